//! Trouble, and what keeps the workspace whole in it.

use std::fs;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::*;

#[test]
fn a_snapshot_is_restored_and_what_was_there_is_kept() {
    let desk = Desk::with_samples();
    desk.ok(&["snapshot", "--to", "s.periplo"]);
    desk.ok(&["undo"]);
    let view = desk.ok(&["restore", "s.periplo"]);
    assert_eq!(view["workspace"]["forums"], 4);
    assert_eq!(desk.ok(&["verify"])["in_order"], true);
    assert!(count(&desk.path("data/backups"), "periplo") > 0, "what was there before is a backup");
    let (status, error, _) = desk.refused(&["restore", "none.periplo"]);
    assert_eq!((status, &error["code"]), (3, &json!("file")));
    // Also where the workspace itself is gone.
    fs::remove_file(desk.path("a.periplo")).unwrap();
    assert_eq!(desk.refused(&["forum", "list"]).0, 4);
    assert_eq!(desk.ok(&["restore", "s.periplo"])["workspace"]["forums"], 4);
}

#[test]
fn a_missing_folder_is_told_of_in_the_language_of_the_user() {
    let desk = Desk::with_samples();
    for (language, words) in [("en", "It is not there"), ("es", "No existe"), ("pt", "Não existe")] {
        let mut command = Command::new(PROGRAM);
        command.current_dir(desk.path("")).env("PERIPLO_DATA_DIR", desk.path("data"));
        command.args(["--workspace", "a.periplo", "--lang", language, "snapshot", "--to", "none/s.periplo"]);
        let said = said(&mut command);
        assert_eq!(said.status, 3, "{}", said.err);
        assert!(said.err.contains(words) && said.err.contains("none"), "{language}: {}", said.err);
    }
}

#[test]
fn a_person_is_forgotten_by_name() {
    let desk = Desk::with_samples();
    desk.ok(&["publish", "win-mexico-2023"]);
    let (status, error, _) = desk.refused(&["forget", "Nobody Such"]);
    assert_eq!((status, &error["code"]), (3, &json!("not-found")));
    let name = "Tweety González";
    let holds = || {
        let files = files_below(&desk.path("")).into_iter();
        files.filter(|(_, bytes)| bytes.windows(name.len()).any(|window| window == name.as_bytes())).count()
    };
    assert!(holds() > 0);
    desk.ok(&["forget", name]);
    assert_eq!(desk.ok(&["verify"])["in_order"], true);
    assert_eq!(desk.refused(&["forget", name]).0, 3);
    // His name stands in free text of the samples that nobody can erase for its author; so his record is asked for.
    let people = desk.ok(&["export", "bundle", "win-mexico-2023", "--to", "b.json"]);
    assert!(people["to"].as_str().unwrap().ends_with("b.json"));
    let bundle: serde_json::Value = serde_json::from_slice(&fs::read(desk.path("b.json")).unwrap()).unwrap();
    assert!(bundle["people"].as_array().unwrap().iter().all(|person| person["name"] != name));
}

#[test]
fn a_damaged_workspace_is_told_of_and_not_touched_and_a_copy_takes_its_place() {
    let desk = Desk::with_samples();
    desk.ok(&["snapshot", "--to", "good.periplo", "--with-private"]);
    let mut bytes = fs::read(desk.path("a.periplo")).unwrap();
    let page = bytes.len() / 4096 / 2;
    bytes[page * 4096..(page + 1) * 4096].fill(0x5a);
    fs::write(desk.path("a.periplo"), &bytes).unwrap();
    let verified = said(desk.command("a.periplo").args(["--json", "verify"]));
    assert_eq!(verified.status, 1, "{}", verified.err);
    let report = verified.document();
    assert_eq!(report["in_order"], false);
    assert!(!report["problems"].as_array().unwrap().is_empty());
    let words = desk.run(&["verify"]);
    assert_eq!(words.status, 1);
    assert!(words.out.contains("Not in order"), "{}", words.out);
    for words in
        [["forum", "list"].as_slice(), &["demo"], &["publish", "fica-2023"], &["undo"], &["snapshot", "--to", "x"]]
    {
        let (status, error, _) = desk.refused(words);
        assert_eq!((status, &error["code"]), (4, &json!("damaged")), "{words:?}");
    }
    assert!(fs::read(desk.path("a.periplo")).unwrap() == bytes, "left as it was");
    desk.ok(&["restore", "good.periplo"]);
    assert_eq!(desk.ok(&["verify"])["in_order"], true);
    assert_eq!(desk.ok(&["forum", "list"]).as_array().unwrap().len(), 4);
    // The start of the file gone, or all of it.
    fs::write(desk.path("a.periplo"), "").unwrap();
    let gone = said(desk.command("a.periplo").args(["--json", "verify"]));
    assert_eq!((gone.status, &gone.document()["in_order"]), (1, &json!(false)), "{}", gone.err);
}

#[test]
fn the_newest_good_backup_is_offered_in_words_that_can_be_typed() {
    let desk = Desk::with_samples();
    // Restoring backs up what was there.
    desk.ok(&["snapshot", "--to", "s.periplo", "--with-private"]);
    desk.ok(&["restore", "s.periplo"]);
    let mut bytes = fs::read(desk.path("a.periplo")).unwrap();
    let page = bytes.len() / 4096 / 2;
    bytes[page * 4096..(page + 1) * 4096].fill(0);
    fs::write(desk.path("a.periplo"), &bytes).unwrap();
    let (_, error, words) = desk.refused(&["forum", "list"]);
    let backup = error["args"]["backup"].as_str().unwrap().to_owned();
    assert!(words.contains(&format!("periplo-cli restore {backup}")), "{words}");
    // 19:55 UTC, after the day as the language writes it.
    assert!(words.contains(" UTC is at hand") && !words.contains("$at"), "{words}");
    assert!(desk.run(&["verify"]).err.contains(&backup), "verify offers it too");
    desk.ok(&["restore", &backup]);
    assert_eq!(desk.ok(&["forum", "list"]).as_array().unwrap().len(), 4);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_read_by_whoever_may() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_samples();
    let mode = |path: &std::path::Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    fs::create_dir(desk.path("locked")).unwrap();
    fs::copy(desk.path("a.periplo"), desk.path("locked/a.periplo")).unwrap();
    fs::create_dir(desk.path("nobody")).unwrap();
    mode(&desk.path("nobody"), 0o777);
    mode(&desk.path(""), 0o755);
    mode(&desk.path("locked"), 0o555);
    // Root may write anywhere: then the program is run as nobody (setpriv is of util-linux, which every Debian has).
    let is_root = fs::write(desk.path("locked/probe"), "").is_ok();
    fs::copy(PROGRAM, desk.path("program")).unwrap();
    let line = |words: &[&str]| {
        let mut command = Command::new(if is_root { "setpriv" } else { PROGRAM });
        if is_root {
            command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(desk.path("program"));
        }
        desk.set(&mut command, "locked/a.periplo");
        said(command.arg("--json").args(words).env("PERIPLO_DATA_DIR", desk.path("nobody")))
    };
    if is_root {
        fs::remove_file(desk.path("locked/probe")).unwrap();
    }
    let listed = line(&["forum", "list"]);
    assert_eq!(listed.status, 0, "{}", listed.err);
    assert_eq!(listed.document().as_array().unwrap().len(), 4);
    let refused = line(&["publish", "fica-2023"]);
    assert_eq!((refused.status, &refused.document()["error"]["code"]), (4, &json!("read-only")));
    assert!(refused.err.contains("can only be read") && refused.err.contains("folder of your own"), "{}", refused.err);
    assert_eq!(files_below(&desk.path("locked")).len(), 1, "nothing was written beside it");
    mode(&desk.path("locked"), 0o755);
}

#[test]
fn an_interrupted_export_leaves_whole_files_and_goes_on_later() {
    let desk = Desk::new();
    let size = ["generate", "--sessions", "100", "--delegates", "250", "--legs", "3", "--seed", "5"];
    let card = desk.ok(&size)["value"].clone();
    let slug = card["slug"].as_str().unwrap().to_owned();
    desk.ok(&["publish", &slug]);
    let export = desk.start(&["--json", "export", "ics", &slug, "--to", "out"]);
    let started = Instant::now();
    while count(&desk.path("out"), "ics") < 5 {
        assert!(started.elapsed() < Duration::from_secs(60), "no files came");
        sleep(Duration::from_millis(1));
    }
    interrupt(&export);
    let output = export.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(130), "{told}");
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["error"]["code"], "cancelled");
    let written = files_below(&desk.path("out"));
    for (name, bytes) in written.iter().filter(|(name, _)| name.ends_with(".ics")) {
        assert!(bytes.starts_with(b"BEGIN:VCALENDAR\r\n") && bytes.ends_with(b"END:VCALENDAR\r\n"), "{name}");
    }
    assert!(written.iter().all(|(name, _)| name.ends_with(".ics") || name.ends_with("periplo-calendars.json")));
    desk.ok(&["export", "ics", &slug, "--to", "out"]);
    desk.ok(&["export", "ics", &slug, "--to", "fresh"]);
    let (out, fresh) = (files_below(&desk.path("out")), files_below(&desk.path("fresh")));
    assert!(written.len() < fresh.len(), "it was interrupted");
    assert!(out == fresh, "afterwards it is as if it had never been");
}

#[test]
fn a_full_disk_is_told_as_one_and_loses_nothing() {
    let desk = Desk::new();
    fs::create_dir(desk.path("disk")).unwrap();
    // A disk of its own in memory, which only a new mount namespace may have.
    let script = "mount -t tmpfs -o size=\"$3\" none \"$1/disk\" 2> mount.err || exit 99
        line() { \"$2\" --workspace \"$1/disk/a.periplo\" --lang en --json \"$3\"; }
        line \"$1\" \"$2\" demo > demo.json 2> demo.err; echo $? > demo.status
        line \"$1\" \"$2\" verify > verify.json 2> verify.err; echo $? > verify.status";
    let run = |size: &str| {
        let mut command = Command::new("unshare");
        command
            .args(["--map-root-user", "--mount", "sh", "-c", script, "sh"])
            .arg(desk.path(""))
            .arg(PROGRAM)
            .arg(size);
        command.current_dir(desk.path("")).env("PERIPLO_DATA_DIR", desk.path("data")).status()
    };
    let text = |name: &str| fs::read_to_string(desk.path(name)).unwrap();
    let document = |name: &str| serde_json::from_str::<serde_json::Value>(&text(name)).unwrap();
    if !run("64m").is_ok_and(|status| status.success()) {
        eprintln!("not run: this machine allows no mount namespaces");
        return;
    }
    let mut full = 0;
    for size in ["700k", "1500k", "2400k", "2800k", "64m"] {
        run(size).unwrap();
        let (demo, verified) = (document("demo.json"), document("verify.json"));
        let ends = (text("demo.status").trim().to_owned(), text("verify.status").trim().to_owned());
        let context = format!("{size}: {ends:?} {demo} {verified} {}", text("demo.err"));
        match (ends.0.as_str(), ends.1.as_str()) {
            // No room for the step: nothing of it is there.
            ("4", "0") => {
                assert_eq!((&verified["in_order"], &verified["steps"]), (&json!(true), &json!(0)), "{context}")
            }
            ("4", "4") => assert_eq!(verified["error"]["code"], "no-workspace", "{context}"),
            // Done, if only in the log: where the disk has no room for both, the step is safe all the same.
            ("0", "0") => {
                assert_eq!((&verified["in_order"], &verified["steps"]), (&json!(true), &json!(1)), "{context}")
            }
            _ => panic!("{context}"),
        }
        if ends.0 == "4" {
            full += 1;
            assert_eq!(demo["error"]["code"], "disk-full", "{context}");
            assert!(text("demo.err").contains("The disk is full"), "{context}");
        }
    }
    assert!((1..5).contains(&full), "{full} disks were full");
}

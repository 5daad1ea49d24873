//! Lines of everyday: samples, publishing, calendars, bundles, undo.

use std::fs;

use serde_json::{Value, json};

use crate::support::*;

const SAMPLES: [&str; 3] = ["fica-2023", "win-mexico-2023", "fim-gdl-2024"];

#[test]
fn the_samples_come_once_and_have_their_slugs() {
    let desk = Desk::with_samples();
    let slugs = |list: Value| list.as_array().unwrap().iter().map(|card| card["slug"].clone()).collect::<Vec<_>>();
    let listed = slugs(desk.ok(&["forum", "list"]));
    for slug in SAMPLES {
        assert!(listed.contains(&json!(slug)), "{listed:?}");
        assert_eq!(desk.ok(&["forum", "show", slug])["forum"]["slug"], slug);
    }
    let history = desk.ok(&["history"]);
    assert_eq!(desk.ok(&["demo"])["value"]["added"], json!([]));
    assert_eq!(desk.ok(&["history"]), history);
    assert_eq!(desk.ok(&["verify"])["in_order"], true);
}

#[test]
fn every_sample_is_published_and_exported_in_every_scope() {
    let desk = Desk::with_samples();
    let (status, error, words) = desk.refused(&["export", "ics", "fica-2023", "--to", "early"]);
    assert_eq!((status, &error["code"]), (3, &json!("not-published")));
    assert!(words.contains("“fica-2023” has not been published yet") && words.contains("Publish the forum first."));
    assert!(!desk.path("early").exists());
    for forum in SAMPLES {
        let published = desk.ok(&["publish", forum, "--note", "for the delegations"]);
        assert_eq!(published["value"]["publication"]["number"], 1);
        for scope in ["forum", "public", "leg", "venue", "track", "delegation", "delegate", "all"] {
            let to = format!("{forum}-{scope}");
            let done = desk.ok(&["export", "ics", forum, "--to", &to, "--scope", scope]);
            let written = done["written"].as_array().unwrap().len();
            assert!(written > 0 && written == count(&desk.path(&to), "ics"), "{to}: {done}");
            let folder = match scope {
                "public" => "public/",
                "delegation" | "delegate" => "people/",
                "all" => "",
                _ => "organizers/",
            };
            for name in done["written"].as_array().unwrap() {
                assert!(name.as_str().unwrap().starts_with(folder), "{name} is for {scope}");
            }
        }
        let again = format!("{forum}-again");
        desk.ok(&["export", "ics", forum, "--to", &again]);
        let all = files_below(&desk.path(&format!("{forum}-all")));
        assert!(files_below(&desk.path(&again)) == all, "{forum}: the same bytes");
        assert_eq!(desk.ok(&["export", "ics", forum, "--to", &again])["written"], json!([]));
    }
    let nothing = desk.ok(&["publish", "fica-2023"]);
    assert_eq!(nothing["value"].get("publication"), None, "nothing has changed");
}

#[test]
fn a_bundle_goes_out_in_and_out_unchanged() {
    let desk = Desk::with_samples();
    desk.ok(&["publish", "fica-2023"]);
    desk.ok(&["export", "bundle", "fica-2023", "--to", "one.json"]);
    let missing = said(desk.command("b.periplo").args(["--json", "import", "bundle", "one.json", "--dry-run"]));
    assert_eq!((missing.status, &missing.document()["error"]["code"]), (4, &json!("no-workspace")), "makes no file");
    desk.ok_in("b.periplo", &["import", "bundle", "one.json"]);
    desk.ok_in("b.periplo", &["export", "bundle", "fica-2023", "--to", "two.json"]);
    assert!(fs::read(desk.path("one.json")).unwrap() == fs::read(desk.path("two.json")).unwrap());
    let history = desk.ok_in("b.periplo", &["history"]);
    let dry = desk.ok_in("b.periplo", &["import", "bundle", "two.json", "--dry-run"]);
    let counts = ["added", "updated", "removed"].map(|name| dry[name].as_u64().unwrap());
    assert_eq!(counts, [0, 0, 0]);
    assert_eq!(desk.ok_in("b.periplo", &["history"]), history);
}

#[test]
fn a_broken_bundle_is_refused_with_the_place_of_each_problem() {
    let desk = Desk::with_samples();
    desk.ok(&["export", "bundle", "win-mexico-2023", "--to", "b.json"]);
    let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path("b.json")).unwrap()).unwrap();
    bundle["places"][0]["zone"] = "America/Atlantis".into();
    bundle["legs"][0]["place"] = "Nowhere".into();
    fs::write(desk.path("b.json"), bundle.to_string()).unwrap();
    for words in [["import", "bundle", "b.json"].as_slice(), &["import", "bundle", "b.json", "--dry-run"]] {
        let (status, error, words) = desk.refused(words);
        assert_eq!((status, &error["code"]), (3, &json!("bundle-problems")));
        assert!(words.contains("$.places[0].zone") && words.contains("$.legs[0].place"), "{words}");
    }
    fs::write(desk.path("b.json"), "{ \"format\": ").unwrap();
    assert_eq!(desk.refused(&["import", "bundle", "b.json"]).0, 3);
    assert_eq!(desk.refused(&["import", "bundle", "none.json"]).0, 3);
}

#[test]
fn steps_are_undone_and_done_again_by_further_lines() {
    let desk = Desk::with_samples();
    assert_eq!(desk.ok(&["undo"])["value"]["key"], "samples-added");
    assert_eq!(desk.ok(&["forum", "list"]), json!([]));
    assert_eq!(desk.ok(&["redo"])["value"]["key"], "samples-added");
    assert_eq!(desk.ok(&["forum", "list"]).as_array().unwrap().len(), 4);
    let (status, error, _) = desk.refused(&["redo"]);
    assert_eq!((status, &error["code"]), (3, &json!("nothing-to-redo")));
    let steps = desk.ok(&["history"])["steps"].as_array().unwrap().clone();
    assert_eq!(steps.len(), 3);
    assert!(steps[0].get("redoes").is_some() && steps[1].get("undoes").is_some(), "{steps:?}");
    let words = desk.run(&["history", "--limit", "1"]).out;
    assert_eq!(words.lines().count(), 1, "{words}");
}

#[test]
fn words_come_in_three_languages() {
    let desk = Desk::new();
    for (language, undo, forum) in [
        ("es", "No hay nada que deshacer.", "Todavía no hay foros."),
        ("en", "There is nothing to undo.", "No forums yet."),
        ("pt", "Não há nada a desfazer.", "Ainda não há fóruns."),
    ] {
        let workspace = format!("{language}.periplo");
        desk.ok_in(&workspace, &["demo"]);
        desk.ok_in(&workspace, &["undo"]);
        let line = |words: &[&str]| {
            let mut command = std::process::Command::new(PROGRAM);
            command.arg("--workspace").arg(desk.path(&workspace)).args(["--lang", language]);
            said(command.args(words).env("PERIPLO_DATA_DIR", desk.path("data")))
        };
        let refused = line(&["undo"]);
        assert_eq!((refused.status, refused.out.as_str()), (3, ""));
        assert!(refused.err.contains(undo), "{}", refused.err);
        assert!(line(&["forum", "list"]).out.starts_with(forum));
    }
}

#[test]
fn wrong_usage_is_status_two_and_still_one_document() {
    let desk = Desk::new();
    for words in [
        ["export", "ics"].as_slice(),
        &["forum", "list", "--lang", "de"],
        &["make", "coffee"],
        &["generate", "--sessions", "many", "--delegates", "1", "--legs", "1", "--seed", "1"],
    ] {
        let (status, error, said) = desk.refused(words);
        assert_eq!((status, &error["code"]), (2, &json!("bad-request")), "{words:?}: {said}");
        assert_eq!(desk.run(words).out, "", "{words:?}: words go to standard error");
    }
    assert_eq!(desk.run(&["--help"]).status, 0);
}

#[test]
fn a_made_up_forum_is_added_and_published() {
    let desk = Desk::new();
    let size = ["generate", "--sessions", "40", "--delegates", "20", "--legs", "2", "--seed", "3", "--conflicts", "5"];
    let card = desk.ok(&size)["value"].clone();
    assert_eq!((&card["sessions"], &card["delegates"]), (&json!(40), &json!(20)));
    let slug = card["slug"].as_str().unwrap();
    assert_eq!(desk.ok(&["publish", slug])["value"]["publication"]["number"], 1);
    assert_eq!(desk.ok(&["verify"])["in_order"], true);
    assert_eq!(desk.refused(&["generate", "--sessions", "1", "--delegates", "1", "--legs", "0", "--seed", "1"]).0, 3);
}

#[test]
fn older_zone_rules_are_refused() {
    let desk = Desk::new();
    let zones = desk.ok(&["zones"]);
    assert_eq!((&zones["origin"], &zones["version"]), (&json!("shipped"), &zones["shipped"]));
    fs::create_dir_all(desk.path("zoneinfo/Etc")).unwrap();
    fs::write(desk.path("zoneinfo/tzdata.zi"), "# version 2025b\n").unwrap();
    fs::write(desk.path("zoneinfo/Etc/UTC"), utc()).unwrap();
    let (status, error, words) = desk.refused(&["zones", "install", "zoneinfo"]);
    assert_eq!((status, &error["code"]), (3, &json!("zone-rules-refused")));
    assert!(error["args"]["reasons"].as_array().unwrap().contains(&json!("rules-older")), "{error}");
    assert!(words.contains("These zone rules are refused"), "{words}");
    assert_eq!(desk.ok(&["zones"])["origin"], "shipped");
    desk.ok(&["demo"]);
    assert_eq!(desk.ok(&["zones", "moved"]), json!([]));
}

/// UTC as a TZif file of version 2 (RFC 9636 §3): one type, no transitions, in both blocks.
fn utc() -> Vec<u8> {
    let mut block = b"TZif2".to_vec();
    block.extend([0; 15]);
    for count in [0u32, 0, 0, 0, 1, 4] {
        block.extend(count.to_be_bytes());
    }
    block.extend([0; 6]);
    block.extend(b"UTC\0");
    [block.as_slice(), block.as_slice(), b"\nUTC0\n"].concat()
}

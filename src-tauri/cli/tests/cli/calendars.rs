//! Lines that read what others sent, and that give out what changed.

use std::fs;

use serde_json::{Value, json};

use crate::support::*;

const FORUM: &str = "fim-gdl-2024";

/// A calendar with a talk at this hour in Guadalajara, and an event that cannot be read.
fn calendar(sequence: u32, hour: u32) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:talk@host.example\r\nSEQUENCE:{sequence}\r\n\
         STATUS:CONFIRMED\r\nDTSTART;TZID=America/Mexico_City:20240229T{hour}0000\r\nDURATION:PT1H\r\n\
         SUMMARY:Talk of the host\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:some day\r\nEND:VEVENT\r\n\
         END:VCALENDAR\r\n"
    )
}

#[test]
fn a_calendar_of_which_something_can_be_read_comes_in_and_is_followed() {
    let desk = Desk::with_samples();
    fs::write(desk.path("host.ics"), calendar(0, 10)).unwrap();
    let history = desk.ok(&["history"]);
    let line = ["import", "ics", "host.ics", "--into", FORUM];
    let seen = desk.ok(&[&line[..], &["--dry-run"]].concat());
    assert_eq!((&seen["events"], seen["rows"].as_array().unwrap().len()), (&json!(2), 1));
    assert_eq!((&seen["rows"][0]["title"], &seen["rows"][0]["line"]), (&json!("Talk of the host"), &json!(3)));
    assert_eq!((&seen["notes"][0]["line"], &seen["notes"][0]["code"]), (&json!(13), &json!("start-unreadable")));
    assert_eq!(desk.ok(&["history"]), history, "looking changes nothing");
    let taken = desk.ok(&line)["value"].clone();
    assert_eq!((&taken["added"], &taken["updated"]), (&json!(1), &json!(0)));
    let words = desk.run(&line);
    assert_eq!((words.status, words.out.is_empty()), (0, false), "the same again is nothing to refuse: {}", words.err);
    fs::write(desk.path("host.ics"), calendar(1, 12)).unwrap();
    assert_eq!(desk.ok(&line)["value"]["updated"], 1);
    assert_eq!(desk.ok(&["undo"])["value"]["key"], "calendar-imported");
}

#[test]
fn a_calendar_of_which_nothing_can_be_read_is_status_three() {
    let desk = Desk::with_samples();
    let history = desk.ok(&["history"]);
    let broken = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:some day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    for (name, content) in [("letter.ics", "Dear all,\nsee you there.\n"), ("empty.ics", ""), ("broken.ics", broken)] {
        fs::write(desk.path(name), content).unwrap();
        for further in [&[][..], &["--dry-run"]] {
            let line = [&["import", "ics", name, "--into", FORUM], further].concat();
            let (status, error, words) = desk.refused(&line);
            assert_eq!((status, &error["code"]), (3, &json!("calendar-unreadable")), "{line:?}");
            assert!(words.contains(name), "{words}");
        }
    }
    fs::write(desk.path("host.ics"), calendar(0, 10)).unwrap();
    for (line, code) in [
        (["import", "ics", "host.ics", "--into", "no-such-forum"], "not-found"),
        (["import", "ics", "none.ics", "--into", FORUM], "file"),
    ] {
        let (status, error, _) = desk.refused(&line);
        assert_eq!((status, error["code"].as_str().unwrap()), (3, code));
    }
    assert_eq!(desk.refused(&["import", "ics", "host.ics"]).0, 2);
    assert_eq!(desk.ok(&["history"]), history);
}

#[test]
fn calendars_are_given_out_with_reminders_participants_and_what_changed_alone() {
    let desk = Desk::with_samples();
    desk.ok(&["publish", FORUM]);
    let export = |to: &str, further: &[&str]| -> (Value, String) {
        let done = desk.ok(&[&["export", "ics", FORUM, "--to", to], further].concat());
        let files = files_below(&desk.path(to)).into_iter().filter(|(name, _)| name.ends_with(".ics"));
        (done, files.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect())
    };
    let (all, plain) = export("plain", &[]);
    assert!(!plain.contains("BEGIN:VALARM") && !plain.contains("BEGIN:PARTICIPANT"));
    let (_, reminding) = export("reminding", &["--alarm", "30m"]);
    assert!(reminding.contains("\r\nBEGIN:VALARM\r\n") && reminding.contains("\r\nTRIGGER:-PT30M\r\n"));
    let (_, naming) = export("naming", &["--participants"]);
    assert!(naming.contains("\r\nBEGIN:PARTICIPANT\r\n"));
    let (status, error, _) = desk.refused(&["export", "ics", FORUM, "--to", "x", "--alarm", "soon"]);
    assert_eq!(status, 3, "{error}");

    fs::write(desk.path("host.ics"), calendar(0, 10)).unwrap();
    desk.ok(&["import", "ics", "host.ics", "--into", FORUM]);
    assert_eq!(desk.ok(&["publish", FORUM])["value"]["publication"]["number"], 2);
    assert_eq!(desk.ok(&["changes", FORUM, "--from", "1", "--to", "2"])["items"][0]["title"], "Talk of the host");
    assert_eq!(desk.ok(&["publications", FORUM])[0]["number"], 2);
    let (some, changed) = export("changed", &["--changed-since", "1"]);
    let written = |done: &Value| done["written"].as_array().unwrap().len();
    assert!(written(&some) > 0 && written(&some) < written(&all), "{some}");
    assert_eq!(written(&some) as u64 + some["left_out"].as_u64().unwrap(), written(&all) as u64, "{some}");
    assert!(changed.contains("Talk of the host"));
    let (status, error, _) = desk.refused(&["export", "ics", FORUM, "--to", "y", "--changed-since", "9"]);
    assert_eq!((status, &error["code"]), (3, &json!("no-such-publication")));
}

#[test]
fn what_is_cancelled_can_be_called_off_and_nothing_else() {
    let desk = Desk::with_samples();
    desk.ok(&["publish", FORUM]);
    let own = desk.ok(&["changes", FORUM, "--from", "0", "--person", "Noemí Planas"]);
    desk.ok(&["export", "bundle", FORUM, "--to", "b.json"]);
    let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path("b.json")).unwrap()).unwrap();
    let sessions = bundle["sessions"].as_array_mut().unwrap();
    let is_own = |id: &Value| own["items"].as_array().unwrap().iter().any(|item| item["item"] == *id);
    let mine: Vec<&mut Value> = sessions.iter_mut().filter(|session| is_own(&session["id"])).collect();
    let [off, stands, ..] = mine.as_slice() else { panic!("{own}") };
    let [off, stands] = [off, stands].map(|session| session["id"].as_str().unwrap().to_owned());
    for session in mine.into_iter().filter(|session| session["id"] == off.as_str()) {
        session["status"] = "cancelled".into();
    }
    fs::write(desk.path("b.json"), bundle.to_string()).unwrap();
    desk.ok(&["import", "bundle", "b.json", "--take-bundle"]);
    fn line<'a>(session: &'a str, further: &[&'a str]) -> Vec<&'a str> {
        [&["export", "invitation", session, "--person", "Noemí Planas", "--to", "m.ics"], further].concat()
    }
    // As long as it is not published, it stands for her.
    assert_eq!(desk.refused(&line(&off, &["--cancel"])).0, 3);
    desk.ok(&["publish", FORUM]);
    let written = desk.ok(&line(&off, &["--cancel"]));
    assert_eq!(written["method"], "cancel");
    let file = fs::read_to_string(desk.path("m.ics")).unwrap();
    assert!(file.contains("\r\nMETHOD:CANCEL\r\n") && file.contains("\r\nSTATUS:CANCELLED\r\n"), "{file}");
    for (session, further, code) in [(&stands, &["--cancel"][..], "still-there"), (&off, &[], "gone")] {
        let (status, error, _) = desk.refused(&line(session, further));
        assert_eq!(status, 3, "{error}");
        assert!(error["code"].as_str().unwrap().contains(code), "{error}");
    }
}

#[test]
fn lines_that_lack_something_are_wrong_usage_and_what_is_unknown_is_bad_input() {
    let desk = Desk::with_samples();
    fs::write(desk.path("nothing.xml"), "<html/>").unwrap();
    for line in [
        &["import", "programme", "nothing.xml"][..],
        &["import", "programme", "nothing.xml", "--as", "overlay", "--leg", "Guadalajara"],
        &["import", "programme", "nothing.xml", "--as", "overlay", "--into", FORUM],
        &["export", "delegate", FORUM, "--to", "d"],
        &["export", "delegate", FORUM, "--person", "Noemí Planas", "--all", "--to", "d"],
        &["export", "programme", FORUM, "--format", "csv", "--to", "p"],
        &["changes", FORUM, "--to", "yesterday"],
    ] {
        assert_eq!(desk.refused(line).0, 2, "{line:?}");
    }
    for line in [
        &["import", "programme", "nothing.xml", "--as", "overlay", "--into", FORUM, "--leg", "Guadalajara"][..],
        &["import", "programme", "nothing.xml", "--as", "forum", "--dry-run"],
        &["export", "delegate", FORUM, "--person", "Nobody", "--to", "d"],
        &["export", "programme", "no-such-forum", "--format", "xml", "--to", "p.xml"],
        &["publications", "no-such-forum"],
        &["changes", "no-such-forum"],
    ] {
        assert_eq!(desk.refused(line).0, 3, "{line:?}");
    }
}

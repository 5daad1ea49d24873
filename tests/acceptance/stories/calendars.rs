//! The samples' calendars, from the workspace to the programs that read them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::{DateTime, Days, NaiveDate};
use serde_json::{Value, json};

use crate::support::*;

const SAMPLES: [&str; 3] = ["fica-2023", "win-mexico-2023", "fim-gdl-2024"];

/// Start and end as the readers write them: instants in UTC, or whole days up to the one after the last.
fn said(when: &Value) -> Option<[String; 2]> {
    let instant = |end: &str| {
        let instant = DateTime::from_timestamp(when[end]["instant"].as_i64().unwrap(), 0).unwrap();
        instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    };
    let day = |value: &Value| value.as_str().unwrap().parse::<NaiveDate>().unwrap();
    match when["form"].as_str().unwrap() {
        "span" => Some([instant("start"), instant("end")]),
        "days" => Some([day(&when["from"]).to_string(), (day(&when["to"]) + Days::new(1)).to_string()]),
        _ => None,
    }
}

/// Every item of a forum that has a time, by its id, as the workspace tells it.
fn told(program: &Program, forum: &str) -> BTreeMap<String, [String; 2]> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let travel = program.ok("travel_get", json!({ "forum": forum }));
    let sessions = program.items(forum).into_iter().filter_map(|item| Some((text(&item["id"]), said(&item["when"])?)));
    let journeys = travel["journeys"].as_array().unwrap().iter();
    let journeys = journeys.filter_map(|view| Some((text(&view["journey"]["id"]), said(&view["when"])?)));
    let stays = travel["stays"].as_array().unwrap().iter().map(|view| {
        let stay = &view["stay"];
        (text(&stay["id"]), [text(&stay["check_in"]), text(&stay["check_out"])])
    });
    sessions.chain(journeys).chain(stays).collect()
}

#[test]
fn every_calendar_of_the_samples_says_what_the_workspace_does() {
    let Some(python) = python() else { return };
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    for forum in SAMPLES {
        program.ok("publish", json!({ "forum": forum }));
        program.ok("calendars_export", json!({ "forum": forum, "to": desk.named(forum) }));
        let folder = desk.path(forum);
        let (report, in_order) = counterpart(&python, "check.py", &folder);
        assert!(in_order, "{forum}: {report}");
        let expected = told(&program, forum);
        let calendars = program.ok("calendar_list", json!({ "forum": forum }));
        let with_entries = calendars.as_array().unwrap().iter().filter(|row| row["entries"] != 0).count();
        for (reader_program, script) in [(python.as_path(), "decode.py"), (Path::new("node"), "decode.mjs")] {
            let (read, done) = counterpart(reader_program, script, &folder);
            assert!(done, "{forum}: {read}");
            let read: BTreeMap<String, BTreeMap<String, BTreeMap<String, [String; 2]>>> =
                serde_json::from_str(&read).unwrap();
            assert_eq!(read.len(), with_entries, "{forum}: a file for every calendar");
            let mut seen = BTreeSet::new();
            for (file, readers) in &read {
                for (reader, entries) in readers {
                    for (uid, times) in entries {
                        let item = &uid[..36];
                        assert_eq!(Some(times), expected.get(item), "{reader}, {file}, {uid}");
                        seen.insert(item.to_owned());
                    }
                }
            }
            let missing: Vec<&String> = expected.keys().filter(|item| !seen.contains(*item)).collect();
            let drafts: Vec<String> = drafts(&program, forum);
            let lost: Vec<_> = missing.into_iter().filter(|item| !drafts.contains(item)).collect();
            assert!(lost.is_empty(), "{forum}, {script}: in no calendar {lost:?}");
        }
    }
}

/// What calendars never show: drafts, and travel of nobody who is a delegate.
fn drafts(program: &Program, forum: &str) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let items = program.items(forum);
    let drafts = items.iter().filter(|item| item["status"] == "draft").map(|item| text(&item["id"]));
    let people = program.ok("people_get", json!({ "forum": forum }));
    let delegations = people["delegations"].as_array().unwrap();
    let delegates: Vec<&Value> = delegations
        .iter()
        .flat_map(|row| row["delegates"].as_array().unwrap())
        .map(|delegate| &delegate["person"]["id"])
        .collect();
    let travel = program.ok("travel_get", json!({ "forum": forum }));
    let nobody = |people: &Value| !people.as_array().unwrap().iter().any(|person| delegates.contains(&&person["id"]));
    let journeys = travel["journeys"].as_array().unwrap().iter().filter(|view| nobody(&view["travellers"]));
    let stays = travel["stays"].as_array().unwrap().iter().filter(|view| nobody(&view["guests"]));
    drafts
        .chain(journeys.map(|view| text(&view["journey"]["id"])))
        .chain(stays.map(|view| text(&view["stay"]["id"])))
        .collect()
}

/// The events of a calendar by UID, each as it stands in the file.
fn events(file: &[u8]) -> BTreeMap<String, String> {
    let text = std::str::from_utf8(file).unwrap();
    let events =
        text.split("BEGIN:VEVENT\r\n").skip(1).map(|event| event.split("END:VEVENT").next().unwrap().to_owned());
    events.map(|event| (property(&event, "UID"), event)).collect()
}

fn property(event: &str, name: &str) -> String {
    let unfolded = event.replace("\r\n ", "");
    let line = unfolded.lines().find_map(|line| line.strip_prefix(&format!("{name}:")));
    line.unwrap_or_else(|| panic!("no {name} in {event}")).to_owned()
}

#[test]
fn a_moved_session_raises_its_sequence_and_no_other() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let export = |to: &str| {
        program.ok("calendars_export", json!({ "forum": "fim-gdl-2024", "to": desk.named(to), "language": "pt" }));
        files_below(&desk.path(to))
    };
    let published = program.ok("publish", json!({ "forum": "fim-gdl-2024", "note": "first" }));
    // Minutes from 2020-01-01 to 2026-03-02 12:00: 2,252 days and a half.
    assert_eq!(published["value"]["publication"]["sequence"], 3_243_600);
    let before = export("before");
    let spans = program.items("fim-gdl-2024").into_iter().filter(|item| item["when"]["form"] == "span");
    let moved = spans.into_iter().find(|item| item["locked"] == false && item["status"] == "confirmed").unwrap();
    let shifted = |end: &str| moved["when"][end]["place"]["wall"].as_str().unwrap().replace(":00", ":07");
    let schedule = json!({ "span": { "start": shifted("start"), "end": shifted("end") } });
    desk.wait_minutes(60);
    let edited = program.ok("session_update", json!({ "session": moved["id"], "schedule": schedule }));
    assert_eq!(edited["changed"], json!([{ "kind": "session", "ids": [moved["id"]] }]));
    let preview = program.ok("publish_preview", json!({ "forum": "fim-gdl-2024" }));
    assert_eq!(preview["number"], 2);
    assert_eq!(program.ok("publish", json!({ "forum": "fim-gdl-2024" }))["value"]["publication"]["number"], 2);
    let after = export("after");
    let id = moved["id"].as_str().unwrap();
    let (mut raised, mut same) = (0, 0);
    for ((name, before), (_, after)) in before.iter().zip(&after).filter(|((name, _), _)| name.ends_with(".ics")) {
        let (before, after) = (events(before), events(after));
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "{name}");
        for (uid, event) in &before {
            if uid.starts_with(id) {
                assert_eq!(property(event, "SEQUENCE"), "3243600", "{name}");
                assert_eq!(property(&after[uid], "SEQUENCE"), "3243660", "{name}");
                raised += 1;
            } else {
                assert_eq!(event, &after[uid], "{name}");
                same += 1;
            }
        }
    }
    assert!(raised >= 3 && same > 100, "{raised} raised, {same} as they were");
    let nothing = program.ok("publish", json!({ "forum": "fim-gdl-2024" }));
    assert!(nothing["value"].get("publication").is_none(), "nothing changed: no publication");
    let all = program.ok("publication_list", json!({ "forum": "fim-gdl-2024" }));
    assert_eq!(all.as_array().unwrap().iter().map(|one| &one["number"]).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn an_export_again_writes_nothing_and_elsewhere_the_same_bytes() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    for forum in SAMPLES {
        program.ok("publish", json!({ "forum": forum }));
        let export = |to: &str| {
            let saved = program.ok("calendars_export", json!({ "forum": forum, "to": desk.named(to) }));
            (saved["written"].as_array().unwrap().len(), files_below(&desk.path(to)))
        };
        let (one, two) = (format!("{forum}-one"), format!("{forum}-two"));
        let (written, first) = export(&one);
        assert!(written > 2);
        fs::write(desk.path(&one).join("public/mine.ics"), "not ours").unwrap();
        desk.wait_minutes(600);
        assert_eq!(export(&one).0, 0, "written again");
        fs::remove_file(desk.path(&one).join("public/mine.ics")).expect("foreign files are not touched");
        assert_eq!(files_below(&desk.path(&one)), first);
        assert_eq!(export(&two).1, first);
    }
}

#[test]
fn an_export_before_any_publication_is_refused() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let refused = program.refused("calendars_export", json!({ "forum": "fica-2023", "to": desk.named("out") }));
    assert_eq!((&refused["code"], &refused["hint"]), (&json!("not-published"), &json!("hint-publish-first")));
    assert!(!desk.path("out").exists());
}

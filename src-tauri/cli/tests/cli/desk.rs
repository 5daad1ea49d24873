//! What is done at the desk, in a terminal: a leg is moved, something is found, one step is taken back, a list is written.

use std::fs;

use serde_json::{Value, json};

use crate::support::*;

const FORUM: &str = "fica-2023";

fn leg(desk: &Desk, city: &str) -> Value {
    let view = desk.ok(&["forum", "show", FORUM]);
    view["legs"].as_array().unwrap().iter().find(|leg| leg["place"]["name"] == city).unwrap()["leg"].clone()
}

#[test]
fn a_leg_is_looked_at_before_and_after_and_moved_in_one_step() {
    let desk = Desk::with_samples();
    assert_eq!(leg(&desk, "Lima")["starts"], "2023-11-13");
    let would = desk.ok(&["shift", FORUM, "Lima", "--days", "1", "--dry-run"]);
    assert_eq!((&would["before"]["starts"], &would["after"]["starts"]), (&json!("2023-11-13"), &json!("2023-11-14")));
    assert_eq!((&would["before"]["city"], &would["open"]), (&json!("Lima"), &json!(0)));
    assert!(would["items"].as_array().unwrap().iter().any(|item| item["kind"] == "journey"));
    let words = desk.run(&["shift", FORUM, "Lima", "--days=-1", "--dry-run"]);
    assert_eq!(words.status, 0, "{}", words.err);
    let first = words.out.lines().next().unwrap();
    assert_eq!(first, "Lima 2023-11-13 – 2023-11-15 → Lima 2023-11-12 – 2023-11-14", "{}", words.out);
    assert!(words.out.contains(" → 2023-11-12 "), "{}", words.out);
    assert_eq!(leg(&desk, "Lima")["starts"], "2023-11-13", "nothing was changed");

    let alone = ["shift", FORUM, "VMF Pro 2023", "--starts", "2023-11-14", "--no-journeys", "--no-stays", "--no-tasks"];
    let would = desk.ok(&[alone.as_slice(), &["--dry-run"]].concat());
    let items = would["items"].as_array().unwrap();
    let stays = |kind: &str| items.iter().filter(|item| item["kind"] == kind).all(|item| item["remains"] == "wanted");
    assert_eq!(["journey", "stay", "task", "session"].map(stays), [true, true, true, false]);
    let moved = desk.run(&alone);
    assert_eq!(moved.status, 0, "{}", moved.err);
    assert!(moved.out.starts_with("Lima 2023-11-13") && moved.out.ends_with("The leg was moved.\n"), "{}", moved.out);
    assert_eq!(leg(&desk, "Lima")["starts"], "2023-11-14");
    assert_eq!(desk.ok(&["undo"])["value"]["key"], "leg-shifted");
    assert_eq!(leg(&desk, "Lima")["starts"], "2023-11-13");

    desk.ok(&["shift", FORUM, "Lima", "--place", "Bogotá", "--keep", "instant"]);
    assert_eq!(leg(&desk, "Bogotá")["starts"], "2023-11-13");
    let (status, error, _) = desk.refused(&["shift", FORUM, "Bogotá", "--days", "0"]);
    assert_eq!((status, &error["args"]["reason"]), (3, &json!("reason-nothing-moves")));
    assert_eq!(desk.refused(&["shift", FORUM, "Atlantis", "--days", "1"]).1["code"], "not-found");
    assert_eq!(desk.refused(&["shift", FORUM, "Bogotá"]).0, 2, "neither days nor a place");
    assert_eq!(desk.refused(&["shift", FORUM, "Bogotá", "--days", "1", "--hour", "soon"]).0, 2);
}

/// Santiago turns its clock back on 2026-04-04 at 24:00: 23:00 to 23:59 are there twice.
#[test]
fn an_hour_that_is_there_twice_is_offered_and_chosen() {
    let desk = Desk::with_samples();
    desk.ok(&["export", "bundle", FORUM, "--to", "b.json"]);
    let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path("b.json")).unwrap()).unwrap();
    let [place, forum, leg, session] =
        ["1", "2", "3", "4"].map(|end| format!("019a0000-0000-7000-8000-00000000000{end}"));
    bundle["forum"] = json!({ "id": forum, "name": "Sur" });
    for section in bundle.as_object_mut().unwrap().values_mut().filter(|section| section.is_array()) {
        *section = json!([]);
    }
    bundle["places"] = json!([{ "id": place, "name": "Santiago", "country": "CL", "zone": "America/Santiago" }]);
    bundle["forums"] = json!([{ "id": forum, "slug": "sur", "name": { "en": "Sur" }, "starts": "2026-04-01",
        "ends": "2026-04-10", "languages": ["en"] }]);
    bundle["legs"] =
        json!([{ "id": leg, "forum": forum, "place": place, "starts": "2026-04-01", "ends": "2026-04-02" }]);
    bundle["sessions"] = json!([{ "id": session, "forum": forum, "leg": leg, "title": { "en": "Late" }, "kind": "showcase",
        "schedule": { "span": { "start": "2026-04-01T23:30", "end": "2026-04-02T01:00" } } }]);
    fs::write(desk.path("sur.json"), bundle.to_string()).unwrap();
    desk.ok(&["import", "bundle", "sur.json"]);

    let words = desk.run(&["shift", "sur", "Santiago", "--days", "3", "--dry-run"]);
    assert_eq!(words.status, 0, "{}", words.err);
    let offered = format!("--hour session:{session}:start=later  2026-04-04 23:30 −04");
    assert!(words.out.contains(&offered), "{}", words.out);
    assert!(words.out.contains("One hour has to be chosen first."), "{}", words.out);
    let (status, error, _) = desk.refused(&["shift", "sur", "Santiago", "--days", "3"]);
    assert_eq!((status, &error["code"]), (3, &json!("time-ambiguous")));
    let hour = format!("session:{session}:start=later");
    desk.ok(&["shift", "sur", "Santiago", "--days", "3", "--hour", &hour]);
    desk.ok(&["export", "bundle", "sur", "--to", "moved.json"]);
    let moved: Value = serde_json::from_slice(&fs::read(desk.path("moved.json")).unwrap()).unwrap();
    let span = json!({ "start": "2026-04-04T23:30", "start_fold": "later", "end": "2026-04-05T01:00" });
    assert_eq!(moved["sessions"][0]["schedule"]["span"], span);
}

#[test]
fn records_are_found_by_how_their_words_begin() {
    let desk = Desk::with_samples();
    let hits = desk.ok(&["search", "noemi", "plan"]);
    assert_eq!((&hits[0]["kind"], &hits[0]["title"]), (&json!("person"), &json!("Noemí Planas")));
    let id = hits[0]["id"].as_str().unwrap();
    let words = desk.run(&["search", "noemi", "plan", "--limit", "1"]).out;
    assert_eq!(words, format!("{id}  person: Noemí Planas\n"));
    let of_forum = |forum: &str| desk.ok(&["search", "showcase", "--forum", forum]).as_array().unwrap().clone();
    assert!(of_forum("fim-gdl-2024").iter().all(|hit| hit["forum"] != FORUM));
    assert_eq!(desk.run(&["search", "zzzz"]).out, "Nothing was found.\n");
    assert_eq!(desk.refused(&["search"]).0, 2);
}

#[test]
fn one_step_is_taken_back_out_of_the_middle() {
    let desk = Desk::with_samples();
    desk.ok(&["shift", FORUM, "Lima", "--days", "1", "--no-journeys", "--no-stays"]);
    let step = desk.ok(&["history", "--limit", "1"])["steps"][0]["id"].as_str().unwrap().to_owned();
    let words = desk.run(&["history", "--limit", "1"]).out;
    assert!(words.starts_with(&step), "{words}");
    desk.ok(&["shift", FORUM, "Medellín", "--days", "1", "--no-journeys", "--no-stays"]);
    desk.ok(&["revert", &step]);
    assert_eq!(
        (&leg(&desk, "Lima")["starts"], &leg(&desk, "Medellín")["starts"]),
        (&json!("2023-11-13"), &json!("2023-11-09"))
    );
    assert!(desk.run(&["history", "--limit", "1"]).out.contains("Took back: Moved the leg"));
    let (status, error, _) = desk.refused(&["revert", "yesterday"]);
    assert_eq!((status, &error["args"]["reason"]), (3, &json!("reason-no-step")));
    desk.ok(&["shift", FORUM, "Lima", "--days", "2"]);
    let step = desk.ok(&["history", "--limit", "1"])["steps"][0]["id"].as_str().unwrap().to_owned();
    desk.ok(&["shift", FORUM, "Lima", "--days", "2"]);
    let (status, error, _) = desk.refused(&["revert", &step]);
    assert_eq!((status, &error["code"]), (3, &json!("later-step")));
}

#[test]
fn every_list_is_written_by_its_name() {
    let desk = Desk::with_samples();
    let saved = desk.ok(&["export", "sheet", FORUM, "--kind", "tasks", "--to", "tasks.csv"]);
    assert_eq!(saved["rows"], 3);
    let tasks = fs::read_to_string(desk.path("tasks.csv")).unwrap();
    assert!(tasks.starts_with("\u{feff}Periplo id,Task,Due,Who does it,Done,Leg,Notes\r\n"), "{tasks}");
    let some = desk.ok(&["export", "sheet", FORUM, "--kind", "host-events", "--to", "some.csv"])["rows"].clone();
    let all =
        desk.ok(&["export", "sheet", FORUM, "--kind", "host-events", "--whole", "--to", "all.csv"])["rows"].clone();
    assert_eq!((some, all), (json!(2), json!(6)));
    assert_eq!(desk.refused(&["export", "sheet", FORUM, "--kind", "recipes", "--to", "x.csv"]).0, 2);
}

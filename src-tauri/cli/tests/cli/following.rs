//! Lines about what changed and what is given out after it.

use std::fs;

use serde_json::json;

use crate::support::*;

const FORUM: &str = "fim-gdl-2024";

#[test]
fn publications_and_what_differs_between_them_are_listed() {
    let desk = Desk::with_samples();
    assert_eq!(desk.ok(&["publications", FORUM]), json!([]));
    let (status, error, _) = desk.refused(&["changes", FORUM, "--from", "1"]);
    assert_eq!((status, &error["code"]), (3, &json!("no-such-publication")));
    desk.ok(&["publish", FORUM, "--note", "first"]);
    let listed = desk.ok(&["publications", FORUM]);
    assert_eq!((&listed[0]["number"], &listed[0]["note"]), (&json!(1), &json!("first")));
    let all = desk.ok(&["changes", FORUM, "--from", "0", "--to", "1"]);
    let items = all["items"].as_array().unwrap();
    assert!(items.len() > 15 && items.iter().all(|item| item["changes"][0]["kind"] == "added"), "{all}");
    assert_eq!(desk.ok(&["changes", FORUM, "--to", "now"])["items"], json!([]));
    let own = desk.ok(&["changes", FORUM, "--from", "0", "--person", "Noemí Planas"]);
    assert_eq!(own["concerned"].as_array().unwrap().len(), 1);
    assert_eq!(own["concerned"][0]["name"], "Noemí Planas");
    let (status, error, _) = desk.refused(&["changes", FORUM, "--person", "Nobody"]);
    assert_eq!((status, &error["code"]), (3, &json!("not-found")));
}

#[test]
fn a_message_and_a_pack_are_written_where_they_are_asked_for() {
    let desk = Desk::with_samples();
    desk.ok(&["publish", FORUM]);
    let own = desk.ok(&["changes", FORUM, "--from", "0", "--person", "Noemí Planas"]);
    let first = own["items"][0]["item"].as_str().unwrap();
    let line = ["export", "invitation", first, "--person", "Noemí Planas"];
    let (status, error, _) = desk.refused(&[&line[..], &["--cancel"]].concat());
    assert_eq!((status, &error["code"]), (3, &json!("still-there")));
    let written = desk.ok(&[&line[..], &["--to", "a.ics", "--alarm", "1h", "--attendee", "n@example.org"]].concat());
    assert_eq!((&written["method"], &written["addressed"]), (&json!("request"), &json!(false)));
    let file = fs::read_to_string(desk.path("a.ics")).unwrap();
    assert!(file.contains("\r\nMETHOD:REQUEST\r\n") && file.contains("mailto:n@example.org"), "{file}");
    let packed =
        desk.ok(&["export", "pack", FORUM, "--person", "Noemí Planas", "--to", "p.zip", "--changed-since", "1"]);
    let names: Vec<&str> = packed["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(names[0], "changes.txt");
    assert!(names.len() == 2 && names[1].starts_with("people/fim-gdl-2024-"), "{names:?}");
    assert!(fs::read(desk.path("p.zip")).unwrap().starts_with(b"PK"));
}

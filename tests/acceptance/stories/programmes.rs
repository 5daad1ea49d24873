//! The programme of a host beside ours, and ours as conference apps read it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::*;

fn fixture(name: &str) -> Value {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/programmes");
    json!({ "path": folder.join(name).to_str().unwrap() })
}

fn overlay(name: &str) -> Value {
    json!({ "source": fixture(name), "to": { "overlay": { "forum": "fim-gdl-2024", "leg": "Guadalajara" } } })
}

fn starts(item: &Value) -> &str {
    item["when"]["start"]["place"]["wall"].as_str().unwrap()
}

#[test]
fn a_programme_is_looked_at_first_and_comes_in_as_one_step() {
    let desk = Desk::new();
    let program = desk.new_workspace("a.periplo");
    let request = json!({ "source": fixture("sur-1.xml"), "to": { "forum": {} } });
    let seen = program.ok("programme_check", request.clone());
    let numbers = ["events", "rooms", "people", "added"].map(|name| seen[name].as_u64().unwrap());
    assert_eq!(numbers, [4, 3, 3, 4]);
    assert_eq!((&seen["zone"], &seen["notes"]), (&json!("America/Santiago"), &json!([])));
    assert_eq!(program.ok("forum_list", json!({})), json!([]));
    let report = program.ok("programme_import", request.clone())["value"].clone();
    assert_eq!((&report["slug"], &report["added"]), (&json!("sur-2026"), &json!(4)));
    let late = program.session("sur-2026", "Trasnoche");
    assert_eq!((starts(&late), late["when"]["minutes"].as_i64()), ("2026-04-04T00:30", Some(120)));
    let again = program.ok("programme_check", request);
    assert_eq!((&again["unchanged"], &again["changed"]), (&json!(4), &json!(0)));
    // A newer version: a panel an hour later with other people, one session gone, one new.
    let newer = json!({ "source": fixture("sur-2.xml"), "to": { "forum": {} } });
    let report = program.ok("programme_import", newer)["value"].clone();
    assert_eq!(["added", "changed", "gone", "unchanged"].map(|name| report[name].as_u64().unwrap()), [1, 1, 1, 2]);
    let panel = &report["rows"][0];
    assert_eq!((&panel["fate"], &panel["fields"]), (&json!("changed"), &json!(["schedule", "people"])));
    assert_eq!((starts(panel), panel["was"]["start"]["place"]["wall"].as_str().unwrap()), {
        ("2026-04-03T11:00", "2026-04-03T10:00")
    });
    program.verified();
    assert_eq!(program.ok("undo", json!({}))["value"]["key"], "programme-imported");
    assert_eq!(starts(&program.session("sur-2026", "Apertura & panel")), "2026-04-03T10:00");
    program.ok("undo", json!({}));
    assert_eq!(program.ok("forum_list", json!({})), json!([]));
}

#[test]
fn what_was_changed_here_is_kept_when_the_programme_changes() {
    let desk = Desk::new();
    let program = desk.new_workspace("a.periplo");
    program.ok("programme_import", json!({ "source": fixture("sur-1.xml"), "to": { "forum": {} } }));
    let panel = program.session("sur-2026", "Apertura & panel");
    program.ok("session_update", json!({ "session": panel["id"], "title": { "es": "Apertura" } }));
    program.ok("programme_import", json!({ "source": fixture("sur-2.xml"), "to": { "forum": {} } }));
    assert_eq!(starts(&program.session("sur-2026", "Apertura")), "2026-04-03T11:00");
}

#[test]
fn an_overlay_is_locked_and_shown_in_the_clock_of_its_leg() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let before = program.items("fim-gdl-2024").len();
    let report = program.ok("programme_import", overlay("sur-1.xml"))["value"].clone();
    assert_eq!((&report["added"], &report["zone"]), (&json!(4), &json!("America/Mexico_City")));
    assert_eq!(program.items("fim-gdl-2024").len(), before + 4);
    let panel = program.session("fim-gdl-2024", "Apertura & panel");
    // 10:00 in Santiago (−03) is 07:00 in Guadalajara (−06).
    assert_eq!((starts(&panel), &panel["locked"]), ("2026-04-03T07:00", &json!(true)));
    assert_eq!(panel["audience"], "delegates");
    let refused = program.refused("session_update", json!({ "session": panel["id"], "title": { "es": "Nuestra" } }));
    assert_eq!((&refused["code"], &refused["args"]["session"]), (&json!("locked"), &json!("Apertura & panel")));
    let refused = program.refused("session_remove", json!({ "session": panel["id"] }));
    assert_eq!(refused["code"], "locked");
    let newer = program.ok("programme_import", overlay("sur-2.xml"))["value"].clone();
    assert_eq!(["added", "changed", "gone", "cancelled"].map(|name| newer[name].as_u64().unwrap()), [1, 1, 1, 0]);
    program.verified();
    program.ok("undo", json!({}));
    program.ok("undo", json!({}));
    assert_eq!(program.items("fim-gdl-2024").len(), before);
    let missing =
        json!({ "source": fixture("sur-1.xml"), "to": { "overlay": { "forum": "fim-gdl-2024", "leg": "Lima" } } });
    assert_eq!(program.refused("programme_check", missing)["code"], "not-found");
}

#[test]
fn an_overlay_is_in_the_public_programme_only_if_that_was_chosen() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let entries = |program: &Program| {
        program.ok("publish", json!({ "forum": "fim-gdl-2024" }));
        let rows = program.ok("calendar_list", json!({ "forum": "fim-gdl-2024" }));
        let public = rows.as_array().unwrap().iter().find(|row| row["calendar"]["scope"] == "public").unwrap();
        public["entries"].as_u64().unwrap()
    };
    let before = entries(&program);
    program.ok("programme_import", overlay("sur-1.xml"));
    assert_eq!(entries(&program), before);
    let mut public = overlay("sur-1.xml");
    public["public"] = true.into();
    program.ok("programme_import", public);
    assert_eq!(entries(&program), before + 4);
}

#[test]
fn a_file_of_which_nothing_can_be_read_says_why() {
    let desk = Desk::new();
    let program = desk.new_workspace("a.periplo");
    fs::write(desk.path("b.xml"), "<html/>").unwrap();
    let request = json!({ "source": desk.named("b.xml"), "to": { "forum": {} } });
    let refused = program.refused("programme_check", request);
    let (code, note) = (&refused["code"], &refused["args"]["notes"][0]["code"]);
    assert_eq!((code, note), (&json!("programme-unreadable"), &json!("not-a-programme")));
    let request = json!({ "source": fixture("frab-without-dates.xml"), "to": { "forum": {} } });
    let refused = program.refused("programme_check", request);
    assert_eq!((&refused["code"], &refused["args"]["field"]), (&json!("bad-field"), &json!("zone")));
}

#[test]
fn our_programme_goes_out_in_both_forms_and_comes_in_again_with_every_instant() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let instants = |program: &Program, forum: &str| -> Vec<(i64, i64)> {
        let items = program
            .items(forum)
            .into_iter()
            .filter(|item| item["when"]["form"] == "span" && item["audience"] == "public" && item["status"] != "draft");
        let mut all: Vec<_> = items
            .map(|item| {
                let at = |end: &str| item["when"][end]["instant"].as_i64().unwrap();
                (at("start"), at("end"))
            })
            .collect();
        all.sort();
        all
    };
    for format in ["xml", "json"] {
        let file = format!("p.{format}");
        let request = json!({ "forum": "fim-gdl-2024", "format": format, "to": desk.named(&file) });
        let saved = program.ok("programme_export", request);
        let expected = instants(&program, "fim-gdl-2024");
        assert!(expected.len() >= 4, "{expected:?}");
        assert_eq!(saved["events"].as_u64().unwrap() as usize, expected.len());
        let other = desk.program_of(format);
        other.ok("workspace_create", json!({ "path": desk.path(&format!("{format}.periplo")) }));
        let request = json!({ "source": desk.named(&file), "to": { "forum": {} } });
        let report = other.ok("programme_import", request)["value"].clone();
        assert_eq!(report["notes"], json!([]));
        assert_eq!(instants(&other, report["slug"].as_str().unwrap()), expected);
    }
}

//! Forums as bundles: out, into an empty workspace, out.

use std::fs;

use serde_json::{Value, json};

use crate::support::*;

#[test]
fn out_into_an_empty_workspace_and_out_is_the_same_to_the_byte() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program.ok("publish", json!({ "forum": "fica-2023" }));
    for forum in ["fica-2023", "win-mexico-2023", "fim-gdl-2024"] {
        let (one, two) = (format!("{forum}-one.json"), format!("{forum}-two.json"));
        program.ok("bundle_export", json!({ "forum": forum, "with_private": false, "to": desk.named(&one) }));
        let other = desk.program_of("other");
        other.ok("workspace_create", json!({ "path": desk.path(&format!("{forum}.periplo")) }));
        let report = other.ok("bundle_import", json!({ "source": desk.named(&one) }));
        assert_eq!((&report["value"]["slug"], &report["value"]["notes"]), (&json!(forum), &json!([])));
        other.ok("bundle_export", json!({ "forum": forum, "with_private": false, "to": desk.named(&two) }));
        let (one, two) = (fs::read_to_string(desk.path(&one)).unwrap(), fs::read_to_string(desk.path(&two)).unwrap());
        assert!(one == two && one.len() > 10_000, "{forum}");
        other.verified();
    }
}

#[test]
fn a_dry_run_says_what_would_come_in_and_changes_nothing() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program.ok("bundle_export", json!({ "forum": "fica-2023", "with_private": false, "to": desk.named("b.json") }));
    let other = desk.program_of("other");
    other.ok("workspace_create", json!({ "path": desk.path("b.periplo") }));
    let report = other.ok("bundle_check", json!({ "source": desk.named("b.json") }));
    assert!(report["added"].as_u64().unwrap() > 200, "{report}");
    assert_eq!(other.ok("forum_list", json!({})), json!([]));
    assert_eq!(other.ok("history_list", json!({}))["steps"], json!([]));
}

#[test]
fn a_bundle_broken_by_hand_is_refused_with_all_its_problems_and_where_they_are() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program
        .ok("bundle_export", json!({ "forum": "win-mexico-2023", "with_private": false, "to": desk.named("b.json") }));
    let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path("b.json")).unwrap()).unwrap();
    bundle["places"][0]["zone"] = "America/Atlantis".into();
    bundle["sessions"][1]["kind"] = "seance".into();
    bundle["legs"][0]["place"] = "Nowhere".into();
    fs::write(desk.path("b.json"), bundle.to_string()).unwrap();
    let history = program.ok("history_list", json!({}));
    let refused = program.refused("bundle_import", json!({ "source": desk.named("b.json") }));
    assert_eq!(refused["code"], "bundle-problems");
    let problems = refused["args"]["problems"].as_array().unwrap();
    for path in ["$.places[0].zone", "$.sessions[1].kind", "$.legs[0].place"] {
        assert!(problems.iter().any(|problem| problem["path"] == path), "{path}: {refused}");
    }
    assert_eq!(program.ok("history_list", json!({})), history);
}

#[test]
fn what_was_changed_here_and_there_is_told_and_kept() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program
        .ok("bundle_export", json!({ "forum": "win-mexico-2023", "with_private": false, "to": desk.named("b.json") }));
    let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path("b.json")).unwrap()).unwrap();
    // There: the first session has another capacity and another Spanish title. Here: another Spanish title.
    bundle["sessions"][0]["capacity"] = 77.into();
    bundle["sessions"][0]["title"]["es"] = "Título de allá".into();
    fs::write(desk.path("b.json"), bundle.to_string()).unwrap();
    let id = bundle["sessions"][0]["id"].clone();
    program.ok("session_update", json!({ "session": id, "title": { "es": "Título de aquí" } }));
    let source = desk.named("b.json");
    let report = program.ok("bundle_import", json!({ "source": source }))["value"].clone();
    assert_eq!(report["both_changed"][0]["id"], id, "{report}");
    let session = |program: &Program| program.ok("session_get", json!({ "session": id }))["session"].clone();
    assert_eq!(session(&program)["title"]["es"], "Título de aquí");
    assert_eq!(session(&program)["capacity"], 77);
    // The import is one step, and goes in one undo.
    assert_eq!(program.ok("undo", json!({}))["value"]["key"], "bundle-imported");
    assert_eq!(session(&program).get("capacity"), None);
    program.ok("bundle_import", json!({ "source": source, "take_bundle": true }));
    assert_eq!(session(&program)["title"]["es"], "Título de allá");
    program.verified();
}

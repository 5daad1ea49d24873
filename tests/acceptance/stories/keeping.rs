//! Days with a workspace: edits, undo, copies, settings.

use serde_json::{Value, json};

use crate::support::*;

#[test]
fn the_samples_come_once() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let slugs: Vec<Value> =
        program.ok("forum_list", json!({})).as_array().unwrap().iter().map(|card| card["slug"].clone()).collect();
    for slug in ["fica-2023", "win-mexico-2023", "fim-gdl-2024"] {
        assert!(slugs.contains(&json!(slug)), "{slugs:?}");
    }
    let history = program.ok("history_list", json!({}));
    let again = program.ok("samples_add", json!({}))["value"].clone();
    assert_eq!(again, json!({ "added": [], "present": ["win-mexico-2023", "fica-2023", "fim-gdl-2024"] }));
    assert_eq!(program.ok("history_list", json!({})), history);
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let id = program.session("fica-2023", "Reunión presencial de la LatAm Network")["id"].clone();
    let title = |program: &Program| {
        program.ok("session_get", json!({ "session": id }))["session"]["title"]["es"].as_str().unwrap().to_owned()
    };
    program.ok("session_update", json!({ "session": id, "title": { "es": "Prueba de sonido" } }));
    program.ok("workspace_close", json!({}));
    drop(program);

    let program = desk.program();
    let view = program.ok("workspace_open", json!({ "path": desk.path("a.periplo") }));
    assert_eq!(view["workspace"]["undo"]["key"], "session-renamed");
    assert_eq!(program.ok("undo", json!({}))["value"]["key"], "session-renamed");
    assert_eq!(title(&program), "Reunión presencial de la LatAm Network");
    program.ok("workspace_close", json!({}));
    drop(program);

    let program = desk.program();
    program.ok("workspace_open", json!({ "path": desk.path("a.periplo") }));
    assert_eq!(program.ok("app_state", json!({}))["workspace"]["redo"]["key"], "session-renamed");
    assert_eq!(program.ok("redo", json!({}))["value"]["key"], "session-renamed");
    assert_eq!(title(&program), "Prueba de sonido");
    assert_eq!(program.refused("redo", json!({}))["code"], "nothing-to-redo");
    program.verified();
}

#[test]
fn an_empty_forum_gets_a_session_and_goes_again() {
    let desk = Desk::new();
    let program = desk.new_workspace("a.periplo");
    let draft =
        json!({ "name": { "es": "Foro del Río" }, "starts": "2026-10-01", "ends": "2026-10-03", "languages": [] });
    let card = program.ok("forum_add", draft)["value"].clone();
    assert_eq!(card["slug"], "foro-del-rio");
    let session = json!({ "forum": "foro-del-rio", "title": { "es": "Taller" }, "kind": "workshop" });
    let added = program.ok("session_add", session)["value"]["session"].clone();
    assert_eq!((&added["status"], &added["schedule"]), (&json!("draft"), &json!("unscheduled")));
    assert_eq!(program.ok("session_remove", json!({ "session": added["id"] }))["value"], added["id"]);
    assert_eq!(program.refused("session_get", json!({ "session": added["id"] }))["code"], "not-found");
    program.ok("undo", json!({}));
    assert_eq!(program.ok("forum_get", json!({ "forum": "foro-del-rio" }))["counts"]["sessions"], 1);
    program.ok("forum_remove", json!({ "forum": "foro-del-rio" }));
    assert_eq!(program.ok("forum_list", json!({})), json!([]));
    program.ok("undo", json!({}));
    assert_eq!(program.ok("forum_list", json!({}))[0]["id"], card["id"]);
    program.verified();
}

#[test]
fn a_snapshot_is_restored_over_later_work_which_is_backed_up() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program.ok("snapshot", json!({ "to": desk.named("s.periplo"), "with_private": true }));
    program.ok("forum_remove", json!({ "forum": "fica-2023" }));
    desk.wait_minutes(1);
    let view = program.ok("restore", json!({ "source": desk.named("s.periplo") }));
    assert_eq!(view["workspace"]["forums"], 4, "three samples and the one that the first follows");
    program.verified();
    let backups = program.ok("backup_list", json!({}));
    let later = program.ok("restore", json!({ "source": { "path": backups[0]["path"] } }));
    assert_eq!(later["workspace"]["forums"], 3);
    // What is no workspace is refused, and what was open stays open.
    std::fs::write(desk.path("no.periplo"), "not a workspace").unwrap();
    let refused = program.refused("restore", json!({ "source": desk.named("no.periplo") }));
    assert_eq!(refused["code"], "not-a-workspace");
    assert_eq!(program.ok("app_state", json!({}))["workspace"]["forums"], 3);
}

#[test]
fn deleting_a_forum_keeps_its_publications() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let id = program.ok("forum_get", json!({ "forum": "win-mexico-2023" }))["forum"]["id"].clone();
    program.ok("publish", json!({ "forum": "win-mexico-2023" }));
    let before = program.ok("publication_list", json!({ "forum": "win-mexico-2023" }));
    program.ok("forum_remove", json!({ "forum": "win-mexico-2023" }));
    program.verified();
    program.ok("undo", json!({}));
    assert_eq!(program.ok("publication_list", json!({ "forum": id })), before);
}

#[test]
fn choices_are_kept_for_the_next_start() {
    let desk = Desk::new();
    let program = desk.program();
    let chosen = json!({ "language": "pt", "viewer_zone": "Europe/Madrid", "hours": "h12", "theme": "dark" });
    program.ok("settings_set", chosen);
    assert_eq!(program.refused("settings_set", json!({ "viewer_zone": "Europe/Atlantis" }))["code"], "unknown-zone");
    let settings = desk.program().ok("app_state", json!({}))["settings"].clone();
    assert_eq!(
        ["language", "viewer_zone", "hours", "theme"].map(|name| settings[name].clone()),
        ["pt", "Europe/Madrid", "h12", "dark"]
    );
}

#[test]
fn a_made_up_forum_is_in_order_and_can_be_published() {
    let desk = Desk::new();
    let program = desk.new_workspace("a.periplo");
    let size = json!({ "sessions": 60, "delegates": 40, "legs": 3, "seed": 7 });
    let card = program.ok("forum_generate", size)["value"].clone();
    assert_eq!((&card["sessions"], &card["delegates"]), (&json!(60), &json!(40)));
    let published = program.ok("publish", json!({ "forum": card["id"] }));
    assert!(published["value"]["calendars"].as_u64().unwrap() > 40, "{published}");
    program.verified();
}

#[cfg(unix)]
#[test]
fn the_open_workspace_opened_again_by_a_link_to_it_stays_writable() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    std::os::unix::fs::symlink(desk.path("a.periplo"), desk.path("link.periplo")).unwrap();
    let view = program.ok("workspace_open", json!({ "path": desk.path("link.periplo") }));
    assert_eq!(view["workspace"]["writable"], true, "{view}");
}

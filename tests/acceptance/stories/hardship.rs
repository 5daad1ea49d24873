//! Trouble with files, as it is told on the wire.

use std::fs;

use serde_json::json;

use crate::support::*;

#[test]
fn what_is_no_workspace_is_refused_and_not_touched() {
    let desk = Desk::new();
    let program = desk.program();
    for (name, content) in [("text.periplo", "Dear forum,\n".repeat(100)), ("empty.periplo", String::new())] {
        fs::write(desk.path(name), &content).unwrap();
        let refused = program.refused("workspace_open", json!({ "path": desk.path(name) }));
        assert_eq!(refused["code"], "not-a-workspace", "{name}");
        assert_eq!(fs::read_to_string(desk.path(name)).unwrap(), content);
    }
    assert_eq!(program.refused("workspace_open", json!({ "path": desk.path("none.periplo") }))["code"], "file");
    assert_eq!(program.refused("forum_list", json!({}))["code"], "no-workspace");
    assert_eq!(program.refused("make_coffee", json!({}))["code"], "unknown-command");
    assert_eq!(program.refused("forum_get", json!({ "froum": "x" }))["code"], "bad-request");
    let made = desk.new_workspace("a.periplo");
    assert_eq!(made.refused("workspace_create", json!({ "path": desk.path("a.periplo") }))["code"], "file-exists");
}

#[test]
fn a_copy_that_has_nowhere_to_go_says_which_file() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program.ok("publish", json!({ "forum": "fica-2023" }));
    fs::write(desk.path("file"), "").unwrap();
    for (command, request) in [
        ("snapshot", json!({ "to": desk.named("file/below.periplo") })),
        ("bundle_export", json!({ "forum": "fica-2023", "with_private": false, "to": desk.named("file/below.json") })),
        ("calendars_export", json!({ "forum": "fica-2023", "to": desk.named("file/below") })),
    ] {
        let refused = program.refused(command, request);
        assert_eq!(refused["code"], "file", "{command}: {refused}");
        assert!(refused["args"]["file"].as_str().unwrap().contains("file"), "{command}: {refused}");
    }
    assert_eq!(fs::read(desk.path("file")).unwrap(), b"");
}

/// Every disk of Linux that is full answers as this one does.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_as_one() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    std::os::unix::fs::symlink("/dev/full", desk.path("full.json.new")).unwrap();
    let to = desk.named("full.json");
    let refused = program.refused("bundle_export", json!({ "forum": "fica-2023", "with_private": false, "to": to }));
    assert_eq!(refused["code"], "disk-full", "{refused}");
    assert!(refused["args"]["file"].as_str().unwrap().ends_with("full.json"));
    assert!(!desk.path("full.json").exists());
}

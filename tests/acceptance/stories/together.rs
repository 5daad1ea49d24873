//! A writer and readers at the same time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use serde_json::json;

use crate::support::*;

#[test]
fn two_readers_see_whole_steps_while_somebody_edits() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let id = program.session("win-mexico-2023", "Roadmap to Starting an Independent Music Trade Association in Mexico")
        ["id"]
        .clone();
    let done = AtomicBool::new(false);
    let seen: Vec<usize> = thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let mut seen = 0;
                    while !done.load(Ordering::Relaxed) {
                        let view = program.ok("session_get", json!({ "session": id }));
                        // Title and abstract are written in one step: nobody ever sees one without the other.
                        let session = &view["session"];
                        assert!(
                            session["title"].get("qu").is_none() || session["title"]["qu"] == session["abstract"]["qu"],
                            "{session}"
                        );
                        program.ok("forum_list", json!({}));
                        seen += 1;
                    }
                    seen
                })
            })
            .collect();
        for number in 0..25 {
            let text = json!({ "qu": format!("n {number}") });
            program.ok("session_update", json!({ "session": id, "title": text, "abstract": text }));
        }
        done.store(true, Ordering::Relaxed);
        readers.into_iter().map(|reader| reader.join().unwrap()).collect()
    });
    assert!(seen.iter().all(|seen| *seen > 0), "{seen:?}");
    let session = program.ok("session_get", json!({ "session": id }))["session"].clone();
    assert_eq!(session["title"]["qu"], "n 24");
    program.verified();
}

#[test]
fn two_writers_in_one_program_lose_nothing() {
    let desk = Desk::new();
    let program = desk.new_workspace("a.periplo");
    let draft = json!({ "name": { "es": "Foro" }, "starts": "2026-10-01", "ends": "2026-10-03", "languages": [] });
    program.ok("forum_add", draft);
    thread::scope(|scope| {
        for name in ["a", "b"] {
            let program = &program;
            scope.spawn(move || {
                for number in 0..15 {
                    let title = json!({ "es": format!("{name} {number}") });
                    program.ok("session_add", json!({ "forum": "foro", "title": title, "kind": "panel" }));
                }
            });
        }
    });
    assert_eq!(program.items("foro").len(), 30);
    program.verified();
}

#[test]
fn a_second_program_reads_and_says_why_it_does_not_write() {
    let desk = Desk::new();
    let _first = desk.samples("a.periplo");
    let second = desk.program_of("other");
    let view = second.ok("workspace_open", json!({ "path": desk.path("a.periplo") }))["workspace"].clone();
    assert_eq!((&view["writable"], &view["read_only_because"]["code"]), (&json!(false), &json!("second-writer")));
    assert_eq!(second.ok("forum_list", json!({})).as_array().unwrap().len(), 4);
    for (command, request) in [
        ("samples_add", json!({})),
        ("undo", json!({})),
        ("forum_remove", json!({ "forum": "fica-2023" })),
        ("publish", json!({ "forum": "fica-2023" })),
        ("person_forget", json!({ "person": "Noemí Planas" })),
    ] {
        let refused = second.refused(command, request);
        assert_eq!(
            (&refused["code"], &refused["hint"]),
            (&json!("second-writer"), &json!("hint-close-other")),
            "{command}"
        );
    }
}

//! What is kept in memory follows the steps of the workspace: it is what would be read anew, and found in it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

use super::*;
use crate::host::Host;
use crate::job::Job;

const TODAY: &str = "2023-10-20";

fn program(folder: &Path) -> App {
    let chance = AtomicU64::new(1);
    let host = Host {
        data_dir: folder.join("data"),
        documents_dir: folder.join("documents"),
        author: "organizer".to_owned(),
        clock: Arc::new(|| "2026-03-02T12:00:00Z".parse().unwrap()),
        random: Arc::new(move |bytes| {
            for chunk in bytes.chunks_mut(8) {
                let number = chance.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
                chunk.copy_from_slice(&number.to_be_bytes()[..chunk.len()]);
            }
        }),
        paths_allowed: true,
        transfer_dir: folder.join("transfer"),
        language: "en".to_owned(),
        formats: String::new(),
        asked: None,
    };
    let app = App::new(host);
    app.create_workspace(folder.join("a.periplo")).unwrap();
    ok(&app, "samples_add", json!({}));
    app
}

fn ok(app: &App, name: &str, request: Value) -> Value {
    app.call(name, request, &Job::silent()).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// A number below another, by turns.
struct Turns(u64);

impl Turns {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// One edit by chance through a command; `None` where the command refuses.
fn edit(app: &App, turns: &mut Turns, forum: ForumId, turn: u32) -> Option<Value> {
    let records = app.reader().unwrap().forum_records(forum).unwrap();
    let session = turns.pick(&records.sessions);
    let record = |kind: Kind, fields: Value| json!({ "put": [{ "kind": kind, "fields": fields }] });
    let (name, request) = match turns.below(14) {
        0..=2 => {
            let start = format!("2023-11-{:02}T{:02}:30", 8 + turns.below(15), 8 + turns.below(12));
            let end = start.replace(":30", ":59");
            let span = json!({ "span": { "start": start, "end": end } });
            ("session_update", json!({ "session": session.id, "schedule": span }))
        }
        3 => {
            let room = turns.pick(&records.rooms);
            let place = json!({ "venue": room.venue, "room": room.id });
            ("session_update", json!({ "session": session.id, "whereabouts": place }))
        }
        4 => ("session_update", json!({ "session": session.id, "whereabouts": {} })),
        5 => {
            let status = turns.pick(&["confirmed", "tentative", "cancelled"]);
            ("session_update", json!({ "session": session.id, "status": status }))
        }
        6 => {
            let title = json!({ "en": format!("Another {turn}") });
            ("session_add", json!({ "forum": forum, "title": title, "kind": "panel" }))
        }
        7 => ("session_remove", json!({ "session": session.id })),
        8 | 9 => {
            let person = turns.pick(&records.people).id;
            let role = turns.pick(&["speaker", "attendee", "moderator"]);
            let fields = json!({ "session": session.id, "person": person, "role": role });
            ("record_put", record(Kind::Participation, fields))
        }
        10 => {
            let fields = json!({ "name": format!("Somebody {turn}") });
            ("record_put", record(Kind::Person, fields))
        }
        11 => {
            let stay = turns.pick(&records.stays);
            let fields = json!({ "id": stay.id, "check_out": stay.check_out.succ_opt() });
            ("record_put", record(Kind::Stay, fields))
        }
        12 => ("undo", json!({})),
        _ => ("redo", json!({})),
    };
    app.call(name, request, &Job::silent()).ok()
}

#[test]
fn what_is_kept_in_memory_is_after_each_edit_what_would_be_read_anew() {
    let folder = tempfile::tempdir().unwrap();
    let app = program(folder.path());
    let today = TODAY.parse().unwrap();
    let (mut followed, mut told, mut done) = (0, 0, 0);
    for (slug, seed) in [("fica-2023", 1), ("fim-gdl-2024", 2)] {
        let forum = app.forum_id(slug).unwrap();
        let mut turns = Turns(seed);
        for turn in 0..60 {
            let before = app.look(slug, Some(today)).unwrap().found;
            let Some(edited) = edit(&app, &mut turns, forum, turn) else { continue };
            done += 1;
            let open = app.open().unwrap();
            let head = app.reader().unwrap().history(None, 1).unwrap().first().map(|step| step.id);
            let kept =
                locked(&open.kept.forums).get(&forum).is_some_and(|kept| kept.at.head == head && kept.found.is_some());
            followed += u32::from(kept);
            let plan = app.plan_of(forum).unwrap();
            let anew = app.reader().unwrap().forum_records(forum).unwrap();
            assert!(plan.records() == &anew, "{slug}, turn {turn}: {edited}");
            let after = app.look(slug, Some(today)).unwrap().found;
            let full = periplo_model::findings(&Plan::new(anew, forum, app.rules()).unwrap(), &Options::on(today));
            assert_eq!(*after, full, "{slug}, turn {turn}: {edited}");
            if kept {
                // What is said of the edit turns the findings before into those after.
                let keys = |name: &str| -> BTreeSet<String> {
                    let list = edited[name].as_array().unwrap().iter();
                    list.map(|finding| finding["key"].as_str().unwrap().to_owned()).collect()
                };
                let of = |list: &[Finding]| -> BTreeSet<String> { list.iter().map(|own| own.key.clone()).collect() };
                let (before, after, solved) = (of(&before), of(&after), keys("solved"));
                assert_eq!(before.difference(&after).cloned().collect::<BTreeSet<_>>(), solved, "{edited}");
                let new: BTreeSet<String> = after.difference(&before).cloned().collect();
                assert!(new.is_subset(&keys("findings")), "{slug}, turn {turn}: {edited}");
                told += new.len() + solved.len();
            }
        }
    }
    assert!(followed * 2 > done && told > 20, "{followed} of {done} followed, {told} told");
}

#[test]
fn what_records_are_called_is_after_each_step_and_in_each_language_what_it_is_now() {
    let folder = tempfile::tempdir().unwrap();
    let app = program(folder.path());
    let labels = |kind: &str, text: &str| -> Vec<Value> {
        let found = ok(&app, "record_find", json!({ "kind": kind, "text": text }));
        found.as_array().unwrap().iter().map(|choice| choice["label"].clone()).collect()
    };
    let put = |kind: &str, id: &Value, fields: Value| {
        let put = json!({ "put": [{ "kind": kind, "id": id, "fields": fields }] });
        ok(&app, "record_put", put)["value"][0]["fields"]["id"].clone()
    };
    assert_eq!(labels("person", "oliver knust"), ["Oliver Knust"]);
    let zoe = put("person", &Value::Null, json!({ "name": "Zoë Quispe" }));
    assert_eq!(labels("person", "zoe quispe"), ["Zoë Quispe"]);
    put("person", &zoe, json!({ "name": "Zoë Mamani" }));
    assert_eq!((labels("person", "zoe mamani"), labels("person", "zoe quispe")), (vec![json!("Zoë Mamani")], vec![]));
    ok(&app, "undo", json!({}));
    assert_eq!((labels("person", "zoe mamani"), labels("person", "zoe quispe")), (vec![], vec![json!("Zoë Quispe")]));

    let forum = json!(app.forum_id("fica-2023").unwrap());
    put("track", &Value::Null, json!({ "forum": forum, "name": { "en": "Night walks", "es": "Paseos de noche" } }));
    assert_eq!(labels("track", "night walks"), ["Night walks"]);
    ok(&app, "settings_set", json!({ "language": "es" }));
    assert_eq!(labels("track", "night walks"), ["Paseos de noche"], "by each of its names, as the reader calls it");
}

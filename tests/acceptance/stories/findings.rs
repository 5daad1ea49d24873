//! What goes wrong, why it may stay, and how it is mended.

use std::fs;

use serde_json::{Value, json};

use crate::support::*;

/// A forum whose first session ends when Santiago's clock is turned back, so that its end exists twice.
fn doubtful(desk: &Desk, program: &Program) -> Value {
    program
        .ok("bundle_export", json!({ "forum": "win-mexico-2023", "with_private": false, "to": desk.named("b.json") }));
    let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path("b.json")).unwrap()).unwrap();
    bundle["places"].as_array_mut().unwrap().iter_mut().for_each(|place| place["zone"] = "America/Santiago".into());
    bundle["sessions"][0]["schedule"] = json!({ "span": { "start": "2026-04-04T22:00", "end": "2026-04-04T23:30" } });
    fs::write(desk.path("b.json"), bundle.to_string()).unwrap();
    program.ok("bundle_import", json!({ "source": desk.named("b.json"), "take_bundle": true }));
    bundle["sessions"][0]["id"].clone()
}

fn found(program: &Program, forum: &str) -> Vec<Value> {
    let view = program.ok("finding_list", json!({ "forum": forum, "today": "2023-01-10" }));
    view["findings"].as_array().unwrap().clone()
}

#[track_caller]
fn of_code(program: &Program, forum: &str, code: &str) -> Value {
    let all = found(program, forum);
    all.iter().find(|own| own["code"] == code).cloned().unwrap_or_else(|| panic!("no {code} in {all:#?}"))
}

/// What makes a finding the same one, whatever its times.
fn identity(finding: &Value) -> Value {
    let subjects = finding["subjects"].as_array().unwrap().iter().map(|own| json!([own["kind"], own["id"]]));
    json!([finding["code"], subjects.collect::<Vec<_>>(), finding["args"]["field"], finding["args"]["date"]])
}

#[test]
fn a_fix_is_one_step_that_does_what_it_announced_and_is_undone_exactly() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let session = doubtful(&desk, &program);
    let forum = "win-mexico-2023";
    let before = found(&program, forum);
    let finding = of_code(&program, forum, "time-ambiguous");
    assert_eq!((&finding["subjects"][0]["id"], &finding["has_fixes"]), (&session, &json!(true)));
    let key = finding["key"].clone();
    let ask = json!({ "forum": forum, "key": key, "today": "2023-01-10" });
    let fixes = program.ok("finding_fixes", ask.clone()).as_array().unwrap().clone();
    assert!((1..=3).contains(&fixes.len()), "{fixes:#?}");
    for fix in &fixes {
        let record = |program: &Program| program.ok("session_get", json!({ "session": session }))["session"].clone();
        let was = record(&program);
        let apply = json!({ "forum": forum, "key": key, "fix": fix["id"], "today": "2023-01-10" });
        program.ok("finding_fix_apply", apply);
        let ids = |list: &[Value]| list.iter().map(identity).collect::<Vec<_>>();
        let (after, announced) = (found(&program, forum), ids(fix["effect"]["caused"].as_array().unwrap()));
        assert!(!ids(&after).contains(&identity(&finding)), "{fix}");
        for new in ids(&after).iter().filter(|own| !ids(&before).contains(own)) {
            assert!(announced.contains(new), "{new} was not announced by {fix}");
        }
        program.ok("undo", json!({}));
        assert_eq!((record(&program), found(&program, forum)), (was, before.clone()));
    }
    let gone = json!({ "forum": forum, "key": key, "fix": "another-room:nowhere", "today": "2023-01-10" });
    let refused = program.refused("finding_fix_apply", gone);
    assert_eq!((&refused["code"], &refused["args"]["reason"]), (&json!("bad-field"), &json!("reason-fix-gone")));
    program.verified();
}

#[test]
fn what_was_accepted_stays_accepted_through_undo_a_restart_and_a_bundle() {
    let desk = Desk::new();
    let forum = "win-mexico-2023";
    let program = desk.samples("a.periplo");
    doubtful(&desk, &program);
    let key = of_code(&program, forum, "time-ambiguous")["key"].clone();
    let empty = program.refused("finding_accept", json!({ "forum": forum, "key": key, "reason": "  " }));
    assert_eq!(empty["code"], "bad-field");
    let unknown = program.refused("finding_accept", json!({ "forum": forum, "key": "no:such", "reason": "x" }));
    assert_eq!(unknown["code"], "not-found");
    // Without a forum, the one is found that has the key.
    program.ok("finding_accept", json!({ "key": key, "reason": "They said the earlier.", "today": "2023-01-10" }));
    let accepted = |program: &Program| {
        let finding = of_code(program, forum, "time-ambiguous");
        (finding["key"].clone(), finding["accepted"].as_str().map(str::to_owned))
    };
    let stands = (key.clone(), Some("They said the earlier.".to_owned()));
    assert_eq!(accepted(&program), stands);
    assert_eq!(program.ok("undo", json!({}))["value"]["key"], "finding-accepted");
    assert_eq!(accepted(&program), (key.clone(), None));
    program.ok("redo", json!({}));
    // An edit of something else works all anew, and the acceptance stands.
    program.ok("session_add", json!({ "forum": forum, "title": { "en": "Another" }, "kind": "meeting" }));
    assert_eq!(accepted(&program), stands);
    program.ok("workspace_close", json!({}));
    let again = desk.program();
    again.ok("workspace_open", json!({ "path": desk.path("a.periplo") }));
    assert_eq!(accepted(&again), stands);
    again.ok("bundle_export", json!({ "forum": forum, "with_private": false, "to": desk.named("c.json") }));
    let other = desk.program_of("other");
    other.ok("workspace_create", json!({ "path": desk.path("c.periplo") }));
    other.ok("bundle_import", json!({ "source": desk.named("c.json") }));
    assert_eq!(accepted(&other), stands);
    // Its cause changes, and it is found again.
    let session = of_code(&other, forum, "time-ambiguous")["subjects"][0]["id"].clone();
    let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path("c.json")).unwrap()).unwrap();
    let moved = bundle["sessions"].as_array_mut().unwrap().iter_mut().find(|own| own["id"] == session).unwrap();
    moved["schedule"]["span"]["end"] = "2026-04-04T23:45".into();
    fs::write(desk.path("c.json"), bundle.to_string()).unwrap();
    other.ok("bundle_import", json!({ "source": desk.named("c.json"), "take_bundle": true }));
    let (changed, reason) = accepted(&other);
    assert!(changed != key && reason.is_none(), "{changed}");
    // Here it is taken back.
    again.ok("finding_unaccept", json!({ "forum": forum, "key": key }));
    assert_eq!(accepted(&again), (key.clone(), None));
    assert_eq!(again.refused("finding_unaccept", json!({ "forum": forum, "key": key }))["code"], "not-found");
    again.verified();
}

#[test]
fn every_sentence_is_whole_in_three_languages() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    for language in ["es", "en", "pt"] {
        program.ok("settings_set", json!({ "language": language }));
        for forum in ["fica-2023", "win-mexico-2023", "fim-gdl-2024"] {
            for finding in found(&program, forum) {
                for text in ["title", "text"].map(|name| finding[name].as_str().unwrap()) {
                    assert!(!text.is_empty() && !text.contains("{$") && !text.contains('—'), "{text}: {finding:#}");
                    assert!(!text.starts_with("finding-"), "{text}");
                }
            }
        }
    }
}

#[test]
fn sentences_count_the_hours_as_the_person_does() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let sentence = |language: &str, hours: &str| {
        program.ok("settings_set", json!({ "language": language, "hours": hours }));
        of_code(&program, "fica-2023", "session-during-journey")["text"].as_str().unwrap().to_owned()
    };
    // The flight leaves Lima at half past five in the afternoon.
    assert!(sentence("en", "h23").contains("17:30"), "{}", sentence("en", "h23"));
    for (language, told) in [("en", "5:30\u{a0}pm"), ("pt", "5:30\u{a0}PM"), ("es", "5:30\u{a0}p.\u{a0}m.")] {
        let text = sentence(language, "h12");
        assert!(text.contains(told) && !text.contains("17:30"), "{text}");
    }
}

#[test]
fn a_forum_weighs_its_findings() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let forum = "win-mexico-2023";
    assert_eq!(of_code(&program, forum, "sample-left")["severity"], "notice");
    let of_sample = |view: &Value| {
        let codes = view["codes"].as_array().unwrap();
        codes.iter().find(|own| own["code"] == "sample-left").unwrap()["level"].clone()
    };
    assert_eq!(of_sample(&program.ok("finding_settings", json!({ "forum": forum }))), "notice");
    let settings = json!({ "levels": { "sample-left": "off" } });
    let set = program.ok("finding_settings_set", json!({ "forum": forum, "settings": settings }));
    assert_eq!(of_sample(&set["value"]), "off");
    assert_eq!(program.ok("undo", json!({}))["value"]["key"], "finding-settings");
    assert_eq!(of_sample(&program.ok("finding_settings", json!({ "forum": forum }))), "notice");
}

#[test]
fn free_times_are_within_the_legs_and_beside_what_is_planned() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let forum = "win-mexico-2023";
    let people = program.ok("people_get", json!({ "forum": forum }))["people"].as_array().unwrap().clone();
    let name = people.iter().find(|own| own["name"] == "Noemí Planas").unwrap()["name"].clone();
    let free = program.ok("free_time", json!({ "forum": forum, "people": [name], "minutes": 60 }));
    let windows = free.as_array().unwrap();
    assert!(!windows.is_empty());
    for window in windows {
        let (from, until) = (&window["from"]["instant"], &window["until"]["instant"]);
        assert!(until.as_i64().unwrap() - from.as_i64().unwrap() >= 3600, "{window}");
    }
    let mut missing = json!({ "forum": forum, "people": ["Nobody At All"], "minutes": 60 });
    assert_eq!(program.refused("free_time", missing.clone())["code"], "not-found");
    missing["minutes"] = 0.into();
    assert_eq!(program.refused("free_time", missing)["code"], "bad-field");
}

#[test]
fn what_would_follow_is_told_and_nothing_is_changed() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let forum = "fica-2023";
    let (history, before) = (program.ok("history_list", json!({})), found(&program, forum));
    let people = program.ok("people_get", json!({ "forum": forum }))["people"].as_array().unwrap().clone();
    let journeys = program.ok("travel_get", json!({ "forum": forum }))["journeys"].as_array().unwrap().clone();
    let happenings = [
        json!({ "person_out": { "person": people[0]["id"] } }),
        json!({ "journey_late": { "journey": journeys[0]["journey"]["id"], "minutes": 600 } }),
    ];
    for happens in happenings {
        let ask = json!({ "forum": forum, "happens": happens, "today": "2023-01-10" });
        let effect = program.ok("what_if", ask);
        let known: Vec<Value> = before.iter().map(identity).collect();
        for finding in effect["solved"].as_array().unwrap() {
            assert!(known.contains(&identity(finding)), "{finding}");
        }
        for finding in effect["caused"].as_array().unwrap() {
            assert!(!known.contains(&identity(finding)), "{finding}");
        }
    }
    let nobody = json!({ "person_out": { "person": "01920000-0000-7000-8000-000000000099" } });
    assert_eq!(program.refused("what_if", json!({ "forum": forum, "happens": nobody }))["code"], "not-found");
    assert_eq!((program.ok("history_list", json!({})), found(&program, forum)), (history, before));
}

#[test]
fn what_somebody_does_in_another_forum_counts() {
    let desk = Desk::new();
    let program = desk.new_workspace("a.periplo");
    let add = |kind: &str, fields: Value| {
        let reply = program.ok("record_put", json!({ "put": [{ "kind": kind, "fields": fields }] }));
        reply["value"][0]["fields"]["id"].clone()
    };
    let person = add("person", json!({ "name": "Caro" }));
    let mut sessions = Vec::new();
    for (slug, start, end) in [("first", "10:00", "11:00"), ("second", "10:30", "11:30")] {
        let dates = json!({ "slug": slug, "name": { "es": slug }, "starts": "2024-05-06", "ends": "2024-05-09", "languages": ["es"] });
        let forum = add("forum", dates);
        let span = json!({ "span": { "start": format!("2024-05-07T{start}"), "end": format!("2024-05-07T{end}") } });
        let session = add(
            "session",
            json!({ "forum": forum, "kind": "meeting", "status": "confirmed", "zone": "America/Lima", "schedule": span,
                "title": { "es": slug } }),
        );
        add("participation", json!({ "session": session, "person": person, "role": "speaker" }));
        sessions.push(session);
    }
    for forum in ["first", "second"] {
        let twice = of_code(&program, forum, "person-double-booked");
        assert_eq!((&twice["severity"], &twice["subjects"][0]["id"]), (&json!("error"), &person));
    }
    // What is kept in memory of both follows an edit of either, and what takes it back.
    let clashes = || {
        ["first", "second"].map(|forum| found(&program, forum).iter().any(|own| own["code"] == "person-double-booked"))
    };
    for session in sessions {
        let later = json!({ "span": { "start": "2024-05-08T10:00", "end": "2024-05-08T11:00" } });
        let edited = program.ok("session_update", json!({ "session": session, "schedule": later }));
        assert!(
            edited["solved"].as_array().unwrap().iter().any(|own| own["code"] == "person-double-booked"),
            "{edited}"
        );
        assert_eq!(clashes(), [false, false]);
        program.ok("undo", json!({}));
        assert_eq!(clashes(), [true, true]);
    }
}

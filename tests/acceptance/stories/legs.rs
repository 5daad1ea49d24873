//! A leg is moved, and the sense of what belongs to it is kept.

use serde_json::{Value, json};

use crate::support::{Desk, Program};

const FICA: &str = "fica-2023";

/// The leg of FICA in a city.
#[track_caller]
fn leg(program: &Program, city: &str) -> Value {
    let forum = program.ok("forum_get", json!({ "forum": FICA }));
    let legs = forum["legs"].as_array().unwrap();
    legs.iter().find(|leg| leg["place"]["name"] == city).unwrap()["leg"].clone()
}

#[test]
fn a_leg_moves_by_days_with_all_that_belongs_to_it_in_one_step() {
    let desk = Desk::new();
    let program = desk.samples("legs.periplo");
    let lima = leg(&program, "Lima");
    let before = program.items(FICA);
    let preview = program.ok("leg_shift_preview", json!({ "leg": lima["id"], "days": 1 }));
    assert_eq!(preview["open"], 0);
    let items = preview["items"].as_array().unwrap();
    let of = |kind: &str| items.iter().filter(|item| item["kind"] == kind).count();
    assert!(of("session") > 0 && of("journey") > 0 && of("stay") > 0, "{preview}");
    let session = items.iter().find(|item| item["kind"] == "session" && item["before"]["form"] == "span").unwrap();
    let wall = |when: &Value| when["start"]["place"]["wall"].as_str().unwrap().to_owned();
    let (was, is) = (wall(&session["before"]), wall(&session["after"]));
    assert_eq!(was[10..], is[10..]);
    assert_ne!(was, is);
    // Looking changes nothing; doing is one step, and so is undoing.
    assert_eq!(program.items(FICA), before);
    let moved = program.ok("leg_shift", json!({ "leg": lima["id"], "days": 1, "journeys": false }));
    assert!(moved["changed"].as_array().unwrap().iter().all(|changed| changed["kind"] != "journey"));
    let after = leg(&program, "Lima");
    assert_ne!(after["starts"], lima["starts"]);
    let newest = program.ok("history_list", json!({ "limit": 1 }))["steps"][0].clone();
    assert_eq!((&newest["key"], &newest["args"]["days"]), (&json!("leg-shifted"), &json!(1)));
    program.ok("undo", json!({}));
    assert_eq!((program.items(FICA), leg(&program, "Lima")), (before, lima));
    program.verified();
}

#[test]
fn what_a_move_solves_and_causes_is_told_before() {
    let desk = Desk::new();
    let program = desk.samples("told.periplo");
    let lima = leg(&program, "Lima");
    // A month later nobody is on the way to it any more.
    let request = json!({ "leg": lima["id"], "days": 30, "journeys": false, "stays": false });
    let preview = program.ok("leg_shift_preview", request.clone());
    let caused = preview["effect"]["caused"].as_array().unwrap().len();
    assert!(caused > 0);
    let found = |program: &Program| {
        let found = program.ok("finding_list", json!({ "forum": FICA }))["findings"].clone();
        let texts = found.as_array().unwrap().iter().map(|finding| finding["text"].as_str().unwrap().to_owned());
        texts.collect::<Vec<_>>()
    };
    program.ok("leg_shift", request);
    let after = found(&program);
    for finding in preview["effect"]["caused"].as_array().unwrap() {
        assert!(after.iter().any(|text| finding["text"] == json!(text)), "{finding}");
    }
}

#[test]
fn in_another_zone_the_hour_on_the_wall_or_the_instant_is_kept() {
    let desk = Desk::new();
    let program = desk.samples("zones.periplo");
    let lima = leg(&program, "Lima");
    // Santiago was at −03 in November 2023, two hours ahead of Lima.
    let place = json!({ "name": "Santiago", "country": "CL", "zone": "America/Santiago" });
    let made = program.ok("record_put", json!({ "put": [{ "kind": "place", "fields": place }] }));
    let place = made["value"][0]["fields"]["id"].clone();
    let hours = |keep: &str| {
        let request = json!({ "leg": lima["id"], "place": place, "keep": keep });
        let preview = program.ok("leg_shift_preview", request);
        assert_eq!(preview["after"]["city"], "Santiago");
        let items = preview["items"].as_array().unwrap().clone();
        let item =
            items.into_iter().find(|item| item["kind"] == "session" && item["before"]["form"] == "span").unwrap();
        let start = |when: &Value| (when["start"]["place"]["wall"].clone(), when["start"]["instant"].as_i64().unwrap());
        (start(&item["before"]), start(&item["after"]), item["after"]["start"]["place"]["offset"].clone())
    };
    let (before, after, offset) = hours("wall");
    assert_eq!((before.0, before.1 - after.1, offset), (after.0, 2 * 3600, json!("−03")));
    let (before, after, _) = hours("instant");
    assert_eq!(before.1, after.1);
}

#[test]
fn an_hour_that_exists_twice_is_asked_for_before_anything_is_written() {
    let desk = Desk::new();
    let program = desk.new_workspace("twice.periplo");
    let put = json!({ "put": [
        { "kind": "place", "name": "p", "fields": { "name": "Santiago", "country": "CL", "zone": "America/Santiago" } },
        { "kind": "forum", "name": "f", "fields": { "name": { "en": "Sur" }, "starts": "2026-04-01", "ends": "2026-04-10" } },
        { "kind": "leg", "name": "l", "fields": { "forum": "@f", "place": "@p", "starts": "2026-04-01", "ends": "2026-04-02" } },
        { "kind": "session", "fields": { "forum": "@f", "leg": "@l", "title": { "en": "Late" }, "kind": "showcase",
            "schedule": { "span": { "start": "2026-04-01T23:30", "end": "2026-04-02T01:00" } } } },
    ]});
    let made = program.ok("record_put", put);
    let (leg, session) = (made["value"][2]["fields"]["id"].clone(), made["value"][3]["fields"]["id"].clone());
    let request = |answers: Value| json!({ "leg": leg, "days": 3, "answers": answers });
    let preview = program.ok("leg_shift_preview", request(json!([])));
    assert_eq!(preview["open"], 1);
    let hour = preview["items"][0]["hours"][0].clone();
    let offsets: Vec<&Value> = hour["choices"].as_array().unwrap().iter().map(|one| &one["clock"]["offset"]).collect();
    assert_eq!((&hour["exists"], offsets), (&json!(true), vec![&json!("−03"), &json!("−04")]));
    let error = program.refused("leg_shift", request(json!([])));
    assert_eq!((&error["code"], &error["args"]["item"]), (&json!("time-ambiguous"), &json!("Late")));
    let later = json!([{ "kind": "session", "id": session, "end": "start", "take": "later" }]);
    program.ok("leg_shift", request(later));
    let after = program.ok("session_get", json!({ "session": session }))["session"]["schedule"].clone();
    let expected = json!({ "start": "2026-04-04T23:30", "start_fold": "later", "end": "2026-04-05T01:00" });
    assert_eq!(after["span"], expected);
    let nothing = program.refused("leg_shift_preview", json!({ "leg": leg, "days": 0 }));
    assert_eq!(nothing["args"]["reason"], "reason-nothing-moves");
}

//! A forum made by hand, one record after the other, from an empty workspace.

use serde_json::{Value, json};

use crate::support::{Desk, Program};

/// Puts one new record; gives its fields.
#[track_caller]
fn add(program: &Program, kind: &str, fields: Value) -> Value {
    let reply = program.ok("record_put", json!({ "put": [{ "kind": kind, "fields": fields }] }));
    reply["value"][0]["fields"].clone()
}

#[track_caller]
fn change(program: &Program, kind: &str, id: &Value, fields: Value) -> Value {
    let reply = program.ok("record_put", json!({ "put": [{ "kind": kind, "id": id, "fields": fields }] }));
    reply["value"][0]["fields"].clone()
}

#[track_caller]
fn refused(program: &Program, kind: &str, fields: Value) -> Value {
    program.refused("record_put", json!({ "put": [{ "kind": kind, "fields": fields }] }))
}

fn last_step(program: &Program) -> Value {
    program.ok("history_list", json!({ "limit": 1 }))["steps"][0].clone()
}

/// A forum in Guadalajara with a venue and a room, as a person begins.
struct Begun {
    forum: Value,
    leg: Value,
    venue: Value,
    room: Value,
}

fn begun(program: &Program) -> Begun {
    let forum = add(
        program,
        "forum",
        json!({ "name": { "es": "  Foro de prueba " }, "starts": "2024-02-28", "ends": "2024-03-02", "languages": ["es"] }),
    );
    assert_eq!((&forum["slug"], &forum["name"]["es"]), (&json!("foro-de-prueba"), &json!("Foro de prueba")));
    let found = program.ok("place_search", json!({ "text": "guadalajara" }));
    let city = &found[0];
    assert_eq!((&city["country"], &city["zone"]), (&json!("MX"), &json!("America/Mexico_City")));
    // The place and the leg in it come in one step.
    let put = json!({ "put": [
        { "kind": "place", "name": "city", "fields": {
            "name": city["name"], "country": city["country"], "zone": city["zone"],
            "latitude": city["latitude"], "longitude": city["longitude"] } },
        { "kind": "leg", "fields": { "forum": forum["id"], "place": "@city", "starts": "2024-02-28", "ends": "2024-03-02" } },
    ]});
    let made = program.ok("record_put", put);
    let (place, leg) = (made["value"][0]["fields"].clone(), made["value"][1]["fields"].clone());
    assert_eq!(leg["place"], place["id"]);
    let venue = add(program, "venue", json!({ "name": "Expo Guadalajara", "place": place["id"] }));
    let room = add(program, "room", json!({ "name": "Salón 1", "venue": venue["id"], "capacity": 80 }));
    Begun { forum, leg, venue, room }
}

fn panel(begun: &Begun, start: &str, end: &str) -> Value {
    json!({
        "forum": begun.forum["id"], "leg": begun.leg["id"], "title": { "es": "Redes" }, "kind": "panel",
        "venue": begun.venue["id"], "room": begun.room["id"], "status": "confirmed",
        "schedule": { "span": { "start": start, "end": end } },
    })
}

#[test]
fn a_first_day_is_made_from_nothing_and_every_step_can_be_undone() {
    let desk = Desk::new();
    let program = desk.new_workspace("made.periplo");
    let begun = begun(&program);
    let session = add(&program, "session", panel(&begun, "2024-02-29T11:30", "2024-02-29T12:30"));
    assert_eq!(last_step(&program)["key"], "record-added");
    assert_eq!(last_step(&program)["args"], json!({ "kind": "session", "name": "Redes" }));
    // A person with what they are and where, in one step.
    let put = json!({ "put": [
        { "kind": "person", "name": "p", "fields": { "name": "Noemí Planas", "languages": ["es", "en"] } },
        { "kind": "organization", "name": "o", "fields": { "name": "WIN", "kind": "network" } },
        { "kind": "affiliation", "fields": { "person": "@p", "organization": "@o", "role": { "en": "CEO" } } },
    ]});
    let person = program.ok("record_put", put)["value"][0]["fields"].clone();
    let participation =
        add(&program, "participation", json!({ "session": session["id"], "person": person["id"], "role": "speaker" }));
    assert_eq!(participation["reply"], "accepted");
    let delegation =
        add(&program, "delegation", json!({ "forum": begun.forum["id"], "country": "CL", "head": person["id"] }));
    let put = json!({ "put": [
        { "kind": "delegate", "name": "d", "fields": { "delegation": delegation["id"], "person": person["id"] } },
        { "kind": "attended_leg", "fields": { "delegate": "@d", "leg": begun.leg["id"] } },
    ]});
    program.ok("record_put", put.clone());
    // Saying the same again changes nothing, and is no step.
    let before = last_step(&program)["id"].clone();
    program.ok("record_put", put);
    assert_eq!(last_step(&program)["id"], before);
    let people = program.ok("people_get", json!({ "forum": "foro-de-prueba" }));
    assert_eq!(people["delegations"][0]["delegates"][0]["legs"], json!([begun.leg["id"]]));
    program.verified();
    for _ in 0..8 {
        program.ok("undo", json!({}));
    }
    let left = program.ok("forum_list", json!({}));
    assert_eq!(left.as_array().unwrap().len(), 1);
    program.ok("undo", json!({}));
    assert_eq!(program.ok("forum_list", json!({})), json!([]));
    assert_eq!(program.refused("undo", json!({}))["code"], "nothing-to-undo");
}

#[test]
fn what_is_wrong_is_told_with_its_field_and_nothing_is_written() {
    let desk = Desk::new();
    let program = desk.new_workspace("wrong.periplo");
    let begun = begun(&program);
    let before = last_step(&program)["id"].clone();
    let at = |error: &Value| (error["args"]["field"].as_str().unwrap().to_owned(), error["args"]["reason"].clone());
    let error = refused(&program, "room", json!({ "venue": begun.venue["id"], "name": "  " }));
    assert_eq!(at(&error), ("name".to_owned(), json!("reason-empty")));
    let error = refused(
        &program,
        "leg",
        json!({ "forum": begun.forum["id"], "place": begun.leg["place"], "starts": "2024-03-02", "ends": "2024-03-01" }),
    );
    assert_eq!(at(&error), ("ends".to_owned(), json!("reason-dates-reversed")));
    let error = refused(&program, "organization", json!({ "name": "X", "kind": "band" }));
    assert_eq!(at(&error), ("kind".to_owned(), json!("reason-other")));
    let error = refused(
        &program,
        "stay",
        json!({ "forum": begun.forum["id"], "venue": begun.venue["id"], "check_in": "2024-03-01", "check_out": "2024-03-01" }),
    );
    assert_eq!(at(&error), ("check_out".to_owned(), json!("reason-no-night")));
    let error = refused(&program, "place", json!({ "name": "X", "country": "MX", "zone": "America/Nowhere" }));
    assert_eq!(error["code"], "unknown-zone");
    // The second of two drafts is wrong: the first is not written either.
    let put = json!({ "put": [
        { "kind": "person", "fields": { "name": "Nadie" } },
        { "kind": "person", "fields": { "name": "" } },
    ]});
    assert_eq!(program.refused("record_put", put)["args"]["at"], 1);
    assert_eq!(last_step(&program)["id"], before);
}

#[test]
fn no_wall_time_that_is_not_there_gets_in_by_any_record() {
    let desk = Desk::new();
    let program = desk.new_workspace("times.periplo");
    let forum =
        add(&program, "forum", json!({ "name": { "es": "Santiago" }, "starts": "2026-04-01", "ends": "2026-09-30" }));
    let place = |name: &str, country: &str, zone: &str| {
        add(&program, "place", json!({ "name": name, "country": country, "zone": zone }))["id"].clone()
    };
    let (santiago, lima) = (place("Santiago", "CL", "America/Santiago"), place("Lima", "PE", "America/Lima"));
    let leg = add(
        &program,
        "leg",
        json!({ "forum": forum["id"], "place": santiago, "starts": "2026-04-01", "ends": "2026-09-30" }),
    );
    // 00:00 on 6 September 2026 does not exist in Santiago; 23:30 on 4 April exists twice.
    let session = |start: &str, end: &str| {
        json!({ "forum": forum["id"], "leg": leg["id"], "title": { "es": "Cierre" }, "kind": "reception",
                "schedule": { "span": { "start": start, "end": end } } })
    };
    let error = refused(&program, "session", session("2026-09-06T00:30", "2026-09-06T02:00"));
    assert_eq!(
        (&error["code"], &error["args"]["before"], &error["args"]["after"]),
        (&json!("time-nonexistent"), &json!("2026-09-05T23:59"), &json!("2026-09-06T01:00"))
    );
    let error = refused(&program, "session", session("2026-04-04T23:30", "2026-04-05T02:00"));
    assert_eq!((&error["code"], &error["args"]["field"]), (&json!("time-ambiguous"), &json!("start")));
    let journey = |departs: Value, arrives: Value| json!({ "forum": forum["id"], "from_place": santiago, "to_place": lima, "mode": "flight", "departs": departs, "arrives": arrives });
    let error =
        refused(&program, "journey", journey(json!({ "at": { "time": "2026-09-06T00:30" } }), json!("unknown")));
    assert_eq!((&error["code"], &error["args"]["field"]), (&json!("time-nonexistent"), &json!("departs")));
    // It leaves Santiago at 03:00Z, the second 23:00 of that day, and lands in Lima at 07:00Z.
    let at = json!({ "at": { "time": "2026-04-04T23:00", "fold": "later" } });
    let made = add(&program, "journey", journey(at, json!({ "at": { "time": "2026-04-05T02:00" } })));
    assert_eq!(made["departs"]["at"]["fold"], "later");
    let back =
        journey(json!({ "at": { "time": "2026-05-05T10:00" } }), json!({ "at": { "time": "2026-05-05T08:59" } }));
    assert_eq!(refused(&program, "journey", back)["code"], "ends-before-start");
    let shut = json!({ "person": add(&program, "person", json!({ "name": "Ana", "home": santiago }))["id"], "starts": "2026-09-06T00:10", "ends": "2026-09-06T03:00" });
    assert_eq!(refused(&program, "availability", shut)["code"], "time-nonexistent");
    program.verified();
}

#[test]
fn removing_shows_what_depends_on_it_first_and_takes_just_that() {
    let desk = Desk::new();
    let program = desk.new_workspace("gone.periplo");
    let begun = begun(&program);
    let session = add(&program, "session", panel(&begun, "2024-02-29T11:30", "2024-02-29T12:30"));
    let person = add(&program, "person", json!({ "name": "Kin Martínez" }));
    add(&program, "participation", json!({ "session": session["id"], "person": person["id"], "role": "panelist" }));
    let named = |kind: &str, id: &Value| json!({ "records": [{ "kind": kind, "id": id }] });
    let place = program.ok("record_remove_preview", named("place", &begun.leg["place"]));
    assert_eq!(place["blocking"], json!([{ "kind": "leg", "count": 1, "names": ["Guadalajara"] }]));
    assert_eq!(
        program.refused("record_remove", named("place", &begun.leg["place"]))["args"]["reason"],
        "reason-needs-it"
    );
    let venue = program.ok("record_remove_preview", named("venue", &begun.venue["id"]));
    assert_eq!(venue["names"], json!(["Expo Guadalajara"]));
    assert_eq!(venue["going"], json!([{ "kind": "room", "count": 1, "names": ["Salón 1"] }]));
    assert_eq!(venue["losing"], json!([{ "kind": "session", "count": 1, "names": ["Redes"] }]));
    let done = program.ok("record_remove", named("venue", &begun.venue["id"]));
    let kinds: Vec<&Value> = done["changed"].as_array().unwrap().iter().map(|kind| &kind["kind"]).collect();
    assert_eq!(kinds, ["venue", "room", "session"]);
    let now = program.ok("record_get", json!({ "kind": "session", "id": session["id"] }));
    assert_eq!((now["fields"].get("venue"), now["fields"].get("room")), (None, None));
    program.ok("undo", json!({}));
    let now = program.ok("record_get", json!({ "kind": "session", "id": session["id"] }));
    assert_eq!(now["fields"]["room"], begun.room["id"]);
    program.verified();
}

#[test]
fn links_take_their_ids_from_what_they_link() {
    let desk = Desk::new();
    let program = desk.new_workspace("links.periplo");
    let begun = begun(&program);
    let session = add(&program, "session", panel(&begun, "2024-02-29T11:30", "2024-02-29T12:30"));
    let person = add(&program, "person", json!({ "name": "Kin Martínez" }));
    let fields = json!({ "session": session["id"], "person": person["id"], "role": "panelist" });
    let first = add(&program, "participation", fields.clone());
    assert_eq!(refused(&program, "participation", fields.clone())["args"]["reason"], "reason-there-already");
    let moderator =
        change(&program, "participation", &first["id"], json!({ "role": "moderator", "reply": "tentative" }));
    assert_ne!(moderator["id"], first["id"]);
    assert_eq!(moderator["reply"], "tentative");
    program.ok("record_put", json!({ "put": [], "remove": [{ "kind": "participation", "id": moderator["id"] }] }));
    assert_eq!(last_step(&program)["args"], json!({ "kind": "participation", "name": "Kin Martínez · Redes" }));
    assert_eq!(add(&program, "participation", fields)["id"], first["id"]);
}

#[test]
fn copies_and_choices_are_what_a_person_expects() {
    let desk = Desk::new();
    let program = desk.new_workspace("copies.periplo");
    let begun = begun(&program);
    let session = add(&program, "session", panel(&begun, "2024-02-29T11:30", "2024-02-29T12:45"));
    let person = add(&program, "person", json!({ "name": "Nore Chesapik" }));
    add(&program, "participation", json!({ "session": session["id"], "person": person["id"], "role": "host" }));
    let copy =
        program.ok("record_duplicate", json!({ "kind": "session", "id": session["id"] }))["value"]["fields"].clone();
    assert_ne!(copy["id"], session["id"]);
    assert_eq!(
        (&copy["schedule"], &copy["planned_minutes"], &copy["status"]),
        (&json!("unscheduled"), &json!(75), &json!("draft"))
    );
    let view = program.ok("session_get", json!({ "session": copy["id"] }));
    assert_eq!(view["participations"][0]["name"], "Nore Chesapik");
    let parts = json!({ "kind": "participation", "text": "", "within": copy["id"], "whole": true });
    let parts = program.ok("record_find", parts);
    assert_eq!((&parts[0]["label"], &parts[0]["record"]["fields"]["role"]), (&json!("Nore Chesapik"), &json!("host")));
    let find = |kind: &str, text: &str| program.ok("record_find", json!({ "kind": kind, "text": text }));
    assert_eq!(find("person", "chesapick")[0]["label"], "Nore Chesapik");
    assert_eq!(find("room", "salon")[0]["detail"], "Expo Guadalajara");
    assert_eq!(find("person", "lima"), json!([]));
    let one = program.ok("record_find", json!({ "kind": "venue", "text": "", "id": begun.venue["id"] }));
    assert_eq!((&one[0]["label"], &one[0]["detail"]), (&json!("Expo Guadalajara"), &json!("Guadalajara")));
}

#[test]
fn private_facts_are_in_no_step() {
    let desk = Desk::new();
    let program = desk.new_workspace("private.periplo");
    let person = add(&program, "person", json!({ "name": "Ana" }));
    let facts = add(&program, "private_person", json!({ "person": person["id"], "diet": "sin gluten" }));
    assert_eq!(facts["diet"], "sin gluten");
    assert_eq!((&last_step(&program)["key"], &last_step(&program)["args"]), (&json!("private-changed"), &json!({})));
    let name = json!({ "kind": "private_person", "id": facts["id"] });
    assert_eq!(program.ok("record_get", name)["fields"]["diet"], "sin gluten");
}

#[test]
fn items_of_a_host_event_are_not_changed_by_hand() {
    let desk = Desk::new();
    let program = desk.samples("locked.periplo");
    let items = program.items("fica-2023");
    let locked = items.iter().find(|item| item["locked"] == true).unwrap();
    let draft = json!({ "put": [{ "kind": "session", "id": locked["id"], "fields": { "capacity": 3 } }] });
    assert_eq!(program.refused("record_put", draft)["code"], "locked");
}

#[test]
fn next_years_forum_comes_from_this_years_on_new_days() {
    let desk = Desk::new();
    let program = desk.samples("again.periplo");
    let request = json!({
        "forum": "fim-gdl-2024", "name": { "es": "FIM GDL 2025" }, "starts": "2025-02-26",
        "parts": ["legs", "tracks", "sessions", "participations", "delegations", "partners"],
    });
    let card = program.ok("forum_from_template", request)["value"].clone();
    // 28 February 2024 to 26 February 2025 are 364 days: the days of the week stay.
    assert_eq!(
        (&card["slug"], &card["starts"], &card["ends"]),
        (&json!("fim-gdl-2025"), &json!("2025-02-26"), &json!("2025-03-01"))
    );
    let (old, new) = (program.items("fim-gdl-2024"), program.items("fim-gdl-2025"));
    let own = old.iter().filter(|item| item["locked"] == false && item["status"] != "cancelled").count();
    assert_eq!(new.len(), own);
    assert!(new.iter().all(|item| item["status"] == "draft" && item["marks"] == json!({})));
    let of = |forum: &str| program.ok("forum_get", json!({ "forum": forum }));
    assert_eq!(of("fim-gdl-2025")["follows"]["id"], of("fim-gdl-2024")["forum"]["id"]);
    assert_eq!(of("fim-gdl-2025")["legs"][0]["leg"]["starts"], "2025-02-26");
    assert_eq!(
        of("fim-gdl-2025")["delegations"].as_array().unwrap().len(),
        of("fim-gdl-2024")["delegations"].as_array().unwrap().len()
    );
    for item in &new {
        let view = program.ok("session_get", json!({ "session": item["id"] }));
        assert!(
            view["participations"].as_array().unwrap().iter().all(|part| part["participation"]["reply"] == "invited")
        );
    }
    program.verified();
    program.ok("undo", json!({}));
    assert_eq!(program.refused("forum_get", json!({ "forum": "fim-gdl-2025" }))["code"], "not-found");
}

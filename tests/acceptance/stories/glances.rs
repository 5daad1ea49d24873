//! What a screen asks for is what it shows: a day of a long programme, and the marks of what is in view.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::*;

const FORUM: &str = "fica-2023";

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

#[test]
fn each_day_alone_is_as_it_is_among_all_and_the_others_are_counted() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let whole = program.ok("programme_get", json!({ "forum": FORUM }));
    let days = list(&whole["days"]);
    assert!(days.len() > 3 && whole["only"].is_null(), "{whole:#}");
    assert!(days.iter().any(|day| list(&day["items"]).iter().any(|item| item["clock_change"].is_i64())));
    for day in days {
        let alone = program.ok("programme_get", json!({ "forum": FORUM, "most": 3, "day": day["key"] }));
        assert_eq!((&alone["only"], &alone["shown"]), (&day["key"], &whole["shown"]));
        assert_eq!(list(&alone["unscheduled"]).len(), 0);
        for (own, other) in list(&alone["days"]).iter().zip(days) {
            let count = list(&other["items"]).len() + list(&other["without_hour"]).len();
            assert_eq!((&own["key"], &own["count"]), (&other["key"], &json!(count)));
            if own["key"] == day["key"] {
                assert_eq!(own, other);
            } else {
                assert_eq!((&own["items"], &own["without_hour"]), (&json!([]), &json!([])));
            }
        }
    }
    let elsewhere = program.ok("programme_get", json!({ "forum": FORUM, "most": 3, "day": "2020-01-01" }));
    assert_eq!(elsewhere["only"], days[0]["key"]);
    let few = program.ok("programme_get", json!({ "forum": FORUM, "most": whole["shown"], "day": days[1]["key"] }));
    assert_eq!(few, whole);
}

/// The keys of what is found about each record and not accepted, in the order of the list.
fn listed(program: &Program) -> BTreeMap<String, Vec<Value>> {
    let mut of: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let view = program.ok("finding_list", json!({ "forum": FORUM }));
    for finding in list(&view["findings"]).iter().filter(|finding| finding["accepted"].is_null()) {
        for subject in list(&finding["subjects"]) {
            let id = subject["id"].as_str().unwrap().to_owned();
            of.entry(id).or_default().push(json!([finding["key"], finding["severity"], finding["title"]]));
        }
    }
    of
}

fn marked(program: &Program, request: Value) -> (Value, BTreeMap<String, Vec<Value>>) {
    let view = program.ok("finding_marks", request);
    let of = view["marks"].as_object().unwrap().iter().map(|(id, marks)| {
        let marks = list(marks).iter().map(|mark| json!([mark["key"], mark["severity"], mark["title"]]));
        (id.clone(), marks.collect())
    });
    (view["counts"].clone(), of.collect())
}

#[test]
fn marks_say_what_the_list_says_of_what_is_in_view() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program.ok("forum_prepare", json!({ "forum": FORUM }));
    let all = listed(&program);
    let counts = program.ok("finding_list", json!({ "forum": FORUM }))["counts"].clone();
    assert!(all.len() > 5, "{all:#?}");
    assert_eq!(marked(&program, json!({ "forum": FORUM })), (counts.clone(), all.clone()));
    let (id, own) = all.iter().next().unwrap();
    let one = BTreeMap::from([(id.clone(), own.clone())]);
    assert_eq!(marked(&program, json!({ "forum": FORUM, "of": [id] })), (counts.clone(), one));
    assert_eq!(marked(&program, json!({ "forum": FORUM, "of": [] })).1, BTreeMap::new());

    program.ok("finding_accept", json!({ "forum": FORUM, "key": own[0][0], "reason": "It is meant so" }));
    let (fewer, marks) = marked(&program, json!({ "forum": FORUM }));
    assert_eq!(fewer["accepted"], json!(counts["accepted"].as_i64().unwrap() + 1));
    assert_eq!(marks, listed(&program));
    assert!(marks.get(id).is_none_or(|marks| !marks.contains(&own[0])));
}

#[test]
fn a_search_finds_what_the_programme_says_by_then() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let forum = "fim-gdl-2024";
    let found = |search: &str| -> Vec<String> {
        let view = program.ok("programme_get", json!({ "forum": forum, "search": search }));
        let days = list(&view["days"]).iter().flat_map(|day| [&day["items"], &day["without_hour"]]);
        let items = days.chain([&view["unscheduled"]]).flat_map(list);
        items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    let session = program.session(forum, "WINHUB × FIM GDL");
    let id = session["id"].as_str().unwrap().to_owned();
    assert_eq!(found("winhub fim"), std::slice::from_ref(&id));
    assert_eq!(found("zzz"), [""; 0]);
    assert!(found("winhub").len() < found("").len());

    let title: Value =
        session["title"].as_object().unwrap().keys().map(|tag| (tag.clone(), json!("Reunión de señas"))).collect();
    program.ok("session_update", json!({ "session": id, "title": title }));
    assert_eq!(found("REUNION senas"), std::slice::from_ref(&id));
    assert_eq!(found("winhub fim"), [""; 0], "what it was called before");
    program.ok("undo", json!({}));
    assert_eq!(found("winhub fim"), std::slice::from_ref(&id));
    assert_eq!(found("reunion senas"), [""; 0]);

    // Where it is and who is announced.
    let venue = program.ok("session_get", json!({ "session": id }))["session"]["venue"].clone();
    program.ok("record_put", json!({ "put": [{ "kind": "venue", "id": venue, "fields": { "name": "Casa Ñandú" } }] }));
    assert!(found("casa nandu").contains(&id));
    let person = json!({ "put": [{ "kind": "person", "fields": { "name": "Zoë Öberg" } }] });
    let person = program.ok("record_put", person)["value"][0]["fields"]["id"].clone();
    let part = json!({ "session": id, "person": person, "role": "speaker" });
    program.ok("record_put", json!({ "put": [{ "kind": "participation", "fields": part }] }));
    assert_eq!(found("oberg casa"), [id]);
}

#[test]
fn a_card_counts_what_will_take_place_and_who_comes() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let card = |slug: &str| {
        let cards = program.ok("forum_list", json!({}));
        list(&cards).iter().find(|card| card["slug"] == slug).unwrap().clone()
    };
    for slug in [FORUM, "fim-gdl-2024", "win-mexico-2023"] {
        let items: BTreeMap<String, Value> =
            program.items(slug).into_iter().map(|item| (item["id"].to_string(), item)).collect();
        let own = items.values().filter(|item| item["locked"] == false && item["status"] != "cancelled").count();
        assert_eq!((&card(slug)["sessions"], &card(slug)["sample"]), (&json!(own), &json!(true)), "{slug}");
    }
    assert!(program.items(FORUM).iter().any(|item| item["locked"] == true), "items of a host event are not counted");

    let before = card(FORUM);
    let own = program.items(FORUM).into_iter().find(|item| item["locked"] == false).unwrap();
    let put = |kind: &str, id: &Value, fields: Value| {
        let put = json!({ "put": [{ "kind": kind, "id": id, "fields": fields }] });
        program.ok("record_put", put)["value"][0]["fields"]["id"].clone()
    };
    put("session", &own["id"], json!({ "status": "cancelled" }));
    let delegation = put("delegation", &Value::Null, json!({ "forum": before["id"], "name": { "en": "Late" } }));
    let person = put("person", &Value::Null, json!({ "name": "Ana" }));
    put("delegate", &Value::Null, json!({ "delegation": delegation, "person": person }));
    let more = |name: &str, by: i64| json!(before[name].as_i64().unwrap() + by);
    let after = card(FORUM);
    assert_eq!((&after["sessions"], &after["delegates"]), (&more("sessions", -1), &more("delegates", 1)));

    let generated = program.ok("forum_generate", json!({ "sessions": 20, "delegates": 7, "legs": 2, "seed": 1 }));
    let made = card(generated["value"]["slug"].as_str().unwrap());
    assert_eq!((&made["delegates"], &made["sample"]), (&json!(7), &json!(false)));
}

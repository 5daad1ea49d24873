//! Habits people have: searching, changing many at once, pasting, looking back, taking one step back.

use serde_json::{Value, json};

use crate::support::{Desk, Program};

const GDL: &str = "fim-gdl-2024";

fn newest(program: &Program) -> Value {
    program.ok("history_list", json!({ "limit": 1 }))["steps"][0].clone()
}

/// What is found, as kind and title.
fn found(program: &Program, text: &str) -> Vec<(String, String)> {
    let hits = program.ok("search", json!({ "text": text }));
    let told = |hit: &Value| (hit["kind"].as_str().unwrap().to_owned(), hit["title"].as_str().unwrap().to_owned());
    hits.as_array().unwrap().iter().map(told).collect()
}

#[test]
fn everything_is_found_as_it_is_typed_and_the_index_follows_what_is_done() {
    let desk = Desk::new();
    let program = desk.samples("found.periplo");
    // Accents and case are forgiven, and the beginning of each word will do.
    assert_eq!(found(&program, "noemi pla"), [("person".to_owned(), "Noemí Planas".to_owned())]);
    assert!(found(&program, "guadalajara").iter().any(|(kind, _)| kind == "place"));
    assert_eq!(found(&program, ""), []);
    assert_eq!(found(&program, "\" OR title:*"), []);
    let session = program.session(GDL, "Meeting of the LatAm Network");
    let title =
        json!({ "put": [{ "kind": "session", "id": session["id"], "fields": { "title": { "en": "Quetzal" } } }] });
    program.ok("record_put", title);
    assert_eq!(found(&program, "quetz"), [("session".to_owned(), "Quetzal".to_owned())]);
    program.ok("undo", json!({}));
    assert_eq!(found(&program, "quetz"), []);
    // In one forum, what belongs to another is left out.
    let sessions = |forum: &str| {
        let hits = program.ok("search", json!({ "text": "LatAm Network meet", "forum": forum }));
        hits.as_array().unwrap().iter().filter(|hit| hit["kind"] == "session").count()
    };
    assert_eq!((sessions(GDL), sessions("win-mexico-2023")), (1, 0));
}

#[test]
fn what_begins_with_what_was_typed_is_found_first_and_what_only_says_it_last() {
    let desk = Desk::new();
    let program = desk.new_workspace("order.periplo");
    let names = ["Encuentro de quenas", "Quena y zampoña", "La otra", "Quena"];
    let put: Vec<Value> = names
        .iter()
        .map(|name| json!({ "kind": "organization", "fields": { "name": name, "summary": { "es": "Música" } } }))
        .collect();
    program.ok("record_put", json!({ "put": put }));
    let tells = json!({ "name": "Zoila", "biography": { "es": "Toca la quena." } });
    program.ok("record_put", json!({ "put": [{ "kind": "person", "fields": tells }] }));
    let titles = |text: &str| found(&program, text).into_iter().map(|(_, title)| title).collect::<Vec<_>>();
    assert_eq!(titles("q"), ["Quena", "Quena y zampoña", "Encuentro de quenas", "Zoila"]);
    assert_eq!(titles("quena y z"), ["Quena y zampoña"]);
    let two = program.ok("search", json!({ "text": "quena", "limit": 2 }));
    let two: Vec<&Value> = two.as_array().unwrap().iter().map(|hit| &hit["title"]).collect();
    assert_eq!(two, ["Quena", "Quena y zampoña"]);
}

#[test]
fn private_facts_are_never_found() {
    let desk = Desk::new();
    let program = desk.samples("secret.periplo");
    let person = program.ok("search", json!({ "text": "noemi" }))[0]["id"].clone();
    let diet = json!({ "put": [{ "kind": "private_person", "fields": { "person": person, "diet": "Xylocarp" } }] });
    program.ok("record_put", diet);
    assert_eq!(found(&program, "xylo"), []);
}

#[test]
fn many_sessions_change_alike_in_one_step_or_not_at_all() {
    let desk = Desk::new();
    let program = desk.samples("many.periplo");
    let titles = ["Meeting of the LatAm Network", "Second line"];
    let items = program.items(GDL);
    let spans: Vec<&Value> =
        items.iter().filter(|item| item["when"]["form"] == "span" && item["locked"] == false).take(2).collect();
    assert_eq!(spans.len(), titles.len());
    let ids: Vec<&Value> = spans.iter().map(|item| &item["id"]).collect();
    let change =
        json!({ "kind": "session", "ids": ids, "fields": { "audience": "delegates" }, "days": 1, "minutes": 15 });
    assert_eq!(program.ok("record_put_many", change)["value"], 2);
    assert_eq!(newest(&program)["args"], json!({ "kind": "session", "count": 2 }));
    let after = program.items(GDL);
    for before in &spans {
        let after = after.iter().find(|item| item["id"] == before["id"]).unwrap();
        assert_eq!(after["audience"], "delegates");
        let instant = |item: &Value| item["when"]["start"]["instant"].as_i64().unwrap();
        assert_eq!(instant(after) - instant(before), (24 * 60 + 15) * 60);
    }
    program.ok("undo", json!({}));
    assert_eq!(program.items(GDL), items);
    let impossible = json!({ "kind": "session", "ids": ids, "fields": { "kind": "picnic" } });
    let error = program.refused("record_put_many", impossible);
    assert_eq!((&error["code"], &error["args"]["field"]), (&json!("bad-field"), &json!("kind")));
    assert_eq!(program.items(GDL), items);
}

#[test]
fn sessions_are_pasted_on_another_day_as_drafts_with_their_hours_and_people() {
    let desk = Desk::new();
    let program = desk.samples("pasted.periplo");
    let session = program.session(GDL, "Meeting of the LatAm Network");
    let wall = |item: &Value| item["when"]["start"]["place"]["wall"].as_str().unwrap().to_owned();
    let made = program.ok("session_paste", json!({ "sessions": [session["id"]], "day": "2024-03-02" }));
    let copy = made["value"][0].clone();
    let items = program.items(GDL);
    let copied = items.iter().find(|item| item["id"] == copy).unwrap();
    assert_eq!((&copied["status"], wall(copied)), (&json!("draft"), format!("2024-03-02{}", &wall(&session)[10..])));
    assert_eq!(copied["people"], session["people"]);
    program.ok("undo", json!({}));
    assert!(program.items(GDL).iter().all(|item| item["id"] != copy));
}

#[test]
fn one_step_is_taken_back_unless_a_later_one_depends_on_it_which_is_then_named() {
    let desk = Desk::new();
    let program = desk.samples("back.periplo");
    let session = program.session(GDL, "Meeting of the LatAm Network");
    let put = |fields: Value| {
        let put = json!({ "put": [{ "kind": "session", "id": session["id"], "fields": fields }] });
        program.ok("record_put", put);
        newest(&program)["id"].clone()
    };
    let renamed = put(json!({ "title": { "en": "First name" } }));
    let room_for_nine = put(json!({ "capacity": 9 }));
    program.ok("history_revert", json!({ "step": renamed }));
    let after = program.ok("session_get", json!({ "session": session["id"] }))["session"].clone();
    assert_eq!((&after["title"]["en"], &after["capacity"]), (&json!("Meeting of the LatAm Network"), &json!(9)));
    assert_eq!(newest(&program)["key"], "reverted");
    put(json!({ "capacity": 10 }));
    let error = program.refused("history_revert", json!({ "step": room_for_nine }));
    assert_eq!(error["code"], "later-step");
    assert_eq!(error["args"]["later"], "Changed the session Meeting of the LatAm Network");
    // Taking back is a step like another.
    program.ok("undo", json!({}));
    program.ok("undo", json!({}));
    let again = program.ok("session_get", json!({ "session": session["id"] }));
    assert_eq!(again["session"]["title"]["en"], "First name");
    program.verified();
}

#[test]
fn an_earlier_state_is_looked_at_and_nothing_is_changed_by_it() {
    let desk = Desk::new();
    let program = desk.samples("earlier.periplo");
    let (before, step) = (program.items(GDL), newest(&program)["id"].clone());
    let session = program.session(GDL, "Meeting of the LatAm Network");
    program.ok("record_remove", json!({ "records": [{ "kind": "session", "id": session["id"] }] }));
    program.ok("session_add", json!({ "forum": GDL, "title": { "en": "New" }, "kind": "panel" }));
    let steps = program.ok("history_list", json!({}))["steps"].as_array().unwrap().len();
    let past = program.ok("history_look", json!({ "step": step, "forum": GDL }));
    let days = past["programme"]["days"].as_array().unwrap().iter();
    let of_day = |day: &Value| [day["items"].clone(), day["without_hour"].clone()];
    let lists = days.flat_map(of_day).chain([past["programme"]["unscheduled"].clone()]);
    let then: Vec<Value> = lists.flat_map(|list| list.as_array().unwrap().clone()).collect();
    assert_eq!(then, before);
    assert_eq!(program.ok("history_list", json!({}))["steps"].as_array().unwrap().len(), steps);
}

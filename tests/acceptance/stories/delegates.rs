//! Bundles for delegates: what is in them, what is not, and what a delegate sees through one.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use crate::support::*;

const FORUM: &str = "fica-2023";

/// A published forum, with the bundles of all its delegates in the folder `d`.
fn published() -> (Desk, Program, Vec<Value>) {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program.ok("publish", json!({ "forum": FORUM }));
    let made = program.ok("delegates_export", json!({ "forum": FORUM, "to": desk.named("d") }));
    let files = made["written"].as_array().unwrap().clone();
    (desk, program, files)
}

fn of(desk: &Desk, file: &Value) -> Value {
    json!({ "bundle": desk.named(&format!("d/{}", file["file"].as_str().unwrap())) })
}

/// The days of a view, as texts that do not depend on who else is told.
fn items(view: &Value) -> Vec<String> {
    let days = view["days"].as_array().unwrap().iter();
    days.flat_map(|day| day["items"].as_array().unwrap())
        .map(|item| {
            let id = [&item["item"]["id"], &item["journey"]["journey"]["id"], &item["stay"]["stay"]["id"]];
            id.into_iter().find_map(Value::as_str).unwrap().to_owned()
        })
        .collect()
}

#[test]
fn every_delegate_gets_a_file_that_opens_without_a_workspace_and_shows_what_the_organizer_sees() {
    let (desk, program, files) = published();
    let delegates = program.ok("people_get", json!({ "forum": FORUM }))["delegations"].clone();
    let people: BTreeSet<String> = delegates
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|delegation| delegation["delegates"].as_array().unwrap())
        .map(|delegate| delegate["person"]["id"].as_str().unwrap().to_owned())
        .collect();
    let made: BTreeSet<String> = files.iter().map(|file| file["person"].as_str().unwrap().to_owned()).collect();
    assert!(made == people && people.len() >= 6, "{made:?}");
    let lone = desk.program_of("delegate");
    for file in &files {
        let view = lone.ok("delegate_view", json!({ "of": of(&desk, file) }));
        assert_eq!((&view["person"]["id"], &view["from_bundle"]), (&file["person"], &json!(true)));
        let person = program.ok("person_get", json!({ "forum": FORUM, "person": file["person"] }));
        let shown: BTreeSet<String> = items(&view).into_iter().collect();
        let mut expected: BTreeSet<String> = items(&json!({ "days": person["itinerary"] })).into_iter().collect();
        let unsettled = program
            .items(FORUM)
            .into_iter()
            .filter(|item| item["status"] == "draft" || item["when"]["form"] == "unscheduled");
        unsettled.for_each(|item| _ = expected.remove(item["id"].as_str().unwrap()));
        assert_eq!(shown, expected, "{}", file["name"]);
    }
    // Once more: nothing has changed, and no file is written.
    let again = program.ok("delegates_export", json!({ "forum": FORUM, "to": desk.named("d") }));
    assert_eq!((&again["written"], again["unchanged"].as_u64().unwrap() as usize), (&json!([]), files.len()));
}

#[test]
fn a_bundle_holds_nobody_elses_travel_and_is_looked_at_and_not_imported() {
    let (desk, program, files) = published();
    for file in &files {
        let path = desk.path(&format!("d/{}", file["file"].as_str().unwrap()));
        let bundle: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let list = |name: &str| bundle.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        assert_eq!(bundle["made_for"]["id"], file["person"]);
        assert!(list("travellers").iter().all(|seat| seat["person"]["id"] == file["person"]));
        assert!(list("delegates").iter().all(|delegate| delegate["person"]["id"] == file["person"]));
        let own_stays: BTreeSet<String> = list("guests")
            .iter()
            .filter(|guest| guest["person"]["id"] == file["person"])
            .map(|guest| guest["stay"]["id"].to_string())
            .collect();
        assert!(list("stays").iter().all(|stay| own_stays.contains(&stay["id"].to_string())));
        for section in ["tasks", "acceptances", "availabilities", "private_people", "private_bookings"] {
            assert_eq!(list(section), [Value::Null; 0], "{section}");
        }
        // Of other people's homes, nothing.
        let others = list("people").into_iter().filter(|person| person["id"] != file["person"]);
        assert!(others.into_iter().all(|person| person.get("home").is_none()));
        let calendars: BTreeSet<String> = list("publications")
            .iter()
            .flat_map(|publication| publication["calendars"].as_array().cloned().unwrap_or_default())
            .map(|row| row["calendar"]["scope"].as_str().unwrap().to_owned())
            .collect();
        assert!(calendars.is_subset(&BTreeSet::from(["public".to_owned(), "delegate".to_owned()])), "{calendars:?}");
    }
    let refused = program.refused("bundle_import", json!({ "source": of(&desk, &files[0])["bundle"] }));
    assert_eq!((&refused["code"], &refused["hint"]), (&json!("made-for-a-delegate"), &json!("hint-open-as-delegate")));
    program.ok("bundle_export", json!({ "forum": FORUM, "with_private": false, "to": desk.named("whole.json") }));
    let whole = json!({ "of": { "bundle": desk.named("whole.json") } });
    assert_eq!(program.refused("delegate_view", whole)["code"], "not-for-a-delegate");
}

#[test]
fn a_delegates_calendar_from_their_bundle_is_the_organizers_to_the_byte() {
    let (desk, program, files) = published();
    desk.wait_minutes(60);
    let moved = program.items(FORUM).into_iter().find(|item| item["when"]["form"] == "span").unwrap();
    program.ok("session_update", json!({ "session": moved["id"], "title": { "es": "Con otro título" } }));
    program.ok("publish", json!({ "forum": FORUM }));
    program.ok("delegates_export", json!({ "forum": FORUM, "to": desk.named("d") }));
    program.ok(
        "calendars_export",
        json!({ "forum": FORUM, "scope": "delegate", "language": "es", "to": desk.named("c") }),
    );
    let theirs: BTreeSet<Vec<u8>> = files_below(&desk.path("c/people")).into_iter().map(|(_, bytes)| bytes).collect();
    let lone = desk.program_of("delegate");
    for file in &files {
        let to = desk.named("mine.ics");
        lone.ok("delegate_calendar", json!({ "of": of(&desk, file), "language": "es", "to": to }));
        assert!(theirs.contains(&fs::read(desk.path("mine.ics")).unwrap()), "{}", file["name"]);
    }
}

#[test]
fn a_delegate_sees_now_and_next_in_the_clock_of_the_place_and_at_home() {
    let (desk, program, files) = published();
    let lone = desk.program_of("delegate");
    let view = |at: i64, file: &Value| {
        let at = chrono::DateTime::from_timestamp(at, 0).unwrap().to_rfc3339();
        lone.ok("delegate_view", json!({ "of": of(&desk, file), "at": at, "home_zone": "Europe/Madrid" }))
    };
    let mut looked = 0;
    for file in &files {
        let whole = lone.ok("delegate_view", json!({ "of": of(&desk, file) }));
        let spans: Vec<(i64, i64, String)> = whole["days"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|day| day["items"].as_array().unwrap())
            .filter(|item| item["kind"] == "session" && item["item"]["when"]["form"] == "span")
            .map(|item| {
                let when = &item["item"]["when"];
                let at = |end: &str| when[end]["instant"].as_i64().unwrap();
                (at("start"), at("end"), item["item"]["id"].as_str().unwrap().to_owned())
            })
            .collect();
        let Some((start, end, id)) = spans.iter().find(|(_, end, _)| spans.iter().any(|(next, ..)| next > end)) else {
            continue;
        };
        looked += 1;
        let during = view((start + end) / 2, file);
        assert!(during["now"].as_array().unwrap().iter().any(|item| item["item"]["id"] == id.as_str()), "{during}");
        let next = &during["next"][0];
        assert!(
            next["item"]["when"]["start"]["instant"].as_i64() > Some(*start) || next["kind"] == "journey",
            "{next}"
        );
        assert_eq!(during["at_home"]["zone"], "Europe/Madrid");
        assert!(during["here"]["zone"].as_str().unwrap().starts_with("America/"), "{}", during["here"]);
        // At its end it is over, and what begins then has begun.
        let after = view(*end, file);
        assert!(after["now"].as_array().unwrap().iter().all(|item| item["item"]["id"] != id.as_str()));
    }
    assert!(looked > 0);
    // The organizer sees the same.
    let source = json!({ "person": { "forum": FORUM, "person": files[0]["person"] } });
    let theirs = program.ok("delegate_view", json!({ "of": source, "at": "2023-11-10T15:00:00Z" }));
    let own = lone.ok("delegate_view", json!({ "of": of(&desk, &files[0]), "at": "2023-11-10T15:00:00Z" }));
    assert_eq!((&theirs["days"], &theirs["now"], &theirs["next"]), (&own["days"], &own["now"], &own["next"]));
}

#[test]
fn a_delegate_is_told_what_changed_since_they_last_looked() {
    let (desk, program, files) = published();
    let lone = desk.program_of("delegate");
    let look = |file: &Value| lone.ok("delegate_view", json!({ "of": of(&desk, file) }))["changes"].clone();
    let first = look(&files[0]);
    assert_eq!((first.get("from"), &first["to"], &first["items"]), (None, &json!(1), &json!([])));
    files.iter().for_each(|file| _ = lone.ok("delegate_seen", json!({ "of": of(&desk, file) })));
    let view = lone.ok("delegate_view", json!({ "of": of(&desk, &files[0]) }));
    let mine = view["days"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|day| day["items"].as_array().unwrap())
        .find(|item| item["kind"] == "session" && item["item"]["when"]["form"] == "span")
        .unwrap()["item"]
        .clone();
    let wall = |end: &str, hour: &str| {
        let day = mine["when"][end]["place"]["wall"].as_str().unwrap();
        format!("{}T{hour}", &day[..10])
    };
    let day = wall("start", "05:00");
    let schedule = json!({ "span": { "start": day, "end": format!("{}T06:00", &day[..10]) } });
    program.ok("session_update", json!({ "session": mine["id"], "schedule": schedule }));
    desk.wait_minutes(10);
    program.ok("publish", json!({ "forum": FORUM }));
    program.ok("delegates_export", json!({ "forum": FORUM, "to": desk.named("d") }));
    let changes = look(&files[0]);
    assert_eq!((&changes["from"], &changes["to"]), (&json!(1), &json!(2)));
    let [change] = changes["items"].as_array().unwrap().as_slice() else { panic!("{changes}") };
    assert_eq!((&change["item"], &change["fate"]), (&mine["id"], &json!("changed")));
    assert_eq!(change["changes"][0]["kind"], "moved");
    let said = change["text"].as_str().unwrap();
    assert!(said.starts_with(change["title"].as_str().unwrap()) && said.contains(": moved from "), "{said}");
    assert!(said.contains("05:00"), "{said}");
    let spanish = lone.ok("delegate_view", json!({ "of": of(&desk, &files[0]), "language": "es" }))["changes"].clone();
    assert!(spanish["items"][0]["text"].as_str().unwrap().contains(": pasa de "), "{spanish}");
    lone.ok("delegate_seen", json!({ "of": of(&desk, &files[0]) }));
    assert_eq!(look(&files[0])["items"], json!([]));
}

#[test]
fn private_facts_come_only_by_choice_and_only_to_whose_they_are() {
    let (desk, program, files) = published();
    program.ok("bundle_export", json!({ "forum": FORUM, "with_private": true, "to": desk.named("p.json") }));
    let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path("p.json")).unwrap()).unwrap();
    let people: Vec<Value> = files.iter().map(|file| file["person"].clone()).collect();
    let facts =
        people.iter().enumerate().map(|(n, person)| json!({ "person": person, "diet": format!("secret-{n}-diet") }));
    bundle["private_people"] = facts.collect();
    fs::write(desk.path("p.json"), bundle.to_string()).unwrap();
    program.ok("bundle_import", json!({ "source": desk.named("p.json") }));
    let secrets = |folder: &str, with_private: bool| -> Vec<BTreeSet<usize>> {
        let to = desk.named(folder);
        program.ok("delegates_export", json!({ "forum": FORUM, "with_private": with_private, "to": to }));
        files
            .iter()
            .map(|file| {
                let path = desk.path(&format!("{folder}/{}", file["file"].as_str().unwrap()));
                let text = fs::read_to_string(path).unwrap();
                (0..people.len()).filter(|n| text.contains(&format!("secret-{n}-diet"))).collect()
            })
            .collect()
    };
    assert!(secrets("without", false).iter().all(BTreeSet::is_empty));
    let with = secrets("with", true);
    assert!(with.iter().enumerate().all(|(n, found)| *found == BTreeSet::from([n])), "{with:?}");
}

#[test]
fn one_can_be_asked_for_by_name_and_a_stopped_job_leaves_whole_files() {
    let (desk, program, files) = published();
    let request = json!({ "forum": FORUM, "people": [files[0]["name"]], "to": desk.named("one") });
    let made = program.ok("delegates_export", request);
    assert_eq!(made["written"].as_array().unwrap().len(), 1);
    let request = json!({ "forum": FORUM, "people": ["Nobody"], "to": desk.named("none") });
    assert_eq!(program.refused("delegates_export", request)["code"], "not-found");
    let cancelled = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let asked = std::sync::Arc::clone(&cancelled);
    let stop_after_two = move |progress: periplo_api::Progress| {
        if progress.doing == "doing-write-delegates" && progress.done == 2 {
            asked.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    };
    let job = periplo_api::Job::new(stop_after_two, cancelled);
    let stopped = program.0.call("delegates_export", json!({ "forum": FORUM, "to": desk.named("some") }), &job);
    assert_eq!(stopped.unwrap_err().code, periplo_api::ErrorCode::Cancelled);
    let written = files_below(&desk.path("some"));
    assert_eq!(written.len(), 3);
    assert!(written.iter().all(|(_, bytes)| serde_json::from_slice::<Value>(bytes).is_ok()));
}

#[test]
fn what_is_called_off_is_told_as_that_and_what_they_are_no_part_of_as_gone() {
    let (desk, program, files) = published();
    let lone = desk.program_of("delegate");
    lone.ok("delegate_seen", json!({ "of": of(&desk, &files[0]) }));
    let view = lone.ok("delegate_view", json!({ "of": of(&desk, &files[0]) }));
    let sessions: Vec<Value> = view["days"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|day| day["items"].as_array().unwrap())
        .filter(|item| item["kind"] == "session" && item["item"]["locked"] == false)
        .map(|item| item["item"]["id"].clone())
        .collect();
    let [off, internal, ..] = sessions.as_slice() else { panic!("{view}") };
    program.ok("session_update", json!({ "session": off, "status": "cancelled" }));
    let fields = json!({ "session": internal, "person": files[0]["person"], "role": "attendee", "excused": true });
    let excused = json!({ "kind": "participation", "fields": fields });
    program.ok("record_put", json!({ "put": [excused], "remove": [] }));
    desk.wait_minutes(10);
    program.ok("publish", json!({ "forum": FORUM }));
    program.ok("delegates_export", json!({ "forum": FORUM, "to": desk.named("d") }));
    let view = lone.ok("delegate_view", json!({ "of": of(&desk, &files[0]) }));
    let told: Vec<(&Value, &Value, &Value)> = view["changes"]["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| (&change["item"], &change["fate"], &change["changes"][0]["kind"]))
        .collect();
    let gone = json!("gone");
    assert!(told.contains(&(off, &gone, &json!("cancelled"))), "{told:?}");
    assert!(told.contains(&(internal, &gone, &json!("left"))), "{told:?}");
    assert_eq!(told.len(), 2);
    let shown = items(&view);
    assert!(shown.iter().all(|id| id != off && id != internal), "{shown:?}");
}

#[test]
fn a_delegate_sees_the_public_programme_beside_their_own_days() {
    let (desk, program, files) = published();
    let lone = desk.program_of("delegate");
    let public: BTreeSet<String> = program
        .items(FORUM)
        .into_iter()
        .filter(|item| item["audience"] == "public" && item["when"]["form"] != "unscheduled")
        .filter(|item| item["status"] == "tentative" || item["status"] == "confirmed")
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect();
    assert!(public.len() > 3, "{public:?}");
    for file in &files {
        let view = lone.ok("delegate_view", json!({ "of": of(&desk, file) }));
        let days = view["public"]["days"].as_array().unwrap().clone();
        let shown: BTreeSet<String> = days
            .iter()
            .flat_map(|day| [&day["items"], &day["without_hour"]])
            .flat_map(|items| items.as_array().unwrap())
            .map(|item| item["id"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(shown, public, "{}", file["name"]);
        let own: BTreeSet<String> = items(&view).into_iter().collect();
        let mine: BTreeSet<String> = public.intersection(&own).cloned().collect();
        let told = view["public"]["mine"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned());
        assert_eq!(told.collect::<BTreeSet<String>>(), mine, "{}", file["name"]);
    }
    // One who is taken out of a public session is told of it as of the others' sessions, while it is on.
    let view = lone.ok("delegate_view", json!({ "of": of(&desk, &files[0]) }));
    let (id, at) = view["days"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|day| day["items"].as_array().unwrap())
        .filter(|item| item["kind"] == "session" && item["item"]["when"]["form"] == "span")
        .filter(|item| item["item"]["audience"] == "public")
        .map(|item| (item["item"]["id"].clone(), item["item"]["when"]["start"]["instant"].as_i64().unwrap()))
        .next()
        .unwrap();
    let fields = json!({ "session": id, "person": files[0]["person"], "role": "attendee", "excused": true });
    let excused = json!({ "kind": "participation", "fields": fields });
    program.ok("record_put", json!({ "put": [excused], "remove": [] }));
    program.ok("delegates_export", json!({ "forum": FORUM, "to": desk.named("d") }));
    let look = |at: i64| {
        let at = chrono::DateTime::from_timestamp(at, 0).unwrap().to_rfc3339();
        lone.ok("delegate_view", json!({ "of": of(&desk, &files[0]), "at": at }))["public"].clone()
    };
    let has = |list: &Value| list.as_array().unwrap().iter().any(|item| item["id"] == id);
    assert!(has(&look(at)["now"]) && !has(&look(at)["next"]));
    assert!(has(&look(at - 1)["next"]) && !has(&look(at - 1)["now"]));
}

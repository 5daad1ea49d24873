//! In, out and in again: every instant stays what it is.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use periplo_exchange::ics::Renderer;
use periplo_exchange::ics::read::Stamp;
use periplo_exchange::ics::read::import::{Becomes, Choice, Fate, Preview, accept, preview};
use periplo_exchange::messages::Language;
use periplo_model::plan::Plan;
use periplo_model::publication::{Calendar, CalendarScope, Publishing, State, publish};
use periplo_model::time::{Rules, derive};
use periplo_model::{EntityId, Forum, ForumId, Kind, Leg, Place, Records, Schedule, Session, SessionStatus};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::reading::{all_files, read_file};

fn record<T: DeserializeOwned>(fields: Value) -> T {
    serde_json::from_value(fields).unwrap()
}

/// A forum around the days of a file, with a leg in a city that turns its clocks.
fn forum(starts: &str, ends: &str) -> (Records, ForumId) {
    let id = |n: u32| format!("01920000-0000-7000-8000-{n:012}");
    let forum: Forum =
        record(json!({ "id": id(1), "slug": "foro", "starts": starts, "ends": ends, "languages": ["es"] }));
    let place: Place = record(json!({ "id": id(2), "name": "Santiago", "country": "CL", "zone": "America/Santiago" }));
    let leg: Leg = record(json!({ "id": id(3), "forum": id(1), "place": id(2), "starts": starts, "ends": ends }));
    let id = forum.id;
    (Records { forums: vec![forum], places: vec![place], legs: vec![leg], ..Records::default() }, id)
}

/// A preview with every row a session of its own, in no leg, so that it keeps the zone that the file gives it.
fn all_as_sessions(preview: &Preview) -> HashMap<String, Choice> {
    let rows = preview.rows.iter().filter(|row| row.fate == Fate::New);
    let session = |choice: &Choice| Choice { becomes: Becomes::Session, leg: None, venue: None, ..choice.clone() };
    rows.map(|row| (row.key.clone(), session(&row.choice))).collect()
}

/// When a session is: two instants, or days.
fn when(session: &Session, plan: &Plan) -> [String; 2] {
    let rules = plan.rules();
    match &session.schedule {
        Schedule::Span { start, start_fold, end, end_fold } => {
            let zone = plan.zone_of_session(session).unwrap();
            let at = |wall, fold| derive(rules, zone, wall, fold).instant;
            [at(*start, *start_fold), at(*end, *end_fold)].map(|instant: DateTime<Utc>| instant.to_rfc3339())
        }
        Schedule::Days { from, to, .. } => [from.to_string(), to.to_string()],
        Schedule::Unscheduled => panic!("{session:?}"),
    }
}

/// The sessions that rows became, by the key of the row: the id of each, and when it is.
type Sessions = BTreeMap<String, (String, [String; 2])>;

/// Takes a file over into an empty forum.
fn taken(bytes: &[u8], (ours, forum): &(Records, ForumId)) -> (Plan, Preview, Sessions) {
    let rules = Rules::shipped();
    let preview = preview(bytes, ours, *forum, &rules, &mut |_, _, _| true).unwrap();
    let accepted = accept(&preview, &all_as_sessions(&preview), ours, &rules, false).unwrap();
    assert!(accepted.refused.is_empty(), "{:?}", accepted.refused);
    let mut records = ours.clone();
    records.extend(accepted.plan.puts.clone());
    let imports = records.imports.clone();
    let plan = Plan::new(records, *forum, rules).unwrap();
    let sessions = imports.iter().filter(|import| import.kind == Kind::Session).map(|import| {
        let session = plan.sessions().find(|session| session.id.uuid() == import.record).unwrap();
        let known = &import.fields[periplo_model::Imported::CALENDAR];
        let occurrence = known.get("occurrence").and_then(Value::as_str).map(|one| format!("#{one}"));
        let key = format!("{}{}", known["uid"].as_str().unwrap(), occurrence.unwrap_or_default());
        (key, (session.id.to_string(), when(session, &plan)))
    });
    let sessions = sessions.collect();
    (plan, preview, sessions)
}

/// The file of the whole forum, as it would be exported.
fn exported(plan: &Plan) -> Option<String> {
    let act = Publishing {
        id: "01920000-0000-7000-8000-000000000009".parse().unwrap(),
        at: "2026-03-02T12:00:00Z".parse().unwrap(),
        note: None,
        default_domain: "foro.example".to_owned(),
    };
    let record = publish(plan, &[], &act)?;
    let whole = Calendar::new(plan.forum().id, CalendarScope::Forum, None);
    let state = State::of([&record])?.calendar(whole.id)?;
    Some(Renderer::new(Rules::shipped(), Language::Es).render(&state))
}

#[test]
fn what_comes_in_goes_out_and_comes_in_again_at_the_same_instants() {
    let (mut events, mut files) = (0, 0);
    for (name, bytes) in all_files() {
        let days: Vec<_> = read_file(&bytes).items.iter().map(|item| item.start.date()).collect();
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { continue };
        let last = (*last).min(*first + chrono::Days::new(400));
        let forum = forum(&first.to_string(), &last.to_string());
        let (plan, preview, before) = taken(&bytes, &forum);
        // What comes in is what the file says.
        for row in preview.rows.iter().filter(|row| row.fate == Fate::New) {
            let (_, when) = &before[&row.key];
            if let Stamp::At { instant, .. } = &row.item.start {
                assert_eq!(when[0], instant.to_rfc3339(), "{name}: {}", row.key);
            }
            match &row.item.end {
                Stamp::At { instant, .. } if row.item.end != row.item.start => {
                    assert_eq!(when[1], instant.to_rfc3339(), "{name}: {}", row.key);
                }
                _ => {}
            }
        }
        let shown = plan.sessions().filter(|session| session.status != SessionStatus::Cancelled).count();
        let Some(file) = exported(&plan) else {
            assert_eq!(shown, 0, "{name}");
            continue;
        };
        let (_, _, after) = taken(file.as_bytes(), &forum);
        let after: BTreeMap<&str, &[String; 2]> =
            after.iter().map(|(key, (_, when))| (key.split('@').next().unwrap(), when)).collect();
        let before: BTreeMap<&str, &[String; 2]> = before.values().map(|(id, when)| (id.as_str(), when)).collect();
        assert_eq!(after, before, "{name}");
        (events, files) = (events + before.len(), files + 1);
    }
    println!("{events} events of {files} files");
    assert!(events > 30 && files > 10);
}

//! Random histories of a forum, published again and again: what nobody touched is the same to the last byte, what somebody
//! did has a higher SEQUENCE, no entry is ever lost, and no two calendars share a UID.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use periplo_exchange::ics::Renderer;
use periplo_exchange::messages::Language;
use periplo_model::plan::Plan;
use periplo_model::publication::{Publishing, State, publish};
use periplo_model::time::Rules;
use periplo_model::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::limits::Chance;
use super::reading::is_full;

const SESSIONS: u32 = 6;

fn id(n: u32) -> String {
    format!("01920000-0000-7000-8000-{n:012}")
}

fn record<T: DeserializeOwned>(fields: Value) -> T {
    serde_json::from_value(fields).unwrap()
}

/// A forum in Santiago and Lima with two halls, two people who travel with a delegation, and some sessions.
fn forum() -> Records {
    let leg = |n: u32, place: u32, from: &str, to: &str| {
        record(json!({ "id": id(n), "forum": id(1), "place": id(place), "starts": from, "ends": to }))
    };
    let mut records = Records {
        forums: vec![record(json!({ "id": id(1), "slug": "foro", "name": { "es": "Foro" }, "languages": ["es"],
            "starts": "2026-04-01", "ends": "2026-04-12" }))],
        places: vec![
            record(json!({ "id": id(2), "name": "Santiago", "country": "CL", "zone": "America/Santiago" })),
            record(json!({ "id": id(3), "name": "Lima", "country": "PE", "zone": "America/Lima" })),
        ],
        legs: vec![leg(4, 2, "2026-04-01", "2026-04-06"), leg(5, 3, "2026-04-07", "2026-04-12")],
        venues: vec![
            record(json!({ "id": id(6), "place": id(2), "name": "Sala Uno" })),
            record(json!({ "id": id(7), "place": id(2), "name": "Sala Dos" })),
        ],
        people: [8, 9].map(|n| record(json!({ "id": id(n), "name": format!("Persona {n}") }))).into(),
        delegations: vec![record(json!({ "id": id(10), "forum": id(1), "name": { "es": "Redes" } }))],
        ..Records::default()
    };
    for person in [8, 9] {
        let delegate: Delegate = record(json!({ "id": id(20 + person), "delegation": id(10), "person": id(person) }));
        let attended =
            |leg: u32| record(json!({ "id": id(40 + 10 * leg + person), "delegate": delegate.id, "leg": id(leg) }));
        records.attended_legs.extend([attended(4), attended(5)]);
        records.delegates.push(delegate);
    }
    for n in 0..SESSIONS {
        let leg = 4 + n % 2;
        let day = if leg == 4 { 4 } else { 8 };
        records.sessions.push(record(json!({ "id": id(100 + n), "forum": id(1), "leg": id(leg), "title": { "es": format!("Sesión {n}") },
            "kind": "panel", "status": "confirmed", "audience": "public",
            "schedule": { "span": { "start": format!("2026-04-{day:02}T10:00"), "end": format!("2026-04-{day:02}T11:00") } } })));
    }
    records
}

/// One thing that somebody changes.
fn edit(records: &mut Records, chance: &mut Chance) {
    let n = chance.next(SESSIONS as usize);
    let session = &mut records.sessions[n];
    match chance.next(8) {
        0 | 1 => {
            let (day, hour) =
                (session.schedule.first_day().map_or(4, |day| chrono::Datelike::day(&day)), chance.next(23));
            session.schedule = record(
                json!({ "span": { "start": format!("2026-04-{day:02}T{hour:02}:00"), "end": format!("2026-04-{day:02}T{hour:02}:45") } }),
            );
        }
        2 => session.title = Localized::one("es".parse().unwrap(), format!("Sesión {}", chance.next(20))),
        3 => {
            session.status =
                [SessionStatus::Cancelled, SessionStatus::Confirmed, SessionStatus::Tentative, SessionStatus::Draft]
                    [chance.next(4)]
        }
        4 => session.audience = [Audience::Public, Audience::Internal, Audience::Delegates][chance.next(3)],
        5 if n.is_multiple_of(2) => {
            session.venue = [None, Some(record(json!(id(6)))), Some(record(json!(id(7))))][chance.next(3)]
        }
        _ => {
            let party = [json!({ "person": id(8) }), json!({ "person": id(9) }), json!({ "delegation": id(10) })]
                [chance.next(3)]
            .clone();
            let (session, party): (SessionId, Party) = (session.id, record(party));
            let known = records.participations.iter().position(|part| part.session == session && part.party == party);
            match known {
                Some(place) => drop(records.participations.remove(place)),
                None => records.participations.push(Participation {
                    id: link::participation_id(session, party, Role::Panelist),
                    session,
                    party,
                    role: Role::Panelist,
                    reply: [Reply::Accepted, Reply::Invited, Reply::Declined][chance.next(3)],
                    excused: false,
                    note: Localized::default(),
                    rank: Rank::default(),
                    marks: Marks::new(),
                }),
            }
        }
    }
}

/// The entries of a file: by UID the SEQUENCE, and all of the VEVENT as it stands.
fn entries(file: &str) -> BTreeMap<String, (u32, String)> {
    let events = file.split("BEGIN:VEVENT\r\n").skip(1).map(|rest| rest.split("END:VEVENT\r\n").next().unwrap());
    let value = |event: &str, name: &str| {
        let unfolded = event.replace("\r\n ", "");
        unfolded.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned()
    };
    events.map(|event| (value(event, "UID:"), (value(event, "SEQUENCE:").parse().unwrap(), event.to_owned()))).collect()
}

#[test]
fn what_nobody_touched_is_the_same_to_the_last_byte() {
    let histories = if is_full() { 1000 } else { 25 };
    let mut renderer = Renderer::new(Rules::shipped(), Language::Es);
    let (mut same, mut touched) = (0_u64, 0_u64);
    for history in 0..histories {
        let mut chance = Chance(history);
        let mut records = forum();
        let mut at: DateTime<Utc> = "2026-01-01T12:00:00Z".parse().unwrap();
        let mut state: Option<State> = None;
        let mut before: BTreeMap<String, (u32, String)> = BTreeMap::new();
        for publication in 1..=6_u32 {
            let act = Publishing {
                id: record(json!(id(900 + publication))),
                at,
                note: None,
                default_domain: "foro.example".to_owned(),
            };
            let plan = Plan::new(records.clone(), record(json!(id(1))), Rules::shipped()).unwrap();
            let parents: Vec<State> = state.iter().cloned().collect();
            if let Some(made) = publish(&plan, &parents, &act) {
                match &mut state {
                    Some(state) => state.apply(&made),
                    None => state = State::of([&made]),
                }
            }
            let known = state.as_ref().unwrap();
            let mut after = BTreeMap::new();
            for calendar in known.calendars.keys().filter_map(|id| known.calendar(*id)) {
                for (uid, entry) in entries(&renderer.render(&calendar)) {
                    assert!(after.insert(uid, entry).is_none(), "a UID of two calendars");
                }
            }
            for (uid, (sequence, text)) in &before {
                let (later, now) = &after[uid];
                assert!(later >= sequence, "history {history}, publication {publication}: {uid}");
                if later == sequence {
                    assert_eq!(now, text, "history {history}, publication {publication}");
                    same += 1;
                } else {
                    touched += 1;
                }
            }
            before = after;
            (0..chance.next(5)).for_each(|_| edit(&mut records, &mut chance));
            // Sometimes within a minute, sometimes after the clock was set back.
            at += TimeDelta::seconds([5, 60, 86_400, -3600][chance.next(4)]);
        }
    }
    println!("{histories} histories: {same} entries untouched, {touched} touched");
    assert!(same > histories * 20 && touched > histories * 5);
}

//! Programmes of real conferences, whole, against what a few lines of Python count in them.
//!
//! `PERIPLO_CORPORA` names the folder they are in; without it, or without a Python in `PERIPLO_PYTHON`, these tests say
//! that they did not run. What Python counts in our own small files is compared in every run that has a Python.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use periplo_exchange::programme::{AsForum, Programme, RowFate, as_forum};
use periplo_model::time::{Rules, derive};
use periplo_model::{Records, Schedule};
use serde_json::Value;

use super::{after, fixture, programme};

fn counted(path: &Path) -> Option<Value> {
    let Some(python) = std::env::var_os("PERIPLO_PYTHON") else {
        eprintln!("not run: PERIPLO_PYTHON names no Python; `cargo xtask test` does");
        return None;
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/counterparts/programme.py");
    let output = Command::new(python).arg(script).arg(path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// Holds what was read, and what became of it in a workspace, against what Python counts.
fn is_complete(read: &Programme, records: &Records, counted: &Value) {
    let texts = |value: &Value| -> BTreeSet<String> {
        value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(read.events.len() as u64, counted["count"].as_u64().unwrap());
    assert_eq!(records.sessions.len(), read.events.len());
    assert_eq!(read.rooms.iter().map(|room| room.name.clone()).collect::<BTreeSet<_>>(), texts(&counted["rooms"]));
    assert_eq!(records.rooms.len(), counted["rooms"].as_array().unwrap().len());
    assert_eq!(read.people.iter().map(|person| person.key.clone()).collect::<BTreeSet<_>>(), texts(&counted["people"]));
    assert_eq!(records.people.len(), counted["people"].as_array().unwrap().len());
    let zone = &records.places[0].zone;
    let mut found = BTreeMap::new();
    for (event, session) in read.events.iter().zip(&sessions(read, records)) {
        let Schedule::Span { start, start_fold, .. } = session.schedule else { panic!("{}", event.title) };
        let instant = derive(&Rules::shipped(), zone, start, start_fold).instant;
        let room = records.rooms.iter().find(|room| Some(room.id) == session.room).map(|room| room.name.clone());
        let people: Vec<&str> = event.people.iter().map(|place| read.people[*place].key.as_str()).collect();
        let parts = records.participations.iter().filter(|part| part.session == session.id).count();
        assert_eq!(parts, people.len(), "{}", event.title);
        let of_event = serde_json::json!({
            "starts": instant.timestamp(), "day": start.date().to_string(), "room": room, "title": event.title,
            "people": people,
        });
        found.insert(event.key.clone(), of_event);
    }
    assert_eq!(serde_json::to_value(found).unwrap(), counted["events"]);
}

/// The sessions of a new forum, in the order of the events they are.
fn sessions(read: &Programme, records: &Records) -> Vec<periplo_model::Session> {
    let options = AsForum { zone: Some(records.places[0].zone.clone()), ..AsForum::default() };
    let again = as_forum(read, &options, records, &Rules::shipped(), &mut Vec::new()).unwrap();
    assert_eq!(again.count(RowFate::Unchanged), read.events.len());
    let by_id: BTreeMap<_, _> = records.sessions.iter().map(|session| (session.id, session)).collect();
    again.rows.iter().map(|row| by_id[&row.session].clone()).collect()
}

fn imported(path: &Path, zone: Option<&str>) -> (Programme, Records) {
    let (read, mut problems) = programme(path);
    let options = AsForum { zone: zone.map(|zone| zone.parse().unwrap()), ..AsForum::default() };
    let update = as_forum(&read, &options, &Records::default(), &Rules::shipped(), &mut problems).unwrap();
    assert!(problems.is_empty(), "{:?}", super::told(&problems));
    (read, after(Records::default(), &update))
}

#[test]
fn our_own_programme_comes_in_as_python_counts_it() {
    let (read, records) = imported(&fixture("sur-1.xml"), None);
    if let Some(counted) = counted(&fixture("sur-1.xml")) {
        is_complete(&read, &records, &counted);
    }
}

#[test]
fn the_programmes_of_real_conferences_come_in_whole() {
    let Some(folder) = std::env::var_os("PERIPLO_CORPORA").map(PathBuf::from) else {
        eprintln!("not run: PERIPLO_CORPORA names no folder of foreign files");
        return;
    };
    let expected = [
        ("31c3-schedule.xml", "Europe/Berlin", 138, 4, 198, 4),
        ("fosdem-2024.xml", "Europe/Brussels", 874, 35, 948, 0),
    ];
    for (name, zone, events, rooms, people, after_midnight) in expected {
        let path = folder.join("programmes").join(name);
        let (read, records) = imported(&path, Some(zone));
        assert_eq!((read.events.len(), read.rooms.len(), read.people.len()), (events, rooms, people), "{name}");
        let before_four = |session: &&periplo_model::Session| match session.schedule {
            Schedule::Span { start, .. } => start.time() < "04:00:00".parse().unwrap(),
            _ => false,
        };
        assert_eq!(records.sessions.iter().filter(before_four).count(), after_midnight, "{name}");
        if let Some(counted) = counted(&path) {
            is_complete(&read, &records, &counted);
        }
    }
}

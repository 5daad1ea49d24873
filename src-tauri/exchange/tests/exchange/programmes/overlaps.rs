//! Overlaps of people and rooms in programmes of real conferences, against what a few lines of Python find in them.
//!
//! The conferences were planned well: hardly anything overlaps. So each is looked at again with every event an hour longer.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use periplo_exchange::programme::{AsForum, as_forum};
use periplo_model::findings::{Options, findings};
use periplo_model::time::Rules;
use periplo_model::{EntityId, FindingCode, Kind, Plan, Records};
use serde_json::Value;

use super::{after, fixture, programme};

/// Pairs of keys of events by the name of the room or the key of the person, each pair in order.
type Pairs = BTreeSet<(String, String, String)>;

/// What Python finds: in rooms, and of people.
fn counted(path: &Path) -> Option<[Pairs; 2]> {
    let Some(python) = std::env::var_os("PERIPLO_PYTHON") else {
        eprintln!("not run: PERIPLO_PYTHON names no Python; `cargo xtask test` does");
        return None;
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/counterparts/overlaps.py");
    let output = Command::new(python).arg(script).arg(path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let pairs = |name: &str| -> Pairs { serde_json::from_value(said[name].clone()).unwrap() };
    Some([pairs("rooms"), pairs("people")])
}

/// What the findings say: in rooms, and of people.
fn found(path: &Path, zone: &str) -> [Pairs; 2] {
    let (read, mut problems) = programme(path);
    let options = AsForum { zone: Some(zone.parse().unwrap()), ..AsForum::default() };
    let update = as_forum(&read, &options, &Records::default(), &Rules::shipped(), &mut problems).unwrap();
    let records = after(Records::default(), &update);
    // Rows of a first import stand in the order of the events.
    let events: BTreeMap<_, _> =
        update.rows.iter().zip(&read.events).map(|(row, event)| (row.session.uuid(), event.key.clone())).collect();
    let rooms: BTreeMap<_, _> = records.rooms.iter().map(|room| (room.id.uuid(), room.name.clone())).collect();
    let mut people = BTreeMap::new();
    let by_session: BTreeMap<_, _> =
        update.rows.iter().zip(&read.events).map(|(row, event)| (row.session, event)).collect();
    for part in &records.participations {
        let periplo_model::Party::Person(id) = part.party else { continue };
        let name = records.people.iter().find(|person| person.id == id).unwrap().name.clone();
        let on = by_session[&part.session].people.iter().map(|place| &read.people[*place]);
        people.extend(on.filter(|own| own.name == name).map(|own| (id.uuid(), own.key.clone())));
    }
    let forum = records.forums[0].id;
    let plan = Plan::new(records, forum, Rules::shipped()).unwrap();
    let mut pairs = [Pairs::new(), Pairs::new()];
    for finding in findings(&plan, &Options::on("2014-01-01".parse().unwrap())) {
        let who = &finding.subjects[0];
        let (place, name) = match (finding.code, who.kind) {
            (FindingCode::RoomDoubleBooked, Kind::Room) => (0, rooms[&who.id].clone()),
            (FindingCode::PersonDoubleBooked, Kind::Person) => (1, people[&who.id].clone()),
            _ => continue,
        };
        let mut keys = [1, 2].map(|subject: usize| events[&finding.subjects[subject].id].clone());
        keys.sort();
        let [first, second] = keys;
        pairs[place].insert((name, first, second));
    }
    pairs
}

/// The same programme with every event an hour longer.
fn longer(path: &Path, folder: &Path) -> PathBuf {
    let text = std::fs::read_to_string(path).unwrap();
    let mut stretched = String::new();
    for (place, part) in text.split("<duration>").enumerate() {
        if place == 0 {
            stretched.push_str(part);
            continue;
        }
        let (hours, rest) = part.split_once(':').unwrap();
        stretched.push_str(&format!("<duration>{:02}:{rest}", hours.trim().parse::<u32>().unwrap() + 1));
    }
    let to = folder.join(path.file_name().unwrap());
    std::fs::write(&to, stretched).unwrap();
    to
}

#[test]
fn our_own_small_programme_overlaps_as_python_finds() {
    let folder = tempfile::tempdir().unwrap();
    let long = longer(&fixture("sur-1.xml"), folder.path());
    if let Some(counted) = counted(&long) {
        assert_eq!(found(&long, "America/Bogota"), counted);
    }
}

#[test]
fn overlaps_in_the_programmes_of_real_conferences_are_those_that_python_finds() {
    let Some(corpora) = std::env::var_os("PERIPLO_CORPORA").map(PathBuf::from) else {
        eprintln!("not run: PERIPLO_CORPORA names no folder of foreign files");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for (name, zone, rooms, people) in
        [("31c3-schedule.xml", "Europe/Berlin", 0, 2), ("fosdem-2024.xml", "Europe/Brussels", 0, 0)]
    {
        let path = corpora.join("programmes").join(name);
        let found_here = found(&path, zone);
        assert_eq!([found_here[0].len(), found_here[1].len()], [rooms, people], "{name}");
        let Some(counted_here) = counted(&path) else { continue };
        assert_eq!(found_here, counted_here, "{name}");
        let long = longer(&path, folder.path());
        let (found, counted) = (found(&long, zone), counted(&long).unwrap());
        assert!(counted[0].len() > 50 && !counted[1].is_empty(), "{name}: {} {}", counted[0].len(), counted[1].len());
        assert!(found == counted, "{name}: {:?}", [0, 1].map(|n| found[n].symmetric_difference(&counted[n]).count()));
    }
}

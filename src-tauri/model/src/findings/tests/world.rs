//! The small forum of these tests, and words to put things into it.

use serde_json::{Map, Value, json};

use crate::findings::{Finding, Options, findings};
use crate::time::Rules;
use crate::*;

/// The `n`th id of a kind of record, as text.
pub(super) fn id(kind: Kind, n: u32) -> String {
    let kind = Kind::ALL.iter().position(|other| *other == kind).unwrap();
    format!("01920000-{kind:04x}-7000-8000-{n:012x}")
}

/// A small forum, 1 to 31 May 2024. Leg 1 is in Lima from 6 to 9 May, leg 2 in La Paz (an hour ahead) from 13 to 16 May, leg 3
/// in Santiago from 3 to 8 September 2026 is of forum 2, which has nothing else. Venue 1 in Lima has rooms 1 (for ten) and 2, venue 2 in Lima
/// and 3 in La Paz have none. Delegation 1 is headed by Ana (person 1) and has her and Beto (2), who attend leg 1. Caro
/// (3) owns a task. Places: 1 Lima, 2 La Paz, 3 Santiago, 4 Arequipa.
#[derive(Clone)]
pub(super) struct World {
    records: Map<String, Value>,
    today: &'static str,
    parts: u32,
}

/// The small forum as it is, with nothing to be found.
pub(super) fn world() -> World {
    let mut world = World { records: Map::new(), today: "2024-01-01", parts: 0 };
    for (n, name, country, zone, latitude, longitude) in [
        (1, "Lima", "PE", "America/Lima", -12.05, -77.04),
        (2, "La Paz", "BO", "America/La_Paz", -16.5, -68.15),
        (3, "Santiago", "CL", "America/Santiago", -33.46, -70.65),
        (4, "Arequipa", "PE", "America/Lima", -16.4, -71.54),
    ] {
        let place =
            json!({"name": name, "country": country, "zone": zone, "latitude": latitude, "longitude": longitude});
        world = world.add(Kind::Place, n, place);
    }
    let forum = json!({"slug": "may", "starts": "2024-05-01", "ends": "2024-05-31", "languages": ["es"]});
    world = world.add(Kind::Forum, 1, forum);
    world = world.add(Kind::Forum, 2, json!({"slug": "spring", "starts": "2026-09-01", "ends": "2026-09-30"}));
    for (n, forum, place, starts, ends) in [
        (1, 1, 1, "2024-05-06", "2024-05-09"),
        (2, 1, 2, "2024-05-13", "2024-05-16"),
        (3, 2, 3, "2026-09-03", "2026-09-08"),
    ] {
        let leg =
            json!({"forum": id(Kind::Forum, forum), "place": id(Kind::Place, place), "starts": starts, "ends": ends});
        world = world.add(Kind::Leg, n, leg);
    }
    for (n, place, name) in [(1, 1, "Casa"), (2, 1, "Teatro"), (3, 2, "Hotel")] {
        world = world.add(Kind::Venue, n, json!({"place": id(Kind::Place, place), "name": name}));
    }
    for n in [1, 2] {
        let room = json!({"venue": id(Kind::Venue, 1), "name": format!("Sala {n}"), "capacity": 10});
        world = world.add(Kind::Room, n, room);
    }
    for (n, name) in [(1, "Ana"), (2, "Beto"), (3, "Caro")] {
        world = world.add(Kind::Person, n, json!({"name": name}));
    }
    let head = id(Kind::Person, 1);
    world = world.add(Kind::Delegation, 1, json!({"forum": id(Kind::Forum, 1), "head": head}));
    for n in [1, 2] {
        let delegate = json!({"delegation": id(Kind::Delegation, 1), "person": id(Kind::Person, n)});
        world = world.add(Kind::Delegate, n, delegate).attends_leg(n, 1);
    }
    let task = json!({"forum": id(Kind::Forum, 1), "title": "Visas", "owner": id(Kind::Person, 3)});
    world.add(Kind::Task, 1, task)
}

fn patch(fields: &mut Value, changes: Value) {
    for (field, value) in changes.as_object().unwrap() {
        if value.is_null() {
            fields.as_object_mut().unwrap().remove(field);
        } else {
            fields[field] = value.clone();
        }
    }
}

impl World {
    /// Puts in a record made of the fields given and an id.
    pub(super) fn add(mut self, kind: Kind, n: u32, mut fields: Value) -> Self {
        fields["id"] = match kind {
            Kind::PrivatePerson => {
                let person = fields["person"].as_str().unwrap().parse().unwrap();
                link::private_person_id(person).to_string().into()
            }
            kind => id(kind, n).into(),
        };
        self.records.entry(kind.plural()).or_insert_with(|| json!([])).as_array_mut().unwrap().push(fields);
        self
    }

    /// Changes fields of a record; null takes one out.
    pub(super) fn set(mut self, kind: Kind, n: u32, changes: Value) -> Self {
        let records = self.records[kind.plural()].as_array_mut().unwrap();
        let record = records.iter_mut().find(|record| record["id"] == id(kind, n)).unwrap();
        patch(record, changes);
        self
    }

    /// Lets a delegate attend a leg.
    pub(super) fn attends_leg(self, delegate: u32, leg: u32) -> Self {
        let fields = json!({"delegate": id(Kind::Delegate, delegate), "leg": id(Kind::Leg, leg)});
        self.add(Kind::AttendedLeg, delegate * 10 + leg, fields)
    }

    /// A confirmed meeting at venue 2, in leg 1, between two times of May 2024 (`07T10:00`) or of any other month, in full.
    pub(super) fn session(self, n: u32, start: &str, end: &str, changes: Value) -> Self {
        let full = |text: &str| if text.len() < 10 { format!("2024-05-{text}") } else { text.to_owned() };
        let mut fields = json!({
            "forum": id(Kind::Forum, 1), "leg": id(Kind::Leg, 1), "venue": id(Kind::Venue, 2), "kind": "meeting",
            "status": "confirmed", "schedule": {"span": {"start": full(start), "end": full(end)}},
        });
        patch(&mut fields, changes);
        self.add(Kind::Session, n, fields)
    }

    /// Lets the `n`th of a kind of party take part in a session, as an attendee unless said otherwise.
    pub(super) fn part(mut self, session: u32, (kind, n): (Kind, u32), changes: Value) -> Self {
        self.parts += 1;
        let mut fields = json!({"session": id(Kind::Session, session), "role": "attendee"});
        fields[kind.name()] = id(kind, n).into();
        patch(&mut fields, changes);
        let parts = self.parts;
        self.add(Kind::Participation, parts, fields)
    }

    /// Lets a person speak at a session.
    pub(super) fn speaks(self, session: u32, person: u32) -> Self {
        self.part(session, (Kind::Person, person), json!({"role": "speaker"}))
    }

    /// A confirmed bus from one place to another between two times of May 2024, with people.
    pub(super) fn journey(
        self,
        n: u32,
        (from, departs): (u32, &str),
        (to, arrives): (u32, &str),
        people: &[u32],
    ) -> Self {
        let at = |text: &str| json!({"at": {"time": format!("2024-05-{text}")}});
        let fields = json!({
            "forum": id(Kind::Forum, 1), "mode": "bus", "from_place": id(Kind::Place, from), "to_place": id(Kind::Place, to),
            "departs": at(departs), "arrives": at(arrives), "confirmed": true,
        });
        let travellers = people.iter().map(|person| {
            (n * 10 + person, json!({"journey": id(Kind::Journey, n), "person": id(Kind::Person, *person)}))
        });
        let travellers: Vec<_> = travellers.collect();
        let world = self.add(Kind::Journey, n, fields);
        travellers.into_iter().fold(world, |world, (n, fields)| world.add(Kind::Traveller, n, fields))
    }

    /// A confirmed stay between two days of May 2024, with people.
    pub(super) fn stay(self, n: u32, venue: u32, check_in: &str, check_out: &str, people: &[u32]) -> Self {
        let fields = json!({
            "forum": id(Kind::Forum, 1), "venue": id(Kind::Venue, venue), "check_in": format!("2024-05-{check_in}"),
            "check_out": format!("2024-05-{check_out}"), "confirmed": true,
        });
        let guests: Vec<_> = people
            .iter()
            .map(|person| (n * 10 + person, json!({"stay": id(Kind::Stay, n), "person": id(Kind::Person, *person)})))
            .collect();
        let world = self.add(Kind::Stay, n, fields);
        guests.into_iter().fold(world, |world, (n, fields)| world.add(Kind::Guest, n, fields))
    }

    /// Makes it another day.
    pub(super) fn on(mut self, today: &'static str) -> Self {
        self.today = today;
        self
    }

    pub(super) fn options(&self) -> Options {
        Options::on(self.today.parse().unwrap())
    }

    pub(super) fn records(&self) -> Records {
        serde_json::from_value(Value::Object(self.records.clone())).unwrap()
    }

    pub(super) fn plan(&self) -> Plan {
        Plan::new(self.records(), id(Kind::Forum, 1).parse().unwrap(), Rules::shipped()).unwrap()
    }

    pub(super) fn found(&self) -> Vec<Finding> {
        findings(&self.plan(), &self.options())
    }

    /// Expects exactly these findings, each as its code and severity.
    #[track_caller]
    pub(super) fn finds(&self, expected: &[&str]) {
        let mut found: Vec<String> = self
            .found()
            .iter()
            .map(|finding| format!("{} {}", finding.code.as_str(), format!("{:?}", finding.severity).to_lowercase()))
            .collect();
        found.sort();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }

    /// Expects that nothing is found.
    #[track_caller]
    pub(super) fn is_fine(&self) {
        self.finds(&[]);
    }
}

#[test]
fn in_the_small_forum_nothing_is_found() {
    world().is_fine();
}

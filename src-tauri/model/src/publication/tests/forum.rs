//! A small forum to publish: two legs, two delegations, one of everything.

use serde_json::{Value, json};

use crate::publication::{Calendar, CalendarScope, PublicationRecord, Publishing, Showing, State, publish};
use crate::time::Rules;
use crate::*;

/// The `n`th id of a kind of record, as text.
pub(crate) fn id_text(kind: Kind, n: u32) -> String {
    let kind = Kind::ALL.iter().position(|other| *other == kind).unwrap();
    format!("01920000-{kind:04x}-7000-8000-{n:012x}")
}

/// The `n`th id of a kind of record.
pub(crate) fn id<I: EntityId>(kind: Kind, n: u32) -> I {
    I::from_uuid(id_text(kind, n).parse().unwrap())
}

pub(crate) fn uuid(kind: Kind, n: u32) -> uuid::Uuid {
    id_text(kind, n).parse().unwrap()
}

/// Adds a record made of the fields given and an id.
pub(crate) fn add<E: Entity>(records: &mut Records, n: u32, fields: Value) -> E::Id {
    let mut record = fields;
    record["id"] = id_text(E::KIND, n).into();
    let record: E = serde_json::from_value(record).unwrap();
    let added = record.id();
    E::of_mut(records).push(record);
    added
}

/// Legs 1 (Medellín, 8–10 November) and 2 (Lima, 13–15 November); venue 1 with room 1 in Medellín, venue 2, a hotel, in Lima;
/// delegation 1 (Chile) with persons 1, who attends both legs, and 2, who attends the second; delegation 2 with nobody; person 3 of no delegation.
pub(crate) fn forum() -> Records {
    let mut records = Records::default();
    let forum = id_text(Kind::Forum, 1);
    add::<Forum>(
        &mut records,
        1,
        json!({"slug": "fica", "name": {"es": "FICA"}, "starts": "2023-11-08", "ends": "2023-11-22", "languages": ["es"]}),
    );
    for (n, name, country, zone) in [(1, "Medellín", "CO", "America/Bogota"), (2, "Lima", "PE", "America/Lima")] {
        add::<Place>(&mut records, n, json!({"name": name, "country": country, "zone": zone}));
    }
    add::<HostEvent>(&mut records, 1, json!({"name": "Circulart"}));
    for (n, starts, ends) in [(1, "2023-11-08", "2023-11-10"), (2, "2023-11-13", "2023-11-15")] {
        let mut leg = json!({"forum": forum, "place": id_text(Kind::Place, n), "starts": starts, "ends": ends});
        if n == 1 {
            leg["host_event"] = id_text(Kind::HostEvent, 1).into();
        }
        add::<Leg>(&mut records, n, leg);
        let venue = json!({"place": id_text(Kind::Place, n), "name": format!("Venue {n}"), "latitude": 6.25, "longitude": -75.5});
        add::<Venue>(&mut records, n, venue);
    }
    add::<Room>(&mut records, 1, json!({"venue": id_text(Kind::Venue, 1), "name": "Hall"}));
    add::<Track>(&mut records, 1, json!({"forum": forum, "name": {"en": "Business"}}));
    for (n, name) in [(1, "Ana"), (2, "Beto"), (3, "Caro")] {
        add::<Person>(&mut records, n, json!({"name": name}));
    }
    add::<Delegation>(&mut records, 1, json!({"forum": forum, "country": "CL"}));
    add::<Delegation>(&mut records, 2, json!({"forum": forum, "name": {"en": "Networks"}}));
    for (person, legs) in [(1, vec![1, 2]), (2, vec![2])] {
        let delegation = id_text(Kind::Delegation, 1);
        let delegate = json!({"delegation": delegation, "person": id_text(Kind::Person, person)});
        let delegate = add::<Delegate>(&mut records, person, delegate);
        for leg in legs {
            let attended = json!({"delegate": delegate.to_string(), "leg": id_text(Kind::Leg, leg)});
            add::<AttendedLeg>(&mut records, person * 10 + leg, attended);
        }
    }
    records
}

/// Adds a confirmed public session in the first leg, 10:00 to 11:00 on 9 November, with the given fields changed.
pub(crate) fn session(records: &mut Records, n: u32, changes: Value) -> uuid::Uuid {
    let mut fields = json!({
        "forum": id_text(Kind::Forum, 1), "leg": id_text(Kind::Leg, 1), "title": {"en": format!("Session {n}")},
        "kind": "panel", "status": "confirmed", "audience": "public",
        "schedule": {"span": {"start": "2023-11-09T10:00", "end": "2023-11-09T11:00"}},
    });
    for (field, value) in changes.as_object().unwrap() {
        fields[field] = value.clone();
    }
    add::<Session>(records, n, fields).uuid()
}

/// Adds a participation in a session.
pub(crate) fn participation(records: &mut Records, n: u32, session: u32, party: (&str, Kind, u32), rest: Value) {
    let mut fields = json!({"session": id_text(Kind::Session, session), "role": "attendee"});
    fields[party.0] = id_text(party.1, party.2).into();
    for (field, value) in rest.as_object().unwrap() {
        fields[field] = value.clone();
    }
    add::<Participation>(records, n, fields);
}

pub(crate) fn person(n: u32) -> (&'static str, Kind, u32) {
    ("person", Kind::Person, n)
}

pub(crate) fn delegation(n: u32) -> (&'static str, Kind, u32) {
    ("delegation", Kind::Delegation, n)
}

pub(crate) fn plan(records: &Records) -> Plan {
    Plan::new(records.clone(), id(Kind::Forum, 1), Rules::shipped()).unwrap()
}

pub(crate) fn showing(records: &Records) -> Showing {
    Showing::of(&plan(records))
}

/// The calendar of a scope with the `n`th record as its subject; 0 where the scope has none.
pub(crate) fn calendar(scope: CalendarScope, n: u32) -> Calendar {
    let kind = match scope {
        CalendarScope::Forum | CalendarScope::Public => None,
        CalendarScope::Leg => Some(Kind::Leg),
        CalendarScope::Venue => Some(Kind::Venue),
        CalendarScope::Track => Some(Kind::Track),
        CalendarScope::Delegation => Some(Kind::Delegation),
        CalendarScope::Delegate => Some(Kind::Person),
    };
    Calendar::new(id(Kind::Forum, 1), scope, kind.map(|kind| uuid(kind, n)))
}

/// Publications of the forum, one after the other.
pub(crate) struct Laptop {
    pub(crate) published: Vec<PublicationRecord>,
}

impl Laptop {
    pub(crate) fn new() -> Self {
        Self { published: Vec::new() }
    }

    pub(crate) fn state(&self) -> Option<State> {
        State::of(&self.published)
    }

    /// Publishes at a time; what it gives is the publication's sequence, `None` where nothing changed.
    pub(crate) fn publish(&mut self, records: &Records, at: &str) -> Option<u32> {
        let act = Publishing {
            id: PublicationId::from_uuid(uuid::Uuid::from_u128(self.published.len() as u128 + 1)),
            at: at.parse().unwrap(),
            note: None,
            default_domain: "fica.example".to_owned(),
        };
        let parents: Vec<State> = self.state().into_iter().collect();
        let record = publish(&plan(records), &parents, &act)?;
        let sequence = record.publication.sequence;
        self.published.push(record);
        Some(sequence)
    }

    /// What a calendar tells of an item: sequence, gone, title.
    pub(crate) fn told(&self, scope: CalendarScope, n: u32, item: uuid::Uuid) -> Option<(u32, bool, String)> {
        let calendar = self.state()?.calendar(calendar(scope, n).id)?;
        let entry = calendar.entries.iter().find(|entry| entry.item.id == item)?;
        let title = match &entry.item.facts {
            crate::publication::Facts::Session(session) => session.title.show(&"en".parse().unwrap(), &[]).to_owned(),
            _ => String::new(),
        };
        Some((entry.sequence, entry.gone, title))
    }
}

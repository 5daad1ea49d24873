//! What is told of a session: its point in time, its people, its marks.

use serde_json::json;

use super::forum::*;
use crate::publication::{Coordinates, Facts, Item, Name, SessionFacts, When};
use crate::*;

fn told(records: &Records) -> SessionFacts {
    match showing(records).items[0].facts.clone() {
        Facts::Session(session) => session,
        other => panic!("not a session: {other:?}"),
    }
}

fn span(zone: &str, start: &str, end: &str) -> (crate::publication::Point, crate::publication::Point) {
    let mut records = forum();
    let schedule = json!({"span": {"start": start, "end": end}});
    session(&mut records, 1, json!({"leg": null, "zone": zone, "schedule": schedule}));
    match told(&records).when {
        When::Span { start, end } => (start, end),
        other => panic!("no span: {other:?}"),
    }
}

#[test]
fn a_session_is_in_the_zone_of_its_venue_before_that_of_its_leg() {
    let mut records = forum();
    session(&mut records, 1, json!({"venue": id_text(Kind::Venue, 2), "room": id_text(Kind::Room, 1)}));
    let told = told(&records);
    let When::Span { start, .. } = told.when else { panic!("no span") };
    assert_eq!(
        (start.zone.as_str(), start.instant.to_rfc3339().as_str()),
        ("America/Lima", "2023-11-09T15:00:00+00:00")
    );
    assert_eq!(told.location.place.as_deref(), Some("Lima"));
    assert_eq!(told.location.room.as_deref(), Some("Hall"));
    assert_eq!(told.location.coordinates, Some(Coordinates { latitude: 6_250_000, longitude: -75_500_000 }));
    assert_eq!(told.host_event.as_deref(), Some("Circulart"));
}

#[test]
fn an_hour_that_exists_twice_or_never_says_so() {
    // Santiago turned its clock back from 24:00 to 23:00 on 2026-04-04, and forward from 00:00 to 01:00 on 2026-09-06.
    let (start, end) = span("America/Santiago", "2026-04-04T22:30", "2026-04-04T23:30");
    assert_eq!((start.fold, end.fold, end.gap), (None, Some(Fold::Earlier), false));
    assert_eq!((end.instant.to_rfc3339().as_str(), end.offset), ("2026-04-05T02:30:00+00:00", -10_800));
    let (start, end) = span("America/Santiago", "2026-09-06T00:30", "2026-09-06T02:00");
    assert_eq!((start.gap, end.gap), (true, false));
    assert_eq!(start.instant.to_rfc3339(), "2026-09-06T04:30:00+00:00");
}

#[test]
fn a_span_without_a_zone_is_told_in_days() {
    let mut records = forum();
    session(&mut records, 1, json!({"leg": null}));
    let day = "2023-11-09".parse().unwrap();
    assert_eq!(told(&records).when, When::Days { from: day, to: day, part: None });
}

#[test]
fn who_accepted_a_part_is_named_with_what_they_are_on_that_day() {
    let mut records = forum();
    session(&mut records, 1, json!({}));
    add::<Organization>(&mut records, 1, json!({"name": "IMICHILE"}));
    let affiliation = |role: &str| json!({"person": id_text(Kind::Person, 1), "organization": id_text(Kind::Organization, 1), "role": {"en": role}});
    let mut then = affiliation("Executive Director");
    then["until"] = "2023-12-31".into();
    let mut later = affiliation("General Manager");
    later["since"] = "2024-01-01".into();
    add::<Affiliation>(&mut records, 1, then);
    add::<Affiliation>(&mut records, 2, later);
    participation(&mut records, 1, 1, person(1), json!({"role": "speaker"}));
    participation(&mut records, 2, 1, person(2), json!({"role": "attendee"}));
    participation(&mut records, 3, 1, person(3), json!({"role": "speaker", "reply": "invited"}));
    participation(&mut records, 4, 1, delegation(2), json!({"role": "host"}));
    participation(&mut records, 5, 1, ("organization", Kind::Organization, 1), json!({"role": "organizer"}));
    let told = told(&records);
    let names: Vec<(Role, Name)> = told.parties.iter().map(|party| (party.role, party.name.clone())).collect();
    let networks = Name::Localized(Localized::one("en".parse().unwrap(), "Networks"));
    assert_eq!(
        names,
        [
            (Role::Speaker, Name::Plain("Ana".to_owned())),
            (Role::Host, networks),
            (Role::Organizer, Name::Plain("IMICHILE".to_owned())),
        ]
    );
    let roles: Vec<&str> =
        told.parties[0].affiliations.iter().map(|held| held.role.show(&"en".parse().unwrap(), &[])).collect();
    assert_eq!(roles, ["Executive Director"]);
}

#[test]
fn marks_of_what_is_not_shown_are_not_told() {
    let mut records = forum();
    records.venues[0].marks.insert("*".to_owned(), Mark::Sample);
    let marks = json!({"schedule": "sample", "capacity": "sample"});
    session(&mut records, 1, json!({"venue": id_text(Kind::Venue, 1), "marks": marks}));
    let told: Vec<String> = told(&records).marks.into_keys().collect();
    assert_eq!(told, ["schedule", "venue"]);
}

#[test]
fn facts_read_what_they_write() {
    let mut records = forum();
    session(
        &mut records,
        1,
        json!({"venue": id_text(Kind::Venue, 1), "languages": ["es"], "abstract": {"es": "Sobre redes"}}),
    );
    participation(&mut records, 1, 1, person(1), json!({"role": "speaker"}));
    let item: Item = (*showing(&records).items[0]).clone();
    let text = serde_json::to_string(&item).unwrap();
    assert_eq!(serde_json::from_str::<Item>(&text).unwrap(), item);
}

//! Instants beside wall times.

use periplo_model::time::{RuleSet, Trouble};
use periplo_model::{Kind, Person, Place, Session, Venue, ZoneId};
use periplo_store::{Reads, Workspace, unwatched};
use uuid::Uuid;

use crate::support::*;

fn starts(reads: &Reads, number: u32) -> Option<String> {
    let record: Uuid = id(number).parse().unwrap();
    reads.derived_time(record).unwrap().and_then(|time| time.starts).map(|end| end.instant.to_rfc3339())
}

fn without_own_zone(workspace: &Workspace) {
    edit(workspace, "zone-removed", |tx| {
        let session: Session = tx.need(id(SESSION).parse().unwrap())?;
        tx.put(&Session { zone: None, ..session })
    });
}

#[test]
fn instants_follow_the_zone_of_the_session_its_venue_its_leg() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    // 10:00 in Lima, UTC−5.
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T15:00:00+00:00"));
    assert_eq!(starts(&workspace.reader().unwrap(), JOURNEY).as_deref(), Some("2026-11-09T13:00:00+00:00"));
    let journey = workspace.reader().unwrap().derived_time(id(JOURNEY).parse().unwrap()).unwrap().unwrap();
    assert_eq!(journey.ends, None);
    assert_eq!(starts(&workspace.reader().unwrap(), 34), None, "days have no instant");

    let place = |zone: &str| {
        edit(&workspace, "place-changed", |tx| {
            let place: Place = tx.need(id(PLACE).parse().unwrap())?;
            tx.put(&Place { zone: zone.parse().unwrap(), ..place })
        })
    };
    place("America/Bogota");
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T15:00:00+00:00"));
    without_own_zone(&workspace);
    place("America/Argentina/Buenos_Aires");
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T13:00:00+00:00"));
    // The availability of a person is in the zone of their home: 09:00 at UTC−3.
    assert_eq!(starts(&workspace.reader().unwrap(), 31).as_deref(), Some("2026-11-10T12:00:00+00:00"));
    edit(&workspace, "venue-moved", |tx| {
        let mut place: Place = tx.need(id(PLACE).parse().unwrap())?;
        place.id = tx.new_id();
        place.zone = "Europe/Madrid".parse::<ZoneId>().unwrap();
        tx.put(&place)?;
        let person: Person = tx.need(id(PERSON).parse().unwrap())?;
        tx.put(&Person { home: None, ..person })?;
        let venue: Venue = tx.need(id(VENUE).parse().unwrap())?;
        tx.put(&Venue { place: place.id, ..venue })
    });
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T09:00:00+00:00"));
    assert_eq!(starts(&workspace.reader().unwrap(), 31), None, "nobody knows where they are");
    workspace.undo().unwrap();
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T13:00:00+00:00"));
    let report = workspace.verify(&mut unwatched).unwrap();
    assert!(report.is_clean(), "{report:?}");
    edit(&workspace, "removed", |tx| tx.remove_whole(Kind::Forum, id(FORUM).parse().unwrap()));
    assert!(workspace.reader().unwrap().derived_times(Kind::Session).unwrap().is_empty());
}

/// Rules of a later release in which Lima's clock is Bogotá's neighbour to the east, La Paz's (UTC−4).
fn later_rules() -> RuleSet {
    let shipped = RuleSet::shipped();
    let zones = shipped.names().map(|zone| (zone.clone(), shipped.tzif(zone).unwrap().to_vec()));
    let mut zones: std::collections::BTreeMap<ZoneId, Vec<u8>> = zones.collect();
    let la_paz = zones[&"America/La_Paz".parse().unwrap()].clone();
    zones.insert("America/Lima".parse().unwrap(), la_paz);
    RuleSet::from_files("2099a".parse().unwrap(), zones)
}

#[test]
fn newer_rules_move_what_is_to_come_and_list_it_and_stay_with_the_workspace() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    // Two weeks earlier, so that the sample is still to come.
    desk.forward.store(-14 * 86_400, std::sync::atomic::Ordering::Relaxed);
    assert!(workspace.reader().unwrap().moved_times().unwrap().is_empty());
    workspace.use_rules(&[later_rules()]).unwrap();
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T14:00:00+00:00"));
    let moved = workspace.reader().unwrap().moved_times().unwrap();
    let session = moved.iter().find(|moved| moved.kind == Kind::Session).unwrap();
    assert_eq!(session.was.0.unwrap().to_rfc3339(), "2026-11-10T15:00:00+00:00");
    assert_eq!(session.now.0.unwrap().to_rfc3339(), "2026-11-10T14:00:00+00:00");
    assert_eq!(session.rules, "2099a");
    assert!(workspace.verify(&mut unwatched).unwrap().is_clean());
    // Another program, with older rules: the workspace's own win.
    workspace.close().unwrap();
    let workspace = desk.open("a.periplo");
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T14:00:00+00:00"));
    without_own_zone(&workspace);
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T14:00:00+00:00"));
    assert_eq!(workspace.rules().version().as_str(), "2099a");
}

#[test]
fn newer_rules_that_are_installed_are_taken_when_a_workspace_is_opened() {
    let desk = Desk::new();
    desk.filled("a.periplo").close().unwrap();
    let env = desk.env().with_installed(vec![later_rules()]);
    let workspace = Workspace::open(desk.path("a.periplo"), env).unwrap();
    assert_eq!(starts(&workspace.reader().unwrap(), SESSION).as_deref(), Some("2026-11-10T14:00:00+00:00"));
    assert!(workspace.reader().unwrap().moved_times().unwrap().is_empty(), "it was over by then");
}

#[test]
fn an_unknown_zone_derives_with_its_trouble_and_is_not_damage() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    edit(&workspace, "zone", |tx| {
        let session: Session = tx.need(id(SESSION).parse().unwrap())?;
        tx.put(&Session { zone: Some("Moon/Tranquility".parse().unwrap()), ..session })
    });
    let time = workspace.reader().unwrap().derived_time(id(SESSION).parse().unwrap()).unwrap().unwrap();
    assert_eq!(time.starts.unwrap().trouble, Some(Trouble::UnknownZone));
    workspace.close().unwrap();
    assert!(desk.open("a.periplo").verify(&mut unwatched).unwrap().is_clean());
}

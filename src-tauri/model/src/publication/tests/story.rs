//! A forum published several times: what comes, changes, leaves and comes back.

use serde_json::json;

use super::forum::*;
use crate::publication::CalendarScope::*;
use crate::publication::{PublicationRecord, Publishing, State, publish};
use crate::*;

fn told(sequence: u32, gone: bool, title: &str) -> Option<(u32, bool, String)> {
    Some((sequence, gone, title.to_owned()))
}

fn rename(records: &mut Records, title: &str) {
    records.sessions[0].title.set("en".parse().unwrap(), title);
}

#[test]
fn what_leaves_a_calendar_keeps_there_the_facts_that_calendar_had() {
    let mut records = forum();
    let item = session(&mut records, 1, json!({}));
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");

    rename(&mut records, "Renamed and moved to Lima");
    records.sessions[0].leg = Some(id(Kind::Leg, 2));
    laptop.publish(&records, "2020-01-01T02:00:00Z");
    assert_eq!(laptop.told(Leg, 1, item), told(120, true, "Session 1"));
    assert_eq!(laptop.told(Leg, 2, item), told(120, false, "Renamed and moved to Lima"));
    assert_eq!(laptop.told(Forum, 0, item), told(120, false, "Renamed and moved to Lima"));

    rename(&mut records, "Renamed once more");
    laptop.publish(&records, "2020-01-01T03:00:00Z");
    assert_eq!(laptop.told(Leg, 1, item), told(120, true, "Session 1"), "a tombstone rests");
    assert_eq!(laptop.told(Leg, 2, item), told(180, false, "Renamed once more"));

    records.sessions[0].leg = Some(id(Kind::Leg, 1));
    laptop.publish(&records, "2020-01-01T04:00:00Z");
    assert_eq!(laptop.told(Leg, 1, item), told(240, false, "Renamed once more"), "it came back");
    assert_eq!(laptop.told(Leg, 2, item), told(240, true, "Renamed once more"));
}

#[test]
fn a_session_that_is_cancelled_drafted_or_deleted_leaves_every_calendar() {
    for how in ["cancelled", "draft", "deleted", "unscheduled"] {
        let mut records = forum();
        let item = session(&mut records, 1, json!({}));
        session(&mut records, 2, json!({}));
        participation(&mut records, 1, 1, person(1), json!({}));
        let mut laptop = Laptop::new();
        laptop.publish(&records, "2020-01-01T01:00:00Z");
        match how {
            "cancelled" => records.sessions[0].status = SessionStatus::Cancelled,
            "draft" => records.sessions[0].status = SessionStatus::Draft,
            "unscheduled" => records.sessions[0].schedule = Schedule::Unscheduled,
            _ => {
                records.sessions.remove(0);
                records.participations.clear();
            }
        }
        assert_eq!(laptop.publish(&records, "2020-01-01T02:00:00Z"), Some(120), "{how}");
        for (scope, n) in [(Forum, 0), (Public, 0), (Leg, 1), (Delegate, 1)] {
            assert_eq!(laptop.told(scope, n, item), told(120, true, "Session 1"), "{how} {scope:?}");
        }
        assert_eq!(laptop.publish(&records, "2020-01-01T03:00:00Z"), None, "{how} once");
    }
}

#[test]
fn what_was_never_shown_leaves_no_tombstone() {
    let mut records = forum();
    let shown = session(&mut records, 1, json!({"audience": "internal"}));
    let hidden = session(&mut records, 2, json!({"status": "draft"}));
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");
    records.sessions[0].status = SessionStatus::Cancelled;
    records.sessions[1].status = SessionStatus::Cancelled;
    laptop.publish(&records, "2020-01-01T02:00:00Z");
    assert_eq!(laptop.told(Forum, 0, hidden), None);
    assert_eq!(laptop.told(Public, 0, shown), None);
    assert_eq!(laptop.told(Forum, 0, shown), told(120, true, "Session 1"));
}

#[test]
fn a_session_that_becomes_internal_leaves_the_public_programme_alone() {
    let mut records = forum();
    let item = session(&mut records, 1, json!({}));
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");
    records.sessions[0].audience = Audience::Internal;
    laptop.publish(&records, "2020-01-01T02:00:00Z");
    assert!(laptop.told(Public, 0, item).unwrap().1);
    assert!(!laptop.told(Forum, 0, item).unwrap().1);
}

#[test]
fn a_calendar_whose_subject_is_deleted_keeps_its_name_and_its_tombstones() {
    let mut records = forum();
    let item = session(&mut records, 1, json!({"track": id_text(Kind::Track, 1)}));
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");
    records.tracks.clear();
    records.sessions[0].track = None;
    laptop.publish(&records, "2020-01-01T02:00:00Z");
    assert_eq!(laptop.told(Track, 1, item), told(120, true, "Session 1"));
    let calendar = laptop.state().unwrap().calendar(calendar(Track, 1).id).unwrap();
    let name = calendar.facts.subject.unwrap();
    assert_eq!(name.show(&"en".parse().unwrap(), &[]), Some("Business"));
}

#[test]
fn two_laptops_that_published_apart_meet_in_one_publication() {
    let mut records = forum();
    let first = session(&mut records, 1, json!({}));
    let second = session(&mut records, 2, json!({}));
    let act = |n: u128, at: &str| Publishing {
        id: PublicationId::from_uuid(uuid::Uuid::from_u128(n)),
        at: at.parse().unwrap(),
        note: None,
        default_domain: "fica.example".to_owned(),
    };
    let base = publish(&plan(&records), &[], &act(1, "2020-01-01T01:00:00Z")).unwrap();
    let state = |records: &[&PublicationRecord]| State::of(records.iter().copied()).unwrap();

    let mut here = records.clone();
    here.sessions[0].title.set("en".parse().unwrap(), "Changed here");
    let here_record = publish(&plan(&here), &[state(&[&base])], &act(2, "2020-01-01T02:00:00Z")).unwrap();
    let mut there = records.clone();
    there.sessions[1].status = SessionStatus::Cancelled;
    let there_record = publish(&plan(&there), &[state(&[&base])], &act(3, "2020-01-01T03:00:00Z")).unwrap();

    let mut both = here.clone();
    both.sessions[1].status = SessionStatus::Cancelled;
    let parents = [state(&[&base, &here_record]), state(&[&base, &there_record])];
    let met = publish(&plan(&both), &parents, &act(4, "2020-01-01T02:30:00Z")).unwrap();
    assert_eq!(met.publication.sequence, 181, "it rises over the later parent");
    assert_eq!((met.publication.number, met.publication.parents.len()), (3, 2));
    let met = state(&[&base, &here_record, &there_record, &met]).calendar(calendar(Forum, 0).id).unwrap();
    let entries: Vec<_> = met.entries.iter().map(|entry| (entry.item.id, entry.sequence, entry.gone)).collect();
    // Each differs from one of the parents.
    assert_eq!(entries, [(first, 181, false), (second, 181, true)]);
}

#[test]
fn a_publication_reads_what_it_writes() {
    let mut records = forum();
    session(&mut records, 1, json!({}));
    participation(&mut records, 1, 1, delegation(1), json!({}));
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");
    records.sessions[0].status = SessionStatus::Cancelled;
    laptop.publish(&records, "2020-01-01T02:00:00Z");
    for record in &laptop.published {
        let text = serde_json::to_string(record).unwrap();
        assert_eq!(serde_json::from_str::<PublicationRecord>(&text).unwrap(), *record);
    }
}

//! The numbers that calendar programs compare.

use serde_json::json;

use super::forum::*;
use crate::publication::CalendarScope::*;
use crate::publication::{Changes, PublicationRecord, State, changes, next_sequence};

#[test]
fn a_sequence_counts_minutes_since_2020_and_always_rises() {
    let at = |text: &str| text.parse().unwrap();
    assert_eq!(next_sequence([], at("2020-01-01T00:00:59Z")), 0);
    assert_eq!(next_sequence([], at("2020-01-02T00:01:00Z")), 1_441);
    // 2,131,200 minutes are 1,480 days, from 2020-01-01 to 2024-01-20.
    assert_eq!(next_sequence([7], at("2024-01-20T00:00:00Z")), 2_131_200);
    assert_eq!(next_sequence([2_131_200], at("2024-01-20T00:00:30Z")), 2_131_201);
    assert_eq!(next_sequence([5, 2_131_300], at("2024-01-20T00:00:00Z")), 2_131_301);
    assert_eq!(next_sequence([3], at("1999-01-01T00:00:00Z")), 4);
}

#[test]
fn what_changed_takes_the_sequence_of_its_publication_and_the_rest_keeps_theirs() {
    let mut records = forum();
    let moved = session(&mut records, 1, json!({}));
    let still = session(&mut records, 2, json!({}));
    let mut laptop = Laptop::new();
    assert_eq!(laptop.publish(&records, "2020-01-01T01:00:00Z"), Some(60));
    records.sessions[0].title.set("en".parse().unwrap(), "Moved");
    assert_eq!(laptop.publish(&records, "2020-01-01T02:00:00Z"), Some(120));
    assert_eq!(laptop.told(Forum, 0, moved), Some((120, false, "Moved".to_owned())));
    assert_eq!(laptop.told(Leg, 1, moved), Some((120, false, "Moved".to_owned())));
    assert_eq!(laptop.told(Forum, 0, still), Some((60, false, "Session 2".to_owned())));
    let changed = laptop.state().unwrap().calendar(calendar(Forum, 0).id).unwrap();
    let times: Vec<String> = changed.entries.iter().map(|entry| entry.changed_at.to_rfc3339()).collect();
    assert_eq!(times, ["2020-01-01T02:00:00+00:00", "2020-01-01T01:00:00+00:00"]);
}

#[test]
fn an_answer_changes_the_entry_of_who_gave_it_and_no_other() {
    let mut records = forum();
    let item = session(&mut records, 1, json!({}));
    participation(&mut records, 1, 1, person(1), json!({"reply": "invited"}));
    participation(&mut records, 2, 1, person(2), json!({"reply": "invited"}));
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");
    records.participations[0].reply = crate::Reply::Accepted;
    laptop.publish(&records, "2020-01-01T02:00:00Z");
    let sequence = |scope, n| laptop.told(scope, n, item).unwrap().0;
    assert_eq!([sequence(Delegate, 1), sequence(Delegate, 2), sequence(Forum, 0)], [120, 60, 60]);
}

#[test]
fn nothing_changed_is_no_publication() {
    let mut records = forum();
    let mut laptop = Laptop::new();
    assert_eq!(laptop.publish(&records, "2020-01-01T01:00:00Z"), None, "there is nothing to show yet");
    session(&mut records, 1, json!({}));
    assert!(laptop.publish(&records, "2020-01-01T02:00:00Z").is_some());
    records.sessions[0].capacity = Some(40);
    records.sessions[0].pinned = true;
    assert_eq!(laptop.publish(&records, "2020-01-01T03:00:00Z"), None, "no calendar shows what changed");
    assert_eq!(laptop.published.len(), 1);
}

#[test]
fn a_name_of_the_forum_or_of_a_calendar_is_published_without_changing_entries() {
    let mut records = forum();
    let item = session(&mut records, 1, json!({}));
    participation(&mut records, 1, 1, person(1), json!({}));
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");
    records.people[0].name = "Ana María".to_owned();
    assert_eq!(laptop.publish(&records, "2020-01-01T02:00:00Z"), Some(120));
    let record = &laptop.published[1];
    assert_eq!((record.calendars.len(), record.items.len(), record.memberships.len()), (1, 0, 0));
    records.forums[0].slug = "fica-2023".to_owned();
    assert_eq!(laptop.publish(&records, "2020-01-01T03:00:00Z"), Some(180));
    assert_eq!(laptop.told(Delegate, 1, item).unwrap().0, 60);
}

#[test]
fn the_domain_is_frozen_by_the_first_publication() {
    let mut records = forum();
    session(&mut records, 1, json!({}));
    records.forums[0].calendar_domain = Some("first.example".to_owned());
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");
    records.forums[0].calendar_domain = Some("second.example".to_owned());
    session(&mut records, 2, json!({}));
    laptop.publish(&records, "2020-01-01T02:00:00Z");
    let domains: Vec<&str> = laptop.published.iter().map(|record| record.publication.domain.as_str()).collect();
    assert_eq!(domains, ["first.example", "first.example"]);
}

#[test]
fn what_a_publication_changes_is_counted() {
    let mut records = forum();
    for n in 1..=3 {
        session(&mut records, n, json!({}));
    }
    participation(&mut records, 1, 1, person(1), json!({}));
    let mut laptop = Laptop::new();
    laptop.publish(&records, "2020-01-01T01:00:00Z");
    // The forum's, the public programme's, the leg's and Ana's.
    assert_eq!(changes(&laptop.published[0], &[]), Changes { added: 3, changed: 0, gone: 0, calendars: 4 });
    records.sessions[1].title.set("en".parse().unwrap(), "Other");
    records.sessions[2].status = crate::SessionStatus::Draft;
    session(&mut records, 4, json!({"audience": "internal"}));
    laptop.publish(&records, "2020-01-01T02:00:00Z");
    let before: &[PublicationRecord] = &laptop.published[..1];
    let parents = [State::of(before).unwrap()];
    assert_eq!(changes(&laptop.published[1], &parents), Changes { added: 1, changed: 1, gone: 1, calendars: 3 });
}

//! Keys, acceptances, severities that a forum sets.

use serde_json::json;

use super::world::{World, id, world};
use crate::Kind::{Acceptance, Forum, Person, Session};
use crate::findings::{Findings, Severity};
use crate::plan::Change;
use crate::*;

fn double_booked() -> World {
    let world = world().session(1, "07T10:00", "07T11:00", json!({})).session(2, "07T10:30", "07T11:30", json!({}));
    world.speaks(1, 3).speaks(2, 3)
}

fn key(world: &World) -> String {
    world.found()[0].key.clone()
}

#[test]
fn a_key_is_the_same_while_its_cause_is() {
    let key_before = key(&double_booked());
    let other_facts = double_booked().set(Session, 1, json!({"title": {"es": "Otra"}, "status": "tentative"}));
    assert_eq!(key(&other_facts), key_before);
    let another_beside = double_booked().session(3, "08T10:00", "08T11:00", json!({}));
    assert_eq!(key(&another_beside), key_before);
    let moved = json!({"schedule": {"span": {"start": "2024-05-07T10:15", "end": "2024-05-07T11:00"}}});
    assert_ne!(key(&double_booked().set(Session, 1, moved)), key_before);
}

#[test]
fn what_is_accepted_is_marked_until_its_cause_changes() {
    let accept = |world: World| {
        let key = key(&double_booked());
        world.add(Acceptance, 1, json!({"forum": id(Forum, 1), "key": key, "reason": "A short word at both"}))
    };
    let accepted = accept(double_booked()).found();
    assert_eq!(accepted[0].accepted.as_deref(), Some("A short word at both"));
    let moved = json!({"schedule": {"span": {"start": "2024-05-07T10:15", "end": "2024-05-07T11:00"}}});
    assert_eq!(accept(double_booked().set(Session, 1, moved)).found()[0].accepted, None);
}

#[test]
fn an_acceptance_is_told_as_a_change_of_its_finding() {
    let world = double_booked();
    let mut plan = world.plan();
    let mut kept = Findings::new(&plan, world.options());
    let accepted =
        world.clone().add(Acceptance, 1, json!({"forum": id(Forum, 1), "key": key(&world), "reason": "Yes"}));
    let put = Records { acceptances: accepted.records().acceptances, ..Records::default() };
    let update = kept.update(&mut plan, Change { put, removed: Vec::new() });
    assert_eq!(update.changed.iter().map(|it| it.accepted.as_deref()).collect::<Vec<_>>(), [Some("Yes")]);
    assert!(update.appeared.is_empty() && update.gone.is_empty());
    assert_eq!(kept.list(&plan), accepted.found());
}

#[test]
fn an_edit_tells_what_appeared_and_what_is_gone() {
    let world = double_booked();
    let mut plan = world.plan();
    let mut kept = Findings::new(&plan, world.options());
    let later = json!({"schedule": {"span": {"start": "2024-05-07T12:00", "end": "2024-05-07T13:00"}}, "venue": null});
    let moved = world.set(Session, 2, later);
    let session = moved.records().sessions.into_iter().find(|session| session.id.to_string() == id(Session, 2));
    let put = Records { sessions: session.into_iter().collect(), ..Records::default() };
    let update = kept.update(&mut plan, Change { put, removed: Vec::new() });
    assert_eq!(update.gone.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["person-double-booked"]);
    assert_eq!(update.appeared.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["no-room"]);
}

#[test]
fn a_forum_sets_how_grave_a_finding_is() {
    let level =
        |level: &str| double_booked().set(Forum, 1, json!({"findings": {"levels": {"person-double-booked": level}}}));
    assert_eq!(level("warning").found()[0].severity, Severity::Warning);
    assert_eq!(level("notice").found()[0].severity, Severity::Notice);
    level("off").is_fine();
    let draft = level("warning").set(Session, 1, json!({"status": "draft"}));
    assert_eq!(draft.found()[0].severity, Severity::Notice);
}

#[test]
fn findings_of_a_person_name_them_first_and_tell_the_facts() {
    let found = double_booked().found();
    let subjects: Vec<String> = found[0].subjects.iter().map(|subject| subject.id.to_string()).collect();
    assert_eq!(subjects, [id(Person, 3), id(Session, 1), id(Session, 2)]);
    assert_eq!(found[0].args["minutes"], "30");
    // 10:30 in Lima.
    assert_eq!(found[0].at.unwrap().to_rfc3339(), "2024-05-07T15:30:00+00:00");
}

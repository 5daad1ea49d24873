use super::*;
use crate::findings::{FindingCode, Options, findings};
use crate::publication::{Publishing, State, publish};
use crate::time::Rules;
use crate::{EntityId, Plan, PublicationId};

/// A session online by the clock of Santiago, which is turned forward over 00:00–00:59 on 6 September 2026 and back over
/// 23:00–23:59 on 4 April 2026.
fn santiago(start: &str, end: &str, changes: Value) -> World {
    let world = world().set(Kind::Forum, 1, json!({"ends": "2026-12-31"}));
    world.session(1, start, end, online("America/Santiago")).set(Kind::Session, 1, changes)
}

#[test]
fn a_wall_time_that_does_not_exist() {
    let gap = |changes| santiago("2026-09-06T00:30", "2026-09-06T02:00", changes);
    gap(json!({})).finds(&["time-nonexistent error"]);
    let found = &gap(json!({})).found()[0];
    assert_eq!(found.args["before"], "2026-09-05T23:59");
    assert_eq!(found.args["after"], "2026-09-06T01:00");
    assert_eq!(found.at.unwrap().to_rfc3339(), "2026-09-06T04:30:00+00:00");
    gap(json!({"status": "tentative"})).finds(&["time-nonexistent warning"]);
    gap(json!({"status": "cancelled"})).is_fine();
    gap(json!({"zone": "America/Lima"})).is_fine();
    santiago("2026-09-06T01:00", "2026-09-06T02:00", json!({})).is_fine();
}

#[test]
fn a_wall_time_that_exists_twice() {
    let twice = |start: Value| {
        let span = json!({"start": "2026-04-04T23:30", "end": "2026-04-05T01:00"});
        let mut schedule = json!({"span": span});
        if !start.is_null() {
            schedule["span"]["start_fold"] = start;
        }
        santiago("2026-04-04T22:00", "2026-04-05T01:00", json!({"schedule": schedule}))
    };
    twice(Value::Null).finds(&["time-ambiguous warning"]);
    twice(json!("later")).is_fine();
    twice(json!("earlier")).is_fine();
    santiago("2026-04-04T22:59", "2026-04-05T00:00", json!({})).is_fine();
}

#[test]
fn the_time_of_a_journey_has_the_clock_of_its_place() {
    let world = world().set(Kind::Person, 3, json!({"home": id(Kind::Place, 3)}));
    let departs =
        |time: &str| json!({"departs": {"at": {"time": time}}, "arrives": {"at": {"time": "2026-09-06T09:00"}}});
    let journey = world.journey(1, (3, "07T10:00"), (1, "07T20:00"), &[]);
    journey.clone().set(Kind::Journey, 1, departs("2026-09-06T00:30")).finds(&["time-nonexistent error"]);
    journey.clone().set(Kind::Journey, 1, departs("2026-09-06T01:00")).is_fine();
    journey
        .set(Kind::Journey, 1, departs("2026-09-06T00:30"))
        .set(Kind::Journey, 1, json!({"confirmed": false}))
        .finds(&["time-nonexistent warning"]);
}

#[test]
fn an_instant_that_newer_rules_moved_since_it_was_published() {
    // Cuba did not turn back on 1 November 2026, which the data of chrono-tz does not know yet.
    let havana = |zone: &str, start: &str| {
        let world = world().set(Kind::Forum, 1, json!({"ends": "2026-12-31"}));
        world.session(1, start, "2026-11-10T18:00", online(zone))
    };
    let published = |world: &World| {
        let act = Publishing {
            id: PublicationId::from_uuid(uuid::Uuid::nil()),
            at: "2026-09-01T00:00:00Z".parse().unwrap(),
            note: None,
            default_domain: "may.example".to_owned(),
        };
        let plan = Plan::new(world.records(), id(Kind::Forum, 1).parse().unwrap(), Rules::overlay([])).unwrap();
        State::of(&[publish(&plan, &[], &act).unwrap()]).map(std::sync::Arc::new)
    };
    let moved = |before: &World, now: &World| -> Vec<FindingCode> {
        let options = Options { published: published(before), ..now.options() };
        findings(&now.plan(), &options).iter().map(|finding| finding.code).collect()
    };
    let ten = havana("America/Havana", "2026-11-10T10:00");
    // Both ends of the session are an hour earlier now.
    assert_eq!(moved(&ten, &ten), [FindingCode::MovedByRules, FindingCode::MovedByRules]);
    let lima = havana("America/Lima", "2026-11-10T10:00");
    assert_eq!(moved(&lima, &lima), []);
    // A start that was moved by hand is none that rules moved.
    assert_eq!(moved(&ten, &havana("America/Havana", "2026-11-10T11:00")), [FindingCode::MovedByRules]);
    ten.is_fine();
}

#[test]
fn an_end_before_its_start() {
    let session = |end: &str| world().session(1, "07T10:00", end, json!({}));
    session("07T09:00").finds(&["ends-before-start error"]);
    session("07T10:00").finds(&["ends-before-start error"]);
    session("07T10:01").is_fine();
    session("07T09:00").set(Kind::Session, 1, json!({"status": "draft"})).finds(&["ends-before-start warning"]);
    session("07T09:00").set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    // By the clocks it arrives before it leaves; in fact half an hour later.
    world().journey(1, (2, "07T10:00"), (1, "07T09:30"), &[]).is_fine();
    world().journey(1, (2, "07T10:00"), (1, "07T09:00"), &[]).finds(&["ends-before-start error"]);
    world().stay(1, 2, "07", "07", &[]).finds(&["ends-before-start error"]);
    world().stay(1, 2, "07", "08", &[]).is_fine();
    world().set(Kind::Leg, 2, json!({"ends": "2024-05-12"})).finds(&["ends-before-start error"]);
    world().set(Kind::Leg, 2, json!({"ends": "2024-05-13"})).is_fine();
}

#[test]
fn a_session_longer_than_a_day() {
    world().session(1, "07T10:00", "08T10:01", json!({})).finds(&["longer-than-a-day warning"]);
    world().session(1, "07T10:00", "08T10:00", json!({})).is_fine();
    // On the night in which the clock is turned back a day has 25 hours.
    santiago("2026-04-04T10:00", "2026-04-05T10:00", json!({})).finds(&["longer-than-a-day warning"]);
    santiago("2026-04-04T10:00", "2026-04-05T09:00", json!({})).is_fine();
}

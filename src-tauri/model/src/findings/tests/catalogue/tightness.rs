use super::*;

fn room(n: u32) -> Value {
    json!({"venue": id(Kind::Venue, 1), "room": id(Kind::Room, n)})
}

fn two(starts: &str, first: Value, second: Value) -> World {
    world().session(1, "07T10:00", "07T11:00", first).session(2, starts, "07T12:30", second)
}

#[test]
fn too_little_time_from_room_to_room() {
    two("07T11:00", room(1), room(2)).speaks(1, 3).speaks(2, 3).finds(&["transfer-too-short warning"]);
    two("07T11:04", room(1), room(2)).speaks(1, 3).speaks(2, 3).finds(&["transfer-too-short warning"]);
    two("07T11:05", room(1), room(2)).speaks(1, 3).speaks(2, 3).is_fine();
    two("07T11:00", room(1), room(1)).speaks(1, 3).speaks(2, 3).is_fine();
    two("07T11:00", room(1), room(2)).speaks(1, 3).speaks(2, 2).is_fine();
    two("07T11:00", room(1), room(2)).speaks(1, 3).part(2, (Kind::Person, 3), replies("declined")).is_fine();
    let attends =
        two("07T11:00", room(1), room(2)).part(1, (Kind::Person, 3), json!({})).part(2, (Kind::Person, 3), json!({}));
    attends.finds(&["transfer-too-short notice"]);
    let cancelled = two("07T11:00", room(1), room(2)).speaks(1, 3).speaks(2, 3);
    cancelled.set(Kind::Session, 2, json!({"status": "cancelled"})).is_fine();
}

#[test]
fn too_little_time_from_venue_to_venue() {
    two("07T11:29", room(1), json!({})).speaks(1, 3).speaks(2, 3).finds(&["transfer-too-short warning"]);
    two("07T11:30", room(1), json!({})).speaks(1, 3).speaks(2, 3).is_fine();
    let online = || two("07T11:00", room(1), online("America/Lima")).speaks(1, 3).speaks(2, 3);
    online().is_fine();
    let slow = two("07T11:30", room(1), json!({})).speaks(1, 3).speaks(2, 3);
    slow.set(Kind::Forum, 1, json!({"findings": {"thresholds": {"same_city": 45}}}))
        .finds(&["transfer-too-short warning"]);
}

#[test]
fn a_delegation_with_too_little_time_is_found_once_for_it() {
    let host = json!({"role": "host"});
    let both = two("07T11:00", room(1), room(2)).part(1, (Kind::Delegation, 1), host.clone()).part(
        2,
        (Kind::Delegation, 1),
        host,
    );
    both.finds(&["transfer-too-short warning"]);
    assert_eq!(both.found()[0].args["people"], "2");
}

#[test]
fn too_little_time_to_another_city() {
    // Lima to La Paz: 1,079 km by the great circle; by air 81 minutes, 180 before, 60 after, and 60 besides.
    let there = json!({"leg": null, "venue": id(Kind::Venue, 3)});
    let gap = |starts: &str| {
        let sessions =
            world().session(1, "07T10:00", "07T11:00", json!({})).session(2, starts, "07T22:00", there.clone());
        sessions.speaks(1, 3).speaks(2, 3)
    };
    gap("07T18:20").finds(&["transfer-too-short warning"]);
    gap("07T18:22").is_fine();
}

fn flight(to: u32, departs: &str) -> World {
    let world = world().session(1, "07T10:00", "07T11:00", json!({})).speaks(1, 3);
    let home = json!({"home": id(Kind::Place, to)});
    world.journey(1, (1, departs), (to, "07T23:00"), &[3]).set(Kind::Journey, 1, json!({"mode": "flight"})).set(
        Kind::Person,
        3,
        home,
    )
}

#[test]
fn too_little_time_before_a_flight() {
    flight(2, "07T13:59").finds(&["transfer-too-short warning"]);
    flight(2, "07T14:00").is_fine();
    flight(4, "07T12:29").finds(&["transfer-too-short warning"]);
    flight(4, "07T12:30").is_fine();
    flight(2, "07T13:59").set(Kind::Journey, 1, json!({"confirmed": false})).finds(&["transfer-too-short notice"]);
    flight(2, "07T13:59").set(Kind::Journey, 1, json!({"mode": "bus"})).is_fine();
}

fn landing(arrives: &str) -> World {
    let world = world().session(1, "07T10:00", "07T11:00", json!({})).speaks(1, 3);
    world.journey(1, (2, "07T06:00"), (1, arrives), &[3]).set(Kind::Journey, 1, json!({"mode": "flight"}))
}

#[test]
fn too_little_time_after_landing() {
    let home = json!({"home": id(Kind::Place, 1)});
    landing("07T09:01").set(Kind::Person, 3, home.clone()).finds(&["transfer-too-short warning"]);
    landing("07T09:00").set(Kind::Person, 3, home.clone()).is_fine();
    // 10:00 in La Paz is 09:00 in Lima.
    let back =
        world().session(1, "07T10:00", "07T11:00", json!({"leg": null, "venue": id(Kind::Venue, 3)})).speaks(1, 3);
    let back = back.journey(1, (1, "07T05:00"), (2, "07T09:01"), &[3]).set(Kind::Journey, 1, json!({"mode": "flight"}));
    back.set(Kind::Person, 3, json!({"home": id(Kind::Place, 2)})).finds(&["transfer-too-short warning"]);
}

#[test]
fn a_landing_that_nobody_meets() {
    landing("07T08:00").finds(&["arrival-unmet notice"]);
    landing("07T08:00").journey(2, (1, "07T08:30"), (1, "07T09:15"), &[3]).is_fine();
    landing("07T08:00").journey(2, (1, "07T08:30"), (1, "07T09:15"), &[2]).finds(&["arrival-unmet notice"]);
    landing("07T08:00").journey(2, (1, "07T14:01"), (1, "07T14:30"), &[3]).finds(&["arrival-unmet notice"]);
    landing("07T08:00").set(Kind::Person, 3, json!({"home": id(Kind::Place, 1)})).is_fine();
    landing("07T08:00").set(Kind::Journey, 1, json!({"mode": "bus"})).is_fine();
    let several = world().journey(1, (2, "07T06:00"), (1, "07T08:00"), &[1, 2, 3]).set(
        Kind::Journey,
        1,
        json!({"mode": "flight"}),
    );
    several.finds(&["arrival-unmet notice"]);
    assert_eq!(several.found()[0].args["people"], "3");
}

#[test]
fn a_short_night() {
    let night = |ends: &str, starts: &str| {
        world()
            .session(1, "07T20:00", ends, json!({}))
            .session(2, starts, "08T11:00", json!({}))
            .speaks(1, 3)
            .speaks(2, 3)
    };
    night("07T23:30", "08T07:29").finds(&["short-rest warning"]);
    night("07T23:30", "08T07:30").is_fine();
    night("08T01:00", "08T08:00").finds(&["short-rest warning"]);
    // What ended in the morning is no night.
    night("08T06:00", "08T09:00").is_fine();
    night("07T23:30", "08T07:29").set(Kind::Session, 1, json!({"status": "tentative"})).finds(&["short-rest notice"]);
    let less =
        night("07T23:30", "08T06:30").set(Kind::Forum, 1, json!({"findings": {"thresholds": {"rest_hours": 7}}}));
    less.is_fine();
}

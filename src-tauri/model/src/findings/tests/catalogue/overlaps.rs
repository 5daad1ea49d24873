use super::*;

const TWICE: &str = "person-double-booked error";

fn two(first: (&str, &str), second: (&str, &str), changes: Value) -> World {
    world().session(1, first.0, first.1, json!({})).session(2, second.0, second.1, changes)
}

fn both(second: (&str, &str), changes: Value) -> World {
    two(("07T10:00", "07T11:00"), second, changes).speaks(1, 3).speaks(2, 3)
}

#[test]
fn a_person_in_two_sessions_at_once() {
    both(("07T10:30", "07T11:30"), json!({})).finds(&[TWICE]);
    both(("07T11:00", "07T12:00"), json!({})).is_fine();
    both(("07T10:59", "07T12:00"), json!({})).finds(&[TWICE]);
    both(("07T10:30", "07T11:30"), json!({"status": "cancelled"})).is_fine();
    both(("07T10:30", "07T11:30"), json!({"status": "tentative"})).finds(&["person-double-booked warning"]);
    both(("07T10:30", "07T11:30"), json!({"status": "draft"})).finds(&["person-double-booked warning"]);
}

#[test]
fn who_declined_or_is_excused_is_not_there_twice() {
    let two = || two(("07T10:00", "07T11:00"), ("07T10:30", "07T11:30"), json!({})).speaks(1, 3);
    two().part(2, (Kind::Person, 3), replies("declined")).is_fine();
    two().part(2, (Kind::Person, 3), replies("excused")).is_fine();
    two().part(2, (Kind::Person, 3), replies("accepted")).finds(&[TWICE]);
    two().part(2, (Kind::Person, 3), replies("tentative")).finds(&["person-double-booked warning"]);
    two().part(2, (Kind::Person, 2), json!({})).is_fine();
}

#[test]
fn who_only_attends_twice_is_a_notice() {
    let two = two(("07T10:00", "07T11:00"), ("07T10:30", "07T11:30"), json!({}));
    let attends = two.part(1, (Kind::Person, 3), json!({})).part(2, (Kind::Person, 3), json!({}));
    attends.finds(&["person-double-booked notice"]);
    attends.part(2, (Kind::Person, 3), json!({"role": "moderator"})).finds(&[TWICE]);
}

#[test]
fn sessions_of_another_forum_count_beside_the_forums_own() {
    let elsewhere = json!({"forum": id(Kind::Forum, 2), "leg": null, "venue": null, "zone": "America/Lima"});
    both(("07T10:30", "07T11:30"), elsewhere.clone()).finds(&[TWICE]);
    both(("07T11:00", "07T12:00"), elsewhere.clone()).is_fine();
    both(("07T10:30", "07T11:30"), elsewhere.clone()).set(Kind::Session, 1, elsewhere).is_fine();
}

#[test]
fn clocks_of_two_zones_are_compared_by_the_instant() {
    // La Paz is an hour ahead of Lima.
    both(("07T11:30", "07T12:30"), online("America/La_Paz")).finds(&[TWICE]);
    both(("07T12:00", "07T13:00"), online("America/La_Paz")).is_fine();
    both(("07T10:30", "07T10:59"), online("America/La_Paz")).is_fine();
}

#[test]
fn a_clock_turned_back_tells_two_sessions_of_one_wall_time_apart() {
    // Santiago turned back from 24:00 to 23:00 on 6 April 2024.
    let night = |first_end: &str, second_start: &str| {
        let mut ends = online("America/Santiago");
        ends["schedule"] =
            json!({"span": {"start": "2024-04-06T22:30", "end": "2024-04-06T23:30", "end_fold": first_end}});
        let mut starts = online("America/Santiago");
        starts["schedule"] =
            json!({"span": {"start": "2024-04-06T23:15", "start_fold": second_start, "end": "2024-04-07T01:00"}});
        let world = world().set(Kind::Forum, 1, json!({"starts": "2024-04-01"}));
        world
            .session(1, "07T10:00", "07T11:00", ends)
            .session(2, "07T10:00", "07T11:00", starts)
            .speaks(1, 3)
            .speaks(2, 3)
    };
    night("earlier", "earlier").finds(&[TWICE]);
    night("earlier", "later").is_fine();
    night("later", "later").finds(&[TWICE]);
}

#[test]
fn a_room_with_two_sessions_at_once() {
    let room = |n: u32| json!({"venue": id(Kind::Venue, 1), "room": id(Kind::Room, n)});
    let two = |second: (&str, &str), n| two(("07T10:00", "07T11:00"), second, room(n)).set(Kind::Session, 1, room(1));
    two(("07T10:30", "07T11:30"), 1).finds(&["room-double-booked error"]);
    two(("07T10:30", "07T11:30"), 2).is_fine();
    two(("07T11:00", "07T12:00"), 1).is_fine();
    two(("07T10:30", "07T11:30"), 1).set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    two(("07T10:30", "07T11:30"), 1)
        .set(Kind::Session, 1, json!({"status": "draft"}))
        .finds(&["room-double-booked warning"]);
    let other = json!({"forum": id(Kind::Forum, 2), "leg": null});
    two(("07T10:30", "07T11:30"), 1).set(Kind::Session, 1, other.clone()).finds(&["room-double-booked error"]);
    two(("07T10:30", "07T11:30"), 1).set(Kind::Session, 1, other.clone()).set(Kind::Session, 2, other).is_fine();
}

#[test]
fn a_delegation_in_two_sessions_is_found_once_for_it() {
    let two = || two(("07T10:00", "07T11:00"), ("07T10:30", "07T11:30"), json!({}));
    let hosts = || two().part(1, (Kind::Delegation, 1), json!({"role": "host"}));
    let both = hosts().part(2, (Kind::Delegation, 1), json!({"role": "host"}));
    both.finds(&["delegation-double-booked error"]);
    assert_eq!(both.found()[0].args["people"], "2");
    let one_excused = both.part(2, (Kind::Person, 1), replies("excused"));
    one_excused.finds(&["delegation-double-booked error"]);
    assert_eq!(one_excused.found()[0].args["people"], "1");
    one_excused.part(1, (Kind::Person, 2), replies("declined")).is_fine();
    hosts().part(2, (Kind::Delegation, 1), replies("declined")).is_fine();
    hosts().part(2, (Kind::Person, 2), json!({})).finds(&[TWICE]);
    let attends = two().part(1, (Kind::Delegation, 1), json!({})).part(2, (Kind::Delegation, 1), json!({}));
    attends.finds(&["delegation-double-booked notice"]);
}

#[test]
fn a_delegation_is_in_the_legs_that_its_delegates_attend() {
    let two = two(("14T10:00", "14T11:00"), ("14T10:30", "14T11:30"), json!({}));
    let there = json!({"leg": id(Kind::Leg, 2), "venue": id(Kind::Venue, 3)});
    let two = two.set(Kind::Session, 1, there.clone()).set(Kind::Session, 2, there);
    let two = two.part(1, (Kind::Delegation, 1), json!({"role": "host"})).part(
        2,
        (Kind::Delegation, 1),
        json!({"role": "host"}),
    );
    two.is_fine();
    two.attends_leg(1, 2).finds(&["delegation-double-booked error"]);
}

#[test]
fn a_delegation_that_names_nobody_counts_as_one() {
    let two = two(("07T10:00", "07T11:00"), ("07T10:30", "07T11:30"), json!({}));
    let two = two.add(Kind::Delegation, 2, json!({"forum": id(Kind::Forum, 1), "head": id(Kind::Person, 3)}));
    let host = json!({"role": "host"});
    two.clone().part(1, (Kind::Delegation, 2), host.clone()).is_fine();
    let both = two.part(1, (Kind::Delegation, 2), host.clone()).part(2, (Kind::Delegation, 2), host);
    both.finds(&["delegation-double-booked error"]);
    assert_eq!(both.found()[0].args["people"], "0");
}

#[test]
fn a_session_while_its_speaker_travels() {
    let trip = |departs: &str, arrives: &str| {
        world().session(1, "07T10:00", "07T11:00", json!({})).journey(1, (1, departs), (1, arrives), &[3])
    };
    trip("07T10:30", "07T11:30").speaks(1, 3).finds(&["session-during-journey error"]);
    trip("07T11:00", "07T11:30").speaks(1, 3).is_fine();
    trip("07T09:00", "07T10:00").speaks(1, 3).is_fine();
    trip("07T10:30", "07T11:30").speaks(1, 2).is_fine();
    trip("07T10:30", "07T11:30").part(1, (Kind::Person, 3), replies("declined")).is_fine();
    let open = trip("07T10:30", "07T11:30").speaks(1, 3).set(Kind::Journey, 1, json!({"confirmed": false}));
    open.finds(&["session-during-journey warning"]);
    let day = json!({"departs": {"day": {"date": "2024-05-07"}}, "arrives": {"day": {"date": "2024-05-07"}}});
    trip("07T10:30", "07T11:30").speaks(1, 3).set(Kind::Journey, 1, day).is_fine();
}

#[test]
fn two_journeys_at_once() {
    let two = |departs: &str, people: &[u32]| {
        world().journey(1, (1, "07T10:00"), (1, "07T11:00"), &[3]).journey(2, (1, departs), (1, "07T12:00"), people)
    };
    two("07T10:30", &[3]).finds(&["journeys-overlap error"]);
    two("07T11:00", &[3]).is_fine();
    two("07T10:30", &[2]).is_fine();
    two("07T10:30", &[3])
        .set(Kind::Journey, 2, json!({"forum": id(Kind::Forum, 2)}))
        .finds(&["journeys-overlap error"]);
}

#[test]
fn two_beds_for_one_night() {
    let two = |check_in: &str, person| world().stay(1, 2, "06", "09", &[3]).stay(2, 2, check_in, "10", &[person]);
    two("08", 3).finds(&["stays-overlap warning"]);
    two("09", 3).is_fine();
    two("08", 2).is_fine();
    two("08", 3).set(Kind::Stay, 2, json!({"confirmed": false})).finds(&["stays-overlap notice"]);
}

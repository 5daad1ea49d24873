use super::*;

#[test]
fn a_session_before_its_speaker_comes() {
    let comes = |session: (&str, &str)| {
        let world = world().session(1, session.0, session.1, json!({}));
        world.journey(1, (2, "08T06:00"), (1, "08T08:00"), &[3])
    };
    let early = || comes(("07T10:00", "07T11:00"));
    early().speaks(1, 3).finds(&["before-arrival error"]);
    early().speaks(1, 2).is_fine();
    early().part(1, (Kind::Person, 3), replies("declined")).is_fine();
    early().part(1, (Kind::Person, 3), replies("excused")).is_fine();
    early().part(1, (Kind::Person, 3), replies("tentative")).finds(&["before-arrival warning"]);
    early().speaks(1, 3).set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    early().speaks(1, 3).set(Kind::Session, 1, online("America/Lima")).is_fine();
    let there = json!({"leg": null, "venue": id(Kind::Venue, 3)});
    early().speaks(1, 3).set(Kind::Session, 1, there).is_fine();
    comes(("08T08:00", "08T09:00")).speaks(1, 3).is_fine();
    // Where a journey has no day, nobody can say.
    early().speaks(1, 3).set(Kind::Journey, 1, json!({"departs": "unknown", "arrives": "unknown"})).is_fine();
}

#[test]
fn a_session_after_its_speaker_left() {
    let left = |session: (&str, &str)| {
        let world = world().session(1, session.0, session.1, json!({}));
        world.journey(1, (1, "07T08:00"), (2, "07T20:00"), &[3])
    };
    left(("08T10:00", "08T11:00")).speaks(1, 3).finds(&["after-departure error"]);
    left(("08T10:00", "08T11:00")).speaks(1, 1).is_fine();
    left(("07T07:00", "07T08:00")).speaks(1, 3).is_fine();
    let open = left(("08T10:00", "08T11:00")).speaks(1, 3).set(Kind::Journey, 1, json!({"confirmed": false}));
    open.finds(&["after-departure warning"]);
}

#[test]
fn a_delegate_who_inherits_a_session_is_not_there_either() {
    let early =
        world().session(1, "07T10:00", "07T11:00", json!({})).journey(1, (2, "08T06:00"), (1, "08T08:00"), &[2]);
    let host = json!({"role": "host"});
    early.clone().part(1, (Kind::Delegation, 1), host.clone()).finds(&["before-arrival error"]);
    early.part(1, (Kind::Delegation, 1), host).part(1, (Kind::Person, 2), replies("excused")).is_fine();
}

#[test]
fn a_leg_that_no_journey_leads_to() {
    let comes = || world().attends_leg(1, 2).journey(1, (4, "06T06:00"), (1, "06T09:00"), &[1]);
    comes().finds(&["no-journey-to-leg warning"]);
    comes().set(Kind::Person, 1, json!({"home": id(Kind::Place, 2)})).is_fine();
    comes().stay(1, 2, "06", "12", &[1]).journey(2, (1, "12T08:00"), (2, "12T20:00"), &[1]).is_fine();
    // Nothing is said of those whose journeys nobody has planned yet.
    world().attends_leg(1, 2).is_fine();
}

#[test]
fn a_journey_that_leaves_where_the_last_did_not_arrive() {
    let two = |place| {
        world().journey(1, (4, "06T06:00"), (1, "06T08:00"), &[3]).journey(
            2,
            (place, "06T18:00"),
            (4, "06T23:00"),
            &[3],
        )
    };
    two(2).finds(&["journey-chain-broken warning"]);
    two(1).is_fine();
    let open = two(2).set(Kind::Journey, 2, json!({"confirmed": false}));
    open.finds(&["journey-chain-broken notice"]);
    let other = two(2).set(Kind::Journey, 2, json!({"forum": id(Kind::Forum, 2)}));
    other.finds(&["journey-chain-broken warning"]);
}

#[test]
fn a_delegate_in_a_session_of_a_leg_that_they_do_not_attend() {
    let there = json!({"leg": id(Kind::Leg, 2), "venue": id(Kind::Venue, 3)});
    let session = || world().session(1, "14T10:00", "14T11:00", there.clone());
    session().speaks(1, 1).finds(&["leg-not-attended warning"]);
    session().speaks(1, 3).is_fine();
    session().attends_leg(1, 2).speaks(1, 1).is_fine();
    session().part(1, (Kind::Person, 1), replies("declined")).is_fine();
    session().part(1, (Kind::Delegation, 1), json!({})).is_fine();
}

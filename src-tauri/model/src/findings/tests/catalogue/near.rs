//! Near misses that each part of the catalogue shares: what is excused, declined, cancelled, of another forum, in another
//! zone, or on the night of a clock change.

use super::*;

/// What makes a session one of the other forum, which has no legs here.
fn elsewhere() -> Value {
    json!({"forum": id(Kind::Forum, 2), "leg": null})
}

fn one(start: &str, end: &str) -> World {
    world().session(1, start, end, json!({}))
}

#[test]
fn a_session_during_a_journey() {
    const FOUND: &str = "session-during-journey error";
    let trip = |world: World| world.journey(1, (1, "07T10:30"), (1, "07T11:30"), &[3]);
    let meeting = || trip(one("07T10:00", "07T11:00"));
    meeting().part(1, (Kind::Person, 3), replies("excused")).is_fine();
    meeting().speaks(1, 3).set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    meeting().speaks(1, 3).set(Kind::Session, 1, elsewhere()).finds(&[FOUND]);
    let other = json!({"forum": id(Kind::Forum, 2)});
    meeting().speaks(1, 3).set(Kind::Session, 1, elsewhere()).set(Kind::Journey, 1, other).is_fine();
    // Half past eleven in La Paz is half past ten in Lima, where the journey then begins.
    let online = |start: &str, end: &str| trip(world().session(1, start, end, online("America/La_Paz"))).speaks(1, 3);
    online("07T10:30", "07T11:30").is_fine();
    online("07T10:30", "07T11:31").finds(&[FOUND]);
    // Santiago went back from 24:00 to 23:00 on 4 April 2026: until 23:30 once more is after 22:45 in Lima.
    let night = |fold: &str| {
        let mut session = online_in_santiago("2026-04-04T22:30", "2026-04-04T23:30");
        session["schedule"]["span"]["end_fold"] = fold.into();
        let at = |time: &str| json!({"at": {"time": format!("2026-04-04T{time}")}});
        let bus = json!({"departs": at("21:45"), "arrives": at("22:15")});
        let world = trip(world().session(1, "07T10:00", "07T11:00", session)).speaks(1, 3);
        world.set(Kind::Journey, 1, bus).set(Kind::Forum, 1, json!({"ends": "2026-12-31"}))
    };
    night("earlier").is_fine();
    night("later").finds(&[FOUND]);
}

fn online_in_santiago(start: &str, end: &str) -> Value {
    let mut session = online("America/Santiago");
    session["schedule"] = json!({"span": {"start": start, "end": end}});
    session
}

#[test]
fn journeys_and_stays() {
    // Noon in La Paz is eleven in Lima, when the next one leaves.
    let two = |arrives: &str| {
        let world = world().journey(1, (1, "07T08:00"), (2, arrives), &[3]);
        world.journey(2, (2, "07T12:00"), (2, "07T12:30"), &[3]).stay(1, 3, "07", "08", &[3])
    };
    two("07T12:00").set(Kind::Person, 3, json!({"home": id(Kind::Place, 2)})).is_fine();
    two("07T12:01").set(Kind::Person, 3, json!({"home": id(Kind::Place, 2)})).finds(&["journeys-overlap error"]);
    let other = json!({"forum": id(Kind::Forum, 2)});
    let beds = world().stay(1, 2, "06", "09", &[3]).stay(2, 2, "08", "10", &[3]);
    beds.clone().set(Kind::Stay, 1, other.clone()).finds(&["stays-overlap warning"]);
    beds.set(Kind::Stay, 1, other.clone()).set(Kind::Stay, 2, other.clone()).is_fine();
    let full = || world().stay(1, 2, "06", "09", &[1, 2]).set(Kind::Stay, 1, json!({"room_type": "single"}));
    full().finds(&["room-type-and-guests-differ warning"]);
    full().set(Kind::Stay, 1, json!({"confirmed": false})).finds(&["room-type-and-guests-differ notice"]);
    full().set(Kind::Stay, 1, other).is_fine();
}

#[test]
fn who_is_not_there() {
    let early = || one("07T10:00", "07T11:00").journey(1, (2, "08T06:00"), (1, "08T08:00"), &[3]);
    early().speaks(1, 3).set(Kind::Session, 1, elsewhere()).is_fine();
    let left = || one("08T10:00", "08T11:00").journey(1, (1, "07T08:00"), (2, "07T20:00"), &[3]);
    left().speaks(1, 3).finds(&["after-departure error"]);
    left().part(1, (Kind::Person, 3), replies("excused")).is_fine();
    left().part(1, (Kind::Person, 3), replies("declined")).is_fine();
    left().speaks(1, 3).set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    left().speaks(1, 3).set(Kind::Session, 1, elsewhere()).is_fine();
    // From ten in La Paz, which is nine in Lima: they have just come.
    let there = |start: &str| {
        let session = json!({"leg": null, "venue": id(Kind::Venue, 3)});
        let world = world().session(1, start, "07T12:00", session).speaks(1, 3);
        world.journey(1, (1, "07T08:00"), (2, "07T10:00"), &[3]).set(
            Kind::Person,
            3,
            json!({"home": id(Kind::Place, 2)}),
        )
    };
    there("07T10:00").is_fine();
    there("07T09:59").finds(&["session-during-journey error"]);
    let leg = json!({"leg": id(Kind::Leg, 2), "venue": id(Kind::Venue, 3)});
    let other_leg = || world().session(1, "14T10:00", "14T11:00", leg.clone());
    other_leg().part(1, (Kind::Person, 1), replies("excused")).is_fine();
    other_leg().speaks(1, 1).set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    other_leg().speaks(1, 1).set(Kind::Session, 1, json!({"forum": id(Kind::Forum, 2)})).is_fine();
}

#[test]
fn too_little_time_or_rest() {
    let room = |n: u32| json!({"venue": id(Kind::Venue, 1), "room": id(Kind::Room, n)});
    let two = || world().session(1, "07T10:00", "07T11:00", room(1)).session(2, "07T11:00", "07T12:00", room(2));
    two().speaks(1, 3).part(2, (Kind::Person, 3), replies("excused")).is_fine();
    two().speaks(1, 3).speaks(2, 3).set(Kind::Session, 1, elsewhere()).finds(&["transfer-too-short warning"]);
    let both = two().speaks(1, 3).speaks(2, 3).set(Kind::Session, 1, elsewhere());
    both.set(Kind::Session, 2, elsewhere()).is_fine();

    // In Santiago the second 23:04 comes an hour and four minutes after the first 23:00; the clock says four.
    let hall = |n: u32| json!({"leg": null, "venue": id(Kind::Venue, 4), "room": id(Kind::Room, n)});
    let night = |fold: &str, start: &str| {
        let mut world = world().set(Kind::Forum, 1, json!({"ends": "2026-12-31"}));
        world = world.add(Kind::Venue, 4, json!({"place": id(Kind::Place, 3), "name": "Sede"}));
        for n in [3, 4] {
            world = world.add(Kind::Room, n, json!({"venue": id(Kind::Venue, 4), "name": format!("Sala {n}")}));
        }
        let mut second = hall(4);
        second["schedule"] = json!({"span": {"start": start, "start_fold": fold, "end": "2026-04-05T00:30"}});
        let mut first = hall(3);
        first["schedule"] =
            json!({"span": {"start": "2026-04-04T22:00", "end": "2026-04-04T23:00", "end_fold": "earlier"}});
        world
            .session(1, "07T10:00", "07T11:00", first)
            .session(2, "07T10:00", "07T11:00", second)
            .speaks(1, 3)
            .speaks(2, 3)
    };
    night("earlier", "2026-04-04T23:04").finds(&["transfer-too-short warning"]);
    night("later", "2026-04-04T23:04").is_fine();

    // From eleven in the evening to half past seven are eight and a half hours by the clock, and one less on the night
    // of 5 to 6 September 2026, when it is turned forward.
    let rest = |evening: &str, morning: &str, next: &str| {
        let on = |day: &str, from: &str, to: &str| online_in_santiago(&format!("{day}T{from}"), &format!("{day}T{to}"));
        let world = world().set(Kind::Forum, 1, json!({"ends": "2026-12-31"}));
        let world = world.session(1, "07T10:00", "07T11:00", on(evening, "21:00", "23:00"));
        world.session(2, "07T10:00", "07T11:00", on(morning, next, "09:00"))
    };
    rest("2026-09-05", "2026-09-06", "07:30").speaks(1, 3).speaks(2, 3).finds(&["short-rest warning"]);
    rest("2026-09-05", "2026-09-06", "08:00").speaks(1, 3).speaks(2, 3).is_fine();
    rest("2026-09-04", "2026-09-05", "07:30").speaks(1, 3).speaks(2, 3).is_fine();
    let short = || rest("2026-09-05", "2026-09-06", "07:30").speaks(1, 3);
    short().part(2, (Kind::Person, 3), replies("declined")).is_fine();
    short().part(2, (Kind::Person, 3), replies("excused")).is_fine();
    short().speaks(2, 3).set(Kind::Session, 2, json!({"status": "cancelled"})).is_fine();
    short().speaks(2, 3).set(Kind::Session, 2, elsewhere()).finds(&["short-rest warning"]);
    short().speaks(2, 3).set(Kind::Session, 1, elsewhere()).set(Kind::Session, 2, elsewhere()).is_fine();
}

#[test]
fn space_and_words() {
    let full = || {
        let session = one("07T10:00", "07T11:00").set(Kind::Session, 1, json!({"capacity": 1}));
        session.part(1, (Kind::Person, 3), json!({})).part(1, (Kind::Person, 1), json!({}))
    };
    full().finds(&["over-capacity warning"]);
    full().set(Kind::Session, 1, elsewhere()).is_fine();
    let cannot = || {
        let fields = json!({"person": id(Kind::Person, 3), "available": false, "starts": "2024-05-07T10:30",
            "ends": "2024-05-07T12:00", "zone": "America/Lima"});
        one("07T10:00", "07T11:00").add(Kind::Availability, 1, fields)
    };
    cannot().speaks(1, 3).finds(&["person-unavailable error"]);
    cannot().part(1, (Kind::Person, 3), replies("excused")).is_fine();
    cannot().speaks(1, 3).set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    cannot().speaks(1, 3).set(Kind::Session, 1, elsewhere()).is_fine();
    let closed = || {
        let hours = json!({"hours": [{"weekday": 2, "opens": "12:00:00", "closes": "18:00:00"}]});
        one("07T10:00", "07T11:00").set(Kind::Venue, 2, hours)
    };
    closed().finds(&["outside-venue-hours warning"]);
    closed().set(Kind::Session, 1, json!({"status": "draft"})).finds(&["outside-venue-hours notice"]);
    closed().set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    closed().set(Kind::Session, 1, elsewhere()).is_fine();
    let lost = || one("07T10:00", "07T11:00").set(Kind::Session, 1, json!({"languages": ["en"]}));
    let lost = || lost().set(Kind::Person, 3, json!({"languages": ["es"]}));
    lost().part(1, (Kind::Person, 3), json!({})).finds(&["language-gap warning"]);
    lost().part(1, (Kind::Person, 3), replies("excused")).is_fine();
    lost().part(1, (Kind::Person, 3), json!({})).set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    lost().part(1, (Kind::Person, 3), json!({})).set(Kind::Session, 1, elsewhere()).is_fine();
}

#[test]
fn an_item_without_an_hour() {
    let day = json!({"schedule": {"days": {"from": "2024-05-07", "to": "2024-05-07"}}});
    let two =
        || one("07T10:00", "07T11:00").session(2, "07T15:00", "07T16:00", json!({})).set(Kind::Session, 1, day.clone());
    let rest = "hour-to-be-confirmed notice";
    two().speaks(1, 3).speaks(2, 3).finds(&["day-clash-possible notice", rest]);
    two().speaks(1, 3).part(2, (Kind::Person, 3), replies("excused")).finds(&[rest]);
    two().speaks(1, 3).speaks(2, 3).set(Kind::Session, 2, json!({"status": "cancelled"})).finds(&[rest]);
    two().speaks(1, 3).speaks(2, 3).set(Kind::Session, 2, elsewhere()).finds(&["day-clash-possible notice", rest]);
    two().speaks(1, 3).speaks(2, 3).set(Kind::Session, 1, elsewhere()).finds(&["day-clash-possible notice"]);
    let others = two().speaks(1, 3).speaks(2, 3).set(Kind::Session, 1, elsewhere());
    others.set(Kind::Session, 2, elsewhere()).is_fine();
}

#[test]
fn what_another_forum_has_not_ready() {
    let other = json!({"forum": id(Kind::Forum, 2)});
    world().set(Kind::Delegation, 1, json!({"head": null})).set(Kind::Delegation, 1, other.clone()).is_fine();
    let late = json!({"due": "2024-02-01"});
    world().set(Kind::Task, 1, late).set(Kind::Task, 1, other).on("2024-03-01").is_fine();
    let panel = || one("07T10:00", "07T11:00").set(Kind::Session, 1, json!({"kind": "panel"}));
    panel().finds(&["no-speaker notice"]);
    panel().set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    panel().set(Kind::Session, 1, elsewhere()).is_fine();
    let invited =
        || one("07T10:00", "07T11:00").part(1, (Kind::Person, 3), json!({"role": "speaker", "reply": "invited"}));
    invited().finds(&["speaker-unconfirmed notice"]);
    invited().set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    invited().set(Kind::Session, 1, elsewhere()).is_fine();
    let tentative =
        || one("07T10:00", "07T11:00").set(Kind::Session, 1, json!({"status": "tentative"})).on("2024-05-06");
    tentative().finds(&["still-tentative notice"]);
    tentative().set(Kind::Session, 1, elsewhere()).is_fine();
    tentative().set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    one("07T10:00", "07T11:00")
        .set(Kind::Session, 1, json!({"venue": null}))
        .set(Kind::Session, 1, elsewhere())
        .is_fine();
    let long = || one("07T10:00", "08T10:01");
    long().set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    long().set(Kind::Session, 1, elsewhere()).is_fine();
    world().set(Kind::Leg, 3, json!({"ends": "2026-09-01"})).is_fine();
}

use super::*;

#[test]
fn more_people_than_a_session_holds() {
    let of_one =
        || world().session(1, "07T10:00", "07T11:00", json!({"capacity": 1})).part(1, (Kind::Person, 3), json!({}));
    of_one().is_fine();
    of_one().part(1, (Kind::Person, 1), json!({})).finds(&["over-capacity warning"]);
    of_one().part(1, (Kind::Person, 1), replies("declined")).is_fine();
    of_one().part(1, (Kind::Person, 1), replies("excused")).is_fine();
    of_one().part(1, (Kind::Person, 3), json!({"role": "speaker"})).is_fine();
    of_one().part(1, (Kind::Person, 1), json!({})).set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    of_one()
        .part(1, (Kind::Person, 1), json!({}))
        .set(Kind::Session, 1, json!({"status": "tentative"}))
        .finds(&["over-capacity notice"]);
}

#[test]
fn a_delegation_comes_with_the_delegates_who_attend_the_leg() {
    let of_one =
        || world().session(1, "07T10:00", "07T11:00", json!({"capacity": 1})).part(1, (Kind::Delegation, 1), json!({}));
    of_one().finds(&["over-capacity warning"]);
    of_one().part(1, (Kind::Person, 2), replies("excused")).is_fine();
    of_one().part(1, (Kind::Person, 2), replies("declined")).is_fine();
    let there = json!({"leg": id(Kind::Leg, 2), "venue": id(Kind::Venue, 3)});
    world()
        .session(1, "14T10:00", "14T11:00", there.clone())
        .set(Kind::Session, 1, json!({"capacity": 0}))
        .part(1, (Kind::Delegation, 1), json!({}))
        .is_fine();
}

#[test]
fn unnamed_heads_take_room_too() {
    let room = |heads: u32| json!({"venue": id(Kind::Venue, 1), "room": id(Kind::Room, 1), "unnamed_heads": heads});
    let session = |heads| world().session(1, "07T10:00", "07T11:00", room(heads)).part(1, (Kind::Person, 3), json!({}));
    session(9).is_fine();
    session(10).finds(&["over-capacity warning"]);
    session(10).set(Kind::Session, 1, json!({"capacity": 20})).is_fine();
}

fn available(who: (&str, Kind, u32), can: bool, from: &str, until: &str, zone: &str) -> Value {
    let mut fields = json!({"available": can, "starts": format!("2024-05-{from}"), "ends": format!("2024-05-{until}"), "zone": zone});
    fields[who.0] = id(who.1, who.2).into();
    fields
}

#[test]
fn a_session_when_a_person_cannot() {
    let caro = ("person", Kind::Person, 3);
    let when = |can, from: &str, until: &str, zone: &str| {
        let world = world().session(1, "07T10:00", "07T11:00", json!({})).speaks(1, 3);
        world.add(Kind::Availability, 1, available(caro, can, from, until, zone))
    };
    when(false, "07T10:30", "07T18:00", "America/Lima").finds(&["person-unavailable error"]);
    when(false, "07T11:00", "07T18:00", "America/Lima").is_fine();
    when(false, "07T09:00", "07T10:00", "America/Lima").is_fine();
    when(false, "07T11:30", "07T12:00", "America/La_Paz").finds(&["person-unavailable error"]);
    when(false, "07T10:00", "07T11:00", "America/La_Paz").is_fine();
    when(true, "07T09:00", "07T10:30", "America/Lima").finds(&["person-unavailable error"]);
    when(true, "07T10:00", "07T11:00", "America/Lima").is_fine();
    let touching = when(true, "07T09:00", "07T10:30", "America/Lima");
    touching.add(Kind::Availability, 2, available(caro, true, "07T10:30", "07T12:00", "America/Lima")).is_fine();
    let declined =
        world().session(1, "07T10:00", "07T11:00", json!({})).part(1, (Kind::Person, 3), replies("declined"));
    declined.add(Kind::Availability, 1, available(caro, false, "07T10:30", "07T18:00", "America/Lima")).is_fine();
}

#[test]
fn a_session_when_its_room_or_venue_cannot_be_had() {
    let room = json!({"venue": id(Kind::Venue, 1), "room": id(Kind::Room, 1)});
    let when = |who, can, from: &str, until: &str| {
        let world = world().session(1, "07T10:00", "07T11:00", room.clone());
        world.add(Kind::Availability, 1, available(who, can, from, until, "America/Lima"))
    };
    when(("room", Kind::Room, 1), false, "07T10:30", "07T12:00").finds(&["room-unavailable error"]);
    when(("room", Kind::Room, 2), false, "07T10:30", "07T12:00").is_fine();
    when(("room", Kind::Room, 1), false, "07T11:00", "07T12:00").is_fine();
    when(("room", Kind::Room, 1), true, "07T10:30", "07T12:00").finds(&["room-unavailable error"]);
    when(("venue", Kind::Venue, 1), false, "07T10:30", "07T12:00").finds(&["room-unavailable error"]);
    when(("venue", Kind::Venue, 2), false, "07T10:30", "07T12:00").is_fine();
    let cancelled = when(("room", Kind::Room, 1), false, "07T10:30", "07T12:00");
    cancelled.set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
}

#[test]
fn a_session_while_its_venue_is_closed() {
    // 7 May 2024 was a Tuesday.
    let open = |opens: &str, closes: &str, session: (&str, &str)| {
        let hours = json!({"hours": [{"weekday": 2, "opens": opens, "closes": closes}]});
        world().session(1, session.0, session.1, json!({})).set(Kind::Venue, 2, hours)
    };
    open("09:00:00", "18:00:00", ("07T17:00", "07T18:30")).finds(&["outside-venue-hours warning"]);
    open("09:00:00", "18:00:00", ("07T17:00", "07T18:00")).is_fine();
    open("09:00:00", "18:00:00", ("07T08:59", "07T10:00")).finds(&["outside-venue-hours warning"]);
    open("09:00:00", "18:00:00", ("08T10:00", "08T11:00")).finds(&["outside-venue-hours warning"]);
    open("20:00:00", "02:00:00", ("07T23:00", "08T01:30")).is_fine();
    open("20:00:00", "02:00:00", ("08T01:00", "08T02:30")).finds(&["outside-venue-hours warning"]);
}

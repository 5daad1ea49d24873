//! What a leg's items become when it moves: across a clock change, across zones, with and without what belongs to it.

use serde_json::{Value, json};

use super::*;
use crate::publication::{add, forum, id, id_text, plan, session};
use crate::*;

/// The shift of leg 1 by some days, with all that belongs to it, keeping the wall clock.
fn by(days: i64) -> LegShift {
    LegShift {
        leg: id(Kind::Leg, 1),
        days,
        place: None,
        keep: Keep::Wall,
        journeys: true,
        stays: true,
        tasks: true,
        except: BTreeSet::new(),
        answers: Vec::new(),
    }
}

/// A forum whose leg 1 is in a place with this zone from 1 to 3 April 2026, and place 9 in another zone.
fn world(zone: &str, other: &str) -> Records {
    let mut records = forum();
    records.sessions.clear();
    records.legs.clear();
    for (n, name, zone) in [(8, "Here", zone), (9, "There", other)] {
        add::<Place>(&mut records, n, json!({"name": name, "country": "CL", "zone": zone}));
    }
    let leg = json!({
        "forum": id_text(Kind::Forum, 1), "place": id_text(Kind::Place, 8), "starts": "2026-04-01", "ends": "2026-04-03",
        "marks": {"starts": "sample", "name": "sample"},
    });
    add::<Leg>(&mut records, 1, leg);
    add::<Venue>(&mut records, 8, json!({"place": id_text(Kind::Place, 8), "name": "Sala"}));
    records
}

fn at(records: &mut Records, n: u32, start: &str, end: &str) {
    let schedule = json!({"span": {"start": start, "end": end}});
    session(records, n, json!({"leg": id_text(Kind::Leg, 1), "venue": null, "room": null, "schedule": schedule}));
}

/// The schedule of a session after the move, as it is written in files.
fn schedule_of(shifted: &ShiftedLeg, n: u32) -> Value {
    let moved = shifted.change.put.sessions.iter().find(|session| session.id == id(Kind::Session, n));
    moved.map_or(Value::Null, |session| serde_json::to_value(&session.schedule).unwrap())
}

fn span(start: &str, end: &str) -> Value {
    json!({"span": {"start": start, "end": end}})
}

#[test]
fn the_wall_clock_is_kept_over_a_clock_change_and_the_instant_is_not() {
    // Madrid goes forward on 29 March 2026: 10:00 is 08:00Z before, 08:00Z is 10:00 after and 09:00Z is 10:00 before.
    let mut records = world("Europe/Madrid", "America/Lima");
    at(&mut records, 1, "2026-04-01T10:00", "2026-04-01T11:30");
    let plan = plan(&records);
    let wall = shift_leg(&plan, &by(-7)).unwrap();
    assert_eq!(schedule_of(&wall, 1), span("2026-03-25T10:00", "2026-03-25T11:30"));
    let instant = shift_leg(&plan, &LegShift { keep: Keep::Instant, ..by(-7) }).unwrap();
    assert_eq!(schedule_of(&instant, 1), span("2026-03-25T09:00", "2026-03-25T10:30"));
}

#[test]
fn in_another_zone_the_wall_clock_or_the_instant_is_kept_as_asked() {
    let mut records = world("America/Lima", "America/Santiago");
    at(&mut records, 1, "2026-04-01T23:30", "2026-04-02T01:00");
    let plan = plan(&records);
    let there = |keep| LegShift { place: Some(id(Kind::Place, 9)), keep, ..by(0) };
    // Lima is at −05, Santiago at −03 until the fourth of April.
    assert_eq!(schedule_of(&shift_leg(&plan, &there(Keep::Wall)).unwrap(), 1), Value::Null);
    let instant = shift_leg(&plan, &there(Keep::Instant)).unwrap();
    assert_eq!(schedule_of(&instant, 1), span("2026-04-02T01:30", "2026-04-02T03:00"));
    assert_eq!(instant.change.put.legs[0].place, id::<PlaceId>(Kind::Place, 9));
}

#[test]
fn an_hour_that_exists_twice_is_asked_for_and_taken_as_answered() {
    // Santiago turns back at 24:00 of Saturday 4 April 2026: 23:30 exists at −03 and at −04.
    let mut records = world("America/Santiago", "America/Lima");
    at(&mut records, 1, "2026-04-01T23:30", "2026-04-02T01:00");
    let plan = plan(&records);
    let asked = shift_leg(&plan, &by(3)).unwrap();
    let (item, open) = asked.open().next().unwrap();
    assert_eq!((item.id, open.end, asked.open().count()), (id::<SessionId>(Kind::Session, 1).uuid(), End::Start, 1));
    assert!(matches!(open.problem, time::TimeProblem::Ambiguous { .. }));
    let answer = Answer { kind: Kind::Session, id: item.id, end: End::Start, take: Take::Later };
    let answered = shift_leg(&plan, &LegShift { answers: vec![answer], ..by(3) }).unwrap();
    assert_eq!(answered.open().count(), 0);
    let expected = json!({"span": {"start": "2026-04-04T23:30", "start_fold": "later", "end": "2026-04-05T01:00"}});
    assert_eq!(schedule_of(&answered, 1), expected);
}

#[test]
fn an_hour_that_does_not_exist_is_asked_for_and_the_end_follows_the_start() {
    // Santiago goes forward over the first hour of Sunday 6 September 2026.
    let mut records = world("America/Santiago", "America/Lima");
    at(&mut records, 1, "2026-04-01T00:30", "2026-04-01T02:00");
    let plan = plan(&records);
    let to_spring = by(158);
    let asked = shift_leg(&plan, &to_spring).unwrap();
    assert_eq!(asked.open().count(), 1);
    let answer = |take| Answer { kind: Kind::Session, id: asked.items[0].id, end: End::Start, take };
    let after = shift_leg(&plan, &LegShift { answers: vec![answer(Take::After)], ..to_spring.clone() }).unwrap();
    assert_eq!(schedule_of(&after, 1), span("2026-09-06T01:00", "2026-09-06T02:30"));
    let wrong = shift_leg(&plan, &LegShift { answers: vec![answer(Take::Later)], ..to_spring.clone() }).unwrap();
    assert_eq!(wrong.open().count(), 1);
    let instant = shift_leg(&plan, &LegShift { keep: Keep::Instant, ..to_spring }).unwrap();
    assert_eq!(instant.open().count(), 0);
}

#[test]
fn days_without_an_hour_move_by_days_and_what_has_no_date_remains() {
    let mut records = world("America/Lima", "America/Santiago");
    let days = json!({"days": {"from": "2026-04-02", "to": "2026-04-03", "part": "evening"}});
    for (n, schedule) in [(1, days), (2, json!("unscheduled"))] {
        session(
            &mut records,
            n,
            json!({"leg": id_text(Kind::Leg, 1), "venue": null, "room": null, "schedule": schedule}),
        );
    }
    let shifted = shift_leg(&plan(&records), &by(30)).unwrap();
    let expected = json!({"days": {"from": "2026-05-02", "to": "2026-05-03", "part": "evening"}});
    assert_eq!(schedule_of(&shifted, 1), expected);
    assert_eq!(shifted.items.iter().map(|item| item.remains).collect::<Vec<_>>(), [None, Some(Remains::Undated)]);
    let leg = &shifted.change.put.legs[0];
    assert_eq!((leg.starts.to_string(), leg.ends.to_string()), ("2026-05-01".into(), "2026-05-03".into()));
    // What a person decides is no longer a sample's; what they did not touch stays one.
    assert_eq!(leg.marks.keys().collect::<Vec<_>>(), ["name"]);
}

/// Puts journey 1 from there to here, arriving on a day, and a stay and a task of the leg.
fn with_travel(records: &mut Records, arrives: &str) {
    let at = |time: String| json!({"at": {"time": time}});
    let journey = json!({
        "forum": id_text(Kind::Forum, 1), "mode": "flight", "from_place": id_text(Kind::Place, 9),
        "to_place": id_text(Kind::Place, 8), "to_point": "LIM", "departs": at(format!("{arrives}T08:00")),
        "arrives": at(format!("{arrives}T12:00")), "confirmed": true,
    });
    add::<Journey>(records, 1, journey);
    let stay = json!({
        "forum": id_text(Kind::Forum, 1), "venue": id_text(Kind::Venue, 8), "check_in": "2026-03-31",
        "check_out": "2026-04-04", "confirmed": true,
    });
    add::<Stay>(records, 1, stay);
    let task = json!({
        "forum": id_text(Kind::Forum, 1), "leg": id_text(Kind::Leg, 1), "title": "Visas", "due": "2026-03-01",
    });
    add::<Task>(records, 1, task);
}

#[test]
fn journeys_stays_and_tasks_of_the_leg_come_along_and_are_booked_anew() {
    let mut records = world("America/Lima", "America/Santiago");
    with_travel(&mut records, "2026-03-31");
    let plan = plan(&records);
    let shifted = shift_leg(&plan, &by(10)).unwrap();
    let kinds: Vec<_> = shifted.items.iter().map(|item| (item.kind, item.remains, item.unconfirmed)).collect();
    assert_eq!(kinds, [(Kind::Journey, None, true), (Kind::Stay, None, true), (Kind::Task, None, false)]);
    let (journey, stay, task) =
        (&shifted.change.put.journeys[0], &shifted.change.put.stays[0], &shifted.change.put.tasks[0]);
    assert_eq!(journey.arrives, Moment::At { time: "2026-04-10T12:00".parse().unwrap(), fold: None });
    assert!(!journey.confirmed && !stay.confirmed);
    assert_eq!((stay.check_in.to_string(), stay.check_out.to_string()), ("2026-04-10".into(), "2026-04-14".into()));
    assert_eq!(task.due.map(|due| due.to_string()), Some("2026-03-11".into()));
}

#[test]
fn what_is_not_wanted_remains_and_what_is_days_away_does_not_belong() {
    let mut records = world("America/Lima", "America/Santiago");
    with_travel(&mut records, "2026-03-31");
    let except = BTreeSet::from([(Kind::Stay, id::<StayId>(Kind::Stay, 1).uuid())]);
    let shifted = shift_leg(&plan(&records), &LegShift { journeys: false, except, ..by(1) }).unwrap();
    let remains: Vec<_> = shifted.items.iter().map(|item| item.remains).collect();
    assert_eq!(remains, [Some(Remains::Wanted), Some(Remains::Wanted), None]);
    let mut early = world("America/Lima", "America/Santiago");
    with_travel(&mut early, "2026-03-29");
    let shifted = shift_leg(&plan(&early), &by(1)).unwrap();
    assert!(shifted.items.iter().all(|item| item.kind != Kind::Journey));
}

#[test]
fn in_another_place_venues_and_airports_are_open_again_and_lodgings_remain() {
    let mut records = world("America/Lima", "America/Santiago");
    with_travel(&mut records, "2026-03-31");
    at(&mut records, 1, "2026-04-01T10:00", "2026-04-01T11:00");
    records.sessions[0].venue = Some(id(Kind::Venue, 8));
    add::<Place>(&mut records, 7, json!({"name": "Quito", "country": "EC", "zone": "America/Guayaquil"}));
    let shift = LegShift { place: Some(id(Kind::Place, 7)), ..by(0) };
    let shifted = shift_leg(&plan(&records), &shift).unwrap();
    let session = &shifted.change.put.sessions[0];
    assert_eq!((session.venue, &session.schedule), (None, &records.sessions[0].schedule));
    let emptied: Vec<_> = shifted.items.iter().map(|item| (item.kind, item.emptied.clone(), item.remains)).collect();
    let expected = [
        (Kind::Session, vec!["venue"], None),
        (Kind::Journey, vec!["to_point"], None),
        (Kind::Stay, vec![], Some(Remains::Lodging)),
        (Kind::Task, vec![], Some(Remains::Undated)),
    ];
    assert_eq!(emptied, expected);
    let journey = &shifted.change.put.journeys[0];
    assert_eq!((journey.from_place, journey.to_place), (id(Kind::Place, 9), id(Kind::Place, 7)));
}

#[test]
fn items_of_the_host_event_are_not_moved() {
    let mut records = world("America/Lima", "America/Santiago");
    at(&mut records, 1, "2026-04-01T10:00", "2026-04-01T11:00");
    records.sessions[0].overlay_of = Some(id(Kind::HostEvent, 1));
    let shifted = shift_leg(&plan(&records), &by(1)).unwrap();
    assert_eq!(shifted.items[0].remains, Some(Remains::Locked));
    assert!(shifted.change.put.sessions.is_empty());
}

#[test]
fn what_cannot_be_is_refused() {
    let plan = plan(&world("America/Lima", "America/Santiago"));
    let refused = |shift: LegShift| shift_leg(&plan, &shift).unwrap_err();
    assert_eq!(refused(by(0)), NotShifted::Nothing);
    assert_eq!(refused(LegShift { place: Some(id(Kind::Place, 8)), ..by(0) }), NotShifted::Nothing);
    assert_eq!(refused(by(i64::MAX)), NotShifted::OutOfTime);
    assert_eq!(refused(LegShift { leg: id(Kind::Leg, 77), ..by(1) }), NotShifted::NoLeg(id(Kind::Leg, 77)));
    let nowhere = LegShift { place: Some(id(Kind::Place, 77)), ..by(1) };
    assert_eq!(refused(nowhere), NotShifted::NoPlace(id(Kind::Place, 77)));
}

//! The table *Who sees what* of the design, row by row.

use serde_json::{Value, json};

use super::forum::*;
use crate::publication::CalendarScope::{self, *};
use crate::publication::{EndMoment, Facts, ItemStatus, Personal, Showing, When};
use crate::*;

fn sees(showing: &Showing, scope: CalendarScope, n: u32, item: uuid::Uuid) -> Option<Personal> {
    let id = calendar(scope, n).id;
    let shown = showing.calendars.iter().find(|shown| shown.calendar.id == id)?;
    shown.members.iter().find(|(member, _)| *member == item).map(|(_, personal)| (**personal).clone())
}

fn facts(showing: &Showing, item: uuid::Uuid) -> &SessionFactsOf {
    match &showing.items.iter().find(|known| known.id == item).unwrap().facts {
        Facts::Session(session) => session,
        other => panic!("not a session: {other:?}"),
    }
}
type SessionFactsOf = crate::publication::SessionFacts;

/// A session in leg 1, venue 1 and track 1, in which delegation 1 and with it person 1 takes part.
fn one_session(changes: Value) -> (Records, uuid::Uuid) {
    let mut records = forum();
    let mut fields = json!({"venue": id_text(Kind::Venue, 1), "track": id_text(Kind::Track, 1)});
    for (field, value) in changes.as_object().unwrap() {
        fields[field] = value.clone();
    }
    let item = session(&mut records, 1, fields);
    participation(&mut records, 1, 1, delegation(1), json!({}));
    (records, item)
}

/// Who sees the session: public programme, organizers' files, those who participate.
#[track_caller]
fn check(changes: Value, public: bool, organizers: bool, participants: bool) {
    let (records, item) = one_session(changes);
    let showing = showing(&records);
    let seen = |scope, n| sees(&showing, scope, n, item).is_some();
    assert_eq!(seen(Public, 0), public, "public");
    for scope in [Forum, Leg, Venue, Track] {
        assert_eq!(seen(scope, 1), organizers, "{scope:?}");
    }
    for scope in [Delegation, Delegate] {
        assert_eq!(seen(scope, 1), participants, "{scope:?}");
    }
    assert!(!seen(Delegation, 2) && !seen(Leg, 2) && !seen(Venue, 2), "only where it is, only who participates");
}

#[test]
fn unscheduled_and_draft_are_seen_by_nobody() {
    check(json!({"schedule": "unscheduled"}), false, false, false);
    check(json!({"status": "draft"}), false, false, false);
}

#[test]
fn cancelled_is_in_no_calendar() {
    check(json!({"status": "cancelled"}), false, false, false);
}

#[test]
fn days_without_an_hour_are_seen_by_all_as_tentative_days() {
    let days = json!({"schedule": {"days": {"from": "2023-11-09", "to": "2023-11-09", "part": "afternoon"}}});
    check(days.clone(), true, true, true);
    let (records, item) = one_session(days);
    let showing = showing(&records);
    let day = "2023-11-09".parse().unwrap();
    assert_eq!(facts(&showing, item).when, When::Days { from: day, to: day, part: Some(DayPart::Afternoon) });
    assert_eq!(facts(&showing, item).status, ItemStatus::Tentative);
}

#[test]
fn tentative_is_seen_by_all_as_tentative() {
    check(json!({"status": "tentative"}), true, true, true);
    let (records, item) = one_session(json!({"status": "tentative"}));
    assert_eq!(facts(&showing(&records), item).status, ItemStatus::Tentative);
}

#[test]
fn confirmed_and_public_is_seen_by_all() {
    check(json!({}), true, true, true);
    let (records, item) = one_session(json!({}));
    assert_eq!(facts(&showing(&records), item).status, ItemStatus::Confirmed);
}

#[test]
fn what_is_for_fewer_is_not_in_the_public_programme_whatever_its_status() {
    for audience in ["delegates", "invited", "internal"] {
        check(json!({"audience": audience}), false, true, true);
        check(json!({"audience": audience, "status": "tentative"}), false, true, true);
    }
}

#[test]
fn replies_invited_and_tentative_are_shown_with_the_reply() {
    for (reply, expected) in [("invited", Reply::Invited), ("tentative", Reply::Tentative)] {
        let mut records = forum();
        let item = session(&mut records, 1, json!({}));
        participation(&mut records, 1, 1, person(1), json!({"role": "panelist", "reply": reply}));
        participation(&mut records, 2, 1, delegation(1), json!({"reply": reply}));
        let showing = showing(&records);
        assert_eq!(sees(&showing, Delegate, 1, item).unwrap().parts[0].reply, expected);
        assert_eq!(sees(&showing, Delegation, 1, item).unwrap().parts[0].reply, expected);
        assert!(facts(&showing, item).parties.is_empty(), "nobody is announced before they accept");
    }
}

#[test]
fn who_declined_or_is_excused_does_not_see_it_even_with_their_delegation() {
    for change in [json!({"reply": "declined"}), json!({"excused": true})] {
        let mut records = forum();
        let item = session(&mut records, 1, json!({}));
        participation(&mut records, 1, 1, delegation(1), json!({}));
        participation(&mut records, 2, 1, person(1), change);
        let showing = showing(&records);
        assert_eq!(sees(&showing, Delegate, 1, item), None);
        assert!(sees(&showing, Delegation, 1, item).is_some());
    }
}

#[test]
fn what_a_delegation_declined_is_in_nobodys_calendar() {
    let mut records = forum();
    let item = session(&mut records, 1, json!({}));
    participation(&mut records, 1, 1, delegation(1), json!({"reply": "declined"}));
    let showing = showing(&records);
    assert_eq!(sees(&showing, Delegation, 1, item), None);
    assert_eq!(sees(&showing, Delegate, 1, item), None);
}

#[test]
fn a_part_is_inherited_in_the_legs_that_the_delegate_attends() {
    let mut records = forum();
    let first = session(&mut records, 1, json!({}));
    let second = session(&mut records, 2, json!({"leg": id_text(Kind::Leg, 2)}));
    let online = session(&mut records, 3, json!({"leg": null, "zone": "America/Santiago"}));
    for n in 1..=3 {
        participation(&mut records, n, n, delegation(1), json!({}));
    }
    let showing = showing(&records);
    let seen = |person, item| sees(&showing, Delegate, person, item).is_some();
    assert_eq!([seen(1, first), seen(1, second), seen(1, online)], [true, true, true]);
    assert_eq!([seen(2, first), seen(2, second), seen(2, online)], [false, true, true]);
    let inherited = sees(&showing, Delegate, 2, second).unwrap();
    assert_eq!(inherited.parts[0].inherited_from, Some(crate::publication::Name::Country("CL".parse().unwrap())));
}

#[test]
fn an_own_part_wins_over_an_inherited_one_and_counts_in_any_leg() {
    let mut records = forum();
    let item = session(&mut records, 1, json!({}));
    participation(&mut records, 1, 1, delegation(1), json!({}));
    participation(&mut records, 2, 1, person(1), json!({"role": "moderator"}));
    participation(&mut records, 3, 1, person(2), json!({"role": "speaker"}));
    let showing = showing(&records);
    for (n, role) in [(1, Role::Moderator), (2, Role::Speaker)] {
        let parts = sees(&showing, Delegate, n, item).unwrap().parts;
        assert_eq!(
            parts.iter().map(|part| (part.role, part.inherited_from.is_some())).collect::<Vec<_>>(),
            [(role, false)]
        );
    }
}

#[test]
fn who_is_of_no_delegation_has_no_calendar() {
    let mut records = forum();
    session(&mut records, 1, json!({}));
    participation(&mut records, 1, 1, person(3), json!({"role": "speaker"}));
    let id = calendar(Delegate, 3).id;
    assert!(showing(&records).calendars.iter().all(|shown| shown.calendar.id != id));
}

#[test]
fn journeys_and_stays_are_seen_by_their_own_people_and_their_delegations() {
    let mut records = forum();
    let forum = id_text(Kind::Forum, 1);
    let journey = json!({
        "forum": forum, "mode": "flight", "from_place": id_text(Kind::Place, 1), "to_place": id_text(Kind::Place, 2),
        "departs": {"at": {"time": "2023-11-12T22:30"}}, "arrives": {"at": {"time": "2023-11-13T01:40"}}, "confirmed": true,
    });
    let journey = add::<Journey>(&mut records, 1, journey).uuid();
    let stay =
        json!({"forum": forum, "venue": id_text(Kind::Venue, 2), "check_in": "2023-11-13", "check_out": "2023-11-15"});
    let stay = add::<Stay>(&mut records, 1, stay).uuid();
    add::<Traveller>(&mut records, 1, json!({"journey": journey, "person": id_text(Kind::Person, 1)}));
    for n in [1, 2, 3] {
        add::<Guest>(&mut records, n, json!({"stay": stay, "person": id_text(Kind::Person, n)}));
    }
    let showing = showing(&records);
    for scope in [Forum, Public, Leg, Venue, Track] {
        assert_eq!(sees(&showing, scope, 2, journey).or(sees(&showing, scope, 1, stay)), None, "{scope:?}");
    }
    let people = |scope, n, item| sees(&showing, scope, n, item).map(|personal| personal.people);
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    assert_eq!(people(Delegate, 1, journey), names(&[]));
    assert_eq!(people(Delegate, 2, journey), None);
    assert_eq!(people(Delegation, 1, journey), names(&["Ana"]));
    assert_eq!(people(Delegate, 1, stay), names(&["Beto", "Caro"]));
    assert_eq!(people(Delegation, 1, stay), names(&["Ana", "Beto"]));
    assert_eq!(people(Delegation, 2, stay), None);
    let flight = showing.items.iter().find(|item| item.id == journey).unwrap();
    let Facts::Journey(flight) = &flight.facts else { panic!("not a journey") };
    let EndMoment::At(departure) = &flight.from.moment else { panic!("no hour") };
    assert_eq!((departure.instant.to_rfc3339().as_str(), departure.offset), ("2023-11-13T03:30:00+00:00", -18_000));
    assert_eq!(flight.status, ItemStatus::Confirmed);
}

#[test]
fn a_journey_of_which_no_time_is_known_is_not_shown() {
    let mut records = forum();
    let places = [id_text(Kind::Place, 1), id_text(Kind::Place, 2)];
    let journey = json!({"forum": id_text(Kind::Forum, 1), "from_place": places[0], "to_place": places[1]});
    let journey = add::<Journey>(&mut records, 1, journey).uuid();
    add::<Traveller>(&mut records, 1, json!({"journey": journey, "person": id_text(Kind::Person, 1)}));
    assert_eq!(sees(&showing(&records), Delegate, 1, journey), None);
}

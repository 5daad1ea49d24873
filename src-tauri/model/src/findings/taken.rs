//! When people and rooms cannot be had, for somebody who looks for a place for a session.

use chrono::{DateTime, Days, Utc};

use super::busy::{busy_person, busy_room, joined, may_be_in, open_hours, rest, span_of_journey};
use crate::plan::Plan;
use crate::time::derive;
use crate::*;

/// From an instant to another, which is not before it.
pub type Stretch = (DateTime<Utc>, DateTime<Utc>);

/// Who is needed in a session: all who have more to do there than to attend, and where nobody has, all who attend. In the
/// order of their ids; those of delegations are among them.
pub fn needed_in(plan: &Plan, session: &Session) -> Vec<PersonId> {
    let mut people: Vec<PersonId> = plan
        .participations_in(session.id)
        .flat_map(|part| match part.party {
            Party::Person(person) => vec![person],
            Party::Delegation(delegation) => plan.delegates_of(delegation).map(|own| own.person).collect(),
            Party::Organization(_) => Vec::new(),
        })
        .collect();
    people.sort_unstable();
    people.dedup();
    let roles = |person: &PersonId| -> Vec<Role> {
        plan.parts_of_person_in(session, *person).iter().map(|part| part.participation.role).collect()
    };
    people.retain(|person| !roles(person).is_empty());
    let works = |person: &PersonId| roles(person).iter().any(|role| *role != Role::Attendee);
    let working: Vec<PersonId> = people.iter().copied().filter(works).collect();
    if working.is_empty() { people } else { working }
}

/// When a person cannot be in a place for a session: in other sessions, on journeys, elsewhere, or by their own word. In
/// order; the stretches do not touch.
pub fn person_taken(plan: &Plan, person: PersonId, place: PlaceId, except: SessionId, within: Stretch) -> Vec<Stretch> {
    let mut taken = busy_person(plan, person, Some(except)).blocked(within);
    let mut turns: Vec<DateTime<Utc>> =
        plan.journeys_of_person(person).filter_map(|journey| Some(span_of_journey(plan, journey)?.1)).collect();
    turns.push(within.0);
    turns.retain(|at| (within.0..within.1).contains(at));
    turns.sort_unstable();
    for (index, from) in turns.iter().enumerate() {
        if !may_be_in(plan, person, place, *from) {
            taken.push((*from, turns.get(index + 1).copied().unwrap_or(within.1)));
        }
    }
    joined(within, taken)
}

/// When a room cannot be had for a session: taken by others, closed, or by what is said of it. In order; the stretches do
/// not touch. A venue whose hours are not known is open.
pub fn room_taken(plan: &Plan, room: &Room, except: SessionId, within: Stretch) -> Vec<Stretch> {
    let mut taken = busy_room(plan, room, Some(except)).blocked(within);
    let venue = plan.find::<Venue>(room.venue).filter(|venue| !venue.hours.is_empty());
    if let (Some(venue), Some(zone)) = (venue, plan.zone_of_venue(room.venue)) {
        let first = within.0.date_naive().checked_sub_days(Days::new(2)).unwrap_or_default();
        let dates = first.iter_days().take_while(|date| *date <= within.1.date_naive() + Days::new(1));
        let instant = |wall| derive(plan.rules(), zone, wall, None).instant;
        let open = dates.flat_map(|date| open_hours(Some(venue), date));
        let open = open.map(|(opens, closes)| (instant(opens), instant(closes))).collect();
        taken.extend(rest(within, open));
    }
    joined(within, taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("2026-05-08T{text}:00Z").parse().unwrap()
    }

    fn spans(texts: &[(&str, &str)]) -> Vec<Stretch> {
        texts.iter().map(|(from, until)| (at(from), at(until))).collect()
    }

    #[test]
    fn stretches_that_touch_are_one_and_end_with_the_day() {
        let within = (at("08:00"), at("20:00"));
        let all = spans(&[("12:00", "13:00"), ("07:00", "09:00"), ("13:00", "14:00"), ("19:30", "22:00")]);
        assert_eq!(joined(within, all), spans(&[("08:00", "09:00"), ("12:00", "14:00"), ("19:30", "20:00")]));
    }

    #[test]
    fn what_is_left_lies_between() {
        let within = (at("08:00"), at("20:00"));
        assert_eq!(
            rest(within, spans(&[("09:00", "10:00"), ("07:00", "08:30")])),
            spans(&[("08:30", "09:00"), ("10:00", "20:00")])
        );
        assert_eq!(rest(within, vec![]), vec![within]);
        assert_eq!(rest(within, vec![within]), vec![]);
    }
}

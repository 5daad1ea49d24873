//! Space: rooms that are too small, and what cannot be had.

use chrono::{Datelike, Days, NaiveDateTime};

use super::agenda::Agenda;
use super::brief::{Brief, NONE};
use super::context::{Context, Slot, Weight, subject, subject_of};
use super::{FindingCode, Subject};
use crate::time::derive;
use crate::*;

/// One session: who fits, whether its room can be had, whether its venue is open.
pub(super) fn of_session<'p>(cx: &Context<'p>, session: &'p Session, found: &mut Vec<Brief>) {
    let weight = Weight::lowered(session.status != SessionStatus::Confirmed);
    found.extend(capacity(cx, session, weight));
    let Some(slot) = cx.slot(session) else { return };
    for (had, who) in [
        (session.room.map(AvailabilitySubject::Room), session.room.map(subject::<Room>)),
        (session.venue.map(AvailabilitySubject::Venue), session.venue.map(subject::<Venue>)),
    ] {
        let (Some(had), Some(who)) = (had, who) else { continue };
        let code = FindingCode::RoomUnavailable;
        found.extend(unavailable(cx, had, &slot).and_then(|(availability, cause)| {
            let subjects = [who, subject::<Session>(session.id), subject::<Availability>(availability)];
            cx.finding(code, weight, &subjects, (Some(slot.start), &cause), NONE)
        }));
    }
    found.extend(hours(cx, session, &slot, weight));
}

fn capacity<'p>(cx: &Context<'p>, session: &'p Session, weight: Weight) -> Option<Brief> {
    let of_room = || session.room.and_then(|room| cx.plan.find::<Room>(room)).and_then(|room| room.capacity);
    let capacity = session.capacity.or_else(of_room)? as usize;
    // Counting everybody once costs more than seeing that even twice would fit.
    let at_most: usize = cx
        .plan
        .participations_in(session.id)
        .map(|part| match part.party {
            Party::Delegation(delegation) => cx.attending(delegation, session.leg).len(),
            _ => 1,
        })
        .sum();
    let unnamed = session.unnamed_heads as usize;
    if at_most + unnamed <= capacity {
        return None;
    }
    let people = cx.people_in(session).len() + unnamed;
    let args = [("people", people), ("capacity", capacity)];
    let at = cx.slot(session).map(|slot| slot.start);
    let cause = format_args!("{people} {capacity}");
    let subjects = [subject::<Session>(session.id)];
    (people > capacity).then(|| cx.finding(FindingCode::OverCapacity, weight, &subjects, (at, &cause), args))?
}

/// The availability by which somebody or something cannot be had at a time, and its times.
///
/// Where there are spans in which it can be had, it must be one of them, or several that touch, that holds the whole time.
fn unavailable(cx: &Context<'_>, of: AvailabilitySubject, slot: &Slot) -> Option<(AvailabilityId, String)> {
    let (mut can, mut first_can): (Vec<(i64, i64)>, Option<AvailabilityId>) = (Vec::new(), None);
    let mut cause = format!("{} {}", slot.start, slot.end);
    for it in cx.plan.availabilities_of(of) {
        let home = |person| cx.plan.find::<Person>(person).and_then(|person| person.home);
        let usual = || match of {
            AvailabilitySubject::Person(person) => cx.plan.zone_of_place(home(person)?),
            AvailabilitySubject::Room(room) => cx.plan.zone_of_venue(cx.plan.find::<Room>(room)?.venue),
            AvailabilitySubject::Venue(venue) => cx.plan.zone_of_venue(venue),
        };
        let Some(zone) = it.zone.as_ref().or_else(usual) else { continue };
        let at = |wall| derive(cx.plan.rules(), zone, wall, None).instant.timestamp();
        let (start, end) = (at(it.starts), at(it.ends));
        if it.available {
            can.push((start, end));
            first_can = first_can.or(Some(it.id));
        } else if start < slot.end && slot.start < end {
            return Some((it.id, format!("{cause} {start} {end}")));
        }
    }
    let first = first_can?;
    can.sort_unstable();
    for (start, end) in &can {
        cause.push_str(&format!(" {start} {end}"));
    }
    (!holds(&can, slot.start, slot.end)).then_some((first, cause))
}

/// Whether sorted spans, where they touch or overlap taken as one, hold another.
fn holds<T: Ord + Copy>(spans: &[(T, T)], start: T, end: T) -> bool {
    let mut reached = None;
    for (from, to) in spans {
        let begins = *from <= start;
        reached = match reached {
            Some(until) if *from <= until => Some(*to.max(&until)),
            _ if begins => Some(*to),
            other => other,
        };
    }
    let first = spans.iter().any(|(from, to)| *from <= start && start < *to);
    first && reached.is_some_and(|until| end <= until)
}

/// A session while its venue is closed, by the clock of the venue. One longer than a day is another finding.
fn hours(cx: &Context<'_>, session: &Session, slot: &Slot, weight: Weight) -> Option<Brief> {
    let Schedule::Span { start, end, .. } = session.schedule else { return None };
    let venue = session.venue.and_then(|venue| cx.plan.find::<Venue>(venue))?;
    if venue.hours.is_empty() || session.zone.is_some() || slot.end - slot.start > 24 * 3600 {
        return None;
    }
    let before = start.date().checked_sub_days(Days::new(1))?;
    let mut open: Vec<(NaiveDateTime, NaiveDateTime)> = Vec::new();
    for date in before.iter_days().take_while(|date| *date <= end.date()) {
        let of_day = venue.hours.iter().filter(|hours| u32::from(hours.weekday) == date.weekday().number_from_monday());
        for hours in of_day {
            let closes = if hours.closes > hours.opens { date } else { date.checked_add_days(Days::new(1))? };
            open.push((date.and_time(hours.opens), closes.and_time(hours.closes)));
        }
    }
    open.sort_unstable();
    let (start, end) = (start.naive(), end.naive());
    let subjects = [subject::<Session>(session.id), subject::<Venue>(venue.id)];
    let cause = format_args!("{start} {end} {open:?}");
    (!holds(&open, start, end))
        .then(|| cx.finding(FindingCode::OutsideVenueHours, weight, &subjects, (Some(slot.start), &cause), NONE))?
}

/// When a person takes part and said that they cannot.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    let of = AvailabilitySubject::Person(agenda.person);
    if cx.plan.availabilities_of(of).next().is_none() {
        return;
    }
    for (slot, part) in agenda.timed().filter(|(_, part)| part.own) {
        let Some((availability, cause)) = unavailable(cx, of, slot) else { continue };
        let subjects: [Subject; 3] = [
            subject::<Person>(agenda.person),
            subject::<Session>(part.session.id),
            subject_of(Kind::Availability, availability.uuid()),
        ];
        let weight = Weight::lowered(part.lowered);
        found.extend(cx.finding(FindingCode::PersonUnavailable, weight, &subjects, (Some(slot.start), &cause), NONE));
    }
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn spans_that_touch_hold_what_none_of_them_does() {
        let spans = [(1, 3), (3, 5), (7, 9)];
        for (start, end, wanted) in [
            (1, 3, true),
            (2, 4, true),
            (1, 5, true),
            (4, 6, false),
            (5, 6, false),
            (7, 9, true),
            (0, 2, false),
            (4, 8, false),
            (8, 10, false),
        ] {
            assert_eq!(holds(&spans, start, end), wanted, "{start} {end}");
        }
    }
}

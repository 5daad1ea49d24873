//! Two places at once.

use super::agenda::{Agenda, Item, minutes, weigh};
use super::context::{Context, Slot, Weight, subject};
use super::{Finding, FindingCode};
use crate::*;

/// What a person, or a delegation that names nobody, does twice at a time.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Finding>) {
    for (place, (slot, part)) in agenda.timed.iter().enumerate() {
        for (other_slot, other) in agenda.timed[place + 1..].iter().take_while(|(other, _)| other.start < slot.end) {
            if !cx.is_own(part.session) && !cx.is_own(other.session) {
                continue;
            }
            let who = agenda.who_of(part, other);
            let code = match who.kind {
                Kind::Delegation => FindingCode::DelegationDoubleBooked,
                _ => FindingCode::PersonDoubleBooked,
            };
            let subjects = [who, subject::<Session>(part.session.id), subject::<Session>(other.session.id)];
            let weight = weigh(&Item::Session(*slot, *part), &Item::Session(*other_slot, *other));
            let cause = (Some(other_slot.start), times(slot, other_slot));
            let args = [("minutes", minutes(other_slot.start, slot.end.min(other_slot.end)))];
            found.extend(cx.finding(code, weight, &subjects, (cause.0, &cause.1), args));
        }
    }
    journeys(cx, agenda, found);
    stays(cx, agenda, found);
}

fn journeys<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Finding>) {
    let trips: Vec<Item<'p>> = agenda.trips.iter().filter(|trip| trip.exact).map(|trip| Item::Trip(*trip)).collect();
    for (place, trip) in trips.iter().enumerate() {
        let sessions = agenda.timed.iter().map(|(slot, part)| Item::Session(*slot, *part));
        let others = trips[place + 1..].iter().copied();
        for other in sessions.chain(others).filter(|other| other.start() < trip.end() && trip.start() < other.end()) {
            if trip.forum() != cx.forum && other.forum() != cx.forum {
                continue;
            }
            let (code, first, second) = match other {
                Item::Session(..) => (FindingCode::SessionDuringJourney, other, *trip),
                Item::Trip(_) => (FindingCode::JourneysOverlap, *trip, other),
            };
            let subjects = [subject::<Person>(agenda.person), first.subject(), second.subject()];
            let (from, to) = (trip.start().max(other.start()), trip.end().min(other.end()));
            let cause = format!("{} {} {} {}", first.start(), first.end(), second.start(), second.end());
            let args = [("minutes", minutes(from, to))];
            found.extend(cx.finding(code, weigh(&first, &second), &subjects, (Some(from), &cause), args));
        }
    }
}

fn stays<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Finding>) {
    for (place, stay) in agenda.stays.iter().enumerate() {
        for other in &agenda.stays[place + 1..] {
            let (from, to) = (stay.check_in.max(other.check_in), stay.check_out.min(other.check_out));
            if to <= from || (stay.forum != cx.forum && other.forum != cx.forum) {
                continue;
            }
            let subjects = [subject::<Person>(agenda.person), subject::<Stay>(stay.id), subject::<Stay>(other.id)];
            let cause = format!("{} {} {} {}", stay.check_in, stay.check_out, other.check_in, other.check_out);
            let weight = Weight::lowered(!stay.confirmed || !other.confirmed);
            let args = [("nights", (to - from).num_days().to_string()), ("date", from.to_string())];
            found.extend(cx.finding(FindingCode::StaysOverlap, weight, &subjects, (None, &cause), args));
        }
    }
}

/// What is in a room twice at a time.
pub(super) fn of_room<'p>(cx: &Context<'p>, room: RoomId, found: &mut Vec<Finding>) {
    let sessions = cx.plan.sessions_of_room(room);
    let mut timed: Vec<(Slot, &Session)> = sessions.filter_map(|session| Some((cx.slot(session)?, session))).collect();
    timed.sort_by_key(|(slot, session)| (slot.start, slot.end, session.id));
    for (place, (slot, session)) in timed.iter().enumerate() {
        for (other_slot, other) in timed[place + 1..].iter().take_while(|(other, _)| other.start < slot.end) {
            if !cx.is_own(session) && !cx.is_own(other) {
                continue;
            }
            let settled = [session, other].iter().all(|session| session.status == SessionStatus::Confirmed);
            let subjects = [subject::<Room>(room), subject::<Session>(session.id), subject::<Session>(other.id)];
            let cause = times(slot, other_slot);
            let args = [("minutes", minutes(other_slot.start, slot.end.min(other_slot.end)))];
            let at = Some(other_slot.start);
            let weight = Weight::lowered(!settled);
            found.extend(cx.finding(FindingCode::RoomDoubleBooked, weight, &subjects, (at, &cause), args));
        }
    }
}

fn times(a: &Slot, b: &Slot) -> String {
    format!("{} {} {} {}", a.start, a.end, b.start, b.end)
}

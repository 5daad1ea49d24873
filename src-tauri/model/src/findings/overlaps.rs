//! Two places at once.

use super::FindingCode;
use super::agenda::{Agenda, Item, minutes, weigh};
use super::brief::{Arg, Brief};
use super::context::{Context, Slot, Weight, subject};
use crate::*;

/// What a person, or a delegation that names nobody, does twice at a time.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    let items = agenda.sessions();
    for (place, one) in items.iter().enumerate() {
        for other in items[place + 1..].iter().take_while(|other| other.start() < one.end()) {
            let (Item::Session(slot, part), Item::Session(other_slot, other_part)) = (one, other) else { continue };
            if !part.own && !other_part.own {
                continue;
            }
            let who = agenda.who_of(part, other_part);
            let code = match who.kind {
                Kind::Delegation => FindingCode::DelegationDoubleBooked,
                _ => FindingCode::PersonDoubleBooked,
            };
            let subjects = [who, one.subject(), other.subject()];
            let args = [("minutes", minutes(other_slot.start, slot.end.min(other_slot.end)))];
            let times = format_args!("{} {} {} {}", slot.start, slot.end, other_slot.start, other_slot.end);
            found.extend(cx.finding(code, weigh(one, other), &subjects, (Some(other_slot.start), times), args));
        }
    }
    journeys(cx, agenda, &items, found);
    stays(cx, agenda, found);
}

fn journeys<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, sessions: &[Item<'_, 'p>], found: &mut Vec<Brief>) {
    let trips: Vec<Item<'_, 'p>> = agenda.exact_trips().collect();
    for (place, trip) in trips.iter().enumerate() {
        let others = sessions.iter().chain(&trips[place + 1..]);
        for other in others.filter(|other| other.start() < trip.end() && trip.start() < other.end()) {
            if !trip.is_own(cx) && !other.is_own(cx) {
                continue;
            }
            let (code, first, second) = match other {
                Item::Session(..) => (FindingCode::SessionDuringJourney, other, trip),
                Item::Trip(_) => (FindingCode::JourneysOverlap, trip, other),
            };
            let subjects = [subject::<Person>(agenda.person), first.subject(), second.subject()];
            let (from, to) = (trip.start().max(other.start()), trip.end().min(other.end()));
            let cause = format_args!("{} {} {} {}", first.start(), first.end(), second.start(), second.end());
            let args = [("minutes", minutes(from, to))];
            found.extend(cx.finding(code, weigh(first, second), &subjects, (Some(from), &cause), args));
        }
    }
}

fn stays<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    for (place, stay) in agenda.stays.iter().enumerate() {
        for other in &agenda.stays[place + 1..] {
            let (from, to) = (stay.check_in.max(other.check_in), stay.check_out.min(other.check_out));
            if to <= from || (stay.forum != cx.forum && other.forum != cx.forum) {
                continue;
            }
            let subjects = [subject::<Person>(agenda.person), subject::<Stay>(stay.id), subject::<Stay>(other.id)];
            let cause = format_args!("{} {} {} {}", stay.check_in, stay.check_out, other.check_in, other.check_out);
            let weight = Weight::lowered(!stay.confirmed || !other.confirmed);
            let args = [("nights", (to - from).num_days().into()), ("date", Arg::Day(from))];
            found.extend(cx.finding(FindingCode::StaysOverlap, weight, &subjects, (None, &cause), args));
        }
    }
}

/// What is in a room twice at a time.
pub(super) fn of_room<'p>(cx: &Context<'p>, room: RoomId, found: &mut Vec<Brief>) {
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
            let cause = format_args!("{} {} {} {}", slot.start, slot.end, other_slot.start, other_slot.end);
            let args = [("minutes", minutes(other_slot.start, slot.end.min(other_slot.end)))];
            let at = Some(other_slot.start);
            let weight = Weight::lowered(!settled);
            found.extend(cx.finding(FindingCode::RoomDoubleBooked, weight, &subjects, (at, &cause), args));
        }
    }
}

//! Not there: who, by their own journeys, is elsewhere.

use super::FindingCode;
use super::agenda::{Agenda, Trip, minutes};
use super::brief::{Arg, Brief, NONE};
use super::context::{Context, Part, Slot, Weight, subject};
use crate::*;

/// Where, by their journeys, a person is not.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    if !agenda.vague {
        for (slot, part) in agenda.timed().filter(|(_, part)| part.own) {
            found.extend(elsewhere(cx, agenda, slot, part));
        }
    }
    legs(cx, agenda, found);
    chain(cx, agenda, found);
}

/// A session that is before they come to its place, or after they left it. Nothing where a journey overlaps it.
fn elsewhere(cx: &Context<'_>, agenda: &Agenda<'_>, slot: &Slot, part: &Part<'_>) -> Option<Brief> {
    let place = slot.spot.place?;
    if agenda.trips.iter().any(|trip| trip.start < slot.end && slot.start < trip.end) {
        return None;
    }
    let before = agenda.trips.iter().filter(|trip| trip.end <= slot.start).max_by_key(|trip| trip.end);
    let after = agenda.trips.iter().filter(|trip| trip.start >= slot.end).min_by_key(|trip| trip.start);
    let here = before.map(|trip| trip.journey.to_place).or(after.map(|trip| trip.journey.from_place))?;
    if here == place {
        return None;
    }
    let between_places = |trip: &&Trip<'_>| {
        trip.exact && trip.journey.forum == cx.forum && trip.journey.from_place != trip.journey.to_place
    };
    let own = || agenda.trips.iter().filter(between_places);
    let comes =
        own().filter(|trip| trip.start >= slot.end && trip.journey.to_place == place).min_by_key(|trip| trip.end);
    let left =
        own().filter(|trip| trip.end <= slot.start && trip.journey.from_place == place).max_by_key(|trip| trip.start);
    let (code, trip, time) = match (comes, left) {
        (Some(trip), _) => (FindingCode::BeforeArrival, trip, minutes(slot.start, trip.end)),
        (None, Some(trip)) => (FindingCode::AfterDeparture, trip, minutes(trip.start, slot.end)),
        (None, None) => return None,
    };
    let subjects =
        [subject::<Person>(agenda.person), subject::<Session>(part.session.id), subject::<Journey>(trip.journey.id)];
    let cause = format_args!("{} {} {} {}", slot.start, slot.end, trip.start, trip.end);
    let weight = Weight::lowered(part.lowered || !trip.journey.confirmed);
    cx.finding(code, weight, &subjects, (Some(slot.start), &cause), [("minutes", time)])
}

/// Legs that a delegate attends and does not come to, and sessions in legs that they do not attend.
fn legs<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    let mut attended: Vec<LegId> =
        cx.plan.delegates_of_person(agenda.person).flat_map(|delegate| cx.plan.legs_attended_by(delegate.id)).collect();
    attended.sort_unstable();
    attended.dedup();
    if attended.is_empty() {
        return;
    }
    let person = subject::<Person>(agenda.person);
    let travels = !agenda.vague && agenda.trips.iter().any(|trip| trip.journey.forum == cx.forum);
    for leg in attended.iter().filter(|_| travels).filter_map(|leg| cx.plan.find::<Leg>(*leg)) {
        let comes = agenda.trips.iter().any(|trip| trip.journey.to_place == leg.place && trip.arrives_on <= leg.ends);
        let begins_there = agenda.trips.first().is_some_and(|trip| trip.journey.from_place == leg.place);
        if !comes && !begins_there && agenda.home != Some(leg.place) {
            let cause = format_args!("{} {}", leg.place, leg.ends);
            let subjects = [person, subject::<Leg>(leg.id)];
            found.extend(cx.finding(FindingCode::NoJourneyToLeg, Weight::default(), &subjects, (None, &cause), NONE));
        }
    }
    for part in agenda.parts().iter().filter(|part| part.from.is_none() && part.own) {
        let Some(leg) = part.session.leg.filter(|leg| !attended.contains(leg)) else { continue };
        let subjects = [person, subject::<Session>(part.session.id), subject::<Leg>(leg)];
        let at = part.slot.map(|slot| slot.start);
        let weight = Weight::lowered(part.lowered);
        found.extend(cx.finding(FindingCode::LegNotAttended, weight, &subjects, (at, ""), NONE));
    }
}

/// How long a person may be without a journey before two forums have nothing to do with each other, in seconds.
const APART: i64 = 7 * 24 * 3600;

/// A journey that leaves where the one before it did not arrive.
fn chain<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    for pair in agenda.trips.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let apart = a.journey.forum != b.journey.forum && b.start - a.end > APART;
        let own = a.journey.forum == cx.forum || b.journey.forum == cx.forum;
        if a.journey.to_place == b.journey.from_place || b.start < a.end || apart || !own {
            continue;
        }
        let (from, to) = (a.journey.to_place, b.journey.from_place);
        let subjects =
            [subject::<Person>(agenda.person), subject::<Journey>(a.journey.id), subject::<Journey>(b.journey.id)];
        let cause = format_args!("{from} {to}");
        let weight = Weight::lowered(!a.journey.confirmed || !b.journey.confirmed);
        let args = [("from", Arg::Id(from.uuid())), ("to", Arg::Id(to.uuid()))];
        found.extend(cx.finding(FindingCode::JourneyChainBroken, weight, &subjects, (Some(b.start), &cause), args));
    }
}

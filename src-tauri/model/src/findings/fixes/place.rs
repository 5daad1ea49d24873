//! Another room.

use std::collections::BTreeSet;

use super::super::busy::{busy_room, span_of_session};
use super::super::free::{is_open, rooms_for};
use super::{FixCode, Proposal, movable};
use crate::findings::{Finding, FindingCode};
use crate::plan::Change;
use crate::*;

/// How many rooms are proposed for one session.
const ROOMS: usize = 3;

/// Whether another room may help.
pub(super) fn helps(code: FindingCode) -> bool {
    matches!(
        code,
        FindingCode::RoomDoubleBooked
            | FindingCode::OverCapacity
            | FindingCode::RoomUnavailable
            | FindingCode::OutsideVenueHours
            | FindingCode::NoRoom
    )
}

/// Free rooms of enough capacity: those of the same venue first, then the smallest.
pub(super) fn proposals(plan: &Plan, finding: &Finding) -> Vec<Proposal> {
    if !helps(finding.code) {
        return Vec::new();
    }
    movable(plan, finding).into_iter().flat_map(|session| of_session(plan, session)).collect()
}

fn of_session(plan: &Plan, session: &Session) -> Vec<Proposal> {
    let (Some(span), Schedule::Span { start, end, .. }) = (span_of_session(plan, session), &session.schedule) else {
        return Vec::new();
    };
    let of_venue = session.venue.and_then(|venue| plan.find::<Venue>(venue)).map(|venue| venue.place);
    let of_leg = || session.leg.and_then(|leg| plan.find::<Leg>(leg)).map(|leg| leg.place);
    let Some(place) = of_venue.or_else(of_leg) else { return Vec::new() };
    let mut rooms = rooms_for(plan, place, heads(plan, session));
    rooms.sort_by_key(|room| Some(room.venue) != session.venue);
    let free = rooms.into_iter().filter(|room| {
        session.room != Some(room.id)
            && is_open(plan, room, (*start, *end))
            && busy_room(plan, room, Some(session.id)).is_free(span)
    });
    let proposal = |room: &Room| {
        let change = Change::of(Session { venue: Some(room.venue), room: Some(room.id), ..session.clone() });
        let args =
            [("session", session.id.to_string()), ("room", room.id.to_string()), ("venue", room.venue.to_string())];
        Proposal::new(FixCode::AnotherRoom, args, change)
    };
    free.take(ROOMS).map(proposal).collect()
}

/// How many people come to a session: own, inherited, unnamed; without who is excused or declined.
pub(crate) fn heads(plan: &Plan, session: &Session) -> u32 {
    let mut people: BTreeSet<PersonId> = BTreeSet::new();
    for part in plan.participations_in(session.id) {
        match part.party {
            Party::Person(person) => people.extend(Some(person)),
            Party::Delegation(delegation) => people.extend(plan.delegates_of(delegation).map(|own| own.person)),
            Party::Organization(_) => {}
        }
    }
    let coming = people.into_iter().filter(|person| !plan.parts_of_person_in(session, *person).is_empty()).count();
    session.unnamed_heads.saturating_add(u32::try_from(coming).unwrap_or(u32::MAX))
}

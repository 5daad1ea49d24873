//! Another time.

use std::collections::BTreeSet;

use super::super::busy::{Busy, busy_person, busy_room, may_be_in, open_hours};
use super::super::free::{is_open, span_from, starts_within};
use super::{FixCode, Proposal, movable, subjects};
use crate::findings::{Finding, FindingCode};
use crate::plan::Change;
use crate::*;

/// How many times are proposed for one session.
const TIMES: usize = 3;

/// How long a session is meant to be where nothing says so, in minutes.
const USUAL_MINUTES: u32 = 60;

/// Whether another time may help.
pub(super) fn helps(code: FindingCode) -> bool {
    use FindingCode::*;
    matches!(
        code,
        PersonDoubleBooked
            | RoomDoubleBooked
            | DelegationDoubleBooked
            | SessionDuringJourney
            | BeforeArrival
            | AfterDeparture
            | TransferTooShort
            | ShortRest
            | PersonUnavailable
            | RoomUnavailable
            | OutsideVenueHours
            | OutsideLegDates
            | OutsideForumDates
            | DayClashPossible
            | TimeNonexistent
            | TimeAmbiguous
            | Unscheduled
            | HourToBeConfirmed
    )
}

/// The nearest times at which everyone who must be there is free, and so is the room.
pub(super) fn proposals(plan: &Plan, finding: &Finding) -> Vec<Proposal> {
    if !helps(finding.code) {
        return Vec::new();
    }
    let mut proposals = which(plan, finding);
    let moves: Vec<Vec<Proposal>> =
        movable(plan, finding).into_iter().map(|session| of_session(plan, finding, session)).collect();
    // Turn by turn, so that the first few have moves of each session.
    let longest = moves.iter().map(Vec::len).max().unwrap_or_default();
    let mut moves: Vec<_> = moves.into_iter().map(Vec::into_iter).collect();
    for _ in 0..longest {
        proposals.extend(moves.iter_mut().filter_map(Iterator::next));
    }
    proposals
}

/// Who must be there: everybody who does more than attend, and whom the finding is about.
fn needed(plan: &Plan, finding: &Finding, session: &Session) -> BTreeSet<PersonId> {
    let speaks = |part: &&Participation| part.role != Role::Attendee && part.reply != Reply::Declined && !part.excused;
    let mut people: BTreeSet<PersonId> = BTreeSet::new();
    for part in plan.participations_in(session.id).filter(speaks) {
        match part.party {
            Party::Person(person) => people.extend(Some(person)),
            Party::Delegation(delegation) => people.extend(plan.delegates_of(delegation).map(|own| own.person)),
            Party::Organization(_) => {}
        }
    }
    people.extend(subjects::<Person>(plan, finding).into_iter().map(|person| person.id));
    for delegation in subjects::<Delegation>(plan, finding) {
        people.extend(plan.delegates_of(delegation.id).map(|own| own.person));
    }
    people
}

fn of_session(plan: &Plan, finding: &Finding, session: &Session) -> Vec<Proposal> {
    let (Some(zone), Some(minutes)) = (plan.zone_of_session(session), minutes_of(session)) else { return Vec::new() };
    let leg = session.leg.and_then(|leg| plan.find::<Leg>(leg));
    let venue = session.venue.and_then(|venue| plan.find::<Venue>(venue));
    let room = session.room.and_then(|room| plan.find::<Room>(room));
    let place = venue.map(|venue| venue.place).or(leg.map(|leg| leg.place));
    let (first, last) = leg.map_or((plan.forum().starts, plan.forum().ends), |leg| (leg.starts, leg.ends));
    // A day that is settled stays settled: only the hour is looked for.
    let (first, last) = match session.schedule {
        Schedule::Days { from, to, .. } if first <= from && to <= last => (from, to),
        _ => (first, last),
    };
    let people: Vec<(PersonId, Busy)> = needed(plan, finding, session)
        .into_iter()
        .map(|person| (person, busy_person(plan, person, Some(session.id))))
        .collect();
    let busy_room = room.map(|room| (room, busy_room(plan, room, Some(session.id))));
    let days = first.iter_days().take_while(|date| *date <= last);
    let mut starts: Vec<WallTime> =
        days.flat_map(|date| open_hours(venue, date)).flat_map(|hours| starts_within(hours, minutes)).collect();
    if let Schedule::Span { start, .. } = session.schedule {
        starts.retain(|other| *other != start);
        starts.sort_by_key(|other| (start.minutes_until(*other).abs(), *other));
    }
    let fits = |start: &WallTime| {
        let Some((span, end)) = span_from(plan, zone, *start, minutes) else { return false };
        let there = |(person, busy): &(PersonId, Busy)| {
            busy.is_free(span) && place.is_none_or(|place| may_be_in(plan, *person, place, span.0))
        };
        people.iter().all(there)
            && busy_room.as_ref().is_none_or(|(room, busy)| busy.is_free(span) && is_open(plan, room, (*start, end)))
    };
    starts.into_iter().filter(fits).take(TIMES).filter_map(|start| moved(session, start, minutes)).collect()
}

fn moved(session: &Session, start: WallTime, minutes: u32) -> Option<Proposal> {
    let end = start.plus_minutes(minutes.into())?;
    let schedule = Schedule::Span { start, start_fold: None, end, end_fold: None };
    let args = [("session", session.id.to_string()), ("start", start.to_string()), ("end", end.to_string())];
    Some(Proposal::new(FixCode::AnotherTime, args, Change::of(Session { schedule, ..session.clone() })))
}

/// How long a session is on the clock, in minutes; `None` where it does not end after it starts.
fn minutes_of(session: &Session) -> Option<u32> {
    match session.schedule {
        Schedule::Span { start, end, .. } => {
            u32::try_from(start.minutes_until(end)).ok().filter(|minutes| *minutes > 0)
        }
        _ => Some(session.planned_minutes.unwrap_or(USUAL_MINUTES)),
    }
}

/// Which of two equal wall times is meant: the earlier or the later.
fn which(plan: &Plan, finding: &Finding) -> Vec<Proposal> {
    if finding.code != FindingCode::TimeAmbiguous {
        return Vec::new();
    }
    let field = finding.args.get("field").map(String::as_str).unwrap_or_default();
    let folds = [(Fold::Earlier, "earlier"), (Fold::Later, "later")];
    let of_session = |session: &Session, fold: Fold, name: &str| {
        let Schedule::Span { start, start_fold, end, end_fold } = session.schedule else { return None };
        let (start_fold, end_fold) = if field == "start" { (Some(fold), end_fold) } else { (start_fold, Some(fold)) };
        let schedule = Schedule::Span { start, start_fold, end, end_fold };
        let args = [("fold", name.to_owned()), ("session", session.id.to_string())];
        Some(Proposal::new(FixCode::SayWhich, args, Change::of(Session { schedule, ..session.clone() })))
    };
    let of_journey = |journey: &Journey, fold: Fold, name: &str| {
        let said = |moment: &Moment| match moment {
            Moment::At { time, .. } => Moment::At { time: *time, fold: Some(fold) },
            other => other.clone(),
        };
        let mut journey = journey.clone();
        if field == "departs" {
            journey.departs = said(&journey.departs);
        } else {
            journey.arrives = said(&journey.arrives);
        }
        let args = [("fold", name.to_owned()), ("journey", journey.id.to_string())];
        Proposal::new(FixCode::SayWhich, args, Change::of(journey))
    };
    let sessions = subjects::<Session>(plan, finding).into_iter().filter(|session| !session.locked());
    let journeys = subjects::<Journey>(plan, finding);
    let mut proposals: Vec<Proposal> =
        sessions.flat_map(|session| folds.iter().filter_map(|(fold, name)| of_session(session, *fold, name))).collect();
    for journey in journeys {
        proposals.extend(folds.iter().map(|(fold, name)| of_journey(journey, *fold, name)));
    }
    proposals
}

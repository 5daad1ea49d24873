//! Free time for some people, and a room for so many.

use chrono::{DateTime, NaiveDate, Utc};

use super::busy::{Busy, Span, busy_person, busy_room, may_be_in, open_hours};
use crate::time::{Resolution, resolve};
use crate::*;

/// The minutes between two starts that are tried.
const STEP: i64 = 15;

/// Asks when people are free and, where a number of heads is given, where there is a room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreeQuestion {
    /// Who must be there.
    pub people: Vec<PersonId>,
    /// How long, in minutes; at least one.
    pub minutes: u32,
    /// How many people must fit in the room; `None` asks for no room.
    pub heads: Option<u32>,
    /// The leg; `None` asks for all.
    pub leg: Option<LegId>,
}

/// A window in which what was asked for can begin and end, in the clock of the leg's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeTime {
    /// The leg.
    pub leg: LegId,
    /// From.
    pub from: WallTime,
    /// Until.
    pub until: WallTime,
    /// The instant of `from`.
    pub instant: DateTime<Utc>,
    /// The rooms that are free at any time of the window, the smallest that is large enough first; none where none was asked for.
    pub rooms: Vec<RoomId>,
}

/// The windows in which all are free, within the days of the legs and the hours of the venues, in order.
///
/// A person is not free while in a session, on a journey, in another place, or when they said that they cannot. A start is
/// tried every quarter of an hour.
pub fn free_time(plan: &Plan, question: &FreeQuestion) -> Vec<FreeTime> {
    let mut legs: Vec<&Leg> = plan.legs().filter(|leg| question.leg.is_none_or(|own| own == leg.id)).collect();
    legs.sort_by_key(|leg| (leg.starts, leg.rank.clone(), leg.id));
    let people: Vec<(PersonId, Busy)> =
        question.people.iter().map(|person| (*person, busy_person(plan, *person, None))).collect();
    let mut found = Vec::new();
    for leg in legs {
        let Some(zone) = plan.zone_of_place(leg.place) else { continue };
        let rooms = question.heads.map(|heads| rooms_for(plan, leg.place, heads));
        let busy_rooms: Option<Vec<(&Room, Busy)>> =
            rooms.map(|rooms| rooms.into_iter().map(|room| (room, busy_room(plan, room, None))).collect());
        for date in leg.starts.iter_days().take_while(|date| *date <= leg.ends) {
            let starts = starts_on(plan, date, busy_rooms.as_deref(), question.minutes);
            let mut open: Option<FreeTime> = None;
            for start in starts {
                let Some((span, end)) = span_from(plan, zone, start, question.minutes) else { continue };
                let there = |(person, busy): &(PersonId, Busy)| {
                    busy.is_free(span) && may_be_in(plan, *person, leg.place, span.0)
                };
                let rooms: Option<Vec<RoomId>> = busy_rooms.as_ref().map(|rooms| {
                    let free = |(room, busy): &&(&Room, Busy)| busy.is_free(span) && is_open(plan, room, (start, end));
                    rooms.iter().filter(free).map(|(room, _)| room.id).collect()
                });
                let fits = people.iter().all(there) && rooms.as_ref().is_none_or(|rooms| !rooms.is_empty());
                let rooms = rooms.unwrap_or_default();
                match &mut open {
                    Some(window) if fits && window.rooms == rooms => window.until = end,
                    _ => {
                        found.extend(open.take());
                        open =
                            fits.then_some(FreeTime { leg: leg.id, from: start, until: end, instant: span.0, rooms });
                    }
                }
            }
            found.extend(open);
        }
    }
    found
}

/// The rooms of a place in which so many fit, the smallest first.
pub(super) fn rooms_for(plan: &Plan, place: PlaceId, heads: u32) -> Vec<&Room> {
    let in_place =
        |room: &&Room| plan.find::<Venue>(room.venue).is_some_and(|venue| venue.place == place && !venue.lodging);
    let large = |room: &&Room| room.capacity.is_some_and(|capacity| capacity >= heads);
    let mut rooms: Vec<&Room> = plan.records().rooms.iter().filter(in_place).filter(large).collect();
    rooms.sort_by_key(|room| (room.capacity, room.id));
    rooms
}

/// Whether the venue of a room is open from one wall time to another.
pub(super) fn is_open(plan: &Plan, room: &Room, (start, end): (WallTime, WallTime)) -> bool {
    let venue = plan.find::<Venue>(room.venue);
    let days = [start.date().pred_opt(), Some(start.date())];
    let hours = days.into_iter().flatten().flat_map(|date| open_hours(venue, date));
    hours.into_iter().any(|(opens, closes)| opens <= start && end <= closes)
}

/// The instants of a span that begins at a wall time, and its end on the clock; `None` where either does not exist or is doubtful.
pub(super) fn span_from(plan: &Plan, zone: &ZoneId, start: WallTime, minutes: u32) -> Option<(Span, WallTime)> {
    let end = start.plus_minutes(minutes.max(1).into())?;
    let once = |wall| match resolve(plan.rules(), zone, wall)? {
        Resolution::Once(reading) => Some(reading.instant),
        _ => None,
    };
    Some(((once(start)?, once(end)?), end))
}

/// The starts that are tried on a day: those after which as much time is left as is asked for.
fn starts_on(plan: &Plan, date: NaiveDate, rooms: Option<&[(&Room, Busy)]>, minutes: u32) -> Vec<WallTime> {
    let hours = match rooms {
        None => open_hours(None, date),
        Some(rooms) => rooms.iter().flat_map(|(room, _)| open_hours(plan.find::<Venue>(room.venue), date)).collect(),
    };
    let mut starts: Vec<WallTime> = hours.into_iter().flat_map(|hours| starts_within(hours, minutes)).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The starts within some hours, every quarter of an hour.
pub(super) fn starts_within((opens, closes): (WallTime, WallTime), minutes: u32) -> impl Iterator<Item = WallTime> {
    let last = opens.minutes_until(closes) - i64::from(minutes.max(1));
    (0..)
        .map(|step| step * STEP)
        .take_while(move |after| *after <= last)
        .filter_map(move |after| opens.plus_minutes(after))
}

//! Too tight: less time than it takes.

use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, Timelike};

use super::FindingCode;
use super::agenda::{Agenda, Item, weigh};
use super::brief::{Arg, Brief, NONE};
use super::context::{Context, Spot, Weight, subject};
use crate::*;

/// Ways that take longer than this are never found too short, in seconds.
const LONGEST_WAY: i64 = 48 * 3600;

/// What a person has too little time for.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    let items = agenda.items();
    let mut by_end: Vec<&Item<'_, 'p>> = items.iter().collect();
    by_end.sort_by_key(|item| (item.end(), item.subject().id));
    // Whatever has ended when the next begins began before it, so that the last to end stands right before `over`.
    let mut over = 0;
    for next in &items {
        while by_end.get(over).is_some_and(|item| item.end() <= next.start()) {
            over += 1;
        }
        let Some(last) = over.checked_sub(1).and_then(|place| by_end.get(place).copied()) else { continue };
        if (!last.is_own(cx) && !next.is_own(cx)) || next.start() - last.end() > LONGEST_WAY {
            continue;
        }
        let there_are = (next.start() - last.end()) / 60;
        let (needed, way) = needed(cx, last, next);
        let rest = i64::from(cx.settings.thresholds.rest_hours) * 60;
        let tight = there_are < needed;
        let little_rest = there_are < rest && is_a_night(cx, last, next);
        if !tight && !little_rest {
            continue;
        }
        let subjects = [agenda.who(last, next), last.subject(), next.subject()];
        let mut tell = |code, needed: i64, way: Option<&'static str>| {
            let args = [("minutes", Arg::Number(there_are)), ("needed", Arg::Number(needed))];
            let cause = (Some(next.start()), format_args!("{} {}", last.end(), next.start()));
            found.extend(cx.finding(code, weigh(last, next), &subjects, cause, args).map(|mut told| {
                told.args.extend(way.map(|way| ("way", Arg::Word(way))));
                told
            }));
        };
        if tight {
            tell(FindingCode::TransferTooShort, needed, Some(way));
        }
        if little_rest {
            tell(FindingCode::ShortRest, rest, None);
        }
    }
    for (place, item) in items.iter().enumerate() {
        found.extend(unmet(cx, agenda, &items[place + 1..], item));
    }
}

/// How many minutes it takes from one item to the next, and what kind of way that is.
fn needed(cx: &Context<'_>, last: &Item<'_, '_>, next: &Item<'_, '_>) -> (i64, &'static str) {
    let usual = &cx.settings.thresholds;
    let by_air = |item: &Item<'_, '_>| matches!(item, Item::Trip(trip) if trip.journey.mode == JourneyMode::Flight);
    let (from, to) = (last.to(), next.from());
    let elsewhere = from.place.zip(to.place).is_some_and(|(from, to)| from != to);
    let way = if elsewhere { other_city(cx, from, to) } else { 0 };
    match (last, next) {
        // Who changes planes does not leave the airport.
        (last, next) if by_air(last) && by_air(next) && !elsewhere => (i64::from(usual.after_landing), "after_landing"),
        (_, Item::Trip(trip)) if by_air(next) => {
            let (lead, name) = if is_abroad(cx, trip.journey) {
                (usual.before_international_flight, "before_international_flight")
            } else {
                (usual.before_domestic_flight, "before_domestic_flight")
            };
            (i64::from(lead) + way, name)
        }
        (last, Item::Session(..)) if by_air(last) => match to.place {
            Some(_) => (i64::from(usual.after_landing) + way, "after_landing"),
            None => (0, "after_landing"),
        },
        // A transfer waits for who lands.
        (last, Item::Trip(_)) if by_air(last) && !elsewhere => (0, "after_landing"),
        _ => between(cx, from, to, way),
    }
}

fn between(cx: &Context<'_>, from: Spot, to: Spot, way: i64) -> (i64, &'static str) {
    let usual = &cx.settings.thresholds;
    match (from.place, to.place) {
        (Some(a), Some(b)) if a != b => (way, "other_city"),
        (Some(_), Some(_)) => match (from.venue, to.venue) {
            (Some(a), Some(b)) if a == b => {
                let same_room = from.room == to.room || from.room.is_none() || to.room.is_none();
                (if same_room { 0 } else { i64::from(usual.same_venue) }, "same_venue")
            }
            (Some(_), Some(_)) => (i64::from(usual.same_city), "same_city"),
            // Where one of them has no venue yet, nobody knows the way.
            _ => (0, "same_city"),
        },
        _ => (0, "same_city"),
    }
}

/// Minutes to another city: the distance by land at 70 km an hour, or by air at 800 with what an airport takes, whichever is less.
fn other_city(cx: &Context<'_>, from: Spot, to: Spot) -> i64 {
    let usual = &cx.settings.thresholds;
    let find = |spot: Spot| spot.place.and_then(|place| cx.plan.find::<Place>(place));
    let (Some(from), Some(to)) = (find(from), find(to)) else { return 0 };
    let lead =
        if from.country == to.country { usual.before_domestic_flight } else { usual.before_international_flight };
    let minutes = kilometres(from, to).map_or(0.0, |distance| {
        let by_land = distance / 70.0 * 60.0;
        let by_air = distance / 800.0 * 60.0 + f64::from(lead) + f64::from(usual.after_landing);
        by_land.min(by_air)
    });
    i64::from(usual.other_city) + minutes.round() as i64
}

/// The great-circle distance (haversine, a sphere of 6,371 km); `None` without coordinates.
pub(super) fn kilometres(from: &Place, to: &Place) -> Option<f64> {
    let at = |place: &Place| Some((place.latitude?.to_radians(), place.longitude?.to_radians()));
    let ((lat_a, lon_a), (lat_b, lon_b)) = (at(from)?, at(to)?);
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half(lat_b - lat_a) + lat_a.cos() * lat_b.cos() * half(lon_b - lon_a);
    Some(2.0 * 6371.0 * chord.sqrt().min(1.0).asin())
}

fn is_abroad(cx: &Context<'_>, journey: &Journey) -> bool {
    let country = |place| cx.plan.find::<Place>(place).map(|place| place.country);
    country(journey.from_place) != country(journey.to_place)
}

/// Whether one ends in the evening or in the night, and the other begins the morning after, each by the clock where it is.
fn is_a_night(cx: &Context<'_>, last: &Item<'_, '_>, next: &Item<'_, '_>) -> bool {
    // What was written for both may rule it out; where the clock is turned it is off by little.
    if let (Some(ends), Some(starts)) = (written(last, true), written(next, false))
        && ends.date() == starts.date()
        && ends.time().hour() >= 9
    {
        return false;
    }
    let (Some(ends), Some(starts)) = (wall(cx, last, last.end(), true), wall(cx, next, next.start(), false)) else {
        return false;
    };
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let Some(evening) = starts.date().checked_sub_days(Days::new(1)).map(|day| day.and_time(hour(18))) else {
        return false;
    };
    (hour(4)..hour(12)).contains(&starts.time()) && ends >= evening && ends <= starts.date().and_time(hour(5))
}

/// The wall time that was written for one end of an item.
fn written(item: &Item<'_, '_>, last: bool) -> Option<WallTime> {
    match item {
        Item::Session(_, part) => match part.session.schedule {
            Schedule::Span { start, end, .. } => Some(if last { end } else { start }),
            _ => None,
        },
        Item::Trip(trip) => match if last { &trip.journey.arrives } else { &trip.journey.departs } {
            Moment::At { time, .. } => Some(*time),
            _ => None,
        },
    }
}

fn wall(cx: &Context<'_>, item: &Item<'_, '_>, instant: i64, end: bool) -> Option<NaiveDateTime> {
    let clock = match item {
        Item::Session(_, part) => cx.clock_of_session(part.session),
        Item::Trip(trip) => cx.clock_of_place(if end { trip.journey.to_place } else { trip.journey.from_place }),
    };
    let (reading, _) = clock??.wall_at(DateTime::from_timestamp(instant, 0)?);
    Some(reading.wall.naive())
}

/// How long after landing a transfer or another journey may leave and still meet who lands, in seconds.
const MET_WITHIN: i64 = 6 * 3600;

/// A landing that is not at home and is followed by no journey from there.
fn unmet(cx: &Context<'_>, agenda: &Agenda<'_>, later: &[Item<'_, '_>], item: &Item<'_, '_>) -> Option<Brief> {
    let Item::Trip(trip) = item else { return None };
    let journey = trip.journey;
    let home = agenda.home == Some(journey.to_place);
    if journey.mode != JourneyMode::Flight || journey.forum != cx.forum || home {
        return None;
    }
    let is_met = later.iter().any(|item| {
        let from = matches!(item, Item::Trip(next) if next.journey.from_place == journey.to_place);
        from && (trip.end..=trip.end + MET_WITHIN).contains(&item.start())
    });
    if is_met {
        return None;
    }
    let weight = Weight::lowered(!journey.confirmed);
    let subjects = [subject::<Journey>(journey.id)];
    cx.finding(FindingCode::ArrivalUnmet, weight, &subjects, (Some(trip.end), trip.end), NONE)
}

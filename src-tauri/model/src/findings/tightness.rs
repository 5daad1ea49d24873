//! Too tight: less time than it takes.

use chrono::{DateTime, Days, NaiveDateTime, NaiveTime};

use super::agenda::{Agenda, Item, weigh};
use super::context::{Context, Spot, Weight, subject};
use super::{Finding, FindingCode};
use crate::*;

/// Ways that take longer than this are never found too short, in seconds.
const LONGEST_WAY: i64 = 48 * 3600;

/// What a person has too little time for.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Finding>) {
    let items = agenda.items();
    for (place, next) in items.iter().enumerate() {
        let earlier = items[..place].iter().filter(|item| item.end() <= next.start());
        let Some(last) = earlier.max_by_key(|item| (item.end(), item.subject().id)) else { continue };
        if (last.forum() != cx.forum && next.forum() != cx.forum) || next.start() - last.end() > LONGEST_WAY {
            continue;
        }
        let there_are = (next.start() - last.end()) / 60;
        let (needed, way) = needed(cx, last, next);
        let rest = i64::from(cx.settings.thresholds.rest_hours) * 60;
        let subjects = [agenda.who(last, next), last.subject(), next.subject()];
        let cause = format!("{} {}", last.end(), next.start());
        let mut tell = |code, needed: i64, way: Option<&'static str>| {
            let args = [("minutes", there_are.to_string()), ("needed", needed.to_string())];
            let told = cx.finding(code, weigh(last, next), &subjects, (Some(next.start()), &cause), args);
            found.extend(told.map(|mut told| {
                told.args.extend(way.map(|way| ("way".to_owned(), way.to_owned())));
                told
            }));
        };
        if there_are < needed {
            tell(FindingCode::TransferTooShort, needed, Some(way));
        }
        if there_are < rest && is_a_night(cx, last, next) {
            tell(FindingCode::ShortRest, rest, None);
        }
    }
    for (place, item) in items.iter().enumerate() {
        found.extend(unmet(cx, agenda, &items[place + 1..], item));
    }
}

/// How many minutes it takes from one item to the next, and what kind of way that is.
fn needed(cx: &Context<'_>, last: &Item<'_>, next: &Item<'_>) -> (i64, &'static str) {
    let usual = &cx.settings.thresholds;
    let by_air = |item: &Item<'_>| matches!(item, Item::Trip(trip) if trip.journey.mode == JourneyMode::Flight);
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
fn is_a_night(cx: &Context<'_>, last: &Item<'_>, next: &Item<'_>) -> bool {
    let (Some(ends), Some(starts)) = (wall(cx, last, last.end(), true), wall(cx, next, next.start(), false)) else {
        return false;
    };
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let Some(evening) = starts.date().checked_sub_days(Days::new(1)).map(|day| day.and_time(hour(18))) else {
        return false;
    };
    (hour(4)..hour(12)).contains(&starts.time()) && ends >= evening && ends <= starts.date().and_time(hour(5))
}

fn wall(cx: &Context<'_>, item: &Item<'_>, instant: i64, end: bool) -> Option<NaiveDateTime> {
    let zone = match item {
        Item::Session(_, part) => cx.plan.zone_of_session(part.session),
        Item::Trip(trip) => cx.plan.zone_of_place(if end { trip.journey.to_place } else { trip.journey.from_place }),
    };
    let instant = DateTime::from_timestamp(instant, 0)?;
    let (reading, _) = crate::time::wall_at(cx.plan.rules(), zone?, instant)?;
    Some(reading.wall.naive())
}

/// How long after landing a transfer or another journey may leave and still meet who lands, in seconds.
const MET_WITHIN: i64 = 6 * 3600;

/// A landing that is not at home and is followed by no journey from there.
fn unmet(cx: &Context<'_>, agenda: &Agenda<'_>, later: &[Item<'_>], item: &Item<'_>) -> Option<Finding> {
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
    cx.finding(FindingCode::ArrivalUnmet, weight, &subjects, (Some(trip.end), &trip.end.to_string()), [])
}

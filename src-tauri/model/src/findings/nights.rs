//! Nights: who has no bed, who has one where they are not, and how many share one.

use chrono::{Days, NaiveDate};

use super::FindingCode;
use super::agenda::Agenda;
use super::brief::{Arg, Brief};
use super::context::{Context, Weight, day, subject};
use crate::*;

/// A journey of years is an error of typing; its nights are not counted one by one.
const MOST_NIGHTS: u64 = 400;

/// The nights of one person.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    if !agenda.vague {
        without_bed(cx, agenda, found);
        elsewhere(cx, agenda, found);
    }
}

fn on_the_road(agenda: &Agenda<'_>, evening: NaiveDate) -> bool {
    agenda.trips.iter().any(|trip| trip.departs_on <= evening && evening < trip.arrives_on)
}

/// Where they are in the evening of a day, by their journeys.
fn place_in(agenda: &Agenda<'_>, evening: NaiveDate) -> Option<PlaceId> {
    let arrived = agenda.trips.iter().filter(|trip| trip.arrives_on <= evening).max_by_key(|trip| trip.end);
    let leaves = || agenda.trips.first().map(|trip| trip.journey.from_place);
    arrived.map(|trip| trip.journey.to_place).or_else(leaves)
}

fn without_bed(cx: &Context<'_>, agenda: &Agenda<'_>, found: &mut Vec<Brief>) {
    let trips = || agenda.trips.iter().filter(|trip| trip.journey.forum == cx.forum);
    let stays = || agenda.stays.iter().filter(|stay| stay.forum == cx.forum);
    let from = trips().map(|trip| trip.arrives_on).chain(stays().map(|stay| stay.check_in)).min();
    let until = trips().map(|trip| trip.departs_on).chain(stays().map(|stay| stay.check_out)).max();
    let (Some(from), Some(until)) = (from, until) else { return };
    let home = agenda.home.or_else(|| agenda.trips.first().map(|trip| trip.journey.from_place));
    let mut nights: Vec<NaiveDate> = Vec::new();
    let sleepless = |evening: &NaiveDate| {
        let bed = agenda.stays.iter().any(|stay| stay.check_in <= *evening && *evening < stay.check_out);
        let at_home = !agenda.trips.is_empty() && place_in(agenda, *evening) == home;
        !bed && !at_home && !on_the_road(agenda, *evening)
    };
    for evening in evenings(from, until).filter(sleepless) {
        if nights.last().is_some_and(|last| *last + Days::new(1) != evening) {
            found.extend(no_bed(cx, agenda, &nights));
            nights.clear();
        }
        nights.push(evening);
    }
    found.extend(no_bed(cx, agenda, &nights));
}

fn no_bed(cx: &Context<'_>, agenda: &Agenda<'_>, nights: &[NaiveDate]) -> Option<Brief> {
    let first = *nights.first()?;
    let args = [("date", day(first)), ("nights", nights.len().into())];
    let cause = format_args!("{first} {}", nights.len());
    let subjects = [subject::<Person>(agenda.person)];
    let told = cx.finding(FindingCode::NightWithoutBed, Weight::default(), &subjects, (None, &cause), args);
    told.map(|mut told| {
        told.args.extend(place_in(agenda, first).map(|place| ("place", Arg::Id(place.uuid()))));
        told
    })
}

fn elsewhere(cx: &Context<'_>, agenda: &Agenda<'_>, found: &mut Vec<Brief>) {
    if agenda.trips.is_empty() {
        return;
    }
    for stay in agenda.stays.iter().filter(|stay| stay.forum == cx.forum) {
        let Some(venue) = cx.plan.find::<Venue>(stay.venue) else { continue };
        let away: Vec<(NaiveDate, PlaceId)> = evenings(stay.check_in, stay.check_out)
            .filter(|evening| !on_the_road(agenda, *evening))
            .filter_map(|evening| Some((evening, place_in(agenda, evening).filter(|place| *place != venue.place)?)))
            .collect();
        let Some((first, place)) = away.first() else { continue };
        let subjects = [subject::<Person>(agenda.person), subject::<Stay>(stay.id)];
        let args = [("date", day(*first)), ("nights", away.len().into()), ("place", Arg::Id(place.uuid()))];
        let cause = format_args!("{first} {} {place} {}", away.len(), venue.place);
        let weight = Weight::lowered(!stay.confirmed);
        found.extend(cx.finding(FindingCode::StayElsewhere, weight, &subjects, (None, &cause), args));
    }
}

/// The evenings from a day until before another.
fn evenings(from: NaiveDate, until: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (0..MOST_NIGHTS).map_while(move |count| from.checked_add_days(Days::new(count)).filter(|day| *day < until))
}

/// One stay: how many share it, and whether it ends after it begins.
pub(super) fn of_stay(cx: &Context<'_>, stay: &Stay, found: &mut Vec<Brief>) {
    let weight = Weight::lowered(!stay.confirmed);
    let subjects = [subject::<Stay>(stay.id)];
    if stay.check_out <= stay.check_in {
        let cause = format_args!("{} {}", stay.check_in, stay.check_out);
        let args = [("start", day(stay.check_in)), ("end", day(stay.check_out))];
        found.extend(cx.finding(FindingCode::EndsBeforeStart, weight, &subjects, (None, &cause), args));
    }
    let (beds, name) = match stay.room_type {
        Some(RoomType::Single) => (1, "single"),
        Some(RoomType::Double) => (2, "double"),
        Some(RoomType::Twin) => (2, "twin"),
        Some(RoomType::Triple) => (3, "triple"),
        Some(RoomType::Suite | RoomType::Apartment | RoomType::Dormitory) | None => return,
    };
    let guests = cx.plan.guests_of(stay.id).count();
    if guests != beds {
        let cause = format_args!("{guests} {name}");
        let args = [("guests", guests.into()), ("beds", beds.into()), ("room_type", Arg::Word(name))];
        found.extend(cx.finding(FindingCode::RoomTypeAndGuestsDiffer, weight, &subjects, (None, &cause), args));
    }
}

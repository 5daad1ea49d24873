//! When something is, in few words: *Thu 29 Feb, morning*, *Fri 1 Mar 11:30*.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use periplo_model::publication::{EndMoment, Facts, Location, Point, When};

use crate::ics::voice::{Voice, within_sentence};

/// What has to be said of a moment, because it differs from the one beside it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Saying {
    pub year: bool,
    pub end: bool,
    pub city: bool,
}

/// Where an item stands among others: by its first day, then its first instant; without an hour before those with one.
pub(super) type Order = (Option<NaiveDate>, Option<DateTime<Utc>>);

pub(super) fn order(facts: &Facts) -> Order {
    match facts.when() {
        When::Days { from, .. } => (Some(from), None),
        When::Span { start, .. } => (Some(start.wall.date()), Some(start.instant)),
    }
}

pub(super) fn date(date: NaiveDate, year: bool, voice: Voice<'_>) -> String {
    voice.words.brief_date(date, year)
}

pub(super) fn when(when: &When, saying: Saying, voice: Voice<'_>) -> String {
    match when {
        When::Days { from, to, part } => {
            let mut days = date(*from, saying.year, voice);
            if from != to {
                let to = date(*to, saying.year, voice);
                days = voice.say("moment-days", &[("from", days.into()), ("to", to.into())]);
            }
            match part {
                Some(part) => {
                    let part = within_sentence(&voice.words.word(*part));
                    voice.say("moment-part", &[("day", days.into()), ("part", part.into())])
                }
                None => days,
            }
        }
        When::Span { start, end } => {
            let said = if saying.end && start.wall.date() == end.wall.date() {
                let day = date(start.wall.date(), saying.year, voice);
                let hours = voice.words.hours(start.wall.time(), end.wall.time());
                voice.say("moment-span", &[("day", day.into()), ("hours", hours.into())])
            } else if saying.end {
                let (from, to) = (at(start, saying.year, voice), at(end, saying.year, voice));
                voice.say("moment-days", &[("from", from.into()), ("to", to.into())])
            } else {
                at(start, saying.year, voice)
            };
            match saying.city {
                true => voice.say("moment-city", &[("moment", said.into()), ("city", start.zone.city().into())]),
                false => said,
            }
        }
    }
}

/// A point on its clock.
pub(super) fn at(point: &Point, year: bool, voice: Voice<'_>) -> String {
    let day = date(point.wall.date(), year, voice);
    voice.say("moment-at", &[("day", day.into()), ("time", voice.time(point).into())])
}

/// What is worth saying of two times that differ.
pub(super) fn saying(before: &When, after: &When) -> Saying {
    let year = |when: &When| match when {
        When::Days { from, .. } => from.year(),
        When::Span { start, .. } => start.wall.date().year(),
    };
    let (end, city) = match (before, after) {
        (When::Span { start, end }, When::Span { start: later, end: later_end }) => {
            let length = |start: &Point, end: &Point| end.instant - start.instant;
            (length(start, end) != length(later, later_end), start.zone != later.zone)
        }
        _ => (false, false),
    };
    Saying { year: year(before) != year(after), end, city }
}

/// The end of a journey in few words, with the place it is at where that is asked for.
pub(super) fn journey_end(moment: &EndMoment, place: Option<String>, voice: Voice<'_>) -> String {
    let said = match moment {
        EndMoment::Unknown => voice.say("time-unknown", &[]),
        EndMoment::Day { date, part } => {
            when(&When::Days { from: *date, to: *date, part: *part }, Saying::default(), voice)
        }
        EndMoment::At(point) => at(point, false, voice),
    };
    match place {
        Some(place) => voice.say("moment-place", &[("moment", said.into()), ("place", place.into())]),
        None => said,
    }
}

/// Where something is in few words: room and venue, and the city where that is asked for or nothing nearer is known.
pub(super) fn place(location: &Location, city: bool) -> Option<String> {
    let near: Vec<&str> =
        [location.room.as_deref(), location.venue.as_deref()].into_iter().flatten().map(str::trim).collect();
    let city = location.place.as_deref().filter(|_| city || near.is_empty());
    let said: Vec<&str> = near.into_iter().chain(city).filter(|part| !part.is_empty()).collect();
    (!said.is_empty()).then(|| crate::ics::voice::one_line(&said.join(", ")))
}

//! When an entry begins and ends, in the forms that a calendar can hold.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use icalendar::parser::Property;
use periplo_model::publication::{Facts, Point, When};
use periplo_model::time::{Resolution, Rules};
use periplo_model::{WallTime, ZoneId};

use super::encode;

/// Both ends of an entry; the end is always after the start (RFC 5545 §3.8.2.2).
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ends<'a> {
    pub start: Stamp<'a>,
    pub end: Stamp<'a>,
}

/// One end of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp<'a> {
    /// A whole day; at the end, the day after the last.
    Day(NaiveDate),
    /// A wall time with its zone.
    Local { wall: WallTime, zone: &'a ZoneId, instant: DateTime<Utc> },
    /// An instant, where no wall time can say it.
    Utc(DateTime<Utc>),
}

impl<'a> Ends<'a> {
    /// The ends of an item. A span that does not end after its start gets the one minute that a calendar needs to hold it.
    pub(super) fn of(facts: &'a Facts, rules: &Rules) -> Self {
        match span(facts) {
            Some((start, end)) if end.instant > start.instant => {
                Self { start: Stamp::of(start, rules), end: Stamp::of(end, rules) }
            }
            Some((start, _)) => {
                let start = Stamp::of(start, rules);
                Self { start, end: start.a_minute_later(rules) }
            }
            None => {
                let (from, to) = days(facts);
                Self { start: Stamp::Day(from), end: Stamp::Day(to.checked_add_days(Days::new(1)).unwrap_or(to)) }
            }
        }
    }

    /// Whether the entry takes whole days.
    pub(super) fn whole_days(&self) -> bool {
        matches!(self.start, Stamp::Day(_))
    }
}

/// The points of an item that has an hour at both its ends.
fn span(facts: &Facts) -> Option<(&Point, &Point)> {
    use periplo_model::publication::EndMoment::At;
    match facts {
        Facts::Session(session) => match &session.when {
            When::Span { start, end } => Some((start, end)),
            When::Days { .. } => None,
        },
        Facts::Journey(journey) => match (&journey.from.moment, &journey.to.moment) {
            (At(start), At(end)) => Some((start, end)),
            _ => None,
        },
        Facts::Stay(_) => None,
    }
}

/// The first and last day of an item without hours.
fn days(facts: &Facts) -> (NaiveDate, NaiveDate) {
    match facts.when() {
        When::Days { from, to, .. } => (from, to.max(from)),
        When::Span { start, end } => (start.wall.date(), end.wall.date()),
    }
}

impl<'a> Stamp<'a> {
    /// A point as its wall time where every reader finds its instant from that; else its instant.
    ///
    /// They do not in a gap, in a zone that nobody knows, and where the rules have changed since the publication. Where
    /// the clock is turned back, a wall time means its first occurrence (RFC 5545 §3.3.5), which leaves no way to say the
    /// second, and ical.js takes even the first for the second: both are written in UTC.
    fn of(point: &'a Point, rules: &Rules) -> Self {
        let clock = rules.clock(&point.zone);
        match clock.map(|clock| clock.resolve(point.wall)) {
            Some(Resolution::Once(reading)) if reading.instant == point.instant => {
                Stamp::Local { wall: point.wall, zone: &point.zone, instant: point.instant }
            }
            _ => Stamp::Utc(point.instant),
        }
    }

    fn a_minute_later(self, rules: &Rules) -> Self {
        match self {
            Stamp::Day(day) => Stamp::Day(day.checked_add_days(Days::new(1)).unwrap_or(day)),
            Stamp::Utc(instant) => Stamp::Utc(instant + TimeDelta::minutes(1)),
            Stamp::Local { wall, zone, instant } => {
                let instant = instant + TimeDelta::minutes(1);
                let later = wall.plus_minutes(1).filter(|later| {
                    let clock = rules.clock(zone);
                    clock.is_some_and(
                        |clock| matches!(clock.resolve(*later), Resolution::Once(at) if at.instant == instant),
                    )
                });
                later.map_or(Stamp::Utc(instant), |wall| Stamp::Local { wall, zone, instant })
            }
        }
    }

    /// The property that says it.
    pub(super) fn property(&self, name: &'a str) -> Property<'a> {
        match self {
            Stamp::Day(day) => encode::property_with(name, ("VALUE", "DATE"), encode::date(*day)),
            Stamp::Local { wall, zone, .. } => {
                encode::property_with(name, ("TZID", zone.as_str()), encode::local(wall.naive()))
            }
            Stamp::Utc(instant) => encode::property(name, encode::utc(*instant)),
        }
    }
}

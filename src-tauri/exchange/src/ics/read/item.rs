//! What a calendar holds, item by item: each occurrence of what repeats is one.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use periplo_model::time::{Rules, derive};
use periplo_model::{WallTime, ZoneId};

use super::clock::Clock;
use super::event::{Event, Point, Standing, Texts};
use super::note::Note;

/// One end of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// A whole day; at the end, the day after the last.
    Day(NaiveDate),
    /// An instant.
    At {
        /// When it is.
        instant: DateTime<Utc>,
        /// What the clock of the file shows then.
        wall: WallTime,
        /// The zone of that clock, where the rules have it.
        zone: Option<ZoneId>,
    },
    /// A wall time of wherever one is.
    Floating(WallTime),
}

impl Stamp {
    /// A point of the file.
    pub fn of(point: &Point, rules: &Rules) -> Self {
        match point {
            Point::Day(day) => Stamp::Day(*day),
            Point::Time(wall, clock) => match clock.instant(rules, *wall) {
                Some((instant, _)) => Stamp::At { instant, wall: clock.wall(rules, instant), zone: zone_of(clock) },
                None => Stamp::Floating(*wall),
            },
        }
    }

    /// The day on the clock of the file.
    pub fn date(&self) -> NaiveDate {
        match self {
            Stamp::Day(day) => *day,
            Stamp::At { wall, .. } | Stamp::Floating(wall) => wall.date(),
        }
    }

    /// What the clock of the file shows; midnight for a day.
    pub fn wall(&self) -> WallTime {
        match self {
            Stamp::Day(day) => WallTime::new(*day, chrono::NaiveTime::MIN),
            Stamp::At { wall, .. } | Stamp::Floating(wall) => *wall,
        }
    }

    /// Whether it is an instant before another: an end that the clock shows in time, of a start that was turned over.
    fn is_before(&self, other: &Stamp) -> bool {
        match (self, other) {
            (Stamp::At { instant, .. }, Stamp::At { instant: other, .. }) => instant < other,
            _ => false,
        }
    }

    /// What the clock of the file shows, taken for what the clock of this zone shows; the earlier of two. Days stay days.
    pub fn by_clock(&self, zone: &ZoneId, rules: &Rules) -> Self {
        match self {
            Stamp::Day(day) => Stamp::Day(*day),
            Stamp::At { wall, .. } | Stamp::Floating(wall) => {
                Stamp::At { instant: derive(rules, zone, *wall, None).instant, wall: *wall, zone: Some(zone.clone()) }
            }
        }
    }

    /// The zone of the file's clock.
    pub fn zone(&self) -> Option<&ZoneId> {
        if let Stamp::At { zone, .. } = self { zone.as_ref() } else { None }
    }
}

fn zone_of(clock: &Clock) -> Option<ZoneId> {
    match clock {
        Clock::Named(zone) => Some(zone.clone()),
        Clock::Utc => "UTC".parse().ok(),
        Clock::Fixed(_) | Clock::Own(_) | Clock::Floating => None,
    }
}

/// Which occurrence of a series an item is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Occurrence {
    /// The day on which the series has it, with `.2` after it for the second of that day, and so on.
    pub key: String,
    /// What the file says of this one in place of the series.
    pub is_override: bool,
}

/// An item of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The line at which it begins.
    pub line: u32,
    /// Its UID; where the file gives none, one that is derived from its contents.
    pub uid: String,
    /// Which occurrence it is, of something that repeats.
    pub occurrence: Option<Occurrence>,
    /// SEQUENCE (RFC 5545 §3.8.7.4).
    pub sequence: i64,
    /// When the file was made that it was written for, or when it was changed last.
    pub stamp: Option<DateTime<Utc>>,
    /// Whether it takes place.
    pub standing: Standing,
    /// Whether it takes up no time.
    pub transparent: bool,
    /// Whether it is for nobody else.
    pub private: bool,
    /// When it begins.
    pub start: Stamp,
    /// When it ends; the same as `start` where the file does not say.
    pub end: Stamp,
    /// Its texts; the occurrences of a series share them.
    pub texts: Arc<Texts>,
    /// What is said of it.
    pub notes: Vec<Note>,
}

impl Item {
    /// What it is known by within the file and in the next version of it.
    pub fn key(&self) -> String {
        match &self.occurrence {
            Some(occurrence) => format!("{}#{}", self.uid, occurrence.key),
            None => self.uid.clone(),
        }
    }

    /// The same item with its times read by the clock of a zone, where one is given.
    pub fn by_clock(&self, zone: Option<&ZoneId>, rules: &Rules) -> Cow<'_, Self> {
        match zone {
            Some(zone) => Cow::Owned(Self {
                start: self.start.by_clock(zone, rules),
                end: self.end.by_clock(zone, rules),
                ..self.clone()
            }),
            None => Cow::Borrowed(self),
        }
    }

    /// An event as an item at a point.
    pub(super) fn of(event: &Event, uid: &str, start: &Point, end: &Point, rules: &Rules) -> Self {
        let (start, end) = (Stamp::of(start, rules), Stamp::of(end, rules));
        Self {
            line: event.number,
            uid: uid.to_owned(),
            occurrence: None,
            sequence: event.sequence,
            stamp: event.stamp,
            standing: event.standing,
            transparent: event.transparent,
            private: event.private,
            end: if end.is_before(&start) { start.clone() } else { end },
            start,
            texts: event.texts.clone(),
            notes: event.notes.kept().to_vec(),
        }
    }
}

//! When things are, as far as it is known.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::{Fold, WallTime};

/// A part of the day, for what has no hour yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    /// Before noon.
    Morning,
    /// Around noon, lunch.
    Midday,
    /// After noon.
    Afternoon,
    /// From about six.
    Evening,
    /// Late.
    Night,
}

/// When a session is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(optional_fields)]
pub enum Schedule {
    /// Not decided.
    #[default]
    Unscheduled,
    /// On a day or several; the hour is to be confirmed.
    Days {
        /// The first day, in the zone of the session.
        from: NaiveDate,
        /// The last day, not before the first.
        to: NaiveDate,
        /// The part of the day, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<DayPart>,
    },
    /// From one wall time to another, both in the zone of the session.
    Span {
        /// The start.
        start: WallTime,
        /// Which start is meant where the clock is turned back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start_fold: Option<Fold>,
        /// The end.
        end: WallTime,
        /// Which end is meant where the clock is turned back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        end_fold: Option<Fold>,
    },
}

/// When a journey leaves or arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(optional_fields)]
pub enum Moment {
    /// Not known.
    #[default]
    Unknown,
    /// On a day; the hour is to be confirmed.
    Day {
        /// The day, in the zone of the point.
        date: NaiveDate,
        /// The part of the day, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<DayPart>,
    },
    /// At a wall time in the zone of the point.
    At {
        /// The wall time.
        time: WallTime,
        /// Which one is meant where the clock is turned back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fold: Option<Fold>,
    },
}

impl Schedule {
    /// The first day it touches, in its own zone; `None` while unscheduled.
    pub fn first_day(&self) -> Option<NaiveDate> {
        match self {
            Schedule::Unscheduled => None,
            Schedule::Days { from, .. } => Some(*from),
            Schedule::Span { start, .. } => Some(start.date()),
        }
    }

    /// The last day it touches, in its own zone; a span that ends at midnight does not touch the next day.
    pub fn last_day(&self) -> Option<NaiveDate> {
        match self {
            Schedule::Unscheduled => None,
            Schedule::Days { to, .. } => Some(*to),
            Schedule::Span { start, end, .. } => {
                let last = if end > start { end.plus_minutes(-1).unwrap_or(*end) } else { *end };
                Some(last.date())
            }
        }
    }
}

impl Moment {
    /// The day, in the zone of the point; `None` while unknown.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Moment::Unknown => None,
            Moment::Day { date, .. } => Some(*date),
            Moment::At { time, .. } => Some(time.date()),
        }
    }
}

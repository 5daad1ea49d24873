//! A reading of the clock on a wall, with no zone of its own.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A date and a time of day as a person wrote them down, without a zone.
///
/// Written as `2024-02-29T11:30`, with `:SS` only where the seconds are not zero. Years 1 to 9999;
/// no leap seconds; whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct WallTime(NaiveDateTime);

/// Which of the two readings is meant where the clock is turned back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fold {
    /// The first occurrence, before the clock is turned back.
    Earlier,
    /// The second occurrence, after the clock was turned back.
    Later,
}

/// A text that is not a wall time.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a wall time (YYYY-MM-DDTHH:MM): {0:?}")]
pub struct NotAWallTime(pub String);

impl WallTime {
    /// Makes a wall time from a date and a time of day; fractions of a second are dropped.
    pub fn new(date: NaiveDate, time: NaiveTime) -> Self {
        Self::from(NaiveDateTime::new(date, time))
    }

    /// The calendar date.
    pub fn date(self) -> NaiveDate {
        self.0.date()
    }

    /// The time of day.
    pub fn time(self) -> NaiveTime {
        self.0.time()
    }

    /// The same reading as a `chrono` value.
    pub fn naive(self) -> NaiveDateTime {
        self.0
    }

    /// The reading `minutes` further on the same clock face, ignoring what any zone does; `None` outside years 1 to 9999.
    pub fn plus_minutes(self, minutes: i64) -> Option<Self> {
        let moved = self.0.checked_add_signed(TimeDelta::try_minutes(minutes)?)?;
        (1..=9999).contains(&moved.year()).then_some(Self(moved))
    }

    /// Minutes on the clock face from `self` to `later`, rounded toward zero; negative where `later` is earlier.
    pub fn minutes_until(self, later: Self) -> i64 {
        (later.0 - self.0).num_minutes()
    }
}

impl From<NaiveDateTime> for WallTime {
    fn from(value: NaiveDateTime) -> Self {
        Self(value.with_nanosecond(0).unwrap_or(value))
    }
}

impl From<WallTime> for String {
    fn from(value: WallTime) -> Self {
        value.to_string()
    }
}

impl TryFrom<String> for WallTime {
    type Error = NotAWallTime;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}

impl FromStr for WallTime {
    type Err = NotAWallTime;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let shape_is_right = text.is_ascii() && matches!(text.len(), 16 | 19);
        ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
            .iter()
            .filter(|_| shape_is_right)
            .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
            .filter(|wall| (1..=9999).contains(&wall.year()) && wall.nanosecond() < 1_000_000_000)
            .map(Self)
            .ok_or_else(|| NotAWallTime(text.to_owned()))
    }
}

impl fmt::Display for WallTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let format = if self.0.second() == 0 { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%dT%H:%M:%S" };
        write!(f, "{}", self.0.format(format))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wall_time_reads_what_it_writes() {
        for text in ["2024-02-29T11:30", "2026-09-06T00:00:05", "0001-01-01T00:00", "9999-12-31T23:59:59"] {
            assert_eq!(text.parse::<WallTime>().map(|wall| wall.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_not_on_a_clock_is_refused() {
        for text in [
            "",
            "2024-02-30T11:30",
            "2024-02-29",
            "2024-02-29T24:00",
            "2024-02-29T11:30Z",
            "2024-2-9T1:30",
            "2024-02-29T23:59:60",
        ] {
            assert!(text.parse::<WallTime>().is_err(), "{text}");
        }
    }

    #[test]
    fn minutes_are_counted_on_the_clock_face() {
        let start: WallTime = "2024-02-29T23:30".parse().unwrap();
        let end = start.plus_minutes(45).unwrap();
        assert_eq!(end.to_string(), "2024-03-01T00:15");
        assert_eq!(start.minutes_until(end), 45);
        assert_eq!(end.minutes_until(start), -45);
    }
}

//! When an event starts and ends, as it is written.

use chrono::{Days, NaiveDate, TimeDelta};
use periplo_model::WallTime;
use periplo_model::time::{NamedTime, Rules};

use super::clock::Clock;

/// One end of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Point {
    /// A whole day.
    Day(NaiveDate),
    /// A time on a clock.
    Time(WallTime, Clock),
}

/// How long an event takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Length {
    /// It does not say: a day, or no time at all.
    Unsaid,
    /// Whole days.
    Days(i64),
    /// A time on the clock of the start.
    Wall(TimeDelta),
    /// A time that elapses; its end is on another clock.
    Elapsed(TimeDelta, Clock),
}

impl Point {
    /// The day on its clock.
    pub fn date(&self) -> NaiveDate {
        match self {
            Point::Day(day) => *day,
            Point::Time(wall, _) => wall.date(),
        }
    }

    /// The same as `model::time` names it among repeated times.
    pub fn named(&self, rules: &Rules, clock: &Clock) -> NamedTime {
        match self {
            Point::Day(day) => NamedTime::Day(*day),
            Point::Time(wall, own) if own == clock || *own == Clock::Floating => NamedTime::Wall(*wall),
            Point::Time(wall, own) => match own.instant(rules, *wall) {
                Some((instant, _)) => NamedTime::Wall(clock.wall(rules, instant)),
                None => NamedTime::Wall(*wall),
            },
        }
    }

    /// The point so much later.
    pub fn later(&self, rules: &Rules, length: &Length) -> Point {
        let whole_day = |day: NaiveDate, days: i64| day.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(day);
        match (self, length) {
            (Point::Day(day), Length::Days(days)) => Point::Day(whole_day(*day, *days)),
            (Point::Day(day), _) => Point::Day(whole_day(*day, 1)),
            (Point::Time(wall, clock), Length::Wall(length)) => {
                let end = wall.naive().checked_add_signed(*length).unwrap_or(wall.naive());
                Point::Time(end.into(), clock.clone())
            }
            (Point::Time(wall, clock), Length::Days(days)) => {
                Point::Time(WallTime::new(whole_day(wall.date(), *days), wall.time()), clock.clone())
            }
            (Point::Time(wall, clock), Length::Elapsed(length, end)) => match clock.instant(rules, *wall) {
                Some((start, _)) => Point::Time(end.wall(rules, start + *length), end.clone()),
                None => self.clone(),
            },
            (Point::Time(..), Length::Unsaid) => self.clone(),
        }
    }
}

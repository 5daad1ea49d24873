//! When the session of a row is.

use chrono::{Days, NaiveDate};
use periplo_model::time::{Resolution, resolve};
use periplo_model::*;

use super::field::Field;
use super::hour::{Hour, HourText};
use super::line::Line;
use super::making::Making;
use super::note::Gravity;
use crate::gazetteer::matching::folded;

/// Spans longer than this are looked at twice, in minutes.
const LONG: i64 = 12 * 60;

/// How long a session without an end is taken to be, in minutes.
const USUAL: i64 = 60;

/// What a row says of when a session is.
pub(super) struct When {
    /// The first day.
    pub day: Option<NaiveDate>,
    /// The last, where it is said.
    pub last_day: Option<NaiveDate>,
    /// The hours.
    pub hours: Option<HourText>,
    /// The end, where it stands by itself.
    pub end: Option<Hour>,
}

impl Making<'_> {
    /// What a row says of its day and hours.
    pub(super) fn when(&mut self, line: &mut Line<'_>, heading: Option<(NaiveDate, bool)>) -> When {
        let read = line.day(Field::Day);
        let day = read.map(|read| read.date).or_else(|| {
            let unread = line.cell(Field::Day).is_some();
            let (day, by_heading) = heading.filter(|_| !unread)?;
            let (gravity, code) =
                if by_heading { (Gravity::Told, "day-from-heading") } else { (Gravity::Doubtful, "day-from-above") };
            line.note(Some(Field::Day), gravity, code, &[("day", &day.to_string())]);
            Some(day)
        });
        if let Some(day) = day {
            line.weekday_beside(day);
        }
        let hours = line.hours(Field::Start).or(read.and_then(|read| read.hours));
        let last = line.day(Field::LastDay);
        let end = match (line.hours(Field::End), last.and_then(|last| last.hours)) {
            (Some(HourText::Hours(hour, _)), _) | (_, Some(HourText::Hours(hour, _))) => Some(hour),
            _ => None,
        };
        When { day, last_day: last.map(|last| last.date), hours, end }
    }

    /// For how many minutes: a number, or hours and minutes.
    pub(super) fn minutes(&self, line: &mut Line<'_>) -> Option<u32> {
        let text = line.text(Field::Minutes)?;
        let folded = folded(&text);
        let is_hours = |word: &str| matches!(word, "h" | "hs" | "hr" | "hrs" | "hora" | "horas" | "hour" | "hours");
        let words: Vec<&str> = folded.split(' ').collect();
        if let [hours, word] = words.as_slice()
            && is_hours(word)
        {
            return hours.parse::<u32>().ok().map(|hours| hours * 60);
        }
        if folded.contains('h') || text.contains(':') {
            return match super::hour::read(&text) {
                Some(HourText::Hours(Hour { time, .. }, None)) => {
                    use chrono::Timelike;
                    Some(time.hour() * 60 + time.minute())
                }
                _ => line.count(Field::Minutes),
            };
        }
        line.count(Field::Minutes)
    }

    /// When a session is, where the row says anything of it.
    pub(super) fn schedule(&self, line: &mut Line<'_>, when: &When, zone: Option<&ZoneId>) -> Option<Schedule> {
        let Some(day) = when.day else {
            if let Some(HourText::Hours(..)) = when.hours {
                line.note(Some(Field::Start), Gravity::Doubtful, "hour-without-day", &[]);
            }
            return None;
        };
        let last = when.last_day.filter(|last| *last >= day);
        let (start, end) = match when.hours {
            Some(HourText::Hours(start, end)) => (start, end.or(when.end)),
            Some(HourText::Part(part)) => {
                return Some(Schedule::Days { from: day, to: last.unwrap_or(day), part: Some(part) });
            }
            Some(HourText::Open) | None => {
                return Some(Schedule::Days { from: day, to: last.unwrap_or(day), part: None });
            }
        };
        let from = on(day, start)?;
        let planned = self.minutes(&mut silent(line));
        let mut to = match (end, planned) {
            (Some(end), _) => on(last.unwrap_or(day), end)?,
            (None, Some(minutes)) if minutes > 0 => from.plus_minutes(i64::from(minutes))?,
            (None, _) => {
                line.note(Some(Field::Start), Gravity::Told, "end-taken", &[("minutes", &USUAL.to_string())]);
                from.plus_minutes(USUAL)?
            }
        };
        if to <= from && last.is_none() {
            // What ends before it starts ends on the day after.
            to = WallTime::new(to.date().checked_add_days(Days::new(1))?, to.time());
        }
        if to <= from {
            line.note(Some(Field::End), Gravity::Doubtful, "ends-before-start", &[]);
            to = from.plus_minutes(USUAL)?;
        }
        if from.minutes_until(to) > LONG && last.is_none() {
            line.note(
                Some(Field::End),
                Gravity::Doubtful,
                "long-span",
                &[("hours", &(from.minutes_until(to) / 60).to_string())],
            );
        }
        let start_fold = self.fold(line, Field::Start, zone, from, start.fold);
        let end_fold = self.fold(line, Field::End, zone, to, end.and_then(|end| end.fold));
        Some(Schedule::Span { start: from, start_fold, end: to, end_fold })
    }

    /// Which of two is meant where the clock is turned back; the earlier where the sheet does not say.
    pub(super) fn fold(
        &self,
        line: &mut Line<'_>,
        field: Field,
        zone: Option<&ZoneId>,
        wall: WallTime,
        said: Option<Fold>,
    ) -> Option<Fold> {
        match resolve(self.rules, zone?, wall)? {
            Resolution::Once(_) => None,
            Resolution::Never { .. } => {
                line.note(Some(field), Gravity::Doubtful, "time-never", &[("time", &wall.to_string())]);
                None
            }
            Resolution::Twice { .. } => {
                if said.is_none() {
                    line.note(Some(field), Gravity::Told, "time-twice", &[("time", &wall.to_string())]);
                }
                Some(said.unwrap_or(Fold::Earlier))
            }
        }
    }
}

/// The same row, whose remarks are thrown away.
fn silent<'s>(line: &Line<'s>) -> Line<'s> {
    Line { sheet: line.sheet, headed: line.headed, days: line.days, row: line.row, notes: Vec::new() }
}

/// An hour on a day, or on the one after it.
pub(super) fn on(day: NaiveDate, hour: Hour) -> Option<WallTime> {
    let day = if hour.next_day { day.checked_add_days(Days::new(1))? } else { day };
    Some(WallTime::new(day, hour.time))
}

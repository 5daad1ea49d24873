//! When an event is, from a date, a start, a length, and the day it stands under.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use periplo_model::WallTime;

use super::EventTime;
use super::problem::ProgrammeCode;

/// The hour at which days change where the file does not say: shows go on past midnight, and nothing begins at four.
const DAY_CHANGE: (u32, u32) = (4, 0);

/// The longest that an event is taken to be, in minutes: 31 days.
const LONGEST: u32 = 31 * 24 * 60;

/// What a file says of the time of an event.
pub(super) struct TimeWords<'a> {
    pub(super) day: &'a str,
    pub(super) day_begins: &'a str,
    pub(super) day_change: Option<NaiveTime>,
    pub(super) date: &'a str,
    pub(super) start: &'a str,
    pub(super) end: &'a str,
    pub(super) duration: &'a str,
}

/// The time of an event; none where the file has none that can be read.
///
/// The full date tells the day and the instant. Where it is missing, the day is the one the event stands under, or, before
/// the hour at which days change, the day after: `01:30` on the programme of Saturday is on Sunday.
pub(super) fn event_time(
    words: &TimeWords<'_>,
    tell: &mut impl FnMut(ProgrammeCode, &str, &[(&str, &str)]),
) -> Option<EventTime> {
    let clock = time_of_day(words.start);
    if clock.is_none() && !words.start.is_empty() {
        tell(ProgrammeCode::BadTime, "start", &[("value", words.start)]);
    }
    let moment = moment(words.date);
    let has_hour = words.date.len() > 10;
    if moment.is_none() && has_hour {
        tell(ProgrammeCode::BadTime, "date", &[("value", words.date)]);
    }
    let (start, offset_seconds) = match (moment, clock) {
        (Some((wall, offset)), clock) => {
            if let Some(clock) = clock.filter(|clock| *clock != wall.time()) {
                let (value, taken) = (clock.format("%H:%M").to_string(), wall.time().format("%H:%M").to_string());
                tell(ProgrammeCode::StartDiffers, "start", &[("value", &value), ("taken", &taken)]);
            }
            (wall, offset)
        }
        (None, Some(clock)) => {
            // A date that is a day and no more says which, as it is.
            let own = words.date.parse::<NaiveDate>().ok();
            let Some(day) = own.or_else(|| words.day.get(..10).and_then(|day| day.parse().ok())) else {
                tell(ProgrammeCode::NoTime, "date", &[]);
                return None;
            };
            (NaiveDateTime::new(night(words, day, clock, own.is_some(), tell), clock), None)
        }
        (None, None) => {
            tell(ProgrammeCode::NoTime, "start", &[]);
            return None;
        }
    };
    let minutes = minutes(words, start, offset_seconds).unwrap_or_else(|| {
        tell(ProgrammeCode::BadDuration, "duration", &[("value", words.duration)]);
        1
    });
    Some(EventTime { start: WallTime::from(start), offset_seconds, minutes })
}

/// The day of an hour that stands under a day.
fn night(
    words: &TimeWords<'_>,
    day: NaiveDate,
    clock: NaiveTime,
    is_own: bool,
    tell: &mut impl FnMut(ProgrammeCode, &str, &[(&str, &str)]),
) -> NaiveDate {
    let usual = NaiveTime::from_hms_opt(DAY_CHANGE.0, DAY_CHANGE.1, 0).unwrap_or_default();
    let begins = moment(words.day_begins).map(|(begins, _)| begins.time()).or_else(|| time_of_day(words.day_begins));
    let change = words.day_change.or(begins).unwrap_or(usual);
    match day.succ_opt().filter(|_| clock < change && !is_own) {
        Some(next) => {
            tell(ProgrammeCode::TookNextDay, "start", &[("value", words.start)]);
            next
        }
        None => day,
    }
}

/// `2014-12-28T00:15:00+01:00`, with or without seconds and offset.
fn moment(text: &str) -> Option<(NaiveDateTime, Option<i32>)> {
    let text = text.trim().replacen(' ', "T", 1);
    let exact = DateTime::parse_from_rfc3339(&text).ok();
    let exact = exact.or_else(|| DateTime::<FixedOffset>::parse_from_str(&text, "%Y-%m-%dT%H:%M%:z").ok());
    let exact = exact.or_else(|| DateTime::<FixedOffset>::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S%.f%z").ok());
    if let Some(exact) = exact {
        return Some((exact.naive_local(), Some(exact.offset().local_minus_utc())));
    }
    let formats = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
    formats.iter().find_map(|format| NaiveDateTime::parse_from_str(&text, format).ok()).map(|wall| (wall, None))
}

/// `11:30` or `11:30:00`.
pub(super) fn time_of_day(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    ["%H:%M", "%H:%M:%S"].iter().find_map(|format| NaiveTime::parse_from_str(text, format).ok())
}

fn minutes(words: &TimeWords<'_>, start: NaiveDateTime, offset: Option<i32>) -> Option<u32> {
    let told = duration(words.duration);
    let until = || {
        let (end, own_offset) = moment(words.end)?;
        let turned = own_offset.zip(offset).map_or(0, |(own, offset)| i64::from(own) - i64::from(offset));
        u32::try_from((end - start - TimeDelta::seconds(turned)).num_minutes()).ok()
    };
    let by_clock = || {
        let passed = (time_of_day(words.end)? - start.time()).num_minutes();
        u32::try_from(passed.rem_euclid(24 * 60)).ok()
    };
    let lengths = [told, until(), by_clock()];
    lengths.into_iter().flatten().find(|minutes| (1..=LONGEST).contains(minutes))
}

/// `01:30`, pretalx's `1:01:30` (a day more), `01:30:00`, or minutes alone.
fn duration(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.trim().split(':').collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 4 || part.bytes().any(|byte| !byte.is_ascii_digit())) {
        return None;
    }
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    match (numbers.as_slice(), parts.first()?.len()) {
        ([minutes], _) => Some(*minutes),
        ([hours, minutes], _) => Some(hours * 60 + minutes),
        // Two digits are hours, and the last are seconds; one digit is a day.
        ([hours, minutes, _], 2) => Some(hours * 60 + minutes),
        ([days, hours, minutes], _) => Some((days * 24 + hours) * 60 + minutes),
        _ => None,
    }
}

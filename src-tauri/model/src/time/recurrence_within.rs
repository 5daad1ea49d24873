//! The part of something repeated that falls into a range of days, found without listing all that comes before it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use super::recurrence::{add_and_remove, rule_set};
use super::{NotExpanded, Occurrence, Recurrence, Rules, WallTime, ZoneId};

/// What one file may cost to expand, in units of about a microsecond. A rule is given up when it is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience(u32);

impl Patience {
    /// For each occurrence that is looked at.
    const STEP: u32 = 5;
    /// For each rule.
    const RULE: u32 = 50;
    /// For a rule that finds nothing more: the library looks at 100,000 intervals before it says so.
    const IN_VAIN: u32 = 100_000;

    /// So many units.
    pub fn new(units: u32) -> Self {
        Self(units)
    }

    /// Takes off what something costs; false where nothing is left.
    fn spend(&mut self, units: u32) -> bool {
        let left = self.0.checked_sub(units);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

/// Lists the occurrences of something repeated that begin from one day to another, both included, in the order of the wall.
///
/// A rule without a count is entered shortly before the range, so that one that has gone on for decades, or goes on for
/// ever, costs what is asked of it. What it costs is taken off `patience`.
///
/// # Errors
/// As [`super::expand`]; where there are more than `most` in the range, or patience ends before it.
pub fn expand_within(
    rules: &Rules,
    zone: &ZoneId,
    recurrence: &Recurrence,
    (from, to): (NaiveDate, NaiveDate),
    most: u16,
    patience: &mut Patience,
) -> Result<Vec<Occurrence>, NotExpanded> {
    let clock = rules.clock(zone).ok_or_else(|| NotExpanded::UnknownZone(zone.clone()))?;
    let within = |wall: &WallTime| (from..=to).contains(&wall.date());
    let mut walls = BTreeSet::new();
    match &recurrence.rule {
        None => walls.extend(Some(recurrence.start).filter(within)),
        Some(rule) => {
            if !patience.spend(Patience::RULE) {
                return Err(NotExpanded::TooMany(most));
            }
            let set = rule_set(clock, entered(recurrence.start, rule, from), rule)?;
            let mut found = 0_u64;
            let mut dates = (&set).into_iter();
            loop {
                let Some(date) = dates.next() else {
                    if !ended_of_itself(rule, found) {
                        patience.spend(Patience::IN_VAIN);
                    }
                    break;
                };
                found += 1;
                let wall = WallTime::from(date.naive_utc());
                if wall.date() > to {
                    break;
                }
                if !patience.spend(Patience::STEP) || walls.len() > usize::from(most) {
                    return Err(NotExpanded::TooMany(most));
                }
                walls.extend(Some(wall).filter(within));
            }
        }
    }
    add_and_remove(clock, recurrence, &mut walls);
    walls.retain(within);
    if walls.len() > usize::from(most) {
        return Err(NotExpanded::TooMany(most));
    }
    Ok(walls.into_iter().map(|wall| Occurrence { wall, derived: clock.derive(wall, None) }).collect())
}

/// The value of a part of a rule.
fn part<'r>(rule: &'r str, name: &str) -> Option<&'r str> {
    let mut found = rule.split(';').filter_map(|part| part.split_once('='));
    found.find(|(key, _)| key.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// Whether a rule ended as it says, and not because the library gave it up.
fn ended_of_itself(rule: &str, found: u64) -> bool {
    let counted = part(rule, "COUNT").and_then(|count| count.parse().ok()) == Some(found);
    let short = ["HOURLY", "MINUTELY", "SECONDLY"];
    let frequency = part(rule, "FREQ").unwrap_or_default();
    counted
        || part(rule, "UNTIL").is_some() && found > 0 && !short.iter().any(|name| frequency.eq_ignore_ascii_case(name))
}

/// A later start from which a rule gives the same occurrences from `from` on: a whole number of intervals further.
///
/// Only where every interval is equally long, and nothing is counted; else the start itself. Two intervals are left
/// before the range, for a week that begins in the last one.
fn entered(start: WallTime, rule: &str, from: NaiveDate) -> WallTime {
    let seconds = match part(rule, "FREQ").unwrap_or_default().to_ascii_uppercase().as_str() {
        "SECONDLY" => 1,
        "MINUTELY" => 60,
        "HOURLY" => 3600,
        "DAILY" => 86_400,
        "WEEKLY" => 7 * 86_400,
        _ => return start,
    };
    let interval = part(rule, "INTERVAL").map_or(Some(1), |value| value.parse::<i64>().ok());
    let (Some(interval), None) = (interval.filter(|interval| *interval > 0), part(rule, "COUNT")) else { return start };
    let Some(length) = interval.checked_mul(seconds) else { return start };
    let ahead = (from.and_time(chrono::NaiveTime::MIN) - start.naive()).num_seconds();
    let intervals = ahead.div_euclid(length) - 2;
    let moved = TimeDelta::try_seconds(intervals.saturating_mul(length));
    let moved = moved.filter(|_| intervals > 0).and_then(|by| start.naive().checked_add_signed(by));
    moved.map_or(start, WallTime::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &str, rule: &str, days: (&str, &str), expected: &[&str]) {
        let recurrence = Recurrence {
            start: start.parse().unwrap(),
            rule: Some(rule.to_owned()),
            added: Vec::new(),
            removed: Vec::new(),
        };
        let days = (days.0.parse().unwrap(), days.1.parse().unwrap());
        let zone = "America/Lima".parse().unwrap();
        let found =
            expand_within(&Rules::shipped(), &zone, &recurrence, days, 100, &mut Patience::new(1_000_000)).unwrap();
        assert_eq!(found.iter().map(|one| one.wall.to_string()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_goes_on_for_ever_is_listed_where_it_is_asked_for() {
        check(
            "1999-01-01T09:00",
            "FREQ=DAILY",
            ("2026-05-04", "2026-05-05"),
            &["2026-05-04T09:00", "2026-05-05T09:00"],
        );
        check(
            "2026-01-06T09:00",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
            ("2026-05-18", "2026-05-31"),
            &["2026-05-26T09:00", "2026-05-28T09:00"],
        );
        check(
            "1970-01-01T00:00",
            "FREQ=SECONDLY;INTERVAL=43200",
            ("2026-05-04", "2026-05-04"),
            &["2026-05-04T00:00", "2026-05-04T12:00"],
        );
        check("1965-04-23T00:00", "FREQ=YEARLY", ("2026-04-01", "2026-04-30"), &["2026-04-23T00:00"]);
    }

    #[test]
    fn what_is_counted_is_counted_from_its_start() {
        check(
            "2026-05-01T09:00",
            "FREQ=DAILY;COUNT=4",
            ("2026-05-03", "2026-05-10"),
            &["2026-05-03T09:00", "2026-05-04T09:00"],
        );
        check("2026-05-01T09:00", "FREQ=DAILY;UNTIL=20260504", ("2026-05-04", "2026-05-10"), &["2026-05-04T09:00"]);
    }

    #[test]
    fn too_many_is_said_and_not_listed() {
        let lima = "America/Lima".parse().unwrap();
        let days = ("2026-05-04".parse().unwrap(), "2026-05-04".parse().unwrap());
        let all = |rule: &str| {
            let start = "1970-01-01T00:00".parse().unwrap();
            let recurrence = Recurrence { start, rule: Some(rule.to_owned()), added: vec![], removed: vec![] };
            expand_within(&Rules::shipped(), &lima, &recurrence, days, 100, &mut Patience::new(100_000))
        };
        assert_eq!(all("FREQ=SECONDLY"), Err(NotExpanded::TooMany(100)));
        assert_eq!(all("FREQ=SECONDLY;COUNT=2000000000"), Err(NotExpanded::TooMany(100)));
        assert_eq!(all("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), Ok(Vec::new()));
    }
}

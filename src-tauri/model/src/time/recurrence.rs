//! Repeated times, expanded on the wall.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use rrule::{RRule, RRuleSet, Unvalidated};

use super::{Derived, Rules, WallTime, ZoneClock, ZoneId};

/// A time that a calendar names among repeated ones (RFC 5545 §3.3.4 and §3.3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedTime {
    /// A wall time in the zone of the start.
    Wall(WallTime),
    /// An instant; it is read off the clock of the zone. A wall time in another zone is first derived to this.
    Instant(DateTime<Utc>),
    /// A day: at the hour of the start where it is added, whatever falls on it where it is taken out.
    Day(NaiveDate),
}

/// Something repeated, as a calendar says it (RFC 5545 §3.8.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// The start. It is an occurrence only if the rule says so; without a rule it is one.
    pub start: WallTime,
    /// The value of `RRULE`, such as `FREQ=WEEKLY;COUNT=4`.
    pub rule: Option<String>,
    /// The values of `RDATE`.
    pub added: Vec<NamedTime>,
    /// The values of `EXDATE`.
    pub removed: Vec<NamedTime>,
}

/// One occurrence of something repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// What the clock shows.
    pub wall: WallTime,
    /// Its instant; one in a gap, or twice, is derived as any other wall time (RFC 5545 §3.3.10 asks for that).
    pub derived: Derived,
}

/// Why something repeated cannot be expanded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotExpanded {
    /// Nobody knows the zone.
    #[error("no zone rules know {0}")]
    UnknownZone(ZoneId),
    /// The rule is none.
    #[error("not a rule of repetition: {0}")]
    NotARule(String),
    /// It goes on for longer than was asked for, perhaps for ever.
    #[error("more than {0} occurrences")]
    TooMany(u16),
}

/// Lists all occurrences of something repeated, in the order of the wall.
///
/// # Errors
/// In an unknown zone; where the rule cannot be read; where there are more than `most` occurrences.
pub fn expand(
    rules: &Rules,
    zone: &ZoneId,
    recurrence: &Recurrence,
    most: u16,
) -> Result<Vec<Occurrence>, NotExpanded> {
    let clock = rules.clock(zone).ok_or_else(|| NotExpanded::UnknownZone(zone.clone()))?;
    let start = recurrence.start;
    let mut walls: BTreeSet<WallTime> = match &recurrence.rule {
        Some(rule) => by_rule(clock, start, rule, most)?,
        None => BTreeSet::from([start]),
    };
    add_and_remove(clock, recurrence, &mut walls);
    if walls.len() > usize::from(most) {
        return Err(NotExpanded::TooMany(most));
    }
    Ok(walls.into_iter().map(|wall| Occurrence { wall, derived: clock.derive(wall, None) }).collect())
}

/// Adds the dates that are named beside the rule, and takes out those that are excepted.
pub(super) fn add_and_remove(clock: &ZoneClock, recurrence: &Recurrence, walls: &mut BTreeSet<WallTime>) {
    walls.extend(recurrence.added.iter().map(|named| match named {
        NamedTime::Wall(wall) => *wall,
        NamedTime::Instant(instant) => clock.wall_at(*instant).0.wall,
        NamedTime::Day(day) => WallTime::new(*day, recurrence.start.time()),
    }));
    // Sets, because a file may name thousands of each.
    let mut instants = BTreeSet::new();
    let mut days = BTreeSet::new();
    for named in &recurrence.removed {
        match named {
            NamedTime::Wall(wall) => _ = walls.remove(wall),
            NamedTime::Instant(instant) => _ = instants.insert(*instant),
            NamedTime::Day(day) => _ = days.insert(*day),
        }
    }
    walls.retain(|occurs| {
        !days.contains(&occurs.date())
            && (instants.is_empty() || !instants.contains(&clock.derive(*occurs, None).instant))
    });
}

/// Expands a rule as if the zone were UTC, so that no zone data but ours has a say.
fn by_rule(clock: &ZoneClock, start: WallTime, rule: &str, most: u16) -> Result<BTreeSet<WallTime>, NotExpanded> {
    // The library calls a list limited also where it ends just there.
    let found = rule_set(clock, start, rule)?.all(most.saturating_add(1));
    if found.limited {
        return Err(NotExpanded::TooMany(most));
    }
    Ok(found.dates.into_iter().map(|date| WallTime::from(date.naive_utc())).collect())
}

/// A rule as the library has it, on a clock that it takes for UTC.
pub(super) fn rule_set(clock: &ZoneClock, start: WallTime, rule: &str) -> Result<RRuleSet, NotExpanded> {
    let not_a_rule = |reason: String| NotExpanded::NotARule(reason);
    // A rule has nothing but ASCII (RFC 5545 §3.3.10), and the library takes each byte for a letter.
    if !rule.is_ascii() {
        return Err(not_a_rule(rule.to_owned()));
    }
    let as_if_utc = |wall: NaiveDateTime| rrule::Tz::UTC.from_utc_datetime(&wall);
    // UNTIL is taken out before the library sees it: it is an instant, and its wall time is for us to say.
    let (until, parts): (Vec<&str>, Vec<&str>) =
        rule.split(';').partition(|part| part.to_ascii_uppercase().starts_with("UNTIL="));
    let mut parsed: RRule<Unvalidated> =
        parts.join(";").parse().map_err(|error: rrule::RRuleError| not_a_rule(error.to_string()))?;
    if let Some(until) = until.first() {
        let last = last_wall(clock, &until["UNTIL=".len()..]).ok_or_else(|| not_a_rule((*until).to_owned()))?;
        parsed = parsed.until(as_if_utc(last));
    }
    let first = as_if_utc(start.naive());
    let valid = parsed.validate(first).map_err(|error| not_a_rule(error.to_string()))?;
    Ok(RRuleSet::new(first).rrule(valid).limit())
}

/// The last wall time that an UNTIL allows: an instant, a wall time, or a day (RFC 5545 §3.3.10).
fn last_wall(clock: &ZoneClock, until: &str) -> Option<NaiveDateTime> {
    let time = |text: &str| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok();
    match until.strip_suffix('Z') {
        Some(instant) => Some(clock.wall_at(time(instant)?.and_utc()).0.wall.naive()),
        None => time(until).or_else(|| {
            let day = NaiveDate::parse_from_str(until, "%Y%m%d").ok()?;
            Some(day.and_time(NaiveTime::from_hms_opt(23, 59, 59)?))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Trouble;

    fn wall(text: &str) -> WallTime {
        text.parse().unwrap()
    }

    fn repeated(start: &str, rule: &str) -> Recurrence {
        Recurrence { start: wall(start), rule: Some(rule.to_owned()), added: vec![], removed: vec![] }
    }

    #[track_caller]
    fn check(zone: &str, recurrence: &Recurrence, expected: &[(&str, &str)]) {
        let occurrences = expand(&Rules::shipped(), &zone.parse().unwrap(), recurrence, 100).unwrap();
        let found: Vec<_> = occurrences.iter().map(|found| (found.wall, found.derived.instant)).collect();
        let expected: Vec<(WallTime, DateTime<Utc>)> =
            expected.iter().map(|(wall_text, instant)| (wall(wall_text), instant.parse().unwrap())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn ten_o_clock_stays_ten_o_clock_when_the_clock_is_turned() {
        check(
            "Europe/Madrid",
            &repeated("2026-03-21T10:00", "FREQ=WEEKLY;COUNT=3"),
            &[
                ("2026-03-21T10:00", "2026-03-21T09:00:00Z"),
                ("2026-03-28T10:00", "2026-03-28T09:00:00Z"),
                ("2026-04-04T10:00", "2026-04-04T08:00:00Z"),
            ],
        );
    }

    #[test]
    fn until_is_an_instant_by_our_rules() {
        // 15:00Z is eleven in Havana in December 2026; by the older rules it would be ten, and the third day left out.
        let until = "FREQ=DAILY;UNTIL=20261203T150000Z";
        check(
            "America/Havana",
            &repeated("2026-12-01T11:00", until),
            &[
                ("2026-12-01T11:00", "2026-12-01T15:00:00Z"),
                ("2026-12-02T11:00", "2026-12-02T15:00:00Z"),
                ("2026-12-03T11:00", "2026-12-03T15:00:00Z"),
            ],
        );
        let by_day = repeated("2026-12-01T11:00", "FREQ=DAILY;UNTIL=20261202");
        assert_eq!(expand(&Rules::shipped(), &"America/Havana".parse().unwrap(), &by_day, 100).unwrap().len(), 2);
    }

    #[test]
    fn dates_are_added_and_taken_out_however_they_are_named() {
        let recurrence = Recurrence {
            added: vec![
                NamedTime::Day("2026-05-20".parse().unwrap()),
                NamedTime::Instant("2026-05-21T20:30:00Z".parse().unwrap()),
                NamedTime::Wall(wall("2026-05-22T09:00")),
            ],
            removed: vec![
                NamedTime::Day("2026-05-05".parse().unwrap()),
                NamedTime::Instant("2026-05-06T15:00:00Z".parse().unwrap()),
                NamedTime::Wall(wall("2026-05-07T10:00")),
            ],
            ..repeated("2026-05-04T10:00", "FREQ=DAILY;COUNT=5")
        };
        check(
            "America/Lima",
            &recurrence,
            &[
                ("2026-05-04T10:00", "2026-05-04T15:00:00Z"),
                ("2026-05-08T10:00", "2026-05-08T15:00:00Z"),
                ("2026-05-20T10:00", "2026-05-20T15:00:00Z"),
                ("2026-05-21T15:30", "2026-05-21T20:30:00Z"),
                ("2026-05-22T09:00", "2026-05-22T14:00:00Z"),
            ],
        );
    }

    #[test]
    fn an_occurrence_in_a_gap_takes_the_offset_before_it_and_says_so() {
        let recurrence = repeated("2026-08-30T00:00", "FREQ=WEEKLY;COUNT=2");
        let found = expand(&Rules::shipped(), &"America/Santiago".parse().unwrap(), &recurrence, 100).unwrap();
        let troubles: Vec<_> = found.iter().map(|found| (found.wall.to_string(), found.derived.trouble)).collect();
        assert_eq!(
            troubles,
            [("2026-08-30T00:00".to_owned(), None), ("2026-09-06T00:00".to_owned(), Some(Trouble::Gap))]
        );
        assert_eq!(found[1].derived.instant, "2026-09-06T04:00:00Z".parse::<DateTime<Utc>>().unwrap());
    }

    #[test]
    fn what_cannot_be_expanded_is_said() {
        let lima: ZoneId = "America/Lima".parse().unwrap();
        let expand =
            |zone: &ZoneId, rule: &str| expand(&Rules::shipped(), zone, &repeated("2026-05-04T10:00", rule), 100);
        assert_eq!(expand(&lima, "FREQ=DAILY"), Err(NotExpanded::TooMany(100)));
        assert_eq!(expand(&lima, "FREQ=DAILY;COUNT=101"), Err(NotExpanded::TooMany(100)));
        assert_eq!(expand(&lima, "FREQ=DAILY;COUNT=100").map(|found| found.len()), Ok(100));
        for rule in [
            "",
            "DAILY",
            "FREQ=SOMETIMES",
            "FREQ=DAILY;UNTIL=tomorrow",
            "FREQ=DAILY;COUNT=2\nRDATE:20260101",
            "FREQ=MONTHLY;BYDAY=-1F\u{7d5d}3",
            "FREQ=MONTHLY;BYDAY=é",
        ] {
            assert!(matches!(expand(&lima, rule), Err(NotExpanded::NotARule(_))), "{rule:?}");
        }
        let nowhere: ZoneId = "America/Macondo".parse().unwrap();
        assert_eq!(expand(&nowhere, "FREQ=DAILY;COUNT=2"), Err(NotExpanded::UnknownZone(nowhere.clone())));
        let once = Recurrence { rule: None, ..repeated("2026-05-04T10:00", "") };
        check("America/Lima", &once, &[("2026-05-04T10:00", "2026-05-04T15:00:00Z")]);
    }
}

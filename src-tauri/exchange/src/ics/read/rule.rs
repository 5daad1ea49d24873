//! Rules of repetition made ready for `model::time`, which knows no clock of a file.

use chrono::{DateTime, NaiveDateTime, Utc};
use periplo_model::ZoneId;

use super::value;

/// The zone on whose clock rules are expanded that belong to no zone of the rules.
pub fn utc() -> ZoneId {
    "UTC".parse().expect("UTC is the name of a zone")
}

/// The rule with an UNTIL that is an instant said as the wall time of a clock.
pub fn with_local_until(rule: &str, local: impl Fn(DateTime<Utc>) -> NaiveDateTime) -> String {
    let said = |part: &str| -> Option<String> {
        let (key, until) = part.split_once('=')?;
        if !key.trim().eq_ignore_ascii_case("UNTIL") {
            return None;
        }
        let until = value::date_time(until)?;
        if until.time.is_none() {
            return Some(format!("UNTIL={}", until.date.format("%Y%m%d")));
        }
        let wall = match until.offset {
            Some(offset) => local(until.wall().and_utc() - chrono::TimeDelta::seconds(offset.into())),
            None => until.wall(),
        };
        Some(format!("UNTIL={}", wall.format("%Y%m%dT%H%M%S")))
    };
    let parts: Vec<String> = rule
        .trim()
        .trim_end_matches(';')
        .split(';')
        .map(|part| said(part).unwrap_or_else(|| part.trim().to_owned()))
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn until_is_said_on_the_clock() {
        let local = |instant: DateTime<Utc>| instant.naive_utc() - chrono::TimeDelta::hours(5);
        assert_eq!(with_local_until("FREQ=DAILY;UNTIL=20260101T030000Z;", local), "FREQ=DAILY;UNTIL=20251231T220000");
        assert_eq!(with_local_until("FREQ=DAILY; until=20260101", local), "FREQ=DAILY;UNTIL=20260101");
        assert_eq!(with_local_until("FREQ=DAILY;COUNT=2", local), "FREQ=DAILY;COUNT=2");
    }
}

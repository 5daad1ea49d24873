//! VTIMEZONE (RFC 5545 §3.6.5) from the rules in use, as little of it as a file needs.
//!
//! A component is written for the observance in force at the first of a file's times, and for each that begins up to the
//! last; nothing recurs. So every reader that believes the file finds the right offset, and those that approximate
//! (Outlook takes one STANDARD and one DAYLIGHT, [MS-OXCICAL] §2.1.3.1.1.19) have no more than two to choose from,
//! unless a file spans more than one change of the clock.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use icalendar::parser::Component;
use periplo_model::ZoneId;
use periplo_model::time::{Observance, Rules, Transition};

use super::encode;
use super::write::Writer;

/// The VTIMEZONE components of the zones met so far, printed.
#[derive(Debug)]
pub(super) struct Zones {
    rules: Rules,
    known: HashMap<ZoneId, Zone>,
}

/// What is known of one zone.
#[derive(Debug)]
struct Zone {
    /// The turns of the clock before `until`, in order.
    turns: Vec<Transition>,
    until: DateTime<Utc>,
    /// What the clock showed before the first of them.
    at_first: Observance,
    /// The printed component by the number of turns before its first time and up to its last.
    printed: HashMap<(usize, usize), String>,
}

impl Zones {
    pub(super) fn new(rules: Rules) -> Self {
        Self { rules, known: HashMap::new() }
    }

    pub(super) fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The printed VTIMEZONE of a zone for times from `first` to `last`; `None` for an unknown zone.
    pub(super) fn printed(&mut self, zone: &ZoneId, first: DateTime<Utc>, last: DateTime<Utc>) -> Option<&str> {
        if self.known.get(zone).is_none_or(|known| known.until <= last) {
            self.known.insert(zone.clone(), Zone::read(&self.rules, zone, last)?);
        }
        let known = self.known.get_mut(zone)?;
        let before = known.turns.partition_point(|turn| turn.at <= first);
        let within = known.turns.partition_point(|turn| turn.at <= last);
        let Zone { turns, at_first, printed, .. } = known;
        Some(printed.entry((before, within)).or_insert_with(|| {
            let mut writer = Writer::default();
            writer.component(&component(zone, at_first, &turns[..within], before, first));
            writer.finish()
        }))
    }
}

impl Zone {
    fn read(rules: &Rules, zone: &ZoneId, last: DateTime<Utc>) -> Option<Self> {
        let clock = rules.clock(zone)?;
        let beginning = midnight(1800);
        // Up to 2100 at once: the turns that most files ask for.
        let until = midnight(2100).max(last + TimeDelta::days(1));
        let mut turns = clock.transitions(beginning, until);
        // A new name for the same time is no turn of the clock.
        turns.retain(|turn| turn.before.offset_seconds != turn.after.offset_seconds);
        Some(Self { turns, until, at_first: clock.observance_at(beginning), printed: HashMap::new() })
    }
}

/// The component with the observance in force before and those that begin after the first `before` of the turns.
fn component<'a>(
    zone: &'a ZoneId,
    at_first: &Observance,
    turns: &[Transition],
    before: usize,
    first: DateTime<Utc>,
) -> Component<'a> {
    let mut onsets: Vec<Onset<'_>> = turns[before.saturating_sub(1)..].iter().map(Onset::of).collect();
    if before == 0 {
        onsets.insert(0, Onset::since_ever(at_first));
    }
    onsets[0].no_earlier_than_needed(first);
    // Where only one offset is in force it is the standard, whatever the rules call it: a reader that takes a DAYLIGHT
    // to recur each year would be wrong in a year in which the clock is not turned back.
    let lowest = onsets.iter().map(|onset| onset.to).min().unwrap_or_default();
    let both_kinds = onsets.iter().any(|onset| onset.dst) && onsets.iter().any(|onset| !onset.dst);
    let components = onsets
        .iter()
        .map(|onset| Component {
            name: if both_kinds && onset.to > lowest { "DAYLIGHT" } else { "STANDARD" }.into(),
            properties: vec![
                encode::property("DTSTART", onset.local.clone()),
                encode::property("TZOFFSETFROM", encode::offset(onset.from)),
                encode::property("TZOFFSETTO", encode::offset(onset.to)),
                encode::property("TZNAME", encode::text(onset.name).into_owned()),
            ],
            components: Vec::new(),
        })
        .collect();
    Component { name: "VTIMEZONE".into(), properties: vec![encode::property("TZID", zone.as_str())], components }
}

/// The beginning of an observance.
struct Onset<'a> {
    /// In the local time of the observance before it.
    local: String,
    from: i32,
    to: i32,
    dst: bool,
    name: &'a str,
}

impl<'a> Onset<'a> {
    fn of(turn: &'a Transition) -> Self {
        let local = turn.at.naive_utc() + TimeDelta::seconds(turn.before.offset_seconds.into());
        Self { local: encode::local(local), from: turn.before.offset_seconds, ..Self::since_ever(&turn.after) }
    }

    /// Lets an observance that began in the days of odd offsets begin in 1970, for readers that know nothing older.
    fn no_earlier_than_needed(&mut self, first: DateTime<Utc>) {
        let long_ago = "19700101T000000";
        if self.local.as_str() < long_ago && first > midnight(1971) {
            (self.local, self.from) = (long_ago.to_owned(), self.to);
        }
    }

    fn since_ever(observance: &'a Observance) -> Self {
        Self {
            local: "16010101T000000".to_owned(),
            from: observance.offset_seconds,
            to: observance.offset_seconds,
            dst: observance.dst,
            name: &observance.abbreviation,
        }
    }
}

fn midnight(year: i32) -> DateTime<Utc> {
    NaiveDate::from_yo_opt(year, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(zone: &str, first: &str, last: &str, expected: &[&str]) {
        let mut zones = Zones::new(Rules::shipped());
        let printed = zones.printed(&zone.parse().unwrap(), first.parse().unwrap(), last.parse().unwrap()).unwrap();
        let lines: Vec<&str> = printed.lines().filter(|line| !line.starts_with("END:")).collect();
        let tzid = format!("TZID:{zone}");
        let expected: Vec<&str> = ["BEGIN:VTIMEZONE", &tzid].into_iter().chain(expected.iter().copied()).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_zone_that_never_turns_its_clock_has_one_standard() {
        let lima =
            ["BEGIN:STANDARD", "DTSTART:19940401T000000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "TZNAME:-05"];
        check("America/Lima", "2023-11-15T15:00:00Z", "2023-11-17T15:00:00Z", &lima);
        let utc = ["BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "TZNAME:UTC"];
        check("Etc/UTC", "2023-11-15T15:00:00Z", "2023-11-17T15:00:00Z", &utc);
    }

    #[test]
    fn what_began_long_ago_begins_in_1970() {
        let la_paz =
            ["BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0400", "TZNAME:-04"];
        check("America/La_Paz", "2023-11-18T01:00:00Z", "2023-11-18T02:00:00Z", &la_paz);
        let then =
            ["BEGIN:STANDARD", "DTSTART:19320321T000000", "TZOFFSETFROM:-033236", "TZOFFSETTO:-0400", "TZNAME:-04"];
        check("America/La_Paz", "1950-11-18T01:00:00Z", "1950-11-18T02:00:00Z", &then);
    }

    #[test]
    fn a_file_within_summer_time_has_one_standard_too() {
        let santiago =
            ["BEGIN:STANDARD", "DTSTART:20230903T000000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0300", "TZNAME:-03"];
        check("America/Santiago", "2023-11-08T12:00:00Z", "2023-11-22T12:00:00Z", &santiago);
    }

    #[test]
    fn havana_keeps_the_offset_of_summer_in_december_2026() {
        let havana =
            ["BEGIN:STANDARD", "DTSTART:20260308T000000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "TZNAME:CDT"];
        check("America/Havana", "2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z", &havana);
    }

    #[test]
    fn a_file_over_a_turn_of_the_clock_has_both() {
        let madrid = [
            "BEGIN:DAYLIGHT",
            "DTSTART:20260329T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "BEGIN:STANDARD",
            "DTSTART:20261025T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
        ];
        check("Europe/Madrid", "2026-10-24T10:00:00Z", "2026-10-26T10:00:00Z", &madrid);
    }

    #[test]
    fn a_turn_at_the_first_or_last_time_itself_counts() {
        let after =
            ["BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET"];
        check("Europe/Madrid", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", &after);
        let mut zones = Zones::new(Rules::shipped());
        let madrid = "Europe/Madrid".parse().unwrap();
        let mut turns = |last: &str| {
            let first = "2026-10-24T00:00:00Z".parse().unwrap();
            zones.printed(&madrid, first, last.parse().unwrap()).unwrap().matches("DTSTART").count()
        };
        assert_eq!([turns("2026-10-25T00:59:59Z"), turns("2026-10-25T01:00:00Z")], [1, 2]);
    }

    #[test]
    fn irish_winter_time_is_the_standard_of_a_file() {
        let mut zones = Zones::new(Rules::shipped());
        let dublin = "Europe/Dublin".parse().unwrap();
        let (first, last) = ("2026-10-24T00:00:00Z".parse().unwrap(), "2026-10-26T00:00:00Z".parse().unwrap());
        let printed = zones.printed(&dublin, first, last).unwrap();
        assert!(
            printed.contains("BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n")
        );
    }

    #[test]
    fn links_keep_their_name_and_stand_ins_have_rules_as_well() {
        let mut zones = Zones::new(Rules::shipped());
        let (first, last) = ("2026-05-01T00:00:00Z".parse().unwrap(), "2026-05-02T00:00:00Z".parse().unwrap());
        assert!(zones.printed(&"Cuba".parse().unwrap(), first, last).unwrap().contains("TZID:Cuba\r\n"));
        assert_eq!(zones.printed(&"Mars/Olympus".parse().unwrap(), first, last), None);
        let mut without_rules = Zones::new(Rules::overlay([]));
        let lima = without_rules.printed(&"America/Lima".parse().unwrap(), first, last).unwrap();
        assert!(lima.contains("TZOFFSETTO:-0500\r\n"));
    }

    #[test]
    fn times_past_the_next_century_are_ruled_too() {
        let mut zones = Zones::new(Rules::shipped());
        let madrid = "Europe/Madrid".parse().unwrap();
        let (first, last) = ("2150-07-01T00:00:00Z".parse().unwrap(), "2150-07-02T00:00:00Z".parse().unwrap());
        let printed = zones.printed(&madrid, first, last).unwrap();
        assert!(printed.contains("DTSTART:21500329T020000"), "{printed}");
    }
}

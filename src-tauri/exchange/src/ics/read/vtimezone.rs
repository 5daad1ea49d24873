//! The clock of a zone as a file itself describes it (RFC 5545 §3.6.5).

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use periplo_model::WallTime;
use periplo_model::time::{NamedTime, Patience, Recurrence, Rules, expand_within};

use super::note::Notes;
use super::rule;
use super::tree::Node;
use super::value::{self, utc_offset};

/// A VTIMEZONE has at most so many turns that count; fifty years of two a year are a hundred.
const MOST_TURNS: u16 = 1000;

/// A zone as a file describes it.
#[derive(Debug, PartialEq, Eq)]
pub struct OwnZone {
    /// Its TZID.
    pub tzid: String,
    /// The zone that the file says it stands for (`X-LIC-LOCATION`).
    pub location: Option<String>,
    /// When the clock is turned, in order: the instant, and the offsets before and after it in seconds.
    turns: Vec<(i64, i32, i32)>,
}

impl OwnZone {
    /// Reads a VTIMEZONE up to the end of a year; none where it says no offset.
    pub fn read(
        node: &Node<'_>,
        last_year: i32,
        rules: &Rules,
        patience: &mut Patience,
        notes: &mut Notes,
    ) -> Option<Self> {
        let value = |name: &str| node.line(name).map(|line| value::text(line.value.trim()));
        let Some(tzid) = value("TZID").filter(|tzid| !tzid.is_empty()) else {
            notes.broken(node.number, "zone-without-name", &[]);
            return None;
        };
        let mut turns = Vec::new();
        for inner in &node.inner {
            if matches!(&*inner.name, "STANDARD" | "DAYLIGHT") && turns.len() < usize::from(MOST_TURNS) {
                turns.extend(turns_of(inner, last_year, rules, patience, notes).unwrap_or_default());
            }
        }
        if turns.is_empty() {
            notes.broken(node.number, "zone-without-offset", &[("zone", &tzid)]);
            return None;
        }
        turns.sort_unstable();
        turns.dedup_by_key(|turn| turn.0);
        Some(Self { tzid, location: value("X-LIC-LOCATION"), turns })
    }

    /// The offset in force at an instant.
    pub fn offset_at(&self, instant: DateTime<Utc>) -> i32 {
        let place = self.turns.partition_point(|(at, ..)| *at <= instant.timestamp());
        match place.checked_sub(1).and_then(|last| self.turns.get(last)) {
            Some((_, _, after)) => *after,
            None => self.turns.first().map_or(0, |(_, before, _)| *before),
        }
    }

    /// The instant of a wall time: of two the earlier, and in a gap by the offset before it (RFC 5545 §3.3.5).
    pub fn instant(&self, wall: WallTime) -> DateTime<Utc> {
        let seconds = wall.naive().and_utc().timestamp();
        let by = |offset: i32| DateTime::from_timestamp(seconds - i64::from(offset), 0).unwrap_or_default();
        let near = self.turns.partition_point(|(at, ..)| *at <= seconds + 86_400).saturating_sub(3);
        let around = self.turns[near..].iter().take(6);
        let mut offsets: Vec<i32> = around.flat_map(|(_, before, after)| [*before, *after]).collect();
        // The larger offset gives the earlier instant.
        offsets.sort_unstable_by(|a, b| b.cmp(a));
        let shown = offsets.iter().find(|offset| self.offset_at(by(**offset)) == **offset);
        let before_gap = || {
            let turn = self.turns.iter().rev().find(|(at, before, _)| at + i64::from(*before) <= seconds);
            turn.map_or(0, |(_, before, _)| *before)
        };
        by(shown.copied().unwrap_or_else(before_gap))
    }

    /// What the clock shows at an instant.
    pub fn wall(&self, instant: DateTime<Utc>) -> WallTime {
        WallTime::from(instant.naive_utc() + TimeDelta::seconds(self.offset_at(instant).into()))
    }
}

/// The turns of one observance: at its start, as its rules repeat it, and on the dates it names.
fn turns_of(
    node: &Node<'_>,
    last_year: i32,
    rules: &Rules,
    patience: &mut Patience,
    notes: &mut Notes,
) -> Option<Vec<(i64, i32, i32)>> {
    let offset = |name: &str, notes: &mut Notes| {
        let line = node.line(name)?;
        let read = utc_offset(&line.value);
        if read.is_none() {
            notes.broken(line.number, "offset-unreadable", &[("value", &line.value)]);
        }
        read
    };
    let (from, to) = (offset("TZOFFSETFROM", notes), offset("TZOFFSETTO", notes));
    let to = to.or(from)?;
    let from = from.unwrap_or(to);
    let start = node.line("DTSTART").and_then(|line| value::date_time(&line.value));
    let start = start.map_or(NaiveDate::default().and_time(chrono::NaiveTime::MIN), |start| start.wall());
    let local = |instant: NaiveDateTime| instant + TimeDelta::seconds(from.into());
    let last = NaiveDate::from_ymd_opt(last_year.clamp(1, 2200), 12, 31).unwrap_or_default();
    let mut walls = vec![start];
    for line in node.lines_named("RDATE").flat_map(|line| value::list(&line.value)) {
        let date = value::date_time(line.split('/').next().unwrap_or_default());
        walls.extend(date.map(|date| if date.offset.is_some() { local(date.wall()) } else { date.wall() }));
    }
    for line in node.lines_named("RRULE").take(4) {
        let recurrence = Recurrence {
            start: start.into(),
            rule: Some(rule::with_local_until(&line.value, |instant| local(instant.naive_utc()))),
            added: Vec::<NamedTime>::new(),
            removed: Vec::new(),
        };
        let days = (start.date().min(last), last);
        match expand_within(rules, &rule::utc(), &recurrence, days, MOST_TURNS, patience) {
            Ok(found) => walls.extend(found.iter().map(|one| one.wall.naive())),
            Err(_) => notes.broken(line.number, "rule-unreadable", &[("rule", &line.value)]),
        }
    }
    walls.truncate(usize::from(MOST_TURNS));
    Some(walls.iter().map(|wall| (wall.and_utc().timestamp() - i64::from(from), from, to)).collect())
}

#[cfg(test)]
mod tests {
    use super::super::lines::Text;
    use super::super::tree::tree;
    use super::*;

    fn zone(file: &str) -> Option<OwnZone> {
        let mut notes = Notes::default();
        let text = Text::read(file.as_bytes(), &mut notes);
        let nodes = tree(&text, &mut notes);
        OwnZone::read(&nodes[0].inner[0], 2030, &Rules::shipped(), &mut Patience::new(100_000), &mut notes)
    }

    const MADE_UP: &str = "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Macondo\n\
        BEGIN:STANDARD\nDTSTART:20001029T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n\
        BEGIN:DAYLIGHT\nDTSTART:20000326T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n\
        END:VTIMEZONE\nEND:VCALENDAR";

    #[test]
    fn a_zone_of_a_file_has_the_clock_that_it_says() {
        let zone = zone(MADE_UP).unwrap();
        let at = |wall: &str| zone.instant(wall.parse().unwrap()).to_rfc3339();
        assert_eq!(at("2026-01-15T10:00"), "2026-01-15T09:00:00+00:00");
        assert_eq!(at("2026-07-15T10:00"), "2026-07-15T08:00:00+00:00");
        // In the gap of 29 March, and in the hour that 25 October has twice.
        assert_eq!(at("2026-03-29T02:30"), "2026-03-29T01:30:00+00:00");
        assert_eq!(at("2026-10-25T02:30"), "2026-10-25T00:30:00+00:00");
        // Before the first turn, the offset before it.
        assert_eq!(at("1990-07-15T10:00"), "1990-07-15T09:00:00+00:00");
        assert_eq!(zone.wall("2026-07-15T08:00:00Z".parse().unwrap()).to_string(), "2026-07-15T10:00");
    }

    #[test]
    fn a_zone_that_says_no_offset_is_none() {
        assert_eq!(
            zone(
                "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nTZOFFSETTO:+9900\nEND:STANDARD\nEND:VTIMEZONE\nEND:VCALENDAR"
            ),
            None
        );
    }
}

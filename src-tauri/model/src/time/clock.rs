//! The clock of one zone: when it is turned, and what it shows in between.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// No clock was ever turned by more (RFC 9636 §3.2 allows offsets of -25 h to +26 h), in seconds.
const LARGEST_OFFSET: i64 = 26 * 3600;

/// The transitions up to here (2101-01-01T00:00Z) are kept in a table; those after it are asked of the rules each time.
pub(super) const TABLE_ENDS: i64 = 4_133_980_800;

/// What a clock shows for a while: a row of the zone's history, and an observance of a VTIMEZONE (RFC 5545 §3.6.5).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Observance {
    /// Seconds that the clock is ahead of UTC; negative in the Americas.
    pub offset_seconds: i32,
    /// Whether the rules call this daylight-saving time. (In Ireland they call winter so.)
    pub dst: bool,
    /// What the rules call it: `CET`, `-05`.
    pub abbreviation: Arc<str>,
}

/// A moment at which the clock of a zone, or the name of its time, changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The first instant of the new observance.
    pub at: DateTime<Utc>,
    /// What was in force until then; `before.offset_seconds` with `at` gives the local onset (RFC 5545 §3.6.5).
    pub before: Observance,
    /// What is in force from then on. Its offset may be the same.
    pub after: Observance,
}

/// A stretch of a zone's time from an instant until the next segment.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Seconds since 1970-01-01T00:00Z; `i64::MIN` for the first.
    pub start: i64,
    pub observance: Observance,
}

impl Segment {
    pub fn offset(&self) -> i64 {
        i64::from(self.observance.offset_seconds)
    }
}

/// The clock of one zone under one version of the rules, fast to ask many times.
#[derive(Debug)]
pub struct ZoneClock {
    segments: Vec<Segment>,
    /// The rules themselves, where the clock is still turned after the table ends.
    after_table: Option<TimeZone>,
    stand_in: bool,
}

impl ZoneClock {
    /// Reads a TZif file (RFC 9636); `None` where it is not one.
    pub(super) fn from_tzif(bytes: &[u8]) -> Option<Self> {
        let zone = TimeZone::tzif("", bytes).ok()?;
        let first = zone.to_offset_info(Timestamp::MIN);
        let mut segments = vec![Segment {
            start: i64::MIN,
            observance: Observance {
                offset_seconds: first.offset().seconds(),
                dst: first.dst().is_dst(),
                abbreviation: first.abbreviation().into(),
            },
        }];
        segments.extend(following(&zone, Timestamp::MIN.as_second()).take_while(|next| next.start < TABLE_ENDS));
        let goes_on = following(&zone, TABLE_ENDS - 1).next().is_some();
        Some(Self { segments, after_table: goes_on.then_some(zone), stand_in: false })
    }

    /// Makes a clock from segments that somebody else found.
    pub(super) fn stand_in(segments: Vec<Segment>) -> Self {
        Self { segments, after_table: None, stand_in: true }
    }

    /// Whether the rules lack the zone and older data stands in for them.
    pub fn is_stand_in(&self) -> bool {
        self.stand_in
    }

    /// What the clock shows at an instant.
    pub fn observance_at(&self, instant: DateTime<Utc>) -> Observance {
        self.segment_at(instant.timestamp()).observance.clone()
    }

    /// Seconds that the clock is ahead of UTC at an instant.
    pub fn offset_at(&self, instant: DateTime<Utc>) -> i32 {
        self.segment_at(instant.timestamp()).observance.offset_seconds
    }

    /// The transitions at or after `from` and before `to`, in order.
    pub fn transitions(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Transition> {
        let (from, to) = (from.timestamp(), to.timestamp());
        self.segments_between(from.saturating_sub(1), to)
            .windows(2)
            .filter(|pair| (from..to).contains(&pair[1].start))
            .filter_map(|pair| {
                Some(Transition {
                    at: DateTime::from_timestamp(pair[1].start, 0)?,
                    before: pair[0].observance.clone(),
                    after: pair[1].observance.clone(),
                })
            })
            .collect()
    }

    /// The segments in which an instant may lie whose wall time, read as if UTC, is `wall` seconds.
    pub(super) fn segments_around(&self, wall: i64) -> Cow<'_, [Segment]> {
        self.segments_between(wall - LARGEST_OFFSET, wall + LARGEST_OFFSET)
    }

    fn segment_at(&self, instant: i64) -> Cow<'_, Segment> {
        match self.segments_between(instant, instant) {
            Cow::Borrowed(segments) => Cow::Borrowed(&segments[0]),
            Cow::Owned(mut segments) => Cow::Owned(segments.swap_remove(0)),
        }
    }

    /// The segments in force at any instant from `first` to `last`, both included; never empty.
    pub(super) fn segments_between(&self, first: i64, last: i64) -> Cow<'_, [Segment]> {
        // The first segment starts before every instant, so there is always one to begin with.
        let begin = self.segments.partition_point(|segment| segment.start <= first) - 1;
        let within_table = &self.segments[begin..];
        let end = within_table.partition_point(|segment| segment.start <= last);
        match &self.after_table {
            Some(zone) if last >= TABLE_ENDS => Cow::Owned(after_table(zone, within_table, first, last)),
            _ => Cow::Borrowed(&within_table[..end.max(1)]),
        }
    }
}

/// The segments from `first` to `last` where `last` is past the end of the table.
fn after_table(zone: &TimeZone, within_table: &[Segment], first: i64, last: i64) -> Vec<Segment> {
    let mut segments = within_table.to_vec();
    if first >= TABLE_ENDS {
        let info = zone.to_offset_info(timestamp(first));
        let observance = Observance {
            offset_seconds: info.offset().seconds(),
            dst: info.dst().is_dst(),
            abbreviation: info.abbreviation().into(),
        };
        // When it began is not known and does not matter: all that is asked about comes after `first`.
        segments = vec![Segment { start: i64::MIN, observance }];
    }
    let from = first.max(TABLE_ENDS - 1);
    segments.extend(following(zone, from).take_while(|segment| segment.start <= last));
    segments
}

/// The segments that begin after `instant`, in order.
fn following(zone: &TimeZone, instant: i64) -> impl Iterator<Item = Segment> + '_ {
    let mut abbreviations: Vec<Arc<str>> = Vec::new();
    let mut last = instant;
    zone.following(timestamp(instant)).map_while(move |next| {
        // Of a file without a rule at its end, jiff 0.2.43 repeats the last transition for ever.
        let start = next.timestamp().as_second();
        if start <= std::mem::replace(&mut last, start) {
            return None;
        }
        let known = abbreviations.iter().find(|known| &***known == next.abbreviation()).cloned();
        let abbreviation = known.unwrap_or_else(|| {
            let new: Arc<str> = next.abbreviation().into();
            abbreviations.push(new.clone());
            new
        });
        let observance = Observance { offset_seconds: next.offset().seconds(), dst: next.dst().is_dst(), abbreviation };
        Some(Segment { start, observance })
    })
}

/// An instant for the rules, the nearest they can name where it is beyond them (before -9999 or after 9999).
fn timestamp(seconds: i64) -> Timestamp {
    let within = seconds.clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    Timestamp::from_second(within).unwrap_or(Timestamp::MAX)
}

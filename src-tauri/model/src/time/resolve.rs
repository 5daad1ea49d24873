//! From what a person wrote down to an instant, and back.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::clock::Segment;
use super::{Fold, Observance, Rules, Transition, WallTime, ZoneClock, ZoneId};

/// A wall time that occurs, with the instant at which the clock shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reading {
    /// What the clock shows.
    pub wall: WallTime,
    /// When it shows that.
    pub instant: DateTime<Utc>,
    /// Seconds that the clock is then ahead of UTC.
    pub offset_seconds: i32,
}

/// What a wall time means in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// The clock shows it once.
    Once(Reading),
    /// The clock is turned forward over it.
    Never {
        /// The last whole minute before the gap.
        before: Reading,
        /// The first wall time after the gap.
        after: Reading,
    },
    /// The clock is turned back over it.
    Twice {
        /// The first occurrence.
        earlier: Reading,
        /// The second occurrence.
        later: Reading,
    },
}

/// What is odd about a derived instant. Kept beside it as the text of [`Trouble::as_str`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// Neither the rules nor chrono-tz have the zone; the wall time was read as if in UTC.
    UnknownZone,
    /// The wall time does not exist; the offset before the gap was taken.
    Gap,
    /// The wall time exists twice and nobody said which; the earlier was taken.
    Ambiguous,
    /// The rules lack the zone; the older data of chrono-tz was taken.
    StandIn,
}

impl Trouble {
    /// The code as kept and sent.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnknownZone => "unknown-zone",
            Self::Gap => "gap",
            Self::Ambiguous => "ambiguous",
            Self::StandIn => "stand-in",
        }
    }

    /// The trouble of a code; `None` for any other text.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::UnknownZone, Self::Gap, Self::Ambiguous, Self::StandIn].into_iter().find(|known| known.as_str() == code)
    }
}

/// The instant of a wall time under some rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Derived {
    /// When it is.
    pub instant: DateTime<Utc>,
    /// Seconds that the clock is ahead of UTC in this reading: `wall - offset = instant`.
    pub offset_seconds: i32,
    /// What is odd about it; the gravest where there are two.
    pub trouble: Option<Trouble>,
}

/// A wall time that was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Its instant.
    pub derived: Derived,
    /// The fold to keep: as named where the wall time exists twice, `None` where it exists once.
    pub fold: Option<Fold>,
}

/// Why a wall time was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeProblem {
    /// The clock is turned forward over it.
    #[error("{wall} does not exist in {zone}: the clock goes from {} to {}", before.wall, after.wall)]
    Nonexistent {
        /// The zone.
        zone: ZoneId,
        /// What was asked for.
        wall: WallTime,
        /// The last whole minute before the gap.
        before: Reading,
        /// The first wall time after the gap.
        after: Reading,
    },
    /// The clock is turned back over it, and which of the two is meant was not said.
    #[error("{wall} exists twice in {zone}: {} and {}", earlier.instant, later.instant)]
    Ambiguous {
        /// The zone.
        zone: ZoneId,
        /// What was asked for.
        wall: WallTime,
        /// The first occurrence.
        earlier: Reading,
        /// The second occurrence.
        later: Reading,
    },
    /// Nobody knows the zone.
    #[error("no zone rules know {zone}")]
    UnknownZone {
        /// The zone.
        zone: ZoneId,
    },
}

/// Says what a wall time means in a zone; `None` for a zone that neither the rules nor chrono-tz have.
pub fn resolve(rules: &Rules, zone: &ZoneId, wall: WallTime) -> Option<Resolution> {
    Some(rules.clock(zone)?.resolve(wall))
}

/// Derives the instant of a wall time. It never fails: whatever is odd is said beside it.
///
/// A wall time in a gap takes the offset before the gap; one that exists twice takes the earlier unless `fold` names
/// the later; in an unknown zone it is read as UTC. A fold means nothing where the wall time exists once.
pub fn derive(rules: &Rules, zone: &ZoneId, wall: WallTime, fold: Option<Fold>) -> Derived {
    match rules.clock(zone) {
        Some(clock) => clock.derive(wall, fold),
        None => Derived { instant: wall.naive().and_utc(), offset_seconds: 0, trouble: Some(Trouble::UnknownZone) },
    }
}

/// Accepts a wall time that somebody asks for, or says why not.
///
/// A fold named where the wall time exists once is not an error; [`Checked::fold`] is then `None`, to be kept instead.
///
/// # Errors
/// In an unknown zone; in a gap; where the wall time exists twice and `fold` names neither.
pub fn check(rules: &Rules, zone: &ZoneId, wall: WallTime, fold: Option<Fold>) -> Result<Checked, TimeProblem> {
    let clock = rules.clock(zone).ok_or_else(|| TimeProblem::UnknownZone { zone: zone.clone() })?;
    let zone = || zone.clone();
    match (clock.resolve(wall), fold) {
        (Resolution::Never { before, after }, _) => Err(TimeProblem::Nonexistent { zone: zone(), wall, before, after }),
        (Resolution::Twice { earlier, later }, None) => {
            Err(TimeProblem::Ambiguous { zone: zone(), wall, earlier, later })
        }
        (Resolution::Twice { .. }, Some(_)) => Ok(Checked { derived: clock.derive(wall, fold), fold }),
        (Resolution::Once(_), _) => Ok(Checked { derived: clock.derive(wall, None), fold: None }),
    }
}

/// Says what the clock of a zone shows at an instant, and which occurrence it is where the clock shows it twice.
/// `None` for an unknown zone. Fractions of a second are dropped.
pub fn wall_at(rules: &Rules, zone: &ZoneId, instant: DateTime<Utc>) -> Option<(Reading, Option<Fold>)> {
    Some(rules.clock(zone)?.wall_at(instant))
}

/// Says how many seconds the clock of a zone is ahead of UTC at an instant; `None` for an unknown zone.
pub fn offset_at(rules: &Rules, zone: &ZoneId, instant: DateTime<Utc>) -> Option<i32> {
    Some(rules.clock(zone)?.offset_at(instant))
}

/// Lists the transitions of a zone at or after `from` and before `to`; `None` for an unknown zone.
pub fn transitions(rules: &Rules, zone: &ZoneId, from: DateTime<Utc>, to: DateTime<Utc>) -> Option<Vec<Transition>> {
    Some(rules.clock(zone)?.transitions(from, to))
}

/// Says what the clock of a zone shows at an instant, and what that time is called; `None` for an unknown zone.
pub fn observance_at(rules: &Rules, zone: &ZoneId, instant: DateTime<Utc>) -> Option<Observance> {
    Some(rules.clock(zone)?.observance_at(instant))
}

impl ZoneClock {
    /// What a wall time means on this clock.
    pub fn resolve(&self, wall: WallTime) -> Resolution {
        let seconds = wall.naive().and_utc().timestamp();
        let segments = self.segments_around(seconds);
        let mut showing = segments.iter().enumerate().filter(|(place, segment)| {
            let instant = seconds - segment.offset();
            segment.start <= instant && segments.get(place + 1).is_none_or(|next| instant < next.start)
        });
        match (showing.next(), showing.next()) {
            (Some((_, only)), None) => Resolution::Once(reading(wall, only)),
            (Some((_, earlier)), Some((_, later))) => {
                Resolution::Twice { earlier: reading(wall, earlier), later: reading(wall, later) }
            }
            (None, _) => gap(&segments, seconds),
        }
    }

    /// Derives the instant of a wall time on this clock, as the function [`derive`] does.
    pub fn derive(&self, wall: WallTime, fold: Option<Fold>) -> Derived {
        let (instant, offset_seconds, trouble) = match (self.resolve(wall), fold) {
            (Resolution::Once(once), _) => (once.instant, once.offset_seconds, None),
            (Resolution::Never { before, .. }, _) => {
                let since = wall.naive() - before.wall.naive();
                (before.instant + since, before.offset_seconds, Some(Trouble::Gap))
            }
            (Resolution::Twice { earlier, .. }, None) => {
                (earlier.instant, earlier.offset_seconds, Some(Trouble::Ambiguous))
            }
            (Resolution::Twice { earlier, .. }, Some(Fold::Earlier)) => (earlier.instant, earlier.offset_seconds, None),
            (Resolution::Twice { later, .. }, Some(Fold::Later)) => (later.instant, later.offset_seconds, None),
        };
        let trouble = trouble.or(self.is_stand_in().then_some(Trouble::StandIn));
        Derived { instant, offset_seconds, trouble }
    }

    /// What this clock shows at an instant, and which occurrence it is where it shows that twice.
    pub fn wall_at(&self, instant: DateTime<Utc>) -> (Reading, Option<Fold>) {
        let instant = whole_seconds(instant);
        let offset_seconds = self.offset_at(instant);
        let wall = WallTime::from(instant.naive_utc() + chrono::TimeDelta::seconds(offset_seconds.into()));
        let fold = match self.resolve(wall) {
            Resolution::Twice { earlier, .. } if earlier.instant == instant => Some(Fold::Earlier),
            Resolution::Twice { .. } => Some(Fold::Later),
            Resolution::Once(_) | Resolution::Never { .. } => None,
        };
        (Reading { wall, instant, offset_seconds }, fold)
    }
}

fn reading(wall: WallTime, segment: &Segment) -> Reading {
    let instant = wall.naive().and_utc() - chrono::TimeDelta::seconds(segment.offset());
    Reading { wall, instant, offset_seconds: segment.observance.offset_seconds }
}

/// The neighbours of a wall time that none of the segments shows: one of the turns goes over it.
fn gap(segments: &[Segment], wall: i64) -> Resolution {
    let turn = segments
        .windows(2)
        .rposition(|pair| pair[1].start + pair[0].offset() <= wall)
        .map_or(0, |place| place + 1)
        .clamp(1, segments.len() - 1);
    let (old, new) = (&segments[turn - 1], &segments[turn]);
    let shows = |instant: i64, segment: &Segment| {
        let instant = DateTime::from_timestamp(instant, 0).unwrap_or_default();
        let wall = WallTime::from(instant.naive_utc() + chrono::TimeDelta::seconds(segment.offset()));
        Reading { wall, instant, offset_seconds: segment.observance.offset_seconds }
    };
    Resolution::Never { before: shows(new.start - 60, old), after: shows(new.start, new) }
}

fn whole_seconds(instant: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(instant.timestamp(), 0).unwrap_or(instant)
}

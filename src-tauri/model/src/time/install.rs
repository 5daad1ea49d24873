//! Whether rules that somebody offers may be installed, and what they change.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::clock::TABLE_ENDS;
use super::{RuleSet, Rules, RulesVersion, ZoneClock, ZoneId};

/// Of the names in use, more than this share may not be missing: one in a hundred.
const NAMES_PER_MISSING: usize = 100;

/// In more zones than this the past is not rewritten by any one release; 2025b to 2026f did it in nine names.
const REWRITTEN_PASTS: usize = 25;

/// The offsets in force anywhere since 1970, in seconds: -12 h (Baker Island) to +14 h (Kiritimati).
const OFFSETS: std::ops::RangeInclusive<i32> = -12 * 3600..=14 * 3600;

/// What a source of zone rules holds: TZif files by zone name, and the release if it says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// The release, where the source names one.
    pub version: Option<RulesVersion>,
    /// The TZif files (RFC 9636).
    pub zones: BTreeMap<ZoneId, Vec<u8>>,
}

/// Why rules are not installed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The source does not say which release it is.
    #[error("the source does not say which release of the zone rules it holds")]
    NoVersion,
    /// The rules in use are newer, or the same.
    #[error("the source holds {offered}, and {present} is in use")]
    NotNewer {
        /// The release that the source holds.
        offered: RulesVersion,
        /// The release in use.
        present: RulesVersion,
    },
    /// The files count leap seconds, as those below `right/` do; they would put every clock 27 seconds off.
    #[error("the files count leap seconds (a right/ folder), {zone} among them")]
    LeapSeconds {
        /// The first of them.
        zone: ZoneId,
    },
    /// Some files cannot be read.
    #[error("damaged: {} files cannot be read, {} among them", zones.len(), zones[0])]
    Unreadable {
        /// All of them; at least one.
        zones: Vec<ZoneId>,
    },
    /// A zone has an offset that no place on Earth has had since 1970.
    #[error("damaged: {zone} is {offset_seconds} seconds ahead of UTC, beyond -12 to +14 hours")]
    OffsetBeyond {
        /// The first zone that has one.
        zone: ZoneId,
        /// The offset.
        offset_seconds: i32,
    },
    /// The past, up to the year of the rules in use, differs from them in more zones than any release changes.
    #[error("damaged: past offsets differ in {zones} zones")]
    PastDiffers {
        /// In how many names.
        zones: usize,
    },
    /// A zone that the workspace uses is missing.
    #[error("partial: {} zones in use are missing, {} among them", zones.len(), zones[0])]
    LacksUsed {
        /// All of them; at least one.
        zones: Vec<ZoneId>,
    },
    /// More than one in a hundred of the names in use is missing.
    #[error("partial: {missing} of {present} names are missing")]
    LacksNames {
        /// How many are missing.
        missing: usize,
        /// How many the rules in use have.
        present: usize,
    },
}

/// The first instant in some time at which a zone's clock differs between two sets of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The zone.
    pub zone: ZoneId,
    /// From when on.
    pub from: DateTime<Utc>,
    /// Seconds ahead of UTC under the rules in use.
    pub was: i32,
    /// Seconds ahead of UTC under the rules offered.
    pub now: i32,
}

/// What there is to say about rules before they are installed.
#[derive(Clone, Debug, Default)]
pub struct Assessment {
    /// The rules, where their release is known.
    offered: Option<RuleSet>,
    /// Why they may not be installed; none where they may.
    pub refusals: Vec<Refusal>,
    /// Zones whose offsets will differ, each with the first time at which they do, by name.
    pub coming: Vec<Difference>,
    /// Zones whose offsets since 1970 are said to have been others, by name.
    pub past: Vec<Difference>,
    /// Names that the rules in use lack.
    pub added: Vec<ZoneId>,
    /// Names that only the rules in use have. They stay usable: a zone comes from the newest rules that have it.
    pub missing: Vec<ZoneId>,
}

impl Assessment {
    /// The rules, to be kept as [`RuleSet::to_bytes`].
    ///
    /// # Errors
    /// All the reasons for which they are refused.
    pub fn accept(self) -> Result<RuleSet, Vec<Refusal>> {
        match self.offered {
            Some(offered) if self.refusals.is_empty() => Ok(offered),
            _ => Err(self.refusals),
        }
    }
}

/// Judges rules that somebody offers, before anything is installed.
///
/// `present` are the rules shipped and installed, without those of a workspace, which has only some zones; `used` are
/// the zones that the workspace uses; `now` parts the past from what is coming. Offsets are compared from 1970 on:
/// what was before is packaged in more than one way (the `backzone` file of the IANA data), and nobody plans there.
pub fn assess(present: &Rules, offered: Offered, used: &BTreeSet<ZoneId>, now: DateTime<Utc>) -> Assessment {
    let Offered { version, zones } = offered;
    let mut refusals = Vec::new();
    match &version {
        None => refusals.push(Refusal::NoVersion),
        Some(version) if version <= present.version() => {
            refusals.push(Refusal::NotNewer { offered: version.clone(), present: present.version().clone() });
        }
        Some(_) => {}
    }
    if let Some(zone) = zones.iter().find(|(_, bytes)| counts_leap_seconds(bytes)).map(|(zone, _)| zone.clone()) {
        // Nothing else about such files is worth saying: all their instants are off.
        refusals.push(Refusal::LeapSeconds { zone });
        return Assessment { refusals, ..Assessment::default() };
    }

    let names: Vec<ZoneId> = present.names().into_iter().cloned().collect();
    let missing: Vec<ZoneId> = names.iter().filter(|name| !zones.contains_key(*name)).cloned().collect();
    let added: Vec<ZoneId> = zones.keys().filter(|name| names.binary_search(name).is_err()).cloned().collect();
    let lacks_used: Vec<ZoneId> = used.iter().filter(|zone| !zones.contains_key(*zone)).cloned().collect();
    if !lacks_used.is_empty() {
        refusals.push(Refusal::LacksUsed { zones: lacks_used });
    }
    if missing.len() * NAMES_PER_MISSING > names.len() {
        refusals.push(Refusal::LacksNames { missing: missing.len(), present: names.len() });
    }

    // Rules without a release are compared all the same, so that what is wrong with them is said at once.
    let set = RuleSet::from_files(version.clone().unwrap_or_else(|| present.version().clone()), zones);
    let unreadable: Vec<ZoneId> = set.names().filter(|zone| set.clock(zone).is_none()).cloned().collect();
    if !unreadable.is_empty() {
        refusals.push(Refusal::Unreadable { zones: unreadable });
    }
    refusals.extend(set.names().find_map(|zone| offset_beyond(zone, set.clock(zone)?)));

    let (mut past, mut coming) = (Vec::new(), Vec::new());
    for zone in set.names().filter(|zone| present.has(zone)) {
        let (Some(ours), Some(theirs)) = (present.clock(zone), set.clock(zone)) else { continue };
        past.extend(first_difference(zone, ours, theirs, 0, now.timestamp() - 1));
        coming.extend(first_difference(zone, ours, theirs, now.timestamp(), TABLE_ENDS - 1));
    }
    // What happened since the rules in use were released they could not know; a big country's change is no damage.
    let known_until = first_day_of_release_year(present.version()).min(now);
    let rewritten = past.iter().filter(|difference| difference.from < known_until).count();
    if rewritten > REWRITTEN_PASTS {
        refusals.push(Refusal::PastDiffers { zones: rewritten });
    }
    Assessment { offered: version.map(|_| set), refusals, coming, past, added, missing }
}

fn first_day_of_release_year(version: &RulesVersion) -> DateTime<Utc> {
    let year = version.as_str().get(..4).and_then(|year| year.parse().ok());
    let first_day = year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1)).unwrap_or(NaiveDate::MAX);
    first_day.and_time(NaiveTime::MIN).and_utc()
}

/// Whether a TZif file has leap-second records, in either of its headers (RFC 9636 §3.1 and §3.2).
fn counts_leap_seconds(bytes: &[u8]) -> bool {
    let header = |at: usize| -> Option<[usize; 6]> {
        let counts = bytes.get(at..at + 44).filter(|header| header.starts_with(b"TZif"))?.get(20..)?;
        let count = |place: usize| {
            counts[place * 4..][..4].iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte))
        };
        Some([count(0), count(1), count(2), count(3), count(4), count(5)])
    };
    let Some([utc_marks, standard_marks, leaps, turns, types, letters]) = header(0) else { return false };
    let second = 44 + turns * 5 + types * 6 + letters + leaps * 8 + standard_marks + utc_marks;
    leaps > 0 || header(second).is_some_and(|counts| counts[2] > 0)
}

fn offset_beyond(zone: &ZoneId, clock: &ZoneClock) -> Option<Refusal> {
    let offset_seconds = clock
        .segments_between(0, TABLE_ENDS - 1)
        .iter()
        .map(|segment| segment.observance.offset_seconds)
        .find(|offset| !OFFSETS.contains(offset))?;
    Some(Refusal::OffsetBeyond { zone: zone.clone(), offset_seconds })
}

/// The first instant from `first` to `last`, both included, at which two clocks of a zone have different offsets.
fn first_difference(zone: &ZoneId, was: &ZoneClock, now: &ZoneClock, first: i64, last: i64) -> Option<Difference> {
    let (was, now) = (was.segments_between(first, last), now.segments_between(first, last));
    let starts: BTreeSet<i64> = was.iter().chain(now.iter()).map(|segment| segment.start.max(first)).collect();
    starts.into_iter().find_map(|start| {
        let offset_in = |segments: &[super::clock::Segment]| {
            let place = segments.partition_point(|segment| segment.start <= start);
            segments[place.saturating_sub(1)].observance.offset_seconds
        };
        let (was, now) = (offset_in(&was), offset_in(&now));
        (was != now).then_some(Difference { zone: zone.clone(), from: DateTime::from_timestamp(start, 0)?, was, now })
    })
}

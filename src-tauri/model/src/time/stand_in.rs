//! The clocks of chrono-tz, for zones that the rules in use lack.

use std::sync::{Arc, LazyLock, OnceLock};

use chrono::{DateTime, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, TZ_VARIANTS, Tz};

use super::clock::{Observance, Segment, TABLE_ENDS, ZoneClock};
use super::{RulesVersion, ZoneId};

static CLOCKS: LazyLock<Vec<OnceLock<ZoneClock>>> =
    LazyLock::new(|| TZ_VARIANTS.iter().map(|_| OnceLock::new()).collect());

/// Five days. The two transitions of any zone nearest each other are 6.9 days apart (America/Cambridge_Bay in 2000).
const STEP: i64 = 5 * 86_400;

/// 1900-01-01T00:00Z. Nobody plans before it.
const FIRST_INSTANT: i64 = -2_208_988_800;

/// The release that the stand-ins come from.
pub fn stand_in_version() -> RulesVersion {
    chrono_tz::IANA_TZDB_VERSION.parse().expect("chrono-tz names a release")
}

/// The clock that chrono-tz has for a zone.
pub(super) fn clock(zone: &ZoneId) -> Option<&'static ZoneClock> {
    let tz: Tz = zone.as_str().parse().ok()?;
    let place = TZ_VARIANTS.iter().position(|known| *known == tz)?;
    Some(CLOCKS[place].get_or_init(|| ZoneClock::stand_in(segments(tz))))
}

/// Finds the transitions of a zone, which chrono-tz does not list: by steps too short to hold two of them, and by
/// halving those steps whose ends differ.
fn segments(tz: Tz) -> Vec<Segment> {
    let mut before = observance(tz, FIRST_INSTANT);
    let mut segments = vec![Segment { start: i64::MIN, observance: before.clone() }];
    for from in (FIRST_INSTANT..TABLE_ENDS).step_by(STEP as usize) {
        let after = observance(tz, from + STEP);
        if after != before {
            let (mut still, mut changed) = (from, from + STEP);
            while changed - still > 1 {
                let middle = still + (changed - still) / 2;
                if observance(tz, middle) == before { still = middle } else { changed = middle }
            }
            segments.push(Segment { start: changed, observance: after.clone() });
            before = after;
        }
    }
    segments
}

fn observance(tz: Tz, instant: i64) -> Observance {
    let utc: NaiveDateTime = DateTime::from_timestamp(instant, 0).unwrap_or_default().naive_utc();
    let offset = tz.offset_from_utc_datetime(&utc);
    Observance {
        offset_seconds: offset.fix().local_minus_utc(),
        dst: !offset.dst_offset().is_zero(),
        abbreviation: Arc::from(offset.abbreviation().unwrap_or("-00")),
    }
}

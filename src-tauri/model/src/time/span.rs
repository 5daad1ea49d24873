//! From–to in wall time, and what is kept beside it.

use super::{Derived, Fold, Rules, RulesVersion, WallTime, ZoneId, derive};

/// One end of something as a person wrote it down: what the clock shows, and which of the two where it is turned back.
pub type Written = (WallTime, Option<Fold>);

/// What is kept beside a span for queries: both ends derived, and by which rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivedSpan {
    /// The start.
    pub start: Derived,
    /// The end. A gap or a turned clock between them may put it at or before the start.
    pub end: Derived,
    /// The release that rules the zone; that of chrono-tz for a stand-in, that of the rules for an unknown zone.
    pub rules: RulesVersion,
}

/// Derives both ends of a span in one zone. Journeys, whose ends have each its own zone, call [`derive`] twice.
pub fn derive_span(rules: &Rules, zone: &ZoneId, start: Written, end: Written) -> DerivedSpan {
    DerivedSpan {
        start: derive(rules, zone, start.0, start.1),
        end: derive(rules, zone, end.0, end.1),
        rules: ruled_by(rules, zone),
    }
}

/// The release that an instant derived in a zone depends on: that of the zone where the rules have it, that of
/// chrono-tz for a stand-in, and that of the rules themselves for an unknown zone.
pub fn ruled_by(rules: &Rules, zone: &ZoneId) -> RulesVersion {
    match rules.version_of(zone) {
        Some(version) => version.clone(),
        None if rules.clock(zone).is_some() => super::stand_in_version(),
        None => rules.version().clone(),
    }
}

/// Where a span ends that is moved to begin at `new_start` and keeps its wall length, in whole minutes.
///
/// The folds of a moved span are asked anew. `None` past the year 9999.
pub fn move_span(start: WallTime, end: WallTime, new_start: WallTime) -> Option<WallTime> {
    new_start.plus_minutes(start.minutes_until(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_keeps_the_wall_length() {
        let wall = |text: &str| text.parse::<WallTime>().unwrap();
        // Over Madrid's spring change, where the three hours on the wall are two in fact.
        assert_eq!(
            move_span(wall("2026-03-21T23:30"), wall("2026-03-22T02:30"), wall("2026-03-28T23:30")),
            Some(wall("2026-03-29T02:30"))
        );
        assert_eq!(move_span(wall("2026-03-21T10:00"), wall("2026-03-21T11:00"), wall("9999-12-31T23:30")), None);
    }
}

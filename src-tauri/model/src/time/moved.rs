//! What newer rules move.

use chrono::{DateTime, Utc};

use super::{Derived, Rules, WallTime, Written, ZoneId, derive};

/// An end of an item whose instant moves with the rules: *10:00 in Havana is now 14:00Z, was 15:00Z*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<K> {
    /// Which item, and which end of it, as the caller named it.
    pub item: K,
    /// The zone.
    pub zone: ZoneId,
    /// What was written down, which does not move.
    pub wall: WallTime,
    /// The instant under the old rules.
    pub was: Derived,
    /// The instant under the new rules.
    pub now: Derived,
}

/// Lists the ends of items whose instant differs between two sets of rules, in the order given.
///
/// `after` leaves out what is past: an end counts where either of its instants is not before it.
pub fn moved<'z, K>(
    old: &Rules,
    new: &Rules,
    items: impl IntoIterator<Item = (K, &'z ZoneId, Written)>,
    after: DateTime<Utc>,
) -> Vec<Moved<K>> {
    items
        .into_iter()
        .filter_map(|(item, zone, (wall, fold))| {
            // Most zones have the same bytes in both, and comparing those is quicker than deriving twice.
            let same_rules = old.tzif(zone).is_some_and(|bytes| new.tzif(zone) == Some(bytes));
            if same_rules {
                return None;
            }
            let (was, now) = (derive(old, zone, wall, fold), derive(new, zone, wall, fold));
            let counts = was.instant != now.instant && was.instant.max(now.instant) >= after;
            counts.then(|| Moved { item, zone: zone.clone(), wall, was, now })
        })
        .collect()
}

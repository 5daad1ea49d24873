//! Time as people write it down, and the instants derived from it.
//!
//! A wall time with its zone is the truth; everything else here derives from it under [`Rules`]: [`derive`] and
//! [`derive_span`] for what is kept, [`check`] for what is asked for, [`wall_at`] for the way back. Zone rules are data,
//! read here and nowhere else.

mod clock;
mod container;
mod install;
mod label;
mod moved;
mod recurrence;
mod recurrence_within;
mod resolve;
mod rules;
mod span;
mod stand_in;
mod version;
mod wall;
mod zone;

pub use clock::{Observance, Transition, ZoneClock};
pub use container::NotRules;
pub use install::{Assessment, Difference, Offered, Refusal, assess};
pub use label::{offset_text, zone_chip};
pub use moved::{Moved, moved};
pub use recurrence::{NamedTime, NotExpanded, Occurrence, Recurrence, expand};
pub use recurrence_within::{Patience, expand_within};
pub use resolve::{
    Checked, Derived, Reading, Resolution, TimeProblem, Trouble, check, derive, observance_at, offset_at, resolve,
    transitions, wall_at,
};
pub use rules::{RuleSet, Rules, Standing};
pub use span::{DerivedSpan, Written, derive_span, move_span, ruled_by};
pub use stand_in::stand_in_version;
pub use version::{NotARulesVersion, RulesVersion};
pub use wall::{Fold, NotAWallTime, WallTime};
pub use zone::{CITIES_AS_WRITTEN, NotAZoneName, ZoneId};

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod install_tests;
#[cfg(test)]
mod tests;

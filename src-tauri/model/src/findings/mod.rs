//! Findings: what the planner should look at.
//!
//! A pure function from a plan to a list, which never fails: trouble in the data is itself a finding. [`findings()`] makes
//! the list; [`Findings`] keeps it and follows edits. [`FindingCode`] is the catalogue, and there is a file for each part
//! of it. Drafts and tentative items count one severity lower; what is cancelled, declined or excused does not count. A
//! conflict is a pair, found once for each person or room, and once for a delegation that both of its items come from.
//! Commitments in other forums that the plan knows of count, where one of the two is the forum's own.
//!
//! [`fixes()`] proposes what to do about one; [`WhatIf`] and [`free_time`] are questions of their own.

mod agenda;
mod brief;
mod busy;
mod code;
mod context;
mod days;
mod difference;
mod finding;
mod fixes;
mod free;
mod hygiene;
mod marks;
mod nights;
mod overlaps;
mod presence;
mod quick;
mod readiness;
mod settings;
mod space;
mod state;
mod taken;
mod tightness;
mod time;
mod touched;
mod unit;
mod what_if;
mod whole;

pub use code::{Family, FindingCode};
pub use difference::{Difference, Trial};
pub use finding::{Finding, Options, Severity, Subject};
pub use fixes::{Fix, FixCode, fixes, is_fixable};
pub use free::{FreeQuestion, FreeTime, free_time};
pub use marks::{Mark, Marks, Tally};
pub use settings::{FindingSettings, Level, Thresholds};
pub use state::{Findings, Update, findings, sample_count};
pub use taken::{Stretch, needed_in, person_taken, room_taken};
pub use what_if::WhatIf;

#[cfg(test)]
mod tests;

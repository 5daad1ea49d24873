//! Findings: what the planner should look at.
//!
//! A pure function from a plan to a list, which never fails: trouble in the data is itself a finding.
//! [`FindingCode`] is the catalogue; there is a file for each [`Family`] of it.

mod busy;
mod code;
mod edits;
mod finding;
mod fixes;
mod free;
mod settings;
mod time;
mod what_if;

pub use code::{Family, FindingCode};
pub use edits::{Difference, Edits};
pub use finding::{Finding, Options, Severity, Subject};
pub use fixes::{Fix, FixCode, fixes, is_fixable};
pub use free::{FreeQuestion, FreeTime, free_time};
pub use settings::{FindingSettings, Level, Thresholds};
pub use time::{findings, sample_count};
pub use what_if::WhatIf;

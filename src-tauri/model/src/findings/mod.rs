//! Findings: what the planner should look at.
//!
//! A pure function from a plan to a list, which never fails: trouble in the data is itself a finding.
//! [`FindingCode`] is the catalogue; there is a file for each [`Family`] of it.

mod code;
mod finding;
mod settings;
mod time;

pub use code::{Family, FindingCode};
pub use finding::{Finding, Options, Severity, Subject};
pub use settings::{FindingSettings, Level, Thresholds};
pub use time::{findings, sample_count};

//! What is shown of findings beside the records they are about, without their sentences.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::brief::Cause;
use super::{FindingCode, Severity};

/// How many findings there are that nobody accepted, and how many somebody did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub error: u32,
    /// Warnings.
    pub warning: u32,
    /// Notices.
    pub notice: u32,
    /// Accepted ones, of any severity.
    pub accepted: u32,
}

impl Tally {
    /// Counts one more that nobody accepted.
    pub(super) fn add(&mut self, severity: Severity) {
        *match severity {
            Severity::Error => &mut self.error,
            Severity::Warning => &mut self.warning,
            Severity::Notice => &mut self.notice,
        } += 1;
    }
}

/// A finding as it is marked beside a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its key.
    pub key: String,
    /// What it is about.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// When that is, in seconds since 1970-01-01T00:00Z.
    pub at: Option<i64>,
}

/// The marks of records by their ids; in each the graver first, then by time and key.
pub type Marks = HashMap<Uuid, Vec<Mark>>;

/// Puts marks in their order.
pub(super) fn sort(marks: &mut Marks) {
    for own in marks.values_mut() {
        own.sort_unstable_by(|one, other| {
            let order = |mark: &Mark| (std::cmp::Reverse(mark.severity), mark.at.is_none(), mark.at);
            order(one).cmp(&order(other)).then_with(|| one.key.cmp(&other.key))
        });
    }
}

/// Tells which causes were accepted, and writes out the keys of few others for it.
pub(super) struct Accepted<'a> {
    keys: HashSet<&'a str>,
    digests: HashSet<u64>,
}

impl<'a> Accepted<'a> {
    pub(super) fn new(keys: impl Iterator<Item = &'a str>) -> Self {
        let keys: HashSet<&str> = keys.collect();
        Self { digests: keys.iter().filter_map(|key| Cause::digest_in(key)).collect(), keys }
    }

    pub(super) fn has(&self, cause: &Cause) -> bool {
        self.digests.contains(&cause.digest()) && self.keys.contains(cause.key().as_str())
    }
}

//! Proposed fixes: real change that remove a finding, with their effect worked out beforehand.

mod people;
mod place;
#[cfg(test)]
mod tests;
mod times;
mod travel;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::difference::identity;
use super::{Difference, Finding, FindingCode, Severity, Trial};
use crate::plan::Change;
use crate::*;

/// How many fixes are proposed at most.
const MOST: usize = 3;

/// How many proposals are tried at most; the rest are not better.
const TRIED: usize = 12;

/// What a fix does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FixCode {
    /// Puts a session into another room. Arguments: `session`, `room`, `venue`.
    AnotherRoom,
    /// Moves a session to another time. Arguments: `session`, `start` and `end` in its own clock.
    AnotherTime,
    /// Excuses a person or a delegation from a session. Arguments: `session`, and `person` or `delegation`.
    Excuse,
    /// Says that a delegate attends a leg. Arguments: `person`, `leg`.
    AttendLeg,
    /// Makes a stay longer. Arguments: `person`, `venue`, `check_in`, `check_out`.
    LongerStay,
    /// Adds a stay. Arguments: `person`, `venue`, `check_in`, `check_out`.
    Stay,
    /// Adds a transfer from where a journey arrives. Arguments: `journey`, `start` in the clock of the place.
    Transfer,
    /// Names a head of a delegation. Arguments: `delegation`, `person`.
    NameHead,
    /// Says which of two equal wall times is meant. Arguments: `fold`, and `session` or `journey`.
    SayWhich,
}

/// A proposed fix.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does.
    pub code: FixCode,
    /// With what: ids of records by their kind, times and dates.
    pub args: BTreeMap<String, String>,
    /// The change.
    pub change: Change,
    /// What it changes among the findings.
    pub effect: Difference,
}

/// A fix that is not tried yet.
struct Proposal {
    code: FixCode,
    args: BTreeMap<String, String>,
    change: Change,
}

impl FixCode {
    /// Every code.
    pub const ALL: &'static [FixCode] = &[
        FixCode::AnotherRoom,
        FixCode::AnotherTime,
        FixCode::Excuse,
        FixCode::AttendLeg,
        FixCode::LongerStay,
        FixCode::Stay,
        FixCode::Transfer,
        FixCode::NameHead,
        FixCode::SayWhich,
    ];

    /// The code as on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            FixCode::AnotherRoom => "another-room",
            FixCode::AnotherTime => "another-time",
            FixCode::Excuse => "excuse",
            FixCode::AttendLeg => "attend-leg",
            FixCode::LongerStay => "longer-stay",
            FixCode::Stay => "stay",
            FixCode::Transfer => "transfer",
            FixCode::NameHead => "name-head",
            FixCode::SayWhich => "say-which",
        }
    }
}

impl Fix {
    /// What tells it from the other fixes of its finding, the same as long as the plan is: the code and the arguments.
    pub fn id(&self) -> String {
        let args: Vec<&str> = self.args.values().map(String::as_str).collect();
        format!("{}:{}", self.code.as_str(), args.join(","))
    }
}

impl Proposal {
    fn new<const N: usize>(code: FixCode, args: [(&str, String); N], change: Change) -> Self {
        let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { code, args, change }
    }
}

/// Whether a kind of finding is one that fixes are proposed for. There may still be none that helps.
pub fn is_fixable(code: FindingCode) -> bool {
    place::helps(code)
        || times::helps(code)
        || people::helps(code)
        || matches!(code, FindingCode::NightWithoutBed | FindingCode::ArrivalUnmet)
}

/// Up to three fixes of a finding, best first: each removes it, and causes the least of what is graver.
///
/// The trial is one of the plan. New records get their ids from `new_id`. Items of host events and pinned ones are not moved.
pub fn fixes(plan: &Plan, trial: &mut Trial, finding: &Finding, new_id: &mut dyn FnMut() -> Uuid) -> Vec<Fix> {
    let mut proposals = place::proposals(plan, finding);
    proposals.extend(travel::proposals(plan, finding, new_id));
    proposals.extend(people::proposals(plan, finding));
    proposals.extend(times::proposals(plan, finding));
    let tried = proposals.into_iter().take(TRIED).map(|proposal| {
        let effect = trial.difference(&proposal.change);
        Fix { code: proposal.code, args: proposal.args, change: proposal.change, effect }
    });
    let helps = |fix: &Fix| fix.effect.solved.iter().any(|solved| identity(solved) == identity(finding));
    let mut fixes: Vec<Fix> = tried.filter(helps).collect();
    // The sort is stable: of fixes that are equally good, the one proposed first stays first.
    fixes.sort_by_key(|fix| harm(&fix.effect));
    fixes.dedup_by(|a, b| a.change == b.change);
    fixes.truncate(MOST);
    fixes
}

/// How much a fix newly causes: errors, warnings, notices.
fn harm(effect: &Difference) -> [usize; 3] {
    [Severity::Error, Severity::Warning, Severity::Notice]
        .map(|severity| effect.caused.iter().filter(|finding| finding.severity == severity).count())
}

/// The records of a kind that a finding is about, in its order.
fn subjects<'a, E: Entity>(plan: &'a Plan, finding: &Finding) -> Vec<&'a E> {
    let of_kind = finding.subjects.iter().filter(|subject| subject.kind == E::KIND);
    of_kind.filter_map(|subject| plan.find::<E>(E::Id::from_uuid(subject.id))).collect()
}

/// The sessions of a finding that may be moved, those first that matter less: drafts before settled ones, the smaller first.
fn movable<'a>(plan: &'a Plan, finding: &Finding) -> Vec<&'a Session> {
    let may = |session: &&Session| {
        !session.locked()
            && !session.pinned
            && session.forum == plan.forum().id
            && session.status != SessionStatus::Cancelled
    };
    let mut sessions: Vec<&Session> = subjects::<Session>(plan, finding).into_iter().filter(may).collect();
    sessions.sort_by_cached_key(|session| (session.status, plan.participations_in(session.id).count(), session.id));
    sessions
}

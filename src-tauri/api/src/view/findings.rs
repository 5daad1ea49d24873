//! Findings as they are shown.

use std::collections::BTreeMap;

use periplo_model::findings::{Family, FindingSettings, FixCode, Level};
use periplo_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::clock::{TimeView, WhenView};
use super::forum::Named;

/// A record that a finding is about.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct SubjectView {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What it is called, in the language shown.
    pub title: String,
    /// When it is, in the place's clock and the viewer's, where it is at a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<WhenView>,
    /// Where it is: room, venue and city, or the two ends of a journey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// A finding as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct FindingView {
    /// Its key, which acceptances name.
    pub key: String,
    /// What it is about.
    pub code: FindingCode,
    /// The family of its code.
    pub family: Family,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about in a few words, in the language shown.
    pub title: String,
    /// What happens, to what, when: a sentence in the language shown.
    pub text: String,
    /// The records it is about, in the order that the code says.
    pub subjects: Vec<SubjectView>,
    /// When that is, where it is at a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<TimeView>,
    /// Why it may stay, where the planner said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<String>,
    /// Whether fixes can be asked for; there may still be none that helps.
    pub has_fixes: bool,
    /// The arguments of its message as they were found: ids, dates, instants, numbers.
    pub args: BTreeMap<String, String>,
}

/// How many findings there are that nobody accepted, and how many somebody did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct FindingCounts {
    /// Errors.
    pub error: u32,
    /// Warnings.
    pub warning: u32,
    /// Notices.
    pub notice: u32,
    /// Accepted ones, of any severity.
    pub accepted: u32,
}

/// A finding as it is marked beside a record.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MarkView {
    /// Its key.
    pub key: String,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about in a few words, in the language shown.
    pub title: String,
}

/// How much is found in a forum, and what about some of its records that nobody accepted.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FindingMarksView {
    /// How many there are in the whole forum.
    pub counts: FindingCounts,
    /// The marks by the ids of the records, the graver first; a record without any is left out.
    pub marks: BTreeMap<String, Vec<MarkView>>,
}

/// A family of findings, to group them by.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FamilyView {
    /// The family.
    pub family: Family,
    /// Its name, in the language shown.
    pub title: String,
}

/// The findings of a forum, or what a filter leaves of them.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FindingsView {
    /// The graver first, then by time and key; accepted ones at the end.
    pub findings: Vec<FindingView>,
    /// Those of the whole forum, whatever the filter.
    pub counts: FindingCounts,
    /// The families of findings, in the order of the catalogue.
    pub families: Vec<FamilyView>,
}

/// A fix as it is proposed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FixView {
    /// What to name it by when it is applied; the same as long as the plan is.
    pub id: String,
    /// What it does.
    pub code: FixCode,
    /// What it does, in the language shown.
    pub text: String,
    /// What it changes among the findings.
    pub effect: EffectView,
}

/// What a change does among the findings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct EffectView {
    /// What is no longer found.
    pub solved: Vec<FindingView>,
    /// What is newly found.
    pub caused: Vec<FindingView>,
}

/// A room in which there would be space.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct RoomChoice {
    /// The room.
    pub room: Named<RoomId>,
    /// Its venue.
    pub venue: Named<VenueId>,
    /// How many people it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
}

/// A window in which all are free.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FreeView {
    /// The leg.
    pub leg: LegId,
    /// Its city.
    pub city: String,
    /// From.
    pub from: TimeView,
    /// Until.
    pub until: TimeView,
    /// The rooms that are free throughout, the smallest that is large enough first.
    pub rooms: Vec<RoomChoice>,
}

/// A kind of finding with how grave it is in a forum.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct CodeView {
    /// The code.
    pub code: FindingCode,
    /// Its family.
    pub family: Family,
    /// What it is about in a few words, in the language shown.
    pub title: String,
    /// How grave it usually is.
    pub usual: Severity,
    /// How grave it is in the forum.
    pub level: Level,
}

/// What a forum says about its own findings.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FindingSettingsView {
    /// What differs from the usual.
    pub settings: FindingSettings,
    /// Every kind of finding, in the order of the catalogue.
    pub codes: Vec<CodeView>,
}

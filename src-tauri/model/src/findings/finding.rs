//! One finding.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::FindingCode;
use crate::Kind;
use crate::publication::State;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know.
    Notice,
    /// It may go wrong.
    Warning,
    /// It cannot be as planned.
    Error,
}

impl Severity {
    /// One severity lower, for drafts and tentative items.
    pub fn lower(self) -> Self {
        match self {
            Severity::Error => Severity::Warning,
            Severity::Warning | Severity::Notice => Severity::Notice,
        }
    }
}

/// A record that a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
pub struct Subject {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// Something the planner should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Finding {
    /// `code:ids:digest`: the same as long as its cause is the same. The ids are those of its subjects, the digest is of the
    /// facts that cause it, such as the two times of an overlap; never of private ones. An acceptance names it.
    pub key: String,
    /// What it is about.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// The records it is about, in the order that the code says.
    pub subjects: Vec<Subject>,
    /// When that is, where it is at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "string")]
    pub at: Option<DateTime<Utc>>,
    /// The arguments of its message, by name; never private facts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
    /// Why the planner said that it may stay, where they did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<String>,
}

/// What findings depend on besides the plan.
#[derive(Clone, Debug)]
pub struct Options {
    /// Today, for what is overdue and what is still tentative.
    pub today: NaiveDate,
    /// What the last publication told, for what newer zone rules moved since.
    pub published: Option<Arc<State>>,
}

impl Options {
    /// Findings as of a day, compared with no publication.
    pub fn on(today: NaiveDate) -> Self {
        Self { today, published: None }
    }
}

impl PartialEq for Options {
    /// True for the same day and the very same publication.
    fn eq(&self, other: &Self) -> bool {
        let published = match (&self.published, &other.published) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        published && self.today == other.today
    }
}

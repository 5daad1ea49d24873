//! What the planner has said about findings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{AcceptanceId, ForumId};

/// The planner's word, with a reason, that a finding may stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Acceptance {
    /// Its identity.
    pub id: AcceptanceId,
    /// The forum it is about.
    pub forum: ForumId,
    /// The key of the finding.
    pub key: String,
    /// Why it may stay.
    pub reason: String,
}

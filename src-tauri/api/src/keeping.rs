//! Keeping the workspace safe: snapshots, backups, verification, forgetting.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::files::Saved;
use crate::files::{Source, Target};

/// Asks for nothing more.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct BackupsRequest {}

/// Asks for a copy of the workspace.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SnapshotRequest {
    /// The file.
    pub to: Target,
    /// Whether private facts go into it.
    #[serde(default)]
    pub with_private: bool,
}

/// Names a snapshot or backup.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RestoreRequest {
    /// The file.
    pub source: Source,
}

/// Names a person to forget.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ForgetRequest {
    /// The person, by id, or by name where one has it.
    pub person: String,
}

/// An automatic backup.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupRow {
    /// Its file.
    pub path: String,
    /// When it was made, in UTC (RFC 3339).
    pub at: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Something that is not in order.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerifyProblem {
    /// What, as the end of the name of a Fluent message, `verify-<code>`.
    pub code: String,
    /// Where and how.
    pub detail: String,
}

/// What a full check of the workspace found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerifyReport {
    /// Whether everything is in order.
    pub in_order: bool,
    /// What is not.
    pub problems: Vec<VerifyProblem>,
    /// How many steps were checked.
    #[ts(type = "number")]
    pub steps: u64,
    /// How many records were checked.
    #[ts(type = "number")]
    pub records: u64,
}

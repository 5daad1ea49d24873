//! What an import asks for, and what it comes to.

use periplo_model::{Kind, Records};
use serde_json::Value;
use uuid::Uuid;

/// What the importer asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MergeOptions {
    /// Where both sides changed, the bundle wins.
    pub take_bundle: bool,
    /// What the bundle no longer has goes.
    pub prune: bool,
}

/// What happens to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It comes into the workspace.
    Added,
    /// Some of its fields change.
    Updated,
    /// It was deleted here, and comes back because something that is taken refers to it.
    Restored,
    /// It goes.
    Removed,
}

/// Why two sides do not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clash {
    /// The field was changed in the bundle and here.
    ChangedInBoth,
    /// The field differs, and no earlier import of the forum tells who changed it.
    Differs,
    /// The record was changed in the bundle and deleted here.
    DeletedHere,
    /// The record is no longer in the bundle, and was changed here.
    GoneFromBundle,
    /// The record is no longer in the bundle, and something that stays refers to it. It always stays.
    StillReferredTo,
}

/// A record that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// What happens to it.
    pub fate: Fate,
}

/// A field or a record on which the bundle and the workspace do not agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Why they do not agree.
    pub clash: Clash,
    /// The field; none for the whole record.
    pub field: Option<String>,
    /// What the workspace has; none where it has nothing, and for private facts.
    pub ours: Option<Value>,
    /// What the bundle has; none where it has nothing, and for private facts.
    pub theirs: Option<Value>,
    /// Whether the bundle's is taken.
    pub taken: bool,
}

/// What an import does. It is described by a dry run, and done in one transaction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergePlan {
    /// The records to put, each kind after those it refers to; with them the memory of this import.
    pub puts: Records,
    /// The records to remove, each kind before those it refers to.
    pub removes: Vec<(Kind, Uuid)>,
    /// What happens to which record, memories of imports aside.
    pub changes: Vec<Change>,
    /// Where the two do not agree.
    pub conflicts: Vec<Conflict>,
    /// How many records have changes made here that are kept without a conflict.
    pub kept_here: usize,
    /// How many records are the same on both sides.
    pub unchanged: usize,
}

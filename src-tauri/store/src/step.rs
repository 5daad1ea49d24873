//! A user action: what it is called, and what came of it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use periplo_model::{Kind, ReplicaId, StepId};
use serde_json::{Map, Value};
use uuid::Uuid;

/// What a user action is called in the history: the key of a message, and its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub(crate) key: String,
    pub(crate) args: Map<String, Value>,
    pub(crate) undoable: bool,
}

impl Step {
    /// A step with the key of its message (`session-moved`) and the message's arguments; anything but a JSON object
    /// stands for none. Arguments never hold private facts.
    pub fn new(key: impl Into<String>, args: Value) -> Self {
        let args = match args {
            Value::Object(args) => args,
            _ => Map::new(),
        };
        Self { key: key.into(), args, undoable: true }
    }

    /// The same as a step that undo and redo pass over, such as a publication.
    pub fn not_undoable(self) -> Self {
        Self { undoable: false, ..self }
    }
}

/// The records that were put or removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Written, new or not.
    pub put: BTreeSet<(Kind, Uuid)>,
    /// No longer there.
    pub removed: BTreeSet<(Kind, Uuid)>,
}

impl Changed {
    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.removed.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.put.len() + self.removed.len()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (Kind, Uuid)> + '_ {
        self.put.iter().chain(&self.removed).copied()
    }

    /// Adds those of another.
    pub fn extend(&mut self, other: Changed) {
        self.put.extend(other.put);
        self.removed.extend(other.removed);
    }
}

/// What came of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Done<T> {
    /// What the closure returned.
    pub value: T,
    /// What was written.
    pub changed: Changed,
    /// The step in the history; `None` where nothing changed.
    pub step: Option<StepId>,
}

/// What came of undo or redo.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    /// The new step, in which it was undone or redone.
    pub step: StepId,
    /// The step that was undone or redone.
    pub of: StepId,
    /// The key of its message.
    pub key: String,
    /// The arguments of its message; none where they were erased.
    pub args: Map<String, Value>,
    /// What was written.
    pub changed: Changed,
}

/// A step of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct StepSummary {
    /// Its identity.
    pub id: StepId,
    /// Its place in this file, from 1.
    pub position: u64,
    /// The copy of the workspace it was made in.
    pub replica: ReplicaId,
    /// Its number among the steps of that copy, from 1.
    pub count: u64,
    /// When, by the hybrid logical clock: never before the step before it.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: String,
    /// The key of its message.
    pub key: String,
    /// The arguments of its message; none where they were erased.
    pub args: Map<String, Value>,
    /// Whether it can be undone at all.
    pub undoable: bool,
    /// The step that it undoes.
    pub undoes: Option<StepId>,
    /// The step that it does again.
    pub redoes: Option<StepId>,
}

//! What happened to one record in a step, and the digests that make tampering and damage show. See `docs/steps.md`.

use periplo_model::Kind;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::row::Fields;

/// The format of the fields in changes that are written now.
pub(crate) const FORMAT: i64 = 1;

/// A digest.
pub(crate) type Hash = [u8; 32];

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    /// It came.
    Add,
    /// It changed.
    Update,
    /// It went.
    Remove,
}

impl Operation {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Update => "update",
            Self::Remove => "remove",
        }
    }

    pub(crate) fn named(name: &str) -> Result<Self> {
        match name {
            "add" => Ok(Self::Add),
            "update" => Ok(Self::Update),
            "remove" => Ok(Self::Remove),
            _ => Err(StoreError::damaged("an unknown operation in the history")),
        }
    }
}

/// One change as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub kind: Kind,
    pub record: Uuid,
    pub operation: Operation,
    pub format: i64,
    /// JSON: field → [before, after].
    pub fields: String,
    pub salt: [u8; 16],
}

/// A field's value before and after; `Null` where it had none.
pub(crate) type BeforeAfter = (Value, Value);

impl Change {
    /// The difference between two states of a record; `None` where they are the same.
    pub(crate) fn between(
        kind: Kind,
        record: Uuid,
        before: Option<Fields>,
        after: Option<Fields>,
        salt: [u8; 16],
    ) -> Option<Self> {
        let operation = match (&before, &after) {
            (None, None) => return None,
            (None, Some(_)) => Operation::Add,
            (Some(_), None) => Operation::Remove,
            (Some(before), Some(after)) if before == after => return None,
            (Some(_), Some(_)) => Operation::Update,
        };
        let (mut before, mut after) = (before.unwrap_or_default(), after.unwrap_or_default());
        let mut fields = Map::new();
        for column in crate::column::columns(kind) {
            let old = before.shift_remove(column.name).unwrap_or_default();
            let new = after.shift_remove(column.name).unwrap_or_default();
            if old != new {
                fields.insert(column.name.to_owned(), Value::Array(vec![old, new]));
            }
        }
        Some(Self { kind, record, operation, format: FORMAT, fields: Value::Object(fields).to_string(), salt })
    }

    /// The fields with their values before and after.
    pub(crate) fn values(&self) -> Result<Vec<(String, BeforeAfter)>> {
        let wrong = || StoreError::damaged("a change in the history that cannot be read");
        let fields: Map<String, Value> = serde_json::from_str(&self.fields).map_err(|_| wrong())?;
        fields
            .into_iter()
            .map(|(field, pair)| match pair {
                Value::Array(pair) => match <[Value; 2]>::try_from(pair) {
                    Ok([before, after]) => Ok((field, (before, after))),
                    Err(_) => Err(wrong()),
                },
                _ => Err(wrong()),
            })
            .collect()
    }

    /// The digest of the change, salted so that what was erased cannot be guessed from it.
    pub(crate) fn digest(&self) -> Hash {
        let mut digest = Parts::new("periplo change 1");
        digest.part(&self.salt);
        digest.part(self.kind.name().as_bytes());
        digest.part(self.record.as_bytes());
        digest.part(self.operation.name().as_bytes());
        digest.part(&self.format.to_be_bytes());
        digest.part(self.fields.as_bytes());
        digest.finish()
    }
}

/// The digest of the arguments of a step.
pub(crate) fn args_digest(salt: &[u8], args: &str) -> Hash {
    let mut digest = Parts::new("periplo args 1");
    digest.part(salt);
    digest.part(args.as_bytes());
    digest.finish()
}

/// What the first step of a workspace follows.
pub(crate) fn genesis(workspace: Uuid, created: i64) -> Hash {
    let mut digest = Parts::new("periplo workspace 1");
    digest.part(workspace.as_bytes());
    digest.part(&created.to_be_bytes());
    digest.finish()
}

/// SHA-256 over parts, each preceded by its length as eight big-endian bytes, so that no two lists of parts run together.
pub(crate) struct Parts(Sha256);

impl Parts {
    pub(crate) fn new(purpose: &str) -> Self {
        let mut parts = Self(Sha256::new());
        parts.part(purpose.as_bytes());
        parts
    }

    pub(crate) fn part(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
    }

    pub(crate) fn finish(self) -> Hash {
        self.0.finalize().into()
    }
}

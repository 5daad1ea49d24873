//! What is known about where a field's value comes from.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A remark on one field of a record, shown beside its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Made up to make a sample worth looking at.
    Sample,
    /// From another source than the one the record was made from.
    OtherSource,
    /// Somebody must still confirm it.
    ToBeConfirmed,
}

/// The marks of a record, by the name of the field they are on; `*` is the whole record.
pub type Marks = BTreeMap<String, Mark>;

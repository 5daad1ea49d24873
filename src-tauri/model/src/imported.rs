//! Memory of imports.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::entity::Kind;
use crate::id::{ForumId, ImportedId};

/// What a bundle said of a record when it was last imported, to tell later what was changed there and what here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Imported {
    /// Its identity.
    pub id: ImportedId,
    /// The forum whose bundle it was.
    pub forum: ForumId,
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    #[ts(type = "string")]
    pub record: Uuid,
    /// Its fields as the bundle had them.
    #[ts(type = "Record<string, unknown>")]
    pub fields: serde_json::Map<String, serde_json::Value>,
}

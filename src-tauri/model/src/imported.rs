//! Memory of imports.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::entity::Kind;
use crate::id::{ForumId, ImportedId};

/// What a bundle, a calendar or a sheet said of a record when it was last imported, to tell later what was changed there and what here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Imported {
    /// Its identity.
    pub id: ImportedId,
    /// The forum whose bundle it was, or that the calendar or sheet was read into.
    pub forum: ForumId,
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    #[ts(type = "string")]
    pub record: Uuid,
    /// Its fields as the file had them; of a calendar also, under [`Imported::CALENDAR`], what it knows the item by, and of a
    /// sheet, under [`Imported::SHEET`], what it knows the row by.
    #[ts(type = "Record<string, unknown>")]
    pub fields: serde_json::Map<String, serde_json::Value>,
}

impl Imported {
    /// The name under which [`Imported::fields`] keeps the UID, the SEQUENCE and the rest of an item of a calendar. No record
    /// has a field of this name.
    pub const CALENDAR: &str = "calendar_item";

    /// The name under which [`Imported::fields`] keeps what a sheet knows a row by. No record has a field of this name.
    pub const SHEET: &str = "sheet_row";

    /// Whether it remembers a bundle, and neither a calendar nor a sheet.
    pub fn is_of_bundle(&self) -> bool {
        !self.fields.contains_key(Self::CALENDAR) && !self.is_of_sheet()
    }

    /// Whether it makes a person one of the forum, who may have no part in it yet: it came by a sheet that was read into the
    /// forum, or with the forum's bundle.
    pub fn brings_person(&self) -> bool {
        self.kind == Kind::Person && !self.fields.contains_key(Self::CALENDAR)
    }

    /// Whether it remembers a row of a sheet.
    pub fn is_of_sheet(&self) -> bool {
        self.fields.contains_key(Self::SHEET)
    }
}

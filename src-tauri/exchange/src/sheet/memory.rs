//! What the last import of sheets said, to tell later what was changed there and what here.
//!
//! It is kept as an [`Imported`] whose fields are those of the record, and beside them, under [`Imported::SHEET`], what the
//! sheet knew it by and what came with it. No private fact is in it.

use std::collections::HashMap;

use periplo_model::id::derived_uuid;
use periplo_model::{EntityId, ForumId, Imported, ImportedId, Kind};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

/// Something that came with a row besides its record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Came {
    /// What of the row it stands for: a field of the sheet.
    pub of: String,
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Its fields as the sheet had them, where it says more than that it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<Map<String, Value>>,
}

/// What a sheet knew a record by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// The kind of sheet.
    pub sheet: String,
    /// What the row is called by.
    pub key: String,
    /// What came with it.
    #[serde(default)]
    pub came: Vec<Came>,
}

/// The memory of one record.
#[derive(Clone, Debug)]
pub struct Memory {
    /// What the sheet knew it by.
    pub known: Known,
    /// Its kind.
    pub kind: Kind,
    /// The record.
    pub record: Uuid,
    /// Its fields as the sheet left them.
    pub fields: Map<String, Value>,
}

/// The memories of sheets of a forum.
#[derive(Debug, Default)]
pub struct Memories {
    by_record: HashMap<Uuid, Memory>,
    by_key: HashMap<(String, String), Vec<Uuid>>,
}

impl Memories {
    /// Reads the memories of a forum.
    pub fn new(imports: &[Imported], forum: ForumId) -> Self {
        let mut all = Self::default();
        for import in imports.iter().filter(|import| import.forum == forum) {
            let Some(known) = import.fields.get(Imported::SHEET) else { continue };
            let Ok(known) = serde_json::from_value::<Known>(known.clone()) else { continue };
            let mut fields = import.fields.clone();
            fields.shift_remove(Imported::SHEET);
            all.by_key.entry((known.sheet.clone(), known.key.clone())).or_default().push(import.record);
            let memory = Memory { known, kind: import.kind, record: import.record, fields };
            all.by_record.insert(import.record, memory);
        }
        all
    }

    /// The memory of a record.
    pub fn of(&self, record: Uuid) -> Option<&Memory> {
        self.by_record.get(&record)
    }

    /// The records that a kind of sheet knew by a key.
    pub fn by_key(&self, sheet: &str, key: &str) -> &[Uuid] {
        self.by_key.get(&(sheet.to_owned(), key.to_owned())).map(Vec::as_slice).unwrap_or_default()
    }
}

/// A memory to be kept.
pub fn remembered(forum: ForumId, memory: Memory) -> Imported {
    let mut fields = memory.fields;
    fields.shift_remove("id");
    fields.insert(Imported::SHEET.to_owned(), serde_json::to_value(&memory.known).unwrap_or_default());
    let uuid = derived_uuid("sheet import", &[forum.uuid().as_bytes(), memory.record.as_bytes()]);
    Imported { id: ImportedId::from_uuid(uuid), forum, kind: memory.kind, record: memory.record, fields }
}

/// A memory of a record as that of a bundle, for the comparison.
pub fn as_of_bundle(forum: ForumId, kind: Kind, record: Uuid, fields: Map<String, Value>) -> Imported {
    Imported { id: periplo_model::link::imported_id(forum, record), forum, kind, record, fields }
}

//! What the last import of a calendar said of its items, to tell later what was changed there and what here.
//!
//! It is kept as an [`Imported`] whose fields are those of the record, and beside them, under [`Imported::CALENDAR`], what
//! the calendar knows the item by.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use periplo_model::id::derived_uuid;
use periplo_model::{EntityId, ForumId, Imported, ImportedId, Kind, ZoneId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::item::Item;

/// What a calendar knows an item by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Its UID.
    pub uid: String,
    /// Which occurrence of a series it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
    /// SEQUENCE.
    pub sequence: i64,
    /// DTSTAMP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stamp: Option<DateTime<Utc>>,
    /// The day it begins.
    pub day: NaiveDate,
    /// Whether the calendar has cancelled it.
    #[serde(default)]
    pub cancelled: bool,
    /// The zone whose clock its times were read by, where somebody chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
}

impl Known {
    /// What an item of a file is known by.
    pub fn of(item: &Item, cancelled: bool) -> Self {
        Self {
            uid: item.uid.clone(),
            occurrence: item.occurrence.as_ref().map(|one| one.key.clone()),
            sequence: item.sequence,
            stamp: item.stamp,
            day: item.start.date(),
            cancelled,
            zone: None,
        }
    }

    /// As [`Item::key`].
    pub fn key(&self) -> String {
        match &self.occurrence {
            Some(occurrence) => format!("{}#{occurrence}", self.uid),
            None => self.uid.clone(),
        }
    }

    /// Whether an item of a file is older than this: by SEQUENCE, then by DTSTAMP (RFC 5546 §2.1.5).
    pub fn is_newer_than(&self, item: &Item) -> bool {
        let stamps = self.stamp.zip(item.stamp);
        (item.sequence < self.sequence)
            || (item.sequence == self.sequence && stamps.is_some_and(|(own, theirs)| theirs < own))
    }
}

/// The memory of one item.
#[derive(Clone, Debug)]
pub struct Memory {
    /// What the calendar knew it by.
    pub known: Known,
    /// The kind of record it became.
    pub kind: Kind,
    /// The record.
    pub record: Uuid,
    /// The fields of the record as the calendar had them.
    pub fields: Map<String, Value>,
}

/// The memories of a forum by key.
pub fn memories(imports: &[Imported], forum: ForumId) -> HashMap<String, Memory> {
    let of_calendar = imports.iter().filter(|import| import.forum == forum).filter_map(|import| {
        let known: Known = serde_json::from_value(import.fields.get(Imported::CALENDAR)?.clone()).ok()?;
        let mut fields = import.fields.clone();
        fields.shift_remove(Imported::CALENDAR);
        Some((known.key(), Memory { known, kind: import.kind, record: import.record, fields }))
    });
    of_calendar.collect()
}

/// A memory to be kept.
pub fn remembered(forum: ForumId, memory: Memory) -> Imported {
    let mut fields = memory.fields;
    fields.shift_remove("id");
    let known = serde_json::to_value(&memory.known).unwrap_or_default();
    fields.insert(Imported::CALENDAR.to_owned(), known);
    let uuid = derived_uuid("calendar import", &[forum.uuid().as_bytes(), memory.known.key().as_bytes()]);
    let id = ImportedId::from_uuid(uuid);
    Imported { id, forum, kind: memory.kind, record: memory.record, fields }
}

/// The id of the record that an item becomes: the same on every laptop that imports it.
pub fn record_id<I: EntityId>(forum: ForumId, kind: Kind, key: &str) -> I {
    let uuid = forum.uuid();
    I::from_uuid(derived_uuid("calendar item", &[uuid.as_bytes(), kind.name().as_bytes(), key.as_bytes()]))
}

//! Publishing: the dated state that calendars are made from.

use periplo_model::Publication;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a forum to publish.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PublishRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// A word on it from who publishes.
    pub note: Option<String>,
}

/// How many entries of the forum's calendars would change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct EntryChanges {
    /// Entries that come in.
    pub added: u32,
    /// Entries whose facts change.
    pub changed: u32,
    /// Entries that go.
    pub gone: u32,
}

/// What publishing now would change.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct PublishPreview {
    /// The number it would have.
    pub number: u32,
    /// The publication before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Publication>,
    /// What changes in the forum's calendar.
    pub changes: EntryChanges,
    /// How many calendars change.
    pub calendars: u32,
    /// How many records still carry a sample mark.
    pub samples: u32,
}

/// What was published.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct Published {
    /// The publication; none where nothing had changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<Publication>,
    /// What changed in the forum's calendar.
    pub changes: EntryChanges,
    /// How many calendars changed.
    pub calendars: u32,
}

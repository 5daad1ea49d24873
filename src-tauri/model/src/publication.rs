//! Publications and calendars: what was shown to whom, and when.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::id::{CalendarId, EntityId, ForumId, PublicationId, derived_uuid};

/// A dated state of a forum that calendars are made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Publication {
    /// Its identity.
    pub id: PublicationId,
    /// The forum.
    pub forum: ForumId,
    /// Its number for people, from 1.
    pub number: u32,
    /// The publications it follows: normally one, none for the first, two where laptops met.
    pub parents: Vec<PublicationId>,
    /// The larger of the parents' largest sequence and one, and the whole minutes since 2020-01-01T00:00Z: it always rises.
    pub sequence: u32,
    /// When it was made.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// A word on it from who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The domain at the end of the UIDs, the same in all publications of a forum.
    pub domain: String,
    /// The version of the zone rules its instants were derived with.
    pub rules: String,
}

/// What a calendar is a calendar of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarScope {
    /// The whole forum, for organizers.
    Forum,
    /// The public programme.
    Public,
    /// One leg.
    Leg,
    /// One venue.
    Venue,
    /// One track.
    Track,
    /// One delegation.
    Delegation,
    /// One delegate: a person in all delegations of the forum.
    Delegate,
}

/// What one audience gets: a scope and its subject in a forum.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Calendar {
    /// Its identity, derived from forum, scope and subject.
    pub id: CalendarId,
    /// The forum.
    pub forum: ForumId,
    /// What it is a calendar of.
    pub scope: CalendarScope,
    /// The leg, venue, track, delegation or person; none for the forum and the public programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "string")]
    pub subject: Option<Uuid>,
}

impl CalendarScope {
    /// The name of the scope, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            CalendarScope::Forum => "forum",
            CalendarScope::Public => "public",
            CalendarScope::Leg => "leg",
            CalendarScope::Venue => "venue",
            CalendarScope::Track => "track",
            CalendarScope::Delegation => "delegation",
            CalendarScope::Delegate => "delegate",
        }
    }
}

impl Calendar {
    /// The calendar of a scope and its subject.
    pub fn new(forum: ForumId, scope: CalendarScope, subject: Option<Uuid>) -> Self {
        let subject_bytes = subject.map(Uuid::into_bytes);
        let parts =
            [forum.uuid().into_bytes().to_vec(), scope.name().into(), subject_bytes.map(Vec::from).unwrap_or_default()];
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        Self { id: CalendarId::from_uuid(derived_uuid("calendar", &parts)), forum, scope, subject }
    }
}

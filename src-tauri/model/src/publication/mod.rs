//! Publications and calendars: what was shown to whom, and when.

mod calendar;
mod changes;
mod facts;
mod publish;
mod shared;
mod showing;
mod state;
mod telling;

pub use calendar::{Calendar, CalendarFacts, CalendarScope, CalendarState, Entry, ForumFacts, Name, Part, Personal};
pub use changes::{
    Change, ChangeKind, ChangeList, ChangedCalendar, ChangedEntry, ChangedItem, Detail, Fate, FateCounts, Joining,
};
pub use facts::{
    AffiliationFacts, Coordinates, EndMoment, Facts, Item, ItemStatus, JourneyEnd, JourneyFacts, Location, PartyFacts,
    Point, SessionFacts, StayFacts, When,
};
pub use publish::{Changes, Publishing, changes, next_sequence, publish};
pub use showing::{Showing, ShownCalendar};
pub use state::{CalendarRow, Items, MembershipRow, PublicationRecord, State, StatedCalendar, StatedEntry};

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::forum::{add, delegation, forum, id, id_text, participation, person, plan, session};

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ForumId, PublicationId};

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

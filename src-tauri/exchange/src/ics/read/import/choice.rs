//! What an item would become, as the organizer can change it.

use periplo_model::{JourneyMode, Kind, LegId, PersonId, PlaceId, SessionKind, VenueId, ZoneId};
use uuid::Uuid;

use super::super::item::Item;

/// What an item becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A session of the programme.
    Session,
    /// A journey.
    Journey,
    /// A stay.
    Stay,
    /// Nothing: it is left out.
    Nothing,
}

/// What an item becomes, and what the calendar does not say of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it becomes.
    pub becomes: Becomes,
    /// What kind of session.
    pub session_kind: SessionKind,
    /// The leg of a session; none for one that is online or elsewhere.
    pub leg: Option<LegId>,
    /// The venue of a session, the lodging of a stay.
    pub venue: Option<VenueId>,
    /// The vehicle of a journey.
    pub mode: JourneyMode,
    /// Where a journey begins; without it there is none.
    pub from_place: Option<PlaceId>,
    /// Where a journey ends; without it there is none.
    pub to_place: Option<PlaceId>,
    /// Who takes part, travels or sleeps there.
    pub people: Vec<PersonId>,
    /// The zone whose clock its times are read by, where what the file says of that is put aside.
    pub zone: Option<ZoneId>,
}

/// How an item stands to what was imported before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was not seen before.
    New,
    /// It was imported before, and the file says something else now.
    Changed,
    /// It was imported before, and the file says the same.
    Same,
    /// It was imported before from a newer file.
    Older,
    /// It was imported before, and is cancelled now, or gone from its series.
    Cancelled,
    /// It is cancelled, and was never imported.
    NeverWas,
    /// It was imported before, and removed here.
    RemovedHere,
    /// It is an item of this forum's own calendars.
    Ours,
}

/// An item with what it would become.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is known by in this preview and in the next import.
    pub key: String,
    /// The item.
    pub item: Item,
    /// How it stands to what was imported before.
    pub fate: Fate,
    /// The record it became then.
    pub record: Option<(Kind, Uuid)>,
    /// What is proposed.
    pub choice: Choice,
}

//! The programme: sessions and who takes part in them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{
    DelegationId, ForumId, HostEventId, LegId, OrganizationId, ParticipationId, PersonId, RoomId, SessionId, TrackId,
    VenueId,
};
use crate::mark::Marks;
use crate::rank::Rank;
use crate::schedule::Schedule;
use crate::text::{LanguageTag, Localized};
use crate::time::ZoneId;

/// What kind of item of the programme it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// A workshop.
    Workshop,
    /// A panel.
    Panel,
    /// A presentation.
    Presentation,
    /// A meeting.
    Meeting,
    /// Networking.
    Networking,
    /// A showcase.
    Showcase,
    /// A reception.
    Reception,
    /// A meal.
    Meal,
    /// A ceremony.
    Ceremony,
    /// A tour.
    Tour,
    /// A festival.
    Festival,
    /// Something else.
    Other,
}

/// How settled a session is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    /// Only the organizers know of it.
    #[default]
    Draft,
    /// Announced, not settled.
    Tentative,
    /// Settled.
    Confirmed,
    /// It will not take place.
    Cancelled,
}

/// Who a session is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Anybody.
    #[default]
    Public,
    /// The delegates.
    Delegates,
    /// Who is invited.
    Invited,
    /// The organizers.
    Internal,
}

/// An item of the programme.
///
/// Its zone is its own if it has one (an online session), else its venue's place's, else its leg's place's; it is never copied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Session {
    /// Its identity.
    pub id: SessionId,
    /// The forum it belongs to.
    pub forum: ForumId,
    /// The leg it is part of; none for an online session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leg: Option<LegId>,
    /// Its track.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<TrackId>,
    /// Its title.
    #[serde(default)]
    pub title: Localized,
    /// What it is about.
    #[serde(default, rename = "abstract")]
    pub abstract_text: Localized,
    /// What kind of item it is.
    pub kind: SessionKind,
    /// When it is.
    #[serde(default)]
    pub schedule: Schedule,
    /// How long it is meant to be, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_minutes: Option<u32>,
    /// Whether it must not be moved by proposals.
    #[serde(default)]
    pub pinned: bool,
    /// How settled it is.
    #[serde(default)]
    pub status: SessionStatus,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// The languages spoken.
    #[serde(default)]
    pub languages: Vec<LanguageTag>,
    /// The venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<VenueId>,
    /// The room, one of the venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<RoomId>,
    /// The zone of an online session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
    /// How many people may come; without it the capacity of the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// How many people come who are not named.
    #[serde(default)]
    pub unnamed_heads: u32,
    /// Where to register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_url: Option<String>,
    /// Where to join online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online_url: Option<String>,
    /// The host event whose item it is: an overlay, locked. None: the forum's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlay_of: Option<HostEventId>,
    /// The key of an overlay in the programme it was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_key: Option<String>,
    /// What delegates should know.
    #[serde(default)]
    pub notes: Localized,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

impl Session {
    /// True for an item of a host event, which cannot be changed here.
    pub fn locked(&self) -> bool {
        self.overlay_of.is_some()
    }
}

/// Who takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// A person.
    Person(PersonId),
    /// A delegation, and with it its delegates in the legs they attend.
    Delegation(DelegationId),
    /// An organization: an act, a host.
    Organization(OrganizationId),
}

/// The part somebody has in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Speaks.
    Speaker,
    /// Moderates.
    Moderator,
    /// Sits on the panel.
    Panelist,
    /// Hosts.
    Host,
    /// Performs.
    Performer,
    /// Interprets.
    Interpreter,
    /// Attends.
    Attendee,
    /// Organizes.
    Organizer,
}

/// The answer to an invitation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// None yet.
    Invited,
    /// Yes.
    #[default]
    Accepted,
    /// Perhaps.
    Tentative,
    /// No.
    Declined,
}

/// The part that a person, a delegation or an organization has in a session.
///
/// A delegate inherits the participations of the delegation in the legs they attend, unless excused; their own wins over an inherited one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Participation {
    /// Its identity.
    pub id: ParticipationId,
    /// The session.
    pub session: SessionId,
    /// Who takes part.
    #[serde(flatten)]
    pub party: Party,
    /// As what.
    pub role: Role,
    /// Their answer.
    #[serde(default)]
    pub reply: Reply,
    /// Whether the person is excused: they do not come, nor by their delegation.
    #[serde(default)]
    pub excused: bool,
    /// A word on their part, such as whom they speak for.
    #[serde(default)]
    pub note: Localized,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

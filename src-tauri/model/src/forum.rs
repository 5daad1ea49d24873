//! A forum and what it is made of: legs, host events, tracks, partners, tasks, outcomes.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::findings::FindingSettings;
use crate::id::{
    DelegationId, ForumId, HostEventId, LegId, OrganizationId, OutcomeId, PartnerId, PersonId, PlaceId, SessionId,
    TaskId, TrackId,
};
use crate::mark::Marks;
use crate::rank::Rank;
use crate::text::{LanguageTag, Localized};

/// One edition of an event that travels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Forum {
    /// Its identity.
    pub id: ForumId,
    /// A short name for addresses and the terminal: lower-case letters, digits and hyphens. Two forums may share one; that is a finding.
    pub slug: String,
    /// Its name.
    #[serde(default)]
    pub name: Localized,
    /// What it is, in a paragraph.
    #[serde(default)]
    pub summary: Localized,
    /// Its first day.
    pub starts: NaiveDate,
    /// Its last day, not before the first.
    pub ends: NaiveDate,
    /// Who organizes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organizer: Option<OrganizationId>,
    /// What it is for, one aim each.
    #[serde(default)]
    pub aims: Vec<Localized>,
    /// The languages it speaks; the first is shown where the chosen one is missing.
    #[serde(default)]
    pub languages: Vec<LanguageTag>,
    /// The earlier forum that it follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<ForumId>,
    /// The domain at the end of the UIDs of its calendars, frozen by the first publication; without one the workspace gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar_domain: Option<String>,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
    /// What it says about its own findings.
    #[serde(default, skip_serializing_if = "FindingSettings::is_usual")]
    #[ts(as = "Option<FindingSettings>")]
    pub findings: FindingSettings,
}

/// Somebody else's event that a leg takes place in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct HostEvent {
    /// Its identity.
    pub id: HostEventId,
    /// Its name as its organizer writes it.
    pub name: String,
    /// Its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<NaiveDate>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<NaiveDate>,
    /// The address of its site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Who organizes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationId>,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// A stop of the forum: one place and a range of dates, often inside a host event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Leg {
    /// Its identity.
    pub id: LegId,
    /// The forum it belongs to.
    pub forum: ForumId,
    /// Its name; without one, the name of its place.
    #[serde(default)]
    pub name: Localized,
    /// Where it is.
    pub place: PlaceId,
    /// Its first day, in the place.
    pub starts: NaiveDate,
    /// Its last day, in the place.
    pub ends: NaiveDate,
    /// The host event it takes place in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_event: Option<HostEventId>,
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

/// The colour of a track, by name: each theme has its own shade, distinguishable in the common colour blindnesses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrackColour {
    /// Teal.
    #[default]
    Teal,
    /// Blue.
    Blue,
    /// Violet.
    Violet,
    /// Magenta.
    Magenta,
    /// Red.
    Red,
    /// Orange.
    Orange,
    /// Olive.
    Olive,
    /// Slate.
    Slate,
}

/// A named, coloured strand of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Track {
    /// Its identity.
    pub id: TrackId,
    /// The forum it belongs to.
    pub forum: ForumId,
    /// Its name.
    #[serde(default)]
    pub name: Localized,
    /// Its colour.
    #[serde(default)]
    pub colour: TrackColour,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// What a partner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerRole {
    /// Promotes it.
    Promoter,
    /// Organizes it.
    Organizer,
    /// Hosts it.
    Host,
    /// Helps on the spot.
    LocalPartner,
    /// Pays for it.
    Funder,
    /// Sponsors it.
    Sponsor,
    /// Supports it.
    Supporter,
    /// Reports on it.
    Media,
}

/// What a partner has its role for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerTarget {
    /// A whole forum.
    Forum(ForumId),
    /// One leg.
    Leg(LegId),
    /// One session.
    Session(SessionId),
    /// One delegation.
    Delegation(DelegationId),
}

/// An organization's role for a forum, leg, session or delegation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Partner {
    /// Its identity.
    pub id: PartnerId,
    /// The organization.
    pub organization: OrganizationId,
    /// What it has the role for.
    #[serde(flatten)]
    pub target: PartnerTarget,
    /// Its role.
    pub role: PartnerRole,
    /// A word on it.
    #[serde(default)]
    pub note: Localized,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// Something to do by a date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Task {
    /// Its identity.
    pub id: TaskId,
    /// The forum it is for.
    pub forum: ForumId,
    /// The leg it is for, where it is for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leg: Option<LegId>,
    /// What to do.
    pub title: String,
    /// The last day for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// Whether it is done.
    #[serde(default)]
    pub done: bool,
    /// Notes for the organizers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// What came of a forum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Outcome {
    /// Its identity.
    pub id: OutcomeId,
    /// The forum it came of.
    pub forum: ForumId,
    /// What came of it.
    #[serde(default)]
    pub title: Localized,
    /// The organization that was founded or changed, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationId>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

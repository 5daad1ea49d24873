//! The programme as it is shown: by day, in the clock of the place.

use chrono::NaiveDate;
use periplo_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::clock::WhenView;
use super::forum::{Named, PartnerView, Titled};

/// A session in the programme.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ItemView {
    /// The session.
    pub id: SessionId,
    /// Its title.
    pub title: Localized,
    /// What kind of item it is.
    pub kind: SessionKind,
    /// How settled it is.
    pub status: SessionStatus,
    /// Who it is for.
    pub audience: Audience,
    /// When it is.
    pub when: WhenView,
    /// The leg it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leg: Option<LegId>,
    /// The city, or none where it is online.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Its track.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<TrackId>,
    /// The name of its venue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The name of its room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// The names of those with a part in it: speakers, moderators, panelists, hosts, performers.
    pub people: Vec<String>,
    /// The languages spoken.
    pub languages: Vec<LanguageTag>,
    /// Whether it is an item of a host event.
    pub locked: bool,
    /// The name of that host event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Marks on its fields.
    pub marks: Marks,
    /// How many minutes the clock goes forward between the item before and this one, where it does; negative back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_change: Option<i32>,
}

/// A day of the programme in one place.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct DayView {
    /// What names the day among those of the programme.
    pub key: String,
    /// The day, in the place.
    pub date: NaiveDate,
    /// The leg, where the items are of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leg: Option<LegId>,
    /// The city whose clock counts.
    pub city: String,
    /// Its zone.
    pub zone: ZoneId,
    /// Its offset from UTC at noon: `−05`.
    pub offset: String,
    /// Items with an hour, in order.
    pub items: Vec<ItemView>,
    /// Items of the day whose hour is to be confirmed, in order of the part of the day.
    pub without_hour: Vec<ItemView>,
    /// How many items it has, also where they are not given.
    pub count: u32,
}

/// The programme of a forum, or what a filter leaves of it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ProgrammeView {
    /// Its days in order.
    pub days: Vec<DayView>,
    /// What has no day yet.
    pub unscheduled: Vec<ItemView>,
    /// How many items there are in all.
    pub total: u32,
    /// How many items the filter leaves.
    pub shown: u32,
    /// The key of the day whose items are given, where those of the others are not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<String>,
}

/// Somebody's part in a session.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ParticipationView {
    /// The record.
    pub participation: Participation,
    /// The name of the person or organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The name of the delegation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegation_name: Option<Localized>,
    /// What a person is, and where, on the day of the session.
    pub affiliations: Vec<AffiliationView>,
    /// How many delegates come with a delegation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegates: Option<u32>,
}

/// What a person is at an organization.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct AffiliationView {
    /// The organization.
    pub organization: Named<OrganizationId>,
    /// What they are there.
    pub role: Localized,
}

/// A venue with its rooms, to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct VenueChoice {
    /// The venue.
    pub venue: Named<VenueId>,
    /// The city it is in.
    pub city: String,
    /// Its rooms in order.
    pub rooms: Vec<Room>,
}

/// A session with everything about it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct SessionView {
    /// The record.
    pub session: Session,
    /// When it is.
    pub when: WhenView,
    /// The zone its times are in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
    /// The place it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Its venue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<Venue>,
    /// Its room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<Room>,
    /// Its track.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<Track>,
    /// The leg it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leg: Option<Titled<LegId>>,
    /// The host event whose item it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host_event: Option<HostEvent>,
    /// Who takes part.
    pub participations: Vec<ParticipationView>,
    /// Who helps with it.
    pub partners: Vec<PartnerView>,
    /// How many people come: named, of delegations, and unnamed.
    pub heads: u32,
    /// Where it can be: the venues of the leg's place first.
    pub venues: Vec<VenueChoice>,
}

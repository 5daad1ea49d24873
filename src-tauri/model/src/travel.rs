//! How people get there and where they sleep.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ForumId, GuestId, JourneyId, PersonId, PlaceId, StayId, TravellerId, VenueId};
use crate::mark::Marks;
use crate::rank::Rank;
use crate::schedule::Moment;
use crate::text::Localized;

/// The vehicle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum JourneyMode {
    /// By air.
    Flight,
    /// By rail.
    Train,
    /// By bus or coach.
    Bus,
    /// By car or taxi.
    Car,
    /// By water.
    Ferry,
    /// On foot.
    Walk,
    /// Otherwise.
    #[default]
    Other,
}

/// A movement by one vehicle from point to point. A transfer is a journey within a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Journey {
    /// Its identity.
    pub id: JourneyId,
    /// The forum it is for.
    pub forum: ForumId,
    /// The vehicle.
    #[serde(default)]
    pub mode: JourneyMode,
    /// Who runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<String>,
    /// Its number (`AV 52`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The place it leaves from.
    pub from_place: PlaceId,
    /// The venue it leaves from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_venue: Option<VenueId>,
    /// The point it leaves from: an airport, a street corner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_point: Option<String>,
    /// The place it arrives in.
    pub to_place: PlaceId,
    /// The venue it arrives at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_venue: Option<VenueId>,
    /// The point it arrives at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_point: Option<String>,
    /// When it leaves, in the zone of the place it leaves from.
    #[serde(default)]
    pub departs: Moment,
    /// When it arrives, in the zone of the place it arrives in.
    #[serde(default)]
    pub arrives: Moment,
    /// Whether it is booked.
    #[serde(default)]
    pub confirmed: bool,
    /// What travellers should know.
    #[serde(default)]
    pub notes: Localized,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// That a person travels on a journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Traveller {
    /// Its identity.
    pub id: TravellerId,
    /// The journey.
    pub journey: JourneyId,
    /// The person.
    pub person: PersonId,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// The room people sleep in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoomType {
    /// For one.
    Single,
    /// One bed for two.
    Double,
    /// Two beds.
    Twin,
    /// For three.
    Triple,
    /// A suite.
    Suite,
    /// An apartment.
    Apartment,
    /// A dormitory.
    Dormitory,
}

/// Nights in one room of a lodging; its guests share it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Stay {
    /// Its identity.
    pub id: StayId,
    /// The forum it is for.
    pub forum: ForumId,
    /// The lodging.
    pub venue: VenueId,
    /// The day of arrival.
    pub check_in: NaiveDate,
    /// The day of departure, after the day of arrival.
    pub check_out: NaiveDate,
    /// The room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room_type: Option<RoomType>,
    /// Whether it is booked.
    #[serde(default)]
    pub confirmed: bool,
    /// What guests should know.
    #[serde(default)]
    pub notes: Localized,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// That a person sleeps in a stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Guest {
    /// Its identity.
    pub id: GuestId,
    /// The stay.
    pub stay: StayId,
    /// The person.
    pub person: PersonId,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

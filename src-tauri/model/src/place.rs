//! Where things happen: places, venues, rooms, and when they can be had.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{AvailabilityId, PersonId, PlaceId, RoomId, VenueId};
use crate::mark::Marks;
use crate::rank::Rank;
use crate::text::{CountryCode, Localized};
use crate::time::{WallTime, ZoneId};

/// A city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Place {
    /// Its identity.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: CountryCode,
    /// Degrees north, −90 to 90 (WGS 84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east, −180 to 180 (WGS 84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// The zone its clocks follow.
    pub zone: ZoneId,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// The hours a venue is open on one day of the week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct OpeningHours {
    /// Day of the week, 1 Monday to 7 Sunday (ISO 8601).
    pub weekday: u8,
    /// When it opens.
    pub opens: NaiveTime,
    /// When it closes; not after `opens` means on the following day.
    pub closes: NaiveTime,
}

/// Where sessions happen, or where people sleep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Venue {
    /// Its identity.
    pub id: VenueId,
    /// The place it is in.
    pub place: PlaceId,
    /// Its name.
    pub name: String,
    /// Street and number, as on an envelope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Degrees north, −90 to 90 (WGS 84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east, −180 to 180 (WGS 84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// Whether people sleep there.
    #[serde(default)]
    pub lodging: bool,
    /// Its opening hours; none means unknown.
    #[serde(default)]
    pub hours: Vec<OpeningHours>,
    /// What delegates should know.
    #[serde(default)]
    pub notes: Localized,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// A room of a venue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Room {
    /// Its identity.
    pub id: RoomId,
    /// The venue it is in.
    pub venue: VenueId,
    /// Its name.
    pub name: String,
    /// How many people it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// Who or what an availability is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AvailabilitySubject {
    /// A person.
    Person(PersonId),
    /// A room.
    Room(RoomId),
    /// A whole venue.
    Venue(VenueId),
}

/// A span in which a person, room or venue can or cannot be had.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Availability {
    /// Its identity.
    pub id: AvailabilityId,
    /// Who or what.
    #[serde(flatten)]
    pub subject: AvailabilitySubject,
    /// True: can be had then, and where such spans exist, only then. False: cannot.
    #[serde(default)]
    pub available: bool,
    /// From.
    pub starts: WallTime,
    /// Until.
    pub ends: WallTime,
    /// The zone of both; without one the zone of the venue's place, or of the person's home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

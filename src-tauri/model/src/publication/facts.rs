//! What a calendar shows of an item: language-neutral facts, stored with each publication and compared to tell what changed.
//!
//! The serialized names are a documented format: they are kept in the workspace and travel in bundles. A field added
//! later has a default and is left out where it has it, so that facts stored before it compare as they did.
//! Nothing here is rendered text, and nothing is private.

use chrono::{DateTime, Days, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Name;
use crate::mark::Marks;
use crate::schedule::DayPart;
use crate::session::{Audience, Role, SessionKind};
use crate::text::{CountryCode, LanguageTag, Localized};
use crate::time::{Fold, WallTime, ZoneId};
use crate::travel::{JourneyMode, RoomType};

/// A thing that calendars show: a session, a journey or a stay, under the id of its record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// The id of the session, journey or stay.
    pub id: Uuid,
    /// What is shown of it.
    pub facts: Facts,
}

/// The facts of an item, by what it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Facts {
    /// Of a session.
    Session(SessionFacts),
    /// Of a journey.
    Journey(JourneyFacts),
    /// Of a stay.
    Stay(StayFacts),
}

/// How settled a shown item is. What is cancelled leaves its calendars instead, and stays in them as a tombstone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemStatus {
    /// It may change: announced as tentative, not booked, or without an hour.
    Tentative,
    /// It stands.
    Confirmed,
}

/// When an item is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// On a day or several, without an hour.
    Days {
        /// The first day.
        from: NaiveDate,
        /// The last day, which is part of it (a `DTEND` is the day after).
        to: NaiveDate,
        /// The part of the day, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<DayPart>,
    },
    /// From one point in time to another, each in its own zone.
    Span {
        /// The start.
        start: Point,
        /// The end.
        end: Point,
    },
}

/// A wall time in a zone, with the instant that the rules of the publication gave it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// The wall time as a person wrote it.
    pub wall: WallTime,
    /// The zone it is in.
    pub zone: ZoneId,
    /// The instant.
    pub instant: DateTime<Utc>,
    /// Seconds east of UTC at that instant.
    pub offset: i32,
    /// Which occurrence it is, where the wall time exists twice; none where it exists once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fold: Option<Fold>,
    /// True where the wall time does not exist, because the clock was turned forward over it; the instant is then the one that the offset before gives.
    #[serde(default, skip_serializing_if = "is_false")]
    pub gap: bool,
}

/// Where an item, or an end of a journey, is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Location {
    /// The name of the place; none for an online session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The country of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// The name of the venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The name of the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Street and number of the venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Where the venue is on the globe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<Coordinates>,
}

/// A position on the globe in millionths of a degree (WGS 84), which compare exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Coordinates {
    /// Millionths of a degree north, −90,000,000 to 90,000,000.
    pub latitude: i32,
    /// Millionths of a degree east, −180,000,000 to 180,000,000.
    pub longitude: i32,
}

/// What is shown of a session.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct SessionFacts {
    /// Its title.
    pub title: Localized,
    /// What it is about.
    #[serde(default, rename = "abstract", skip_serializing_if = "Localized::is_empty")]
    pub abstract_text: Localized,
    /// What delegates should know; not for the public programme.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub notes: Localized,
    /// What kind of item it is.
    pub kind: SessionKind,
    /// How settled it is; always tentative without an hour.
    pub status: ItemStatus,
    /// Who it is for.
    pub audience: Audience,
    /// When it is.
    pub when: When,
    /// Where it is.
    #[serde(default)]
    pub location: Location,
    /// The name of its track.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub track: Localized,
    /// The languages spoken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<LanguageTag>,
    /// Where to register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_url: Option<String>,
    /// Where to join online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online_url: Option<String>,
    /// The host event it is part of, or that its leg takes place in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_event: Option<String>,
    /// Who can be named before anybody: all that accepted, but those who only attend; in the order of their roles and ranks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<PartyFacts>,
    /// Marks on the fields shown here, by the names of these fields; `*` is the whole session.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks,
}

/// Somebody with a named part in a session.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct PartyFacts {
    /// Their part.
    pub role: Role,
    /// The person, delegation or organization.
    pub name: Name,
    /// What the person is, and where, on the day of the session.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affiliations: Vec<AffiliationFacts>,
    /// A word on their part.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub note: Localized,
}

/// What a person is at an organization.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct AffiliationFacts {
    /// Their role there; may be empty.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub role: Localized,
    /// The name of the organization.
    pub organization: String,
}

/// What is shown of a journey. Who travels belongs to the calendar: see [`super::Personal::people`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct JourneyFacts {
    /// The vehicle.
    pub mode: JourneyMode,
    /// Who runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<String>,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Where and when it leaves.
    pub from: JourneyEnd,
    /// Where and when it arrives.
    pub to: JourneyEnd,
    /// Confirmed once it is booked and both ends have an hour.
    pub status: ItemStatus,
    /// What travellers should know.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub notes: Localized,
    /// Marks on the journey's fields, by the names they have in its record.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks,
}

/// One end of a journey.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct JourneyEnd {
    /// Where it is.
    pub location: Location,
    /// The point in the place: an airport, a street corner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// When.
    pub moment: EndMoment,
}

/// When a journey is at one of its ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EndMoment {
    /// Not known.
    Unknown,
    /// On a day, without an hour.
    Day {
        /// The day, in the zone of the place.
        date: NaiveDate,
        /// The part of the day, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<DayPart>,
    },
    /// At a point in time.
    At(Point),
}

/// What is shown of a stay. Who shares it belongs to the calendar: see [`super::Personal::people`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct StayFacts {
    /// The lodging.
    pub location: Location,
    /// The day of arrival.
    pub check_in: NaiveDate,
    /// The day of departure.
    pub check_out: NaiveDate,
    /// The room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room_type: Option<RoomType>,
    /// Confirmed once it is booked.
    pub status: ItemStatus,
    /// What guests should know.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub notes: Localized,
    /// Marks on the stay's fields, by the names they have in its record.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks,
}

impl Facts {
    /// How settled the item is.
    pub fn status(&self) -> ItemStatus {
        match self {
            Facts::Session(session) => session.status,
            Facts::Journey(journey) => journey.status,
            Facts::Stay(stay) => stay.status,
        }
    }

    /// When the item is: a journey with an hour at only one end takes whole days, and a stay the days whose nights it has.
    pub fn when(&self) -> When {
        match self {
            Facts::Session(session) => session.when.clone(),
            Facts::Journey(journey) => journey.when(),
            Facts::Stay(stay) => {
                let last_night = stay.check_out.checked_sub_days(Days::new(1)).unwrap_or(stay.check_out);
                When::Days { from: stay.check_in, to: last_night.max(stay.check_in), part: None }
            }
        }
    }
}

impl JourneyFacts {
    fn when(&self) -> When {
        if let (EndMoment::At(start), EndMoment::At(end)) = (&self.from.moment, &self.to.moment) {
            return When::Span { start: start.clone(), end: end.clone() };
        }
        let (leaves, arrives) = (self.from.moment.day(), self.to.moment.day());
        let from = leaves.or(arrives).unwrap_or_default();
        let part = if leaves.is_some() { self.from.moment.part() } else { self.to.moment.part() };
        When::Days { from, to: arrives.unwrap_or(from).max(from), part }
    }
}

impl EndMoment {
    /// The day, in the zone of the place; `None` while unknown.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            EndMoment::Unknown => None,
            EndMoment::Day { date, .. } => Some(*date),
            EndMoment::At(point) => Some(point.wall.date()),
        }
    }

    fn part(&self) -> Option<DayPart> {
        match self {
            EndMoment::Day { part, .. } => *part,
            _ => None,
        }
    }
}

impl Coordinates {
    /// The position nearest to the given degrees; `None` unless both are known and on the globe.
    pub fn from_degrees(latitude: Option<f64>, longitude: Option<f64>) -> Option<Self> {
        let (latitude, longitude) = (latitude?, longitude?);
        let on_globe = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        on_globe.then(|| Self { latitude: millionths(latitude), longitude: millionths(longitude) })
    }
}

fn millionths(degrees: f64) -> i32 {
    (degrees * 1e6).round() as i32
}

fn is_false(value: &bool) -> bool {
    !value
}

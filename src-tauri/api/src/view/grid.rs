//! The programme grid as it is shown: days of a leg by rooms or venues. Times are minutes since the day began in the
//! place, so that a day of 23 or 25 hours is as long as it is and nobody else computes with a zone.

use chrono::NaiveDate;
use periplo_model::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::clock::WhenView;
use super::findings::EffectView;
use super::forum::Named;
use crate::error::WireError;

/// What a column of the grid stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// No venue yet.
    Nowhere,
    /// A venue, and no room of it; by venues, any.
    Venue(VenueId),
    /// A room.
    Room(RoomId),
}

impl Column {
    /// What tells it from other columns.
    pub fn key(self) -> String {
        match self {
            Column::Nowhere => "nowhere".to_owned(),
            Column::Venue(venue) => format!("venue-{venue}"),
            Column::Room(room) => format!("room-{room}"),
        }
    }
}

/// A column of the grid.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ColumnView {
    /// What tells it from the others.
    pub key: String,
    /// What it stands for.
    pub target: Column,
    /// The venue; none for what is nowhere yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<Named<VenueId>>,
    /// The room, where it stands for one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<Named<RoomId>>,
    /// How many people the room holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// Whether the leg has a session there, on whichever day.
    pub used: bool,
}

/// A day that can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GridDate {
    /// The day, in the place.
    pub date: NaiveDate,
    /// Whether it is one of the leg.
    pub of_leg: bool,
    /// How long it is.
    pub minutes: u32,
    /// How many sessions begin on it.
    pub sessions: u32,
}

/// A line of the hours: a full hour of the place's clock, or where the clock is turned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(optional_fields)]
pub struct HourView {
    /// Minutes since the day began.
    pub minute: u32,
    /// What the clock of the place says.
    pub wall: WallTime,
    /// What the clock of the zone that the viewer chose says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viewer: Option<WallTime>,
    /// By how many minutes the place's clock has just been turned, where it has; negative back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turned: Option<i32>,
}

/// A session of the grid, wherever it stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct GridSession {
    /// The session.
    pub id: SessionId,
    /// Its title.
    pub title: Localized,
    /// What kind of item it is.
    pub kind: SessionKind,
    /// How settled it is.
    pub status: SessionStatus,
    /// The leg it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leg: Option<LegId>,
    /// Its track.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<TrackId>,
    /// The column it stands in.
    pub column: String,
    /// Whether it is an item of a host event, which cannot be moved.
    pub locked: bool,
    /// How many people come.
    pub people: u32,
    /// How long it takes by the clock, or is meant to, in minutes.
    pub minutes: u32,
}

/// A session on a day of the grid, or what of it falls on that day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct GridItem {
    /// The session.
    pub session: GridSession,
    /// Where it begins on this day, in minutes since the day began.
    pub from: u32,
    /// Where it ends on this day, likewise.
    pub to: u32,
    /// Whether it began on the day before, or earlier.
    pub before: bool,
    /// Whether it goes on on the next day.
    pub after: bool,
    /// The day on which it begins.
    pub on: NaiveDate,
    /// Where it begins there, in minutes since that day began.
    pub begins: u32,
    /// How long it takes, in minutes of elapsed time.
    pub elapsed: u32,
    /// When it begins by the clock of the place.
    pub start: WallTime,
    /// When it ends.
    pub end: WallTime,
    /// When it begins by the clock that the viewer chose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viewer_start: Option<WallTime>,
    /// What is doubtful about its times, as the name of a Fluent message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trouble: Option<String>,
}

/// A session of a day whose hour is to be confirmed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct BandItem {
    /// The session.
    pub session: GridSession,
    /// The part of the day, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<DayPart>,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
}

/// A journey to or from the place, or what of it falls on a day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct GridJourney {
    /// The journey.
    pub id: JourneyId,
    /// The vehicle.
    pub mode: JourneyMode,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Where it leaves from.
    pub from_place: String,
    /// Where it arrives.
    pub to_place: String,
    /// Whether it comes to the place; otherwise it leaves it.
    pub arrives: bool,
    /// When it comes or leaves, by the clock of the place, where its hour is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<WallTime>,
    /// Where it begins on this day, in minutes since the day began; none without hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// Where it ends on this day, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// How many travel.
    pub travellers: u32,
    /// Whether it is booked.
    pub confirmed: bool,
}

/// A day of the grid.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct GridDay {
    /// The day, in the place.
    pub date: NaiveDate,
    /// How long it is; none at all where the place has skipped it.
    pub minutes: u32,
    /// The offset from UTC when it begins: `−05`.
    pub offset: String,
    /// Its hours in order.
    pub hours: Vec<HourView>,
    /// What has an hour, by when it begins.
    pub items: Vec<GridItem>,
    /// What has none, by the part of the day.
    pub band: Vec<BandItem>,
    /// Journeys to and from the place.
    pub journeys: Vec<GridJourney>,
}

/// Days of a leg by rooms or venues.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct GridView {
    /// The leg.
    pub leg: LegId,
    /// The city whose clock counts.
    pub city: String,
    /// Its zone.
    pub zone: ZoneId,
    /// The days that can be shown, in order: those of the leg, and others on which it has sessions.
    pub dates: Vec<GridDate>,
    /// The columns in order: what is nowhere first, then venue by venue.
    pub columns: Vec<ColumnView>,
    /// The days asked for.
    pub days: Vec<GridDay>,
    /// What has no day, of the leg and of none.
    pub unscheduled: Vec<GridSession>,
}

/// What moving a session would do.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct GridCheck {
    /// Why it cannot be, where it cannot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<WireError>,
    /// When it would be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<WhenView>,
    /// What it would solve and cause among the findings.
    pub effect: EffectView,
}

/// A stretch of a day in which something stands in the way.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ShadeSpan {
    /// From, in minutes since the day began.
    pub from: u32,
    /// Until, likewise.
    pub to: u32,
    /// The names of those who are taken; none for a room.
    pub who: Vec<String>,
}

/// When a room is taken or closed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ShadeColumn {
    /// The key of its column.
    pub key: String,
    /// The stretches in order.
    pub taken: Vec<ShadeSpan>,
}

/// When those who must be in a session are taken on a day, and when rooms are.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ShadeDay {
    /// The day, in the place.
    pub date: NaiveDate,
    /// When somebody is taken, with who, in order.
    pub people: Vec<ShadeSpan>,
    /// Rooms that are taken or closed at some time.
    pub columns: Vec<ShadeColumn>,
}

//! Programmes of conferences as `schedule.xml` and `schedule.json`: the forms that frab, pentabarf and pretalx publish and
//! conference apps show.
//!
//! [`read`] makes a [`Programme`] of either form; [`as_forum`] and [`as_overlay`] compare one with a workspace and say what
//! taking it over changes; [`of_plan`] takes the public programme of a forum, and [`write_xml`] and [`write_json`] write it.

mod as_forum;
mod as_overlay;
mod event_time;
mod from_json;
mod from_xml;
mod gather;
mod making;
mod of_plan;
mod people;
mod plain_text;
mod problem;
mod read;
mod times;
mod update;
mod write;
mod xml;
mod zone_country;

use chrono::{NaiveDate, NaiveTime};
use periplo_model::{LanguageTag, SessionKind, WallTime, ZoneId};

pub use as_forum::{AsForum, as_forum};
pub use as_overlay::{AsOverlay, as_overlay};
pub use of_plan::{Selection, of_plan};
pub use problem::{ProgrammeCode, ProgrammeProblem};
pub use read::read;
pub use update::{CannotImport, MatchedPerson, ProgrammeUpdate, Row, RowFate};
pub use write::{write_json, write_xml};

/// What the program calls itself in the programmes it writes.
pub const GENERATOR: &str = "periplo";

/// The programme of a conference, in the order of its file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Programme {
    /// Its title.
    pub title: String,
    /// A short name, such as `31c3`.
    pub acronym: Option<String>,
    /// Which version of the programme it is, in its own words.
    pub version: Option<String>,
    /// The address of its site.
    pub site: Option<String>,
    /// Where it is, in its own words.
    pub venue: Option<String>,
    /// The city it is in.
    pub city: Option<String>,
    /// The zone that the file names.
    pub zone: Option<ZoneId>,
    /// Its first day.
    pub starts: Option<NaiveDate>,
    /// Its last day.
    pub ends: Option<NaiveDate>,
    /// The hour at which its days change: what is before it belongs to the night before.
    pub day_change: Option<NaiveTime>,
    /// Its rooms.
    pub rooms: Vec<ProgrammeRoom>,
    /// Its tracks, by name.
    pub tracks: Vec<String>,
    /// Who is on its programme.
    pub people: Vec<ProgrammePerson>,
    /// Its events.
    pub events: Vec<Event>,
}

/// A room of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeRoom {
    /// Its name.
    pub name: String,
    /// How many people it holds.
    pub capacity: Option<u32>,
}

/// Somebody on a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammePerson {
    /// What tells them from others in this programme: a guid, an id, a code, or else the name.
    pub key: String,
    /// Their name.
    pub name: String,
    /// Who they are.
    pub biography: String,
}

/// An item of a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What tells it from others, in later versions of the programme too: a guid, or else an id.
    pub key: String,
    /// The line it begins on, from 1; none in JSON.
    pub line: Option<u32>,
    /// Its title.
    pub title: String,
    /// What it is about, as plain text in paragraphs.
    pub about: String,
    /// What kind of item it is.
    pub kind: SessionKind,
    /// The languages spoken.
    pub languages: Vec<LanguageTag>,
    /// Its track, as a place in [`Programme::tracks`].
    pub track: Option<usize>,
    /// Its room, as a place in [`Programme::rooms`].
    pub room: Option<usize>,
    /// Who is on it, as places in [`Programme::people`].
    pub people: Vec<usize>,
    /// Links, its own page first.
    pub links: Vec<Link>,
    /// When it is.
    pub time: Option<EventTime>,
}

/// A link of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What it leads to; empty where the file does not say.
    pub label: String,
    /// The address.
    pub href: String,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventTime {
    /// What the clock shows at the start, on the day it shows it.
    pub start: WallTime,
    /// How many seconds that clock is ahead of UTC, where the file says so; it then tells the instant.
    pub offset_seconds: Option<i32>,
    /// How long it is; not 0.
    pub minutes: u32,
}

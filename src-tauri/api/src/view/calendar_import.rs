//! What reading a calendar into a forum shows and takes.

use periplo_exchange::ics::read::import::{Becomes, Choice, Fate};
use periplo_exchange::ics::read::{Gravity, Note};
use periplo_model::{ForumId, JourneyMode, Kind, LegId, PersonId, PlaceId, SessionKind, VenueId, ZoneId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::bundle::KeptField;
use crate::view::clock::WhenView;
use crate::view::forum::{Named, Titled};

/// What an item becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportBecomes {
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ImportChoice {
    /// What it becomes.
    pub becomes: ImportBecomes,
    /// What kind of session.
    pub session_kind: SessionKind,
    /// The leg of a session; none for one that is online or elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leg: Option<LegId>,
    /// The venue of a session, the lodging of a stay. A stay needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<VenueId>,
    /// The vehicle of a journey.
    pub mode: JourneyMode,
    /// Where a journey begins. A journey needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_place: Option<PlaceId>,
    /// Where a journey ends. A journey needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_place: Option<PlaceId>,
    /// Who takes part, travels or sleeps there.
    #[serde(default)]
    pub people: Vec<PersonId>,
    /// The zone whose clock its times are read by, where what the file says of that is to be put aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
}

/// How an item stands to what was imported before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportFate {
    /// It was not seen before.
    New,
    /// It was imported before, and the file says something else now.
    Changed,
    /// It was imported before, and the file says the same.
    Same,
    /// It was imported before from a newer file.
    Older,
    /// It was imported before, and is cancelled now: a session stays, cancelled; a journey or stay goes.
    Cancelled,
    /// It is cancelled, and was never imported.
    NeverWas,
    /// It was imported before, and removed here.
    RemovedHere,
    /// It is an item of this forum's own calendars.
    Ours,
}

/// How grave a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteGravity {
    /// Something could not be read and is left out.
    Broken,
    /// Something was not as the rules say, and was read all the same.
    Repaired,
    /// Something was read, and somebody should look at it.
    Doubtful,
}

/// A remark on a calendar.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarNote {
    /// The line of the file, from 1.
    pub line: u32,
    /// How grave it is.
    pub gravity: NoteGravity,
    /// What, as the end of the name of a Fluent message, `calendar-note-<code>`.
    pub code: String,
    /// With what.
    #[ts(type = "Record<string, unknown>")]
    pub args: Map<String, Value>,
}

/// An item of the calendar, with what it would become.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct ImportRow {
    /// What it is known by, to choose otherwise.
    pub key: String,
    /// The line of the file at which it begins.
    pub line: u32,
    /// Its title.
    pub title: String,
    /// The place that the calendar names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// When it is, in the clock of where it would be.
    pub when: WhenView,
    /// Whether it is one of several that repeat.
    pub repeats: bool,
    /// How it stands to what was imported before.
    pub fate: ImportFate,
    /// What it became then, or what of ours it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// What is proposed, or was chosen in the request.
    pub choice: ImportChoice,
    /// What was broken, repaired or doubtful about it.
    pub notes: Vec<CalendarNote>,
}

/// A venue that can be chosen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportVenue {
    /// The venue.
    pub id: VenueId,
    /// Its name.
    pub name: String,
    /// The city it is in.
    pub city: String,
    /// Whether people sleep there.
    pub lodging: bool,
    /// Whether it would be added.
    pub added: bool,
}

/// A place that can be chosen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportPlace {
    /// The place.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// Its country, as ISO 3166-1 has it.
    pub country: String,
    /// Whether it would be added.
    pub added: bool,
}

/// What importing would do, row by row, with what can be chosen instead.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarPreview {
    /// The forum.
    pub forum: ForumId,
    /// Its short name.
    pub slug: String,
    /// What the calendars of the file are called.
    pub names: Vec<String>,
    /// How many events the file has.
    pub events: u32,
    /// Its items, in the order of the file.
    pub rows: Vec<ImportRow>,
    /// What was broken, repaired or doubtful about the file as a whole.
    pub notes: Vec<CalendarNote>,
    /// The legs of the forum.
    pub legs: Vec<Titled<LegId>>,
    /// The venues of the workspace, and those that would be added.
    pub venues: Vec<ImportVenue>,
    /// The places of the workspace, and those that would be added.
    pub places: Vec<ImportPlace>,
    /// The people of the workspace.
    pub people: Vec<Named<PersonId>>,
}

/// What importing did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CalendarImported {
    /// The forum.
    pub forum: ForumId,
    /// Its short name.
    pub slug: String,
    /// How many rows came in as something new.
    pub added: u32,
    /// How many rows changed something.
    pub updated: u32,
    /// How many rows cancelled something.
    pub cancelled: u32,
    /// How many rows were left out.
    pub left_out: u32,
    /// Fields that were changed both in the file and here.
    pub both_changed: Vec<KeptField>,
    /// Rows that could not be taken as they were chosen, and what could not be read.
    pub notes: Vec<CalendarNote>,
}

impl From<&Note> for CalendarNote {
    fn from(note: &Note) -> Self {
        let gravity = match note.gravity {
            Gravity::Broken => NoteGravity::Broken,
            Gravity::Repaired => NoteGravity::Repaired,
            Gravity::Doubtful => NoteGravity::Doubtful,
        };
        let args = note.args.iter().map(|(name, value)| ((*name).to_owned(), Value::from(value.as_str()))).collect();
        Self { line: note.line, gravity, code: note.code.to_owned(), args }
    }
}

impl From<Fate> for ImportFate {
    fn from(fate: Fate) -> Self {
        match fate {
            Fate::New => Self::New,
            Fate::Changed => Self::Changed,
            Fate::Same => Self::Same,
            Fate::Older => Self::Older,
            Fate::Cancelled => Self::Cancelled,
            Fate::NeverWas => Self::NeverWas,
            Fate::RemovedHere => Self::RemovedHere,
            Fate::Ours => Self::Ours,
        }
    }
}

impl From<&Choice> for ImportChoice {
    fn from(choice: &Choice) -> Self {
        let becomes = match choice.becomes {
            Becomes::Session => ImportBecomes::Session,
            Becomes::Journey => ImportBecomes::Journey,
            Becomes::Stay => ImportBecomes::Stay,
            Becomes::Nothing => ImportBecomes::Nothing,
        };
        Self {
            becomes,
            session_kind: choice.session_kind,
            leg: choice.leg,
            venue: choice.venue,
            mode: choice.mode,
            from_place: choice.from_place,
            to_place: choice.to_place,
            people: choice.people.clone(),
            zone: choice.zone.clone(),
        }
    }
}

impl From<&ImportChoice> for Choice {
    fn from(choice: &ImportChoice) -> Self {
        let becomes = match choice.becomes {
            ImportBecomes::Session => Becomes::Session,
            ImportBecomes::Journey => Becomes::Journey,
            ImportBecomes::Stay => Becomes::Stay,
            ImportBecomes::Nothing => Becomes::Nothing,
        };
        Self {
            becomes,
            session_kind: choice.session_kind,
            leg: choice.leg,
            venue: choice.venue,
            mode: choice.mode,
            from_place: choice.from_place,
            to_place: choice.to_place,
            people: choice.people.clone(),
            zone: choice.zone.clone(),
        }
    }
}

//! What reading and writing programmes of conferences answers.

use periplo_model::{ForumId, LegId, Localized, PersonId, SessionId, SessionKind, ZoneId};
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use super::clock::WhenView;
use crate::bundle::KeptField;
use crate::files::Saved;

/// Something wrong or doubtful in a programme.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct ProgrammeNote {
    /// The line, from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The event it is about; empty where it is about none.
    pub event: String,
    /// The field; empty where it is about none.
    pub field: String,
    /// What, as the end of the name of a Fluent message, `programme-problem-<code>`.
    pub code: String,
    /// With what.
    #[ts(type = "Record<string, unknown>")]
    pub args: Map<String, Value>,
}

/// An event of a programme, and what becomes of it.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct ProgrammeRow {
    /// Its key, to leave it out by; none for one that is no longer in the programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The line it begins on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The session that it becomes or was.
    pub session: SessionId,
    /// Its title.
    pub title: Localized,
    /// What kind of item it is.
    pub kind: SessionKind,
    /// When it is.
    pub when: WhenView,
    /// When it was, where that changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<WhenView>,
    /// Its room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Its track in the programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// Who is on it.
    pub people: Vec<String>,
    /// What happens: `added`, `changed`, `unchanged`, `gone`, `cancelled` or `left_out`.
    pub fate: String,
    /// The fields that change.
    pub fields: Vec<String>,
}

/// Somebody on a programme who is taken for a person of the workspace.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProgrammeMatch {
    /// The name on the programme.
    pub name: String,
    /// The person.
    pub person: PersonId,
}

/// What reading a programme changes.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct ProgrammeReport {
    /// The forum that gets it.
    pub forum: ForumId,
    /// Its short name.
    pub slug: String,
    /// The leg that gets it.
    pub leg: LegId,
    /// The title of the programme.
    pub title: String,
    /// Its version in its own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The zone that the hours will be in.
    pub zone: ZoneId,
    /// The zone that the file names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_zone: Option<ZoneId>,
    /// How many events the programme has.
    pub events: u32,
    /// How many rooms.
    pub rooms: u32,
    /// How many people.
    pub people: u32,
    /// How many sessions come in.
    pub added: u32,
    /// How many sessions change.
    pub changed: u32,
    /// How many sessions stay as they are.
    pub unchanged: u32,
    /// How many sessions go.
    pub gone: u32,
    /// How many sessions stay as cancelled, because somebody of ours takes part.
    pub cancelled: u32,
    /// Event by event, in the order of the programme; those that are gone last.
    pub rows: Vec<ProgrammeRow>,
    /// Fields that were changed on both sides.
    pub both_changed: Vec<KeptField>,
    /// Who is taken for somebody of the workspace.
    pub matched: Vec<ProgrammeMatch>,
    /// What is wrong or doubtful, and was read all the same.
    pub notes: Vec<ProgrammeNote>,
}

/// What was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProgrammeSaved {
    /// Where.
    pub saved: Saved,
    /// How many events are in it.
    pub events: u32,
    /// How many sessions are not: they are not public, or have no hour.
    pub left_out: u32,
}

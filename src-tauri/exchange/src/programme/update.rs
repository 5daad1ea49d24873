//! What taking over a programme changes, to be shown first and done in one step.

use std::collections::HashMap;

use periplo_model::{ForumId, HostEventId, Kind, LegId, PersonId, Records, Session, SessionId, ZoneId};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::bundle::Conflict;

/// Why a programme cannot be taken over at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotImport {
    /// The file names no zone, and none was given.
    #[error("the programme names no time zone")]
    NeedsZone,
    /// The leg is not in the workspace.
    #[error("there is no such leg")]
    NoSuchLeg,
}

/// What happens to an event of the programme, or to a session that came with an earlier version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowFate {
    /// It comes in.
    Added,
    /// Some of it changes.
    Changed,
    /// It is as it was, or what was changed here is kept.
    Unchanged,
    /// It is no longer in the programme, and goes.
    Gone,
    /// It is no longer in the programme; somebody of ours takes part, so it stays as cancelled.
    Cancelled,
    /// It was left out by request.
    LeftOut,
}

/// An event of the programme, or a session that came with an earlier version.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The event, as its place in the programme; none for one that is gone.
    pub event: Option<usize>,
    /// The session that it becomes or was.
    pub session: SessionId,
    /// What happens to it.
    pub fate: RowFate,
    /// The fields that change (`schedule`, `room`, `people`).
    pub fields: Vec<String>,
}

/// Somebody on the programme who is taken for a person of the workspace, because both have the name and nobody else does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchedPerson {
    /// The name on the programme.
    pub name: String,
    /// The person.
    pub person: PersonId,
}

/// What taking over a programme changes.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeUpdate {
    /// The forum that gets it.
    pub forum: ForumId,
    /// The leg that gets it.
    pub leg: LegId,
    /// The host event whose items the sessions are; none for a forum of its own.
    pub host_event: Option<HostEventId>,
    /// The zone that the hours of the sessions are in.
    pub zone: ZoneId,
    /// The records to put, each kind after those it refers to.
    pub puts: Records,
    /// The records to remove, each kind before those it refers to.
    pub removes: Vec<(Kind, Uuid)>,
    /// What happens to which event.
    pub rows: Vec<Row>,
    /// What was changed in the programme and here.
    pub conflicts: Vec<Conflict>,
    /// Who is taken for somebody of the workspace.
    pub matched: Vec<MatchedPerson>,
}

impl ProgrammeUpdate {
    /// How many rows have a fate.
    pub fn count(&self, fate: RowFate) -> usize {
        self.rows.iter().filter(|row| row.fate == fate).count()
    }
}

fn fields(session: &Session) -> Map<String, Value> {
    match serde_json::to_value(session) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// The fields in which two states of a session differ.
pub(super) fn differences(before: &Session, after: &Session) -> Vec<String> {
    let (before, after) = (fields(before), fields(after));
    let mut names: Vec<String> =
        before.iter().filter(|(name, value)| after.get(*name) != Some(value)).map(|(name, _)| name.clone()).collect();
    names.extend(after.keys().filter(|name| !before.contains_key(*name)).cloned());
    names.sort();
    names
}

/// The records of a list by id.
pub(super) fn by_id<E: periplo_model::Entity>(records: &[E]) -> HashMap<E::Id, &E> {
    records.iter().map(|record| (record.id(), record)).collect()
}

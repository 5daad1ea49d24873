//! Calendars of the last publication, as files.

use periplo_model::{Calendar, CalendarScope, Localized};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::files::{Saved, Target};
use crate::settings::InterfaceLanguage;

/// Asks for the calendars of a forum.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CalendarsRequest {
    /// The slug or id of the forum.
    pub forum: String,
}

/// A calendar of the last publication.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct CalendarRow {
    /// The calendar.
    pub calendar: Calendar,
    /// The name of its subject; none for the forum's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_name: Option<Localized>,
    /// How many entries it shows.
    pub entries: u32,
    /// How many entries it keeps as cancelled.
    pub gone: u32,
}

/// Asks for calendars to be written.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExportRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// Only calendars of this scope.
    pub scope: Option<CalendarScope>,
    /// Only the calendar of this leg, venue, track, delegation or person.
    #[ts(type = "string")]
    pub subject: Option<Uuid>,
    /// The language of the texts; without it the interface's.
    pub language: Option<InterfaceLanguage>,
    /// The folder.
    pub to: Target,
}

/// What was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Exported {
    /// Where.
    pub saved: Saved,
    /// The files that were written anew, by their names in the folder.
    pub written: Vec<String>,
    /// How many files were as they should be and stayed.
    pub unchanged: u32,
    /// The files of calendars that are no more, now all cancelled.
    pub cancelled: Vec<String>,
}

//! Words that a line chooses among.

use std::str::FromStr;

use clap::ValueEnum;
use periplo_api::messages::{Language, NotALanguage};

/// A form of programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProgrammeFormat {
    /// `schedule.xml`, as frab and pretalx write it.
    Xml,
    /// `schedule.json`, likewise.
    Json,
}

impl ProgrammeFormat {
    /// The form as the commands take it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xml => "xml",
            Self::Json => "json",
        }
    }
}

/// What a programme becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProgrammeAs {
    /// A forum of its own.
    Forum,
    /// Locked items of the host event of a leg.
    Overlay,
}

/// Whose calendars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Scope {
    /// The whole forum, for organizers.
    Forum,
    /// The public programme.
    Public,
    /// Each leg.
    Leg,
    /// Each venue.
    Venue,
    /// Each track.
    Track,
    /// Each delegation.
    Delegation,
    /// Each delegate.
    Delegate,
    /// All of them.
    All,
}

impl Scope {
    /// The scope as the commands take it; none for all.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Forum => Some("forum"),
            Self::Public => Some("public"),
            Self::Leg => Some("leg"),
            Self::Venue => Some("venue"),
            Self::Track => Some("track"),
            Self::Delegation => Some("delegation"),
            Self::Delegate => Some("delegate"),
            Self::All => None,
        }
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Severity {
    /// Good to know.
    Notice,
    /// It may go wrong.
    Warning,
    /// It cannot be as planned.
    Error,
}

impl Severity {
    /// The severity as the commands take it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The later end of a list of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// A publication.
    Publication(u32),
    /// The present.
    Now,
}

impl Later {
    /// The number as the commands take it; none for the present.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::Publication(number) => Some(number),
            Self::Now => None,
        }
    }
}

/// Reads the later end: a number, or *now*.
pub fn later(text: &str) -> Result<Later, std::num::ParseIntError> {
    if text == "now" { Ok(Later::Now) } else { text.parse().map(Later::Publication) }
}

/// What the rows of a sheet are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SheetOf {
    /// People.
    People,
    /// Delegates.
    Delegates,
    /// Sessions.
    Sessions,
    /// Journeys.
    Journeys,
    /// Stays.
    Stays,
}

/// A list that is written as a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListOf {
    /// People.
    People,
    /// Delegates.
    Delegates,
    /// Sessions.
    Sessions,
    /// Journeys.
    Journeys,
    /// Stays.
    Stays,
    /// Organizations.
    Organizations,
    /// Delegations.
    Delegations,
    /// Legs.
    Legs,
    /// Tracks.
    Tracks,
    /// Host events.
    HostEvents,
    /// Places.
    Places,
    /// Venues.
    Venues,
    /// Rooms.
    Rooms,
    /// Partners.
    Partners,
    /// Tasks.
    Tasks,
    /// Outcomes.
    Outcomes,
}

/// What of each time stays when a leg is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Keep {
    /// The hour on the wall.
    Wall,
    /// The instant.
    Instant,
}

/// A word as the commands take it.
pub fn word(chosen: impl ValueEnum) -> String {
    chosen.to_possible_value().map(|value| value.get_name().replace('-', "_")).unwrap_or_default()
}

/// Which hour of an item is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourSaid {
    /// The item: `session` or `journey`, and its id.
    pub item: [String; 2],
    /// Which of its times: `start` or `end`.
    pub end: String,
    /// The hour: `earlier`, `later`, `before` or `after`.
    pub take: String,
}

/// Reads which hour is meant: `session:<id>:start=later`, as `shift --dry-run` offers it.
pub fn hour_said(text: &str) -> Result<HourSaid, &'static str> {
    const FORM: &str = "KIND:ID:start|end=earlier|later|before|after";
    let (of, take) = text.split_once('=').ok_or(FORM)?;
    let [kind, id, end] = of.split(':').collect::<Vec<_>>().try_into().map_err(|_| FORM)?;
    let known = matches!(kind, "session" | "journey")
        && matches!(end, "start" | "end")
        && matches!(take, "earlier" | "later" | "before" | "after");
    if !known {
        return Err(FORM);
    }
    Ok(HourSaid { item: [kind, id].map(str::to_owned), end: end.to_owned(), take: take.to_owned() })
}

/// A form of files of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SheetForm {
    /// Text with a separator.
    Csv,
    /// A workbook.
    Xlsx,
}

impl SheetForm {
    /// The form as the commands take it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A column and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnHolds {
    /// Its letters or header.
    pub column: String,
    /// A field; empty for nothing.
    pub holds: String,
}

/// Reads a column and what it holds: `C=email`.
pub fn column_holds(text: &str) -> Result<ColumnHolds, &'static str> {
    let (column, holds) = text.rsplit_once('=').ok_or("COLUMN=FIELD")?;
    Ok(ColumnHolds { column: column.to_owned(), holds: holds.to_owned() })
}

/// A row and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowSaid {
    /// Its number.
    pub row: u32,
    /// `new`, `leave`, or the id of a record.
    pub what: String,
}

/// Reads a row and what becomes of it: `12=new`.
pub fn row_said(text: &str) -> Result<RowSaid, &'static str> {
    let (row, what) = text.split_once('=').ok_or("ROW=WHAT")?;
    let row = row.trim().parse().map_err(|_| "ROW=WHAT")?;
    if what.is_empty() { Err("ROW=WHAT") } else { Ok(RowSaid { row, what: what.to_owned() }) }
}

/// Reads a language of the program, with or without a region: `es`, `es-MX`, `pt_BR`.
pub fn tongue(text: &str) -> Result<String, NotALanguage> {
    Language::from_str(text).map(|_| text.to_owned())
}

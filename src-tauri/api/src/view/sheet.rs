//! What reading a sheet into a forum shows and takes.

use std::collections::BTreeMap;

use periplo_exchange::sheet::{self, Gravity, Note, Order, RowFate, Said, letters};
use periplo_model::ForumId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::bundle::KeptField;

/// What the rows of a sheet are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
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

/// A list that is written as a sheet; those named first are read back as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetList {
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
    /// Partners of the forum, its legs, sessions and delegations.
    Partners,
    /// Tasks.
    Tasks,
    /// Outcomes.
    Outcomes,
}

/// Whether dates are written with the day or with the month first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// 28/02.
    DayFirst,
    /// 02/28.
    MonthFirst,
}

/// Who said what a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ColumnSaid {
    /// Nobody: it is not taken.
    Nobody,
    /// The program guessed it.
    Guess,
    /// It was so when a sheet with these headers was taken before.
    Before,
    /// The person.
    Hand,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetFate {
    /// It comes in.
    New,
    /// It changes what is there.
    Updated,
    /// It says what is there already.
    Same,
    /// It adds to the record of an earlier row.
    Joined,
    /// An earlier row says it already; it is left out.
    Twice,
    /// It may be one that is there: somebody must say, and until then it is left out.
    Ask,
    /// What it was taken for before was removed here; it is left out.
    RemovedHere,
    /// It cannot be taken.
    Broken,
    /// It was left out by hand, or is no row of the list.
    LeftOut,
}

/// What a person says of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowChoice {
    /// It is taken as proposed.
    Take,
    /// It is left out.
    Leave,
    /// It is something new, whatever it looks like.
    New,
    /// It is the record with this id.
    Is(String),
}

/// How grave a remark on a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetGravity {
    /// The row cannot be taken as it is.
    Broken,
    /// Somebody should look at it.
    Doubtful,
    /// Something was put right, or comes in besides.
    Told,
}

/// A remark on a sheet, by row and column.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct SheetNote {
    /// The name of the sheet; empty where it has none.
    pub sheet: String,
    /// The row as a person counts it; none for the sheet as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The letters of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// How grave it is.
    pub gravity: SheetGravity,
    /// What, as the end of the name of a Fluent message, `sheet-note-<code>`.
    pub code: String,
    /// With what.
    #[ts(type = "Record<string, unknown>")]
    pub args: Map<String, Value>,
}

/// A sheet of a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetName {
    /// Its name; empty where it has none.
    pub name: String,
    /// How many rows it has.
    pub rows: u32,
}

/// A column with what it holds.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct SheetColumn {
    /// Its letters.
    pub letters: String,
    /// What stands above it.
    pub header: String,
    /// What it holds: a field, with `@` and a language where it names one. None: it is not taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<String>,
    /// Whether that is a private fact.
    pub private: bool,
    /// Who said so.
    pub said: ColumnSaid,
    /// Some of its cells.
    pub samples: Vec<String>,
    /// Of dates: how they are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<DayOrder>,
    /// Whether nothing tells that, though it matters.
    pub order_open: bool,
}

/// A record that a row may be.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct SheetCandidate {
    /// The record.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What tells it from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// A cell that a row changes of a record.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetChange {
    /// The field.
    pub field: String,
    /// What is here.
    pub before: String,
    /// What it becomes.
    pub after: String,
}

/// A row of the list, with what becomes of it.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct SheetRow {
    /// Its number, as a person counts rows.
    pub row: u32,
    /// What it is called.
    pub name: String,
    /// What becomes of it.
    pub fate: SheetFate,
    /// What was chosen for it.
    pub choice: RowChoice,
    /// Its cells, in the order of the columns.
    pub cells: Vec<String>,
    /// The record it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// The records that it may be.
    pub candidates: Vec<SheetCandidate>,
    /// What it changes.
    pub changes: Vec<SheetChange>,
    /// What is odd about it.
    pub notes: Vec<SheetNote>,
}

/// How many rows there are of each fate.
#[derive(Clone, Copy, Debug, Default, Serialize, TS)]
pub struct SheetCounts {
    /// That come in.
    pub new: u32,
    /// That change what is there.
    pub updated: u32,
    /// That say what is there already.
    pub same: u32,
    /// That add to an earlier row.
    pub joined: u32,
    /// That an earlier row says already.
    pub twice: u32,
    /// To be decided.
    pub ask: u32,
    /// Removed here.
    pub removed_here: u32,
    /// That cannot be taken.
    pub broken: u32,
    /// Left out.
    pub left_out: u32,
    /// That have something to look at, whatever becomes of them.
    pub doubtful: u32,
}

/// What taking a sheet would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetPreview {
    /// The forum.
    pub forum: ForumId,
    /// Its short name.
    pub slug: String,
    /// The sheets of the file.
    pub sheets: Vec<SheetName>,
    /// The one that is read.
    pub sheet: String,
    /// What its rows are.
    pub kind: SheetKind,
    /// The row that names the columns, from 1.
    pub header_row: u32,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
    /// What columns of this kind can hold.
    pub fields: Vec<String>,
    /// How many rows there are of each fate.
    pub counts: SheetCounts,
    /// The rows that were asked for.
    pub rows: Vec<SheetRow>,
    /// How many rows there are of those that were asked for, beyond these too.
    pub rows_of: u32,
    /// What is odd about the sheet as a whole.
    pub notes: Vec<SheetNote>,
    /// Fields that were changed both in the sheet and here.
    pub both_changed: Vec<KeptField>,
}

/// What taking a sheet did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetImported {
    /// The forum.
    pub forum: ForumId,
    /// Its short name.
    pub slug: String,
    /// What the rows are.
    pub kind: SheetKind,
    /// How many rows there are of each fate.
    pub counts: SheetCounts,
    /// Fields that were changed both in the sheet and here.
    pub both_changed: Vec<KeptField>,
    /// What somebody should look at, at most 1,000 remarks.
    pub notes: Vec<SheetNote>,
}

macro_rules! same {
    ($($own:ident = $theirs:path { $($value:ident),* };)+) => {$(
        impl From<$theirs> for $own {
            fn from(value: $theirs) -> Self {
                use $theirs as Theirs;
                match value { $(Theirs::$value => Self::$value,)* }
            }
        }

        impl From<$own> for $theirs {
            fn from(value: $own) -> Self {
                use $theirs as Theirs;
                match value { $($own::$value => Theirs::$value,)* }
            }
        }
    )+};
}

same! {
    SheetKind = sheet::SheetKind { People, Delegates, Sessions, Journeys, Stays };
    SheetList = sheet::List {
        People, Delegates, Sessions, Journeys, Stays, Organizations, Delegations, Legs, Tracks, HostEvents, Places, Venues,
        Rooms, Partners, Tasks, Outcomes
    };
    DayOrder = Order { DayFirst, MonthFirst };
    ColumnSaid = Said { Nobody, Guess, Before, Hand };
    SheetFate = RowFate { New, Updated, Same, Joined, Twice, Ask, RemovedHere, Broken, LeftOut };
    SheetGravity = Gravity { Broken, Doubtful, Told };
}

/// Arguments that are numbers to the words around them.
const NUMBERS: &[&str] = &["said", "is", "count", "days", "months", "hours", "minutes"];

impl SheetNote {
    /// A remark on a sheet.
    pub(crate) fn new(note: &Note, sheet: &str) -> Self {
        let value = |name: &str, text: &String| match text.parse::<i64>() {
            Ok(number) if NUMBERS.contains(&name) => Value::from(number),
            _ => Value::from(text.as_str()),
        };
        Self {
            sheet: sheet.to_owned(),
            row: (note.row > 0).then_some(note.row),
            column: note.column.map(letters),
            gravity: note.gravity.into(),
            code: note.code.to_owned(),
            args: note.args.iter().map(|(name, text)| ((*name).to_owned(), value(name, text))).collect(),
        }
    }
}

impl SheetCounts {
    /// Counts the fates of rows.
    pub(crate) fn of(rows: &[sheet::Row]) -> Self {
        let mut by: BTreeMap<RowFate, u32> = BTreeMap::new();
        for row in rows {
            *by.entry(row.fate).or_default() += 1;
        }
        let count = |fate: RowFate| by.get(&fate).copied().unwrap_or_default();
        let doubtful = rows.iter().filter(|row| row.notes.iter().any(|note| note.gravity != Gravity::Told)).count();
        Self {
            new: count(RowFate::New),
            updated: count(RowFate::Updated),
            same: count(RowFate::Same),
            joined: count(RowFate::Joined),
            twice: count(RowFate::Twice),
            ask: count(RowFate::Ask),
            removed_here: count(RowFate::RemovedHere),
            broken: count(RowFate::Broken),
            left_out: count(RowFate::LeftOut),
            doubtful: u32::try_from(doubtful).unwrap_or(u32::MAX),
        }
    }
}

//! Sheets: what they would become in a forum, taking them over, and writing the lists of a forum as sheets.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use periplo_exchange::sheet::{
    self, Asked, Book, Gravity, Mapping, NotTaken, Order, Sheet, Taken, Unreadable, Writer, letters, parse_mapped,
};
use periplo_model::{Forum, ForumId, Kind};
use periplo_store::Step;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::{App, Edited};
use crate::bundle::KeptField;
use crate::error::{ErrorCode, WireError};
use crate::files::{Saved, Source, Target, write_whole};
use crate::job::Job;
use crate::records::{self, put_all_watched};
use crate::settings::InterfaceLanguage;
use crate::sheet_columns::KnownSheets;
use crate::sheet_rows::{read, view};
use crate::view::sheet::*;

/// Where a sheet comes from.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetSource {
    /// The file at a path.
    Path(String),
    /// A file that was uploaded, by the name the upload gave.
    Upload(String),
    /// What was copied from a spreadsheet: text with tabs between the cells.
    Paste(String),
}

/// A column with what it holds, as a person says.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ChosenColumn {
    /// Its letters, or its header.
    pub column: String,
    /// What it holds: a field, with `@` and a language where there are several; empty for nothing. Absent: as it is guessed.
    pub holds: Option<String>,
    /// Of dates: how they are read. Absent: by what stands in the column.
    pub order: Option<DayOrder>,
}

/// A row with what a person says of it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChosenSheetRow {
    /// Its number.
    pub row: u32,
    /// What is said of it.
    pub choice: RowChoice,
}

/// Which rows are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetShow {
    /// All.
    #[default]
    All,
    /// Those with something to look at or to decide.
    Problems,
    /// Those that come in or change something.
    Changes,
}

/// A sheet to be read into a forum.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SheetRequest {
    /// The file, or what was pasted.
    pub source: SheetSource,
    /// The slug or id of the forum.
    pub forum: String,
    /// The name of the sheet; the first without it.
    pub sheet: Option<String>,
    /// What its rows are; guessed without it.
    pub kind: Option<SheetKind>,
    /// The row that names the columns, from 1; found without it.
    pub header_row: Option<u32>,
    /// What columns hold, where it is not as guessed.
    #[serde(default)]
    #[ts(as = "Option<Vec<ChosenColumn>>")]
    pub columns: Vec<ChosenColumn>,
    /// The rows that are to be taken otherwise than proposed.
    #[serde(default)]
    #[ts(as = "Option<Vec<ChosenSheetRow>>")]
    pub rows: Vec<ChosenSheetRow>,
    /// Where a field was changed both in the sheet and here, take the sheet's.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub take_file: bool,
    /// Which rows a preview gives.
    #[serde(default)]
    #[ts(as = "Option<SheetShow>")]
    pub show: SheetShow,
    /// After how many of them it begins.
    pub from: Option<u32>,
    /// How many it gives; 200 without it.
    pub limit: Option<u32>,
}

/// A form of files of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    /// Text with a separator.
    Csv,
    /// A workbook.
    Xlsx,
}

/// Asks for a list of a forum to be written as a sheet.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SheetExport {
    /// The slug or id of the forum.
    pub forum: String,
    /// Which list.
    pub kind: SheetList,
    /// Whether what the forum does not refer to is in it: of people, organizations, host events, places, venues and rooms all
    /// that the workspace has.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub whole: bool,
    /// The form.
    pub format: SheetFormat,
    /// Whether columns of private facts are written.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub with_private: bool,
    /// The language of headers and words; the interface's without it.
    pub language: Option<InterfaceLanguage>,
    /// The file.
    pub to: Target,
}

/// A list that was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetSaved {
    /// What was written.
    pub saved: Saved,
    /// How many rows it has.
    pub rows: u32,
}

const MOST_NOTES: usize = 1000;

/// Says what taking a sheet into a forum would do.
pub fn preview(app: &App, request: SheetRequest, job: &Job) -> Result<SheetPreview, WireError> {
    view(app, &request, &*read(app, &request, job)?)
}

/// Takes a sheet into a forum, in one step.
pub fn import(app: &App, request: SheetRequest, job: &Job) -> Result<Edited<SheetImported>, WireError> {
    let read = read(app, &request, job)?;
    let taken = &read.taken;
    let kind: SheetKind = taken.headed.kind.into();
    let counts = SheetCounts::of(&taken.rows);
    let step = Step::new(
        "sheet-imported",
        json!({ "forum": read.slug, "sheet": taken.headed.kind.name(), "count": counts.new + counts.updated + counts.joined }),
    );
    let edited = app.write(step, |tx| {
        let of = taken.plan.puts.len() as u64;
        put_all_watched(tx, &taken.plan.puts, &mut |done| job.step("doing-import", done, Some(of)))?;
        for (kind, id) in &taken.plan.removes {
            tx.remove_record(*kind, *id)?;
        }
        for (kind, id) in &taken.remove_whole {
            tx.remove_whole(*kind, *id)?;
        }
        Ok(())
    })?;
    KnownSheets::read(&app.host.data_dir).keep(&taken.headed, &app.host.data_dir);
    let serious = taken.rows.iter().flat_map(|row| &row.notes).filter(|note| note.gravity != Gravity::Told);
    let notes = taken.notes.iter().chain(serious).take(MOST_NOTES).map(|note| SheetNote::new(note, &read.sheet().name));
    let done = SheetImported {
        forum: read.forum,
        slug: read.slug.clone(),
        kind,
        counts,
        both_changed: taken.plan.conflicts.iter().map(KeptField::from).collect(),
        notes: notes.collect(),
    };
    let edited = edited.try_map(|()| Ok(done))?;
    match kind {
        // People have no time, and a forum of thousands is not looked through for nothing.
        SheetKind::People | SheetKind::Delegates => Ok(edited),
        _ => Ok(edited.with_times(&*app.plan_of(read.forum)?, &app.finding_options())),
    }
}

/// Writes a list of a forum as a sheet.
pub fn export(app: &App, request: SheetExport, job: &Job) -> Result<SheetSaved, WireError> {
    let forum = app.forum_id(&request.forum)?;
    let place = app.target(&request.to)?;
    job.step("doing-read-forum", 0, None)?;
    let reader = app.reader()?;
    let records = if request.whole { records::all(&reader)? } else { reader.forum_records(forum)? };
    let language = request.language.unwrap_or_else(|| app.language());
    let writer =
        Writer::new(&records, forum, language.into()).ok_or_else(|| WireError::not_found(Kind::Forum, forum))?;
    let table = writer.table(request.kind.into(), request.with_private);
    job.step("doing-write-file", 0, None)?;
    let bytes = match request.format {
        SheetFormat::Csv => sheet::csv(&table, app.manner_in(language).region.customs().separator as u8),
        SheetFormat::Xlsx => {
            let name = table.list.title(periplo_exchange::messages::Messages::new(language.into()));
            sheet::xlsx(&table, &name).map_err(|error| {
                let args = json!({ "file": place.path.display().to_string(), "reason": error.to_string() });
                WireError::new(ErrorCode::File, args)
            })?
        }
    };
    write_whole(&place.path, |out| out.write_all(&bytes))?;
    Ok(SheetSaved { saved: place.saved(), rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX) })
}

/// A sheet that was read for a forum.
pub(crate) struct Read {
    pub(crate) book: Book,
    at: usize,
    pub(crate) taken: Taken,
    pub(crate) forum: ForumId,
    pub(crate) slug: String,
}

impl Read {
    /// The sheet that was read.
    pub(crate) fn sheet(&self) -> &Sheet {
        &self.book.sheets[self.at]
    }
}

fn unreadable(error: Unreadable, file: &str) -> WireError {
    let reason = match error {
        Unreadable::TooLarge => "reason-sheet-large".to_owned(),
        Unreadable::Empty => "reason-sheet-empty".to_owned(),
        Unreadable::Workbook(words) => words,
    };
    WireError::new(ErrorCode::SheetUnreadable, json!({ "file": file, "reason": reason }))
}

/// The file of a source; none of what was pasted.
pub(crate) fn path_of(app: &App, source: &SheetSource) -> Result<Option<PathBuf>, WireError> {
    match source {
        SheetSource::Paste(_) => Ok(None),
        SheetSource::Path(path) => app.source(&Source::Path(path.clone())).map(Some),
        SheetSource::Upload(name) => app.source(&Source::Upload(name.clone())).map(Some),
    }
}

fn book(app: &App, source: &SheetSource, job: &Job) -> Result<Book, WireError> {
    job.step("doing-read-file", 0, None)?;
    let Some(path) = path_of(app, source)? else {
        let SheetSource::Paste(text) = source else { return Err(unreadable(Unreadable::Empty, "")) };
        return sheet::read_paste(text).map_err(|error| unreadable(error, ""));
    };
    let bytes = std::fs::read(&path).map_err(|error| WireError::file(&path, &error))?;
    sheet::read(&bytes).map_err(|error| unreadable(error, &path.display().to_string()))
}

/// Reads a sheet into a forum.
pub(crate) fn take(app: &App, request: &SheetRequest, job: &Job) -> Result<Read, WireError> {
    let forum = app.forum_id(&request.forum)?;
    let book = book(app, &request.source, job)?;
    let named = request.sheet.as_deref().filter(|name| !name.is_empty());
    let at = match named {
        Some(name) => book.sheets.iter().position(|sheet| sheet.name == name),
        None => Some(0),
    };
    let chosen = at.and_then(|at| Some((at, book.sheets.get(at)?)));
    let (at, sheet) =
        chosen.ok_or_else(|| WireError::bad_field("sheet", named.unwrap_or_default(), "reason-no-sheet"))?;
    let ours = records::all(&app.reader()?)?;
    let rules = app.rules();
    let known = KnownSheets::read(&app.host.data_dir);
    let before = |form: &str| known.of(form);
    // What is said of a column by its header needs the header found first.
    let mut asked = Asked {
        forum,
        kind: request.kind.map(Into::into),
        header_row: request.header_row.and_then(|row| row_at(sheet, row)),
        columns: Mapping::new(),
        orders: BTreeMap::new(),
        choices: choices(request)?,
        take_file: request.take_file,
        usual_order: match app.manner_in(app.language()).region.customs().month_first {
            true => Order::MonthFirst,
            false => Order::DayFirst,
        },
        language: app.language().into(),
        before: &before,
    };
    let headed = sheet::head(sheet, &asked);
    for chosen in &request.columns {
        let column = headed
            .columns
            .iter()
            .find(|column| letters(column.at).eq_ignore_ascii_case(&chosen.column) || column.header == chosen.column);
        let column = column.ok_or_else(|| WireError::bad_field("columns", &chosen.column, "reason-no-column"))?;
        if let Some(holds) = &chosen.holds {
            let said = parse_mapped(holds);
            if !holds.is_empty() && !said.0.is_some_and(|field| headed.kind.fields().contains(&field)) {
                return Err(WireError::bad_field("columns", holds, "reason-no-column"));
            }
            asked.columns.insert(column.at, said);
        }
        if let Some(order) = chosen.order {
            asked.orders.insert(column.at, order.into());
        }
    }
    let mut stopped = None;
    let mut tick = |done: usize, of: usize| match job.step("doing-read-rows", done as u64, Some(of as u64)) {
        Ok(()) => true,
        Err(error) => {
            stopped = Some(error);
            false
        }
    };
    let taken = sheet::take(sheet, &asked, &ours, &rules, &mut tick).map_err(|error| match (error, stopped) {
        (NotTaken::Stopped, Some(error)) => error,
        _ => WireError::not_found(Kind::Forum, forum),
    })?;
    let slug = ours.forums.iter().find(|record: &&Forum| record.id == forum).map(|forum| forum.slug.clone());
    Ok(Read { at, book, taken, forum, slug: slug.unwrap_or_default() })
}

/// The place of a row by its number.
fn row_at(sheet: &Sheet, number: u32) -> Option<usize> {
    (0..sheet.rows.len()).find(|row| sheet.number(*row) == number)
}

fn choices(request: &SheetRequest) -> Result<HashMap<u32, sheet::RowChoice>, WireError> {
    let mut choices = HashMap::new();
    for row in &request.rows {
        let choice = match &row.choice {
            RowChoice::Take => sheet::RowChoice::Take,
            RowChoice::Leave => sheet::RowChoice::Leave,
            RowChoice::New => sheet::RowChoice::New,
            RowChoice::Is(id) => {
                let id = Uuid::try_parse(id).map_err(|_| WireError::bad_field("rows", id, "reason-unknown-row"))?;
                sheet::RowChoice::Is(id)
            }
        };
        choices.insert(row.row, choice);
    }
    Ok(choices)
}

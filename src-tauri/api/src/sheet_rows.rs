//! A sheet that was read: kept while somebody looks at it, and as it is shown.

use std::sync::Arc;
use std::time::SystemTime;

use periplo_exchange::sheet::{self, Field, Gravity, letters, mapped};
use periplo_model::{Affiliation, EntityId, Organization, Person, PersonId, StepId};
use periplo_store::Reader;

use crate::app::{App, locked};
use crate::bundle::KeptField;
use crate::error::WireError;
use crate::job::Job;
use crate::settings::InterfaceLanguage;
use crate::sheet::{Read, SheetRequest, SheetShow, path_of, take};
use crate::view::sheet::*;

/// A sheet that was read, with what it was read for. To look at other rows of it, or to take it over, it is not read again.
pub(crate) struct KeptSheet {
    asked: Asked,
    read: Arc<Read>,
}

/// What the outcome of reading a sheet depends on.
#[derive(PartialEq)]
struct Asked {
    /// The request but for which rows are shown.
    request: String,
    /// The latest step: all that is here.
    head: Option<StepId>,
    /// The length of the file and when it was written.
    file: Option<(u64, Option<SystemTime>)>,
    language: InterfaceLanguage,
    rules: String,
}

/// Reads a sheet into a forum, or gives what was read of it before where nothing differs since.
pub(crate) fn read(app: &App, request: &SheetRequest, job: &Job) -> Result<Arc<Read>, WireError> {
    let open = app.open()?;
    let plain = SheetRequest { show: SheetShow::All, from: None, limit: None, ..request.clone() };
    let file = path_of(app, &request.source)?.and_then(|path| std::fs::metadata(path).ok());
    let asked = Asked {
        request: format!("{plain:?}"),
        head: app.reader()?.history(None, 1)?.first().map(|step| step.id),
        file: file.map(|file| (file.len(), file.modified().ok())),
        language: app.language(),
        rules: app.rules().version().to_string(),
    };
    if let Some(kept) = locked(&open.sheet).as_ref().filter(|kept| kept.asked == asked) {
        return Ok(Arc::clone(&kept.read));
    }
    // The one before makes room for it.
    *locked(&open.sheet) = None;
    let read = Arc::new(take(app, request, job)?);
    *locked(&open.sheet) = Some(KeptSheet { asked, read: Arc::clone(&read) });
    Ok(read)
}

/// So many rows are given where nobody says how many.
const USUAL_ROWS: u32 = 200;

/// What taking a sheet would do, with the rows that were asked for.
pub(crate) fn view(app: &App, request: &SheetRequest, read: &Read) -> Result<SheetPreview, WireError> {
    let Read { book, taken, forum, slug, .. } = read;
    let sheet = read.sheet();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let columns = taken.headed.columns.iter().map(|column| {
        let reading = taken.orders.get(&column.at).filter(|_| column.field.is_some_and(Field::is_day));
        SheetColumn {
            letters: letters(column.at),
            header: column.header.clone(),
            holds: mapped(column),
            private: column.field.is_some_and(Field::is_private),
            said: column.said.into(),
            samples: column.samples.clone(),
            order: reading.filter(|reading| reading.matters).map(|reading| reading.order.into()),
            order_open: reading.is_some_and(|reading| reading.open),
        }
    });
    let asked = |row: &&sheet::Row| match request.show {
        SheetShow::All => true,
        SheetShow::Problems => {
            let fate = SheetFate::from(row.fate);
            let notable = row.notes.iter().any(|note| note.gravity != Gravity::Told);
            notable || matches!(fate, SheetFate::Ask | SheetFate::Broken | SheetFate::Twice)
        }
        SheetShow::Changes => {
            matches!(SheetFate::from(row.fate), SheetFate::New | SheetFate::Updated | SheetFate::Joined)
        }
    };
    let shown: Vec<&sheet::Row> = taken.rows.iter().filter(asked).collect();
    let (from, limit) = (request.from.unwrap_or(0) as usize, request.limit.unwrap_or(USUAL_ROWS) as usize);
    let reader = app.reader()?;
    let rows: Result<Vec<SheetRow>, WireError> =
        shown.iter().skip(from).take(limit).map(|row| row_view(request, read, &reader, row)).collect();
    Ok(SheetPreview {
        forum: *forum,
        slug: slug.clone(),
        sheets: book
            .sheets
            .iter()
            .map(|sheet| SheetName { name: sheet.name.clone(), rows: count(sheet.rows.len()) })
            .collect(),
        sheet: sheet.name.clone(),
        kind: taken.headed.kind.into(),
        header_row: sheet.number(taken.headed.header_row),
        columns: columns.collect(),
        fields: taken.headed.kind.fields().iter().map(|field| field.name().to_owned()).collect(),
        counts: SheetCounts::of(&taken.rows),
        rows: rows?,
        rows_of: count(shown.len()),
        notes: taken.notes.iter().map(|note| SheetNote::new(note, &sheet.name)).collect(),
        both_changed: taken.plan.conflicts.iter().map(KeptField::from).collect(),
    })
}

fn row_view(request: &SheetRequest, read: &Read, reader: &Reader, row: &sheet::Row) -> Result<SheetRow, WireError> {
    let choice = request.rows.iter().rev().find(|chosen| chosen.row == row.number).map(|chosen| chosen.choice.clone());
    let candidates = row.candidates.iter().map(|id| candidate(reader, PersonId::from_uuid(*id)));
    let change = |change: &sheet::Change| SheetChange {
        field: change.field.name().to_owned(),
        before: change.before.clone(),
        after: change.after.clone(),
    };
    Ok(SheetRow {
        row: row.number,
        name: row.name.clone(),
        fate: row.fate.into(),
        choice: choice.unwrap_or(RowChoice::Take),
        cells: read.taken.headed.columns.iter().map(|column| read.sheet().cell(row.at, column.at).shown()).collect(),
        record: row.record.map(|(_, id)| id.to_string()),
        candidates: candidates.collect::<Result<Vec<_>, _>>()?,
        changes: row.changes.iter().map(change).collect(),
        notes: row.notes.iter().map(|note| SheetNote::new(note, &read.sheet().name)).collect(),
    })
}

/// A person who may be meant, with their organizations.
fn candidate(reader: &Reader, id: PersonId) -> Result<SheetCandidate, WireError> {
    let mut names = Vec::new();
    for affiliation in reader.by_reference::<Affiliation>("person", id.uuid())? {
        names.extend(reader.get::<Organization>(affiliation.organization)?.map(|organization| organization.name));
    }
    // One who only comes with this sheet has no record yet.
    let label = reader.get::<Person>(id)?.map(|person| person.name).unwrap_or_default();
    let detail = Some(names.join(", ")).filter(|names| !names.is_empty());
    Ok(SheetCandidate { id: id.to_string(), label, detail })
}

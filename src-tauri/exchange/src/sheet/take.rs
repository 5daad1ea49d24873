//! A sheet into a forum: what becomes of each row, and one plan of what to write.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use periplo_model::time::Rules;
use periplo_model::{EntityId, ForumId, Kind, Records};
use uuid::Uuid;

use super::columns::{Headed, Mapping, SaidBefore, head};
use super::day::{self, Order};
use super::field::{Field, SheetKind};
use super::grid::{Cell, Sheet, letters};
use super::line::Line;
use super::making::{Made, Making, RowChoice, RowFate};
use super::note::{Gravity, Note};
use super::order::{DayColumns, Reading};
use super::shelf::Shelf;
use super::table::{Head, Writer, text_language};
use crate::bundle::{Bundle, Fate, Header, MergeOptions, MergePlan, merge};
use crate::gazetteer::matching::folded;
use crate::messages::Language;

/// So many rows of one sheet are taken.
pub const MOST_ROWS: usize = 50_000;

/// What is asked of a sheet.
pub struct Asked<'a> {
    /// The forum it is read into.
    pub forum: ForumId,
    /// What its rows are; guessed where nobody says.
    pub kind: Option<SheetKind>,
    /// The row that names the columns, from 0; found where nobody says.
    pub header_row: Option<usize>,
    /// What columns hold, as somebody says.
    pub columns: Mapping,
    /// Whether columns write the day or the month first, as somebody says.
    pub orders: BTreeMap<usize, Order>,
    /// What comes first where nothing tells it: as is usual where the reader is.
    pub usual_order: Order,
    /// What somebody says of rows, by their numbers.
    pub choices: HashMap<u32, RowChoice>,
    /// Where the sheet and the workspace changed a field, take the sheet's.
    pub take_file: bool,
    /// The language in which differences are told.
    pub language: Language,
    /// What was said of the columns of a sheet with such headers before.
    pub before: &'a dyn Fn(&str) -> Option<SaidBefore>,
}

/// A cell that a row changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// What is here.
    pub before: String,
    /// What it becomes.
    pub after: String,
}

/// A row of the list, with what becomes of it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number, as a person counts rows.
    pub number: u32,
    /// Its place in the sheet, from 0.
    pub at: usize,
    /// What it is called.
    pub name: String,
    /// What becomes of it.
    pub fate: RowFate,
    /// The record it stands for.
    pub record: Option<(Kind, Uuid)>,
    /// The records that it may be, where somebody must say.
    pub candidates: Vec<Uuid>,
    /// What it changes of a record that is there.
    pub changes: Vec<Change>,
    /// What is odd about it.
    pub notes: Vec<Note>,
}

/// What taking a sheet comes to. It is done in one step.
pub struct Taken {
    /// The header and the columns.
    pub headed: Headed,
    /// How the columns of days are read.
    pub orders: BTreeMap<usize, Reading>,
    /// The rows of the list.
    pub rows: Vec<Row>,
    /// What is odd about the sheet as a whole.
    pub notes: Vec<Note>,
    /// The records to put, with the memory of this import, and where the sheet and the workspace do not agree.
    pub plan: MergePlan,
    /// Records that go with what belongs to them: what came with the sheet before and is no longer in its row.
    pub remove_whole: Vec<(Kind, Uuid)>,
}

/// Why a sheet is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The forum is not among the records.
    NoForum,
    /// Somebody asked to stop.
    Stopped,
}

/// Reads a sheet into a forum; nothing is written. `tick` is told how many rows are done, of how many, and says whether to go on.
///
/// # Errors
/// [`NotTaken`].
pub fn take(
    sheet: &Sheet,
    asked: &Asked<'_>,
    ours: &Records,
    rules: &Rules,
    tick: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Taken, NotTaken> {
    let shelf = Shelf::new(ours);
    let forum = shelf.get::<periplo_model::Forum>(asked.forum).ok_or(NotTaken::NoForum)?;
    let headed = head(sheet, asked.kind, asked.header_row, &asked.columns, asked.before);
    let mut notes = Vec::new();
    let days =
        DayColumns::decide(sheet, &headed, (forum.starts, forum.ends), (&asked.orders, asked.usual_order), &mut notes);
    let mut making = Making::new(&shelf, forum, rules, text_language(forum), headed.kind);
    let all = list_rows(sheet, &headed, &mut notes);
    let mut rows: Vec<Row> = Vec::new();
    let mut ids: Vec<Vec<Uuid>> = Vec::new();
    let mut above = Above::default();
    for (done, at) in all.iter().enumerate() {
        if done % 256 == 0 && !tick(done, all.len()) {
            return Err(NotTaken::Stopped);
        }
        let mut line = Line { sheet, headed: &headed, days: &days, row: *at, notes: Vec::new() };
        let made = above.heading(&mut line).unwrap_or_else(|| row(&mut making, &mut line, asked, &mut above));
        rows.push(Row {
            number: line.number(),
            at: *at,
            name: made.name,
            fate: made.fate,
            record: made.main,
            candidates: made.candidates,
            changes: Vec::new(),
            notes: line.notes,
        });
        ids.push(made.ids);
    }
    if !tick(all.len(), all.len()) {
        return Err(NotTaken::Stopped);
    }
    // A row may bring a city or a lodging before it turns out that it cannot be taken.
    if rows.iter().any(|row| !matches!(row.fate, RowFate::Same | RowFate::Joined | RowFate::Ask | RowFate::LeftOut)) {
        making.sweep();
    }
    let memories = making.finish();
    let header = Header { forum: asked.forum, program: None, private: true, made_for: None };
    let bundle = Bundle { header, records: std::mem::take(&mut making.theirs), publications: Vec::new() };
    let options = MergeOptions { take_bundle: asked.take_file, prune: false };
    let mut plan = merge(&bundle, &making.base, ours, options);
    plan.puts.imports = memories;
    let mut remove_whole: Vec<(Kind, Uuid)> = making.removes.iter().copied().collect();
    remove_whole.sort_by_key(|(kind, id)| (std::cmp::Reverse(*kind), *id));
    let orders = headed.columns.iter().map(|column| (column.at, days.reading(column.at))).collect();
    weigh(&mut rows, &ids, &plan, &remove_whole);
    tell_changes(&mut rows, &ids, &headed, asked, ours, &plan);
    tell_twice(sheet, &headed, &mut rows);
    Ok(Taken { headed, orders, rows, notes, plan, remove_whole })
}

/// The rows below the header that are not empty.
fn list_rows(sheet: &Sheet, headed: &Headed, notes: &mut Vec<Note>) -> Vec<usize> {
    let filled = |row: &usize| sheet.rows.get(*row).is_some_and(|cells| cells.iter().any(|cell| !cell.is_empty()));
    let mut rows: Vec<usize> = (headed.header_row + 1..sheet.rows.len()).filter(filled).collect();
    if rows.len() > MOST_ROWS {
        notes.push(Note::new(0, None, Gravity::Doubtful, "too-many-rows", &[("count", &MOST_ROWS.to_string())]));
        rows.truncate(MOST_ROWS);
    }
    rows
}

fn row(making: &mut Making<'_>, line: &mut Line<'_>, asked: &Asked<'_>, above: &mut Above) -> Made {
    let choice = asked.choices.get(&line.number()).copied().unwrap_or(RowChoice::Take);
    let heading = above.day_for(line);
    if choice == RowChoice::Leave {
        let name = [Field::Name, Field::Title, Field::Travellers, Field::Guests]
            .into_iter()
            .find_map(|field| line.text(field));
        return Made::not(RowFate::LeftOut, name.unwrap_or_default());
    }
    match line.headed.kind {
        SheetKind::People | SheetKind::Delegates => making.person_row(line, choice),
        SheetKind::Sessions => making.session_row(line, choice, heading),
        SheetKind::Journeys => making.journey_row(line, choice),
        SheetKind::Stays => making.stay_row(line, choice),
    }
}

/// What stands above a row and holds for it: the day of a heading, or of the row before.
#[derive(Default)]
struct Above {
    heading: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

impl Above {
    /// A row that is none of the list: a heading, or the header once more.
    fn heading(&mut self, line: &mut Line<'_>) -> Option<Made> {
        let cells = line.sheet.rows.get(line.row)?;
        let filled: Vec<&Cell> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        let again = |column: &&super::columns::Column| {
            let own = line.sheet.cell(line.row, column.at);
            !own.is_empty() && !column.header.is_empty() && column.header.ends_with(&own.shown())
        };
        if filled.len() > 1 && line.headed.columns.iter().filter(again).count() >= filled.len().max(2) {
            line.note(None, Gravity::Told, "header-again", &[]);
            return Some(Made::not(RowFate::LeftOut, String::new()));
        }
        let [only] = filled.as_slice() else { return None };
        if line.headed.columns.iter().filter(|column| column.field.is_some()).count() < 2 {
            return None;
        }
        let text = only.shown();
        if line.headed.kind == SheetKind::Sessions {
            let date = match only {
                Cell::Day(date) => Some(*date),
                _ => day_in(&text).and_then(|found| {
                    let order = found.written.order().unwrap_or(Order::DayFirst);
                    let date = found.written.date(order, line.days.year_for(&found, order))?;
                    line.weekday(Field::Day, found.weekday, date);
                    Some(date)
                }),
            };
            if let Some(date) = date {
                (self.heading, self.last) = (Some(date), Some(date));
                line.note(None, Gravity::Told, "heading", &[("text", &text)]);
                return Some(Made::not(RowFate::LeftOut, text));
            }
        }
        // A title alone is a session to be scheduled, a name alone a person; any other cell alone is a heading.
        let is_total =
            folded(&text).split(' ').next().is_some_and(|word| matches!(word, "total" | "totales" | "totais"));
        let essential = !is_total && [Field::Name, Field::Title].into_iter().any(|field| line.cell(field).is_some());
        if essential {
            return None;
        }
        line.note(None, Gravity::Told, "heading", &[("text", &text)]);
        Some(Made::not(RowFate::LeftOut, text))
    }

    /// The day of a row of sessions that names none itself.
    fn day_for(&mut self, line: &mut Line<'_>) -> Option<(NaiveDate, bool)> {
        if line.headed.kind != SheetKind::Sessions {
            return None;
        }
        if line.cell(Field::Day).is_some() {
            let mut quiet =
                Line { sheet: line.sheet, headed: line.headed, days: line.days, row: line.row, notes: Vec::new() };
            self.last = quiet.day(Field::Day).map(|read| read.date).or(self.last);
            return None;
        }
        if self.heading.is_some() {
            return self.heading.map(|day| (day, true));
        }
        // A row with an hour and no day is of the day above it; one without either is not scheduled.
        self.last.filter(|_| line.cell(Field::Start).is_some()).map(|day| (day, false))
    }
}

/// The day in a heading: "Día 1 – miércoles 28 de febrero", "Wednesday 28 February: Opening".
fn day_in(text: &str) -> Option<day::DayText> {
    let starts = std::iter::once(0).chain(
        text.char_indices().filter(|(_, letter)| !letter.is_alphanumeric()).map(|(at, letter)| at + letter.len_utf8()),
    );
    starts.filter_map(|at| day::read(text.get(at..)?.trim_start())).next()
}

/// What becomes of each row, by what the comparison came to.
fn weigh(rows: &mut [Row], ids: &[Vec<Uuid>], plan: &MergePlan, removes: &[(Kind, Uuid)]) {
    let fates: HashMap<Uuid, Fate> = plan.changes.iter().map(|change| (change.id, change.fate)).collect();
    let gone: HashSet<Uuid> = removes.iter().map(|(_, id)| *id).collect();
    for (row, ids) in rows.iter_mut().zip(ids).filter(|(row, _)| row.fate == RowFate::Same) {
        let main = row.record.and_then(|(_, id)| fates.get(&id));
        if matches!(main, Some(Fate::Added | Fate::Restored)) {
            row.fate = RowFate::New;
        } else if ids.iter().any(|id| fates.contains_key(id) || gone.contains(id)) {
            row.fate = RowFate::Updated;
        }
    }
}

/// Which cells of records that are there change.
fn tell_changes(
    rows: &mut [Row],
    ids: &[Vec<Uuid>],
    headed: &Headed,
    asked: &Asked<'_>,
    ours: &Records,
    plan: &MergePlan,
) {
    if !rows.iter().any(|row| row.fate == RowFate::Updated) {
        return;
    }
    let mut after = plan.puts.clone();
    after.imports.clear();
    after.merge([ours.clone()]);
    let (Some(old), Some(new)) =
        (Writer::new(ours, asked.forum, asked.language), Writer::new(&after, asked.forum, asked.language))
    else {
        return;
    };
    let heads: Vec<Head> =
        headed.columns.iter().filter_map(|column| Some((column.field?, column.language.clone()))).collect();
    for (row, ids) in rows.iter_mut().zip(ids).filter(|(row, _)| row.fate == RowFate::Updated) {
        let Some((_, main)) = row.record else { continue };
        // A row of delegates is written by the delegate, not by the person.
        let written = match headed.kind {
            SheetKind::Delegates => {
                ids.iter().copied().find(|id| after.delegates.iter().any(|it| it.id.uuid() == *id)).unwrap_or(main)
            }
            _ => main,
        };
        let (before, now) = (old.row(headed.kind, written, &heads), new.row(headed.kind, written, &heads));
        let differ = heads.iter().zip(before.into_iter().zip(now)).filter(|(_, (before, after))| before != after);
        row.changes = differ.map(|((field, _), (before, after))| Change { field: *field, before, after }).collect();
    }
}

/// Tells of rows that say again what an earlier row says whether they differ.
fn tell_twice(sheet: &Sheet, headed: &Headed, rows: &mut [Row]) {
    let at: HashMap<u32, usize> = rows.iter().map(|row| (row.number, row.at)).collect();
    for row in rows.iter_mut().filter(|row| row.fate == RowFate::Twice) {
        let earlier = row.notes.iter().find(|note| note.code == "twice").and_then(|note| note.args.get("row"));
        let Some(earlier) = earlier.and_then(|number| at.get(&number.parse().ok()?).copied()) else { continue };
        let differs = headed.columns.iter().filter(|column| column.field.is_some()).find(|column| {
            let (one, other) = (sheet.cell(earlier, column.at), sheet.cell(row.at, column.at));
            !other.is_empty() && folded(&one.shown()) != folded(&other.shown())
        });
        if let Some(column) = differs {
            let args: &[(&'static str, &str)] =
                &[("row", &sheet.number(earlier).to_string()), ("column", &letters(column.at))];
            row.notes.push(Note::new(row.number, Some(column.at), Gravity::Doubtful, "twice-differs", args));
        }
    }
}

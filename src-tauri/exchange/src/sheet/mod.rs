//! Sheets of people, delegates, sessions, journeys and stays: CSV, workbooks, and what is pasted from one.
//!
//! [`read`] and [`read_paste`] give cells; [`take`] says what becomes of each row in a forum and makes one plan of what to
//! write; [`Writer`] makes rows of records, [`csv`] and [`xlsx`] files of rows. Reading back what was written changes nothing.
//! How it guesses stands in `docs/decisions/reading-sheets.md`.

mod cells;
mod columns;
mod day;
mod field;
mod grid;
mod harmless;
mod hour;
mod lexicon;
mod line;
mod list;
mod make_delegates;
mod make_people;
mod make_sessions;
mod make_stays;
mod make_travel;
mod making;
mod memory;
mod names;
mod note;
mod order;
mod parts;
mod plain;
mod session_times;
mod shelf;
mod synonyms;
mod table;
mod take;
#[cfg(test)]
mod tests;
mod text;
mod tokens;
mod where_to;
mod who;
mod workbook;
mod write;

pub use columns::{Column, Headed, Mapping, Said, SaidBefore, mapped, parse_mapped};
pub use day::Order;
pub use field::{Field, SheetKind};
pub use grid::{Book, Cell, Sheet, letters};
pub use list::{Cells, List, Table};
pub use making::{RowChoice, RowFate};
pub use note::{CODES, Gravity, Note};
pub use order::Reading;
pub use synonyms::header;
pub use table::{Head, Writer};
pub use take::{Asked, Change, MOST_ROWS, NotTaken, Row, Taken, take};
pub use write::{csv, xlsx};

/// Finds the header of a sheet, its kind, and what each column holds.
pub fn head(sheet: &Sheet, asked: &Asked<'_>) -> Headed {
    columns::head(sheet, asked.kind, asked.header_row, &asked.columns, asked.before)
}

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 64 << 20;

/// Why a file cannot be read as sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is a damaged workbook, or a locked one; in the words of the library.
    Workbook(String),
    /// There is nothing in it.
    Empty,
}

/// Reads a file: a workbook by how it begins, else text.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8]) -> Result<Book, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let book = if workbook::is_workbook(bytes) {
        workbook::read(bytes).map_err(Unreadable::Workbook)?
    } else {
        text::read(&text::decode(bytes))
    };
    not_empty(book)
}

/// Reads what was copied from a spreadsheet: text with tabs between the cells.
///
/// # Errors
/// [`Unreadable`].
pub fn read_paste(text: &str) -> Result<Book, Unreadable> {
    if text.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    not_empty(text::read(text))
}

fn not_empty(mut book: Book) -> Result<Book, Unreadable> {
    book.sheets.retain(|sheet| sheet.rows.iter().any(|cells| cells.iter().any(|cell| !cell.is_empty())));
    if book.sheets.is_empty() { Err(Unreadable::Empty) } else { Ok(book) }
}

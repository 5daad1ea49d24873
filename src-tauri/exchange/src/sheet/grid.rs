//! Sheets as cells, before anything is known of what they mean.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, without white space around it.
    Text(String),
    /// A number.
    Number(f64),
    /// A day that the program which wrote the file knew to be one.
    Day(NaiveDate),
    /// A day with an hour, likewise.
    Moment(NaiveDateTime),
    /// An hour, likewise.
    Hour(NaiveTime),
    /// Yes or no.
    Yes(bool),
}

/// A sheet of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name; empty for a file that has one sheet without a name.
    pub name: String,
    /// Its rows from the top of the sheet, each as wide as it is filled.
    pub rows: Vec<Vec<Cell>>,
    /// Cells joined into one, as first row, first column, last row, last column, from 0.
    pub merged: Vec<[usize; 4]>,
    /// For each row the line of the file it begins at, where that is not its number in the sheet.
    pub lines: Vec<u32>,
}

/// A file of sheets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Its sheets, in their order; those that are hidden too, at the end.
    pub sheets: Vec<Sheet>,
    /// Whether the cells are plain text, so that characters were put before what would be a formula.
    pub plain: bool,
}

impl Cell {
    /// A cell of text; white space alone is nothing.
    pub fn text(text: &str) -> Self {
        let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// What a person reads in it; days as `2024-02-28`, hours as `09:30`.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.to_string(),
            Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
            Cell::Hour(hour) => hour.format("%H:%M").to_string(),
            Cell::Yes(yes) => yes.to_string(),
        }
    }
}

impl Sheet {
    /// A cell; what is beyond the sheet is empty.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(NOTHING)
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The number of a row as a person counts it: by lines in a text file, by rows in a workbook.
    pub fn number(&self, row: usize) -> u32 {
        self.lines.get(row).copied().unwrap_or_else(|| u32::try_from(row + 1).unwrap_or(u32::MAX))
    }

    /// Fills cells that were joined downwards with what stands in the first, as a person reads them.
    pub(super) fn fill_joined(&mut self) {
        for [top, left, bottom, right] in self.merged.clone() {
            let value = self.cell(top, left).clone();
            if top == bottom || left != right || value.is_empty() {
                continue;
            }
            for row in top + 1..=bottom.min(self.rows.len().saturating_sub(1)) {
                let cells = &mut self.rows[row];
                if cells.len() <= left {
                    cells.resize(left + 1, Cell::Empty);
                }
                cells[left] = value.clone();
            }
        }
    }
}

/// The letters of a column, as spreadsheets name it: A for 0, AA for 26.
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut out = Vec::new();
    while rest > 0 {
        rest -= 1;
        out.push(b'A' + u8::try_from(rest % 26).unwrap_or_default());
        rest /= 26;
    }
    out.iter().rev().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_that_spreadsheets_give_them() {
        let named: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(letters).collect();
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn white_space_alone_is_nothing() {
        assert_eq!(Cell::text(" \u{a0}\t"), Cell::Empty);
        assert_eq!(Cell::text("\u{a0}Noemí "), Cell::Text("Noemí".to_owned()));
    }
}

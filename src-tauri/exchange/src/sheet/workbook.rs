//! Workbooks: the cells of XLSX files, and of the older and freer forms that the same library reads.

use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, Sheets, open_workbook_auto_from_rs};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::grid::{Book, Cell, Sheet};

/// A workbook is not read beyond so many rows of a sheet.
pub const MOST_ROWS: usize = 200_000;

/// Nor beyond so many columns.
pub const MOST_COLUMNS: usize = 500;

/// Whether bytes begin as those of a workbook do: a zip, or the older compound file.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// Reads a workbook; what is wrong with it in the words of the library where it cannot be read.
///
/// # Errors
/// The library's own words, in English.
pub fn read(bytes: &[u8]) -> Result<Book, String> {
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let all = workbook.sheets_metadata().to_vec();
    let (shown, hidden): (Vec<_>, Vec<_>) = all.into_iter().partition(|sheet| sheet.visible == SheetVisible::Visible);
    let mut sheets = Vec::new();
    for of in shown.into_iter().chain(hidden) {
        let mut sheet = Sheet { name: of.name.clone(), ..Sheet::default() };
        // Of XLSX cell by cell: a stray cell at the end of a sheet must not make millions of empty ones.
        if let Sheets::Xlsx(xlsx) = &mut workbook {
            let Ok(mut cells) = xlsx.worksheet_cells_reader(&of.name) else { continue };
            while let Ok(Some(found)) = cells.next_cell() {
                let (row, column) = found.get_position();
                put(&mut sheet, row as usize, column as usize, cell(&Data::from(found.get_value().clone())));
            }
        } else {
            // A chart or macro sheet has no cells.
            let Ok(range) = workbook.worksheet_range(&of.name) else { continue };
            let (top, left) = range.start().map_or((0, 0), |(row, column)| (row as usize, column as usize));
            for (row, column, data) in range.used_cells() {
                put(&mut sheet, top + row, left + column, cell(data));
            }
        }
        if let Sheets::Xlsx(xlsx) = &mut workbook {
            let joined = xlsx.merge_cells_by_sheet_name(&of.name).unwrap_or_default();
            sheet.merged = joined
                .iter()
                .map(|part| [part.start.0, part.start.1, part.end.0, part.end.1].map(|at| at as usize))
                .collect();
        }
        sheet.fill_joined();
        sheets.push(sheet);
    }
    Ok(Book { sheets, plain: false })
}

fn put(sheet: &mut Sheet, row: usize, column: usize, cell: Cell) {
    if row >= MOST_ROWS || column >= MOST_COLUMNS || cell.is_empty() {
        return;
    }
    if sheet.rows.len() <= row {
        sheet.rows.resize(row + 1, Vec::new());
    }
    let cells = &mut sheet.rows[row];
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    cells[column] = cell;
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) => Cell::text(text),
        Data::Bool(yes) => Cell::Yes(*yes),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
            let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            let time = NaiveTime::from_hms_opt(u32::from(hour), u32::from(minute), u32::from(second));
            stamp(moment.as_f64(), date, time, milli)
        }
        Data::DateTime(length) => Cell::Number(length.as_f64()),
        Data::DateTimeIso(text) => match text.parse::<NaiveDateTime>() {
            Ok(moment) => of_moment(moment),
            Err(_) => text.parse().map_or_else(|_| Cell::text(text), Cell::Day),
        },
        Data::DurationIso(text) => Cell::text(text),
        // The library may come to know more kinds of cells; what a formula that failed shows is nobody's fact.
        _ => Cell::Empty,
    }
}

/// A day, an hour or both: what is less than a day after the beginning of time is an hour.
fn stamp(days: f64, date: Option<NaiveDate>, time: Option<NaiveTime>, milli: u16) -> Cell {
    let (Some(date), Some(time)) = (date, time) else { return Cell::Number(days) };
    // Fractions of a day do not hold minutes exactly: 8:59:59.999 was typed as 9:00.
    let (date, time) = if milli >= 500 {
        let (time, over) = time.overflowing_add_signed(chrono::TimeDelta::seconds(1));
        (if over > 0 { date.checked_add_days(Days::new(1)).unwrap_or(date) } else { date }, time)
    } else {
        (date, time)
    };
    if days < 1.0 { Cell::Hour(time) } else { of_moment(date.and_time(time)) }
}

fn of_moment(moment: NaiveDateTime) -> Cell {
    if moment.time() == NaiveTime::MIN { Cell::Day(moment.date()) } else { Cell::Moment(moment) }
}

/// The day of a number that a spreadsheet counts days by, where it can be one that people plan for (1954 to 2119).
pub fn day_of_serial(serial: f64) -> Option<NaiveDateTime> {
    if !(20_000.0..80_500.0).contains(&serial) {
        return None;
    }
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let day = start.checked_add_days(Days::new(serial.trunc() as u64))?;
    let seconds = (serial.fract() * 86_400.0).round() as u32;
    let (extra, seconds) = (seconds / 86_400, seconds % 86_400);
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?;
    Some(day.checked_add_days(Days::new(u64::from(extra)))?.and_time(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_days_is_a_day() {
        // 45350 is 28 February 2024 in every spreadsheet.
        assert_eq!(day_of_serial(45350.0).unwrap().to_string(), "2024-02-28 00:00:00");
        assert_eq!(day_of_serial(45350.395833333336).unwrap().to_string(), "2024-02-28 09:30:00");
        assert_eq!(day_of_serial(2024.0), None);
    }

    #[test]
    fn what_is_no_workbook_is_told_in_words() {
        assert!(read(b"PK\x03\x04 but no more").is_err());
        assert!(is_workbook(b"PK\x03\x04..") && !is_workbook(b"name,city"));
    }
}

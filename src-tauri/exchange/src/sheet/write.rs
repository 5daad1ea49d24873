//! A table as a text file or a workbook.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::harmless::{harmless, is_to_be_quoted};
use super::list::{Cells, Table};

/// The widest a column is made, in letters.
const WIDEST: usize = 48;

/// Writes a table as CSV (RFC 4180): UTF-8 with a mark at its beginning, so that Excel knows it, and lines that end in CRLF.
///
/// What a spreadsheet would run as a formula has an apostrophe before it, which reading takes away.
pub fn csv(table: &Table, separator: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    for row in std::iter::once(&table.headers).chain(&table.rows) {
        // A number below zero is no formula.
        let is_number =
            |at: usize, cell: &str| table.cells.get(at) == Some(&Cells::Numbers) && cell.parse::<f64>().is_ok();
        let safe = |(at, cell): (usize, &String)| match is_number(at, cell) {
            true => cell.clone(),
            false => harmless(cell).into_owned(),
        };
        // Writing into memory does not fail, and every row is as wide as the headers.
        let _ = writer.write_record(row.iter().enumerate().map(safe));
    }
    writer.into_inner().unwrap_or_default()
}

/// Writes a table as an XLSX workbook of one sheet; days, hours and counts are such. The same table gives the same bytes.
///
/// # Errors
/// A text of more than 32,767 letters, which no cell holds.
pub fn xlsx(table: &Table, name: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2020, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let (day, hour) = (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("hh:mm"));
    let quoted = Format::new().set_quote_prefix();
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(name))?;
    for (column, (header, cells_are)) in (0u16..).zip(table.headers.iter().zip(&table.cells)) {
        sheet.write_string_with_format(0, column, header, &head)?;
        let mut widest = header.chars().count();
        for (row, cells) in (1u32..).zip(&table.rows) {
            let Some(text) = cells.get(usize::from(column)).filter(|text| !text.is_empty()) else { continue };
            widest = widest.max(text.chars().count());
            match typed(*cells_are, text) {
                Typed::Day(date) => sheet.write_datetime_with_format(row, column, &excel_day(date)?, &day)?,
                Typed::Hour(time) => sheet.write_datetime_with_format(row, column, &excel_hour(time)?, &hour)?,
                Typed::Number(number) => sheet.write_number(row, column, number)?,
                Typed::Text if is_to_be_quoted(text) => sheet.write_string_with_format(row, column, text, &quoted)?,
                Typed::Text => sheet.write_string(row, column, text)?,
            };
        }
        sheet.set_column_width(column, u32::try_from(widest.clamp(6, WIDEST)).unwrap_or(10) + 2)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Ok(rows), Some(columns)) = (u32::try_from(table.rows.len()), table.headers.len().checked_sub(1)) {
        sheet.autofilter(0, 0, rows, u16::try_from(columns).unwrap_or(u16::MAX))?;
    }
    workbook.save_to_buffer()
}

fn excel_day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or_default(), part(date.month()), part(date.day()))
}

fn excel_hour(time: NaiveTime) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_hms(u16::try_from(time.hour()).unwrap_or_default(), part(time.minute()), 0)
}

enum Typed {
    Day(NaiveDate),
    Hour(NaiveTime),
    Number(f64),
    Text,
}

fn typed(cells: Cells, text: &str) -> Typed {
    match cells {
        Cells::Days => text
            .parse()
            .ok()
            .filter(|date: &NaiveDate| (1900..=9999).contains(&date.year()))
            .map_or(Typed::Text, Typed::Day),
        Cells::Hours => NaiveTime::parse_from_str(text, "%H:%M").map_or(Typed::Text, Typed::Hour),
        Cells::Numbers => text.parse().map_or(Typed::Text, Typed::Number),
        Cells::Texts => Typed::Text,
    }
}

/// A name as a sheet can have it: at most 31 letters, without the signs of references.
fn sheet_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .filter(|letter| !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\''))
        .take(31)
        .collect();
    if plain.trim().is_empty() { "Periplo".to_owned() } else { plain }
}

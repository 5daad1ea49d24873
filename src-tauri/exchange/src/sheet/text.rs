//! Text files of columns: which encoding, which separator, which cells.

use super::grid::{Book, Cell, Sheet};
use super::harmless::as_it_was;
use crate::ics::read::windows_1252;

/// The separators that are looked for, the likelier first where two fit as well.
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// So many lines are looked at to find the separator.
const LOOKED_AT: usize = 50;

/// The text of a file: UTF-16 and UTF-8 by their marks or by how they look, else Windows-1252, which has Latin-1 in it.
pub fn decode(bytes: &[u8]) -> String {
    let sixteen = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return sixteen(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return sixteen(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => return decode_plain(rest),
        _ => {}
    }
    // Without a mark, every second byte of Latin letters in UTF-16 is zero.
    let look = &bytes[..bytes.len().min(512) & !1];
    let zeros = |odd: usize| look.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    if look.len() >= 4 && zeros(1) * 4 > look.len() && zeros(0) == 0 {
        return sixteen(bytes, u16::from_le_bytes);
    }
    if look.len() >= 4 && zeros(0) * 4 > look.len() && zeros(1) == 0 {
        return sixteen(bytes, u16::from_be_bytes);
    }
    decode_plain(bytes)
}

fn decode_plain(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    }
}

/// Reads text of columns, its separator by what the lines have in common.
pub fn read(text: &str) -> Book {
    let (separator, text) = match text.strip_prefix("sep=") {
        // What Excel writes and reads as the first line to name the separator.
        Some(rest) if rest.as_bytes().get(1).is_some_and(|next| matches!(next, b'\r' | b'\n')) => {
            (rest.as_bytes()[0], text.split_once('\n').map_or("", |(_, rest)| rest))
        }
        _ => (separator(text), text),
    };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut record = csv::StringRecord::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    while reader.read_record(&mut record).unwrap_or(false) {
        let begins = record.position().map_or(0, csv::Position::byte);
        sheet.lines.push(lines.of(usize::try_from(begins).unwrap_or(usize::MAX)));
        sheet.rows.push(record.iter().map(cell).collect());
    }
    Book { sheets: vec![sheet], plain: true }
}

/// Counts lines up to where rows begin. The library counts those of rows that end in CRLF one too late.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of a row that begins at a byte, or after the ends of lines there.
    fn of(&mut self, begins: usize) -> u32 {
        let is_end = |byte: Option<&u8>| matches!(byte, Some(b'\r' | b'\n'));
        while self.at < self.text.len() && (self.at < begins || is_end(self.text.get(self.at))) {
            let pair = self.text[self.at] == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.line += u32::from(is_end(self.text.get(self.at)) && !pair);
            self.at += 1;
        }
        self.line
    }
}

fn cell(text: &str) -> Cell {
    match Cell::text(text) {
        Cell::Text(text) => Cell::Text(as_it_was(&text).to_owned()),
        other => other,
    }
}

/// The separator that most lines have, and the same number of times.
fn separator(text: &str) -> u8 {
    let fit = |separator: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader.byte_records().take(LOOKED_AT).flatten().map(|record| record.len()).collect();
        let split = widths.iter().filter(|width| **width > 1).count();
        let commonest = widths.iter().map(|width| widths.iter().filter(|other| *other == width).count()).max();
        let widest = widths.iter().max().copied().unwrap_or_default();
        // Lines that are split and as wide as the others tell; the width itself only between equals.
        (split.min(commonest.unwrap_or_default()), widest)
    };
    let mut best = (SEPARATORS[2], (0, 1));
    for separator in SEPARATORS {
        let fit = fit(separator);
        if fit.1 > 1 && fit > best.1 {
            best = (separator, fit);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &[&[&str]]) {
        let book = read(&decode(bytes));
        let rows: Vec<Vec<String>> =
            book.sheets[0].rows.iter().map(|row| row.iter().map(Cell::shown).collect()).collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn the_separator_is_found_by_what_the_lines_have_in_common() {
        check(b"name,city\nAna,Lima\n", &[&["name", "city"], &["Ana", "Lima"]]);
        check(b"nombre;ciudad\nP\xe9rez, Ana;Lima\n", &[&["nombre", "ciudad"], &["Pérez, Ana", "Lima"]]);
        check(
            "nome\tcidade\nJoão, \"o bom\"\tSão Paulo; SP\n".as_bytes(),
            &[&["nome", "cidade"], &["João, \"o bom\"", "São Paulo; SP"]],
        );
        check(b"sep=|\r\na;b|c\r\n", &[&["a;b", "c"]]);
        check(b"only\none column\n", &[&["only"], &["one column"]]);
    }

    #[test]
    fn the_encoding_is_found_with_and_without_a_mark() {
        let wide: Vec<u8> = "nombre;país\nÑandú;PY".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let expected: &[&[&str]] = &[&["nombre", "país"], &["Ñandú", "PY"]];
        check(&wide, expected);
        check(&[b"\xff\xfe".as_slice(), &wide].concat(), expected);
        let big: Vec<u8> = "\u{feff}nombre;país\nÑandú;PY".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&big, expected);
        check("\u{feff}nombre;país\nÑandú;PY".as_bytes(), expected);
        check(b"nombre;pa\xeds\n\xd1and\xfa;PY", expected);
        check(b"caf\xe9,\x80 5", &[&["café", "€ 5"]]);
    }

    #[test]
    fn a_cell_may_go_over_several_lines_and_rows_keep_their_line() {
        let book = read("name,notes\n\nAna,\"one\ntwo\"\nLuis,three\n");
        assert_eq!(book.sheets[0].lines, [1, 3, 5]);
        assert_eq!(book.sheets[0].cell(1, 1).shown(), "one\ntwo");
        let book = read("name;notes\r\n\r\nAna;one\r\nLuis;three\r\n");
        assert_eq!(book.sheets[0].lines, [1, 3, 4]);
    }
}

//! Bytes to lines: whatever the line ends, the encoding and the folding are (RFC 5545 §3.1).

use super::note::Notes;

/// The largest file that is read, in bytes. A year of a busy office takes about three million.
pub const MOST_BYTES: usize = 24 << 20;

/// The most lines that are read; with them a file takes at most some 200 MB while it is read.
pub const MOST_LINES: usize = 400_000;

/// The text of a file, unfolded: its lines one after the other, each with the number it begins at in the file.
#[derive(Debug, Default)]
pub struct Text {
    buffer: String,
    lines: Vec<Extent>,
}

#[derive(Clone, Copy, Debug)]
struct Extent {
    from: u32,
    to: u32,
    number: u32,
}

impl Text {
    /// Reads a file. Bytes that are not UTF-8 are read as Windows-1252 (which has Latin-1 in it), line by line; a fold
    /// within a character is undone before that is looked at.
    pub fn read(bytes: &[u8], notes: &mut Notes) -> Self {
        let sixteen = from_sixteen_bits(bytes, notes);
        let bytes = sixteen.as_deref().unwrap_or(bytes);
        let mut bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if bytes.len() > MOST_BYTES {
            notes.broken(1, "file-too-large", &[("bytes", &MOST_BYTES.to_string())]);
            bytes = &bytes[..MOST_BYTES];
        }
        let mut text = Text { buffer: String::with_capacity(bytes.len()), lines: Vec::new() };
        let mut unfolded: Vec<u8> = Vec::new();
        let mut begun = 0;
        for (number, line) in (Physical { rest: bytes, number: 0 }) {
            if text.lines.len() >= MOST_LINES {
                notes.broken(number, "too-many-lines", &[("lines", &MOST_LINES.to_string())]);
                return text;
            }
            match line.split_first() {
                None => {}
                Some((b' ' | b'\t', rest)) if begun > 0 => unfolded.extend_from_slice(rest),
                Some(_) => {
                    if begun > 0 {
                        text.push(&unfolded, begun, notes);
                    }
                    unfolded.clear();
                    unfolded.extend_from_slice(line);
                    begun = number;
                }
            }
        }
        if begun > 0 {
            text.push(&unfolded, begun, notes);
        }
        text
    }

    /// Its lines with their numbers, those of white space alone left out.
    pub fn lines(&self) -> impl Iterator<Item = (u32, &str)> {
        let line = |extent: &Extent| (extent.number, &self.buffer[extent.from as usize..extent.to as usize]);
        self.lines.iter().map(line).filter(|(_, line)| !line.trim().is_empty())
    }

    fn push(&mut self, line: &[u8], number: u32, notes: &mut Notes) {
        let from = self.buffer.len();
        match std::str::from_utf8(line) {
            Ok(line) => self.buffer.push_str(line),
            Err(_) => {
                notes.repaired(number, "not-utf8", &[]);
                self.buffer.extend(line.iter().map(|byte| windows_1252(*byte)));
            }
        }
        // At most three times the largest file, which is far below four gigabytes.
        let extent = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.lines.push(Extent { from: extent(from), to: extent(self.buffer.len()), number });
    }
}

/// The lines as they stand in the file, numbered from 1; they end with CRLF, LF or CR.
struct Physical<'b> {
    rest: &'b [u8],
    number: u32,
}

impl<'b> Iterator for Physical<'b> {
    type Item = (u32, &'b [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        self.number = self.number.saturating_add(1);
        let end = self.rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let (line, after) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = after.strip_prefix(b"\r\n").or(after.get(1..)).unwrap_or_default();
        Some((self.number, line))
    }
}

/// A file that says by its first two bytes that its units have sixteen bits, as UTF-8.
fn from_sixteen_bits(bytes: &[u8], notes: &mut Notes) -> Option<Vec<u8>> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return None,
    };
    notes.repaired(1, "sixteen-bits", &[]);
    let most = bytes.len().min(MOST_BYTES);
    let units = bytes[2..most].chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    Some(char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect::<String>().into_bytes())
}

/// The letter of a byte in Windows-1252; in the five places it leaves free, that of Latin-1.
pub(crate) fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &[(u32, &str)]) {
        let text = Text::read(bytes, &mut Notes::default());
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn lines_end_as_they_end_and_keep_their_numbers() {
        check(b"A:1\r\nB:2\nC:3\rD:4", &[(1, "A:1"), (2, "B:2"), (3, "C:3"), (4, "D:4")]);
        check(b"\xef\xbb\xbfA:1\r\n\r\n \r\nB:2\r\n", &[(1, "A:1"), (4, "B:2")]);
        check(b"", &[]);
        check(b"\r\n\r\n", &[]);
    }

    #[test]
    fn a_fold_is_undone_also_within_a_character() {
        let whole = "SUMMARY:Música".as_bytes();
        let (before, after) = whole.split_at(10);
        check(&[before, b"\r\n ", after, b"\r\n\t!\r\nX:1"].concat(), &[(1, "SUMMARY:Música!"), (4, "X:1")]);
    }

    #[test]
    fn other_encodings_are_read_line_by_line() {
        check(
            "SUMMARY:Ñandú\nX:caf".as_bytes().iter().copied().chain(*b"\xe9 \x80\n").collect::<Vec<_>>().as_slice(),
            &[(1, "SUMMARY:Ñandú"), (2, "X:café €")],
        );
        let wide: Vec<u8> = "\u{feff}A:ñ\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&wide, &[(1, "A:ñ")]);
    }

    #[test]
    fn what_is_too_long_is_cut_and_said() {
        let mut notes = Notes::default();
        let text = Text::read(&b"A\n".repeat(MOST_LINES + 5), &mut notes);
        assert_eq!(text.lines().count(), MOST_LINES - 1 + usize::from(text.lines.len() == MOST_LINES));
        assert_eq!(notes.kept()[0].code, "too-many-lines");
    }
}

//! What a file is, told by what is in it: people name files as they like.
//!
//! It looks no closer than it must. Whether the file is sound is for its own reader to say, line by line.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::bundle;

/// A form of file that this crate reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileForm {
    /// An iCalendar.
    Calendar,
    /// The programme of a conference, `schedule.xml` or `schedule.json`.
    Programme,
    /// A bundle of a forum.
    Bundle,
    /// A bundle that was made for a delegate.
    DelegateBundle {
        /// Their name; empty where the file breaks off before it.
        name: String,
    },
}

/// As many bytes are looked through for the words that a form begins with.
const HEAD: usize = 1 << 16;

/// The form of a file; none where it is of no form that this crate reads.
pub fn recognize(bytes: &[u8]) -> Option<FileForm> {
    // In UTF-16 every second byte of these words is zero, and the words are still there without them.
    let head: Vec<u8> = bytes.iter().take(HEAD).copied().filter(|byte| *byte != 0).collect();
    let head = String::from_utf8_lossy(&head);
    let head = head.trim_start_matches(['\u{feff}', '\u{fffd}']).trim_start();
    match head.as_bytes().first()? {
        b'{' => of_json(bytes, head),
        b'<' => is_schedule(head).then_some(FileForm::Programme),
        _ => is_calendar(head).then_some(FileForm::Calendar),
    }
}

/// A line that opens a calendar, or an event that stands without one.
fn is_calendar(head: &str) -> bool {
    let opens = |line: &str| {
        let line = line.trim().to_ascii_uppercase();
        matches!(line.strip_prefix("BEGIN:").map(str::trim), Some("VCALENDAR" | "VEVENT"))
    };
    head.split(['\n', '\r']).any(opens)
}

/// The root of a `schedule.xml`.
fn is_schedule(head: &str) -> bool {
    let mut after = head.split("<schedule").skip(1);
    after.next().is_some_and(|rest| rest.starts_with(|next: char| next.is_whitespace() || next == '>' || next == '/'))
}

/// What tells one JSON from another; everything else in it is passed over.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Marks {
    format: Option<Value>,
    made_for: Option<Value>,
    schedule: Option<IgnoredAny>,
    conference: Option<IgnoredAny>,
}

fn of_json(bytes: &[u8], head: &str) -> Option<FileForm> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Ok(marks) = serde_json::from_slice::<Marks>(bytes) else { return of_broken_json(head) };
    let named = |person: &Value| person["name"].as_str().unwrap_or_default().to_owned();
    match (marks.format.as_ref().and_then(Value::as_str), marks.made_for) {
        (Some(bundle::FORMAT), Some(person)) => Some(FileForm::DelegateBundle { name: named(&person) }),
        (Some(bundle::FORMAT), None) => Some(FileForm::Bundle),
        _ => (marks.schedule.is_some() || marks.conference.is_some()).then_some(FileForm::Programme),
    }
}

/// What a file was going to be that breaks off: its own reader says where.
fn of_broken_json(head: &str) -> Option<FileForm> {
    let says = |word: &str| head.contains(&format!("\"{word}\""));
    match (says(bundle::FORMAT), says("schedule") || says("conference")) {
        (true, _) if says("made_for") => Some(FileForm::DelegateBundle { name: String::new() }),
        (true, _) => Some(FileForm::Bundle),
        (false, true) => Some(FileForm::Programme),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, form: Option<FileForm>) {
        assert_eq!(recognize(text.as_bytes()), form, "{text}");
    }

    fn made_for(name: &str) -> Option<FileForm> {
        Some(FileForm::DelegateBundle { name: name.to_owned() })
    }

    #[test]
    fn calendars_are_known_however_they_are_written() {
        check("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", Some(FileForm::Calendar));
        check("\u{feff}\n begin:vcalendar\n", Some(FileForm::Calendar));
        check("sent by a machine\nBEGIN:VEVENT\n", Some(FileForm::Calendar));
        let wide: Vec<u8> = "\u{feff}BEGIN:VCALENDAR\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(recognize(&wide), Some(FileForm::Calendar));
    }

    #[test]
    fn programmes_and_bundles_are_told_apart() {
        check("<?xml version='1.0'?>\n<schedule>\n<conference/>", Some(FileForm::Programme));
        check(r#"{"$schema": "x", "schedule": {"conference": {}}}"#, Some(FileForm::Programme));
        check(r#"{"conference": {}}"#, Some(FileForm::Programme));
        check(r#"{"format": "periplo-bundle", "version": 1, "forum": {}}"#, Some(FileForm::Bundle));
        check(r#"{"made_for": {"id": "x", "name": "Alma"}, "format": "periplo-bundle"}"#, made_for("Alma"));
    }

    #[test]
    fn a_file_that_breaks_off_goes_to_the_reader_that_can_say_where() {
        check(r#"{"format": "periplo-bundle", "forums": [{"#, Some(FileForm::Bundle));
        check(r#"{"format": "periplo-bundle", "made_for": {"#, made_for(""));
        check(r#"{"schedule": {"conference"#, Some(FileForm::Programme));
    }

    #[test]
    fn anything_else_is_nothing() {
        for text in ["", "Dear all", "<html><schedules/></html>", "{}", r#"{"format": "other"}"#, "{", "[1]", "PK\u{3}"]
        {
            check(text, None);
        }
    }
}

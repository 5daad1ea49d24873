//! Values as they stand in a file: text, parameters, dates and times (RFC 5545 §3.2, §3.3).

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use icalendar::parser::{Parameter, ParseString, Property};

/// Encodes a TEXT (RFC 5545 §3.3.11): a backslash before `\`, `;` and `,`, and `\n` for the end of a line.
///
/// Other control characters are left out, and so are those that turn the direction of writing (Unicode's `Bidi_Control`),
/// with which a title could be made to read as another.
pub fn text(value: &str) -> Cow<'_, str> {
    if !value.chars().any(|c| matches!(c, '\\' | ';' | ',') || is_unclean(c)) {
        return Cow::Borrowed(value);
    }
    let mut encoded = String::with_capacity(value.len() + 16);
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ';' | ',' => encoded.extend(['\\', character]),
            '\r' => {
                characters.next_if_eq(&'\n');
                encoded.push_str("\\n");
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => encoded.push_str("\\n"),
            '\t' => encoded.push(' '),
            other if is_unclean(other) => {}
            other => encoded.push(other),
        }
    }
    Cow::Owned(encoded)
}

/// Encodes the value of a parameter (RFC 6868): `^'` for `"`, `^^` for `^`, `^n` for the end of a line, and quotes
/// around it where it has a `:`, `;` or `,`. What [`text`] leaves out is left out here. A backslash, which means nothing
/// there and which both ical.js and python-icalendar take for an escape, becomes a slash.
pub fn parameter(value: &str) -> Cow<'_, str> {
    if !value.chars().any(|c| matches!(c, '"' | '^' | '\\' | ':' | ';' | ',') || is_unclean(c)) {
        return Cow::Borrowed(value);
    }
    let mut encoded = String::with_capacity(value.len() + 8);
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' => encoded.push_str("^'"),
            '^' => encoded.push_str("^^"),
            '\\' => encoded.push('/'),
            '\r' => {
                characters.next_if_eq(&'\n');
                encoded.push_str("^n");
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => encoded.push_str("^n"),
            '\t' => encoded.push(' '),
            other if is_unclean(other) => {}
            other => encoded.push(other),
        }
    }
    if encoded.contains([':', ';', ',']) {
        encoded.insert(0, '"');
        encoded.push('"');
    }
    Cow::Owned(encoded)
}

fn is_unclean(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A URI (RFC 5545 §3.3.13) where the value has the shape of one, without white space, quotes or control characters.
pub fn uri(value: &str) -> Option<&str> {
    let value = value.trim();
    let (scheme, rest) = value.split_once(':')?;
    let right_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    let right_rest = !rest.is_empty() && !rest.chars().any(|c| c.is_whitespace() || c == '"' || is_unclean(c));
    (right_scheme && right_rest).then_some(value)
}

/// A DATE (RFC 5545 §3.3.4).
pub fn date(value: NaiveDate) -> String {
    value.format("%Y%m%d").to_string()
}

/// A DATE-TIME in the form of local time (RFC 5545 §3.3.5, form 1).
pub fn local(value: NaiveDateTime) -> String {
    value.format("%Y%m%dT%H%M%S").to_string()
}

/// A DATE-TIME in UTC (RFC 5545 §3.3.5, form 2).
pub fn utc(value: DateTime<Utc>) -> String {
    value.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A UTC-OFFSET (RFC 5545 §3.3.14); with seconds only where there are some.
pub fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (minutes, rest) = (seconds.unsigned_abs() / 60, seconds.unsigned_abs() % 60);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}

/// A property whose value is encoded already.
pub fn property<'a>(name: &'a str, value: impl Into<Cow<'a, str>>) -> Property<'a> {
    Property { name: name.into(), val: encoded(value.into()), params: Vec::new() }
}

/// A property with one parameter; both values are encoded already.
pub fn property_with<'a>(
    name: &'a str,
    (key, parameter): (&'a str, impl Into<Cow<'a, str>>),
    value: impl Into<Cow<'a, str>>,
) -> Property<'a> {
    let parameter = Parameter { key: key.into(), val: Some(encoded(parameter.into())) };
    Property { name: name.into(), val: encoded(value.into()), params: vec![parameter] }
}

fn encoded(value: Cow<'_, str>) -> ParseString<'_> {
    match value {
        Cow::Borrowed(text) => text.into(),
        Cow::Owned(text) => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_its_lines_are_kept() {
        assert_eq!(text("Taller; contratos, C:\\temp"), r"Taller\; contratos\, C:\\temp");
        assert_eq!(text("uno\r\ndos\ntres\rcuatro\u{2028}cinco"), r"uno\ndos\ntres\ncuatro\ncinco");
        assert_eq!(text("say \"hi\": ok"), "say \"hi\": ok");
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(text("a\u{0}b\u{7f}c\u{9b}d\te\u{202e}f\u{2066}g\u{200f}h\u{feff}i"), "abcd efghi");
        assert_eq!(parameter("a\u{0}b\u{202e}c"), "abc");
        // Joiners shape letters and emoji; they are no controls.
        assert_eq!(text("👩\u{200d}🎤"), "👩\u{200d}🎤");
    }

    #[test]
    fn parameters_are_quoted_as_rfc_6868_says() {
        assert_eq!(parameter("FICA 2023"), "FICA 2023");
        assert_eq!(parameter("FICA: 2023"), "\"FICA: 2023\"");
        assert_eq!(parameter("AC\\DC, live"), "\"AC/DC, live\"");
        assert_eq!(parameter("the \"big\" ^ one\nmore"), "the ^'big^' ^^ one^nmore");
    }

    #[test]
    fn only_what_has_the_shape_of_a_uri_is_one() {
        assert_eq!(uri(" https://example.org/a?b=c "), Some("https://example.org/a?b=c"));
        for wrong in ["example.org/a", "https://example.org/a b", "https:", "1a:b", "https://x\ny"] {
            assert_eq!(uri(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn offsets_have_seconds_only_where_there_are_some() {
        assert_eq!([-18_000, 20_700, 0, -16_886].map(offset), ["-0500", "+0545", "+0000", "-044126"]);
    }
}

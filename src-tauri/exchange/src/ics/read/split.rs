//! One line to its name, parameters and value (RFC 5545 §3.1, §3.2), with recovery.
//!
//! The crate's own loses data here: it finds the wrong colon in `TZID=GMT+05:30:…`, and drops parameters after a quote.

use std::borrow::Cow;

use icalendar::parser::{Parameter, Property};

use super::note::Notes;

/// A line of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// The line of the file at which it begins.
    pub number: u32,
    /// Its name in upper case.
    pub name: Cow<'t, str>,
    /// Its parameters.
    pub params: Vec<Param<'t>>,
    /// Its value as it stands, still encoded.
    pub value: Cow<'t, str>,
}

/// A parameter of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param<'t> {
    /// Its name in upper case.
    pub name: Cow<'t, str>,
    /// Its value as it stands, quotes included.
    pub raw: Cow<'t, str>,
}

/// A text that is not the line of a calendar: it has no name that could be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALine;

impl<'t> Line<'t> {
    /// Splits a line.
    ///
    /// # Errors
    /// Where it does not begin with a name.
    pub fn split(number: u32, text: &'t str, notes: &mut Notes) -> Result<Self, NotALine> {
        let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\0']);
        let end = text.find([':', ';']).unwrap_or(text.len());
        let name = name(&text[..end], number, notes)?;
        let mut line = Line { number, name, params: Vec::new(), value: Cow::Borrowed("") };
        let mut rest = &text[end..];
        loop {
            if let Some(value) = rest.strip_prefix(':') {
                line.value = Cow::Borrowed(value);
                return Ok(line);
            }
            let Some(after) = rest.strip_prefix(';') else {
                // Nothing is left, and no colon was there. A bare word is no line; a name with parameters is one without a value.
                if line.params.is_empty() {
                    return Err(NotALine);
                }
                notes.repaired(number, "no-value", &[("name", &line.name)]);
                return Ok(line);
            };
            rest = line.param(after, notes);
        }
    }

    /// Reads one parameter, and gives what follows it.
    fn param(&mut self, text: &'t str, notes: &mut Notes) -> &'t str {
        let end = text.find(['=', ';', ':']).unwrap_or(text.len());
        let (key, rest) = text.split_at(end);
        let key = key.trim();
        let Some(value) = rest.strip_prefix('=') else {
            if !key.is_empty() {
                self.params.push(Param { name: upper(key), raw: Cow::Borrowed("") });
            }
            notes.repaired(self.number, "parameter-without-value", &[("name", &self.name)]);
            return rest;
        };
        let end = self.end_of_parameter(key, value, notes);
        let (raw, rest) = value.split_at(end);
        self.params.push(Param { name: upper(key), raw: Cow::Borrowed(raw.trim()) });
        rest
    }

    /// Where the value of a parameter ends: at a `;` or `:` outside of quotes, and at a colon only if what follows it
    /// can be the value of the line.
    fn end_of_parameter(&self, key: &str, text: &str, notes: &mut Notes) -> usize {
        let bytes = text.as_bytes();
        let (mut at, mut first_colon) = (0, None);
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => match text[at + 1..].find('"') {
                    Some(closing) => at += closing + 1,
                    // A quote that nothing closes is a letter like others.
                    None => self.repaired("quote-not-closed", notes),
                },
                b';' if first_colon.is_none() => return at,
                b':' if self.can_be_value(key, &text[at + 1..]) => {
                    if first_colon.is_some() {
                        self.repaired("colon-in-parameter", notes);
                    }
                    return at;
                }
                b':' => _ = first_colon.get_or_insert(at),
                _ => {}
            }
            at += 1;
        }
        first_colon.unwrap_or(text.len())
    }

    fn repaired(&self, code: &'static str, notes: &mut Notes) {
        notes.repaired(self.number, code, &[("name", &self.name)]);
    }

    /// Whether a text can be the value of this line, where a parameter may have a colon that nobody quoted.
    fn can_be_value(&self, key: &str, text: &str) -> bool {
        if key.eq_ignore_ascii_case("TZID") {
            let text = text.trim_start().as_bytes();
            return text.len() >= 8 && text[..4].iter().all(u8::is_ascii_digit);
        }
        match &*self.name {
            "ATTENDEE" | "ORGANIZER" if key.eq_ignore_ascii_case("CN") => {
                let scheme = text.split(':').next().unwrap_or_default().trim();
                text.contains(':') && !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }
            _ => true,
        }
    }

    /// The value of a parameter, without quotes and with RFC 6868's carets undone.
    pub fn param_value(&self, name: &str) -> Option<Cow<'_, str>> {
        let param = self.params.iter().find(|param| param.name == name)?;
        let raw = param.raw.trim();
        let bare = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(raw);
        if !bare.contains('^') {
            return Some(Cow::Borrowed(bare));
        }
        Some(Cow::Owned(bare.replace("^n", "\n").replace("^'", "\"").replace("^^", "^")))
    }

    /// The same as the `icalendar` crate has it.
    pub fn to_property(&self) -> Property<'_> {
        let params = self.params.iter().map(|param| Parameter {
            key: (&*param.name).into(),
            val: (!param.raw.is_empty()).then(|| (&*param.raw).into()),
        });
        Property { name: (&*self.name).into(), val: (&*self.value).into(), params: params.collect() }
    }
}

/// The name of a line; blanks within one that is known are left out, and so is a group before a dot (RFC 6350 §3.3).
fn name<'t>(text: &'t str, number: u32, notes: &mut Notes) -> Result<Cow<'t, str>, NotALine> {
    let is_name = |text: &str| {
        !text.is_empty()
            && text.len() <= 64
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let trimmed = text.trim();
    if is_name(trimmed) {
        return Ok(upper(trimmed));
    }
    let closed: String = trimmed.split_whitespace().collect();
    let bare = closed.rsplit('.').next().unwrap_or_default();
    // Words with a colon after them may be a line of a text that was broken; only what looks like a name is taken for one.
    let looks_like_one =
        bare.contains('-') || bare.len() == closed.len() && KNOWN.contains(&bare.to_ascii_uppercase().as_str());
    let was_grouped = bare.len() < closed.len() && closed.len() == trimmed.len();
    if is_name(bare) && (looks_like_one || was_grouped) {
        notes.repaired(number, "odd-name", &[("name", trimmed)]);
        return Ok(Cow::Owned(bare.to_ascii_uppercase()));
    }
    Err(NotALine)
}

/// Names that may have been torn apart.
const KNOWN: [&str; 12] = [
    "BEGIN",
    "END",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "UID",
    "RRULE",
    "EXDATE",
    "STATUS",
    "DURATION",
];

fn upper(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        Cow::Owned(text.to_ascii_uppercase())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, params: &[(&str, &str)], value: &str, codes: &[&str]) {
        let mut notes = Notes::default();
        let line = Line::split(1, text, &mut notes).unwrap();
        let found: Vec<(&str, &str)> = line.params.iter().map(|param| (&*param.name, &*param.raw)).collect();
        assert_eq!((&*line.name, found.as_slice(), &*line.value), (name, params, value));
        assert_eq!(notes.kept().iter().map(|note| note.code).collect::<Vec<_>>(), codes);
    }

    #[test]
    fn a_line_in_order_is_split() {
        check("SUMMARY:Panel: día 1; fin", "SUMMARY", &[], "Panel: día 1; fin", &[]);
        check("X;P=a,\"b;c\":val", "X", &[("P", "a,\"b;c\"")], "val", &[]);
        check(
            "dtstart;tzid=America/Lima:20231115T100000",
            "DTSTART",
            &[("TZID", "America/Lima")],
            "20231115T100000",
            &[],
        );
        check("EMPTY:", "EMPTY", &[], "", &[]);
    }

    #[test]
    fn a_colon_that_nobody_quoted_does_not_end_the_parameter() {
        check(
            "DTSTART;TZID=GMT+05:30:20231115T100000",
            "DTSTART",
            &[("TZID", "GMT+05:30")],
            "20231115T100000",
            &["colon-in-parameter"],
        );
        check(
            "DTEND;TZID=(UTC-05:00) Bogota, Lima, Quito:20231115T100000",
            "DTEND",
            &[("TZID", "(UTC-05:00) Bogota, Lima, Quito")],
            "20231115T100000",
            &["colon-in-parameter"],
        );
        check(
            "DTSTART;TZID=\"(GMT +01:00)\":20111028T160000",
            "DTSTART",
            &[("TZID", "\"(GMT +01:00)\"")],
            "20111028T160000",
            &[],
        );
        check(
            "ORGANIZER;CN=Foro: el equipo:mailto:a@b.c",
            "ORGANIZER",
            &[("CN", "Foro: el equipo")],
            "mailto:a@b.c",
            &["colon-in-parameter"],
        );
    }

    #[test]
    fn what_is_missing_or_too_much_is_put_right() {
        check(
            "DTSTART;;VALUE=DATE:20140409",
            "DTSTART",
            &[("VALUE", "DATE")],
            "20140409",
            &["parameter-without-value"],
        );
        check("ORGANIZER;CN=Sixt SE", "ORGANIZER", &[("CN", "Sixt SE")], "", &["no-value"]);
        check(
            "REFRESH - INTERVAL; VALUE = DURATION:PT48H",
            "REFRESH-INTERVAL",
            &[("VALUE", "DURATION")],
            "PT48H",
            &["odd-name"],
        );
        check("GROUP1.X-TEST;VALUE=TEXT:test!", "X-TEST", &[("VALUE", "TEXT")], "test!", &["odd-name"]);
        check("ATTENDEE;CN=\"Ana:mailto:a@b.c", "ATTENDEE", &[("CN", "\"Ana")], "mailto:a@b.c", &["quote-not-closed"]);
    }

    #[test]
    fn what_has_no_name_is_no_line() {
        for text in
            ["X", "", "just words", "bring: nothing: at all: here we are", "¿qué?:no", ":value", "see you: there"]
        {
            let read = Line::split(1, text, &mut Notes::default());
            assert_eq!(read.is_err(), !text.starts_with("bring"), "{text}");
        }
    }
}

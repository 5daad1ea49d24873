//! The printer: a tree with encoded values to the lines of a file.
//!
//! The `icalendar` crate's own folds a line of some lengths to 76 octets, and takes quadratic time for a long one.

use icalendar::parser::{Calendar, Component, Property};

/// The most octets that a line may have without its end (RFC 5545 §3.1).
pub const MOST_OCTETS: usize = 75;

/// Prints a whole calendar; its values must be encoded.
pub fn write(calendar: &Calendar<'_>) -> String {
    let mut writer = Writer::default();
    writer.begin("VCALENDAR");
    calendar.properties.iter().for_each(|property| writer.property(property));
    calendar.components.iter().for_each(|component| writer.component(component));
    writer.end("VCALENDAR");
    writer.finish()
}

/// Prints a calendar piece by piece.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    /// The line at hand before it is folded, kept for its space.
    line: String,
}

impl Writer {
    /// A writer with room for so many octets.
    pub fn with_capacity(octets: usize) -> Self {
        Self { out: String::with_capacity(octets), line: String::new() }
    }

    /// Begins a component.
    pub fn begin(&mut self, name: &str) {
        self.line.push_str("BEGIN:");
        self.line.push_str(name);
        self.end_line();
    }

    /// Ends a component.
    pub fn end(&mut self, name: &str) {
        self.line.push_str("END:");
        self.line.push_str(name);
        self.end_line();
    }

    /// Prints one property.
    pub fn property(&mut self, property: &Property<'_>) {
        self.line.push_str(property.name.as_str());
        for parameter in &property.params {
            self.line.push(';');
            self.line.push_str(parameter.key.as_str());
            if let Some(value) = &parameter.val {
                self.line.push('=');
                self.line.push_str(value.as_str());
            }
        }
        self.line.push(':');
        self.line.push_str(property.val.as_str());
        self.end_line();
    }

    /// Prints a component with those in it.
    pub fn component(&mut self, component: &Component<'_>) {
        self.begin(component.name.as_str());
        component.properties.iter().for_each(|property| self.property(property));
        component.components.iter().for_each(|inner| self.component(inner));
        self.end(component.name.as_str());
    }

    /// Puts in lines that were printed before.
    pub fn printed(&mut self, lines: &str) {
        self.out.push_str(lines);
    }

    /// What was printed.
    pub fn finish(self) -> String {
        self.out
    }

    fn end_line(&mut self) {
        fold(&self.line, &mut self.out);
        self.line.clear();
    }
}

/// Appends a line with its end, folded between characters where it is longer than [`MOST_OCTETS`].
pub(super) fn fold(line: &str, out: &mut String) {
    let (mut rest, mut room) = (line, MOST_OCTETS);
    while rest.len() > room {
        while !rest.is_char_boundary(room) {
            room -= 1;
        }
        let (head, tail) = rest.split_at(room);
        out.push_str(head);
        out.push_str("\r\n ");
        // The space that begins the next line is one of its octets.
        (rest, room) = (tail, MOST_OCTETS - 1);
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// Undoes [`fold`] for a whole file: its lines without their ends (RFC 5545 §3.1).
pub(super) fn unfolded(file: &str) -> impl Iterator<Item = String> {
    let mut lines: Vec<String> = Vec::new();
    for line in file.split("\r\n").flat_map(|line| line.split('\n')) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines.into_iter().filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::encode::{property, property_with, text};
    use super::*;
    use proptest::prelude::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        fold(line, &mut out);
        out
    }

    fn check_folding(line: &str) {
        let out = folded(line);
        let lines: Vec<&str> = out.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= 75), "{out}");
        // No line but the last leaves room for another character, which has at most four octets.
        assert!(lines[..lines.len() - 1].iter().all(|line| line.len() > 75 - 4), "{out}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')), "{out}");
        let unfolded: String =
            lines.iter().enumerate().map(|(n, line)| if n == 0 { line } else { &line[1..] }).collect();
        assert_eq!(unfolded, line);
    }

    #[test]
    fn lines_of_every_length_are_folded_at_75_octets_between_characters() {
        for octets in 60..=400 {
            for character in ["a", "ñ", "─", "🎶"] {
                for lead in 0..4 {
                    let line = "x".repeat(lead) + &character.repeat((octets - lead) / character.len());
                    check_folding(&line);
                }
            }
        }
    }

    #[test]
    fn the_lengths_at_which_a_fold_begins_are_exact() {
        for (octets, lines) in [(75, 1), (76, 2), (149, 2), (150, 3), (223, 3), (224, 4), (297, 4), (298, 5)] {
            assert_eq!(folded(&"a".repeat(octets)).matches("\r\n").count(), lines, "{octets}");
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_a_folded_line(value in any::<String>()) {
            check_folding(&text(&value));
            let file = folded(&format!("X:{}", text(&value)));
            prop_assert_eq!(unfolded(&file).collect::<Vec<_>>(), vec![format!("X:{}", text(&value))]);
        }
    }

    #[test]
    fn a_long_line_takes_no_more_than_its_share_of_time() {
        // Quadratic time would take minutes for these ten million octets.
        let line = "música ".repeat(1_250_000);
        assert!(folded(&line).len() > line.len());
    }

    #[test]
    fn a_tree_is_printed_in_its_order() {
        let component = Component {
            name: "VEVENT".into(),
            properties: vec![
                property("UID", "1@example.org"),
                property_with("DTSTART", ("TZID", "America/Lima"), "20231115T100000"),
            ],
            components: vec![Component { name: "VALARM".into(), properties: vec![], components: vec![] }],
        };
        let calendar = Calendar { properties: vec![property("VERSION", "2.0")], components: vec![component] };
        assert_eq!(
            write(&calendar).split("\r\n").collect::<Vec<_>>(),
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "BEGIN:VEVENT",
                "UID:1@example.org",
                "DTSTART;TZID=America/Lima:20231115T100000",
                "BEGIN:VALARM",
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR",
                ""
            ]
        );
    }
}

//! Lines to a tree of components (RFC 5545 §3.4, §3.6), whatever is left open or closed twice.

use std::borrow::Cow;

use icalendar::parser::{Calendar, Component};

use super::lines::Text;
use super::note::Notes;
use super::split::Line;

/// Components within components are read so deep; no calendar needs more than four.
pub const MOST_DEPTH: usize = 16;

/// A component with its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'t> {
    /// The line of its BEGIN.
    pub number: u32,
    /// Its name in upper case.
    pub name: Cow<'t, str>,
    /// Its own lines, in order.
    pub lines: Vec<Line<'t>>,
    /// The components in it, in order.
    pub inner: Vec<Node<'t>>,
}

impl<'t> Node<'t> {
    fn new(number: u32, name: Cow<'t, str>) -> Self {
        Self { number, name, lines: Vec::new(), inner: Vec::new() }
    }

    /// Its first line with a name.
    pub fn line(&self, name: &str) -> Option<&Line<'t>> {
        self.lines.iter().find(|line| line.name == name)
    }

    /// Its lines with a name.
    pub fn lines_named<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Line<'t>> {
        self.lines.iter().filter(move |line| line.name == name)
    }

    /// The components in it with a name.
    pub fn inner_named<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node<'t>> {
        self.inner.iter().filter(move |node| node.name == name)
    }

    /// The same as the `icalendar` crate has it.
    pub fn to_component(&self) -> Component<'_> {
        Component {
            name: (&*self.name).into(),
            properties: self.lines.iter().map(Line::to_property).collect(),
            components: self.inner.iter().map(Node::to_component).collect(),
        }
    }

    /// The same as the `icalendar` crate has a calendar.
    pub fn to_calendar(&self) -> Calendar<'_> {
        let Component { properties, components, .. } = self.to_component();
        Calendar { properties, components }
    }
}

/// Reads the calendars of a text. Components outside of one are taken for those of a calendar of their own.
pub fn tree<'t>(text: &'t Text, notes: &mut Notes) -> Vec<Node<'t>> {
    let mut builder = Builder { open: Vec::new(), done: Vec::new(), too_deep: 0, notes };
    for (number, line) in text.lines() {
        builder.line(number, line);
    }
    let last = text.lines().last().map_or(1, |(number, _)| number);
    builder.finish(last)
}

struct Builder<'t, 'n> {
    /// The components that are open, the outermost first. It is always a calendar.
    open: Vec<Node<'t>>,
    done: Vec<Node<'t>>,
    too_deep: usize,
    notes: &'n mut Notes,
}

impl<'t> Builder<'t, '_> {
    fn line(&mut self, number: u32, text: &'t str) {
        let Ok(line) = Line::split(number, text, self.notes) else { return self.not_a_line(number, text) };
        match &*line.name {
            "BEGIN" => self.begin(number, upper(line.value)),
            "END" => self.end(number, &line.value),
            _ if self.too_deep > 0 => {}
            _ => match self.open.last_mut() {
                Some(node) => node.lines.push(line),
                None => self.notes.broken(number, "outside", &[("text", text)]),
            },
        }
    }

    fn begin(&mut self, number: u32, name: Cow<'t, str>) {
        if self.too_deep > 0 || self.open.len() >= MOST_DEPTH {
            if self.too_deep == 0 {
                self.notes.broken(number, "too-deep", &[("name", &name)]);
            }
            self.too_deep += 1;
            return;
        }
        if name == "VCALENDAR" {
            // A calendar in another is the next one of a file that was put together from pieces.
            while let Some(node) = self.open.last() {
                self.notes.repaired(node.number, "not-closed", &[("name", &node.name.clone())]);
                self.close();
            }
        } else if self.open.is_empty() {
            self.notes.repaired(number, "no-calendar", &[("name", &name)]);
            self.open.push(Node::new(number, Cow::Borrowed("VCALENDAR")));
        } else if name == "VEVENT" && self.open.last().is_some_and(|node| node.name == "VEVENT") {
            // Nothing holds an event but a calendar: the one before was not closed.
            self.notes.repaired(number, "not-closed", &[("name", "VEVENT")]);
            self.close();
        }
        self.open.push(Node::new(number, name));
    }

    fn end(&mut self, number: u32, name: &str) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let name = name.trim();
        let Some(place) = self.open.iter().rposition(|node| node.name.eq_ignore_ascii_case(name)) else {
            // The calendar that was supplied around a lone component has no BEGIN to match.
            self.notes.repaired(number, "nothing-to-close", &[("name", name)]);
            return;
        };
        while self.open.len() > place + 1 {
            let node = &self.open[self.open.len() - 1];
            self.notes.repaired(node.number, "not-closed", &[("name", &node.name.clone())]);
            self.close();
        }
        self.close();
    }

    fn close(&mut self) {
        let Some(node) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(outer) => outer.inner.push(node),
            None => self.done.push(node),
        }
    }

    /// A line without a name goes on with the text before it, whose line was broken without a fold; elsewhere it is lost.
    fn not_a_line(&mut self, number: u32, text: &str) {
        if self.too_deep > 0 {
            return;
        }
        let last = self.open.last_mut().and_then(|node| node.lines.last_mut());
        let goes_on = |name: &str| {
            matches!(name, "DESCRIPTION" | "SUMMARY" | "LOCATION" | "COMMENT" | "X-ALT-DESC" | "STYLED-DESCRIPTION")
        };
        match last.filter(|line| goes_on(&line.name)) {
            Some(line) => {
                let value = line.value.to_mut();
                value.push_str("\\n");
                value.push_str(text);
                self.notes.repaired(number, "line-joined", &[("name", &line.name), ("text", text)]);
            }
            None => self.notes.broken(number, "not-a-line", &[("text", text)]),
        }
    }

    fn finish(mut self, last: u32) -> Vec<Node<'t>> {
        if let Some(innermost) = self.open.last() {
            let supplied =
                self.open.len() == 1 && innermost.lines.is_empty() && innermost.number == self.first_inside();
            if !supplied {
                self.notes.repaired(last, "cut-off", &[("name", &innermost.name.clone())]);
            }
        }
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }

    /// The line of the first component in the outermost that is open: a supplied calendar begins where that does.
    fn first_inside(&self) -> u32 {
        self.open.first().and_then(|node| node.inner.first()).map_or(0, |inner| inner.number)
    }
}

fn upper(text: Cow<'_, str>) -> Cow<'_, str> {
    let trimmed = text.trim();
    if trimmed.len() == text.len() && !text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        text
    } else {
        Cow::Owned(trimmed.to_ascii_uppercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree in one line, and the codes of the remarks with their lines.
    fn read(file: &str) -> (String, Vec<(u32, &'static str)>) {
        fn shape(node: &Node<'_>) -> String {
            let lines: Vec<String> = node.lines.iter().map(|line| format!("{}={}", line.name, line.value)).collect();
            let inner: Vec<String> = node.inner.iter().map(shape).collect();
            format!("{}[{}{}]", node.name, lines.join(" "), inner.join(""))
        }
        let mut notes = Notes::default();
        let text = Text::read(file.as_bytes(), &mut notes);
        let nodes = tree(&text, &mut notes);
        (nodes.iter().map(shape).collect(), notes.finish().iter().map(|note| (note.line, note.code)).collect())
    }

    #[track_caller]
    fn check(file: &str, shape: &str, notes: &[(u32, &str)]) {
        assert_eq!(read(file), (shape.to_owned(), notes.to_vec()));
    }

    #[test]
    fn calendars_in_order_have_no_remarks() {
        check(
            "begin:vcalendar\nbegin:vevent\nuid:1\nend:vevent\nend:vcalendar\n\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n",
            "VCALENDAR[VEVENT[UID=1]]VCALENDAR[]",
            &[],
        );
    }

    #[test]
    fn what_is_left_open_is_closed() {
        check("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VCALENDAR", "VCALENDAR[VEVENT[UID=1]]", &[(2, "not-closed")]);
        check("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1", "VCALENDAR[VEVENT[UID=1]]", &[(3, "cut-off")]);
        check(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\nEND:VCALENDAR",
            "VCALENDAR[VEVENT[UID=1]VEVENT[UID=2]]",
            &[(4, "not-closed")],
        );
        check("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR", "VCALENDAR[]", &[(2, "nothing-to-close")]);
    }

    #[test]
    fn a_component_alone_gets_a_calendar() {
        check("BEGIN:VEVENT\nUID:1\nEND:VEVENT\n", "VCALENDAR[VEVENT[UID=1]]", &[(1, "no-calendar")]);
    }

    #[test]
    fn a_broken_line_of_a_text_is_put_back_and_others_are_told() {
        check(
            "BEGIN:VEVENT\nDESCRIPTION:one\ntwo words\nUID:1\nX\nEND:VEVENT",
            "VCALENDAR[VEVENT[DESCRIPTION=one\\ntwo words UID=1]]",
            &[(1, "no-calendar"), (3, "line-joined"), (5, "not-a-line")],
        );
        check("hello\nBEGIN:VCALENDAR\nEND:VCALENDAR", "VCALENDAR[]", &[(1, "not-a-line")]);
    }

    #[test]
    fn depth_has_an_end() {
        let deep = "BEGIN:A\n".repeat(10_000) + &"END:A\n".repeat(10_000);
        let (shape, notes) = read(&deep);
        assert_eq!(shape.matches("A[").count(), MOST_DEPTH - 1);
        assert_eq!(notes.iter().filter(|(_, code)| *code == "too-deep").count(), 1);
    }
}

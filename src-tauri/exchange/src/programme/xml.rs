//! XML as a tree, read with forgiveness: what is wrong is told with its line, and what can be read is.
//!
//! No entity is expanded but XML's own five and numbered characters, so that a small file stays small in memory.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::problem::{ProgrammeCode, ProgrammeProblem};

/// Deeper than any programme nests its elements; what is below is passed over.
const DEEPEST: usize = 24;

/// Elements whose text goes on through whatever markup somebody left in it.
const TEXTS: [&str; 4] = ["title", "subtitle", "abstract", "description"];

/// An element with what is in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name in lower case, without a namespace.
    pub(super) name: String,
    /// The line it begins on, from 1.
    pub(super) line: u32,
    attributes: Vec<(String, String)>,
    text: String,
    /// The elements in it.
    pub(super) children: Vec<Element>,
}

impl Element {
    /// The first element of this name in it.
    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The elements of this name in it.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// Its text, without the space around it.
    pub(super) fn text(&self) -> &str {
        self.text.trim()
    }

    /// The text of the first element of this name in it; empty where there is none.
    pub(super) fn text_of(&self, name: &str) -> &str {
        self.child(name).map(Element::text).unwrap_or_default()
    }

    /// An attribute, without the space around it; empty where there is none.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.trim()).unwrap_or_default()
    }
}

/// Counts lines on the way through a text.
struct Lines<'t> {
    text: &'t [u8],
    position: usize,
    line: u32,
}

impl Lines<'_> {
    fn at(&mut self, position: u64) -> u32 {
        let position = usize::try_from(position).unwrap_or(usize::MAX).clamp(self.position, self.text.len());
        let passed = self.text[self.position..position].iter().filter(|byte| **byte == b'\n').count();
        self.position = position;
        self.line = self.line.saturating_add(u32::try_from(passed).unwrap_or(u32::MAX));
        self.line
    }
}

/// Reads a text; the first element that stands alone is the root. Elements that nobody closes end with those around them.
pub(super) fn parse(text: &str) -> (Option<Element>, Vec<ProgrammeProblem>) {
    let mut problems = Vec::new();
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    let mut lines = Lines { text: text.as_bytes(), position: 0, line: 1 };
    let mut tree = Tree { root: None, open: Vec::new(), too_deep: 0 };
    loop {
        let line = lines.at(reader.buffer_position());
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let line = lines.at(reader.error_position());
                let detail = error.to_string();
                problems.push(ProgrammeProblem::new(Some(line), ProgrammeCode::BrokenXml, &[("detail", &detail)]));
                break;
            }
        };
        match event {
            Event::Start(start) => tree.open(element(&start, line, &mut problems)),
            Event::Empty(start) => {
                tree.open(element(&start, line, &mut problems));
                tree.close_last();
            }
            Event::End(end) => tree.close(&end.local_name().into_inner().to_lowercase()),
            Event::Text(text) => tree.text(&text.into_inner()),
            Event::CData(text) => tree.text(&text.into_inner()),
            Event::GeneralRef(reference) => tree.text(&character(&reference, line, &mut problems)),
            Event::DocType(_) => {
                problems.push(ProgrammeProblem::new(Some(line), ProgrammeCode::DoctypeIgnored, &[]));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
        if tree.too_deep == 1 && !problems.iter().any(|problem| problem.code == ProgrammeCode::TooDeep) {
            problems.push(ProgrammeProblem::new(Some(line), ProgrammeCode::TooDeep, &[]));
        }
    }
    if let Some(unclosed) = tree.open.last().filter(|_| problems.iter().all(|it| it.code != ProgrammeCode::BrokenXml)) {
        let detail = format!("<{}> of line {} is not closed", unclosed.name, unclosed.line);
        let line = Some(lines.at(u64::MAX));
        problems.push(ProgrammeProblem::new(line, ProgrammeCode::BrokenXml, &[("detail", &detail)]));
    }
    while !tree.open.is_empty() {
        tree.close_last();
    }
    (tree.root, problems)
}

struct Tree {
    root: Option<Element>,
    open: Vec<Element>,
    /// How many elements are open below the deepest that are kept.
    too_deep: usize,
}

impl Tree {
    fn open(&mut self, element: Element) {
        if self.open.len() == DEEPEST {
            self.too_deep += 1;
        } else {
            self.open.push(element);
        }
    }

    fn close(&mut self, name: &str) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(place) = self.open.iter().rposition(|open| open.name == name) {
            while self.open.len() > place {
                self.close_last();
            }
        }
    }

    fn close_last(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(done) = self.open.pop() {
            let is_text = self.open.iter().any(|open| TEXTS.contains(&open.name.as_str()));
            match self.open.last_mut() {
                Some(around) => {
                    if is_text {
                        around.text.push_str(&done.text);
                    }
                    around.children.push(done);
                }
                None => self.root = self.root.take().or(Some(done)),
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut().filter(|_| self.too_deep == 0) {
            open.text.push_str(text);
        }
    }
}

fn element(start: &BytesStart<'_>, line: u32, problems: &mut Vec<ProgrammeProblem>) -> Element {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false) {
        match attribute {
            Ok(attribute) => {
                // A value with a reference that is unknown stays as it is written.
                let value = unescape(&attribute.value).map(|value| value.into_owned());
                let value = value.unwrap_or_else(|_| attribute.value.clone().into_owned());
                attributes.push((attribute.key.local_name().into_inner().to_lowercase(), value));
            }
            Err(error) => {
                let detail = error.to_string();
                problems.push(ProgrammeProblem::new(Some(line), ProgrammeCode::BrokenXml, &[("detail", &detail)]));
            }
        }
    }
    let name = start.local_name().into_inner().to_lowercase();
    Element { name, line, attributes, text: String::new(), children: Vec::new() }
}

/// The character that a reference stands for; one that is unknown stays as it is written.
fn character(reference: &BytesRef<'_>, line: u32, problems: &mut Vec<ProgrammeProblem>) -> String {
    let known = match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        // HTML's, which XML does not have and programmes do.
        "nbsp" => Some('\u{a0}'),
        _ => reference.resolve_char_ref().ok().flatten(),
    };
    known.map(String::from).unwrap_or_else(|| {
        let written = format!("&{};", reference.as_ref());
        problems.push(ProgrammeProblem::new(Some(line), ProgrammeCode::UnknownEntity, &[("value", &written)]));
        written
    })
}

//! The text of a bundle cut into its sections and records, which are read one at a time.

use std::collections::BTreeMap;

use periplo_model::Kind;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::check::{Found, check};
use super::path::{Fields, Lines, Path, Step, locate};
use super::problem::{ProblemCode, Remark};
use super::schema::{kinds, schema};
use super::value::parse;
use super::{FORMAT, PUBLICATIONS, VERSION};

/// The largest file that is read, in bytes. A forum of 27,000 sessions and 25,000 delegates takes about a third of it.
pub(super) const LARGEST: usize = 512 << 20;

/// The most problems that are listed.
const MOST_PROBLEMS: usize = 10_000;

/// A bundle's text, cut up.
pub(super) struct Source<'t> {
    pub(super) lines: Lines<'t>,
    whole: Option<&'t RawValue>,
    sections: BTreeMap<&'static str, Vec<&'t RawValue>>,
    pub(super) header: Map<String, Value>,
    pub(super) problems: Vec<Found<ProblemCode>>,
}

impl<'t> Source<'t> {
    /// Cuts up a text. Where the problems say that it is no bundle of this version, there is nothing else to read.
    pub(super) fn new(text: &'t str) -> Self {
        let mut source = Source {
            lines: Lines::new(text),
            whole: None,
            sections: BTreeMap::new(),
            header: Map::new(),
            problems: Vec::new(),
        };
        match serde_json::from_str::<&RawValue>(text) {
            Err(error) => source.not_json(0, text, Path::default(), &error),
            Ok(whole) => {
                source.whole = Some(whole);
                match serde_json::from_str::<Fields<'t>>(whole.get()) {
                    Err(_) => source.report(Path::default(), ProblemCode::NotABundle, []),
                    Ok(fields) => source.cut(fields.0),
                }
            }
        }
        source
    }

    /// True where the text is no bundle that this version reads.
    pub(super) fn is_foreign(&self) -> bool {
        use ProblemCode::*;
        self.problems.iter().any(|found| matches!(found.code, NotJson | NotABundle | WrongVersion | NewerVersion))
    }

    fn cut(&mut self, fields: Vec<(String, &'t RawValue)>) {
        let mut later = Vec::new();
        for (name, raw) in fields {
            let path = Path::default().field(&name);
            let section = kinds().map(Kind::plural).chain([PUBLICATIONS]).find(|section| *section == name);
            if let Some(section) = section {
                match serde_json::from_str(raw.get()) {
                    Err(_) => self.report(path, ProblemCode::WrongType, [("expected", "list".to_owned())]),
                    Ok(items) if !self.sections.contains_key(section) => _ = self.sections.insert(section, items),
                    Ok(_) => self.report(path, ProblemCode::DuplicateField, [("field", name)]),
                }
            } else if self.header.contains_key(&name) {
                self.report(path, ProblemCode::DuplicateField, [("field", name)]);
            } else if let Some(value) = self.value(raw, &path) {
                self.header.insert(name.clone(), value);
                later.push(name);
            }
        }
        self.check_version();
        if self.is_foreign() {
            return;
        }
        for name in later {
            let path = Path::default().field(&name);
            match schema()["properties"].get(&name).and_then(Value::as_object) {
                None => self.report(path, ProblemCode::UnknownKind, [("field", super::check::shortened(&name))]),
                Some(shape) => self.problems.extend(check(shape, &self.header[&name], path, &|_| true)),
            }
        }
    }

    fn check_version(&mut self) {
        if self.header.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return self.report(Path::default().field("format"), ProblemCode::NotABundle, []);
        }
        let path = Path::default().field("version");
        let written = self.header.get("version").cloned().unwrap_or_default();
        match written.as_u64() {
            Some(VERSION) => {}
            Some(version) if version > VERSION => self.report(
                path,
                ProblemCode::NewerVersion,
                [("version", version.to_string()), ("newest", VERSION.to_string())],
            ),
            _ => self.report(path, ProblemCode::WrongVersion, [("version", written.to_string())]),
        }
    }

    /// The records of a section, as they are written.
    pub(super) fn items(&self, section: &str) -> Vec<&'t RawValue> {
        self.sections.get(section).cloned().unwrap_or_default()
    }

    /// One value, with what is wrong with its syntax reported.
    pub(super) fn value(&mut self, raw: &'t RawValue, path: &Path) -> Option<Value> {
        match parse(raw.get()) {
            Ok((value, repeated)) => {
                for inner in repeated {
                    let field = match inner.0.last() {
                        Some(Step::Field(name)) => super::check::shortened(name),
                        _ => String::new(),
                    };
                    let steps = path.0.iter().cloned().chain(inner.0).collect();
                    self.report(Path(steps), ProblemCode::DuplicateField, [("field", field)]);
                }
                Some(value)
            }
            Err(error) => {
                self.not_json(self.lines.offset_of(raw.get()), raw.get(), path.clone(), &error);
                None
            }
        }
    }

    /// Reports one problem.
    pub(super) fn report(
        &mut self,
        path: Path,
        code: ProblemCode,
        args: impl IntoIterator<Item = (&'static str, String)>,
    ) {
        self.problems.push(Found::new(path, code, args));
    }

    fn not_json(&mut self, base: usize, text: &str, path: Path, error: &serde_json::Error) {
        let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        let inside = (line_start + error.column().saturating_sub(1)).min(text.len());
        let inside = (0..=inside).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let words = error.to_string();
        let detail = words.split(" at line ").next().unwrap_or_default().to_owned();
        let mut found = Found::new(path, ProblemCode::NotJson, [("detail", detail)]);
        found.offset = Some(base + inside);
        self.problems.push(found);
    }

    /// Puts remarks in the order of the text, with their lines and columns.
    pub(super) fn place<C: Ord + Copy>(&self, found: Vec<Found<C>>) -> Vec<Remark<C>> {
        let mut remarks: Vec<Remark<C>> = found
            .into_iter()
            .map(|found| {
                let offset = found.offset.or_else(|| self.offset(&found.path));
                let (line, column) = offset.map(|offset| self.lines.position(offset)).unzip();
                let args = found.args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
                Remark { path: found.path.to_string(), line, column, code: found.code, args }
            })
            .collect();
        remarks.sort_by(|one, other| {
            (one.line, one.column, &one.path, one.code).cmp(&(other.line, other.column, &other.path, other.code))
        });
        remarks.dedup();
        remarks
    }

    /// All problems found, placed; with a last one that counts those beyond the most that are listed.
    pub(super) fn placed_problems(&mut self) -> Vec<Remark<ProblemCode>> {
        let mut problems = std::mem::take(&mut self.problems);
        let beyond = problems.len().saturating_sub(MOST_PROBLEMS);
        problems.truncate(MOST_PROBLEMS);
        let mut placed = self.place(problems);
        if beyond > 0 {
            let args = BTreeMap::from([("count".to_owned(), beyond.to_string())]);
            placed.push(Remark {
                path: "$".to_owned(),
                line: None,
                column: None,
                code: ProblemCode::MoreProblems,
                args,
            });
        }
        placed
    }

    fn offset(&self, path: &Path) -> Option<usize> {
        let whole = self.whole?;
        let raw = match path.0.as_slice() {
            [Step::Field(section), Step::Index(index), rest @ ..] if self.sections.contains_key(section.as_str()) => {
                locate(self.sections.get(section.as_str())?.get(*index)?, rest)
            }
            steps => locate(whole, steps),
        };
        Some(self.lines.offset_of(raw.get()))
    }
}

//! From names and ids to the records that are meant.

use periplo_model::Kind;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::check::shortened;
use super::super::index::Lookup;
use super::super::path::Path;
use super::super::problem::ProblemCode;
use super::Reader;

impl Reader<'_, '_> {
    /// Turns the references of a record into ids: those to its own kind, or all others. False where one leads nowhere.
    pub(super) fn resolve(
        &mut self,
        kind: Kind,
        fields: &mut Map<String, Value>,
        path: &Path,
        to_its_own: bool,
    ) -> bool {
        let mut all_good = true;
        let mut beside: Vec<(&'static str, Uuid)> = Vec::new();
        for reference in kind.references().iter().filter(|reference| (reference.to == kind) == to_its_own) {
            let Some(value) = fields.get(reference.field).filter(|value| !value.is_null()) else { continue };
            let Some(written) = written_reference(Some(value)) else {
                all_good = false;
                continue;
            };
            let fallback = self.forum.map(|forum| ("forum", forum));
            let around: Vec<_> = beside.iter().copied().chain(fallback).collect();
            match self.target(reference.to, &written, &around, &path.field(reference.field)) {
                Some(id) => {
                    beside.push((reference.field, id));
                    fields.insert(reference.field.to_owned(), Value::from(id.to_string()));
                }
                None => {
                    all_good = false;
                    fields.shift_remove(reference.field);
                }
            }
        }
        all_good
    }

    /// The id that is meant, or a problem.
    fn target(
        &mut self,
        kind: Kind,
        written: &(Option<String>, Option<String>),
        beside: &[(&'static str, Uuid)],
        path: &Path,
    ) -> Option<Uuid> {
        let kind_word = ("kind", kind.name().to_owned());
        match written {
            (Some(id), _) => {
                let id = Uuid::try_parse(id).ok()?;
                match self.index.kind_of(id) {
                    Some(found) if found == kind => return Some(id),
                    Some(found) => {
                        let args = [
                            ("id", id.to_string()),
                            ("expected", kind.name().to_owned()),
                            ("found", found.name().to_owned()),
                        ];
                        self.source.report(path.clone(), ProblemCode::WrongKind, args);
                    }
                    None => self.source.report(
                        path.clone(),
                        ProblemCode::UnknownReference,
                        [("id", id.to_string()), kind_word],
                    ),
                }
            }
            (None, Some(name)) => match self.index.look_up(kind, name, beside) {
                Lookup::One(id) => return Some(id),
                Lookup::None => {
                    self.source.report(path.clone(), ProblemCode::UnknownName, [("name", shortened(name)), kind_word])
                }
                Lookup::Several(count) => {
                    let args = [("name", shortened(name)), kind_word, ("count", count.to_string())];
                    self.source.report(path.clone(), ProblemCode::AmbiguousName, args);
                }
            },
            (None, None) => {}
        }
        None
    }

    /// Finds the forum that the bundle is of, among its own.
    pub(super) fn find_forum(&mut self) {
        let path = Path::default().field("forum");
        match self.source.header.get("forum").cloned() {
            Some(value) => {
                let Some(written) = written_reference(Some(&value)) else { return };
                let id = self.target(Kind::Forum, &written, &[], &path);
                if let Some(id) = id.filter(|id| self.index.in_bundle(*id).is_none()) {
                    let args = [("id", id.to_string()), ("kind", Kind::Forum.name().to_owned())];
                    self.source.report(path, ProblemCode::UnknownReference, args);
                }
                self.forum = id;
            }
            None => {
                let count = self.source.items(Kind::Forum.plural()).len();
                match self.index.look_up_only(Kind::Forum) {
                    Some(forum) if count == 1 => self.forum = Some(forum),
                    _ if count == 1 => {}
                    _ => self.source.report(path, ProblemCode::MissingField, [("field", "forum".to_owned())]),
                }
            }
        }
    }
}

/// What a reference says: an id, or a name.
pub(super) fn written_reference(value: Option<&Value>) -> Option<(Option<String>, Option<String>)> {
    match value? {
        Value::String(text) if Uuid::try_parse(text.trim()).is_ok() => Some((Some(text.trim().to_owned()), None)),
        Value::String(text) => Some((None, Some(text.clone()))),
        Value::Object(fields) => {
            let text = |field: &str| fields.get(field).and_then(Value::as_str).map(str::to_owned);
            let (id, name) = (text("id"), text("name"));
            (id.is_some() || (name.is_some() && !fields.contains_key("id"))).then_some((id, name))
        }
        _ => None,
    }
}

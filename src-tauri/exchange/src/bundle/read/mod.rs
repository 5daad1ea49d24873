//! Reading a bundle: everything is looked at first, and every problem is told.

mod references;

use std::collections::HashMap;

use periplo_model::publication::PublicationRecord;
use periplo_model::time::Rules;
use periplo_model::{EntityId, ForumId, Kind, LanguageTag, PersonId, Rank, Records, ZoneId};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::by_kind::put;
use super::check::{Found, check, shortened};
use super::clock::Clocks;
use super::identity::Minting;
use super::index::Index;
use super::path::Path;
use super::problem::{BundleNote, BundleProblem, NoteCode, ProblemCode};
use super::schema::{LINKS, kinds, of_kind, takes_the_forum};
use super::sense::sense;
use super::source::{LARGEST, Source};
use super::{Bundle, Header, MadeFor, PUBLICATIONS, sort_publications};
use references::written_reference;

/// A bundle that was read, and what is worth saying of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The bundle, its references resolved.
    pub bundle: Bundle,
    /// What was done or is doubted, in the order of the file.
    pub notes: Vec<BundleNote>,
}

/// Reads a bundle that goes into a workspace with these records.
///
/// References go to records of the bundle first, then to those of the workspace. A zone must be one that the rules, or
/// what stands in for them, have.
///
/// # Errors
/// Every problem, in the order of the file.
pub fn read(bytes: &[u8], workspace: &Records, rules: &Rules) -> Result<Reading, Vec<BundleProblem>> {
    let lone = |code, args| Err(Source::new("{}").place(vec![Found::new(Path::default(), code, args)]));
    if bytes.len() > LARGEST {
        return lone(ProblemCode::TooLarge, vec![("limit", LARGEST.to_string())]);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            let mut found = Found::new(Path::default(), ProblemCode::NotText, []);
            found.offset = Some(good.len());
            return Err(Source::new(good).place(vec![found]));
        }
    };
    let source = Source::new(text);
    let mut reader = Reader::new(source, workspace, rules);
    if !reader.source.is_foreign() {
        for kind in kinds() {
            reader.read_kind(kind);
        }
        reader.read_publications();
    }
    reader.finish()
}

struct Reader<'t, 'w> {
    source: Source<'t>,
    rules: &'w Rules,
    index: Index<'w>,
    minting: Minting,
    /// The id of the forum the bundle is of, once its forums are read.
    forum: Option<Uuid>,
    records: Records,
    publications: Vec<PublicationRecord>,
    notes: Vec<Found<NoteCode>>,
}

/// A record between its first and its second look.
struct Draft {
    path: Path,
    fields: Map<String, Value>,
    is_good: bool,
}

impl<'t, 'w> Reader<'t, 'w> {
    fn new(source: Source<'t>, workspace: &'w Records, rules: &'w Rules) -> Self {
        let mut reader = Reader {
            source,
            rules,
            index: Index::new(workspace),
            minting: Minting { namespace: String::new(), languages: Vec::new() },
            forum: None,
            records: Records::default(),
            publications: Vec::new(),
            notes: Vec::new(),
        };
        reader.find_minting();
        reader
    }

    /// Looks into the forums for what ids are minted from, before anything is read in earnest.
    fn find_minting(&mut self) {
        let forums: Vec<Value> = self
            .source
            .items(Kind::Forum.plural())
            .into_iter()
            .filter_map(|raw: &RawValue| serde_json::from_str(raw.get()).ok())
            .collect();
        let wanted = written_reference(self.source.header.get("forum"));
        let is_it = |forum: &&Value| {
            let Some((id, name)) = &wanted else { return true };
            let text = |field: &str| forum.get(field).and_then(Value::as_str);
            let names = forum.as_object().map(|fields| super::names::names(Kind::Forum, fields).0).unwrap_or_default();
            match id {
                Some(id) => text("id") == Some(id),
                None => name.as_deref().is_some_and(|name| names.contains(&name) || text("key") == Some(name)),
            }
        };
        let forum = forums.iter().find(is_it);
        let slug = forum.and_then(|forum| forum["slug"].as_str()).unwrap_or_default();
        self.minting.namespace = self.source.header.get("namespace").and_then(Value::as_str).unwrap_or(slug).to_owned();
        let tags = forum.and_then(|forum| forum["languages"].as_array()).into_iter().flatten();
        self.minting.languages = tags.filter_map(|tag| tag.as_str()?.parse::<LanguageTag>().ok()).collect();
    }

    fn read_kind(&mut self, kind: Kind) {
        let items = self.source.items(kind.plural());
        if kind.is_private() && !items.is_empty() && self.source.header.get("private") != Some(&Value::Bool(true)) {
            self.source.report(Path::default().field(kind.plural()), ProblemCode::PrivateNotAnnounced, []);
        }
        let mut drafts = Vec::with_capacity(items.len());
        let mut rank: Option<Rank> = None;
        for (position, raw) in items.into_iter().enumerate() {
            let path = Path::record(kind.plural(), position);
            if let Some(draft) = self.draft(kind, raw, path, &mut rank) {
                drafts.push(draft);
            }
        }
        if kind == Kind::Forum {
            self.find_forum();
        }
        for mut draft in drafts {
            draft.is_good &= self.resolve(kind, &mut draft.fields, &draft.path, true);
            let mut clocks = Clocks { rules: self.rules, index: &self.index, problems: Vec::new(), notes: Vec::new() };
            clocks.look(kind, &draft.fields, &draft.path);
            let Clocks { problems, notes, .. } = clocks;
            draft.is_good &= problems.is_empty();
            self.source.problems.extend(problems);
            self.notes.extend(notes);
            if draft.is_good
                && let Err(error) = put(&mut self.records, kind, draft.fields)
            {
                self.source.report(draft.path, ProblemCode::InvalidRecord, [("detail", error.to_string())]);
            }
        }
    }

    /// The first look at a record: its fields, its references to other kinds, its id.
    fn draft(&mut self, kind: Kind, raw: &'t RawValue, path: Path, last_rank: &mut Option<Rank>) -> Option<Draft> {
        let before = self.source.problems.len();
        let mut fields = match self.source.value(raw, &path)? {
            Value::Object(fields) => fields,
            _ => {
                self.source.report(path, ProblemCode::WrongType, [("expected", "object".to_owned())]);
                return None;
            }
        };
        let shape = of_kind(kind);
        let rules = self.rules;
        if let Some(shape) = shape {
            let found = check(shape, &Value::Object(fields.clone()), path.clone(), &|zone: &ZoneId| {
                rules.clock(zone).is_some()
            });
            self.source.problems.extend(found);
        }
        let known_fields = shape.and_then(|shape| shape.get("properties")).and_then(Value::as_object);
        let (problems, notes) = sense(kind, &fields, known_fields, &path);
        self.source.problems.extend(problems);
        self.notes.extend(notes);

        if known_fields.is_some_and(|known| known.contains_key("rank")) {
            let written =
                fields.get("rank").and_then(Value::as_str).and_then(|text| Rank::try_from(text.to_owned()).ok());
            let rank = written.unwrap_or_else(|| {
                last_rank.as_ref().map_or_else(Rank::default, |last| Rank::between(Some(last), None))
            });
            fields.entry("rank").or_insert_with(|| Value::from(String::from(rank.clone())));
            *last_rank = Some(rank);
        }
        if takes_the_forum(kind)
            && !fields.contains_key("forum")
            && let Some(forum) = self.forum
        {
            fields.insert("forum".to_owned(), Value::from(forum.to_string()));
        }
        self.resolve(kind, &mut fields, &path, false);
        let may_have_key = !LINKS.contains(&kind);
        let key = may_have_key.then(|| fields.shift_remove("key")).flatten();
        self.identify(
            kind,
            &mut fields,
            key.as_ref().and_then(Value::as_str),
            &path,
            self.source.problems.len() > before,
        );
        let lacks_the_forum = takes_the_forum(kind) && !fields.contains_key("forum");
        let is_good = self.source.problems.len() == before && !lacks_the_forum;
        Some(Draft { path, fields, is_good })
    }

    /// Gives the record its id, and makes it known. A record in trouble is known as well, so that what refers to it is not.
    fn identify(
        &mut self,
        kind: Kind,
        fields: &mut Map<String, Value>,
        key: Option<&str>,
        path: &Path,
        in_trouble: bool,
    ) {
        let written = fields.get("id").map(|id| id.as_str().and_then(|id| Uuid::try_parse(id).ok()));
        let id = match written {
            Some(id) => id,
            None if LINKS.contains(&kind) => self.minting.linked(kind, fields),
            None => self.minting.minted(kind, fields, key),
        };
        if id.is_none() && !in_trouble && (self.forum.is_some() || !takes_the_forum(kind)) {
            self.source.report(path.clone(), ProblemCode::NoIdentity, []);
        }
        let id = match id {
            Some(id) if written.is_some() || !in_trouble || !LINKS.contains(&kind) => id,
            _ => in_trouble_at(path),
        };
        let first = self.index.in_bundle(id).and_then(|entry| entry.path.as_ref()).map(Path::to_string);
        if let Some(first) = first {
            let (code, name) = match written {
                None if !LINKS.contains(&kind) => (ProblemCode::DuplicateName, "name"),
                _ => (ProblemCode::DuplicateId, "id"),
            };
            let known_by =
                super::names::label(kind, fields, &self.minting.languages).map_or_else(|| id.to_string(), shortened);
            let word = if name == "id" { id.to_string() } else { known_by };
            self.source.report(path.clone(), code, [(name, word), ("first", first)]);
            if code == ProblemCode::DuplicateId {
                self.index.add(kind, in_trouble_at(path), fields, key, path.clone());
            }
            return;
        }
        if let Some(other) = self.index.kind_of(id).filter(|other| *other != kind) {
            let args =
                [("id", id.to_string()), ("expected", kind.name().to_owned()), ("found", other.name().to_owned())];
            self.source.report(path.field("id"), ProblemCode::WrongKind, args);
            return;
        }
        fields.insert("id".to_owned(), Value::from(id.to_string()));
        self.index.add(kind, id, fields, key, path.clone());
    }

    /// Publications are the program's own, so they are taken whole or not at all.
    fn read_publications(&mut self) {
        let mut seen = HashMap::new();
        for (position, raw) in self.source.items(PUBLICATIONS).into_iter().enumerate() {
            let path = Path::record(PUBLICATIONS, position);
            let Some(value) = self.source.value(raw, &path) else { continue };
            let record: PublicationRecord = match serde_json::from_value(value) {
                Ok(record) => record,
                Err(error) => {
                    let detail = [("detail", error.to_string())];
                    self.source.report(path, ProblemCode::InvalidRecord, detail);
                    continue;
                }
            };
            let at = path.field("publication");
            let (id, forum) = (record.publication.id, record.publication.forum.uuid());
            if let Some(first) = seen.insert(id, path.to_string()) {
                let args = [("id", id.to_string()), ("first", first)];
                self.source.report(at.field("id"), ProblemCode::DuplicateId, args);
            }
            if self.forum.is_some_and(|expected| expected != forum) {
                let args = [("id", forum.to_string()), ("kind", Kind::Forum.name().to_owned())];
                self.source.report(at.field("forum"), ProblemCode::UnknownReference, args);
            }
            self.publications.push(record);
        }
        sort_publications(&mut self.publications);
    }

    fn finish(mut self) -> Result<Reading, Vec<BundleProblem>> {
        let problems = self.source.placed_problems();
        let Some(forum) = self.forum.filter(|_| problems.is_empty()) else { return Err(problems) };
        let text = |field: &str| self.source.header.get(field).and_then(Value::as_str).map(str::to_owned);
        let whom = self.source.header.get("made_for");
        let whose = whom.and_then(|whom| Uuid::try_parse(whom.get("id")?.as_str()?).ok());
        let name = || whom.and_then(|whom| whom.get("name")?.as_str()).unwrap_or_default().to_owned();
        let header = Header {
            forum: ForumId::from_uuid(forum),
            program: text("program"),
            made_for: whose.map(|id| MadeFor { id: PersonId::from_uuid(id), name: name() }),
            private: self.source.header.get("private") == Some(&Value::Bool(true)),
        };
        self.records.sort();
        Ok(Reading {
            bundle: Bundle { header, records: self.records, publications: self.publications },
            notes: self.source.place(self.notes),
        })
    }
}

/// What stands for the id of a record that has none or no good one, so that others may refer to it without trouble.
fn in_trouble_at(path: &Path) -> Uuid {
    periplo_model::id::derived_uuid("record in trouble", &[path.to_string().as_bytes()])
}

//! Rows to records: what is common to all kinds.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use periplo_model::id::derived_uuid;
use periplo_model::time::Rules;
use periplo_model::*;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::field::{Field, SheetKind};
use super::memory::{Came, Known, Memories, Memory, as_of_bundle, remembered};
use super::shelf::Shelf;
use super::who::Folk;
use crate::bundle::links;

/// What a person says of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowChoice {
    /// It is taken as proposed.
    Take,
    /// It is left out.
    Leave,
    /// It is something new, whatever it looks like.
    New,
    /// It is this record.
    Is(Uuid),
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowFate {
    /// It comes in.
    New,
    /// It changes what is there.
    Updated,
    /// It says what is there already.
    Same,
    /// It belongs to the record of an earlier row, and adds to it.
    Joined,
    /// An earlier row says it already; it is left out.
    Twice,
    /// It may be one that is there: somebody must say. Until then it is left out.
    Ask,
    /// What it was taken for before was removed here; it is left out.
    RemovedHere,
    /// It cannot be taken.
    Broken,
    /// It was left out by hand, or is no row of the list.
    LeftOut,
}

/// What a row came to.
#[derive(Clone, Debug)]
pub(super) struct Made {
    /// What is known before the comparison; `Same` stands for what is yet to be compared.
    pub fate: RowFate,
    /// The record.
    pub main: Option<(Kind, Uuid)>,
    /// The record and all that came with it.
    pub ids: Vec<Uuid>,
    /// Whom it may be.
    pub candidates: Vec<Uuid>,
    /// What it is called.
    pub name: String,
}

impl Made {
    /// A row that nothing comes of.
    pub fn not(fate: RowFate, name: String) -> Self {
        Self { fate, main: None, ids: Vec::new(), candidates: Vec::new(), name }
    }
}

/// A record that rows stand for, with what came with them.
struct Main {
    kind: Kind,
    key: String,
    fields: Map<String, Value>,
    came: Vec<Came>,
    said: BTreeSet<String>,
    row: u32,
}

/// The work of making records of rows.
pub(super) struct Making<'a> {
    pub shelf: &'a Shelf<'a>,
    pub forum: &'a Forum,
    pub rules: &'a Rules,
    pub language: LanguageTag,
    pub sheet: SheetKind,
    pub folk: Folk,
    pub memories: Memories,
    pub theirs: Records,
    pub base: Vec<Imported>,
    /// Records that go with what belongs to them.
    pub removes: BTreeSet<(Kind, Uuid)>,
    pub(super) organizations: HashMap<String, OrganizationId>,
    pub(super) cities: HashMap<String, Option<PlaceId>>,
    pub(super) names_of_places: HashMap<String, Vec<PlaceId>>,
    pub(super) venues: HashMap<String, Vec<VenueId>>,
    /// Where the records of the sheet stand among those of their kind.
    put: HashMap<(Kind, Uuid), usize>,
    mains: BTreeMap<Uuid, Main>,
    keys: HashMap<String, u32>,
    rows_said: HashMap<String, u32>,
    last_ranks: HashMap<(Kind, Uuid), Rank>,
}

/// The fields of a record by name.
pub(super) fn fields_of(record: &impl serde::Serialize) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

impl<'a> Making<'a> {
    pub fn new(
        shelf: &'a Shelf<'a>,
        forum: &'a Forum,
        rules: &'a Rules,
        language: LanguageTag,
        sheet: SheetKind,
    ) -> Self {
        let mut making = Self {
            folk: Folk::new(shelf),
            memories: Memories::new(&shelf.records.imports, forum.id),
            shelf,
            forum,
            rules,
            language,
            sheet,
            theirs: Records::default(),
            base: Vec::new(),
            removes: BTreeSet::new(),
            organizations: HashMap::new(),
            cities: HashMap::new(),
            names_of_places: HashMap::new(),
            venues: HashMap::new(),
            put: HashMap::new(),
            mains: BTreeMap::new(),
            keys: HashMap::new(),
            rows_said: HashMap::new(),
            last_ranks: HashMap::new(),
        };
        making.gather_names();
        making
    }

    /// A key that no earlier row of the sheet has: the same name again gets a number.
    pub fn key(&mut self, name: &str) -> String {
        let count = self.keys.entry(name.to_owned()).or_default();
        *count += 1;
        if *count == 1 { name.to_owned() } else { format!("{name}#{count}") }
    }

    /// An id for a new record: the same on every laptop that takes the sheet, unless it is taken.
    pub fn new_id(&self, kind: Kind, key: &str) -> Uuid {
        let forum = self.forum.id.uuid();
        let mut turn = 0u32;
        loop {
            let of = format!("{key}\u{1f}{turn}");
            let of = if turn == 0 { key } else { &of };
            let id = derived_uuid("sheet row", &[forum.as_bytes(), kind.name().as_bytes(), of.as_bytes()]);
            if !self.shelf.has(kind, id) && !self.put.contains_key(&(kind, id)) {
                return id;
            }
            turn += 1;
        }
    }

    /// A rank after the last of some siblings, and after those given before.
    pub fn rank_after<'r>(&mut self, kind: Kind, owner: Uuid, there: impl Iterator<Item = &'r Rank>) -> Rank {
        let last = self.last_ranks.remove(&(kind, owner)).or_else(|| there.max().cloned());
        let next = Rank::between(last.as_ref(), None);
        self.last_ranks.insert((kind, owner), next.clone());
        next
    }

    /// Whether the row of a record came before in this sheet, and at which row.
    pub fn row_of(&self, main: Uuid) -> Option<u32> {
        self.mains.get(&main).map(|main| main.row)
    }

    /// The record as the sheet has it: what the last import left, or what is here, or a new one, with what the row says.
    pub fn settle<E: Entity>(
        &mut self,
        id: E::Id,
        of: Option<(Uuid, Field)>,
        fresh: impl FnOnce() -> E,
        set: impl FnOnce(&mut E),
    ) -> E {
        let own = self.shelf.get::<E>(id);
        let uuid = id.uuid();
        let remembered = match of {
            None => self.memories.of(uuid).map(|memory| memory.fields.clone()),
            Some((main, _)) => self.came_before(main, uuid).and_then(|came| came.fields.clone()),
        };
        let remembered = remembered.filter(|_| own.is_some()).and_then(|mut fields| {
            fields.insert("id".to_owned(), Value::from(uuid.to_string()));
            let record = serde_json::from_value::<E>(Value::Object(fields.clone())).ok()?;
            Some((record, fields))
        });
        if let Some((_, fields)) = &remembered {
            self.base.push(as_of_bundle(self.forum.id, E::KIND, uuid, fields.clone()));
        } else if let Some(own) = own {
            self.base.push(as_of_bundle(self.forum.id, E::KIND, uuid, fields_of(own)));
        }
        let start = remembered.map(|(record, _)| record).or_else(|| own.cloned());
        let is_new = start.is_none();
        let mut record = start.unwrap_or_else(fresh);
        let before = fields_of(&record);
        set(&mut record);
        let record = if is_new { record } else { without_marks(record, &before) };
        self.push(record.clone());
        if let Some((main, field)) = of {
            let fields = fields_of(&record);
            self.came(main, field, E::KIND, uuid, Some(fields));
        }
        record
    }

    /// Puts a record among those of the sheet; one that is there already stays.
    pub fn push<E: Entity>(&mut self, record: E) {
        let all = E::of_mut(&mut self.theirs);
        if let Entry::Vacant(none) = self.put.entry((E::KIND, record.id().uuid())) {
            none.insert(all.len());
            all.push(record);
        }
    }

    /// A record of the workspace, or one that comes with the sheet.
    pub fn known<E: Entity>(&self, id: E::Id) -> Option<&E> {
        let place = || self.put.get(&(E::KIND, id.uuid()));
        self.shelf.get::<E>(id).or_else(|| E::of(&self.theirs).get(*place()?))
    }

    /// Whether a record is among those of the sheet.
    pub fn is_put(&self, kind: Kind, id: Uuid) -> bool {
        self.put.contains_key(&(kind, id))
    }

    /// How many records are among those of the sheet.
    pub fn count_put(&self) -> usize {
        self.put.len()
    }

    /// The row that said exactly this before; from now on, this one where there was none.
    pub fn said_at(&mut self, what: String, row: u32) -> Option<u32> {
        match self.rows_said.entry(what) {
            Entry::Occupied(earlier) => Some(*earlier.get()),
            Entry::Vacant(none) => {
                none.insert(row);
                None
            }
        }
    }

    /// Begins what a row stands for, where no earlier row has.
    pub fn begin(&mut self, kind: Kind, id: Uuid, key: String, row: u32) {
        let main = Main { kind, key, fields: Map::new(), came: Vec::new(), said: BTreeSet::new(), row };
        self.mains.entry(id).or_insert(main);
    }

    /// Keeps the record that a row stands for as the sheet has it.
    pub fn keep(&mut self, id: Uuid, record: &impl serde::Serialize) {
        if let Some(main) = self.mains.get_mut(&id) {
            main.fields = fields_of(record);
        }
    }

    fn came(&mut self, main: Uuid, field: Field, kind: Kind, id: Uuid, fields: Option<Map<String, Value>>) {
        if let Some(main) = self.mains.get_mut(&main) {
            main.said.insert(field.name().to_owned());
            if !main.came.iter().any(|came| came.id == id) {
                main.came.push(Came { of: field.name().to_owned(), kind, id, fields });
            }
        }
    }

    fn came_before(&self, main: Uuid, id: Uuid) -> Option<&Came> {
        self.memories.of(main)?.known.came.iter().find(|came| came.id == id)
    }

    /// Adds a link that says no more than that it is there. One that came before and was removed here stays removed.
    pub fn link<E: Entity>(&mut self, main: Uuid, field: Field, record: E, ids: &mut Vec<Uuid>) {
        let id = record.id().uuid();
        let is_here = self.shelf.has(E::KIND, id);
        let was_removed = !is_here && self.came_before(main, id).is_some();
        self.came(main, field, E::KIND, id, None);
        ids.push(id);
        if !is_here && !was_removed {
            self.push(record);
        }
    }

    /// Takes away what came besides rows that are not taken: what is new, and nothing that is taken refers to it. Called once, after
    /// the last row.
    pub fn sweep(&mut self) {
        loop {
            let wanted: HashSet<Uuid> =
                links(&self.theirs).into_iter().flat_map(|link| link.references).map(|(_, id)| id).collect();
            let before = self.theirs.len();
            let Records { organizations, places, venues, rooms, tracks, .. } = &mut self.theirs;
            let shelf = self.shelf;
            let stays = |kind: Kind, id: Uuid| wanted.contains(&id) || shelf.has(kind, id);
            organizations.retain(|it| stays(Kind::Organization, it.id.uuid()));
            places.retain(|it| stays(Kind::Place, it.id.uuid()));
            venues.retain(|it| stays(Kind::Venue, it.id.uuid()));
            rooms.retain(|it| stays(Kind::Room, it.id.uuid()));
            tracks.retain(|it| stays(Kind::Track, it.id.uuid()));
            // A venue that went may have been all that wanted its place.
            if self.theirs.len() == before {
                break;
            }
        }
    }

    /// What to keep of this import, and what goes because the sheet no longer says it.
    pub fn finish(&mut self) -> Vec<Imported> {
        let mut kept = Vec::new();
        for (id, main) in std::mem::take(&mut self.mains) {
            let mut came = main.came;
            if let Some(memory) = self.memories.of(id) {
                for old in &memory.known.came {
                    if came.iter().any(|new| new.id == old.id) {
                        continue;
                    }
                    if main.said.contains(&old.of) {
                        if self.shelf.has(old.kind, old.id) && !self.is_put(old.kind, old.id) {
                            self.removes.insert((old.kind, old.id));
                        }
                    } else {
                        came.push(old.clone());
                    }
                }
            }
            let known = Known { sheet: self.sheet.name().to_owned(), key: main.key, came };
            let memory = Memory { known, kind: main.kind, record: id, fields: main.fields };
            kept.push(remembered(self.forum.id, memory));
        }
        kept
    }
}

/// A record without the marks on fields that the sheet changed: a value that somebody gives is no longer a sample's.
fn without_marks<E: Entity>(record: E, before: &Map<String, Value>) -> E {
    let mut after = fields_of(&record);
    let changed: Vec<String> = after
        .iter()
        .filter(|(name, value)| *name != "marks" && before.get(*name) != Some(value))
        .map(|(name, _)| name.clone())
        .collect();
    let Some(Value::Object(marks)) = after.get_mut("marks") else { return record };
    let held = marks.len();
    marks.retain(|name, _| !changed.contains(name));
    if marks.len() == held {
        return record;
    }
    serde_json::from_value(Value::Object(after)).unwrap_or(record)
}

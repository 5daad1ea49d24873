//! Importing again: a bundle, what the last import of its forum said, and the workspace, compared field by field.

mod fields;
mod plan;

use std::collections::{BTreeMap, HashMap, HashSet};

use periplo_model::{
    Entity, EntityId, ForumId, Imported, ImportedId, Kind, LanguageTag, Records, for_each_entity, link,
};
use serde_json::Value;
use uuid::Uuid;

use super::Bundle;
use super::by_kind::{links, to_map};
use super::names::label;
use fields::{Fields, Units, part, same, units};

pub use plan::{Change, Clash, Conflict, Fate, MergeOptions, MergePlan};

/// Compares a bundle with the workspace, `base` being what the last imports said. Changed only in the bundle: taken. Changed only
/// here: kept. Changed in both: told, and kept unless [`MergeOptions::take_bundle`]. Gone from the bundle: kept unless
/// [`MergeOptions::prune`]. Private facts have no base, for it would be a copy of them: what is missing here is filled in,
/// what is missing there stays, and what differs is a conflict.
pub fn merge(bundle: &Bundle, base: &[Imported], ours: &Records, options: MergeOptions) -> MergePlan {
    let forum = bundle.header.forum;
    let languages = bundle.records.forums.iter().find(|record| record.id == forum).map(|forum| forum.languages.clone());
    let mut merge = Merge {
        forum,
        options,
        languages: languages.unwrap_or_default(),
        base: base
            .iter()
            .filter(|memory| memory.forum == forum && memory.is_of_bundle())
            .map(|memory| (memory.record, memory))
            .collect(),
        elsewhere: base
            .iter()
            .chain(&ours.imports)
            .filter(|memory| memory.forum != forum)
            .map(|memory| memory.record)
            .collect(),
        plan: MergePlan::default(),
        deleted_here: HashSet::new(),
        going: BTreeMap::new(),
        forgotten: Vec::new(),
    };
    merge.every_kind(&bundle.records, ours);
    merge.restore(&bundle.records);
    if !merge.going.is_empty() {
        merge.spare(ours);
    }
    merge.finish()
}

struct Merge<'a> {
    forum: ForumId,
    options: MergeOptions,
    languages: Vec<LanguageTag>,
    /// What the last import of this forum said, by record.
    base: HashMap<Uuid, &'a Imported>,
    /// Records that came with the bundles of other forums.
    elsewhere: HashSet<Uuid>,
    plan: MergePlan,
    /// Records of the bundle that were deleted here and stay so.
    deleted_here: HashSet<Uuid>,
    /// Records that go, with their names.
    going: BTreeMap<Uuid, (Kind, Option<String>)>,
    /// Memories of records that are no more.
    forgotten: Vec<ImportedId>,
}

impl Merge<'_> {
    fn kind<E: Entity>(&mut self, theirs: &Records, ours: &Records) {
        let here: HashMap<Uuid, &E> = E::of(ours).iter().map(|record| (record.id().uuid(), record)).collect();
        let units = units(E::KIND);
        let mut there = HashSet::new();
        for record in E::of(theirs) {
            let id = record.id().uuid();
            there.insert(id);
            let fields = to_map(record);
            match (here.get(&id), self.base.get(&id).map(|memory| &memory.fields)) {
                (Some(own), base) => self.both(record, *own, &fields, base, &units),
                (None, None) => self.put(record, &fields, Fate::Added),
                (None, Some(base)) => {
                    let is_changed = !same(&fields, base);
                    if is_changed {
                        self.clash::<E>(id, &fields, Clash::DeletedHere, self.options.take_bundle);
                    }
                    if is_changed && self.options.take_bundle {
                        self.put(record, &fields, Fate::Restored);
                    } else {
                        self.deleted_here.insert(id);
                    }
                }
            }
            self.remember::<E>(id, fields);
        }
        let gone: Vec<&Imported> = self
            .base
            .values()
            .filter(|memory| memory.kind == E::KIND && !there.contains(&memory.record))
            .copied()
            .collect();
        for memory in gone {
            match here.get(&memory.record) {
                None => self.forgotten.push(memory.id),
                Some(own) if self.options.prune && !self.elsewhere.contains(&memory.record) => {
                    let fields = to_map(*own);
                    let is_changed = !same(&fields, &memory.fields);
                    if is_changed {
                        self.clash::<E>(memory.record, &fields, Clash::GoneFromBundle, self.options.take_bundle);
                    }
                    if !is_changed || self.options.take_bundle {
                        let name = label(E::KIND, &fields, &self.languages).map(str::to_owned);
                        self.going.insert(memory.record, (E::KIND, name));
                    }
                }
                Some(_) => {}
            }
        }
    }

    /// A record that is in the bundle and in the workspace.
    fn both<E: Entity>(&mut self, record: &E, own: &E, fields: &Fields, base: Option<&Fields>, units: &Units) {
        let own_fields = to_map(own);
        let mut merged = own_fields.clone();
        let mut kept_here = false;
        for unit in units.of([Some(fields), Some(&own_fields), base]) {
            let [theirs, ours] = [fields, &own_fields].map(|fields| part(fields, &unit));
            let base = base.map(|base| part(base, &unit));
            let (take, clash) = match base {
                _ if theirs == ours => continue,
                Some(base) if base == theirs => (false, None),
                Some(base) if base == ours => (true, None),
                Some(_) => (self.options.take_bundle, Some(Clash::ChangedInBoth)),
                None if E::KIND.is_private() && theirs.is_empty() => (false, None),
                None if E::KIND.is_private() && ours.is_empty() => (true, None),
                None => (self.options.take_bundle, Some(Clash::Differs)),
            };
            kept_here |= !take && clash.is_none();
            if let Some(clash) = clash {
                let is_private = E::KIND.is_private();
                let value =
                    |part: &[(&str, &Value)]| part.first().filter(|_| !is_private).map(|(_, value)| (*value).clone());
                self.plan.conflicts.push(Conflict {
                    kind: E::KIND,
                    id: record.id().uuid(),
                    name: label(E::KIND, &own_fields, &self.languages).map(str::to_owned),
                    clash,
                    field: theirs.first().or(ours.first()).map(|(name, _)| (*name).to_owned()),
                    ours: value(&ours),
                    theirs: value(&theirs),
                    taken: take,
                });
            }
            if take {
                merged.retain(|name, _| !unit.contains(&name.as_str()));
                merged.extend(theirs.iter().map(|(name, value)| ((*name).to_owned(), (*value).clone())));
            }
        }
        self.plan.kept_here += usize::from(kept_here);
        self.plan.unchanged += usize::from(same(fields, &own_fields));
        if !same(&merged, &own_fields)
            && let Ok(result) = serde_json::from_value::<E>(Value::Object(merged))
        {
            self.put(&result, fields, Fate::Updated);
        }
    }

    fn put<E: Entity>(&mut self, record: &E, fields: &Fields, fate: Fate) {
        E::of_mut(&mut self.plan.puts).push(record.clone());
        let name = label(E::KIND, fields, &self.languages).map(str::to_owned);
        self.plan.changes.push(Change { kind: E::KIND, id: record.id().uuid(), name, fate });
    }

    fn clash<E: Entity>(&mut self, id: Uuid, fields: &Fields, clash: Clash, taken: bool) {
        let name = label(E::KIND, fields, &self.languages).map(str::to_owned);
        self.plan.conflicts.push(Conflict {
            kind: E::KIND,
            id,
            name,
            clash,
            field: None,
            ours: None,
            theirs: None,
            taken,
        });
    }

    /// Keeps what the bundle says of a record, for the next import; of private facts it keeps nothing.
    fn remember<E: Entity>(&mut self, record: Uuid, mut fields: Fields) {
        fields.shift_remove("id");
        let is_news =
            self.base.get(&record).is_none_or(|memory| !same(&memory.fields, &fields) || memory.kind != E::KIND);
        if is_news && !E::KIND.is_private() {
            let id = link::imported_id(self.forum, record);
            self.plan.puts.imports.push(Imported { id, forum: self.forum, kind: E::KIND, record, fields });
        }
    }

    /// Brings back what was deleted here and something that is put refers to.
    fn restore(&mut self, theirs: &Records) {
        while !self.deleted_here.is_empty() {
            let wanted: HashSet<Uuid> =
                referred_to(&self.plan.puts, |_| true).filter(|id| self.deleted_here.contains(id)).collect();
            if wanted.is_empty() {
                return;
            }
            self.deleted_here.retain(|id| !wanted.contains(id));
            self.bring_back(theirs, &wanted);
        }
    }

    fn bring_back_kind<E: Entity>(&mut self, theirs: &Records, wanted: &HashSet<Uuid>) {
        for record in E::of(theirs).iter().filter(|record| wanted.contains(&record.id().uuid())) {
            self.put(record, &to_map(record), Fate::Restored);
        }
    }

    /// Lets stay what would go, where something that stays refers to it.
    fn spare(&mut self, ours: &Records) {
        let replaced: HashSet<Uuid> = self.plan.puts.keys().into_iter().map(|(_, id)| id).collect();
        loop {
            let going = &self.going;
            let needed: Vec<Uuid> = referred_to(ours, |id| !going.contains_key(&id) && !replaced.contains(&id))
                .chain(referred_to(&self.plan.puts, |_| true))
                .filter(|id| going.contains_key(id))
                .collect();
            if needed.is_empty() {
                return;
            }
            for id in needed {
                if let Some((kind, name)) = self.going.remove(&id) {
                    let clash = Clash::StillReferredTo;
                    let (field, ours, theirs) = (None, None, None);
                    self.plan.conflicts.push(Conflict { kind, id, name, clash, field, ours, theirs, taken: false });
                }
            }
        }
    }

    fn finish(mut self) -> MergePlan {
        let position = |kind: Kind| Kind::ALL.iter().position(|other| *other == kind);
        for (id, (kind, name)) in &self.going {
            self.plan.changes.push(Change { kind: *kind, id: *id, name: name.clone(), fate: Fate::Removed });
            self.plan.removes.push((*kind, *id));
            self.forgotten.push(link::imported_id(self.forum, *id));
        }
        self.plan.removes.extend(self.forgotten.iter().map(|id| (Kind::Imported, id.uuid())));
        self.plan.removes.sort_by_key(|(kind, id)| (std::cmp::Reverse(position(*kind)), *id));
        self.plan.changes.sort_by_key(|change| (position(change.kind), change.fate, change.id));
        self.plan.puts.sort();
        self.plan
    }
}

/// The ids that some records refer to.
fn referred_to(records: &Records, is_asked: impl Fn(Uuid) -> bool) -> impl Iterator<Item = Uuid> {
    let asked = links(records).into_iter().filter(move |link| is_asked(link.id));
    asked.flat_map(|link| link.references).map(|(_, id)| id)
}

macro_rules! merging {
    ($($name:ident $id:ident $single:ident $plural:ident [$($references:tt)*];)+) => {
        impl Merge<'_> {
            fn every_kind(&mut self, theirs: &Records, ours: &Records) {
                $(if Kind::$name != Kind::Imported {
                    self.kind::<periplo_model::$name>(theirs, ours);
                })+
            }

            fn bring_back(&mut self, theirs: &Records, wanted: &HashSet<Uuid>) {
                $(self.bring_back_kind::<periplo_model::$name>(theirs, wanted);)+
            }
        }
    };
}

for_each_entity!(merging);

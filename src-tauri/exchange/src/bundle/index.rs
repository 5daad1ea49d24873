//! Which records there are, in the bundle and in the workspace, by id and by name.

use std::collections::HashMap;

use periplo_model::{Entity, EntityId, Kind, Leg, Person, Records, Room, Venue, ZoneId};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::by_kind::fields_of;
use super::names::{borrowed, names};
use super::path::Path;

/// How good a name is: one of a lower rank is only looked at where no record has it in a higher one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Key,
    Own,
    Also,
    Borrowed,
}

/// What is remembered of a record.
pub(super) struct Entry {
    pub(super) kind: Kind,
    /// Where it stands in the bundle; none in the workspace.
    pub(super) path: Option<Path>,
    references: Vec<(&'static str, Uuid)>,
    names: Vec<String>,
}

/// Why a name leads to no one record.
pub(super) enum Lookup {
    /// Exactly one record.
    One(Uuid),
    /// None.
    None,
    /// So many.
    Several(usize),
}

#[derive(Default)]
struct Side {
    entries: HashMap<Uuid, Entry>,
    names: HashMap<(Kind, String), Vec<(Rank, Uuid)>>,
}

impl Side {
    fn add(&mut self, kind: Kind, id: Uuid, fields: &Map<String, Value>, key: Option<&str>, path: Option<Path>) {
        let references: Vec<(&'static str, Uuid)> = kind
            .references()
            .iter()
            .filter_map(|reference| Some((reference.field, fields.get(reference.field)?.as_str()?.parse().ok()?)))
            .collect();
        let (own, also) = names(kind, fields);
        let lender = borrowed(kind).and_then(|field| references.iter().find(|(name, _)| *name == field));
        let lent = lender.and_then(|(_, id)| self.entries.get(id)).map(|entry| entry.names.clone()).unwrap_or_default();
        let ranked = key
            .into_iter()
            .map(|name| (Rank::Key, name))
            .chain(own.iter().map(|name| (Rank::Own, *name)))
            .chain(also.iter().map(|name| (Rank::Also, *name)))
            .chain(lent.iter().map(|name| (Rank::Borrowed, name.as_str())));
        for (rank, name) in ranked {
            let known = self.names.entry((kind, name.trim().to_owned())).or_default();
            if !known.iter().any(|(_, other)| *other == id) {
                known.push((rank, id));
            }
        }
        let names = own.into_iter().chain(also).map(str::to_owned).collect();
        self.entries.insert(id, Entry { kind, path, references, names });
    }

    /// The records of the best rank that have the name.
    fn named(&self, kind: Kind, name: &str) -> Vec<Uuid> {
        let all = self.names.get(&(kind, name.trim().to_owned())).map(Vec::as_slice).unwrap_or_default();
        let best = all.iter().map(|(rank, _)| *rank).min();
        all.iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, id)| *id).collect()
    }
}

/// The records of a bundle as they are read, over those of the workspace.
pub(super) struct Index<'w> {
    bundle: Side,
    workspace: Side,
    known: &'w Records,
    known_kinds: HashMap<Uuid, Kind>,
    zones: HashMap<Uuid, ZoneId>,
    named_kinds: Vec<Kind>,
}

impl<'w> Index<'w> {
    /// The index before anything of the bundle is read.
    pub(super) fn new(known: &'w Records) -> Self {
        let known_kinds = known.keys().into_iter().map(|(kind, id)| (id, kind)).collect();
        let zones = known.places.iter().map(|place| (uuid(place), place.zone.clone())).collect();
        Self { bundle: Side::default(), workspace: Side::default(), known, known_kinds, zones, named_kinds: Vec::new() }
    }

    /// Adds a record of the bundle; its references are ids by now.
    pub(super) fn add(&mut self, kind: Kind, id: Uuid, fields: &Map<String, Value>, key: Option<&str>, path: Path) {
        if kind == Kind::Place
            && let Some(zone) = fields.get("zone").and_then(Value::as_str).and_then(|zone| zone.parse().ok())
        {
            self.zones.insert(id, zone);
        }
        self.bundle.add(kind, id, fields, key, Some(path));
    }

    /// The record of the bundle with this id.
    pub(super) fn in_bundle(&self, id: Uuid) -> Option<&Entry> {
        self.bundle.entries.get(&id)
    }

    /// The kind of the record with this id, in the bundle or the workspace.
    pub(super) fn kind_of(&self, id: Uuid) -> Option<Kind> {
        self.in_bundle(id).map(|entry| entry.kind).or_else(|| self.known_kinds.get(&id).copied())
    }

    /// The record of a kind that is meant by a name: in the bundle, else in the workspace. Where several have it, those are
    /// left that agree with what the record already refers to (`beside`): a room of its venue, a leg of its forum.
    pub(super) fn look_up(&mut self, kind: Kind, name: &str, beside: &[(&'static str, Uuid)]) -> Lookup {
        let mut found = self.bundle.named(kind, name);
        if found.is_empty() {
            self.name_workspace(kind);
            found = self.workspace.named(kind, name);
        }
        for (field, id) in beside {
            if found.len() > 1 {
                let agrees = |record: &Uuid| {
                    let entry = self.bundle.entries.get(record).or_else(|| self.workspace.entries.get(record));
                    entry.is_some_and(|entry| entry.references.contains(&(*field, *id)))
                };
                let agreeing: Vec<Uuid> = found.iter().copied().filter(agrees).collect();
                if !agreeing.is_empty() {
                    found = agreeing;
                }
            }
        }
        match found.as_slice() {
            [] => Lookup::None,
            [one] => Lookup::One(*one),
            several => Lookup::Several(several.len()),
        }
    }

    /// The one record of a kind in the bundle; none where there are several.
    pub(super) fn look_up_only(&self, kind: Kind) -> Option<Uuid> {
        let mut all = self.bundle.entries.iter().filter(|(_, entry)| entry.kind == kind).map(|(id, _)| *id);
        all.next().filter(|_| all.next().is_none())
    }

    /// The zone of a place, or of the place that a leg, a venue, a room or a person is in.
    pub(super) fn zone_around(&self, id: Uuid) -> Option<&ZoneId> {
        if let Some(zone) = self.zones.get(&id) {
            return Some(zone);
        }
        let outer = match self.in_bundle(id) {
            Some(entry) => {
                let around = |(field, _): &&(&str, Uuid)| matches!(*field, "place" | "venue" | "home");
                entry.references.iter().find(around).map(|(_, outer)| *outer)
            }
            None => self.known_around(id),
        };
        outer.filter(|outer| *outer != id).and_then(|outer| self.zone_around(outer))
    }

    fn known_around(&self, id: Uuid) -> Option<Uuid> {
        fn with<E: Entity>(records: &Records, id: Uuid) -> Option<&E> {
            E::of(records).iter().find(|record| uuid(*record) == id)
        }
        match self.known_kinds.get(&id)? {
            Kind::Leg => with::<Leg>(self.known, id).map(|leg| leg.place.uuid()),
            Kind::Venue => with::<Venue>(self.known, id).map(|venue| venue.place.uuid()),
            Kind::Room => with::<Room>(self.known, id).map(|room| room.venue.uuid()),
            Kind::Person => with::<Person>(self.known, id)?.home.map(EntityId::uuid),
            _ => None,
        }
    }

    fn name_workspace(&mut self, kind: Kind) {
        if self.named_kinds.contains(&kind) {
            return;
        }
        if let Some(lender) = borrowed(kind).and_then(|field| kind.references().iter().find(|to| to.field == field)) {
            self.name_workspace(lender.to);
        }
        self.named_kinds.push(kind);
        for fields in fields_of(self.known, kind) {
            if let Some(id) = fields.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok()) {
                self.workspace.add(kind, id, &fields, None, None);
            }
        }
    }
}

fn uuid<E: Entity>(record: &E) -> Uuid {
    record.id().uuid()
}

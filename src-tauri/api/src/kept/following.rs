//! What a step changes in a Plan: which records come into it, and which leave it.

use std::collections::{BTreeMap, BTreeSet};

use periplo_model::plan::Change;
use periplo_model::*;
use periplo_store::{COMES_ALONG, Changed, OF_THE_FORUM, Reader};
use serde_json::Value;
use uuid::Uuid;

/// Steps that change more records than this are not followed: reading anew costs less.
const MOST: usize = 200;

/// What a Plan reaches: the forums whose records it holds, and whether it holds private facts.
#[derive(Clone, Copy)]
pub(super) struct Reach<'r> {
    pub(super) forums: &'r BTreeSet<ForumId>,
    pub(super) private: bool,
}

type Key = (Kind, Uuid);

/// A record that a step wrote: what it refers to now, by field.
struct Written {
    records: Records,
    refers: Vec<(&'static str, Key)>,
}

/// The change that makes a Plan what it would be if it were read anew after a step; `None` where nobody can say so without
/// reading it.
pub(super) fn change_of(plan: &Plan, reader: &Reader, changed: &Changed, reach: Reach<'_>) -> Option<Change> {
    // By the memory of a sheet a person is of a forum without any reference to them: that is read anew.
    if changed.iter().any(|(kind, _)| kind == Kind::Imported) {
        return None;
    }
    let forums_change = changed.iter().any(|(kind, id)| kind == Kind::Forum && !plan_has(plan, (kind, id)));
    let hidden = !reach.private && changed.iter().any(|(kind, _)| kind.is_private());
    if changed.len() > MOST || forums_change || hidden {
        return None;
    }
    let mut written: BTreeMap<Key, Written> = BTreeMap::new();
    for key in &changed.put {
        written.insert(*key, read(reader, *key)?);
    }
    let gone: BTreeSet<Key> = changed.removed.iter().copied().collect();
    let mut members: BTreeSet<Key> = BTreeSet::new();
    loop {
        let is_there = |key: Key| !gone.contains(&key) && (members.contains(&key) || plan_has(plan, key));
        let more: Vec<Key> = written
            .iter()
            .filter(|(key, _)| !members.contains(*key))
            .filter(|(key, own)| {
                plan_has(plan, **key)
                    || belongs(key.0, own, reach, &is_there)
                    || comes_along(key.0, own, &is_there)
                    || members.iter().any(|member| written[member].refers.iter().any(|(_, to)| to == *key))
            })
            .map(|(key, _)| *key)
            .collect();
        if more.is_empty() {
            break;
        }
        members.extend(more);
    }
    let is_there = |key: Key| !gone.contains(&key) && (members.contains(&key) || plan_has(plan, key));
    let mut change = Change::default();
    let mut dropped: Vec<Key> = Vec::new();
    for key in &members {
        let own = &written[key];
        let of_forum = OF_THE_FORUM.iter().any(|(kind, _)| *kind == key.0);
        if (of_forum && !belongs(key.0, own, reach, &is_there)) || !own.refers.iter().all(|(_, to)| is_there(*to)) {
            return None;
        }
        dropped.extend(refers_of(plan, *key).into_iter().filter(|old| own.refers.iter().all(|(_, to)| to != old)));
        change.put.extend(own.records.clone());
    }
    for key in gone.into_iter().filter(|key| plan_has(plan, *key)) {
        dropped.extend(refers_of(plan, key));
        change.removed.push(key);
    }
    let kept: BTreeSet<Key> =
        members.iter().flat_map(|member| written[member].refers.iter().map(|(_, to)| *to)).collect();
    let touched = |key: Key| changed.put.contains(&key) || changed.removed.contains(&key);
    let stays =
        |key: Key| changed.removed.contains(&key) || kept.contains(&key) || is_wanted(plan, key, &kept, &touched);
    dropped.into_iter().all(stays).then_some(change)
}

/// Whether a record of this kind belongs to one of the forums.
fn belongs(kind: Kind, own: &Written, reach: Reach<'_>, is_there: &impl Fn(Key) -> bool) -> bool {
    let ways = OF_THE_FORUM.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, ways)| ways);
    ways.iter().any(|(field, to)| {
        own.refers.iter().any(|(name, target)| {
            let leads = match to {
                Kind::Forum => reach.forums.contains(&ForumId::from_uuid(target.1)),
                _ => is_there(*target),
            };
            name == field && target.0 == *to && leads
        })
    })
}

/// Whether a record of this kind comes along with one that is there.
fn comes_along(kind: Kind, own: &Written, is_there: &impl Fn(Key) -> bool) -> bool {
    COMES_ALONG.iter().filter(|(.., child)| *child == kind).any(|(parent, field, _)| {
        own.refers.iter().any(|(name, target)| name == field && target.0 == *parent && is_there(*target))
    })
}

/// Whether something of a forum that the step did not touch refers to a record, as far as a look at the indexes tells.
fn is_wanted(plan: &Plan, (kind, id): Key, kept: &BTreeSet<Key>, touched: &impl Fn(Key) -> bool) -> bool {
    if OF_THE_FORUM.iter().any(|(of, _)| *of == kind) {
        return true;
    }
    match kind {
        Kind::Forum => id == plan.forum().id.uuid(),
        Kind::Venue => {
            let mut there = plan.sessions_of_venue(VenueId::from_uuid(id));
            there.any(|session| !touched((Kind::Session, session.id.uuid())))
        }
        Kind::Room => plan.find::<Room>(RoomId::from_uuid(id)).is_some_and(|room| {
            let venue = (Kind::Venue, room.venue.uuid());
            kept.contains(&venue) || is_wanted(plan, venue, kept, touched)
        }),
        Kind::Person => {
            let person = PersonId::from_uuid(id);
            let mut parts = plan.participations_of_person(person).map(|own| (Kind::Participation, own.id.uuid()));
            let mut delegates = plan.all_delegates_of_person(person).map(|own| (Kind::Delegate, own.id.uuid()));
            parts.any(|own| !touched(own)) || delegates.any(|own| !touched(own))
        }
        Kind::Place => {
            let mut legs = plan.records().legs.iter().filter(|leg| leg.place.uuid() == id);
            let mut venues = plan.records().venues.iter().filter(|venue| venue.place.uuid() == id);
            legs.any(|leg| !touched((Kind::Leg, leg.id.uuid())))
                || venues.any(|venue| {
                    let venue = (Kind::Venue, venue.id.uuid());
                    !touched(venue) && is_wanted(plan, venue, kept, touched)
                })
        }
        _ => false,
    }
}

fn refers_to<E: Entity>(record: &E) -> Vec<(&'static str, Key)> {
    let Ok(Value::Object(fields)) = serde_json::to_value(record) else { return Vec::new() };
    let of = |reference: &Reference| {
        let id = fields.get(reference.field)?.as_str()?.parse().ok()?;
        Some((reference.field, (reference.to, id)))
    };
    E::KIND.references().iter().filter_map(of).collect()
}

fn plan_has(plan: &Plan, (kind, id): Key) -> bool {
    let there: bool;
    macro_rules! has {
        ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
            there = match kind { $(Kind::$kind => plan.find::<$kind>($id::from_uuid(id)).is_some(),)+ };
        };
    }
    periplo_model::for_each_entity!(has);
    there
}

/// What a record of the Plan refers to.
fn refers_of(plan: &Plan, (kind, id): Key) -> Vec<Key> {
    let found: Option<Vec<(&'static str, Key)>>;
    macro_rules! refer {
        ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
            found = match kind { $(Kind::$kind => plan.find::<$kind>($id::from_uuid(id)).map(refers_to),)+ };
        };
    }
    periplo_model::for_each_entity!(refer);
    found.unwrap_or_default().into_iter().map(|(_, to)| to).collect()
}

/// A record as the workspace has it; `None` where it is not there or cannot be read.
fn read(reader: &Reader, (kind, id): Key) -> Option<Written> {
    let mut records = Records::default();
    let refers: Vec<(&'static str, Key)>;
    macro_rules! one {
        ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
            refers = match kind {
                $(Kind::$kind => {
                    let record = reader.get::<$kind>($id::from_uuid(id)).ok()??;
                    let to = refers_to(&record);
                    records.$plural.push(record);
                    to
                })+
            };
        };
    }
    periplo_model::for_each_entity!(one);
    Some(Written { records, refers })
}

//! What accepting a calendar would do, row by row.

use std::collections::{BTreeMap, HashMap, HashSet};

use periplo_model::time::Rules;
use periplo_model::{Entity, EntityId, ForumId, Journey, Kind, Place, Records, Session, Stay, Venue};
use uuid::Uuid;

use super::super::event::Standing;
use super::super::item::{Item, Stamp};
use super::super::note::{Gravity, Note};
use super::super::{ReadOptions, Reading, days_around, read_watched};
use super::choice::{Becomes, Choice, Fate, Row};
use super::guess::Scene;
use super::make::{self, Known as Base};
use super::memory::{Memory, memories};

/// What accepting a calendar would do.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// The forum it is read into.
    pub forum: Option<ForumId>,
    /// What was read; its items are those of the rows.
    pub reading: Reading,
    /// Whether anything of the file could be read.
    pub readable: bool,
    /// Its items, in the order of the file.
    pub rows: Vec<Row>,
    /// Places that the rows name and that would be added.
    pub places: Vec<Place>,
    /// Lodgings that the rows name and that would be added.
    pub venues: Vec<Venue>,
}

/// What is being done for a preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Events of the file are read.
    Events,
    /// It is looked what its items would become.
    Items,
}

/// Why there is no preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPreview {
    /// The forum is not among the records.
    NoForum,
    /// Somebody asked to stop.
    Stopped,
}

/// So many items are looked at from one word on how far it is to the next.
const TOLD_EVERY: usize = 256;

/// Reads a file, and proposes what becomes of its items in a forum. `tick` is told how many of what are done, of how many, and says
/// whether to go on.
///
/// # Errors
/// [`NoPreview`].
pub fn preview(
    bytes: &[u8],
    ours: &Records,
    forum: ForumId,
    rules: &Rules,
    tick: &mut dyn FnMut(Doing, usize, usize) -> bool,
) -> Result<Preview, NoPreview> {
    let scene = Scene::new(ours, forum, rules).ok_or(NoPreview::NoForum)?;
    let days = days_around(scene.forum.starts, scene.forum.ends);
    let options = ReadOptions { rules, days, near: scene.zones() };
    let mut reading =
        read_watched(bytes, &options, &mut |done, of| tick(Doing::Events, done, of)).ok_or(NoPreview::Stopped)?;
    let readable = reading.is_readable();
    let items = std::mem::take(&mut reading.items);
    let memories = memories(&ours.imports, forum);
    let mut preview = Preview { forum: Some(forum), reading, readable, ..Preview::default() };
    let (mut places, mut venues) = (BTreeMap::new(), BTreeMap::new());
    let mut seen: HashSet<String> = HashSet::new();
    let mut series: HashMap<String, Item> = HashMap::new();
    let of = items.len();
    for (done, item) in items.into_iter().enumerate() {
        if done.is_multiple_of(TOLD_EVERY) && !tick(Doing::Items, done, of) {
            return Err(NoPreview::Stopped);
        }
        if item.occurrence.is_some() {
            series.entry(item.uid.clone()).or_insert_with(|| item.clone());
        }
        seen.insert(item.key());
        let row = match memories.get(&item.key()) {
            Some(memory) => known_row(item, memory, &scene),
            None => {
                let (row, guess) = new_row(item, &scene);
                places.extend(guess.0.into_iter().map(|place| (place.id, place)));
                venues.extend(guess.1.into_iter().map(|venue| (venue.id, venue)));
                row
            }
        };
        preview.rows.push(row);
    }
    preview.rows.extend(gone(&memories, &seen, &series, &scene, days));
    let used: HashSet<_> =
        preview.rows.iter().flat_map(|row| [row.choice.from_place, row.choice.to_place]).flatten().collect();
    let lodged: HashSet<_> = preview.rows.iter().filter_map(|row| row.choice.venue).collect();
    preview.venues = venues.into_values().filter(|venue: &Venue| lodged.contains(&venue.id)).collect();
    let needed = |place: &Place| used.contains(&place.id) || preview.venues.iter().any(|venue| venue.place == place.id);
    preview.places = places.into_values().filter(needed).collect();
    Ok(preview)
}

fn new_row(item: Item, scene: &Scene<'_>) -> (Row, (Vec<Place>, Vec<Venue>)) {
    let guess = scene.guess(&item);
    let (mut choice, mut item) = (guess.choice, item);
    item.notes.extend(guess.notes);
    let record = own_record(&item.uid, scene);
    let fate = if record.is_some() {
        choice.becomes = Becomes::Nothing;
        Fate::Ours
    } else if item.standing == Standing::Cancelled {
        choice.becomes = Becomes::Nothing;
        Fate::NeverWas
    } else {
        Fate::New
    };
    (Row { key: item.key(), item, fate, record, choice }, (guess.places, guess.venues))
}

/// The record of this forum that a UID of our own calendars stands for: it begins with the record's id.
fn own_record(uid: &str, scene: &Scene<'_>) -> Option<(Kind, Uuid)> {
    let id = Uuid::try_parse(uid.get(..36)?).ok().filter(|_| matches!(uid.as_bytes().get(36), Some(b'@' | b'.')))?;
    let (ours, forum) = (scene.ours, scene.forum.id);
    let session = ours.sessions.iter().any(|one| one.id.uuid() == id && one.forum == forum);
    let journey = || ours.journeys.iter().any(|one| one.id.uuid() == id && one.forum == forum);
    let stay = || ours.stays.iter().any(|one| one.id.uuid() == id && one.forum == forum);
    match session {
        true => Some((Kind::Session, id)),
        false if journey() => Some((Kind::Journey, id)),
        false => stay().then_some((Kind::Stay, id)),
    }
}

fn find<E: Entity>(ours: &Records, id: Uuid) -> Option<&E> {
    E::of(ours).iter().find(|record| record.id().uuid() == id)
}

/// The choice that the record stands for as it is now; none where it is no more.
fn standing_choice(memory: &Memory, item: &Item, scene: &Scene<'_>) -> Option<Choice> {
    let mut choice = Choice { zone: memory.known.zone.clone(), ..scene.guess(item).choice };
    match memory.kind {
        Kind::Session => {
            let own: &Session = find(scene.ours, memory.record)?;
            choice.becomes = Becomes::Session;
            (choice.session_kind, choice.venue) = (own.kind, own.venue);
            // It stays in its leg as long as that lasts on its day.
            let stays = own.leg.and_then(|leg| scene.leg(leg)).is_some_and(|leg| {
                let zone = scene.place(leg.place).map(|place| &place.zone);
                let day = zone.map_or(item.start.date(), |zone| scene.day_in(&item.start, zone));
                (leg.starts..=leg.ends).contains(&day)
            });
            if stays || choice.leg.is_none() {
                choice.leg = own.leg;
            } else {
                choice.venue = None;
            }
        }
        Kind::Journey => {
            let own: &Journey = find(scene.ours, memory.record)?;
            choice.becomes = Becomes::Journey;
            (choice.mode, choice.from_place, choice.to_place) = (own.mode, Some(own.from_place), Some(own.to_place));
        }
        _ => {
            let own: &Stay = find(scene.ours, memory.record)?;
            (choice.becomes, choice.venue) = (Becomes::Stay, Some(own.venue));
        }
    }
    Some(choice)
}

fn known_row(item: Item, memory: &Memory, scene: &Scene<'_>) -> Row {
    let key = item.key();
    let record = Some((memory.kind, memory.record));
    let Some(mut choice) = standing_choice(memory, &item, scene) else {
        let choice = Choice { becomes: Becomes::Nothing, ..scene.guess(&item).choice };
        return Row { key, item, fate: Fate::RemovedHere, record, choice };
    };
    let fate = if memory.known.is_newer_than(&item) {
        Fate::Older
    } else if item.standing == Standing::Cancelled {
        if memory.known.cancelled { Fate::Same } else { Fate::Cancelled }
    } else if make::says_the_same(&item, &choice, memory, scene) && !memory.known.cancelled {
        Fate::Same
    } else {
        Fate::Changed
    };
    if matches!(fate, Fate::Older | Fate::Same) {
        choice.becomes = Becomes::Nothing;
    }
    let mut row = Row { key, item, fate, record, choice };
    spare_what_was_changed_here(&mut row, memory, scene);
    row
}

/// A journey or stay that is cancelled would be removed; one that was changed here is left, and told.
fn spare_what_was_changed_here(row: &mut Row, memory: &Memory, scene: &Scene<'_>) {
    if row.fate != Fate::Cancelled || memory.kind == Kind::Session {
        return;
    }
    if Base::current(scene.ours, memory.kind, memory.record).is_some_and(|own| !make::same_fields(&own, &memory.fields))
    {
        row.choice.becomes = Becomes::Nothing;
        row.item.notes.push(Note::new(row.item.line, Gravity::Doubtful, "changed-here", &[]));
    }
}

/// Occurrences that were imported, and that their series no longer has, though the file has the series.
fn gone(
    memories: &HashMap<String, Memory>,
    seen: &HashSet<String>,
    series: &HashMap<String, Item>,
    scene: &Scene<'_>,
    days: (chrono::NaiveDate, chrono::NaiveDate),
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (key, memory) in memories {
        let Some(sibling) = series.get(&memory.known.uid).filter(|_| memory.known.occurrence.is_some()) else {
            continue;
        };
        let within = (days.0..=days.1).contains(&memory.known.day);
        if seen.contains(key) || memory.known.cancelled || !within || memory.known.is_newer_than(sibling) {
            continue;
        }
        let mut item = sibling.clone();
        item.occurrence = item.occurrence.map(|mut one| {
            one.key = memory.known.occurrence.clone().unwrap_or_default();
            one
        });
        item.standing = Standing::Cancelled;
        (item.start, item.end) = (Stamp::Day(memory.known.day), Stamp::Day(memory.known.day));
        item.notes = vec![Note::new(item.line, Gravity::Doubtful, "gone-from-series", &[])];
        rows.push(known_row(item, memory, scene));
    }
    rows.retain(|row| row.fate == Fate::Cancelled);
    rows.sort_by(|a, b| (a.item.line, &a.key).cmp(&(b.item.line, &b.key)));
    rows
}

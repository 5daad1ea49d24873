//! The state at a publication: the newest row of each thing up to it, through its parents.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Calendar, CalendarFacts, CalendarState, Entry, ForumFacts, Item, Personal, Publication, Showing, ShownCalendar,
};
use crate::id::{CalendarId, PublicationId};

/// A publication as it is kept and as it travels: what it says, and only what differs from any of its parents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PublicationRecord {
    /// The publication.
    pub publication: Publication,
    /// What is said of the forum, whole in each publication.
    pub forum: ForumFacts,
    /// The calendars that are new or of which something else is said, in the order of their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<CalendarRow>,
    /// The items that are new or whose facts changed, in the order of their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "super::shared::many")]
    #[schemars(with = "Vec<Item>")]
    pub items: Vec<Arc<Item>>,
    /// What came into a calendar, changed for its subject, or left it, in the order of calendar and item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<MembershipRow>,
}

/// A calendar from a publication on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CalendarRow {
    /// The calendar.
    pub calendar: Calendar,
    /// What is said of it.
    pub facts: CalendarFacts,
}

/// That an item is in a calendar from a publication on, or that it left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MembershipRow {
    /// The calendar.
    pub calendar: CalendarId,
    /// The item.
    pub item: Uuid,
    /// What it is to the subject of the calendar; of one that left, what it was.
    #[serde(default, with = "super::shared::one")]
    #[schemars(with = "Personal")]
    pub personal: Arc<Personal>,
    /// Of one that left: the publication that gave the last facts this calendar had. None while it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<PublicationId>,
}

/// The items shown up to a publication, each with all its versions, for a tombstone keeps an old one.
#[derive(Clone, Debug, Default)]
pub struct Items {
    lineage: Vec<Arc<Publication>>,
    versions: HashMap<Uuid, Vec<Version>>,
}

#[derive(Clone, Debug)]
struct Version {
    since: u32,
    item: Arc<Item>,
}

/// One item in one calendar at a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedEntry {
    /// The item.
    pub item: Uuid,
    /// What it is, or was, to the subject of the calendar.
    pub personal: Arc<Personal>,
    /// The place, in the lineage, of the publication that said so.
    pub since: u32,
    /// Of one that left: the place in the lineage of the publication that gave the last facts this calendar had.
    pub gone: Option<u32>,
}

/// One calendar at a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedCalendar {
    /// The calendar.
    pub calendar: Calendar,
    /// What is said of it.
    pub facts: CalendarFacts,
    /// Its entries, tombstones included, in the order of their ids.
    pub entries: Vec<StatedEntry>,
}

/// All calendars of a forum as they stand at a publication.
#[derive(Clone, Debug)]
pub struct State {
    /// What is said of the forum.
    pub forum: Arc<ForumFacts>,
    /// The items.
    pub items: Items,
    /// The calendars by their ids.
    pub calendars: BTreeMap<CalendarId, StatedCalendar>,
}

impl Items {
    /// Begins with publications, each after its parents, and no items yet; the last is the one the state is of.
    pub fn new(lineage: Vec<Arc<Publication>>) -> Self {
        Self { lineage, versions: HashMap::new() }
    }

    /// The publications the state rests on, each after its parents.
    pub fn lineage(&self) -> &[Arc<Publication>] {
        &self.lineage
    }

    /// The place of a publication in the lineage.
    pub fn place(&self, publication: PublicationId) -> Option<u32> {
        self.lineage.iter().rposition(|known| known.id == publication).and_then(|place| u32::try_from(place).ok())
    }

    /// Adds what the publication at a place in the lineage says of an item; places must come in rising order for each item.
    pub fn add(&mut self, since: u32, item: Arc<Item>) {
        self.versions.entry(item.id).or_default().push(Version { since, item });
    }

    /// The newest facts of an item, and the place in the lineage of the publication that gave them.
    pub fn newest(&self, item: Uuid) -> Option<(u32, &Arc<Item>)> {
        self.versions.get(&item)?.last().map(|version| (version.since, &version.item))
    }

    /// An entry as a renderer gets it; `None` where the rows do not fit together.
    pub fn entry(&self, stated: &StatedEntry) -> Option<Entry> {
        let versions = self.versions.get(&stated.item)?;
        let version = match stated.gone {
            None => versions.last()?,
            Some(last) => versions.iter().find(|version| version.since == last)?,
        };
        // A tombstone changes no more: what the item becomes elsewhere is not told here.
        let newest = if stated.gone.is_some() { stated.since } else { stated.since.max(version.since) };
        let publication = self.lineage.get(newest as usize)?;
        Some(Entry {
            item: version.item.clone(),
            personal: stated.personal.clone(),
            sequence: publication.sequence,
            changed_at: publication.at,
            gone: stated.gone.is_some(),
        })
    }
}

impl State {
    /// The state at the last of some publications, which are those it rests on, each after its parents; `None` without any.
    ///
    /// A row that names something the rows before it do not have is passed over.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a PublicationRecord>) -> Option<Self> {
        let mut state: Option<Self> = None;
        for record in records {
            state.get_or_insert_with(|| Self::before(record)).apply(record);
        }
        state
    }

    fn before(record: &PublicationRecord) -> Self {
        Self { forum: Arc::new(record.forum.clone()), items: Items::default(), calendars: BTreeMap::new() }
    }

    /// Goes on to the next publication.
    pub fn apply(&mut self, record: &PublicationRecord) {
        let since = u32::try_from(self.items.lineage.len()).unwrap_or(u32::MAX);
        self.items.lineage.push(Arc::new(record.publication.clone()));
        if *self.forum != record.forum {
            self.forum = Arc::new(record.forum.clone());
        }
        for item in &record.items {
            self.items.add(since, item.clone());
        }
        for row in &record.calendars {
            let stated = self.calendars.entry(row.calendar.id).or_insert_with(|| StatedCalendar {
                calendar: row.calendar.clone(),
                facts: row.facts.clone(),
                entries: Vec::new(),
            });
            stated.facts = row.facts.clone();
        }
        for row in &record.memberships {
            let gone = row.gone.map(|publication| self.items.place(publication));
            let Some(stated) = self.calendars.get_mut(&row.calendar).filter(|_| gone != Some(None)) else { continue };
            let entry = StatedEntry { item: row.item, personal: row.personal.clone(), since, gone: gone.flatten() };
            match stated.entries.binary_search_by_key(&row.item, |entry| entry.item) {
                Ok(place) => stated.entries[place] = entry,
                Err(place) => stated.entries.insert(place, entry),
            }
        }
    }

    /// The publication it is the state of.
    pub fn publication(&self) -> Option<&Arc<Publication>> {
        self.items.lineage.last()
    }

    /// What its calendars show, without what is gone.
    pub fn showing(&self) -> Showing {
        let mut calendars = Vec::with_capacity(self.calendars.len());
        let mut items: BTreeMap<Uuid, Arc<Item>> = BTreeMap::new();
        for stated in self.calendars.values() {
            let present = stated.entries.iter().filter(|entry| entry.gone.is_none());
            let mut members = Vec::new();
            for entry in present {
                let Some((_, item)) = self.items.newest(entry.item) else { continue };
                items.entry(entry.item).or_insert_with(|| item.clone());
                members.push((entry.item, entry.personal.clone()));
            }
            let (calendar, facts) = (stated.calendar.clone(), stated.facts.clone());
            calendars.push(ShownCalendar { calendar, facts, members });
        }
        Showing { forum: (*self.forum).clone(), items: items.into_values().collect(), calendars }
    }

    /// A calendar as a renderer gets it; `None` where there is no such calendar.
    pub fn calendar(&self, id: CalendarId) -> Option<CalendarState> {
        let stated = self.calendars.get(&id)?;
        Some(CalendarState {
            calendar: stated.calendar.clone(),
            publication: self.publication()?.clone(),
            forum: self.forum.clone(),
            facts: stated.facts.clone(),
            entries: stated.entries.iter().filter_map(|entry| self.items.entry(entry)).collect(),
        })
    }
}

impl StatedCalendar {
    /// What an item that is in the calendar is to its subject; `None` for one that is not, or no more.
    pub fn present(&self, item: Uuid) -> Option<&StatedEntry> {
        let place = self.entries.binary_search_by_key(&item, |entry| entry.item).ok()?;
        self.entries.get(place).filter(|entry| entry.gone.is_none())
    }
}

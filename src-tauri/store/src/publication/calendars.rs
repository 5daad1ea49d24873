//! The calendars of a forum at a publication, read one by one.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use periplo_model::publication::{
    CalendarFacts, CalendarState, ForumFacts, Items, Personal, State, StatedCalendar, StatedEntry,
};
use periplo_model::{Calendar, CalendarId, CalendarScope, Publication, PublicationId};
use rusqlite::Row;

use super::read::parsed;
use crate::error::{Result, StoreError};
use crate::read::{Reads, uuid_at};

/// The calendars of a forum as they stand at a publication: what they share is in memory, their entries are read when asked for.
///
/// It can be shared between threads, each reading with a reader of its own.
#[derive(Clone, Debug)]
pub struct CalendarsAt(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    publication: Arc<Publication>,
    forum: Arc<ForumFacts>,
    items: Items,
    /// From the place of a publication in the file to its place in the lineage.
    lineage: HashMap<i64, u32>,
    personals: HashMap<i64, Arc<Personal>>,
    calendars: BTreeMap<CalendarId, Known>,
}

#[derive(Debug)]
struct Known {
    place: i64,
    calendar: Calendar,
    facts: CalendarFacts,
}

impl Reads {
    /// The calendars as they stand at a publication; `None` where there is no such publication.
    ///
    /// # Errors
    /// As all reads.
    pub fn calendars_at(&self, publication: PublicationId) -> Result<Option<CalendarsAt>> {
        let kept = self.lineage(publication)?;
        let Some(last) = kept.last() else { return Ok(None) };
        let forum: ForumFacts = serde_json::from_str(&last.forum_facts).map_err(StoreError::damaged)?;
        let lineage: HashMap<i64, u32> = kept.iter().zip(0..).map(|(kept, place)| (kept.place, place)).collect();
        let publications: Vec<Arc<Publication>> = kept.iter().map(|kept| Arc::new(kept.publication.clone())).collect();
        let publication = Arc::new(last.publication.clone());
        let mut items = Items::new(publications);
        for (kept, since) in kept.iter().zip(0..) {
            self.each_item(kept.place, |item| items.add(since, item))?;
        }
        let mut calendars = BTreeMap::new();
        for (place, calendar) in self.calendars_of_forum(publication.forum)? {
            // A calendar that only publications beside this one know is not among them.
            if let Some(facts) = self.calendar_facts(place, &lineage)? {
                calendars.insert(calendar.id, Known { place, calendar, facts });
            }
        }
        let personals = self.personals()?;
        let forum = Arc::new(forum);
        Ok(Some(CalendarsAt(Arc::new(Shared { publication, forum, items, lineage, personals, calendars }))))
    }

    fn calendar_facts(&self, calendar: i64, lineage: &HashMap<i64, u32>) -> Result<Option<CalendarFacts>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT publication, facts FROM publication_calendar WHERE calendar = ?1")?;
        let mut rows = statement.query([calendar])?;
        let mut newest: Option<(u32, CalendarFacts)> = None;
        while let Some(row) = rows.next()? {
            let Some(since) = lineage.get(&row.get("publication")?) else { continue };
            if newest.as_ref().is_none_or(|(other, _)| since > other) {
                newest = Some((*since, parsed(row, "facts")?));
            }
        }
        Ok(newest.map(|(_, facts)| facts))
    }
}

impl CalendarsAt {
    /// The publication they are taken at.
    pub fn publication(&self) -> &Arc<Publication> {
        &self.0.publication
    }

    /// What is said of the forum.
    pub fn forum(&self) -> &Arc<ForumFacts> {
        &self.0.forum
    }

    /// The calendars with what is said of them, in the order of their ids; all of a scope where one is given.
    pub fn list(&self, scope: Option<CalendarScope>) -> impl Iterator<Item = (&Calendar, &CalendarFacts)> {
        let known = self.0.calendars.values().map(|known| (&known.calendar, &known.facts));
        known.filter(move |(calendar, _)| scope.is_none_or(|scope| calendar.scope == scope))
    }

    /// One calendar with its entries; `None` where there is none of this id. `reads` must be of the workspace they were taken from.
    ///
    /// # Errors
    /// As all reads.
    pub fn calendar(&self, reads: &Reads, id: CalendarId) -> Result<Option<CalendarState>> {
        let Some(known) = self.0.calendars.get(&id) else { return Ok(None) };
        let misfit = || StoreError::damaged("an entry of which nothing is told");
        let stated = self.entries(reads, known.place)?;
        let entries: Option<Vec<_>> = stated.iter().map(|entry| self.0.items.entry(entry)).collect();
        Ok(Some(CalendarState {
            calendar: known.calendar.clone(),
            publication: self.0.publication.clone(),
            forum: self.0.forum.clone(),
            facts: known.facts.clone(),
            entries: entries.ok_or_else(misfit)?,
        }))
    }

    /// All of it in memory, to publish after.
    ///
    /// # Errors
    /// As all reads.
    pub fn state(&self, reads: &Reads) -> Result<State> {
        let mut calendars = BTreeMap::new();
        for (id, known) in &self.0.calendars {
            let entries = self.entries(reads, known.place)?;
            let (calendar, facts) = (known.calendar.clone(), known.facts.clone());
            calendars.insert(*id, StatedCalendar { calendar, facts, entries });
        }
        Ok(State { forum: self.0.forum.clone(), items: self.0.items.clone(), calendars })
    }

    /// The newest row of each item in a calendar, in the order of the items.
    fn entries(&self, reads: &Reads, calendar: i64) -> Result<Vec<StatedEntry>> {
        let mut statement = reads.connection.prepare_cached(
            "SELECT item, publication, personal, gone FROM publication_membership WHERE calendar = ?1 ORDER BY item, publication",
        )?;
        let mut rows = statement.query([calendar])?;
        let mut entries: Vec<StatedEntry> = Vec::new();
        while let Some(row) = rows.next()? {
            let Some(since) = self.0.lineage.get(&row.get("publication")?) else { continue };
            let entry = self.entry(row, *since)?;
            match entries.last_mut().filter(|last| last.item == entry.item) {
                Some(last) if last.since < entry.since => *last = entry,
                Some(_) => {}
                None => entries.push(entry),
            }
        }
        Ok(entries)
    }

    fn entry(&self, row: &Row<'_>, since: u32) -> Result<StatedEntry> {
        let astray = || StoreError::damaged("a membership that leads nowhere");
        let gone: Option<i64> = row.get("gone")?;
        Ok(StatedEntry {
            item: uuid_at(row, "item")?,
            personal: self.0.personals.get(&row.get("personal")?).ok_or_else(astray)?.clone(),
            since,
            gone: gone.map(|place| self.0.lineage.get(&place).copied().ok_or_else(astray)).transpose()?,
        })
    }
}

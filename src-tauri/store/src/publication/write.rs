//! Writing publications.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::SecondsFormat;
use periplo_model::publication::{Personal, PublicationRecord, Publishing, State, publish};
use periplo_model::{Calendar, CalendarId, EntityId, Plan, PublicationId};
use rusqlite::Connection;

use super::digest::digest;
use crate::error::{Result, StoreError};
use crate::read::Reads;
use crate::tx::Tx;

impl Tx<'_> {
    /// Publishes a plan of the forum's records as they are in this step, after all publications of the forum that nothing
    /// follows yet. `None` where nothing changed since. The step must be one that cannot be undone.
    ///
    /// `default_domain` ends the UIDs where neither an earlier publication nor the forum has a domain.
    ///
    /// # Errors
    /// As all reads and writes.
    pub fn publish(
        &mut self,
        plan: &Plan,
        note: Option<String>,
        default_domain: &str,
    ) -> Result<Option<PublicationRecord>> {
        let parents = self.publication_states(plan.forum().id)?;
        let act = Publishing { id: self.new_id(), at: self.now(), note, default_domain: default_domain.to_owned() };
        let record = publish(plan, &parents, &act);
        if let Some(record) = &record {
            self.put_publication(record)?;
        }
        Ok(record)
    }

    /// Writes a publication, after its parents; `false` where it is there already.
    ///
    /// # Errors
    /// [`StoreError::UnfitPublication`] where it names a publication or a calendar that is not there.
    pub fn put_publication(&mut self, record: &PublicationRecord) -> Result<bool> {
        if self.publication_place(record.publication.id)?.is_some() {
            return Ok(false);
        }
        let digest = digest(record)?;
        let mut writing =
            Writing { connection: self.write_beside(), calendars: HashMap::new(), publications: HashMap::new() };
        writing.write(record, &digest)?;
        Ok(true)
    }
}

impl Reads {
    /// The states at those publications of a forum that nothing follows yet: one, none before the first, two where laptops met.
    ///
    /// # Errors
    /// As all reads.
    pub fn publication_states(&self, forum: periplo_model::ForumId) -> Result<Vec<State>> {
        let heads = self.publication_heads(forum)?;
        let mut states = Vec::with_capacity(heads.len());
        for head in heads {
            if let Some(at) = self.calendars_at(head)? {
                states.push(at.state(self)?);
            }
        }
        Ok(states)
    }
}

struct Writing<'c> {
    connection: &'c Connection,
    calendars: HashMap<CalendarId, i64>,
    publications: HashMap<PublicationId, i64>,
}

impl Writing<'_> {
    fn write(&mut self, record: &PublicationRecord, digest: &[u8; 32]) -> Result<()> {
        let own = &record.publication;
        let unfit = |detail: String| StoreError::UnfitPublication { id: own.id.uuid(), detail };
        self.connection
            .prepare_cached(
                "INSERT INTO publication (id, forum, number, sequence, at, note, domain, rules, forum_facts, digest)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(rusqlite::params![
                own.id.uuid().as_bytes(),
                own.forum.uuid().as_bytes(),
                own.number,
                own.sequence,
                own.at.to_rfc3339_opts(SecondsFormat::AutoSi, true),
                own.note,
                own.domain,
                own.rules,
                json(&record.forum)?,
                digest,
            ])?;
        let place = self.connection.last_insert_rowid();
        self.publications.insert(own.id, place);
        for (ordinal, parent) in own.parents.iter().enumerate() {
            let parent =
                self.publication(*parent)?.ok_or_else(|| unfit(format!("its parent {parent} is not there")))?;
            self.connection
                .prepare_cached("INSERT INTO publication_parent (publication, ordinal, parent) VALUES (?1, ?2, ?3)")?
                .execute((place, i64::try_from(ordinal).unwrap_or(i64::MAX), parent))?;
        }
        for row in &record.calendars {
            let calendar = self.put_calendar(&row.calendar)?;
            self.connection
                .prepare_cached("INSERT INTO publication_calendar (calendar, publication, facts) VALUES (?1, ?2, ?3)")?
                .execute((calendar, place, json(&row.facts)?))?;
        }
        let sql = "INSERT INTO publication_item (publication, item, facts) VALUES (?1, ?2, ?3)";
        let mut statement = self.connection.prepare_cached(sql)?;
        for item in &record.items {
            statement.execute((place, item.id.as_bytes(), json(&item.facts)?))?;
        }
        drop(statement);
        self.memberships(record, place, &unfit)
    }

    fn memberships(
        &mut self,
        record: &PublicationRecord,
        place: i64,
        unfit: &dyn Fn(String) -> StoreError,
    ) -> Result<()> {
        let connection = self.connection;
        let mut personals = Personals { connection, places: HashMap::new(), known: BTreeMap::new() };
        let sql = "INSERT INTO publication_membership (calendar, item, publication, personal, gone) VALUES (?1, ?2, ?3, ?4, ?5)";
        let mut statement = connection.prepare_cached(sql)?;
        for row in &record.memberships {
            let calendar =
                self.calendar(row.calendar)?.ok_or_else(|| unfit(format!("calendar {} is not there", row.calendar)))?;
            let gone = match row.gone {
                None => None,
                Some(id) => Some(self.publication(id)?.ok_or_else(|| unfit(format!("publication {id} is not there")))?),
            };
            let personal = personals.place(&row.personal)?;
            statement.execute((calendar, row.item.as_bytes(), place, personal, gone))?;
        }
        Ok(())
    }

    fn put_calendar(&mut self, calendar: &Calendar) -> Result<i64> {
        if let Some(place) = self.calendar(calendar.id)? {
            return Ok(place);
        }
        let subject = calendar.subject.map(uuid::Uuid::into_bytes);
        self.connection
            .prepare_cached("INSERT INTO calendar (id, forum, scope, subject) VALUES (?1, ?2, ?3, ?4)")?
            .execute((
                calendar.id.uuid().as_bytes(),
                calendar.forum.uuid().as_bytes(),
                calendar.scope.name(),
                subject,
            ))?;
        let place = self.connection.last_insert_rowid();
        self.calendars.insert(calendar.id, place);
        Ok(place)
    }

    fn calendar(&mut self, id: CalendarId) -> Result<Option<i64>> {
        known(self.connection, &mut self.calendars, id, "SELECT place FROM calendar WHERE id = ?1")
    }

    fn publication(&mut self, id: PublicationId) -> Result<Option<i64>> {
        known(self.connection, &mut self.publications, id, "SELECT place FROM publication WHERE id = ?1")
    }
}

fn known<I: EntityId>(connection: &Connection, places: &mut HashMap<I, i64>, id: I, sql: &str) -> Result<Option<i64>> {
    use rusqlite::OptionalExtension;
    if let Some(place) = places.get(&id) {
        return Ok(Some(*place));
    }
    let found: Option<i64> =
        connection.prepare_cached(sql)?.query_row([id.uuid().as_bytes()], |row| row.get("place")).optional()?;
    if let Some(place) = found {
        places.insert(id, place);
    }
    Ok(found)
}

/// Personal facts and where they are kept; the same value is often the same allocation, which is quicker to know again.
struct Personals<'c> {
    connection: &'c Connection,
    places: HashMap<*const Personal, (Arc<Personal>, i64)>,
    known: BTreeMap<String, i64>,
}

impl Personals<'_> {
    fn place(&mut self, personal: &Arc<Personal>) -> Result<i64> {
        if let Some((_, place)) = self.places.get(&Arc::as_ptr(personal)) {
            return Ok(*place);
        }
        let text = json(&**personal)?;
        let place = match self.known.get(&text) {
            Some(place) => *place,
            None => {
                self.connection
                    .prepare_cached(
                        "INSERT INTO publication_personal (facts) VALUES (?1) ON CONFLICT (facts) DO NOTHING",
                    )?
                    .execute([&text])?;
                self.connection
                    .prepare_cached("SELECT place FROM publication_personal WHERE facts = ?1")?
                    .query_row([&text], |row| row.get("place"))?
            }
        };
        self.known.insert(text, place);
        self.places.insert(Arc::as_ptr(personal), (personal.clone(), place));
        Ok(place)
    }
}

fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(StoreError::damaged)
}

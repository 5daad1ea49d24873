//! Reading publications as they were written.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use periplo_model::publication::{CalendarRow, Item, MembershipRow, Personal, PublicationRecord};
use periplo_model::{Calendar, CalendarId, CalendarScope, EntityId, ForumId, Publication, PublicationId};
use rusqlite::Row;
use serde::de::DeserializeOwned;

use super::digest::digest;
use crate::error::{Result, StoreError};
use crate::read::{Reads, uuid_at};

/// What is read of a publication; those of a list follow with `WHERE`.
const SELECT: &str =
    "SELECT place, id, forum, number, sequence, at, note, domain, rules, forum_facts, digest FROM publication";

/// A publication with its place and what is kept beside it.
pub(super) struct Kept<F> {
    pub(super) place: i64,
    pub(super) publication: Publication,
    pub(super) forum_facts: F,
    pub(super) digest: [u8; 32],
}

impl Reads {
    /// The publications of a forum, the newest last; also of a forum that is no more.
    ///
    /// # Errors
    /// As all reads.
    pub fn publications(&self, forum: ForumId) -> Result<Vec<Publication>> {
        let sql = format!("{SELECT} WHERE forum = ?1 ORDER BY sequence, id");
        Ok(self.kept(&sql, forum.uuid())?.into_iter().map(|kept| kept.publication).collect())
    }

    /// The publications of a forum that none follows: normally the last alone.
    ///
    /// # Errors
    /// As all reads.
    pub fn publication_heads(&self, forum: ForumId) -> Result<Vec<PublicationId>> {
        let sql = "SELECT id FROM publication WHERE forum = ?1
            AND NOT EXISTS (SELECT 1 FROM publication_parent WHERE parent = place) ORDER BY sequence, id";
        Ok(self.uuids(sql, [forum.uuid().as_bytes()])?.into_iter().map(PublicationId::from_uuid).collect())
    }

    /// The forums that have publications, also those that are no more.
    ///
    /// # Errors
    /// As all reads.
    pub fn published_forums(&self) -> Result<Vec<ForumId>> {
        let forums = self.uuids("SELECT DISTINCT forum FROM publication ORDER BY forum", [])?;
        Ok(forums.into_iter().map(ForumId::from_uuid).collect())
    }

    /// The publications of a forum with all they say, each after its parents: what a bundle carries.
    ///
    /// # Errors
    /// As all reads.
    pub fn publication_records(&self, forum: ForumId) -> Result<Vec<PublicationRecord>> {
        Ok(self.records_with_digests(forum)?.into_iter().map(|(record, _)| record).collect())
    }

    /// The publications whose rows are not what was written, of every forum.
    ///
    /// # Errors
    /// As all reads: [`StoreError::Damaged`] where rows cannot even be understood.
    pub fn damaged_publications(&self) -> Result<Vec<PublicationId>> {
        let mut damaged = Vec::new();
        for forum in self.published_forums()? {
            for (record, kept) in self.records_with_digests(forum)? {
                if digest(&record)? != kept {
                    damaged.push(record.publication.id);
                }
            }
        }
        Ok(damaged)
    }

    pub(super) fn publication_place(&self, id: PublicationId) -> Result<Option<i64>> {
        self.one("SELECT place FROM publication WHERE id = ?1", [id.uuid().as_bytes()], |row| row.get("place"))
    }

    /// The publications that a state rests on, each after its parents, with the facts of the forum as text; the last is the one asked for.
    pub(super) fn lineage(&self, id: PublicationId) -> Result<Vec<Kept<String>>> {
        let sql = format!(
            "WITH RECURSIVE lineage (own) AS (
               SELECT place FROM publication WHERE id = ?1
               UNION SELECT parent FROM publication_parent JOIN lineage ON publication = own
             ) {SELECT} JOIN lineage ON place = own ORDER BY sequence, id"
        );
        self.kept(&sql, id.uuid())
    }

    fn kept(&self, sql: &str, id: uuid::Uuid) -> Result<Vec<Kept<String>>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([id.as_bytes()])?;
        let mut kept = Vec::new();
        while let Some(row) = rows.next()? {
            kept.push(Kept {
                place: row.get("place")?,
                publication: publication(row)?,
                forum_facts: row.get("forum_facts")?,
                digest: row.get("digest")?,
            });
        }
        let sql = "SELECT own.id AS id FROM publication_parent JOIN publication AS own ON own.place = parent
            WHERE publication = ?1 ORDER BY ordinal";
        for kept in &mut kept {
            let parents = self.uuids(sql, [kept.place])?;
            kept.publication.parents = parents.into_iter().map(PublicationId::from_uuid).collect();
        }
        Ok(kept)
    }

    /// The calendars of a forum by their places.
    pub(super) fn calendars_of_forum(&self, forum: ForumId) -> Result<BTreeMap<i64, Calendar>> {
        let mut statement =
            self.connection.prepare_cached("SELECT place, id, scope, subject FROM calendar WHERE forum = ?1")?;
        let mut rows = statement.query([forum.uuid().as_bytes()])?;
        let mut calendars = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let scope: String = row.get("scope")?;
            let scope = CalendarScope::ALL.into_iter().find(|known| known.name() == scope);
            let scope = scope.ok_or_else(|| StoreError::damaged("a calendar of no known scope"))?;
            let subject = row.get::<_, Option<[u8; 16]>>("subject")?.map(uuid::Uuid::from_bytes);
            let calendar = Calendar::new(forum, scope, subject);
            if calendar.id != CalendarId::from_uuid(uuid_at(row, "id")?) {
                return Err(StoreError::damaged("a calendar whose id is another's"));
            }
            calendars.insert(row.get("place")?, calendar);
        }
        Ok(calendars)
    }

    /// All personal facts by their places.
    pub(super) fn personals(&self) -> Result<HashMap<i64, Arc<Personal>>> {
        let mut statement = self.connection.prepare_cached("SELECT place, facts FROM publication_personal")?;
        let mut rows = statement.query([])?;
        let mut personals = HashMap::new();
        while let Some(row) = rows.next()? {
            personals.insert(row.get("place")?, Arc::new(parsed(row, "facts")?));
        }
        Ok(personals)
    }

    pub(super) fn records_with_digests(&self, forum: ForumId) -> Result<Vec<(PublicationRecord, [u8; 32])>> {
        let kept = self.kept(&format!("{SELECT} WHERE forum = ?1 ORDER BY sequence, id"), forum.uuid())?;
        let places: HashMap<i64, usize> = kept.iter().enumerate().map(|(n, kept)| (kept.place, n)).collect();
        let ids: HashMap<i64, PublicationId> = kept.iter().map(|kept| (kept.place, kept.publication.id)).collect();
        let mut records = Vec::with_capacity(kept.len());
        for kept in kept {
            let record = PublicationRecord {
                publication: kept.publication,
                forum: serde_json::from_str(&kept.forum_facts).map_err(StoreError::damaged)?,
                calendars: Vec::new(),
                items: self.items_of(kept.place)?,
                memberships: Vec::new(),
            };
            records.push((record, kept.digest));
        }
        let astray = || StoreError::damaged("a row of a publication that is not there");
        let personals = self.personals()?;
        for (place, calendar) in self.calendars_of_forum(forum)? {
            let mut statement = self
                .connection
                .prepare_cached("SELECT publication, facts FROM publication_calendar WHERE calendar = ?1")?;
            let mut rows = statement.query([place])?;
            while let Some(row) = rows.next()? {
                let record = places.get(&row.get("publication")?).ok_or_else(astray)?;
                let row = CalendarRow { calendar: calendar.clone(), facts: parsed(row, "facts")? };
                records[*record].0.calendars.push(row);
            }
            let mut statement = self.connection.prepare_cached(
                "SELECT publication, item, personal, gone FROM publication_membership WHERE calendar = ?1 ORDER BY item, publication",
            )?;
            let mut rows = statement.query([place])?;
            while let Some(row) = rows.next()? {
                let record = places.get(&row.get("publication")?).ok_or_else(astray)?;
                let gone: Option<i64> = row.get("gone")?;
                records[*record].0.memberships.push(MembershipRow {
                    calendar: calendar.id,
                    item: uuid_at(row, "item")?,
                    personal: personals.get(&row.get("personal")?).ok_or_else(astray)?.clone(),
                    gone: gone.map(|place| ids.get(&place).copied().ok_or_else(astray)).transpose()?,
                });
            }
        }
        for (record, _) in &mut records {
            record.calendars.sort_by_key(|row| row.calendar.id);
            record.memberships.sort_by_key(|row| (row.calendar, row.item));
        }
        Ok(records)
    }

    fn items_of(&self, place: i64) -> Result<Vec<Arc<Item>>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT item, facts FROM publication_item WHERE publication = ?1 ORDER BY item")?;
        let mut rows = statement.query([place])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            items.push(item(row)?);
        }
        Ok(items)
    }

    /// Calls for each item that a publication says something of.
    pub(super) fn each_item(&self, place: i64, mut take: impl FnMut(Arc<Item>)) -> Result<()> {
        self.items_of(place)?.into_iter().for_each(&mut take);
        Ok(())
    }
}

fn item(row: &Row<'_>) -> Result<Arc<Item>> {
    Ok(Arc::new(Item { id: uuid_at(row, "item")?, facts: parsed(row, "facts")? }))
}

/// A publication without its parents.
fn publication(row: &Row<'_>) -> Result<Publication> {
    let at: String = row.get("at")?;
    let at: DateTime<Utc> = at.parse().map_err(StoreError::damaged)?;
    Ok(Publication {
        id: PublicationId::from_uuid(uuid_at(row, "id")?),
        forum: ForumId::from_uuid(uuid_at(row, "forum")?),
        number: row.get("number")?,
        parents: Vec::new(),
        sequence: row.get("sequence")?,
        at,
        note: row.get("note")?,
        domain: row.get("domain")?,
        rules: row.get("rules")?,
    })
}

/// Facts from a column with JSON.
pub(super) fn parsed<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str().map_err(StoreError::damaged)?).map_err(StoreError::damaged)
}

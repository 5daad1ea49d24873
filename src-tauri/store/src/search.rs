//! Full-text search. The index lives in memory beside an open workspace and follows its steps: the file holds no copy of
//! what was written, and nothing private is ever put in.

use std::collections::{BTreeSet, HashMap};

use periplo_model::{EntityId, ForumId, Kind};
use rusqlite::{Connection, OpenFlags, params};
use serde_json::Value;
use uuid::Uuid;

use crate::error::Result;
use crate::read::{Reads, uuid_at};
use crate::row::Fields;

/// What is looked through, kind by kind: the fields by which a record is known, and those that say more about it.
///
/// Private kinds have no place here, and none of these fields is private.
const SEARCHED: &[(Kind, &[&str], &[&str])] = &[
    (Kind::Forum, &["name"], &["slug", "summary"]),
    (Kind::Leg, &["name"], &["notes"]),
    (Kind::Place, &["name"], &[]),
    (Kind::Venue, &["name"], &["address", "notes"]),
    (Kind::Room, &["name"], &[]),
    (Kind::Session, &["title"], &["abstract", "notes"]),
    (Kind::Track, &["name"], &[]),
    (Kind::Organization, &["name", "short_name"], &["summary", "site"]),
    (Kind::Person, &["name", "badge_name"], &["biography"]),
    (Kind::HostEvent, &["name"], &["site"]),
    (Kind::Delegation, &["name"], &["notes"]),
    (Kind::Journey, &["operator", "number"], &["from_point", "to_point", "notes"]),
    (Kind::Task, &["title"], &["notes"]),
    (Kind::Outcome, &["title"], &[]),
];

/// An index over what a workspace holds at one of its steps.
#[derive(Debug)]
pub struct SearchIndex {
    connection: Connection,
    /// The step that it has come to; `None` before it was filled.
    at: Option<i64>,
    rows: HashMap<(Kind, Uuid), i64>,
}

/// A record that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
}

impl SearchIndex {
    /// An empty index; the first [`SearchIndex::follow`] fills it.
    ///
    /// # Errors
    /// Those of SQLite.
    pub fn new() -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_in_memory_with_flags(flags)?;
        // Letters are found without their accents, and each beginning of a word by an index of its own.
        connection.execute_batch(
            "CREATE VIRTUAL TABLE doc USING fts5(\
             title, body, kind UNINDEXED, id UNINDEXED, forum UNINDEXED, \
             tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')",
        )?;
        Ok(Self { connection, at: None, rows: HashMap::new() })
    }

    /// Takes in what changed since it last did; the first time, everything.
    ///
    /// # Errors
    /// As all reads.
    pub fn follow(&mut self, reads: &Reads) -> Result<()> {
        let head = reads.head()?.map_or(0, |head| head.position);
        let Some(at) = self.at else { return self.fill(reads, head) };
        if head == at {
            return Ok(());
        }
        let mut changed = BTreeSet::new();
        {
            let sql = "SELECT DISTINCT entity, record FROM step_change WHERE step > ?1 AND private = 0";
            let mut statement = reads.connection.prepare_cached(sql)?;
            let mut found = statement.query([at])?;
            while let Some(row) = found.next()? {
                let kind = row.get::<_, Option<String>>(0)?.and_then(|name| Kind::named(&name));
                changed.extend(kind.map(|kind| uuid_at(row, 1).map(|id| (kind, id))).transpose()?);
            }
        }
        let transaction = self.connection.unchecked_transaction()?;
        for (kind, id) in changed {
            if let Some(row) = self.rows.remove(&(kind, id)) {
                self.connection.prepare_cached("DELETE FROM doc WHERE rowid = ?1")?.execute([row])?;
            }
            if let Some(fields) = reads.fields(kind, id)?
                && let Some(row) = insert(&self.connection, kind, id, &fields)?
            {
                self.rows.insert((kind, id), row);
            }
        }
        transaction.commit()?;
        self.at = Some(head);
        Ok(())
    }

    fn fill(&mut self, reads: &Reads, head: i64) -> Result<()> {
        let transaction = self.connection.unchecked_transaction()?;
        for (kind, ..) in SEARCHED {
            for id in reads.ids(*kind)? {
                if let Some(fields) = reads.fields(*kind, id)?
                    && let Some(row) = insert(&self.connection, *kind, id, &fields)?
                {
                    self.rows.insert((*kind, id), row);
                }
            }
        }
        transaction.commit()?;
        self.at = Some(head);
        Ok(())
    }

    /// The records in which every word typed begins a word: first those whose name begins with what was typed, the shortest
    /// first, then those known by it, then those that say it; in a forum: its own, and what belongs to no forum, such as
    /// people. Accents and case are forgiven. Nothing typed finds nothing.
    ///
    /// # Errors
    /// Those of SQLite.
    pub fn find(&self, text: &str, forum: Option<ForumId>, limit: u32) -> Result<Vec<Hit>> {
        let words: Vec<&str> =
            text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let begins = format!("title : ^\"{}\"*", words.join(" "));
        let mut hits = self.matching(&begins, "length(title)", forum, limit)?;
        let most = limit as usize;
        // To weigh all that one or two letters find takes long, and they rarely leave room for it.
        if hits.len() < most {
            let all: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
            let others = self.matching(&all.join(" "), "bm25(doc, 10.0, 1.0)", forum, limit)?;
            let others: Vec<Hit> = others.into_iter().filter(|hit| !hits.contains(hit)).collect();
            hits.extend(others);
            hits.truncate(most);
        }
        Ok(hits)
    }

    fn matching(&self, query: &str, order: &str, forum: Option<ForumId>, limit: u32) -> Result<Vec<Hit>> {
        let forum = forum.map(|forum| forum.uuid().into_bytes());
        let sql = format!(
            "SELECT kind, id FROM doc WHERE doc MATCH ?1 AND (?2 IS NULL OR forum IS NULL OR forum = ?2) \
             ORDER BY {order}, rowid LIMIT ?3"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![query, forum, limit])?;
        let mut hits = Vec::new();
        while let Some(row) = rows.next()? {
            let kind = Kind::named(&row.get::<_, String>(0)?);
            let id = uuid_at(row, 1)?;
            hits.extend(kind.map(|kind| Hit { kind, id }));
        }
        Ok(hits)
    }
}

/// Puts a record in; `None` where there is nothing to find it by.
fn insert(connection: &Connection, kind: Kind, id: Uuid, fields: &Fields) -> Result<Option<i64>> {
    let Some((_, title, body)) = SEARCHED.iter().find(|(of, ..)| *of == kind) else { return Ok(None) };
    let text =
        |names: &[&str]| names.iter().filter_map(|name| fields.get(*name)).map(words).collect::<Vec<_>>().join("\n");
    let (title, body) = (text(title), text(body));
    if title.is_empty() && body.is_empty() {
        return Ok(None);
    }
    let of = |name: &str| fields.get(name).and_then(Value::as_str).and_then(|id| Uuid::try_parse(id).ok());
    let forum = if kind == Kind::Forum { Some(id) } else { of("forum") };
    let sql = "INSERT INTO doc (title, body, kind, id, forum) VALUES (?1, ?2, ?3, ?4, ?5)";
    let forum = forum.map(Uuid::into_bytes);
    connection.prepare_cached(sql)?.execute(params![title, body, kind.name(), id.into_bytes(), forum])?;
    Ok(Some(connection.last_insert_rowid()))
}

/// A text, or a text in all its languages.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(texts) => texts.values().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    }
}

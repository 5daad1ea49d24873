//! Taking the names of a person who is forgotten out of what was published.

use std::collections::BTreeSet;

use rusqlite::types::Value as Sql;
use serde_json::Value;

use super::digest::digest;
use crate::error::{Result, StoreError};
use crate::read::Reads;

/// What stands where a name was.
const NOBODY: &str = "—";

/// Where facts are kept as JSON: the table, and the columns of its key.
const FACTS: [(&str, &[&str]); 3] = [
    ("publication_calendar", &["calendar", "publication"]),
    ("publication_item", &["publication", "item"]),
    ("publication_personal", &["place"]),
];

impl Reads {
    /// Replaces every text of published facts that is one of these names, and digests the publications anew.
    ///
    /// Times, places and membership stay: calendars that were handed out must still be followed by their tombstones.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the publications were not what was written: a new digest would hide it.
    pub(crate) fn forget_in_publications(&self, names: &BTreeSet<String>) -> Result<()> {
        if let Some(id) = self.damaged_publications()?.first() {
            return Err(StoreError::damaged(format_args!("publication {id} is not what was written")));
        }
        let mut any = false;
        for (table, key) in FACTS {
            for (place, facts) in self.facts_with(table, key, names)? {
                any = true;
                self.replace_facts(table, key, place, &facts)?;
            }
        }
        if any {
            for forum in self.published_forums()? {
                for (record, kept) in self.records_with_digests(forum)? {
                    let now = digest(&record)?;
                    if now != kept {
                        let sql = "UPDATE publication SET digest = ?1 WHERE id = ?2";
                        let id = periplo_model::EntityId::uuid(record.publication.id);
                        self.connection.prepare_cached(sql)?.execute((now, id.as_bytes()))?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The rows of a table whose facts have one of the names, by their key, with the facts as they are to be.
    fn facts_with(&self, table: &str, key: &[&str], names: &BTreeSet<String>) -> Result<Vec<(Vec<Sql>, String)>> {
        let mut found = Vec::new();
        let mut statement = self.connection.prepare(&format!("SELECT facts, {} FROM {table}", key.join(", ")))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(0)?;
            let mut facts: Value = serde_json::from_str(&text).map_err(StoreError::damaged)?;
            if redact(&mut facts, names) {
                let place: rusqlite::Result<Vec<Sql>> = (1..=key.len()).map(|column| row.get(column)).collect();
                found.push((place?, facts.to_string()));
            }
        }
        Ok(found)
    }

    fn replace_facts(&self, table: &str, key: &[&str], place: Vec<Sql>, facts: &str) -> Result<()> {
        if table == "publication_personal" {
            // Two rows may have become one.
            let same = self
                .one("SELECT place FROM publication_personal WHERE facts = ?1", [facts], |row| row.get::<_, i64>(0))?;
            if let (Some(same), [Sql::Integer(own)]) = (same, place.as_slice()) {
                let sql = "UPDATE publication_membership SET personal = ?1 WHERE personal = ?2";
                self.connection.prepare_cached(sql)?.execute((same, own))?;
                self.connection.prepare_cached("DELETE FROM publication_personal WHERE place = ?1")?.execute([own])?;
                return Ok(());
            }
        }
        let condition: Vec<String> = key.iter().map(|column| format!("{column} = ?")).collect();
        let sql = format!("UPDATE {table} SET facts = ? WHERE {}", condition.join(" AND "));
        let values = std::iter::once(Sql::Text(facts.to_owned())).chain(place);
        self.connection.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    }
}

/// Replaces every text that is a name; `false` where there was none.
fn redact(value: &mut Value, names: &BTreeSet<String>) -> bool {
    match value {
        Value::String(text) if names.contains(text) => {
            *text = NOBODY.to_owned();
            true
        }
        Value::Array(values) => values.iter_mut().fold(false, |any, value| redact(value, names) | any),
        Value::Object(fields) => {
            let named = |name: &Value| name["plain"].as_str().is_some_and(|text| names.contains(text));
            if fields.get("name").is_some_and(named) {
                // What a party of a session is, and for whom they speak, names them as well.
                fields.shift_remove("affiliations");
                fields.shift_remove("note");
            }
            fields.values_mut().fold(false, |any, value| redact(value, names) | any)
        }
        _ => false,
    }
}

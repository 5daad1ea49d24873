//! Reading records, the same within a step and from a reader.

use periplo_model::{Entity, EntityId, Kind, Rank};
use rusqlite::{Connection, OptionalExtension, Params, Row};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::column::{columns, statements};
use crate::error::{Result, StoreError};
use crate::row::{self, Fields};

/// A record that refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependant {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// The field that refers.
    pub field: &'static str,
    /// Whether it belongs to the other and goes when that goes.
    pub owned: bool,
    /// Whether it can do without the other: the field may be empty.
    pub optional: bool,
}

/// What can be read from a workspace: one state of it, whoever writes meanwhile.
#[derive(Debug)]
pub struct Reads {
    pub(crate) connection: Connection,
}

impl Reads {
    /// The record with this id.
    ///
    /// # Errors
    /// As all reads: the file cannot be read, or is damaged.
    pub fn get<E: Entity>(&self, id: E::Id) -> Result<Option<E>> {
        let sql = format!("{} WHERE id = ?1", statements(E::KIND).select);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([id.uuid().as_bytes()])?;
        rows.next()?.map(row::entity).transpose()
    }

    /// The record with this id, which must be there.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRecord`] where it is not.
    pub fn need<E: Entity>(&self, id: E::Id) -> Result<E> {
        self.get(id)?.ok_or(StoreError::NoSuchRecord { kind: E::KIND, id: id.uuid() })
    }

    /// All records of a kind, in the order of their ids.
    ///
    /// # Errors
    /// As all reads.
    pub fn all<E: Entity>(&self) -> Result<Vec<E>> {
        self.select("ORDER BY id", [])
    }

    /// The records of a kind that refer by a field to this id, in the order of their ids.
    ///
    /// # Errors
    /// As all reads. A field that is no reference of the kind finds nothing.
    pub fn by_reference<E: Entity>(&self, field: &str, id: Uuid) -> Result<Vec<E>> {
        match E::KIND.references().iter().find(|reference| reference.field == field) {
            Some(reference) => self.select(&format!("WHERE {} = ?1 ORDER BY id", reference.field), [id.as_bytes()]),
            None => Ok(Vec::new()),
        }
    }

    /// How many records of a kind there are.
    ///
    /// # Errors
    /// As all reads.
    pub fn count(&self, kind: Kind) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {}", kind.name());
        Ok(self.connection.prepare_cached(&sql)?.query_row([], |row| row.get::<_, i64>(0))?.unsigned_abs())
    }

    /// The last rank among the records of a kind that refer by a field to this id; `None` where there are none.
    ///
    /// # Errors
    /// As all reads. A kind without ranks, and a field that is no reference of it, have none.
    pub fn last_rank(&self, kind: Kind, field: &str, id: Uuid) -> Result<Option<Rank>> {
        let ranked = columns(kind).iter().any(|column| column.name == "rank");
        let Some(reference) = kind.references().iter().find(|reference| reference.field == field && ranked) else {
            return Ok(None);
        };
        // Ranks are lower-case hexadecimal, so that they order as text as they do as bytes.
        let sql = format!("SELECT max(rank) FROM {} WHERE {} = ?1", kind.name(), reference.field);
        let last = self.one(&sql, [id.as_bytes()], |row| row.get::<_, Option<String>>(0))?.flatten();
        last.map(|text| Rank::try_from(text).map_err(StoreError::damaged)).transpose()
    }

    /// The ids of all records of a kind, in order.
    ///
    /// # Errors
    /// As all reads.
    pub fn ids(&self, kind: Kind) -> Result<Vec<Uuid>> {
        self.uuids(&format!("SELECT id FROM {} ORDER BY id", kind.name()), [])
    }

    /// Whether there is such a record.
    ///
    /// # Errors
    /// As all reads.
    pub fn has(&self, kind: Kind, id: Uuid) -> Result<bool> {
        let sql = format!("SELECT 1 FROM {} WHERE id = ?1", kind.name());
        Ok(self.connection.prepare_cached(&sql)?.exists([id.as_bytes()])?)
    }

    /// What refers to a record, kind by kind.
    ///
    /// # Errors
    /// As all reads.
    pub fn dependants(&self, kind: Kind, id: Uuid) -> Result<Vec<Dependant>> {
        let mut found = Vec::new();
        for from in Kind::ALL {
            for reference in from.references().iter().filter(|reference| reference.to == kind) {
                let field = reference.field;
                let optional = columns(*from).iter().any(|column| column.name == field && !column.required);
                let sql = format!("SELECT id FROM {} WHERE {field} = ?1 ORDER BY id", from.name());
                found.extend(self.uuids(&sql, [id.as_bytes()])?.into_iter().map(|id| Dependant {
                    kind: *from,
                    id,
                    field,
                    owned: reference.owner,
                    optional,
                }));
            }
        }
        Ok(found)
    }

    /// The fields of a record by their documented names; `None` where it is not there.
    ///
    /// # Errors
    /// As all reads.
    pub fn fields(&self, kind: Kind, id: Uuid) -> Result<Option<Fields>> {
        let sql = format!("{} WHERE id = ?1", statements(kind).select);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([id.as_bytes()])?;
        rows.next()?.map(|found| row::fields(kind, found)).transpose()
    }

    /// A digest of every field of every record, private ones included: two workspaces of equal digest hold the same.
    /// History is not part of it.
    ///
    /// # Errors
    /// As all reads.
    pub fn digest(&self) -> Result<[u8; 32]> {
        let mut digest = Sha256::new();
        for kind in Kind::ALL {
            digest.update(kind.name());
            let mut statement = self.connection.prepare(&format!("{} ORDER BY id", statements(*kind).select))?;
            let mut rows = statement.query([])?;
            while let Some(found) = rows.next()? {
                digest.update(serde_json::Value::Object(row::fields(*kind, found)?).to_string());
                digest.update([0]);
            }
        }
        Ok(digest.finalize().into())
    }

    /// Records of a kind; `rest` follows `SELECT … FROM kind`.
    pub(crate) fn select<E: Entity>(&self, rest: &str, params: impl Params) -> Result<Vec<E>> {
        let mut statement = self.connection.prepare_cached(&format!("{} {rest}", statements(E::KIND).select))?;
        let mut rows = statement.query(params)?;
        let mut records = Vec::new();
        while let Some(found) = rows.next()? {
            records.push(row::entity(found)?);
        }
        Ok(records)
    }

    /// A list of ids.
    pub(crate) fn uuids(&self, sql: &str, params: impl Params) -> Result<Vec<Uuid>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params, |row| uuid_at(row, 0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.connection.prepare_cached(sql)?.query_row(params, read).optional()?)
    }
}

/// Reads an id from 16 bytes; ours, because the crate's own takes text as well.
pub(crate) fn uuid_at(row: &Row<'_>, column: impl rusqlite::RowIndex) -> rusqlite::Result<Uuid> {
    row.get::<_, [u8; 16]>(column).map(Uuid::from_bytes)
}

impl Reads {
    /// The first reference from or to one of the changed records that leads nowhere.
    pub(crate) fn dangling(&self, changed: &crate::step::Changed) -> Result<Option<StoreError>> {
        for (kind, id) in &changed.put {
            let Some(fields) = self.fields(*kind, *id)? else { continue };
            for reference in kind.references() {
                let to = fields.get(reference.field).and_then(|value| value.as_str());
                let Some(to) = to.and_then(|text| Uuid::try_parse(text).ok()) else { continue };
                if !self.has(reference.to, to)? {
                    let (kind, id, field) = (*kind, *id, reference.field);
                    return Ok(Some(StoreError::Dangling { kind, id, field, to: reference.to }));
                }
            }
        }
        for (kind, id) in &changed.removed {
            if let Some(other) = self.dependants(*kind, *id)?.into_iter().next() {
                return Ok(Some(StoreError::Dangling {
                    kind: other.kind,
                    id: other.id,
                    field: other.field,
                    to: *kind,
                }));
            }
        }
        Ok(None)
    }
}

//! The steps as they are kept, and the chain of digests through them. See `docs/steps.md`.

use chrono::{DateTime, Utc};
use periplo_model::{EntityId, Kind, ReplicaId, StepId};
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::change::{Change, Hash, Operation, Parts, genesis};
use crate::error::{Result, StoreError};
use crate::read::{Reads, uuid_at};
use crate::step::StepSummary;

/// A row of `step`.
#[derive(Clone, Debug)]
pub(crate) struct StepRow {
    pub position: i64,
    pub id: Uuid,
    pub replica: Uuid,
    pub count: i64,
    pub clock_millis: i64,
    pub clock_counter: i64,
    pub author: String,
    pub key: String,
    pub args: Option<String>,
    pub args_salt: Option<[u8; 16]>,
    pub args_digest: Hash,
    pub undoable: bool,
    pub undoes: Option<Uuid>,
    pub redoes: Option<Uuid>,
    pub previous: Hash,
    pub digest: Hash,
}

pub(crate) const STEP_COLUMNS: &str = "position, id, replica, count, clock_millis, clock_counter, author, key, args, \
     args_salt, args_digest, undoable, undoes, redoes, previous, digest";

impl StepRow {
    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let optional = |name: &str| row.get::<_, Option<[u8; 16]>>(name).map(|bytes| bytes.map(Uuid::from_bytes));
        Ok(Self {
            position: row.get("position")?,
            id: uuid_at(row, "id")?,
            replica: uuid_at(row, "replica")?,
            count: row.get("count")?,
            clock_millis: row.get("clock_millis")?,
            clock_counter: row.get("clock_counter")?,
            author: row.get("author")?,
            key: row.get("key")?,
            args: row.get("args")?,
            args_salt: row.get("args_salt")?,
            args_digest: row.get("args_digest")?,
            undoable: row.get("undoable")?,
            undoes: optional("undoes")?,
            redoes: optional("redoes")?,
            previous: row.get("previous")?,
            digest: row.get("digest")?,
        })
    }

    /// The beginning of the digest of the step; the digests of its changes follow in order.
    pub(crate) fn begin_digest(&self) -> Parts {
        let bytes = |id: &Option<Uuid>| id.map(|id| id.into_bytes().to_vec()).unwrap_or_default();
        let mut digest = Parts::new("periplo step 1");
        digest.part(&self.previous);
        digest.part(self.id.as_bytes());
        digest.part(self.replica.as_bytes());
        for number in [self.count, self.clock_millis, self.clock_counter] {
            digest.part(&number.to_be_bytes());
        }
        digest.part(self.author.as_bytes());
        digest.part(self.key.as_bytes());
        digest.part(&self.args_digest);
        digest.part(&[u8::from(self.undoable)]);
        digest.part(&bytes(&self.undoes));
        digest.part(&bytes(&self.redoes));
        digest
    }

    pub(crate) fn insert(&self, reads: &Reads) -> Result<()> {
        let sql = format!("INSERT INTO step ({STEP_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        reads.connection.prepare_cached(&sql)?.execute(params![
            self.position,
            self.id.as_bytes(),
            self.replica.as_bytes(),
            self.count,
            self.clock_millis,
            self.clock_counter,
            self.author,
            self.key,
            self.args,
            self.args_salt,
            self.args_digest,
            self.undoable,
            self.undoes.as_ref().map(Uuid::as_bytes),
            self.redoes.as_ref().map(Uuid::as_bytes),
            self.previous,
            self.digest,
        ])?;
        Ok(())
    }

    pub(crate) fn summary(&self) -> StepSummary {
        let args = self.args.as_deref().and_then(|args| serde_json::from_str(args).ok()).unwrap_or_default();
        StepSummary {
            id: StepId::from_uuid(self.id),
            position: self.position.unsigned_abs(),
            replica: ReplicaId::from_uuid(self.replica),
            count: self.count.unsigned_abs(),
            at: DateTime::<Utc>::from_timestamp_millis(self.clock_millis).unwrap_or_default(),
            author: self.author.clone(),
            key: self.key.clone(),
            args,
            undoable: self.undoable,
            undoes: self.undoes.map(StepId::from_uuid),
            redoes: self.redoes.map(StepId::from_uuid),
        }
    }
}

/// Writes one change of a step; what is private goes where only the private is.
pub(crate) fn insert_change(reads: &Reads, step: i64, ordinal: i64, change: &Change, digest: &Hash) -> Result<()> {
    let (entity, record) = (change.kind.name(), change.record.as_bytes());
    let operation = change.operation.name();
    if change.kind.is_private() {
        let sql = "INSERT INTO step_change (step, ordinal, private, digest) VALUES (?, ?, 1, ?)";
        reads.connection.prepare_cached(sql)?.execute(params![step, ordinal, digest])?;
        let sql = "INSERT INTO private_step_change (step, ordinal, entity, record, operation, format, fields, salt) \
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        reads.connection.prepare_cached(sql)?.execute(params![
            step,
            ordinal,
            entity,
            record,
            operation,
            change.format,
            change.fields,
            change.salt
        ])?;
    } else {
        let sql = "INSERT INTO step_change (step, ordinal, private, entity, record, operation, format, fields, salt, digest) \
                   VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?)";
        reads.connection.prepare_cached(sql)?.execute(params![
            step,
            ordinal,
            entity,
            record,
            operation,
            change.format,
            change.fields,
            change.salt,
            digest
        ])?;
    }
    Ok(())
}

/// A change as it is found: erased ones are without content.
pub(crate) struct FoundChange {
    pub digest: Hash,
    pub erased: bool,
    pub content: Option<Change>,
}

/// Reads the columns of [`CHANGES`].
pub(crate) fn found_change(row: &Row<'_>) -> Result<FoundChange> {
    let content = match row.get::<_, Option<String>>("fields")? {
        None => None,
        Some(fields) => {
            let entity: String = row.get("entity")?;
            let kind = Kind::named(&entity).ok_or_else(|| StoreError::damaged("an unknown kind in the history"))?;
            Some(Change {
                kind,
                record: uuid_at(row, "record")?,
                operation: Operation::named(&row.get::<_, String>("operation")?)?,
                format: row.get("format")?,
                fields,
                salt: row.get("salt")?,
            })
        }
    };
    Ok(FoundChange { digest: row.get("digest")?, erased: row.get("erased")?, content })
}

/// Changes with their content, public or private, to be followed by a condition and an order.
pub(crate) const CHANGES: &str = "\
SELECT c.step AS step, c.ordinal AS ordinal, c.private AS private, c.digest AS digest, c.erased AS erased,
  coalesce(c.entity, p.entity) AS entity, coalesce(c.record, p.record) AS record,
  coalesce(c.operation, p.operation) AS operation, coalesce(c.format, p.format) AS format,
  coalesce(c.fields, p.fields) AS fields, coalesce(c.salt, p.salt) AS salt
FROM step_change c LEFT JOIN private_step_change p ON c.private = 1 AND p.step = c.step AND p.ordinal = c.ordinal";

impl Reads {
    /// Steps, the latest first: those before the step `before`, or the very latest; at most `limit`.
    ///
    /// # Errors
    /// As all reads.
    pub fn history(&self, before: Option<StepId>, limit: usize) -> Result<Vec<StepSummary>> {
        let before = match before {
            None => i64::MAX,
            Some(id) => self
                .one("SELECT position FROM step WHERE id = ?1", [id.uuid().as_bytes()], |row| row.get(0))?
                .unwrap_or(0),
        };
        let sql = format!("SELECT {STEP_COLUMNS} FROM step WHERE position < ?1 ORDER BY position DESC LIMIT ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map([before, limit], StepRow::read)?;
        Ok(rows.map(|row| row.map(|row| row.summary())).collect::<rusqlite::Result<_>>()?)
    }

    /// The latest step.
    pub(crate) fn head(&self) -> Result<Option<StepRow>> {
        let sql = format!("SELECT {STEP_COLUMNS} FROM step ORDER BY position DESC LIMIT 1");
        self.one(&sql, [], StepRow::read)
    }

    pub(crate) fn step(&self, id: Uuid) -> Result<Option<StepRow>> {
        self.one(&format!("SELECT {STEP_COLUMNS} FROM step WHERE id = ?1"), [id.as_bytes()], StepRow::read)
    }

    /// The changes of a step in order.
    pub(crate) fn changes(&self, step: i64) -> Result<Vec<FoundChange>> {
        let mut statement =
            self.connection.prepare_cached(&format!("{CHANGES} WHERE c.step = ?1 ORDER BY c.ordinal"))?;
        let mut rows = statement.query([step])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            changes.push(found_change(row)?);
        }
        Ok(changes)
    }

    /// Who the workspace on a connection is.
    pub(crate) fn identity_of(connection: &rusqlite::Connection) -> Result<Uuid> {
        use rusqlite::OptionalExtension;
        let found = connection.query_row("SELECT id FROM workspace", [], |row| uuid_at(row, 0)).optional()?;
        found.ok_or_else(|| StoreError::damaged("the workspace has no identity"))
    }

    /// Who the workspace is, and what its first step follows.
    pub(crate) fn identity(&self) -> Result<(Uuid, Hash)> {
        let found = self.one("SELECT id, created FROM workspace", [], |row| Ok((uuid_at(row, "id")?, row.get(1)?)))?;
        let (id, created) = found.ok_or_else(|| StoreError::damaged("the workspace has no identity"))?;
        Ok((id, genesis(id, created)))
    }
}

//! Forgetting a person: their records, what was private, and all that the history says of them.

use std::collections::BTreeSet;

use periplo_model::{Imported, Kind, PersonId, StepId};
use serde_json::json;
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::read::{Reads, uuid_at};
use crate::row::Fields;
use crate::step::{Changed, Step};
use crate::workspace::Workspace;
use crate::writer::Transaction;
use crate::{backup, copy};

/// What became of a person who was forgotten.
#[derive(Clone, Debug, PartialEq)]
pub struct Forgotten {
    /// The step of it, which cannot be undone.
    pub step: Option<StepId>,
    /// What was written and removed.
    pub changed: Changed,
    /// Changes in the history whose content was erased.
    pub erased: u64,
}

impl Workspace {
    /// Forgets a person: removes their record and all that belongs to it, erases the content of every change of those
    /// records and the arguments of every step that made one or names the person, and their name in publications, then rewrites the file so that no
    /// byte of it is left, and replaces the backups on this machine by a new one.
    ///
    /// The chain of digests still holds. Names inside texts that people wrote (abstracts, notes) are theirs to change.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRecord`]; those of the disk. A reader that is open delays the erasure of the log until the close.
    pub fn forget(&self, person: PersonId) -> Result<Forgotten> {
        let id = periplo_model::EntityId::uuid(person);
        let mut guard = self.writer()?;
        let writer = guard.as_mut().ok_or(StoreError::SecondWriter)?;
        let names = writer.reads.names(id)?;
        if names.is_empty() {
            return Err(StoreError::NoSuchRecord { kind: Kind::Person, id });
        }
        // Removed before the history is erased: afterwards nobody would know what was theirs.
        let done =
            writer.step(self.env(), Step::new("person-forgotten", json!({})).not_undoable(), (None, None), |tx| {
                if tx.has(Kind::Person, id)? {
                    tx.write_beside();
                    tx.remove_whole(Kind::Person, id)?;
                    let gone = tx.removed();
                    for import in tx.all::<Imported>()?.into_iter().filter(|import| gone.contains(&import.record)) {
                        tx.remove::<Imported>(import.id)?;
                    }
                }
                Ok::<_, StoreError>(())
            })?;
        let mut theirs: BTreeSet<Uuid> = done.changed.removed.iter().map(|(_, id)| *id).collect();
        theirs.extend(writer.reads.once_theirs(id)?);
        let transaction = Transaction::begin(&writer.reads.connection)?;
        let erased = writer.reads.erase(&theirs, &names)?;
        writer.reads.forget_in_publications(&names)?;
        transaction.commit()?;
        drop(transaction);
        // Free pages go with VACUUM, the log with the checkpoint.
        self.clear_idle_readers();
        writer.reads.connection.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")?;
        drop(guard);
        let older = self.backups();
        if !older.is_empty() {
            backup::make(self.env(), self.id, &self.to_copy()?, self.env().now())?;
            for backup in older.iter().filter(|backup| backup.at.timestamp() != self.env().now().timestamp()) {
                copy::remove_if_there(&backup.path)?;
            }
        }
        Ok(Forgotten { step: done.step, changed: done.changed, erased })
    }
}

impl Reads {
    /// Every name that a person has or had, by the record and its history.
    fn names(&self, person: Uuid) -> Result<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        let mut collect = |value: Option<&serde_json::Value>| {
            names.extend(value.and_then(|value| value.as_str()).filter(|name| !name.is_empty()).map(str::to_owned));
        };
        let fields = self.fields(Kind::Person, person)?.unwrap_or_default();
        collect(fields.get("name"));
        collect(fields.get("badge_name"));
        let sql = "SELECT fields FROM step_change WHERE record = ?1 AND entity = 'person' AND fields IS NOT NULL";
        let mut statement = self.connection.prepare(sql)?;
        let mut rows = statement.query([person.as_bytes()])?;
        while let Some(row) = rows.next()? {
            let changes: Fields = serde_json::from_str(&row.get::<_, String>(0)?)
                .map_err(|_| StoreError::damaged("a change in the history that cannot be read"))?;
            for field in ["name", "badge_name"] {
                for value in changes.get(field).and_then(|pair| pair.as_array()).into_iter().flatten() {
                    collect(Some(value));
                }
            }
        }
        Ok(names)
    }

    /// The records of the history that belonged to the person and are gone, by the person's and their own references.
    fn once_theirs(&self, person: Uuid) -> Result<BTreeSet<Uuid>> {
        let owned: Vec<(Kind, &str)> = Kind::ALL
            .iter()
            .flat_map(|kind| {
                let owners =
                    kind.references().iter().filter(|reference| reference.owner && reference.to == Kind::Person);
                owners.map(|reference| (*kind, reference.field))
            })
            .collect();
        let mut theirs = BTreeSet::from([person]);
        self.collect_owned("private_step_change", &owned, &mut theirs)?;
        self.collect_owned("step_change", &owned, &mut theirs)?;
        // What those owned in turn, and what an import remembers of any of them.
        self.collect_owned("step_change", &[(Kind::AttendedLeg, "delegate")], &mut theirs)?;
        self.collect_owned("step_change", &[(Kind::Imported, "record")], &mut theirs)?;
        Ok(theirs)
    }

    /// Adds the records, gone by now, that the history has referring by one of the fields to one that is theirs.
    fn collect_owned(&self, table: &str, owned: &[(Kind, &str)], theirs: &mut BTreeSet<Uuid>) -> Result<()> {
        let owners: BTreeSet<String> = theirs.iter().map(Uuid::to_string).collect();
        let mut statement = self
            .connection
            .prepare(&format!("SELECT record, fields FROM {table} WHERE entity = ?1 AND fields IS NOT NULL"))?;
        for (kind, field) in owned {
            let mut rows = statement.query([kind.name()])?;
            while let Some(row) = rows.next()? {
                let (id, text): (Uuid, String) = (uuid_at(row, 0)?, row.get(1)?);
                let changes: Fields = serde_json::from_str(&text)
                    .map_err(|_| StoreError::damaged("a change in the history that cannot be read"))?;
                let values = changes.get(*field).and_then(|pair| pair.as_array()).into_iter().flatten();
                let is_theirs = values.filter_map(|value| value.as_str()).any(|value| owners.contains(value));
                if is_theirs && !self.has(*kind, id)? {
                    theirs.insert(id);
                }
            }
        }
        Ok(())
    }

    /// Erases the content of every change of these records, and the arguments of the steps that made them or hold a name.
    fn erase(&self, records: &BTreeSet<Uuid>, names: &BTreeSet<String>) -> Result<u64> {
        let mut erased = 0;
        for id in records {
            let id = id.as_bytes();
            self.connection
                .prepare_cached("UPDATE step SET args = NULL, args_salt = NULL WHERE args <> '{}' AND position IN \
                    (SELECT step FROM step_change WHERE record = ?1 UNION SELECT step FROM private_step_change WHERE record = ?1)")?
                .execute([id])?;
            erased += self
                .connection
                .prepare_cached(
                    "UPDATE step_change SET fields = NULL, salt = NULL, erased = 1 WHERE record = ?1 AND erased = 0",
                )?
                .execute([id])?;
            erased += self
                .connection
                .prepare_cached(
                    "UPDATE step_change SET erased = 1 WHERE (step, ordinal) IN \
                    (SELECT step, ordinal FROM private_step_change WHERE record = ?1)",
                )?
                .execute([id])?;
            self.connection.prepare_cached("DELETE FROM private_step_change WHERE record = ?1")?.execute([id])?;
            self.connection.prepare_cached("DELETE FROM moved_time WHERE record = ?1")?.execute([id])?;
        }
        for name in names {
            // As it stands in JSON text, without the quotes around it.
            let quoted = serde_json::Value::String(name.clone()).to_string();
            self.connection
                .prepare_cached("UPDATE step SET args = NULL, args_salt = NULL WHERE instr(args, ?1) > 0")?
                .execute([quoted.trim_matches('"')])?;
        }
        Ok(erased as u64)
    }
}

//! Inside a step: reads of the state so far, and the writes.

use std::collections::{BTreeSet, HashMap};
use std::ops::Deref;

use chrono::{DateTime, Utc};
use periplo_model::time::Rules;
use periplo_model::{Entity, EntityId, Kind};
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;
use uuid::Uuid;

use crate::change::{Change, args_digest};
use crate::column::{columns, statements};
use crate::env::Env;
use crate::error::{Result, StoreError};
use crate::history::{StepRow, insert_change};
use crate::read::Reads;
use crate::row::{self, Fields};
use crate::step::{Changed, Step};

/// A step that is being made. It reads like [`Reads`], its own writes included.
#[derive(Debug)]
pub struct Tx<'w> {
    reads: &'w Reads,
    env: &'w Env,
    now: DateTime<Utc>,
    step: Step,
    /// The records that were written, in the order they first were.
    touched: Vec<(Kind, Uuid)>,
    /// What each of them was before.
    before: HashMap<(Kind, Uuid), Option<Fields>>,
    wrote_beside: bool,
}

/// Where in the history a step goes.
pub(crate) struct Place {
    pub replica: Uuid,
    pub count: i64,
    pub undoes: Option<Uuid>,
    pub redoes: Option<Uuid>,
}

impl Deref for Tx<'_> {
    type Target = Reads;
    fn deref(&self) -> &Reads {
        self.reads
    }
}

impl<'w> Tx<'w> {
    pub(crate) fn new(reads: &'w Reads, env: &'w Env, step: Step) -> Self {
        let (touched, before) = (Vec::new(), HashMap::new());
        Self { reads, env, now: env.now(), step, touched, before, wrote_beside: false }
    }

    /// The time of the step; the same throughout.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new id (UUIDv7).
    pub fn new_id<I: EntityId>(&self) -> I {
        I::from_uuid(self.env.new_uuid(self.now))
    }

    /// Adds an argument to the message of the step, or replaces one. Never a private fact.
    pub fn set_arg(&mut self, name: &str, value: impl Into<Value>) {
        self.step.args.insert(name.to_owned(), value.into());
    }

    /// Writes a record, new or not; `false` where it is so already.
    ///
    /// # Errors
    /// [`StoreError::Unwritable`] where the record cannot be kept. References are checked at the end of the step.
    pub fn put<E: Entity>(&mut self, record: &E) -> Result<bool> {
        self.put_fields(E::KIND, record.id().uuid(), row::fields_of(record)?)
    }

    /// Removes a record, and only that: what refers to it must go or change in the same step. `false` where it is not there.
    ///
    /// # Errors
    /// As all writes.
    pub fn remove<E: Entity>(&mut self, id: E::Id) -> Result<bool> {
        self.remove_record(E::KIND, id.uuid())
    }

    /// Removes a record by its kind, as [`Tx::remove`].
    ///
    /// # Errors
    /// As all writes.
    pub fn remove_record(&mut self, kind: Kind, id: Uuid) -> Result<bool> {
        let Some(before) = self.reads.fields(kind, id)? else { return Ok(false) };
        self.reads.connection.prepare_cached(&statements(kind).remove)?.execute([id.as_bytes()])?;
        self.touch(kind, id, Some(before));
        Ok(true)
    }

    /// Removes a record with all that belongs to it, and empties the fields of others that refer to them.
    ///
    /// # Errors
    /// [`StoreError::Dangling`] where another record cannot do without one of them; the step then fails as a whole.
    pub fn remove_whole(&mut self, kind: Kind, id: Uuid) -> Result<()> {
        let mut going = vec![(kind, id)];
        while let Some((kind, id)) = going.pop() {
            if !self.remove_record(kind, id)? {
                continue;
            }
            for other in self.reads.dependants(kind, id)? {
                if other.owned {
                    going.push((other.kind, other.id));
                } else if !other.optional {
                    return Err(StoreError::Dangling { kind: other.kind, id: other.id, field: other.field, to: kind });
                } else if let Some(mut fields) = self.reads.fields(other.kind, other.id)? {
                    fields.shift_remove(other.field);
                    self.put_fields(other.kind, other.id, fields)?;
                }
            }
        }
        Ok(())
    }

    /// Writes a record by its fields.
    pub(crate) fn put_fields(&mut self, kind: Kind, id: Uuid, fields: Fields) -> Result<bool> {
        let before = self.reads.fields(kind, id)?;
        if before.as_ref() == Some(&fields) {
            return Ok(false);
        }
        let unwritable = |detail: String| StoreError::Unwritable { kind, id, detail };
        let about = fields.get("kind").and_then(Value::as_str).and_then(Kind::named);
        if kind == Kind::Imported && about.is_some_and(Kind::is_private) {
            return Err(unwritable("private facts are not remembered with an import".to_owned()));
        }
        let values: Result<Vec<_>, String> =
            columns(kind).iter().map(|column| row::to_sql(column, fields.get(column.name))).collect();
        let written = self
            .reads
            .connection
            .prepare_cached(&statements(kind).put)?
            .execute(params_from_iter(values.map_err(unwritable)?));
        match written {
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
                Err(unwritable(error.to_string()))
            }
            other => {
                other?;
                self.touch(kind, id, before);
                Ok(true)
            }
        }
    }

    fn touch(&mut self, kind: Kind, id: Uuid, before: Option<Fields>) {
        if let std::collections::hash_map::Entry::Vacant(entry) = self.before.entry((kind, id)) {
            entry.insert(before);
            self.touched.push((kind, id));
        }
    }

    /// The connection, to write what is not a record. The step then counts as one that changed something.
    pub(crate) fn write_beside(&mut self) -> &Connection {
        self.wrote_beside = true;
        &self.reads.connection
    }

    /// The records that the step has removed so far.
    pub(crate) fn removed(&self) -> BTreeSet<Uuid> {
        let gone = |(kind, id): &&(Kind, Uuid)| self.reads.has(*kind, *id).is_ok_and(|there| !there);
        self.touched.iter().filter(gone).map(|(_, id)| *id).collect()
    }

    /// Writes the step and its changes; `None` where nothing changed.
    pub(crate) fn finish(mut self, place: Place, rules: &Rules) -> Result<(Changed, Option<StepRow>)> {
        let head = self.reads.head()?;
        let (previous, position) = match &head {
            None => (self.reads.identity()?.1, 1),
            Some(head) => (head.digest, head.position + 1),
        };
        let (clock_millis, clock_counter) = tick(head.as_ref(), self.now.timestamp_millis());
        let args = Value::Object(std::mem::take(&mut self.step.args)).to_string();
        let args_salt: [u8; 16] = self.env.bytes();
        let mut step = StepRow {
            position,
            id: self.env.new_uuid(self.now),
            replica: place.replica,
            count: place.count,
            clock_millis,
            clock_counter,
            author: self.env.author.clone(),
            key: std::mem::take(&mut self.step.key),
            args_digest: args_digest(&args_salt, &args),
            args: Some(args),
            args_salt: Some(args_salt),
            undoable: self.step.undoable,
            undoes: place.undoes,
            redoes: place.redoes,
            previous,
            digest: [0; 32],
        };
        let mut digest = step.begin_digest();
        let mut changed = Changed::default();
        let mut timed = BTreeSet::new();
        for (kind, id) in std::mem::take(&mut self.touched) {
            let before = self.before.remove(&(kind, id)).flatten();
            let after = self.reads.fields(kind, id)?;
            let there = after.is_some();
            let Some(change) = Change::between(kind, id, before, after, self.env.bytes()) else { continue };
            let own = change.digest();
            let ordinal = i64::try_from(changed.len()).unwrap_or(i64::MAX);
            if there { &mut changed.put } else { &mut changed.removed }.insert((kind, id));
            insert_change(self.reads, position, ordinal, &change, &own)?;
            if moves_times(&change) {
                self.reads.timed_by(kind, id, &mut timed)?;
            }
            digest.part(&own);
        }
        if changed.is_empty() && !self.wrote_beside {
            return Ok((changed, None));
        }
        self.reads.rederive(rules, &timed)?;
        step.digest = digest.finish();
        step.insert(self.reads)?;
        Ok((changed, Some(step)))
    }
}

/// The hybrid logical clock (Kulkarni and others, 2014): physical time where it has moved on, else a count upon the last.
fn tick(head: Option<&StepRow>, now: i64) -> (i64, i64) {
    match head {
        Some(head) if head.clock_millis >= now => (head.clock_millis, head.clock_counter + 1),
        _ => (now, 0),
    }
}

/// Whether instants may depend on what changed.
fn moves_times(change: &Change) -> bool {
    let field = match change.kind {
        Kind::Session | Kind::Journey | Kind::Availability => return true,
        Kind::Place => "zone",
        Kind::Venue | Kind::Leg => "place",
        Kind::Room => "venue",
        Kind::Person => "home",
        _ => return false,
    };
    change.fields.contains(&format!("\"{field}\":"))
}

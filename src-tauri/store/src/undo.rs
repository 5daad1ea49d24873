//! Undo and redo: what they mean, from the history alone.
//!
//! Linear: undo takes the last step that stands, redo the last that was undone, and a new edit ends redo. Steps that are
//! not undoable, such as publications, are passed over. All of it is in the history, so a restart changes nothing.

use periplo_model::{Kind, StepId};
use serde_json::Value;
use uuid::Uuid;

use crate::change::{Change, Operation};
use crate::error::{Result, StoreError};
use crate::history::{STEP_COLUMNS, StepRow};
use crate::read::Reads;
use crate::row::Fields;
use crate::step::StepSummary;
use crate::tx::Tx;

impl Reads {
    /// The step that undo would undo.
    ///
    /// # Errors
    /// As all reads.
    pub fn undoable(&self) -> Result<Option<StepSummary>> {
        Ok(self.to_undo()?.map(|step| step.summary()))
    }

    /// The step that redo would do again.
    ///
    /// # Errors
    /// As all reads.
    pub fn redoable(&self) -> Result<Option<StepSummary>> {
        Ok(self.to_redo()?.map(|step| step.summary()))
    }

    pub(crate) fn to_undo(&self) -> Result<Option<StepRow>> {
        // Backwards: each undo hides one standing step before it; a redo stands for the step it did again.
        let mut hidden = 0usize;
        let mut found = None;
        self.walk_back(|step| {
            match (step.undoes, step.redoes) {
                (Some(_), _) => hidden += 1,
                _ if hidden > 0 => hidden -= 1,
                (None, redone) => {
                    found = Some(redone.unwrap_or(step.id));
                    return false;
                }
            }
            true
        })?;
        found.map(|id| self.known_step(id)).transpose()
    }

    pub(crate) fn to_redo(&self) -> Result<Option<StepRow>> {
        let mut hidden = 0usize;
        let mut found = None;
        self.walk_back(|step| {
            match (step.undoes, step.redoes) {
                (_, Some(_)) => hidden += 1,
                (Some(_), _) if hidden > 0 => hidden -= 1,
                (Some(undone), _) => {
                    found = Some(undone);
                    return false;
                }
                (None, None) => return false,
            }
            true
        })?;
        found.map(|id| self.known_step(id)).transpose()
    }

    fn known_step(&self, id: Uuid) -> Result<StepRow> {
        self.step(id)?.ok_or_else(|| StoreError::damaged("the history names a step that is not there"))
    }

    /// Visits the undoable steps, the latest first, until told to stop.
    fn walk_back(&self, mut visit: impl FnMut(StepRow) -> bool) -> Result<()> {
        let sql = format!("SELECT {STEP_COLUMNS} FROM step WHERE undoable = 1 ORDER BY position DESC");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !visit(StepRow::read(row)?) {
                break;
            }
        }
        Ok(())
    }

    /// Refuses where a later step that undo passes over wrote one of these fields of the record.
    fn untouched_since(&self, step: &StepRow, change: &Change, fields: &[&str]) -> Result<()> {
        let sql = "SELECT c.fields, c.operation FROM step_change c JOIN step s ON s.position = c.step \
                   WHERE c.record = ?1 AND c.step > ?2 AND s.undoable = 0 AND c.entity = ?3";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((change.record.as_bytes(), step.position, change.kind.name()))?;
        while let Some(row) = rows.next()? {
            let written: Option<String> = row.get(0)?;
            let written: Fields = written.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
            if row.get::<_, String>(1)? != "update" {
                return Err(changed_since(step, change.kind, change.record, "*"));
            }
            if let Some(field) = fields.iter().find(|field| written.contains_key(**field)) {
                return Err(changed_since(step, change.kind, change.record, field));
            }
        }
        Ok(())
    }
}

fn changed_since(step: &StepRow, kind: Kind, id: Uuid, field: &str) -> StoreError {
    StoreError::ChangedSince { key: step.key.clone(), kind, id, field: field.to_owned() }
}

/// Which way a step is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Undo,
    Redo,
}

impl Tx<'_> {
    /// Takes the changes of a step back, or makes them again.
    ///
    /// # Errors
    /// Where the records are not as the step (or its undoing) left them, or its content was erased.
    pub(crate) fn replay(&mut self, step: &StepRow, way: Way) -> Result<()> {
        let mut changes = self.changes(step.position)?;
        if way == Way::Undo {
            changes.reverse();
        }
        for found in changes {
            let change = found.content.ok_or_else(|| StoreError::Erased { key: step.key.clone() })?;
            self.replay_change(step, &change, way)?;
        }
        Ok(())
    }

    fn replay_change(&mut self, step: &StepRow, change: &Change, way: Way) -> Result<()> {
        let (kind, id) = (change.kind, change.record);
        let (comes, goes) = match way {
            Way::Undo => (Operation::Remove, Operation::Add),
            Way::Redo => (Operation::Add, Operation::Remove),
        };
        let values = change.values()?;
        let names: Vec<&str> = values.iter().map(|(field, _)| field.as_str()).collect();
        self.untouched_since(step, change, &names)?;
        let now = self.fields(kind, id)?;
        if now.is_some() == (change.operation == comes) {
            return Err(changed_since(step, kind, id, "*"));
        }
        let mut fields = now.unwrap_or_default();
        for (field, (before, after)) in values {
            let (expected, wanted) = if way == Way::Undo { (after, before) } else { (before, after) };
            if fields.get(&field).unwrap_or(&Value::Null) != &expected {
                return Err(changed_since(step, kind, id, &field));
            }
            match wanted {
                Value::Null => fields.shift_remove(&field),
                wanted => fields.insert(field, wanted),
            };
        }
        if change.operation == goes {
            self.remove_record(kind, id)?;
        } else {
            self.put_fields(kind, id, fields)?;
        }
        Ok(())
    }
}

/// The identity of a step.
pub(crate) fn step_id(step: &StepRow) -> StepId {
    periplo_model::EntityId::from_uuid(step.id)
}

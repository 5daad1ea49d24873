//! Earlier states: what records were before later steps, and taking one step back out of the middle of the history.

use std::collections::BTreeSet;

use periplo_model::{Kind, StepId};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::change::Operation;
use crate::error::{Result, StoreError};
use crate::read::Reads;
use crate::step::{Done, Step, StepSummary};
use crate::undo::Way;
use crate::workspace::Workspace;

/// How a record was before a later change to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Former {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Whether it was there.
    pub was_there: bool,
    /// The fields that were different, as they were; null where there was no value.
    pub fields: Map<String, Value>,
}

impl Reads {
    /// What the steps after this one changed, the latest change first: taken in this order, they lead back to how
    /// things were when it was made. Private facts and what was erased are left out.
    ///
    /// # Errors
    /// [`StoreError::NoSuchStep`]; else as all reads.
    pub fn since(&self, step: StepId) -> Result<Vec<Former>> {
        let position = self.position_of(step)?;
        let head = self.head()?.map_or(position, |head| head.position);
        let mut former = Vec::new();
        for later in (position + 1..=head).rev() {
            for change in self.changes(later)?.into_iter().rev().filter_map(|found| found.content) {
                if change.kind.is_private() {
                    continue;
                }
                let fields = change.values()?.into_iter().map(|(field, (before, _))| (field, before)).collect();
                let was_there = change.operation != Operation::Add;
                former.push(Former { kind: change.kind, id: change.record, was_there, fields });
            }
        }
        Ok(former)
    }

    /// A step.
    ///
    /// # Errors
    /// [`StoreError::NoSuchStep`]; else as all reads.
    pub fn step_of(&self, step: StepId) -> Result<StepSummary> {
        let id = periplo_model::EntityId::uuid(step);
        self.step(id)?.map(|row| row.summary()).ok_or(StoreError::NoSuchStep { id })
    }

    fn position_of(&self, step: StepId) -> Result<i64> {
        let id = periplo_model::EntityId::uuid(step);
        Ok(self.step(id)?.ok_or(StoreError::NoSuchStep { id })?.position)
    }

    /// The latest step after a position that changed one of these records.
    fn latest_touch(&self, records: &BTreeSet<(Kind, Uuid)>, after: i64) -> Result<Option<StepSummary>> {
        let sql = "SELECT max(step) FROM step_change WHERE record = ?1 AND entity = ?2 AND step > ?3";
        let mut latest = None;
        for (kind, id) in records {
            let found = self.one(sql, (id.as_bytes(), kind.name(), after), |row| row.get::<_, Option<i64>>(0))?;
            latest = latest.max(found.flatten());
        }
        let Some(position) = latest else { return Ok(None) };
        let sql = format!("SELECT {} FROM step WHERE position = ?1", crate::history::STEP_COLUMNS);
        Ok(self.one(&sql, [position], crate::history::StepRow::read)?.map(|row| row.summary()))
    }
}

impl Workspace {
    /// Takes one earlier step back, wherever it stands in the history, as a step of its own which undo takes back again.
    ///
    /// # Errors
    /// [`StoreError::LaterStep`] where a later step changed the same fields, or made what cannot do without what would
    /// go; [`StoreError::NotUndoable`] for what undo passes over; [`StoreError::NoSuchStep`]; [`StoreError::Erased`].
    pub fn revert(&self, step: StepId) -> Result<Done<()>> {
        let mut writer = self.writer()?;
        let writer = writer.as_mut().ok_or(StoreError::SecondWriter)?;
        let id = periplo_model::EntityId::uuid(step);
        let target = writer.reads.step(id)?.ok_or(StoreError::NoSuchStep { id })?;
        let of = target.summary();
        if !of.undoable {
            return Err(StoreError::NotUndoable { key: of.key });
        }
        let step = Step::new("reverted", json!({ "key": of.key, "args": of.args }));
        let done = writer.step(self.env(), step, (None, None), |tx| tx.replay(&target, Way::Undo));
        let touched = match &done {
            Err(StoreError::ChangedSince { kind, id, .. } | StoreError::Dangling { kind, id, .. }) => (*kind, *id),
            _ => return done,
        };
        match writer.reads.latest_touch(&BTreeSet::from([touched]), target.position)? {
            Some(later) => Err(StoreError::LaterStep { key: of.key, later: Box::new(later) }),
            None => done,
        }
    }
}

//! The one that may write: a step in a transaction, with its place in the history.

use std::sync::Arc;

use periplo_model::time::Rules;
use rusqlite::Connection;
use uuid::Uuid;

use crate::app_data::Replica;
use crate::env::Env;
use crate::error::{Result, StoreError};
use crate::lock::Lock;
use crate::read::Reads;
use crate::step::{Done, Step};
use crate::tx::{Place, Tx};
use crate::undo::step_id;

/// What only the writer has.
#[derive(Debug)]
pub(crate) struct Writer {
    pub(crate) reads: Reads,
    pub(crate) replica: Replica,
    pub(crate) rules: Arc<Rules>,
    pub(crate) _lock: Lock,
}

impl Writer {
    pub(crate) fn step<T, E: From<StoreError>>(
        &mut self,
        env: &Env,
        step: Step,
        (undoes, redoes): (Option<Uuid>, Option<Uuid>),
        make: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let transaction = Transaction::begin(&self.reads.connection)?;
        let mut tx = Tx::new(&self.reads, env, step);
        let value = make(&mut tx)?;
        let count = i64::try_from(self.replica.count + 1).unwrap_or(i64::MAX);
        let (changed, step) = tx.finish(Place { replica: self.replica.id, count, undoes, redoes }, &self.rules)?;
        let Some(step) = step else { return Ok(Done { value, changed, step: None }) };
        match transaction.commit() {
            Err(error) if is_dangling(&error) => Err(self.reads.dangling(&changed)?.unwrap_or(error.into()).into()),
            Err(error) => Err(StoreError::from(error).into()),
            Ok(()) => {
                self.replica.count += 1;
                Ok(Done { value, changed, step: Some(step_id(&step)) })
            }
        }
    }
}

/// A transaction that is rolled back unless it is committed, also where its owner panics.
pub(crate) struct Transaction<'c> {
    connection: &'c Connection,
}

impl<'c> Transaction<'c> {
    pub(crate) fn begin(connection: &'c Connection) -> Result<Self> {
        connection.execute_batch("BEGIN IMMEDIATE")?;
        Ok(Self { connection })
    }

    pub(crate) fn commit(&self) -> rusqlite::Result<()> {
        self.connection.execute_batch("COMMIT")
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if !self.connection.is_autocommit() {
            // Where this fails SQLite has rolled back by itself, or will when the file is opened again.
            let _ = self.connection.execute_batch("ROLLBACK");
        }
    }
}

fn is_dangling(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
}

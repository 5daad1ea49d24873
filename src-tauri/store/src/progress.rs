//! How far long work is, and whether it should go on.

use std::ops::ControlFlow;

use crate::error::{Result, StoreError};

/// What long work is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// SQLite looks through the pages of the file.
    CheckingFile,
    /// The chain of digests is followed.
    CheckingHistory,
    /// The records are compared with what the history says.
    CheckingRecords,
    /// Instants are derived again.
    CheckingTimes,
    /// The file is copied.
    Copying,
    /// Private facts are taken out of the copy.
    Purging,
}

/// How far long work is. Only the numbers of one stage can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done.
    pub done: u64,
    /// How much there is; 0 where nobody knows.
    pub total: u64,
}

/// What is told of progress, and answers whether to go on.
pub type Watch<'w> = dyn FnMut(Progress) -> ControlFlow<()> + 'w;

/// Goes on whatever happens.
pub fn unwatched(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub(crate) fn tell(watch: &mut Watch<'_>, stage: Stage, done: u64, total: u64) -> Result<()> {
    match watch(Progress { stage, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(StoreError::Cancelled),
    }
}

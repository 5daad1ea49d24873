//! Long work: where its progress goes, and how it is told to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::error::{ErrorCode, WireError};

/// How far long work has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Progress {
    /// What is being done, as the name of a Fluent message.
    pub doing: String,
    /// How much is done.
    #[ts(type = "number")]
    pub done: u64,
    /// How much there is to do, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "number")]
    pub of: Option<u64>,
}

/// A progress sink and a cancel for one command.
#[derive(Clone)]
pub struct Job {
    sink: Arc<dyn Fn(Progress) + Send + Sync>,
    cancelled: Arc<AtomicBool>,
}

impl Job {
    /// A job that reports to `sink` and stops when `cancelled` becomes true.
    pub fn new(sink: impl Fn(Progress) + Send + Sync + 'static, cancelled: Arc<AtomicBool>) -> Self {
        Self { sink: Arc::new(sink), cancelled }
    }

    /// A job that nobody watches and nobody cancels.
    pub fn silent() -> Self {
        Self::new(|_| {}, Arc::default())
    }

    /// True once somebody asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The error of work that was stopped.
    pub fn cancelled() -> WireError {
        WireError::new(ErrorCode::Cancelled, json!({}))
    }

    /// An error once somebody asked to stop.
    pub fn go_on(&self) -> Result<(), WireError> {
        if self.is_cancelled() { Err(Self::cancelled()) } else { Ok(()) }
    }

    /// Reports progress; an error once somebody asked to stop.
    pub fn step(&self, doing: &str, done: u64, of: Option<u64>) -> Result<(), WireError> {
        self.go_on()?;
        (self.sink)(Progress { doing: doing.to_owned(), done, of });
        Ok(())
    }
}

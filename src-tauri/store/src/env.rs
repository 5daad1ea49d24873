//! What the store does not know by itself: the time, random bytes, who acts, and where app data lives.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use periplo_model::time::RuleSet;

/// A clock.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;
/// A source of random bytes; it fills the whole slice.
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// What a workspace is opened with.
#[derive(Clone)]
pub struct Env {
    /// The app's own data on this machine: counts of replicas, backups. Made when missing.
    pub data_dir: PathBuf,
    /// Who acts, as written in the history.
    pub author: String,
    /// The version of the program.
    pub program: String,
    /// Zone rules that the user installed, beside those that the program was built with.
    pub installed: Vec<RuleSet>,
    pub(crate) clock: Clock,
    pub(crate) random: Random,
}

impl Env {
    /// An environment without installed zone rules.
    pub fn new(
        data_dir: impl Into<PathBuf>,
        author: impl Into<String>,
        program: impl Into<String>,
        clock: Clock,
        random: Random,
    ) -> Self {
        Self {
            data_dir: data_dir.into(),
            author: author.into(),
            program: program.into(),
            installed: Vec::new(),
            clock,
            random,
        }
    }

    /// The same with zone rules that the user installed.
    pub fn with_installed(self, installed: Vec<RuleSet>) -> Self {
        Self { installed, ..self }
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    pub(crate) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.random)(&mut bytes);
        bytes
    }

    /// A version 7 UUID made now.
    pub(crate) fn new_uuid(&self, at: DateTime<Utc>) -> uuid::Uuid {
        periplo_model::id::new_uuid(u64::try_from(at.timestamp_millis()).unwrap_or(0), self.bytes())
    }
}

impl std::fmt::Debug for Env {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Env").field("data_dir", &self.data_dir).field("author", &self.author).finish_non_exhaustive()
    }
}

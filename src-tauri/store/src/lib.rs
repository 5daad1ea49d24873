//! The workspace file: schema, migrations, transact, history, snapshots.
//!
//! The only code of the project that knows SQL. It knows nothing of file formats, wire types, Tauri, or where app data
//! lives; the clock, random bytes and paths come in with [`Env`]. Read [`Workspace`] first: [`Workspace::transact`] is
//! the one door for writes, [`Workspace::reader`] the one for reads.
#![deny(missing_docs)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod app_data;
mod backup;
mod change;
mod column;
mod copy;
mod derived;
mod env;
mod error;
mod folder;
mod forget;
mod forum_records;
#[cfg(test)]
mod full_disk_tests;
mod history;
mod kept_rules;
mod lock;
mod migrate;
mod past;
mod progress;
mod publication;
mod read;
mod reader;
pub mod retention;
mod row;
mod search;
mod snapshot;
mod step;
mod tx;
mod undo;
mod verify;
mod workspace;
mod writer;

pub use backup::Backup;
pub use derived::{DerivedEnd, DerivedTime, MovedTime};
pub use env::{Clock, Env, Random};
pub use error::StoreError;
pub use folder::Warning;
pub use forget::Forgotten;
pub use forum_records::{COMES_ALONG, ForumSize, OF_THE_FORUM};
pub use past::Former;
pub use progress::{Progress, Stage, Watch, unwatched};
pub use publication::CalendarsAt;
pub use read::{Dependant, Reads};
pub use reader::Reader;
pub use search::{Hit, SearchIndex};
pub use snapshot::{Restored, restore};
pub use step::{Changed, Done, Step, StepSummary, Undone};
pub use tx::Tx;
pub use verify::{Check, Problem, Report};
pub use workspace::{ReadOnlyBecause, Workspace};

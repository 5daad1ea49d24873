//! The workspace file: schema, migrations, transact, history, snapshots.
//!
//! The only code of the project that knows SQL. It knows nothing of file formats, wire types, Tauri, or where app data
//! lives; the clock, random bytes and paths come in with [`Env`]. Read [`Workspace`] first: [`Workspace::transact`] is
//! the one door for writes, [`Workspace::reader`] the one for reads.
#![deny(missing_docs)]
#![allow(dead_code)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod app_data;
mod change;
mod column;
mod env;
mod error;
mod forum_records;
mod history;
mod lock;
mod migrate;
mod read;
mod reader;
mod row;
mod step;
mod tx;
mod undo;
mod workspace;

pub use env::Env;
pub use error::StoreError;
pub use read::{Dependant, Reads};
pub use reader::Reader;
pub use step::{Changed, Done, Step, StepSummary, Undone};
pub use tx::Tx;
pub use workspace::{ReadOnlyBecause, Workspace};

//! The commands of Periplo.
//!
//! [`commands`] is the list. A command is a plain function from a request to a reply over the open workspace; [`App::call`]
//! finds it by name. Nothing here knows Tauri, HTTP or a terminal.
#![deny(missing_docs)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod app;
pub mod bundle;
pub mod calendar_import;
pub mod calendars;
pub mod changes;
pub mod clocks;
pub mod command;
pub mod commands;
pub mod delegate;
pub mod delegate_bundles;
pub mod delegate_changes;
pub mod delegate_programme;
pub mod error;
pub mod files;
pub mod findings;
pub mod forum;
pub mod grid;
pub mod history;
pub mod host;
pub mod host_programme;
pub mod invitation;
pub mod job;
pub mod keeping;
mod kept;
pub mod leg_shift;
pub mod opening;
pub mod pack;
pub mod past;
pub mod people;
pub mod places;
pub mod programme;
pub mod publish;
pub mod record;
mod records;
pub mod samples;
pub mod search;
pub mod session;
mod session_plan;
mod session_view;
pub mod settings;
pub mod sheet;
mod sheet_columns;
mod sheet_rows;
pub mod types;
pub mod view;
pub mod workspace;
pub mod zones;

pub use app::App;
pub use command::Effect;
pub use commands::COMMANDS;
pub use error::{ErrorCode, WireError};
pub use host::Host;
pub use job::{Job, Progress};
pub use periplo_exchange::messages;

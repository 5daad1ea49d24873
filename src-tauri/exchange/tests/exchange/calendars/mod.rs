//! Calendars as files.

mod folder;
mod golden;
mod hostile;
mod invitation;
mod readers;
pub mod states;

//! Calendars as files.

mod folder;
mod golden;
mod hostile;
mod readers;
pub mod states;

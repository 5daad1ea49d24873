//! Calendars as files.

mod folder;
mod golden;
mod hostile;
mod invitation;
mod readers;
mod reading;
pub mod states;

//! Calendars as files.

mod folder;
mod golden;
mod readers;
pub mod states;

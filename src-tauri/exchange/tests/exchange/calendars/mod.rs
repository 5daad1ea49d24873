//! Calendars as files.

mod folder;
mod golden;
mod readers;
mod states;

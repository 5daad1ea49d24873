//! Calendars as files.

mod golden;
mod readers;
mod states;

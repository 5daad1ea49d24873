//! Calendars as files.

mod corpora;
mod fixtures;
mod folder;
mod golden;
mod hostile;
mod invitation;
mod limits;
pub mod readers;
mod reading;
mod round;
pub mod states;
mod untouched;

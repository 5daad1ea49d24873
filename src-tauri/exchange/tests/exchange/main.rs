//! Files made by this crate, compared with files reviewed by eye and with what programs of others read in them.
#![allow(clippy::unwrap_used)]

mod calendars;
mod changes;
mod memory;
mod programmes;
mod sheets;

//! What a travelling forum is: entities, ids, time, findings.
//!
//! Pure: no input or output, no clock, no SQL. Everything else in the project stands on this crate, and it stands on none of the others.
#![deny(missing_docs)]

pub mod time;

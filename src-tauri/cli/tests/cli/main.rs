//! The terminal as its users use it: the built program, its words, its documents, the way it ends.
#![allow(clippy::unwrap_used)]

mod calendars;
mod desk;
mod findings;
mod following;
mod lines;
mod programmes;
mod safety;
mod served;
mod support;

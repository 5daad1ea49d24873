//! Whole stories over the commands, each with a workspace file of its own: what the interface and the terminal do, without
//! either of them.
#![allow(clippy::unwrap_used)]

mod bundles;
mod by_hand;
mod calendars;
mod commands;
mod delegates;
mod findings;
mod fixing;
mod following;
mod glances;
mod grid;
mod habits;
mod hardship;
mod importing;
mod keeping;
mod legs;
mod private;
mod programmes;
mod sheets;
mod stopping;
mod support;
mod times;
mod together;
mod zones;

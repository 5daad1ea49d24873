//! The workspace as others use it, with real files.
#![allow(clippy::unwrap_used)]

mod copies;
mod forgetting;
mod golden;
mod hardship;
mod history;
mod publications;
mod randomly;
mod reading;
mod support;
mod times;
mod writer;

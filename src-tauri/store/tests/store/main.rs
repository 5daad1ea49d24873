//! The workspace as others use it, with real files.
#![allow(clippy::unwrap_used)]

mod history;
mod reading;
mod support;
mod writer;

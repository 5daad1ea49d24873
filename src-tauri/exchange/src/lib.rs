//! The model to files and back, one folder a format. The only code that knows a format.
#![deny(missing_docs)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod archive;
pub mod bundle;
pub mod changes;
pub mod gazetteer;
pub mod ics;
pub mod messages;
pub mod programme;
pub mod recognize;
pub mod samples;
pub mod sheet;
pub mod zoneinfo;

//! iCalendar files (RFC 5545): calendars as they stand at a publication, for the programs that people already use.
//!
//! A [`Renderer`] makes one file of a [`periplo_model::publication::CalendarState`]. The tree is that of
//! `icalendar::parser`, with encoded values; [`write`](fn@write) prints it. [`save`] keeps a folder of such files.

mod describe;
mod encode;
mod ends;
mod entry;
mod file_name;
mod folder;
mod manifest;
mod render;
mod save;
mod timezone;
mod voice;
mod withdraw;
mod write;

pub use folder::{Folder, FolderError, FolderOutcome};
pub use manifest::MANIFEST;
pub use render::Renderer;
pub use save::{SaveError, SaveOptions, save};
pub use write::{MOST_OCTETS, Writer, write};

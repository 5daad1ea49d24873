//! iCalendar files (RFC 5545): calendars as they stand at a publication, for the programs that people already use.
//!
//! A [`Renderer`] makes one file of a [`periplo_model::publication::CalendarState`]. The tree is that of
//! `icalendar::parser`, with encoded values; [`write`](fn@write) prints it. [`save`] keeps a folder of such files.

pub(crate) mod describe;
mod encode;
mod ends;
pub(crate) mod entry;
mod extras;
mod file_name;
mod folder;
mod invitation;
mod manifest;
mod participant;
pub mod read;
mod render;
mod save;
mod timezone;
pub(crate) mod voice;
mod withdraw;
mod write;

pub use extras::{Alarm, Extras, NotAnAlarm};
pub use folder::{Folder, FolderError, FolderOutcome};
pub use invitation::{Address, Addresses, Method, NotAnAddress};
pub use manifest::MANIFEST;
pub use render::Renderer;
pub use save::{SaveError, SaveOptions, save};
pub use write::{MOST_OCTETS, Writer, write};

//! iCalendar files (RFC 5545): calendars as they stand at a publication, for the programs that people already use.
//!
//! A [`Renderer`] makes one file of a [`periplo_model::publication::CalendarState`]. The tree is that of
//! `icalendar::parser`, with encoded values; [`write`](fn@write) prints it.

mod describe;
mod encode;
mod ends;
mod entry;
mod render;
mod timezone;
mod voice;
mod write;

pub use render::Renderer;
pub use write::{MOST_OCTETS, Writer, write};

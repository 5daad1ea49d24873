//! From what was read to a forum: what each item would become, and what accepting it does.
//!
//! [`preview`] proposes; the organizer changes or leaves out what they like; [`accept`] makes one plan of the rest. Neither
//! writes anything. How it guesses stands in `docs/decisions/reading-calendars.md`.

mod accept;
pub(crate) mod airports;
mod choice;
mod clues;
mod guess;
pub(crate) mod lexicon;
mod make;
mod memory;
mod preview;
#[cfg(test)]
mod tests;

pub use accept::{Accepted, Refused, accept};
pub use choice::{Becomes, Choice, Fate, Row};
pub use preview::{Doing, NoPreview, Preview, preview};

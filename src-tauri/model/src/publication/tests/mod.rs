//! Publications told as stories, and checked against histories made up at random.

pub(crate) mod forum;
mod histories;
mod sequences;
mod story;
mod tellings;
mod who_sees_what;

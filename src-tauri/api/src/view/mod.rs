//! What commands answer: records put together and in order, ready to be shown in any language.

pub mod calendar_import;
pub mod clock;
pub mod findings;
pub mod forum;
pub mod grid;
pub mod host_programme;
pub mod leg_shift;
pub mod people;
pub mod programme;
pub mod sheet;

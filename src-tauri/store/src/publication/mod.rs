//! Publications in the workspace: what was shown to whom, as differences.
//!
//! They are written once and never changed, neither by undo nor when their forum goes. [`Tx::publish`] makes one,
//! [`Tx::put_publication`] takes one from elsewhere, [`Reads::calendars_at`] reads calendars one by one however many there
//! are, and [`Reads::publication_records`] gives them all to a bundle.

mod calendars;
mod digest;
mod forget;
mod read;
mod write;

pub use calendars::CalendarsAt;

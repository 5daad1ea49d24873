//! Time as people write it down, and the instants derived from it.

mod wall;
mod zone;

pub use wall::{Fold, WallTime};
pub use zone::ZoneId;

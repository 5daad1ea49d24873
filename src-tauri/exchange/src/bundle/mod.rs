//! One forum, and all that it refers to, as a JSON file. The format is described in `docs/bundle.md`.

mod by_kind;
mod check;
mod clock;
mod identity;
mod index;
mod names;
mod path;
mod problem;
mod read;
mod schema;
mod sense;
mod source;
mod value;
mod write;

use periplo_model::{ForumId, Records};

pub use problem::{BundleNote, BundleProblem, NoteCode, ProblemCode, Remark};
pub use read::{Reading, read};
pub use schema::schema;
pub use write::write;

#[cfg(test)]
mod tests;

/// What the field `format` of every bundle says.
pub const FORMAT: &str = "periplo-bundle";

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// The name of the section of publications.
const PUBLICATIONS: &str = "publications";

/// What a bundle says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The forum it is a bundle of.
    pub forum: ForumId,
    /// The program that wrote it.
    pub program: Option<String>,
    /// Whether private facts are in it. Where they are not, an import erases none.
    pub private: bool,
}

/// One forum and all that it refers to.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// What it says of itself.
    pub header: Header,
    /// Its records. None is a memory of imports.
    pub records: Records,
}

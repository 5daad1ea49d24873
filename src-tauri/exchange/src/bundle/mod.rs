//! One forum, and all that it refers to, as a JSON file. The format is described in `docs/bundle.md`.

mod by_kind;
mod check;
mod clock;
mod delegate;
mod delegate_publications;
mod identity;
mod index;
mod merge;
mod names;
mod path;
mod problem;
mod read;
mod schema;
mod select;
mod sense;
mod source;
mod value;
mod write;

use periplo_model::publication::PublicationRecord;
use periplo_model::{ForumId, PersonId, Records};

pub(crate) use by_kind::links;
pub use delegate::ForDelegates;
pub use merge::{Change, Clash, Conflict, Fate, MergeOptions, MergePlan, merge};
pub use problem::{BundleNote, BundleProblem, NoteCode, ProblemCode, Remark};
pub use read::{Reading, read};
pub use schema::schema;
pub use select::select;
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
    /// The delegate it was made for: it holds what is theirs to see, and is looked at, not imported.
    pub made_for: Option<MadeFor>,
}

/// The delegate that a bundle was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFor {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// One forum and all that it refers to.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// What it says of itself.
    pub header: Header,
    /// Its records. None is a memory of imports.
    pub records: Records,
    /// Its publications, each after those it follows.
    pub publications: Vec<PublicationRecord>,
}

/// Puts publications in the order they are written in: by sequence, which always rises from parent to child.
fn sort_publications(publications: &mut [PublicationRecord]) {
    publications.sort_by_key(|record| (record.publication.sequence, record.publication.id));
}

impl Bundle {
    /// The bundle of a forum: its records and all that they refer to ([`select`]), in the order they are written in.
    pub fn of(
        forum: ForumId,
        workspace: &Records,
        mut publications: Vec<PublicationRecord>,
        program: Option<String>,
        with_private: bool,
    ) -> Self {
        let mut records = select(workspace, forum);
        if !with_private {
            records.strip_private();
        }
        records.sort();
        publications.retain(|record| record.publication.forum == forum);
        sort_publications(&mut publications);
        Self { header: Header { forum, program, private: with_private, made_for: None }, records, publications }
    }
}

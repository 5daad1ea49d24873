//! Zone rules from disk: a zoneinfo folder, or a zip of TZif files such as a PyPI `tzdata` wheel.
//!
//! Reads only; whether the rules may be installed is judged by [`periplo_model::time::assess`].

mod archive;
mod folder;
mod layout;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use periplo_model::time::Offered;

/// More files than this no source of zone rules has: Debian's, with `posix/` and `right/`, has 1,800.
const MOST_FILES: usize = 10_000;

/// The longest file that is read, in bytes. The longest TZif file has 4 kB; of `tzdata.zi` the first line is enough.
const LONGEST_FILE: u64 = 64 * 1024;

/// As much is read of all files together, in bytes; a whole zoneinfo folder has less than 4 MB.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// Why a source of zone rules cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The disk did not do it.
    #[error("the source cannot be read: {0}")]
    Disk(#[from] std::io::Error),
    /// It is a file, but no zip.
    #[error("the source is neither a folder nor a zip file: {0}")]
    NotAZip(#[from] zip::result::ZipError),
    /// There are no TZif files in it.
    #[error("there are no zone files in the source")]
    NoZones,
    /// It holds two sets of rules side by side.
    #[error("the source holds several sets of zone rules: {0:?} and {1:?}")]
    Several(String, String),
    /// It has far more or larger files than zone rules have.
    #[error("the source is too large to be zone rules")]
    TooLarge,
}

/// Reads all zones of a source, and its release if it names one.
///
/// `right/` and `posix/` below it are skipped, links followed. A source that is itself a `right/` folder is read, and
/// then refused by [`periplo_model::time::assess`], which sees that it counts leap seconds.
///
/// # Errors
/// Where the source cannot be read, is no zone rules at all, or is too large to be any.
pub fn read(source: &Path) -> Result<Offered, ReadError> {
    let files = if source.is_dir() { folder::read(source)? } else { archive::read(source)? };
    layout::offered(files.kept)
}

/// Files by their path below the source, with slashes, within the limits.
#[derive(Default)]
struct Files {
    kept: BTreeMap<String, Vec<u8>>,
    bytes: usize,
}

impl Files {
    /// Keeps what zone rules are made of, and of longer files the beginning.
    fn keep(&mut self, path: String, bytes: Vec<u8>) -> Result<(), ReadError> {
        if bytes.starts_with(b"TZif") {
            if bytes.len() as u64 > LONGEST_FILE {
                return Err(ReadError::TooLarge);
            }
        } else if !layout::may_name_the_release(&path) {
            return Ok(());
        }
        self.bytes += bytes.len();
        self.kept.insert(path, bytes);
        if self.bytes > MOST_BYTES { Err(ReadError::TooLarge) } else { Ok(()) }
    }
}

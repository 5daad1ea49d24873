//! A zoneinfo folder.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Files, LONGEST_FILE, MOST_FILES, ReadError};

/// Zone names have at most three parts, and a folder above zoneinfo may be what was named.
const DEEPEST: usize = 6;

pub(super) fn read(source: &Path) -> Result<Files, ReadError> {
    let mut files = Files::default();
    let mut seen = 0;
    let mut folders: Vec<(PathBuf, String, usize)> = vec![(source.to_owned(), String::new(), 0)];
    while let Some((folder, prefix, depth)) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            seen += 1;
            if seen > MOST_FILES {
                return Err(ReadError::TooLarge);
            }
            // A name that is no Unicode is no zone's.
            let Ok(name) = entry.file_name().into_string() else { continue };
            let path = format!("{prefix}{name}");
            if entry.file_type()?.is_dir() {
                if depth < DEEPEST {
                    folders.push((entry.path(), format!("{path}/"), depth + 1));
                }
            } else if fs::metadata(entry.path()).is_ok_and(|target| target.is_file()) {
                // Links to files are links between zones; links to folders may lead anywhere and are not followed.
                let mut bytes = Vec::new();
                File::open(entry.path())?.take(LONGEST_FILE + 1).read_to_end(&mut bytes)?;
                files.keep(path, bytes)?;
            }
        }
    }
    Ok(files)
}

//! A zip of TZif files. Its own words about sizes are not believed: reading stops at the limits.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::{Files, LONGEST_FILE, MOST_BYTES, MOST_FILES, ReadError};

pub(super) fn read(source: &Path) -> Result<Files, ReadError> {
    let file = File::open(source)?;
    if file.metadata()?.len() > MOST_BYTES as u64 {
        return Err(ReadError::TooLarge);
    }
    let mut archive = ZipArchive::new(BufReader::new(file))?;
    if archive.len() > MOST_FILES {
        return Err(ReadError::TooLarge);
    }
    let mut files = Files::default();
    for place in 0..archive.len() {
        let entry = archive.by_index(place)?;
        // A name that leads out of the archive is nobody's zone; nothing is ever written under it in any case.
        let Some(path) = entry.enclosed_name().and_then(|path| path.to_str().map(|path| path.replace('\\', "/")))
        else {
            continue;
        };
        if entry.is_file() {
            let mut bytes = Vec::new();
            entry.take(LONGEST_FILE + 1).read_to_end(&mut bytes)?;
            files.keep(path, bytes)?;
        }
    }
    Ok(files)
}

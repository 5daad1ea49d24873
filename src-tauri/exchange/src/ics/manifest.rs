//! The list of our files in a folder.

use std::collections::BTreeMap;
use std::path::Path;

use periplo_model::publication::Calendar;
use serde::{Deserialize, Serialize};

use super::file_name::is_ours;

/// The name of the manifest in its folder.
pub const MANIFEST: &str = "periplo-calendars.json";

/// The only format there has been.
const FORMAT: u32 = 1;

/// Our files in a folder, by path.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Manifest {
    pub files: BTreeMap<String, Listed>,
}

/// A file of ours.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Listed {
    pub calendar: Calendar,
    /// Whether the calendar is no longer kept in it, and all its entries are cancelled.
    pub withdrawn: bool,
}

#[derive(Serialize, Deserialize)]
struct Written {
    format: u32,
    files: Vec<WrittenFile>,
}

#[derive(Serialize, Deserialize)]
struct WrittenFile {
    path: String,
    calendar: Calendar,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    withdrawn: bool,
}

impl Manifest {
    /// Reads what [`Manifest::to_json`] wrote; paths that lie elsewhere are left out.
    pub(super) fn from_json(json: &[u8]) -> Result<Self, serde_json::Error> {
        let written: Written = serde_json::from_slice(json)?;
        if written.format != FORMAT {
            return Err(serde::de::Error::custom(format!("format {} is newer than this program", written.format)));
        }
        let ours = written.files.into_iter().filter(|file| is_ours(&file.path));
        let listed = ours.map(|file| (file.path, Listed { calendar: file.calendar, withdrawn: file.withdrawn }));
        Ok(Self { files: listed.collect() })
    }

    /// The list as JSON, sorted by path: the same files give the same bytes.
    pub(super) fn to_json(&self) -> String {
        let files = self.files.iter().map(|(path, listed)| WrittenFile {
            path: path.clone(),
            calendar: listed.calendar.clone(),
            withdrawn: listed.withdrawn,
        });
        let written = Written { format: FORMAT, files: files.collect() };
        let mut json = serde_json::to_string_pretty(&written).expect("ids and texts can always be written");
        json.push('\n');
        json
    }
}

/// The manifest of a folder; an empty one where there is none.
pub(super) fn read(folder: &Path) -> Result<Manifest, super::FolderError> {
    let path = folder.join(MANIFEST);
    match std::fs::read(&path) {
        Ok(json) => Manifest::from_json(&json).map_err(|source| super::FolderError::Manifest { path, source }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Manifest::default()),
        Err(source) => Err(super::FolderError::Io { path, source }),
    }
}

//! Files that commands read and write: by path on the desktop and in the terminal, by upload and download in a browser.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::error::{ErrorCode, WireError};

/// A file to read.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The file or folder at a path.
    Path(String),
    /// A file that was uploaded, by the name the upload gave.
    Upload(String),
}

/// A file or folder to write.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// The file or folder at a path.
    Path(String),
    /// A file to be downloaded under this name; a folder becomes a zip.
    Download(String),
}

/// What was written.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[ts(optional_fields)]
pub struct Saved {
    /// The file or folder, as it can be named to a person.
    pub to: String,
    /// The address to download it from, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub download: Option<String>,
}

/// Where a target is on this machine while it is being written.
pub(crate) struct Place {
    /// The file or folder to write.
    pub path: PathBuf,
    /// The name under which it is transferred, where it is to be downloaded.
    transfer: Option<String>,
    /// How it can be named to a person.
    shown: String,
}

impl Place {
    /// The folder to write: its own, or one beside the file that is to be downloaded.
    pub fn folder(&self) -> Result<PathBuf, WireError> {
        let folder = if self.is_download() { self.path.with_extension("folder") } else { self.path.clone() };
        fs::create_dir_all(&folder).map_err(|error| WireError::file(&folder, &error))?;
        Ok(folder)
    }

    /// True where it is to be downloaded, as one file.
    pub fn is_download(&self) -> bool {
        self.transfer.is_some()
    }

    /// What was written, for the reply.
    pub fn saved(self) -> Saved {
        let download = self.transfer.map(|name| format!("/api/download/{name}"));
        Saved { to: self.shown, download }
    }
}

impl App {
    /// Refuses paths where only uploads and downloads are taken.
    pub(crate) fn paths_allowed(&self) -> Result<(), WireError> {
        if self.host.paths_allowed { Ok(()) } else { Err(WireError::new(ErrorCode::PathRefused, json!({}))) }
    }

    /// The file or folder to read.
    pub(crate) fn source(&self, source: &Source) -> Result<PathBuf, WireError> {
        match source {
            Source::Path(path) => self.paths_allowed().map(|()| PathBuf::from(path)),
            Source::Upload(name) => {
                let found = self.transfer(name).map(|(path, _)| path);
                found.ok_or_else(|| {
                    WireError::new(ErrorCode::File, json!({ "file": name, "reason": "reason-not-there" }))
                })
            }
        }
    }

    /// The file or folder to write.
    pub(crate) fn target(&self, target: &Target) -> Result<Place, WireError> {
        match target {
            Target::Path(path) => {
                self.paths_allowed()?;
                Ok(Place { path: PathBuf::from(path), transfer: None, shown: path.clone() })
            }
            Target::Download(name) => {
                fs::create_dir_all(&self.host.transfer_dir)
                    .map_err(|error| WireError::file(&self.host.transfer_dir, &error))?;
                let (transfer, path) = self.new_transfer(name);
                Ok(Place { path, transfer: Some(transfer), shown: name.clone() })
            }
        }
    }

    /// A new name to transfer a file under, and where it is kept meanwhile. The name people see is part of it.
    pub fn new_transfer(&self, shown: &str) -> (String, PathBuf) {
        let mut bytes = [0; 16];
        (self.host.random)(&mut bytes);
        let secret: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let shown: String =
            shown.chars().filter(|letter| letter.is_alphanumeric() || " .-_".contains(*letter)).take(100).collect();
        let name = format!("{secret}-{}", shown.trim_matches([' ', '.']));
        let path = self.host.transfer_dir.join(&name);
        (name, path)
    }

    /// The file that is transferred under a name, and the name people see.
    pub fn transfer(&self, name: &str) -> Option<(PathBuf, String)> {
        let (secret, shown) = name.split_once('-')?;
        let made_here =
            secret.len() == 32 && secret.bytes().all(|byte| byte.is_ascii_hexdigit()) && !name.contains(['/', '\\']);
        let path = self.host.transfer_dir.join(name);
        (made_here && path.exists()).then(|| (path, shown.to_owned()))
    }
}

/// Whether two paths lead to one file that is there, by whatever links.
pub(crate) fn same_file(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    one == other || whole(one).is_some_and(|one| whole(other) == Some(one))
}

/// How a file is named to a person: one that was uploaded by the name it had there.
pub(crate) fn shown(path: &Path) -> String {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_secret = |secret: &str| secret.len() == 32 && secret.bytes().all(|byte| byte.is_ascii_hexdigit());
    match name.split_once('-') {
        Some((secret, shown)) if is_secret(secret) => shown.to_owned(),
        _ => path.display().to_string(),
    }
}

/// Writes a file beside its place and puts it there when it is whole.
pub(crate) fn write_whole(
    path: &Path,
    write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>,
) -> Result<(), WireError> {
    let failed = |error: std::io::Error| WireError::file(path, &error);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    let written = fs::File::create(&beside).and_then(|file| {
        let mut buffered = std::io::BufWriter::new(file);
        write(&mut buffered)?;
        buffered.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
        fs::rename(&beside, path)
    });
    written.map_err(|error| {
        // What is left of the attempt is of no use to anybody.
        let _ = fs::remove_file(&beside);
        failed(error)
    })
}

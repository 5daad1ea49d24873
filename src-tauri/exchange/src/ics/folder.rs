//! A folder of calendars: one file each, and a manifest that lists them.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use periplo_model::CalendarId;
use periplo_model::publication::{Calendar, CalendarState, Publication};

use super::file_name::{self, IdLength};
use super::manifest::{self, Listed, MANIFEST, Manifest};
use super::render::Renderer;
use super::withdraw::withdraw;
use crate::messages::Messages;

/// Why a folder could not be written.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or folder could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The manifest is not one, or one of a newer version. It is left as it is, and so are the calendars.
    #[error("{}: {source}", path.display())]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// Files that are not ours have both names that a calendar could take.
    #[error("{}: this file is not one of ours", path.display())]
    Foreign {
        /// One of them.
        path: PathBuf,
    },
}

/// What was done in a folder; paths are relative to it, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderOutcome {
    /// The files that are new or have changed, in the order in which they were written.
    pub written: Vec<String>,
    /// How many files were as they should be, and were left.
    pub unchanged: usize,
    /// The files whose calendars were renamed or are no more, now with all entries cancelled.
    pub withdrawn: Vec<String>,
}

/// A folder that calendars are put into, one after the other. See [`super::save`] for all of it at once.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    manifest: Manifest,
    /// The live file of each calendar, as the manifest has it.
    places: HashMap<CalendarId, String>,
    put: HashSet<CalendarId>,
    outcome: FolderOutcome,
}

impl Folder {
    /// Opens a folder, which need not exist yet.
    ///
    /// # Errors
    /// Where its manifest cannot be read.
    pub fn open(root: &Path) -> Result<Self, FolderError> {
        let manifest = manifest::read(root)?;
        let live = manifest.files.iter().filter(|(_, listed)| !listed.withdrawn);
        let places = live.map(|(path, listed)| (listed.calendar.id, path.clone())).collect();
        let outcome = FolderOutcome::default();
        Ok(Self { root: root.to_owned(), manifest, places, put: HashSet::new(), outcome })
    }

    /// Writes the file of a calendar, unless it is there already; one without any entry has none.
    ///
    /// Where the calendar had another name, the file of that name is kept, with all its entries cancelled.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn put(&mut self, renderer: &mut Renderer, state: &CalendarState) -> Result<(), FolderError> {
        let id = state.calendar.id;
        self.put.insert(id);
        if state.entries.is_empty() {
            return Ok(());
        }
        let file = renderer.render(state);
        let path = self.place(state, &file)?;
        if let Some(former) = self.places.insert(id, path.clone()).filter(|former| *former != path) {
            self.write_withdrawn(&former, &state.calendar, &renderer.render_withdrawn(state))?;
        }
        if self.write(&path, &file)? {
            self.outcome.written.push(path.clone());
        } else {
            self.outcome.unchanged += 1;
        }
        self.manifest.files.insert(path, Listed { calendar: state.calendar.clone(), withdrawn: false });
        Ok(())
    }

    /// Withdraws the files of calendars that were not put, among those that `selected` names, as of a publication.
    ///
    /// # Errors
    /// Where a file cannot be read or written.
    pub fn withdraw_others(
        &mut self,
        publication: &Publication,
        words: &Messages,
        selected: impl Fn(&Calendar) -> bool,
    ) -> Result<(), FolderError> {
        let is_other = |listed: &Listed| !listed.withdrawn && !self.put.contains(&listed.calendar.id);
        let others = self.manifest.files.iter().filter(|(_, listed)| is_other(listed) && selected(&listed.calendar));
        let others: Vec<(String, Calendar)> =
            others.map(|(path, listed)| (path.clone(), listed.calendar.clone())).collect();
        for (path, calendar) in others {
            match fs::read(self.root.join(&path)) {
                Ok(file) => {
                    let file = withdraw(&String::from_utf8_lossy(&file), publication, words);
                    self.write_withdrawn(&path, &calendar, &file)?;
                }
                // Somebody took it away: then it is no file of ours any more.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    self.manifest.files.remove(&path);
                }
                Err(source) => return Err(FolderError::Io { path: self.root.join(path), source }),
            }
        }
        Ok(())
    }

    /// Writes the manifest, and says what was done. Call it after an error or a cancel too, so that what was written is known.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn close(self) -> Result<FolderOutcome, FolderError> {
        if !self.manifest.files.is_empty() {
            self.write(MANIFEST, &self.manifest.to_json())?;
        }
        Ok(self.outcome)
    }

    /// Where the file of a calendar goes: under its short name, unless that is somebody else's.
    fn place(&self, state: &CalendarState, file: &str) -> Result<String, FolderError> {
        let whole = file_name::path(state, IdLength::Whole);
        if self.places.get(&state.calendar.id) == Some(&whole) {
            return Ok(whole);
        }
        let mut foreign = None;
        for length in [IdLength::Short, IdLength::Whole] {
            let path = file_name::path(state, length);
            let free = match self.manifest.files.get(&path) {
                Some(listed) => listed.calendar.id == state.calendar.id,
                None => !self.is_foreign(&path, file)?,
            };
            if free {
                return Ok(path);
            }
            foreign.get_or_insert(path);
        }
        Err(FolderError::Foreign { path: self.root.join(foreign.unwrap_or_default()) })
    }

    /// Whether there is a file that this program did not make. Without a manifest, ours are known by their maker.
    fn is_foreign(&self, path: &str, file: &str) -> Result<bool, FolderError> {
        let path = self.root.join(path);
        match fs::read(&path) {
            Ok(there) => {
                let maker = b"\r\nPRODID:-//Periplo//";
                Ok(there != file.as_bytes() && !there.windows(maker.len()).take(200).any(|window| window == maker))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(source) => Err(FolderError::Io { path, source }),
        }
    }

    fn write_withdrawn(&mut self, path: &str, calendar: &Calendar, file: &str) -> Result<(), FolderError> {
        self.write(path, file)?;
        self.outcome.withdrawn.push(path.to_owned());
        self.manifest.files.insert(path.to_owned(), Listed { calendar: calendar.clone(), withdrawn: true });
        Ok(())
    }

    /// Writes a file whole or not at all; false where it was the same already.
    fn write(&self, path: &str, content: &str) -> Result<bool, FolderError> {
        let path = self.root.join(path);
        if fs::read(&path).is_ok_and(|there| there == content.as_bytes()) {
            return Ok(false);
        }
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| FolderError::Io { path, source }
        };
        let folder = path.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(at(folder))?;
        let mut part = path.clone().into_os_string();
        part.push(".part");
        let part = PathBuf::from(part);
        let written = fs::write(&part, content).and_then(|()| fs::rename(&part, &path));
        if written.is_err() {
            // What is left of it would only be in the way; that it could not be written is the news.
            let _ = fs::remove_file(&part);
        }
        written.map_err(at(&path)).map(|()| true)
    }
}

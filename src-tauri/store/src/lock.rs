//! One writer at a time: an OS lock on a file beside the workspace, gone with the process that held it.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Result, StoreError};

/// The lock, held until dropped. The file stays: removing it would let two processes lock two files of one name.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a workspace.
    ///
    /// # Errors
    /// [`StoreError::SecondWriter`] where another has it; [`StoreError::ReadOnlyFolder`] where there can be none.
    pub(crate) fn take(workspace: &Path) -> Result<Self> {
        let path = lock_path(workspace);
        let options = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path);
        let file = options.map_err(StoreError::io(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::SecondWriter),
            Err(TryLockError::Error(error)) => Err(StoreError::io(&path)(error)),
        }
    }
}

/// `forums.periplo` → `forums.periplo.lock`.
pub(crate) fn lock_path(workspace: &Path) -> PathBuf {
    beside(workspace, ".lock")
}

/// The path with something added to the file's name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

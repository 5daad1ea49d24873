//! One writer at a time: an OS lock on a file beside the workspace, gone with the process that held it.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use crate::error::{Result, StoreError};

/// The lock, held until dropped. The file stays: removing it would let two processes lock two files of one name.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

/// How often a lock that another has is tried again, and after how long. Whoever held it may be just closing; and a process
/// that is being started holds every lock of its parent until it runs its own program.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(15);

impl Lock {
    /// Takes the lock of a workspace; waits for a third of a second where another has it.
    ///
    /// # Errors
    /// [`StoreError::SecondWriter`] where another has it; [`StoreError::ReadOnlyFolder`] where there can be none.
    pub(crate) fn take(workspace: &Path) -> Result<Self> {
        let path = lock_path(workspace);
        let options = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path);
        let file = options.map_err(StoreError::io(&path))?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(StoreError::io(&path)(error)),
            }
        }
        Err(StoreError::SecondWriter)
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

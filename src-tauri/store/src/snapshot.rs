//! Snapshots to give away or keep, and bringing a workspace back from one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app_data::{Memory, rename};
use crate::copy;
use crate::env::Env;
use crate::error::{Result, StoreError};
use crate::lock::{Lock, beside};
use crate::progress::{Watch, unwatched};
use crate::read::Reads;
use crate::reader::open_to_read;
use crate::workspace::{Workspace, check_header};
use crate::{backup, verify};

/// What became of the file that was replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the workspace that was there before is kept: a backup, or the damaged file under another name. `None` where
    /// there was none.
    pub replaced: Option<PathBuf>,
}

impl Workspace {
    /// Copies the workspace as it is now to a file, verified before it takes its name. A file there is replaced.
    ///
    /// Without `with_private`, private facts and their history are not in the copy.
    ///
    /// # Errors
    /// Where the target is the workspace itself ([`StoreError::Exists`]), cannot be written, or the disk is full.
    pub fn snapshot(&self, to: impl AsRef<Path>, with_private: bool, watch: &mut Watch<'_>) -> Result<()> {
        let to = to.as_ref();
        if fs::canonicalize(to).is_ok_and(|to| fs::canonicalize(self.path()).is_ok_and(|own| own == to)) {
            return Err(StoreError::Exists { path: to.to_owned() });
        }
        copy::copy(&self.to_copy()?, to, with_private, watch).map_err(|error| self.offer(error))
    }

    /// Looks whether the workspace is what was written.
    ///
    /// # Errors
    /// Where it was called off. Damage is not an error here but in the report.
    pub fn verify(&self, watch: &mut Watch<'_>) -> Result<verify::Report> {
        verify::verify(&*self.reader()?, watch)
    }

    /// Looks whether the file of a workspace is what was written, also where it is too damaged to be opened.
    ///
    /// # Errors
    /// Where it is missing, no workspace, a newer version's, or the work was called off.
    pub fn examine(path: impl AsRef<Path>, env: &Env, watch: &mut Watch<'_>) -> Result<verify::Report> {
        let path = path.as_ref();
        let examined = check_header(path, env).and_then(|()| {
            let connection = open_to_read(path, !has_log(path))?;
            verify::verify(&Reads { connection }, watch)
        });
        match examined {
            Err(StoreError::Damaged { detail, .. }) => Ok(verify::Report {
                problems: vec![verify::Problem { check: verify::Check::File, detail }],
                ..verify::Report::default()
            }),
            other => other,
        }
    }
}

/// Puts a snapshot or backup in the place of a workspace, which nobody may have open. The file given is left as it is.
///
/// # Errors
/// Where the file is not whole, or another program has the workspace open; nothing is then changed.
pub fn restore(file: impl AsRef<Path>, workspace: impl AsRef<Path>, env: &Env) -> Result<Restored> {
    let (file, path) = (file.as_ref(), workspace.as_ref());
    check_header(file, env)?;
    let lock = Lock::take(path)?;
    let temporary = beside(path, ".restoring");
    let outcome = (|| {
        copy::copy(&open_to_read(file, !has_log(file))?, &temporary, true, &mut unwatched)?;
        let replaced = set_aside(path, env)?;
        for suffix in ["-wal", "-shm"] {
            copy::remove_if_there(&beside(path, suffix))?;
        }
        rename(&temporary, path)?;
        Ok(Restored { replaced })
    })();
    drop(lock);
    if outcome.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    outcome
}

/// Keeps what is at a path: as a backup where it is whole, else under a name of its own.
fn set_aside(path: &Path, env: &Env) -> Result<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    let backed_up = check_header(path, env).and_then(|()| {
        let reads = Reads { connection: open_to_read(path, !has_log(path))? };
        let (id, _) = reads.identity()?;
        backup::make(env, id, &reads.connection, env.now())
    });
    match backed_up {
        Ok(backup) => Ok(Some(backup.path)),
        Err(StoreError::DiskFull) => Err(StoreError::DiskFull),
        Err(_) => {
            let aside = beside(path, &env.now().format(".damaged-%Y%m%dT%H%M%SZ").to_string());
            if has_log(path) {
                rename(&beside(path, "-wal"), &beside(&aside, "-wal"))?;
            }
            rename(path, &aside)?;
            Ok(Some(aside))
        }
    }
}

/// Whether writes wait in a log beside a file.
pub(crate) fn has_log(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// Whether a file must be looked through before it is trusted: it is not as this machine left it.
pub(crate) fn is_strange(path: &Path, env: &Env) -> bool {
    !Memory::load(env).is_as_left(path)
}

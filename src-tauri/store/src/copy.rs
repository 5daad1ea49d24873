//! Whole copies of a workspace, there whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::app_data::rename;
use crate::error::{Result, StoreError};
use crate::lock::beside;
use crate::progress::{Stage, Watch, tell};
use crate::read::Reads;
use crate::reader::{open_to_read, prepare};
use crate::verify::verify;

/// Copies the state that a connection sees to a file, verified before it takes its name. What is there is replaced.
pub(crate) fn copy(from: &Connection, to: &Path, with_private: bool, watch: &mut Watch<'_>) -> Result<()> {
    let temporary = beside(to, ".new");
    let outcome = (|| {
        tell(watch, Stage::Copying, 0, 0)?;
        remove_if_there(&temporary)?;
        // SQLite names no file in its errors: see first whether one can be made there.
        File::create(&temporary).map_err(StoreError::io(to))?;
        from.execute("VACUUM INTO ?1", [temporary.to_string_lossy()])?;
        if !with_private {
            tell(watch, Stage::Purging, 0, 0)?;
            purge(&temporary)?;
        }
        check(&temporary, watch)?;
        let file = OpenOptions::new().read(true).write(true).open(&temporary).map_err(StoreError::io(to))?;
        file.sync_all().map_err(StoreError::io(to))?;
        rename(&temporary, to)
    })();
    if outcome.is_err() {
        // Half a copy is of no use to anybody.
        let _ = fs::remove_file(&temporary);
        let _ = fs::remove_file(beside(&temporary, "-journal"));
    }
    outcome
}

/// Copies a file of an older format, looked through by SQLite alone.
pub(crate) fn copy_older(from: &Connection, to: &Path) -> Result<()> {
    let temporary = beside(to, ".new");
    remove_if_there(&temporary)?;
    File::create(&temporary).map_err(StoreError::io(to))?;
    from.execute("VACUUM INTO ?1", [temporary.to_string_lossy()])?;
    let whole: String = open_to_read(&temporary, true)?.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if whole != "ok" {
        return Err(StoreError::damaged(whole));
    }
    OpenOptions::new().write(true).open(&temporary).and_then(|file| file.sync_all()).map_err(StoreError::io(to))?;
    rename(&temporary, to)
}

/// Takes private facts and their history out of a copy; the chain of digests holds without them.
fn purge(path: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection)?;
    connection.execute_batch(
        "PRAGMA secure_delete = ON;
         BEGIN IMMEDIATE;
         DELETE FROM private_booking;
         DELETE FROM private_person;
         DELETE FROM private_step_change;
         UPDATE step_change SET erased = 1 WHERE private = 1;
         COMMIT;
         VACUUM",
    )?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Fails where a file that nobody has open is not whole.
pub(crate) fn check(path: &Path, watch: &mut Watch<'_>) -> Result<()> {
    let reads = Reads { connection: open_to_read(path, true)? };
    let report = verify(&reads, watch)?;
    match report.problems.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(StoreError::damaged(problem.detail)),
    }
}

pub(crate) fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(path)(error)),
        _ => Ok(()),
    }
}

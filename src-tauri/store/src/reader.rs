//! Readers: connections of their own, each with one state of the workspace.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};

use crate::error::Result;
use crate::read::Reads;

/// How the file is opened by readers.
#[derive(Debug)]
pub(crate) struct Pool {
    path: PathBuf,
    /// In a folder that cannot be written to there can be no log beside the file, and nobody else writes.
    immutable: bool,
    idle: Mutex<Vec<Connection>>,
}

/// One state of a workspace, from when the reader was made; others may write meanwhile. It can go to another thread.
#[derive(Debug)]
pub struct Reader {
    reads: Option<Reads>,
    pool: Arc<Pool>,
}

impl Pool {
    pub(crate) fn new(path: &Path, immutable: bool) -> Arc<Self> {
        Arc::new(Self { path: path.to_owned(), immutable, idle: Mutex::default() })
    }

    pub(crate) fn reader(self: &Arc<Self>) -> Result<Reader> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.connection()?,
        };
        connection.execute_batch("BEGIN")?;
        // The state is that of the first read.
        connection.query_row("SELECT count(*) FROM workspace", [], |_| Ok(()))?;
        Ok(Reader { reads: Some(Reads { connection }), pool: Arc::clone(self) })
    }

    /// A connection outside any transaction: SQLite copies no file from within one.
    pub(crate) fn connection(&self) -> Result<Connection> {
        open_to_read(&self.path, self.immutable)
    }

    pub(crate) fn clear(&self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// Opens a file to read.
pub(crate) fn open_to_read(path: &Path, immutable: bool) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = if immutable {
        let flags = flags | OpenFlags::SQLITE_OPEN_URI;
        Connection::open_with_flags(format!("file:{}?immutable=1", percent_encoded(path)), flags)?
    } else {
        Connection::open_with_flags(path, flags)?
    };
    prepare(&connection)?;
    Ok(connection)
}

/// What holds for every connection to a workspace.
pub(crate) fn prepare(connection: &Connection) -> Result<()> {
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(256);
    // A file may come from anywhere: SQL hidden in its schema must not run functions, and cells are checked when read.
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384",
    )?;
    Ok(())
}

fn percent_encoded(path: &Path) -> String {
    let text = path.to_string_lossy();
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

impl Deref for Reader {
    type Target = Reads;
    fn deref(&self) -> &Reads {
        self.reads.as_ref().expect("a reader has its connection until it is dropped")
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(Reads { connection }) = self.reads.take()
            && connection.execute_batch("ROLLBACK").is_ok()
        {
            let mut idle = self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
            if idle.len() < 8 {
                idle.push(connection);
            }
        }
    }
}

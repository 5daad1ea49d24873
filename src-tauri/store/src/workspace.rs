//! A workspace: one file, one writer, any number of readers.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use periplo_model::time::{RuleSet, Rules};
use periplo_model::{EntityId, WorkspaceId};
use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;

use crate::app_data::{self, Memory};
use crate::env::Env;
use crate::error::{Result, StoreError};
use crate::folder::{self, Warning};
use crate::lock::Lock;
use crate::progress::unwatched;
use crate::read::Reads;
use crate::reader::{self, Pool, Reader};
use crate::step::{Done, Step, StepSummary, Undone};
use crate::tx::Tx;
use crate::undo::{Way, step_id};
use crate::writer::{Transaction, Writer};
use crate::{backup, migrate, snapshot, verify};

/// Why a workspace is open to read only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnlyBecause {
    /// Another program has it open to write.
    SecondWriter,
    /// Its folder, or the file itself, cannot be written to.
    ReadOnlyFolder,
}

/// A workspace that is open. All of it takes `&self`: it can be shared between threads.
#[derive(Debug)]
pub struct Workspace {
    path: PathBuf,
    env: Env,
    pub(crate) id: Uuid,
    pool: Arc<Pool>,
    rules: RwLock<Arc<Rules>>,
    writer: Result<Mutex<Option<Writer>>, ReadOnlyBecause>,
}

impl Workspace {
    /// Makes a new workspace and opens it.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is a file; where the folder is missing or cannot be written to.
    pub fn create(path: impl AsRef<Path>, env: Env) -> Result<Self> {
        let path = path.as_ref();
        if path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        let lock = Lock::take(path)?;
        let created = env.now();
        let id = env.new_uuid(created);
        let written = (|| {
            let connection = connect(path, OpenFlags::SQLITE_OPEN_CREATE)?;
            connection.execute_batch("BEGIN IMMEDIATE")?;
            migrate::migrate(&connection)?;
            connection.execute(
                "INSERT INTO workspace (id, created) VALUES (?, ?)",
                (id.as_bytes(), created.timestamp_millis()),
            )?;
            connection.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")?;
            Ok(connection)
        })();
        match written {
            Ok(connection) => Self::with_writer(path, env, id, connection, lock),
            Err(error) => {
                for suffix in ["", "-wal", "-shm"] {
                    // What is left of an attempt that failed; nothing was in it.
                    let _ = fs::remove_file(crate::lock::beside(path, suffix));
                }
                Err(error)
            }
        }
    }

    /// Opens a workspace: to write where nobody else does and the folder allows it, else to read.
    ///
    /// A file that is not as this machine left it (copied, restored, left by a crash, or changed by something else) is
    /// looked through before anything is read from it; an older format is brought to the newest after a backup; newer
    /// zone rules are taken into use.
    ///
    /// # Errors
    /// Where there is no such file, it is no workspace, a newer version's, or damaged. The file is then left as it is.
    pub fn open(path: impl AsRef<Path>, env: Env) -> Result<Self> {
        let path = path.as_ref();
        Self::open_unoffered(path, &env).map_err(|error| backup::offer(&env, path, error))
    }

    fn open_unoffered(path: &Path, env: &Env) -> Result<Self> {
        check_header(path, env)?;
        match Lock::take(path) {
            Ok(lock) => {
                examine_strange(path, env)?;
                let opened = connect(path, OpenFlags::empty())
                    .and_then(|connection| migrated(connection, env))
                    .and_then(|connection| {
                        let id = Reads::identity_of(&connection)?;
                        Self::with_writer(path, env.clone(), id, connection, lock)
                    });
                match opened {
                    Err(StoreError::ReadOnlyFolder { .. }) => {
                        Self::open_read_only(path, env, ReadOnlyBecause::ReadOnlyFolder)
                    }
                    opened => opened,
                }
            }
            // Who has the lock has looked through it.
            Err(StoreError::SecondWriter) => Self::open_read_only(path, env, ReadOnlyBecause::SecondWriter),
            Err(StoreError::ReadOnlyFolder { .. }) => {
                examine_strange(path, env)?;
                Self::open_read_only(path, env, ReadOnlyBecause::ReadOnlyFolder)
            }
            Err(error) => Err(error),
        }
    }

    fn open_read_only(path: &Path, env: &Env, because: ReadOnlyBecause) -> Result<Self> {
        let pool = Pool::new(path, because == ReadOnlyBecause::ReadOnlyFolder);
        let reader = pool.reader()?;
        let (id, rules) = (reader.identity()?.0, reader.rules(&env.installed)?);
        drop(reader);
        Ok(Self { path: path.to_owned(), env: env.clone(), id, pool, rules: RwLock::new(rules), writer: Err(because) })
    }

    fn with_writer(path: &Path, env: Env, id: Uuid, connection: Connection, lock: Lock) -> Result<Self> {
        let reads = Reads { connection };
        let rules = reads.rules(&env.installed)?;
        adopt_if_behind(&reads, &rules, &env)?;
        let last = reads.head()?.map(|head| (head.replica, head.count.unsigned_abs()));
        let replica = app_data::claim(&env, id, path, last);
        let writer = Writer { reads, replica, rules: Arc::clone(&rules), _lock: lock };
        let pool = Pool::new(path, false);
        let (path, rules) = (path.to_owned(), RwLock::new(rules));
        Ok(Self { path, env, id, pool, rules, writer: Ok(Mutex::new(Some(writer))) })
    }

    /// The zone rules in use: the newest of those shipped, installed, and kept by the workspace.
    pub fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.rules.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes rules into use that the user has just installed, and derives again what depends on them. What moved is then
    /// in [`Reads::moved_times`].
    ///
    /// # Errors
    /// As all writes.
    pub fn use_rules(&self, installed: &[RuleSet]) -> Result<()> {
        let mut writer = self.writer()?;
        let writer = writer.as_mut().ok_or(StoreError::SecondWriter)?;
        let rules = writer.reads.rules(installed)?;
        adopt_if_behind(&writer.reads, &rules, &self.env)?;
        writer.rules = Arc::clone(&rules);
        *self.rules.write().unwrap_or_else(PoisonError::into_inner) = rules;
        Ok(())
    }

    /// Why its folder is a bad place for a workspace.
    pub fn warnings(&self) -> Vec<Warning> {
        folder::warnings(&self.path)
    }

    /// A connection to copy the file from.
    pub(crate) fn to_copy(&self) -> Result<Connection> {
        self.pool.connection()
    }

    pub(crate) fn offer(&self, error: StoreError) -> StoreError {
        backup::offer(&self.env, &self.path, error)
    }

    pub(crate) fn clear_idle_readers(&self) {
        self.pool.clear();
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its identity, which copies keep.
    pub fn id(&self) -> WorkspaceId {
        WorkspaceId::from_uuid(self.id)
    }

    /// What it was opened with.
    pub fn env(&self) -> &Env {
        &self.env
    }

    /// Whether it can be written to, or why not.
    ///
    /// # Errors
    /// Not one: the reason.
    pub fn writable(&self) -> Result<(), ReadOnlyBecause> {
        self.writer.as_ref().map(|_| ()).map_err(|because| *because)
    }

    /// A reader of the state as it is now.
    ///
    /// # Errors
    /// As all reads.
    pub fn reader(&self) -> Result<Reader> {
        self.pool.reader()
    }

    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Option<Writer>>> {
        match &self.writer {
            // A step that panicked was rolled back; the connection is sound.
            Ok(writer) => Ok(writer.lock().unwrap_or_else(PoisonError::into_inner)),
            Err(ReadOnlyBecause::SecondWriter) => Err(StoreError::SecondWriter),
            Err(ReadOnlyBecause::ReadOnlyFolder) => Err(StoreError::ReadOnlyFolder { path: self.path.clone() }),
        }
    }

    /// Makes one step: all that the closure writes, with its history, in one transaction; nothing where it fails.
    ///
    /// # Errors
    /// Those of the closure; that of a reference to what is not there ([`StoreError::Dangling`]); those of the disk.
    pub fn transact<T, E: From<StoreError>>(
        &self,
        step: Step,
        make: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let mut writer = self.writer()?;
        let writer = writer.as_mut().ok_or(StoreError::SecondWriter)?;
        writer.step(&self.env, step, (None, None), make)
    }

    /// Undoes the last step that stands.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::ChangedSince`] or [`StoreError::Erased`] with the reason.
    pub fn undo(&self) -> Result<Undone> {
        self.replay(Way::Undo)
    }

    /// Does again what was undone last.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`]; else as [`Workspace::undo`].
    pub fn redo(&self) -> Result<Undone> {
        self.replay(Way::Redo)
    }

    fn replay(&self, way: Way) -> Result<Undone> {
        let mut writer = self.writer()?;
        let writer = writer.as_mut().ok_or(StoreError::SecondWriter)?;
        let (target, nothing) = match way {
            Way::Undo => (writer.reads.to_undo()?, StoreError::NothingToUndo),
            Way::Redo => (writer.reads.to_redo()?, StoreError::NothingToRedo),
        };
        let target = target.ok_or(nothing)?;
        let of = target.summary();
        let step = Step::new(of.key.clone(), of.args.clone().into());
        let link = match way {
            Way::Undo => (Some(target.id), None),
            Way::Redo => (None, Some(target.id)),
        };
        let done = writer.step(&self.env, step, link, |tx| {
            // Even the undoing of what changed nothing that is left must be remembered.
            tx.write_beside();
            tx.replay(&target, way)
        })?;
        let step = done.step.ok_or_else(|| StoreError::damaged("an undo without a step"))?;
        Ok(Undone { step, of: step_id(&target), key: of.key, args: of.args, changed: done.changed })
    }

    /// The step that undo would undo.
    ///
    /// # Errors
    /// As all reads.
    pub fn undoable(&self) -> Result<Option<StepSummary>> {
        self.reader()?.undoable()
    }

    /// The step that redo would do again.
    ///
    /// # Errors
    /// As all reads.
    pub fn redoable(&self) -> Result<Option<StepSummary>> {
        self.reader()?.redoable()
    }

    /// Closes the file cleanly: the log beside it is gone, and this machine remembers how it left it.
    ///
    /// # Errors
    /// Those of the disk. Nothing is lost: what was written is in the file or in the log.
    pub fn close(mut self) -> Result<()> {
        self.close_writer()
    }

    fn close_writer(&mut self) -> Result<()> {
        self.pool.clear();
        let Ok(writer) = &mut self.writer else { return Ok(()) };
        let Some(Writer { reads, replica, _lock, .. }) =
            writer.get_mut().unwrap_or_else(PoisonError::into_inner).take()
        else {
            return Ok(());
        };
        reads.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        reads.connection.close().map_err(|(_, error)| error)?;
        app_data::release(&self.env, self.id, &self.path, replica)
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // Whoever wants to know of errors calls `close`.
        let _ = self.close_writer();
    }
}

/// Looks through a file that is not as this machine left it, without writing to it.
fn examine_strange(path: &Path, env: &Env) -> Result<()> {
    if !snapshot::is_strange(path, env) {
        return Ok(());
    }
    let reads = Reads { connection: reader::open_to_read(path, !snapshot::has_log(path))? };
    if migrate::format(&reads.connection)? < migrate::newest() {
        // What this program knows to look for is not there yet. Migrating makes a verified copy first.
        return Ok(());
    }
    match verify::verify(&reads, &mut unwatched)?.problems.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(StoreError::damaged(problem.detail)),
    }
}

/// Brings an older format to the newest, after a backup.
fn migrated(connection: Connection, env: &Env) -> Result<Connection> {
    if migrate::format(&connection)? < migrate::newest() {
        let id = Reads::identity_of(&connection)?;
        backup::make_unverified(env, id, &connection, env.now())?;
        let transaction = Transaction::begin(&connection)?;
        migrate::migrate(&connection)?;
        transaction.commit()?;
        drop(transaction);
        connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    }
    Ok(connection)
}

/// Derives everything again where the rules in use differ from those that the workspace keeps.
fn adopt_if_behind(reads: &Reads, rules: &Rules, env: &Env) -> Result<()> {
    if !reads.is_behind(rules)? {
        return Ok(());
    }
    let transaction = Transaction::begin(&reads.connection)?;
    reads.adopt(rules, env.now())?;
    transaction.commit()?;
    Ok(())
}

/// Opens a file to write.
fn connect(path: &Path, more: OpenFlags) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let connection = Connection::open_with_flags(path, flags)?;
    reader::prepare(&connection)?;
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if connection.is_readonly(rusqlite::MAIN_DB)? || mode != "wal" {
        return Err(StoreError::ReadOnlyFolder { path: path.to_owned() });
    }
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")?;
    Ok(connection)
}

/// Judges a file by its first bytes, before SQLite is let near it.
pub(crate) fn check_header(path: &Path, env: &Env) -> Result<()> {
    use std::io::Read;
    let mut header = Vec::new();
    let file = fs::File::open(path).map_err(StoreError::io(path))?;
    let not = || match Memory::load(env).workspace_at(path) {
        Some(_) => StoreError::damaged("the file no longer begins as a workspace does"),
        None => StoreError::NotAWorkspace { path: path.to_owned() },
    };
    file.take(100).read_to_end(&mut header).map_err(|_| not())?;
    let number = |at: usize| header.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    let (Some(format), Some(application)) = (number(60), number(68)) else { return Err(not()) };
    if !header.starts_with(b"SQLite format 3\0") || application != migrate::APPLICATION_ID.unsigned_abs() || format == 0
    {
        return Err(not());
    }
    if format > migrate::newest() {
        return Err(StoreError::NewerVersion { found: format, known: migrate::newest() });
    }
    Ok(())
}

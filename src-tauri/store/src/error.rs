//! What can go wrong with a workspace, and what to do about it.

use std::path::{Path, PathBuf};

use periplo_model::Kind;
use rusqlite::ErrorCode;
use uuid::Uuid;

/// Why a workspace did not do what was asked. Whatever the reason, nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file is not there.
    #[error("there is no workspace at {}", path.display())]
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// A file is there already.
    #[error("there is a file at {} already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file is something else: another program's database, or no database at all.
    #[error("{} is not a workspace", path.display())]
    NotAWorkspace {
        /// The file.
        path: PathBuf,
    },
    /// A newer version of the program wrote it. It is left as it is: install that version.
    #[error("the workspace has format {found}; this program knows formats up to {known}")]
    NewerVersion {
        /// The format of the file.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// What is in the file is not what was written there. Restore a backup.
    #[error("the workspace is damaged: {detail}")]
    Damaged {
        /// What was found, for a report; not for everyday reading.
        detail: String,
        /// The newest backup that is whole, where there is one.
        backup: Option<PathBuf>,
    },
    /// Another program has the workspace open to write. Close it there, or go on reading here.
    #[error("another program is writing to the workspace")]
    SecondWriter,
    /// The folder or the file cannot be written to. Copy the workspace to a folder of one's own.
    #[error("{} cannot be written to", path.display())]
    ReadOnlyFolder {
        /// The workspace.
        path: PathBuf,
    },
    /// No room is left. Free some; nothing was lost.
    #[error("the disk is full")]
    DiskFull,
    /// The file system failed.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What it said.
        source: std::io::Error,
    },
    /// The record is not in the workspace.
    #[error("there is no {} {id}", kind.name())]
    NoSuchRecord {
        /// The kind.
        kind: Kind,
        /// Its id.
        id: Uuid,
    },
    /// A record refers to one that is not in the workspace, or is about to go.
    #[error("the {} {id} refers by {field} to a {} that is not there", kind.name(), to.name())]
    Dangling {
        /// The kind of the record that refers.
        kind: Kind,
        /// Its id.
        id: Uuid,
        /// The field.
        field: &'static str,
        /// The kind referred to.
        to: Kind,
    },
    /// A record cannot be written as it is: two parties at once, a number out of range.
    #[error("the {} {id} cannot be written: {detail}", kind.name())]
    Unwritable {
        /// The kind.
        kind: Kind,
        /// Its id.
        id: Uuid,
        /// Why.
        detail: String,
    },
    /// A publication does not fit the workspace: a publication or a calendar that it names is not there.
    #[error("publication {id} does not fit: {detail}")]
    UnfitPublication {
        /// Its id.
        id: Uuid,
        /// What is missing.
        detail: String,
    },
    /// The history has no such step.
    #[error("there is no step {id}")]
    NoSuchStep {
        /// Its id.
        id: Uuid,
    },
    /// The step is one that undo passes over, such as a publication.
    #[error("{key} is not undone")]
    NotUndoable {
        /// The message key of the step.
        key: String,
    },
    /// A later step depends on the one that was to be taken back. Take that one back first.
    #[error("{key} cannot be taken back: {} came after it", later.key)]
    LaterStep {
        /// The message key of the step that was to be taken back.
        key: String,
        /// The later step.
        later: Box<crate::step::StepSummary>,
    },
    /// There is nothing to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// There is nothing to redo.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// A later step changed the same field, or the record is gone since.
    #[error("{key} cannot be undone: the {} {id} was changed since ({field})", kind.name())]
    ChangedSince {
        /// The message key of the step that was to be undone or redone.
        key: String,
        /// The kind of the record.
        kind: Kind,
        /// Its id.
        id: Uuid,
        /// The field; `*` where the whole record came or went.
        field: String,
    },
    /// What the step changed was erased for somebody's privacy, and cannot be brought back.
    #[error("{key} cannot be undone: what it changed was erased")]
    Erased {
        /// The message key of the step.
        key: String,
    },
    /// The work was called off.
    #[error("called off")]
    Cancelled,
    /// SQLite failed in a way that has no name here.
    #[error("SQLite: {0}")]
    Sqlite(#[source] rusqlite::Error),
}

/// What the store's own functions return.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl StoreError {
    pub(crate) fn damaged(detail: impl std::fmt::Display) -> Self {
        Self::Damaged { detail: detail.to_string(), backup: None }
    }

    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnlyFolder { path }
            }
            std::io::ErrorKind::NotFound => Self::NotFound { path },
            _ => Self::Io { path, source },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::damaged(error),
            Some(_) => Self::Sqlite(error),
            // Not SQLite but what it returned: a missing row, a type or a column that is not what the schema says.
            None => Self::damaged(error),
        }
    }
}

//! Backups: whole copies in app data, made while people work, kept less densely as they age.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use rusqlite::Connection;
use uuid::Uuid;

use crate::app_data::Memory;
use crate::copy;
use crate::env::Env;
use crate::error::{Result, StoreError};
use crate::progress::unwatched;
use crate::retention::keep;
use crate::workspace::Workspace;

/// The name of a backup is its time, so that no clock of a file system matters.
const NAME: &str = "%Y%m%dT%H%M%SZ.periplo";

/// A backup, private facts included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Backup {
    /// When the backup at a path was made, by its name; `None` where the file is no backup.
    pub fn time_of(path: &Path) -> Option<DateTime<Utc>> {
        let name = path.file_name()?.to_str()?;
        NaiveDateTime::parse_from_str(name, NAME).ok().map(|at| at.and_utc())
    }
}

impl Workspace {
    /// The backups of the workspace on this machine, the newest first.
    pub fn backups(&self) -> Vec<Backup> {
        list(self.env(), self.id)
    }

    /// The newest backup that is whole: each is looked through until one is.
    pub fn newest_good_backup(&self) -> Option<PathBuf> {
        newest_good(self.env(), self.id)
    }

    /// Makes a backup, and drops those that need not be kept.
    ///
    /// # Errors
    /// Where the workspace is damaged or the disk full. Older backups are then left alone.
    pub fn backup(&self, now: DateTime<Utc>) -> Result<Backup> {
        let made = make(self.env(), self.id, &self.to_copy()?, now)?;
        let backups = self.backups();
        let kept = keep(&backups.iter().map(|backup| backup.at).collect::<Vec<_>>());
        for old in backups.iter().filter(|backup| !kept.contains(&backup.at)) {
            copy::remove_if_there(&old.path)?;
        }
        Ok(made)
    }

    /// Makes a backup where the last is half an hour old or older and there were steps since; `None` where not.
    ///
    /// # Errors
    /// As [`Workspace::backup`].
    pub fn backup_if_due(&self, now: DateTime<Utc>) -> Result<Option<Backup>> {
        let Some(last_step) = self.reader()?.history(None, 1)?.into_iter().next() else { return Ok(None) };
        let last = self.backups().first().map(|backup| backup.at);
        let due = last.is_none_or(|last| now - last >= TimeDelta::minutes(30) && last_step.at > last);
        if due { self.backup(now).map(Some) } else { Ok(None) }
    }
}

/// Makes a backup of what a connection sees.
pub(crate) fn make(env: &Env, workspace: Uuid, from: &Connection, now: DateTime<Utc>) -> Result<Backup> {
    let folder = folder(env, workspace);
    fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
    let path = folder.join(now.format(NAME).to_string());
    copy::copy(from, &path, true, &mut unwatched)?;
    let bytes = fs::metadata(&path).map_err(StoreError::io(&path))?.len();
    Ok(Backup { at: Backup::time_of(&path).unwrap_or(now), path, bytes })
}

/// Makes a backup of a file in an older format, which SQLite alone can look through.
pub(crate) fn make_unverified(env: &Env, workspace: Uuid, from: &Connection, now: DateTime<Utc>) -> Result<()> {
    let folder = folder(env, workspace);
    fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
    copy::copy_older(from, &folder.join(now.format(NAME).to_string()))
}

/// The newest whole backup of a workspace.
pub(crate) fn newest_good(env: &Env, workspace: Uuid) -> Option<PathBuf> {
    let good = |backup: &Backup| copy::check(&backup.path, &mut unwatched).is_ok();
    list(env, workspace).into_iter().find(good).map(|backup| backup.path)
}

/// Names the newest whole backup in an error that says the file at a path is damaged.
pub(crate) fn offer(env: &Env, path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged { detail, backup: None } => {
            let workspace = Memory::load(env).workspace_at(path);
            StoreError::Damaged { detail, backup: workspace.and_then(|id| newest_good(env, id)) }
        }
        other => other,
    }
}

/// Every backup of a workspace, the newest first.
pub(crate) fn list(env: &Env, workspace: Uuid) -> Vec<Backup> {
    let files = fs::read_dir(folder(env, workspace)).into_iter().flatten().flatten();
    let mut backups: Vec<Backup> = files
        .filter_map(|file| {
            let path = file.path();
            Some(Backup { at: Backup::time_of(&path)?, bytes: file.metadata().ok()?.len(), path })
        })
        .collect();
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    backups
}

fn folder(env: &Env, workspace: Uuid) -> PathBuf {
    env.data_dir.join("backups").join(workspace.to_string())
}

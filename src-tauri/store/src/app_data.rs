//! What this machine remembers of the workspaces it has written: which copies it made steps in, and how it left each file.
//!
//! A replica is not a machine. A file goes on with the replica of its last step only where this machine closed that
//! replica cleanly at that very count; a copied, restored, foreign or crashed file gets a new one. A file that is as it
//! was left need not be verified again when it is opened.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::env::Env;
use crate::error::{Result, StoreError};

/// The memory, kept as `workspaces.json` in app data.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Memory {
    /// Workspace → replica → its use.
    #[serde(default)]
    replicas: BTreeMap<Uuid, BTreeMap<Uuid, Use>>,
    /// Path → the file there.
    #[serde(default)]
    files: BTreeMap<String, Known>,
}

/// The use of a replica.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Use {
    /// The highest count used, as of the last clean close.
    highest: u64,
    /// Whether it was closed cleanly and nobody has it open.
    closed: bool,
}

/// A file that this machine has written.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Known {
    workspace: Uuid,
    #[serde(default)]
    left: Option<Left>,
}

/// How a file was left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Left {
    bytes: u64,
    modified_nanos: u64,
}

impl Left {
    /// How a file is now; `None` where it cannot be told, or where writes wait in a log beside it.
    pub(crate) fn now(path: &Path) -> Option<Self> {
        let wal = fs::metadata(crate::lock::beside(path, "-wal"));
        if wal.is_ok_and(|wal| wal.len() > 0) {
            return None;
        }
        let found = fs::metadata(path).ok()?;
        let modified = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self { bytes: found.len(), modified_nanos: u64::try_from(modified.as_nanos()).ok()? })
    }
}

impl Memory {
    pub(crate) fn load(env: &Env) -> Self {
        let text = fs::read(file(env)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// Changes the memory, alone among all processes.
    fn change<T>(env: &Env, change: impl FnOnce(&mut Self) -> T) -> Result<T> {
        let path = file(env);
        fs::create_dir_all(&env.data_dir).map_err(StoreError::io(&env.data_dir))?;
        let guard_path = crate::lock::lock_path(&path);
        let guard = File::create(&guard_path).map_err(StoreError::io(&guard_path))?;
        guard.lock().map_err(StoreError::io(&guard_path))?;
        let mut memory = Self::load(env);
        let value = change(&mut memory);
        let text = serde_json::to_vec_pretty(&memory).map_err(|error| StoreError::io(&path)(error.into()))?;
        write_whole(&path, &text)?;
        Ok(value)
    }

    /// The workspace that this machine knows at a path.
    pub(crate) fn workspace_at(&self, path: &Path) -> Option<Uuid> {
        self.files.get(&key(path)).map(|known| known.workspace)
    }

    /// Whether a file is as this machine left it.
    pub(crate) fn is_as_left(&self, path: &Path) -> bool {
        let known = self.files.get(&key(path)).and_then(|known| known.left.as_ref());
        known.is_some() && known == Left::now(path).as_ref()
    }
}

/// The replica that a process makes its steps in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Replica {
    pub(crate) id: Uuid,
    /// The highest count used.
    pub(crate) count: u64,
}

/// Takes a replica for a file whose last step is of replica and count `last`: the same one where that is safe, else a new one.
///
/// Without app data that can be written it is always a new one.
pub(crate) fn claim(env: &Env, workspace: Uuid, path: &Path, last: Option<(Uuid, u64)>) -> Replica {
    let fresh = Replica { id: env.new_uuid(env.now()), count: 0 };
    let taken = Memory::change(env, |memory| {
        memory.files.insert(key(path), Known { workspace, left: None });
        let replicas = memory.replicas.entry(workspace).or_default();
        if let Some((id, count)) = last
            && let Some(known) = replicas.get_mut(&id)
            && known.closed
            && known.highest == count
        {
            known.closed = false;
            return Replica { id, count };
        }
        fresh
    });
    taken.unwrap_or(fresh)
}

/// Remembers the replica and the file after a clean close.
pub(crate) fn release(env: &Env, workspace: Uuid, path: &Path, replica: Replica) -> Result<()> {
    let left = Left::now(path);
    Memory::change(env, |memory| {
        memory.files.insert(key(path), Known { workspace, left });
        if replica.count > 0 {
            let used = Use { highest: replica.count, closed: true };
            memory.replicas.entry(workspace).or_default().insert(replica.id, used);
        }
    })
}

fn file(env: &Env) -> PathBuf {
    env.data_dir.join("workspaces.json")
}

fn key(path: &Path) -> String {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned()
}

/// Writes a file so that it is there whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    use std::io::Write;
    let temporary = crate::lock::beside(path, ".new");
    let mut file = File::create(&temporary).map_err(StoreError::io(&temporary))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(StoreError::io(&temporary))?;
    rename(&temporary, path)
}

/// Renames a file that has been synced, and syncs the folder, so that the name survives a power cut.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(StoreError::io(to))?;
    #[cfg(unix)]
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(StoreError::io(to))?;
    }
    Ok(())
}

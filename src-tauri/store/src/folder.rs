//! Folders that a workspace should not live in.

use std::path::{Component, Path};

/// Why the folder of a workspace is a bad place for it. Only one machine at a time may have it open there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// It is on another machine: locks may not hold, and a broken connection may damage the file.
    NetworkFolder {
        /// The kind of file system (`nfs4`, `cifs`).
        file_system: String,
    },
    /// A program copies it to other machines: two of them may write different states. Share snapshots or bundles instead.
    SyncedFolder {
        /// The name of the folder (`Dropbox`).
        name: String,
    },
}

const NETWORK: [&str; 16] = [
    "9p",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "glusterfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

const SYNCED: [&str; 12] = [
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "pcloud drive",
    "mega",
    "syncthing",
];

/// The warnings for the folder of a workspace, from its path and, on Linux, the kernel's list of mounts.
pub fn warnings(workspace: &Path) -> Vec<Warning> {
    let path = std::fs::canonicalize(workspace).unwrap_or_else(|_| workspace.to_owned());
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let network = file_system(&mounts, &path).filter(|found| NETWORK.contains(&found.as_str()));
    let network = network.map(|file_system| Warning::NetworkFolder { file_system });
    network.into_iter().chain(synced(&path).map(|name| Warning::SyncedFolder { name })).collect()
}

/// The file system that a path is on, from text as in `/proc/self/mountinfo` (proc(5)).
fn file_system(mounts: &str, path: &Path) -> Option<String> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let (before, after) = line.split_once(" - ")?;
        let point = unescaped(before.split(' ').nth(4)?);
        let depth = Path::new(&point).components().count();
        // Of two mounts on one point the later hides the earlier.
        if path.starts_with(&point) && best.is_none_or(|(deepest, _)| depth >= deepest) {
            best = Some((depth, after.split(' ').next()?));
        }
    }
    best.map(|(_, file_system)| file_system.to_owned())
}

/// Undoes the octal escapes of spaces and the like.
fn unescaped(point: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(point.to_owned(), |text, (escape, plain)| text.replace(escape, plain))
}

/// The name of the synced folder that a path is in.
fn synced(path: &Path) -> Option<String> {
    let by_name = path.parent()?.components().find_map(|component| {
        let Component::Normal(name) = component else { return None };
        let name = name.to_string_lossy();
        let lower = name.to_lowercase();
        // `OneDrive - Company`, `Dropbox (Team)`.
        let known = SYNCED.iter().any(|known| {
            lower == *known || lower.strip_prefix(known).is_some_and(|rest| rest.starts_with([' ', '-', '(']))
        });
        known.then(|| name.into_owned())
    });
    let by_marker = || {
        let folder = path.ancestors().skip(1).find(|folder| folder.join(".stfolder").exists())?;
        Some(folder.file_name()?.to_string_lossy().into_owned())
    };
    by_name.or_else(by_marker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deepest_mount_says_what_file_system_a_path_is_on() {
        let mounts = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /mnt/team\\040share rw,relatime shared:20 - cifs //server/team rw
41 22 0:36 / /mnt rw - tmpfs tmpfs rw
";
        let on = |path: &str| file_system(mounts, Path::new(path));
        assert_eq!(on("/home/ana/forums.periplo").as_deref(), Some("ext4"));
        assert_eq!(on("/mnt/team share/forums.periplo").as_deref(), Some("cifs"));
        assert_eq!(on("/mnt/team share too/forums.periplo").as_deref(), Some("tmpfs"));
    }

    #[test]
    fn folders_of_known_programs_are_synced() {
        let found = |path: &str| synced(Path::new(path));
        assert_eq!(found("/home/ana/Dropbox/forums.periplo").as_deref(), Some("Dropbox"));
        assert_eq!(found("/home/ana/OneDrive - WIN/2026/forums.periplo").as_deref(), Some("OneDrive - WIN"));
        assert_eq!(found("/home/ana/Omega/forums.periplo"), None);
        assert_eq!(found("/home/ana/megaphones/forums.periplo"), None);
        assert_eq!(found("/home/ana/Documents/dropbox"), None);
    }

    #[test]
    fn a_folder_that_syncthing_marks_is_synced() {
        let folder = tempfile::TempDir::new().unwrap();
        let shared = folder.path().join("shared");
        std::fs::create_dir_all(shared.join("2026")).unwrap();
        std::fs::create_dir(shared.join(".stfolder")).unwrap();
        assert_eq!(warnings(&shared.join("2026/a.periplo")), [Warning::SyncedFolder { name: "shared".to_owned() }]);
        assert_eq!(warnings(&folder.path().join("a.periplo")), []);
    }
}

//! What the outside gives the program.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use directories::{ProjectDirs, UserDirs};
use periplo_model::derived_uuid;
use serde_json::json;

use crate::error::{ErrorCode, WireError};

/// A clock.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Fills bytes with chance.
pub type Random = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// What the outside gives the program: folders, clock, chance, and who sits before it.
#[derive(Clone)]
pub struct Host {
    /// The folder of the program's own data: settings, backups, installed zone rules.
    pub data_dir: PathBuf,
    /// The folder in which a first workspace is proposed, such as the person's documents.
    pub documents_dir: PathBuf,
    /// Who makes the steps, as the history names them.
    pub author: String,
    /// The clock.
    pub clock: Clock,
    /// Fills bytes with chance.
    pub random: Random,
    /// Whether requests may name files by path. A browser's may not: it uploads and downloads.
    pub paths_allowed: bool,
    /// The folder of files that were uploaded or are to be downloaded.
    pub transfer_dir: PathBuf,
    /// The language to start in, a BCP 47 tag or a POSIX locale.
    pub language: String,
    /// The locale whose dates and numbers the system uses, which need not be that of its language; empty where it says none.
    pub formats: String,
    /// The language that goes before the one that was chosen, for a single line of a terminal; it may name a region.
    pub asked: Option<String>,
}

/// The name of a first workspace's file.
const FIRST_FILE: &str = "Periplo.periplo";

impl Host {
    /// This machine: its clock and chance, the usual folders of its user. `PERIPLO_DATA_DIR` names another data folder.
    pub fn of_this_machine() -> Result<Self, WireError> {
        let no_home = || WireError::new(ErrorCode::File, json!({ "file": "~", "reason": "reason-not-there" }));
        let data_dir = match std::env::var_os("PERIPLO_DATA_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => ProjectDirs::from("", "", "periplo").ok_or_else(no_home)?.data_dir().to_owned(),
        };
        let user = UserDirs::new();
        let documents_dir = user.as_ref().map(|user| user.document_dir().unwrap_or(user.home_dir()).to_owned());
        let variable =
            |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        Ok(Self {
            transfer_dir: data_dir.join("transfer"),
            documents_dir: documents_dir.unwrap_or_else(|| data_dir.clone()),
            data_dir,
            author: variable(&["USER", "USERNAME"]).unwrap_or_default(),
            clock: Arc::new(Utc::now),
            random: Arc::new(|bytes| getrandom::fill(bytes).expect("the system gives random bytes")),
            paths_allowed: true,
            language: variable(&["LC_ALL", "LC_MESSAGES", "LANG"]).unwrap_or_default(),
            formats: variable(&["LC_ALL", "LC_TIME", "LANG"]).unwrap_or_default(),
            asked: None,
        })
    }

    /// A short word for the data folder: programs that share the folder share it, and no others do. 32 hexadecimal digits.
    pub fn data_key(&self) -> String {
        let whole = std::path::absolute(&self.data_dir).unwrap_or_else(|_| self.data_dir.clone());
        // A link to the folder is the folder; one that is not made yet has no links.
        let folder = std::fs::canonicalize(&whole).unwrap_or(whole);
        derived_uuid("data-folder", &[folder.as_os_str().as_encoded_bytes()]).simple().to_string()
    }

    /// The file of a first workspace.
    pub fn usual_workspace(&self) -> PathBuf {
        self.documents_dir.join(FIRST_FILE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_of_one_data_folder_share_a_key_and_others_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let key = |data_dir: PathBuf| Host { data_dir, ..Host::of_this_machine().unwrap() }.data_key();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        std::fs::create_dir(&one).unwrap();
        assert_eq!(key(one.clone()), key(one.join("../one")));
        assert_ne!(key(one.clone()), key(other));
        assert!(key(one.clone()).bytes().all(|digit| digit.is_ascii_hexdigit()));
        assert_eq!(key(one).len(), 32);
    }
}

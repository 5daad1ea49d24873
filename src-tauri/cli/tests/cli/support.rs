//! The program, run on a desk of its own.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The program that is tried.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_periplo-cli");

/// A folder with a workspace and app data of its own.
pub struct Desk(TempDir);

/// What a line printed and how it ended.
pub struct Said {
    /// The status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Desk {
    /// An empty desk.
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A desk whose workspace has the samples.
    pub fn with_samples() -> Self {
        let desk = Self::new();
        desk.ok(&["demo"]);
        desk
    }

    /// A file on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program on the workspace of this name, in English.
    pub fn command(&self, workspace: &str) -> Command {
        let mut command = Command::new(PROGRAM);
        self.set(&mut command, workspace);
        command
    }

    /// Adds what every line here has: the workspace, English, app data of the desk.
    pub fn set(&self, command: &mut Command, workspace: &str) {
        command.arg("--workspace").arg(self.path(workspace)).args(["--lang", "en"]);
        command.current_dir(self.0.path()).env("PERIPLO_DATA_DIR", self.path("data")).env_remove("PERIPLO_WORKSPACE");
    }

    /// Runs a line on the usual workspace.
    pub fn run(&self, words: &[&str]) -> Said {
        said(self.command("a.periplo").args(words))
    }

    /// Runs a line that works, with `--json`, and gives its document.
    #[track_caller]
    pub fn ok(&self, words: &[&str]) -> Value {
        self.ok_in("a.periplo", words)
    }

    /// The same in another workspace.
    #[track_caller]
    pub fn ok_in(&self, workspace: &str, words: &[&str]) -> Value {
        let said = said(self.command(workspace).arg("--json").args(words));
        assert_eq!(said.status, 0, "{words:?}: {}", said.err);
        said.document()
    }

    /// Runs a line that is refused, with `--json`: its status, the code and arguments of its error, its words.
    #[track_caller]
    pub fn refused(&self, words: &[&str]) -> (i32, Value, String) {
        let said = said(self.command("a.periplo").arg("--json").args(words));
        assert_ne!(said.status, 0, "{words:?} was not refused: {}", said.out);
        assert!(!said.err.trim().is_empty(), "{words:?} says nothing");
        (said.status, said.document()["error"].clone(), said.err)
    }

    /// Starts a line and does not wait for it.
    pub fn start(&self, words: &[&str]) -> Child {
        let mut command = self.command("a.periplo");
        command.args(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }
}

impl Said {
    /// All of standard output as one JSON document.
    #[track_caller]
    pub fn document(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {:?}", self.out))
    }
}

/// Runs a command to its end.
pub fn said(command: &mut Command) -> Said {
    let output = command.stdin(Stdio::null()).output().unwrap();
    Said {
        status: output.status.code().expect("it was not killed"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Sends a running program what Ctrl-C does.
pub fn interrupt(child: &Child) {
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
}

/// Every file below a folder with its path in it, in order.
pub fn files_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// How many files below a folder have this ending, while another program may be writing there: it reads no file, and
/// one that has gone again is none.
pub fn count(folder: &Path, ending: &str) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let below = |path: &Path| {
        if path.is_dir() { count(path, ending) } else { usize::from(path.extension() == Some(OsStr::new(ending))) }
    };
    entries.map(|entry| below(&entry.path())).sum()
}

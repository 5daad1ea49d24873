//! Programs that the chores run, each announced by one line.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// Says what is being done, on standard error, so that what the programs print stays apart.
pub fn say(what: &str) {
    eprintln!("▸ {what}");
}

/// One program to run, and the line that announces it.
pub struct Step {
    what: String,
    command: Command,
}

impl Step {
    /// Prepares `program`, found on the path, to do `what`.
    pub fn new(what: &str, program: impl AsRef<OsStr>) -> Step {
        Step { what: what.to_owned(), command: Command::new(program) }
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Step {
        self.command.arg(arg);
        self
    }

    pub fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Step {
        self.command.args(args);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Step {
        self.command.env(name, value);
        self
    }

    pub fn within(mut self, folder: &Path) -> Step {
        self.command.current_dir(folder);
        self
    }

    /// Keeps what the program prints on standard output to itself.
    pub fn quiet(mut self) -> Step {
        self.command.stdout(Stdio::null());
        self
    }

    /// Announces the program, runs it to its end, and fails when it does.
    pub fn run(mut self) -> Result<(), String> {
        say(&self.what);
        let status = self.command.status().map_err(|error| format!("{}: {}: {error}", self.what, self.program()))?;
        if status.success() { Ok(()) } else { Err(format!("{}: {} ended with {status}", self.what, self.program())) }
    }

    fn program(&self) -> String {
        self.command.get_program().to_string_lossy().into_owned()
    }
}

/// What `program` prints, trimmed; nothing where it is missing or fails.
pub fn answer<A: AsRef<OsStr>>(program: &str, args: impl IntoIterator<Item = A>) -> Option<String> {
    let output = Command::new(program).args(args).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether `program` is on the path.
pub fn is_on_path(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else { return false };
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

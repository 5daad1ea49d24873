//! A desk with a workspace on it, and the ways to call commands.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use periplo_api::{App, Host, Job};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder with everything a story has, with a clock and chance of its own.
pub struct Desk {
    folder: TempDir,
    seconds: Arc<AtomicI64>,
    chance: Arc<AtomicU64>,
}

impl Desk {
    /// An empty desk at noon UTC on 2026-03-02.
    pub fn new() -> Self {
        let noon: DateTime<Utc> = "2026-03-02T12:00:00Z".parse().unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            seconds: Arc::new(noon.timestamp().into()),
            chance: Arc::default(),
        }
    }

    /// A file on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A path as requests name it.
    pub fn named(&self, name: &str) -> Value {
        json!({ "path": self.path(name).to_str().unwrap() })
    }

    /// Lets time pass.
    pub fn wait_minutes(&self, minutes: i64) {
        self.seconds.fetch_add(minutes * 60, Ordering::Relaxed);
    }

    /// The program as it starts for the usual person, with nothing open.
    pub fn program(&self) -> Program {
        self.program_of("usual")
    }

    /// The program as it starts for somebody with app data of their own.
    pub fn program_of(&self, person: &str) -> Program {
        let (seconds, chance) = (Arc::clone(&self.seconds), Arc::clone(&self.chance));
        let app = App::new(Host {
            data_dir: self.path(&format!("data-{person}")),
            documents_dir: self.path("documents"),
            author: person.to_owned(),
            clock: Arc::new(move || DateTime::from_timestamp(seconds.load(Ordering::Relaxed), 0).unwrap()),
            random: Arc::new(move |bytes| {
                for chunk in bytes.chunks_mut(8) {
                    let random = mixed(chance.fetch_add(1, Ordering::Relaxed)).to_le_bytes();
                    chunk.copy_from_slice(&random[..chunk.len()]);
                }
            }),
            paths_allowed: true,
            transfer_dir: self.path(&format!("transfer-{person}")),
            language: "en".to_owned(),
            formats: String::new(),
            asked: None,
        });
        Program(app)
    }

    /// The program with a new workspace of this name.
    pub fn new_workspace(&self, name: &str) -> Program {
        let program = self.program();
        program.ok("workspace_create", json!({ "path": self.path(name) }));
        program
    }

    /// The program with a new workspace of this name, the samples in it.
    pub fn samples(&self, name: &str) -> Program {
        let program = self.new_workspace(name);
        program.ok("samples_add", json!({}));
        program
    }
}

/// SplitMix64's mixing: enough for ids that do not repeat.
fn mixed(number: u64) -> u64 {
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The running program.
pub struct Program(pub App);

impl Program {
    /// Calls a command that works.
    #[track_caller]
    pub fn ok(&self, name: &str, request: Value) -> Value {
        let reply = self.0.call(name, request, &Job::silent());
        reply.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Calls a command that is refused; gives the error as it crosses the wire.
    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> Value {
        match self.0.call(name, request, &Job::silent()) {
            Ok(reply) => panic!("{name} was not refused: {reply}"),
            Err(error) => serde_json::to_value(error).unwrap(),
        }
    }

    /// The sessions of a forum by day, as the programme shows them; those without a day last.
    pub fn items(&self, forum: &str) -> Vec<Value> {
        let programme = self.ok("programme_get", json!({ "forum": forum }));
        let days = programme["days"].as_array().unwrap().iter();
        let of_day = |day: &Value| [day["items"].clone(), day["without_hour"].clone()];
        let lists = days.flat_map(of_day).chain([programme["unscheduled"].clone()]);
        lists.flat_map(|list| list.as_array().unwrap().clone()).collect()
    }

    /// The session with this title in any language.
    #[track_caller]
    pub fn session(&self, forum: &str, title: &str) -> Value {
        let named = |item: &Value| item["title"].as_object().unwrap().values().any(|text| text == title);
        self.items(forum).into_iter().find(named).unwrap_or_else(|| panic!("{forum} has no {title}"))
    }

    /// What the program says is in order.
    #[track_caller]
    pub fn verified(&self) {
        let report = self.ok("verify", json!({}));
        assert_eq!(report["in_order"], true, "{report}");
    }
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
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.push((name, fs::read(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The Python with programs that read calendars; `None` where the run has none and need not have.
pub fn python() -> Option<PathBuf> {
    let python = std::env::var_os("PERIPLO_PYTHON").map(PathBuf::from);
    if python.is_none() {
        let required = std::env::var("PERIPLO_COUNTERPARTS").is_ok_and(|value| value == "required");
        assert!(!required, "PERIPLO_PYTHON names no Python with icalendar and vobject");
        eprintln!("not run: PERIPLO_PYTHON names no Python with icalendar and vobject; `cargo xtask test` does");
    }
    python
}

/// What one of the counterparts says of a folder, and whether it is content.
pub fn counterpart(program: &Path, script: &str, folder: &Path) -> (String, bool) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../counterparts").join(script);
    let output = Command::new(program).arg(script).arg(folder).env("PYTHONTZPATH", "").output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let said = if output.stdout.is_empty() { output.stderr } else { output.stdout };
    (String::from_utf8(said).unwrap(), output.status.success())
}

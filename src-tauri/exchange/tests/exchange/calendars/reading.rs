//! The files that reading is tried on: those of our own, and corpora that no one here wrote.
//!
//! `PERIPLO_CORPORA` names the folder of the corpora, and `cargo xtask test --full` asks for it. Without it the tests that
//! need it say that they did not run.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use periplo_exchange::ics::read::{ReadOptions, Reading, Stamp, read};
use periplo_model::time::Rules;

/// Files with their names.
pub type Files = Vec<(String, Vec<u8>)>;

/// The folder of foreign calendars.
pub fn corpora() -> Option<PathBuf> {
    let folder = std::env::var_os("PERIPLO_CORPORA").map(|folder| PathBuf::from(folder).join("ics"));
    if folder.is_none() {
        assert!(!is_full(), "PERIPLO_CORPORA names no folder of foreign files");
        eprintln!("not run: PERIPLO_CORPORA names no folder of foreign files");
    }
    folder
}

/// Whether the counts are those of the acceptance.
pub fn is_full() -> bool {
    std::env::var_os("PERIPLO_FULL").is_some()
}

/// The calendars below a folder, by their paths in it.
pub fn files(folder: &Path) -> Files {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "ics") {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.push((name, std::fs::read(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Our own files.
pub fn our_files() -> Files {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/reading"))
}

/// All there are.
pub fn all_files() -> Files {
    let mut all = our_files();
    all.extend(corpora().map(|folder| files(&folder)).unwrap_or_default());
    all
}

/// Reads a file for a quarter of a century.
pub fn read_file(bytes: &[u8]) -> Reading {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    read_for(bytes, (day("2000-01-01"), day("2026-12-31")))
}

/// Reads a file for some days.
pub fn read_for(bytes: &[u8], days: (NaiveDate, NaiveDate)) -> Reading {
    let rules = Rules::shipped();
    read(bytes, &ReadOptions { rules: &rules, days, near: Vec::new() })
}

/// One end of an item in words: an instant, a floating time, or a day.
pub fn said(stamp: &Stamp) -> String {
    match stamp {
        Stamp::Day(day) => day.to_string(),
        Stamp::At { instant, .. } => instant.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        Stamp::Floating(wall) => wall.naive().format("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

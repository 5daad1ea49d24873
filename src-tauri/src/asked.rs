//! The files that the program is asked to open: by its own start, or by a later start while it runs.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::Url;

/// Files that nobody has taken up yet, in the order in which they were asked for.
#[derive(Default)]
pub struct Asked(Mutex<Vec<PathBuf>>);

impl Asked {
    /// Adds files to those that wait.
    pub fn add(&self, files: Vec<PathBuf>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(files);
    }

    /// Takes up those that wait; each is given once.
    pub fn take(&self) -> Vec<PathBuf> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The files that the arguments of a start name, its own name left out; `folder` is where it was started.
///
/// A file is named by a path or, as some file managers do, by a `file:` address. What begins with a dash is an option, of which there is
/// none, until a bare `--`. Whether a file is there is for the interface to find out and say.
pub fn files(arguments: impl IntoIterator<Item = OsString>, folder: &Path) -> Vec<PathBuf> {
    let mut options = true;
    let mut files = Vec::new();
    for argument in arguments {
        if options && argument.as_encoded_bytes().starts_with(b"-") {
            options = argument != "--";
            continue;
        }
        let file = folder.join(of_address(&argument).unwrap_or_else(|| argument.into()));
        if !files.contains(&file) {
            files.push(file);
        }
    }
    files
}

/// The path in a `file:` address of this machine (RFC 8089); none where the argument is no such address.
fn of_address(argument: &OsString) -> Option<PathBuf> {
    let address = Url::parse(argument.to_str()?).ok()?;
    if address.scheme() != "file" {
        return None;
    }
    address.to_file_path().ok()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[track_caller]
    fn check(arguments: &[&str], expect: &[&str]) {
        let files = files(arguments.iter().map(OsString::from), Path::new("/home/alma"));
        assert_eq!(files, expect.iter().map(PathBuf::from).collect::<Vec<_>>(), "{arguments:?}");
    }

    #[test]
    fn files_are_named_by_path_from_where_the_program_was_started() {
        check(&[], &[]);
        check(&["tour.periplo", "/media/stick/a b.ics"], &["/home/alma/tour.periplo", "/media/stick/a b.ics"]);
        check(&["one.ics", "/home/alma/one.ics"], &["/home/alma/one.ics"]);
    }

    #[test]
    fn files_are_named_by_an_address_of_this_machine() {
        check(&["file:///tmp/S%C3%A3o%20Paulo%20%231.ics"], &["/tmp/São Paulo #1.ics"]);
        check(&["file://localhost/tmp/a.ics"], &["/tmp/a.ics"]);
        // Of another machine there is no path: the interface says that there is no such file.
        check(&["file://elsewhere/a.ics"], &["/home/alma/file://elsewhere/a.ics"]);
        check(
            &["notes: tour.ics", "https://example.org/a.ics"],
            &["/home/alma/notes: tour.ics", "/home/alma/https://example.org/a.ics"],
        );
    }

    #[test]
    fn options_are_no_files() {
        check(&["--no-such-option", "a.ics", "-x"], &["/home/alma/a.ics"]);
        check(&["--", "-a.ics", "--"], &["/home/alma/-a.ics", "/home/alma/--"]);
    }

    #[test]
    fn what_is_asked_for_is_given_once() {
        let asked = Asked::default();
        asked.add(vec!["/a.ics".into()]);
        asked.add(vec!["/b.ics".into()]);
        assert_eq!(asked.take(), [PathBuf::from("/a.ics"), PathBuf::from("/b.ics")]);
        assert!(asked.take().is_empty());
    }
}

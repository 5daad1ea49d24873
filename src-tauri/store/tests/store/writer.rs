//! One writer, any number of readers, and files that are not ours.

use std::fs;
use std::path::Path;
use std::process::Command;

use periplo_store::{ReadOnlyBecause, StoreError, Workspace};

use tempfile::TempDir;

use crate::support::*;

#[test]
fn a_second_writer_reads_and_its_writes_say_why_not() {
    let desk = Desk::new();
    let first = desk.filled("a.periplo");
    let second = desk.open("a.periplo");
    assert_eq!(first.writable(), Ok(()));
    assert_eq!(second.writable(), Err(ReadOnlyBecause::SecondWriter));
    assert_eq!(second.reader().unwrap().digest().unwrap(), first.reader().unwrap().digest().unwrap());
    let refused = second.transact::<_, StoreError>(step("edit"), |_| Ok(()));
    assert!(matches!(refused, Err(StoreError::SecondWriter)), "{refused:?}");
    drop(first);
    assert_eq!(desk.open("a.periplo").writable(), Ok(()));
}

#[test]
fn a_clean_close_leaves_one_file() {
    let desk = Desk::new();
    desk.filled("a.periplo").close().unwrap();
    assert!(!desk.path("a.periplo-wal").exists());
    assert!(!desk.path("a.periplo-shm").exists());
}

#[test]
fn other_files_are_refused_and_left_alone() {
    let desk = Desk::new();
    let (text, database, empty) = (desk.path("text"), desk.path("database"), desk.path("empty"));
    fs::write(&text, "a letter\n".repeat(100)).unwrap();
    fs::write(&empty, "").unwrap();
    rusqlite::Connection::open(&database).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    for path in [&text, &database, &empty] {
        let before = fs::read(path).unwrap();
        let refused = Workspace::open(path, desk.env());
        assert!(matches!(refused, Err(StoreError::NotAWorkspace { .. })), "{refused:?}");
        assert_eq!(fs::read(path).unwrap(), before);
    }
    assert!(matches!(Workspace::open(desk.path("none"), desk.env()), Err(StoreError::NotFound { .. })));
    assert!(matches!(Workspace::create(&text, desk.env()), Err(StoreError::Exists { .. })));
}

#[test]
fn a_newer_versions_workspace_is_refused_untouched() {
    let desk = Desk::new();
    desk.filled("a.periplo").close().unwrap();
    let path = desk.path("a.periplo");
    rusqlite::Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    let before = fs::read(&path).unwrap();
    let refused = Workspace::open(&path, desk.env());
    assert!(matches!(refused, Err(StoreError::NewerVersion { found: 99, .. })), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

/// Not a test by itself: what [`a_folder_that_cannot_be_written_to_is_read`] runs as somebody else.
#[test]
fn child_without_rights() {
    let Some(folder) = std::env::var_os("PERIPLO_CHILD_WITHOUT_RIGHTS") else { return };
    let folder = Path::new(&folder);
    let workspace = Workspace::open(folder.join("a.periplo"), env_of_another_process(folder)).unwrap();
    assert_eq!(workspace.writable(), Err(ReadOnlyBecause::ReadOnlyFolder));
    assert_eq!(workspace.reader().unwrap().count(periplo_model::Kind::Session).unwrap(), 3);
    let refused = workspace.transact::<_, StoreError>(step("edit"), |_| Ok(()));
    assert!(matches!(refused, Err(StoreError::ReadOnlyFolder { .. })), "{refused:?}");
    let refused = Workspace::create(folder.join("b.periplo"), env_of_another_process(folder));
    assert!(matches!(refused, Err(StoreError::ReadOnlyFolder { .. })), "{refused:?}");
    println!("\nread and refused");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.filled("a.periplo").close().unwrap();
    fs::remove_file(desk.path("a.periplo.lock")).unwrap();
    let folder = desk.folder.path();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).unwrap();
    let program = std::env::current_exe().unwrap();
    let copy = TempDir::new().unwrap();
    // Root may write anywhere: then the child is nobody (setpriv is of util-linux, which every Debian has).
    let is_root = fs::write(folder.join("probe"), "").is_ok();
    let mut command = if is_root {
        fs::remove_file(folder.join("probe")).unwrap();
        fs::set_permissions(copy.path(), fs::Permissions::from_mode(0o755)).unwrap();
        fs::copy(&program, copy.path().join("child")).unwrap();
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(copy.path().join("child"));
        command
    } else {
        Command::new(&program)
    };
    let output = command
        .args(["--exact", "writer::child_without_rights", "--nocapture"])
        .env("PERIPLO_CHILD_WITHOUT_RIGHTS", folder)
        .current_dir("/")
        .output()
        .unwrap();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && text.contains("read and refused"), "{text}");
    let names: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "nothing was written beside it: {names:?}");
}

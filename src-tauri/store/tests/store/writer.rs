//! One writer, any number of readers, and files that are not ours.

use std::fs;

use periplo_store::{ReadOnlyBecause, StoreError, Workspace};

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

//! Snapshots, backups, restoring.

use std::fs;
use std::ops::ControlFlow;

use chrono::TimeDelta;
use periplo_model::{Kind, Session};
use periplo_store::{StoreError, Workspace, restore, unwatched};

use crate::support::*;

#[test]
fn a_snapshot_is_the_whole_workspace_and_opens_as_a_copy() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    workspace.snapshot(desk.path("b.periplo"), true, &mut unwatched).unwrap();
    let copy = desk.open("b.periplo");
    assert_eq!(copy.id(), workspace.id());
    assert_eq!(copy.reader().unwrap().digest().unwrap(), workspace.reader().unwrap().digest().unwrap());
    assert_eq!(copy.undo().unwrap().key, "filled");
    assert!(copy.verify(&mut unwatched).unwrap().is_clean());
}

#[test]
fn a_snapshot_without_private_facts_has_none_and_its_chain_holds() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    workspace.snapshot(desk.path("b.periplo"), false, &mut unwatched).unwrap();
    let copy = desk.open("b.periplo");
    let reader = copy.reader().unwrap();
    assert_eq!(reader.count(Kind::PrivatePerson).unwrap() + reader.count(Kind::PrivateBooking).unwrap(), 0);
    assert_eq!(reader.count(Kind::Session).unwrap(), 3);
    let report = copy.verify(&mut unwatched).unwrap();
    assert!(report.is_clean(), "{report:?}");
    // The step also wrote private facts, which cannot be brought back by redo: it stays.
    assert!(matches!(copy.undo(), Err(StoreError::Erased { key }) if key == "filled"));
    // The workspace itself keeps them.
    assert_eq!(workspace.reader().unwrap().count(Kind::PrivateBooking).unwrap(), 2);
}

#[test]
fn a_snapshot_that_is_called_off_or_has_nowhere_to_go_leaves_nothing() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let refused = workspace.snapshot(desk.path("b.periplo"), true, &mut |_| ControlFlow::Break(()));
    assert!(matches!(refused, Err(StoreError::Cancelled)));
    assert!(!desk.path("b.periplo").exists() && !desk.path("b.periplo.new").exists());
    let refused = workspace.snapshot(desk.path("a.periplo"), true, &mut unwatched);
    assert!(matches!(refused, Err(StoreError::Exists { .. })));
    let refused = workspace.snapshot(desk.path("no/such/folder"), true, &mut unwatched);
    assert!(matches!(refused, Err(StoreError::NotFound { .. })), "{refused:?}");
}

#[test]
fn backups_are_made_every_half_hour_of_work() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let mut number = 0;
    let mut work = || {
        number += 1;
        edit(&workspace, "work", |tx| {
            let session: Session = tx.need(id(SESSION).parse().unwrap())?;
            tx.put(&Session { planned_minutes: Some(number), ..session })
        });
    };
    let pass = |minutes: i64| desk.forward.fetch_add(minutes * 60, std::sync::atomic::Ordering::Relaxed);
    assert!(workspace.backup_if_due(workspace.env().now()).unwrap().is_some());
    pass(29);
    work();
    assert_eq!(workspace.backup_if_due(workspace.env().now()).unwrap(), None);
    pass(1);
    assert_eq!(workspace.backup_if_due(workspace.env().now()).unwrap().unwrap().at, start() + TimeDelta::minutes(30));
    pass(60);
    assert_eq!(workspace.backup_if_due(workspace.env().now()).unwrap(), None, "nobody worked");
    work();
    assert!(workspace.backup_if_due(workspace.env().now()).unwrap().is_some());
    // All of one day: the newest stays.
    assert_eq!(workspace.backups().len(), 1);
    assert_eq!(workspace.newest_good_backup(), Some(workspace.backups()[0].path.clone()));
}

#[test]
fn restoring_keeps_what_was_there_as_a_backup_and_takes_a_new_replica() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    workspace.snapshot(desk.path("b.periplo"), true, &mut unwatched).unwrap();
    let digest = workspace.reader().unwrap().digest().unwrap();
    edit(&workspace, "removed", |tx| tx.remove_whole(Kind::Leg, id(LEG).parse().unwrap()));
    let later = workspace.reader().unwrap().digest().unwrap();
    let before = workspace.reader().unwrap().history(None, 1).unwrap()[0].replica;

    let busy = restore(desk.path("b.periplo"), desk.path("a.periplo"), &desk.env());
    assert!(matches!(busy, Err(StoreError::SecondWriter)), "{busy:?}");
    workspace.close().unwrap();
    let restored = restore(desk.path("b.periplo"), desk.path("a.periplo"), &desk.env()).unwrap();
    let workspace = desk.open("a.periplo");
    assert_eq!(workspace.reader().unwrap().digest().unwrap(), digest);
    edit(&workspace, "removed", |tx| tx.remove_whole(Kind::Leg, id(LEG).parse().unwrap()));
    assert_ne!(workspace.reader().unwrap().history(None, 1).unwrap()[0].replica, before);
    let kept = Workspace::open(restored.replaced.unwrap(), desk.env()).unwrap();
    assert_eq!(kept.reader().unwrap().digest().unwrap(), later);
}

#[test]
fn a_damaged_workspace_offers_its_backup_and_is_set_aside_when_that_is_restored() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let digest = workspace.reader().unwrap().digest().unwrap();
    workspace.backup(workspace.env().now()).unwrap();
    workspace.close().unwrap();
    let path = desk.path("a.periplo");
    let mut bytes = fs::read(&path).unwrap();
    bytes[..4096].fill(0);
    // The backup's time on disk must differ from that of the close.
    std::thread::sleep(std::time::Duration::from_millis(20));
    fs::write(&path, &bytes).unwrap();
    let Err(StoreError::Damaged { backup: Some(backup), .. }) = Workspace::open(&path, desk.env()) else { panic!() };
    assert_eq!(fs::read(&path).unwrap(), bytes, "left as it was");
    let restored = restore(&backup, &path, &desk.env()).unwrap();
    assert_eq!(desk.open("a.periplo").reader().unwrap().digest().unwrap(), digest);
    assert_eq!(fs::read(restored.replaced.unwrap()).unwrap(), bytes);
}

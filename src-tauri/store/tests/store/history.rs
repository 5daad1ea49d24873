//! Steps, undo and redo.

use periplo_model::{Kind, Participation, Session, SessionId};
use periplo_store::{StoreError, Workspace};
use serde_json::json;

use crate::support::*;

fn pin(workspace: &Workspace, key: &str, minutes: u32) {
    edit(workspace, key, |tx| {
        tx.set_arg("minutes", minutes);
        let session: Session = tx.need(session_id())?;
        tx.put(&Session { planned_minutes: Some(minutes), ..session })
    });
}

fn session_id() -> SessionId {
    id(SESSION).parse().unwrap()
}

fn minutes(workspace: &Workspace) -> Option<u32> {
    workspace.reader().unwrap().need::<Session>(session_id()).unwrap().planned_minutes
}

#[test]
fn a_step_that_changes_nothing_is_no_step() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let done = workspace
        .transact::<_, StoreError>(step("session-shortened"), |tx| {
            let session: Session = tx.need(session_id())?;
            assert!(tx.put(&Session { planned_minutes: None, ..session.clone() })?);
            assert!(tx.put(&session)?);
            assert!(!tx.put(&session)?);
            Ok(())
        })
        .unwrap();
    assert_eq!((done.step, done.changed.len()), (None, 0));
    assert_eq!(workspace.undoable().unwrap().unwrap().key, "filled");
}

#[test]
fn a_step_that_fails_leaves_nothing() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let before = workspace.reader().unwrap().digest().unwrap();
    let failed = workspace.transact::<(), StoreError>(step("failed"), |tx| {
        tx.remove::<Participation>(id(PARTICIPATION).parse().unwrap())?;
        Err(StoreError::Cancelled)
    });
    assert!(matches!(failed, Err(StoreError::Cancelled)));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        edit::<()>(&workspace, "panicked", |tx| {
            tx.remove::<Participation>(id(PARTICIPATION).parse().unwrap())?;
            panic!("on purpose")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(workspace.reader().unwrap().digest().unwrap(), before);
    pin(&workspace, "and-on", 5);
    assert_eq!(minutes(&workspace), Some(5));
}

#[test]
fn undo_and_redo_go_back_and_forth_across_restarts_and_an_edit_ends_redo() {
    let desk = Desk::new();
    let mut workspace = desk.filled("a.periplo");
    for (key, minutes) in [("one", 1), ("two", 2), ("three", 3)] {
        pin(&workspace, key, minutes);
    }
    let undone = workspace.undo().unwrap();
    assert_eq!((undone.key.as_str(), &undone.args["minutes"]), ("three", &json!(3)));
    assert_eq!(undone.changed.put.iter().next(), Some(&(Kind::Session, id(SESSION).parse().unwrap())));
    assert_eq!(workspace.undo().unwrap().key, "two");
    assert_eq!(minutes(&workspace), Some(1));

    workspace.close().unwrap();
    workspace = desk.open("a.periplo");
    assert_eq!(workspace.redoable().unwrap().unwrap().key, "two");
    assert_eq!(workspace.redo().unwrap().key, "two");
    assert_eq!(workspace.redo().unwrap().key, "three");
    assert_eq!(minutes(&workspace), Some(3));
    assert!(matches!(workspace.redo(), Err(StoreError::NothingToRedo)));

    assert_eq!(workspace.undo().unwrap().key, "three");
    pin(&workspace, "four", 4);
    assert!(matches!(workspace.redo(), Err(StoreError::NothingToRedo)));
    for key in ["four", "two", "one", "filled"] {
        assert_eq!(workspace.undo().unwrap().key, key);
    }
    assert!(matches!(workspace.undo(), Err(StoreError::NothingToUndo)));
    assert_eq!(workspace.reader().unwrap().count(Kind::Session).unwrap(), 0);
    for key in ["filled", "one", "two", "four"] {
        assert_eq!(workspace.redo().unwrap().key, key);
    }
    assert_eq!(minutes(&workspace), Some(4));
}

#[test]
fn undo_passes_over_steps_that_cannot_be_undone_and_refuses_where_they_touched_the_same_field() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    pin(&workspace, "one", 1);
    let published = workspace
        .transact::<_, StoreError>(step("published").not_undoable(), |tx| {
            let session: Session = tx.need(session_id())?;
            tx.put(&Session { pinned: false, ..session })
        })
        .unwrap();
    assert!(published.step.is_some());
    assert_eq!(workspace.undo().unwrap().key, "one");
    assert_eq!(minutes(&workspace), Some(90));
    assert_eq!(workspace.redo().unwrap().key, "one");

    workspace
        .transact::<_, StoreError>(step("published").not_undoable(), |tx| {
            let session: Session = tx.need(session_id())?;
            tx.put(&Session { planned_minutes: Some(7), ..session })
        })
        .unwrap();
    match workspace.undo() {
        Err(StoreError::ChangedSince { key, kind: Kind::Session, field, .. }) => {
            assert_eq!((key.as_str(), field.as_str()), ("one", "planned_minutes"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(minutes(&workspace), Some(7));
}

#[test]
fn the_history_says_who_did_what_when_and_in_which_copy() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    pin(&workspace, "one", 1);
    // The clock is put back; the history's is not.
    desk.forward.store(-3600, std::sync::atomic::Ordering::Relaxed);
    pin(&workspace, "two", 2);
    let steps = workspace.reader().unwrap().history(None, 10).unwrap();
    let keys: Vec<&str> = steps.iter().map(|step| step.key.as_str()).collect();
    assert_eq!(keys, ["two", "one", "filled"]);
    assert_eq!(steps[0].at, start());
    assert_eq!((steps[0].author.as_str(), steps[0].count, steps[0].args["minutes"].as_u64()), ("Ana", 3, Some(2)));
    assert_eq!(workspace.reader().unwrap().history(Some(steps[1].id), 10).unwrap().len(), 1);
}

#[test]
fn a_copy_gets_a_replica_of_its_own_and_a_reopened_file_keeps_its() {
    let desk = Desk::new();
    let replica = |workspace: &Workspace| workspace.reader().unwrap().history(None, 1).unwrap()[0].replica;
    let workspace = desk.filled("a.periplo");
    let first = replica(&workspace);
    workspace.close().unwrap();
    std::fs::copy(desk.path("a.periplo"), desk.path("copy.periplo")).unwrap();

    let workspace = desk.open("a.periplo");
    pin(&workspace, "one", 1);
    assert_eq!(replica(&workspace), first, "the same file goes on");
    // The copy is opened while the original is open, and after it went on.
    let copy = desk.open("copy.periplo");
    pin(&copy, "one", 1);
    let second = replica(&copy);
    assert_ne!(second, first);
    workspace.close().unwrap();
    copy.close().unwrap();

    // On another machine, where nothing is known of it.
    let elsewhere = Workspace::open(desk.path("a.periplo"), desk.env_with_data("elsewhere")).unwrap();
    pin(&elsewhere, "two", 2);
    let third = replica(&elsewhere);
    assert!(third != first && third != second);
    elsewhere.close().unwrap();

    // Back here: the last step is of a replica that was never this machine's.
    let workspace = desk.open("a.periplo");
    pin(&workspace, "three", 3);
    assert!(![first, second, third].contains(&replica(&workspace)));
}

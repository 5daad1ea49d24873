//! Private facts stay where they belong, and go when they must, to the last byte.

use std::fs;
use std::path::Path;

use periplo_model::*;
use periplo_store::{StoreError, Workspace, unwatched};

use crate::support::*;

/// Two hundred secrets, each in a field of its own, some changed before they were removed.
fn plant(workspace: &Workspace) -> Vec<String> {
    let mut secrets = Vec::new();
    let mut secret = |what: &str| {
        let text = format!("zq{what}{:05}qz", secrets.len() * 7919 % 99_991);
        secrets.push(text.clone());
        Some(text)
    };
    for round in 0..25 {
        edit(workspace, "private-facts-changed", |tx| {
            tx.put(&PrivatePerson {
                id: id(27).parse().unwrap(),
                person: id(PERSON).parse().unwrap(),
                legal_name: secret("legal"),
                passport_country: None,
                passport_expiry: None,
                diet: secret("diet"),
                access_needs: secret("access"),
                email: secret("email"),
                telephone: secret("telephone"),
                emergency_contact: secret("contact"),
            })?;
            tx.put(&PrivateBooking {
                id: id(28).parse().unwrap(),
                subject: BookingSubject::Journey(id(JOURNEY).parse().unwrap()),
                person: Some(id(PERSON).parse().unwrap()),
                reference: secret("reference").unwrap_or_default(),
                notes: secret("notes"),
            })
        });
        if round == 12 {
            edit(workspace, "booking-removed", |tx| tx.remove::<PrivateBooking>(id(28).parse().unwrap()));
        }
    }
    assert_eq!(secrets.len(), 200);
    secrets
}

/// The secrets that are found in a file, or in any file of a folder.
fn found(path: &Path, secrets: &[String]) -> Vec<String> {
    if path.is_dir() {
        return fs::read_dir(path).unwrap().flat_map(|file| found(&file.unwrap().path(), secrets)).collect();
    }
    let bytes = fs::read(path).unwrap();
    let is_there = |secret: &&String| bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
    // Looked for by their common beginning first: two hundred passes over each file are slow.
    if bytes.windows(2).any(|window| window == b"zq") {
        secrets.iter().filter(is_there).cloned().collect()
    } else {
        vec![]
    }
}

#[test]
fn no_secret_is_in_a_snapshot_that_was_made_without_them() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let secrets = plant(&workspace);
    fs::create_dir(desk.path("out")).unwrap();
    workspace.snapshot(desk.path("out/with"), true, &mut unwatched).unwrap();
    assert_eq!(found(&desk.path("out/with"), &secrets).len(), 200, "the scan finds what is there");
    fs::remove_file(desk.path("out/with")).unwrap();
    workspace.snapshot(desk.path("out/without"), false, &mut unwatched).unwrap();
    assert_eq!(found(&desk.path("out"), &secrets), Vec::<String>::new());
    let copy = Workspace::open(desk.path("out/without"), desk.env()).unwrap();
    assert!(copy.verify(&mut unwatched).unwrap().is_clean());
}

#[test]
fn after_a_person_is_forgotten_no_byte_of_them_is_left_and_the_workspace_is_whole() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let mut secrets = plant(&workspace);
    edit(&workspace, "person-renamed", |tx| {
        tx.set_arg("name", "zqname1qz");
        let person: Person = tx.need(id(PERSON).parse().unwrap())?;
        tx.put(&Person { name: "zqname1qz".to_owned(), badge_name: Some("zqbadgeqz".to_owned()), ..person })
    });
    edit(&workspace, "person-renamed", |tx| {
        tx.set_arg("name", "zqname2qz");
        let person: Person = tx.need(id(PERSON).parse().unwrap())?;
        tx.put(&Person { name: "zqname2qz".to_owned(), ..person })
    });
    // A step about somebody else that names them.
    edit(&workspace, "session-renamed", |tx| {
        tx.set_arg("title", "A talk with zqname2qz");
        let session: Session = tx.need(id(SESSION).parse().unwrap())?;
        tx.put(&Session { planned_minutes: Some(61), ..session })
    });
    edit(&workspace, "participation-removed", |tx| tx.remove::<Participation>(id(PARTICIPATION).parse().unwrap()));
    secrets.extend(["zqname1qz", "zqname2qz", "zqbadgeqz", "mother"].map(str::to_owned));
    workspace.backup(workspace.env().now()).unwrap();
    desk.forward.fetch_add(5, std::sync::atomic::Ordering::Relaxed);

    let forgotten = workspace.forget(id(PERSON).parse().unwrap()).unwrap();
    assert!(forgotten.changed.removed.contains(&(Kind::Person, id(PERSON).parse().unwrap())));
    let reader = workspace.reader().unwrap();
    assert_eq!(reader.count(Kind::Person).unwrap(), 1);
    assert_eq!(reader.count(Kind::PrivatePerson).unwrap(), 0);
    // What is of the whole stay is not theirs.
    assert_eq!(reader.count(Kind::PrivateBooking).unwrap(), 1);
    let delegation: Delegation = reader.need(id(DELEGATION).parse().unwrap()).unwrap();
    assert_eq!(delegation.head, None);
    drop(reader);
    assert!(matches!(workspace.undo(), Err(StoreError::Erased { .. } | StoreError::ChangedSince { .. })));
    let report = workspace.verify(&mut unwatched).unwrap();
    assert!(report.is_clean(), "{report:?}");
    assert_eq!(workspace.backups().len(), 1);
    assert_eq!(found(desk.folder.path(), &secrets), Vec::<String>::new(), "while it is open, log and backups included");
    workspace.close().unwrap();
    assert_eq!(found(desk.folder.path(), &secrets), Vec::<String>::new());

    let workspace = desk.open("a.periplo");
    let again = workspace.forget(id(PERSON).parse().unwrap());
    assert!(matches!(again, Err(StoreError::NoSuchRecord { kind: Kind::Person, .. })));
}

#[test]
fn a_person_who_was_removed_before_can_still_be_forgotten() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let secrets = plant(&workspace);
    edit(&workspace, "person-removed", |tx| tx.remove_whole(Kind::Person, id(PERSON).parse().unwrap()));
    let forgotten = workspace.forget(id(PERSON).parse().unwrap()).unwrap();
    assert!(forgotten.erased > 50, "{forgotten:?}");
    let report = workspace.verify(&mut unwatched).unwrap();
    assert!(report.is_clean(), "{report:?}");
    workspace.close().unwrap();
    assert_eq!(found(desk.folder.path(), &secrets), Vec::<String>::new());
}

//! A disk that fills up, by SQLite's own limit on the size of a file.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use periplo_model::Organization;
use serde_json::json;

use crate::{Env, Step, StoreError, Workspace, unwatched};

fn env(folder: &std::path::Path) -> Env {
    let next = AtomicU8::new(0);
    let random = move |bytes: &mut [u8]| {
        // Ten bytes of an id: the count is in the first two.
        let number = next.fetch_add(1, Ordering::Relaxed);
        bytes
            .iter_mut()
            .enumerate()
            .for_each(|(place, byte)| *byte = number.wrapping_mul(31).wrapping_add(place as u8));
    };
    let clock = chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let ticks = std::sync::atomic::AtomicI64::new(0);
    let clock = move || clock + chrono::TimeDelta::seconds(ticks.fetch_add(1, Ordering::Relaxed));
    Env::new(folder.join("data"), "Ana", "0.1.0", Arc::new(clock), Arc::new(random))
}

fn add(workspace: &Workspace, length: usize) -> Result<(), StoreError> {
    let step = Step::new("organization-added", json!({}));
    let add = |tx: &mut crate::Tx<'_>| {
        let organization = json!({ "id": tx.new_id::<periplo_model::OrganizationId>(), "name": "n".repeat(length) });
        tx.put::<Organization>(&serde_json::from_value(organization).unwrap())
    };
    workspace.transact::<_, StoreError>(step, add).map(|_| ())
}

fn limit(workspace: &Workspace, more: i64) {
    let writer = workspace.writer().unwrap();
    let connection = &writer.as_ref().unwrap().reads.connection;
    let pages: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    connection.pragma_update_and_check(None, "max_page_count", pages + more, |_| Ok(())).unwrap();
}

#[test]
fn a_full_disk_fails_the_step_by_its_name_and_loses_nothing() {
    let folder = tempfile::TempDir::new().unwrap();
    let workspace = Workspace::create(folder.path().join("a.periplo"), env(folder.path())).unwrap();
    let rounds = if std::env::var_os("PERIPLO_FULL").is_some() { 300 } else { 30 };
    let (mut made, mut refused) = (0, 0);
    for round in 0..rounds {
        limit(&workspace, round % 7);
        loop {
            let before = workspace.reader().unwrap().digest().unwrap();
            match add(&workspace, 100 + (made * 7919) % 9000) {
                Ok(()) => made += 1,
                Err(StoreError::DiskFull) => {
                    refused += 1;
                    assert_eq!(workspace.reader().unwrap().digest().unwrap(), before);
                    break;
                }
                Err(error) => panic!("{error:?}"),
            }
        }
        if round % 10 == 0 {
            assert!(workspace.verify(&mut unwatched).unwrap().is_clean());
        }
    }
    assert_eq!(refused, rounds);
    limit(&workspace, 1_000_000);
    add(&workspace, 5000).unwrap();
    let reader = workspace.reader().unwrap();
    assert_eq!(reader.count(periplo_model::Kind::Organization).unwrap(), made as u64 + 1);
    drop(reader);
    workspace.close().unwrap();
    let workspace = Workspace::open(folder.path().join("a.periplo"), env(folder.path())).unwrap();
    assert!(workspace.verify(&mut unwatched).unwrap().is_clean());
}

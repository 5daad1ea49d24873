//! Opening, editing and reading a large workspace.
//!
//! `PERIPLO_FULL=1 cargo bench -p periplo-store` makes 27,000 sessions, 25,000 delegates and 750,000 participations;
//! without it a thousandth as many, to see that it runs.
#![allow(clippy::unwrap_used)]

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, TimeDelta};
use divan::Bencher;
use periplo_model::*;
use periplo_store::{Env, Step, StoreError, Workspace, unwatched};
use serde_json::json;
use tempfile::TempDir;

fn main() {
    divan::main();
}

struct Large {
    folder: TempDir,
    session: SessionId,
    forum: ForumId,
}

fn env(folder: &TempDir) -> Env {
    static SEED: AtomicU64 = AtomicU64::new(1);
    static TICKS: AtomicI64 = AtomicI64::new(1_800_000_000_000);
    let clock = || DateTime::UNIX_EPOCH + TimeDelta::milliseconds(TICKS.fetch_add(1, Ordering::Relaxed));
    let random = |bytes: &mut [u8]| {
        for part in bytes.chunks_mut(8) {
            let seed = SEED.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            part.copy_from_slice(&(seed ^ (seed >> 29)).to_le_bytes()[..part.len()]);
        }
    };
    Env::new(folder.path().join("data"), "Ana", "0.1.0", Arc::new(clock), Arc::new(random))
}

fn large() -> &'static Large {
    static LARGE: OnceLock<Large> = OnceLock::new();
    LARGE.get_or_init(|| {
        let (sessions, delegates, each) =
            if std::env::var_os("PERIPLO_FULL").is_some() { (27_000, 25_000, 30) } else { (27, 25, 30) };
        let folder = TempDir::new().unwrap();
        let workspace = Workspace::create(folder.path().join("a.periplo"), env(&folder)).unwrap();
        let started = std::time::Instant::now();
        let done = workspace.transact::<_, StoreError>(Step::new("generated", json!({})), |tx| {
            let read = |value| serde_json::from_value::<serde_json::Value>(value).unwrap();
            macro_rules! put {
                ($kind:ty, $($value:tt)+) => {{
                    let record: $kind = serde_json::from_value(read(json!($($value)+))).unwrap();
                    tx.put(&record)?;
                    record.id
                }};
            }
            let place = put!(Place, { "id": tx.new_id::<PlaceId>(), "name": "Lima", "country": "PE", "zone": "America/Lima" });
            let forum = put!(Forum, { "id": tx.new_id::<ForumId>(), "slug": "large", "starts": "2027-01-01", "ends": "2027-12-31" });
            let leg = put!(Leg, { "id": tx.new_id::<LegId>(), "forum": forum, "place": place, "starts": "2027-01-01", "ends": "2027-12-31" });
            let delegation = put!(Delegation, { "id": tx.new_id::<DelegationId>(), "forum": forum, "country": "CL" });
            let mut all = Vec::new();
            for number in 0..sessions {
                all.push(put!(Session, {
                    "id": tx.new_id::<SessionId>(), "forum": forum, "leg": leg, "kind": "panel", "status": "confirmed",
                    "title": { "es": format!("Panel {number}"), "en": format!("Panel {number}") },
                    "schedule": { "span": { "start": "2027-03-10T10:00", "end": "2027-03-10T11:30" } },
                }));
            }
            for number in 0..delegates {
                let person = put!(Person, { "id": tx.new_id::<PersonId>(), "name": format!("Person {number}") });
                let id = link::delegate_id(delegation, person);
                put!(Delegate, { "id": id, "delegation": delegation, "person": person });
                for session in (0..each).map(|place| all[(number * 7 + place * 11) % sessions]) {
                    let party = Party::Person(person);
                    let id = link::participation_id(session, party, Role::Attendee);
                    let (reply, excused, note) = (Reply::Accepted, false, Localized::default());
                    let (role, rank, marks) = (Role::Attendee, Rank::default(), Marks::new());
                    tx.put(&Participation { id, session, party, role, reply, excused, note, rank, marks })?;
                }
            }
            Ok((all[0], forum))
        });
        let (session, forum) = done.unwrap().value;
        eprintln!("made in {:?}", started.elapsed());
        workspace.close().unwrap();
        eprintln!("{} bytes", std::fs::metadata(folder.path().join("a.periplo")).unwrap().len());
        Large { folder, session, forum }
    })
}

fn open() -> Workspace {
    Workspace::open(large().folder.path().join("a.periplo"), env(&large().folder)).unwrap()
}

#[divan::bench(sample_count = 10)]
fn open_and_close(bencher: Bencher<'_, '_>) {
    large();
    bencher.bench_local(|| open().close().unwrap());
}

#[divan::bench(sample_count = 200)]
fn one_edit_with_its_commit(bencher: Bencher<'_, '_>) {
    let (workspace, mut minutes) = (open(), 0);
    bencher.bench_local(|| {
        minutes += 1;
        let edit = workspace.transact::<_, StoreError>(Step::new("edit", json!({})), |tx| {
            let session: Session = tx.need(large().session)?;
            tx.put(&Session { planned_minutes: Some(minutes), ..session })
        });
        edit.unwrap()
    });
}

#[divan::bench(sample_count = 3)]
fn read_all_participations(bencher: Bencher<'_, '_>) {
    let workspace = open();
    bencher.bench_local(|| workspace.reader().unwrap().all::<Participation>().unwrap().len());
}

#[divan::bench(sample_count = 3)]
fn read_all_records_of_a_forum(bencher: Bencher<'_, '_>) {
    let workspace = open();
    bencher.bench_local(|| workspace.reader().unwrap().forum_records(large().forum).unwrap().len());
}

#[divan::bench(sample_count = 1)]
fn verify(bencher: Bencher<'_, '_>) {
    let workspace = open();
    bencher.bench_local(|| assert!(workspace.verify(&mut unwatched).unwrap().is_clean()));
}

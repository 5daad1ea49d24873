//! Killed in the middle, and damaged on disk.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use periplo_model::Session;
use periplo_model::publication::PublicationRecord;
use periplo_store::{StoreError, Workspace, unwatched};

use crate::publications::{publish, published, rename};
use crate::support::*;

fn full() -> bool {
    std::env::var_os("PERIPLO_FULL").is_some()
}

fn set_minutes(workspace: &Workspace, minutes: u32) {
    edit(workspace, "edit", |tx| {
        let session: Session = tx.need(id(SESSION).parse().unwrap())?;
        tx.put(&Session { planned_minutes: Some(minutes), ..session })
    });
}

fn minutes(workspace: &Workspace) -> u32 {
    let session: Session = workspace.reader().unwrap().need(id(SESSION).parse().unwrap()).unwrap();
    session.planned_minutes.unwrap()
}

const CHILD: &str = "PERIPLO_CHILD";

/// Not a test by itself: the process that [`no_acknowledged_edit_is_lost_when_the_process_is_killed`] starts and kills.
#[test]
fn child() {
    let Some(folder) = std::env::var_os(CHILD) else { return };
    let workspace =
        Workspace::open(Path::new(&folder).join("a.periplo"), env_of_another_process(Path::new(&folder))).unwrap();
    let mut out = std::io::stdout();
    for number in minutes(&workspace) + 1.. {
        set_minutes(&workspace, number);
        writeln!(out, "\nacknowledged {number}").and_then(|()| out.flush()).unwrap();
    }
}

#[test]
fn no_acknowledged_edit_is_lost_when_the_process_is_killed() {
    let desk = Desk::new();
    desk.filled("a.periplo").close().unwrap();
    let mut total = 0;
    for round in 0..if full() { 300u64 } else { 10 } {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "hardship::child", "--nocapture", "--test-threads=1"])
            .env(CHILD, desk.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let number = |line: String| line.strip_prefix("acknowledged ").and_then(|number| number.parse::<u32>().ok());
        let mut last = lines.by_ref().map_while(Result::ok).find_map(number).expect("the child works");
        // A different moment every time: some edits further, and somewhere within the next.
        std::thread::sleep(Duration::from_micros(round * 7919 % 40_000));
        child.kill().unwrap();
        child.wait().unwrap();
        // A line that was cut off was not acknowledged.
        let rest: Vec<String> = lines.map_while(Result::ok).collect();
        last = rest.into_iter().filter_map(number).next_back().unwrap_or(last);
        let workspace = desk.open("a.periplo");
        assert_eq!(workspace.writable(), Ok(()), "the lock went with the process");
        let found = minutes(&workspace);
        assert!(found == last || found == last + 1, "acknowledged {last}, found {found}");
        let report = workspace.verify(&mut unwatched).unwrap();
        assert!(report.is_clean(), "{report:?}");
        total = found;
        workspace.close().unwrap();
    }
    assert!(total > 100, "the child made {total} edits in all");
}

/// How a page is damaged.
#[derive(Clone, Copy, Debug)]
enum Damage {
    Flip(usize),
    Zero,
    Truncate,
}

/// All that a workspace says: its records, and its publications.
fn said(workspace: &Workspace) -> ([u8; 32], Vec<PublicationRecord>) {
    let reader = workspace.reader().unwrap();
    let forums = reader.published_forums().unwrap();
    let publications = forums.into_iter().flat_map(|forum| reader.publication_records(forum).unwrap());
    (reader.digest().unwrap(), publications.collect())
}

#[test]
fn damage_to_any_page_is_found_before_anything_is_read_or_written() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    for number in 1..20 {
        set_minutes(&workspace, number);
    }
    workspace.undo().unwrap();
    damage_every_page(&desk, workspace);
}

#[test]
fn damage_to_any_page_of_a_published_workspace_is_found() {
    let desk = Desk::new();
    let workspace = published(&desk, "a.periplo");
    for number in 0..12 {
        rename(&workspace, &format!("First, renamed {number} times"));
        publish(&desk, &workspace).unwrap();
    }
    assert_eq!(said(&workspace).1.len(), 13);
    damage_every_page(&desk, workspace);
}

/// Damages each page in turn, in several ways: the workspace is refused as damaged, left as it is and a good backup offered,
/// or it says what it said.
fn damage_every_page(desk: &Desk, workspace: Workspace) {
    const PAGE: usize = 4096;
    let before = said(&workspace);
    let backup = workspace.backup(workspace.env().now()).unwrap().path;
    workspace.close().unwrap();
    let path = desk.path("a.periplo");
    let whole = fs::read(&path).unwrap();
    std::thread::sleep(Duration::from_millis(20));

    let pages = whole.len() / PAGE;
    let every = if full() { 1 } else { 9 };
    let mut found = [0; 3];
    for page in (0..pages).step_by(every) {
        let used = |offset: &usize| whole[page * PAGE + offset] != 0;
        let offsets: Vec<usize> = (0..PAGE).filter(used).collect();
        let flips = [3, offsets.len() / 2, offsets.len().saturating_sub(2)];
        let flips = flips.iter().filter_map(|at| offsets.get(*at)).map(|at| Damage::Flip(*at));
        for damage in flips.chain([Damage::Zero, Damage::Truncate]) {
            let mut bytes = whole.clone();
            let kind = match damage {
                Damage::Flip(offset) => {
                    bytes[page * PAGE + offset] ^= 0x04;
                    0
                }
                Damage::Zero => {
                    bytes[page * PAGE..(page + 1) * PAGE].fill(0);
                    1
                }
                Damage::Truncate => {
                    bytes.truncate(page * PAGE);
                    2
                }
            };
            fs::write(&path, &bytes).unwrap();
            let context = format!("page {} of {pages}, {damage:?}", page + 1);
            match Workspace::open(&path, desk.env()) {
                Ok(workspace) => {
                    assert!(said(&workspace) == before, "{context}");
                    assert!(workspace.verify(&mut unwatched).unwrap().is_clean(), "{context}");
                    drop(workspace);
                }
                Err(StoreError::Damaged { backup: offered, .. }) => {
                    found[kind] += 1;
                    assert_eq!(offered.as_ref(), Some(&backup), "{context}");
                    assert_eq!(fs::read(&path).unwrap(), bytes, "{context}: left as it was");
                    assert!(!Workspace::examine(&path, &desk.env(), &mut unwatched).unwrap().is_clean(), "{context}");
                }
                // The flip made another format or another application of it.
                Err(StoreError::NewerVersion { .. }) if page == 0 => {}
                Err(error) => panic!("{context}: {error:?}"),
            }
        }
    }
    let looked_at = pages.div_ceil(every);
    assert!(found[0] > looked_at && found[1] >= looked_at - 1 && found[2] >= looked_at - 1, "{found:?} of {looked_at}");
}

//! Findings of generated forums: a full run, one edit, memory, at sizes that show the growth.
//!
//! Each size is measured in a process of its own, so that memory is that of the size. `docs/benchmarks.md` says how to
//! read the figures. Sizes can be given as arguments: each a number of sessions.

use std::process::Command;
use std::time::{Duration, Instant};

use periplo_model::findings::{Findings, Options};
use periplo_model::generate::{Spec, generate};
use periplo_model::plan::{Change, Plan};
use periplo_model::time::Rules;
use periplo_model::{Kind, Participation, Records, Reply, Schedule, Session};

/// Sessions, delegates and legs of each size.
const SIZES: [(usize, usize, usize); 4] =
    [(1_000, 925, 4), (7_000, 6_480, 6), (27_000, 25_000, 12), (54_000, 50_000, 24)];

/// How many edits are timed.
const EDITS: usize = 400;

fn main() {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    if let Some(sessions) = std::env::var("PERIPLO_FINDINGS_SIZE").ok().and_then(|size| size.parse().ok()) {
        measure(sessions);
        return;
    }
    println!(
        "{:>8} {:>9} {:>12} {:>10} {:>10} {:>10} {:>10} {:>9}",
        "sessions", "delegates", "records", "findings", "full run", "edit p50", "edit p95", "memory"
    );
    for (sessions, ..) in SIZES {
        if !asked.is_empty() && !asked.contains(&sessions) {
            continue;
        }
        let this = std::env::current_exe().expect("a program");
        let status = Command::new(this).env("PERIPLO_FINDINGS_SIZE", sessions.to_string()).status();
        assert!(status.is_ok_and(|status| status.success()), "{sessions} sessions could not be measured");
    }
}

fn measure(sessions: usize) {
    let Some((_, delegates, legs)) = SIZES.into_iter().find(|(size, ..)| *size == sessions) else { return };
    let records = generate(Spec { sessions, delegates, legs, seed: 1, conflicts_permille: 10 });
    let count = records.len();
    let forum = records.forums[0].id;
    let mut plan = Plan::new(records, forum, Rules::shipped()).expect("the forum is there");
    let options = Options::on("2027-01-01".parse().expect("a day"));
    let before = memory();
    let mut full: Vec<Duration> = Vec::new();
    let mut found = Findings::new(&plan, options.clone());
    let after = memory();
    for _ in 0..3 {
        let begun = Instant::now();
        let again = Findings::new(&plan, options.clone());
        full.push(begun.elapsed());
        found = again;
    }
    full.sort_unstable();
    let mut edits: Vec<Duration> = Vec::with_capacity(EDITS);
    for turn in 0..EDITS {
        let change = change(plan.records(), turn);
        let begun = Instant::now();
        found.update(&mut plan, change);
        edits.push(begun.elapsed());
    }
    edits.sort_unstable();
    let at = |share: usize| format!("{:.2?}", edits[EDITS * share / 100]);
    println!(
        "{sessions:>8} {delegates:>9} {count:>12} {:>10} {:>10} {:>10} {:>10} {:>5} MiB",
        found.len(),
        format!("{} ms", full[1].as_millis()),
        at(50),
        at(95),
        after.saturating_sub(before),
    );
}

/// Edits as they come: three of five move a session by half an hour, one answers for somebody, one takes a part away.
fn change(records: &Records, turn: usize) -> Change {
    let mut change = Change::default();
    let part = || &records.participations[turn * 7919 % records.participations.len()];
    match turn % 5 {
        3 => change.put.participations.push(Participation { reply: Reply::Declined, ..part().clone() }),
        4 => change.removed.push((Kind::Participation, periplo_model::EntityId::uuid(part().id))),
        _ => {
            let mut session: Session = records.sessions[turn * 7907 % records.sessions.len()].clone();
            if let Schedule::Span { start, end, .. } = &mut session.schedule {
                *start = start.plus_minutes(30).unwrap_or(*start);
                *end = end.plus_minutes(30).unwrap_or(*end);
            }
            change.put.sessions.push(session);
        }
    }
    change
}

/// The memory that the process has, in MiB; 0 where the system does not tell.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    resident.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

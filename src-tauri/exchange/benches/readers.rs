//! How fast calendars are read and written, beside ical.js and python-icalendar with the same files in the same run.
//!
//! To read is to make items of a text, with their starts and ends as instants; ours recognizes zones and makes remarks
//! besides. To write is to make a text of a tree of components. `cargo xtask bench` names the Python in `PERIPLO_PYTHON`;
//! without it, or without Node, these others are left out.

#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../tests/exchange/calendars/states.rs"]
#[allow(dead_code)]
mod states;

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use periplo_exchange::ics::read::{Notes, ReadOptions, Text, read, tree};
use periplo_exchange::ics::{Renderer, write};
use periplo_exchange::messages::Language;
use periplo_model::publication::{CalendarScope, Entry, Item, Name};
use periplo_model::time::Rules;
use serde_json::Value;

/// Each measurement goes on for so many seconds.
const SECONDS: u64 = 2;

fn main() {
    // `cargo test` runs benchmarks too, with nothing to measure.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (name, entries) in [("30 entries", 30), ("3,000 entries", 3000)] {
        std::fs::write(folder.path().join(format!("{name}.ics")), calendar(entries)).unwrap();
    }
    let others = [
        ("ical.js", counterpart(Path::new("node"), "bench.mjs", folder.path())),
        ("python-icalendar", python().and_then(|python| counterpart(&python, "bench.py", folder.path()))),
    ];
    for entry in ["30 entries", "3,000 entries"] {
        let name = format!("{entry}.ics");
        let bytes = std::fs::read(folder.path().join(&name)).unwrap();
        for (what, ours) in [("read", reading(&bytes)), ("write", writing(&bytes))] {
            let speed = bytes.len() as f64 / 1e6 / ours.as_secs_f64();
            print!("{what} {entry} ({} kB): {:.3} ms, {speed:.0} MB/s", bytes.len() / 1000, ours.as_secs_f64() * 1e3);
            for (other, figures) in &others {
                let Some(figures) = figures else { continue };
                let theirs = figures[&name][what].as_f64().unwrap();
                print!("; {other} {theirs:.3} ms, {:.1} times as long", theirs / (ours.as_secs_f64() * 1e3));
            }
            println!();
        }
    }
}

/// A delegate's calendar with so many entries: sessions with all that they can say, journeys, stays, one that is gone.
fn calendar(entries: u64) -> String {
    let kinds = [
        states::with_a_part(states::lima_session()),
        states::santiago_madrid(),
        states::with_a_part(states::lima_session()),
        states::stay(),
        states::tombstone(),
    ];
    let entries = (0..entries).map(|place| {
        let entry = &kinds[place as usize % kinds.len()];
        let item = Item { id: states::id(1000 + place), facts: entry.item.facts.clone() };
        Entry { item: Arc::new(item), ..entry.clone() }
    });
    let subject = (states::id(10_000), Name::Plain("Delegada".to_owned()));
    let state = states::state(CalendarScope::Delegate, Some(subject), entries.collect());
    Renderer::new(Rules::shipped(), Language::Es).render(&state)
}

fn reading(bytes: &[u8]) -> Duration {
    let rules = Rules::shipped();
    let day = |text: &str| text.parse().unwrap();
    let options = ReadOptions { rules: &rules, days: (day("2023-11-01"), day("2026-12-31")), near: Vec::new() };
    median(|| drop(black_box(read(black_box(bytes), &options))))
}

fn writing(bytes: &[u8]) -> Duration {
    let mut notes = Notes::default();
    let text = Text::read(bytes, &mut notes);
    let nodes = tree(&text, &mut notes);
    let calendar = nodes[0].to_calendar();
    assert_eq!(write(&calendar).as_bytes(), bytes, "what is written is what was read");
    median(|| drop(black_box(write(black_box(&calendar)))))
}

/// The median time of doing something again and again, at least thrice.
fn median(mut work: impl FnMut()) -> Duration {
    let (mut times, begun) = (Vec::new(), Instant::now());
    while times.len() < 3 || begun.elapsed() < Duration::from_secs(SECONDS) {
        let start = Instant::now();
        work();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2]
}

fn python() -> Option<std::path::PathBuf> {
    std::env::var_os("PERIPLO_PYTHON").map(Into::into)
}

/// What a counterpart measures; none where its program is not there.
fn counterpart(program: &Path, script: &str, folder: &Path) -> Option<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/counterparts").join(script);
    let mut command = Command::new(program);
    command.arg(script).arg(folder).arg(SECONDS.to_string()).env("PYTHONTZPATH", "");
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => {
            eprintln!("left out: {}: {error}", program.display());
            return None;
        }
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

//! Calendars that others wrote: every file of the corpora, compared with what python-icalendar reads, and damaged.
//!
//! The corpora are files that no one here wrote; `PERIPLO_CORPORA` names their folder, and `cargo xtask test --full` asks
//! for it. Without it these tests say that they did not run, but for the damage, which has fixtures of its own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use periplo_exchange::ics::read::{MOST_NOTES, ReadOptions, Reading, Stamp, read};
use periplo_model::time::Rules;
use serde_json::Value;

fn corpora() -> Option<PathBuf> {
    let folder = std::env::var_os("PERIPLO_CORPORA").map(|folder| PathBuf::from(folder).join("ics"));
    if folder.is_none() {
        eprintln!("not run: PERIPLO_CORPORA names no folder of foreign files");
    }
    folder
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "ics") {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.push((name, std::fs::read(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn read_file(bytes: &[u8]) -> Reading {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let rules = Rules::shipped();
    read(bytes, &ReadOptions { rules: &rules, days: (day("2000-01-01"), day("2026-12-31")), near: Vec::new() })
}

fn said(stamp: &Stamp) -> String {
    match stamp {
        Stamp::Day(day) => day.to_string(),
        Stamp::At { instant, .. } => instant.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        Stamp::Floating(wall) => wall.naive().format("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

/// When single events begin, by UID; beside it what the clock of the file shows.
fn singles(reading: &Reading) -> BTreeMap<String, (String, String)> {
    let single = reading.items.iter().filter(|item| item.occurrence.is_none());
    single.map(|item| (item.uid.clone(), (said(&item.start), said(&Stamp::Floating(item.start.wall()))))).collect()
}

#[test]
fn every_foreign_file_is_read_and_its_events_begin_when_others_say() {
    let Some(folder) = corpora() else { return };
    let files = files(&folder);
    assert!(files.len() > 200, "{} files", files.len());
    let Some(python) = std::env::var_os("PERIPLO_PYTHON") else { return };
    let script = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/counterparts").join(name);
    let mut command = std::process::Command::new(python);
    let with_python = command.arg(script("events.py")).arg(&folder).args(["2000-01-01", "2026-12-31"]);
    agrees("python", with_python.env("PYTHONTZPATH", ""), &files, KNOWN);
    let mut command = std::process::Command::new("node");
    agrees("ical.js", command.arg(script("events.mjs")).arg(&folder), &files, KNOWN_OF_ICAL_JS);
}

/// Compares with what another program lists, but for the files where we follow another.
fn agrees(reader: &str, command: &mut std::process::Command, files: &[(String, Vec<u8>)], known: &[&str]) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{reader}: {}", String::from_utf8_lossy(&output.stderr));
    let theirs: BTreeMap<String, Value> = serde_json::from_slice(&output.stdout).unwrap();
    let (mut compared, mut differ) = (0, Vec::new());
    for (name, bytes) in files {
        let reading = read_file(bytes);
        let ours = singles(&reading);
        for event in theirs[name]["events"].as_array().into_iter().flatten() {
            let (uid, start) = (event[0].as_str().unwrap(), event[1].as_str().unwrap());
            let Some((own, wall)) = ours.get(uid).filter(|_| !uid.is_empty()) else { continue };
            compared += 1;
            // Without a VTIMEZONE in the file, ical.js reads a zoned time as floating; the name of its zone says more.
            if own != start && !(reader == "ical.js" && wall == start) {
                differ.push(format!("{name}: {uid} begins {own}, {reader} says {start}"));
            }
        }
    }
    assert!(compared > 60, "{compared} events compared");
    let unexpected: Vec<&String> =
        differ.iter().filter(|line| !known.iter().any(|known| line.starts_with(known))).collect();
    assert!(unexpected.is_empty(), "{unexpected:#?}");
}

/// Where we follow another reader, and why; `docs/decisions/reading-calendars.md` says more.
const KNOWN: &[&str] = &[
    // A zone that nobody knows ("Western/Central Europe"): floating and doubtful, as ical.js has it; python guesses.
    "icalendar/issue_526_",
    // A zone beside the Z of UTC: the Z counts (RFC 5545 §3.2.19), as ical.js has it; python drops it.
    "khal/event_dt_mixed_awareness.ics",
    // A name of Windows with a VTIMEZONE that is that of another zone: the name counts; both others believe the VTIMEZONE.
    "khal/tz_windows_format.ics",
];

/// Likewise for ical.js, which believes the file before the name of a zone.
const KNOWN_OF_ICAL_JS: &[&str] = &["khal/tz_windows_format.ics"];

/// Chance that is the same each time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % below.max(1) as u64) as usize
    }
}

/// A file with some of its bytes changed, lines moved, doubled or lost.
fn damaged(original: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..=chance.next(8) {
        let at = chance.next(bytes.len());
        let end = (at + chance.next(60)).min(bytes.len());
        match chance.next(7) {
            0 if at < bytes.len() => bytes[at] = chance.next(256) as u8,
            1 => drop(bytes.drain(at..end)),
            2 => {
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
            3 => drop(bytes.splice(at..at, b"\r\nRRULE:FREQ=SECONDLY;COUNT=999999999\r\n".iter().copied())),
            4 => drop(bytes.splice(at..at, b"\r\nBEGIN:VEVENT\r\nDTSTART:20230101T000000\r\n".iter().copied())),
            5 => {
                drop(bytes.splice(at..at, [b'"', b';', b':', 0xff, b'\n', b' '][..1 + chance.next(6)].iter().copied()))
            }
            _ => bytes.truncate(end.max(1)),
        }
    }
    bytes
}

#[test]
fn damaged_files_are_read_without_a_panic_and_with_an_end_to_their_remarks() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/reading");
    let mut sources = files(&own);
    assert!(!sources.is_empty());
    if let Some(folder) = corpora() {
        sources.extend(files(&folder));
    }
    let cases = if std::env::var_os("PERIPLO_FULL").is_some() { 10_000 } else { 300 };
    let mut chance = Chance(20_231_115);
    for _ in 0..cases {
        let (_, original) = &sources[chance.next(sources.len())];
        let reading = read_file(&damaged(original, &mut chance));
        assert!(reading.notes.len() <= MOST_NOTES + 1 && reading.items.len() <= 20_000);
    }
}

#[test]
fn what_is_odd_in_our_own_fixture_is_read_and_told_line_by_line() {
    let reading = read_file(include_bytes!("../../../../../tests/fixtures/reading/odd.ics"));
    let items: Vec<(&str, String, String)> =
        reading.items.iter().map(|item| (item.texts.title.as_str(), said(&item.start), said(&item.end))).collect();
    let expected = [
        ("Bogotá by Windows", "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z"),
        ("An offset with a colon", "2023-11-15T04:30:00Z", "2023-11-15T06:00:00Z"),
        ("Floating", "2023-11-15T10:00:00", "2023-11-15T11:00:00"),
        ("All day", "2023-11-15", "2023-11-17"),
        ("Coffee", "2023-11-14T14:00:00Z", "2023-11-14T14:30:00Z"),
        ("Coffee, later", "2023-11-15T16:00:00Z", "2023-11-15T16:30:00Z"),
    ];
    assert_eq!(items, expected.map(|(title, start, end)| (title, start.to_owned(), end.to_owned())));
    let said: Vec<(u32, &str)> = reading.notes.iter().map(|note| (note.line, note.code)).collect();
    assert_eq!(said, [(13, "colon-in-parameter"), (24, "start-unreadable"), (48, "not-a-line")]);
}

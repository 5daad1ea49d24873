//! What programs that nobody here wrote read in our files: python-icalendar, vobject and ical.js.
//!
//! `cargo xtask test` names the Python that has them in `PERIPLO_PYTHON`, and installs ical.js with the interface's
//! packages. Without `PERIPLO_PYTHON` these tests say that they did not run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::{DateTime, TimeDelta, Utc};
use periplo_exchange::ics::Renderer;
use periplo_exchange::messages::Language;
use periplo_model::ZoneId;
use periplo_model::publication::{CalendarScope, Entry, Point};
use periplo_model::time::Rules;

use super::states::{self, id, state};

/// What is read: per file, per reader, per UID, start and end.
type Read = BTreeMap<String, BTreeMap<String, BTreeMap<String, [String; 2]>>>;

pub fn python() -> Option<PathBuf> {
    let python = std::env::var_os("PERIPLO_PYTHON").map(PathBuf::from);
    if python.is_none() {
        eprintln!(
            "not run: PERIPLO_PYTHON names no Python with what tests/fixtures/requirements.txt lists; `cargo xtask test` does"
        );
    }
    python
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/counterparts").join(name)
}

pub fn run(program: &Path, name: &str, folder: &Path) -> Output {
    let output = Command::new(program).arg(script(name)).arg(folder).env("PYTHONTZPATH", "").output();
    output.unwrap_or_else(|error| panic!("{}: {error}", program.display()))
}

fn read(program: &Path, name: &str, folder: &Path) -> Read {
    let output = run(program, name, folder);
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Every entry of the golden files with its start and end, worked out by hand.
fn entries() -> Vec<(Entry, &'static str, &'static str)> {
    let [one_day, two_days] = states::without_hours();
    vec![
        (states::lima_session(), "2023-11-15T15:00:00Z", "2023-11-15T16:30:00Z"),
        (states::santiago_second_hour(), "2026-04-05T03:30:00Z", "2026-04-05T04:30:00Z"),
        (states::santiago_first_hour(), "2026-04-05T02:15:00Z", "2026-04-05T03:45:00Z"),
        (states::santiago_madrid(), "2023-11-23T02:30:00Z", "2023-11-23T15:20:00Z"),
        (states::transfer_without_arrival(), "2023-11-14", "2023-11-15"),
        (states::havana_december(), "2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z"),
        (one_day, "2023-11-16", "2023-11-17"),
        (two_days, "2023-11-16", "2023-11-18"),
        (states::stay(), "2023-11-14", "2023-11-17"),
        (states::tombstone(), "2023-11-17T23:00:00Z", "2023-11-18T01:00:00Z"),
        // No longer than an instant in the programme, a minute in a calendar.
        (states::long_title(), "2023-11-18T14:00:00Z", "2023-11-18T14:01:00Z"),
    ]
}

/// A folder with one file of all entries, and one file an entry.
fn folder() -> (tempfile::TempDir, BTreeMap<String, BTreeMap<String, [String; 2]>>) {
    let folder = tempfile::tempdir().unwrap();
    let mut renderer = Renderer::new(Rules::shipped(), Language::Es);
    let mut expected: BTreeMap<String, BTreeMap<String, [String; 2]>> = BTreeMap::new();
    let all = state(CalendarScope::Forum, None, entries().into_iter().map(|(entry, ..)| entry).collect());
    let one_each = entries().into_iter().enumerate().map(|(n, (entry, ..))| {
        let subject = Some((id(100 + n as u64), periplo_model::publication::Name::Plain(format!("Línea {n}"))));
        (format!("one-{n}.ics"), state(CalendarScope::Track, subject, vec![entry]))
    });
    for (name, state) in one_each.chain([("all.ics".to_owned(), all)]) {
        std::fs::write(folder.path().join(&name), renderer.render(&state)).unwrap();
        for (entry, start, end) in entries() {
            if state.entries.iter().any(|shown| shown.item.id == entry.item.id) {
                let uid = state.calendar.uid(entry.item.id, "fica-2023.example.org");
                expected.entry(name.clone()).or_default().insert(uid, [start.to_owned(), end.to_owned()]);
            }
        }
    }
    (folder, expected)
}

#[test]
fn readers_of_both_families_find_the_same_instants() {
    let Some(python) = python() else { return };
    let (folder, expected) = folder();
    let with_python = read(&python, "decode.py", folder.path());
    let with_node = read(Path::new("node"), "decode.mjs", folder.path());
    for (file, entries) in &expected {
        assert_eq!(&with_python[file]["icalendar"], entries, "python-icalendar, {file}");
        assert_eq!(&with_python[file]["vobject"], entries, "vobject, {file}");
        assert_eq!(&with_node[file]["ical.js"], entries, "ical.js, {file}");
    }
    assert_eq!((with_python.len(), with_node.len()), (expected.len(), expected.len()));
}

/// Zones whose clocks have been turned in many ways; one of each clock there is with `PERIPLO_FULL`.
const TURNED: [&str; 16] = [
    "Africa/Casablanca",
    "America/Asuncion",
    "America/Caracas",
    "America/Coyhaique",
    "America/Havana",
    "America/Mexico_City",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Tijuana",
    "Atlantic/Canary",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Europe/Madrid",
    "Pacific/Apia",
    "Pacific/Easter",
    "UTC",
];

/// The sessions around each turn of a clock in a year: one that ends where it begins, one over it, one that begins at it.
fn around_turns(rules: &Rules, zone: &ZoneId, year: i32) -> Vec<(Entry, [String; 2])> {
    let clock = rules.clock(zone).unwrap();
    let midnight = |year| format!("{year}-01-01T00:00:00Z").parse::<DateTime<Utc>>().unwrap();
    let turns = clock.transitions(midnight(year), midnight(year + 1));
    let moments = turns.iter().map(|turn| turn.at).chain([midnight(year) + TimeDelta::days(180)]);
    let spans = moments.flat_map(|at| {
        [(-90, 0), (-30, 30), (0, 45), (60, 90)]
            .map(|(from, to)| (at + TimeDelta::minutes(from), at + TimeDelta::minutes(to)))
    });
    let point = |instant: DateTime<Utc>| {
        let (reading, fold) = clock.wall_at(instant);
        Point { wall: reading.wall, zone: zone.clone(), instant, offset: reading.offset_seconds, fold, gap: false }
    };
    let said = |instant: DateTime<Utc>| instant.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    spans
        .enumerate()
        .map(|(n, (from, to))| {
            (states::session_from_to(200 + n as u64, point(from), point(to)), [said(from), said(to)])
        })
        .collect()
}

#[test]
fn every_turn_of_a_clock_is_read_alike() {
    let Some(python) = python() else { return };
    let rules = Rules::shipped();
    let zones: Vec<ZoneId> = match std::env::var_os("PERIPLO_FULL") {
        Some(_) => {
            let mut clocks = BTreeSet::new();
            let mut names = rules.names();
            // The clock of a machine that was not set is no clock of a place, and vobject takes it for none.
            names.retain(|zone| zone.as_str() != "Factory" && clocks.insert(rules.tzif(zone)));
            names.into_iter().cloned().collect()
        }
        None => TURNED.map(|name| name.parse().unwrap()).into(),
    };
    let folder = tempfile::tempdir().unwrap();
    let mut renderer = Renderer::new(rules.clone(), Language::En);
    let mut expected = BTreeMap::new();
    for (n, zone) in zones.iter().enumerate() {
        for year in 2010..=2037 {
            let (entries, instants): (Vec<Entry>, Vec<_>) = around_turns(&rules, zone, year).into_iter().unzip();
            let uids: Vec<String> =
                entries.iter().map(|entry| format!("{}@fica-2023.example.org", entry.item.id)).collect();
            let name = format!("{n}-{year}.ics");
            let file = renderer.render(&state(CalendarScope::Forum, None, entries));
            std::fs::write(folder.path().join(&name), file).unwrap();
            expected.insert(name, (zone, uids.into_iter().zip(instants).collect::<BTreeMap<_, _>>()));
        }
    }
    let with_python = read(&python, "decode.py", folder.path());
    let with_node = read(Path::new("node"), "decode.mjs", folder.path());
    let mut differ = Vec::new();
    // Greenland made its summer time the standard on 28 October 2023. Python's zoneinfo takes the hour before for one
    // that the clock shows twice, though both its own offsets say −02; the file is right, and the others read it so.
    for (file, (zone, entries)) in &expected {
        for (reader, read) in with_python[file].iter().chain(&with_node[file]) {
            let known = reader == "icalendar" && zone.as_str() == "America/Godthab" && file.ends_with("-2023.ics");
            if read != entries && !known {
                differ.push(format!("{reader}, {zone}, {file}: {read:?} instead of {entries:?}"));
            }
        }
    }
    assert!(differ.is_empty(), "{} files are read otherwise, the first by {}", differ.len(), differ[0]);
    assert_eq!(with_python.len(), expected.len());
}

#[test]
fn the_files_are_in_order() {
    let Some(python) = python() else { return };
    let (folder, expected) = folder();
    let said = run(&python, "check.py", folder.path());
    let (text, in_order) = (String::from_utf8_lossy(&said.stdout).into_owned(), said.status.success());
    assert!(in_order, "{text}");
    assert!(text.starts_with(&format!("{} files", expected.len())), "{text}");
}

#[test]
fn the_check_finds_what_is_wrong() {
    let Some(python) = python() else { return };
    let file = Renderer::new(Rules::shipped(), Language::Es).render(&state(
        CalendarScope::Forum,
        None,
        vec![states::lima_session()],
    ));
    let wrong = [
        (file.replace("\r\n", "\n"), "CR or LF of its own"),
        (file.replace("DTEND", "X-DTEND"), "DTEND 0 times"),
        (file.replace("END:VTIMEZONE\r\n", "UID:1\r\nEND:VTIMEZONE\r\n"), "a VTIMEZONE has UID"),
        (file.replace("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nATTENDEE:mailto:a@example.org\r\n"), "has ATTENDEE"),
        (file.replace("TZID:America/Lima", "TZID:America/Bogota"), "uses the zones ['America/Lima']"),
        (file.replace("SUMMARY:", &format!("SUMMARY:{}", "x".repeat(60))), "octets"),
        (format!("{file}{file}"), "is not one VCALENDAR"),
    ];
    for (content, expected) in wrong {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.ics"), content).unwrap();
        let said = run(&python, "check.py", folder.path());
        let text = String::from_utf8_lossy(&said.stdout).into_owned();
        assert!(!said.status.success() && text.contains(expected), "{expected}: {text}");
    }
}

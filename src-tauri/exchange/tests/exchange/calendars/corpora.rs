//! Calendars that nobody here wrote: what is valid arrives complete, with the starts and ends that ical.js and
//! python-icalendar see, and what repeats occurrence by occurrence.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use chrono::{Days, NaiveDate};
use periplo_exchange::ics::read::Stamp;
use serde::Deserialize;

use super::reading::{Files, corpora, files, read_file, read_for, said};

/// What another program finds in a file, or why it reads none of it.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Theirs {
    Events(Vec<(String, String, Option<String>, bool)>),
    Error(String),
}

/// What we find: under a UID each start and end, as an instant and as what the clock of the file shows, and whether it is
/// one of a series.
type Ours = BTreeMap<String, Vec<([(String, String); 2], bool)>>;

type Window = (NaiveDate, NaiveDate);

/// The days for which what repeats in a file is expanded: some four hundred from its first on.
fn window(bytes: &[u8]) -> Window {
    let days = read_file(bytes).items.into_iter().map(|item| item.start.date());
    let first = days.min().unwrap_or_default().max("1970-01-02".parse().unwrap());
    (first - Days::new(1), first + Days::new(400))
}

fn ours(bytes: &[u8], window: Window) -> Ours {
    let stamp = |stamp: &Stamp| (said(stamp), said(&Stamp::Floating(stamp.wall())));
    let mut found = Ours::new();
    for item in read_for(bytes, window).items {
        // An event without UID gets one that is made up, and events that share one are told apart by what follows a tilde.
        let uid = item.uid.strip_suffix("@no-uid").map_or(item.uid.as_str(), |_| "");
        let uid = uid.rsplit_once('~').filter(|(_, n)| n.parse::<u32>().is_ok()).map_or(uid, |(uid, _)| uid);
        found
            .entry(uid.to_owned())
            .or_default()
            .push(([stamp(&item.start), stamp(&item.end)], item.occurrence.is_some()));
    }
    found
}

/// Runs a counterpart over the folder.
fn read_by(program: &Path, script: &str, folder: &Path, windows: &Path) -> BTreeMap<String, Theirs> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/counterparts").join(script);
    let output = Command::new(program).arg(script).arg(folder).arg(windows).env("PYTHONTZPATH", "").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What differs in a file between us and another program.
fn differences(
    ours: &Ours,
    theirs: &[(String, String, Option<String>, bool)],
    window: Window,
    floats: bool,
) -> Vec<String> {
    let mut left = ours.clone();
    let mut differ = Vec::new();
    let repeated: BTreeSet<&str> = theirs.iter().filter(|it| it.3).map(|it| it.0.as_str()).collect();
    let (first, last) = (window.0.to_string(), window.1.to_string());
    let within = |start: &str| (first.as_str()..=last.as_str()).contains(&start.get(..10).unwrap_or_default());
    for (uid, start, end, _) in theirs {
        // Without a VTIMEZONE in the file ical.js reads a zoned time as floating: then what the clock shows must agree.
        let same = |own: &(String, String), other: &str| own.0 == other || floats && own.1 == other;
        let found = left.get_mut(uid).and_then(|own| {
            let place = own
                .iter()
                .position(|([from, to], _)| same(from, start) && end.as_deref().is_none_or(|end| same(to, end)))?;
            Some(own.remove(place))
        });
        if found.is_none() {
            differ.push(format!("{uid} from {start} to {} is missing", end.as_deref().unwrap_or("-")));
        }
    }
    for (uid, entries) in left {
        // At the edges of the window a day here is another there.
        let entries = entries
            .iter()
            .filter(|([from, _], of_series)| !(*of_series || repeated.contains(uid.as_str())) || within(&from.1));
        differ.extend(entries.map(|([from, to], _)| format!("{uid} from {} to {} is too much", from.0, to.0)));
    }
    differ
}

/// Compares all files that another program reads with what we read, but for those where we follow another.
fn agrees(
    reader: &str,
    theirs: &BTreeMap<String, Theirs>,
    files: &Files,
    windows: &BTreeMap<String, Window>,
    known: &[&str],
) {
    let (mut compared, mut unread, mut differ) = (0, Vec::new(), Vec::new());
    let mut excused = BTreeSet::new();
    for (name, bytes) in files {
        let events = match &theirs[name] {
            Theirs::Events(events) => events,
            Theirs::Error(error) => {
                unread.push(format!("{name}: {error}"));
                continue;
            }
        };
        let found = differences(&ours(bytes, windows[name]), events, windows[name], reader == "ical.js");
        compared += events.len();
        match known.iter().find(|known| name.starts_with(*known)) {
            Some(known) if !found.is_empty() => drop(excused.insert(*known)),
            _ => differ.extend(found.into_iter().map(|line| format!("{name}: {line}"))),
        }
    }
    println!(
        "{reader}: {compared} events and occurrences in {} files; {} files it does not read",
        files.len() - unread.len(),
        unread.len()
    );
    let idle: Vec<&&str> = known.iter().filter(|known| !excused.contains(*known)).collect();
    assert!(differ.is_empty() && idle.is_empty(), "{reader}: {differ:#?}; agrees by now: {idle:?}");
    assert!(compared > 150 && unread.len() < 60, "{compared} compared, {unread:#?}");
}

/// Where we follow another than python-icalendar; `docs/decisions/reading-calendars.md` says why.
const KNOWN_OF_PYTHON: &[&str] = &[
    // Two DTSTART: the first counts, as for ical.js; python takes neither.
    "icalendar/america_new_york_forward_reference.ics",
    // A period of whole days in a series that has an hour: the hour of the series, as everywhere; python takes midnight.
    "icalendar/issue_1633_",
    // An event within a component that nobody knows: not looked into, as ical.js has it.
    "icalendar/issue_178_custom_component_contains_other.ics",
    // A zone that nobody knows ("Western/Central Europe"): floating and doubtful, as ical.js has it; python guesses.
    "icalendar/issue_526_",
    // A day that ends on itself is one day; both others say that it has no length.
    "khal/event_d_same_start_end.ics",
    // A zone beside the Z of UTC: the Z counts (RFC 5545 §3.2.19), as ical.js has it; python drops it.
    "khal/event_dt_mixed_awareness.ics",
    // Two events with one UID and one start are one; both others list two.
    "khal/event_dt_multi_uid.ics",
    // A rule that ends before it begins: the start counts in any case (RFC 5545 §3.8.5.3); both others find nothing.
    "khal/event_dt_rrule_until_before_start.ics",
    // An EXDATE in UTC in a series that floats, or is in an unknown zone: it floats all the same, as ical.js has it;
    // python takes all of it for UTC.
    "icalendar/event_with_recurrence.ics",
    "khal/event_dtr_no_tz_exdatez.ics",
    // A name of Windows with a VTIMEZONE that is that of another zone: the name counts; both others believe the VTIMEZONE.
    "khal/tz_windows_format.ics",
];

/// Likewise for ical.js.
const KNOWN_OF_ICAL_JS: &[&str] = &[
    // A series in a zone without VTIMEZONE, which ical.js has floating: what is said of it in UTC misses its occurrences.
    "icalendar/event_with_recurrence_exdates_on_different_lines.ics",
    "khal/event_dtr_exdatez.ics",
    "khal/event_invalid_exdate.ics",
    "khal/event_rrule_recuid.ics",
    "khal/event_rrule_recuid_cancelled.ics",
    // A start that its rule does not have, or a series of RDATE alone: the start counts, as for python.
    "icalendar/issue_157_removes_trailing_semicolon.ics",
    "icalendar/issue_722_missing_timezones.ics",
    "khal/event_dt_rd.ics",
    "khal/event_dt_two_rd.ics",
    "khal/event_rrule_no_occurence.ics",
    "khal/event_dt_rrule_until_before_start.ics",
    // The last of two rules ends within the day: its UNTIL is an instant, as for python.
    "icaljs/samples_multiple_rrules.ics",
    // A start on one clock and an end on another, without their VTIMEZONEs: seven hours, as for python, and not one.
    "khal/cal_lots_of_timezones.ics",
    "khal/part1.ics",
    // As above.
    "khal/event_d_same_start_end.ics",
    "khal/event_dt_multi_uid.ics",
    // A floating start with an end in UTC: the end is on the clock of the start.
    "khal/event_dt_mixed_awareness.ics",
    "khal/tz_windows_format.ics",
];

#[test]
fn what_is_valid_arrives_complete_as_others_see_it() {
    let Some(folder) = corpora() else { return };
    let Some(python) = super::readers::python() else { return };
    let files = files(&folder);
    assert!(files.len() > 200, "{} files", files.len());
    let windows: BTreeMap<String, Window> = files.iter().map(|(name, bytes)| (name.clone(), window(bytes))).collect();
    let told = tempfile::tempdir().unwrap();
    let path = told.path().join("windows.json");
    std::fs::write(&path, serde_json::to_vec(&windows).unwrap()).unwrap();
    let with_node = read_by(Path::new("node"), "events.mjs", &folder, &path);
    agrees("ical.js", &with_node, &files, &windows, KNOWN_OF_ICAL_JS);
    let with_python = read_by(&python, "events.py", &folder, &path);
    agrees("python", &with_python, &files, &windows, KNOWN_OF_PYTHON);
}

#[test]
fn what_is_broken_is_told_with_its_line() {
    let Some(folder) = corpora() else { return };
    for (name, bytes) in files(&folder) {
        let reading = read_file(&bytes);
        let lines = bytes.split(|byte| *byte == b'\n').count() as u32;
        let of_items = reading.items.iter().flat_map(|item| &item.notes);
        let notes: Vec<_> = reading.notes.iter().chain(of_items).collect();
        assert!(notes.iter().all(|note| (1..=lines).contains(&note.line)), "{name}: {notes:?}");
        // An event that did not arrive is told of.
        let starts = bytes.windows(12).filter(|word| word.eq_ignore_ascii_case(b"BEGIN:VEVENT")).count();
        assert!(reading.events <= starts, "{name}");
        if reading.items.is_empty() && starts > 0 {
            assert!(!reading.notes.is_empty(), "{name}: nothing arrives of {starts} events, and nothing is told");
        }
    }
}

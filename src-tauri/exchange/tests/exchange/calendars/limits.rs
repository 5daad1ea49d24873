//! What a file can do to who reads it: no panic, an end to the remarks, and so much memory and no more, whatever the file.

use std::time::{Duration, Instant};

use periplo_exchange::ics::read::{MOST_ITEMS, MOST_NOTES};

use super::reading::{all_files, is_full, read_file};
use crate::memory::peak_of;

/// What reading one file may hold, the file itself not counted.
const MOST_MEMORY: usize = 256 << 20;

/// Far above the second that reading may take: what takes longer has no end. How long it took is printed, and judged by
/// people, since a build without optimization on a loaded machine says little.
const NO_END: Duration = Duration::from_secs(120);

/// The most that was needed of something, and by which file.
#[derive(Default)]
struct Worst {
    memory: (usize, String),
    time: (Duration, String),
}

impl Worst {
    /// Reads a file within the limits.
    #[track_caller]
    fn read(&mut self, name: &str, bytes: &[u8]) {
        let begun = Instant::now();
        let (reading, peak) = peak_of(|| read_file(bytes));
        let took = begun.elapsed();
        assert!(reading.notes.len() <= MOST_NOTES + 1 && reading.items.len() <= MOST_ITEMS, "{name}");
        assert!(peak <= MOST_MEMORY, "{name} takes {} MiB", peak >> 20);
        assert!(took < NO_END, "{name} takes {took:?}");
        if peak > self.memory.0 {
            self.memory = (peak, name.to_owned());
        }
        if took > self.time.0 {
            self.time = (took, name.to_owned());
        }
    }

    /// The worse of both.
    fn or(self, other: Self) -> Self {
        let memory = if other.memory.0 > self.memory.0 { other.memory } else { self.memory };
        Self { memory, time: if other.time.0 > self.time.0 { other.time } else { self.time } }
    }

    fn tell(&self, what: &str) {
        let (memory, time) = (&self.memory, &self.time);
        println!("{what}: at most {:.1} MiB ({}), {:?} ({})", memory.0 as f64 / 1_048_576.0, memory.1, time.0, time.1);
    }
}

/// Chance that is the same each time (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % below.max(1) as u64) as usize
    }
}

/// Lines that do harm where they stand.
const HARMFUL: [&[u8]; 6] = [
    b"\r\nRRULE:FREQ=SECONDLY;COUNT=999999999\r\n",
    b"\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n",
    b"\r\nBEGIN:VEVENT\r\nDTSTART:20230101T000000\r\n",
    b"\r\nDURATION:P99999999999999999999D\r\n",
    b"\r\nTZOFFSETFROM:+235959\r\n",
    b"\r\nBEGIN:VTIMEZONE\r\n",
];

/// A file with some of its bytes changed, lines moved, doubled or lost, or a piece of another in it.
fn damaged(original: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..=chance.next(8) {
        let at = chance.next(bytes.len());
        let end = (at + chance.next(60)).min(bytes.len());
        match chance.next(8) {
            0 if at < bytes.len() => bytes[at] = chance.next(256) as u8,
            1 => drop(bytes.drain(at..end)),
            2 => {
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
            3 | 4 => drop(bytes.splice(at..at, HARMFUL[chance.next(HARMFUL.len())].iter().copied())),
            5 => {
                drop(bytes.splice(at..at, [b'"', b';', b':', 0xff, b'\n', b' '][..1 + chance.next(6)].iter().copied()))
            }
            6 => {
                let from = chance.next(other.len());
                let piece = &other[from..(from + chance.next(400)).min(other.len())];
                drop(bytes.splice(at..at, piece.iter().copied()));
            }
            _ => bytes.truncate(end.max(1)),
        }
    }
    bytes
}

#[test]
fn damaged_files_are_read_within_limits() {
    let sources = all_files();
    assert!(sources.len() > 10);
    let cases = if is_full() { 10_000 } else { 300 };
    let (mut chance, mut worst) = (Chance(20_231_115), Worst::default());
    for case in 0..cases {
        let (name, original) = &sources[chance.next(sources.len())];
        let (_, other) = &sources[chance.next(sources.len())];
        let bytes = damaged(original, other, &mut chance);
        worst.read(&format!("{name}, damaged the {case}th time"), &bytes);
    }
    worst.tell(&format!("{cases} damaged files"));
}

/// An event with these lines.
fn event(uid: usize, lines: &str) -> String {
    format!("BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20231115T100000Z\r\nDTEND:20231115T110000Z\r\n{lines}END:VEVENT\r\n")
}

fn calendar(inner: &str) -> Vec<u8> {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{inner}END:VCALENDAR\r\n").into_bytes()
}

/// Files that are large in one way each; a part of their size in ordinary runs.
fn hostile(share: usize) -> Vec<(&'static str, Vec<u8>)> {
    let many = |count: usize, one: &dyn Fn(usize) -> String| (0..count / share).map(one).collect::<String>();
    let days = (0..60_000 / share)
        .map(|n| format!("{:04}0101T{:06}", 2000 + n % 27, n % 235_959))
        .collect::<Vec<_>>()
        .join(",");
    vec![
        ("one line of 24 MB", calendar(&event(1, &format!("SUMMARY:{}\r\n", "música ".repeat((3 << 20) / share))))),
        (
            "a line of which each letter is folded",
            calendar(&event(1, &format!("DESCRIPTION:{}\r\n", "a\r\n ".repeat((4 << 20) / share)))),
        ),
        ("lines of one letter", "A\n".repeat((12 << 20) / share).into_bytes()),
        ("line ends alone", "\n".repeat((24 << 20) / share).into_bytes()),
        ("bytes that are no text", vec![0xff; (24 << 20) / share]),
        ("zeros", vec![0; (24 << 20) / share]),
        ("sixteen bits", [vec![0xff, 0xfe], b"A\0:\0\n\0".repeat((4 << 20) / share)].concat()),
        ("many events", calendar(&many(90_000, &|n| event(n, "SUMMARY:x\r\n")))),
        ("many events of one name", calendar(&many(90_000, &|n| event(1, &format!("SEQUENCE:{n}\r\n"))))),
        ("many that stand for one day", calendar(&many(60_000, &|_| event(1, "RECURRENCE-ID:20231115T100000Z\r\n")))),
        ("many series", calendar(&many(60_000, &|n| event(n, "RRULE:FREQ=DAILY\r\n")))),
        ("many series of seconds", calendar(&many(60_000, &|n| event(n, "RRULE:FREQ=SECONDLY;BYHOUR=3\r\n")))),
        ("rules in vain", calendar(&many(100, &|n| event(n, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n")))),
        ("many dates", calendar(&event(1, &format!("RDATE:{days}\r\nEXDATE:{days}\r\n")))),
        (
            "long texts of series",
            calendar(&many(100, &|n| {
                event(n, &format!("RRULE:FREQ=DAILY;COUNT=400\r\nDESCRIPTION:{}\r\n", "ñ".repeat(20_000)))
            })),
        ),
        (
            "series with much to remark on",
            calendar(&many(200, &|n| {
                event(n, &format!("RRULE:FREQ=DAILY;COUNT=400\r\n{}", "EXDATE:some day\r\n".repeat(1800)))
            })),
        ),
        (
            "events with much to remark on",
            calendar(&many(28_000, &|n| event(n, &"EXDATE:some day, another\r\n".repeat(10)))),
        ),
        (
            "many events without a name",
            calendar(&many(130_000, &|n| {
                format!("BEGIN:VEVENT\r\nDTSTART:20231115T{:06}Z\r\nEND:VEVENT\r\n", n % 235_959)
            })),
        ),
        ("many calendars", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".repeat(190_000 / share).into_bytes()),
        ("a deep nest", "BEGIN:A\r\n".repeat(390_000 / share).into_bytes()),
        (
            "many zones",
            calendar(&many(60_000, &|n| {
                format!(
                    "BEGIN:VTIMEZONE\r\nTZID:Z{n}\r\nBEGIN:STANDARD\r\nDTSTART:19000101T000000\r\nTZOFFSETTO:+0{}00\r\nRRULE:FREQ=DAILY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
                    n % 10
                )
            })),
        ),
        ("many parameters", calendar(&event(1, &format!("ATTENDEE{}:x\r\n", ";A=\"b:c\"".repeat((2 << 20) / share))))),
        ("a parameter of colons", calendar(&event(1, &format!("DTSTART;TZID={}\r\n", ":".repeat((1 << 20) / share))))),
        (
            "quotes that nothing closes",
            calendar(&event(1, &format!("ORGANIZER;CN=a{}:x\r\n", ";B=\"".repeat((1 << 18) / share)))),
        ),
        (
            "many lines of a text",
            calendar(&event(1, &format!("DESCRIPTION:x\r\n{}", "and on?\r\n".repeat(390_000 / share)))),
        ),
        (
            "many own names of zones",
            calendar(&many(60_000, &|n| {
                format!("BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART;TZID=Nowhere {n}:20231115T100000\r\nEND:VEVENT\r\n")
            })),
        ),
    ]
}

#[test]
fn files_of_hostile_sizes_are_read_within_limits() {
    let mut worst = Worst::default();
    for (name, bytes) in hostile(if is_full() { 1 } else { 50 }) {
        let mut own = Worst::default();
        own.read(name, &bytes);
        if is_full() {
            own.tell(name);
        }
        worst = worst.or(own);
    }
    worst.tell("hostile sizes");
}

//! Calendars that others send, read with patience.
//!
//! [`read`] never fails and never panics: it gives the items it could read, and says line by line what was broken,
//! repaired or doubtful. Which program is followed where others disagree stands in `docs/decisions/reading-calendars.md`.

mod clock;
mod event;
pub mod import;
mod item;
mod lines;
mod note;
mod point;
mod rule;
mod series;
mod split;
mod tree;
mod value;
mod vtimezone;
mod windows;

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};
use periplo_model::ZoneId;
use periplo_model::time::{Patience, Rules};

pub use event::{Standing, Texts};
pub use item::{Item, Occurrence, Stamp};
pub(crate) use lines::windows_1252;
pub use lines::{MOST_BYTES, MOST_LINES, Text};
pub use note::{CODES, Gravity, MOST_NOTES, Note, Notes};
pub use series::MOST_OCCURRENCES;
pub use split::{Line, NotALine, Param};
pub use tree::{MOST_DEPTH, Node, tree};

use clock::Clocks;
use event::{Context, Event};
use series::Maker;
use vtimezone::OwnZone;

/// So many items are taken from a file.
pub const MOST_ITEMS: usize = 20_000;

/// So many zones that a file describes are read.
const MOST_OWN_ZONES: usize = 200;

/// What expanding the repeated events of a file may cost, in about microseconds.
const PATIENCE: u32 = 400_000;

/// So many remarks go with each occurrence of an event; the others of it are made of the file.
const NOTES_OF_EVENT: usize = 5;

/// So many remarks go with all events of a file.
const NOTES_OF_EVENTS: usize = 20_000;

/// What a file is read for.
#[derive(Clone, Debug)]
pub struct ReadOptions<'r> {
    /// The rules in use.
    pub rules: &'r Rules,
    /// The days within which repeated events are expanded, both included.
    pub days: (NaiveDate, NaiveDate),
    /// Zones that are tried first for one that is described and not named: those of the forum.
    pub near: Vec<ZoneId>,
}

/// A file that was read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// How many calendars it has.
    pub calendars: usize,
    /// What they are called (`NAME`, `X-WR-CALNAME`).
    pub names: Vec<String>,
    /// How many events it has, those that could not be read included.
    pub events: usize,
    /// Their items, in the order of the file.
    pub items: Vec<Item>,
    /// What is said of the file, and what was too much to go with an item.
    pub notes: Vec<Note>,
}

impl Reading {
    /// Whether there was anything to read: an item, or a calendar without events.
    pub fn is_readable(&self) -> bool {
        !self.items.is_empty() || (self.calendars > 0 && self.events == 0)
    }
}

/// Reads a file.
pub fn read(bytes: &[u8], options: &ReadOptions<'_>) -> Reading {
    read_watched(bytes, options, &mut |_, _| true).unwrap_or_default()
}

/// So many events are read from one word on how far it is to the next.
const TOLD_EVERY: usize = 256;

/// Reads a file; `tick` is told now and then how many events are read, of how many, and says whether to go on. None where it does not.
pub fn read_watched(
    bytes: &[u8],
    options: &ReadOptions<'_>,
    tick: &mut dyn FnMut(usize, usize) -> bool,
) -> Option<Reading> {
    let mut notes = Notes::default();
    let text = Text::read(bytes, &mut notes);
    let calendars = tree(&text, &mut notes);
    let mut patience = Patience::new(PATIENCE);
    let years = years_of(&calendars, options.days);
    let mut clocks = Clocks::new(options.rules, options.near.clone(), years);
    let zones =
        calendars.iter().enumerate().flat_map(|(n, node)| node.inner_named("VTIMEZONE").map(move |zone| (n, zone)));
    for (calendar, node) in zones.take(MOST_OWN_ZONES) {
        if let Some(zone) = OwnZone::read(node, years.1 + 1, options.rules, &mut patience, &mut notes) {
            clocks.describe(calendar, zone);
        }
    }
    let mut reading = Reading { calendars: calendars.len(), ..Reading::default() };
    let of = calendars.iter().map(|node| node.inner_named("VEVENT").count()).sum();
    let mut by_uid: HashMap<String, Vec<Event>> = HashMap::new();
    let mut order: Vec<String> = Vec::new();
    let mut room_for_notes = NOTES_OF_EVENTS;
    for (calendar, node) in calendars.iter().enumerate() {
        let name = node.line("NAME").or_else(|| node.line("X-WR-CALNAME")).map(|line| value::text(line.value.trim()));
        reading.names.extend(name.filter(|name| !name.is_empty()).filter(|_| reading.names.len() < 50));
        let method = node.line("METHOD").map(|line| line.value.trim().to_ascii_uppercase());
        let cancels = method.as_deref() == Some("CANCEL");
        let mut context = Context { rules: options.rules, clocks: &mut clocks, calendar, cancels };
        for inner in &node.inner {
            match &*inner.name {
                "VEVENT" => {
                    if reading.events.is_multiple_of(TOLD_EVERY) && !tick(reading.events, of) {
                        return None;
                    }
                    reading.events += 1;
                    let Some(mut event) = context.event(inner, &mut notes) else { continue };
                    let uid = event.uid.clone().unwrap_or_else(|| {
                        event.notes.repaired(event.number, "no-uid", &[]);
                        made_up_uid(&event)
                    });
                    notes.take(event.notes.beyond(NOTES_OF_EVENT.min(room_for_notes)));
                    room_for_notes -= event.notes.kept().len();
                    let events = by_uid.entry(uid.clone()).or_default();
                    if events.is_empty() {
                        order.push(uid);
                    }
                    events.push(event);
                }
                "VTIMEZONE" | "VALARM" => {}
                other => notes.doubtful(inner.number, "not-an-event", &[("name", other)]),
            }
        }
    }
    let mut maker = Maker { rules: options.rules, days: options.days, patience };
    for uid in order {
        let Some(events) = by_uid.remove(&uid) else { continue };
        let line = events.first().map_or(1, |event| event.number);
        reading.items.extend(maker.items(&uid, events));
        if reading.items.len() > MOST_ITEMS {
            reading.items.truncate(MOST_ITEMS);
            notes.broken(line, "too-many-items", &[("count", &MOST_ITEMS.to_string())]);
            break;
        }
    }
    reading.items.sort_by_key(|item| item.line);
    reading.notes = notes.finish();
    Some(reading)
}

/// The years that the events of a file begin in, and those that are asked for.
fn years_of(calendars: &[Node<'_>], days: (NaiveDate, NaiveDate)) -> (i32, i32) {
    let events = calendars.iter().flat_map(|node| node.inner_named("VEVENT"));
    let starts = events.filter_map(|event| value::date_time(&event.line("DTSTART")?.value)).map(|start| start.date);
    let (first, last) = clock::years(starts).unwrap_or((days.0.year(), days.1.year()));
    (first.min(days.0.year()), last.max(days.1.year()))
}

/// The UID of an event that has none: the same for the same title and time, so that a second import finds it again.
fn made_up_uid(event: &Event) -> String {
    let start = match &event.start {
        event::Point::Day(day) => day.to_string(),
        event::Point::Time(wall, _) => wall.to_string(),
    };
    let parts = [event.texts.title.as_bytes(), start.as_bytes(), event.texts.location.as_bytes()];
    format!("{}@no-uid", periplo_model::id::derived_uuid("calendar event without uid", &parts))
}

/// The days of a forum with one more on either side, for what begins the evening before in another zone.
pub fn days_around(starts: NaiveDate, ends: NaiveDate) -> (NaiveDate, NaiveDate) {
    let one = Days::new(1);
    (starts.checked_sub_days(one).unwrap_or(starts), ends.checked_add_days(one).unwrap_or(ends))
}

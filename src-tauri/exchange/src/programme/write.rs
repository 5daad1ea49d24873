//! Writing a programme in both forms, as pretalx writes them: conference apps are made for that.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use chrono::{Days, FixedOffset, NaiveDate, NaiveTime, TimeZone};
use quick_xml::escape::escape;
use serde_json::{Map, Value, json};

use super::{Event, GENERATOR, Link, Programme, ProgrammePerson};

/// The events of one day in one room, by start.
type ByRoom<'a> = BTreeMap<usize, Vec<(usize, &'a Event)>>;

/// What both forms say of a programme.
struct Laid<'a> {
    programme: &'a Programme,
    change: NaiveTime,
    days: BTreeMap<NaiveDate, ByRoom<'a>>,
    /// A number for each event and person: apps want one, and it stays the same from version to version.
    event_numbers: Vec<u32>,
    person_numbers: Vec<u32>,
}

impl<'a> Laid<'a> {
    fn new(programme: &'a Programme) -> Self {
        let change = programme.day_change.unwrap_or_default();
        let mut days: BTreeMap<NaiveDate, ByRoom<'a>> = BTreeMap::new();
        for (at, event) in programme.events.iter().enumerate() {
            let Some(time) = &event.time else { continue };
            let own = time.start.date();
            let night = own.pred_opt().filter(|_| time.start.time() < change);
            let rooms = days.entry(night.unwrap_or(own)).or_default();
            rooms.entry(event.room.unwrap_or(usize::MAX)).or_default().push((at, event));
        }
        for events in days.values_mut().flat_map(BTreeMap::values_mut) {
            events.sort_by_key(|(at, event)| (event.time.map(|time| time.start), *at));
        }
        let event_numbers = numbers(programme.events.iter().map(|event| event.key.as_str()));
        let person_numbers = numbers(programme.people.iter().map(|person| person.key.as_str()));
        Self { programme, change, days, event_numbers, person_numbers }
    }

    fn room(&self, place: usize) -> &str {
        self.programme.rooms.get(place).map(|room| room.name.as_str()).unwrap_or_default()
    }

    fn track(&self, event: &Event) -> &str {
        event.track.and_then(|place| self.programme.tracks.get(place)).map(String::as_str).unwrap_or_default()
    }

    fn people(&self, event: &Event) -> impl Iterator<Item = (u32, &ProgrammePerson)> {
        let number = |place: &usize| Some((*self.person_numbers.get(*place)?, self.programme.people.get(*place)?));
        event.people.iter().filter_map(number).collect::<Vec<_>>().into_iter()
    }

    /// When a day begins and ends, at the hour at which days change.
    fn bounds(&self, day: NaiveDate, rooms: &ByRoom<'_>) -> (String, String) {
        let offset = rooms.values().flatten().find_map(|(_, event)| event.time?.offset_seconds).unwrap_or_default();
        let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
        (moment(day, self.change, Some(offset)), moment(next, self.change, Some(offset)))
    }

    fn first_and_last(&self) -> (String, String) {
        let first = self.programme.starts.or_else(|| self.days.keys().next().copied());
        let last = self.programme.ends.or_else(|| self.days.keys().next_back().copied());
        let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        (text(first), text(last))
    }

    fn slug(&self, event: &Event, number: u32) -> String {
        let acronym = self.programme.acronym.as_deref().unwrap_or("programme");
        let folded = deunicode::deunicode(&event.title).to_lowercase();
        let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let mut parts = vec![acronym.to_owned(), number.to_string()];
        parts.extend(words.take(8).map(str::to_owned));
        parts.join("-")
    }
}

/// A number of 31 bits for each key, the same whatever else is there unless two keys meet.
fn numbers<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let mut taken = HashSet::new();
    keys.map(|key| {
        // FNV-1a (RFC 9923 §2): any even spread does, and this one needs no library.
        let hash = key.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut number = (hash >> 1).max(1);
        while !taken.insert(number) {
            number = number % 0x7fff_ffff + 1;
        }
        number
    })
    .collect()
}

fn moment(day: NaiveDate, time: NaiveTime, offset: Option<i32>) -> String {
    let wall = day.and_time(time);
    let zone = offset.and_then(FixedOffset::east_opt);
    match zone.and_then(|zone| zone.from_local_datetime(&wall).single()) {
        Some(exact) => exact.to_rfc3339(),
        None => wall.format("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

fn date_of(event: &Event) -> String {
    let time = event.time.as_ref();
    time.map(|time| moment(time.start.date(), time.start.time(), time.offset_seconds)).unwrap_or_default()
}

fn start_of(event: &Event) -> String {
    event.time.map(|time| time.start.time().format("%H:%M").to_string()).unwrap_or_default()
}

/// `01:30`; from a day on `1:01:30`.
fn duration_of(event: &Event) -> String {
    let minutes = event.time.map(|time| time.minutes).unwrap_or_default();
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    if days > 0 { format!("{days}:{hours:02}:{minutes:02}") } else { format!("{hours:02}:{minutes:02}") }
}

fn kind_of(event: &Event) -> String {
    serde_json::to_value(event.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default()
}

fn language_of(event: &Event) -> String {
    event.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

/// The page of an event, which is its first link where that has no label, and its other links.
fn page_and_links(event: &Event) -> (&str, &[Link]) {
    match event.links.split_first() {
        Some((first, rest)) if first.label.is_empty() => (&first.href, rest),
        _ => ("", &event.links),
    }
}

struct Xml(String);

impl Xml {
    fn line(&mut self, depth: usize, text: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{:width$}{text}", "", width = depth * 2);
    }

    fn leaf(&mut self, depth: usize, name: &str, text: &str) {
        self.line(depth, &format!("<{name}>{}</{name}>", escaped(text)));
    }
}

/// A text as XML may hold it: without control characters, which it cannot.
fn escaped(text: &str) -> String {
    let kept: String =
        text.chars().filter(|letter| *letter == '\n' || *letter == '\t' || !letter.is_control()).collect();
    escape(&kept).into_owned()
}

/// A programme as `schedule.xml`. `program` is the version of the program that writes it.
pub fn write_xml(programme: &Programme, program: &str) -> String {
    let laid = Laid::new(programme);
    let (first, last) = laid.first_and_last();
    let mut out = Xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned());
    out.line(0, "<schedule>");
    out.line(1, &format!("<generator name=\"{GENERATOR}\" version=\"{}\"/>", escaped(program)));
    out.leaf(1, "version", programme.version.as_deref().unwrap_or_default());
    out.line(1, "<conference>");
    out.leaf(2, "acronym", programme.acronym.as_deref().unwrap_or_default());
    out.leaf(2, "title", &programme.title);
    for (name, value) in [("venue", &programme.venue), ("city", &programme.city)] {
        value.iter().for_each(|value| out.leaf(2, name, value));
    }
    out.leaf(2, "start", &first);
    out.leaf(2, "end", &last);
    out.leaf(2, "days", &laid.days.len().to_string());
    out.leaf(2, "day_change", &laid.change.format("%H:%M:%S").to_string());
    out.leaf(2, "timeslot_duration", "00:05");
    out.leaf(2, "base_url", programme.site.as_deref().unwrap_or_default());
    programme.zone.iter().for_each(|zone| out.leaf(2, "time_zone_name", zone.as_str()));
    out.line(1, "</conference>");
    out.line(1, "<tracks>");
    programme.tracks.iter().for_each(|track| out.leaf(2, "track", track));
    out.line(1, "</tracks>");
    for (index, (day, rooms)) in laid.days.iter().enumerate() {
        let (begins, ends) = laid.bounds(*day, rooms);
        let index = index + 1;
        out.line(1, &format!("<day index=\"{index}\" date=\"{day}\" start=\"{begins}\" end=\"{ends}\">"));
        for (room, events) in rooms {
            out.line(2, &format!("<room name=\"{}\">", escaped(laid.room(*room))));
            for (at, event) in events {
                xml_event(&mut out, &laid, *at, event, laid.room(*room));
            }
            out.line(2, "</room>");
        }
        out.line(1, "</day>");
    }
    out.line(0, "</schedule>");
    out.0
}

fn xml_event(out: &mut Xml, laid: &Laid<'_>, at: usize, event: &Event, room: &str) {
    let number = laid.event_numbers.get(at).copied().unwrap_or_default();
    let (page, links) = page_and_links(event);
    out.line(3, &format!("<event guid=\"{}\" id=\"{number}\">", escaped(&event.key)));
    out.leaf(4, "date", &date_of(event));
    out.leaf(4, "start", &start_of(event));
    out.leaf(4, "duration", &duration_of(event));
    out.leaf(4, "room", room);
    out.leaf(4, "slug", &laid.slug(event, number));
    out.leaf(4, "url", page);
    out.leaf(4, "title", &event.title);
    out.leaf(4, "subtitle", "");
    out.leaf(4, "track", laid.track(event));
    out.leaf(4, "type", &kind_of(event));
    out.leaf(4, "language", &language_of(event));
    out.leaf(4, "abstract", &event.about);
    out.leaf(4, "description", "");
    out.line(4, "<persons>");
    for (number, person) in laid.people(event) {
        let (guid, name) = (escaped(&person.key), escaped(&person.name));
        out.line(5, &format!("<person id=\"{number}\" guid=\"{guid}\">{name}</person>"));
    }
    out.line(4, "</persons>");
    out.line(4, "<links>");
    for link in links {
        out.line(5, &format!("<link href=\"{}\">{}</link>", escaped(&link.href), escaped(&link.label)));
    }
    out.line(4, "</links>");
    out.line(3, "</event>");
}

/// A programme as `schedule.json`. `program` is the version of the program that writes it.
pub fn write_json(programme: &Programme, program: &str) -> String {
    let laid = Laid::new(programme);
    let (first, last) = laid.first_and_last();
    let mut days = Vec::new();
    for (index, (day, rooms)) in laid.days.iter().enumerate() {
        let (begins, ends) = laid.bounds(*day, rooms);
        let mut by_room = Map::new();
        for (room, events) in rooms {
            let name = laid.room(*room);
            let events = events.iter().map(|(at, event)| json_event(&laid, *at, event, name)).collect();
            by_room.insert(name.to_owned(), Value::Array(events));
        }
        let (index, date) = (index + 1, day.to_string());
        days.push(json!({ "index": index, "date": date, "day_start": begins, "day_end": ends, "rooms": by_room }));
    }
    let rooms: Vec<Value> =
        programme.rooms.iter().map(|room| json!({ "name": room.name, "capacity": room.capacity })).collect();
    let tracks: Vec<Value> = programme.tracks.iter().map(|track| json!({ "name": track })).collect();
    let whole = json!({
        "generator": { "name": GENERATOR, "version": program },
        "schedule": {
            "version": programme.version.as_deref().unwrap_or_default(),
            "base_url": programme.site.as_deref().unwrap_or_default(),
            "conference": {
                "acronym": programme.acronym,
                "title": programme.title,
                "venue": programme.venue,
                "city": programme.city,
                "start": first,
                "end": last,
                "daysCount": laid.days.len(),
                "day_change": laid.change.format("%H:%M:%S").to_string(),
                "timeslot_duration": "00:05",
                "time_zone_name": programme.zone.as_ref().map(ToString::to_string),
                "rooms": rooms,
                "tracks": tracks,
                "days": days,
            },
        },
    });
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn json_event(laid: &Laid<'_>, at: usize, event: &Event, room: &str) -> Value {
    let number = laid.event_numbers.get(at).copied().unwrap_or_default();
    let (page, links) = page_and_links(event);
    let person = |(number, person): (u32, &ProgrammePerson)| {
        let (guid, name) = (&person.key, &person.name);
        json!({ "id": number, "guid": guid, "name": name, "public_name": name, "biography": person.biography })
    };
    let links: Vec<Value> = links.iter().map(|link| json!({ "title": link.label, "url": link.href })).collect();
    json!({
        "guid": event.key,
        "id": number,
        "date": date_of(event),
        "start": start_of(event),
        "duration": duration_of(event),
        "room": room,
        "slug": laid.slug(event, number),
        "url": page,
        "title": event.title,
        "subtitle": "",
        "track": laid.track(event),
        "type": kind_of(event),
        "language": language_of(event),
        "abstract": event.about,
        "description": "",
        "persons": laid.people(event).map(person).collect::<Vec<_>>(),
        "links": links,
        "attachments": [],
    })
}

//! What stands where in a `schedule.json`.

use serde_json::Value;

use super::Link;
use super::gather::{Gathered, RawEvent, RawPerson, RawRoom, first};

/// Collects what a `schedule.json` says, in its own words; nothing where it is other JSON.
pub(super) fn gather(value: &Value) -> Option<Gathered> {
    let schedule = value.get("schedule").unwrap_or(value);
    let conference = schedule.get("conference").filter(|conference| conference.is_object())?;
    let of = |name: &str| text(conference, name);
    let generator = value.get("generator").or_else(|| schedule.get("generator"));
    let mut gathered = Gathered {
        generator: generator.map(|generator| text(generator, "name")).unwrap_or_default(),
        version: text(schedule, "version"),
        title: of("title"),
        acronym: of("acronym"),
        site: first([&of("url"), &text(schedule, "base_url"), &text(schedule, "url")]),
        venue: of("venue"),
        city: of("city"),
        zone: first([&of("time_zone_name"), &of("timezone")]),
        starts: of("start"),
        ends: of("end"),
        day_change: of("day_change"),
        ..Gathered::default()
    };
    for room in list(conference, "rooms") {
        let capacity = room.get("capacity").and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
        gathered.rooms.push(RawRoom { name: text(room, "name"), capacity });
    }
    gathered.tracks.extend(list(conference, "tracks").map(|track| text(track, "name")));
    for day in list(conference, "days") {
        let (date, begins) = (text(day, "date"), text(day, "day_start"));
        for (room, events) in day.get("rooms").and_then(Value::as_object).into_iter().flatten() {
            gathered.rooms.push(RawRoom { name: room.clone(), capacity: None });
            let events = events.as_array().into_iter().flatten();
            gathered.events.extend(events.map(|it| event(it, &date, &begins, room)));
        }
    }
    Some(gathered)
}

fn event(value: &Value, day: &str, day_begins: &str, room: &str) -> RawEvent {
    let of = |name: &str| text(value, name);
    let link = |link: &Value| match link {
        Value::String(href) => Link { label: String::new(), href: href.clone() },
        link => Link {
            label: first([&text(link, "title"), &text(link, "name")]),
            href: first([&text(link, "url"), &text(link, "href")]),
        },
    };
    RawEvent {
        line: None,
        day: day.to_owned(),
        day_begins: day_begins.to_owned(),
        under: room.to_owned(),
        guid: of("guid"),
        id: first([&of("id"), &of("code")]),
        date: of("date"),
        start: of("start"),
        end: of("end"),
        duration: of("duration"),
        room: of("room"),
        slug: of("slug"),
        url: of("url"),
        title: of("title"),
        subtitle: of("subtitle"),
        track: of("track"),
        kind: of("type"),
        language: of("language"),
        summary: of("abstract"),
        description: of("description"),
        people: list(value, "persons").chain(list(value, "speakers")).map(person).collect(),
        links: list(value, "links").chain(list(value, "attachments")).map(link).collect(),
    }
}

fn person(value: &Value) -> RawPerson {
    let of = |name: &str| text(value, name);
    let own = value.as_str().unwrap_or_default().trim();
    RawPerson {
        line: None,
        guid: of("guid"),
        id: of("id"),
        code: of("code"),
        name: first([own, &of("public_name"), &of("full_public_name"), &of("name")]),
        biography: first([&of("biography"), &of("abstract")]),
    }
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// A text or number, or one of several languages; empty for anything else.
fn text(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        // pretalx writes names of several languages as an object.
        Some(Value::Object(texts)) => {
            let english = texts.get("en").or_else(|| texts.values().next());
            english.and_then(Value::as_str).unwrap_or_default().trim().to_owned()
        }
        _ => String::new(),
    }
}

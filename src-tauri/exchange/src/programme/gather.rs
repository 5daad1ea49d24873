//! From the words of a file to a programme.

use std::collections::HashMap;

use chrono::NaiveDate;
use periplo_model::time::Rules;
use periplo_model::{LanguageTag, SessionKind, ZoneId};

use super::event_time::{TimeWords, event_time, time_of_day};
use super::plain_text::{clean, one_line, plain};
use super::problem::{ProgrammeCode, ProgrammeProblem};
use super::{Event, GENERATOR, Link, Programme, ProgrammePerson, ProgrammeRoom};

/// The most events that are read from one file.
const MOST_EVENTS: usize = 50_000;

/// The most people, and the most links, that are read of one event.
const MOST_OF_ONE_EVENT: usize = 500;

/// What a file says, in its own words; what it does not say is empty.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) generator: String,
    pub(super) version: String,
    pub(super) title: String,
    pub(super) acronym: String,
    pub(super) site: String,
    pub(super) venue: String,
    pub(super) city: String,
    pub(super) zone: String,
    pub(super) starts: String,
    pub(super) ends: String,
    pub(super) day_change: String,
    pub(super) tracks: Vec<String>,
    pub(super) rooms: Vec<RawRoom>,
    pub(super) events: Vec<RawEvent>,
}

/// A room in the words of the file.
pub(super) struct RawRoom {
    pub(super) name: String,
    pub(super) capacity: Option<u32>,
}

/// An event in the words of the file.
pub(super) struct RawEvent {
    pub(super) line: Option<u32>,
    pub(super) day: String,
    pub(super) day_begins: String,
    pub(super) under: String,
    pub(super) guid: String,
    pub(super) id: String,
    pub(super) date: String,
    pub(super) start: String,
    pub(super) end: String,
    pub(super) duration: String,
    pub(super) room: String,
    pub(super) slug: String,
    pub(super) url: String,
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) track: String,
    pub(super) kind: String,
    pub(super) language: String,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) people: Vec<RawPerson>,
    pub(super) links: Vec<Link>,
}

/// Somebody in the words of the file.
pub(super) struct RawPerson {
    pub(super) line: Option<u32>,
    pub(super) guid: String,
    pub(super) id: String,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) biography: String,
}

fn some(text: String) -> Option<String> {
    let text = one_line(&text);
    (!text.is_empty()).then_some(text)
}

impl Gathered {
    /// Makes a programme of the words, and tells what is doubtful.
    pub(super) fn understood(self, rules: &Rules, problems: &mut Vec<ProgrammeProblem>) -> Programme {
        let zone = self.zone.parse::<ZoneId>().ok().filter(|zone| rules.clock(zone).is_some());
        if zone.is_none() && !self.zone.is_empty() {
            problems.push(ProgrammeProblem::new(None, ProgrammeCode::UnknownZone, &[("value", &self.zone)]));
        }
        let day = |text: &str| text.get(..10).and_then(|date| date.parse::<NaiveDate>().ok());
        let mut making = Making {
            programme: Programme {
                title: first([&one_line(&self.title), &one_line(&self.acronym), "?"]),
                acronym: some(self.acronym),
                version: some(self.version),
                site: some(self.site),
                venue: some(self.venue),
                city: some(self.city),
                zone,
                starts: day(&self.starts),
                ends: day(&self.ends),
                day_change: time_of_day(&self.day_change),
                ..Programme::default()
            },
            is_ours: self.generator == GENERATOR,
            ..Making::default()
        };
        for room in self.rooms {
            if let Some(place) = making.room(&room.name) {
                let known = &mut making.programme.rooms[place].capacity;
                *known = known.or(room.capacity);
            }
        }
        for track in &self.tracks {
            making.track(track);
        }
        let beyond = self.events.len() > MOST_EVENTS;
        for event in self.events.into_iter().take(MOST_EVENTS) {
            making.event(event, problems);
        }
        if beyond {
            let limit = MOST_EVENTS.to_string();
            problems.push(ProgrammeProblem::new(None, ProgrammeCode::TooManyEvents, &[("limit", &limit)]));
        }
        making.programme
    }
}

/// A programme in the making, with where each thing stands in it.
#[derive(Default)]
struct Making {
    programme: Programme,
    /// Whether we wrote the file: its texts are plain then, whatever they look like.
    is_ours: bool,
    rooms: HashMap<String, usize>,
    tracks: HashMap<String, usize>,
    people: HashMap<String, usize>,
    keys: HashMap<String, usize>,
}

impl Making {
    fn room(&mut self, name: &str) -> Option<usize> {
        let name = one_line(name);
        if name.is_empty() {
            return None;
        }
        Some(*self.rooms.entry(name.clone()).or_insert_with(|| {
            self.programme.rooms.push(ProgrammeRoom { name, capacity: None });
            self.programme.rooms.len() - 1
        }))
    }

    fn track(&mut self, name: &str) -> Option<usize> {
        let name = one_line(name);
        if name.is_empty() {
            return None;
        }
        Some(*self.tracks.entry(name.clone()).or_insert_with(|| {
            self.programme.tracks.push(name);
            self.programme.tracks.len() - 1
        }))
    }

    fn person(&mut self, raw: &RawPerson, event: &str, problems: &mut Vec<ProgrammeProblem>) -> Option<usize> {
        let name = one_line(&raw.name);
        if name.is_empty() {
            problems.push(ProgrammeProblem::new(raw.line, ProgrammeCode::NoName, &[]).about(event, "persons"));
            return None;
        }
        let key = first([&raw.guid, &raw.id, &raw.code, &name]);
        let biography = self.plain(&raw.biography);
        let people = &mut self.programme.people;
        let place = *self.people.entry(key.clone()).or_insert_with(|| {
            people.push(ProgrammePerson { key, name, biography: String::new() });
            people.len() - 1
        });
        if people[place].biography.is_empty() {
            people[place].biography = biography;
        }
        Some(place)
    }

    fn plain(&self, text: &str) -> String {
        if self.is_ours { clean(text) } else { plain(text) }
    }

    fn event(&mut self, raw: RawEvent, problems: &mut Vec<ProgrammeProblem>) {
        let own_key = first([&raw.guid, &raw.id, &raw.slug, &raw.url, &raw.title]);
        let mut title = one_line(&raw.title);
        let mut tell = |code, field: &str, args: &[(&str, &str)]| {
            let named = if raw.title.is_empty() { &own_key } else { &raw.title };
            problems.push(ProgrammeProblem::new(raw.line, code, args).about(named, field));
        };
        if title.is_empty() {
            tell(ProgrammeCode::NoTitle, "title", &[]);
            title = first([&one_line(&own_key), "?"]);
        }
        let seen = self.keys.entry(own_key.clone()).or_default();
        *seen += 1;
        let key = if *seen == 1 { own_key.clone() } else { format!("{own_key}#{seen}") };
        if *seen > 1 {
            tell(ProgrammeCode::DuplicateKey, "guid", &[("value", &own_key)]);
        }
        if !raw.room.is_empty() && !raw.under.is_empty() && one_line(&raw.room) != one_line(&raw.under) {
            tell(ProgrammeCode::RoomDiffers, "room", &[("value", &raw.room), ("under", &raw.under)]);
        }
        let words = TimeWords {
            day: &raw.day,
            day_begins: &raw.day_begins,
            day_change: self.programme.day_change,
            date: &raw.date,
            start: &raw.start,
            end: &raw.end,
            duration: &raw.duration,
        };
        let time = event_time(&words, &mut tell);
        let mut languages = Vec::new();
        for word in raw.language.split([',', ';', '/']).map(str::trim).filter(|word| !word.is_empty()) {
            match word.replace('_', "-").parse::<LanguageTag>() {
                Ok(tag) if matches!(tag.language().len(), 2 | 3) => languages.push(tag),
                _ => tell(ProgrammeCode::BadLanguage, "language", &[("value", word)]),
            }
        }
        let room = self.room(&first([&raw.room, &raw.under]));
        let track = self.track(&raw.track);
        let mut people = Vec::new();
        for person in raw.people.iter().take(MOST_OF_ONE_EVENT) {
            let place = self.person(person, &title, problems);
            people.extend(place.filter(|place| !people.contains(place)));
        }
        let about = self.about(&raw);
        let page = Link { label: String::new(), href: raw.url };
        let mut links: Vec<Link> = Vec::new();
        for link in std::iter::once(page).chain(raw.links).take(MOST_OF_ONE_EVENT) {
            let link = Link { label: one_line(&link.label), href: link.href.split_whitespace().collect() };
            if !link.href.is_empty() && links.iter().all(|known| known.href != link.href) {
                links.push(link);
            }
        }
        let kind = kind(&raw.kind);
        let line = raw.line;
        self.programme.events.push(Event {
            key,
            line,
            title,
            about,
            kind,
            languages,
            track,
            room,
            people,
            links,
            time,
        });
    }

    /// Subtitle, abstract and description, each once.
    fn about(&self, raw: &RawEvent) -> String {
        let parts = [one_line(&raw.subtitle), self.plain(&raw.summary), self.plain(&raw.description)];
        let mut paragraphs: Vec<&str> = Vec::new();
        for part in parts.iter().filter(|part| !part.is_empty()) {
            if let Some(known) = paragraphs.iter_mut().find(|known| part.starts_with(**known)) {
                *known = part;
            } else if !paragraphs.iter().any(|known| known.contains(part.as_str())) {
                paragraphs.push(part);
            }
        }
        paragraphs.join("\n\n")
    }
}

/// The kind that a word of the file means.
fn kind(word: &str) -> SessionKind {
    let word = word.trim().to_lowercase();
    if let Ok(own) = serde_json::from_value(serde_json::Value::from(word.as_str())) {
        return own;
    }
    let has = |words: &[&str]| words.iter().any(|part| word.contains(part));
    match () {
        () if has(&["workshop", "tutorial", "taller", "oficina"]) => SessionKind::Workshop,
        () if has(&["panel", "podium", "round table", "mesa", "debate"]) => SessionKind::Panel,
        () if has(&["bof", "meeting", "meetup", "assembly", "reuni"]) => SessionKind::Meeting,
        () if has(&["network", "speed"]) => SessionKind::Networking,
        () if has(&["concert", "concierto", "performance", "djset", "dj set", "music", "live", "showcase"]) => {
            SessionKind::Showcase
        }
        () if has(&["recept", "party"]) => SessionKind::Reception,
        () if has(&["lunch", "dinner", "breakfast", "coffee", "meal"]) => SessionKind::Meal,
        () if has(&["ceremony", "opening", "closing"]) => SessionKind::Ceremony,
        () if has(&["tour", "excursion"]) => SessionKind::Tour,
        () if has(&[
            "lecture",
            "talk",
            "keynote",
            "present",
            "devroom",
            "maintrack",
            "vortrag",
            "podcast",
            "charla",
        ]) =>
        {
            SessionKind::Presentation
        }
        () => SessionKind::Other,
    }
}

/// The first text that is not empty.
pub(super) fn first<const N: usize>(texts: [&str; N]) -> String {
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned()
}

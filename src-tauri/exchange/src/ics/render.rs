//! A calendar as it stands at a publication, as one file.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use icalendar::parser::Property;
use periplo_model::publication::{CalendarScope, CalendarState, Facts, Item};
use periplo_model::time::Rules;
use periplo_model::{EntityId, LanguageTag, ZoneId};
use uuid::Uuid;

use super::encode;
use super::ends::{Ends, Stamp};
use super::entry;
use super::extras::Extras;
use super::file_name;
use super::invitation::{self, Addresses, Method};
use super::timezone::Zones;
use super::voice::{Voice, one_line};
use super::write::Writer;
use crate::messages::{Language, Messages};

/// Colours by their names in CSS, as RFC 7986 §5.9 wants them; a calendar keeps the one its id gives it.
const COLORS: [&str; 12] = [
    "royalblue",
    "seagreen",
    "darkorange",
    "crimson",
    "mediumorchid",
    "teal",
    "goldenrod",
    "slategray",
    "tomato",
    "olivedrab",
    "steelblue",
    "deeppink",
];

/// Makes files from calendars. Keep one for many calendars: it remembers what it prints of the zones.
///
/// The same calendar at the same publication, version of the program and of the rules, and language gives the same bytes.
#[derive(Debug)]
pub struct Renderer {
    zones: Zones,
    words: &'static Messages,
    tag: LanguageTag,
    extras: Extras,
}

impl Renderer {
    /// A renderer that writes in a language, with the zone rules in use.
    pub fn new(rules: Rules, language: Language) -> Self {
        let extras = Extras::default();
        Self { zones: Zones::new(rules), words: Messages::new(language), tag: language.tag(), extras }
    }

    /// The same with what somebody asked for besides.
    pub fn with_extras(self, extras: Extras) -> Self {
        Self { extras, ..self }
    }

    /// The language that it writes in.
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// The file of a calendar.
    pub fn render(&mut self, state: &CalendarState) -> String {
        self.file(state, false)
    }

    /// The file of a calendar with all its entries cancelled, for a place where it is no longer kept.
    ///
    /// Its entries keep their sequence, and are a second older: they are no news of the calendar, and must not win over
    /// its own file, whichever is read first.
    pub fn render_withdrawn(&mut self, state: &CalendarState) -> String {
        self.file(state, true)
    }

    /// One entry of a person's calendar as a message of its own: a request, or a cancellation where it is gone there.
    /// `None` where the calendar never had the item.
    pub fn render_invitation(&mut self, state: &CalendarState, item: Uuid, to: &Addresses) -> Option<String> {
        let entry = state.entries.iter().find(|entry| entry.item.id == item)?;
        let ends = [Ends::of(&entry.item.facts, &self.zones.rules().clone())];
        let mut writer = self.begin(&about(Method::of(entry).name(), self.words.language()), &ends, 1);
        let voice = self.voice(state);
        let of = (&state.calendar, &*state.publication);
        let mut component = entry::component(entry, &ends[0], of, voice, self.extras, false);
        invitation::address(&mut component, state, entry, &voice.subject(&state.facts), to);
        writer.component(&component);
        writer.end("VCALENDAR");
        Some(writer.finish())
    }

    /// The title of an item in the language, on one line.
    pub fn title(&self, state: &CalendarState, facts: &Facts) -> String {
        entry::bare_title(facts, self.voice(state))
    }

    /// The name of the file that [`Renderer::render_invitation`] goes into.
    pub fn invitation_name(&self, state: &CalendarState, item: &Item) -> String {
        file_name::of_entry(state, &self.title(state, &item.facts), item.id)
    }

    /// The name that a calendar is shown by: the forum's, and its subject's.
    pub fn name(&self, state: &CalendarState) -> String {
        name(state, self.voice(state))
    }

    fn voice<'a>(&'a self, state: &'a CalendarState) -> Voice<'a> {
        Voice { words: self.words, tag: &self.tag, forum: &state.forum }
    }

    fn file(&mut self, state: &CalendarState, withdrawn: bool) -> String {
        let rules = self.zones.rules().clone();
        let ends: Vec<Ends<'_>> = state.entries.iter().map(|entry| Ends::of(&entry.item.facts, &rules)).collect();
        let mut properties = about("PUBLISH", self.words.language());
        properties.extend(appearance(state, &name(state, self.voice(state))));
        let mut writer = self.begin(&properties, &ends, state.entries.len());
        let of = (&state.calendar, &*state.publication);
        let voice = self.voice(state);
        for (entry, ends) in state.entries.iter().zip(&ends) {
            writer.component(&entry::component(entry, ends, of, voice, self.extras, withdrawn));
        }
        writer.end("VCALENDAR");
        writer.finish()
    }

    /// A writer that has written what comes before the entries.
    fn begin(&mut self, properties: &[Property<'_>], ends: &[Ends<'_>], entries: usize) -> Writer {
        let mut writer = Writer::with_capacity(1024 + 1536 * entries);
        writer.begin("VCALENDAR");
        properties.iter().for_each(|property| writer.property(property));
        for (zone, (first, last)) in spans(ends) {
            writer.printed(self.zones.printed(zone, first, last).unwrap_or_default());
        }
        writer
    }
}

/// What every file says of itself.
fn about(method: &'static str, language: Language) -> Vec<Property<'static>> {
    let maker = format!("-//Periplo//Periplo {}//{}", env!("CARGO_PKG_VERSION"), language.code().to_uppercase());
    vec![
        encode::property("VERSION", "2.0"),
        encode::property("PRODID", maker),
        encode::property("CALSCALE", "GREGORIAN"),
        encode::property("METHOD", method),
    ]
}

/// How programs show the calendar, and how often they ask for it anew where it lies at an address (RFC 7986 §5).
fn appearance(state: &CalendarState, name: &str) -> Vec<Property<'static>> {
    /// Often enough for a forum under way.
    const INTERVAL: &str = "PT6H";
    let name = encode::text(name).into_owned();
    let digit = state.calendar.id.uuid().as_bytes()[15];
    vec![
        encode::property("NAME", name.clone()),
        encode::property("X-WR-CALNAME", name),
        encode::property("COLOR", COLORS[usize::from(digit) % COLORS.len()]),
        encode::property_with("REFRESH-INTERVAL", ("VALUE", "DURATION"), INTERVAL),
        encode::property("X-PUBLISHED-TTL", INTERVAL),
    ]
}

/// The name of a calendar.
fn name(state: &CalendarState, voice: Voice<'_>) -> String {
    let forum = match one_line(voice.show(&state.forum.name)) {
        name if name.is_empty() => state.forum.slug.clone(),
        name => name,
    };
    match (state.calendar.scope, voice.subject(&state.facts)) {
        (CalendarScope::Forum, _) => voice.say("calendar-of-forum", &[("forum", forum.into())]),
        (CalendarScope::Public, _) => voice.say("calendar-of-public", &[("forum", forum.into())]),
        (_, subject) => voice.say("calendar-of-subject", &[("forum", forum.into()), ("subject", subject.into())]),
    }
}

/// The zones of a file, sorted by name, each with its first and last instant.
fn spans<'a>(ends: &[Ends<'a>]) -> BTreeMap<&'a ZoneId, (DateTime<Utc>, DateTime<Utc>)> {
    let mut spans = BTreeMap::new();
    for stamp in ends.iter().flat_map(|ends| [ends.start, ends.end]) {
        if let Stamp::Local { zone, instant, .. } = stamp {
            let (first, last) = spans.entry(zone).or_insert((instant, instant));
            (*first, *last) = ((*first).min(instant), (*last).max(instant));
        }
    }
    spans
}

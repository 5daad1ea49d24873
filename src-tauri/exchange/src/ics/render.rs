//! A calendar as it stands at a publication, as one file.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use icalendar::parser::Property;
use periplo_model::publication::{CalendarFacts, CalendarScope, CalendarState};
use periplo_model::time::Rules;
use periplo_model::{LanguageTag, ZoneId};

use super::encode;
use super::ends::{Ends, Stamp};
use super::entry;
use super::timezone::Zones;
use super::voice::{Voice, one_line};
use super::write::Writer;
use crate::messages::{Language, Messages};

/// Makes files from calendars. Keep one for many calendars: it remembers what it prints of the zones.
///
/// The same calendar at the same publication, version of the program and of the rules, and language gives the same bytes.
#[derive(Debug)]
pub struct Renderer {
    zones: Zones,
    words: &'static Messages,
    tag: LanguageTag,
}

impl Renderer {
    /// A renderer that writes in a language, with the zone rules in use.
    pub fn new(rules: Rules, language: Language) -> Self {
        Self { zones: Zones::new(rules), words: Messages::new(language), tag: language.tag() }
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
    /// Its entries keep their sequence: they are no news of the calendar, and must not win over its own file.
    pub fn render_withdrawn(&mut self, state: &CalendarState) -> String {
        self.file(state, true)
    }

    /// The name that a calendar is shown by: the forum's, and its subject's.
    pub fn name(&self, state: &CalendarState) -> String {
        name(state, self.voice(state))
    }

    fn voice<'a>(&'a self, state: &'a CalendarState) -> Voice<'a> {
        Voice { words: self.words, tag: &self.tag, forum: &state.forum }
    }

    fn file(&mut self, state: &CalendarState, withdrawn: bool) -> String {
        let mut writer = Writer::with_capacity(1024 + 1536 * state.entries.len());
        writer.begin("VCALENDAR");
        for property in heading(&name(state, self.voice(state)), self.words.language()) {
            writer.property(&property);
        }
        let rules = self.zones.rules().clone();
        let ends: Vec<Ends<'_>> = state.entries.iter().map(|entry| Ends::of(&entry.item.facts, &rules)).collect();
        for (zone, (first, last)) in spans(&ends) {
            writer.printed(self.zones.printed(zone, first, last).unwrap_or_default());
        }
        let of = (&state.calendar, &*state.publication);
        let voice = self.voice(state);
        for (entry, ends) in state.entries.iter().zip(&ends) {
            writer.component(&entry::component(entry, ends, of, voice, withdrawn));
        }
        writer.end("VCALENDAR");
        writer.finish()
    }
}

fn heading(name: &str, language: Language) -> Vec<Property<'static>> {
    let name = encode::text(name).into_owned();
    let maker = format!("-//Periplo//Periplo {}//{}", env!("CARGO_PKG_VERSION"), language.code().to_uppercase());
    vec![
        encode::property("VERSION", "2.0"),
        encode::property("PRODID", maker),
        encode::property("CALSCALE", "GREGORIAN"),
        encode::property("METHOD", "PUBLISH"),
        encode::property("NAME", name.clone()),
        encode::property("X-WR-CALNAME", name),
    ]
}

/// The name of a calendar.
fn name(state: &CalendarState, voice: Voice<'_>) -> String {
    let forum = match one_line(voice.show(&state.forum.name)) {
        name if name.is_empty() => state.forum.slug.clone(),
        name => name,
    };
    match (state.calendar.scope, subject(&state.facts, voice)) {
        (CalendarScope::Forum, _) => voice.say("calendar-of-forum", &[("forum", forum.into())]),
        (CalendarScope::Public, _) => voice.say("calendar-of-public", &[("forum", forum.into())]),
        (_, subject) => voice.say("calendar-of-subject", &[("forum", forum.into()), ("subject", subject.into())]),
    }
}

/// The name of what the calendar is of; empty for a forum and a public programme.
pub(super) fn subject(facts: &CalendarFacts, voice: Voice<'_>) -> String {
    facts.subject.as_ref().map(|name| one_line(&voice.name(name))).unwrap_or_default()
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

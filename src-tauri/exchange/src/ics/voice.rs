//! The words that entries share: names, clocks, places.

use periplo_model::publication::{CalendarFacts, ForumFacts, Location, Name, Point};
use periplo_model::time::offset_text;
use periplo_model::{LanguageTag, Localized};

use crate::messages::{Argument, Messages};

/// A language, and what is shown where a text lacks it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Voice<'a> {
    pub words: &'static Messages,
    pub tag: &'a LanguageTag,
    pub forum: &'a ForumFacts,
}

impl<'a> Voice<'a> {
    pub(crate) fn say(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.words.text(key, arguments)
    }

    pub(crate) fn show<'t>(&self, text: &'t Localized) -> &'t str {
        text.show(self.tag, &self.forum.languages).trim()
    }

    pub(crate) fn name(&self, name: &Name) -> String {
        match name {
            Name::Country(code) => self.words.country(*code),
            other => other.show(self.tag, &self.forum.languages).unwrap_or_default().trim().to_owned(),
        }
    }

    /// The name of what a calendar is of, on one line; empty for a forum and a public programme.
    pub(crate) fn subject(&self, facts: &CalendarFacts) -> String {
        facts.subject.as_ref().map(|name| one_line(&self.name(name))).unwrap_or_default()
    }

    /// The hour and minute that the clock shows.
    pub(crate) fn time(&self, point: &Point) -> String {
        self.words.time(point.wall.time())
    }

    /// A point on the clock of its place: *Wednesday 8 November 2023, 10:00, Lima (−05)*.
    pub(crate) fn clock(&self, point: &Point, location: &Location) -> String {
        self.say(
            "clock",
            &[
                ("date", self.words.date(point.wall.date()).into()),
                ("time", self.time(point).into()),
                ("city", city(point, location).into()),
                ("offset", offset_text(point.offset).into()),
            ],
        )
    }

    /// From a point to another on the same clock and day in one line, else in two.
    pub(crate) fn span(&self, start: &Point, end: &Point, location: &Location) -> Vec<String> {
        if start.instant == end.instant {
            return vec![self.clock(start, location)];
        }
        let one_clock = start.zone == end.zone && start.offset == end.offset;
        if one_clock && start.wall.date() == end.wall.date() {
            return vec![self.say(
                "clock-span",
                &[
                    ("date", self.words.date(start.wall.date()).into()),
                    ("start", self.time(start).into()),
                    ("end", self.time(end).into()),
                    ("city", city(start, location).into()),
                    ("offset", offset_text(start.offset).into()),
                ],
            )];
        }
        vec![
            self.say("clock-starts", &[("clock", self.clock(start, location).into())]),
            self.say("clock-ends", &[("clock", self.clock(end, location).into())]),
        ]
    }

    /// A place for people to find, from the small to the large.
    pub(crate) fn location(&self, location: &Location, point: Option<&str>) -> String {
        let country = location.country.map(|code| self.words.country(code));
        let parts = [
            point,
            location.room.as_deref(),
            location.venue.as_deref(),
            location.address.as_deref(),
            location.place.as_deref(),
            country.as_deref(),
        ];
        let mut said: Vec<&str> = Vec::with_capacity(parts.len());
        for part in parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()) {
            // An airport is often named both as the venue and as the point.
            if !said.contains(&part) {
                said.push(part);
            }
        }
        said.join(", ")
    }
}

fn city(point: &Point, location: &Location) -> String {
    location.place.clone().unwrap_or_else(|| point.zone.city())
}

/// A text on one line.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The word within a sentence, where only names begin with a capital.
pub(crate) fn within_sentence(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

//! What changed in a delegate's calendar between two publications.

use std::collections::BTreeMap;

use periplo_model::publication::{CalendarState, EndMoment, Entry, Facts, JourneyEnd, Location, When};
use periplo_model::{JourneyMode, Localized};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::view::clock::{Eyes, WhenView};

/// What happened to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DelegateFate {
    /// It came in.
    Added,
    /// It changed.
    Changed,
    /// It is gone: cancelled, or they are no longer part of it.
    Gone,
}

/// An entry as it was or is.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct DelegateEntry {
    /// The title of a session; empty for journeys and stays.
    pub title: Localized,
    /// The vehicle of a journey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<JourneyMode>,
    /// When.
    pub when: WhenView,
    /// Where: room, venue and city of a session, lodging of a stay, where a journey leaves from.
    pub place: String,
    /// Where a journey goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A change of one entry.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct DelegateChange {
    /// The session, journey or stay.
    #[ts(type = "string")]
    pub item: Uuid,
    /// What it is: `session`, `journey` or `stay`.
    pub kind: String,
    /// What happened to it.
    pub fate: DelegateFate,
    /// What differs: `title`, `when`, `place`, `status`, `part`, `people` or `other`.
    pub fields: Vec<String>,
    /// What it was; none for what came in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<DelegateEntry>,
    /// What it is; none for what is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<DelegateEntry>,
}

/// What differs between two states of one calendar, in the order of time.
pub(crate) fn changes(before: &CalendarState, after: &CalendarState, eyes: Eyes<'_>) -> Vec<DelegateChange> {
    let standing = |state: &CalendarState| -> BTreeMap<Uuid, Entry> {
        state.entries.iter().filter(|entry| !entry.gone).map(|entry| (entry.item.id, entry.clone())).collect()
    };
    let (before, after) = (standing(before), standing(after));
    let mut found = Vec::new();
    for (id, now) in &after {
        let is = entry(&now.item.facts, eyes);
        match before.get(id) {
            None => found.push(change(now, DelegateFate::Added, Vec::new(), None, Some(is))),
            Some(was) if was.item.facts != now.item.facts || was.personal != now.personal => {
                let fields = fields(was, now);
                found.push(change(now, DelegateFate::Changed, fields, Some(entry(&was.item.facts, eyes)), Some(is)));
            }
            Some(_) => {}
        }
    }
    for (_, was) in before.iter().filter(|(id, _)| !after.contains_key(id)) {
        found.push(change(was, DelegateFate::Gone, Vec::new(), Some(entry(&was.item.facts, eyes)), None));
    }
    found.sort_by_key(|change| {
        let when = change.after.as_ref().or(change.before.as_ref()).map(|entry| &entry.when);
        let start = when.and_then(|when| when.start()).map(|start| start.instant);
        (when.and_then(WhenView::first_day), start, change.item)
    });
    found
}

fn change(
    of: &Entry,
    fate: DelegateFate,
    fields: Vec<String>,
    before: Option<DelegateEntry>,
    after: Option<DelegateEntry>,
) -> DelegateChange {
    let kind = match of.item.facts {
        Facts::Session(_) => "session",
        Facts::Journey(_) => "journey",
        Facts::Stay(_) => "stay",
    };
    DelegateChange { item: of.item.id, kind: kind.to_owned(), fate, fields, before, after }
}

fn fields(was: &Entry, now: &Entry) -> Vec<String> {
    let (one, two) = (&was.item.facts, &now.item.facts);
    let mut fields = Vec::new();
    let mut tell = |name: &str, differs: bool| {
        if differs {
            fields.push(name.to_owned());
        }
    };
    tell("when", one.when() != two.when());
    tell("status", one.status() != two.status());
    match (one, two) {
        (Facts::Session(one), Facts::Session(two)) => {
            tell("title", one.title != two.title);
            tell("place", one.location != two.location);
        }
        (Facts::Journey(one), Facts::Journey(two)) => {
            let places = |ends: [&JourneyEnd; 2]| ends.map(|end| (end.location.clone(), end.point.clone()));
            tell("place", places([&one.from, &one.to]) != places([&two.from, &two.to]));
        }
        (Facts::Stay(one), Facts::Stay(two)) => tell("place", one.location != two.location),
        _ => {}
    }
    tell("part", was.personal.parts != now.personal.parts);
    tell("people", was.personal.people != now.personal.people);
    if fields.is_empty() {
        fields.push("other".to_owned());
    }
    fields
}

fn entry(facts: &Facts, eyes: Eyes<'_>) -> DelegateEntry {
    let when = match facts.when() {
        When::Days { from, to, part } => WhenView::Days { from, to, part },
        When::Span { start, end } => {
            let start = eyes.time(&start.zone, start.wall, start.fold);
            let end = eyes.time(&end.zone, end.wall, end.fold);
            let minutes = (end.instant - start.instant).div_euclid(60);
            WhenView::Span { start: Box::new(start), end: Box::new(end), minutes }
        }
    };
    let (title, mode, place, to) = match facts {
        Facts::Session(session) => (session.title.clone(), None, place(&session.location, None), None),
        Facts::Journey(journey) => {
            let ends = [&journey.from, &journey.to].map(|end| place(&end.location, end.point.as_deref()));
            let [from, to] = ends;
            let unknown = [&journey.from, &journey.to].iter().all(|end| end.moment == EndMoment::Unknown);
            let when = if unknown { WhenView::Unscheduled } else { when };
            return DelegateEntry {
                title: Localized::default(),
                mode: Some(journey.mode),
                when,
                place: from,
                to: Some(to),
            };
        }
        Facts::Stay(stay) => (Localized::default(), None, place(&stay.location, None), None),
    };
    DelegateEntry { title, mode, when, place, to }
}

/// Room or point, venue and city, as far as they are known.
fn place(location: &Location, point: Option<&str>) -> String {
    let parts = [point, location.room.as_deref(), location.venue.as_deref(), location.place.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

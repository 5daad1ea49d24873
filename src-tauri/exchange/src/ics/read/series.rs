//! The events of one UID, to items: the newest of each, repeated, with what is said of single occurrences.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use periplo_model::time::{NamedTime, Patience, Recurrence, Rules, expand_within};
use periplo_model::{WallTime, ZoneId};

use super::clock::Clock;
use super::event::{Event, Length, Point, Standing};
use super::item::{Item, Occurrence};
use super::note::{Gravity, Note};
use super::rule;

/// Of one series so many occurrences are taken.
pub const MOST_OCCURRENCES: u16 = 500;

/// Makes items of events.
pub struct Maker<'r> {
    /// The rules in use.
    pub rules: &'r Rules,
    /// The days within which repeated events are expanded, both included.
    pub days: (NaiveDate, NaiveDate),
    /// What expanding may cost.
    pub patience: Patience,
}

impl Maker<'_> {
    /// The items of the events that share a UID, in the order in which they are found in the file.
    pub fn items(&mut self, uid: &str, events: Vec<Event>) -> Vec<Item> {
        let (overrides, masters): (Vec<Event>, Vec<Event>) =
            events.into_iter().partition(|event| event.stands_for.is_some());
        let mut items = Vec::new();
        let masters = newest(masters);
        let several = masters.len() > 1;
        let mut series = None;
        for (place, mut master) in masters.into_iter().enumerate() {
            // A program that gives all its events one UID; the first keeps it.
            let own = if place == 0 { uid.to_owned() } else { format!("{uid}~{}", place + 1) };
            if several {
                master.notes.doubtful(master.number, "uid-shared", &[("uid", uid)]);
            }
            if master.rules.is_empty() && master.added.is_empty() && (place > 0 || overrides.is_empty()) {
                let end = master.start.later(self.rules, &master.length);
                items.push(Item::of(&master, &own, &master.start, &end, self.rules));
            } else {
                let found = self.expanded(&own, &mut master);
                if place == 0 {
                    series = Some((master, found));
                } else {
                    items.extend(found.into_values());
                }
            }
        }
        items.extend(self.overridden(uid, series, overrides));
        items
    }

    /// The occurrences of a series by key.
    fn expanded(&mut self, uid: &str, event: &mut Event) -> BTreeMap<String, Item> {
        let (zone, clock) = ruled(&event.start);
        let start = match &event.start {
            Point::Day(day) => WallTime::new(*day, chrono::NaiveTime::MIN),
            Point::Time(wall, _) => *wall,
        };
        let named = |point: &Point| match point {
            Point::Time(..) if matches!(event.start, Point::Day(_)) => NamedTime::Day(point.date()),
            _ => point.named(self.rules, &clock),
        };
        let mut lengths: BTreeMap<WallTime, Length> = BTreeMap::new();
        for (point, length) in &event.added {
            if let (Some(length), NamedTime::Wall(wall)) = (length, named(point)) {
                lengths.insert(wall, length.clone());
            }
        }
        let (added, removed) =
            (event.added.iter().map(|(point, _)| named(point)).collect(), event.removed.iter().map(named).collect());
        let mut walls: Vec<WallTime> = Vec::new();
        let mut troubles = Vec::new();
        let rules: Vec<Option<(u32, String)>> =
            if event.rules.is_empty() { vec![None] } else { event.rules.iter().cloned().map(Some).collect() };
        let mut recurrence = Recurrence { start, rule: None, added, removed };
        for rule in rules {
            recurrence.rule = rule
                .as_ref()
                .map(|(_, text)| rule::with_local_until(text, |instant| clock.wall(self.rules, instant).naive()));
            match expand_within(self.rules, &zone, &recurrence, self.days, MOST_OCCURRENCES, &mut self.patience) {
                Ok(found) => walls.extend(found.iter().map(|one| one.wall)),
                Err(error) => troubles.push((rule, error)),
            }
        }
        for (rule, error) in troubles {
            let (line, text) = rule.unwrap_or((event.number, String::new()));
            let code = match error {
                periplo_model::time::NotExpanded::TooMany(_) => "too-many-occurrences",
                _ => "rule-unreadable",
            };
            event.notes.broken(line, code, &[("rule", &text)]);
        }
        // A rule that cannot be followed leaves the event itself (RFC 5545 §3.8.5.3 counts it in any case).
        if walls.is_empty() && event.notes.kept().iter().any(|note| note.code == "rule-unreadable") {
            walls.push(start);
        }
        // The start is always one of the set, unless it is taken out.
        if (self.days.0..=self.days.1).contains(&start.date()) {
            recurrence.rule = None;
            recurrence.added = Vec::new();
            let alone = expand_within(self.rules, &zone, &recurrence, self.days, 1, &mut self.patience);
            walls.extend(alone.iter().flatten().map(|one| one.wall));
        }
        walls.sort_unstable();
        walls.dedup();
        let mut items = BTreeMap::new();
        let mut of_day: (Option<NaiveDate>, u32) = (None, 0);
        for wall in walls {
            of_day = if of_day.0 == Some(wall.date()) { (of_day.0, of_day.1 + 1) } else { (Some(wall.date()), 1) };
            let key = key_of(wall.date(), of_day.1);
            let point = match &event.start {
                Point::Day(_) => Point::Day(wall.date()),
                Point::Time(..) => Point::Time(wall, clock.clone()),
            };
            let end = point.later(self.rules, lengths.get(&wall).unwrap_or(&event.length));
            let mut item = Item::of(event, uid, &point, &end, self.rules);
            item.occurrence = Some(Occurrence { key: key.clone(), is_override: false });
            items.insert(key, item);
        }
        items
    }

    /// A series with the occurrences replaced that the file says something else of.
    fn overridden(
        &mut self,
        uid: &str,
        series: Option<(Event, BTreeMap<String, Item>)>,
        overrides: Vec<Event>,
    ) -> Vec<Item> {
        let (master, mut items) = series.map_or((None, BTreeMap::new()), |(master, items)| (Some(master), items));
        let clock = master.as_ref().map(|master| ruled(&master.start).1);
        let mut newest: BTreeMap<String, Event> = BTreeMap::new();
        for event in overrides {
            let Some(point) = &event.stands_for else { continue };
            let wall = match (&clock, point) {
                (Some(clock), Point::Time(..)) => match point.named(self.rules, clock) {
                    NamedTime::Wall(wall) => wall,
                    _ => WallTime::new(point.date(), chrono::NaiveTime::MIN),
                },
                (_, Point::Time(wall, _)) => *wall,
                (_, Point::Day(day)) => WallTime::new(*day, chrono::NaiveTime::MIN),
            };
            // The occurrence at that time, else the first of that day, else one that the series does not have.
            let of_day = |item: &&Item| item.start.date() == wall.date();
            let exact = items
                .values()
                .find(|item| item.start.wall() == wall && !item.occurrence.as_ref().is_some_and(|one| one.is_override));
            let found = exact.or_else(|| items.values().find(of_day).filter(|_| matches!(point, Point::Day(_))));
            let key = found.and_then(|item| item.occurrence.as_ref()).map(|one| one.key.clone());
            let key = key.unwrap_or_else(|| match items.contains_key(&key_of(wall.date(), 1)) {
                true => format!("{}T{}", wall.date().format("%Y%m%d"), wall.time().format("%H%M%S")),
                false => key_of(wall.date(), 1),
            });
            match newest.entry(key) {
                std::collections::btree_map::Entry::Vacant(entry) => _ = entry.insert(event),
                std::collections::btree_map::Entry::Occupied(mut entry) => {
                    if (event.sequence, event.stamp) >= (entry.get().sequence, entry.get().stamp) {
                        entry.insert(event);
                    }
                }
            }
        }
        for (key, mut event) in newest {
            if master.as_ref().is_some_and(|master| master.standing == Standing::Cancelled) {
                event.standing = Standing::Cancelled;
            }
            let end = event.start.later(self.rules, &event.length);
            let mut item = Item::of(&event, uid, &event.start, &end, self.rules);
            if master.is_some() && !items.contains_key(&key) {
                item.notes.push(Note::new(event.number, Gravity::Doubtful, "no-such-occurrence", &[("date", &key)]));
            }
            item.occurrence = Some(Occurrence { key: key.clone(), is_override: true });
            items.insert(key, item);
        }
        if let (Some(master), true) = (&master, items.is_empty()) {
            let end = master.start.later(self.rules, &master.length);
            let mut item = Item::of(master, uid, &master.start, &end, self.rules);
            item.notes.push(Note::new(master.number, Gravity::Doubtful, "series-outside", &[]));
            item.occurrence = Some(Occurrence { key: key_of(master.start.date(), 1), is_override: false });
            items.insert(String::new(), item);
        }
        items.into_values().collect()
    }
}

/// The zone in which a series is expanded, and its clock: without a zone of the rules, the wall is taken as it is.
fn ruled(start: &Point) -> (ZoneId, Clock) {
    match start {
        Point::Day(_) => (rule::utc(), Clock::Floating),
        Point::Time(_, Clock::Named(zone)) => (zone.clone(), Clock::Named(zone.clone())),
        Point::Time(_, clock) => (rule::utc(), clock.clone()),
    }
}

fn key_of(day: NaiveDate, of_day: u32) -> String {
    let day = day.format("%Y%m%d");
    if of_day == 1 { day.to_string() } else { format!("{day}.{of_day}") }
}

/// Of events with one UID the newest: by SEQUENCE, then by DTSTAMP (RFC 5546 §2.1.5). Where neither tells several apart
/// that begin at different times, they are different events.
fn newest(mut events: Vec<Event>) -> Vec<Event> {
    let rank = |event: &Event| (event.sequence, event.stamp);
    let Some(best) = events.iter().map(rank).max() else { return events };
    let all = events.len();
    events.retain(|event| rank(event) == best);
    let mut kept: Vec<Event> = Vec::new();
    let left = all - events.len();
    for event in events {
        match kept.iter_mut().find(|other| other.start == event.start) {
            Some(other) => *other = event,
            None => kept.push(event),
        }
    }
    if let Some(event) = kept.first_mut().filter(|_| left > 0) {
        event.notes.repaired(event.number, "older-left-out", &[("count", &left.to_string())]);
    }
    kept
}

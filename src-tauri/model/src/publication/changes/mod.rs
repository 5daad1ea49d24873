//! Change lists: what differs between two states of a forum's calendars, for people to read.
//!
//! They are made from what calendars show, so that they say what readers of calendars see, and nothing of what they never saw.

mod item;
mod people;

use std::collections::BTreeMap;
use std::sync::Arc;

use uuid::Uuid;

pub use item::{Change, ChangeKind, Detail};
pub use people::Joining;

use super::{Calendar, CalendarFacts, CalendarScope, Item, Personal, Showing, ShownCalendar};
use crate::id::CalendarId;

/// What differs between two states of a forum's calendars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeList {
    /// The items that came, went or changed anywhere, in the order of their ids.
    pub items: Vec<ChangedItem>,
    /// The calendars in which anything differs, in the order of their ids.
    pub calendars: Vec<ChangedCalendar>,
}

/// An item that came, went or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedItem {
    /// The item as it is; one that went, as it last was.
    pub item: Arc<Item>,
    /// What differs in what is shown of it; empty where only people came or withdrew.
    pub changes: Vec<Change>,
    /// Who came to take part in it and who withdrew, named or not: for organizers.
    pub people: Vec<Joining>,
}

/// A calendar in which anything differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedCalendar {
    /// The calendar.
    pub calendar: Calendar,
    /// What is said of it.
    pub facts: CalendarFacts,
    /// What differs in it, in the order of the items' ids; empty where its name alone does.
    pub entries: Vec<ChangedEntry>,
}

/// An item in one calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedEntry {
    /// The item, as this calendar shows it or last showed it.
    pub item: Arc<Item>,
    /// What became of it in this calendar.
    pub fate: Fate,
}

/// What became of an item in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It came in; with what it is to the subject of the calendar.
    Came(Arc<Personal>),
    /// It left.
    Left,
    /// It stays, and its facts changed.
    Changed,
    /// It stays, and what it is to the subject of the calendar changed; perhaps its facts as well.
    Part {
        /// What it was.
        before: Arc<Personal>,
        /// What it is.
        after: Arc<Personal>,
    },
}

/// How many entries of a calendar came, changed and left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FateCounts {
    /// Came in.
    pub added: usize,
    /// Changed.
    pub changed: usize,
    /// Left.
    pub gone: usize,
}

impl ChangeList {
    /// What differs between two showings; without an earlier one, everything came.
    ///
    /// `is_cancelled` says of an item that is shown no more whether it was called off, rather than taken out of the programme.
    pub fn between(before: Option<&Showing>, after: &Showing, is_cancelled: &dyn Fn(Uuid) -> bool) -> Self {
        let (earlier, later) = (before.map(|showing| showing.items.as_slice()).unwrap_or_default(), &after.items);
        let mut items: BTreeMap<Uuid, ChangedItem> = BTreeMap::new();
        let differs = |item: &Arc<Item>, changes| ChangedItem { item: item.clone(), changes, people: Vec::new() };
        for (was, is) in side_by_side(earlier, later, |item| item.id) {
            match (was, is) {
                (None, Some(is)) => drop(items.insert(is.id, differs(is, vec![Change::Added]))),
                (Some(was), None) => {
                    let end = if is_cancelled(was.id) { Change::Cancelled } else { Change::Removed };
                    items.insert(was.id, differs(was, vec![end]));
                }
                (Some(was), Some(is)) if was.facts != is.facts => {
                    items.insert(is.id, differs(is, item::changes(&was.facts, &is.facts)));
                }
                _ => {}
            }
        }
        let known = before.map(|showing| showing.calendars.as_slice()).unwrap_or_default();
        for (item, joining) in people::joinings(known, &after.calendars) {
            // Of an item that came or went as a whole, everybody did.
            let stays = |items: &[Arc<Item>]| items.binary_search_by_key(&item, |known| known.id).is_ok();
            if stays(earlier) && stays(later) {
                let place = later.binary_search_by_key(&item, |known| known.id).unwrap_or_default();
                let entry = items.entry(item).or_insert_with(|| differs(&later[place], Vec::new()));
                entry.people.push(joining);
            }
        }
        let calendars = side_by_side(known, &after.calendars, |shown| shown.calendar.id)
            .filter_map(|(was, is)| ChangedCalendar::between((was, earlier), (is, later)))
            .collect();
        Self { items: items.into_values().collect(), calendars }
    }

    /// An item that differs.
    pub fn item(&self, id: Uuid) -> Option<&ChangedItem> {
        let place = self.items.binary_search_by_key(&id, |changed| changed.item.id).ok()?;
        self.items.get(place)
    }

    /// A calendar in which anything differs.
    pub fn calendar(&self, id: CalendarId) -> Option<&ChangedCalendar> {
        let place = self.calendars.binary_search_by_key(&id, |changed| changed.calendar.id).ok()?;
        self.calendars.get(place)
    }
}

impl ChangedCalendar {
    fn between(
        (was, earlier): (Option<&ShownCalendar>, &[Arc<Item>]),
        (is, later): (Option<&ShownCalendar>, &[Arc<Item>]),
    ) -> Option<Self> {
        let shown = is.or(was)?;
        let members = |shown: Option<&ShownCalendar>| shown.map(|shown| shown.members.clone()).unwrap_or_default();
        let (before, after) = (members(was), members(is));
        let entries: Vec<ChangedEntry> = side_by_side(&before, &after, |(item, _)| *item)
            .filter_map(|(was, is)| {
                let (id, _) = is.or(was)?;
                let find = |items: &[Arc<Item>]| {
                    items.binary_search_by_key(id, |known| known.id).ok().map(|place| items[place].clone())
                };
                let fate = match (was, is) {
                    (None, Some((_, personal))) => Fate::Came(personal.clone()),
                    (Some(_), None) => Fate::Left,
                    (Some((_, before)), Some((_, after))) if before != after => {
                        Fate::Part { before: before.clone(), after: after.clone() }
                    }
                    _ if find(earlier)?.facts != find(later)?.facts => Fate::Changed,
                    _ => return None,
                };
                let item = if fate == Fate::Left { find(earlier)? } else { find(later)? };
                Some(ChangedEntry { item, fate })
            })
            .collect();
        let renamed = was.zip(is).is_some_and(|(was, is)| was.facts != is.facts && !is.members.is_empty());
        let (calendar, facts) = (shown.calendar.clone(), shown.facts.clone());
        (renamed || !entries.is_empty()).then_some(Self { calendar, facts, entries })
    }

    /// How many of its entries came, changed and left.
    pub fn counts(&self) -> FateCounts {
        self.entries.iter().fold(FateCounts::default(), |mut counts, entry| {
            match entry.fate {
                Fate::Came(_) => counts.added += 1,
                Fate::Left => counts.gone += 1,
                Fate::Changed | Fate::Part { .. } => counts.changed += 1,
            }
            counts
        })
    }

    /// Whether it is that of one person or one delegation.
    pub fn is_of_people(&self) -> bool {
        matches!(self.calendar.scope, CalendarScope::Delegation | CalendarScope::Delegate)
    }
}

/// What two sorted lists have of each key.
fn side_by_side<'a, T, K: Ord>(
    before: &'a [T],
    after: &'a [T],
    key: impl Fn(&T) -> K + 'a,
) -> impl Iterator<Item = (Option<&'a T>, Option<&'a T>)> {
    let (mut before, mut after) = (before.iter().peekable(), after.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (before.peek(), after.peek()) {
            (None, None) => return None,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(was), Some(is)) => key(was).cmp(&key(is)),
        };
        Some(match order {
            std::cmp::Ordering::Less => (before.next(), None),
            std::cmp::Ordering::Greater => (None, after.next()),
            std::cmp::Ordering::Equal => (before.next(), after.next()),
        })
    })
}

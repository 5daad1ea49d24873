//! The act of publishing: what differs between what calendars showed and what they show now.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Timelike, Utc};
use uuid::Uuid;

use super::state::{CalendarRow, MembershipRow, PublicationRecord, State, StatedCalendar, StatedEntry};
use super::{Calendar, CalendarScope, Publication, Showing, ShownCalendar};
use crate::id::{CalendarId, PublicationId};
use crate::plan::Plan;

/// What somebody decides when they publish.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// The identity of the new publication.
    pub id: PublicationId,
    /// When it is made.
    pub at: DateTime<Utc>,
    /// A word on it.
    pub note: Option<String>,
    /// The domain for the UIDs where neither an earlier publication nor the forum has one.
    pub default_domain: String,
}

/// The sequence of a publication: the larger of its parents' largest and one, and the whole minutes since 2020-01-01T00:00Z.
///
/// It rises from parent to child whatever the clock says, and with the clock it rises across copies that do not know each other.
pub fn next_sequence(parents: impl IntoIterator<Item = u32>, at: DateTime<Utc>) -> u32 {
    /// 2020-01-01T00:00Z in seconds since 1970.
    const EPOCH: i64 = 1_577_836_800;
    let minutes = (at.timestamp() - EPOCH).div_euclid(60).clamp(0, i64::from(u32::MAX / 2));
    let after_parents = parents.into_iter().max().map_or(0, |largest| largest.saturating_add(1));
    after_parents.max(u32::try_from(minutes).unwrap_or(0))
}

/// Publishes a plan after the states at its parents: normally one, none the first time, two where laptops met.
/// `None` where nothing changed since each of them, or where there is nothing to show yet.
pub fn publish(plan: &Plan, parents: &[State], act: &Publishing) -> Option<PublicationRecord> {
    let showing = Showing::of(plan);
    let (calendars, memberships) = calendar_differences(&showing, parents);
    let forum_changed = parents.iter().any(|parent| *parent.forum != showing.forum);
    let differs = |parent: &State, item: &super::Item| {
        parent.items.newest(item.id).is_none_or(|(_, known)| known.facts != item.facts)
    };
    let mut items = showing.items;
    items.retain(|item| parents.is_empty() || parents.iter().any(|parent| differs(parent, item)));
    if items.is_empty() && memberships.is_empty() && calendars.is_empty() && !forum_changed {
        return None;
    }
    let before: Vec<&Publication> = parents.iter().filter_map(|parent| parent.publication()).map(|a| &**a).collect();
    let frozen = before.iter().min_by_key(|known| (known.sequence, known.id)).map(|known| known.domain.clone());
    let domain = frozen.or_else(|| plan.forum().calendar_domain.clone()).unwrap_or_else(|| act.default_domain.clone());
    let publication = Publication {
        id: act.id,
        forum: plan.forum().id,
        number: before.iter().map(|known| known.number).max().map_or(1, |number| number.saturating_add(1)),
        parents: before.iter().map(|known| known.id).collect(),
        sequence: next_sequence(before.iter().map(|known| known.sequence), act.at),
        // Calendars tell seconds.
        at: act.at.with_nanosecond(0).unwrap_or(act.at),
        note: act.note.clone(),
        domain,
        rules: plan.rules().version().to_string(),
    };
    Some(PublicationRecord { publication, forum: showing.forum, calendars, items, memberships })
}

/// What a publication changes, for people to look at before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Entries of the forum's calendar that come in or come back.
    pub added: usize,
    /// Entries of the forum's calendar whose facts change.
    pub changed: usize,
    /// Entries that leave the forum's calendar.
    pub gone: usize,
    /// Calendars in which anything changes.
    pub calendars: usize,
}

/// Counts what a publication changes after the states at its parents.
pub fn changes(record: &PublicationRecord, parents: &[State]) -> Changes {
    let whole = Calendar::new(record.publication.forum, CalendarScope::Forum, None).id;
    let was_there = |calendar, item| {
        parents.iter().any(|parent| parent.calendars.get(&calendar).is_some_and(|known| known.present(item).is_some()))
    };
    let mut changes = Changes::default();
    let mut calendars: BTreeSet<CalendarId> = record.calendars.iter().map(|row| row.calendar.id).collect();
    for row in &record.memberships {
        calendars.insert(row.calendar);
        if row.calendar == whole {
            match row.gone {
                Some(_) => changes.gone += 1,
                None if !was_there(whole, row.item) => changes.added += 1,
                None => {}
            }
        }
    }
    let items: BTreeSet<Uuid> = record.items.iter().map(|item| item.id).collect();
    for known in parents.iter().flat_map(|parent| parent.calendars.values()) {
        let touched = |entry: &&StatedEntry| entry.gone.is_none() && items.contains(&entry.item);
        if known.entries.iter().any(|entry| touched(&entry)) {
            calendars.insert(known.calendar.id);
        }
    }
    let gone: BTreeSet<Uuid> = record
        .memberships
        .iter()
        .filter(|row| row.calendar == whole && row.gone.is_some())
        .map(|row| row.item)
        .collect();
    changes.changed = items.iter().filter(|item| was_there(whole, **item) && !gone.contains(*item)).count();
    changes.calendars = calendars.len();
    changes
}

fn calendar_differences(showing: &Showing, parents: &[State]) -> (Vec<CalendarRow>, Vec<MembershipRow>) {
    let (mut calendars, mut memberships) = (Vec::new(), Vec::new());
    let mut ids: Vec<CalendarId> = parents.iter().flat_map(|parent| parent.calendars.keys().copied()).collect();
    ids.extend(showing.calendars.iter().map(|shown| shown.calendar.id));
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let place = showing.calendars.binary_search_by_key(&id, |shown| shown.calendar.id).ok();
        let shown = place.and_then(|place| showing.calendars.get(place));
        let known: Vec<Option<&StatedCalendar>> = parents.iter().map(|parent| parent.calendars.get(&id)).collect();
        if let Some(shown) = shown {
            let worth_it = !shown.members.is_empty() || known.iter().any(Option::is_some);
            let said = |known: &Option<&StatedCalendar>| known.is_some_and(|known| known.facts == shown.facts);
            if worth_it && (known.is_empty() || !known.iter().all(said)) {
                calendars.push(CalendarRow { calendar: shown.calendar.clone(), facts: shown.facts.clone() });
            }
        }
        let first = memberships.len();
        came_or_changed(&mut memberships, shown, &known);
        left(&mut memberships, id, shown, &known, parents);
        memberships[first..].sort_by_key(|row| row.item);
    }
    (calendars, memberships)
}

fn came_or_changed(rows: &mut Vec<MembershipRow>, shown: Option<&ShownCalendar>, known: &[Option<&StatedCalendar>]) {
    let Some(shown) = shown else { return };
    for (item, personal) in &shown.members {
        let same = |known: &Option<&StatedCalendar>| {
            known.and_then(|known| known.present(*item)).is_some_and(|entry| entry.personal == *personal)
        };
        if known.is_empty() || !known.iter().all(same) {
            rows.push(MembershipRow {
                calendar: shown.calendar.id,
                item: *item,
                personal: personal.clone(),
                gone: None,
            });
        }
    }
}

/// What some parent shows and the plan does not: it keeps the facts that the newest of these parents showed.
fn left(
    rows: &mut Vec<MembershipRow>,
    calendar: CalendarId,
    shown: Option<&ShownCalendar>,
    known: &[Option<&StatedCalendar>],
    parents: &[State],
) {
    let members = shown.map(|shown| shown.members.as_slice()).unwrap_or_default();
    let mut gone: BTreeMap<Uuid, MembershipRow> = BTreeMap::new();
    for (parent, known) in parents.iter().zip(known) {
        let present = known.iter().flat_map(|known| &known.entries).filter(|entry| entry.gone.is_none());
        for entry in present {
            let stays = members.binary_search_by_key(&entry.item, |(item, _)| *item).is_ok();
            let Some((since, _)) = parent.items.newest(entry.item).filter(|_| !stays) else { continue };
            let last = &parent.items.lineage()[since as usize];
            if gone.get(&entry.item).is_none_or(|other| newer(parents, last, other.gone)) {
                let personal = entry.personal.clone();
                gone.insert(entry.item, MembershipRow { calendar, item: entry.item, personal, gone: Some(last.id) });
            }
        }
    }
    rows.extend(gone.into_values());
}

fn newer(parents: &[State], publication: &Publication, than: Option<PublicationId>) -> bool {
    let known = parents.iter().flat_map(|parent| parent.items.lineage()).find(|known| Some(known.id) == than);
    known.is_none_or(|known| (publication.sequence, publication.id) > (known.sequence, known.id))
}

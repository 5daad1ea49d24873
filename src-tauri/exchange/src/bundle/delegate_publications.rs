//! Publications as a delegate may have them: their own calendar and the public one, with what these showed when they showed it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use periplo_model::publication::{CalendarScope, Facts, Item, PublicationRecord};
use periplo_model::{Calendar, CalendarId, EntityId, ForumId, Localized, PersonId, PublicationId};
use uuid::Uuid;

/// The publications of a forum, each after those it follows, with what is in two calendars: the person's and the public one.
///
/// Facts of an item are kept where one of the two shows it, and those that it had just before it came in, because they are
/// what it came in with. What an item became after it left a calendar is not told.
pub(super) fn publications_for(
    publications: &[PublicationRecord],
    forum: ForumId,
    person: PersonId,
) -> Vec<PublicationRecord> {
    let own = Calendar::new(forum, CalendarScope::Delegate, Some(person.uuid())).id;
    let public = Calendar::new(forum, CalendarScope::Public, None).id;
    let is_kept = |calendar: &CalendarId| *calendar == own || *calendar == public;
    let ever_own = ever_in_calendar(publications, forum, person);
    let memberships = publications.iter().flat_map(|record| &record.memberships);
    let ever: BTreeSet<Uuid> = memberships.filter(|row| is_kept(&row.calendar)).map(|row| row.item).collect();
    let rows = rows_to_keep(publications, &is_kept, &ever);
    let mut kept = Vec::with_capacity(publications.len());
    for record in publications {
        let shown = |item: &&Arc<Item>| rows.contains(&(record.publication.id, item.id));
        let as_seen = |item: &Arc<Item>| match &item.facts {
            Facts::Session(facts) if !ever_own.contains(&item.id) && !facts.notes.is_empty() => {
                let mut facts = facts.clone();
                facts.notes = Localized::default();
                Arc::new(Item { id: item.id, facts: Facts::Session(facts) })
            }
            _ => item.clone(),
        };
        kept.push(PublicationRecord {
            publication: record.publication.clone(),
            forum: record.forum.clone(),
            calendars: record.calendars.iter().filter(|row| is_kept(&row.calendar.id)).cloned().collect(),
            items: record.items.iter().filter(shown).map(as_seen).collect(),
            memberships: record.memberships.iter().filter(|row| is_kept(&row.calendar)).cloned().collect(),
        });
    }
    kept
}

/// What a person's calendar ever showed.
pub(super) fn ever_in_calendar(publications: &[PublicationRecord], forum: ForumId, person: PersonId) -> BTreeSet<Uuid> {
    let own = Calendar::new(forum, CalendarScope::Delegate, Some(person.uuid())).id;
    let rows = publications.iter().flat_map(|record| &record.memberships);
    rows.filter(|row| row.calendar == own).map(|row| row.item).collect()
}

/// Which facts are kept: the publication that gave them, and the item.
fn rows_to_keep(
    publications: &[PublicationRecord],
    is_kept: &impl Fn(&CalendarId) -> bool,
    ever: &BTreeSet<Uuid>,
) -> BTreeSet<(PublicationId, Uuid)> {
    // The facts an item had last, and the calendars that show it, at each publication; two laptops' lines join in a third.
    type Seen = (BTreeMap<Uuid, PublicationId>, BTreeSet<(CalendarId, Uuid)>);
    let mut seen: BTreeMap<PublicationId, Seen> = BTreeMap::new();
    let mut rows = BTreeSet::new();
    for record in publications {
        let (mut facts, mut shown): Seen = Default::default();
        for (parent_facts, parent_shown) in record.publication.parents.iter().filter_map(|parent| seen.get(parent)) {
            facts.extend(parent_facts.iter().map(|(item, publication)| (*item, *publication)));
            shown.extend(parent_shown.iter().copied());
        }
        let told = record.items.iter().filter(|item| ever.contains(&item.id));
        facts.extend(told.map(|item| (item.id, record.publication.id)));
        for row in record.memberships.iter().filter(|row| is_kept(&row.calendar)) {
            match row.gone {
                None => _ = shown.insert((row.calendar, row.item)),
                Some(last) => {
                    shown.remove(&(row.calendar, row.item));
                    // The facts that its tombstone shows.
                    rows.insert((last, row.item));
                }
            }
        }
        rows.extend(shown.iter().filter_map(|(_, item)| Some((*facts.get(item)?, *item))));
        seen.insert(record.publication.id, (facts, shown));
    }
    rows
}

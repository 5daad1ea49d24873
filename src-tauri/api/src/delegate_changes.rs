//! What changed in a delegate's calendar between two publications, in their language.

use std::collections::BTreeMap;

use periplo_exchange::changes::Teller;
use periplo_exchange::messages::Messages;
use periplo_model::CalendarId;
use periplo_model::publication::{Change, ChangeList, Facts, Fate, Showing};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::changes::ChangeView;

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

/// A change of one entry.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DelegateChange {
    /// The session, journey or stay.
    #[ts(type = "string")]
    pub item: Uuid,
    /// What it is: `session`, `journey` or `stay`.
    pub kind: String,
    /// What happened to it.
    pub fate: DelegateFate,
    /// Its title as it is now, in the language.
    pub title: String,
    /// What differs, never empty: words that follow the title.
    pub changes: Vec<ChangeView>,
    /// All of it in one line.
    pub text: String,
}

/// What differs in one calendar, in the order of time.
///
/// `is_cancelled` says of an item that is gone whether it was called off. Of any other it is told that it is no longer in
/// the calendar, because whether the programme still has it is more than a delegate knows.
pub(crate) fn changes(
    (before, after): (&Showing, &Showing),
    calendar: CalendarId,
    is_cancelled: &dyn Fn(Uuid) -> bool,
    words: &'static Messages,
) -> Vec<DelegateChange> {
    let mut list = ChangeList::between(Some(before), after, is_cancelled);
    list.items.iter_mut().for_each(|item| item.changes.retain(|change| *change != Change::Removed));
    let entries = list.calendar(calendar).map(|changed| changed.entries.as_slice()).unwrap_or_default();
    let fates: BTreeMap<Uuid, (&str, DelegateFate)> =
        entries.iter().map(|entry| (entry.item.id, (kind(&entry.item.facts), fate(&entry.fate)))).collect();
    let told = Teller::new(words, &after.forum, &list).calendar(calendar);
    let change = told.into_iter().filter_map(|told| {
        let (kind, fate) = *fates.get(&told.item)?;
        let changes = told.changes.into_iter().map(|change| ChangeView { kind: change.kind, text: change.text });
        Some(DelegateChange {
            item: told.item,
            kind: kind.to_owned(),
            fate,
            title: told.title,
            changes: changes.collect(),
            text: told.text,
        })
    });
    change.collect()
}

fn kind(facts: &Facts) -> &'static str {
    match facts {
        Facts::Session(_) => "session",
        Facts::Journey(_) => "journey",
        Facts::Stay(_) => "stay",
    }
}

fn fate(fate: &Fate) -> DelegateFate {
    match fate {
        Fate::Came(_) => DelegateFate::Added,
        Fate::Changed | Fate::Part { .. } => DelegateFate::Changed,
        Fate::Left => DelegateFate::Gone,
    }
}

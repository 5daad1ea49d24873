//! Histories made up at random: what is folded from differences is what a plain reading of all showings gives.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use super::forum::*;
use crate::publication::{Facts, Personal, Showing};
use crate::*;

/// One edit somebody makes between publications.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Title(usize, u8),
    Status(usize, u8),
    Audience(usize, bool),
    Leg(usize, u8),
    Reply(usize, u8),
    Excuse(usize, bool),
    Attend(bool),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (0..4usize, 0..3u8).prop_map(|(n, to)| Edit::Title(n, to)),
        (0..4usize, 0..4u8).prop_map(|(n, to)| Edit::Status(n, to)),
        (0..4usize, any::<bool>()).prop_map(|(n, to)| Edit::Audience(n, to)),
        (0..4usize, 0..3u8).prop_map(|(n, to)| Edit::Leg(n, to)),
        (0..6usize, 0..4u8).prop_map(|(n, to)| Edit::Reply(n, to)),
        (0..6usize, any::<bool>()).prop_map(|(n, to)| Edit::Excuse(n, to)),
        any::<bool>().prop_map(Edit::Attend),
    ]
}

fn apply(records: &mut Records, edit: Edit) {
    match edit {
        Edit::Title(n, to) => records.sessions[n].title.set("en".parse().unwrap(), format!("Title {to}")),
        Edit::Status(n, to) => {
            use SessionStatus::*;
            records.sessions[n].status = [Draft, Tentative, Confirmed, Cancelled][usize::from(to)];
        }
        Edit::Audience(n, public) => {
            records.sessions[n].audience = if public { Audience::Public } else { Audience::Internal };
        }
        Edit::Leg(n, to) => records.sessions[n].leg = (to > 0).then(|| id(Kind::Leg, u32::from(to))),
        Edit::Reply(n, to) => {
            use Reply::*;
            records.participations[n].reply = [Invited, Accepted, Tentative, Declined][usize::from(to)];
        }
        Edit::Excuse(n, excused) => records.participations[n].excused = excused,
        Edit::Attend(attends) => {
            records.attended_legs.retain(|attended| attended.id != id(Kind::AttendedLeg, 22));
            if attends {
                let delegate = id_text(Kind::Delegate, 2);
                let attended = json!({"delegate": delegate, "leg": id_text(Kind::Leg, 2)});
                add::<AttendedLeg>(records, 22, attended);
            }
        }
    }
}

type Key = (CalendarId, uuid::Uuid);
type Shown = (Facts, Personal);

/// What a reader who kept every showing would say of each entry: facts and personal facts, sequence, gone.
fn plainly(showings: &[(u32, Showing)]) -> BTreeMap<Key, (Shown, u32, bool)> {
    let mut entries: BTreeMap<Key, (Shown, u32, bool)> = BTreeMap::new();
    for (sequence, showing) in showings {
        let facts: BTreeMap<_, _> = showing.items.iter().map(|item| (item.id, item.facts.clone())).collect();
        let now: BTreeMap<Key, Shown> = showing
            .calendars
            .iter()
            .flat_map(|shown| shown.members.iter().map(|(item, personal)| (shown.calendar.id, *item, personal)))
            .map(|(calendar, item, personal)| ((calendar, item), (facts[&item].clone(), (**personal).clone())))
            .collect();
        for (key, entry) in &mut entries {
            if !entry.2 && !now.contains_key(key) {
                (entry.1, entry.2) = (*sequence, true);
            }
        }
        for (key, shown) in now {
            let same = entries.get(&key).is_some_and(|(before, _, gone)| !gone && *before == shown);
            if !same {
                entries.insert(key, (shown, *sequence, false));
            }
        }
    }
    entries
}

fn folded(laptop: &Laptop) -> BTreeMap<Key, (Shown, u32, bool)> {
    let Some(state) = laptop.state() else { return BTreeMap::new() };
    let calendars = state.calendars.keys().filter_map(|id| state.calendar(*id));
    calendars
        .flat_map(|calendar| {
            let id = calendar.calendar.id;
            calendar.entries.into_iter().map(move |entry| {
                let shown = (entry.item.facts.clone(), (*entry.personal).clone());
                ((id, entry.item.id), (shown, entry.sequence, entry.gone))
            })
        })
        .collect()
}

fn cases() -> u32 {
    if std::env::var_os("PERIPLO_FULL").is_some() { 1_000 } else { 64 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn the_fold_of_differences_is_what_was_shown_and_no_sequence_ever_falls(
        history in proptest::collection::vec(proptest::collection::vec(edit(), 0..6), 1..10),
    ) {
        let mut records = forum();
        for n in 1..=4 {
            session(&mut records, n, json!({"leg": id_text(Kind::Leg, 1 + n % 2)}));
        }
        for (n, session, party) in [
            (1, 1, person(1)), (2, 2, person(2)), (3, 1, delegation(1)),
            (4, 2, delegation(1)), (5, 3, delegation(1)), (6, 4, person(1)),
        ] {
            participation(&mut records, n, session, party, json!({}));
        }
        let mut laptop = Laptop::new();
        let mut showings = Vec::new();
        let mut before = BTreeMap::new();
        for (n, edits) in history.into_iter().enumerate() {
            for edit in edits {
                apply(&mut records, edit);
            }
            let at = format!("2020-01-01T{:02}:00:00Z", n + 1);
            if let Some(sequence) = laptop.publish(&records, &at) {
                showings.push((sequence, showing(&records)));
            }
            let after = folded(&laptop);
            prop_assert_eq!(&after, &plainly(&showings));
            for (key, entry) in &before {
                let (_, sequence, _) = entry;
                prop_assert!(after.get(key).is_some_and(|(_, later, _)| later >= sequence));
                // What is not touched is told as before, to the last fact.
                prop_assert!(after[key].1 > *sequence || after[key] == *entry);
            }
            before = after;
        }
    }
}

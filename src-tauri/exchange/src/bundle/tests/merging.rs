//! Importing again.

use periplo_model::for_each_entity;
use proptest::prelude::*;

use super::random::{Random, forum, records, worked_on};
use super::*;

/// Does what a plan says.
fn apply(plan: &MergePlan, to: &mut Records) {
    macro_rules! applying {
        ($($name:ident $id:ident $single:ident $plural:ident [$($references:tt)*];)+) => {
            fn all(plan: &MergePlan, to: &mut Records) {
                $(
                    for put in &plan.puts.$plural {
                        to.$plural.retain(|record| record.id != put.id);
                        to.$plural.push(put.clone());
                    }
                    to.$plural.retain(|record| !plan.removes.contains(&(Kind::$name, periplo_model::EntityId::uuid(record.id))));
                )+
            }
        };
    }
    for_each_entity!(applying);
    all(plan, to);
    to.sort();
}

/// Every reference leads somewhere.
fn is_whole(records: &Records) -> bool {
    let ids: std::collections::HashSet<_> = records.keys().into_iter().map(|(_, id)| id).collect();
    super::super::by_kind::links(records).iter().flat_map(|link| &link.references).all(|(_, id)| ids.contains(id))
}

fn imported(bundle: &Bundle) -> Records {
    let mut workspace = Records::default();
    let plan = merge(bundle, &[], &workspace, MergeOptions::default());
    apply(&plan, &mut workspace);
    workspace
}

fn bundle() -> Bundle {
    read_text(&example()).unwrap().bundle
}

fn again(bundle: &Bundle, workspace: &mut Records, options: MergeOptions) -> MergePlan {
    let plan = merge(bundle, &workspace.imports, workspace, options);
    apply(&plan, workspace);
    assert!(is_whole(workspace));
    plan
}

#[test]
fn an_import_into_an_empty_workspace_adds_all_and_a_second_one_nothing() {
    let bundle = bundle();
    let mut workspace = imported(&bundle);
    assert_eq!(workspace.imports.len(), 24);
    let before = workspace.clone();
    let plan = again(&bundle, &mut workspace, MergeOptions { take_bundle: true, prune: true });
    assert_eq!((plan.changes, plan.conflicts, plan.removes, plan.unchanged), (vec![], vec![], vec![], 24));
    assert_eq!(workspace, before);
}

#[test]
fn what_changed_there_is_taken_and_what_changed_here_is_kept_field_by_field() {
    let (mut there, mut here) = (bundle(), imported(&bundle()));
    there.records.rooms[0].name = "Patio grande".into();
    here.rooms[0].capacity = Some(90);
    let plan = again(&there, &mut here, MergeOptions::default());
    assert_eq!((here.rooms[0].name.as_str(), here.rooms[0].capacity), ("Patio grande", Some(90)));
    assert_eq!((plan.changes.len(), plan.changes[0].fate, plan.kept_here), (1, Fate::Updated, 1));
    assert_eq!(plan.conflicts, []);
}

#[test]
fn what_changed_in_both_is_told_and_kept_unless_the_bundle_is_taken() {
    let (mut there, mut here) = (bundle(), imported(&bundle()));
    there.records.rooms[0].capacity = Some(100);
    here.rooms[0].capacity = Some(90);
    let mut taking = here.clone();
    let plan = again(&there, &mut here, MergeOptions::default());
    assert_eq!(here.rooms[0].capacity, Some(90));
    let conflict = &plan.conflicts[0];
    assert_eq!(
        (conflict.clash, conflict.field.as_deref(), conflict.taken),
        (Clash::ChangedInBoth, Some("capacity"), false)
    );
    assert_eq!((conflict.ours.clone(), conflict.theirs.clone()), (Some(90.into()), Some(100.into())));
    assert_eq!(conflict.name.as_deref(), Some("Patio"));
    let plan = again(&there, &mut taking, MergeOptions { take_bundle: true, prune: false });
    assert_eq!((taking.rooms[0].capacity, plan.conflicts[0].taken), (Some(100), true));
    // Once told, it is a change made here.
    assert_eq!(again(&there, &mut here, MergeOptions::default()).conflicts, []);
}

#[test]
fn who_takes_part_is_one_field() {
    let (mut there, mut here) = (bundle(), imported(&bundle()));
    let chile = there.records.delegations[0].id;
    let moderator =
        there.records.participations.iter_mut().find(|it| it.role == periplo_model::Role::Moderator).unwrap();
    moderator.party = periplo_model::Party::Delegation(chile);
    let id = moderator.id;
    again(&there, &mut here, MergeOptions::default());
    let moderator = here.participations.iter().find(|it| it.id == id).unwrap();
    assert_eq!(moderator.party, periplo_model::Party::Delegation(chile));
}

#[test]
fn records_that_are_gone_from_the_bundle_stay_unless_pruned() {
    let (mut there, mut here) = (bundle(), imported(&bundle()));
    there.records.journeys.clear();
    there.records.travellers.clear();
    let plan = again(&there, &mut here, MergeOptions::default());
    assert_eq!((plan.removes.len(), here.journeys.len()), (0, 1));
    let plan = again(&there, &mut here, MergeOptions { take_bundle: false, prune: true });
    assert_eq!((here.journeys.len(), here.travellers.len(), here.imports.len()), (0, 0, 22));
    assert_eq!(plan.removes.iter().map(|(kind, _)| *kind).collect::<Vec<_>>()[2..], [Kind::Traveller, Kind::Journey]);
}

#[test]
fn what_something_made_here_refers_to_is_not_pruned() {
    let (mut there, mut here) = (bundle(), imported(&bundle()));
    there.records.rooms.clear();
    there.records.sessions.iter_mut().for_each(|session| session.room = None);
    let mut made_here = here.sessions.iter().find(|session| session.room.is_some()).unwrap().clone();
    made_here.id = periplo_model::EntityId::from_uuid(uuid::Uuid::from_u128(1));
    here.sessions.push(made_here);
    let plan = again(&there, &mut here, MergeOptions { take_bundle: true, prune: true });
    assert_eq!(here.rooms.len(), 1);
    assert_eq!(plan.conflicts.iter().map(|conflict| conflict.clash).collect::<Vec<_>>(), [Clash::StillReferredTo]);
}

#[test]
fn what_was_deleted_here_stays_deleted_unless_something_taken_refers_to_it() {
    let (mut there, mut here) = (bundle(), imported(&bundle()));
    here.tracks.clear();
    here.sessions.iter_mut().for_each(|session| session.track = None);
    let plan = again(&there, &mut here, MergeOptions::default());
    assert_eq!((plan.changes.len(), here.tracks.len()), (0, 0));
    let track = there.records.tracks[0].id;
    there.records.sessions.iter_mut().for_each(|session| session.track = Some(track));
    let plan = again(&there, &mut here, MergeOptions::default());
    assert_eq!(here.tracks.len(), 1);
    assert!(plan.changes.iter().any(|change| (change.kind, change.fate) == (Kind::Track, Fate::Restored)));
}

#[test]
fn private_facts_are_filled_in_never_erased_and_never_remembered() {
    let text = example().replacen("\"version\": 1,", "\"version\": 1, \"private\": true,", 1).replacen(
        r#""travellers": ["#,
        r#""private_people": [{ "person": "Alma Quispe", "diet": "no nuts" }], "travellers": ["#,
        1,
    );
    let private = read_text(&text).unwrap().bundle;
    let mut here = imported(&private);
    assert_eq!((here.private_people.len(), here.imports.len()), (1, 24));
    assert!(!serde_json::to_string(&here.imports).unwrap().contains("no nuts"));
    again(&bundle(), &mut here, MergeOptions { take_bundle: true, prune: true });
    assert_eq!(here.private_people.len(), 1);
    here.private_people[0].diet = None;
    here.private_people[0].telephone = Some("1".into());
    again(&private, &mut here, MergeOptions::default());
    assert_eq!(
        (here.private_people[0].diet.as_deref(), here.private_people[0].telephone.as_deref()),
        (Some("no nuts"), Some("1"))
    );
    here.private_people[0].diet = Some("everything".into());
    let plan = again(&private, &mut here, MergeOptions::default());
    assert_eq!((plan.conflicts.len(), &plan.conflicts[0].ours, &plan.conflicts[0].theirs), (1, &None, &None));
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn an_import_never_leaves_a_reference_to_nothing_and_a_second_one_changes_nothing(seed: u64, take_bundle: bool, prune: bool) {
        let mut random = Random(seed);
        let first = records(&mut random);
        let of = |records: &Records| Bundle::of(forum(records), records, Vec::new(), None, true);
        let mut here = imported(&of(&first));
        let there = of(&worked_on(&first, &mut random));
        let imports = std::mem::take(&mut here.imports);
        here = worked_on(&here, &mut random);
        here.imports = imports;
        again(&there, &mut here, MergeOptions { take_bundle, prune });
        let after = here.clone();
        let plan = again(&there, &mut here, MergeOptions { take_bundle, prune });
        prop_assert_eq!(plan.changes, vec![]);
        prop_assert_eq!(here, after);
    }

    #[test]
    fn the_records_of_a_forum_select_themselves(seed: u64) {
        let all = records(&mut Random(seed));
        let chosen = select(&all, forum(&all));
        prop_assert!(is_whole(&chosen));
        prop_assert_eq!(&select(&chosen, forum(&all)), &chosen);
        prop_assert_eq!(chosen.sessions.len(), all.sessions.len());
    }
}

//! Fixes of random findings: each does what it announces, and nothing is left of it when it is taken back.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::findings::{Findings, Options, findings};
use crate::generate::{Spec, generate};
use crate::publication::{add, id_text, person, plan as plan_of};
use crate::time::Rules;

/// How many fixes are tried: 1,000 where the run is full.
fn wanted() -> usize {
    if std::env::var("PERIPLO_FULL").is_ok_and(|full| full == "1") { 1000 } else { 40 }
}

fn ids() -> impl FnMut() -> Uuid {
    let mut count = 0;
    move || {
        count += 1;
        crate::id::new_uuid(1_800_000_000_000 + count, [7; 10])
    }
}

/// The identities of findings, owned.
fn told(found: &[Finding]) -> BTreeSet<String> {
    found.iter().map(|finding| format!("{:?}", identity(finding))).collect()
}

#[test]
fn random_fixes_remove_their_finding_cause_what_they_announced_and_are_taken_back_exactly() {
    let options = Options::on("2027-02-20".parse().unwrap());
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0.. {
        let records = generate(Spec { sessions: 60, delegates: 24, legs: 2, seed, conflicts_permille: 400 });
        let forum = records.forums[0].id;
        let plan = Plan::new(records, forum, Rules::shipped()).unwrap();
        let all = Findings::new(&plan, options.clone());
        let before = all.list(&plan);
        let mut trial = Trial::new(&plan, all);
        let fixable: Vec<&Finding> = before.iter().filter(|finding| is_fixable(finding.code)).collect();
        for finding in fixable.iter().skip(seed as usize % 3).step_by(fixable.len() / 8 + 1) {
            for fix in fixes(&plan, &mut trial, finding, &mut ids()) {
                let after_plan = fix.change.applied_to(&plan);
                let after = findings(&after_plan, &options);
                let what = || format!("seed {seed}: {} of {}", fix.id(), finding.key);
                assert!(!told(&after).contains(&format!("{:?}", identity(finding))), "{} stays", what());
                let new: BTreeSet<String> = told(&after).difference(&told(&before)).cloned().collect();
                assert!(new.is_subset(&told(&fix.effect.caused)), "{} causes more than it said: {new:?}", what());
                let back = fix.change.reversed(&plan).applied_to(&after_plan);
                assert!(back.records() == plan.records(), "{} leaves something", what());
                assert_eq!(findings(&back, &options), before, "{}", what());
                *tried.entry(fix.code.as_str()).or_default() += 1;
            }
        }
        if tried.values().sum::<usize>() >= wanted() {
            break;
        }
    }
    for code in ["another-time", "excuse"] {
        assert!(tried.contains_key(code), "{tried:?}");
    }
}

/// The fixes of the first finding of a code in some records, by code and arguments.
#[track_caller]
fn proposed(records: &Records, code: FindingCode) -> Vec<(FixCode, BTreeMap<String, String>)> {
    let plan = plan_of(records);
    let all = Findings::new(&plan, Options::on("2023-10-01".parse().unwrap()));
    let found = all.list(&plan);
    let finding = found.iter().find(|own| own.code == code).unwrap_or_else(|| panic!("no {code:?} in {found:#?}"));
    let fixes = fixes(&plan, &mut Trial::new(&plan, all), finding, &mut ids());
    fixes.into_iter().map(|fix| (fix.code, fix.args)).collect()
}

/// The small forum of publications with two sessions in its hall at once.
fn two_in_the_hall() -> Records {
    let mut records = crate::publication::forum();
    for n in [1, 2] {
        let place = json!({"venue": id_text(Kind::Venue, 1), "room": id_text(Kind::Room, 1)});
        crate::publication::session(&mut records, n, place);
    }
    records
}

#[test]
fn a_free_room_of_the_venue_is_proposed_before_one_elsewhere() {
    let mut records = two_in_the_hall();
    add::<Venue>(&mut records, 7, json!({"place": id_text(Kind::Place, 1), "name": "Annex"}));
    add::<Room>(&mut records, 7, json!({"venue": id_text(Kind::Venue, 7), "name": "Small", "capacity": 10}));
    add::<Room>(&mut records, 8, json!({"venue": id_text(Kind::Venue, 1), "name": "Large", "capacity": 90}));
    let (code, args) = proposed(&records, FindingCode::RoomDoubleBooked).remove(0);
    assert_eq!((code, args["room"].as_str()), (FixCode::AnotherRoom, id_text(Kind::Room, 8).as_str()));
}

#[test]
fn what_is_pinned_or_of_a_host_event_is_not_moved() {
    let mut records = two_in_the_hall();
    records.sessions[0].pinned = true;
    records.sessions[1].overlay_of = records.host_events.first().map(|event| event.id);
    assert_eq!(proposed(&records, FindingCode::RoomDoubleBooked), []);
    records.sessions[0].pinned = false;
    let moved: BTreeSet<String> = proposed(&records, FindingCode::RoomDoubleBooked)
        .into_iter()
        .map(|(_, args)| args["session"].clone())
        .collect();
    assert_eq!(moved, BTreeSet::from([records.sessions[0].id.to_string()]));
}

#[test]
fn somebody_who_only_attends_one_of_two_is_excused_from_that() {
    let mut records = crate::publication::forum();
    for n in [1, 2] {
        crate::publication::session(&mut records, n, json!({}));
    }
    crate::publication::participation(&mut records, 1, 1, person(3), json!({"role": "speaker"}));
    crate::publication::participation(&mut records, 2, 2, person(3), json!({"role": "attendee"}));
    let proposals = proposed(&records, FindingCode::PersonDoubleBooked);
    let excused: Vec<&str> = proposals
        .iter()
        .filter(|(code, _)| *code == FixCode::Excuse)
        .map(|(_, args)| args["session"].as_str())
        .collect();
    assert_eq!(excused.first(), Some(&id_text(Kind::Session, 2).as_str()), "{proposals:?}");
}

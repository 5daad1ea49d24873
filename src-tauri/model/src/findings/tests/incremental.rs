//! What is kept through edits is what a full run gives.

use serde_json::{Value, json};

use super::random::{Random, random_part, random_session, random_world, turns};
use super::world::{id, world};
use crate::findings::{Findings, findings};
use crate::plan::Change;
use crate::*;

/// A record that is put, changed or taken out by chance.
fn random_change(random: &mut Random, plan: &Plan, turn: u32) -> Change {
    let mut change = Change::default();
    let records = plan.records();
    macro_rules! some {
        ($plural:ident) => {{
            let count = records.$plural.len() as u32;
            (count > 0).then(|| records.$plural[random.below(count) as usize].clone())
        }};
    }
    match random.below(16) {
        0..=2 => {
            let (start, end, changes) = random_session(random);
            let n = 1 + random.below(14);
            let made = world().session(n, &start, &end, changes).records();
            change.put.sessions = made.sessions;
        }
        3 | 4 => {
            let party = [(Kind::Person, 1 + random.below(7)), (Kind::Delegation, 1 + random.below(4))]
                [random.below(2) as usize];
            let session = 1 + random.below(14);
            let made = world().part(session, party, random_part(random)).records().participations;
            let n = 1 + random.below(40);
            change.put.participations =
                made.into_iter().map(|part| Participation { id: new(Kind::Participation, n), ..part }).collect();
        }
        5 => change.removed.extend(some!(participations).map(|it| (Kind::Participation, it.id.uuid()))),
        6 => change.removed.extend(some!(sessions).map(|it| (Kind::Session, it.id.uuid()))),
        7 => change.removed.extend(some!(attended_legs).map(|it| (Kind::AttendedLeg, it.id.uuid()))),
        8 => {
            let made = world().attends_leg(1 + random.below(8), 1 + random.below(2)).records().attended_legs;
            change.put.attended_legs = made.into_iter().skip(2).collect();
        }
        9 => change.put.journeys.extend(some!(journeys).map(|it| Journey {
            confirmed: !it.confirmed,
            mode: JourneyMode::Bus,
            ..it
        })),
        10 => change
            .put
            .stays
            .extend(some!(stays).map(|it| Stay { check_out: it.check_out + chrono::Days::new(1), ..it })),
        11 => change.put.people.extend(some!(people).map(|it| {
            let name = ["Ana", "Eva", "Hugo"][random.below(3) as usize].to_owned();
            Person { name, home: Some(new(Kind::Place, 1 + turn % 2)), ..it }
        })),
        12 => change.put.rooms.extend(some!(rooms).map(|it| Room { capacity: Some(random.below(4)), ..it })),
        13 => change.removed.extend([
            (Kind::Traveller, uuid_of(some!(travellers).map(|it| it.id))),
            (Kind::Guest, uuid_of(some!(guests).map(|it| it.id))),
        ]),
        14 => change.put.delegations.extend(
            some!(delegations).map(|it| Delegation { head: Some(new(Kind::Person, 1 + random.below(7))), ..it }),
        ),
        _ => {
            let fields: Value = match random.below(4) {
                0 => {
                    json!({"legs": [{"id": id(Kind::Leg, 1), "forum": id(Kind::Forum, 1), "place": id(Kind::Place, 1 + random.below(4)), "starts": "2024-05-06", "ends": "2024-05-08"}]})
                }
                1 => {
                    json!({"tasks": [{"id": id(Kind::Task, 2), "forum": id(Kind::Forum, 1), "title": "T", "due": "2024-05-02", "owner": id(Kind::Person, 1 + random.below(7)), "done": random.below(2) == 0}]})
                }
                2 => {
                    json!({"venues": [{"id": id(Kind::Venue, 3), "place": id(Kind::Place, 1 + random.below(4)), "name": "Hotel"}]})
                }
                _ => {
                    json!({"delegates": [{"id": id(Kind::Delegate, 1 + random.below(8)), "delegation": id(Kind::Delegation, 1 + random.below(4)), "person": id(Kind::Person, 1 + random.below(7)), "marks": {"*": "sample"}}]})
                }
            };
            change.put = serde_json::from_value(fields).unwrap();
        }
    }
    change
}

fn new<I: EntityId>(kind: Kind, n: u32) -> I {
    I::from_uuid(id(kind, n).parse().unwrap())
}

fn uuid_of<I: EntityId>(id: Option<I>) -> uuid::Uuid {
    id.map(I::uuid).unwrap_or_default()
}

#[test]
fn after_each_of_many_edits_the_kept_findings_are_those_of_a_full_run() {
    let mut seen = 0;
    for seed in 0..turns(4, 100) {
        let mut random = Random(seed);
        let world = random_world(&mut random);
        let mut plan = world.plan();
        let mut kept = Findings::new(&plan, world.options());
        for turn in 0..100 {
            let before = kept.list(&plan);
            let change = random_change(&mut random, &plan, turn);
            let update = kept.update(&mut plan, change.clone());
            let anew = Plan::new(plan.records().clone(), plan.forum().id, plan.rules().clone()).unwrap();
            let full = findings(&anew, &world.options());
            let now = kept.list(&plan);
            assert_eq!(now, full, "seed {seed}, turn {turn}: {change:?}");
            let mut told: Vec<_> = before.into_iter().filter(|it| !update.gone.contains(it)).collect();
            for changed in update.changed {
                let place = told.iter().position(|it| it.key == changed.key).unwrap();
                told[place] = changed;
            }
            told.extend(update.appeared);
            told.sort_by(|a, b| a.key.cmp(&b.key));
            assert_eq!(told, now, "seed {seed}, turn {turn}: what the edit is said to do");
            seen += now.len();
        }
    }
    assert!(seen > 1000, "{seen} findings are too few to tell");
}

use std::collections::{HashMap, HashSet};

use super::*;

const SMALL: Spec = Spec { sessions: 2700, delegates: 500, legs: 12, seed: 7, conflicts_permille: 0 };

/// Each delegate's sessions: their own, and their delegation's in the legs they attend.
fn effective(records: &Records) -> Vec<(PersonId, SessionId)> {
    let legs: HashMap<SessionId, LegId> =
        records.sessions.iter().filter_map(|session| Some((session.id, session.leg?))).collect();
    let mut of_delegation: HashMap<DelegationId, Vec<SessionId>> = HashMap::new();
    let mut all = Vec::new();
    for participation in &records.participations {
        match participation.party {
            Party::Person(person) => all.push((person, participation.session)),
            Party::Delegation(id) => of_delegation.entry(id).or_default().push(participation.session),
            Party::Organization(_) => {}
        }
    }
    let attended: HashSet<(DelegateId, LegId)> =
        records.attended_legs.iter().map(|attended| (attended.delegate, attended.leg)).collect();
    for delegate in &records.delegates {
        let sessions = of_delegation.get(&delegate.delegation).into_iter().flatten();
        all.extend(
            sessions
                .filter(|session| attended.contains(&(delegate.id, legs[*session])))
                .map(|session| (delegate.person, *session)),
        );
    }
    all
}

/// How many rooms, and how many people, are wanted by two sessions at the same time.
fn collisions(records: &Records) -> (usize, usize) {
    let starts: HashMap<SessionId, (LegId, WallTime)> = records
        .sessions
        .iter()
        .filter_map(|session| match session.schedule {
            Schedule::Span { start, .. } => Some((session.id, (session.leg?, start))),
            _ => None,
        })
        .collect();
    let mut rooms = HashSet::new();
    let in_rooms = records.sessions.iter().filter(|session| starts.contains_key(&session.id));
    let rooms = in_rooms.filter(|session| !rooms.insert((session.room, starts[&session.id]))).count();
    let mut people = HashSet::new();
    let of_people = effective(records).into_iter().filter(|(_, session)| starts.contains_key(session));
    let people = of_people.filter(|(person, session)| !people.insert((*person, starts[session]))).count();
    (rooms, people)
}

#[test]
fn there_is_as_much_as_was_asked_for() {
    let records = generate(SMALL);
    assert_eq!((records.sessions.len(), records.delegates.len(), records.legs.len()), (2700, 500, 12));
    assert_eq!(records.delegations.len(), 20);
    // 25,000 delegates are to have about 750,000 participations: 30 each.
    let each = effective(&records).len() / 500;
    assert!((26..=34).contains(&each), "{each}");
}

#[test]
fn the_same_seed_gives_the_same_forum_and_another_another() {
    let few = Spec { sessions: 100, delegates: 60, legs: 3, seed: 1, conflicts_permille: 20 };
    assert_eq!(generate(few), generate(few));
    assert_ne!(generate(few).sessions, generate(Spec { seed: 2, ..few }).sessions);
}

#[test]
fn a_forum_of_nothing_still_has_a_leg() {
    for (sessions, delegates) in [(0, 0), (0, 30), (1, 30), (3, 0)] {
        let records = generate(Spec { sessions, delegates, legs: 0, seed: 1, conflicts_permille: 1000 });
        assert_eq!((records.sessions.len(), records.delegates.len(), records.legs.len()), (sessions, delegates, 1));
    }
}

#[test]
fn nothing_collides_unless_asked_for() {
    assert_eq!(collisions(&generate(SMALL)), (0, 0));
    let (rooms, people) = collisions(&generate(Spec { conflicts_permille: 50, ..SMALL }));
    // A twentieth of the sessions, and a twentieth of 4 in each of about 2 legs for 500 delegates.
    assert!((80..=180).contains(&rooms), "{rooms}");
    assert!((120..=280).contains(&people), "{people}");
}

#[test]
fn every_record_is_there_once_and_every_zone_is_known() {
    let records = generate(SMALL);
    let ids: HashSet<_> = records.keys().into_iter().map(|(_, id)| id).collect();
    assert_eq!(ids.len(), records.len());
    let rules = time::Rules::shipped();
    assert_eq!(records.places.iter().filter(|place| !rules.has(&place.zone)).count(), 0);
    assert_eq!(records.places.len(), 24);
}

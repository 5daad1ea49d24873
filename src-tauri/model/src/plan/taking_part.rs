//! Who takes part in what: own participations, and those inherited from delegations.

use std::collections::{BTreeMap, BTreeSet};

use super::Plan;
use crate::id::{DelegationId, LegId, PersonId, SessionId};
use crate::{Participation, Party, Reply, Session};

/// A part that a person effectively has in a session.
#[derive(Clone, Copy, Debug)]
pub struct TakingPart<'a> {
    /// The participation it comes from: the person's own, or the delegation's.
    pub participation: &'a Participation,
    /// The delegation it is inherited from; none for the person's own.
    pub inherited_from: Option<DelegationId>,
}

/// True for a participation of somebody who may come: not declined, not excused.
pub(crate) fn may_come(participation: &Participation) -> bool {
    !participation.excused && participation.reply != Reply::Declined
}

impl Plan {
    /// The parts that a person effectively has, by session of the forum.
    ///
    /// Their own participations in a session win over inherited ones, whatever their number; one excused takes them out of
    /// the session altogether. Otherwise they inherit those of their delegations in the legs they attend there; a session
    /// without a leg (online) is inherited by all delegates. What was declined counts for nothing.
    pub fn parts_of_person(&self, person: PersonId) -> BTreeMap<SessionId, Vec<TakingPart<'_>>> {
        let mut parts: BTreeMap<SessionId, Vec<TakingPart<'_>>> = BTreeMap::new();
        let own = self.indexes.parts_of_person.of(person, &self.records.participations);
        for participation in own.filter(|own| self.is_of_forum(own.session)) {
            parts.entry(participation.session).or_default().push(TakingPart { participation, inherited_from: None });
        }
        let has_own: BTreeSet<SessionId> = parts.keys().copied().collect();
        parts.retain(|_, own| keep_own(own));
        for delegate in self.delegates_of_person(person) {
            let legs: Vec<LegId> = self.legs_attended_by(delegate.id).collect();
            let inherited = self.participations_of_delegation(delegate.delegation).filter(|part| {
                let session = self.find::<Session>(part.session).filter(|session| session.forum == self.forum().id);
                session.is_some_and(|session| session.leg.is_none_or(|leg| legs.contains(&leg)))
            });
            for participation in inherited.filter(|part| may_come(part) && !has_own.contains(&part.session)) {
                let part = TakingPart { participation, inherited_from: Some(delegate.delegation) };
                parts.entry(participation.session).or_default().push(part);
            }
        }
        for parts in parts.values_mut() {
            sort(parts);
        }
        parts
    }

    /// The parts that a person effectively has in one session, by the rules of [`Plan::parts_of_person`]; empty where they have none.
    pub fn parts_of_person_in(&self, session: &Session, person: PersonId) -> Vec<TakingPart<'_>> {
        let mut parts: Vec<TakingPart<'_>> = self
            .participations_in(session.id)
            .filter(|participation| participation.party == Party::Person(person))
            .map(|participation| TakingPart { participation, inherited_from: None })
            .collect();
        if !parts.is_empty() {
            if !keep_own(&mut parts) {
                parts.clear();
            }
            sort(&mut parts);
            return parts;
        }
        for delegate in self.delegates_of_person(person) {
            let there = session.leg.is_none_or(|leg| self.legs_attended_by(delegate.id).any(|other| other == leg));
            let inherited = self
                .participations_in(session.id)
                .filter(|part| there && part.party == Party::Delegation(delegate.delegation) && may_come(part));
            parts.extend(
                inherited.map(|participation| TakingPart { participation, inherited_from: Some(delegate.delegation) }),
            );
        }
        sort(&mut parts);
        parts
    }

    fn is_of_forum(&self, session: SessionId) -> bool {
        self.find::<Session>(session).is_some_and(|session| session.forum == self.forum().id)
    }
}

/// Leaves the own participations that count; false where none does.
fn keep_own(own: &mut Vec<TakingPart<'_>>) -> bool {
    if own.iter().any(|part| part.participation.excused) {
        return false;
    }
    own.retain(|part| may_come(part.participation));
    !own.is_empty()
}

fn sort(parts: &mut [TakingPart<'_>]) {
    parts.sort_by_key(|part| (part.participation.role, part.inherited_from, part.participation.id));
}

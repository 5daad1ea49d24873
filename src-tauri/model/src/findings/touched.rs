//! Which units an edit touches.

use uuid::Uuid;

use super::hygiene;
use super::quick::QuickSet;
use super::unit::Unit;
use crate::plan::Plan;
use crate::*;

/// Whether an edit of such a record may change what is found anywhere: the forum's dates and settings, the dates and place
/// of a leg, the clock and country of a place. They are few, and seldom edited.
pub(super) fn touches_all(kind: Kind) -> bool {
    matches!(kind, Kind::Forum | Kind::Leg | Kind::Place)
}

/// Adds the units in which a record has a part, as a plan has it: asked before an edit and after it, it gives all that the edit touches.
pub(super) fn touch(plan: &Plan, kind: Kind, id: Uuid, units: &mut QuickSet<Unit>) {
    units.extend(hygiene::look(plan, kind, id).map(Unit::Look));
    match kind {
        Kind::Session => session(plan, EntityId::from_uuid(id), units),
        Kind::Participation => {
            let Some(part) = plan.find::<Participation>(EntityId::from_uuid(id)) else { return };
            units.insert(Unit::Session(part.session));
            let leg = plan.find::<Session>(part.session).and_then(|session| session.leg);
            party(plan, part.party, leg, units);
        }
        Kind::Person => {
            let person = EntityId::from_uuid(id);
            units.insert(Unit::Person(person));
            units.extend(plan.participations_of_person(person).map(|part| Unit::Session(part.session)));
            for delegate in plan.all_delegates_of_person(person) {
                sessions_of_delegation(plan, delegate.delegation, units);
            }
        }
        Kind::Delegation => {
            let id = EntityId::from_uuid(id);
            units.insert(Unit::Delegation(id));
            units.extend(plan.delegates_of(id).map(|delegate| Unit::Person(delegate.person)));
            units.extend(plan.find::<Delegation>(id).and_then(|it| it.head).map(Unit::Person));
        }
        Kind::Delegate => delegate(plan, EntityId::from_uuid(id), units),
        Kind::AttendedLeg => {
            if let Some(attended) = plan.find::<AttendedLeg>(EntityId::from_uuid(id)) {
                delegate(plan, attended.delegate, units);
            }
        }
        Kind::Venue => {
            let venue = EntityId::from_uuid(id);
            plan.sessions_of_venue(venue).for_each(|it| session(plan, it.id, units));
            for stay in plan.records().stays.iter().filter(|stay| stay.venue == venue) {
                units.extend(plan.guests_of(stay.id).map(Unit::Person));
            }
        }
        Kind::Room => {
            let Some(room) = plan.find::<Room>(EntityId::from_uuid(id)) else { return };
            units.insert(Unit::Room(room.id));
            units.extend(plan.sessions_of_room(room.id).map(|it| Unit::Session(it.id)));
            units.extend(plan.sessions_of_venue(room.venue).map(|it| Unit::Session(it.id)));
        }
        Kind::Availability => match plan.find::<Availability>(EntityId::from_uuid(id)).map(|it| it.subject) {
            Some(AvailabilitySubject::Person(person)) => units.extend([Unit::Person(person)]),
            Some(AvailabilitySubject::Room(room)) => {
                units.extend(plan.sessions_of_room(room).map(|it| Unit::Session(it.id)));
            }
            Some(AvailabilitySubject::Venue(venue)) => {
                units.extend(plan.sessions_of_venue(venue).map(|it| Unit::Session(it.id)));
            }
            None => {}
        },
        Kind::PrivatePerson => {
            let private = plan.find::<PrivatePerson>(EntityId::from_uuid(id));
            units.extend(private.map(|private| Unit::Person(private.person)));
        }
        _ => travel(plan, kind, id, units),
    }
}

fn travel(plan: &Plan, kind: Kind, id: Uuid, units: &mut QuickSet<Unit>) {
    match kind {
        Kind::Journey => {
            let journey = EntityId::from_uuid(id);
            units.insert(Unit::Journey(journey));
            units.extend(plan.travellers_of(journey).map(Unit::Person));
        }
        Kind::Traveller => {
            let traveller = plan.find::<Traveller>(EntityId::from_uuid(id));
            units.extend(traveller.map(|traveller| Unit::Person(traveller.person)));
        }
        Kind::Stay => {
            let stay = EntityId::from_uuid(id);
            units.insert(Unit::Stay(stay));
            units.extend(plan.guests_of(stay).map(Unit::Person));
        }
        Kind::Guest => {
            if let Some(guest) = plan.find::<Guest>(EntityId::from_uuid(id)) {
                units.extend([Unit::Person(guest.person), Unit::Stay(guest.stay)]);
            }
        }
        Kind::Task => {
            let task = EntityId::from_uuid(id);
            units.insert(Unit::Task(task));
            units.extend(plan.find::<Task>(task).and_then(|task| task.owner).map(Unit::Person));
        }
        _ => {}
    }
}

/// A session, its room, and everybody who comes.
fn session(plan: &Plan, id: SessionId, units: &mut QuickSet<Unit>) {
    units.insert(Unit::Session(id));
    let session = plan.find::<Session>(id);
    units.extend(session.and_then(|session| session.room).map(Unit::Room));
    let leg = session.and_then(|session| session.leg);
    for part in plan.participations_in(id) {
        party(plan, part.party, leg, units);
    }
}

/// Who comes with a party to a session of a leg.
fn party(plan: &Plan, party: Party, leg: Option<LegId>, units: &mut QuickSet<Unit>) {
    match party {
        Party::Person(person) => units.extend([Unit::Person(person)]),
        Party::Delegation(delegation) => {
            units.insert(Unit::Delegation(delegation));
            let there = plan
                .delegates_of(delegation)
                .filter(|delegate| leg.is_none_or(|leg| plan.legs_attended_by(delegate.id).any(|it| it == leg)));
            units.extend(there.map(|delegate| Unit::Person(delegate.person)));
        }
        Party::Organization(_) => {}
    }
}

fn delegate(plan: &Plan, id: DelegateId, units: &mut QuickSet<Unit>) {
    let Some(delegate) = plan.find::<Delegate>(id) else { return };
    units.extend([Unit::Person(delegate.person), Unit::Delegation(delegate.delegation)]);
    sessions_of_delegation(plan, delegate.delegation, units);
}

fn sessions_of_delegation(plan: &Plan, delegation: DelegationId, units: &mut QuickSet<Unit>) {
    units.extend(plan.participations_of_delegation(delegation).map(|part| Unit::Session(part.session)));
}

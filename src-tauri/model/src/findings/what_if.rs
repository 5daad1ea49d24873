//! What would follow, before anything is changed.

use chrono::{NaiveTime, TimeDelta};
use uuid::Uuid;

use crate::plan::Change;
use crate::time::{derive, wall_at};
use crate::*;

/// Something that may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhatIf {
    /// A journey arrives later by so many minutes.
    JourneyLate {
        /// The journey.
        journey: JourneyId,
        /// How much later.
        minutes: u32,
    },
    /// A person does not come: not to sessions, not on journeys, to no bed.
    PersonOut {
        /// The person.
        person: PersonId,
    },
    /// A room cannot be had during the forum.
    RoomLost {
        /// The room.
        room: RoomId,
    },
}

impl WhatIf {
    /// What it would change in a plan; nothing where its subject is not there or has no hours to shift.
    pub fn change(self, plan: &Plan) -> Change {
        match self {
            WhatIf::JourneyLate { journey, minutes } => journey_late(plan, journey, minutes).unwrap_or_default(),
            WhatIf::PersonOut { person } => person_out(plan, person),
            WhatIf::RoomLost { room } => room_lost(plan, room).unwrap_or_default(),
        }
    }
}

fn journey_late(plan: &Plan, journey: JourneyId, minutes: u32) -> Option<Change> {
    let journey = plan.find::<Journey>(journey)?;
    let Moment::At { time, fold } = journey.arrives else { return None };
    let zone = plan.zone_of_place(journey.to_place)?;
    let late = derive(plan.rules(), zone, time, fold).instant.checked_add_signed(TimeDelta::minutes(minutes.into()))?;
    let (reading, fold) = wall_at(plan.rules(), zone, late)?;
    Some(Change::of(Journey { arrives: Moment::At { time: reading.wall, fold }, ..journey.clone() }))
}

fn person_out(plan: &Plan, person: PersonId) -> Change {
    let mut change = Change::default();
    let records = plan.records();
    let of_forum =
        |session: SessionId| plan.find::<Session>(session).is_some_and(|session| session.forum == plan.forum().id);
    let parts =
        records.participations.iter().filter(|part| part.party == Party::Person(person) && of_forum(part.session));
    change.removed.extend(parts.map(|part| (Kind::Participation, part.id.uuid())));
    for delegate in plan.delegates_of_person(person) {
        let legs = records.attended_legs.iter().filter(|attended| attended.delegate == delegate.id);
        change.removed.extend(legs.map(|attended| (Kind::AttendedLeg, attended.id.uuid())));
        change.removed.push((Kind::Delegate, delegate.id.uuid()));
    }
    let forum = plan.forum().id;
    let travels = records.travellers.iter().filter(|own| {
        own.person == person && plan.find::<Journey>(own.journey).is_some_and(|journey| journey.forum == forum)
    });
    change.removed.extend(travels.map(|own| (Kind::Traveller, own.id.uuid())));
    let sleeps = records
        .guests
        .iter()
        .filter(|own| own.person == person && plan.find::<Stay>(own.stay).is_some_and(|stay| stay.forum == forum));
    change.removed.extend(sleeps.map(|own| (Kind::Guest, own.id.uuid())));
    for delegation in plan.delegations().filter(|delegation| delegation.head == Some(person)) {
        change.put.delegations.push(Delegation { head: None, ..delegation.clone() });
    }
    change
}

fn room_lost(plan: &Plan, room: RoomId) -> Option<Change> {
    let room = plan.find::<Room>(room)?;
    let midnight = |date| WallTime::new(date, NaiveTime::MIN);
    Some(Change::of(Availability {
        // It is never written, so that it needs no id of its own.
        id: AvailabilityId::from_uuid(Uuid::nil()),
        subject: AvailabilitySubject::Room(room.id),
        available: false,
        starts: midnight(plan.forum().starts.pred_opt()?),
        ends: midnight(plan.forum().ends.succ_opt()?.succ_opt()?),
        zone: None,
        note: None,
        marks: Marks::new(),
    }))
}

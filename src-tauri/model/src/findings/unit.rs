//! The units that findings are recomputed by: each is checked by itself, from a plan alone.

use super::agenda::Agenda;
use super::brief::Brief;
use super::context::Context;
use super::hygiene::{self, Look};
use super::quick::QuickMap;
use super::{days, nights, overlaps, presence, readiness, space, tightness, time};
use crate::*;

/// What is checked as a whole. Every finding comes from one unit; one about a delegation, or about a landing, may come from
/// each of several people.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Unit {
    /// The forum itself.
    Forum,
    /// A leg.
    Leg(LegId),
    /// A session.
    Session(SessionId),
    /// A room.
    Room(RoomId),
    /// A person.
    Person(PersonId),
    /// A delegation.
    Delegation(DelegationId),
    /// A journey.
    Journey(JourneyId),
    /// A stay.
    Stay(StayId),
    /// A task.
    Task(TaskId),
    /// People, organizations or venues that look alike.
    Look(Look),
}

/// What is found in one unit. A record that is not there, or is of another forum, has no findings.
pub(super) fn check(cx: &Context<'_>, unit: &Unit, kept: &Kept<'_>, found: &mut Vec<Brief>) {
    match unit {
        Unit::Forum => hygiene::of_forum(cx, kept.samples, found),
        Unit::Leg(id) => {
            if let Some(leg) = cx.plan.find::<Leg>(*id).filter(|leg| leg.forum == cx.forum) {
                days::of_leg(cx, leg, found);
            }
        }
        Unit::Session(id) => {
            let session = cx.plan.find::<Session>(*id).filter(|session| cx.is_own(session));
            if let Some(session) = session.filter(|session| session.status != SessionStatus::Cancelled) {
                time::of_session(cx, session, found);
                space::of_session(cx, session, found);
                days::of_session(cx, session, found);
                readiness::of_session(cx, session, found);
            }
        }
        Unit::Room(id) => overlaps::of_room(cx, *id, found),
        Unit::Person(id) => {
            if cx.person(*id).is_some() {
                person(cx, &Agenda::of_person(cx, *id), found);
            }
        }
        Unit::Delegation(id) => {
            if let Some(own) = cx.plan.find::<Delegation>(*id).filter(|own| own.forum == cx.forum) {
                delegation(cx, own, found);
            }
        }
        Unit::Journey(id) => {
            if let Some(journey) = cx.plan.find::<Journey>(*id).filter(|journey| journey.forum == cx.forum) {
                time::of_journey(cx, journey, found);
            }
        }
        Unit::Stay(id) => {
            if let Some(stay) = cx.plan.find::<Stay>(*id).filter(|stay| stay.forum == cx.forum) {
                nights::of_stay(cx, stay, found);
            }
        }
        Unit::Task(id) => {
            if let Some(task) = cx.plan.find::<Task>(*id).filter(|task| task.forum == cx.forum) {
                readiness::of_task(cx, task, found);
            }
        }
        Unit::Look(look) => hygiene::of_look(cx, look, kept.alike(look), found),
    }
}

/// What is kept beside a plan and followed through edits, for the units that need it.
pub(super) struct Kept<'k> {
    /// How many records are made up.
    pub(super) samples: usize,
    /// Records by what they look like.
    pub(super) looks: &'k QuickMap<Look, Vec<uuid::Uuid>>,
}

impl Kept<'_> {
    fn alike(&self, look: &Look) -> &[uuid::Uuid] {
        self.looks.get(look).map_or(&[], Vec::as_slice)
    }
}

fn person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    if agenda.is_of(cx.forum) {
        overlaps::of_person(cx, agenda, found);
        presence::of_person(cx, agenda, found);
        tightness::of_person(cx, agenda, found);
        nights::of_person(cx, agenda, found);
        space::of_person(cx, agenda, found);
        days::clashes(cx, agenda, found);
    } else {
        // Who only belongs to a delegation still goes to its legs.
        presence::of_person(cx, agenda, found);
    }
    readiness::of_person(cx, agenda, found);
    hygiene::of_person(cx, agenda, found);
}

fn delegation<'p>(cx: &Context<'p>, own: &Delegation, found: &mut Vec<Brief>) {
    readiness::of_delegation(cx, own, found);
    days::of_delegation(cx, own, found);
    if cx.plan.delegates_of(own.id).next().is_none() {
        let agenda = Agenda::of_delegation(cx, own.id);
        overlaps::of_person(cx, &agenda, found);
        tightness::of_person(cx, &agenda, found);
        days::clashes(cx, &agenda, found);
    }
}

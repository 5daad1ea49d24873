//! What the checks of one run share: when sessions are, who takes part, who travels with whom.

use std::cell::RefCell;
use std::fmt::Display;
use std::rc::Rc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::brief::{Arg, Brief, Cause};
use super::quick::QuickMap;
use super::{FindingCode, FindingSettings, Options, Severity, Subject};
use crate::plan::{Plan, may_come};
use crate::time::ZoneClock;
use crate::*;

/// Where somebody is, as far as it is known; nowhere for what is online.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) place: Option<PlaceId>,
    pub(super) venue: Option<VenueId>,
    pub(super) room: Option<RoomId>,
}

/// When a session with hours is, in seconds since 1970-01-01T00:00Z, and where. It ends after it starts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) start: i64,
    pub(super) end: i64,
    pub(super) spot: Spot,
}

/// The part that somebody effectively has in a session that is not cancelled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'p> {
    pub(super) session: &'p Session,
    /// The id of the session, its leg, and whether it is of the forum that is looked at: asked often, beside the rest.
    pub(super) id: SessionId,
    pub(super) leg: Option<LegId>,
    pub(super) own: bool,
    pub(super) slot: Option<Slot>,
    /// True where they only attend.
    pub(super) attends: bool,
    /// True where the session or the reply is not settled.
    pub(super) lowered: bool,
    /// The delegation it is inherited from.
    pub(super) from: Option<DelegationId>,
}

/// How grave one finding is beside what its code says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    /// An item is a draft or tentative.
    pub(super) lowered: bool,
    /// Those concerned only attend, so that it is never more than a notice.
    pub(super) attends: bool,
}

impl Weight {
    pub(super) fn lowered(lowered: bool) -> Self {
        Self { lowered, attends: false }
    }
}

/// A delegation in a leg, or in all of them.
type Attending = (DelegationId, Option<LegId>);

/// What the delegates who attend the same legs inherit from their delegation.
type Inherited<'p> = (Vec<LegId>, Rc<[Part<'p>]>);

/// A journey's bounds in seconds since 1970-01-01T00:00Z, and whether both hours are known.
pub(super) type Bounds = (i64, i64, bool);

/// What the checks of one run share.
pub(super) struct Context<'p> {
    pub(super) plan: &'p Plan,
    pub(super) options: &'p Options,
    pub(super) settings: &'p FindingSettings,
    pub(super) forum: ForumId,
    slots: RefCell<Slots>,
    shared: RefCell<QuickMap<DelegationId, Rc<[Part<'p>]>>>,
    inherited: RefCell<QuickMap<DelegationId, Vec<Inherited<'p>>>>,
    attending: RefCell<QuickMap<Attending, Rc<[PersonId]>>>,
    people: RefCell<QuickMap<PersonId, Option<&'p Person>>>,
    clocks: RefCell<QuickMap<PlaceId, Option<Clock<'p>>>>,
    pub(super) journeys: RefCell<QuickMap<JourneyId, Option<Bounds>>>,
}

/// When sessions are, as far as it has been worked out.
pub(super) type Slots = QuickMap<SessionId, Option<Slot>>;

/// The clock of a zone; `None` where nobody knows the zone, and its wall times are read as if in UTC.
pub(super) type Clock<'p> = Option<&'p ZoneClock>;

/// The instant of a wall time on a clock, in seconds since 1970-01-01T00:00Z.
pub(super) fn instant_on(clock: Clock<'_>, wall: WallTime, fold: Option<Fold>) -> i64 {
    clock.map_or_else(|| wall.naive().and_utc(), |clock| clock.derive(wall, fold).instant).timestamp()
}

impl<'p> Context<'p> {
    /// With what is known already of when sessions are.
    pub(super) fn new(plan: &'p Plan, options: &'p Options, slots: Slots) -> Self {
        Self {
            plan,
            options,
            settings: &plan.forum().findings,
            forum: plan.forum().id,
            slots: RefCell::new(slots),
            shared: RefCell::default(),
            inherited: RefCell::default(),
            attending: RefCell::default(),
            people: RefCell::default(),
            clocks: RefCell::default(),
            journeys: RefCell::default(),
        }
    }

    /// What is known by now of when sessions are.
    pub(super) fn into_slots(self) -> Slots {
        self.slots.into_inner()
    }

    /// A person.
    pub(super) fn person(&self, id: PersonId) -> Option<&'p Person> {
        *self.people.borrow_mut().entry(id).or_insert_with(|| self.plan.find::<Person>(id))
    }

    /// The clock of a place; `None` where the place is not there.
    pub(super) fn clock_of_place(&self, place: PlaceId) -> Option<Clock<'p>> {
        let find = || self.plan.zone_of_place(place).map(|zone| self.plan.rules().clock(zone));
        *self.clocks.borrow_mut().entry(place).or_insert_with(find)
    }

    /// The clock of a session; `None` where it stands in no zone.
    pub(super) fn clock_of_session(&self, session: &Session) -> Option<Clock<'p>> {
        if let Some(zone) = &session.zone {
            return Some(self.plan.rules().clock(zone));
        }
        let of_venue = session.venue.and_then(|venue| self.plan.find::<Venue>(venue)).map(|venue| venue.place);
        let of_leg = || session.leg.and_then(|leg| self.plan.find::<Leg>(leg)).map(|leg| leg.place);
        of_venue
            .and_then(|place| self.clock_of_place(place))
            .or_else(|| of_leg().and_then(|place| self.clock_of_place(place)))
    }

    /// Where a session is: online nowhere, else at its venue, else in its leg's place.
    pub(super) fn spot(&self, session: &Session) -> Spot {
        let of_venue = session.venue.and_then(|venue| self.plan.find::<Venue>(venue)).map(|venue| venue.place);
        let of_leg = || {
            let leg = session.leg.filter(|_| session.zone.is_none());
            leg.and_then(|leg| self.plan.find::<Leg>(leg)).map(|leg| leg.place)
        };
        Spot { place: of_venue.or_else(of_leg), venue: session.venue, room: session.room }
    }

    /// When a session is, where it has hours and ends after it starts; `None` where it is cancelled.
    pub(super) fn slot(&self, session: &'p Session) -> Option<Slot> {
        if let Some(known) = self.slots.borrow().get(&session.id) {
            return *known;
        }
        let slot = self.derived(session).filter(|slot| slot.start < slot.end);
        self.slots.borrow_mut().insert(session.id, slot);
        slot
    }

    /// Both ends of a session with hours as they are derived, whichever comes first; `None` where it is cancelled.
    pub(super) fn derived(&self, session: &Session) -> Option<Slot> {
        let Schedule::Span { start, start_fold, end, end_fold } = session.schedule else { return None };
        if session.status == SessionStatus::Cancelled {
            return None;
        }
        let clock = self.clock_of_session(session)?;
        let at = |wall, fold| instant_on(clock, wall, fold);
        Some(Slot { start: at(start, start_fold), end: at(end, end_fold), spot: self.spot(session) })
    }

    /// The parts of a delegation in sessions that are not cancelled, one a session, in the order of time.
    pub(super) fn parts_of_delegation(&self, delegation: DelegationId) -> Rc<[Part<'p>]> {
        if let Some(known) = self.shared.borrow().get(&delegation) {
            return Rc::clone(known);
        }
        let parts = self.plan.participations_of_delegation(delegation).filter(|part| may_come(part));
        let mut parts: Vec<Part<'p>> = parts.filter_map(|part| self.part(part, Some(delegation))).collect();
        merge(&mut parts);
        in_time(&mut parts);
        let parts: Rc<[Part<'p>]> = parts.into();
        self.shared.borrow_mut().insert(delegation, Rc::clone(&parts));
        parts
    }

    /// The parts that delegates who attend these legs inherit from their delegation, in the order of time.
    fn inherited(&self, delegation: DelegationId, legs: Vec<LegId>) -> Rc<[Part<'p>]> {
        let mut known = self.inherited.borrow_mut();
        let of_delegation = known.entry(delegation).or_default();
        if let Some((_, parts)) = of_delegation.iter().find(|(others, _)| *others == legs) {
            return Rc::clone(parts);
        }
        let all = self.parts_of_delegation(delegation);
        let there = all.iter().filter(|part| part.leg.is_none_or(|leg| legs.contains(&leg)));
        let parts: Rc<[Part<'p>]> = there.copied().collect::<Vec<_>>().into();
        of_delegation.push((legs, Rc::clone(&parts)));
        parts
    }

    /// The parts that a person effectively has, one a session, in the order of time: their own, else those of their delegations
    /// in the legs they attend. An own one that is excused or declined takes them out of the session.
    pub(super) fn parts_of_person(&self, person: PersonId) -> Rc<[Part<'p>]> {
        let mut own: Vec<&Participation> = self.plan.participations_of_person(person).collect();
        let mut delegates = self.plan.all_delegates_of_person(person).map(|delegate| {
            let legs: Vec<LegId> = self.plan.legs_attended_by(delegate.id).collect();
            self.inherited(delegate.delegation, legs)
        });
        let first = delegates.next();
        let second = delegates.next();
        if own.is_empty() && second.is_none() {
            // Most people do what their delegation does, and nothing else.
            return first.unwrap_or_default();
        }
        own.sort_by_key(|part| part.session);
        let mut parts = Vec::new();
        for same in own.chunk_by(|a, b| a.session == b.session) {
            if same.iter().any(|part| part.excused) {
                continue;
            }
            parts.extend(same.iter().filter(|part| may_come(part)).filter_map(|part| self.part(part, None)));
        }
        merge(&mut parts);
        let has_own = |session: SessionId| own.binary_search_by_key(&session, |part| part.session).is_ok();
        let several = second.is_some();
        for inherited in first.into_iter().chain(second).chain(delegates) {
            parts.extend(inherited.iter().filter(|part| !has_own(part.id)).copied());
        }
        if several {
            strongest(&mut parts);
        }
        in_time(&mut parts);
        parts.into()
    }

    fn part(&self, part: &'p Participation, from: Option<DelegationId>) -> Option<Part<'p>> {
        let session = self.plan.find::<Session>(part.session)?;
        (session.status != SessionStatus::Cancelled).then(|| Part {
            session,
            id: session.id,
            leg: session.leg,
            own: self.is_own(session),
            slot: self.slot(session),
            attends: part.role == Role::Attendee,
            lowered: session.status != SessionStatus::Confirmed || part.reply != Reply::Accepted,
            from,
        })
    }

    /// The people of a delegation who attend a leg, or all of them; in the order of their ids.
    pub(super) fn attending(&self, delegation: DelegationId, leg: Option<LegId>) -> Rc<[PersonId]> {
        if let Some(known) = self.attending.borrow().get(&(delegation, leg)) {
            return Rc::clone(known);
        }
        let there =
            |delegate: &&Delegate| leg.is_none_or(|leg| self.plan.legs_attended_by(delegate.id).any(|it| it == leg));
        let mut people: Vec<PersonId> =
            self.plan.delegates_of(delegation).filter(there).map(|delegate| delegate.person).collect();
        people.sort_unstable();
        people.dedup();
        let people: Rc<[PersonId]> = people.into();
        self.attending.borrow_mut().insert((delegation, leg), Rc::clone(&people));
        people
    }

    /// Everybody who comes to a session, each once, in the order of their ids: their own participations win over inherited ones.
    pub(super) fn people_in(&self, session: &Session) -> Vec<PersonId> {
        let (mut own, mut coming): (Vec<(PersonId, bool)>, Vec<PersonId>) = (Vec::new(), Vec::new());
        for part in self.plan.participations_in(session.id) {
            match part.party {
                Party::Person(person) => own.push((person, part.excused)),
                Party::Delegation(delegation) if may_come(part) => {
                    coming.extend(self.attending(delegation, session.leg).iter());
                }
                _ => {}
            }
        }
        own.sort_unstable();
        coming.retain(|person| own.binary_search_by_key(person, |(own, _)| *own).is_err());
        let excused = |person: PersonId| own.binary_search(&(person, true)).is_ok();
        let own_parts = self.plan.participations_in(session.id).filter(|part| may_come(part));
        coming.extend(own_parts.filter_map(|part| match part.party {
            Party::Person(person) => (!excused(person)).then_some(person),
            _ => None,
        }));
        coming.sort_unstable();
        coming.dedup();
        coming
    }

    /// Whether a session belongs to the forum that is looked at.
    pub(super) fn is_own(&self, session: &Session) -> bool {
        session.forum == self.forum
    }

    /// Whether anybody wants to know of a kind of finding.
    pub(super) fn wants(&self, code: FindingCode) -> bool {
        self.settings.severity(code).is_some()
    }

    /// A finding, unless the forum turned its kind off. `facts` are the public ones that make it, for its key.
    pub(super) fn finding<const N: usize, A: Into<Arg>>(
        &self,
        code: FindingCode,
        weight: Weight,
        subjects: &[Subject],
        (at, facts): (Option<i64>, impl Display),
        args: [(&'static str, A); N],
    ) -> Option<Brief> {
        let usual = self.settings.severity(code)?;
        let severity = if weight.attends { Severity::Notice } else { usual };
        Some(Brief {
            cause: Cause::new(code, subjects, facts),
            severity: if weight.lowered { severity.lower() } else { severity },
            at,
            args: args.into_iter().map(|(name, value)| (name, value.into())).collect(),
        })
    }
}

/// Leaves one part a session, in the order of their ids: somebody who speaks and attends does more than attend.
fn merge(parts: &mut Vec<Part<'_>>) {
    if parts.len() < 2 {
        return;
    }
    parts.sort_by_key(|part| part.id);
    parts.dedup_by(|next, kept| {
        let same = next.id == kept.id;
        if same {
            kept.attends &= next.attends;
            kept.lowered &= next.lowered;
        }
        same
    });
}

/// Leaves one part a session, where several delegations bring somebody: the settled one first, then the one that does more
/// than attend. All that a delegation brings to it has the same part, so that what is found of it is the same for all.
fn strongest(parts: &mut Vec<Part<'_>>) {
    parts.sort_by_key(|part| (part.id, part.lowered, part.attends, part.from));
    parts.dedup_by_key(|part| part.id);
}

/// Those with hours in the order of time, then the others.
fn in_time(parts: &mut [Part<'_>]) {
    parts.sort_by_key(|part| {
        let hours = part.slot.map(|slot| (slot.start, slot.end));
        (hours.is_none(), hours, part.id)
    });
}

/// A record as a subject.
pub(super) fn subject<E: Entity>(id: E::Id) -> Subject {
    Subject { kind: E::KIND, id: id.uuid() }
}

/// A day as a subject's cause or argument.
pub(super) fn day(date: NaiveDate) -> Arg {
    Arg::Day(date)
}

/// A bare record as a subject.
pub(super) fn subject_of(kind: Kind, id: Uuid) -> Subject {
    Subject { kind, id }
}

//! What the checks of one run share: when sessions are, who takes part, who travels with whom.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Finding, FindingCode, FindingSettings, Options, Severity, Subject};
use crate::plan::{Plan, may_come};
use crate::time::derive;
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

/// What the checks of one run share.
pub(super) struct Context<'p> {
    pub(super) plan: &'p Plan,
    pub(super) options: &'p Options,
    pub(super) settings: &'p FindingSettings,
    pub(super) forum: ForumId,
    slots: RefCell<HashMap<SessionId, Option<Slot>>>,
    shared: RefCell<HashMap<DelegationId, Rc<[Part<'p>]>>>,
    attending: RefCell<HashMap<Attending, Rc<[PersonId]>>>,
}

impl<'p> Context<'p> {
    pub(super) fn new(plan: &'p Plan, options: &'p Options) -> Self {
        let (settings, forum) = (&plan.forum().findings, plan.forum().id);
        let (slots, shared, attending) = (RefCell::default(), RefCell::default(), RefCell::default());
        Self { plan, options, settings, forum, slots, shared, attending }
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
        let zone = self.plan.zone_of_session(session)?;
        let at = |wall, fold| derive(self.plan.rules(), zone, wall, fold).instant.timestamp();
        Some(Slot { start: at(start, start_fold), end: at(end, end_fold), spot: self.spot(session) })
    }

    /// The parts of a delegation in sessions that are not cancelled, one a session, by its id.
    pub(super) fn parts_of_delegation(&self, delegation: DelegationId) -> Rc<[Part<'p>]> {
        if let Some(known) = self.shared.borrow().get(&delegation) {
            return Rc::clone(known);
        }
        let parts = self.plan.participations_of_delegation(delegation).filter(|part| may_come(part));
        let mut parts: Vec<Part<'p>> = parts.filter_map(|part| self.part(part, Some(delegation))).collect();
        merge(&mut parts);
        let parts: Rc<[Part<'p>]> = parts.into();
        self.shared.borrow_mut().insert(delegation, Rc::clone(&parts));
        parts
    }

    /// The parts that a person effectively has, one a session, by its id: their own, else those of their delegations in the
    /// legs they attend. An own one that is excused or declined takes them out of the session.
    pub(super) fn parts_of_person(&self, person: PersonId) -> Vec<Part<'p>> {
        let mut own: Vec<&Participation> = self.plan.participations_of_person(person).collect();
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
        let before = parts.len();
        for delegate in self.plan.all_delegates_of_person(person) {
            let legs: Vec<LegId> = self.plan.legs_attended_by(delegate.id).collect();
            let inherited = self.parts_of_delegation(delegate.delegation);
            let there = inherited.iter().filter(|part| part.session.leg.is_none_or(|leg| legs.contains(&leg)));
            parts.extend(there.filter(|part| !has_own(part.session.id)).copied());
        }
        if parts.len() > before {
            merge(&mut parts);
        }
        parts
    }

    fn part(&self, part: &'p Participation, from: Option<DelegationId>) -> Option<Part<'p>> {
        let session = self.plan.find::<Session>(part.session)?;
        (session.status != SessionStatus::Cancelled).then(|| Part {
            session,
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

    /// A finding, unless the forum turned its kind off. `cause` are the public facts that make it, for its key.
    pub(super) fn finding<const N: usize>(
        &self,
        code: FindingCode,
        weight: Weight,
        subjects: &[Subject],
        (at, cause): (Option<i64>, &str),
        args: [(&str, String); N],
    ) -> Option<Finding> {
        let usual = self.settings.severity(code)?;
        let severity = if weight.attends { Severity::Notice } else { usual };
        Some(Finding {
            key: key(code, subjects, cause),
            code,
            severity: if weight.lowered { severity.lower() } else { severity },
            subjects: subjects.to_vec(),
            at: at.and_then(instant),
            args: args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            accepted: None,
        })
    }
}

/// Leaves one part a session, in the order of their ids: somebody who speaks and attends does more than attend.
fn merge(parts: &mut Vec<Part<'_>>) {
    parts.sort_by_key(|part| (part.session.id, part.from));
    parts.dedup_by(|next, kept| {
        let same = next.session.id == kept.session.id;
        if same {
            kept.attends &= next.attends;
            kept.lowered &= next.lowered;
        }
        same
    });
}

fn key(code: FindingCode, subjects: &[Subject], cause: &str) -> String {
    use std::fmt::Write;
    let mut key = String::with_capacity(40 + subjects.len() * 37);
    key.push_str(code.as_str());
    for (place, subject) in subjects.iter().enumerate() {
        let _ = write!(key, "{}{}", if place == 0 { ':' } else { '+' }, subject.id);
    }
    let _ = write!(key, ":{:012x}", digest(cause) & 0xffff_ffff_ffff);
    key
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo; RFC 9923): short, the same on every machine, and nothing secret goes into it.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn instant(seconds: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0)
}

/// A record as a subject.
pub(super) fn subject<E: Entity>(id: E::Id) -> Subject {
    Subject { kind: E::KIND, id: id.uuid() }
}

/// A day as a subject's cause or argument.
pub(super) fn day(date: NaiveDate) -> String {
    date.to_string()
}

/// A bare record as a subject.
pub(super) fn subject_of(kind: Kind, id: Uuid) -> Subject {
    Subject { kind, id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_published_one() {
        // From the test vectors of RFC 9923, appendix C.
        assert_eq!(
            [digest(""), digest("a"), digest("foobar")],
            [0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c, 0x8594_4171_f739_67e8]
        );
    }
}

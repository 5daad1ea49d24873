//! The same by brute force: everybody, everything, all pairs. Slow and obvious; it shares no code with what it checks.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::random::{Random, random_world, turns};
use crate::findings::FindingCode;
use crate::*;

/// A finding as far as the reference knows it: its code, whom and what it is about, how grave it is.
type Told = (String, BTreeSet<uuid::Uuid>, String);

struct Brute<'r> {
    records: &'r Records,
    forum: ForumId,
}

impl Brute<'_> {
    fn place(&self, id: PlaceId) -> &Place {
        self.records.places.iter().find(|place| place.id == id).unwrap()
    }

    fn instant(&self, zone: &ZoneId, wall: WallTime) -> DateTime<Utc> {
        let zone: Tz = zone.as_str().parse().unwrap();
        wall.naive().and_local_timezone(zone).unwrap().with_timezone(&Utc)
    }

    fn span(&self, session: &Session) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let Schedule::Span { start, end, .. } = session.schedule else { return None };
        let venue = session.venue.map(|id| self.records.venues.iter().find(|venue| venue.id == id).unwrap());
        let zone = session.zone.clone().unwrap_or_else(|| self.place(venue.unwrap().place).zone.clone());
        (session.status != SessionStatus::Cancelled).then(|| (self.instant(&zone, start), self.instant(&zone, end)))
    }

    fn journey(&self, journey: &Journey) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let at = |moment: &Moment, place| match moment {
            Moment::At { time, .. } => Some(self.instant(&self.place(place).zone, *time)),
            _ => None,
        };
        let span = (at(&journey.departs, journey.from_place)?, at(&journey.arrives, journey.to_place)?);
        (span.0 < span.1).then_some(span)
    }

    /// Whether a person comes to a session: by which delegation if not by themselves, whether they only attend, and whether
    /// it is all settled.
    fn comes(&self, person: PersonId, session: &Session) -> Option<(Option<DelegationId>, bool, bool)> {
        let parts = || self.records.participations.iter().filter(|part| part.session == session.id);
        let own: Vec<&Participation> = parts().filter(|part| part.party == Party::Person(person)).collect();
        let counts = |part: &&Participation| part.reply != Reply::Declined && !part.excused;
        let sum = |from, parts: Vec<&Participation>| {
            let attends = parts.iter().all(|part| part.role == Role::Attendee);
            let accepted = parts.iter().any(|part| part.reply == Reply::Accepted);
            let settled = accepted && session.status == SessionStatus::Confirmed;
            (!parts.is_empty()).then_some((from, attends, settled))
        };
        if !own.is_empty() {
            let excused = own.iter().any(|part| part.excused);
            return if excused { None } else { sum(None, own.into_iter().filter(counts).collect()) };
        }
        let member = |delegation: DelegationId| {
            self.records.delegates.iter().any(|delegate| {
                let attends = |leg| {
                    self.records
                        .attended_legs
                        .iter()
                        .any(|attended| attended.delegate == delegate.id && attended.leg == leg)
                };
                delegate.delegation == delegation && delegate.person == person && session.leg.is_none_or(attends)
            })
        };
        let inherited = |part: &&Participation| matches!(part.party, Party::Delegation(id) if member(id));
        let inherited: Vec<&Participation> = parts().filter(inherited).filter(counts).collect();
        let delegation = |part: &Participation| match part.party {
            Party::Delegation(id) => Some(id),
            _ => None,
        };
        let first = inherited.iter().filter_map(|part| delegation(part)).min();
        sum(first, inherited)
    }

    fn everything(&self) -> BTreeSet<Told> {
        let mut told = BTreeSet::new();
        for person in &self.records.people {
            self.person(person.id, &mut told);
        }
        for delegation in &self.records.delegations {
            if delegation.forum == self.forum && !self.records.delegates.iter().any(|it| it.delegation == delegation.id)
            {
                self.nobody(delegation.id, &mut told);
            }
        }
        for room in &self.records.rooms {
            for (a, b) in self.pairs() {
                let settled = a.status == SessionStatus::Confirmed && b.status == SessionStatus::Confirmed;
                if a.room == Some(room.id) && b.room == Some(room.id) {
                    let subjects = [room.id.uuid(), a.id.uuid(), b.id.uuid()];
                    told.insert(telling(FindingCode::RoomDoubleBooked, &subjects, settled, false));
                }
            }
        }
        told
    }

    /// Sessions that overlap, one of them at least the forum's own.
    fn pairs(&self) -> Vec<(&Session, &Session)> {
        let mut pairs = Vec::new();
        for a in &self.records.sessions {
            for b in self.records.sessions.iter().filter(|b| b.id > a.id) {
                if let (Some(at), Some(other)) = (self.span(a), self.span(b))
                    && at.0 < other.1
                    && other.0 < at.1
                    && (a.forum == self.forum || b.forum == self.forum)
                {
                    pairs.push((a, b));
                }
            }
        }
        pairs
    }

    fn person(&self, person: PersonId, told: &mut BTreeSet<Told>) {
        for (a, b) in self.pairs() {
            let (Some(at), Some(other)) = (self.comes(person, a), self.comes(person, b)) else { continue };
            let (code, who) = match (at.0, other.0) {
                (Some(from), Some(same)) if from == same => (FindingCode::DelegationDoubleBooked, from.uuid()),
                _ => (FindingCode::PersonDoubleBooked, person.uuid()),
            };
            let subjects = [who, a.id.uuid(), b.id.uuid()];
            told.insert(telling(code, &subjects, at.2 && other.2, at.1 && other.1));
        }
        let travels = |journey: &&Journey| {
            self.records.travellers.iter().any(|it| it.journey == journey.id && it.person == person)
        };
        for journey in self.records.journeys.iter().filter(travels) {
            let Some(trip) = self.journey(journey) else { continue };
            for session in &self.records.sessions {
                let (Some(span), Some(part)) = (self.span(session), self.comes(person, session)) else { continue };
                if span.0 < trip.1 && trip.0 < span.1 {
                    let subjects = [person.uuid(), session.id.uuid(), journey.id.uuid()];
                    told.insert(telling(
                        FindingCode::SessionDuringJourney,
                        &subjects,
                        part.2 && journey.confirmed,
                        false,
                    ));
                }
            }
            for other in self.records.journeys.iter().filter(travels).filter(|other| other.id > journey.id) {
                if let Some(second) = self.journey(other)
                    && trip.0 < second.1
                    && second.0 < trip.1
                {
                    let subjects = [person.uuid(), journey.id.uuid(), other.id.uuid()];
                    let settled = journey.confirmed && other.confirmed;
                    told.insert(telling(FindingCode::JourneysOverlap, &subjects, settled, false));
                }
            }
        }
        let sleeps = |stay: &&Stay| self.records.guests.iter().any(|it| it.stay == stay.id && it.person == person);
        for stay in self.records.stays.iter().filter(sleeps) {
            for other in self.records.stays.iter().filter(sleeps).filter(|other| other.id > stay.id) {
                let night = |evening: chrono::NaiveDate| other.check_in <= evening && evening < other.check_out;
                if stay.check_in.iter_days().take_while(|day| *day < stay.check_out).any(night) {
                    let subjects = [person.uuid(), stay.id.uuid(), other.id.uuid()];
                    told.insert(telling(
                        FindingCode::StaysOverlap,
                        &subjects,
                        stay.confirmed && other.confirmed,
                        false,
                    ));
                }
            }
        }
    }

    /// A delegation without delegates, as one who attends everything that it takes part in.
    fn nobody(&self, delegation: DelegationId, told: &mut BTreeSet<Told>) {
        let part = |session: &Session| {
            let counts = |part: &&Participation| {
                part.session == session.id
                    && part.party == Party::Delegation(delegation)
                    && part.reply != Reply::Declined
                    && !part.excused
            };
            let parts: Vec<&Participation> = self.records.participations.iter().filter(counts).collect();
            let attends = parts.iter().all(|part| part.role == Role::Attendee);
            let settled =
                parts.iter().any(|part| part.reply == Reply::Accepted) && session.status == SessionStatus::Confirmed;
            (!parts.is_empty()).then_some((attends, settled))
        };
        for (a, b) in self.pairs() {
            if let (Some(at), Some(other)) = (part(a), part(b)) {
                let subjects = [delegation.uuid(), a.id.uuid(), b.id.uuid()];
                told.insert(telling(FindingCode::DelegationDoubleBooked, &subjects, at.1 && other.1, at.0 && other.0));
            }
        }
    }
}

fn telling(code: FindingCode, subjects: &[uuid::Uuid], settled: bool, attends: bool) -> Told {
    let usual = if code == FindingCode::StaysOverlap { "warning" } else { "error" };
    let severity = match (attends, settled, usual) {
        (true, ..) => "notice",
        (false, true, usual) => usual,
        (false, false, "error") => "warning",
        (false, false, _) => "notice",
    };
    (code.as_str().to_owned(), subjects.iter().copied().collect(), severity.to_owned())
}

#[test]
fn brute_force_finds_the_same_overlaps_in_random_forums() {
    let known = [
        FindingCode::PersonDoubleBooked,
        FindingCode::RoomDoubleBooked,
        FindingCode::DelegationDoubleBooked,
        FindingCode::SessionDuringJourney,
        FindingCode::JourneysOverlap,
        FindingCode::StaysOverlap,
    ];
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for seed in 0..turns(60, 2000) {
        let world = random_world(&mut Random(seed));
        let (records, found) = (world.records(), world.found());
        let told: Vec<Told> = found
            .iter()
            .filter(|finding| known.contains(&finding.code))
            .map(|finding| {
                let subjects = finding.subjects.iter().map(|subject| subject.id).collect();
                (finding.code.as_str().to_owned(), subjects, format!("{:?}", finding.severity).to_lowercase())
            })
            .collect();
        let once: BTreeSet<Told> = told.iter().cloned().collect();
        assert_eq!(once.len(), told.len(), "seed {seed}: something is told twice");
        let forum = super::world::id(Kind::Forum, 1).parse().unwrap();
        assert_eq!(once, Brute { records: &records, forum }.everything(), "seed {seed}");
        seen.extend(once.into_iter().map(|(code, ..)| code));
    }
    assert_eq!(seen.len(), known.len(), "{seen:?}");
}

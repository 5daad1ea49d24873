//! The same by brute force: everybody, everything, all pairs. Slow and obvious, written from `docs/findings.md`; it shares no
//! code with what it checks.

mod nights;
mod presence;
mod space;
mod tightness;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::random::{Random, random_world, turns};
use crate::findings::FindingCode;
use crate::*;

/// A finding as far as the reference knows it: its code, whom and what it is about, how grave it is, and its numbers and days.
type Told = (String, BTreeSet<uuid::Uuid>, String, String);

/// When and where somebody comes to something, and how: by which delegation if not by themselves, whether they only attend,
/// whether it is all settled.
struct Coming<'r> {
    span: Span,
    session: &'r Session,
    from: Option<DelegationId>,
    attends: bool,
    settled: bool,
}

type Span = (DateTime<Utc>, DateTime<Utc>);

/// By which delegation somebody comes if not by themselves, whether they only attend, whether it is all settled.
type Comes = (Option<DelegationId>, bool, bool);

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

    fn span(&self, session: &Session) -> Option<Span> {
        let Schedule::Span { start, end, .. } = session.schedule else { return None };
        let venue = session.venue.map(|id| self.records.venues.iter().find(|venue| venue.id == id).unwrap());
        let zone = session.zone.clone().unwrap_or_else(|| self.place(venue.unwrap().place).zone.clone());
        (session.status != SessionStatus::Cancelled).then(|| (self.instant(&zone, start), self.instant(&zone, end)))
    }

    fn journey(&self, journey: &Journey) -> Option<Span> {
        let at = |moment: &Moment, place| match moment {
            Moment::At { time, .. } => Some(self.instant(&self.place(place).zone, *time)),
            _ => None,
        };
        let span = (at(&journey.departs, journey.from_place)?, at(&journey.arrives, journey.to_place)?);
        (span.0 < span.1).then_some(span)
    }

    /// Whether a person comes to a session: by which delegation if not by themselves, whether they only attend, and whether
    /// it is all settled.
    fn comes(&self, person: PersonId, session: &Session) -> Option<Comes> {
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
        // Of several delegations, that counts which is settled, then which does more, then the first.
        let by = |delegation: &Delegation| {
            let parts = parts().filter(|part| part.party == Party::Delegation(delegation.id)).filter(counts).collect();
            if member(delegation.id) { sum(Some(delegation.id), parts) } else { None }
        };
        let bring = self.records.delegations.iter().filter_map(by);
        bring.min_by_key(|(from, attends, settled)| (!settled, *attends, *from))
    }

    /// All that a person comes to, at a time.
    fn comings(&self, person: PersonId) -> Vec<Coming<'_>> {
        let coming = |session| {
            let (span, (from, attends, settled)) = (self.span(session)?, self.comes(person, session)?);
            Some(Coming { span, session, from, attends, settled })
        };
        self.records.sessions.iter().filter_map(coming).collect()
    }

    /// What a delegation without delegates takes part in, at a time.
    fn comings_of_nobody(&self, delegation: DelegationId) -> Vec<Coming<'_>> {
        let coming = |session| {
            let (span, (attends, settled)) = (self.span(session)?, self.comes_as_one(delegation, session)?);
            Some(Coming { span, session, from: Some(delegation), attends, settled })
        };
        self.records.sessions.iter().filter_map(coming).collect()
    }

    /// The journeys of a person, by their start.
    fn trips(&self, person: PersonId) -> Vec<(Span, &Journey)> {
        let on_it = |journey: &&Journey| {
            self.records.travellers.iter().any(|it| it.journey == journey.id && it.person == person)
        };
        let mut trips: Vec<(Span, &Journey)> = self
            .records
            .journeys
            .iter()
            .filter(on_it)
            .filter_map(|journey| Some((self.journey(journey)?, journey)))
            .collect();
        trips.sort_by_key(|(span, journey)| (*span, journey.id));
        trips
    }

    /// Whether a journey of theirs ends before it starts, so that nobody knows where they are.
    fn is_lost(&self, person: PersonId) -> bool {
        let on_it = |journey: &&Journey| {
            self.records.travellers.iter().any(|it| it.journey == journey.id && it.person == person)
        };
        self.records.journeys.iter().filter(on_it).any(|journey| self.journey(journey).is_none())
    }

    /// The stays of a person.
    fn stays(&self, person: PersonId) -> Vec<&Stay> {
        let sleeps = |stay: &&Stay| self.records.guests.iter().any(|it| it.stay == stay.id && it.person == person);
        self.records.stays.iter().filter(sleeps).collect()
    }

    fn home(&self, person: PersonId) -> Option<PlaceId> {
        self.records.people.iter().find(|own| own.id == person).and_then(|own| own.home)
    }

    /// The place of a session: nowhere where it is online.
    fn place_of(&self, session: &Session) -> Option<PlaceId> {
        let venue = session.venue.map(|id| self.records.venues.iter().find(|venue| venue.id == id).unwrap());
        venue.map(|venue| venue.place)
    }

    /// The legs that a person attends as a delegate of this forum.
    fn legs_of(&self, person: PersonId) -> BTreeSet<LegId> {
        let own = |delegate: &&Delegate| {
            let delegation = self.records.delegations.iter().find(|own| own.id == delegate.delegation).unwrap();
            delegate.person == person && delegation.forum == self.forum
        };
        let attended = |delegate: &Delegate| {
            let id = delegate.id;
            self.records.attended_legs.iter().filter(move |it| it.delegate == id).map(|it| it.leg)
        };
        self.records.delegates.iter().filter(own).flat_map(attended).collect()
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
        for person in &self.records.people {
            self.presence(person.id, &mut told);
            self.tightness(person.id, &mut told);
            self.nights(person.id, &mut told);
            self.unavailable_people(person.id, &mut told);
            self.day_clashes(person.id, &mut told);
        }
        self.unmet(&mut told);
        self.beds(&mut told);
        self.space(&mut told);
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

    /// How a delegation without delegates takes part in a session: whether it only attends, and whether that is settled.
    fn comes_as_one(&self, delegation: DelegationId, session: &Session) -> Option<(bool, bool)> {
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
    }

    /// A delegation without delegates, as one who attends everything that it takes part in.
    fn nobody(&self, delegation: DelegationId, told: &mut BTreeSet<Told>) {
        for (a, b) in self.pairs() {
            if let (Some(at), Some(other)) = (self.comes_as_one(delegation, a), self.comes_as_one(delegation, b)) {
                let subjects = [delegation.uuid(), a.id.uuid(), b.id.uuid()];
                told.insert(telling(FindingCode::DelegationDoubleBooked, &subjects, at.1 && other.1, at.0 && other.0));
            }
        }
        self.too_tight(delegation.uuid(), &self.comings_of_nobody(delegation), &[], told);
        let sessions: Vec<&Session> = self.records.sessions.iter().collect();
        let comes = |session: &Session| {
            self.comes_as_one(delegation, session).map(|(attends, settled)| (Some(delegation), attends, settled))
        };
        self.clashes(delegation.uuid(), &sessions, &comes, told);
    }
}

/// A finding without numbers.
fn telling(code: FindingCode, subjects: &[uuid::Uuid], settled: bool, attends: bool) -> Told {
    telling_of(code, subjects, settled, attends, String::new())
}

fn telling_of(code: FindingCode, subjects: &[uuid::Uuid], settled: bool, attends: bool, numbers: String) -> Told {
    // As the page says; an item that is not settled counts one severity lower.
    let page = include_str!("../../../../../docs/findings.md");
    let row = page.lines().find(|line| line.starts_with(&format!("| `{}` |", code.as_str()))).unwrap();
    let usual = row.split('|').nth(2).unwrap().trim();
    let severity = match (attends, settled, usual) {
        (true, ..) => "notice",
        (false, true, usual) => usual,
        (false, false, "error") => "warning",
        (false, false, _) => "notice",
    };
    (code.as_str().to_owned(), subjects.iter().copied().collect(), severity.to_owned(), numbers)
}

/// The codes of the reference, each with the arguments that it knows.
const KNOWN: &[(FindingCode, &[&str])] = &[
    (FindingCode::PersonDoubleBooked, &[]),
    (FindingCode::RoomDoubleBooked, &[]),
    (FindingCode::DelegationDoubleBooked, &[]),
    (FindingCode::SessionDuringJourney, &[]),
    (FindingCode::JourneysOverlap, &[]),
    (FindingCode::StaysOverlap, &[]),
    (FindingCode::BeforeArrival, &["minutes"]),
    (FindingCode::AfterDeparture, &["minutes"]),
    (FindingCode::NoJourneyToLeg, &[]),
    (FindingCode::JourneyChainBroken, &[]),
    (FindingCode::LegNotAttended, &[]),
    (FindingCode::TransferTooShort, &["minutes", "needed", "way"]),
    (FindingCode::ArrivalUnmet, &["people"]),
    (FindingCode::ShortRest, &["minutes", "needed"]),
    (FindingCode::NightWithoutBed, &["date", "nights"]),
    (FindingCode::StayElsewhere, &["date", "nights"]),
    (FindingCode::RoomTypeAndGuestsDiffer, &["beds", "guests"]),
    (FindingCode::OverCapacity, &["capacity", "people"]),
    (FindingCode::PersonUnavailable, &[]),
    (FindingCode::RoomUnavailable, &[]),
    (FindingCode::OutsideVenueHours, &[]),
    (FindingCode::OutsideLegDates, &["date"]),
    (FindingCode::OutsideForumDates, &["date"]),
    (FindingCode::PublicHoliday, &["country", "date"]),
    (FindingCode::DayClashPossible, &["date"]),
];

#[test]
fn brute_force_finds_the_same_in_random_forums() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for seed in 0..turns(40, 2000) {
        let world = random_world(&mut Random(seed));
        let (records, found) = (world.records(), world.found());
        let told: Vec<Told> = found
            .iter()
            .filter_map(|finding| Some((finding, KNOWN.iter().find(|(code, _)| *code == finding.code)?.1)))
            .map(|(finding, args)| {
                let subjects = finding.subjects.iter().map(|subject| subject.id).collect();
                let severity = format!("{:?}", finding.severity).to_lowercase();
                let numbers: Vec<&str> = args.iter().map(|arg| finding.args[*arg].as_str()).collect();
                (finding.code.as_str().to_owned(), subjects, severity, numbers.join(" "))
            })
            .collect();
        let once: BTreeSet<Told> = told.iter().cloned().collect();
        assert_eq!(once.len(), told.len(), "seed {seed}: something is told twice");
        let forum = super::world::id(Kind::Forum, 1).parse().unwrap();
        let reference = Brute { records: &records, forum }.everything();
        let (lacks, more): (Vec<_>, Vec<_>) =
            (reference.difference(&once).collect(), once.difference(&reference).collect());
        assert!(lacks.is_empty() && more.is_empty(), "seed {seed}: not found {lacks:#?}, found besides {more:#?}");
        seen.extend(once.into_iter().map(|(code, ..)| code));
    }
    let unseen: Vec<&str> = KNOWN.iter().map(|(code, _)| code.as_str()).filter(|code| !seen.contains(*code)).collect();
    assert!(unseen.is_empty(), "never found: {unseen:?}");
}

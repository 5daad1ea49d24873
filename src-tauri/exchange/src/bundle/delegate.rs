//! The bundle made for one delegate: their facts, the public programme, and nothing that is somebody else's business.

use std::collections::{BTreeSet, HashSet};

use periplo_model::plan::Plan;
use periplo_model::publication::PublicationRecord;
use periplo_model::*;
use uuid::Uuid;

use super::by_kind::links;
use super::delegate_publications::{ever_in_calendar, publications_for};
use super::{Bundle, Header, MadeFor};

/// What bundles for delegates are made from.
pub struct ForDelegates<'a> {
    plan: &'a Plan,
    publications: &'a [PublicationRecord],
    program: Option<String>,
    private: Option<&'a Records>,
}

impl<'a> ForDelegates<'a> {
    /// Bundles of a forum with its publications, each after those it follows.
    ///
    /// `private` holds the private facts; with it each bundle has those of its person. Without it there are none.
    pub fn new(
        plan: &'a Plan,
        publications: &'a [PublicationRecord],
        program: Option<String>,
        private: Option<&'a Records>,
    ) -> Self {
        Self { plan, publications, program, private }
    }

    /// The bundle of one person; none where the forum does not know them.
    ///
    /// In it are the sessions they take part in and those of the public programme, as far as calendars show them, and
    /// those of theirs that were called off; who is named in them; their own delegations, journeys and stays, with who shares a room of theirs. Of other people there
    /// is the name, the biography and what they are where; of the notes to delegates, those they are meant to read.
    pub fn of(&self, person: PersonId) -> Option<Bundle> {
        let plan = self.plan;
        let own = plan.find::<Person>(person)?.clone();
        let made_for = Some(MadeFor { id: person, name: own.name.clone() });
        let mut making = Making { plan, person, records: Records::default() };
        making.records.people.push(own);
        making.records.forums.push(Forum {
            follows: None,
            findings: FindingSettings::default(),
            ..plan.forum().clone()
        });
        let delegations = making.delegations();
        making.legs();
        let sessions = making.sessions(&delegations, &ever_in_calendar(self.publications, plan.forum().id, person));
        making.travel();
        making.partners(&delegations, &sessions);
        making.close();
        making.affiliations();
        making.close();
        if let Some(private) = self.private {
            making.private(private);
        }
        let mut records = making.records;
        records.sort();
        let header =
            Header { forum: plan.forum().id, program: self.program.clone(), private: self.private.is_some(), made_for };
        let publications = publications_for(self.publications, plan.forum().id, person);
        Some(Bundle { header, records, publications })
    }
}

/// True for a session that calendars show.
fn is_shown(session: &Session) -> bool {
    matches!(session.status, SessionStatus::Tentative | SessionStatus::Confirmed)
        && session.schedule != Schedule::Unscheduled
}

struct Making<'a> {
    plan: &'a Plan,
    person: PersonId,
    records: Records,
}

impl Making<'_> {
    /// Their own delegations; of the other members nothing.
    fn delegations(&mut self) -> BTreeSet<DelegationId> {
        let mut ids = BTreeSet::new();
        for delegate in self.plan.delegates_of_person(self.person) {
            let Some(delegation) = self.plan.find::<Delegation>(delegate.delegation) else { continue };
            if delegation.forum != self.plan.forum().id {
                continue;
            }
            ids.insert(delegation.id);
            self.records.delegations.push(delegation.clone());
            self.records.delegates.push(delegate.clone());
            let attended = self.plan.records().attended_legs.iter().filter(|attended| attended.delegate == delegate.id);
            self.records.attended_legs.extend(attended.cloned());
        }
        ids
    }

    /// The route; what delegates should know of a leg is for those who attend it.
    fn legs(&mut self) {
        for leg in self.plan.legs() {
            let mut leg = leg.clone();
            if !self.records.attended_legs.iter().any(|attended| attended.leg == leg.id) {
                leg.notes = Localized::default();
            }
            self.records.legs.push(leg);
        }
    }

    /// Their sessions and the public programme, with who is named in them; `published` is what their calendar ever showed.
    fn sessions(&mut self, delegations: &BTreeSet<DelegationId>, published: &BTreeSet<Uuid>) -> BTreeSet<SessionId> {
        let plan = self.plan;
        let own: BTreeSet<SessionId> = plan.parts_of_person(self.person).into_keys().collect();
        let mut ids = BTreeSet::new();
        for session in plan.sessions() {
            let is_own = own.contains(&session.id);
            let is_told = match session.status {
                // That it is called off is what they most need to know.
                SessionStatus::Cancelled => is_own && published.contains(&session.id.uuid()),
                _ => is_shown(session) && (is_own || session.audience == Audience::Public),
            };
            if !is_told {
                continue;
            }
            ids.insert(session.id);
            for part in plan.participations_in(session.id) {
                let is_theirs = match part.party {
                    Party::Person(id) => id == self.person,
                    Party::Delegation(id) => is_own && delegations.contains(&id),
                    Party::Organization(_) => false,
                };
                let is_named = part.role != Role::Attendee && part.reply == Reply::Accepted && !part.excused;
                if is_theirs || is_named {
                    self.records.participations.push(part.clone());
                }
            }
            // How full it gets, and what may move it, is the organizers' business.
            let mut session = Session { unnamed_heads: 0, capacity: None, pinned: false, ..session.clone() };
            if !is_own {
                session.notes = Localized::default();
            }
            self.records.sessions.push(session);
        }
        ids
    }

    /// Their journeys, and their stays with who shares the room.
    fn travel(&mut self) {
        let plan = self.plan;
        let records = plan.records();
        for journey in plan.journeys_of_person(self.person) {
            let seats = records.travellers.iter().filter(|it| it.journey == journey.id && it.person == self.person);
            self.records.travellers.extend(seats.cloned());
            self.records.journeys.push(journey.clone());
        }
        for stay in plan.stays_of_person(self.person) {
            self.records.guests.extend(records.guests.iter().filter(|guest| guest.stay == stay.id).cloned());
            self.records.stays.push(stay.clone());
        }
    }

    fn partners(&mut self, delegations: &BTreeSet<DelegationId>, sessions: &BTreeSet<SessionId>) {
        let is_told = |target: PartnerTarget| match target {
            PartnerTarget::Forum(forum) => forum == self.plan.forum().id,
            PartnerTarget::Leg(leg) => self.plan.legs().any(|known| known.id == leg),
            PartnerTarget::Session(session) => sessions.contains(&session),
            PartnerTarget::Delegation(delegation) => delegations.contains(&delegation),
        };
        let partners = self.plan.records().partners.iter().filter(|partner| is_told(partner.target));
        self.records.partners = partners.cloned().collect();
    }

    /// What the people in it are where, at the time of the forum.
    fn affiliations(&mut self) {
        let forum = self.plan.forum();
        let is_current = |affiliation: &&Affiliation| {
            affiliation.since.is_none_or(|since| since <= forum.ends)
                && affiliation.until.is_none_or(|until| forum.starts <= until)
        };
        let people: Vec<PersonId> = self.records.people.iter().map(|person| person.id).collect();
        let found = people.into_iter().flat_map(|person| self.plan.affiliations_of(person));
        self.records.affiliations = found.filter(is_current).cloned().collect();
    }

    /// Adds what the records refer to, and what that refers to in turn.
    fn close(&mut self) {
        loop {
            let links = links(&self.records);
            let known: HashSet<Uuid> = links.iter().map(|link| link.id).collect();
            let mut wanted: BTreeSet<(Kind, Uuid)> = BTreeSet::new();
            for link in &links {
                for (field, id) in link.references.iter().filter(|(_, id)| !known.contains(id)) {
                    let to = link.kind.references().iter().find(|reference| reference.field == *field);
                    wanted.extend(to.map(|reference| (reference.to, *id)));
                }
            }
            let before = self.records.len();
            for (kind, id) in wanted {
                self.fetch(kind, id);
            }
            if self.records.len() == before {
                return;
            }
        }
    }

    /// Adds one record as others may see it.
    fn fetch(&mut self, kind: Kind, id: Uuid) {
        let plan = self.plan;
        let records = &mut self.records;
        match kind {
            Kind::Organization => {
                records.organizations.extend(plan.find::<Organization>(OrganizationId::from_uuid(id)).cloned())
            }
            Kind::Place => records.places.extend(plan.find::<Place>(PlaceId::from_uuid(id)).cloned()),
            Kind::Venue => records.venues.extend(plan.find::<Venue>(VenueId::from_uuid(id)).cloned()),
            Kind::Room => records.rooms.extend(plan.find::<Room>(RoomId::from_uuid(id)).cloned()),
            Kind::HostEvent => records.host_events.extend(plan.find::<HostEvent>(HostEventId::from_uuid(id)).cloned()),
            Kind::Track => records.tracks.extend(plan.find::<Track>(TrackId::from_uuid(id)).cloned()),
            Kind::Person => {
                let other = plan.find::<Person>(PersonId::from_uuid(id));
                records.people.extend(other.map(|other| Person { home: None, languages: Vec::new(), ..other.clone() }));
            }
            Kind::Delegation => {
                let other = plan.find::<Delegation>(DelegationId::from_uuid(id));
                let as_seen =
                    |other: &Delegation| Delegation { head: None, notes: Localized::default(), ..other.clone() };
                records.delegations.extend(other.map(as_seen));
            }
            _ => {}
        }
    }

    /// Their own private facts, and the references their own bookings are under.
    fn private(&mut self, private: &Records) {
        let own = private.private_people.iter().filter(|facts| facts.person == self.person);
        self.records.private_people = own.cloned().collect();
        let is_theirs = |booking: &&PrivateBooking| {
            booking.person == Some(self.person)
                && match booking.subject {
                    BookingSubject::Journey(id) => self.records.journeys.iter().any(|journey| journey.id == id),
                    BookingSubject::Stay(id) => self.records.stays.iter().any(|stay| stay.id == id),
                }
        };
        let bookings: Vec<PrivateBooking> = private.private_bookings.iter().filter(is_theirs).cloned().collect();
        self.records.private_bookings = bookings;
    }
}

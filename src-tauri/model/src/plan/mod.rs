//! A forum in memory, indexed: what calendars and findings are made from.

mod index;
mod taking_part;
#[cfg(test)]
mod tests;
mod zone;

pub use taking_part::TakingPart;
pub(crate) use taking_part::may_come;

use index::Index;

use crate::entity::{Entity, Records};
use crate::id::*;
use crate::time::Rules;
use crate::*;

/// A forum with all that it refers to, indexed, under the zone rules in use.
///
/// It never changes: after an edit another is made. It may hold records of other forums, which [`Plan::forum`] and the lists of the forum leave out.
#[derive(Clone, Debug)]
pub struct Plan {
    records: Records,
    forum: usize,
    rules: Rules,
    sessions_of_forum: Index<ForumId>,
    legs_of_forum: Index<ForumId>,
    tracks_of_forum: Index<ForumId>,
    delegations_of_forum: Index<ForumId>,
    journeys_of_forum: Index<ForumId>,
    stays_of_forum: Index<ForumId>,
    sessions_of_leg: Index<LegId>,
    sessions_of_venue: Index<VenueId>,
    sessions_of_track: Index<TrackId>,
    parts_in_session: Index<SessionId>,
    parts_of_person: Index<PersonId>,
    parts_of_delegation: Index<DelegationId>,
    parts_of_delegation_in_leg: Index<(DelegationId, Option<LegId>)>,
    delegates_of_delegation: Index<DelegationId>,
    delegates_of_person: Index<PersonId>,
    attended_by_delegate: Index<DelegateId>,
    affiliations_of_person: Index<PersonId>,
    travellers_of_journey: Index<JourneyId>,
    travellers_of_person: Index<PersonId>,
    guests_of_stay: Index<StayId>,
    guests_of_person: Index<PersonId>,
}

impl Plan {
    /// Indexes the records of a forum; `None` where the forum is not among them.
    pub fn new(mut records: Records, forum: ForumId, rules: Rules) -> Option<Self> {
        records.sort();
        let place = records.forums.binary_search_by_key(&forum, |forum| forum.id).ok()?;
        Some(Self {
            forum: place,
            rules,
            sessions_of_forum: Index::new(&records.sessions, |session| Some(session.forum)),
            legs_of_forum: Index::new(&records.legs, |leg| Some(leg.forum)),
            tracks_of_forum: Index::new(&records.tracks, |track| Some(track.forum)),
            delegations_of_forum: Index::new(&records.delegations, |delegation| Some(delegation.forum)),
            journeys_of_forum: Index::new(&records.journeys, |journey| Some(journey.forum)),
            stays_of_forum: Index::new(&records.stays, |stay| Some(stay.forum)),
            sessions_of_leg: Index::new(&records.sessions, |session| session.leg),
            sessions_of_venue: Index::new(&records.sessions, |session| session.venue),
            sessions_of_track: Index::new(&records.sessions, |session| session.track),
            parts_in_session: Index::new(&records.participations, |part| Some(part.session)),
            parts_of_person: Index::new(&records.participations, |part| match part.party {
                Party::Person(person) => Some(person),
                _ => None,
            }),
            parts_of_delegation: Index::new(&records.participations, |part| match part.party {
                Party::Delegation(delegation) => Some(delegation),
                _ => None,
            }),
            parts_of_delegation_in_leg: Index::new(&records.participations, |part| {
                let Party::Delegation(delegation) = part.party else { return None };
                let place = records.sessions.binary_search_by_key(&part.session, |session| session.id).ok()?;
                let session = &records.sessions[place];
                (session.forum == forum).then_some((delegation, session.leg))
            }),
            delegates_of_delegation: Index::new(&records.delegates, |delegate| Some(delegate.delegation)),
            delegates_of_person: Index::new(&records.delegates, |delegate| Some(delegate.person)),
            attended_by_delegate: Index::new(&records.attended_legs, |attended| Some(attended.delegate)),
            affiliations_of_person: Index::new(&records.affiliations, |affiliation| Some(affiliation.person)),
            travellers_of_journey: Index::new(&records.travellers, |traveller| Some(traveller.journey)),
            travellers_of_person: Index::new(&records.travellers, |traveller| Some(traveller.person)),
            guests_of_stay: Index::new(&records.guests, |guest| Some(guest.stay)),
            guests_of_person: Index::new(&records.guests, |guest| Some(guest.person)),
            records,
        })
    }

    /// The forum.
    pub fn forum(&self) -> &Forum {
        &self.records.forums[self.forum]
    }

    /// The zone rules it is seen under.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// All records, each kind in the order of its ids.
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// The record with this id: `plan.find::<Session>(id)`.
    pub fn find<E: Entity>(&self, id: E::Id) -> Option<&E> {
        let records = E::of(&self.records);
        records.binary_search_by_key(&id, Entity::id).ok().and_then(|place| records.get(place))
    }

    /// The sessions of the forum.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.sessions_of_forum.of(self.forum().id, &self.records.sessions)
    }

    /// The legs of the forum, in the order of their ids.
    pub fn legs(&self) -> impl Iterator<Item = &Leg> {
        self.legs_of_forum.of(self.forum().id, &self.records.legs)
    }

    /// The tracks of the forum, in the order of their ids.
    pub fn tracks(&self) -> impl Iterator<Item = &Track> {
        self.tracks_of_forum.of(self.forum().id, &self.records.tracks)
    }

    /// The delegations of the forum, in the order of their ids.
    pub fn delegations(&self) -> impl Iterator<Item = &Delegation> {
        self.delegations_of_forum.of(self.forum().id, &self.records.delegations)
    }

    /// The journeys of the forum.
    pub fn journeys(&self) -> impl Iterator<Item = &Journey> {
        self.journeys_of_forum.of(self.forum().id, &self.records.journeys)
    }

    /// The stays of the forum.
    pub fn stays(&self) -> impl Iterator<Item = &Stay> {
        self.stays_of_forum.of(self.forum().id, &self.records.stays)
    }

    /// The sessions of a leg.
    pub fn sessions_of_leg(&self, leg: LegId) -> impl Iterator<Item = &Session> {
        self.sessions_of_leg.of(leg, &self.records.sessions)
    }

    /// The sessions at a venue, of this forum and any other.
    pub fn sessions_of_venue(&self, venue: VenueId) -> impl Iterator<Item = &Session> {
        self.sessions_of_venue.of(venue, &self.records.sessions)
    }

    /// The sessions of a track.
    pub fn sessions_of_track(&self, track: TrackId) -> impl Iterator<Item = &Session> {
        self.sessions_of_track.of(track, &self.records.sessions)
    }

    /// The participations in a session as they were written down: own, of delegations and of organizations, whatever the reply.
    pub fn participations_in(&self, session: SessionId) -> impl Iterator<Item = &Participation> {
        self.parts_in_session.of(session, &self.records.participations)
    }

    /// The participations of a delegation as they were written down, in the sessions of every forum.
    pub fn participations_of_delegation(&self, delegation: DelegationId) -> impl Iterator<Item = &Participation> {
        self.parts_of_delegation.of(delegation, &self.records.participations)
    }

    /// The participations of a delegation in the forum's sessions of one leg, or in those without a leg.
    pub fn participations_of_delegation_in_leg(
        &self,
        delegation: DelegationId,
        leg: Option<LegId>,
    ) -> impl Iterator<Item = &Participation> {
        self.parts_of_delegation_in_leg.of((delegation, leg), &self.records.participations)
    }

    /// The delegates of a delegation.
    pub fn delegates_of(&self, delegation: DelegationId) -> impl Iterator<Item = &Delegate> {
        self.delegates_of_delegation.of(delegation, &self.records.delegates)
    }

    /// A person's memberships of the forum's delegations.
    pub fn delegates_of_person(&self, person: PersonId) -> impl Iterator<Item = &Delegate> {
        let forum = self.forum().id;
        self.delegates_of_person
            .of(person, &self.records.delegates)
            .filter(move |delegate| self.find::<Delegation>(delegate.delegation).is_some_and(|own| own.forum == forum))
    }

    /// The people of all delegations of the forum, each once, in the order of their ids.
    pub fn delegate_people(&self) -> Vec<PersonId> {
        let mut people: Vec<PersonId> = self
            .delegations()
            .flat_map(|delegation| self.delegates_of(delegation.id))
            .map(|delegate| delegate.person)
            .collect();
        people.sort_unstable();
        people.dedup();
        people
    }

    /// The legs that a delegate attends.
    pub fn legs_attended_by(&self, delegate: DelegateId) -> impl Iterator<Item = LegId> {
        self.attended_by_delegate.of(delegate, &self.records.attended_legs).map(|attended| attended.leg)
    }

    /// A person's affiliations, in the order of their ranks.
    pub fn affiliations_of(&self, person: PersonId) -> Vec<&Affiliation> {
        let mut affiliations: Vec<&Affiliation> =
            self.affiliations_of_person.of(person, &self.records.affiliations).collect();
        affiliations.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        affiliations
    }

    /// Who travels on a journey.
    pub fn travellers_of(&self, journey: JourneyId) -> impl Iterator<Item = PersonId> {
        self.travellers_of_journey.of(journey, &self.records.travellers).map(|traveller| traveller.person)
    }

    /// A person's journeys in the forum.
    pub fn journeys_of_person(&self, person: PersonId) -> impl Iterator<Item = &Journey> {
        let forum = self.forum().id;
        self.travellers_of_person
            .of(person, &self.records.travellers)
            .filter_map(|traveller| self.find::<Journey>(traveller.journey))
            .filter(move |journey| journey.forum == forum)
    }

    /// Who sleeps in a stay.
    pub fn guests_of(&self, stay: StayId) -> impl Iterator<Item = PersonId> {
        self.guests_of_stay.of(stay, &self.records.guests).map(|guest| guest.person)
    }

    /// A person's stays in the forum.
    pub fn stays_of_person(&self, person: PersonId) -> impl Iterator<Item = &Stay> {
        let forum = self.forum().id;
        self.guests_of_person
            .of(person, &self.records.guests)
            .filter_map(|guest| self.find::<Stay>(guest.stay))
            .filter(move |stay| stay.forum == forum)
    }
}

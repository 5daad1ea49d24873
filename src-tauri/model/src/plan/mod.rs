//! A forum in memory, indexed: what calendars and findings are made from.

mod change;
mod index;
mod indexes;
mod taking_part;
#[cfg(test)]
mod tests;
mod zone;

pub use change::Change;
pub use taking_part::TakingPart;
pub(crate) use taking_part::may_come;

use indexes::Indexes;

use crate::entity::{Entity, Ids, Records};
use crate::id::*;
use crate::time::Rules;
use crate::*;

/// A forum with all that it refers to, indexed, under the zone rules in use.
///
/// It follows edits by [`Plan::apply`]. It may hold records of other forums, which [`Plan::forum`] and the lists of the forum leave out.
#[derive(Clone, Debug)]
pub struct Plan {
    records: Records,
    ids: Ids,
    forum: ForumId,
    place_of_forum: usize,
    rules: Rules,
    indexes: Indexes,
}

impl Plan {
    /// Indexes the records of a forum; `None` where the forum is not among them.
    pub fn new(mut records: Records, forum: ForumId, rules: Rules) -> Option<Self> {
        records.sort();
        let place_of_forum = records.forums.binary_search_by_key(&forum, |forum| forum.id).ok()?;
        let (ids, indexes) = (Ids::of(&records), Indexes::new(&records));
        Some(Self { forum, place_of_forum, rules, indexes, ids, records })
    }

    /// The forum.
    pub fn forum(&self) -> &Forum {
        &self.records.forums[self.place_of_forum]
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
        let place = E::ids(&self.ids).binary_search(&id).ok()?;
        E::of(&self.records).get(place)
    }

    /// The sessions of the forum.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.indexes.sessions_of_forum.of(self.forum().id, &self.records.sessions)
    }

    /// The legs of the forum, in the order of their ids.
    pub fn legs(&self) -> impl Iterator<Item = &Leg> {
        self.indexes.legs_of_forum.of(self.forum().id, &self.records.legs)
    }

    /// The tracks of the forum, in the order of their ids.
    pub fn tracks(&self) -> impl Iterator<Item = &Track> {
        self.indexes.tracks_of_forum.of(self.forum().id, &self.records.tracks)
    }

    /// The delegations of the forum, in the order of their ids.
    pub fn delegations(&self) -> impl Iterator<Item = &Delegation> {
        self.indexes.delegations_of_forum.of(self.forum().id, &self.records.delegations)
    }

    /// The journeys of the forum.
    pub fn journeys(&self) -> impl Iterator<Item = &Journey> {
        self.indexes.journeys_of_forum.of(self.forum().id, &self.records.journeys)
    }

    /// The stays of the forum.
    pub fn stays(&self) -> impl Iterator<Item = &Stay> {
        self.indexes.stays_of_forum.of(self.forum().id, &self.records.stays)
    }

    /// The sessions of a leg.
    pub fn sessions_of_leg(&self, leg: LegId) -> impl Iterator<Item = &Session> {
        self.indexes.sessions_of_leg.of(leg, &self.records.sessions)
    }

    /// The sessions at a venue, of this forum and any other.
    pub fn sessions_of_venue(&self, venue: VenueId) -> impl Iterator<Item = &Session> {
        self.indexes.sessions_of_venue.of(venue, &self.records.sessions)
    }

    /// The sessions of a track.
    pub fn sessions_of_track(&self, track: TrackId) -> impl Iterator<Item = &Session> {
        self.indexes.sessions_of_track.of(track, &self.records.sessions)
    }

    /// The participations in a session as they were written down: own, of delegations and of organizations, whatever the reply.
    pub fn participations_in(&self, session: SessionId) -> impl Iterator<Item = &Participation> {
        self.indexes.parts_in_session.of(session, &self.records.participations)
    }

    /// The participations of a delegation as they were written down, in the sessions of every forum.
    pub fn participations_of_delegation(&self, delegation: DelegationId) -> impl Iterator<Item = &Participation> {
        self.indexes.parts_of_delegation.of(delegation, &self.records.participations)
    }

    /// The delegates of a delegation.
    pub fn delegates_of(&self, delegation: DelegationId) -> impl Iterator<Item = &Delegate> {
        self.indexes.delegates_of_delegation.of(delegation, &self.records.delegates)
    }

    /// A person's memberships of the forum's delegations.
    pub fn delegates_of_person(&self, person: PersonId) -> impl Iterator<Item = &Delegate> {
        let forum = self.forum().id;
        self.indexes
            .delegates_of_person
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
        self.indexes.attended_by_delegate.of(delegate, &self.records.attended_legs).map(|attended| attended.leg)
    }

    /// A person's affiliations, in the order of their ranks.
    pub fn affiliations_of(&self, person: PersonId) -> Vec<&Affiliation> {
        let mut affiliations: Vec<&Affiliation> =
            self.indexes.affiliations_of_person.of(person, &self.records.affiliations).collect();
        affiliations.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        affiliations
    }

    /// Who travels on a journey.
    pub fn travellers_of(&self, journey: JourneyId) -> impl Iterator<Item = PersonId> {
        self.indexes.travellers_of_journey.of(journey, &self.records.travellers).map(|traveller| traveller.person)
    }

    /// A person's journeys in the forum.
    pub fn journeys_of_person(&self, person: PersonId) -> impl Iterator<Item = &Journey> {
        let forum = self.forum().id;
        self.indexes
            .travellers_of_person
            .of(person, &self.records.travellers)
            .filter_map(|traveller| self.find::<Journey>(traveller.journey))
            .filter(move |journey| journey.forum == forum)
    }

    /// Who sleeps in a stay.
    pub fn guests_of(&self, stay: StayId) -> impl Iterator<Item = PersonId> {
        self.indexes.guests_of_stay.of(stay, &self.records.guests).map(|guest| guest.person)
    }

    /// A person's stays in the forum.
    pub fn stays_of_person(&self, person: PersonId) -> impl Iterator<Item = &Stay> {
        let forum = self.forum().id;
        self.indexes
            .guests_of_person
            .of(person, &self.records.guests)
            .filter_map(|guest| self.find::<Stay>(guest.stay))
            .filter(move |stay| stay.forum == forum)
    }

    /// The sessions in a room, of this forum and any other.
    pub fn sessions_of_room(&self, room: RoomId) -> impl Iterator<Item = &Session> {
        self.indexes.sessions_of_room.of(room, &self.records.sessions)
    }

    /// The rooms of a venue.
    pub fn rooms_of_venue(&self, venue: VenueId) -> impl Iterator<Item = &Room> {
        self.indexes.rooms_of_venue.of(venue, &self.records.rooms)
    }

    /// When a person, room or venue can and cannot be had.
    pub fn availabilities_of(&self, subject: AvailabilitySubject) -> impl Iterator<Item = &Availability> {
        self.indexes.availabilities_of_subject.of(subject, &self.records.availabilities)
    }

    /// A person's own participations as they were written down, in the sessions of every forum.
    pub fn participations_of_person(&self, person: PersonId) -> impl Iterator<Item = &Participation> {
        self.indexes.parts_of_person.of(person, &self.records.participations)
    }

    /// A person's memberships of delegations, of this forum and any other.
    pub fn all_delegates_of_person(&self, person: PersonId) -> impl Iterator<Item = &Delegate> {
        self.indexes.delegates_of_person.of(person, &self.records.delegates)
    }

    /// A person's journeys, of this forum and any other.
    pub fn all_journeys_of_person(&self, person: PersonId) -> impl Iterator<Item = &Journey> {
        let travels = self.indexes.travellers_of_person.of(person, &self.records.travellers);
        travels.filter_map(|traveller| self.find::<Journey>(traveller.journey))
    }

    /// A person's stays, of this forum and any other.
    pub fn all_stays_of_person(&self, person: PersonId) -> impl Iterator<Item = &Stay> {
        let beds = self.indexes.guests_of_person.of(person, &self.records.guests);
        beds.filter_map(|guest| self.find::<Stay>(guest.stay))
    }

    /// Whether a person heads a delegation or owns a task, of this forum or any other.
    pub fn is_in_charge(&self, person: PersonId) -> bool {
        self.indexes.delegations_of_head.positions(person).next().is_some()
            || self.indexes.tasks_of_owner.positions(person).next().is_some()
    }
}

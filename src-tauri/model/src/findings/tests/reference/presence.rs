//! Not there.

use super::*;

impl Brute<'_> {
    pub(super) fn presence(&self, person: PersonId, told: &mut BTreeSet<Told>) {
        let trips = self.trips(person);
        let known = !self.is_lost(person);
        for coming in self.comings(person).iter().filter(|coming| known && coming.session.forum == self.forum) {
            self.elsewhere(person, &trips, coming, told);
        }
        for (a, b) in trips.iter().zip(trips.iter().skip(1)) {
            if a.1.to_place != b.1.from_place && a.0.1 <= b.0.0 {
                let subjects = [person.uuid(), a.1.id.uuid(), b.1.id.uuid()];
                let settled = a.1.confirmed && b.1.confirmed;
                told.insert(telling(FindingCode::JourneyChainBroken, &subjects, settled, false));
            }
        }
        let attended = self.legs_of(person);
        for leg in self.records.legs.iter().filter(|leg| attended.contains(&leg.id) && leg.forum == self.forum) {
            let in_time = |(_, trip): &(Span, &Journey)| {
                trip.to_place == leg.place && trip.arrives.day().is_some_and(|day| day <= leg.ends)
            };
            let there = trips.first().is_some_and(|(_, first)| first.from_place == leg.place);
            let at_home = self.home(person) == Some(leg.place);
            if known && !trips.is_empty() && !trips.iter().any(in_time) && !there && !at_home {
                told.insert(telling(FindingCode::NoJourneyToLeg, &[person.uuid(), leg.id.uuid()], true, false));
            }
        }
        for session in self.records.sessions.iter().filter(|session| session.forum == self.forum) {
            let (Some((None, _, settled)), Some(leg)) = (self.comes(person, session), session.leg) else { continue };
            if session.status != SessionStatus::Cancelled && !attended.is_empty() && !attended.contains(&leg) {
                let subjects = [person.uuid(), session.id.uuid(), leg.uuid()];
                told.insert(telling(FindingCode::LegNotAttended, &subjects, settled, false));
            }
        }
    }

    /// A session in a place that they come to afterwards, or have left before.
    fn elsewhere(&self, person: PersonId, trips: &[(Span, &Journey)], coming: &Coming<'_>, told: &mut BTreeSet<Told>) {
        let (start, end) = coming.span;
        let Some(place) = self.place_of(coming.session) else { return };
        if trips.iter().any(|(trip, _)| trip.0 < end && start < trip.1) {
            return;
        }
        let before = trips.iter().filter(|(trip, _)| trip.1 <= start).max_by_key(|(trip, _)| trip.1);
        let after = trips.iter().filter(|(trip, _)| trip.0 >= end).min_by_key(|(trip, _)| trip.0);
        let here = before.map(|(_, trip)| trip.to_place).or(after.map(|(_, trip)| trip.from_place));
        if here.is_none_or(|here| here == place) {
            return;
        }
        let moves = |(_, trip): &&(Span, &Journey)| trip.from_place != trip.to_place;
        let comes = trips.iter().filter(moves).filter(|(trip, own)| trip.0 >= end && own.to_place == place);
        let left = trips.iter().filter(moves).filter(|(trip, own)| trip.1 <= start && own.from_place == place);
        let (code, trip, minutes) = match (comes.min_by_key(|(trip, _)| trip.1), left.max_by_key(|(trip, _)| trip.0)) {
            (Some((span, trip)), _) => (FindingCode::BeforeArrival, trip, span.1 - start),
            (None, Some((span, trip))) => (FindingCode::AfterDeparture, trip, end - span.0),
            (None, None) => return,
        };
        let subjects = [person.uuid(), coming.session.id.uuid(), trip.id.uuid()];
        let settled = coming.settled && trip.confirmed;
        told.insert(telling_of(code, &subjects, settled, false, minutes.num_minutes().to_string()));
    }
}

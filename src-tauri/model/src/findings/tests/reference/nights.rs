//! Nights.

use chrono::{Days, NaiveDate};

use super::*;

impl Brute<'_> {
    pub(super) fn nights(&self, person: PersonId, told: &mut BTreeSet<Told>) {
        if self.is_lost(person) {
            return;
        }
        let (trips, stays) = (self.trips(person), self.stays(person));
        let days = |(_, trip): &(Span, &Journey)| (trip.departs.day().unwrap(), trip.arrives.day().unwrap());
        let on_the_road = |evening: NaiveDate| {
            trips.iter().map(days).any(|(departs, arrives)| departs <= evening && evening < arrives)
        };
        let place_in = |evening: NaiveDate| {
            let arrived = trips.iter().filter(|trip| days(trip).1 <= evening).max_by_key(|(span, _)| span.1);
            arrived.map(|(_, trip)| trip.to_place).or(trips.first().map(|(_, trip)| trip.from_place))
        };
        let home = self.home(person).or(trips.first().map(|(_, trip)| trip.from_place));
        let from = trips.iter().map(|trip| days(trip).1).chain(stays.iter().map(|stay| stay.check_in)).min();
        let until = trips.iter().map(|trip| days(trip).0).chain(stays.iter().map(|stay| stay.check_out)).max();
        let (Some(from), Some(until)) = (from, until) else { return };
        let sleepless = |evening: &NaiveDate| {
            let bed = stays.iter().any(|stay| stay.check_in <= *evening && *evening < stay.check_out);
            let at_home = !trips.is_empty() && place_in(*evening) == home;
            !bed && !at_home && !on_the_road(*evening)
        };
        let nights: BTreeSet<NaiveDate> =
            from.iter_days().take_while(|evening| *evening < until).filter(sleepless).collect();
        for first in nights.iter().filter(|night| !nights.contains(&(**night - Days::new(1)))) {
            let count = first.iter_days().take_while(|night| nights.contains(night)).count();
            let numbers = format!("{first} {count}");
            told.insert(telling_of(FindingCode::NightWithoutBed, &[person.uuid()], true, false, numbers));
        }
        for stay in stays {
            let there = self.records.venues.iter().find(|venue| venue.id == stay.venue).unwrap().place;
            let evenings = stay.check_in.iter_days().take_while(|evening| *evening < stay.check_out);
            let away = evenings.filter(|evening| !on_the_road(*evening));
            let away: Vec<NaiveDate> =
                away.filter(|evening| place_in(*evening).is_some_and(|place| place != there)).collect();
            if let Some(first) = away.first() {
                let (subjects, numbers) = ([person.uuid(), stay.id.uuid()], format!("{first} {}", away.len()));
                told.insert(telling_of(FindingCode::StayElsewhere, &subjects, stay.confirmed, false, numbers));
            }
        }
    }

    pub(super) fn beds(&self, told: &mut BTreeSet<Told>) {
        for stay in &self.records.stays {
            let beds = match stay.room_type {
                Some(RoomType::Single) => 1,
                Some(RoomType::Twin) => 2,
                _ => continue,
            };
            let guests = self.records.guests.iter().filter(|guest| guest.stay == stay.id).count();
            if guests != beds {
                let numbers = format!("{beds} {guests}");
                let subjects = [stay.id.uuid()];
                told.insert(telling_of(
                    FindingCode::RoomTypeAndGuestsDiffer,
                    &subjects,
                    stay.confirmed,
                    false,
                    numbers,
                ));
            }
        }
    }
}

//! Delegations: who they are, where they go, what they take part in.

use chrono::{Days, NaiveDate, NaiveTime};

use super::words::CITIES;
use super::{DELEGATION, Generator, in_three};
use crate::*;

/// How many sessions of each leg a delegation takes part in.
const TOGETHER: usize = 12;

/// How many sessions of each leg a delegate takes part in besides.
const ALONE: usize = 4;

/// One who travels, with the positions of the stops they come to.
struct Member {
    person: PersonId,
    stops: Vec<usize>,
}

impl Generator {
    pub(super) fn delegations(&mut self) {
        let mut left = self.spec.delegates;
        while left > 0 {
            let size = left.min(DELEGATION);
            self.delegation(size);
            left -= size;
        }
    }

    fn delegation(&mut self, size: usize) {
        let number = self.records.delegations.len() + 1;
        let home = self.random.below(CITIES.len());
        let country = self.records.places[home].country;
        let organization =
            self.organization(&format!("Asociación {number}"), OrganizationKind::Association, Some(country));
        let id: DelegationId = self.id();
        let members = self.members(size, home, id, organization);
        let rank = Rank::default();
        self.records.delegations.push(Delegation {
            id,
            forum: self.forum,
            name: in_three(|at| format!("{} {number}", ["Delegación", "Delegation", "Delegação"][at])),
            country: Some(country),
            organization: Some(organization),
            head: members.first().map(|member| member.person),
            official: number.is_multiple_of(3),
            notes: Localized::default(),
            rank,
            marks: Marks::new(),
        });
        self.journeys(home, &members);
        for stop in members.first().map(|member| member.stops.clone()).unwrap_or_default() {
            self.stays(stop, &members);
            self.take_part(id, stop, &members);
        }
    }

    /// The members, the first of whom comes to every stop of the delegation.
    fn members(
        &mut self,
        size: usize,
        home: usize,
        delegation: DelegationId,
        organization: OrganizationId,
    ) -> Vec<Member> {
        let count = (1 + self.random.below(2) + self.random.below(2)).min(self.stops.len());
        let first = self.random.below(self.stops.len() - count + 1);
        let mut members = Vec::with_capacity(size);
        for position in 0..size {
            let person = self.person(home);
            let role = in_three(|at| ["dirección", "management", "direção"][at].to_owned());
            let affiliation = link::affiliation_id(person, organization, "dirección");
            self.records.affiliations.push(Affiliation {
                id: affiliation,
                person,
                organization,
                role,
                since: None,
                until: None,
                rank: Rank::default(),
                marks: Marks::new(),
            });
            let delegate = link::delegate_id(delegation, person);
            let (notes, rank) = (Localized::default(), Rank::default());
            self.records.delegates.push(Delegate {
                id: delegate,
                delegation,
                person,
                notes,
                rank,
                marks: Marks::new(),
            });
            let mut stops = Vec::with_capacity(count);
            for stop in first..first + count {
                if position == 0 || stop == first || !self.random.permille(100) {
                    stops.push(stop);
                    let leg = self.stops[stop].leg;
                    let id = link::attended_leg_id(delegate, leg);
                    self.records.attended_legs.push(AttendedLeg { id, delegate, leg, marks: Marks::new() });
                }
            }
            members.push(Member { person, stops });
        }
        members
    }

    /// From home to the first stop, from stop to stop, and home again.
    fn journeys(&mut self, home: usize, members: &[Member]) {
        let Some(head) = members.first() else { return };
        let mut from = home;
        for stop in &head.stops {
            let (to, day) = (self.stops[*stop].place, self.stops[*stop].starts - Days::new(1));
            let travellers =
                members.iter().filter(|member| member.stops.contains(stop)).map(|member| member.person).collect();
            self.journey(from, to, day, travellers);
            from = to;
        }
        let Some(last) = head.stops.last() else { return };
        let day = self.stops[*last].ends + Days::new(1);
        self.journey(from, home, day, members.iter().map(|member| member.person).collect());
    }

    fn journey(&mut self, from: usize, to: usize, day: NaiveDate, travellers: Vec<PersonId>) {
        let id: JourneyId = self.id();
        let number = format!("GX {}", 100 + self.random.below(900));
        let at = |hour| Moment::At {
            time: WallTime::new(day, NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()),
            fold: None,
        };
        self.records.journeys.push(Journey {
            id,
            forum: self.forum,
            mode: if from == to { JourneyMode::Bus } else { JourneyMode::Flight },
            operator: Some("Aerolínea Generada".to_owned()),
            number: Some(number),
            from_place: self.records.places[from].id,
            from_venue: None,
            from_point: None,
            to_place: self.records.places[to].id,
            to_venue: None,
            to_point: None,
            departs: at(8),
            // Far enough that no difference of clocks in the region turns it round.
            arrives: at(17),
            confirmed: !self.random.permille(100),
            notes: Localized::default(),
            rank: Rank::default(),
            marks: Marks::new(),
        });
        for person in travellers {
            let traveller = link::traveller_id(id, person);
            self.records.travellers.push(Traveller { id: traveller, journey: id, person, marks: Marks::new() });
        }
    }

    /// Rooms for two, from the day before the leg to the day after.
    fn stays(&mut self, stop: usize, members: &[Member]) {
        let guests: Vec<PersonId> =
            members.iter().filter(|member| member.stops.contains(&stop)).map(|member| member.person).collect();
        let (venue, check_in, check_out) = {
            let stop = &self.stops[stop];
            (stop.lodging, stop.starts - Days::new(1), stop.ends + Days::new(1))
        };
        for pair in guests.chunks(2) {
            let id: StayId = self.id();
            self.records.stays.push(Stay {
                id,
                forum: self.forum,
                venue,
                check_in,
                check_out,
                room_type: Some(if pair.len() == 2 { RoomType::Twin } else { RoomType::Single }),
                confirmed: true,
                notes: Localized::default(),
                rank: Rank::default(),
                marks: Marks::new(),
            });
            for person in pair {
                let guest = link::guest_id(id, *person);
                self.records.guests.push(Guest { id: guest, stay: id, person: *person, marks: Marks::new() });
            }
        }
    }

    /// What the delegation takes part in at a stop, and what its members do besides, at other hours.
    fn take_part(&mut self, delegation: DelegationId, stop: usize, members: &[Member]) {
        let slots = self.shuffled(self.stops[stop].slots.len());
        // With few hours in a leg, half of them stay for the members' own.
        let together = TOGETHER.min(slots.len() / 2);
        for slot in &slots[..together] {
            self.participate(stop, *slot, Party::Delegation(delegation), Role::Attendee);
        }
        for member in members.iter().filter(|member| member.stops.contains(&stop)) {
            let free = &slots[together..];
            if free.is_empty() {
                continue;
            }
            let first = self.random.below(free.len());
            for number in 0..ALONE.min(free.len()) {
                let collides = together > 0 && self.random.permille(self.spec.conflicts_permille);
                let slot =
                    if collides { slots[self.random.below(together)] } else { free[(first + number) % free.len()] };
                let role = match self.random.below(20) {
                    0 => Role::Speaker,
                    1 => Role::Panelist,
                    2 => Role::Moderator,
                    _ => Role::Attendee,
                };
                self.participate(stop, slot, Party::Person(member.person), role);
            }
        }
    }

    fn participate(&mut self, stop: usize, slot: usize, party: Party, role: Role) {
        let sessions = &self.stops[stop].slots[slot];
        let Some(session) = sessions.get(self.random.below(sessions.len())).copied() else { return };
        let reply = match self.random.below(50) {
            0 => Reply::Declined,
            1 => Reply::Tentative,
            2..5 => Reply::Invited,
            _ => Reply::Accepted,
        };
        // A delegation comes; its members decline one by one.
        let reply = if matches!(party, Party::Delegation(_)) { Reply::Accepted } else { reply };
        let id = link::participation_id(session, party, role);
        self.records.participations.push(Participation {
            id,
            session,
            party,
            role,
            reply,
            excused: false,
            note: Localized::default(),
            rank: Rank::default(),
            marks: Marks::new(),
        });
    }

    /// The numbers from 0 to below `end` in a random order.
    fn shuffled(&mut self, end: usize) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..end).collect();
        for last in (1..end).rev() {
            numbers.swap(last, self.random.below(last + 1));
        }
        numbers
    }
}

//! Legs, venues, rooms, and the sessions in them.

use chrono::NaiveTime;

use super::words::{CITIES, STARTS, TOPICS};
use super::{Generator, Stop, after, in_three};
use crate::*;

/// How many rooms a venue has.
const ROOMS: usize = 8;

impl Generator {
    pub(super) fn legs(&mut self) {
        let (days, sessions) = self.leg_size();
        let rooms = sessions.div_ceil(days * STARTS.len()).max(1);
        let offset = self.random.below(CITIES.len());
        for position in 0..self.spec.legs {
            let place = (offset + position) % CITIES.len();
            let starts = after(self.first_day, position * (days + 1));
            let ends = after(starts, days - 1);
            let rank = Rank::between(self.records.legs.last().map(|leg| &leg.rank), None);
            let leg = self.id();
            self.records.legs.push(Leg {
                id: leg,
                forum: self.forum,
                name: Localized::default(),
                place: self.records.places[place].id,
                starts,
                ends,
                host_event: None,
                notes: Localized::default(),
                rank,
                marks: Marks::new(),
            });
            let city = CITIES[place].0;
            let lodging = self.venue(place, &format!("Hotel {city} {}", position + 1), true);
            let mut venue = lodging;
            let mut stop_rooms = Vec::with_capacity(rooms);
            for room in 0..rooms {
                if room % ROOMS == 0 {
                    venue = self.venue(place, &format!("Centro {city} {}-{}", position + 1, room / ROOMS + 1), false);
                }
                let capacity = [40, 60, 80, 120, 200, 400][self.random.below(6)];
                let id = self.id();
                let rank = Rank::default();
                let name = format!("Sala {}", room % ROOMS + 1);
                self.records.rooms.push(Room { id, venue, name, capacity: Some(capacity), rank, marks: Marks::new() });
                stop_rooms.push((venue, id, capacity));
            }
            let slots = Vec::new();
            self.stops.push(Stop { leg, place, starts, ends, rooms: stop_rooms, lodging, slots });
        }
    }

    fn venue(&mut self, place: usize, name: &str, lodging: bool) -> VenueId {
        let id = self.id();
        let address = (!lodging).then(|| format!("Avenida Central {}", 1 + self.random.below(2000)));
        self.records.venues.push(Venue {
            id,
            place: self.records.places[place].id,
            name: name.to_owned(),
            address,
            latitude: None,
            longitude: None,
            lodging,
            hours: Vec::new(),
            notes: Localized::default(),
            marks: Marks::new(),
        });
        id
    }

    pub(super) fn sessions(&mut self) {
        let (days, _) = self.leg_size();
        let slots = days * STARTS.len();
        for number in 0..self.spec.sessions {
            let stop = number % self.spec.legs;
            let within = number / self.spec.legs;
            let (slot, room) = (within % slots, within / slots);
            let collides = room > 0 && self.random.permille(self.spec.conflicts_permille);
            let id = self.session(number, stop, slot, if collides { room - 1 } else { room });
            let stop = &mut self.stops[stop];
            if stop.slots.len() <= slot {
                stop.slots.resize_with(slot + 1, Vec::new);
            }
            stop.slots[slot].push(id);
        }
    }

    fn session(&mut self, number: usize, stop: usize, slot: usize, room: usize) -> SessionId {
        const KINDS: [SessionKind; 8] = [
            SessionKind::Workshop,
            SessionKind::Panel,
            SessionKind::Panel,
            SessionKind::Presentation,
            SessionKind::Meeting,
            SessionKind::Networking,
            SessionKind::Showcase,
            SessionKind::Reception,
        ];
        let id = self.id();
        let topic = *self.random.pick(&TOPICS);
        let kind = *self.random.pick(&KINDS);
        let track = self.records.tracks[self.random.below(self.records.tracks.len())].id;
        let minutes = *self.random.pick(&[45u32, 60, 60, 60]);
        let status = match self.random.below(100) {
            0 => SessionStatus::Cancelled,
            1..4 => SessionStatus::Draft,
            4..20 => SessionStatus::Tentative,
            _ => SessionStatus::Confirmed,
        };
        let audience = match self.random.below(10) {
            0..6 => Audience::Public,
            6..9 => Audience::Delegates,
            _ => Audience::Invited,
        };
        let stop = &self.stops[stop];
        let day = after(stop.starts, slot / STARTS.len());
        let (hour, minute) = STARTS[slot % STARTS.len()];
        let start = WallTime::new(day, NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default());
        let schedule = match (self.random.below(100), start.plus_minutes(i64::from(minutes))) {
            (0, _) | (_, None) => Schedule::Unscheduled,
            (1..4, _) => Schedule::Days { from: day, to: day, part: Some(DayPart::Afternoon) },
            (_, Some(end)) => Schedule::Span { start, start_fold: None, end, end_fold: None },
        };
        let (venue, room, _) = stop.rooms[room.min(stop.rooms.len() - 1)];
        self.records.sessions.push(Session {
            id,
            forum: self.forum,
            leg: Some(stop.leg),
            track: Some(track),
            title: in_three(|at| format!("{} {}", topic[at], number + 1)),
            abstract_text: Localized::default(),
            kind,
            schedule,
            planned_minutes: Some(minutes),
            pinned: number.is_multiple_of(50),
            status,
            audience,
            languages: Vec::new(),
            venue: Some(venue),
            room: Some(room),
            zone: None,
            capacity: None,
            unnamed_heads: 0,
            registration_url: None,
            online_url: None,
            overlay_of: None,
            source_key: None,
            notes: Localized::default(),
            rank: Rank::default(),
            marks: Marks::new(),
        });
        id
    }
}

//! Plausible large forums, for trials and benchmarks.

mod programme;
mod random;
mod travel;
mod words;

use chrono::{Days, NaiveDate};

use crate::id::new_uuid;
use crate::*;
use random::Random;
use words::{CITIES, FAMILY, GIVEN, TRACKS};

/// What to generate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// How many sessions there are, spread evenly over the legs.
    pub sessions: usize,
    /// How many delegates there are, about 25 to a delegation.
    pub delegates: usize,
    /// How many legs there are, one after the other; at least one.
    pub legs: usize,
    /// What all chance comes from: the same seed gives the same records.
    pub seed: u64,
    /// How many of a thousand sessions, and of a thousand personal participations, collide with another; at most 1000.
    pub conflicts_permille: u32,
}

/// How many days a leg lasts; with few sessions, fewer.
const LONGEST_LEG: usize = 5;

/// How many delegates a delegation has.
const DELEGATION: usize = 25;

/// Generates a forum with all that it refers to. Pure: the same spec gives the same records.
///
/// With 27,000 sessions and 25,000 delegates, delegates have about 750,000 participations, their own and those they inherit from
/// their delegations.
pub fn generate(spec: Spec) -> Records {
    let mut forum = Generator::new(spec);
    forum.places();
    forum.forum();
    forum.legs();
    forum.sessions();
    forum.delegations();
    let mut records = forum.records;
    records.sort();
    records
}

/// A leg as the rest of the generator needs it.
struct Stop {
    leg: LegId,
    place: usize,
    starts: NaiveDate,
    ends: NaiveDate,
    rooms: Vec<(VenueId, RoomId, u32)>,
    lodging: VenueId,
    /// The sessions that start together, by slot.
    slots: Vec<Vec<SessionId>>,
}

struct Generator {
    spec: Spec,
    random: Random,
    records: Records,
    count: u64,
    forum: ForumId,
    stops: Vec<Stop>,
    first_day: NaiveDate,
}

impl Generator {
    fn new(spec: Spec) -> Self {
        let spec = Spec { legs: spec.legs.max(1), ..spec };
        let mut generator = Self {
            spec,
            random: Random::new(spec.seed),
            records: Records::default(),
            count: 0,
            forum: ForumId::from_uuid(uuid::Uuid::nil()),
            stops: Vec::new(),
            first_day: NaiveDate::from_ymd_opt(2027, 3, 1).unwrap_or_default(),
        };
        generator.forum = generator.id();
        generator
    }

    /// A new id; ids rise in the order in which they are given. Their time is the first minutes of 2027.
    fn id<I: EntityId>(&mut self) -> I {
        let mut random = [0; 10];
        for (byte, number) in random.iter_mut().zip(self.random.next().to_le_bytes()) {
            *byte = number;
        }
        self.count += 1;
        I::from_uuid(new_uuid(1_798_761_600_000 + self.count, random))
    }

    /// The length of every leg in days, and the sessions of one leg.
    fn leg_size(&self) -> (usize, usize) {
        let sessions = self.spec.sessions.div_ceil(self.spec.legs);
        (sessions.div_ceil(words::STARTS.len()).clamp(1, LONGEST_LEG), sessions)
    }

    fn places(&mut self) {
        for (name, country, zone, latitude, longitude) in CITIES {
            let (Ok(country), Ok(zone)) = (country.parse(), zone.parse()) else { continue };
            let id = self.id();
            self.records.places.push(Place {
                id,
                name: name.to_owned(),
                country,
                latitude: Some(latitude),
                longitude: Some(longitude),
                zone,
                marks: Marks::new(),
            });
        }
    }

    fn forum(&mut self) {
        let organizer = self.organization("Foro Generado", OrganizationKind::Association, None);
        let (days, _) = self.leg_size();
        // Between two legs lies a day to travel.
        let ends = after(self.first_day, self.spec.legs * (days + 1) - 2);
        let seed = self.spec.seed;
        self.records.forums.push(Forum {
            id: self.forum,
            slug: format!("generated-{seed}"),
            name: in_three(|at| format!("{} {seed}", ["Foro generado", "Generated forum", "Fórum gerado"][at])),
            summary: Localized::default(),
            starts: self.first_day,
            ends,
            organizer: Some(organizer),
            aims: Vec::new(),
            languages: TAGS.iter().filter_map(|tag| tag.parse().ok()).collect(),
            follows: None,
            calendar_domain: Some("generated.example".to_owned()),
            marks: Marks::new(),
            findings: FindingSettings::default(),
        });
        for (position, name) in TRACKS.iter().enumerate() {
            let colours = [TrackColour::Teal, TrackColour::Blue, TrackColour::Violet, TrackColour::Magenta];
            let others = [TrackColour::Red, TrackColour::Orange, TrackColour::Olive, TrackColour::Slate];
            let rank = Rank::between(self.records.tracks.last().map(|track| &track.rank), None);
            let colour = if position < 4 { colours[position] } else { others[position % 4] };
            let (id, forum) = (self.id(), self.forum);
            let name = in_three(|at| name[at].to_owned());
            self.records.tracks.push(Track { id, forum, name, colour, rank, marks: Marks::new() });
        }
    }

    fn organization(&mut self, name: &str, kind: OrganizationKind, country: Option<CountryCode>) -> OrganizationId {
        let id = self.id();
        self.records.organizations.push(Organization {
            id,
            name: name.to_owned(),
            short_name: None,
            kind,
            country,
            site: None,
            summary: Localized::default(),
            marks: Marks::new(),
        });
        id
    }

    fn person(&mut self, home: usize) -> PersonId {
        let id = self.id();
        let name = [*self.random.pick(&GIVEN), *self.random.pick(&FAMILY), *self.random.pick(&FAMILY)].join(" ");
        let place = &self.records.places[home];
        self.records.people.push(Person {
            id,
            name,
            badge_name: None,
            languages: TAGS[..1].iter().filter_map(|tag| tag.parse().ok()).collect(),
            home: Some(place.id),
            country: Some(place.country),
            biography: Localized::default(),
            marks: Marks::new(),
        });
        id
    }
}

/// The languages of generated texts.
const TAGS: [&str; 3] = ["es", "en", "pt"];

/// A text in the three languages, given by their position.
fn in_three(text: impl Fn(usize) -> String) -> Localized {
    TAGS.iter().enumerate().filter_map(|(at, tag)| Some((tag.parse().ok()?, text(at)))).collect()
}

/// A day so many days later.
fn after(day: NaiveDate, days: usize) -> NaiveDate {
    day.checked_add_days(Days::new(days as u64)).unwrap_or(day)
}

#[cfg(test)]
mod tests;

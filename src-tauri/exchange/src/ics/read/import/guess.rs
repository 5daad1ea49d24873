//! What an item of a calendar most likely is.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use periplo_model::id::derived_uuid;
use periplo_model::time::{Rules, wall_at};
use periplo_model::{
    EntityId, Forum, JourneyMode, LanguageTag, Leg, LegId, Localized, Marks, Place, PlaceId, Records, SessionKind,
    Venue, VenueId, ZoneId,
};

use super::super::event::Standing;
use super::super::item::{Item, Stamp};
use super::super::note::{Gravity, Note};
use super::airports::{Airport, airports};
use super::choice::{Becomes, Choice};
use super::clues::{airport_place, codes, is_all_day, lodging_name, number};
use super::lexicon::{self, OwnCategory, folded};

/// Journeys and stays are taken so many days before the forum begins and after it ends.
const DAYS_OF_TRAVEL: u64 = 7;

/// The forum that a calendar is read into, with what its items are compared with.
pub struct Scene<'a> {
    /// All records of the workspace.
    pub ours: &'a Records,
    /// The forum.
    pub forum: &'a Forum,
    /// The rules in use.
    pub rules: &'a Rules,
    /// Its legs, the first first.
    pub legs: Vec<&'a Leg>,
    places: HashMap<PlaceId, &'a Place>,
    venues: HashMap<VenueId, &'a Venue>,
    /// Cities by folded name, those of the legs first.
    cities: Vec<(String, City<'a>)>,
    /// Venues by folded name, the longest first.
    named_venues: Vec<(String, &'a Venue)>,
}

#[derive(Clone, Copy)]
enum City<'a> {
    Known(&'a Place),
    Served(Airport),
}

/// A guess, with the places and venues that it needs and the workspace lacks.
#[derive(Debug)]
pub struct Guess {
    /// What it becomes.
    pub choice: Choice,
    /// What is doubtful about that.
    pub notes: Vec<Note>,
    /// A place that would be added.
    pub places: Vec<Place>,
    /// A venue that would be added.
    pub venues: Vec<Venue>,
}

impl<'a> Scene<'a> {
    /// The scene of a forum; none where it is not among the records.
    pub fn new(ours: &'a Records, forum: periplo_model::ForumId, rules: &'a Rules) -> Option<Self> {
        let forum = ours.forums.iter().find(|record| record.id == forum)?;
        let mut legs: Vec<&Leg> = ours.legs.iter().filter(|leg| leg.forum == forum.id).collect();
        legs.sort_by(|a, b| (a.starts, &a.rank, a.id).cmp(&(b.starts, &b.rank, b.id)));
        let places: HashMap<PlaceId, &Place> = ours.places.iter().map(|place| (place.id, place)).collect();
        let of_legs = legs.iter().filter_map(|leg| places.get(&leg.place).copied());
        let known = of_legs.chain(ours.places.iter()).map(|place| (folded(&place.name), City::Known(place)));
        let served = airports().map(|airport| (folded(airport.city), City::Served(airport)));
        let cities = known.chain(served).filter(|(name, _)| name.len() > 4).collect();
        let mut named_venues: Vec<(String, &Venue)> =
            ours.venues.iter().map(|venue| (folded(&venue.name), venue)).filter(|(name, _)| name.len() > 5).collect();
        named_venues.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let venues = ours.venues.iter().map(|venue| (venue.id, venue)).collect();
        Some(Self { ours, forum, rules, legs, places, venues, cities, named_venues })
    }

    /// The place of this id.
    pub fn place(&self, id: PlaceId) -> Option<&'a Place> {
        self.places.get(&id).copied()
    }

    /// The zone of a place; of one that would be added too.
    pub fn place_zone(&self, id: PlaceId) -> Option<ZoneId> {
        let added =
            || airports().find(|airport| airport_place(airport) == id).and_then(|airport| airport.zone.parse().ok());
        self.place(id).map(|place| place.zone.clone()).or_else(added)
    }

    /// The venue of this id.
    pub fn venue(&self, id: VenueId) -> Option<&'a Venue> {
        self.venues.get(&id).copied()
    }

    /// The leg of this id.
    pub fn leg(&self, id: LegId) -> Option<&'a Leg> {
        self.legs.iter().find(|leg| leg.id == id).copied()
    }

    /// The language in which texts are taken that do not say theirs.
    pub fn language(&self) -> LanguageTag {
        self.forum.languages.first().cloned().unwrap_or_else(|| "en".parse().expect("en is a language tag"))
    }

    /// The zones of the legs.
    pub fn zones(&self) -> Vec<ZoneId> {
        self.legs.iter().filter_map(|leg| self.place(leg.place)).map(|place| place.zone.clone()).collect()
    }

    /// The day that a stamp falls on in a zone.
    pub fn day_in(&self, stamp: &Stamp, zone: &ZoneId) -> NaiveDate {
        match stamp {
            Stamp::At { instant, wall, .. } => {
                wall_at(self.rules, zone, *instant).map_or(wall.date(), |(reading, _)| reading.wall.date())
            }
            other => other.date(),
        }
    }

    /// The leg that an item most likely belongs to, and whether there were others.
    pub fn leg_of(&self, item: &Item) -> (Option<&'a Leg>, bool) {
        let on_day = |leg: &&&Leg| {
            let zone = self.place(leg.place).map(|place| &place.zone);
            let day = zone.map_or(item.start.date(), |zone| self.day_in(&item.start, zone));
            (leg.starts..=leg.ends).contains(&day)
        };
        let candidates: Vec<&'a Leg> = self.legs.iter().filter(on_day).copied().collect();
        if let [only] = candidates.as_slice() {
            return (Some(only), false);
        }
        let said = folded(&format!("{} {}", item.texts.location, item.texts.title));
        let named = candidates.iter().find(|leg| {
            let place = self.place(leg.place);
            let venue = self.named_venues.iter().find(|(name, _)| said.contains(name.as_str()));
            place.is_some_and(|place| said.contains(&folded(&place.name)))
                || venue.is_some_and(|(_, venue)| Some(venue.place) == place.map(|place| place.id))
        });
        if let Some(leg) = named {
            return (Some(leg), false);
        }
        let in_zone = |leg: &&&Leg| self.place(leg.place).is_some_and(|place| Some(&place.zone) == item.start.zone());
        let mut same = candidates.iter().filter(in_zone);
        match (same.next(), same.next()) {
            (Some(leg), None) => (Some(leg), false),
            (found, _) => (found.or(candidates.first()).copied(), candidates.len() > 1),
        }
    }

    /// What an item most likely is.
    pub fn guess(&self, item: &Item) -> Guess {
        let words = folded(&format!("{} {}", item.texts.title, item.texts.categories.join(" ")));
        let own = lexicon::own_category(&item.texts.categories);
        let (leg, several) = self.leg_of(item);
        let mut guess = Guess {
            choice: Choice {
                becomes: Becomes::Session,
                session_kind: SessionKind::Other,
                leg: leg.map(|leg| leg.id),
                venue: None,
                mode: JourneyMode::Other,
                from_place: None,
                to_place: None,
                people: Vec::new(),
                zone: None,
            },
            notes: Vec::new(),
            places: Vec::new(),
            venues: Vec::new(),
        };
        let codes = codes(&item.texts.title);
        let mode = match own {
            Some(OwnCategory::Journey(mode)) => Some(mode),
            Some(_) => None,
            None if number(&item.texts.title).is_some() && codes.len() >= 2 => Some(JourneyMode::Flight),
            None if lexicon::speaks_of_lodging(&words) => None,
            None => lexicon::vehicle(&words).filter(|mode| *mode != JourneyMode::Flight || !is_all_day(item)),
        };
        let nights = self.nights(item);
        if let Some(mode) = mode {
            self.journey(item, mode, &codes, leg, &mut guess);
        } else if own == Some(OwnCategory::Stay) || (nights > 0 && self.is_lodging(item, &words)) {
            self.stay(item, leg, &mut guess);
        } else {
            let kind = match own {
                Some(OwnCategory::Session(kind)) => Some(kind),
                _ => lexicon::session_kind(&words),
            };
            guess.choice.session_kind = kind.unwrap_or(SessionKind::Other);
            let place = leg.map(|leg| leg.place);
            let said = folded(&item.texts.location);
            let venue = self
                .named_venues
                .iter()
                .find(|(name, venue)| said.contains(name.as_str()) && place.is_none_or(|place| venue.place == place));
            guess.choice.venue = venue.map(|(_, venue)| venue.id);
            if item.transparent && is_all_day(item) && lexicon::has(&words, lexicon::OF_THE_YEAR) {
                guess.leave_out(item, "of-the-year");
            } else if leg.is_none() && self.is_outside(item, 0) {
                guess.leave_out(item, "outside-dates");
            } else if leg.is_none() {
                guess.note(item, "no-leg");
            }
        }
        if several && guess.choice.becomes == Becomes::Session {
            guess.note(item, "leg-several");
        }
        guess.general_notes(item);
        guess
    }

    fn is_outside(&self, item: &Item, days: u64) -> bool {
        let days = Days::new(days);
        let first = self.forum.starts.checked_sub_days(days).unwrap_or(self.forum.starts);
        let last = self.forum.ends.checked_add_days(days).unwrap_or(self.forum.ends);
        !(first..=last).contains(&item.start.date())
    }

    fn nights(&self, item: &Item) -> i64 {
        (item.end.date() - item.start.date()).num_days()
    }

    /// Words for lodging, or a lodging that is known at the place it names.
    fn is_lodging(&self, item: &Item, words: &str) -> bool {
        let said = folded(&format!("{} {}", item.texts.title, item.texts.location));
        let known = self.named_venues.iter().any(|(name, venue)| venue.lodging && said.contains(name.as_str()));
        lexicon::speaks_of_lodging(words) || (known && (is_all_day(item) || self.nights(item) > 0))
    }

    fn journey(&self, item: &Item, mode: JourneyMode, codes: &[Airport], leg: Option<&Leg>, guess: &mut Guess) {
        let choice = &mut guess.choice;
        (choice.becomes, choice.mode) = (Becomes::Journey, mode);
        let mut ends: Vec<City<'_>> = codes.iter().map(|airport| City::Served(*airport)).collect();
        if ends.len() < 2 {
            ends = self.cities_in(&item.texts.title);
        }
        if ends.len() < 2 {
            ends = self.cities_in(&format!("{} {}", item.texts.title, item.texts.location));
        }
        if ends.len() < 2 {
            ends = self.cities_in(&item.texts.description.chars().take(1000).collect::<String>());
        }
        let mut ends: Vec<PlaceId> =
            ends.into_iter().take(2).map(|city| self.place_of(city, &mut guess.places)).collect();
        if ends.len() < 2 {
            ends = self.ends_by_zone(item).unwrap_or(ends);
        }
        let within = matches!(mode, JourneyMode::Car | JourneyMode::Walk | JourneyMode::Bus | JourneyMode::Other);
        if ends.len() < 2 && within {
            ends = leg.map(|leg| vec![leg.place; 2]).unwrap_or_default();
        }
        match ends.as_slice() {
            [from, to, ..] => (guess.choice.from_place, guess.choice.to_place) = (Some(*from), Some(*to)),
            _ => guess.leave_out(item, "journey-where"),
        }
        if self.is_outside(item, DAYS_OF_TRAVEL) {
            guess.leave_out(item, "outside-dates");
        }
    }

    /// The cities that a text names, in the order in which it does.
    fn cities_in(&self, text: &str) -> Vec<City<'a>> {
        let text = folded(text);
        let mut found: Vec<(usize, usize, City<'a>)> = Vec::new();
        for (name, city) in &self.cities {
            if let Some(at) = text.find(name.as_str()) {
                let overlaps = |(other, length, _): &(usize, usize, City<'_>)| {
                    at < other + length - 1 && *other < at + name.len() - 1
                };
                if !found.iter().any(overlaps) {
                    found.push((at, name.len(), *city));
                }
            }
        }
        found.sort_by_key(|(at, ..)| *at);
        found.into_iter().map(|(.., city)| city).collect()
    }

    /// Two places by the zones of both ends, where they differ: those of legs, else the only ones with such clocks.
    fn ends_by_zone(&self, item: &Item) -> Option<Vec<PlaceId>> {
        let (from, to) = (item.start.zone()?, item.end.zone()?);
        let of = |zone: &ZoneId| {
            let legs = self.legs.iter().filter_map(|leg| self.place(leg.place));
            legs.chain(&self.ours.places).find(|place| place.zone == *zone).map(|place| place.id)
        };
        (from != to).then(|| Some(vec![of(from)?, of(to)?])).flatten()
    }

    fn place_of(&self, city: City<'_>, added: &mut Vec<Place>) -> PlaceId {
        let airport = match city {
            City::Known(place) => return place.id,
            City::Served(airport) => airport,
        };
        let same =
            |place: &&Place| folded(&place.name) == folded(airport.city) && place.country.as_str() == airport.country;
        let of_legs = self.legs.iter().filter_map(|leg| self.place(leg.place));
        if let Some(place) = of_legs.chain(&self.ours.places).find(same) {
            return place.id;
        }
        let id = airport_place(&airport);
        if let (Ok(country), Ok(zone)) = (airport.country.parse(), airport.zone.parse()) {
            let name = airport.city.to_owned();
            added.push(Place { id, name, country, latitude: None, longitude: None, zone, marks: Marks::new() });
        }
        id
    }

    fn stay(&self, item: &Item, leg: Option<&Leg>, guess: &mut Guess) {
        guess.choice.becomes = Becomes::Stay;
        let said = folded(&format!("{} {}", item.texts.title, item.texts.location));
        let known = self.named_venues.iter().find(|(name, venue)| venue.lodging && said.contains(name.as_str()));
        if let Some((_, venue)) = known {
            guess.choice.venue = Some(venue.id);
        } else {
            let cities = self.cities_in(&item.texts.location);
            let city = cities.first().map(|city| self.place_of(*city, &mut guess.places));
            match city.or(leg.map(|leg| leg.place)) {
                None => return guess.leave_out(item, "stay-where"),
                Some(place) => {
                    let name = lodging_name(item);
                    let uuid = derived_uuid("calendar lodging", &[place.uuid().as_bytes(), folded(&name).as_bytes()]);
                    let id = VenueId::from_uuid(uuid);
                    let address = Some(item.texts.location.clone()).filter(|text| !text.is_empty() && *text != name);
                    guess.choice.venue = Some(id);
                    if self.venue(id).is_none() {
                        guess.venues.push(Venue {
                            id,
                            place,
                            name,
                            address,
                            latitude: None,
                            longitude: None,
                            lodging: true,
                            hours: Vec::new(),
                            notes: Localized::default(),
                            marks: Marks::new(),
                        });
                    }
                }
            }
        }
        if self.is_outside(item, DAYS_OF_TRAVEL) && leg.is_none() {
            guess.leave_out(item, "outside-dates");
        }
    }
}

impl Guess {
    fn note(&mut self, item: &Item, code: &'static str) {
        self.notes.push(Note::new(item.line, Gravity::Doubtful, code, &[]));
    }

    fn leave_out(&mut self, item: &Item, code: &'static str) {
        self.choice.becomes = Becomes::Nothing;
        if !self.notes.iter().any(|note| note.code == code) {
            self.note(item, code);
        }
    }

    /// What is doubtful of any item.
    fn general_notes(&mut self, item: &Item) {
        if self.choice.becomes == Becomes::Nothing {
            return;
        }
        if matches!(item.start, Stamp::Floating(_)) {
            self.note(item, "floating");
        }
        if item.start == item.end && self.choice.becomes == Becomes::Session {
            self.note(item, "no-end");
        }
        if item.texts.title.is_empty() {
            self.note(item, "no-title");
        }
        if item.standing == Standing::Tentative {
            self.note(item, "tentative");
        }
    }
}

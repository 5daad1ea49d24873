//! Cities, venues, rooms, organizations, tracks and legs that a sheet names, found or added.

use periplo_model::id::derived_uuid;
use periplo_model::*;

use super::field::Field;
use super::lexicon;
use super::line::Line;
use super::making::Making;
use super::note::Gravity;
use super::who::is_slip;
use crate::gazetteer::{Gazetteer, matching::folded};
use crate::ics::read::import::airports::{airport, airports};

/// The name of a city and its country as they are written together: `Santiago (CL)`, `Lima, Perú`.
fn city_and_country(text: &str) -> (String, Option<CountryCode>) {
    let plain = text.trim();
    let parts = plain.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).or_else(|| plain.rsplit_once(','));
    match parts.and_then(|(city, country)| Some((city.trim(), lexicon::country(country)?))) {
        Some((city, country)) if !city.is_empty() => (city.to_owned(), Some(country)),
        _ => (plain.to_owned(), None),
    }
}

/// The code of an airport that a text is, or ends in: `BOG`, `Bogotá (BOG)`.
fn airport_code(text: &str) -> Option<&str> {
    let inside = text.trim().strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map(|(_, code)| code.trim());
    let code = inside.unwrap_or(text.trim());
    (code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase())).then_some(code)
}

impl Making<'_> {
    /// Gathers what there is to be found by its name.
    pub(super) fn gather_names(&mut self) {
        let records = self.shelf.records;
        for organization in &records.organizations {
            self.organizations.entry(folded(&organization.name)).or_insert(organization.id);
        }
        for organization in &records.organizations {
            if let Some(short) = &organization.short_name {
                self.organizations.entry(folded(short)).or_insert(organization.id);
            }
        }
        for place in &records.places {
            self.names_of_places.entry(folded(&place.name)).or_default().push(place.id);
        }
        for venue in &records.venues {
            self.venues.entry(folded(&venue.name)).or_default().push(venue.id);
        }
    }

    fn place(&self, id: PlaceId) -> Option<&Place> {
        self.known::<Place>(id)
    }

    /// The legs of the forum in their order.
    pub fn legs(&self) -> Vec<&Leg> {
        let mut legs: Vec<&Leg> = self.shelf.records.legs.iter().filter(|leg| leg.forum == self.forum.id).collect();
        legs.sort_by(|a, b| (a.starts, &a.rank, a.id).cmp(&(b.starts, &b.rank, b.id)));
        legs
    }

    /// The zone of a place, of one that would be added too.
    pub fn zone_of(&self, place: PlaceId) -> Option<ZoneId> {
        self.place(place).map(|place| place.zone.clone())
    }

    /// The place of a venue, of one that would be added too.
    pub fn place_of_venue(&self, venue: VenueId) -> Option<PlaceId> {
        self.known::<Venue>(venue).map(|venue| venue.place)
    }

    /// The city that a text names: of the workspace, else of an airport's code, else of the gazetteer, which is then added.
    pub fn city(
        &mut self,
        line: &mut Line<'_>,
        field: Field,
        text: &str,
        near: Option<CountryCode>,
    ) -> Option<PlaceId> {
        let key = format!("{text}\u{1f}{}", near.map(|country| country.to_string()).unwrap_or_default());
        if let Some(found) = self.cities.get(&key) {
            if found.is_none() {
                line.note(Some(field), Gravity::Doubtful, "city-unknown", &[("text", text)]);
            }
            return *found;
        }
        let found = self.city_anew(line, field, text, near);
        self.cities.insert(key, found);
        if found.is_none() {
            line.note(Some(field), Gravity::Doubtful, "city-unknown", &[("text", text)]);
        }
        found
    }

    fn city_anew(
        &mut self,
        line: &mut Line<'_>,
        field: Field,
        text: &str,
        near: Option<CountryCode>,
    ) -> Option<PlaceId> {
        let (mut name, said) = city_and_country(text);
        let mut country = said.or(near);
        if let Some(airport) = airport_code(text).and_then(airport) {
            (name, country) = (airport.city.to_owned(), airport.country.parse().ok());
        }
        let named = self.names_of_places.get(&folded(&name)).cloned().unwrap_or_default();
        let fits = |id: &PlaceId, country: CountryCode| self.place(*id).is_some_and(|place| place.country == country);
        let of_legs: Vec<PlaceId> = self.legs().iter().map(|leg| leg.place).collect();
        let best = named
            .iter()
            .find(|id| country.is_some_and(|country| fits(id, country)))
            .or_else(|| named.iter().filter(|_| said.is_none()).find(|id| of_legs.contains(id)))
            .or_else(|| named.iter().find(|_| said.is_none()));
        if let Some(id) = best {
            return Some(*id);
        }
        let whole = |city: &&crate::gazetteer::Found| {
            let own = folded(&city.city.name) == folded(&name);
            own || city.by.as_deref().is_some_and(|by| folded(by) == folded(&name))
        };
        let found = Gazetteer::shipped().search(&name, 40);
        let whole: Vec<_> = found.iter().filter(whole).collect();
        let in_country = whole.iter().find(|found| country.is_some_and(|country| found.city.country == country));
        let chosen = match (in_country, said) {
            (Some(found), _) => found,
            (None, Some(_)) => return None,
            (None, None) => whole.first()?,
        };
        let others = whole
            .iter()
            .filter(|other| other.city.country != chosen.city.country && other.city.people * 20 > chosen.city.people);
        if in_country.is_none() && others.count() > 0 {
            let shown = format!("{} ({})", chosen.city.name, chosen.city.country);
            line.note(Some(field), Gravity::Doubtful, "city-several", &[("text", text), ("taken", &shown)]);
        }
        let city = &chosen.city;
        // One that is there under its other name: Mexico City is Ciudad de México.
        let there = self.shelf.records.places.iter().find(|place| {
            let near = |one: Option<f64>, other: f64| one.is_some_and(|one| (one - other).abs() < 0.2);
            place.country == city.country
                && near(place.latitude, city.latitude)
                && near(place.longitude, city.longitude)
        });
        if let Some(place) = there {
            return Some(place.id);
        }
        let id = PlaceId::from_uuid(derived_uuid("sheet city", &[&city.geoname.to_be_bytes()]));
        if !self.shelf.has(Kind::Place, id.uuid()) && !self.is_put(Kind::Place, id.uuid()) {
            self.push(Place {
                id,
                // As the sheet writes it, in its language.
                name: name.clone(),
                country: city.country,
                latitude: Some(city.latitude),
                longitude: Some(city.longitude),
                zone: city.zone.clone(),
                marks: Marks::new(),
            });
            self.names_of_places.entry(folded(&name)).or_default().push(id);
            line.note(Some(field), Gravity::Told, "new-place", &[("name", &name), ("country", city.country.as_str())]);
        }
        Some(id)
    }

    /// The city in whose sheet words an airport's code stands, to keep the code as the point.
    pub fn airport_point(text: &str) -> Option<String> {
        airport_code(text).filter(|code| airports().any(|airport| airport.code == *code)).map(str::to_owned)
    }

    /// The name of an organization, of one that would be added too.
    pub(super) fn organization_name(&self, id: OrganizationId) -> &str {
        self.known::<Organization>(id).map_or("", |organization| &organization.name)
    }

    /// The organization that a text names, found or added.
    pub fn organization(
        &mut self,
        line: &mut Line<'_>,
        field: Field,
        name: &str,
        kind: OrganizationKind,
    ) -> OrganizationId {
        let key = folded(name);
        if let Some(id) = self.organizations.get(&key) {
            return *id;
        }
        let like = self.organizations.iter().filter(|(other, _)| is_slip(&key, other)).map(|(_, id)| *id).min();
        let like = like.map(|id| self.organization_name(id).to_owned());
        match like {
            Some(other) => {
                line.note(Some(field), Gravity::Doubtful, "organization-like", &[("name", name), ("other", &other)])
            }
            None => line.note(Some(field), Gravity::Told, "new-organization", &[("name", name)]),
        }
        let id = OrganizationId::from_uuid(self.new_id(Kind::Organization, &key));
        self.organizations.insert(key, id);
        self.push(Organization {
            id,
            name: name.to_owned(),
            short_name: None,
            kind,
            country: None,
            site: None,
            summary: Localized::default(),
            marks: Marks::new(),
        });
        id
    }

    /// The leg that a text names: by its name, its place, its country or its host event.
    pub fn leg_named(&self, text: &str) -> Option<&Leg> {
        let (city, country) = city_and_country(text);
        let (said, city) = (folded(text), folded(&city));
        let legs = self.legs();
        let by_name = |leg: &&&Leg| leg.name.iter().any(|(_, name)| folded(name) == said);
        let by_place = |leg: &&&Leg| {
            self.place(leg.place).is_some_and(|place| {
                folded(&place.name) == said
                    || (folded(&place.name) == city && country.is_none_or(|country| place.country == country))
            })
        };
        let by_event = |leg: &&&Leg| {
            leg.host_event
                .and_then(|id| self.shelf.get::<HostEvent>(id))
                .is_some_and(|event| folded(&event.name) == said)
        };
        let by_country =
            |leg: &&&Leg| self.place(leg.place).is_some_and(|place| lexicon::country(text) == Some(place.country));
        let one = |is: &dyn Fn(&&&Leg) -> bool| {
            let mut found = legs.iter().filter(is);
            found.next().filter(|_| found.next().is_none()).copied()
        };
        let any = legs.iter().find(by_name).or_else(|| legs.iter().find(by_place)).copied();
        any.or_else(|| one(&by_event)).or_else(|| one(&by_country))
    }

    /// The venue that a text names, of a place where it is known; else one that is added there.
    pub fn venue(&mut self, line: &mut Line<'_>, name: &str, place: Option<PlaceId>, lodging: bool) -> Option<VenueId> {
        let key = folded(name);
        let named = self.venues.get(&key).cloned().unwrap_or_default();
        let there = |id: &&VenueId| place.is_none_or(|place| self.place_of_venue(**id) == Some(place));
        if let Some(id) = named.iter().find(there) {
            return Some(*id);
        }
        let Some(place) = place else {
            line.note(
                Some(Field::Venue),
                Gravity::Doubtful,
                if lodging { "lodging-missing" } else { "where-missing" },
                &[("text", name)],
            );
            return None;
        };
        let id = VenueId::from_uuid(self.new_id(Kind::Venue, &format!("{place}/{key}")));
        self.push(Venue {
            id,
            place,
            name: name.to_owned(),
            address: None,
            latitude: None,
            longitude: None,
            lodging,
            hours: Vec::new(),
            notes: Localized::default(),
            marks: Marks::new(),
        });
        self.venues.entry(key).or_default().push(id);
        line.note(Some(Field::Venue), Gravity::Told, "new-venue", &[("name", name)]);
        Some(id)
    }

    /// The room of a venue that a text names, found or added.
    pub fn room(&mut self, line: &mut Line<'_>, name: &str, venue: VenueId) -> RoomId {
        let key = folded(name);
        let known = self.shelf.below::<Room>(venue.uuid()).find(|room| folded(&room.name) == key).map(|room| room.id);
        let added = || {
            self.theirs.rooms.iter().find(|room| room.venue == venue && folded(&room.name) == key).map(|room| room.id)
        };
        if let Some(id) = known.or_else(added) {
            return id;
        }
        let id = RoomId::from_uuid(self.new_id(Kind::Room, &format!("{venue}/{key}")));
        let there: Vec<Rank> = self.shelf.below::<Room>(venue.uuid()).map(|room| room.rank.clone()).collect();
        let rank = self.rank_after(Kind::Room, venue.uuid(), there.iter());
        self.push(Room { id, venue, name: name.to_owned(), capacity: None, rank, marks: Marks::new() });
        line.note(Some(Field::Room), Gravity::Told, "new-room", &[("name", name)]);
        id
    }

    /// The track that a text names, found or added.
    pub fn track(&mut self, line: &mut Line<'_>, name: &str) -> TrackId {
        let key = folded(name);
        let is = |track: &&Track| track.forum == self.forum.id && track.name.iter().any(|(_, own)| folded(own) == key);
        if let Some(track) = self.shelf.records.tracks.iter().find(is).or_else(|| self.theirs.tracks.iter().find(is)) {
            return track.id;
        }
        let id = TrackId::from_uuid(self.new_id(Kind::Track, &key));
        let tracks: Vec<&Track> =
            self.shelf.records.tracks.iter().filter(|track| track.forum == self.forum.id).collect();
        const COLOURS: [TrackColour; 8] = [
            TrackColour::Teal,
            TrackColour::Blue,
            TrackColour::Violet,
            TrackColour::Magenta,
            TrackColour::Red,
            TrackColour::Orange,
            TrackColour::Olive,
            TrackColour::Slate,
        ];
        let colour = COLOURS[(tracks.len() + self.theirs.tracks.len()) % COLOURS.len()];
        let rank = self.rank_after(Kind::Track, self.forum.id.uuid(), tracks.iter().map(|track| &track.rank));
        let name_in = Localized::one(self.language.clone(), name);
        self.push(Track { id, forum: self.forum.id, name: name_in, colour, rank, marks: Marks::new() });
        line.note(Some(Field::Track), Gravity::Told, "new-track", &[("name", name)]);
        id
    }
}

//! The file of cities, unpacked once and searched in memory.

use std::io::{Cursor, Read};
use std::ops::Range;
use std::sync::LazyLock;

use periplo_model::{CountryCode, ZoneId};
use zip::ZipArchive;

use super::matching::{Query, Rank, folded};

static PACKED: &[u8] = include_bytes!("../../data/cities.zip");
static SHIPPED: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::unpack(PACKED));

/// A city.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    /// Its number at GeoNames.
    pub geoname: u32,
    /// Its name, as GeoNames writes it.
    pub name: String,
    /// Its country.
    pub country: CountryCode,
    /// Degrees north (WGS 84).
    pub latitude: f64,
    /// Degrees east (WGS 84).
    pub longitude: f64,
    /// The zone its clocks follow.
    pub zone: ZoneId,
    /// How many people live there.
    pub people: u32,
}

/// A city that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The city.
    pub city: City,
    /// The other name it was found by, where its own does not fit as well.
    pub by: Option<String>,
}

/// The cities, those with the most people first.
pub struct Gazetteer {
    text: String,
    folded: String,
    /// Of each city: its line in `text`, and its names in `folded`, a line each and in the same order.
    places: Vec<(Range<usize>, Range<usize>)>,
}

/// Fields of a line before the other names: number, name, country, degrees north, degrees east, zone, people.
const FIELDS: usize = 7;

impl Gazetteer {
    /// The cities that come with the program. They are unpacked when they are first asked for.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    fn unpack(packed: &[u8]) -> Self {
        let mut text = String::new();
        let mut archive = ZipArchive::new(Cursor::new(packed)).expect("the shipped cities are an archive");
        let mut entry = archive.by_index(0).expect("the shipped cities are in it");
        entry.read_to_string(&mut text).expect("the shipped cities are UTF-8");
        Self::read(text)
    }

    fn read(text: String) -> Self {
        let mut all = String::with_capacity(text.len());
        let mut places = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let begins = all.len();
            for name in names(line.trim_end_matches('\n')) {
                all.push_str(&folded(name));
                all.push('\n');
            }
            places.push((start..start + line.trim_end_matches('\n').len(), begins..all.len()));
            start += line.len();
        }
        Self { text, folded: all, places }
    }

    /// How many cities there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Every city, those with the most people first.
    pub fn iter(&self) -> impl Iterator<Item = City> + '_ {
        self.places.iter().filter_map(|(line, _)| city(&self.text[line.clone()]))
    }

    /// Finds cities by any of their names, the best first and among equals those with the most people.
    ///
    /// Slips are forgiven only where no name fits as it was typed. Nothing typed finds nothing.
    pub fn search(&self, typed: &str, limit: usize) -> Vec<Found> {
        let query = Query::new(typed);
        if query.is_empty() {
            return Vec::new();
        }
        let mut found = self.ranked(|names| {
            let may = names.contains(query.first_word());
            if may { best(names, |name| query.rank_exactly(name)) } else { None }
        });
        if found.is_empty() {
            found = self.ranked(|names| best(names, |name| query.is_close_to(name).then_some(Rank::Close)));
        }
        found.sort_unstable();
        let told = |(_, place, name): (Rank, usize, usize)| {
            let line = &self.text[self.places[place].0.clone()];
            let by = if name == 0 { None } else { best_written(line, name) };
            Some(Found { city: city(line)?, by })
        };
        found.into_iter().take(limit).filter_map(told).collect()
    }

    fn ranked(&self, rank: impl Fn(&str) -> Option<(Rank, usize)>) -> Vec<(Rank, usize, usize)> {
        let rank_of = |(place, (_, names)): (usize, &(Range<usize>, Range<usize>))| {
            rank(&self.folded[names.clone()]).map(|(rank, name)| (rank, place, name))
        };
        self.places.iter().enumerate().filter_map(rank_of).collect()
    }
}

/// The best rank among names, a line each, with the number of the first that has it.
fn best(names: &str, rank: impl Fn(&str) -> Option<Rank>) -> Option<(Rank, usize)> {
    names.lines().enumerate().filter_map(|(place, name)| Some((rank(name)?, place))).min()
}

/// Of the names of a line that fold as the one with this number does, the one with its Latin accents.
fn best_written(line: &str, name: usize) -> Option<String> {
    let first = names(line).nth(name)?;
    let wanted = folded(first);
    let accents = |name: &&str| name.chars().all(|letter| letter < '\u{250}').then_some(name.len());
    names(line).filter(|name| folded(name) == wanted).max_by_key(accents).map(str::to_owned)
}

/// The names of a city: its own, then the others.
fn names(line: &str) -> impl Iterator<Item = &str> {
    let own = line.split('\t').nth(1);
    own.into_iter().chain(line.split('\t').skip(FIELDS))
}

fn city(line: &str) -> Option<City> {
    let mut fields = line.split('\t');
    Some(City {
        geoname: fields.next()?.parse().ok()?,
        name: fields.next()?.to_owned(),
        country: fields.next()?.parse().ok()?,
        latitude: fields.next()?.parse().ok()?,
        longitude: fields.next()?.parse().ok()?,
        zone: fields.next()?.parse().ok()?,
        people: fields.next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use periplo_model::time::RuleSet;

    use super::*;

    #[track_caller]
    fn first(typed: &str) -> (String, String, String) {
        let found = Gazetteer::shipped().search(typed, 5);
        let city = &found.first().unwrap_or_else(|| panic!("{typed} finds nothing")).city;
        (city.name.clone(), city.country.to_string(), city.zone.to_string())
    }

    fn told(name: &str, country: &str, zone: &str) -> (String, String, String) {
        (name.to_owned(), country.to_owned(), zone.to_owned())
    }

    #[test]
    fn cities_are_found_without_accents_by_other_names_and_with_slips() {
        assert_eq!(first("medellin"), told("Medellín", "CO", "America/Bogota"));
        assert_eq!(first("Asuncion"), told("Asunción", "PY", "America/Asuncion"));
        assert_eq!(first("Ciudad de México"), told("Mexico City", "MX", "America/Mexico_City"));
        assert_eq!(first("Nova Iorque"), told("New York City", "US", "America/New_York"));
        assert_eq!(first("Лима"), told("Lima", "PE", "America/Lima"));
        assert_eq!(first("guadaljara"), told("Guadalajara", "MX", "America/Mexico_City"));
        assert_eq!(first("coyhaique"), told("Coyhaique", "CL", "America/Coyhaique"));
    }

    #[test]
    fn small_cities_of_the_americas_and_iberia_are_there() {
        // Jericó in Antioquia has fewer than 15,000 people; so has Óbidos in Portugal.
        let there = |typed: &str, country: &str| {
            Gazetteer::shipped().search(typed, 30).iter().any(|found| found.city.country.as_str() == country)
        };
        assert!(there("Jericó", "CO"));
        assert!(there("Lourinhã", "PT"));
    }

    #[test]
    fn the_name_it_was_found_by_is_told() {
        let found = &Gazetteer::shipped().search("Ciudad de México", 1)[0];
        assert_eq!(found.by.as_deref(), Some("Ciudad de México"));
        assert_eq!(Gazetteer::shipped().search("Lima", 1)[0].by, None);
        assert!(Gazetteer::shipped().search("", 5).is_empty());
    }

    #[test]
    fn every_city_can_be_read_and_its_zone_is_in_the_rules() {
        let cities: Vec<City> = Gazetteer::shipped().iter().collect();
        assert_eq!(cities.len(), Gazetteer::shipped().len());
        assert!(cities.len() > 40_000);
        let known: BTreeSet<String> = RuleSet::shipped().names().map(ToString::to_string).collect();
        let unknown: BTreeSet<&str> =
            cities.iter().map(|city| city.zone.as_str()).filter(|zone| !known.contains(*zone)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}

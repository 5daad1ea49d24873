//! The cities of airports, by the codes that airlines write.

/// An airport.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Airport {
    /// Its IATA code.
    pub code: &'static str,
    /// The city it serves.
    pub city: &'static str,
    /// The country, as ISO 3166-1 has it.
    pub country: &'static str,
    /// The zone of its clocks.
    pub zone: &'static str,
}

/// The airport with a code.
pub fn airport(code: &str) -> Option<Airport> {
    airports().find(|airport| airport.code == code)
}

/// Every airport that is known here.
pub fn airports() -> impl Iterator<Item = Airport> {
    include_str!("airports.tsv").lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split('\t');
        let (code, city, country, zone) = (columns.next()?, columns.next()?, columns.next()?, columns.next()?);
        Some(Airport { code, city, country, zone })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use periplo_model::time::Rules;
    use periplo_model::{CountryCode, ZoneId};

    #[test]
    fn every_airport_has_a_country_and_a_zone_of_the_rules() {
        let rules = Rules::shipped();
        for airport in airports() {
            assert!(airport.code.len() == 3 && airport.country.parse::<CountryCode>().is_ok(), "{airport:?}");
            assert!(airport.zone.parse::<ZoneId>().is_ok_and(|zone| rules.has(&zone)), "{airport:?}");
        }
        assert_eq!(airport("MDE").map(|airport| airport.city), Some("Medellín"));
    }
}

//! The country that a zone is in, for programmes that name a zone and no country.

use periplo_model::{CountryCode, ZoneId};

/// Zone and country, line by line: columns 3 and 1 of `zone.tab` of the time zone database, which is in the public domain.
const TABLE: &str = include_str!("zone-country.txt");

/// The country of a zone; none for a zone of no country, or of an older name.
pub(super) fn country_of(zone: &ZoneId) -> Option<CountryCode> {
    let line = TABLE.lines().find(|line| line.split(' ').next() == Some(zone.as_str()))?;
    line.split(' ').nth(1)?.parse().ok()
}

//! Cities of the world, to make places from.

use periplo_exchange::gazetteer::Gazetteer;
use periplo_model::{CountryCode, ZoneId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::error::WireError;
use crate::job::Job;

/// Asks for the cities that a text may mean.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SearchRequest {
    /// What was typed, in any language and script.
    pub text: String,
    /// How many at most; 12 without it, 100 at most.
    pub limit: Option<u32>,
}

/// A city of the gazetteer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct City {
    /// Its name, as GeoNames writes it.
    pub name: String,
    /// The other name it was found by, where its own does not fit as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
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

const USUAL: u32 = 12;
const MOST: u32 = 100;

/// Finds cities by any of their names, the best first; accents and slips of a letter are forgiven.
pub fn search(_: &App, request: SearchRequest, _: &Job) -> Result<Vec<City>, WireError> {
    let limit = request.limit.unwrap_or(USUAL).min(MOST) as usize;
    let found = Gazetteer::shipped().search(&request.text, limit).into_iter();
    Ok(found
        .map(|found| City {
            by: found.by,
            name: found.city.name,
            country: found.city.country,
            latitude: found.city.latitude,
            longitude: found.city.longitude,
            zone: found.city.zone,
            people: found.city.people,
        })
        .collect())
}

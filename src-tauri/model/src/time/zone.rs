//! The name of a time zone.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The IANA name of a time zone, such as `America/Lima`.
///
/// The type holds any name of the right shape, so that a workspace can be read whatever rules are at hand; whether the
/// rules in use have the zone is asked of the rules. A link keeps the name as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct ZoneId(String);

/// A text that cannot be the name of a time zone.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not the name of a time zone (Area/City): {0:?}")]
pub struct NotAZoneName(pub String);

/// The cities that are written with more than the letters an IANA name may have, by zone; sorted.
///
/// Those of GeoNames whose name is the zone's but for its accents, and the few whose zone says the name in short.
pub const CITIES_AS_WRITTEN: [(&str, &str); 27] = [
    ("Africa/Lome", "Lomé"),
    ("Africa/Ndjamena", "N'Djamena"),
    ("Africa/Sao_Tome", "São Tomé"),
    ("America/Araguaina", "Araguaína"),
    ("America/Argentina/Cordoba", "Córdoba"),
    ("America/Argentina/Rio_Gallegos", "Río Gallegos"),
    ("America/Argentina/Tucuman", "Tucumán"),
    ("America/Asuncion", "Asunción"),
    ("America/Bahia_Banderas", "Bahía de Banderas"),
    ("America/Belem", "Belém"),
    ("America/Bogota", "Bogotá"),
    ("America/Cancun", "Cancún"),
    ("America/Ciudad_Juarez", "Ciudad Juárez"),
    ("America/Cuiaba", "Cuiabá"),
    ("America/Curacao", "Curaçao"),
    ("America/Eirunepe", "Eirunepé"),
    ("America/Maceio", "Maceió"),
    ("America/Mazatlan", "Mazatlán"),
    ("America/Merida", "Mérida"),
    ("America/Santarem", "Santarém"),
    ("America/Sao_Paulo", "São Paulo"),
    ("Asia/Urumqi", "Ürümqi"),
    ("Atlantic/Reykjavik", "Reykjavík"),
    ("Europe/Chisinau", "Chișinău"),
    ("Europe/Zurich", "Zürich"),
    ("Indian/Reunion", "Réunion"),
    ("Pacific/Noumea", "Nouméa"),
];

impl ZoneId {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The city people know the zone by: the last part of the name with spaces for underscores (`La Paz`), written as
    /// the city is (`Asunción`).
    pub fn city(&self) -> String {
        if let Ok(at) = CITIES_AS_WRITTEN.binary_search_by_key(&self.as_str(), |(zone, _)| zone) {
            return CITIES_AS_WRITTEN[at].1.to_owned();
        }
        self.0.rsplit('/').next().unwrap_or(&self.0).replace('_', " ")
    }
}

impl FromStr for ZoneId {
    type Err = NotAZoneName;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let right_characters =
            text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'-' | b'+'));
        let right_parts = text.split('/').all(|part| !part.is_empty() && part.len() <= 32);
        if right_characters
            && right_parts
            && text.len() <= 64
            && text.starts_with(|first: char| first.is_ascii_alphabetic())
        {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAZoneName(text.to_owned()))
        }
    }
}

impl TryFrom<String> for ZoneId {
    type Error = NotAZoneName;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}

impl From<ZoneId> for String {
    fn from(value: ZoneId) -> Self {
        value.0
    }
}

impl fmt::Display for ZoneId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

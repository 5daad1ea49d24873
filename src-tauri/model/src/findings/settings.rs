//! What a forum says about its own findings: how grave each is, and how much time things take.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FindingCode, Severity};

/// How grave a forum says that a kind of finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// It is not looked for.
    Off,
    /// Good to know.
    Notice,
    /// It may go wrong.
    Warning,
    /// It cannot be as planned.
    Error,
}

impl Level {
    /// The severity; `None` where it is off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Level::Off => None,
            Level::Notice => Some(Severity::Notice),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}

macro_rules! thresholds {
    ($($(#[doc = $doc:literal])+ $name:ident = $usual:literal;)+) => {
        /// How much time things take. Whole minutes, unless the name says hours or days.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(default, deny_unknown_fields)]
        pub struct Thresholds {
            $($(#[doc = $doc])+ pub $name: u32,)+
        }

        impl Default for Thresholds {
            fn default() -> Self {
                Self { $($name: $usual),+ }
            }
        }

        impl Thresholds {
            /// The name, the usual value and the meaning of each.
            pub const ALL: &'static [(&'static str, u32, &'static str)] = &[$((stringify!($name), $usual, concat!($($doc),+))),+];
        }
    };
}

thresholds! {
    /// From one room of a venue to another.
    same_venue = 5;
    /// From one venue of a city to another.
    same_city = 30;
    /// What a way to another city takes besides the distance.
    other_city = 60;
    /// How early to be at the airport for a flight to another country.
    before_international_flight = 180;
    /// How early to be at the airport for a flight within a country.
    before_domestic_flight = 90;
    /// From landing until out of the airport and in the city.
    after_landing = 60;
    /// Hours of rest before the first departure or session of a morning.
    rest_hours = 8;
    /// Days before it begins within which a session should be confirmed.
    settled_days = 7;
    /// Months that a passport should be valid after a leg abroad.
    passport_months = 6;
}

/// What a forum says about its own findings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default, deny_unknown_fields)]
pub struct FindingSettings {
    /// How grave each kind is, where it is not as usual.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub levels: BTreeMap<FindingCode, Level>,
    /// How much time things take.
    #[serde(skip_serializing_if = "Thresholds::is_usual")]
    pub thresholds: Thresholds,
}

impl Thresholds {
    /// True where all are as usual.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

impl FindingSettings {
    /// True where nothing differs from the usual.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// The severity of a kind for settled items; `None` where it is off.
    pub fn severity(&self, code: FindingCode) -> Option<Severity> {
        self.levels.get(&code).map_or(Some(code.severity()), |level| level.severity())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forum_makes_a_kind_graver_or_turns_it_off() {
        let settings: FindingSettings =
            serde_json::from_str(r#"{"levels":{"look-alike":"off","no-room":"error"}}"#).unwrap();
        assert_eq!(settings.severity(FindingCode::LookAlike), None);
        assert_eq!(settings.severity(FindingCode::NoRoom), Some(Severity::Error));
        assert_eq!(settings.severity(FindingCode::Unscheduled), Some(Severity::Notice));
    }

    #[test]
    fn what_is_usual_is_not_written() {
        assert_eq!(serde_json::to_string(&FindingSettings::default()).unwrap(), "{}");
        let settings: FindingSettings = serde_json::from_str(r#"{"thresholds":{"same_city":45}}"#).unwrap();
        assert_eq!((settings.thresholds.same_city, settings.thresholds.same_venue), (45, 5));
    }
}

//! Which release of the zone rules.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A release of the IANA time zone data, such as `2026f`.
///
/// Ordered as released: by year, then a to z, then za, zb and so on (the IANA `theory.html`, *Time and date rules*).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct RulesVersion(String);

/// A text that is not a release of the zone rules.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a release of the zone rules (such as 2026f): {0:?}")]
pub struct NotARulesVersion(pub String);

impl RulesVersion {
    /// The text as released, a year and letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RulesVersion {
    type Err = NotARulesVersion;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let year = text.bytes().take(4).filter(u8::is_ascii_digit).count();
        let letters = text.bytes().skip(4).filter(u8::is_ascii_lowercase).count();
        if year == 4 && (1..=4).contains(&letters) && text.len() == 4 + letters {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotARulesVersion(text.to_owned()))
        }
    }
}

impl Ord for RulesVersion {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |version: &'_ Self| (version.0[..4].to_owned(), version.0.len(), version.0[4..].to_owned());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for RulesVersion {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl TryFrom<String> for RulesVersion {
    type Error = NotARulesVersion;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}

impl From<RulesVersion> for String {
    fn from(value: RulesVersion) -> Self {
        value.0
    }
}

impl fmt::Display for RulesVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_as_they_were_released() {
        let released = ["1996l", "2024z", "2024za", "2024zb", "2025a", "2025b", "2026a", "2026f"];
        let mut versions: Vec<RulesVersion> = released.iter().rev().map(|text| text.parse().unwrap()).collect();
        versions.sort();
        assert_eq!(versions.iter().map(RulesVersion::as_str).collect::<Vec<_>>(), released);
    }

    #[test]
    fn what_names_no_release_is_refused() {
        for text in ["", "2026", "2026F", "26f", "2026.6", "2026f-3-gabcdef", "unknown", "f2026", "2026f1"] {
            assert!(text.parse::<RulesVersion>().is_err(), "{text}");
        }
    }
}

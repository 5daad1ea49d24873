//! Text that others read, in the languages it was written in.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A BCP 47 language tag in its normal case (`es`, `pt-BR`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct LanguageTag(String);

/// A text that is not a language tag.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a language tag (BCP 47): {0:?}")]
pub struct NotALanguageTag(pub String);

impl LanguageTag {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script or region (`pt` of `pt-BR`).
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl FromStr for LanguageTag {
    type Err = NotALanguageTag;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        oxilangtag::LanguageTag::parse_and_normalize(text)
            .map(|tag| Self(tag.into_inner()))
            .map_err(|_| NotALanguageTag(text.to_owned()))
    }
}

impl TryFrom<String> for LanguageTag {
    type Error = NotALanguageTag;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}

impl From<LanguageTag> for String {
    fn from(value: LanguageTag) -> Self {
        value.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One text in zero or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(type = "{ [tag in string]: string }")]
pub struct Localized(BTreeMap<LanguageTag, String>);

impl Localized {
    /// A text in one language.
    pub fn one(tag: LanguageTag, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(tag, text.into())]))
    }

    /// True where there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.is_empty())
    }

    /// Writes the text in one language; an empty text removes that language.
    pub fn set(&mut self, tag: LanguageTag, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            self.0.remove(&tag);
        } else {
            self.0.insert(tag, text);
        }
    }

    /// Every language with its text, in the order of the tags.
    pub fn iter(&self) -> impl Iterator<Item = (&LanguageTag, &str)> {
        self.0.iter().map(|(tag, text)| (tag, text.as_str()))
    }

    /// The text to show: in the chosen language, else in the forum's languages in their order, else in any; empty where there is none.
    ///
    /// A language matches by its whole tag first, then by the language alone (`pt` shows what was written in `pt-BR`).
    pub fn show(&self, chosen: &LanguageTag, forum_languages: &[LanguageTag]) -> &str {
        std::iter::once(chosen)
            .chain(forum_languages)
            .find_map(|wanted| self.written_in(wanted))
            .or_else(|| self.0.values().map(String::as_str).find(|text| !text.is_empty()))
            .unwrap_or("")
    }

    fn written_in(&self, wanted: &LanguageTag) -> Option<&str> {
        let exact = self.0.get(wanted);
        let related = || self.0.iter().find(|(tag, _)| tag.language() == wanted.language()).map(|(_, text)| text);
        exact.or_else(related).map(String::as_str).filter(|text| !text.is_empty())
    }
}

impl FromIterator<(LanguageTag, String)> for Localized {
    fn from_iter<I: IntoIterator<Item = (LanguageTag, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// An ISO 3166-1 alpha-2 country code in upper case.
///
/// The shape is checked, not the list: countries change, and a file written with a newer list must still be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct CountryCode([u8; 2]);

/// A text that is not a country code.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a country code of two letters (ISO 3166-1): {0:?}")]
pub struct NotACountryCode(pub String);

impl CountryCode {
    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for CountryCode {
    type Err = NotACountryCode;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            [first, second] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                Ok(Self([first.to_ascii_uppercase(), second.to_ascii_uppercase()]))
            }
            _ => Err(NotACountryCode(text.to_owned())),
        }
    }
}

impl TryFrom<String> for CountryCode {
    type Error = NotACountryCode;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}

impl From<CountryCode> for String {
    fn from(value: CountryCode) -> Self {
        value.as_str().to_owned()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().unwrap()
    }

    #[test]
    fn a_text_is_shown_in_the_chosen_language_then_the_forums_then_any() {
        let title: Localized = serde_json::from_str(r#"{"es":"Taller","pt-BR":"Oficina"}"#).unwrap();
        assert_eq!(title.show(&tag("pt"), &[tag("es")]), "Oficina");
        assert_eq!(title.show(&tag("en"), &[tag("es")]), "Taller");
        assert_eq!(title.show(&tag("en"), &[tag("fr")]), "Taller");
        assert_eq!(Localized::default().show(&tag("en"), &[]), "");
    }

    #[test]
    fn a_language_tag_takes_its_normal_case_and_nonsense_is_refused() {
        assert_eq!(tag("PT-br").as_str(), "pt-BR");
        assert!("español latino".parse::<LanguageTag>().is_err());
    }

    #[test]
    fn a_country_is_two_letters() {
        assert_eq!("pe".parse::<CountryCode>().unwrap().as_str(), "PE");
        assert!("PER".parse::<CountryCode>().is_err());
        assert!("P1".parse::<CountryCode>().is_err());
    }
}

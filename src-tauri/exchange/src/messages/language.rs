//! The languages that the program speaks.

use std::fmt;
use std::str::FromStr;

use periplo_model::LanguageTag;
use serde::{Deserialize, Serialize};

/// A language that the program has all its words in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Spanish.
    Es,
    /// English.
    #[default]
    En,
    /// Portuguese.
    Pt,
}

/// A text that names none of the languages that the program speaks.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not one of es, en, pt: {0:?}")]
pub struct NotALanguage(pub String);

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Language; 3] = [Language::Es, Language::En, Language::Pt];

    /// Its code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Language::Es => "es",
            Language::En => "en",
            Language::Pt => "pt",
        }
    }

    /// Its language tag, to choose among the languages of a [`periplo_model::Localized`].
    pub fn tag(self) -> LanguageTag {
        self.code().parse().expect("the codes are language tags")
    }

    /// The language to speak with somebody who asks for `wanted`, best first; English where none is spoken.
    ///
    /// Takes BCP 47 tags (`es-CL`) and the names of POSIX locales (`pt_BR.UTF-8`) and looks at the language alone.
    ///
    /// ```
    /// use periplo_exchange::messages::Language;
    /// assert_eq!(Language::negotiate(["qu-PE", "es-PE", "en"]), Language::Es);
    /// assert_eq!(Language::negotiate(["pt_BR.UTF-8"]), Language::Pt);
    /// assert_eq!(Language::negotiate(["C"]), Language::En);
    /// ```
    pub fn negotiate<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Self {
        wanted.into_iter().find_map(Self::of_tag).unwrap_or_default()
    }

    fn of_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or(tag).trim();
        Self::ALL.into_iter().find(|known| known.code().eq_ignore_ascii_case(language))
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    /// Takes what [`Language::negotiate`] takes, but refuses other languages.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::of_tag(text).ok_or_else(|| NotALanguage(text.to_owned()))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_is_spoken_is_chosen() {
        assert_eq!(Language::negotiate(["fr", "PT-pt", "es"]), Language::Pt);
        assert_eq!(Language::negotiate(["es_419"]), Language::Es);
        assert_eq!(Language::negotiate(["fr", "de"]), Language::En);
        assert_eq!(Language::negotiate([]), Language::En);
    }

    #[test]
    fn a_name_of_another_language_is_refused() {
        assert_eq!("pt-BR".parse(), Ok(Language::Pt));
        assert_eq!("est".parse::<Language>(), Err(NotALanguage("est".to_owned())));
    }
}

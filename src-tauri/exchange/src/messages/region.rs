//! How people of a region write dates, hours and numbers.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Language;

/// A region whose customs the program knows, as a BCP 47 tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Region {
    /// Mexico.
    #[serde(rename = "es-MX")]
    EsMx,
    /// Colombia.
    #[serde(rename = "es-CO")]
    EsCo,
    /// Argentina.
    #[serde(rename = "es-AR")]
    EsAr,
    /// Spain.
    #[serde(rename = "es-ES")]
    EsEs,
    /// Brazil.
    #[serde(rename = "pt-BR")]
    PtBr,
    /// Portugal.
    #[serde(rename = "pt-PT")]
    PtPt,
    /// The United Kingdom.
    #[serde(rename = "en-GB")]
    EnGb,
    /// The United States.
    #[serde(rename = "en-US")]
    EnUs,
}

/// How the hours of a day are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HourCycle {
    /// From 0 to 23.
    #[default]
    #[serde(rename = "h23")]
    H23,
    /// Twice from 1 to 12.
    #[serde(rename = "h12")]
    H12,
}

/// What is customary in a region, beyond words and the order of words, which are messages (`dates.ftl`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Customs {
    /// How hours are counted where nobody chose otherwise.
    pub hours: HourCycle,
    /// Whether the month stands before the day in 11/21/2026.
    pub month_first: bool,
    /// The first day of the week: 1 for Monday, 7 for Sunday.
    pub week_starts: u8,
    /// What stands between groups of three digits.
    pub group: char,
    /// What stands before decimals.
    pub decimal: char,
    /// How many digits a number has at least to be grouped: 1234 and 12 345 in Spain, 1,234 in Mexico.
    pub groups_from: u8,
    /// What stands between the cells of text that spreadsheets open: a semicolon where the comma stands in numbers.
    pub separator: char,
}

impl Region {
    /// Every region, in the order in which they are offered.
    pub const ALL: [Self; 8] =
        [Self::EsMx, Self::EsCo, Self::EsAr, Self::EsEs, Self::PtBr, Self::PtPt, Self::EnGb, Self::EnUs];

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::EsMx => "es-MX",
            Self::EsCo => "es-CO",
            Self::EsAr => "es-AR",
            Self::EsEs => "es-ES",
            Self::PtBr => "pt-BR",
            Self::PtPt => "pt-PT",
            Self::EnGb => "en-GB",
            Self::EnUs => "en-US",
        }
    }

    /// The language that is spoken there.
    pub fn language(self) -> Language {
        match self {
            Self::EsMx | Self::EsCo | Self::EsAr | Self::EsEs => Language::Es,
            Self::PtBr | Self::PtPt => Language::Pt,
            Self::EnGb | Self::EnUs => Language::En,
        }
    }

    /// The region that stands for a language where nothing names one: days first, 24 hours, as most of its regions have it.
    pub fn usual(language: Language) -> Self {
        match language {
            Language::Es => Self::EsAr,
            Language::En => Self::EnGb,
            Language::Pt => Self::PtBr,
        }
    }

    /// The region that a BCP 47 tag (`es-MX`) or a POSIX locale (`es_MX.UTF-8`) names; of those that the program does not
    /// know, the one that writes alike. `None` where it names none.
    ///
    /// The likeness is that of the Common Locale Data Repository: decimal point or comma, 12 or 24 hours.
    ///
    /// ```
    /// use periplo_exchange::messages::Region;
    /// assert_eq!(Region::named("es_CL.UTF-8"), Some(Region::EsAr));
    /// assert_eq!(Region::named("es"), None);
    /// ```
    pub fn named(tag: &str) -> Option<Self> {
        let mut parts = tag.split(['-', '_', '.', '@']);
        let language: Language = parts.next()?.parse().ok()?;
        // Between the two there may be a script (es-Latn-MX).
        let country = parts.find(|part| part.len() == 2)?.to_ascii_uppercase();
        Some(match (language, country.as_str()) {
            (Language::Es, "MX" | "GT" | "HN" | "NI" | "SV" | "PA" | "DO" | "PR" | "PE" | "US") => Self::EsMx,
            (Language::Es, "CO" | "VE" | "EC") => Self::EsCo,
            (Language::Es, "ES" | "GQ" | "AD") => Self::EsEs,
            (Language::Es, _) => Self::EsAr,
            (Language::Pt, "BR") => Self::PtBr,
            (Language::Pt, _) => Self::PtPt,
            (Language::En, "US" | "PR" | "PH" | "CA") => Self::EnUs,
            (Language::En, _) => Self::EnGb,
        })
    }

    /// What is customary there (Common Locale Data Repository 48, but for the 24 hours of Argentina, which people write).
    pub fn customs(self) -> Customs {
        let point = Customs {
            hours: HourCycle::H23,
            month_first: false,
            week_starts: 1,
            group: ',',
            decimal: '.',
            groups_from: 4,
            separator: ',',
        };
        let comma = Customs { group: '.', decimal: ',', separator: ';', ..point };
        match self {
            Self::EsMx => Customs { week_starts: 7, hours: HourCycle::H12, ..point },
            Self::EsCo => Customs { week_starts: 7, hours: HourCycle::H12, ..comma },
            Self::EsAr => comma,
            Self::EsEs => Customs { groups_from: 5, ..comma },
            Self::PtBr => Customs { week_starts: 7, ..comma },
            Self::PtPt => Customs { week_starts: 7, groups_from: 5, group: '\u{a0}', ..comma },
            Self::EnGb => point,
            Self::EnUs => Customs { week_starts: 7, hours: HourCycle::H12, month_first: true, ..point },
        }
    }

    /// A number as it is written there, with as many decimals as it has, three at most.
    pub fn number(self, value: f64) -> String {
        let customs = self.customs();
        let rounded = (value * 1000.0).round() / 1000.0;
        let plain = rounded.abs().to_string();
        let (whole, decimals) =
            plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
        let mut text = String::new();
        if rounded < 0.0 {
            text.push('-');
        }
        let grouped = whole.len() >= usize::from(customs.groups_from);
        for (at, digit) in whole.chars().enumerate() {
            if grouped && at > 0 && (whole.len() - at) % 3 == 0 {
                text.push(customs.group);
            }
            text.push(digit);
        }
        if let Some(decimals) = decimals {
            text.push(customs.decimal);
            text.push_str(decimals);
        }
        text
    }
}

impl FromStr for Region {
    type Err = ();

    /// Takes the tags of the regions that the program knows, and no others.
    fn from_str(tag: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|region| region.tag() == tag).ok_or(())
    }
}

/// A region, and how hours are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Manner {
    /// The region.
    pub region: Region,
    /// How hours are counted.
    pub hours: HourCycle,
}

impl Manner {
    /// The manner of calendars and of what is kept: the usual region of the language, 24 hours.
    pub fn neutral(language: Language) -> Self {
        Self { region: Region::usual(language), hours: HourCycle::H23 }
    }

    /// The manner of a region, as most people there count hours.
    pub fn of(region: Region) -> Self {
        Self { region, hours: region.customs().hours }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_region_or_the_one_that_writes_alike() {
        let named = ["es_MX.UTF-8", "es-CO", "es_AR", "es_ES@euro", "pt_BR.UTF-8", "pt-PT", "en_GB.UTF-8", "en-US"];
        assert_eq!(
            named.map(|tag| Region::named(tag).map(Region::tag)).map(Option::unwrap),
            ["es-MX", "es-CO", "es-AR", "es-ES", "pt-BR", "pt-PT", "en-GB", "en-US"]
        );
        let alike = ["es-PE", "es_EC", "es-CL", "pt-AO", "en-AU", "es-Latn-MX"];
        assert_eq!(
            alike.map(|tag| Region::named(tag).map(Region::tag)).map(Option::unwrap),
            ["es-MX", "es-CO", "es-AR", "pt-PT", "en-GB", "es-MX"]
        );
        assert_eq!(["es", "C", "C.UTF-8", "POSIX", "", "fr_FR", "es-419"].map(Region::named), [None; 7]);
    }

    #[test]
    fn what_spreadsheets_of_the_region_open_has_its_separator_and_order() {
        let separators: String = Region::ALL.iter().map(|region| region.customs().separator).collect();
        assert_eq!(separators, ",;;;;;,,");
        let month_first = Region::ALL.into_iter().filter(|region| region.customs().month_first);
        assert_eq!(month_first.collect::<Vec<_>>(), [Region::EnUs]);
        let sunday = Region::ALL.into_iter().filter(|region| region.customs().week_starts == 7).map(Region::tag);
        assert_eq!(sunday.collect::<Vec<_>>(), ["es-MX", "es-CO", "pt-BR", "pt-PT", "en-US"]);
    }

    #[test]
    fn numbers_are_grouped_as_in_each_region() {
        let written = |value: f64| Region::ALL.map(|region| region.number(value));
        assert_eq!(
            written(1234.5),
            ["1,234.5", "1.234,5", "1.234,5", "1234,5", "1.234,5", "1234,5", "1,234.5", "1,234.5"]
        );
        assert_eq!(
            written(-12345.0),
            ["-12,345", "-12.345", "-12.345", "-12.345", "-12.345", "-12\u{a0}345", "-12,345", "-12,345"]
        );
        assert_eq!(written(7.0), ["7"; 8]);
    }
}

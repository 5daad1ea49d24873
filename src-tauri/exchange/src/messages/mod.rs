//! The words of the program in the three languages, from the Fluent files that the interface reads too.
//!
//! Of the files in `ui/locales/<language>`, `words.ftl` has the values of the model's enumerations, `names.ftl` those of
//! countries and languages, `dates.ftl` dates, hours and lists, `errors.ftl`, `steps.ftl` and `record.ftl` what the commands say, `calendar.ftl` what calendars say,
//! `calendar-import.ftl` what is said of those of others, `changes.ftl` what lists of changes say, `cli.ftl` what the terminal says, `findings.ftl` what findings and fixes say,
//! `host-programme.ftl` what programmes of conferences and bundles for delegates say, `bundle-problems.ftl` what is wrong with a bundle, `sheets.ftl` what sheets and their columns say,
//! `lists.ftl` what lists and their columns say, `legs.ftl` what is said of a leg that is moved.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

#[cfg(test)]
mod findings;
mod language;
mod phrase;
mod region;
mod words;

pub use language::{Language, NotALanguage};
pub use region::{Customs, HourCycle, Manner, Region};
pub use words::Word;

/// The value of an argument: anything that is `into()` one, such as a `&str`, a `String` or a number.
pub type Argument<'a> = FluentValue<'a>;

macro_rules! locale {
    ($code:literal) => {
        &[
            include_str!(concat!("../../../../ui/locales/", $code, "/words.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/names.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/dates.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/errors.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/steps.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/record.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/calendar.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/calendar-import.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/changes.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/cli.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/findings.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/host-programme.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/bundle-problems.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/sheets.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/lists.ftl")),
            include_str!(concat!("../../../../ui/locales/", $code, "/legs.ftl")),
        ]
    };
}

/// The messages of each manner, made when they are first asked for.
static MADE: [OnceLock<Messages>; 2 * Region::ALL.len()] = [const { OnceLock::new() }; 2 * Region::ALL.len()];

/// What each language is read from, shared by its manners.
static READ: [OnceLock<Vec<FluentResource>>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

/// The words of one language, with dates, hours and numbers as people of a region write them.
pub struct Messages {
    manner: Manner,
    bundle: FluentBundle<&'static FluentResource>,
}

impl Messages {
    /// The words of a language in the manner of calendars, which is the same on all machines.
    pub fn new(language: Language) -> &'static Self {
        Self::in_manner(Manner::neutral(language))
    }

    /// The words of a region's language in its manner.
    pub fn in_manner(manner: Manner) -> &'static Self {
        let twelve = usize::from(manner.hours == HourCycle::H12);
        MADE[2 * manner.region as usize + twelve].get_or_init(|| Self::load(manner))
    }

    fn load(manner: Manner) -> Self {
        let language = manner.region.language();
        let tag = manner.region.tag().parse().expect("the tags are language identifiers");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks would stand in calendars and terminals as boxes; no text here mixes directions.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match manner.region {
            Region::EsMx => number_in::<0, _>,
            Region::EsCo => number_in::<1, _>,
            Region::EsAr => number_in::<2, _>,
            Region::EsEs => number_in::<3, _>,
            Region::PtBr => number_in::<4, _>,
            Region::PtPt => number_in::<5, _>,
            Region::EnGb => number_in::<6, _>,
            Region::EnUs => number_in::<7, _>,
        }));
        for resource in read(language) {
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("a message is there twice: {errors:?}"));
        }
        Self { manner, bundle }
    }

    /// The region whose customs the words follow, and how hours are counted.
    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// The language of the words.
    pub fn language(&self) -> Language {
        self.manner.region.language()
    }

    /// Whether there is a message of this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message with its arguments put in. A key after a dot names an attribute of the message (`error-busy.hint`).
    ///
    /// A key that is unknown is given back as it is: odd to read, but it says what is missing.
    ///
    /// ```
    /// use periplo_exchange::messages::{Language, Messages};
    /// let words = Messages::new(Language::Pt);
    /// assert_eq!(words.text("journey-leaves", &[("clock", "10:00".into())]), "Parte: 10:00");
    /// ```
    pub fn text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let mut text = String::new();
        self.write(&mut text, key, arguments);
        text
    }

    /// Like [`Messages::text`], with the arguments that came over the wire; other values than texts and numbers are shown as JSON.
    pub fn text_of(&self, key: &str, arguments: &serde_json::Map<String, serde_json::Value>) -> String {
        let arguments: Vec<(&str, Argument<'_>)> =
            arguments.iter().map(|(name, value)| (name.as_str(), argument(value))).collect();
        self.text(key, &arguments)
    }

    /// What a step of the history did, in a sentence. Of one that took another back, what that other did is said.
    pub fn step(&self, key: &str, arguments: &serde_json::Map<String, serde_json::Value>) -> String {
        let of = |name: &str| arguments.get(name);
        if let (true, Some(earlier)) = (key == "reverted", of("key").and_then(serde_json::Value::as_str)) {
            let earlier_arguments = of("args").and_then(serde_json::Value::as_object).cloned().unwrap_or_default();
            let step = self.step(earlier, &earlier_arguments);
            return self.text("step-reverted", &[("step", step.into())]);
        }
        self.text_of(&format!("step-{key}"), arguments)
    }

    /// Appends a message to a text, as [`Messages::text`] gives it.
    pub fn write(&self, out: &mut String, key: &str, arguments: &[(&str, Argument<'_>)]) {
        let (name, attribute) = key.split_once('.').map_or((key, None), |(name, attribute)| (name, Some(attribute)));
        let message = self.bundle.get_message(name);
        let pattern = message.as_ref().and_then(|message| match attribute {
            Some(attribute) => Some(message.get_attribute(attribute)?.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            out.push_str(key);
            return;
        };
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            given.set(*name, value.clone());
        }
        // An argument that is missing shows as {$name}, which is all that can be done about it here.
        let mut troubles = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&given), &mut troubles);
        match self.manner.hours {
            HourCycle::H23 => out.push_str(&said),
            // The point of *p. m.* is the sentence's as well.
            HourCycle::H12 => out.push_str(&said.replace(".m..", ".m.").replace(".\u{a0}m..", ".\u{a0}m.")),
        }
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("manner", &self.manner).finish_non_exhaustive()
    }
}

/// Writes the numbers in a message as the region at this place of [`Region::ALL`] does.
fn number_in<const AT: usize, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(Region::ALL[AT].number(number.value)),
        _ => None,
    }
}

fn read(language: Language) -> &'static [FluentResource] {
    READ[language as usize].get_or_init(|| {
        let resource = |source: &&str| {
            FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("the {language} messages do not parse: {errors:?}"))
        };
        sources(language).iter().map(resource).collect()
    })
}

fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::Es => locale!("es"),
        Language::En => locale!("en"),
        Language::Pt => locale!("pt"),
    }
}

fn argument(value: &serde_json::Value) -> Argument<'_> {
    match value {
        serde_json::Value::String(text) => Cow::Borrowed(text.as_str()).into(),
        serde_json::Value::Number(number) if number.is_i64() => number.as_i64().unwrap_or_default().into(),
        serde_json::Value::Number(number) => number.as_f64().unwrap_or_default().into(),
        other => Cow::<str>::Owned(other.to_string()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The keys of a Fluent file with those of its attributes, and what each is made of.
    fn keys(source: &str) -> BTreeSet<&str> {
        source
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
            .filter_map(|line| Some(line.split_once(" = ")?.0))
            .collect()
    }

    fn arguments(source: &str) -> BTreeSet<(String, String)> {
        let mut key = String::new();
        let mut found = BTreeSet::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" = ") {
                key = name.trim().to_owned();
            }
            for part in line.split('$').skip(1) {
                let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                // What depends on the region or on how the next word sounds does so in one language and not in another.
                if !matches!(name.as_str(), "region" | "sound") {
                    found.insert((key.clone(), name));
                }
            }
        }
        found
    }

    #[test]
    fn each_message_is_there_in_all_three_languages_with_the_same_arguments() {
        for language in Language::ALL {
            for (theirs, english) in sources(language).iter().zip(sources(Language::En)) {
                assert_eq!(keys(theirs), keys(english), "{language}");
                assert_eq!(arguments(theirs), arguments(english), "{language}");
                assert!(!keys(theirs).is_empty());
            }
        }
    }

    #[test]
    fn arguments_are_put_in_without_marks_around_them() {
        let words = Messages::new(Language::Es);
        assert_eq!(words.text("calendar-of-public", &[("forum", "FICA".into())]), "FICA: programa público");
        assert_eq!(words.text("weekday", &[("day", 3.into())]), "miércoles");
    }

    #[test]
    fn arguments_from_the_wire_are_put_in_as_well() {
        let serde_json::Value::Object(given) = serde_json::json!({ "day": 1 }) else { unreachable!() };
        assert_eq!(Messages::new(Language::En).text_of("weekday", &given), "Monday");
    }

    #[test]
    fn an_unknown_key_says_itself() {
        let words = Messages::new(Language::En);
        assert_eq!(words.text("no-such-message", &[]), "no-such-message");
        assert_eq!(words.text("weekday.hint", &[]), "weekday.hint");
        assert!(!words.has("no-such-message"));
    }
}

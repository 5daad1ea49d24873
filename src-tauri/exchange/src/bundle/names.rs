//! The names people know records by: written beside ids, and taken for references in bundles written by hand.

use periplo_model::{Kind, LanguageTag};
use serde_json::{Map, Value};

/// Where the names of a kind of record stand.
struct Naming {
    /// Fields with a name.
    plain: &'static [&'static str],
    /// A field with a name in several languages.
    localized: Option<&'static str>,
    /// Fields with a name that is used where no record has it as its first.
    also: &'static [&'static str],
    /// A reference whose names are used where it has none itself.
    borrowed: Option<&'static str>,
}

fn naming(kind: Kind) -> Naming {
    let none = Naming { plain: &[], localized: None, also: &[], borrowed: None };
    match kind {
        Kind::Organization => Naming { plain: &["name"], also: &["short_name"], ..none },
        Kind::Person => Naming { plain: &["name"], also: &["badge_name"], ..none },
        Kind::Place | Kind::Venue | Kind::Room | Kind::HostEvent => Naming { plain: &["name"], ..none },
        Kind::Forum => Naming { plain: &["slug"], localized: Some("name"), ..none },
        Kind::Leg => Naming { localized: Some("name"), borrowed: Some("place"), ..none },
        Kind::Track => Naming { localized: Some("name"), ..none },
        Kind::Session => Naming { localized: Some("title"), ..none },
        Kind::Outcome => Naming { localized: Some("title"), ..none },
        Kind::Delegation => {
            Naming { localized: Some("name"), also: &["country"], borrowed: Some("organization"), ..none }
        }
        Kind::Delegate => Naming { borrowed: Some("person"), ..none },
        Kind::Journey => Naming { also: &["number"], ..none },
        Kind::Task => Naming { plain: &["title"], ..none },
        _ => none,
    }
}

/// The names a record has itself: first those that are its own, then those it is also known by.
pub(super) fn names(kind: Kind, fields: &Map<String, Value>) -> (Vec<&str>, Vec<&str>) {
    let naming = naming(kind);
    let text = |field: &&str| fields.get(*field).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    let localized = naming.localized.and_then(|field| fields.get(field)).and_then(Value::as_object);
    let mut own: Vec<&str> = naming.plain.iter().filter_map(text).collect();
    own.extend(
        localized
            .into_iter()
            .flat_map(|texts| texts.values())
            .filter_map(Value::as_str)
            .filter(|text| !text.trim().is_empty()),
    );
    (own, naming.also.iter().filter_map(text).collect())
}

/// The reference whose names stand in where a record of the kind has none.
pub(super) fn borrowed(kind: Kind) -> Option<&'static str> {
    naming(kind).borrowed
}

/// The one name to show for a record, if it has one itself: in the first of the languages it has.
pub(super) fn label<'a>(kind: Kind, fields: &'a Map<String, Value>, languages: &[LanguageTag]) -> Option<&'a str> {
    let naming = naming(kind);
    let texts = naming.localized.and_then(|field| fields.get(field)).and_then(Value::as_object);
    let in_a_language = texts.and_then(|texts| {
        let text = |tag: &str| texts.get(tag).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
        let any = || {
            texts
                .iter()
                .filter(|(tag, _)| text(tag).is_some())
                .min_by_key(|(tag, _)| *tag)
                .and_then(|(tag, _)| text(tag))
        };
        languages.iter().find_map(|tag| text(tag.as_str())).or_else(any)
    });
    in_a_language.or_else(|| {
        let mut plain = naming.plain.iter().chain(naming.also);
        plain.find_map(|field| fields.get(*field).and_then(Value::as_str).filter(|text| !text.trim().is_empty()))
    })
}

//! Names of files that people can read, that every system can hold, and that stay when the language changes.

use periplo_model::EntityId;
use periplo_model::publication::{CalendarScope, CalendarState};

use super::voice::Voice;
use crate::messages::{Language, Messages};

/// The most characters of a name before its id: with id and ending it stays under a hundred.
const MOST_CHARACTERS: usize = 80;

/// How much of its id a name ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IdLength {
    /// Eight digits, enough among the calendars of a forum.
    Short,
    /// All of it, where a file of somebody else has the short name.
    Whole,
}

/// The folder and name of a calendar's file, `/` between them.
///
/// It is told in the forum's first language, whatever language the file is in, so that a file in another language takes
/// the place of the one before. What everybody may see goes to `public/`; calendars that say who travels and sleeps where
/// to `people/`; those with items that are not public to `organizers/`.
pub(super) fn path(state: &CalendarState, length: IdLength) -> String {
    let language = Language::negotiate(state.forum.languages.iter().map(|tag| tag.as_str()));
    let tag = state.forum.languages.first().cloned().unwrap_or_else(|| language.tag());
    let words = Messages::new(language);
    let subject = Voice { words, tag: &tag, forum: &state.forum }.subject(&state.facts);
    let scope = state.calendar.scope;
    let readable = readable(&[&state.forum.slug, &words.word(scope), &subject]);
    let id = state.calendar.id.uuid().simple().to_string();
    let id = if length == IdLength::Short { &id[..8] } else { &id };
    let folder = match scope {
        CalendarScope::Public => "public",
        CalendarScope::Delegation | CalendarScope::Delegate => "people",
        CalendarScope::Forum | CalendarScope::Leg | CalendarScope::Venue | CalendarScope::Track => "organizers",
    };
    let hyphen = if readable.is_empty() { "" } else { "-" };
    format!("{folder}/{readable}{hyphen}{id}.ics")
}

/// The name of the file of one entry of a calendar.
pub(super) fn of_entry(state: &CalendarState, title: &str, item: uuid::Uuid) -> String {
    let readable = readable(&[&state.forum.slug, title]);
    let (item, calendar) = (item.simple().to_string(), state.calendar.id.uuid().simple().to_string());
    // The last digits: ids made in the same hour begin alike.
    format!("{readable}-{}-{}.ics", &item[24..], &calendar[..8]).trim_start_matches('-').to_owned()
}

/// Whether a text has the shape of a path that [`path`] makes, and so can lie nowhere else.
pub(super) fn is_ours(path: &str) -> bool {
    let name = ["public/", "people/", "organizers/"].iter().find_map(|folder| path.strip_prefix(folder));
    let stem = name.and_then(|name| name.strip_suffix(".ics"));
    stem.is_some_and(|stem| {
        !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    })
}

/// Words in small letters without accents, hyphens between them.
fn readable(parts: &[&str]) -> String {
    let folded = deunicode::deunicode(&parts.join(" ")).to_ascii_lowercase();
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut readable = String::new();
    for word in words {
        if !readable.is_empty() {
            readable.push('-');
        }
        readable.push_str(word);
        if readable.len() >= MOST_CHARACTERS {
            readable.truncate(MOST_CHARACTERS);
            break;
        }
    }
    readable.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_no_accents_and_nothing_that_a_system_refuses() {
        assert_eq!(readable(&["fica-2023", "Línea", "Ñandú & çãô: «sí»?"]), "fica-2023-linea-nandu-cao-si");
        assert_eq!(readable(&["a", "../../etc/passwd", "C:\\x"]), "a-etc-passwd-c-x");
        assert_eq!(readable(&["", " — ", ""]), "");
    }

    #[test]
    fn a_long_name_is_cut() {
        let long = readable(&["x".repeat(70).as_str(), "palabra", "otra", "más"]);
        assert_eq!(long, format!("{}-palabra-o", "x".repeat(70)));
        assert_eq!(readable(&[&"ñ".repeat(500)]).len(), 80);
    }

    #[test]
    fn only_paths_of_our_shape_are_ours() {
        assert!(is_ours("public/fica-2023-programa-publico-0192aabb.ics"));
        assert!(is_ours("organizers/fica-2023-foro-0192aabb.ics"));
        for wrong in ["public/../x.ics", "x.ics", "/public/a.ics", "people/A.ics", "people/a.txt", "public/.ics"] {
            assert!(!is_ours(wrong), "{wrong}");
        }
    }
}

//! What the words of an item give away: the airports, the number of a flight, the points of a journey, the name of a lodging.

use periplo_model::id::derived_uuid;
use periplo_model::{EntityId, PlaceId};

use super::super::item::{Item, Stamp};
use super::airports::{Airport, airport};
use super::lexicon::folded;

/// The id of the place that an airport's city becomes: the same on every laptop.
pub fn airport_place(airport: &Airport) -> PlaceId {
    PlaceId::from_uuid(derived_uuid("calendar place", &[airport.country.as_bytes(), airport.city.as_bytes()]))
}

/// Whether an item has days and no hour.
pub fn is_all_day(item: &Item) -> bool {
    matches!(item.start, Stamp::Day(_))
}

/// The airports that a text names by their codes, in order, each once.
pub fn codes(text: &str) -> Vec<Airport> {
    let mut found: Vec<Airport> = Vec::new();
    for word in text.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        if word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()) && found.len() < 2 {
            found.extend(airport(word).filter(|airport| !found.contains(airport)));
        }
    }
    found
}

/// The number of a flight or train that a text has: `AV 52`, `LA2695`.
pub fn number(text: &str) -> Option<String> {
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_line = |word: &str| {
        word.len() == 2
            && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
            && word.bytes().any(|byte| byte.is_ascii_uppercase())
    };
    let is_number = |word: &str| (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    words.iter().enumerate().find_map(|(place, word)| {
        if word.len() > 2 && word.is_char_boundary(2) && is_line(&word[..2]) && is_number(&word[2..]) {
            return Some(format!("{} {}", &word[..2], &word[2..]));
        }
        let next = words.get(place + 1).filter(|next| is_line(word) && is_number(next))?;
        Some(format!("{word} {next}"))
    })
}

/// The points that a title names on either side of an arrow.
pub fn points(title: &str) -> (Option<String>, Option<String>) {
    let said = |text: &str| {
        let text = text.rsplit(": ").next().unwrap_or(text).trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    match title.split_once('→') {
        Some((from, to)) => (said(from), said(to)),
        None => {
            let codes = codes(title);
            let code =
                |place: usize| codes.get(place).filter(|_| codes.len() == 2).map(|airport| airport.code.to_owned());
            (code(0), code(1))
        }
    }
}

/// What a lodging is called: the title without what says that it is one, else the place.
pub fn lodging_name(item: &Item) -> String {
    let title = item.texts.title.trim();
    let after_colon = title.split_once(": ").map(|(_, name)| name.trim()).filter(|name| !name.is_empty());
    let bare = after_colon.unwrap_or(title);
    let lower = bare.to_lowercase();
    let prefixes = [
        "stay at the ",
        "stay at ",
        "stay in ",
        "check-in ",
        "check in ",
        "estadía en ",
        "estancia en ",
        "hospedagem em ",
    ];
    // Lower case has as many bytes as the original in these beginnings.
    let bare = prefixes
        .iter()
        .find(|prefix| lower.starts_with(**prefix))
        .and_then(|prefix| bare.get(prefix.len()..))
        .unwrap_or(bare);
    let generic = folded(bare).split_whitespace().count() <= 1 && !item.texts.location.is_empty();
    let name = if generic { item.texts.location.split(',').next().unwrap_or(bare) } else { bare };
    if name.trim().is_empty() { title.to_owned() } else { name.trim().to_owned() }
}

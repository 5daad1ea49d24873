//! The words by which items are recognized, in the three languages and as booking programs write them.

use periplo_model::{JourneyMode, SessionKind};

use crate::messages::{Language, Messages, Word};

/// A text without accents and capitals, with a space for all that is no letter or digit, and one at either end.
pub fn folded(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_ascii_lowercase();
    let mut out = String::from(" ");
    for word in plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        out.push_str(word);
        out.push(' ');
    }
    out
}

/// Whether a folded text has one of some words; one that ends in `*` may go on.
pub fn has(folded: &str, words: &[&str]) -> bool {
    words.iter().any(|word| match word.strip_suffix('*') {
        Some(beginning) => folded.contains(&format!(" {beginning}")),
        None => folded.contains(&format!(" {word} ")),
    })
}

const LODGING: &[&str] = &[
    "hotel",
    "hoteles",
    "hostel",
    "hostal",
    "airbnb",
    "lodging",
    "alojamiento",
    "hospedaje",
    "hospedagem",
    "alojamento",
    "pousada",
    "posada",
    "hospedaria",
    "apart hotel",
    "resort",
    "check in hotel",
    "stay at",
    "estadia",
    "estancia",
    "booking com",
    "guesthouse",
    "guest house",
];

const MODES: &[(JourneyMode, &[&str])] = &[
    (
        JourneyMode::Flight,
        &["flight", "vuelo", "voo", "volo", "flug", "boarding pass", "pase de abordar", "tarjeta de embarque"],
    ),
    (JourneyMode::Train, &["train", "tren", "trem", "treno"]),
    (JourneyMode::Bus, &["bus", "omnibus", "autobus", "onibus", "coach", "micro"]),
    (JourneyMode::Ferry, &["ferry", "buquebus", "ferri", "catamaran"]),
    (JourneyMode::Car, &["transfer", "traslado", "taxi", "uber", "remis", "shuttle", "car rental", "alquiler de auto"]),
];

const KINDS: &[(SessionKind, &[&str])] = &[
    (
        SessionKind::Meal,
        &[
            "lunch",
            "dinner",
            "breakfast",
            "brunch",
            "almuerzo",
            "cena",
            "desayuno",
            "almoco",
            "jantar",
            "cafe da manha",
        ],
    ),
    (
        SessionKind::Reception,
        &["reception", "recepcion", "recepcao", "cocktail", "coctel", "coquetel", "welcome drinks", "brindis"],
    ),
    (SessionKind::Workshop, &["workshop", "taller", "oficina", "masterclass", "laborator*"]),
    (SessionKind::Panel, &["panel", "painel", "mesa redonda", "round table", "roundtable", "conversatorio", "debate"]),
    (
        SessionKind::Networking,
        &[
            "networking",
            "speed meeting*",
            "rueda de negocios",
            "rodada de negocios",
            "ronda de negocios",
            "mixer",
            "matchmaking",
        ],
    ),
    (SessionKind::Showcase, &["showcase*", "concierto", "concert", "concerto", "show", "gig"]),
    (
        SessionKind::Ceremony,
        &[
            "ceremony",
            "ceremonia",
            "cerimonia",
            "inauguracion",
            "abertura",
            "opening",
            "clausura",
            "closing",
            "awards",
            "premiacion",
            "premiacao",
        ],
    ),
    (SessionKind::Tour, &["tour", "visita", "recorrido", "passeio", "excursion", "excursao", "site visit"]),
    (
        SessionKind::Presentation,
        &[
            "presentation",
            "presentacion",
            "apresentacao",
            "keynote",
            "charla",
            "palestra",
            "talk",
            "conferencia",
            "ponencia",
            "lecture",
        ],
    ),
    (SessionKind::Festival, &["festival"]),
    (SessionKind::Meeting, &["meeting", "reunion", "reuniao", "asamblea", "assembleia", "assembly", "call"]),
];

/// What people put on their calendars that is no item of a programme.
pub const OF_THE_YEAR: &[&str] =
    &["birthday*", "cumpleanos", "aniversario", "holiday*", "feriado*", "festivo", "anniversary"];

/// Whether a folded text speaks of lodging.
pub fn speaks_of_lodging(folded: &str) -> bool {
    has(folded, LODGING)
}

/// The vehicle that a folded text speaks of.
pub fn vehicle(folded: &str) -> Option<JourneyMode> {
    MODES.iter().find(|(_, words)| has(folded, words)).map(|(mode, _)| *mode)
}

/// The kind of session that a folded text speaks of.
pub fn session_kind(folded: &str) -> Option<SessionKind> {
    KINDS.iter().find(|(_, words)| has(folded, words)).map(|(kind, _)| *kind)
}

/// What the categories of one of our own calendars say, in any of its languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnCategory {
    /// A session of a kind.
    Session(SessionKind),
    /// A journey.
    Journey(JourneyMode),
    /// A stay.
    Stay,
}

/// Reads the categories as our own calendars write them.
pub fn own_category(categories: &[String]) -> Option<OwnCategory> {
    const MODES: [JourneyMode; 7] = [
        JourneyMode::Flight,
        JourneyMode::Train,
        JourneyMode::Bus,
        JourneyMode::Car,
        JourneyMode::Ferry,
        JourneyMode::Walk,
        JourneyMode::Other,
    ];
    const KINDS: [SessionKind; 12] = [
        SessionKind::Workshop,
        SessionKind::Panel,
        SessionKind::Presentation,
        SessionKind::Meeting,
        SessionKind::Networking,
        SessionKind::Showcase,
        SessionKind::Reception,
        SessionKind::Meal,
        SessionKind::Ceremony,
        SessionKind::Tour,
        SessionKind::Festival,
        SessionKind::Other,
    ];
    let first = categories.first()?;
    [Language::Es, Language::En, Language::Pt].into_iter().find_map(|language| {
        let words = Messages::new(language);
        let is = |word: &str| word.eq_ignore_ascii_case(first);
        if is(&words.text("journey-category", &[])) {
            let second = categories.get(1).map(String::as_str).unwrap_or_default();
            let mode = MODES.into_iter().find(|mode| words.word(*mode).eq_ignore_ascii_case(second));
            return Some(OwnCategory::Journey(mode.unwrap_or_default()));
        }
        if is(&words.text("stay-category", &[])) {
            return Some(OwnCategory::Stay);
        }
        KINDS.into_iter().find(|kind| is(&words.text(kind.key(), &[]))).map(OwnCategory::Session)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_without_accents() {
        assert_eq!(folded("Cóctel — ¡bienvenida!"), " coctel bienvenida ");
        assert_eq!(session_kind(&folded("Cóctel de bienvenida")), Some(SessionKind::Reception));
        assert_eq!(session_kind(&folded("Mesa redonda: IA")), Some(SessionKind::Panel));
        assert_eq!(session_kind(&folded("Escena independiente")), None);
        assert_eq!(vehicle(&folded("Vuelo AV 52")), Some(JourneyMode::Flight));
        assert!(speaks_of_lodging(&folded("Stay at Casa Prado")) && !speaks_of_lodging(&folded("Hoteleria")));
    }

    #[test]
    fn our_own_categories_are_known_in_every_language() {
        let own = |words: &[&str]| own_category(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(own(&["Viagem", "Voo"]), Some(OwnCategory::Journey(JourneyMode::Flight)));
        assert_eq!(own(&["Lodging"]), Some(OwnCategory::Stay));
        assert_eq!(own(&["Taller", "Contratos"]), Some(OwnCategory::Session(SessionKind::Workshop)));
        assert_eq!(own(&["Work"]), None);
    }
}

//! Words of the three languages: days, months, and the values of the model's enumerations.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::Weekday;
use periplo_model::{Audience, CountryCode, DayPart, JourneyMode, LanguageTag, RoomType, SessionKind, SessionStatus};

use crate::gazetteer::matching::folded;
use crate::ics::read::import::lexicon as items;
use crate::messages::{Language, Messages, Word};

/// The weekday that a folded word is, whole or shortened.
pub fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "lun" | "lunes" | "mon" | "monday" | "seg" | "segunda" => Weekday::Mon,
        "mar" | "martes" | "tue" | "tues" | "tuesday" | "ter" | "terca" => Weekday::Tue,
        "mie" | "mier" | "miercoles" | "wed" | "weds" | "wednesday" | "qua" | "quarta" => Weekday::Wed,
        "jue" | "juev" | "jueves" | "thu" | "thur" | "thurs" | "thursday" | "qui" | "quinta" => Weekday::Thu,
        "vie" | "vier" | "viernes" | "fri" | "friday" | "sex" | "sexta" => Weekday::Fri,
        "sab" | "sabado" | "sat" | "saturday" => Weekday::Sat,
        "dom" | "domingo" | "sun" | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

/// The month that a folded word is, whole or shortened.
pub fn month(word: &str) -> Option<u32> {
    Some(match word {
        "ene" | "enero" | "jan" | "january" | "janeiro" => 1,
        "feb" | "febrero" | "february" | "fev" | "fevereiro" => 2,
        "mar" | "marzo" | "march" | "marco" => 3,
        "abr" | "abril" | "apr" | "april" => 4,
        "may" | "mayo" | "mai" | "maio" => 5,
        "jun" | "junio" | "june" | "junho" => 6,
        "jul" | "julio" | "july" | "julho" => 7,
        "ago" | "agosto" | "aug" | "august" => 8,
        "sep" | "sept" | "septiembre" | "setiembre" | "september" | "set" | "setembro" => 9,
        "oct" | "octubre" | "october" | "out" | "outubro" => 10,
        "nov" | "noviembre" | "november" | "novembro" => 11,
        "dic" | "diciembre" | "dec" | "december" | "dez" | "dezembro" => 12,
        _ => return None,
    })
}

type Words<T> = HashMap<String, T>;

/// What people write for the values of a type: our own words in every language, and others.
fn words<T: Word + Copy>(values: &[T], others: &[(T, &[&str])]) -> Words<T> {
    let own = values.iter().flat_map(|value| {
        Language::ALL.into_iter().map(|language| (folded(&Messages::new(language).word(*value)), *value))
    });
    let others = others.iter().flat_map(|(value, words)| words.iter().map(|word| ((*word).to_owned(), *value)));
    // Our own words come last, so that what we write is read as we meant it.
    others.chain(own).collect()
}

static PARTS: LazyLock<Words<DayPart>> = LazyLock::new(|| {
    use DayPart::*;
    let others: &[(DayPart, &[&str])] = &[
        (Morning, &["por la manana", "de manha", "pela manha", "am", "in the morning"]),
        (Midday, &["al mediodia", "meio dia", "lunch", "lunchtime"]),
        (Afternoon, &["por la tarde", "a tarde", "de tarde", "pm", "in the afternoon"]),
        (Evening, &["noitinha", "in the evening"]),
        (Night, &["por la noche", "a noite", "de noche", "at night", "night"]),
    ];
    words(&[Morning, Midday, Afternoon, Evening, Night], others)
});

/// The part of the day that a folded text names.
pub fn part_of_day(text: &str) -> Option<DayPart> {
    PARTS.get(text).copied()
}

static STATUSES: LazyLock<Words<SessionStatus>> = LazyLock::new(|| {
    use SessionStatus::*;
    let others: &[(SessionStatus, &[&str])] = &[
        (Draft, &["propuesta", "proposta", "proposed", "idea"]),
        (
            Tentative,
            &[
                "tentativo",
                "tentativa",
                "por confirmar",
                "a confirmar",
                "tbc",
                "pendiente",
                "pendente",
                "provisoria",
                "provisorio",
            ],
        ),
        (Confirmed, &["confirmado", "confirmed", "ok", "si", "yes", "sim", "definitivo", "fechado"]),
        (Cancelled, &["cancelado", "canceled", "cancelled", "suspendido", "suspendida"]),
    ];
    words(&[Draft, Tentative, Confirmed, Cancelled], others)
});

/// The status that a text names.
pub fn status(text: &str) -> Option<SessionStatus> {
    STATUSES.get(&folded(text)).copied()
}

static AUDIENCES: LazyLock<Words<Audience>> = LazyLock::new(|| {
    use Audience::*;
    let others: &[(Audience, &[&str])] = &[
        (Public, &["abierto", "abierta", "aberto", "aberta", "open", "todos", "todo publico", "general", "publica"]),
        (
            Delegates,
            &[
                "delegado",
                "delegaciones",
                "delegacoes",
                "delegaciones oficiales",
                "acreditados",
                "credenciados",
                "badge holders",
            ],
        ),
        (
            Invited,
            &["invitados", "con invitacion", "por invitacion", "convidados", "invite only", "by invitation", "invited"],
        ),
        (Internal, &["interno", "interna", "staff", "equipo", "equipe", "team", "organizacion", "organizacao"]),
    ];
    words(&[Public, Delegates, Invited, Internal], others)
});

/// The audience that a text names.
pub fn audience(text: &str) -> Option<Audience> {
    AUDIENCES.get(&folded(text)).copied()
}

static ROOMS: LazyLock<Words<RoomType>> = LazyLock::new(|| {
    use RoomType::*;
    let others: &[(RoomType, &[&str])] = &[
        (Single, &["sgl", "single", "simple", "sencilla", "individual", "solteiro", "1 pax"]),
        (Double, &["dbl", "double", "doble", "matrimonial", "casal", "duplo", "2 pax"]),
        (Twin, &["twn", "twin", "dos camas", "duas camas"]),
        (Triple, &["tpl", "triple", "triplo", "3 pax"]),
        (Suite, &["suite", "junior suite"]),
        (Apartment, &["apart", "apto", "departamento", "depto", "apartamento", "apartment", "flat"]),
        (Dormitory, &["dorm", "dormitory", "hostel", "compartida", "compartilhado", "dormitorio"]),
    ];
    words(&[Single, Double, Twin, Triple, Suite, Apartment, Dormitory], others)
});

/// The kind of room that a text names.
pub fn room_type(text: &str) -> Option<RoomType> {
    ROOMS.get(&folded(text)).copied()
}

static KINDS: LazyLock<Words<SessionKind>> = LazyLock::new(|| {
    use SessionKind::*;
    words(
        &[
            Workshop,
            Panel,
            Presentation,
            Meeting,
            Networking,
            Showcase,
            Reception,
            Meal,
            Ceremony,
            Tour,
            Festival,
            Other,
        ],
        &[],
    )
});

/// The kind of session that a text names.
pub fn session_kind(text: &str) -> Option<SessionKind> {
    KINDS.get(&folded(text)).copied().or_else(|| items::session_kind(&items::folded(text)))
}

static MODES: LazyLock<Words<JourneyMode>> = LazyLock::new(|| {
    use JourneyMode::*;
    let others: &[(JourneyMode, &[&str])] = &[
        (Flight, &["aereo", "avion", "aviao", "plane", "air"]),
        (Bus, &["micro", "omnibus", "colectivo", "van", "combi", "coach"]),
        (Car, &["auto", "coche", "carro", "taxi", "uber", "remis", "traslado", "transfer"]),
        (Walk, &["caminando", "caminhando", "walking"]),
    ];
    words(&[Flight, Train, Bus, Car, Ferry, Walk, Other], others)
});

/// The vehicle that a text names.
pub fn mode(text: &str) -> Option<JourneyMode> {
    MODES.get(&folded(text)).copied().or_else(|| items::vehicle(&items::folded(text)))
}

/// What a text says to a question.
pub fn yes(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "si" | "s" | "sim" | "yes" | "y" | "x" | "true" | "verdadero" | "verdadeiro" | "1" | "ok" | "confirmado"
        | "confirmada" | "confirmed" => Some(true),
        "no" | "n" | "nao" | "false" | "falso" | "0" | "pendiente" | "pendente" | "pending" | "por confirmar"
        | "a confirmar" | "tbc" => Some(false),
        // Signs that fold to nothing.
        _ if matches!(text.trim(), "✓" | "✔" | "☑") => Some(true),
        _ if matches!(text.trim(), "✗" | "✘" | "☐" | "-" | "–" | "—") => Some(false),
        _ => None,
    }
}

static COUNTRIES: LazyLock<Words<CountryCode>> = LazyLock::new(|| {
    let mut all: Words<CountryCode> = HashMap::new();
    let codes = ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")));
    for code in codes {
        let Ok(country) = code.parse::<CountryCode>() else { continue };
        for language in Language::ALL {
            let messages = Messages::new(language);
            let key = format!("country-{code}");
            if messages.has(&key) {
                all.insert(folded(&messages.text(&key, &[])), country);
                all.insert(code.to_ascii_lowercase(), country);
            }
        }
    }
    let others = [
        ("eeuu", "US"),
        ("ee uu", "US"),
        ("eua", "US"),
        ("usa", "US"),
        ("united states of america", "US"),
        ("u s a", "US"),
        ("uk", "GB"),
        ("inglaterra", "GB"),
        ("england", "GB"),
        ("escocia", "GB"),
        ("scotland", "GB"),
        ("gran bretana", "GB"),
        ("korea", "KR"),
        ("corea", "KR"),
        ("coreia", "KR"),
        ("holanda", "NL"),
        ("holland", "NL"),
        ("czech republic", "CZ"),
        ("republica checa", "CZ"),
        ("rep dominicana", "DO"),
        ("republica dominicana", "DO"),
        ("bolivia plurinational state of", "BO"),
        ("venezuela bolivarian republic of", "VE"),
        ("arg", "AR"),
        ("bra", "BR"),
        ("chl", "CL"),
        ("col", "CO"),
        ("ecu", "EC"),
        ("esp", "ES"),
        ("mex", "MX"),
        ("per", "PE"),
        ("pry", "PY"),
        ("ury", "UY"),
        ("ven", "VE"),
        ("bol", "BO"),
        ("prt", "PT"),
        ("cri", "CR"),
        ("cub", "CU"),
        ("pan", "PA"),
        ("gtm", "GT"),
        ("fra", "FR"),
        ("deu", "DE"),
        ("can", "CA"),
        ("gbr", "GB"),
    ];
    for (word, code) in others {
        if let Ok(country) = code.parse() {
            all.entry(word.to_owned()).or_insert(country);
        }
    }
    all
});

/// The country that a text names, in one of the three languages or by its code.
pub fn country(text: &str) -> Option<CountryCode> {
    COUNTRIES.get(&folded(text)).copied()
}

static LANGUAGES: LazyLock<Words<LanguageTag>> = LazyLock::new(|| {
    let mut all: Words<LanguageTag> = HashMap::new();
    let codes = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| format!("{first}{second}")));
    for code in codes {
        let Ok(tag) = code.parse::<LanguageTag>() else { continue };
        for language in Language::ALL {
            let messages = Messages::new(language);
            let key = format!("language-{code}");
            if messages.has(&key) {
                all.insert(folded(&messages.text(&key, &[])), tag.clone());
            }
        }
    }
    for (word, code) in
        [("castellano", "es"), ("esp", "es"), ("eng", "en"), ("ing", "en"), ("por", "pt"), ("portunol", "pt")]
    {
        if let Ok(tag) = code.parse() {
            all.entry(word.to_owned()).or_insert(tag);
        }
    }
    all
});

/// The language that a text names, or is the tag of.
pub fn language(text: &str) -> Option<LanguageTag> {
    let by_name = LANGUAGES.get(&folded(text)).cloned();
    by_name.or_else(|| text.trim().parse().ok().filter(|_| text.trim().len() == 2 || text.contains('-')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_in_our_own_words_and_in_others() {
        assert_eq!(status("Confirmado"), Some(SessionStatus::Confirmed));
        assert_eq!(audience("Pessoas convidadas"), Some(Audience::Invited));
        assert_eq!(room_type("DBL"), Some(RoomType::Double));
        assert_eq!(session_kind("Mesa redonda"), Some(SessionKind::Panel));
        assert_eq!(mode("Ônibus"), Some(JourneyMode::Bus));
        assert_eq!(yes("Sí"), Some(true));
        assert_eq!(yes("quizá"), None);
        assert_eq!(part_of_day("noche"), Some(DayPart::Night));
    }

    #[test]
    fn countries_and_languages_are_read_in_three_languages_and_by_code() {
        let code = |text: &str| country(text).map(|country| country.to_string());
        assert_eq!(code("Brasil"), Some("BR".to_owned()));
        assert_eq!(code("Brazil"), Some("BR".to_owned()));
        assert_eq!(code("EE. UU."), Some("US".to_owned()));
        assert_eq!(code("py"), Some("PY".to_owned()));
        assert_eq!(code("Corea del Sur"), Some("KR".to_owned()));
        assert_eq!(code("Narnia"), None);
        let tag = |text: &str| language(text).map(|tag| tag.to_string());
        assert_eq!(tag("Castellano"), Some("es".to_owned()));
        assert_eq!(tag("português"), Some("pt".to_owned()));
        assert_eq!(tag("pt-BR"), Some("pt-BR".to_owned()));
        assert_eq!(tag("klingon"), None);
    }
}

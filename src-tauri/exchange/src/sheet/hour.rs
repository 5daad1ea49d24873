//! Hours as people write them in Spanish, English and Portuguese.

use chrono::NaiveTime;
use periplo_model::{DayPart, Fold};

use super::lexicon::part_of_day;
use super::tokens::{Token, tokens};

/// An hour of a day, or of the one after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour {
    /// The hour.
    pub time: NaiveTime,
    /// Whether it is that of the next day: 24:00.
    pub next_day: bool,
    /// Which of two is meant where a clock is turned back, written `(2)` for the later.
    pub fold: Option<Fold>,
}

/// What a cell says of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HourText {
    /// An hour, or from one to another.
    Hours(Hour, Option<Hour>),
    /// A part of the day.
    Part(DayPart),
    /// That it is not known yet.
    Open,
}

/// One hour while it is read.
#[derive(Clone, Copy, Debug)]
struct Raw {
    hour: u32,
    minute: u32,
    /// After noon, before it, or not said.
    half: Option<bool>,
    fold: Option<Fold>,
}

impl Raw {
    fn hour(self) -> Option<Hour> {
        let hour = match self.half {
            Some(_) if !(1..=12).contains(&self.hour) => return None,
            Some(after_noon) => self.hour % 12 + if after_noon { 12 } else { 0 },
            None => self.hour,
        };
        let next_day = hour == 24 && self.minute == 0;
        let time = NaiveTime::from_hms_opt(if next_day { 0 } else { hour }, self.minute, 0)?;
        Some(Hour { time, next_day, fold: self.fold })
    }
}

/// Reads an hour or a span of them: `9h30`, `9:30 a. m.`, `2 p.m.`, `14h`, `9.30–10.30`, `9 a 10h`, `noche`, `por confirmar`.
pub fn read(text: &str) -> Option<HourText> {
    let all = tokens(text);
    let words: Vec<&str> = all
        .iter()
        .filter_map(|token| if let Token::Word(word, _) = token { Some(word.as_str()) } else { None })
        .collect();
    if !all.iter().any(|token| matches!(token, Token::Number(..))) {
        return match words.as_slice() {
            ["noon"] => at(12).map(|hour| HourText::Hours(hour, None)),
            ["midnight"] | ["medianoche"] | ["meia", "noite"] => at(24).map(|hour| HourText::Hours(hour, None)),
            words if is_open(words) => Some(HourText::Open),
            words => part_of_day(&words.join(" ")).map(HourText::Part),
        };
    }
    let mut place = skip_words(&all, 0, &["de", "das", "desde", "from", "at", "as", "a", "las", "la", "los"]);
    let (first, next) = one(&all, place)?;
    place = next;
    // What may stand between the two: a dash, "a", "às", "to", "hasta las".
    let between = skip_between(&all, place);
    if between >= all.len() {
        return (place >= all.len() || between > place)
            .then(|| first.hour())
            .flatten()
            .map(|hour| HourText::Hours(hour, None));
    }
    if between == place {
        return None;
    }
    let (second, end) = one(&all, between)?;
    if end < all.len() {
        return None;
    }
    let mut first = first;
    // "2–4 p.m." is after noon at both ends, "10–2 p.m." at one.
    if first.half.is_none() && second.half.is_some() {
        let same = Raw { half: second.half, ..first };
        let fits = same.hour().zip(second.hour()).is_some_and(|(from, to)| from.time < to.time);
        first.half = if fits { second.half } else { Some(false) };
    }
    Some(HourText::Hours(first.hour()?, Some(second.hour()?)))
}

fn at(hour: u32) -> Option<Hour> {
    Raw { hour, minute: 0, half: None, fold: None }.hour()
}

/// Words that say that something is not settled.
pub fn is_open(words: &[&str]) -> bool {
    matches!(
        words,
        ["tbc"]
            | ["tba"]
            | ["tbd"]
            | ["por", "confirmar"]
            | ["por", "definir"]
            | ["a", "confirmar"]
            | ["a", "definir"]
            | ["to", "be", "confirmed"]
            | ["to", "be", "announced"]
            | ["pendiente"]
            | ["pendente"]
            | ["pending"]
    )
}

fn skip_words(all: &[Token], from: usize, words: &[&str]) -> usize {
    from + all[from.min(all.len())..]
        .iter()
        .take_while(|token| matches!(token, Token::Word(word, _) if words.contains(&word.as_str())))
        .count()
}

fn skip_between(all: &[Token], from: usize) -> usize {
    from + all[from.min(all.len())..]
        .iter()
        .take_while(|token| match token {
            Token::Sign(sign) => matches!(sign, '-' | '/' | '>' | '.'),
            Token::Word(word, _) => {
                matches!(
                    word.as_str(),
                    "a" | "as" | "ate" | "to" | "until" | "till" | "hasta" | "las" | "la" | "y" | "e"
                )
            }
            Token::Number(..) => false,
        })
        .count()
}

/// An hour from a token on, and the token after it.
fn one(all: &[Token], at: usize) -> Option<(Raw, usize)> {
    let Some(Token::Number(number, digits, _)) = all.get(at) else { return None };
    let mut place = at + 1;
    let (mut hour, mut minute) = (*number, 0);
    if *digits > 2 {
        // 0930 and 1430, but no year.
        if *digits != 4 || number % 100 > 59 {
            return None;
        }
        (hour, minute) = (number / 100, number % 100);
    } else {
        match &all[place..] {
            [Token::Sign(':' | '.' | '\''), Token::Number(minutes, 2, _), rest @ ..] => {
                (minute, place) = (*minutes, place + 2);
                // Seconds say nothing.
                if let [Token::Sign(':'), Token::Number(_, 2, _), ..] = rest {
                    place += 2;
                }
            }
            [Token::Word(word, _), Token::Number(minutes, 2, _), ..] if matches!(word.as_str(), "h" | "hs" | "u") => {
                (minute, place) = (*minutes, place + 2);
            }
            _ => {}
        }
    }
    // "9 h", "14 hs.", "9h30min", "15 horas"
    while let Some(Token::Word(word, _)) = all.get(place) {
        if !matches!(
            word.as_str(),
            "h" | "hs" | "hr" | "hrs" | "hora" | "horas" | "hours" | "o" | "clock" | "min" | "m"
        ) {
            break;
        }
        place += 1;
        if let Some(Token::Sign('.' | '\'' | '’')) = all.get(place) {
            place += 1;
        }
    }
    let mut half = None;
    if let Some((after_noon, next)) = half_at(all, place) {
        (half, place) = (Some(after_noon), next);
    }
    let mut fold = None;
    if let [Token::Sign('('), Token::Number(2, 1, _), Token::Sign(')'), ..] = &all[place.min(all.len())..] {
        (fold, place) = (Some(Fold::Later), place + 3);
    }
    if hour > 24 || minute > 59 || (hour == 24 && minute > 0) {
        return None;
    }
    Some((Raw { hour, minute, half, fold }, place))
}

/// `a. m.`, `p.m.`, `AM`, `pm`, `de la tarde`, `da manhã`; true for after noon.
fn half_at(all: &[Token], at: usize) -> Option<(bool, usize)> {
    let mut place = at;
    let word = |place: usize| match all.get(place) {
        Some(Token::Word(word, _)) => Some(word.as_str()),
        _ => None,
    };
    let dot = |place: usize| usize::from(matches!(all.get(place), Some(Token::Sign('.'))));
    match word(place)? {
        half @ ("noon" | "midnight") => Some((half == "noon", place + 1)),
        half @ ("am" | "pm") => Some((half == "pm", place + 1 + dot(place + 1))),
        half @ ("a" | "p") => {
            let after = place + 1 + dot(place + 1);
            (word(after)? == "m").then(|| (half == "p", after + 1 + dot(after + 1)))
        }
        "de" | "da" | "in" => {
            place += 1;
            place += usize::from(matches!(word(place), Some("la" | "the")));
            match word(place)? {
                "manana" | "manha" | "morning" | "madrugada" => Some((false, place + 1)),
                "tarde" | "noche" | "noite" | "afternoon" | "evening" => Some((true, place + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(hour: Hour) -> String {
        let next = if hour.next_day { "+1" } else { "" };
        let fold = if hour.fold.is_some() { " (2)" } else { "" };
        format!("{}{next}{fold}", hour.time.format("%H:%M"))
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let read = match read(text) {
            Some(HourText::Hours(from, None)) => shown(from),
            Some(HourText::Hours(from, Some(to))) => format!("{}–{}", shown(from), shown(to)),
            other => panic!("{text:?}: {other:?}"),
        };
        assert_eq!(read, expected, "{text:?}");
    }

    #[test]
    fn hours_are_read_as_the_three_languages_write_them() {
        for text in [
            "9:30",
            "09:30",
            "9.30",
            "9h30",
            "9 h 30",
            "09h30min",
            "0930",
            "9:30 a. m.",
            "9:30 a.m.",
            "9:30AM",
            "9:30:00",
            "a las 9:30",
            "9:30 hs.",
            "9h30 da manhã",
        ] {
            check(text, "09:30");
        }
        for text in [
            "14h",
            "14:00",
            "14 hs",
            "14hrs",
            "2 p.m.",
            "2 pm",
            "2 PM",
            "2 p. m.",
            "02:00 p. m.",
            "2 de la tarde",
            "14",
        ] {
            check(text, "14:00");
        }
        check("12 a. m.", "00:00");
        check("12:15 p.m.", "12:15");
        check("noon", "12:00");
        check("24:00", "00:00+1");
        check("medianoche", "00:00+1");
        check("01:30 (2)", "01:30 (2)");
    }

    #[test]
    fn spans_are_read_whatever_stands_between() {
        check("9:00–10:30", "09:00–10:30");
        check("9:00 - 10:30 hs", "09:00–10:30");
        check("9h às 10h30", "09:00–10:30");
        check("9 a 10:30", "09:00–10:30");
        check("de 9:00 a 10:30", "09:00–10:30");
        check("9:00 a. m. a 10:30 a. m.", "09:00–10:30");
        check("9.00/10.30", "09:00–10:30");
        check("2–4 p.m.", "14:00–16:00");
        check("10–2 pm", "10:00–14:00");
        check("22:00 – 24:00", "22:00–00:00+1");
        check("9:00 to 10:30", "09:00–10:30");
    }

    #[test]
    fn what_has_no_hour_may_have_a_part_of_the_day() {
        assert_eq!(read("Noche"), Some(HourText::Part(DayPart::Night)));
        assert_eq!(read("manhã"), Some(HourText::Part(DayPart::Morning)));
        assert_eq!(read("por la tarde"), Some(HourText::Part(DayPart::Afternoon)));
        assert_eq!(read("por confirmar"), Some(HourText::Open));
        assert_eq!(read("TBC"), Some(HourText::Open));
        for text in ["25:00", "9:75", "13 pm", "Sala 3", "9:30 Sala", "x", "2024 feb"] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }
}

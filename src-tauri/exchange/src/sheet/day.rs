//! Days as people write them in Spanish, English and Portuguese.

use chrono::{NaiveDate, Weekday};

use super::lexicon::{month, weekday};
use super::tokens::{Token, tokens};

/// Which of two numbers with a slash between them is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// The first: 28/02.
    DayFirst,
    /// The second: 02/28.
    MonthFirst,
}

/// A day as it was written, before it is known which number is which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Two numbers that may be day and month either way.
    Numbers {
        /// The first number.
        first: u32,
        /// The second.
        second: u32,
        /// The year, where there is one.
        year: Option<i32>,
    },
    /// A day and a month that are known.
    Known {
        /// The day of the month.
        day: u32,
        /// The month.
        month: u32,
        /// The year, where there is one.
        year: Option<i32>,
    },
}

/// A day as it was written, with the weekday beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct DayText {
    /// The day.
    pub written: Written,
    /// The weekday that is written with it.
    pub weekday: Option<Weekday>,
    /// What stands after it: an hour, perhaps.
    pub rest: String,
}

impl Written {
    /// The year, where it is written.
    pub fn year(&self) -> Option<i32> {
        match self {
            Written::Numbers { year, .. } | Written::Known { year, .. } => *year,
        }
    }

    /// The date in an order, in its own year or else in this one.
    pub fn date(&self, order: Order, year: i32) -> Option<NaiveDate> {
        let (day, month, own) = match (*self, order) {
            (Written::Known { day, month, year }, _) => (day, month, year),
            (Written::Numbers { first, second, year }, Order::DayFirst) => (first, second, year),
            (Written::Numbers { first, second, year }, Order::MonthFirst) => (second, first, year),
        };
        NaiveDate::from_ymd_opt(own.unwrap_or(year), month, day)
    }

    /// The order that the numbers themselves allow alone.
    pub fn order(&self) -> Option<Order> {
        match self {
            Written::Numbers { first, second, .. } if *first > 12 && *second <= 12 => Some(Order::DayFirst),
            Written::Numbers { first, second, .. } if *second > 12 && *first <= 12 => Some(Order::MonthFirst),
            _ => None,
        }
    }

    /// Whether it is another day in the other order.
    pub fn depends_on_order(&self) -> bool {
        matches!(self, Written::Numbers { first, second, .. } if first != second && *first <= 12 && *second <= 12)
    }
}

/// Reads a text that begins with a day; `None` where it does not.
///
/// `28/02/2024`, `28-2-24`, `2024-02-28`, `28-feb`, `mié 28 de febrero de 2024`, `Wed, Feb 28th`, `qua., 28/02 (9h30)`.
pub fn read(text: &str) -> Option<DayText> {
    let all = tokens(text);
    let mut at = 0;
    let mut found_weekday = None;
    // A weekday, and what people put after it: "mié.", "quarta-feira,", "Wed –".
    if let Some(Token::Word(word, _)) = all.first()
        && let Some(day) = weekday(word)
        && !(month(word).is_some() && !another_month(&all[1..]) && !begins_with_two_numbers(&all[1..]))
    {
        found_weekday = Some(day);
        at = skip(&all, 1, |token| {
            matches!(token, Token::Sign(_)) || matches!(token, Token::Word(word, _) if word == "feira")
        });
    }
    let (written, mut at) = date_at(&all, at)?;
    // The weekday may stand after the day: "28/02 (mié)".
    if found_weekday.is_none() {
        let after = skip(&all, at, |token| matches!(token, Token::Sign('(' | ',' | '-' | '.')));
        if let Some(Token::Word(word, _)) = all.get(after)
            && let Some(day) = weekday(word)
        {
            found_weekday = Some(day);
            at = skip(&all, after + 1, |token| {
                matches!(token, Token::Sign(')' | '.' | ',' | '-'))
                    || matches!(token, Token::Word(word, _) if word == "feira")
            });
        }
    }
    // In "2024-02-28T09:30" the T joins the two.
    if let (Some(Token::Word(word, _)), Some(Token::Number(..))) = (all.get(at), all.get(at + 1))
        && word == "t"
    {
        at += 1;
    }
    at = skip(&all, at, |token| matches!(token, Token::Sign(',' | ';' | '(' | '|')));
    let rest = all.get(at).map_or("", |token| &text[token.begins()..]);
    let rest = rest.trim().trim_start_matches(['-', '–', '—', '·']).trim();
    Some(DayText { written, weekday: found_weekday, rest: rest.trim_end_matches(')').to_owned() })
}

/// Whether a text is a weekday alone.
pub fn weekday_alone(text: &str) -> Option<Weekday> {
    let all = tokens(text);
    let words: Vec<&str> = all
        .iter()
        .filter_map(|token| if let Token::Word(word, _) = token { Some(word.as_str()) } else { None })
        .collect();
    let numbers = all.iter().any(|token| matches!(token, Token::Number(..)));
    match words.as_slice() {
        [word] | [word, "feira"] if !numbers => weekday(word),
        _ => None,
    }
}

fn skip(all: &[Token], from: usize, is: impl Fn(&Token) -> bool) -> usize {
    from + all[from.min(all.len())..].iter().take_while(|token| is(token)).count()
}

fn another_month(rest: &[Token]) -> bool {
    rest.iter().take(6).any(|token| matches!(token, Token::Word(word, _) if month(word).is_some()))
}

/// `mar 28/02`: the month is a number, so that the word is Tuesday.
fn begins_with_two_numbers(rest: &[Token]) -> bool {
    let rest = &rest[skip(rest, 0, |token| matches!(token, Token::Sign('.' | ',')))..];
    matches!(rest, [Token::Number(first, ..), Token::Sign('/' | '-' | '.'), Token::Number(second, ..), ..] if *first <= 31 && *second <= 31)
}

fn year_of(number: u32, digits: usize) -> Option<i32> {
    match digits {
        4 if (1900..=2199).contains(&number) => i32::try_from(number).ok(),
        2 => i32::try_from(2000 + number).ok(),
        _ => None,
    }
}

/// A day from a token on, and the token after it.
fn date_at(all: &[Token], at: usize) -> Option<(Written, usize)> {
    match &all[at.min(all.len())..] {
        // 2024-02-28, 2024/2/28, 2024.02.28
        [
            Token::Number(year, 4, _),
            Token::Sign(one @ ('-' | '/' | '.')),
            Token::Number(month, ..),
            Token::Sign(two),
            Token::Number(day, ..),
            ..,
        ] if one == two && (1900..=2199).contains(year) => {
            let year = i32::try_from(*year).ok();
            valid(Written::Known { day: *day, month: *month, year }).map(|written| (written, at + 5))
        }
        [
            Token::Number(first, digits, _),
            Token::Sign(one @ ('/' | '-' | '.')),
            Token::Number(second, more, _),
            rest @ ..,
        ] if *digits <= 2 && *more <= 2 && (1..=31).contains(first) && (1..=31).contains(second) => {
            let (year, length) = match rest {
                [Token::Sign(two), Token::Number(year, digits, _), ..] if one == two => {
                    (Some(year_of(*year, *digits)?), 5)
                }
                // 28-02 alone is a day as much as 28/02; 9.30 and 9-10 are hours where no year follows.
                _ if *one == '/' => (None, 3),
                _ => return None,
            };
            valid(Written::Numbers { first: *first, second: *second, year }).map(|written| (written, at + length))
        }
        // 28 de febrero de 2024, 28-feb-24, 28th of February
        [Token::Number(day, digits, _), ..] if *digits <= 2 => {
            let next = skip(all, at + 1, is_between);
            let (Token::Word(word, _), true) = (all.get(next)?, (1..=31).contains(day)) else { return None };
            let month = month(word)?;
            let (year, after) = year_at(all, next + 1);
            valid(Written::Known { day: *day, month, year }).map(|written| (written, after))
        }
        // Feb 28, 2024
        [Token::Word(word, _), ..] => {
            let month = month(word)?;
            let next = skip(all, at + 1, is_between);
            let Some(Token::Number(day, 1 | 2, _)) = all.get(next) else { return None };
            let after = skip(all, next + 1, |token| matches!(token, Token::Word(word, _) if is_ordinal(word)));
            let (year, after) = year_at(all, after);
            valid(Written::Known { day: *day, month, year }).map(|written| (written, after))
        }
        _ => None,
    }
}

fn is_ordinal(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th" | "o" | "a")
}

fn is_between(token: &Token) -> bool {
    match token {
        Token::Word(word, _) => is_ordinal(word) || matches!(word.as_str(), "de" | "del" | "of"),
        Token::Sign(sign) => matches!(sign, '-' | '/' | '.' | ',' | '°' | 'º'),
        Token::Number(..) => false,
    }
}

/// A year from a token on, and the token after it.
fn year_at(all: &[Token], at: usize) -> (Option<i32>, usize) {
    let next = skip(all, at, |token| {
        matches!(token, Token::Sign(',' | '-' | '/' | '.' | '\'' | '’'))
            || matches!(token, Token::Word(word, _) if word == "de" || word == "del")
    });
    match all.get(next) {
        Some(Token::Number(year, 4, _)) => (year_of(*year, 4), next + 1),
        // "28-feb-24", but in "28 feb 10:00" and "28 feb, 9h" the number is an hour.
        Some(Token::Number(year, 2, _))
            if next > at
                && matches!(all.get(at), Some(Token::Sign('-' | '/' | '\'' | '’')))
                && !matches!(all.get(next + 1), Some(Token::Sign(':')))
                && !matches!(all.get(next + 1), Some(Token::Word(word, _)) if word.starts_with('h')) =>
        {
            (year_of(*year, 2), next + 1)
        }
        _ => (None, at),
    }
}

/// A day that there is in some year, in one order at least.
fn valid(written: Written) -> Option<Written> {
    let year = written.year().unwrap_or(2024);
    let is_there = |order| written.date(order, year).is_some();
    (is_there(Order::DayFirst) || is_there(Order::MonthFirst)).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, weekday: Option<Weekday>, date: &str, rest: &str) {
        let read = read(text).unwrap_or_else(|| panic!("{text:?} is no day"));
        let order = read.written.order().unwrap_or(Order::DayFirst);
        let shown = read.written.date(order, 1999).unwrap().to_string();
        assert_eq!((read.weekday, shown.as_str(), read.rest.as_str()), (weekday, date, rest), "{text:?}");
    }

    #[test]
    fn days_are_read_as_the_three_languages_write_them() {
        check("28/02/2024", None, "2024-02-28", "");
        check("02/28/2024", None, "2024-02-28", "");
        check("2024-02-28", None, "2024-02-28", "");
        check("2024-02-28T09:30", None, "2024-02-28", "09:30");
        check("28.2.24", None, "2024-02-28", "");
        check("28/2", None, "1999-02-28", "");
        check("28-feb", None, "1999-02-28", "");
        check("28-feb-24", None, "2024-02-28", "");
        check("28 de febrero de 2024", None, "2024-02-28", "");
        check("28 de fevereiro de 2024", None, "2024-02-28", "");
        check("1º de março", None, "1999-03-01", "");
        check("February 28th, 2024", None, "2024-02-28", "");
        check("1st March 2024 at 9", None, "2024-03-01", "at 9");
        check("28 feb 10:30", None, "1999-02-28", "10:30");
        check("28/02/2024 9h30–11h", None, "2024-02-28", "9h30–11h");
    }

    #[test]
    fn a_weekday_is_read_before_and_after_the_day() {
        check("mié 28 feb 2024", Some(Weekday::Wed), "2024-02-28", "");
        check("miércoles, 28 de febrero", Some(Weekday::Wed), "1999-02-28", "");
        check("Wed 28 Feb", Some(Weekday::Wed), "1999-02-28", "");
        check("Wednesday, February 28", Some(Weekday::Wed), "1999-02-28", "");
        check("quarta-feira, 28/02/2024", Some(Weekday::Wed), "2024-02-28", "");
        check("qua. 28/02", Some(Weekday::Wed), "1999-02-28", "");
        check("28/02/2024 (mié)", Some(Weekday::Wed), "2024-02-28", "");
        check("sáb 2 mar", Some(Weekday::Sat), "1999-03-02", "");
        check("mar 5 mar 2024", Some(Weekday::Tue), "2024-03-05", "");
        check("mar 27/02/2024", Some(Weekday::Tue), "2024-02-27", "");
        check("mar 5, 2024", None, "2024-03-05", "");
        assert_eq!(weekday_alone("Quarta-feira"), Some(Weekday::Wed));
        assert_eq!(weekday_alone("mié 28"), None);
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in
            ["", "9:30", "9.30", "9-10", "por confirmar", "31/02/2024", "45/45/2024", "Sala 3", "2024", "mayo", "1-2-3"]
        {
            assert_eq!(read(text).map(|read| read.written), None, "{text:?}");
        }
    }
}

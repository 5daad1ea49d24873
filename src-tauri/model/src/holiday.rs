//! Public holidays, from a data file that the program ships (`data/make_holidays.py` writes it and says how it is laid out).

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::{CountryCode, Localized};

/// A public holiday of a whole country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Its name in English, Spanish and Portuguese; where a day has several, all of them.
    pub name: Localized,
}

/// The languages of the names, in the order in which the file has them.
const LANGUAGES: [&str; 3] = ["en", "es", "pt"];

static HOLIDAYS: LazyLock<Holidays> = LazyLock::new(|| Holidays::read(include_str!("../data/holidays.txt")));

/// The public holiday of a country on a day; `None` where it is none, or where the data does not reach: the Americas, Spain,
/// Portugal and some neighbours, from 2015 to 2035, without the holidays of parts of a country.
pub fn holiday(country: CountryCode, date: NaiveDate) -> Option<Holiday> {
    let numbers = HOLIDAYS.days.get(&(country, date))?;
    let in_language = |(column, tag): (usize, &&str)| {
        let names: Vec<&str> = numbers.iter().filter_map(|number| Some(HOLIDAYS.names.get(*number)?[column])).collect();
        Some((tag.parse().ok()?, names.join("; ")))
    };
    Some(Holiday { name: LANGUAGES.iter().enumerate().filter_map(in_language).collect() })
}

struct Holidays {
    names: Vec<[&'static str; 3]>,
    days: HashMap<(CountryCode, NaiveDate), Vec<usize>>,
}

impl Holidays {
    /// Reads the file; a line that it does not understand is left out, and the tests see to it that there is none.
    fn read(text: &'static str) -> Self {
        let mut read = Self { names: Vec::new(), days: HashMap::new() };
        let mut country: Option<CountryCode> = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(names) = line.strip_prefix('=') {
                let mut names = names.split('\t');
                read.names.push([(); 3].map(|()| names.next().unwrap_or_default()));
            } else if let Ok(code) = line.parse() {
                country = Some(code);
            } else if let (Some(country), Some((year, days))) = (country, line.split_once(' ')) {
                for (date, numbers) in days.split(' ').filter_map(|day| day_of(year, day)) {
                    read.days.insert((country, date), numbers);
                }
            }
        }
        read
    }
}

/// A day of a year's line: `0320:227`, the month and day and the numbers of the names.
fn day_of(year: &str, text: &str) -> Option<(NaiveDate, Vec<usize>)> {
    let (day, numbers) = text.split_once(':')?;
    let date = NaiveDate::parse_from_str(&format!("{year}{day}"), "%Y%m%d").ok()?;
    Some((date, numbers.split(',').map(str::parse).collect::<Result<_, _>>().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(country: &str, date: &str, names: Option<[&str; 3]>) {
        let found = holiday(country.parse().unwrap(), date.parse().unwrap());
        let shown = found.map(|found| LANGUAGES.map(|tag| found.name.show(&tag.parse().unwrap(), &[]).to_owned()));
        assert_eq!(shown, names.map(|names| names.map(str::to_owned)), "{country} {date}");
    }

    #[test]
    fn the_third_monday_of_march_is_free_in_mexico() {
        let juarez = ["Benito Juárez's birthday", "Natalicio de Benito Juárez", "Nascimento de Benito Juárez"];
        check("MX", "2023-03-20", Some(juarez));
        check("MX", "2023-03-21", None);
        check("GT", "2023-03-20", None);
    }

    #[test]
    fn colombia_moves_its_holidays_to_mondays() {
        let cartagena = [
            "Independence of Cartagena (observed)",
            "Independencia de Cartagena (observado)",
            "Independência de Cartagena (observado)",
        ];
        check("CO", "2023-11-13", Some(cartagena));
        check("CO", "2023-11-11", None);
    }

    #[test]
    fn christmas_has_its_name_everywhere() {
        for country in ["AR", "BO", "BR", "CL", "EC", "PE", "PY", "US"] {
            let found = holiday(country.parse().unwrap(), "2031-12-25".parse().unwrap()).unwrap().name;
            assert_eq!(found.show(&"en".parse().unwrap(), &[]), "Christmas Day", "{country}");
        }
        check(
            "BR",
            "2024-11-20",
            Some([
                "National Day of Zumbi and Black Awareness",
                "Día Nacional de Zumbi y de la Conciencia Negra",
                "Dia Nacional de Zumbi e da Consciência Negra",
            ]),
        );
        check("PT", "2026-04-25", Some(["Freedom Day", "Día de la Libertad", "Dia da Liberdade"]));
    }

    #[test]
    fn two_holidays_of_one_day_are_both_named() {
        // In 2021 the Malvinas day, 2 April, fell on Good Friday.
        let found = holiday("AR".parse().unwrap(), "2021-04-02".parse().unwrap()).unwrap().name;
        let spanish = found.show(&"es".parse().unwrap(), &[]);
        assert!(spanish.contains("Viernes Santo") && spanish.contains("Malvinas"), "{spanish}");
    }

    #[test]
    fn where_the_data_does_not_reach_there_is_none() {
        check("MX", "2014-12-25", None);
        check("MX", "2036-12-25", None);
        check("JP", "2026-01-01", None);
    }

    #[test]
    fn every_line_of_the_file_is_understood() {
        let text = include_str!("../data/holidays.txt");
        let (names, days) = (&HOLIDAYS.names, &HOLIDAYS.days);
        assert!(names.iter().flatten().all(|name| !name.is_empty()));
        assert!(days.values().flatten().all(|number| *number < names.len()));
        assert_eq!(text.lines().filter(|line| line.starts_with('=')).count(), names.len());
        assert_eq!(
            text.matches(':').count()
                - text.lines().filter(|l| !l.starts_with("20")).map(|l| l.matches(':').count()).sum::<usize>(),
            days.len()
        );
    }
}

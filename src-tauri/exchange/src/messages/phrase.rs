//! Phrases that take more than one message: names, dates, hours, lists.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use periplo_model::{CountryCode, LanguageTag};

use super::{HourCycle, Messages};

impl Messages {
    /// The name of a country; its code where the list of names lacks it.
    pub fn country(&self, code: CountryCode) -> String {
        self.named("country", code.as_str())
    }

    /// The name of a language, without its region; the tag where the list of names lacks it.
    pub fn language_name(&self, tag: &LanguageTag) -> String {
        match self.named("language", tag.language()) {
            name if name == tag.language() => tag.to_string(),
            name => name,
        }
    }

    fn named(&self, of: &str, code: &str) -> String {
        let key = format!("{of}-{code}");
        if self.has(&key) { self.text(&key, &[]) } else { code.to_owned() }
    }

    /// A date with its weekday: *Wednesday 8 November 2023*.
    pub fn date(&self, date: NaiveDate) -> String {
        self.date_as("date-full", "", date)
    }

    /// A date with its weekday in short: *Thu 29 Feb*, or with its year *Thu 29 Feb 2024*.
    pub fn brief_date(&self, date: NaiveDate, year: bool) -> String {
        self.date_as(if year { "date-weekday-year" } else { "date-weekday" }, "-short", date)
    }

    fn date_as(&self, key: &str, names: &str, date: NaiveDate) -> String {
        let region = self.manner().region.tag();
        let weekday = self.text(&format!("weekday{names}"), &[("day", date.weekday().number_from_monday().into())]);
        let month = self.text(&format!("month{names}"), &[("month", date.month().into()), ("region", region.into())]);
        self.text(
            key,
            &[
                ("region", region.into()),
                ("weekday", weekday.into()),
                ("day", self.text("day-of-month", &[("day", date.day().into()), ("region", region.into())]).into()),
                ("month", month.into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A time of day: *15:00*, *3:00 pm*.
    pub fn time(&self, time: NaiveTime) -> String {
        match self.manner().hours {
            HourCycle::H23 => time.format("%H:%M").to_string(),
            HourCycle::H12 => format!("{}\u{a0}{}", face(time), self.half(time)),
        }
    }

    /// From one time of day to another: *15:00–17:00*, *3:00–5:00 pm*, *11:00 am – 5:00 pm*.
    pub fn hours(&self, start: NaiveTime, end: NaiveTime) -> String {
        match self.manner().hours {
            HourCycle::H23 => format!("{}–{}", self.time(start), self.time(end)),
            HourCycle::H12 if start.hour12().0 == end.hour12().0 && start <= end => {
                format!("{}–{}", face(start), self.time(end))
            }
            HourCycle::H12 => {
                let (from, to) = (self.time(start), self.time(end));
                self.text("range-wide", &[("from", from.into()), ("to", to.into())])
            }
        }
    }

    /// A date, a wall time or an instant as it is on the wire (`2024-02-29`, `2024-02-29T15:00`, `2024-02-29T15:00:00Z`),
    /// in short with its year; `None` for any other text.
    pub fn moment(&self, text: &str) -> Option<String> {
        if let Ok(date) = text.parse::<NaiveDate>() {
            return Some(self.brief_date(date, true));
        }
        let (wall, utc) = text.strip_suffix('Z').map_or((text, ""), |wall| (wall, " UTC"));
        let forms = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
        let at = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(wall, form).ok())?;
        Some(format!("{}, {}{utc}", self.brief_date(at.date(), true), self.time(at.time())))
    }

    fn half(&self, time: NaiveTime) -> String {
        let half = if time.hour12().0 { "pm" } else { "am" };
        self.text("half-day", &[("half", half.into()), ("region", self.manner().region.tag().into())])
    }

    /// A list as it is read aloud: *A, B and C*.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let key = if before.len() > 1 { "list-last-of-many" } else { "list-last" };
        let before = before.iter().fold(String::new(), |list, next| match list.is_empty() {
            true => next.as_ref().to_owned(),
            false => self.text("list-comma", &[("before", list.into()), ("next", next.as_ref().into())]),
        });
        let last = last.as_ref();
        let args = [
            ("region", self.manner().region.tag().into()),
            ("sound", if begins_with_i(last) { "i" } else { "other" }.into()),
            ("before", before.as_str().into()),
            ("last", last.into()),
        ];
        if before.is_empty() { last.to_owned() } else { self.text(key, &args) }
    }
}

/// What a clock of twelve hours shows.
fn face(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour12().1, time.minute())
}

/// Whether a word begins with the sound of *i*, before which Spanish says *e* for *y*: *Inés*, *Hilda*, but not *hielo*.
fn begins_with_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let bare = word.strip_prefix('h').unwrap_or(&word);
    let mut letters = bare.chars();
    matches!(letters.next(), Some('i' | 'í')) && !matches!(letters.next(), Some('a' | 'e' | 'o' | 'á' | 'é' | 'ó'))
}

#[cfg(test)]
mod tests {
    use super::super::{Language, Manner, Region};
    use super::*;

    /// What people of each region write, form by form: the same table that the interface is held to.
    const TABLE: &str = include_str!("../../../../tests/fixtures/dates.tsv");

    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
    }

    #[test]
    fn dates_and_hours_read_as_people_of_each_region_write_them() {
        let mut forms = 0;
        for line in TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let mut cells = line.split('\t');
            let (tag, form, from, to, expected) = (
                cells.next().unwrap(),
                cells.next().unwrap(),
                cells.next().unwrap(),
                cells.next().unwrap(),
                cells.next().unwrap(),
            );
            let region: Region = tag.parse().unwrap();
            let manner =
                Manner { hours: if form.ends_with("12") { HourCycle::H12 } else { region.customs().hours }, region };
            let manner = if form.ends_with("24") { Manner { hours: HourCycle::H23, region } } else { manner };
            let words = Messages::in_manner(manner);
            let date = |text: &str| text[..10].parse::<NaiveDate>().unwrap();
            let time = |text: &str| text[11..].parse::<NaiveTime>().unwrap();
            let written = match form {
                "full" => words.date(date(from)),
                "weekday" => words.brief_date(date(from), false),
                "weekday-year" => words.brief_date(date(from), true),
                "time" | "time-12" | "time-24" => words.time(time(from)),
                "hours" | "hours-12" => words.hours(time(from), time(to)),
                // What only the interface writes.
                _ => continue,
            };
            assert_eq!(plain(&written), expected, "{line}");
            forms += 1;
        }
        assert!(forms >= 8 * 7, "{forms}");
    }

    #[test]
    fn calendars_are_written_in_a_manner_of_their_own() {
        let date = NaiveDate::from_ymd_opt(2024, 2, 28).unwrap();
        let time = NaiveTime::from_hms_opt(15, 30, 0).unwrap();
        let dates =
            Language::ALL.map(|language| (Messages::new(language).date(date), Messages::new(language).time(time)));
        assert_eq!(
            dates.each_ref().map(|(date, _)| date.as_str()),
            ["miércoles 28 de febrero de 2024", "Wednesday 28 February 2024", "quarta-feira, 28 de fevereiro de 2024"]
        );
        assert!(dates.iter().all(|(_, time)| time == "15:30"));
    }

    #[test]
    fn a_list_ends_with_an_and() {
        let words = Messages::new(Language::Es);
        assert_eq!(words.list::<&str>(&[]), "");
        assert_eq!(words.list(&["Ana"]), "Ana");
        assert_eq!(words.list(&["Ana", "Bea"]), "Ana y Bea");
        assert_eq!(words.list(&["Ana", "Bea", "Cruz"]), "Ana, Bea y Cruz");
        assert_eq!(words.list(&["Ana", "Inés"]), "Ana e Inés");
        assert_eq!(words.list(&["Ana", "Bea", "Hilda"]), "Ana, Bea e Hilda");
        assert_eq!(words.list(&["Iván", "Ion"]), "Iván y Ion");
    }

    #[test]
    fn the_united_states_put_a_comma_before_the_last_of_many() {
        let here = Messages::in_manner(Manner::of(Region::EnUs));
        let there = Messages::in_manner(Manner::of(Region::EnGb));
        assert_eq!(here.list(&["Ana", "Bea"]), "Ana and Bea");
        assert_eq!(here.list(&["Ana", "Bea", "Cruz"]), "Ana, Bea, and Cruz");
        assert_eq!(there.list(&["Ana", "Bea", "Cruz"]), "Ana, Bea and Cruz");
    }

    #[test]
    fn numbers_in_messages_are_written_as_in_the_region() {
        let said = |region| Messages::in_manner(Manner::of(region)).text("cli-left-out", &[("count", 12345.into())]);
        assert!(said(Region::EsMx).contains("12,345"), "{}", said(Region::EsMx));
        assert!(said(Region::EsCo).contains("12.345"), "{}", said(Region::EsCo));
    }

    #[test]
    fn moments_on_the_wire_become_words() {
        let words = Messages::in_manner(Manner::of(Region::EnUs));
        assert_eq!(words.moment("2024-02-29").as_deref(), Some("Thu, Feb 29, 2024"));
        assert_eq!(
            words.moment("2024-02-29T15:00").as_deref().map(plain).as_deref(),
            Some("Thu, Feb 29, 2024, 3:00 PM")
        );
        assert_eq!(
            words.moment("2024-02-29T15:00:07.5Z").as_deref().map(plain).as_deref(),
            Some("Thu, Feb 29, 2024, 3:00 PM UTC")
        );
        assert_eq!(words.moment("FICA 2023"), None);
    }

    #[test]
    fn a_sentence_that_ends_in_an_hour_has_one_point() {
        let said = |region| {
            let words = Messages::in_manner(Manner::of(region));
            let end = words.time(NaiveTime::from_hms_opt(17, 30, 0).unwrap());
            words.text("error-workspace", &[("message", format!("{end}.").into())])
        };
        assert!(plain(&said(Region::EsMx)).ends_with(" 5:30 p.m."), "{}", said(Region::EsMx));
        assert!(plain(&said(Region::EsCo)).ends_with(" 5:30 p. m."), "{}", said(Region::EsCo));
    }

    #[test]
    fn countries_and_languages_have_names() {
        let words = Messages::new(Language::Pt);
        assert_eq!(words.country("PY".parse().unwrap()), "Paraguai");
        assert_eq!(words.country("ZZ".parse().unwrap()), "ZZ");
        assert_eq!(words.language_name(&"es-CL".parse().unwrap()), "espanhol");
        assert_eq!(words.language_name(&"arn-CL".parse().unwrap()), "arn-CL");
    }
}

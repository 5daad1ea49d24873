//! Phrases that take more than one message: names, dates, lists.

use chrono::{Datelike, NaiveDate};
use periplo_model::{CountryCode, LanguageTag};

use super::Messages;

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
        let weekday = self.text("weekday", &[("day", date.weekday().number_from_monday().into())]);
        let month = self.text("month", &[("month", date.month().into())]);
        self.text(
            "date-long",
            &[
                ("weekday", weekday.into()),
                ("day", date.day().to_string().into()),
                ("month", month.into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A list as it is read aloud: *A, B and C*.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let before = before.iter().fold(String::new(), |list, next| match list.is_empty() {
            true => next.as_ref().to_owned(),
            false => self.text("list-comma", &[("before", list.into()), ("next", next.as_ref().into())]),
        });
        match before.is_empty() {
            true => last.as_ref().to_owned(),
            false => self.text("list-last", &[("before", before.into()), ("last", last.as_ref().into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    #[test]
    fn a_date_carries_its_weekday() {
        let date = NaiveDate::from_ymd_opt(2024, 2, 28).unwrap();
        let dates = Language::ALL.map(|language| Messages::new(language).date(date));
        assert_eq!(
            dates,
            ["miércoles 28 de febrero de 2024", "Wednesday 28 February 2024", "quarta-feira, 28 de fevereiro de 2024"]
        );
    }

    #[test]
    fn a_list_ends_with_an_and() {
        let words = Messages::new(Language::Es);
        assert_eq!(words.list::<&str>(&[]), "");
        assert_eq!(words.list(&["Ana"]), "Ana");
        assert_eq!(words.list(&["Ana", "Bea"]), "Ana y Bea");
        assert_eq!(words.list(&["Ana", "Bea", "Cruz"]), "Ana, Bea y Cruz");
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

//! A row of a sheet, read field by field, with what is odd about each cell.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use periplo_model::LanguageTag;

use super::columns::{Column, Headed};
use super::day::{self, Order};
use super::field::Field;
use super::grid::{Cell, Sheet};
use super::hour::{self, Hour, HourText};
use super::names::split_known;
use super::note::{Gravity, Note};
use super::order::DayColumns;
use super::workbook::day_of_serial;

/// A day that was read, and the hours that stand in the same cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRead {
    /// The day.
    pub date: NaiveDate,
    /// What stands after it.
    pub hours: Option<HourText>,
}

/// A row while it is read.
pub struct Line<'s> {
    /// The sheet.
    pub sheet: &'s Sheet,
    /// Its columns.
    pub headed: &'s Headed,
    /// How its days are read.
    pub days: &'s DayColumns,
    /// The row, from 0.
    pub row: usize,
    /// What is odd about it.
    pub notes: Vec<Note>,
}

impl<'s> Line<'s> {
    /// The number of the row as a person counts it.
    pub fn number(&self) -> u32 {
        self.sheet.number(self.row)
    }

    /// Adds a remark on the cell of a field; on the row as a whole, or where the field has no column, at its first cell.
    pub fn note(&mut self, field: Option<Field>, gravity: Gravity, code: &'static str, args: &[(&'static str, &str)]) {
        // A name may stand in two columns.
        let instead = || self.headed.column(Field::GivenName).filter(|_| field == Some(Field::Name));
        let column = field.and_then(|field| self.headed.column(field)).or_else(instead).map(|column| column.at);
        let first = || {
            let taken = self.headed.columns.iter().filter(|column| column.field.is_some()).map(|column| column.at);
            let filled = |at: &usize| !self.sheet.cell(self.row, *at).is_empty();
            let cells = self.sheet.rows.get(self.row).map_or(0, Vec::len);
            taken.chain(0..cells).find(filled)
        };
        let column = column.or_else(first);
        self.notes.push(Note::new(self.number(), column, gravity, code, args));
    }

    /// The cell of a field, where there is something in it.
    pub fn cell(&self, field: Field) -> Option<&'s Cell> {
        let column = self.headed.column(field)?;
        Some(self.sheet.cell(self.row, column.at)).filter(|cell| !cell.is_empty())
    }

    /// The text of a field.
    pub fn text(&self, field: Field) -> Option<String> {
        self.cell(field).map(Cell::shown)
    }

    /// The texts of a field in the languages of its columns; without a language where the column names none.
    pub fn texts(&self, field: Field) -> Vec<(Option<LanguageTag>, String)> {
        let text = |column: &Column| {
            let cell = self.sheet.cell(self.row, column.at);
            (!cell.is_empty()).then(|| (column.language.clone(), cell.shown()))
        };
        self.headed.columns_of(field).filter_map(text).collect()
    }

    /// A value that a word stands for; an unknown word is told, and taken for none.
    pub fn word<T>(&mut self, field: Field, code: &'static str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(field)?;
        let found = read(&text);
        if found.is_none() {
            self.note(Some(field), Gravity::Doubtful, code, &[("text", &text)]);
        }
        found
    }

    /// A number of people or minutes.
    pub fn count(&mut self, field: Field) -> Option<u32> {
        match self.cell(field)? {
            Cell::Number(number) if *number >= 0.0 && *number <= f64::from(u32::MAX) => Some(number.round() as u32),
            cell => {
                let text = cell.shown();
                let digits: String = text.chars().take_while(|letter| letter.is_ascii_digit()).collect();
                let number = digits.parse().ok();
                if number.is_none() {
                    self.note(Some(field), Gravity::Doubtful, "number-unreadable", &[("text", &text)]);
                }
                number
            }
        }
    }

    /// The names in a cell; one that is known whole is not parted.
    pub fn names(&self, field: Field, is_known: impl Fn(&str) -> bool) -> Vec<String> {
        self.text(field).map(|text| split_known(&text, is_known)).unwrap_or_default()
    }

    /// The day of a field. Its weekday, in the same cell or in a column of its own, is checked against it.
    pub fn day(&mut self, field: Field) -> Option<DayRead> {
        let column = self.headed.column(field)?;
        let cell = self.cell(field)?;
        let of_moment = |moment: chrono::NaiveDateTime| {
            let hour = Hour { time: moment.time(), next_day: false, fold: None };
            let hours = (moment.time() != NaiveTime::MIN).then_some(HourText::Hours(hour, None));
            DayRead { date: moment.date(), hours }
        };
        let serial = |number: f64| day_of_serial(number).map(of_moment);
        let read = match cell {
            Cell::Day(date) => Some(DayRead { date: *date, hours: None }),
            Cell::Moment(moment) => Some(of_moment(*moment)),
            Cell::Number(number) => serial(*number),
            Cell::Text(text) => self.day_of_text(field, column, text),
            _ => None,
        };
        let read = read.or_else(|| match cell {
            Cell::Text(text) => text.replace(',', ".").parse().ok().and_then(serial),
            _ => None,
        });
        let Some(read) = read else {
            self.note(Some(field), Gravity::Doubtful, "day-unreadable", &[("text", &cell.shown())]);
            return None;
        };
        if field != Field::PassportExpiry && self.days.is_far(read.date) {
            self.note(Some(field), Gravity::Doubtful, "day-outside", &[("day", &read.date.to_string())]);
        }
        Some(read)
    }

    fn day_of_text(&mut self, field: Field, column: &Column, text: &str) -> Option<DayRead> {
        let found = day::read(text)?;
        let column_order = self.days.reading(column.at).order;
        // What is a day in one order alone is read in that.
        let order = found.written.order().unwrap_or(column_order);
        let year = self.days.year_for(&found, order);
        let date = found.written.date(order, year).or_else(|| found.written.date(Order::DayFirst, year))?;
        self.weekday(field, found.weekday, date);
        let hours = if found.rest.is_empty() { None } else { hour::read(&found.rest) };
        if hours.is_none() && found.rest.chars().any(|letter| letter.is_ascii_digit()) {
            self.note(Some(field), Gravity::Doubtful, "hour-unreadable", &[("text", &found.rest)]);
        }
        Some(DayRead { date, hours })
    }

    /// Tells of a weekday that is not that of the day.
    pub fn weekday(&mut self, field: Field, said: Option<Weekday>, date: NaiveDate) {
        if let Some(said) = said.filter(|said| *said != date.weekday()) {
            let number = |day: Weekday| day.number_from_monday().to_string();
            let args: &[(&'static str, &str)] =
                &[("day", &date.to_string()), ("said", &number(said)), ("is", &number(date.weekday()))];
            self.note(Some(field), Gravity::Doubtful, "weekday-wrong", args);
        }
    }

    /// Checks the weekday that stands in a column of its own.
    pub fn weekday_beside(&mut self, date: NaiveDate) {
        if let Some(Cell::Text(text)) = self.cell(Field::Weekday) {
            let said = day::weekday_alone(text);
            self.weekday(Field::Weekday, said, date);
        }
    }

    /// The hours of a field.
    pub fn hours(&mut self, field: Field) -> Option<HourText> {
        let cell = self.cell(field)?;
        let at = |time: NaiveTime| HourText::Hours(Hour { time, next_day: false, fold: None }, None);
        let read = match cell {
            Cell::Hour(time) => Some(at(*time)),
            Cell::Moment(moment) => Some(at(moment.time())),
            Cell::Number(part) if (0.0..1.0).contains(part) => {
                NaiveTime::from_num_seconds_from_midnight_opt(((part * 1440.0).round() as u32 % 1440) * 60, 0).map(at)
            }
            Cell::Number(hour) if (1.0..=24.0).contains(hour) => hour::read(&format!("{hour:.2}")),
            Cell::Number(hour) => hour::read(&hour.to_string()),
            Cell::Text(text) => hour::read(text),
            _ => None,
        };
        if read.is_none() {
            self.note(Some(field), Gravity::Doubtful, "hour-unreadable", &[("text", &cell.shown())]);
        }
        read
    }
}

//! Whether a column writes 28/02 or 02/28, by what stands in it.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::columns::Headed;
use super::day::{self, DayText, Order};
use super::field::Field;
use super::grid::{Cell, Sheet};
use super::note::{Gravity, Note};

/// How the days of a column are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The order.
    pub order: Order,
    /// Whether nothing in the sheet tells it, though it matters.
    pub open: bool,
    /// Whether it matters: whether some day would be another in the other order.
    pub matters: bool,
}

/// How the days of a sheet are read, column by column.
#[derive(Clone, Debug)]
pub struct DayColumns {
    readings: BTreeMap<usize, Reading>,
    from: NaiveDate,
    to: NaiveDate,
}

/// Days around a forum in which people travel to it and from it.
const AROUND: u64 = 45;

impl DayColumns {
    /// Decides for each column of days: by what was said by hand, by days that are only days one way, by weekdays, by the
    /// days of the forum, by the other columns of the sheet. What nothing tells is taken as is usual where the reader is, and told.
    pub fn decide(
        sheet: &Sheet,
        headed: &Headed,
        forum: (NaiveDate, NaiveDate),
        (hand, usual): (&BTreeMap<usize, Order>, Order),
        notes: &mut Vec<Note>,
    ) -> Self {
        let from = forum.0.checked_sub_days(Days::new(AROUND)).unwrap_or(forum.0);
        let to = forum.1.checked_add_days(Days::new(AROUND)).unwrap_or(forum.1);
        let mut all = Self { readings: BTreeMap::new(), from, to };
        let mut told: BTreeMap<usize, Option<Order>> = BTreeMap::new();
        let mut matters: BTreeMap<usize, bool> = BTreeMap::new();
        for column in headed.columns.iter().filter(|column| column.field.is_some_and(Field::is_day)) {
            let rows = headed.header_row + 1..sheet.rows.len();
            let cells = rows.filter_map(|row| match sheet.cell(row, column.at) {
                Cell::Text(text) => day::read(text),
                _ => None,
            });
            let days: Vec<DayText> = cells.collect();
            let one_way = |order: Order| days.iter().filter(|day| day.written.order() == Some(order)).count();
            let (day_first, month_first) = (one_way(Order::DayFirst), one_way(Order::MonthFirst));
            if day_first > 0 && month_first > 0 {
                let args: &[(&'static str, &str)] =
                    &[("days", &day_first.to_string()), ("months", &month_first.to_string())];
                notes.push(Note::new(0, Some(column.at), Gravity::Doubtful, "order-mixed", args));
            }
            let order = hand.get(&column.at).copied().or(match day_first.cmp(&month_first) {
                std::cmp::Ordering::Greater => Some(Order::DayFirst),
                std::cmp::Ordering::Less => Some(Order::MonthFirst),
                std::cmp::Ordering::Equal => all.by_weekday(&days).or_else(|| all.by_forum(&days, column.field)),
            });
            told.insert(column.at, order);
            matters.insert(column.at, days.iter().any(|day| day.written.depends_on_order()));
        }
        let others = told.values().flatten().next().copied();
        for (at, order) in told {
            let matters = matters.get(&at).copied().unwrap_or_default();
            let open = matters && order.or(others).is_none();
            if open {
                let first = if usual == Order::MonthFirst { "month" } else { "day" };
                notes.push(Note::new(0, Some(at), Gravity::Doubtful, "order-open", &[("first", first)]));
            }
            all.readings.insert(at, Reading { order: order.or(others).unwrap_or(usual), open, matters });
        }
        all
    }

    /// How the days of a column are read.
    pub fn reading(&self, column: usize) -> Reading {
        let usual = Reading { order: Order::DayFirst, open: false, matters: false };
        self.readings.get(&column).copied().unwrap_or(usual)
    }

    /// The year of a day without one: that in which it lies nearest to the forum.
    pub fn year_for(&self, text: &DayText, order: Order) -> i32 {
        let middle = self.from.year();
        let distance = |year: i32| match text.written.date(order, year) {
            Some(date) if (self.from..=self.to).contains(&date) => 0,
            Some(date) if date < self.from => (self.from - date).num_days(),
            Some(date) => (date - self.to).num_days(),
            None => i64::MAX,
        };
        [middle, middle + 1, middle - 1].into_iter().min_by_key(|year| distance(*year)).unwrap_or(middle)
    }

    /// Whether a day lies so far from the forum that somebody should look at it.
    pub fn is_far(&self, date: NaiveDate) -> bool {
        !(self.from..=self.to).contains(&date)
    }

    fn by_weekday(&self, days: &[DayText]) -> Option<Order> {
        let fits = |order: Order| {
            let dates = days.iter().filter(|day| day.written.depends_on_order());
            dates
                .filter(|day| {
                    let date = day.written.date(order, self.year_for(day, order));
                    day.weekday.is_some_and(|weekday| date.is_some_and(|date| date.weekday() == weekday))
                })
                .count()
        };
        more(fits(Order::DayFirst), fits(Order::MonthFirst))
    }

    fn by_forum(&self, days: &[DayText], field: Option<Field>) -> Option<Order> {
        if field == Some(Field::PassportExpiry) {
            return None;
        }
        let fits = |order: Order| {
            let dates = days.iter().filter(|day| day.written.depends_on_order());
            let dates = dates.filter_map(|day| day.written.date(order, self.year_for(day, order)));
            dates.filter(|date| !self.is_far(*date)).count()
        };
        more(fits(Order::DayFirst), fits(Order::MonthFirst))
    }
}

fn more(day_first: usize, month_first: usize) -> Option<Order> {
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => Some(Order::DayFirst),
        std::cmp::Ordering::Less => Some(Order::MonthFirst),
        std::cmp::Ordering::Equal => None,
    }
}

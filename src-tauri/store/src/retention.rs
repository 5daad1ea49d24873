//! Which backups are kept.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};

/// How many backups of each period are kept.
const DAILY: usize = 12;
const WEEKLY: usize = 10;
const MONTHLY: usize = 9;

/// The backups to keep: the newest of all, and the newest of each of the last twelve days, ten weeks (ISO 8601) and nine
/// months that have any.
///
/// Days without backups do not count, so nothing is lost by not working for a while.
pub fn keep(backups: &[DateTime<Utc>]) -> BTreeSet<DateTime<Utc>> {
    let mut newest_first: Vec<DateTime<Utc>> = backups.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept: BTreeSet<DateTime<Utc>> = newest_first.first().copied().into_iter().collect();
    kept.extend(first_of_each(&newest_first, DAILY, |at| (at.year(), at.ordinal())));
    kept.extend(first_of_each(&newest_first, WEEKLY, |at| (at.iso_week().year(), at.iso_week().week())));
    kept.extend(first_of_each(&newest_first, MONTHLY, |at| (at.year(), at.month())));
    kept
}

fn first_of_each(
    newest_first: &[DateTime<Utc>],
    periods: usize,
    period: impl Fn(&DateTime<Utc>) -> (i32, u32),
) -> Vec<DateTime<Utc>> {
    let mut firsts: Vec<DateTime<Utc>> = Vec::new();
    for at in newest_first {
        if firsts.last().is_none_or(|last| period(last) != period(at)) {
            firsts.push(*at);
        }
    }
    firsts.truncate(periods);
    firsts
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn of_one_day_the_newest_is_kept() {
        let backups = [at("2026-11-21T08:00:00Z"), at("2026-11-21T09:00:00Z"), at("2026-11-20T23:00:00Z")];
        assert_eq!(
            keep(&backups).into_iter().collect::<Vec<_>>(),
            [at("2026-11-20T23:00:00Z"), at("2026-11-21T09:00:00Z")]
        );
        assert!(keep(&[]).is_empty());
    }

    #[test]
    fn of_two_years_of_half_hours_twelve_days_ten_weeks_and_nine_months_are_left() {
        // Monday 2026-11-23 12:00 back to 2024, every half hour.
        let newest = at("2026-11-23T12:00:00Z");
        let backups: Vec<DateTime<Utc>> = (0..35_040).map(|half| newest - TimeDelta::minutes(30 * half)).collect();
        let kept: Vec<String> = keep(&backups).iter().rev().map(|at| at.format("%m-%d %H:%M").to_string()).collect();
        assert_eq!(
            kept,
            [
                // Twelve days; the 22nd and the 15th end weeks, too.
                "11-23 12:00",
                "11-22 23:30",
                "11-21 23:30",
                "11-20 23:30",
                "11-19 23:30",
                "11-18 23:30",
                "11-17 23:30",
                "11-16 23:30",
                "11-15 23:30",
                "11-14 23:30",
                "11-13 23:30",
                "11-12 23:30",
                // Weeks end on Sundays, months on their last day.
                "11-08 23:30",
                "11-01 23:30",
                "10-31 23:30",
                "10-25 23:30",
                "10-18 23:30",
                "10-11 23:30",
                "10-04 23:30",
                "09-30 23:30",
                "09-27 23:30",
                "08-31 23:30",
                "07-31 23:30",
                "06-30 23:30",
                "05-31 23:30",
                "04-30 23:30",
                "03-31 23:30",
            ]
        );
    }
}

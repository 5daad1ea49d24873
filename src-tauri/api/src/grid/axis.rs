//! A day as long as it is in its place, in minutes since it began.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use periplo_model::time::{Resolution, Rules, resolve, transitions, wall_at};
use periplo_model::{WallTime, ZoneId};

use crate::view::clock::ClockView;
use crate::view::grid::HourView;

/// A day of a zone: its first instant and its length. In a zone that nobody knows, a day of UTC.
pub(crate) struct DayAxis<'a> {
    rules: &'a Rules,
    zone: &'a ZoneId,
    /// The first instant of the day.
    pub(crate) start: DateTime<Utc>,
    /// The first instant of the next day.
    pub(crate) end: DateTime<Utc>,
}

impl<'a> DayAxis<'a> {
    pub(crate) fn new(rules: &'a Rules, zone: &'a ZoneId, date: NaiveDate) -> Self {
        let start = begins(rules, zone, date);
        let end = date.succ_opt().map_or(start, |next| begins(rules, zone, next));
        Self { rules, zone, start, end: end.max(start) }
    }

    /// How long the day is; 0 where the place has skipped it.
    pub(crate) fn minutes(&self) -> u32 {
        u32::try_from((self.end - self.start).num_minutes()).unwrap_or_default()
    }

    /// The instant so many minutes after the day began.
    pub(crate) fn instant(&self, minute: u32) -> DateTime<Utc> {
        self.start + TimeDelta::minutes(minute.into())
    }

    /// What of a span falls on the day, in minutes since it began; `None` where nothing does.
    ///
    /// A span of no length, or one whose end is doubtful and comes first, falls where it begins.
    pub(crate) fn part(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> Option<(u32, u32)> {
        if start >= self.end || start < self.start && end <= self.start {
            return None;
        }
        let minute = |at: DateTime<Utc>| {
            let within = at.clamp(self.start, self.end);
            u32::try_from((within - self.start).num_minutes()).unwrap_or_default()
        };
        Some((minute(start), minute(end).max(minute(start))))
    }

    /// The lines of the hours: each full hour of the clock, and where it is turned.
    pub(crate) fn hours(&self, viewer: Option<&ZoneId>) -> Vec<HourView> {
        let turns: Vec<(u32, i32)> = transitions(self.rules, self.zone, self.start, self.end)
            .unwrap_or_default()
            .into_iter()
            .map(|turn| (turn.at, (turn.after.offset_seconds - turn.before.offset_seconds).div_euclid(60)))
            .filter(|(_, by)| *by != 0)
            .map(|(at, by)| (u32::try_from((at - self.start).num_minutes()).unwrap_or_default(), by))
            .collect();
        let (mut hours, mut minute) = (Vec::new(), 0);
        while minute < self.minutes() {
            let at = self.instant(minute);
            let wall = wall_at(self.rules, self.zone, at).map_or_else(|| at.naive_utc().into(), |(own, _)| own.wall);
            hours.push(HourView {
                minute,
                wall,
                viewer: viewer.and_then(|zone| ClockView::at(self.rules, zone, at)).map(|clock| clock.wall),
                turned: turns.iter().find(|(at, _)| *at == minute).map(|(_, by)| *by),
            });
            let full = minute + 60 - wall.time().minute();
            minute = turns.iter().map(|(at, _)| *at).find(|at| *at > minute).map_or(full, |turn| full.min(turn));
        }
        hours
    }
}

/// The first instant of a day: its midnight, or where the clock skips that, the time after.
fn begins(rules: &Rules, zone: &ZoneId, date: NaiveDate) -> DateTime<Utc> {
    let midnight = WallTime::new(date, NaiveTime::MIN);
    match resolve(rules, zone, midnight) {
        None => midnight.naive().and_utc(),
        Some(Resolution::Once(reading)) => reading.instant,
        Some(Resolution::Never { after, .. }) => after.instant,
        Some(Resolution::Twice { earlier, .. }) => earlier.instant,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(zone: &str, date: &str, start: &str, minutes: u32, turned: &[(u32, &str, i32)]) {
        let rules = Rules::shipped();
        let zone: ZoneId = zone.parse().unwrap();
        let axis = DayAxis::new(&rules, &zone, date.parse().unwrap());
        assert_eq!(axis.start, start.parse::<DateTime<Utc>>().unwrap());
        assert_eq!(axis.minutes(), minutes);
        let found: Vec<(u32, String, i32)> = axis
            .hours(None)
            .into_iter()
            .filter_map(|hour| Some((hour.minute, hour.wall.to_string(), hour.turned?)))
            .collect();
        let turned: Vec<_> = turned.iter().map(|(minute, wall, by)| (*minute, (*wall).to_owned(), *by)).collect();
        assert_eq!(found, turned);
    }

    #[test]
    fn a_usual_day_has_24_hours() {
        check("America/Bogota", "2023-11-08", "2023-11-08T05:00:00Z", 1440, &[]);
    }

    #[test]
    fn the_spring_sunday_of_santiago_begins_at_one() {
        check("America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z", 1380, &[(0, "2026-09-06T01:00", 60)]);
    }

    #[test]
    fn the_autumn_saturday_of_santiago_has_two_hours_of_eleven() {
        check("America/Santiago", "2026-04-04", "2026-04-04T03:00:00Z", 1500, &[(1440, "2026-04-04T23:00", -60)]);
    }

    #[test]
    fn the_spring_sunday_of_madrid_goes_from_two_to_three() {
        check("Europe/Madrid", "2024-03-31", "2024-03-30T23:00:00Z", 1380, &[(120, "2024-03-31T03:00", 60)]);
    }

    #[test]
    fn half_an_hour_turned_back_is_a_line_of_its_own() {
        // Lord Howe goes from 02:00 back to 01:30, +11 to +10:30.
        check("Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00:00Z", 1470, &[(120, "2026-04-05T01:30", -30)]);
    }

    #[test]
    fn the_day_that_samoa_skipped_has_no_length() {
        check("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", 0, &[]);
    }

    #[test]
    fn hours_of_a_turned_day_are_told_one_by_one() {
        let rules = Rules::shipped();
        let (madrid, bogota) = ("Europe/Madrid".parse().unwrap(), "America/Bogota".parse().unwrap());
        let axis = DayAxis::new(&rules, &madrid, "2024-03-31".parse().unwrap());
        let hours = axis.hours(Some(&bogota));
        let told: Vec<(u32, String, Option<String>)> = hours
            .iter()
            .take(4)
            .map(|hour| (hour.minute, hour.wall.to_string(), hour.viewer.map(|wall| wall.to_string())))
            .collect();
        let expected = [
            (0, "2024-03-31T00:00", "2024-03-30T18:00"),
            (60, "2024-03-31T01:00", "2024-03-30T19:00"),
            (120, "2024-03-31T03:00", "2024-03-30T20:00"),
            (180, "2024-03-31T04:00", "2024-03-30T21:00"),
        ];
        let expected: Vec<_> =
            expected.map(|(minute, wall, viewer)| (minute, wall.to_owned(), Some(viewer.to_owned()))).into();
        assert_eq!(told, expected);
        assert_eq!(hours.len(), 23);
    }

    #[test]
    fn what_falls_on_a_day_is_cut_at_its_ends() {
        let rules = Rules::shipped();
        let zone = "America/Bogota".parse().unwrap();
        let axis = DayAxis::new(&rules, &zone, "2023-11-08".parse().unwrap());
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let part = |start, end| axis.part(at(start), at(end));
        assert_eq!(part("2023-11-08T14:00:00Z", "2023-11-08T15:30:00Z"), Some((540, 630)));
        assert_eq!(part("2023-11-08T03:00:00Z", "2023-11-08T06:00:00Z"), Some((0, 60)));
        assert_eq!(part("2023-11-09T04:00:00Z", "2023-11-09T06:00:00Z"), Some((1380, 1440)));
        assert_eq!(part("2023-11-08T03:00:00Z", "2023-11-08T05:00:00Z"), None);
        assert_eq!(part("2023-11-09T05:00:00Z", "2023-11-09T06:00:00Z"), None);
        // Of no length, and with an end that comes first.
        assert_eq!(part("2023-11-08T14:00:00Z", "2023-11-08T14:00:00Z"), Some((540, 540)));
        assert_eq!(part("2023-11-08T14:00:00Z", "2023-11-08T13:00:00Z"), Some((540, 540)));
    }
}

//! Which clock a time of a file is on.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::OnceLock;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use periplo_model::time::{Rules, Trouble};
use periplo_model::{WallTime, ZoneId};

use super::value::utc_offset;
use super::vtimezone::OwnZone;
use super::windows;

/// So many zones of a file are compared with those of the rules by their offsets.
const MOST_COMPARED: u32 = 16;

/// So many names of zones are looked into; a file that has more has none that are meant.
const MOST_ZONES: usize = 500;

/// The clock that a wall time of a file is read on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clock {
    /// UTC.
    Utc,
    /// That of a zone of the rules.
    Named(ZoneId),
    /// One that is always so many seconds ahead of UTC.
    Fixed(i32),
    /// One that the file itself describes.
    Own(Rc<OwnZone>),
    /// None: the clock of wherever one is (RFC 5545 §3.3.5, form 1).
    Floating,
}

/// How a zone was recognized, where it was not by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognized {
    /// By its name.
    Named,
    /// By a name of Windows.
    Windows,
    /// By another name that holds it, or that the file gives for it.
    Renamed,
    /// By an offset in its name.
    Offset,
    /// As the zone of the rules that has the same clock.
    SameClock,
    /// Not at all: by what the file says of it.
    Own,
    /// Not at all, and the file says nothing of it.
    Unknown,
}

impl Clock {
    /// The instant of a wall time with what is odd about it; none for a floating one.
    pub fn instant(&self, rules: &Rules, wall: WallTime) -> Option<(DateTime<Utc>, Option<Trouble>)> {
        let ahead = |offset: i32| wall.naive().and_utc() - TimeDelta::seconds(offset.into());
        match self {
            Clock::Utc => Some((ahead(0), None)),
            Clock::Fixed(offset) => Some((ahead(*offset), None)),
            Clock::Own(zone) => Some((zone.instant(wall), None)),
            Clock::Named(zone) => {
                let derived = periplo_model::time::derive(rules, zone, wall, None);
                Some((derived.instant, derived.trouble))
            }
            Clock::Floating => None,
        }
    }

    /// What the clock shows at an instant; as if in UTC for a floating one.
    pub fn wall(&self, rules: &Rules, instant: DateTime<Utc>) -> WallTime {
        let ahead = |offset: i32| WallTime::from(instant.naive_utc() + TimeDelta::seconds(offset.into()));
        match self {
            Clock::Utc | Clock::Floating => ahead(0),
            Clock::Fixed(offset) => ahead(*offset),
            Clock::Own(zone) => zone.wall(instant),
            Clock::Named(zone) => match periplo_model::time::wall_at(rules, zone, instant) {
                Some((reading, _)) => reading.wall,
                None => ahead(0),
            },
        }
    }

    /// The zone of the rules, where it is one.
    pub fn zone(&self) -> Option<&ZoneId> {
        if let Clock::Named(zone) = self { Some(zone) } else { None }
    }
}

/// The zones that a file names, each recognized once.
pub struct Clocks<'r> {
    rules: &'r Rules,
    /// Zones that are tried first: those of the forum.
    near: Vec<ZoneId>,
    /// The years of the file, for comparing clocks.
    years: (i32, i32),
    own: HashMap<(usize, String), Rc<OwnZone>>,
    known: HashMap<(usize, String), (Clock, Recognized)>,
    folded: OnceLock<HashMap<String, ZoneId>>,
    compared: u32,
}

impl<'r> Clocks<'r> {
    /// No zones yet.
    pub fn new(rules: &'r Rules, near: Vec<ZoneId>, years: (i32, i32)) -> Self {
        let years = (years.0.clamp(1970, 2100), years.1.clamp(1970, 2100));
        Self { rules, near, years, own: HashMap::new(), known: HashMap::new(), folded: OnceLock::new(), compared: 0 }
    }

    /// Adds a zone that one of the calendars of the file describes.
    pub fn describe(&mut self, calendar: usize, zone: OwnZone) {
        self.own.entry((calendar, zone.tzid.clone())).or_insert_with(|| Rc::new(zone));
    }

    /// The zone as the file describes it: in the same calendar, else in any.
    pub fn own(&self, calendar: usize, tzid: &str) -> Option<&Rc<OwnZone>> {
        let here = self.own.get(&(calendar, tzid.to_owned()));
        here.or_else(|| self.own.iter().find(|((_, name), _)| name == tzid).map(|(_, zone)| zone))
    }

    /// The clock of a TZID.
    pub fn clock(&mut self, calendar: usize, tzid: &str) -> (Clock, Recognized) {
        let key = (calendar, tzid.to_owned());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        if self.known.len() >= MOST_ZONES || tzid.len() > 255 {
            return (Clock::Floating, Recognized::Unknown);
        }
        let found = self.recognize(calendar, tzid.trim());
        self.known.insert(key, found.clone());
        found
    }

    fn recognize(&mut self, calendar: usize, tzid: &str) -> (Clock, Recognized) {
        if matches!(tzid, "Z" | "z")
            || ["UTC", "GMT", "Etc/UTC", "Etc/GMT"].iter().any(|name| tzid.eq_ignore_ascii_case(name))
        {
            return (Clock::Utc, Recognized::Named);
        }
        if let Some(zone) = self.zone(tzid) {
            return (Clock::Named(zone), Recognized::Named);
        }
        if let Some(zone) = windows::iana_of(tzid).and_then(|name| self.zone(name)) {
            return (Clock::Named(zone), Recognized::Windows);
        }
        let own = self.own(calendar, tzid).cloned();
        let location = own.as_ref().and_then(|own| own.location.clone());
        if let Some(zone) = location.and_then(|name| self.zone(&name)).or_else(|| self.within(tzid)) {
            return (Clock::Named(zone), Recognized::Renamed);
        }
        if let Some(own) = own {
            return match self.same_clock(&own) {
                Some(zone) => (Clock::Named(zone), Recognized::SameClock),
                None => (Clock::Own(own), Recognized::Own),
            };
        }
        if let Some(offset) = offset_in(tzid) {
            return match self.city(tzid, offset) {
                Some(zone) => (Clock::Named(zone), Recognized::Windows),
                None => (Clock::Fixed(offset), Recognized::Offset),
            };
        }
        (Clock::Floating, Recognized::Unknown)
    }

    /// The zone of the rules with this name, in any case.
    fn zone(&self, name: &str) -> Option<ZoneId> {
        let exact = name.parse().ok().filter(|zone| self.rules.clock(zone).is_some());
        exact.or_else(|| {
            let folded = self.folded.get_or_init(|| {
                self.rules.names().into_iter().map(|zone| (zone.as_str().to_ascii_lowercase(), zone.clone())).collect()
            });
            folded.get(&name.to_ascii_lowercase().replace(' ', "_")).cloned()
        })
    }

    /// The zone at the end of a longer name: `/freeassociation.sourceforge.net/America/Lima`, `/citadel.org/20210210_1/Europe/Madrid`.
    fn within(&self, tzid: &str) -> Option<ZoneId> {
        let starts = tzid.match_indices('/').map(|(at, _)| &tzid[at + 1..]).take(8);
        starts.filter(|rest| rest.contains('/')).find_map(|rest| self.zone(rest))
    }

    /// The zone of one of the cities named after an offset, as Windows shows zones: `(UTC-05:00) Bogota, Lima, Quito`.
    fn city(&self, tzid: &str, offset: i32) -> Option<ZoneId> {
        let cities = tzid.rsplit_once(')')?.1;
        let middle = DateTime::from_timestamp(i64::from((self.years.0 + self.years.1) / 2 - 1970) * 31_556_952, 0)?;
        let has_offset = |zone: &ZoneId| {
            let clock = self.rules.clock(zone);
            clock.is_some_and(|clock| {
                (0..4).any(|quarter| clock.offset_at(middle + TimeDelta::days(91 * quarter)) == offset)
            })
        };
        let names = self.rules.names();
        cities.split(',').take(6).find_map(|city| {
            let plain = |city: &str| deunicode::deunicode(city.trim()).to_ascii_lowercase();
            let city = plain(city);
            let zone = names.iter().find(|zone| plain(&zone.city()) == city && has_offset(zone));
            zone.map(|zone| (*zone).clone())
        })
    }

    /// The zone of the rules whose clock shows the same in every month of the years of the file.
    fn same_clock(&mut self, own: &OwnZone) -> Option<ZoneId> {
        if self.compared >= MOST_COMPARED {
            return None;
        }
        self.compared += 1;
        let months: Vec<DateTime<Utc>> = (self.years.0..=self.years.1)
            .flat_map(|year| (1..=12).filter_map(move |month| chrono::NaiveDate::from_ymd_opt(year, month, 15)))
            .map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc())
            .collect();
        let common = windows::zones().filter_map(|(_, name)| name.parse().ok());
        let mut candidates = self.near.iter().cloned().chain(common);
        candidates.find(|zone| {
            let clock = self.rules.clock(zone);
            clock.is_some_and(|clock| months.iter().all(|at| clock.offset_at(*at) == own.offset_at(*at)))
        })
    }
}

/// The offset that a name says: `GMT+05:30`, `UTC-5`, `(UTC-05:00) …`, `+0530`. `Etc/GMT+5`, which means −05, is a name of the rules.
fn offset_in(tzid: &str) -> Option<i32> {
    let text: String = tzid.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let text = text.strip_prefix('(').map_or(text.as_str(), |rest| rest.split(')').next().unwrap_or(rest));
    let bare = text.strip_prefix("GMT").or_else(|| text.strip_prefix("UTC")).unwrap_or(text);
    if !bare.starts_with(['+', '-', '−']) || bare.len() > 12 {
        return None;
    }
    utc_offset(&bare.replace('−', "-").replace(':', ""))
}

/// The years of some days, for [`Clocks::new`].
pub fn years(days: impl Iterator<Item = chrono::NaiveDate>) -> Option<(i32, i32)> {
    let years: Vec<i32> = days.map(|day| day.year()).collect();
    Some((*years.iter().min()?, *years.iter().max()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tzid: &str, zone: Option<&str>, recognized: Recognized) {
        let rules = Rules::shipped();
        let mut clocks = Clocks::new(&rules, Vec::new(), (2023, 2026));
        let (clock, how) = clocks.clock(0, tzid);
        assert_eq!((clock.zone().map(ZoneId::as_str), how), (zone, recognized), "{tzid}");
    }

    #[test]
    fn zones_are_recognized_by_the_names_they_are_given() {
        check("America/Lima", Some("America/Lima"), Recognized::Named);
        check("america/mexico city", Some("America/Mexico_City"), Recognized::Named);
        check("SA Pacific Standard Time", Some("America/Bogota"), Recognized::Windows);
        check("/freeassociation.sourceforge.net/America/Santiago", Some("America/Santiago"), Recognized::Renamed);
        check(
            "/citadel.org/20210210_1/America/Argentina/Buenos_Aires",
            Some("America/Argentina/Buenos_Aires"),
            Recognized::Renamed,
        );
        check("(UTC-05:00) Bogotá, Lima, Quito", Some("America/Bogota"), Recognized::Windows);
        check("Macondo", None, Recognized::Unknown);
    }

    #[test]
    fn an_offset_in_a_name_is_one() {
        let offsets = ["GMT+05:30", "UTC-5", "(GMT -03:00)", "+0100", "utc+11", "GMT", "Etc/GMT+5", "GMT+99"];
        let read = [Some(19_800), Some(-18_000), Some(-10_800), Some(3600), Some(39_600), None, None, None];
        assert_eq!(offsets.map(offset_in), read);
        check("GMT+05:30", None, Recognized::Offset);
    }
}

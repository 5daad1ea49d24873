//! One VEVENT as it is written (RFC 5545 §3.6.1): its times on their clocks, its texts, how it repeats.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use periplo_model::time::{Rules, Trouble};
use periplo_model::{LanguageTag, WallTime};

use super::clock::{Clock, Clocks, Recognized};
use super::note::Notes;
pub use super::point::{Length, Point};
use super::split::Line;
use super::tree::Node;
use super::value::{self, Duration, Written};

/// Titles and places are taken so far, in characters.
const LONGEST_LINE: usize = 500;
/// Descriptions are taken so far, in characters.
const LONGEST_TEXT: usize = 20_000;
/// So many dates are taken of each of RDATE and EXDATE.
const MOST_DATES: usize = 5000;

/// Whether it takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The file does not say.
    Unsaid,
    /// It is certain.
    Confirmed,
    /// It is not certain.
    Tentative,
    /// It does not.
    Cancelled,
}

/// The texts of an event, decoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// SUMMARY, on one line.
    pub title: String,
    /// The language that SUMMARY says it is in.
    pub language: Option<LanguageTag>,
    /// DESCRIPTION.
    pub description: String,
    /// LOCATION, on one line.
    pub location: String,
    /// URL or CONFERENCE.
    pub url: Option<String>,
    /// CATEGORIES.
    pub categories: Vec<String>,
}

/// A VEVENT as it is written.
#[derive(Clone, Debug)]
pub struct Event {
    /// The line of its BEGIN.
    pub number: u32,
    /// Its UID.
    pub uid: Option<String>,
    /// Which occurrence of a series it stands for.
    pub stands_for: Option<Point>,
    /// SEQUENCE.
    pub sequence: i64,
    /// DTSTAMP, else LAST-MODIFIED.
    pub stamp: Option<DateTime<Utc>>,
    /// STATUS; cancelled also by `METHOD:CANCEL`.
    pub standing: Standing,
    /// Whether it takes up no time (TRANSP).
    pub transparent: bool,
    /// Whether it is for nobody else (CLASS).
    pub private: bool,
    /// DTSTART.
    pub start: Point,
    /// From DTEND or DURATION.
    pub length: Length,
    /// RRULE, each with its line.
    pub rules: Vec<(u32, String)>,
    /// RDATE, each with the length of its own that a period gives it.
    pub added: Vec<(Point, Option<Length>)>,
    /// EXDATE.
    pub removed: Vec<Point>,
    /// Its texts.
    pub texts: Arc<Texts>,
    /// What is said of it.
    pub notes: Notes,
}

/// What is needed to read events: the rules, and the clocks of one calendar of the file.
pub struct Context<'c, 'r> {
    /// The rules in use.
    pub rules: &'r Rules,
    /// The clocks of the file.
    pub clocks: &'c mut Clocks<'r>,
    /// Which calendar of the file it is.
    pub calendar: usize,
    /// Whether the calendar cancels what is in it.
    pub cancels: bool,
}

impl Context<'_, '_> {
    /// Reads an event; none, with a remark in `notes`, where it says no time at which it begins.
    pub fn event(&mut self, node: &Node<'_>, notes: &mut Notes) -> Option<Event> {
        let mut own = Notes::default();
        let title = node.line("SUMMARY").map(|line| value::text(&line.value)).unwrap_or_default();
        let Some(line) = node.line("DTSTART") else {
            notes.broken(node.number, "no-start", &[("title", &title)]);
            return None;
        };
        let Some(start) = self.point(line, &mut own) else {
            notes.broken(line.number, "start-unreadable", &[("value", &line.value), ("title", &title)]);
            return None;
        };
        let length = self.length(node, &start, &mut own);
        let mut dates = |name: &str, own: &mut Notes| {
            let mut found = Vec::new();
            for line in node.lines_named(name) {
                for part in value::list(&line.value) {
                    if found.len() >= MOST_DATES {
                        own.doubtful(line.number, "too-many-dates", &[("name", name)]);
                        return found;
                    }
                    match self.date(line, part, own) {
                        Some(date) => found.push(date),
                        None if part.trim().is_empty() => {}
                        None => own.broken(line.number, "date-unreadable", &[("name", name), ("value", part)]),
                    }
                }
            }
            found
        };
        let added = dates("RDATE", &mut own);
        let removed = dates("EXDATE", &mut own).into_iter().map(|(point, _)| point).collect();
        if let Some(line) = node.line("EXRULE") {
            own.doubtful(line.number, "exrule", &[("rule", &line.value)]);
        }
        let stands_for = node.line("RECURRENCE-ID").and_then(|line| {
            if line.param_value("RANGE").is_some() {
                own.doubtful(line.number, "range", &[]);
            }
            self.point(line, &mut own)
        });
        let value = |name: &str| node.line(name).map(|line| value::text(line.value.trim()));
        let upper = |name: &str| value(name).unwrap_or_default().to_ascii_uppercase();
        let standing = match upper("STATUS").as_str() {
            "CANCELLED" | "CANCELED" => Standing::Cancelled,
            _ if self.cancels => Standing::Cancelled,
            "TENTATIVE" => Standing::Tentative,
            "CONFIRMED" => Standing::Confirmed,
            _ => Standing::Unsaid,
        };
        let instant = |name: &str| value(name).and_then(|text| value::date_time(&text)).map(stamp);
        Some(Event {
            number: node.number,
            uid: value("UID")
                .map(|uid| uid.trim().chars().take(LONGEST_LINE).collect())
                .filter(|uid: &String| !uid.is_empty()),
            stands_for,
            sequence: value("SEQUENCE").and_then(|text| text.trim().parse().ok()).unwrap_or(0),
            stamp: instant("DTSTAMP").or_else(|| instant("LAST-MODIFIED")),
            standing,
            transparent: upper("TRANSP") == "TRANSPARENT",
            private: matches!(upper("CLASS").as_str(), "PRIVATE" | "CONFIDENTIAL"),
            start,
            length,
            rules: node.lines_named("RRULE").map(|line| (line.number, line.value.trim().to_owned())).take(4).collect(),
            added,
            removed,
            texts: Arc::new(texts(node, &mut own)),
            notes: own,
        })
    }

    /// The point that a line names.
    fn point(&mut self, line: &Line<'_>, notes: &mut Notes) -> Option<Point> {
        let written = value::date_time(&line.value)?;
        Some(self.placed(line, written, notes))
    }

    /// A date of a list, with the end that a period gives it.
    fn date(&mut self, line: &Line<'_>, part: &str, notes: &mut Notes) -> Option<(Point, Option<Length>)> {
        let Some((start, end)) = part.split_once('/') else {
            return Some((self.placed(line, value::date_time(part)?, notes), None));
        };
        let start = self.placed(line, value::date_time(start)?, notes);
        let length = match Duration::read(end) {
            Some(length) => self.lasting(&start, length),
            None => {
                let end = self.placed(line, value::date_time(end)?, notes);
                self.between(&start, &end)
            }
        };
        Some((start, length))
    }

    /// A written time on the clock that its line says.
    fn placed(&mut self, line: &Line<'_>, written: Written, notes: &mut Notes) -> Point {
        let of_days = line.param_value("VALUE").is_some_and(|value| value.eq_ignore_ascii_case("DATE"));
        if written.odd || written.time.is_some() == of_days {
            note_once(notes, line, "time-odd", &line.value);
        }
        if of_days || written.time.is_none() {
            return Point::Day(written.date);
        }
        let wall = WallTime::from(written.wall());
        let tzid = line.param_value("TZID").filter(|tzid| !tzid.trim().is_empty());
        if let Some(offset) = written.offset {
            if tzid.is_some() {
                note_once(notes, line, "zone-and-utc", &line.value);
            }
            return Point::Time(wall, if offset == 0 { Clock::Utc } else { Clock::Fixed(offset) });
        }
        let Some(tzid) = tzid else { return Point::Time(wall, Clock::Floating) };
        let (clock, how) = self.clocks.clock(self.calendar, &tzid);
        self.note_zone(line, &tzid, &clock, how, wall, notes);
        Point::Time(wall, clock)
    }

    /// Says how a zone was recognized, and where the file says otherwise of it.
    fn note_zone(
        &self,
        line: &Line<'_>,
        tzid: &str,
        clock: &Clock,
        how: Recognized,
        wall: WallTime,
        notes: &mut Notes,
    ) {
        let zone = clock.zone().map(|zone| zone.as_str().to_owned()).unwrap_or_default();
        let code = match how {
            Recognized::Named => "",
            Recognized::Windows => "zone-windows",
            Recognized::Renamed => "zone-renamed",
            Recognized::SameClock => "zone-same-clock",
            Recognized::Offset => "zone-offset",
            Recognized::Own => "zone-own",
            Recognized::Unknown => "zone-unknown",
        };
        let is_said = |code: &str| notes.kept().iter().any(|note| note.code == code);
        if !code.is_empty() && !is_said(code) {
            let args = [("zone", tzid), ("as", zone.as_str())];
            match how {
                Recognized::Windows | Recognized::Renamed | Recognized::SameClock => {
                    notes.repaired(line.number, code, &args)
                }
                _ => notes.doubtful(line.number, code, &args),
            }
        }
        let Some((instant, trouble)) = clock.instant(self.rules, wall) else { return };
        let code = match trouble {
            Some(Trouble::Gap) => "time-never",
            Some(Trouble::Ambiguous) => "time-twice",
            Some(Trouble::StandIn) => "zone-stand-in",
            Some(Trouble::UnknownZone) | None => "",
        };
        if !code.is_empty() {
            note_once(notes, line, code, &wall.to_string());
        }
        let own = self.clocks.own(self.calendar, tzid).filter(|_| matches!(clock, Clock::Named(_)));
        let differs = own.map(|own| own.instant(wall)).filter(|own| *own != instant && trouble.is_none());
        if let Some(own) = differs.filter(|_| !notes.kept().iter().any(|note| note.code == "zone-differs")) {
            let said = |at: DateTime<Utc>| at.format("%Y-%m-%d %H:%MZ").to_string();
            let args = [("zone", zone.as_str()), ("file", &said(own)), ("rules", &said(instant))];
            notes.doubtful(line.number, "zone-differs", &args);
        }
    }

    fn length(&mut self, node: &Node<'_>, start: &Point, notes: &mut Notes) -> Length {
        let said = match (node.line("DTEND"), node.line("DURATION")) {
            (Some(line), _) => {
                let end = self.point(line, notes);
                if end.is_none() {
                    notes.broken(line.number, "end-unreadable", &[("value", &line.value)]);
                }
                end.map(|end| (line, self.between(start, &end)))
            }
            (None, Some(line)) => {
                let length = Duration::read(&line.value);
                if length.is_none() {
                    notes.broken(line.number, "end-unreadable", &[("value", &line.value)]);
                }
                length.map(|length| (line, self.lasting(start, length)))
            }
            (None, None) => None,
        };
        match said {
            None => Length::Unsaid,
            Some((_, Some(length))) => length,
            Some((line, None)) => {
                notes.repaired(line.number, "ends-before-start", &[("value", &line.value)]);
                Length::Unsaid
            }
        }
    }

    /// The length from one point to another; none where it is not after the first. A day that ends on itself is one day.
    fn between(&self, start: &Point, end: &Point) -> Option<Length> {
        match (start, end) {
            (Point::Day(first), Point::Day(last)) => {
                let days = (*last - *first).num_days();
                (days >= 0).then_some(Length::Days(days.max(1)))
            }
            (Point::Day(first), Point::Time(wall, _)) => {
                let days = (wall.date() - *first).num_days();
                (days >= 0).then_some(Length::Days(days.max(1)))
            }
            (Point::Time(wall, _), Point::Day(last)) => {
                let length = last.and_time(chrono::NaiveTime::MIN) - wall.naive();
                (length >= TimeDelta::zero()).then_some(Length::Wall(length))
            }
            (Point::Time(from, clock), Point::Time(to, end_clock)) => {
                let on_one = clock == end_clock || *clock == Clock::Floating || *end_clock == Clock::Floating;
                let wall = to.naive() - from.naive();
                if on_one {
                    return (wall >= TimeDelta::zero()).then_some(Length::Wall(wall));
                }
                let (from, _) = clock.instant(self.rules, *from)?;
                let (to, _) = end_clock.instant(self.rules, *to)?;
                (to >= from).then(|| Length::Elapsed(to - from, end_clock.clone()))
            }
        }
    }

    fn lasting(&self, start: &Point, length: Duration) -> Option<Length> {
        if length.days < 0 || length.seconds < 0 {
            return None;
        }
        match start {
            Point::Day(_) => Some(Length::Days((length.days + length.seconds.div_euclid(86_400)).max(1))),
            Point::Time(wall, _) => Some(Length::Wall(length.after(wall.naive())? - wall.naive())),
        }
    }
}

/// A remark on a line, once for an event.
fn note_once(notes: &mut Notes, line: &Line<'_>, code: &'static str, value: &str) {
    if !notes.kept().iter().any(|note| note.code == code && note.line == line.number) {
        let args = [("name", &*line.name), ("value", value)];
        if matches!(code, "time-never" | "time-twice" | "zone-stand-in") {
            notes.doubtful(line.number, code, &args);
        } else {
            notes.repaired(line.number, code, &args);
        }
    }
}

fn stamp(written: Written) -> DateTime<Utc> {
    written.wall().and_utc() - TimeDelta::seconds(written.offset.unwrap_or(0).into())
}

fn texts(node: &Node<'_>, notes: &mut Notes) -> Texts {
    let mut text = |name: &str, most: usize, one_line: bool| {
        let Some(line) = node.line(name) else { return String::new() };
        let decoded = value::text(&line.value);
        let whole =
            if one_line { decoded.split_whitespace().collect::<Vec<_>>().join(" ") } else { decoded.trim().to_owned() };
        match whole.char_indices().nth(most) {
            None => whole,
            Some((end, _)) => {
                notes.doubtful(line.number, "text-cut", &[("name", name), ("letters", &most.to_string())]);
                whole[..end].to_owned()
            }
        }
    };
    let title = text("SUMMARY", LONGEST_LINE, true);
    let (description, location) = (text("DESCRIPTION", LONGEST_TEXT, false), text("LOCATION", LONGEST_LINE, true));
    let language = node.line("SUMMARY").and_then(|line| line.param_value("LANGUAGE")).and_then(|tag| tag.parse().ok());
    let url = ["CONFERENCE", "URL", "X-GOOGLE-CONFERENCE"].iter().filter_map(|name| node.line(name));
    let url = url.map(|line| line.value.trim()).find(|url| url.starts_with("http") && url.len() < 2000);
    let categories = node.lines_named("CATEGORIES").flat_map(|line| value::list(&line.value));
    let categories = categories.map(|one| value::text(one.trim())).filter(|one| !one.is_empty()).take(50).collect();
    Texts { title, language, description, location, url: url.map(str::to_owned), categories }
}

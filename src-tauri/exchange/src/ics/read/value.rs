//! Values as they stand in a file, to what they say (RFC 5545 §3.3).

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A DATE or DATE-TIME.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// The day.
    pub date: NaiveDate,
    /// The time of day; none for a DATE.
    pub time: Option<NaiveTime>,
    /// Seconds ahead of UTC, where the value says it itself: 0 for the `Z` at its end.
    pub offset: Option<i32>,
    /// Whether it was not written as the rules say.
    pub odd: bool,
}

impl Written {
    /// What the clock shows; midnight for a DATE.
    pub fn wall(&self) -> NaiveDateTime {
        self.date.and_time(self.time.unwrap_or_default())
    }
}

/// Reads a DATE or DATE-TIME: `20231115`, `20231115T100000`, `20231115T100000Z`; and, as odd ones, with dashes and colons,
/// without seconds, with an offset, in lower case. The leap second 60 is read as 59.
pub fn date_time(text: &str) -> Option<Written> {
    let text = text.trim();
    if !text.is_ascii() || text.len() > 40 {
        return None;
    }
    let (day, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], Some(text[at + 1..].trim())),
        None => (text, None),
    };
    // A day has no clock, and so nothing that a `Z` could say of it.
    let bare = if time.is_none() { day.trim_end_matches(['Z', 'z']) } else { day };
    let (date, mut odd) = date(bare)?;
    odd |= bare.len() != day.len();
    let Some(time) = time else { return Some(Written { date, time: None, offset: None, odd }) };
    let (time, offset) = match time.find(['Z', 'z', '+', '-']) {
        Some(at) if matches!(&time[at..], "Z" | "z") => (&time[..at], Some(0)),
        Some(at) => {
            odd = true;
            (&time[..at], Some(utc_offset(&time[at..].replace(':', ""))?))
        }
        None => (time, None),
    };
    odd |= text.contains(['t', ' ', 'z']);
    let digits: String = time.chars().filter(|letter| *letter != ':').collect();
    odd |= digits.len() != time.len() || digits.len() != 6;
    let digits = match digits.find(['.', ',']) {
        Some(at) => &digits[..at],
        None => &digits,
    };
    let number = |at: usize| digits.get(at..at + 2).and_then(|two| two.parse::<u32>().ok());
    let time = match digits.len() {
        4 => NaiveTime::from_hms_opt(number(0)?, number(2)?, 0)?,
        6 => {
            let second = number(4)?;
            odd |= second == 60;
            NaiveTime::from_hms_opt(number(0)?, number(2)?, if second == 60 { 59 } else { second })?
        }
        _ => return None,
    };
    Some(Written { date, time: Some(time), offset, odd })
}

fn date(text: &str) -> Option<(NaiveDate, bool)> {
    let text = text.trim();
    let (digits, odd) = match text.split('-').collect::<Vec<_>>().as_slice() {
        [digits] => ((*digits).to_owned(), false),
        [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2 => {
            (format!("{year}{month}{day}"), true)
        }
        _ => return None,
    };
    if digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, month, day) = (digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?);
    // Year 0 is no year, and the last of them leaves no room for a day after.
    (1..=9998).contains(&year).then_some(())?;
    Some((NaiveDate::from_ymd_opt(year, month, day)?, odd))
}

/// A DURATION: days on the calendar, and time by the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// Whole days, weeks included.
    pub days: i64,
    /// Seconds beside them.
    pub seconds: i64,
}

/// The longest duration that is believed, in days: ten years.
const MOST_DAYS: i64 = 3653;

impl Duration {
    /// Reads `P1W`, `P1DT2H`, `-PT15M` (RFC 5545 §3.3.6), in any case; none past ten years.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let (sign, rest) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text.strip_prefix('+').unwrap_or(&text)),
        };
        let rest = rest.strip_prefix('P')?;
        let (mut days, mut seconds, mut digits, mut in_time, mut any) = (0_i64, 0_i64, String::new(), false, false);
        for letter in rest.chars() {
            if letter.is_ascii_digit() {
                digits.push(letter);
                continue;
            }
            if letter == 'T' && digits.is_empty() {
                in_time = true;
                continue;
            }
            let number: i64 = digits.parse().ok()?;
            digits.clear();
            any = true;
            match (letter, in_time) {
                ('W', false) => days = days.checked_add(number.checked_mul(7)?)?,
                ('D', false) => days = days.checked_add(number)?,
                ('H', true) => seconds = seconds.checked_add(number.checked_mul(3600)?)?,
                ('M', true) => seconds = seconds.checked_add(number.checked_mul(60)?)?,
                ('S', true) => seconds = seconds.checked_add(number)?,
                _ => return None,
            }
        }
        let sound = any && digits.is_empty() && days <= MOST_DAYS && seconds <= MOST_DAYS * 86_400;
        sound.then_some(Self { days: sign * days, seconds: sign * seconds })
    }

    /// The wall time so much later.
    pub fn after(self, start: NaiveDateTime) -> Option<NaiveDateTime> {
        let days = Days::new(self.days.unsigned_abs());
        let moved = if self.days < 0 { start.checked_sub_days(days) } else { start.checked_add_days(days) };
        moved?.checked_add_signed(TimeDelta::try_seconds(self.seconds)?)
    }
}

/// A UTC-OFFSET in seconds (RFC 5545 §3.3.14): `-0500`, `+053000`, and as people write it, `+5`; none past a day.
pub fn utc_offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let two = |at: usize| digits.get(at..at + 2).map_or(Some(0), |two| two.parse::<i32>().ok());
    let (hours, minutes, seconds) = match digits.len() {
        1 | 2 => (digits.parse().ok()?, 0, 0),
        3 => (digits[..1].parse().ok()?, digits[1..].parse().ok()?, 0),
        4 | 6 => (two(0)?, two(2)?, two(4)?),
        _ => return None,
    };
    let sound = hours < 24 && minutes < 60 && seconds < 60;
    sound.then_some(sign * (hours * 3600 + minutes * 60 + seconds))
}

/// A TEXT with its escapes undone (RFC 5545 §3.3.11), without control characters.
pub fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(escaped @ ('\\' | ';' | ',' | ':' | '"')) => out.push(escaped),
                Some(other) => out.extend(['\\', other]),
                None => out.push('\\'),
            },
            '\t' => out.push(' '),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// The parts of a list of values, at the commas that are not escaped.
pub fn list(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(value);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut escaped = false;
        let end = text.bytes().position(|byte| {
            let ends = byte == b',' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        });
        let (part, after) = match end {
            Some(at) => (&text[..at], Some(&text[at + 1..])),
            None => (text, None),
        };
        rest = after;
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, wall: &str, offset: Option<i32>, is_day: bool, odd: bool) {
        let written = date_time(value).unwrap();
        assert_eq!(
            (written.wall().to_string().as_str(), written.offset, written.time.is_none(), written.odd),
            (wall, offset, is_day, odd)
        );
    }

    #[test]
    fn dates_and_times_are_read_as_they_are_written() {
        check("20231115", "2023-11-15 00:00:00", None, true, false);
        check("20231115T100000", "2023-11-15 10:00:00", None, false, false);
        check("20231115T100000Z", "2023-11-15 10:00:00", Some(0), false, false);
        check(" 2023-11-15T10:00:00-05:00", "2023-11-15 10:00:00", Some(-18_000), false, true);
        check("20231115T1000", "2023-11-15 10:00:00", None, false, true);
        check("20231115Z", "2023-11-15 00:00:00", None, true, true);
        check("20231115t235960z", "2023-11-15 23:59:59", Some(0), false, true);
        for wrong in
            ["", "INVALID-DATE", "20230229", "20231115T", "20231115T250000", "2023", "00000101", "99990101", "٢٠٢٣١١١٥"]
        {
            assert_eq!(date_time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn durations_have_days_and_time() {
        let read = |text| Duration::read(text).map(|length| (length.days, length.seconds));
        assert_eq!(read("P1DT2H30M"), Some((1, 9000)));
        assert_eq!(read("-pt15m"), Some((0, -900)));
        assert_eq!(read("P2W"), Some((14, 0)));
        for wrong in ["P", "PT", "1D", "P999999999999999999W", "P99999999D", "P1H", "PT1D", "P1DT2"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn offsets_stay_within_a_day() {
        assert_eq!(
            ["-0500", "+053000", "+5", "0100", "-330"].map(utc_offset),
            [-18_000, 19_800, 18_000, 3600, -12_600].map(Some)
        );
        assert_eq!(["+5328x", "", "+2500", "+1260", "+12345678"].map(utc_offset), [None; 5]);
    }

    #[test]
    fn texts_and_lists_are_unescaped() {
        assert_eq!(text(r"a\, b\; c\\ d\ne\x\"), "a, b; c\\ d\ne\\x\\");
        assert_eq!(text("a\u{0}b\tc"), "ab c");
        assert_eq!(list(r"a\,b,c,,d\\,e").collect::<Vec<_>>(), [r"a\,b", "c", "", r"d\\", "e"]);
    }
}

//! What a file holds only where somebody asked for it.

use std::fmt;
use std::str::FromStr;

/// What is put into files on request. It changes no entry's sequence: the same options give the same bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// A reminder before each entry that has an hour.
    pub alarm: Option<Alarm>,
    /// Who is named in a session once more as RFC 9073 participants; its description names them always.
    pub participants: bool,
}

/// How long before its start an entry reminds of itself: a minute to four weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alarm {
    minutes: u32,
}

/// Why a text is no [`Alarm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a reminder is a number with m, h or d, up to 28d")]
pub struct NotAnAlarm;

impl Alarm {
    /// The longest, in minutes: four weeks.
    const MOST: u32 = 28 * 24 * 60;

    /// The reminder so many minutes before.
    ///
    /// # Errors
    /// For none, and for more than four weeks.
    pub fn minutes(minutes: u32) -> Result<Self, NotAnAlarm> {
        if (1..=Self::MOST).contains(&minutes) { Ok(Self { minutes }) } else { Err(NotAnAlarm) }
    }

    /// As a DURATION before the start (RFC 5545 §3.3.6).
    pub(super) fn trigger(self) -> String {
        format!("-{self}")
    }
}

impl fmt::Display for Alarm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.minutes {
            minutes if minutes % (24 * 60) == 0 => write!(f, "P{}D", minutes / (24 * 60)),
            minutes if minutes % 60 == 0 => write!(f, "PT{}H", minutes / 60),
            minutes => write!(f, "PT{minutes}M"),
        }
    }
}

impl FromStr for Alarm {
    type Err = NotAnAlarm;

    /// Reads `30m`, `2h` or `1d`.
    fn from_str(text: &str) -> Result<Self, NotAnAlarm> {
        let unit = match text.chars().last() {
            Some('m') => 1,
            Some('h') => 60,
            Some('d') => 24 * 60,
            _ => return Err(NotAnAlarm),
        };
        let number = &text[..text.len() - 1];
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnAlarm);
        }
        let number: u32 = number.parse().map_err(|_| NotAnAlarm)?;
        Self::minutes(number.checked_mul(unit).ok_or(NotAnAlarm)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_is_a_number_and_a_unit() {
        let read = |text: &str| text.parse::<Alarm>().map(Alarm::trigger);
        assert_eq!(read("30m").as_deref(), Ok("-PT30M"));
        assert_eq!(read("90m").as_deref(), Ok("-PT90M"));
        assert_eq!(read("120m").as_deref(), Ok("-PT2H"));
        assert_eq!(read("1d").as_deref(), Ok("-P1D"));
        assert_eq!(read("28d").as_deref(), Ok("-P28D"));
        for wrong in ["", "m", "30", "0m", "-5m", "+5m", "29d", "1w", "1.5h", "99999999999m", "4294967295d", "5ñ"] {
            assert_eq!(read(wrong), Err(NotAnAlarm), "{wrong}");
        }
    }
}

//! What is said of a sheet: row, column, how grave it is, and which thing it is.

use std::collections::BTreeMap;

/// Every code of a remark: each has a message in every language, `sheet-note-<code>`.
pub const CODES: &[&str] = &[
    "name-missing",
    "title-missing",
    "delegation-missing",
    "where-missing",
    "nights-missing",
    "lodging-missing",
    "city-unknown",
    "city-several",
    "no-leg",
    "leg-unknown",
    "leg-by-day",
    "day-unreadable",
    "day-outside",
    "order-open",
    "order-mixed",
    "weekday-wrong",
    "day-from-above",
    "day-from-heading",
    "hour-unreadable",
    "hour-without-day",
    "ends-before-start",
    "long-span",
    "end-taken",
    "time-never",
    "time-twice",
    "word-unknown",
    "number-unreadable",
    "country-unknown",
    "language-unknown",
    "zone-unknown",
    "mail-odd",
    "not-kept",
    "twice",
    "twice-differs",
    "joined",
    "looks-like",
    "same-name",
    "several-of-name",
    "new-organization",
    "organization-like",
    "new-person",
    "person-like",
    "new-venue",
    "new-room",
    "new-track",
    "new-delegation",
    "new-place",
    "heading",
    "header-again",
    "removed-here",
    "locked",
    "too-many-rows",
];

/// How grave a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravity {
    /// The row cannot be taken as it is.
    Broken,
    /// Something was read, and somebody should look at it.
    Doubtful,
    /// Something was put right, or comes in besides.
    Told,
}

/// A remark on a row, on a cell, or on a whole column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The row as a person counts it; 0 for the sheet as a whole.
    pub row: u32,
    /// The column, from 0.
    pub column: Option<usize>,
    /// How grave it is.
    pub gravity: Gravity,
    /// What it is: the end of the name of a Fluent message, `sheet-note-<code>`.
    pub code: &'static str,
    /// With what.
    pub args: BTreeMap<&'static str, String>,
}

impl Note {
    /// A remark with its arguments; long ones are shortened to what a person can look at.
    pub fn new(
        row: u32,
        column: Option<usize>,
        gravity: Gravity,
        code: &'static str,
        args: &[(&'static str, &str)],
    ) -> Self {
        debug_assert!(CODES.contains(&code), "{code} is not in the list");
        let args = args.iter().map(|(name, value)| (*name, shortened(value))).collect();
        Self { row, column, gravity, code, args }
    }
}

/// The beginning of a text, on one line.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let mut short: String =
        text.chars().take(MOST).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{Language, Messages};

    #[test]
    fn every_remark_has_words_in_every_language() {
        for language in Language::ALL {
            let missing: Vec<_> =
                CODES.iter().filter(|code| !Messages::new(language).has(&format!("sheet-note-{code}"))).collect();
            assert!(missing.is_empty(), "{language}: {missing:?}");
        }
    }
}

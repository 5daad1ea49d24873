//! What is said of a file that was read: a line, how grave it is, and which thing it is.

use std::collections::BTreeMap;

/// So many remarks are kept of one file; the others are counted.
pub const MOST_NOTES: usize = 1000;

/// Every code of a remark: each has a message in every language, `calendar-note-<code>`.
pub const CODES: &[&str] = &[
    "file-too-large",
    "too-many-lines",
    "not-utf8",
    "sixteen-bits",
    "no-value",
    "parameter-without-value",
    "colon-in-parameter",
    "quote-not-closed",
    "odd-name",
    "outside",
    "too-deep",
    "not-closed",
    "no-calendar",
    "nothing-to-close",
    "line-joined",
    "not-a-line",
    "cut-off",
    "zone-without-name",
    "zone-without-offset",
    "offset-unreadable",
    "rule-unreadable",
    "no-start",
    "start-unreadable",
    "end-unreadable",
    "ends-before-start",
    "too-many-dates",
    "date-unreadable",
    "exrule",
    "range",
    "time-odd",
    "zone-and-utc",
    "zone-windows",
    "zone-renamed",
    "zone-same-clock",
    "zone-offset",
    "zone-own",
    "zone-unknown",
    "time-never",
    "time-twice",
    "zone-stand-in",
    "zone-differs",
    "text-cut",
    "uid-shared",
    "too-many-occurrences",
    "no-such-occurrence",
    "series-outside",
    "older-left-out",
    "no-uid",
    "not-an-event",
    "too-many-items",
    "more-notes",
    "of-the-year",
    "outside-dates",
    "no-leg",
    "leg-several",
    "journey-where",
    "stay-where",
    "floating",
    "no-end",
    "no-title",
    "tentative",
    "changed-here",
    "gone-from-series",
    "unknown-leg",
    "unknown-venue",
    "unknown-person",
];

/// How grave a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravity {
    /// Something could not be read and is left out.
    Broken,
    /// Something was not as the rules say, and was read all the same.
    Repaired,
    /// Something was read, and somebody should look at it.
    Doubtful,
}

/// A remark on a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The line of the file, from 1, at which it begins.
    pub line: u32,
    /// How grave it is.
    pub gravity: Gravity,
    /// What it is: the end of the name of a Fluent message, `calendar-note-<code>`.
    pub code: &'static str,
    /// With what.
    pub args: BTreeMap<&'static str, String>,
}

/// The remarks made so far.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    kept: Vec<Note>,
    beyond: usize,
}

impl Note {
    /// A remark with its arguments; long ones are shortened to what a person can look at.
    pub fn new(line: u32, gravity: Gravity, code: &'static str, args: &[(&'static str, &str)]) -> Self {
        debug_assert!(CODES.contains(&code), "{code} is not in the list");
        let args = args.iter().map(|(name, value)| (*name, shortened(value))).collect();
        Self { line, gravity, code, args }
    }
}

impl Notes {
    /// Adds a remark.
    pub fn add(&mut self, line: u32, gravity: Gravity, code: &'static str, args: &[(&'static str, &str)]) {
        if self.kept.len() < MOST_NOTES {
            self.kept.push(Note::new(line, gravity, code, args));
        } else {
            self.beyond += 1;
        }
    }

    /// Something that could not be read.
    pub fn broken(&mut self, line: u32, code: &'static str, args: &[(&'static str, &str)]) {
        self.add(line, Gravity::Broken, code, args);
    }

    /// Something that was put right.
    pub fn repaired(&mut self, line: u32, code: &'static str, args: &[(&'static str, &str)]) {
        self.add(line, Gravity::Repaired, code, args);
    }

    /// Something that somebody should look at.
    pub fn doubtful(&mut self, line: u32, code: &'static str, args: &[(&'static str, &str)]) {
        self.add(line, Gravity::Doubtful, code, args);
    }

    /// The remarks made so far, in the order they were made.
    pub fn kept(&self) -> &[Note] {
        &self.kept
    }

    /// Takes over the remarks made elsewhere.
    pub fn take(&mut self, others: Notes) {
        for note in others.kept {
            if self.kept.len() < MOST_NOTES {
                self.kept.push(note);
            } else {
                self.beyond += 1;
            }
        }
        self.beyond += others.beyond;
    }

    /// Takes out all but the first so many.
    pub fn beyond(&mut self, most: usize) -> Notes {
        let kept = self.kept.split_off(most.min(self.kept.len()));
        Notes { kept, beyond: std::mem::take(&mut self.beyond) }
    }

    /// All remarks by line, with a last one that counts those that were too many to keep.
    pub fn finish(mut self) -> Vec<Note> {
        self.kept.sort();
        self.kept.dedup();
        if self.beyond > 0 {
            let line = self.kept.last().map_or(1, |note| note.line);
            self.kept.push(Note::new(line, Gravity::Doubtful, "more-notes", &[("count", &self.beyond.to_string())]));
        }
        self.kept
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
        for language in [Language::Es, Language::En, Language::Pt] {
            let missing: Vec<_> =
                CODES.iter().filter(|code| !Messages::new(language).has(&format!("calendar-note-{code}"))).collect();
            assert!(missing.is_empty(), "{language}: {missing:?}");
        }
    }

    #[test]
    fn remarks_have_an_end_and_are_counted_past_it() {
        let mut notes = Notes::default();
        (0..MOST_NOTES as u32 + 7).for_each(|line| notes.broken(line + 1, "not-a-line", &[("text", &"x".repeat(200))]));
        let all = notes.finish();
        assert_eq!(all.len(), MOST_NOTES + 1);
        assert_eq!((all[MOST_NOTES].code, all[MOST_NOTES].args["count"].as_str()), ("more-notes", "7"));
        assert_eq!(all[0].args["text"].chars().count(), 81);
    }
}

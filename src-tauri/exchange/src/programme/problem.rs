//! What is wrong or doubtful in a programme, and was read all the same where that was possible.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident $text:literal,)+) => {
        /// What a problem says. Each documents the arguments of its text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ProgrammeCode {
            $($(#[$doc])* #[serde(rename = $text)] $code,)+
        }

        impl ProgrammeCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The code as it is written (`no-title`); the text is the Fluent message `programme-problem-<code>`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$code => $text,)+ }
            }
        }
    };
}

codes! {
    /// The file is larger than any that is read; nothing was read. `limit`: bytes.
    TooLarge "too-large",
    /// It is neither a `schedule.xml` nor a `schedule.json`; nothing was read.
    NotAProgramme "not-a-programme",
    /// The JSON breaks off or is wrong; nothing was read. `detail`: the parser's words, in English.
    BrokenJson "broken-json",
    /// The XML breaks off or is wrong; what stands before was read. `detail`: the parser's words, in English.
    BrokenXml "broken-xml",
    /// Bytes that are no UTF-8 were replaced.
    NotUtf8 "not-utf8",
    /// A document type was passed over: what it defines is not expanded.
    DoctypeIgnored "doctype-ignored",
    /// An entity that XML does not know was left as it is written. `value`.
    UnknownEntity "unknown-entity",
    /// Elements nested deeper than any programme needs were passed over.
    TooDeep "too-deep",
    /// More events than are read; the others were passed over. `limit`.
    TooManyEvents "too-many-events",
    /// The programme names a zone that the rules in use do not have. `value`.
    UnknownZone "unknown-zone",
    /// An event without a title; its key stands for one.
    NoTitle "no-title",
    /// An event without a time: it comes in unscheduled.
    NoTime "no-time",
    /// A date or time that cannot be read. `value`.
    BadTime "bad-time",
    /// A length that cannot be read or is none; a minute is taken. `value`.
    BadDuration "bad-duration",
    /// An event has no date of its own and begins before the day changes: the next day was taken. `value`.
    TookNextDay "took-next-day",
    /// The start is another than the date says; the date was taken. `value`, `taken`.
    StartDiffers "start-differs",
    /// The offset is not that of the zone then; the instant was kept. `value`, `zone`.
    OffsetDiffers "offset-differs",
    /// The clock is turned back and shows the time twice; the earlier was taken. `value`, `zone`.
    TookEarlier "took-earlier",
    /// The clock skips the time. `value`, `zone`.
    SkippedTime "skipped-time",
    /// A key that an earlier event has; both came in. `value`.
    DuplicateKey "duplicate-key",
    /// The event says another room than the one it stands under; its own was taken. `value`, `under`.
    RoomDiffers "room-differs",
    /// Not a language tag; passed over. `value`.
    BadLanguage "bad-language",
    /// Somebody without a name; passed over.
    NoName "no-name",
}

impl fmt::Display for ProgrammeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Something wrong or doubtful, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeProblem {
    /// The line, from 1; none where it is not known.
    pub line: Option<u32>,
    /// The title or key of the event it is about; empty where it is about none.
    pub event: String,
    /// The element or field (`duration`); empty where it is about none.
    pub field: String,
    /// What it says.
    pub code: ProgrammeCode,
    /// What its text needs.
    pub args: BTreeMap<String, String>,
}

impl ProgrammeProblem {
    /// A problem on a line.
    pub(super) fn new(line: Option<u32>, code: ProgrammeCode, args: &[(&str, &str)]) -> Self {
        // A broken file may hold a whole chapter where a word is meant.
        let short = |value: &str| value.chars().take(120).collect::<String>();
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), short(value))).collect();
        Self { line, event: String::new(), field: String::new(), code, args }
    }

    /// The same about a field of an event.
    pub(super) fn about(mut self, event: &str, field: &str) -> Self {
        self.event = event.chars().take(120).collect();
        self.field = field.to_owned();
        self
    }

    /// True where the whole file could not be read.
    pub fn is_fatal(&self) -> bool {
        use ProgrammeCode::*;
        matches!(self.code, TooLarge | NotAProgramme | BrokenJson)
    }
}

//! What can be wrong with a bundle, and what is worth saying of one that is right.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A remark on one place of a bundle; its text is the Fluent message `problem-<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark<C> {
    /// The JSON path of the value it is about (`$.sessions[3].schedule.span.start`).
    pub path: String,
    /// The line the value stands on, from 1.
    pub line: Option<u32>,
    /// The column the value starts in, in characters, from 1.
    pub column: Option<u32>,
    /// What it says.
    pub code: C,
    /// What its text needs.
    pub args: BTreeMap<String, String>,
}

/// Why a bundle cannot be imported.
pub type BundleProblem = Remark<ProblemCode>;

/// Something an import did or doubts, which does not stop it.
pub type BundleNote = Remark<NoteCode>;

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $code:ident $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $text)] $code,)+
        }

        impl $name {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The code as it is written (`unknown-field`).
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$code => $text,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

codes! {
    /// What is wrong. Each documents the arguments of its text.
    ProblemCode {
        /// The file is larger than any bundle may be. `limit`: bytes.
        TooLarge "too-large",
        /// The file is not UTF-8 text.
        NotText "not-text",
        /// The file is not JSON. `detail`: the parser's words, in English.
        NotJson "not-json",
        /// It is JSON, not a bundle.
        NotABundle "not-a-bundle",
        /// A version there never was. `version`.
        WrongVersion "wrong-version",
        /// A version that a newer program writes. `version`, `newest`: the newest this one reads.
        NewerVersion "newer-version",
        /// A section that is no kind of record. `field`.
        UnknownKind "unknown-kind",
        /// A field that stands twice in one object. `field`.
        DuplicateField "duplicate-field",
        /// A field that the record does not have. `field`.
        UnknownField "unknown-field",
        /// A field that the record must have. `field`.
        MissingField "missing-field",
        /// A value of another type. `expected`: `text`, `number`, `whole-number`, `boolean`, `list`, `object`, `reference`.
        WrongType "wrong-type",
        /// A word that is not one of those allowed. `value`, `expected`: the words, comma-separated.
        UnknownValue "unknown-value",
        /// A number outside its range. `value`, `lowest`, `highest`.
        OutOfRange "out-of-range",
        /// A text longer than any may be. `limit`: characters.
        TooLong "too-long",
        /// Not a UUID. `value`.
        InvalidId "invalid-id",
        /// Not a date (`2024-02-29`). `value`.
        InvalidDate "invalid-date",
        /// Not a time of day (`18:30:00`). `value`.
        InvalidTimeOfDay "invalid-time-of-day",
        /// Not an instant (`2024-02-29T17:00:00Z`). `value`.
        InvalidInstant "invalid-instant",
        /// Not a wall time (`2024-02-29T11:30`). `value`.
        InvalidWallTime "invalid-wall-time",
        /// Not the name of a zone. `value`.
        InvalidZone "invalid-zone",
        /// A zone that the rules in use do not have. `value`.
        UnknownZone "unknown-zone",
        /// Not a country code. `value`.
        InvalidCountry "invalid-country",
        /// Not a language tag. `value`.
        InvalidLanguage "invalid-language",
        /// Not a rank. `value`.
        InvalidRank "invalid-rank",
        /// Not a slug: lower-case letters, digits, hyphens. `value`.
        InvalidSlug "invalid-slug",
        /// None or several of the fields of which one must stand. `fields`: comma-separated.
        NotExactlyOne "not-exactly-one",
        /// An id that another record has. `id`, `first`: the path of the other.
        DuplicateId "duplicate-id",
        /// A record with neither id nor key whose name another has too. `name`, `first`: the path of the other.
        DuplicateName "duplicate-name",
        /// A record with neither id nor key nor name.
        NoIdentity "no-identity",
        /// An id that is neither in the bundle nor in the workspace. `id`, `kind`.
        UnknownReference "unknown-reference",
        /// A name that is neither in the bundle nor in the workspace. `name`, `kind`.
        UnknownName "unknown-name",
        /// A name that several have. `name`, `kind`, `count`.
        AmbiguousName "ambiguous-name",
        /// The id of a record of another kind. `id`, `expected`, `found`.
        WrongKind "wrong-kind",
        /// The end is before the start. `start`, `end`.
        EndBeforeStart "end-before-start",
        /// Private records in a bundle that says it has none.
        PrivateNotAnnounced "private-not-announced",
        /// The record cannot be read for another reason. `detail`: in English.
        InvalidRecord "invalid-record",
        /// More problems than are listed. `count`: how many more.
        MoreProblems "more-problems",
    }
}

codes! {
    /// What an import did or doubts. Each documents the arguments of its text.
    NoteCode {
        /// A wall time that exists twice, and the earlier is meant. `value`, `zone`.
        TookEarlier "took-earlier",
        /// A wall time that the clock skips; kept as written. `value`, `zone`.
        SkippedTime "skipped-time",
        /// A journey that arrives before it leaves. `departs`, `arrives`.
        ArrivesBeforeItLeaves "arrives-before-it-leaves",
        /// A mark on a field that the record does not have. `field`.
        MarkOnUnknownField "mark-on-unknown-field",
    }
}

impl<C: fmt::Display> fmt::Display for Remark<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(f, "{line}:{column}: ")?;
        }
        write!(f, "{}: {}", self.path, self.code)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_written_the_same_in_json_and_for_people() {
        for code in ProblemCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
        for code in NoteCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }

    #[test]
    fn every_code_has_its_words_in_every_language() {
        for language in crate::messages::Language::ALL {
            let words = crate::messages::Messages::new(language);
            let codes = ProblemCode::ALL.iter().map(|code| code.as_str());
            for code in codes.chain(NoteCode::ALL.iter().map(|code| code.as_str())) {
                assert!(words.has(&format!("problem-{code}")), "{language} {code}");
            }
        }
    }
}

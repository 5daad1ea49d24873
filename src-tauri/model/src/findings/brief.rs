//! A finding in brief: what it is kept as, and how it is written out when somebody looks.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Write};
use std::hash::{Hash, Hasher};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Finding, FindingCode, Severity, Subject};

/// What makes a finding the one that it is. Its key says the same in letters, and is in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cause {
    pub(super) code: FindingCode,
    subjects: [Option<Subject>; 3],
    digest: u64,
}

/// A value in the message of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Arg {
    Number(i64),
    Day(NaiveDate),
    Id(Uuid),
    Word(&'static str),
    Text(Box<str>),
}

/// The arguments of a finding's message, by name.
pub(super) type Args = Vec<(&'static str, Arg)>;

/// No arguments.
pub(super) const NONE: [(&str, Arg); 0] = [];

/// A finding in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Brief {
    pub(super) cause: Cause,
    pub(super) severity: Severity,
    /// When it is, in seconds since 1970-01-01T00:00Z.
    pub(super) at: Option<i64>,
    pub(super) args: Args,
}

impl Cause {
    /// The cause of a finding of at most three subjects, by the public facts that make it.
    pub(super) fn new(code: FindingCode, subjects: &[Subject], facts: impl Display) -> Self {
        let mut digest = Digest::default();
        let _ = write!(digest, "{facts}");
        let mut three = [None; 3];
        for (place, subject) in three.iter_mut().zip(subjects) {
            *place = Some(*subject);
        }
        Self { code, subjects: three, digest: digest.0 & 0xffff_ffff_ffff }
    }

    pub(super) fn subjects(&self) -> impl Iterator<Item = Subject> {
        self.subjects.into_iter().flatten()
    }

    /// The key: the code, the ids, and the facts as a digest.
    pub(super) fn key(&self) -> String {
        let mut key = String::with_capacity(40 + self.subjects().count() * 37);
        key.push_str(self.code.as_str());
        for (place, subject) in self.subjects().enumerate() {
            let _ = write!(key, "{}{}", if place == 0 { ':' } else { '+' }, subject.id);
        }
        let _ = write!(key, ":{:012x}", self.digest);
        key
    }

    /// Whether this is the cause with a key.
    pub(super) fn has_key(&self, key: &str) -> bool {
        // The digest alone tells nearly all apart, before a key is written.
        Self::digest_in(key) == Some(self.digest) && self.key() == key
    }

    /// The facts as a digest.
    pub(super) fn digest(&self) -> u64 {
        self.digest
    }

    /// The digest that a key ends in.
    pub(super) fn digest_in(key: &str) -> Option<u64> {
        key.rsplit_once(':').and_then(|(_, digest)| u64::from_str_radix(digest, 16).ok())
    }

    /// The finding, written out.
    pub(super) fn write_out(&self, severity: Severity, at: Option<i64>, args: &[(&'static str, Arg)]) -> Finding {
        Finding {
            key: self.key(),
            code: self.code,
            severity,
            subjects: self.subjects().collect(),
            at: at.and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
            args: args.iter().map(|(name, value)| ((*name).to_owned(), value.to_string())).collect::<BTreeMap<_, _>>(),
            accepted: None,
        }
    }
}

impl Hash for Cause {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.digest ^ self.code as u64);
        for subject in self.subjects() {
            let (high, low) = subject.id.as_u64_pair();
            state.write_u64(high ^ low);
        }
    }
}

impl Ord for Cause {
    fn cmp(&self, other: &Self) -> Ordering {
        // In keys a colon follows the code and the last id, and a plus, which is less, any other id.
        let end = Ordering::Greater;
        let subjects = || {
            for pair in self.subjects.iter().zip(&other.subjects) {
                let order = match pair {
                    (Some(own), Some(other)) => own.id.cmp(&other.id),
                    (None, Some(_)) => end,
                    (Some(_), None) => end.reverse(),
                    (None, None) => Ordering::Equal,
                };
                if order.is_ne() {
                    return order;
                }
            }
            Ordering::Equal
        };
        let (own, of_other) = (self.code.as_str(), other.code.as_str());
        let code = own.bytes().chain([b':']).cmp(of_other.bytes().chain([b':']));
        code.then_with(subjects).then_with(|| self.digest.cmp(&other.digest)).then_with(|| {
            let kinds = |cause: &Self| cause.subjects.map(|subject| subject.map(|subject| subject.kind));
            kinds(self).cmp(&kinds(other))
        })
    }
}

impl PartialOrd for Cause {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Arg::Number(number) => number.fmt(f),
            Arg::Day(day) => day.fmt(f),
            Arg::Id(id) => id.fmt(f),
            Arg::Word(word) => f.write_str(word),
            Arg::Text(text) => f.write_str(text),
        }
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Arg::Day(day)
    }
}

impl From<DateTime<Utc>> for Arg {
    fn from(instant: DateTime<Utc>) -> Self {
        Arg::Text(instant.to_rfc3339().into())
    }
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo; RFC 9923): short, the same on every machine, and nothing secret goes into it.
struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Write for Digest {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn the_digest_is_the_published_one() {
        let digest = |text: &str| {
            let mut digest = Digest::default();
            digest.write_str(text).unwrap();
            digest.0
        };
        // From the test vectors of RFC 9923, appendix C.
        assert_eq!(
            [digest(""), digest("a"), digest("foobar")],
            [0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c, 0x8594_4171_f739_67e8]
        );
    }

    #[test]
    fn causes_are_in_the_order_of_their_keys() {
        let subject = |n: u128| Subject { kind: Kind::Person, id: Uuid::from_u128(n) };
        let mut causes = Vec::new();
        for code in [FindingCode::NoRoom, FindingCode::NoSpeaker, FindingCode::PublicHoliday] {
            for subjects in [&[subject(7)][..], &[subject(7), subject(1)], &[subject(8)], &[]] {
                causes.extend(["a", "b"].map(|facts| Cause::new(code, subjects, facts)));
            }
        }
        let mut keys: Vec<String> = causes.iter().map(Cause::key).collect();
        keys.sort();
        causes.sort();
        assert_eq!(causes.iter().map(Cause::key).collect::<Vec<_>>(), keys);
        assert!(causes[3].has_key(&keys[3]) && !causes[3].has_key(&keys[4]) && !causes[3].has_key("no-room"));
    }
}

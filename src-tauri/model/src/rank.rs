//! Order that two laptops can change without renumbering.

use fractional_index::FractionalIndex;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A position among siblings, compared as bytes; between any two there is room for another.
///
/// Written as lower-case hexadecimal digits. Records of equal rank are ordered by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct Rank(FractionalIndex);

/// A text that is not a rank.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a rank: {0:?}")]
pub struct NotARank(pub String);

impl Rank {
    /// A rank after `before` and before `after`; `None` stands for the start and the end.
    ///
    /// Where the two do not leave room (equal, or the wrong way round) the result follows `before`.
    pub fn between(before: Option<&Rank>, after: Option<&Rank>) -> Rank {
        let fits = FractionalIndex::new(before.map(|rank| &rank.0), after.map(|rank| &rank.0));
        Rank(fits.unwrap_or_else(|| {
            before.map_or_else(FractionalIndex::default, |rank| FractionalIndex::new_after(&rank.0))
        }))
    }
}

impl TryFrom<String> for Rank {
    type Error = NotARank;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let shape = text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        FractionalIndex::from_string(&text).ok().filter(|_| shape).map(Rank).ok_or(NotARank(text))
    }
}

impl From<Rank> for String {
    fn from(rank: Rank) -> Self {
        rank.0.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_room_between_two_ranks() {
        let first = Rank::default();
        let mut last = Rank::between(Some(&first), None);
        for _ in 0..200 {
            let between = Rank::between(Some(&first), Some(&last));
            assert!(first < between && between < last);
            last = between;
        }
    }

    #[test]
    fn a_rank_reads_what_it_writes() {
        let rank = Rank::between(Some(&Rank::default()), None);
        assert_eq!(Rank::try_from(String::from(rank.clone())), Ok(rank));
        assert!(Rank::try_from("zz".to_owned()).is_err());
    }
}

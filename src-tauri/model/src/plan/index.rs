//! From a key to the records that carry it.

/// The positions of records by a key that several may share; compact, because a large forum has some hundred thousand links.
#[derive(Clone, Debug)]
pub(super) struct Index<K> {
    pairs: Vec<(K, u32)>,
}

impl<K: Ord + Copy> Index<K> {
    /// Indexes records by what `key` says of each; those of which it says nothing are left out.
    pub(super) fn new<R>(records: &[R], key: impl Fn(&R) -> Option<K>) -> Self {
        let mut pairs: Vec<(K, u32)> =
            records.iter().zip(0u32..).filter_map(|(record, place)| key(record).map(|key| (key, place))).collect();
        pairs.sort_unstable();
        Self { pairs }
    }

    /// The records with this key, in the order in which they were indexed.
    pub(super) fn of<'a, R>(&'a self, key: K, records: &'a [R]) -> impl Iterator<Item = &'a R> + 'a {
        let start = self.pairs.partition_point(|(other, _)| *other < key);
        self.pairs[start..]
            .iter()
            .take_while(move |(other, _)| *other == key)
            .filter_map(|(_, place)| records.get(*place as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_found_by_a_key_that_they_share() {
        let words = ["bus", "plane", "boat", "train", "bike"];
        let index = Index::new(&words, |word| word.chars().next());
        assert_eq!(index.of('b', &words).collect::<Vec<_>>(), [&"bus", &"boat", &"bike"]);
        assert_eq!(index.of('t', &words).collect::<Vec<_>>(), [&"train"]);
        assert_eq!(index.of('x', &words).count(), 0);
    }
}

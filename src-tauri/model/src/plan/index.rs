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
        self.positions(key).filter_map(|place| records.get(place as usize))
    }

    /// The positions of the records with this key.
    pub(super) fn positions(&self, key: K) -> impl Iterator<Item = u32> + '_ {
        let start = self.pairs.partition_point(|(other, _)| *other < key);
        self.pairs[start..].iter().take_while(move |(other, _)| *other == key).map(|(_, place)| *place)
    }

    /// Follows a change of the record at a position: what its key was, `None` where it is new, and what it is, `None` where
    /// it is gone. The positions behind it move with it.
    pub(super) fn change(&mut self, place: u32, was: Option<Option<K>>, now: Option<Option<K>>) {
        match (was, now) {
            (Some(was), Some(now)) if was == now => return,
            (Some(Some(was)), _) => self.take_out(was, place),
            _ => {}
        }
        match (was, now) {
            (None, Some(_)) => self.shift(place, 1),
            (Some(_), None) => self.shift(place, -1),
            _ => {}
        }
        if let Some(Some(now)) = now {
            self.put_in(now, place);
        }
    }

    /// Adds a key of the record at a position.
    pub(super) fn put_in(&mut self, key: K, place: u32) {
        let at = self.pairs.partition_point(|pair| *pair < (key, place));
        self.pairs.insert(at, (key, place));
    }

    /// Takes a key of the record at a position away.
    pub(super) fn take_out(&mut self, key: K, place: u32) {
        if let Ok(at) = self.pairs.binary_search(&(key, place)) {
            self.pairs.remove(at);
        }
    }

    fn shift(&mut self, from: u32, by: i32) {
        for (_, place) in self.pairs.iter_mut().filter(|(_, place)| *place >= from) {
            *place = place.saturating_add_signed(by);
        }
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

    #[test]
    fn an_index_follows_what_is_put_in_changed_and_taken_out() {
        let first = |word: &&str| word.chars().next();
        let mut words = vec!["bus", "plane", "boat"];
        let mut index = Index::new(&words, first);
        words.insert(1, "bike");
        index.change(1, None, Some(Some('b')));
        assert_eq!(index.of('b', &words).collect::<Vec<_>>(), [&"bus", &"bike", &"boat"]);
        words[0] = "ship";
        index.change(0, Some(Some('b')), Some(Some('s')));
        words.remove(2);
        index.change(2, Some(Some('p')), None);
        assert_eq!(index.pairs, Index::new(&words, first).pairs);
        assert_eq!(index.of('b', &words).collect::<Vec<_>>(), [&"bike", &"boat"]);
    }
}

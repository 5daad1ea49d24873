//! Whether what was typed may mean a name: accents, case and scripts are folded, slips of a letter forgiven.

use std::borrow::Cow;

use deunicode::deunicode;

/// How well a name fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It is the name.
    Whole,
    /// The name begins with it.
    Beginning,
    /// Each of its words begins a word of the name.
    Words,
    /// It is somewhere in the name.
    Inside,
    /// Each of its words is close to the beginning of a word of the name.
    Close,
}

/// A text for comparing: in plain lower-case Latin letters and digits, one space between words.
pub fn folded(text: &str) -> String {
    let latin = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(deunicode(text)) };
    let mut folded = String::with_capacity(latin.len());
    for letter in latin.chars() {
        if letter.is_ascii_alphanumeric() {
            folded.push(letter.to_ascii_lowercase());
        } else if letter != '\'' && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// What was typed.
#[derive(Clone, Debug)]
pub struct Query {
    folded: String,
}

impl Query {
    /// What was typed, ready to be compared.
    pub fn new(text: &str) -> Self {
        Self { folded: folded(text) }
    }

    /// True where there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// The first word.
    pub(super) fn first_word(&self) -> &str {
        self.folded.split(' ').next().unwrap_or_default()
    }

    /// How well a name that is [folded] already fits; `None` where it does not. Every name fits a query of nothing.
    pub fn rank(&self, name: &str) -> Option<Rank> {
        self.rank_exactly(name).or_else(|| self.is_close_to(name).then_some(Rank::Close))
    }

    /// The same without forgiving slips.
    pub(super) fn rank_exactly(&self, name: &str) -> Option<Rank> {
        let words =
            |name: &str| self.folded.split(' ').all(|typed| name.split(' ').any(|word| word.starts_with(typed)));
        if name == self.folded {
            Some(Rank::Whole)
        } else if name.starts_with(&self.folded) {
            Some(Rank::Beginning)
        } else if words(name) {
            Some(Rank::Words)
        } else {
            name.contains(&self.folded).then_some(Rank::Inside)
        }
    }

    /// Whether each word typed is a slip away from the beginning of a word of the name, which is folded already.
    pub(super) fn is_close_to(&self, name: &str) -> bool {
        self.folded.split(' ').all(|typed| name.split(' ').any(|word| close(typed.as_bytes(), word.as_bytes())))
    }
}

/// How many slips are forgiven in a word of some letters.
fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The longest word in which slips are looked for.
const LONGEST: usize = 32;

/// Whether a word is a few slips (a letter missing, too much, wrong, or two swapped) away from the beginning of another.
/// People rarely slip at the first letter: it is one of the first two of the other.
fn close(typed: &[u8], word: &[u8]) -> bool {
    let most = forgiven(typed.len());
    if most == 0 || typed.len() > LONGEST || word.len() + most < typed.len() {
        return word.starts_with(typed);
    }
    if !word.iter().take(2).any(|letter| typed.first() == Some(letter)) {
        return false;
    }
    let word = &word[..word.len().min(typed.len() + most)];
    // Rows of the distance after Damerau, with swapped neighbours as one slip; the least of the last column is the
    // distance to some beginning of the word.
    let width = typed.len() + 1;
    let mut before = [0usize; LONGEST + 1];
    let mut last: [usize; LONGEST + 1] = std::array::from_fn(|place| place);
    let mut least = last[width - 1];
    for (row, letter) in word.iter().enumerate() {
        let mut next = [0usize; LONGEST + 1];
        next[0] = row + 1;
        for column in 1..width {
            let wrong = usize::from(typed[column - 1] != *letter);
            let mut slips = (last[column - 1] + wrong).min(last[column] + 1).min(next[column - 1] + 1);
            let swapped = row > 0 && column > 1 && typed[column - 2] == *letter && typed[column - 1] == word[row - 1];
            if swapped {
                slips = slips.min(before[column - 2] + 1);
            }
            next[column] = slips;
        }
        least = least.min(next[width - 1]);
        (before, last) = (last, next);
    }
    least <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, name: &str, expected: Option<Rank>) {
        assert_eq!(Query::new(typed).rank(&folded(name)), expected, "{typed:?} for {name:?}");
    }

    #[test]
    fn accents_case_and_signs_do_not_count() {
        check("ASUNCION", "Asunción", Some(Rank::Whole));
        check("sao p", "São Paulo", Some(Rank::Beginning));
        check("nandu", "Ñandú", Some(Rank::Whole));
        check("vila real", "Vila-real", Some(Rank::Whole));
        check("o higgins", "O'Higgins", Some(Rank::Close));
        check("ohiggins", "O'Higgins", Some(Rank::Whole));
    }

    #[test]
    fn the_words_of_a_name_are_found_in_any_order() {
        check("planas noe", "Noemí Planas", Some(Rank::Words));
        check("mexico", "Ciudad de México", Some(Rank::Words));
        check("dala", "Guadalajara", Some(Rank::Inside));
    }

    #[test]
    fn slips_are_forgiven_in_longer_words() {
        check("medelin", "Medellín", Some(Rank::Close));
        check("guadaljara", "Guadalajara", Some(Rank::Close));
        check("bogtoa", "Bogotá", Some(Rank::Close));
        check("quito", "Lima", None);
        check("lim", "Linares", None);
        check("santigo chile", "Santiago de Chile", Some(Rank::Close));
    }

    #[test]
    fn nothing_typed_fits_every_name() {
        assert!(Query::new("  ").is_empty());
        check("", "Lima", Some(Rank::Beginning));
    }
}

//! What people write above columns, folded and without the small words between.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::field::{Field, SheetKind};
use crate::gazetteer::matching::folded;
use crate::messages::{Language, Messages};

/// Words that say nothing of what a column holds.
const SMALL: &[&str] = &[
    "de", "del", "la", "el", "los", "las", "da", "do", "das", "dos", "o", "a", "os", "as", "the", "of", "y", "e",
    "and", "en", "em", "in", "para", "for", "su", "tu", "your", "sus", "opcional", "optional", "n", "s", "es",
];

/// The words of a header in the order of the alphabet, each once, small words left out: `Fecha de salida` is `Salida: fecha`.
pub fn essence(header: &str) -> String {
    let folded = folded(header);
    let words: BTreeSet<&str> = folded.split(' ').filter(|word| !word.is_empty() && !SMALL.contains(word)).collect();
    if words.is_empty() { folded } else { words.into_iter().collect::<Vec<_>>().join(" ") }
}

/// What people write above a column of a field, besides our own words.
fn others(field: Field) -> Vec<&'static str> {
    let lines = include_str!("synonyms.tsv").lines();
    let of = lines.filter_map(|line| line.split_once('\t')).find(|(name, _)| *name == field.name());
    of.map(|(_, words)| words.split('\t').collect()).unwrap_or_default()
}

type Table = HashMap<SheetKind, HashMap<String, Vec<Field>>>;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::new();
    for kind in SheetKind::ALL {
        let of_kind = table.entry(*kind).or_default();
        for field in kind.fields() {
            let own = Language::ALL.into_iter().map(|language| header(*field, *kind, language));
            // Our own words come first: what we write is read as we meant it.
            for (place, word) in own.chain(others(*field).iter().map(|word| (*word).to_owned())).enumerate() {
                let fields = of_kind.entry(essence(&word)).or_default();
                if !fields.contains(field) {
                    if place < Language::ALL.len() { fields.insert(0, *field) } else { fields.push(*field) }
                }
            }
        }
    }
    table
});

/// The fields that a header may stand for in a kind of sheet, the likelier first.
pub fn fields_of(kind: SheetKind, header: &str) -> &'static [Field] {
    let found = TABLE.get(&kind).and_then(|of_kind| of_kind.get(&essence(header)));
    found.map(Vec::as_slice).unwrap_or_default()
}

/// What is written above a column of a field.
pub fn header(field: Field, kind: SheetKind, language: Language) -> String {
    let messages = Messages::new(language);
    let special = format!("sheet-field-{}-{}", field.name().replace('_', "-"), kind.name());
    let usual = format!("sheet-field-{}", field.name().replace('_', "-"));
    messages.text(if messages.has(&special) { &special } else { &usual }, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_words_and_every_line_a_field() {
        let named = |line: &str| line.split_once('\t').and_then(|(name, _)| Field::named(name)).is_some();
        let lines = include_str!("synonyms.tsv").lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines.filter(|line| !named(line)).collect::<Vec<_>>(), Vec::<&str>::new());
        assert!(Field::ALL.iter().all(|field| !others(*field).is_empty()));
    }

    #[test]
    fn small_words_and_order_do_not_count() {
        assert_eq!(essence("Fecha de salida"), essence("Salida – Fecha"));
        assert_eq!(essence("País"), "pais");
        assert_eq!(essence("De"), "de");
    }

    #[test]
    fn what_is_written_above_a_column_is_read_back_as_the_same_field() {
        for kind in SheetKind::ALL {
            for field in kind.fields() {
                for language in Language::ALL {
                    let written = header(*field, *kind, language);
                    assert!(!written.starts_with("sheet-field"), "{written} has no words");
                    assert_eq!(fields_of(*kind, &written).first(), Some(field), "{written} in {language} of {kind:?}");
                }
            }
        }
    }
}

//! Which row names the columns, what kind of sheet it is, and what each column holds.

use std::collections::{BTreeMap, BTreeSet};

use periplo_model::LanguageTag;

use super::field::{Field, SheetKind};
use super::grid::{Cell, Sheet};
use super::lexicon;
use super::synonyms::{essence, fields_of};
use crate::gazetteer::matching::folded;

/// So many rows are looked at to find the one that names the columns.
const LOOKED_AT: usize = 40;

/// So many cells of a column are shown as a sample, and looked at to guess what it holds.
const SAMPLES: usize = 3;

/// Who said what a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nobody: it is not taken.
    Nobody,
    /// The program guessed it.
    Guess,
    /// It was so when a sheet with these headers was taken before.
    Before,
    /// The person.
    Hand,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which column it is, from 0.
    pub at: usize,
    /// What stands above it.
    pub header: String,
    /// What it holds; none: it is not taken.
    pub field: Option<Field>,
    /// The language of its texts, where it names one.
    pub language: Option<LanguageTag>,
    /// Who said so.
    pub said: Said,
    /// Some of its cells.
    pub samples: Vec<String>,
}

/// What somebody says of the columns: by the number of a column, what it holds, or nothing.
pub type Mapping = BTreeMap<usize, (Option<Field>, Option<LanguageTag>)>;

/// What was said of the columns of a sheet, by their folded headers; none: nothing.
pub type SaidBefore = BTreeMap<String, Option<String>>;

/// A sheet with its header found.
#[derive(Clone, Debug)]
pub struct Headed {
    /// The row that names the columns, from 0.
    pub header_row: usize,
    /// What its rows are.
    pub kind: SheetKind,
    /// Its columns, those without any cell left out.
    pub columns: Vec<Column>,
}

impl Headed {
    /// The column that holds a field.
    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == Some(field))
    }

    /// The columns that hold a field, one for each language.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.field == Some(field))
    }

    /// What sheets with these headers have in common, to remember what was said of them.
    pub fn form(&self) -> String {
        let mut headers: Vec<String> = self.columns.iter().map(|column| folded(&column.header)).collect();
        headers.sort();
        format!("{}:{}", self.kind.name(), headers.join("|"))
    }
}

/// Finds the row that names the columns, guesses the kind where none is given, and what each column holds.
///
/// `before` is what was said of a sheet with these headers, `hand` what is said now, which goes before all else.
pub fn head(
    sheet: &Sheet,
    kind: Option<SheetKind>,
    header_row: Option<usize>,
    hand: &Mapping,
    before: impl Fn(&str) -> Option<SaidBefore>,
) -> Headed {
    let kinds: Vec<SheetKind> = kind.map_or_else(|| SheetKind::ALL.to_vec(), |kind| vec![kind]);
    let rows: Vec<usize> = match header_row {
        Some(row) => vec![row],
        None => (0..sheet.rows.len().min(LOOKED_AT)).collect(),
    };
    let mut best: Option<(usize, usize, SheetKind)> = None;
    for row in rows {
        for kind in &kinds {
            let known = known(sheet, row, *kind);
            if best.is_none_or(|(most, ..)| known > most) {
                best = Some((known, row, *kind));
            }
        }
    }
    let (known, mut row, kind) = best.unwrap_or((0, 0, kinds.first().copied().unwrap_or(SheetKind::People)));
    if known == 0 && header_row.is_none() {
        // Nothing is known: the first row that names two columns, else the first that has anything.
        let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.is_empty()).count();
        let first = |least: usize| sheet.rows.iter().position(|row| filled(row) >= least);
        row = first(2).or(first(1)).unwrap_or(0);
    }
    let mut headed = Headed { header_row: row, kind, columns: Vec::new() };
    for at in 0..sheet.width() {
        let header = names(sheet, row, at).into_iter().find(|name| !name.is_empty()).unwrap_or_default();
        let cells = sheet.rows.iter().skip(row + 1).filter_map(|cells| cells.get(at)).filter(|cell| !cell.is_empty());
        let samples: Vec<String> = cells.take(SAMPLES).map(Cell::shown).collect();
        if !header.is_empty() || !samples.is_empty() {
            headed.columns.push(Column { at, header, field: None, language: None, said: Said::Nobody, samples });
        }
    }
    guess(sheet, &mut headed);
    if let Some(before) = before(&headed.form()) {
        remember(&mut headed, &before);
    }
    for column in &mut headed.columns {
        if let Some((field, language)) = hand.get(&column.at) {
            (column.field, column.language, column.said) = (*field, language.clone(), Said::Hand);
        }
    }
    // What the person says of one column, no other holds.
    let by_hand: BTreeSet<_> =
        headed.columns.iter().filter(|column| column.said == Said::Hand).filter_map(key).collect();
    for column in headed.columns.iter_mut().filter(|column| column.said != Said::Hand) {
        if key(column).is_some_and(|key| by_hand.contains(&key)) {
            (column.field, column.language, column.said) = (None, None, Said::Nobody);
        }
    }
    headed
}

fn key(column: &Column) -> Option<(Field, Option<LanguageTag>)> {
    column.field.map(|field| (field, column.language.clone()))
}

/// What was said of a column before, by its header.
fn remember(headed: &mut Headed, before: &SaidBefore) {
    for column in &mut headed.columns {
        let Some(said) = before.get(&folded(&column.header)) else { continue };
        let (field, language) = match said.as_deref() {
            Some(said) => parse_mapped(said),
            None => (None, None),
        };
        if (field, &language) != (column.field, &column.language) {
            (column.field, column.language, column.said) = (field, language, Said::Before);
        }
    }
}

/// Reads what a column holds as it is kept and typed: `title`, `title@en`.
pub fn parse_mapped(text: &str) -> (Option<Field>, Option<LanguageTag>) {
    match text.split_once('@') {
        Some((field, language)) => (Field::named(field), language.parse().ok()),
        None => (Field::named(text), None),
    }
}

/// What [`parse_mapped`] reads.
pub fn mapped(column: &Column) -> Option<String> {
    let field = column.field?.name();
    Some(column.language.as_ref().map_or_else(|| field.to_owned(), |language| format!("{field}@{language}")))
}

/// What may name a column, the best first: the cell with the group above it, the cell alone, the group alone.
fn names(sheet: &Sheet, row: usize, at: usize) -> Vec<String> {
    let own = sheet.cell(row, at).shown();
    let above = row.checked_sub(1).map(|above| group(sheet, above, at)).unwrap_or_default();
    match (own.is_empty(), above.is_empty()) {
        (false, false) if above != own => vec![format!("{above} {own}"), own],
        (false, _) => vec![own],
        // A group over nothing names a column where the header cells were joined downwards.
        (true, _) => vec![above],
    }
}

/// The text over a column in a row of groups: its own, or that of the joined cell or the nearest one to the left.
fn group(sheet: &Sheet, row: usize, at: usize) -> String {
    let own = sheet.cell(row, at).shown();
    let cells = sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    // A title over the whole sheet is one cell; groups are several.
    if filled < 2 {
        return String::new();
    }
    if !own.is_empty() {
        return own;
    }
    let joined = sheet
        .merged
        .iter()
        .find(|[top, left, bottom, right]| (*top..=*bottom).contains(&row) && (*left..=*right).contains(&at));
    match joined {
        Some([top, left, ..]) => sheet.cell(*top, *left).shown(),
        None if sheet.merged.is_empty() => {
            let left = (0..at).rev().map(|left| sheet.cell(row, left)).find(|cell| !cell.is_empty());
            left.map(Cell::shown).unwrap_or_default()
        }
        None => String::new(),
    }
}

/// How many different fields of a kind a row names.
fn known(sheet: &Sheet, row: usize, kind: SheetKind) -> usize {
    let width = sheet.rows.get(row).map(Vec::len).unwrap_or_default();
    let mut found: BTreeSet<Field> = BTreeSet::new();
    for at in 0..width {
        if sheet.cell(row, at).is_empty() {
            continue;
        }
        let may: Vec<Field> = names(sheet, row, at).iter().flat_map(|name| candidates(kind, name).0).collect();
        let free = may.iter().find(|field| !found.contains(field));
        found.extend(free);
    }
    // What a kind cannot do without tells more than what all have.
    let needed = |field: &Field| usize::from(essential(kind).contains(field));
    found.iter().map(|field| 2 + 3 * needed(field)).sum()
}

/// The fields by which a kind of sheet is told from others.
fn essential(kind: SheetKind) -> &'static [Field] {
    match kind {
        SheetKind::People => &[Field::Name, Field::Email],
        SheetKind::Delegates => &[Field::Delegation, Field::Name, Field::Legs],
        SheetKind::Sessions => &[Field::Title, Field::Day, Field::Start],
        SheetKind::Journeys => &[Field::FromCity, Field::ToCity, Field::Number],
        SheetKind::Stays => &[Field::CheckIn, Field::CheckOut, Field::Venue],
    }
}

/// The fields that a header may stand for, and the language it names: `Título (en)`, `Abstract [pt-BR]`.
fn candidates(kind: SheetKind, header: &str) -> (Vec<Field>, Option<LanguageTag>) {
    let plain = || (fields_of(kind, header).to_vec(), None);
    let Some((before, inside)) = header.trim_end_matches([')', ']', ' ']).rsplit_once(['(', '[']) else {
        return plain();
    };
    let fields = fields_of(kind, before).to_vec();
    let language = lexicon::language(inside).filter(|_| fields.iter().any(|field| field.is_localized()));
    match language {
        Some(language) => (fields.into_iter().filter(|field| field.is_localized()).collect(), Some(language)),
        None if fields_of(kind, header).is_empty() => (fields, None),
        None => plain(),
    }
}

/// Guesses what each column holds: by its whole header, then by its words, then by its cells.
fn guess(sheet: &Sheet, headed: &mut Headed) {
    let (kind, row) = (headed.kind, headed.header_row);
    let mut taken: BTreeSet<(Field, Option<LanguageTag>)> = BTreeSet::new();
    let mut put = |column: &mut Column, may: Vec<Field>, language: Option<LanguageTag>| {
        let free = may.into_iter().find(|field| !taken.contains(&(*field, language.clone())));
        if let Some(field) = free {
            taken.insert((field, language.clone()));
            (column.field, column.language, column.said) = (Some(field), language, Said::Guess);
        }
    };
    // A header that can mean one field alone goes before those that can mean several.
    for alone in [true, false] {
        for column in headed.columns.iter_mut().filter(|column| column.field.is_none()) {
            for name in names(sheet, row, column.at) {
                let (may, language) = candidates(kind, &name);
                if column.field.is_none() && !may.is_empty() && (may.len() == 1) == alone {
                    put(column, may, language);
                }
            }
        }
    }
    for column in headed.columns.iter_mut().filter(|column| column.field.is_none()) {
        put(column, by_words(kind, &column.header), None);
    }
    for column in headed.columns.iter_mut().filter(|column| column.field.is_none()) {
        let cells =
            sheet.rows.iter().skip(row + 1).filter_map(|cells| cells.get(column.at)).filter(|cell| !cell.is_empty());
        let (all, mails) = cells.take(50).fold((0, 0), |(all, mails), cell| {
            let text = cell.shown();
            (all + 1, mails + usize::from(text.contains('@') && text.contains('.') && !text.contains(' ')))
        });
        if all > 0 && mails * 5 >= all * 3 && kind.fields().contains(&Field::Email) {
            put(column, vec![Field::Email], None);
        }
    }
}

/// The fields whose words all stand in a longer header: `Correo electrónico de contacto (obligatorio)`.
fn by_words(kind: SheetKind, header: &str) -> Vec<Field> {
    let essence = essence(header);
    let words: Vec<&str> = essence.split(' ').collect();
    if words.len() < 2 || words.len() > 8 {
        return Vec::new();
    }
    // The longest part of the header that names a field, first by pairs of words, then by single ones.
    let pairs = words
        .iter()
        .enumerate()
        .flat_map(|(at, one)| words[at + 1..].iter().map(move |other| format!("{one} {other}")));
    let single = words.iter().filter(|word| word.len() > 3).map(|word| (*word).to_owned());
    pairs.chain(single).flat_map(|name| fields_of(kind, &name).iter().take(1).copied()).take(1).collect()
}

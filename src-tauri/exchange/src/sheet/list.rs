//! The lists of a forum that are written as sheets: those that are read back, and those that are only written.

use super::field::{Field, SheetKind};
use crate::messages::Messages;

macro_rules! lists {
    ($($(#[$doc:meta])* $value:ident => $name:literal $($kind:ident)?,)+) => {
        /// A list that is written as a sheet.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum List { $($(#[$doc])* $value,)+ }

        impl List {
            /// Every list.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// Its name in requests and in the terminal.
            pub fn name(self) -> &'static str {
                match self { $(Self::$value => $name,)+ }
            }

            /// The kind of sheet that it is read back as; none of a list that is only written.
            pub fn kind(self) -> Option<SheetKind> {
                match self { $(Self::$value => lists!(@kind $($kind)?),)+ }
            }
        }
    };
    (@kind) => { None };
    (@kind $kind:ident) => { Some(SheetKind::$kind) };
}

lists! {
    /// People.
    People => "people" People,
    /// Delegates.
    Delegates => "delegates" Delegates,
    /// Sessions.
    Sessions => "sessions" Sessions,
    /// Journeys.
    Journeys => "journeys" Journeys,
    /// Stays.
    Stays => "stays" Stays,
    /// Organizations.
    Organizations => "organizations",
    /// Delegations.
    Delegations => "delegations",
    /// Legs.
    Legs => "legs",
    /// Tracks.
    Tracks => "tracks",
    /// Host events.
    HostEvents => "host_events",
    /// Places.
    Places => "places",
    /// Venues.
    Venues => "venues",
    /// Rooms.
    Rooms => "rooms",
    /// Partners of the forum, its legs, sessions and delegations.
    Partners => "partners",
    /// Tasks.
    Tasks => "tasks",
    /// Outcomes.
    Outcomes => "outcomes",
}

impl List {
    /// What it is called.
    pub fn title(self, words: &Messages) -> String {
        words.text(&format!("sheet-kind-{}", self.name().replace('_', "-")), &[])
    }
}

impl From<SheetKind> for List {
    fn from(kind: SheetKind) -> Self {
        match kind {
            SheetKind::People => Self::People,
            SheetKind::Delegates => Self::Delegates,
            SheetKind::Sessions => Self::Sessions,
            SheetKind::Journeys => Self::Journeys,
            SheetKind::Stays => Self::Stays,
        }
    }
}

/// What the cells of a column are in a workbook; a text that is not so stays a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// Texts.
    Texts,
    /// Days, written `2024-02-28`.
    Days,
    /// Hours, written `09:30`.
    Hours,
    /// Numbers.
    Numbers,
}

impl From<Field> for Cells {
    fn from(field: Field) -> Self {
        match field {
            field if field.is_day() => Self::Days,
            Field::Start | Field::End | Field::DepartsHour | Field::ArrivesHour => Self::Hours,
            Field::Capacity | Field::UnnamedHeads | Field::Minutes => Self::Numbers,
            _ => Self::Texts,
        }
    }
}

/// A list as rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The list.
    pub list: List,
    /// What is written above the columns.
    pub headers: Vec<String>,
    /// What the cells of each column are.
    pub cells: Vec<Cells>,
    /// The cells.
    pub rows: Vec<Vec<String>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn every_list_has_a_name_in_every_language() {
        for language in Language::ALL {
            let words = Messages::new(language);
            for list in List::ALL {
                assert!(!list.title(words).starts_with("sheet-kind-"), "{language}: {}", list.name());
                assert_eq!(list.kind().map_or(*list, List::from), *list);
            }
        }
    }
}

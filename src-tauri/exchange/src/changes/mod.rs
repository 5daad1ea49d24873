//! Lists of changes in sentences: for a message, as Markdown, and in pieces.

mod clause;
mod moment;

use periplo_model::publication::{Change, ChangeKind, ChangeList, ChangedItem, Detail, Fate, ForumFacts, Item, Name};
use periplo_model::{CalendarId, CalendarScope, LanguageTag};
use uuid::Uuid;

use crate::ics::entry::bare_title;
use crate::ics::voice::{Voice, one_line};
use crate::messages::Messages;

/// What is said of one item that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldItem {
    /// The item.
    pub item: Uuid,
    /// Its title as it is now.
    pub title: String,
    /// What differs, never empty.
    pub changes: Vec<ToldChange>,
    /// All of it in one line.
    pub text: String,
}

/// One thing that differs, in words that follow a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldChange {
    /// What kind of thing.
    pub kind: ChangeKind,
    /// In words.
    pub text: String,
}

/// What a list is of: the heading of its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// The number of the earlier publication; none where nothing was published.
    pub from: Option<u32>,
    /// The number of the later publication; none for the present.
    pub to: Option<u32>,
    /// Whose calendar it is told for.
    pub name: Option<String>,
    /// Whether it is told for the public programme.
    pub public: bool,
}

/// Tells a list of changes in a language.
#[derive(Debug)]
pub struct Teller<'a> {
    words: &'static Messages,
    tag: LanguageTag,
    forum: &'a ForumFacts,
    list: &'a ChangeList,
}

impl<'a> Teller<'a> {
    /// Tells a list of a forum.
    pub fn new(words: &'static Messages, forum: &'a ForumFacts, list: &'a ChangeList) -> Self {
        Self { words, tag: words.language().tag(), forum, list }
    }

    /// Every item that differs, in the order in which they are: for organizers.
    pub fn items(&self) -> Vec<ToldItem> {
        let told = self.list.items.iter().filter_map(|changed| {
            let mut changes = self.changes(changed, CalendarScope::Forum);
            changes.extend(changed.people.iter().map(|joining| clause::joining(joining, self.voice())));
            self.told(&changed.item, changes)
        });
        sorted(told.collect())
    }

    /// What differs in one calendar, in the order in which the items are; empty where nothing does.
    pub fn calendar(&self, id: CalendarId) -> Vec<ToldItem> {
        let Some(calendar) = self.list.calendar(id) else { return Vec::new() };
        let scope = calendar.calendar.scope;
        let told = calendar.entries.iter().filter_map(|entry| {
            let changed = self.list.item(entry.item.id);
            let is = |change: Change| changed.is_some_and(|changed| changed.changes.contains(&change));
            let facts = &entry.item.facts;
            let voice = self.voice();
            let changes = match &entry.fate {
                Fate::Came(personal) => {
                    let key = if is(Change::Added) { "change-added" } else { "change-came" };
                    let came = clause::whole(ChangeKind::Added, key, facts, voice);
                    [came].into_iter().chain(clause::part(facts, personal, scope, voice)).collect()
                }
                Fate::Left if is(Change::Cancelled) => {
                    vec![clause::whole(ChangeKind::Cancelled, "change-cancelled", facts, voice)]
                }
                Fate::Left if is(Change::Removed) => {
                    vec![clause::whole(ChangeKind::Removed, "change-removed", facts, voice)]
                }
                Fate::Left => vec![clause::whole(ChangeKind::Left, "change-left", facts, voice)],
                Fate::Changed => changed.map(|changed| self.changes(changed, scope)).unwrap_or_default(),
                Fate::Part { after, .. } => {
                    let mut changes = changed.map(|changed| self.changes(changed, scope)).unwrap_or_default();
                    changes.extend(clause::part(facts, after, scope, voice));
                    changes
                }
            };
            self.told(&entry.item, changes)
        });
        sorted(told.collect())
    }

    /// A name in the language.
    pub fn name(&self, name: &Name) -> String {
        one_line(&self.voice().name(name))
    }

    /// The heading of a text.
    pub fn heading(&self, of: &Heading) -> String {
        let forum = one_line(self.voice().show(&self.forum.name));
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let key = match (of.from, of.to) {
            (Some(_), Some(_)) => "changes-between",
            (Some(_), None) => "changes-since",
            (None, Some(_)) => "changes-first",
            (None, None) => "changes-first-now",
        };
        let (from, to) = (number(of.from), number(of.to));
        let heading = self.words.text(key, &[("forum", forum.into()), ("from", from.into()), ("to", to.into())]);
        match (&of.name, of.public) {
            (Some(name), _) => {
                self.words.text("changes-for", &[("heading", heading.into()), ("name", name.as_str().into())])
            }
            (None, true) => self.words.text("changes-public", &[("heading", heading.into())]),
            (None, false) => heading,
        }
    }

    /// A text to paste into a message: the heading, and a line an item.
    pub fn text(&self, heading: &Heading, items: &[ToldItem]) -> String {
        let mut lines = vec![self.heading(heading), String::new()];
        lines.extend(items.iter().map(|item| format!("• {}", item.text)));
        if items.is_empty() {
            lines.push(self.words.text("changes-none", &[]));
        }
        lines.join("\n") + "\n"
    }

    /// The same as Markdown (CommonMark), in which no title can become anything but text.
    pub fn markdown(&self, heading: &Heading, items: &[ToldItem]) -> String {
        let mut lines = vec![format!("## {}", escaped(&self.heading(heading))), String::new()];
        lines.extend(items.iter().map(|item| {
            let (title, changes) = (format!("**{}**", escaped(&item.title)), escaped(&joined(&item.changes)));
            let line = self.words.text("changes-line", &[("title", title.into()), ("changes", changes.into())]);
            format!("- {line}")
        }));
        if items.is_empty() {
            lines.push(self.words.text("changes-none", &[]));
        }
        lines.join("\n") + "\n"
    }

    fn voice(&self) -> Voice<'_> {
        Voice { words: self.words, tag: &self.tag, forum: self.forum }
    }

    fn changes(&self, changed: &ChangedItem, scope: CalendarScope) -> Vec<ToldChange> {
        let facts = &changed.item.facts;
        let changes = changed.changes.iter().filter_map(|change| for_scope(change, scope));
        changes.filter_map(|change| clause::change(&change, facts, self.voice())).collect()
    }

    fn told(&self, item: &Item, changes: Vec<ToldChange>) -> Option<(moment::Order, ToldItem)> {
        if changes.is_empty() {
            return None;
        }
        let title = bare_title(&item.facts, self.voice());
        let said = [("title", title.as_str().into()), ("changes", joined(&changes).into())];
        let text = self.words.text("changes-line", &said);
        Some((moment::order(&item.facts), ToldItem { item: item.id, title, changes, text }))
    }
}

/// A change as a calendar may tell it: the public programme knows neither notes nor audiences.
fn for_scope(change: &Change, scope: CalendarScope) -> Option<Change> {
    match change {
        Change::Audience(_) if scope == CalendarScope::Public => None,
        Change::Details(details) if scope == CalendarScope::Public => {
            let details: Vec<Detail> = details.iter().copied().filter(|detail| *detail != Detail::Notes).collect();
            (!details.is_empty()).then_some(Change::Details(details))
        }
        other => Some(other.clone()),
    }
}

fn sorted(mut told: Vec<(moment::Order, ToldItem)>) -> Vec<ToldItem> {
    told.sort_by(|(a, one), (b, other)| (a, &one.title, one.item).cmp(&(b, &other.title, other.item)));
    told.into_iter().map(|(_, item)| item).collect()
}

fn joined(changes: &[ToldChange]) -> String {
    changes.iter().map(|change| change.text.as_str()).collect::<Vec<_>>().join("; ")
}

/// A text in which no character means anything to Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

//! Calendars: what one audience gets, and what stands in it at a publication.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Item, Publication};
use crate::id::{CalendarId, EntityId, ForumId, derived_uuid};
use crate::session::{Reply, Role};
use crate::text::{CountryCode, LanguageTag, Localized};
use crate::time::ZoneId;

/// What a calendar is a calendar of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarScope {
    /// The whole forum, for organizers.
    Forum,
    /// The public programme.
    Public,
    /// One leg.
    Leg,
    /// One venue.
    Venue,
    /// One track.
    Track,
    /// One delegation.
    Delegation,
    /// One delegate: a person in all delegations of the forum.
    Delegate,
}

/// What one audience gets: a scope and its subject in a forum.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Calendar {
    /// Its identity, derived from forum, scope and subject.
    pub id: CalendarId,
    /// The forum.
    pub forum: ForumId,
    /// What it is a calendar of.
    pub scope: CalendarScope,
    /// The leg, venue, track, delegation or person; none for the forum and the public programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "string")]
    pub subject: Option<Uuid>,
}

/// A name as far as it can be told without choosing a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Name {
    /// The same in every language.
    Plain(String),
    /// In the languages it was written in.
    Localized(Localized),
    /// The name of a country, in whatever language is chosen.
    Country(CountryCode),
}

/// What is said of a calendar itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct CalendarFacts {
    /// The name of its leg, venue, track, delegation or delegate; none for the forum and the public programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Name>,
    /// The zone of its leg or venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
}

/// What is said of the forum in all its calendars.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct ForumFacts {
    /// Its short name, for names of files.
    pub slug: String,
    /// Its name.
    pub name: Localized,
    /// Its languages; the first is shown where the chosen one is missing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<LanguageTag>,
}

/// What an item is to the subject of a calendar: their part in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Personal {
    /// The parts of the delegation or delegate in a session, in the order of the roles; empty in other calendars.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Names of people: in a delegation's calendar its travellers and guests, in a delegate's those who share the stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
}

/// One part that a delegation or a delegate has in a session.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// As what.
    pub role: Role,
    /// Their answer; never declined, for then it is not shown.
    pub reply: Reply,
    /// The delegation that the part is inherited from; none for their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inherited_from: Option<Name>,
    /// A word on the part.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub note: Localized,
}

/// One item in one calendar, as a renderer gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The item with its facts; of one that is gone, the last that this calendar had. Shared by the calendars that show the same.
    pub item: Arc<Item>,
    /// What it is to the subject of the calendar.
    pub personal: Arc<Personal>,
    /// The sequence of the newest publication in which its facts, or its place in this calendar, changed.
    pub sequence: u32,
    /// The time of that publication.
    pub changed_at: DateTime<Utc>,
    /// True for a tombstone: it was in this calendar and is no more.
    pub gone: bool,
}

/// A calendar as it stands at a publication: all that a renderer needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarState {
    /// The calendar.
    pub calendar: Calendar,
    /// The publication it is taken at.
    pub publication: Arc<Publication>,
    /// What is said of the forum.
    pub forum: Arc<ForumFacts>,
    /// What is said of the calendar.
    pub facts: CalendarFacts,
    /// Its entries, tombstones included, in the order of their ids.
    pub entries: Vec<Entry>,
}

impl CalendarScope {
    /// Every scope, in the order of their declaration.
    pub const ALL: [CalendarScope; 7] = [
        CalendarScope::Forum,
        CalendarScope::Public,
        CalendarScope::Leg,
        CalendarScope::Venue,
        CalendarScope::Track,
        CalendarScope::Delegation,
        CalendarScope::Delegate,
    ];

    /// The name of the scope, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            CalendarScope::Forum => "forum",
            CalendarScope::Public => "public",
            CalendarScope::Leg => "leg",
            CalendarScope::Venue => "venue",
            CalendarScope::Track => "track",
            CalendarScope::Delegation => "delegation",
            CalendarScope::Delegate => "delegate",
        }
    }
}

impl Calendar {
    /// The calendar of a scope and its subject.
    pub fn new(forum: ForumId, scope: CalendarScope, subject: Option<Uuid>) -> Self {
        let subject_bytes = subject.map(Uuid::into_bytes);
        let parts =
            [forum.uuid().into_bytes().to_vec(), scope.name().into(), subject_bytes.map(Vec::from).unwrap_or_default()];
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        Self { id: CalendarId::from_uuid(derived_uuid("calendar", &parts)), forum, scope, subject }
    }

    /// The UID (RFC 5545 §3.8.4.7) of an item in this calendar: `<item>@<domain>` in the forum's, `<item>.<calendar>@<domain>` in every other.
    ///
    /// It belongs to this calendar alone, so that importing two of our calendars never lets one cancel what the other shows.
    pub fn uid(&self, item: Uuid, domain: &str) -> String {
        match self.scope {
            CalendarScope::Forum => format!("{item}@{domain}"),
            _ => format!("{item}.{}@{domain}", self.id),
        }
    }
}

impl Name {
    /// The name where it is text: in the chosen language, else in the forum's; `None` for a country, whose name the program's own messages hold.
    pub fn show<'a>(&'a self, chosen: &LanguageTag, forum_languages: &[LanguageTag]) -> Option<&'a str> {
        match self {
            Name::Plain(text) => Some(text),
            Name::Localized(text) => Some(text.show(chosen, forum_languages)),
            Name::Country(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uid_belongs_to_one_calendar() {
        let forum: ForumId = "01920000-0000-7000-8000-000000000001".parse().unwrap();
        let item: Uuid = "01920000-0000-7000-8000-000000000002".parse().unwrap();
        let whole = Calendar::new(forum, CalendarScope::Forum, None);
        let public = Calendar::new(forum, CalendarScope::Public, None);
        let track = Calendar::new(forum, CalendarScope::Track, Some(item));
        assert_eq!(whole.uid(item, "fica.example"), "01920000-0000-7000-8000-000000000002@fica.example");
        assert_eq!(
            public.uid(item, "fica.example"),
            format!("01920000-0000-7000-8000-000000000002.{}@fica.example", public.id)
        );
        assert_ne!(track.uid(item, "fica.example"), public.uid(item, "fica.example"));
    }
}

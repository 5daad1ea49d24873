//! Search over all that a workspace holds, as it is typed.

use periplo_model::*;
use periplo_store::{Reader, SearchIndex, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::{App, Open, locked};
use crate::error::WireError;
use crate::job::Job;
use crate::record::{AnyRecord, name_of, zone_of_session};
use crate::view::clock::{Eyes, WhenView};

/// Asks what a text may mean.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SearchAllRequest {
    /// What was typed: every word begins a word of what is found.
    pub text: String,
    /// The slug or id of a forum: what belongs to others is left out.
    pub forum: Option<String>,
    /// How many at most; 20 without it, 100 at most.
    pub limit: Option<u32>,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct SearchHit {
    /// Its kind.
    pub kind: Kind,
    /// Its identity.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The slug of the forum it belongs to; none for what belongs to no forum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forum: Option<String>,
    /// When a session is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<WhenView>,
    /// Its country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
}

const USUAL: u32 = 20;
const MOST: u32 = 100;

/// Fills what is searched before anybody types.
pub(crate) fn prepare(app: &App) -> Result<(), WireError> {
    in_index(&*app.open()?, &app.reader()?, |_| Ok(()))
}

/// Looks into the index, which is as the reader sees the workspace.
fn in_index<T>(
    open: &Open,
    reader: &Reader,
    look: impl FnOnce(&SearchIndex) -> Result<T, StoreError>,
) -> Result<T, WireError> {
    let mut kept = locked(&open.search);
    let index = match &mut *kept {
        Some(index) => index,
        none => none.insert(SearchIndex::new()?),
    };
    index.follow(reader)?;
    Ok(look(index)?)
}

/// Finds records of every kind by words in them, those known by them first. Private facts are not looked through.
pub fn search(app: &App, request: SearchAllRequest, _: &Job) -> Result<Vec<SearchHit>, WireError> {
    let open = app.open()?;
    let forum = request.forum.as_deref().map(|forum| app.forum_id(forum)).transpose()?;
    let (reader, language, rules) = (app.reader()?, app.language_tag(), app.rules());
    let hits =
        in_index(&open, &reader, |index| index.find(&request.text, forum, request.limit.unwrap_or(USUAL).min(MOST)))?;
    let eyes = Eyes { rules: &rules, viewer: request.viewer_zone.as_ref() };
    let mut found = Vec::new();
    for hit in hits {
        let Some(record) = AnyRecord::get(&reader, hit.kind, hit.id)? else { continue };
        let of = match &record {
            AnyRecord::Forum(forum) => Some(forum.id),
            other => other.forum(),
        };
        let of = of.map(|forum| reader.get::<Forum>(forum)).transpose()?.flatten();
        let when = match &record {
            AnyRecord::Session(session) => {
                Some(eyes.schedule(&session.schedule, zone_of_session(&reader, session)?.as_ref()))
            }
            _ => None,
        };
        let country = match &record {
            AnyRecord::Person(person) => person.country,
            AnyRecord::Place(place) => Some(place.country),
            AnyRecord::Organization(organization) => organization.country,
            _ => None,
        };
        let title = name_of(&reader, &record, &language)?;
        found.push(SearchHit {
            kind: hit.kind,
            id: hit.id.to_string(),
            title,
            forum: of.map(|forum| forum.slug),
            when,
            country,
        });
    }
    Ok(found)
}

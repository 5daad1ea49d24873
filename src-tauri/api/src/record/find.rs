//! Finding a record as its name is typed, to choose it in a form.

use std::collections::HashMap;
use std::sync::Arc;

use periplo_exchange::gazetteer::matching::{Query, Rank};
use periplo_model::*;
use periplo_store::{Reader, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::any::AnyRecord;
use super::called::{Called, all_called};
use crate::app::App;
use crate::error::WireError;
use crate::job::Job;

/// Asks for the records of a kind that a text may mean.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FindRequest {
    /// The kind.
    pub kind: Kind,
    /// What was typed; nothing for the first of all.
    pub text: String,
    /// Only what belongs to this record by any of its references: the rooms of a venue, the legs of a forum.
    #[ts(as = "Option<String>")]
    pub within: Option<Uuid>,
    /// Only this record: what it is called.
    #[ts(as = "Option<String>")]
    pub id: Option<Uuid>,
    /// Whether the records themselves are wanted, with all their fields.
    pub whole: Option<bool>,
    /// How many at most; 20 without it, 200 at most.
    pub limit: Option<u32>,
}

/// A record to choose.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct Choice {
    /// The record.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What tells it from others of its name: a venue's city, a person's organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Its country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// The record itself, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<AnyRecord>,
}

const USUAL: u32 = 20;
const MOST: u32 = 200;

/// Finds records by what they are called, the best first. Accents, case and slips of a letter are forgiven.
pub fn find(app: &App, request: FindRequest, _: &Job) -> Result<Vec<Choice>, WireError> {
    let (reader, language) = (app.reader()?, app.language_tag());
    let query = Query::new(&request.text);
    let called_of = |records: Vec<AnyRecord>| -> Result<Arc<Vec<Called>>, StoreError> {
        let called = records.iter().map(|record| Called::new(&reader, record, request.within, &language));
        Ok(Arc::new(called.collect::<Result<_, _>>()?))
    };
    let called = match (request.id, request.within) {
        (Some(id), _) => called_of(AnyRecord::get(&reader, request.kind, id)?.into_iter().collect())?,
        (None, Some(within)) => called_of(all_of(&reader, request.kind, within)?)?,
        (None, None) => all_called(app, &reader, request.kind, &language)?,
    };
    let mut found: Vec<(Rank, &Called)> =
        called.iter().filter_map(|called| Some((called.rank(&query)?, called))).collect();
    found.sort_by_cached_key(|(rank, called)| (*rank, crate::programme::folded(&called.label), called.id));
    let limit = request.limit.unwrap_or(USUAL).min(MOST) as usize;
    let mut organizations: HashMap<OrganizationId, String> = HashMap::new();
    let whole = request.whole.unwrap_or(false);
    let mut choices = Vec::new();
    for (_, called) in found.into_iter().take(limit) {
        let Some(record) = AnyRecord::get(&reader, request.kind, called.id)? else { continue };
        let (mut detail, mut country) = (None, None);
        match &record {
            AnyRecord::Place(place) => country = Some(place.country),
            AnyRecord::Organization(it) => (detail, country) = (it.short_name.clone(), it.country),
            AnyRecord::Venue(venue) => detail = reader.get::<Place>(venue.place)?.map(|place| place.name),
            AnyRecord::Room(room) => detail = reader.get::<Venue>(room.venue)?.map(|venue| venue.name),
            AnyRecord::Leg(leg) => detail = Some(leg.starts.to_string()),
            AnyRecord::Forum(forum) => detail = Some(forum.starts.to_string()),
            AnyRecord::Person(person) => {
                country = person.country;
                let mut names = Vec::new();
                for affiliation in reader.by_reference::<Affiliation>("person", person.id.uuid())? {
                    let id = affiliation.organization;
                    if affiliation.until.is_none() && !organizations.contains_key(&id) {
                        organizations.extend(reader.get::<Organization>(id)?.map(|found| (id, found.name)));
                    }
                    names.extend(organizations.get(&id).filter(|_| affiliation.until.is_none()).cloned());
                }
                detail = Some(names.join(", ")).filter(|names| !names.is_empty());
            }
            _ => {}
        }
        let (id, label) = (called.id.to_string(), called.label.clone());
        choices.push(Choice { id, label, detail, country, record: whole.then_some(record) });
    }
    Ok(choices)
}

/// The records of a kind that belong to a record.
fn all_of(reader: &Reader, kind: Kind, within: Uuid) -> Result<Vec<AnyRecord>, WireError> {
    let mut found = Vec::new();
    for reference in kind.references().iter().filter(|reference| reference.owner) {
        found.extend(AnyRecord::by_reference(reader, kind, reference.field, within)?);
    }
    Ok(found)
}

//! What all records of a kind are called, kept between the letters of a name as it is typed.

use std::collections::HashMap;
use std::sync::Arc;

use periplo_exchange::gazetteer::matching::{Query, Rank, folded};
use periplo_model::{Kind, LanguageTag, Localized, StepId};
use periplo_store::{Reader, StoreError};
use uuid::Uuid;

use super::any::AnyRecord;
use super::name::{name_beside, name_of};
use crate::app::{App, locked};
use crate::error::WireError;

/// What a record is called.
pub(super) struct Called {
    pub(super) id: Uuid,
    /// In the language of the settings.
    pub(super) label: String,
    /// That, and its other names, folded for comparing.
    names: Vec<String>,
}

impl Called {
    /// What a record is called; `within`: among those of one of its ends.
    pub(super) fn new(
        reader: &Reader,
        record: &AnyRecord,
        within: Option<Uuid>,
        language: &LanguageTag,
    ) -> Result<Self, StoreError> {
        let label = match within {
            Some(within) => name_beside(reader, record, within, language)?,
            None => name_of(reader, record, language)?,
        };
        let names = std::iter::once(folded(&label)).chain(other_names(record).map(folded)).collect();
        Ok(Self { id: record.id(), label, names })
    }

    /// How well the best of its names fits.
    pub(super) fn rank(&self, query: &Query) -> Option<Rank> {
        self.names.iter().filter_map(|name| query.rank(name)).min()
    }
}

/// The names of kinds, as they are after a step and in a language.
#[derive(Default)]
pub(crate) struct KeptNames {
    at: Option<(Option<StepId>, LanguageTag)>,
    kinds: HashMap<Kind, Arc<Vec<Called>>>,
}

/// What all records of a kind are called, in the order of their ids; from memory until the next step.
pub(super) fn all_called(
    app: &App,
    reader: &Reader,
    kind: Kind,
    language: &LanguageTag,
) -> Result<Arc<Vec<Called>>, WireError> {
    let open = app.open()?;
    let head = reader.history(None, 1)?.first().map(|step| step.id);
    let now = Some((head, language.clone()));
    {
        let mut kept = locked(&open.names);
        if kept.at != now {
            *kept = KeptNames { at: now.clone(), ..KeptNames::default() };
        }
        if let Some(known) = kept.kinds.get(&kind) {
            return Ok(Arc::clone(known));
        }
    }
    let records = AnyRecord::all(reader, kind)?;
    let called = records.iter().map(|record| Called::new(reader, record, None, language));
    let called = Arc::new(called.collect::<Result<Vec<_>, StoreError>>()?);
    let mut kept = locked(&open.names);
    if kept.at == now {
        kept.kinds.insert(kind, Arc::clone(&called));
    }
    Ok(called)
}

/// Other names by which a record is known.
fn other_names(record: &AnyRecord) -> impl Iterator<Item = &str> {
    let (said, text): (Option<&str>, Option<&Localized>) = match record {
        AnyRecord::Organization(it) => (it.short_name.as_deref(), None),
        AnyRecord::Person(it) => (it.badge_name.as_deref(), None),
        AnyRecord::Session(it) => (None, Some(&it.title)),
        AnyRecord::Forum(it) => (Some(&it.slug), Some(&it.name)),
        AnyRecord::Track(it) => (None, Some(&it.name)),
        AnyRecord::Delegation(it) => (None, Some(&it.name)),
        _ => (None, None),
    };
    said.into_iter().chain(text.into_iter().flat_map(|text| text.iter().map(|(_, text)| text)))
}

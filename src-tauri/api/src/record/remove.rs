//! Removing records: what would go with them is counted and named first, and taken in the same step.

use std::collections::{BTreeMap, BTreeSet};

use periplo_model::{Kind, LanguageTag};
use periplo_store::{Reads, Step, Tx};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use super::any::AnyRecord;
use super::{RecordName, RecordsRequest, check, name};
use crate::app::{App, Edited};
use crate::error::WireError;
use crate::job::Job;

/// So many of a kind are named; the others are counted.
const NAMED: usize = 5;

/// Records of one kind that removing another would touch.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Dependants {
    /// Their kind.
    pub kind: Kind,
    /// How many there are.
    pub count: u32,
    /// The names of the first five.
    pub names: Vec<String>,
}

/// What removing records would do.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RemovalView {
    /// What the records are called.
    pub names: Vec<String>,
    /// What belongs to them and goes with them.
    pub going: Vec<Dependants>,
    /// What stays, and loses its reference to them.
    pub losing: Vec<Dependants>,
    /// What cannot do without them. While there is any, nothing can be removed.
    pub blocking: Vec<Dependants>,
}

#[derive(Default)]
struct Found {
    going: BTreeSet<(Kind, Uuid)>,
    losing: BTreeSet<(Kind, Uuid)>,
    blocking: BTreeSet<(Kind, Uuid)>,
}

/// Says what removing records would take with it, what would lose a reference, and what stands in its way.
pub fn preview(app: &App, request: RecordsRequest, _: &Job) -> Result<RemovalView, WireError> {
    let (reader, language) = (app.reader()?, app.language_tag());
    let mut names = Vec::new();
    for record in &request.records {
        let there = AnyRecord::get(&reader, record.kind, record.id)?;
        let there = there.ok_or_else(|| WireError::not_found(record.kind, record.id))?;
        names.push(name::name_of(&reader, &there, &language)?);
    }
    let found = followed(&reader, &request.records)?;
    let listed = |records: &BTreeSet<(Kind, Uuid)>| listed(&reader, records, &language);
    Ok(RemovalView {
        names,
        going: listed(&found.going)?,
        losing: listed(&found.losing)?,
        blocking: listed(&found.blocking)?,
    })
}

/// Removes records with all that belongs to them, in one step.
///
/// # Errors
/// Where another record cannot do without one of them; where one is an item of a host event.
pub fn remove(app: &App, request: RecordsRequest, _: &Job) -> Result<Edited<()>, WireError> {
    let language = app.language_tag();
    let first = request.records.first();
    let step = match first {
        Some(record) if record.kind.is_private() => Step::new("private-changed", json!({})),
        _ => {
            let kind = first.map_or(Kind::Forum, |record| record.kind);
            Step::new("record-removed", json!({ "kind": kind.name(), "name": "" }))
        }
    };
    app.write(step, |tx| {
        if let Some(record) = first.filter(|record| !record.kind.is_private()) {
            tx.set_arg("name", name::named(tx, record.kind, record.id, &language)?);
        }
        for record in &request.records {
            remove_one(tx, *record, &language)?;
        }
        Ok(())
    })
}

/// Removes a record with all that belongs to it. One that went with another is no trouble.
pub(super) fn remove_one(tx: &mut Tx<'_>, record: RecordName, language: &LanguageTag) -> Result<(), WireError> {
    let Some(there) = AnyRecord::get(tx, record.kind, record.id)? else { return Ok(()) };
    check::unlocked(&there, &name::name_of(tx, &there, language)?)?;
    let found = followed(tx, &[record])?;
    if let Some((kind, id)) = found.blocking.first() {
        let name = name::named(tx, *kind, *id, language)?;
        return Err(WireError::bad_field(kind.name(), name, "reason-needs-it"));
    }
    Ok(tx.remove_whole(record.kind, record.id)?)
}

/// What removing records touches, as `Tx::remove_whole` goes about it.
fn followed(reads: &Reads, records: &[RecordName]) -> Result<Found, WireError> {
    let asked: BTreeSet<(Kind, Uuid)> = records.iter().map(|record| (record.kind, record.id)).collect();
    let mut found = Found::default();
    let mut open: Vec<(Kind, Uuid)> = asked.iter().copied().collect();
    let mut seen = asked.clone();
    while let Some((kind, id)) = open.pop() {
        for other in reads.dependants(kind, id)? {
            let key = (other.kind, other.id);
            if other.owned {
                if seen.insert(key) {
                    found.going.insert(key);
                    open.push(key);
                }
            } else if other.optional {
                found.losing.insert(key);
            } else {
                found.blocking.insert(key);
            }
        }
    }
    let goes = |key: &(Kind, Uuid)| !seen.contains(key);
    found.losing.retain(goes);
    found.blocking.retain(goes);
    Ok(found)
}

/// Kind by kind, how many there are and what the first are called. The memory of imports is nobody's concern.
fn listed(
    reads: &Reads,
    records: &BTreeSet<(Kind, Uuid)>,
    language: &LanguageTag,
) -> Result<Vec<Dependants>, WireError> {
    let mut kinds: BTreeMap<Kind, Dependants> = BTreeMap::new();
    for (kind, id) in records.iter().filter(|(kind, _)| *kind != Kind::Imported) {
        let of_kind = kinds.entry(*kind).or_insert_with(|| Dependants { kind: *kind, count: 0, names: Vec::new() });
        of_kind.count += 1;
        if of_kind.names.len() < NAMED {
            of_kind.names.extend(Some(name::named(reads, *kind, *id, language)?).filter(|name| !name.is_empty()));
        }
    }
    Ok(kinds.into_values().collect())
}

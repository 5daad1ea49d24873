//! Any record: reading, making, changing, copying and removing it, in one way for all kinds.
//!
//! A draft names a kind and gives fields by their documented names; the types of the model say what each may hold, and
//! [`check`] what else must be true. Private facts go the same way, into their own tables, and no step names them.

mod any;
mod called;
mod check;
mod copy;
mod draft;
mod find;
mod links;
mod many;
mod name;
mod remove;
mod template;
mod times;

use periplo_model::{EntityId, Kind, LanguageTag, Rank};
use periplo_store::{Step, Tx};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;
use uuid::Uuid;

pub use any::AnyRecord;
pub(crate) use any::typescript;
pub(crate) use called::KeptNames;
pub use copy::duplicate;
pub use find::{Choice, FindRequest, find};
pub use many::{ManyRequest, PasteRequest, paste, put_many};
pub(crate) use name::name_of;
pub use remove::{Dependants, RemovalView, preview, remove};
pub use template::{TemplatePart, TemplateRequest, from_template};
pub(crate) use times::zone_of_session;

use crate::app::{App, Edited};
use crate::error::WireError;
use crate::job::Job;

/// Names a record.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
pub struct RecordName {
    /// Its kind.
    pub kind: Kind,
    /// Its identity.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// A record to be made, or changes to one.
#[derive(Clone, Debug, Deserialize)]
pub struct RecordDraft {
    /// Its kind.
    pub kind: Kind,
    /// The record to be changed; none to make one.
    pub id: Option<Uuid>,
    /// What later drafts of the same request call it, as `@name`.
    pub name: Option<String>,
    /// Its fields; one that is absent stays, null empties it.
    pub fields: Map<String, Value>,
}

/// Records to be written in one step.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PutRequest {
    /// What to make and change, in this order; the step is named after the first.
    #[ts(type = "RecordDraft[]")]
    pub put: Vec<RecordDraft>,
    /// What goes in the same step, each with what belongs to it.
    #[serde(default)]
    #[ts(as = "Option<Vec<RecordName>>")]
    pub remove: Vec<RecordName>,
}

/// Names records.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecordsRequest {
    /// The records.
    pub records: Vec<RecordName>,
}

/// Gives a record with all its fields.
pub fn get(app: &App, name: RecordName, _: &Job) -> Result<AnyRecord, WireError> {
    AnyRecord::get(&*app.reader()?, name.kind, name.id)?.ok_or_else(|| WireError::not_found(name.kind, name.id))
}

/// Makes and changes records, and removes others, in one step.
///
/// A link record takes its id from what it links. Where it is changed to link something else, it gets another id.
///
/// # Errors
/// Nothing is written where one draft has a problem: the first is told, with its field, and as `at` the number of the draft.
pub fn put(app: &App, request: PutRequest, _: &Job) -> Result<Edited<Vec<AnyRecord>>, WireError> {
    let language = app.language_tag();
    app.write(step_of(&request), |tx| {
        let (mut written, mut made) = (Vec::new(), Vec::new());
        for (at, draft) in request.put.iter().enumerate() {
            let at_draft = |mut error: WireError| {
                error.args.insert("at".to_owned(), at.into());
                error
            };
            let record = put_one(app, tx, draft, &made, &language).map_err(at_draft)?;
            if at == 0 && !draft.kind.is_private() {
                tx.set_arg("name", name::name_of(tx, &record, &language)?);
            }
            made.extend(draft.name.clone().map(|name| (name, record.id())));
            written.push(record);
        }
        for (at, gone) in request.remove.iter().enumerate() {
            if at == 0 && request.put.is_empty() && !gone.kind.is_private() {
                tx.set_arg("name", name::named(tx, gone.kind, gone.id, &language)?);
            }
            remove::remove_one(tx, *gone, &language)?;
        }
        Ok(written)
    })
}

/// What the step is called that a request is: after the first thing it writes, else after the first it removes.
fn step_of(request: &PutRequest) -> Step {
    let step = |kind: Kind, key: &str| match kind.is_private() {
        true => Step::new("private-changed", json!({})),
        false => Step::new(key, json!({ "kind": kind.name(), "name": "" })),
    };
    match (request.put.first(), request.remove.first()) {
        (Some(draft), _) => step(draft.kind, if draft.id.is_some() { "record-changed" } else { "record-added" }),
        (None, gone) => step(gone.map_or(Kind::Forum, |gone| gone.kind), "record-removed"),
    }
}

fn put_one(
    app: &App,
    tx: &mut Tx<'_>,
    draft: &RecordDraft,
    made: &[(String, Uuid)],
    language: &LanguageTag,
) -> Result<AnyRecord, WireError> {
    if matches!(draft.kind, Kind::Acceptance | Kind::Imported) {
        return Err(WireError::bad_field("kind", draft.kind.name(), "reason-not-by-hand"));
    }
    let before = match draft.id {
        Some(id) => Some(AnyRecord::get(tx, draft.kind, id)?.ok_or_else(|| WireError::not_found(draft.kind, id))?),
        None => None,
    };
    if let Some(before) = &before {
        check::unlocked(before, &name::name_of(tx, before, language)?)?;
    }
    let base = match &before {
        Some(before) => before.fields(),
        None => Map::from_iter([("id".to_owned(), Value::from(Uuid::nil().to_string()))]),
    };
    let given = draft::resolved(draft.kind, &draft.fields, made)?;
    let mut fields = draft::merged(draft.kind, base, &given);
    if draft.kind == Kind::Forum {
        // The short name may be left to be made from the name.
        fields.entry("slug").or_insert_with(|| "".into());
    }
    let mut record = draft::record(draft.kind, &fields)?;
    check::unlocked(&record, &name::name_of(tx, &record, language)?)?;
    if before.is_none() {
        place_last(tx, &mut record, &given)?;
    }
    let new_id = match (&before, links::derived_id(&record)) {
        (Some(before), Some(id)) if links::links_otherwise(before, &record) => Some(id),
        (Some(_), _) => None,
        (None, Some(id)) => Some(id),
        (None, None) => Some(tx.new_id::<periplo_model::SessionId>().uuid()),
    };
    if let Some(id) = new_id {
        record.set_id(id);
        if let Some(there) = AnyRecord::get(tx, draft.kind, id)? {
            return match links::is_plain(draft.kind) && before.is_none() {
                true => Ok(there),
                false => Err(WireError::bad_field(link_field(draft.kind), "", "reason-there-already")),
            };
        }
    }
    check::check(tx, &app.rules(), &mut record)?;
    if let (Some(before), Some(_)) = (&before, new_id) {
        if !tx.dependants(draft.kind, before.id())?.is_empty() {
            return Err(WireError::bad_field(link_field(draft.kind), "", "reason-fixed"));
        }
        tx.remove_record(draft.kind, before.id())?;
    }
    record.put(tx)?;
    Ok(record)
}

/// The field that a link which is there already, or cannot be another, is told at: the last that it links.
fn link_field(kind: Kind) -> &'static str {
    match kind {
        Kind::Participation | Kind::Partner => "role",
        kind => kind.references().last().map_or("", |reference| reference.field),
    }
}

/// Puts a new record after its siblings, where the kind has an order and the draft does not name a place in it.
pub(crate) fn place_last(tx: &Tx<'_>, record: &mut AnyRecord, given: &any::Fields) -> Result<(), WireError> {
    let kind = record.kind();
    let mut fields = record.fields();
    if given.contains_key("rank") || !fields.contains_key("rank") {
        return Ok(());
    }
    let owner = kind.references().iter().filter(|reference| reference.owner).find_map(|reference| {
        let id = fields.get(reference.field)?.as_str()?;
        Some((reference.field, Uuid::try_parse(id).ok()?))
    });
    let last = match owner {
        Some((field, id)) => tx.last_rank(kind, field, id)?,
        None => None,
    };
    fields.insert("rank".to_owned(), String::from(Rank::between(last.as_ref(), None)).into());
    *record = draft::record(kind, &fields)?;
    Ok(())
}

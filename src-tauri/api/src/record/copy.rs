//! Copying records with what belongs to them: new ids, references among the copies kept.

use std::collections::BTreeMap;

use periplo_model::{EntityId, Kind, Schedule, Session, SessionStatus};
use periplo_store::{Reads, Step, StoreError, Tx};
use serde_json::{Value, json};
use uuid::Uuid;

use super::any::{AnyRecord, Fields};
use super::{RecordName, check, draft, links, name, place_last};
use crate::app::{App, Edited};
use crate::error::WireError;
use crate::job::Job;

/// What goes along with a copy: the kind, its field that refers to the one copied, and that one's kind.
const ALONG: &[(Kind, &[(Kind, &str)])] = &[
    (Kind::Venue, &[(Kind::Room, "venue")]),
    (Kind::Session, &[(Kind::Participation, "session"), (Kind::Partner, "session")]),
    (Kind::Delegation, &[(Kind::Delegate, "delegation"), (Kind::Partner, "delegation")]),
    (Kind::Delegate, &[(Kind::AttendedLeg, "delegate")]),
    (Kind::Journey, &[(Kind::Traveller, "journey")]),
    (Kind::Stay, &[(Kind::Guest, "stay")]),
    (Kind::Leg, &[(Kind::Partner, "leg")]),
];

/// Copies a record with what makes it whole: a venue with its rooms, a session with who takes part, a delegation with its
/// delegates, a journey with its travellers, a stay with its guests. A copied session is a draft without a time.
///
/// # Errors
/// A link has no copy: it is what it links. A forum is copied by its template.
pub fn duplicate(app: &App, record: RecordName, _: &Job) -> Result<Edited<AnyRecord>, WireError> {
    let language = app.language_tag();
    app.write(Step::new("record-duplicated", json!({ "kind": record.kind.name(), "name": "" })), |tx| {
        let first = AnyRecord::get(tx, record.kind, record.id)?;
        let first = first.ok_or_else(|| WireError::not_found(record.kind, record.id))?;
        if links::derived_id(&first).is_some() || record.kind == Kind::Forum {
            return Err(WireError::bad_field("kind", record.kind.name(), "reason-no-copy"));
        }
        let shown = name::name_of(tx, &first, &language)?;
        check::unlocked(&first, &shown)?;
        tx.set_arg("name", shown);
        let is_session = record.kind == Kind::Session;
        let copied = copy_whole(tx, first, |fields| {
            if is_session {
                unscheduled(fields)
            }
        })?;
        copied.ok_or_else(|| WireError::not_found(record.kind, record.id))
    })
}

/// Copies a record with what makes it whole; `change` has the fields of the record itself before they are written.
pub(super) fn copy_whole(
    tx: &mut Tx<'_>,
    first: AnyRecord,
    change: impl Fn(&mut Fields),
) -> Result<Option<AnyRecord>, WireError> {
    let (id, mut records) = (first.id(), Vec::new());
    gather(tx, first, &mut records)?;
    let mut copies = Copies::default();
    let mut copied = None;
    for record in records {
        let copy = copies.put(tx, &record, |fields| {
            if record.id() == id {
                change(fields);
            }
            fields.shift_remove("rank");
        })?;
        copied = copied.or(copy);
    }
    Ok(copied)
}

/// A record, and after it what goes along.
fn gather(reads: &Reads, record: AnyRecord, into: &mut Vec<AnyRecord>) -> Result<(), StoreError> {
    let (kind, id) = (record.kind(), record.id());
    into.push(record);
    let along = ALONG.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, along)| along);
    for (child, field) in along {
        for record in AnyRecord::by_reference(reads, *child, field, id)? {
            gather(reads, record, into)?;
        }
    }
    Ok(())
}

/// Makes the fields of a session those of a draft without a time, of the length it had.
fn unscheduled(fields: &mut Fields) {
    let Ok(mut session) = serde_json::from_value::<Session>(Value::Object(fields.clone())) else { return };
    if let Schedule::Span { start, end, .. } = session.schedule {
        session.planned_minutes = session.planned_minutes.or(u32::try_from(start.minutes_until(end)).ok());
    }
    session.schedule = Schedule::Unscheduled;
    session.status = SessionStatus::Draft;
    if let AnyRecord::Session(session) = AnyRecord::Session(Box::new(session)) {
        *fields = AnyRecord::Session(session).fields();
    }
}

/// What was copied so far: the id of each original with that of its copy.
#[derive(Default)]
pub(super) struct Copies {
    ids: BTreeMap<Uuid, Uuid>,
    /// The kinds of which nothing but copies may be referred to.
    pub(super) own: &'static [Kind],
}

impl Copies {
    /// Only copies of these kinds may be referred to; a reference to another record of them is dropped.
    pub(super) fn of(own: &'static [Kind]) -> Self {
        Self { ids: BTreeMap::new(), own }
    }

    /// Puts a copy with changed fields; `None` where it cannot do without a record that was not copied.
    pub(super) fn put(
        &mut self,
        tx: &mut Tx<'_>,
        original: &AnyRecord,
        change: impl FnOnce(&mut Fields),
    ) -> Result<Option<AnyRecord>, WireError> {
        let kind = original.kind();
        let mut fields = original.fields();
        change(&mut fields);
        for reference in kind.references() {
            let Some(to) = fields.get(reference.field).and_then(Value::as_str).and_then(|id| Uuid::try_parse(id).ok())
            else {
                continue;
            };
            match self.ids.get(&to) {
                Some(copy) => {
                    fields.insert(reference.field.to_owned(), copy.to_string().into());
                }
                None if self.own.contains(&reference.to) => {
                    fields.shift_remove(reference.field);
                }
                None => {}
            }
        }
        let unranked = !fields.contains_key("rank");
        let Ok(mut copy) = draft::record(kind, &fields) else { return Ok(None) };
        if unranked {
            place_last(tx, &mut copy, &Fields::new())?;
        }
        let id = links::derived_id(&copy).unwrap_or_else(|| tx.new_id::<periplo_model::SessionId>().uuid());
        copy.set_id(id);
        self.ids.insert(original.id(), id);
        copy.put(tx)?;
        Ok(Some(copy))
    }
}

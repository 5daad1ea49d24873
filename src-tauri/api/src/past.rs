//! Earlier states of a forum, and one earlier step taken back.

use std::collections::BTreeMap;

use periplo_model::plan::Plan;
use periplo_model::*;
use periplo_store::{Former, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::error::{ErrorCode, WireError};
use crate::history::StepView;
use crate::job::Job;
use crate::programme::{self, ProgrammeRequest, Texts};
use crate::view::programme::ProgrammeView;

/// Names a step.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct StepRequest {
    /// The step.
    pub step: String,
}

/// Asks for a forum as it was.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PastRequest {
    /// The step after which.
    pub step: String,
    /// The slug or id of the forum.
    pub forum: String,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// A forum as it was.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PastView {
    /// The step after which.
    pub step: StepView,
    /// What it was called.
    pub name: Localized,
    /// Its programme then.
    pub programme: ProgrammeView,
}

fn step_id(text: &str) -> Result<StepId, WireError> {
    text.parse().map_err(|_| WireError::bad_field("step", text, "reason-no-step"))
}

/// Takes one earlier step back where nothing later depends on it, as a step of its own.
///
/// # Errors
/// The later step that depends on it, by its sentence; what undo passes over is not taken back.
pub fn revert(app: &App, request: StepRequest, _: &Job) -> Result<Edited<()>, WireError> {
    let (open, step) = (app.open()?, step_id(&request.step)?);
    let done = open.workspace.revert(step).map_err(|error| match error {
        StoreError::LaterStep { key, later } => WireError::new(
            ErrorCode::LaterStep,
            json!({ "step": key, "id": later.id.to_string(), "later": app.messages().step(&later.key, &later.args) }),
        ),
        error => WireError::from(error).about(&open.path),
    })?;
    app.back_up();
    let update = app.follow(&open, &done.changed, done.step);
    Ok(Edited::new((), &done.changed).with_update(update))
}

/// Gives the programme of a forum as it was after a step. Nothing is changed by looking.
///
/// # Errors
/// Where the forum was not there yet, or the step is not in the history.
pub fn look(app: &App, request: PastRequest, _: &Job) -> Result<PastView, WireError> {
    let (forum, step) = (app.forum_id(&request.forum)?, step_id(&request.step)?);
    let reader = app.reader()?;
    let summary = reader.step_of(step)?;
    let records = before(reader.forum_records(forum)?, reader.since(step)?)
        .map_err(|error| WireError::new(ErrorCode::Workspace, json!({ "message": error.to_string() })))?;
    let not_yet = || WireError::bad_field("step", &request.step, "reason-not-yet");
    let plan = Plan::new(records, forum, app.rules()).ok_or_else(not_yet)?;
    let wanted = ProgrammeRequest { viewer_zone: request.viewer_zone, ..ProgrammeRequest::default() };
    let programme = programme::view(&plan, &Texts::default(), &wanted);
    Ok(PastView { step: summary.into(), name: plan.forum().name.clone(), programme })
}

/// Records as they were before later changes, the latest change first.
fn before(records: Records, since: Vec<Former>) -> Result<Records, serde_json::Error> {
    let Value::Object(by_kind) = serde_json::to_value(records)? else { return Ok(Records::default()) };
    let mut all: BTreeMap<(String, String), Map<String, Value>> = BTreeMap::new();
    for (plural, list) in by_kind {
        for record in list.as_array().into_iter().flatten().filter_map(Value::as_object) {
            let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
            all.insert((plural.clone(), id.to_owned()), record.clone());
        }
    }
    for Former { kind, id, was_there, fields } in since {
        let key = (kind.plural().to_owned(), id.to_string());
        // What is of another forum is not there, and one change of it does not make it whole.
        let whole = fields.values().any(|value| !value.is_null()) && !all.contains_key(&key);
        match (was_there, whole) {
            (false, _) => {
                all.remove(&key);
            }
            (true, false) => {
                if let Some(record) = all.get_mut(&key) {
                    overlay(record, fields);
                }
            }
            (true, true) => {
                let mut record = Map::from_iter([("id".to_owned(), Value::from(id.to_string()))]);
                overlay(&mut record, fields);
                let alone = Value::Object(Map::from_iter([(key.0.clone(), Value::from(vec![record.clone()]))]));
                if serde_json::from_value::<Records>(alone).is_ok() {
                    all.insert(key, record);
                }
            }
        }
    }
    let mut by_kind: Map<String, Value> = Map::new();
    for ((plural, _), record) in all {
        if let Some(list) = by_kind.entry(plural).or_insert_with(|| Value::from(Vec::<Value>::new())).as_array_mut() {
            list.push(record.into());
        }
    }
    serde_json::from_value(by_kind.into())
}

fn overlay(record: &mut Map<String, Value>, fields: Map<String, Value>) {
    for (field, value) in fields {
        match value {
            Value::Null => record.shift_remove(&field),
            value => record.insert(field, value),
        };
    }
}

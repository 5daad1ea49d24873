//! The history in steps, undo and redo.

use periplo_model::StepId;
use periplo_store::{StepSummary, StoreError, Undone, Workspace};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::error::WireError;
use crate::job::Job;

/// Asks for a page of the history.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct HistoryRequest {
    /// Only steps before this one.
    pub before: Option<String>,
    /// How many at most; 100 without it, 1,000 at most.
    pub limit: Option<u32>,
}

/// Asks to undo or redo.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct UndoRequest {}

/// A step as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct StepView {
    /// The step.
    pub id: String,
    /// What was done, as the end of the name of a Fluent message, `step-<key>`.
    pub key: String,
    /// With what.
    #[ts(type = "Record<string, unknown>")]
    pub args: Map<String, Value>,
    /// When, in UTC (RFC 3339).
    pub at: String,
    /// By whom.
    pub author: String,
    /// The step it undoes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undoes: Option<String>,
    /// The step it does again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redoes: Option<String>,
}

/// A page of the history, newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HistoryView {
    /// The steps.
    pub steps: Vec<StepView>,
    /// Whether there are older ones.
    pub more: bool,
}

const USUAL_PAGE: u32 = 100;
const LARGEST_PAGE: u32 = 1000;

impl From<StepSummary> for StepView {
    fn from(step: StepSummary) -> Self {
        Self {
            id: step.id.to_string(),
            key: step.key,
            args: step.args,
            at: step.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            author: step.author,
            undoes: step.undoes.map(|id| id.to_string()),
            redoes: step.redoes.map(|id| id.to_string()),
        }
    }
}

/// Lists the steps of the history, newest first.
pub fn list(app: &App, request: HistoryRequest, _: &Job) -> Result<HistoryView, WireError> {
    let before = match request.before {
        Some(id) => Some(id.parse::<StepId>().map_err(|_| WireError::bad_field("before", &id, "reason-empty"))?),
        None => None,
    };
    let limit = request.limit.unwrap_or(USUAL_PAGE).clamp(1, LARGEST_PAGE) as usize;
    let mut steps = app.reader()?.history(before, limit + 1)?;
    let more = steps.len() > limit;
    steps.truncate(limit);
    Ok(HistoryView { steps: steps.into_iter().map(StepView::from).collect(), more })
}

/// Undoes the last step that is not undone.
pub fn undo(app: &App, _: UndoRequest, _: &Job) -> Result<Edited<StepView>, WireError> {
    replay(app, Workspace::undo)
}

/// Does the step again that was undone last.
pub fn redo(app: &App, _: UndoRequest, _: &Job) -> Result<Edited<StepView>, WireError> {
    replay(app, Workspace::redo)
}

fn replay(
    app: &App,
    way: impl FnOnce(&Workspace) -> Result<Undone, StoreError>,
) -> Result<Edited<StepView>, WireError> {
    let open = app.open()?;
    let undone = way(&open.workspace).map_err(|error| WireError::from(error).about(&open.path))?;
    app.back_up();
    let step = app.reader()?.history(None, 1)?.pop();
    let mut view = step.map(StepView::from).ok_or_else(|| WireError::from(StoreError::NothingToUndo))?;
    (view.key, view.args) = (undone.key, undone.args);
    let update = app.follow(&open, &undone.changed, Some(undone.step));
    Ok(Edited::new(view, &undone.changed).with_update(update))
}

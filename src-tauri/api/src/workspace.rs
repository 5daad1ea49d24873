//! Opening and closing the workspace, and what the first screen needs to know.

use std::path::PathBuf;

use periplo_model::Kind;
use periplo_store::{ReadOnlyBecause, StoreError};
use serde_json::json;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::error::{ErrorCode, WireError};
use crate::forum::ForumRequest;
use crate::history::StepView;
use crate::job::Job;
use crate::settings::{InterfaceLanguage, Settings, SystemRegions};
use crate::zones::ZonesView;

/// Asks for nothing more.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct StateRequest {}

/// Names a workspace file.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct PathRequest {
    /// The file.
    pub path: String,
}

/// The open workspace.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct WorkspaceView {
    /// Its file.
    pub path: String,
    /// The name of the file without its ending.
    pub name: String,
    /// Whether this process may write it.
    pub writable: bool,
    /// Why not, as an error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_only_because: Option<WireError>,
    /// Warnings, such as a folder that is synced, as errors that stop nothing.
    pub warnings: Vec<WireError>,
    /// How many forums it has.
    pub forums: u32,
    /// What would be undone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<StepView>,
    /// What would be done again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redo: Option<StepView>,
}

/// The program as the first screen shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct AppView {
    /// The version of the program.
    pub program: String,
    /// The language to show: the chosen one, else the system's, else English.
    pub language: InterfaceLanguage,
    /// What the person chose.
    pub settings: Settings,
    /// The regions that are followed where a person chose none.
    pub regions: SystemRegions,
    /// The open workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace: Option<WorkspaceView>,
    /// Where a first workspace would go.
    pub usual_path: String,
    /// The zone rules in use.
    pub zones: ZonesView,
    /// Whether files can be named by path; where not, they are uploaded and downloaded.
    pub paths_allowed: bool,
    /// Today in UTC, for forms that begin with a date.
    pub today: chrono::NaiveDate,
}

/// Says what is open, what was opened before, and what the person chose.
pub fn state(app: &App, _: StateRequest, _: &Job) -> Result<AppView, WireError> {
    view(app)
}

/// Makes a new workspace file and opens it.
pub fn create(app: &App, request: PathRequest, _: &Job) -> Result<AppView, WireError> {
    app.paths_allowed()?;
    app.create_workspace(PathBuf::from(request.path))?;
    view(app)
}

/// Opens a workspace file.
pub fn open(app: &App, request: PathRequest, _: &Job) -> Result<AppView, WireError> {
    app.paths_allowed()?;
    app.open_workspace(PathBuf::from(request.path))?;
    view(app)
}

/// Closes the workspace.
pub fn close(app: &App, _: StateRequest, _: &Job) -> Result<AppView, WireError> {
    app.close_workspace()?;
    view(app)
}

impl App {
    /// Opens the workspace that was open last; false where there is none, or it cannot be opened now. Why not is told to who
    /// opens it by its name.
    pub fn open_latest(&self) -> bool {
        let latest = self.settings().recent.first().map(PathBuf::from);
        latest.is_some_and(|path| self.open_workspace(path).is_ok())
    }

    /// Reads the newest forum into memory, as far as that can be done, so that nobody waits when it is opened.
    pub fn prepare_newest(&self, job: &Job) {
        let newest = self.reader().and_then(|reader| Ok(crate::forum::newest_first(&reader)?.into_iter().next()));
        if let Ok(Some(forum)) = newest {
            // What cannot be read is said when it is asked for.
            let _ = crate::forum::prepare(self, ForumRequest { forum: forum.id.to_string() }, job);
        }
    }
}

fn workspace_view(app: &App) -> Result<WorkspaceView, WireError> {
    let open = app.open()?;
    let reader = app.reader()?;
    let because = open.workspace.writable().err().map(|because| match because {
        ReadOnlyBecause::SecondWriter => WireError::from(StoreError::SecondWriter).about(&open.path),
        ReadOnlyBecause::ReadOnlyFolder => WireError::from(StoreError::ReadOnlyFolder { path: open.path.clone() }),
    });
    let warn = |_| WireError::new(ErrorCode::NetworkFolder, json!({ "file": open.path.display().to_string() }));
    let warnings = open.workspace.warnings().into_iter().map(warn).collect();
    Ok(WorkspaceView {
        path: open.path.display().to_string(),
        name: open.path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        writable: because.is_none(),
        read_only_because: because,
        warnings,
        forums: u32::try_from(reader.count(Kind::Forum)?).unwrap_or(u32::MAX),
        undo: reader.undoable()?.map(StepView::from),
        redo: reader.redoable()?.map(StepView::from),
    })
}

pub(crate) fn view(app: &App) -> Result<AppView, WireError> {
    let workspace = if app.open().is_ok() { Some(workspace_view(app)?) } else { None };
    Ok(AppView {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        language: app.language(),
        settings: app.settings().clone(),
        regions: app.system_regions(),
        workspace,
        usual_path: app.host.usual_workspace().display().to_string(),
        zones: crate::zones::view(app),
        paths_allowed: app.host.paths_allowed,
        today: app.now().date_naive(),
    })
}

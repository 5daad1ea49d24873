//! The commands of the shell itself: how the interface reaches the commands of `periplo-api`, follows and cancels them.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use periplo_api::{App, ErrorCode, Job, Progress, WireError};
use serde_json::{Value, json};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State};

use crate::jobs::Jobs;

/// How long a closing window waits for work that it stops.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the window has at hand.
pub struct Desk {
    app: Arc<App>,
    jobs: Arc<Jobs>,
    asked: Option<PathBuf>,
}

impl Desk {
    /// A desk for `app`; `asked` is the workspace that the program was started with.
    pub fn new(app: Arc<App>, asked: Option<PathBuf>) -> Desk {
        Desk { app, jobs: Arc::default(), asked }
    }
}

/// Tells which workspace the program was started with, for the interface to open like any other, troubles included.
#[tauri::command]
pub fn asked(desk: State<'_, Desk>) -> Option<String> {
    let path = desk.asked.as_deref()?;
    Some(std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string())
}

/// Runs a command of `periplo-api` on a thread of its own. `job` is the caller's number for it, by which it can be cancelled.
#[tauri::command]
pub async fn call(
    name: String,
    request: Value,
    job: u64,
    progress: Channel<Progress>,
    desk: State<'_, Desk>,
) -> Result<Value, WireError> {
    let app = Arc::clone(&desk.app);
    let under_way = desk.jobs.begin(job);
    let work = move || {
        // A window that is gone follows nothing.
        let watch = Job::new(move |step| drop(progress.send(step)), Arc::clone(&under_way.cancelled));
        app.call(&name, request, &watch)
    };
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(reply) => reply,
        Err(panic) => Err(WireError::new(ErrorCode::Workspace, json!({ "message": panic.to_string() }))),
    }
}

/// Asks the call with this number to stop.
#[tauri::command]
pub fn cancel(job: u64, desk: State<'_, Desk>) {
    desk.jobs.cancel(job);
}

/// Stops what is under way and closes the workspace, so that nothing of it is left in a file beside it.
pub fn close(desktop: &AppHandle) {
    let desk = desktop.state::<Desk>();
    desk.jobs.end_all(PATIENCE);
    if let Err(error) = desk.app.close_workspace() {
        eprintln!("periplo: {error:?}");
    }
}

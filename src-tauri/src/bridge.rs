//! The commands of the shell itself: how the interface reaches the commands of `periplo-api`, follows and cancels them.

use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use periplo_api::{App, ErrorCode, Job, Progress, WireError};
use serde_json::{Value, json};
use tauri::ipc::Channel;
use tauri::{AppHandle, Emitter, Manager, State};

use crate::asked::{Asked, files};
use crate::jobs::Jobs;
use crate::window;

/// How long a closing window waits for work that it stops.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the window has at hand.
pub struct Desk {
    app: Arc<App>,
    jobs: Arc<Jobs>,
    asked: Asked,
}

impl Desk {
    /// A desk for `app`, at which no file has been asked for.
    pub fn new(app: Arc<App>) -> Desk {
        Desk { app, jobs: Arc::default(), asked: Asked::default() }
    }
}

/// Takes up a start of the program, its own or a later one: its `arguments` without the program's name, and the `folder` it was made in.
///
/// The window comes to the front, and is told that there may be files to take up.
pub fn start(desktop: &AppHandle, arguments: impl IntoIterator<Item = OsString>, folder: &Path) {
    desktop.state::<Desk>().asked.add(files(arguments, folder));
    window::to_front(desktop);
    // A window that is not there yet asks when it is.
    drop(desktop.emit("asked", ()));
}

/// Gives the files that the program was asked to open, each once, for the interface to open like any other, troubles included.
#[tauri::command]
pub fn asked(desk: State<'_, Desk>) -> Vec<String> {
    desk.asked.take().iter().map(|path| path.display().to_string()).collect()
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

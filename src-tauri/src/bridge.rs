//! The commands of the shell itself: how the interface reaches the commands of `periplo-api`, follows and cancels them.

use std::ffi::OsString;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
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

/// The number of the work that begins before the interface can ask; its own numbers begin at 1.
const AT_START: u64 = 0;

/// What the window has at hand.
pub struct Desk {
    app: Arc<App>,
    jobs: Arc<Jobs>,
    asked: Asked,
    opening: Arc<Opening>,
}

impl Desk {
    /// A desk for `app`, at which no file has been asked for.
    pub fn new(app: Arc<App>) -> Desk {
        Desk { app, jobs: Arc::default(), asked: Asked::default(), opening: Arc::default() }
    }
}

/// The workspace as it is opened before anybody asks.
#[derive(Default)]
struct Opening(Mutex<Option<JoinHandle<()>>>);

impl Opening {
    /// Waits until it is open, or cannot be.
    fn wait(&self) {
        if let Some(opening) = self.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
            // What went wrong is said when the interface opens it.
            let _ = opening.join();
        }
    }
}

/// Opens the workspace of last time while the window comes up, and reads its newest forum.
pub fn open_latest(desktop: &AppHandle) {
    let desk = desktop.state::<Desk>();
    let (app, jobs) = (Arc::clone(&desk.app), Arc::clone(&desk.jobs));
    let opening = std::thread::spawn(move || {
        if app.open_latest() {
            let under_way = jobs.begin(AT_START);
            std::thread::spawn(move || {
                app.prepare_newest(&Job::new(|_| {}, Arc::clone(&under_way.cancelled)));
            });
        }
    });
    *desk.opening.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(opening);
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
    let (app, opening) = (Arc::clone(&desk.app), Arc::clone(&desk.opening));
    let under_way = desk.jobs.begin(job);
    let work = move || {
        opening.wait();
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

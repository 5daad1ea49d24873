//! The desktop shell: a window around the interface, and a way from it to the commands of `periplo-api`.
//!
//! Nothing outside this folder knows Tauri. Nothing in it knows what a forum is, reads a workspace, or opens a connection: it takes the
//! interface's calls to [`App::call`](periplo_api::App::call) and the replies back.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod asked;
mod bridge;
mod jobs;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use periplo_api::{App, Host};
use tauri::RunEvent;

use bridge::Desk;

fn main() -> ExitCode {
    window::avoid_blank();
    let host = match Host::of_this_machine() {
        Ok(host) => host,
        Err(error) => return stop(&format!("{error:?}")),
    };
    let one = window::only_one(&host);
    let app = Arc::new(App::new(host));
    let built = tauri::Builder::default()
        .plugin(one)
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered())
        .plugin(window::at_home())
        .manage(Desk::new(app))
        .invoke_handler(tauri::generate_handler![bridge::asked, bridge::call, bridge::cancel])
        .build(tauri::generate_context!());
    match built {
        Ok(desktop) => {
            let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
            // Not before: a start that hands its files over to another window opens nothing.
            if arguments.is_empty() {
                bridge::open_latest(desktop.handle());
            }
            bridge::start(desktop.handle(), arguments, &std::env::current_dir().unwrap_or_default());
            desktop.run(|desktop, event| {
                if let RunEvent::Exit = event {
                    bridge::close(desktop);
                }
            });
        }
        Err(error) => return stop(&error.to_string()),
    }
    ExitCode::SUCCESS
}

/// Says on the terminal why there is no window.
fn stop(trouble: &str) -> ExitCode {
    eprintln!("periplo: {trouble}");
    ExitCode::FAILURE
}

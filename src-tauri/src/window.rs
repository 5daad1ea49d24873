//! The window: where it was, what it may show, that there is one of it, and what keeps it from being blank.

use std::path::Path;

use periplo_api::Host;
use tauri::plugin::{Builder, TauriPlugin};
use tauri::{AppHandle, Manager, Runtime, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::bridge;

/// Switches off a way of drawing that leaves windows blank with some graphics drivers, unless the user chose otherwise.
///
/// It must come before any thread starts.
pub fn avoid_blank() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if cfg!(target_os = "linux") && std::env::var_os(SWITCH).is_none() {
        // Safety: this is the first thing that `main` does, so no other thread reads the environment.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var(SWITCH, "1");
        }
    }
}

/// Remembers the window's place and size from one start to the next, in the program's own data.
pub fn remembered<R: Runtime>() -> TauriPlugin<R> {
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri_plugin_window_state::Builder::default().with_state_flags(flags).build()
}

/// Keeps the window at the interface that is built into the program: it never goes to another address.
pub fn at_home<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("at-home").on_navigation(|_, address| is_home(address.scheme(), address.host_str())).build()
}

/// Makes a later start with the same data folder hand its files to the window that stands, and end.
///
/// Where that cannot be found out, as on Linux without a message bus of the session, the program starts as if it were alone; a workspace
/// that is open elsewhere is then opened for reading. `docs/decisions/one-window.md` says more.
pub fn only_one(host: &Host) -> TauriPlugin<Wry> {
    let taken_up = |desktop: &AppHandle, arguments: Vec<String>, folder: String| {
        bridge::start(desktop, arguments.into_iter().skip(1).map(Into::into), Path::new(&folder));
    };
    let name = format!("org.periplo.Periplo.D{}", host.data_key());
    tauri_plugin_single_instance::Builder::new().callback(taken_up).dbus_id(name).build()
}

/// Brings the window before all others, if it is there.
pub fn to_front<R: Runtime>(desktop: &AppHandle<R>) {
    if let Some(window) = desktop.get_webview_window("main") {
        // What a window manager refuses is not to be had; the window stands all the same.
        drop(window.unminimize());
        drop(window.show());
        drop(window.set_focus());
    }
}

/// Whether an address is the built-in interface's: `tauri://localhost`, or on Windows `http://tauri.localhost`.
fn is_home(scheme: &str, host: Option<&str>) -> bool {
    matches!((scheme, host), ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_interface_is_home() {
        assert!(is_home("tauri", Some("localhost")));
        assert!(is_home("http", Some("tauri.localhost")));
        assert!(!is_home("http", Some("localhost")));
        assert!(!is_home("https", Some("example.org")));
        assert!(!is_home("file", None));
    }
}

//! Lets Tauri read `tauri.conf.json` at compile time; without the `desktop` feature there is nothing to build.

fn main() {
    #[cfg(feature = "desktop")]
    tauri_build::build()
}

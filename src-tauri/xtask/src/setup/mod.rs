//! Set-up: installs what a chore needs and this machine lacks. Each part is quick where nothing is missing.

mod debian;
mod node;
mod python;

pub use debian::{Privilege, privilege};

use crate::house::House;

/// What compiling anything in the workspace needs.
const COMPILER: &[&str] = &["build-essential", "pkg-config"];
/// What the desktop links against.
const DESKTOP: &[&str] = &["libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev"];
/// What the tests drive: the real window on a display of its own, a browser, programs that read calendars,
/// and what a screen reader hears by.
const TESTS: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "openbox",
    "dbus-x11",
    "xdotool",
    "chromium",
    "python3-venv",
    "python3-gi",
    "at-spi2-core",
    "gir1.2-atspi-2.0",
];

/// Installs what the crates without the desktop need.
pub fn compiler() -> Result<(), String> {
    debian::install(&[COMPILER])
}

/// Installs what the desktop needs.
pub fn desktop() -> Result<(), String> {
    debian::install(&[COMPILER, DESKTOP])
}

/// Installs the interface's packages.
pub fn interface(house: &House) -> Result<(), String> {
    node::check()?;
    node::install(house)
}

/// Installs what the benchmarks need: the compiler, the window and what drives it, and the programs of others that are
/// measured beside ours.
pub fn benches(house: &House) -> Result<(), String> {
    debian::install(&[COMPILER, DESKTOP, TESTS])?;
    interface(house)?;
    python::install(house)
}

/// Installs what every test together needs.
pub fn tests(house: &House) -> Result<(), String> {
    debian::install(&[COMPILER, DESKTOP, TESTS])?;
    interface(house)?;
    python::install(house)
}

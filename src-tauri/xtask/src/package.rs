//! `cargo xtask package`: the .deb, and the trial that installs it and opens its window.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::house::House;
use crate::setup::{self, Privilege};
use crate::shell::{self, Step, say};

/// Whether the packaged program is optimized.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Debug,
    Release,
}

impl Profile {
    fn folder(self) -> &'static str {
        match self {
            Profile::Debug => "debug",
            Profile::Release => "release",
        }
    }
}

/// Sets up, builds the interface and the .deb, and says where it is.
pub fn build(house: &House, profile: Profile) -> Result<PathBuf, String> {
    setup::desktop()?;
    setup::interface(house)?;
    house.npm("Building the interface").args(["run", "--silent", "build"]).run()?;
    let deb = bundle(house, profile, |step| step)?;
    say(&format!("The package is {}", deb.display()));
    Ok(deb)
}

/// Builds the program and its .deb from the interface as it was built last; `dress` says with what around the compiler.
pub fn bundle(house: &House, profile: Profile, dress: impl FnOnce(Step) -> Step) -> Result<PathBuf, String> {
    let started = SystemTime::now();
    let tauri = house.ui().join("node_modules/.bin").join(if cfg!(windows) { "tauri.cmd" } else { "tauri" });
    let step = Step::new(&format!("Building the package ({})", profile.folder()), tauri).within(&house.root);
    let step = step.args(["build", "--bundles", "deb", "--ci"]);
    // Chosen as the tests choose, so that what they built is not built again.
    let chosen = ["--debug", "--", "--workspace", "--tests"];
    dress(if profile == Profile::Debug { step.args(chosen) } else { step }).run()?;
    newest_deb(&house.target.join(profile.folder()).join("bundle/deb"), started)
}

/// The program that `bundle` builds with `Profile::Release`.
pub fn release_program(house: &House) -> PathBuf {
    house.target.join("release").join(format!("periplo{}", std::env::consts::EXE_SUFFIX))
}

/// The .deb in `folder` that was written since `started`.
fn newest_deb(folder: &Path, started: SystemTime) -> Result<PathBuf, String> {
    let written = |path: &PathBuf| fs::metadata(path).and_then(|file| file.modified()).ok();
    let files = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    files
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "deb"))
        .filter(|path| written(path).is_some_and(|time| time >= started))
        .max_by_key(written)
        .ok_or_else(|| format!("{}: no new .deb", folder.display()))
}

/// The real-window tests of `tests/window/<which>`, of `program`.
pub fn window_tests(house: &House, which: &str, program: &Path) -> Step {
    let step = Step::new(&format!("Driving the window of {}", program.display()), "node").within(&house.root);
    step.arg("tests/window/run.mjs")
        .arg(which)
        .env("PERIPLO_PROGRAM", program)
        .env("PERIPLO_SCREENSHOTS", house.target.join("screenshots"))
}

/// Installs `deb`, sees the window of the installed program, and removes it.
///
/// Where it may not be installed (no rights, or a Periplo of the user's is installed already), the package is unpacked and started from there.
pub fn try_out(house: &House, deb: &Path) -> Result<(), String> {
    let installed_already = shell::answer("dpkg-query", ["--show", "--showformat=${Status}", "periplo"])
        .is_some_and(|status| status.ends_with(" installed"));
    if setup::privilege() != Privilege::Root || installed_already {
        let why = if installed_already { "a Periplo is installed here already" } else { "you are not root" };
        say(&format!("Since {why}, the package is unpacked and not installed"));
        let folder = house.target.join("unpacked");
        let _ = fs::remove_dir_all(&folder);
        Step::new("Unpacking the package", "dpkg-deb").arg("--extract").arg(deb).arg(&folder).run()?;
        return window_tests(house, "package", &folder.join("usr/bin/periplo")).env("PERIPLO_UNPACKED", &folder).run();
    }
    let install = Step::new("Installing the package", "apt-get").args(["install", "-y", "-qq"]).arg(deb);
    install.env("DEBIAN_FRONTEND", "noninteractive").quiet().run()?;
    let seen = window_tests(house, "package", Path::new("/usr/bin/periplo")).env("PERIPLO_UNPACKED", "/").run();
    let removal = Step::new("Removing the package", "apt-get").args(["remove", "-y", "-qq", "periplo"]);
    let removed = removal.env("DEBIAN_FRONTEND", "noninteractive").quiet().run();
    seen.and(removed)
}

//! `cargo xtask test`: every test there is, cheap stages first.

use std::path::PathBuf;

use crate::house::House;
use crate::package::{self, Profile};
use crate::setup;
use crate::shell::{Step, say};
use crate::stages::Stages;

/// Runs every stage; `full` with the counts of the acceptance, an optimized package, and the foreign files.
pub fn test(house: &House, full: bool) -> Result<(), String> {
    let corpora = corpora(full)?;
    let run = Run { house, full, corpora };
    let mut stages = Stages::default();
    if stages.run("set-up", || setup::tests(house)) {
        run.stages(&mut stages);
    }
    stages.close()
}

/// The folder of files no one here wrote: `PERIPLO_CORPORA`. Tests of them are left out, saying so, where it is not set.
fn corpora(full: bool) -> Result<Option<PathBuf>, String> {
    match std::env::var_os("PERIPLO_CORPORA").map(PathBuf::from) {
        Some(folder) => {
            folder.canonicalize().map(Some).map_err(|error| format!("PERIPLO_CORPORA: {}: {error}", folder.display()))
        }
        None if full => {
            Err("test --full reads files that no one here wrote: name their folder in PERIPLO_CORPORA".to_owned())
        }
        None => Ok(None),
    }
}

struct Run<'a> {
    house: &'a House,
    full: bool,
    corpora: Option<PathBuf>,
}

impl Run<'_> {
    fn stages(&self, stages: &mut Stages) {
        if self.corpora.is_none() {
            say("PERIPLO_CORPORA is not set: tests of foreign files are left out");
        }
        stages.run("rust: format", || self.cargo("Checking the format").args(["fmt", "--all", "--check"]).run());
        for (name, script) in [
            ("interface: format", "format:check"),
            ("interface: lint", "lint"),
            ("interface: types", "check"),
            ("interface: units", "test"),
        ] {
            stages.run(name, || self.npm(script));
        }
        let interface = stages.run("interface: build", || self.npm("build"));
        // All of the workspace each time, the desktop with it: with other packages chosen, or without the tests, cargo would build
        // what they share once more, with other features. Benchmarks are built for their lints.
        let rust = stages.run_after(interface, "rust: lint and build", || {
            self.cargo("Building, and looking for lints").args(["build", "--workspace", "--all-targets"]).run()
        });
        stages.run_after(rust, "rust: tests", || {
            self.cargo("Testing the crates").args(["test", "--workspace", "--no-fail-fast"]).run()
        });
        stages.run_after(rust, "browser", || self.npm("test:browser"));
        let mut deb = None;
        let desktop = stages.run_after(rust, "desktop: build", || {
            let profile = if self.full { Profile::Release } else { Profile::Debug };
            deb = Some(package::bundle(self.house, profile, linted)?);
            Ok(())
        });
        stages.run_after(desktop, "window", || {
            let program = if self.full { package::release_program(self.house) } else { self.house.built("periplo") };
            self.ready(package::window_tests(self.house, "stories", &program)).run()
        });
        if let Some(deb) = deb {
            stages.run("package", || package::try_out(self.house, &deb));
        }
    }

    fn cargo(&self, what: &str) -> Step {
        linted(self.ready(self.house.cargo(what)))
    }

    fn npm(&self, script: &str) -> Result<(), String> {
        self.ready(self.house.npm(&format!("npm run {script}"))).args(["run", "--silent", script]).run()
    }

    /// Adds what every test may read from its environment.
    fn ready(&self, step: Step) -> Step {
        let step = step
            .env("PERIPLO_PYTHON", self.house.python())
            .env("PERIPLO_COUNTERPARTS", "required")
            .env("PERIPLO_CLI", self.house.built("periplo-cli"))
            .env("PYTHONTZPATH", "");
        let step = if self.full { step.env("PERIPLO_FULL", "1") } else { step };
        match &self.corpora {
            Some(folder) => step.env("PERIPLO_CORPORA", folder),
            None => step,
        }
    }
}

/// Has clippy compile the crates of the workspace, and refuse what it would warn of.
///
/// `cargo clippy` does the same, but compiles nothing: all that the workspace builds on would be gone through once for the lints
/// and once for the programs.
fn linted(step: Step) -> Step {
    // As cargo-clippy hands its arguments on.
    step.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        .env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__")
}

//! Where things stand in the project's tree.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::shell::{self, Step};

/// The project's tree, and what cargo knows of it.
pub struct House {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Where cargo builds.
    pub target: PathBuf,
    /// What `cargo metadata --no-deps` says.
    pub metadata: Value,
}

impl House {
    /// Asks cargo for the workspace that this program belongs to.
    pub fn find() -> Result<House, String> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        let manifest = manifest.to_string_lossy();
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let printed =
            shell::answer(&cargo, ["metadata", "--format-version=1", "--no-deps", "--manifest-path", &manifest])
                .ok_or("cargo metadata does not answer for this workspace")?;
        let metadata: Value = serde_json::from_str(&printed).map_err(|error| format!("cargo metadata: {error}"))?;
        let folder =
            |name: &str| metadata[name].as_str().map(PathBuf::from).ok_or(format!("cargo metadata has no {name}"));
        Ok(House { root: folder("workspace_root")?, target: folder("target_directory")?, metadata })
    }

    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The Python that the tests' second opinions run in.
    pub fn python(&self) -> PathBuf {
        let (folder, program) = if cfg!(windows) { ("Scripts", "python.exe") } else { ("bin", "python3") };
        self.target.join("python").join(folder).join(program)
    }

    /// A program of the workspace, built without optimization.
    pub fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Prepares cargo, at the root.
    pub fn cargo(&self, what: &str) -> Step {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Step::new(what, cargo).within(&self.root)
    }

    /// Prepares npm, in `ui`.
    pub fn npm(&self, what: &str) -> Step {
        Step::new(what, if cfg!(windows) { "npm.cmd" } else { "npm" }).within(&self.ui())
    }

    /// The packages of the workspace, as cargo describes them.
    pub fn packages(&self) -> &[Value] {
        self.metadata["packages"].as_array().map_or(&[], Vec::as_slice)
    }
}

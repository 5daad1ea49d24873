//! Node, and the interface's packages.

use std::fs;

use crate::house::House;
use crate::shell;

/// The oldest Node that the interface's build runs on.
const OLDEST: (u32, u32) = (20, 19);

/// Refuses a Node that is missing or too old.
pub fn check() -> Result<(), String> {
    accept(shell::answer("node", ["--version"]).as_deref())
}

fn accept(version: Option<&str>) -> Result<(), String> {
    let (major, minor) = OLDEST;
    let Some(version) = version else {
        return Err(format!(
            "Node is missing. The interface is built with Node {major}.{minor} or newer; Debian 12's own package is older, so it is not installed from there."
        ));
    };
    match numbers(version) {
        Some(found) if found >= OLDEST => Ok(()),
        _ => Err(format!(
            "this machine's Node is {version}, and the interface is built with Node {major}.{minor} or newer."
        )),
    }
}

/// `v20.20.2` → (20, 20).
fn numbers(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// Installs the packages of `ui/package-lock.json`, unless those in place came from the same lock file.
pub fn install(house: &House) -> Result<(), String> {
    let read = |path: std::path::PathBuf| fs::read(&path).map_err(|error| format!("{}: {error}", path.display()));
    let lock = read(house.ui().join("package-lock.json"))?;
    let stamp = house.ui().join("node_modules").join(".periplo-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    house.npm("Installing the interface's packages").args(["ci", "--no-audit", "--no-fund"]).quiet().run()?;
    fs::write(&stamp, lock).map_err(|error| format!("{}: {error}", stamp.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_from_20_19_on_is_accepted() {
        assert!(accept(Some("v20.19.0")).is_ok());
        assert!(accept(Some("v22.1.0")).is_ok());
    }

    #[test]
    fn an_older_or_missing_node_stops_with_the_reason() {
        assert!(accept(Some("v18.19.0")).unwrap_err().contains("v18.19.0"));
        assert!(accept(Some("v20.18.3")).unwrap_err().contains("20.19"));
        assert!(accept(Some("nightly")).unwrap_err().contains("nightly"));
        assert!(accept(None).unwrap_err().contains("missing"));
    }
}

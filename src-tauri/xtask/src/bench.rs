//! `cargo xtask bench`: the benchmarks of every crate that has them, and that of the desk in the real window.

use serde_json::Value;

use crate::house::House;
use crate::package;
use crate::shell::say;

/// Runs each benchmark by name, so that the test harnesses of the other targets stay out of it.
pub fn run(house: &House) -> Result<(), String> {
    let benches: Vec<(&str, &str)> = house.packages().iter().flat_map(benches).collect();
    if benches.is_empty() {
        return Err("no crate has a benchmark".to_owned());
    }
    for (package, bench) in benches {
        let step = house.cargo(&format!("Measuring {package}: {bench}"));
        // Some measure programs of others beside ours.
        let step = step.env("PERIPLO_PYTHON", house.python());
        step.args(["bench", "--package", package, "--bench", bench]).run()?;
    }
    desk(house)
}

/// Measures the desk in the real window of an optimized program, as it is built for the package.
pub fn desk(house: &House) -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        say("The window is driven through WebKitGTK's own driver: it is measured on Linux alone");
        return Ok(());
    }
    house.npm("Building the interface").args(["run", "--silent", "build"]).run()?;
    house.cargo("Building the optimized program").args(["build", "--release", "--package", "periplo"]).run()?;
    package::window_tests(house, "bench", &package::release_program(house)).run()
}

fn benches(package: &Value) -> Vec<(&str, &str)> {
    let targets = package["targets"].as_array().map_or(&[][..], Vec::as_slice);
    let is_bench =
        |target: &&Value| target["kind"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == "bench"));
    targets
        .iter()
        .filter(is_bench)
        .filter_map(|target| Some((package["name"].as_str()?, target["name"].as_str()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_targets_of_the_kind_bench_are_benchmarks() {
        let package = serde_json::json!({ "name": "periplo-store", "targets": [
            { "name": "periplo_store", "kind": ["lib"] },
            { "name": "edits", "kind": ["bench"] },
        ] });
        assert_eq!(benches(&package), [("periplo-store", "edits")]);
    }
}

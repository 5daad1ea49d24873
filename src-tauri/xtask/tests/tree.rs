//! The project's tree checks itself: which crate may know which, how long a file may grow, what may not be left behind.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Which members each member may depend on: the arrows of `docs/ARCHITECTURE.md`.
const ARROWS: &[(&str, &[&str])] = &[
    ("periplo-model", &[]),
    ("periplo-store", &["periplo-model"]),
    ("periplo-exchange", &["periplo-model"]),
    ("periplo-api", &["periplo-model", "periplo-store", "periplo-exchange"]),
    ("periplo-cli", &["periplo-api"]),
    ("periplo", &["periplo-api"]),
    ("periplo-acceptance", &["periplo-api"]),
    ("periplo-xtask", &[]),
];

/// The libraries that one member alone may know, by the start of their name.
const ALONE: &[(&str, &str)] = &[
    ("rusqlite", "periplo-store"),
    ("icalendar", "periplo-exchange"),
    ("tauri", "periplo"),
    ("jiff", "periplo-model"),
    ("clap", "periplo-cli"),
];

/// The point to split a file, in lines before its tests.
const LONGEST: usize = 400;

/// What stands for work not done.
const LEFT_OVERS: &[&str] =
    &[concat!("to", "do!("), concat!("unimple", "mented!("), concat!("TO", "DO"), concat!("FIX", "ME")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn printed(program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).current_dir(root()).output().expect("the program runs");
    assert!(output.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

/// Each member with the names of what it depends on, for its tests and its build too.
fn dependencies() -> BTreeMap<String, Vec<String>> {
    let printed = printed(env!("CARGO"), &["metadata", "--format-version=1", "--no-deps"]);
    let metadata: Value = serde_json::from_str(&printed).expect("cargo prints JSON");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let of =
        |package: &Value| list(&package["dependencies"]).iter().map(|dependency| text(&dependency["name"])).collect();
    list(&metadata["packages"]).iter().map(|package| (text(&package["name"]), of(package))).collect()
}

/// The files git knows whose names end in one of `endings`, with their texts, but for generated ones.
fn sources(endings: &[&str]) -> Vec<(String, String)> {
    let listed = printed("git", &["ls-files", "--cached", "--others", "--exclude-standard"]);
    let wanted = |path: &&str| endings.iter().any(|ending| path.ends_with(ending)) && !path.contains("/generated/");
    let read = |path: &str| Some((path.to_owned(), std::fs::read_to_string(root().join(path)).ok()?));
    listed.lines().filter(wanted).filter_map(read).collect()
}

#[test]
fn every_member_depends_on_the_members_it_may_and_no_others() {
    let members = dependencies();
    assert_eq!(
        members.keys().map(String::as_str).collect::<Vec<_>>(),
        {
            let mut named: Vec<&str> = ARROWS.iter().map(|(member, _)| *member).collect();
            named.sort_unstable();
            named
        },
        "every member has its line in ARROWS",
    );
    for (member, allowed) in ARROWS {
        for dependency in &members[*member] {
            let is_member = members.contains_key(dependency);
            assert!(!is_member || allowed.contains(&dependency.as_str()), "{member} may not depend on {dependency}");
        }
    }
}

#[test]
fn a_library_of_one_member_is_known_to_no_other() {
    for (member, dependencies) in dependencies() {
        for (library, keeper) in ALONE {
            let knows = dependencies.iter().find(|name| *name == library || name.starts_with(&format!("{library}-")));
            if let Some(name) = knows {
                assert_eq!(&member, keeper, "{member} may not depend on {name}");
            }
        }
    }
}

#[test]
fn no_file_is_longer_than_the_point_to_split() {
    let mut long = Vec::new();
    for (path, text) in sources(&[".rs", ".ts", ".svelte", ".mjs", ".js"]) {
        let tests = text.lines().position(|line| line.trim() == "#[cfg(test)]");
        let lines = tests.unwrap_or_else(|| text.lines().count());
        let is_test = path.contains("/tests/") || path.ends_with("tests.rs") || path.starts_with("tests/");
        if lines > LONGEST && !is_test {
            long.push(format!("{path}: {lines}"));
        }
    }
    assert!(long.is_empty(), "split these files: {long:#?}");
}

#[test]
fn nothing_stands_for_work_not_done() {
    for (path, text) in sources(&[".rs", ".ts", ".svelte", ".mjs", ".js", ".sql", ".ftl"]) {
        for (line, content) in text.lines().enumerate() {
            let left = LEFT_OVERS.iter().find(|word| content.contains(**word));
            assert!(left.is_none(), "{path}:{}: {content}", line + 1);
        }
    }
}

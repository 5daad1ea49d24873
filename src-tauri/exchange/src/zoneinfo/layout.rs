//! Which of the files are zones, and which release they are.

use std::collections::{BTreeMap, BTreeSet};

use periplo_model::time::{Offered, RulesVersion};

use super::ReadError;

/// Every set of rules has this zone; what stands before its name is the folder that the names begin in.
const EVERYWHERE: &str = "Etc/UTC";

/// Copies of the zones with and without leap seconds, which many systems keep beside them.
const COPIES: [&str; 2] = ["right", "posix"];

/// Files of the system's own, which are zones by content and not by name.
const NOT_NAMES: [&str; 2] = ["localtime", "posixrules"];

pub(super) fn may_name_the_release(path: &str) -> bool {
    matches!(file_name(path), "tzdata.zi" | "+VERSION" | "METADATA" | "__init__.py")
}

pub(super) fn offered(files: BTreeMap<String, Vec<u8>>) -> Result<Offered, ReadError> {
    let root = root(&files)?;
    let version = version(&files, &root);
    let zones = files
        .into_iter()
        .filter(|(_, bytes)| bytes.starts_with(b"TZif"))
        .filter_map(|(path, bytes)| Some((path.strip_prefix(&root)?.to_owned(), bytes)))
        .filter(|(name, _)| !NOT_NAMES.contains(&name.as_str()))
        .filter(|(name, _)| !COPIES.iter().any(|copy| name.split('/').next() == Some(copy)))
        .filter_map(|(name, bytes)| Some((name.parse().ok()?, bytes)))
        .collect();
    Ok(Offered { version, zones })
}

/// The folder that the names begin in, empty or ending in a slash.
fn root(files: &BTreeMap<String, Vec<u8>>) -> Result<String, ReadError> {
    let is_copy = |root: &str| COPIES.contains(&file_name(root.trim_end_matches('/')));
    let roots: BTreeSet<&str> = files
        .iter()
        .filter(|(_, bytes)| bytes.starts_with(b"TZif"))
        .filter_map(|(path, _)| path.strip_suffix(EVERYWHERE))
        .filter(|root| root.is_empty() || root.ends_with('/'))
        .collect();
    let mut proper = roots.iter().filter(|root| !is_copy(root));
    match (proper.next(), proper.next()) {
        (Some(first), Some(second)) => Err(ReadError::Several((*first).to_owned(), (*second).to_owned())),
        (Some(only), None) => Ok((*only).to_owned()),
        // Nothing but copies: the one without leap seconds first. The other is refused later, with its reason.
        (None, _) => roots.first().map(|root| (*root).to_owned()).ok_or(ReadError::NoZones),
    }
}

/// The release, by the first line of `tzdata.zi`, else by `+VERSION`, else by a wheel's metadata.
fn version(files: &BTreeMap<String, Vec<u8>>, root: &str) -> Option<RulesVersion> {
    let text = |path: String| files.get(&path).map(|bytes| String::from_utf8_lossy(bytes));
    let parse = |text: &str| text.trim().parse().ok();
    let above = root.strip_suffix("zoneinfo/").unwrap_or(root);

    let compact = || parse(text(format!("{root}tzdata.zi"))?.lines().next()?.strip_prefix("# version ")?);
    let plain = || parse(&text(format!("{root}+VERSION"))?);
    let module = || {
        text(format!("{above}__init__.py"))?
            .lines()
            .find_map(|line| parse(line.strip_prefix("IANA_VERSION = ")?.trim().trim_matches(['"', '\''])))
    };
    let metadata = || {
        let is_tzdata = |text: &str| text.lines().any(|line| line.trim_end() == "Name: tzdata");
        files
            .iter()
            .filter(|(path, _)| file_name(path) == "METADATA" && path.contains(".dist-info/"))
            .map(|(_, bytes)| String::from_utf8_lossy(bytes))
            .filter(|text| is_tzdata(text))
            .find_map(|text| text.lines().find_map(|line| release_of_package(line.strip_prefix("Version: ")?.trim())))
    };
    compact().or_else(plain).or_else(module).or_else(metadata)
}

/// PyPI writes 2026f, the sixth release of the year, as 2026.6, perhaps with `.post1`.
fn release_of_package(version: &str) -> Option<RulesVersion> {
    let mut parts = version.split('.');
    let (year, number) = (parts.next()?, parts.next()?.parse::<u8>().ok()?);
    let letter = (1..=26).contains(&number).then(|| char::from(b'a' + number - 1))?;
    format!("{year}{letter}").parse().ok()
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

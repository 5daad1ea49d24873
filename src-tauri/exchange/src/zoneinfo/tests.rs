//! Sources as they are found on disks, made from the shipped rules.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use periplo_model::time::{Offered, Refusal, RuleSet, Rules, ZoneId, assess};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{ReadError, read};

fn tzif(zone: &str) -> Vec<u8> {
    RuleSet::shipped().tzif(&zone.parse().unwrap()).unwrap().to_vec()
}

fn put(folder: &Path, path: &str, bytes: &[u8]) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

/// All the shipped zones in a folder, without a release.
fn zoneinfo(prefix: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let shipped = RuleSet::shipped();
    for name in shipped.names() {
        put(folder.path(), &format!("{prefix}{name}"), shipped.tzif(name).unwrap());
    }
    folder
}

fn zipped(folder: &TempDir, files: &[(&str, Vec<u8>)]) -> PathBuf {
    let path = folder.path().join("source.whl");
    let mut zip = ZipWriter::new(fs::File::create(&path).unwrap());
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
    path
}

fn names(offered: &Offered) -> Vec<&str> {
    offered.zones.keys().map(ZoneId::as_str).collect()
}

fn version(offered: &Offered) -> Option<&str> {
    offered.version.as_ref().map(|version| version.as_str())
}

/// The same file with one leap second, in the second block: its count, and the record before the marks (RFC 9636 §3.2).
fn with_a_leap_second(mut file: Vec<u8>) -> Vec<u8> {
    let second = 1 + file[1..].windows(4).position(|four| four == b"TZif").unwrap();
    let count = |file: &[u8], at: usize| u32::from_be_bytes(file[second + at..][..4].try_into().unwrap()) as usize;
    file[second + 31] = 1;
    let begin = second + 44 + count(&file, 32) * 9 + count(&file, 36) * 6 + count(&file, 40);
    file.splice(begin..begin, [0, 0, 0, 0, 4, 178, 88, 0, 0, 0, 0, 1]);
    file
}

#[test]
fn a_folder_is_read_whole_with_its_release() {
    let folder = zoneinfo("");
    put(folder.path(), "tzdata.zi", b"# version 2026g\n# redo posix_only\n");
    put(folder.path(), "zone.tab", b"# no zone\n");
    let offered = read(folder.path()).unwrap();
    assert_eq!((version(&offered), offered.zones.len()), (Some("2026g"), 598));
    assert_eq!(offered.zones[&"America/Lima".parse().unwrap()], tzif("America/Lima"));
}

#[test]
fn copies_and_the_systems_own_files_are_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let lima = tzif("America/Lima");
    for path in
        ["Etc/UTC", "America/Lima", "posix/Etc/UTC", "right/Etc/UTC", "right/America/Lima", "localtime", "posixrules"]
    {
        put(folder.path(), path, &lima);
    }
    assert_eq!(names(&read(folder.path()).unwrap()), ["America/Lima", "Etc/UTC"]);
}

#[cfg(unix)]
#[test]
fn links_between_zones_are_followed_and_loops_are_not() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "Etc/UTC", &tzif("Etc/UTC"));
    std::os::unix::fs::symlink("Etc/UTC", folder.path().join("Zulu")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path().join("Broken")).unwrap();
    std::os::unix::fs::symlink(".", folder.path().join("Loop")).unwrap();
    assert_eq!(names(&read(folder.path()).unwrap()), ["Etc/UTC", "Zulu"]);
}

#[test]
fn a_wheel_is_read_by_each_of_its_names_for_the_release() {
    let zones =
        || vec![("tzdata/zoneinfo/Etc/UTC", tzif("Etc/UTC")), ("tzdata/zoneinfo/Europe/Madrid", tzif("Europe/Madrid"))];
    let cases: [(&str, &str, Option<&str>); 8] = [
        ("tzdata/zoneinfo/tzdata.zi", "# version 2026g\n", Some("2026g")),
        ("tzdata/zoneinfo/+VERSION", "2026g\n", Some("2026g")),
        ("tzdata/__init__.py", "__version__ = \"2026.7\"\nIANA_VERSION = \"2026g\"\n", Some("2026g")),
        ("tzdata-2026.7.dist-info/METADATA", "Name: tzdata\nVersion: 2026.7\n", Some("2026g")),
        ("tzdata-2026.7.dist-info/METADATA", "Name: tzdata\nVersion: 2026.7.post1\n", Some("2026g")),
        ("other-3.1.dist-info/METADATA", "Name: other\nVersion: 2026.7\n", None),
        ("tzdata/zoneinfo/tzdata.zi", "# version 2026g-3-gabcdef0\n", None),
        ("README", "2026g", None),
    ];
    for (path, text, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        let mut files = zones();
        files.push((path, text.into()));
        let offered = read(&zipped(&folder, &files)).unwrap();
        assert_eq!((version(&offered), names(&offered)), (expected, vec!["Etc/UTC", "Europe/Madrid"]), "{path} {text}");
    }
}

#[test]
fn a_folder_above_zoneinfo_will_do() {
    let folder = zoneinfo("tzdata/zoneinfo/");
    put(folder.path(), "tzdata/__init__.py", b"IANA_VERSION = \"2026g\"\n");
    let offered = read(folder.path()).unwrap();
    assert_eq!((version(&offered), offered.zones.len()), (Some("2026g"), 598));
}

#[test]
fn a_right_folder_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let shipped = RuleSet::shipped();
    for name in shipped.names() {
        put(folder.path(), &format!("right/{name}"), &with_a_leap_second(shipped.tzif(name).unwrap().to_vec()));
    }
    put(folder.path(), "right/+VERSION", b"2026g\n");
    let now = "2026-11-21T00:00:00Z".parse().unwrap();
    for source in [folder.path().to_owned(), folder.path().join("right")] {
        let assessment = assess(&Rules::shipped(), read(&source).unwrap(), &BTreeSet::new(), now);
        let zone = "Africa/Abidjan".parse().unwrap();
        assert_eq!(assessment.refusals, [Refusal::LeapSeconds { zone }]);
    }
}

#[test]
fn what_is_no_zone_rules_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read(folder.path()), Err(ReadError::NoZones)));
    assert!(matches!(read(&folder.path().join("absent")), Err(ReadError::Disk(_))));
    put(folder.path(), "letter.txt", b"Querida Ana:");
    assert!(matches!(read(&folder.path().join("letter.txt")), Err(ReadError::NotAZip(_))));
    assert!(matches!(read(&zipped(&folder, &[("letter.txt", b"Querida Ana:".to_vec())])), Err(ReadError::NoZones)));
}

#[test]
fn two_sets_of_rules_side_by_side_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "2026f/Etc/UTC", &tzif("Etc/UTC"));
    put(folder.path(), "2026g/Etc/UTC", &tzif("Etc/UTC"));
    assert!(matches!(read(folder.path()), Err(ReadError::Several(a, b)) if a == "2026f/" && b == "2026g/"));
}

#[test]
fn a_zip_that_unpacks_to_far_more_than_zone_rules_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let utc = tzif("Etc/UTC");
    let mut long = b"TZif2".to_vec();
    long.resize(1_000_000, 0);
    assert!(matches!(read(&zipped(&folder, &[("Etc/UTC", long)])), Err(ReadError::TooLarge)));

    let many: Vec<String> = (0..10_001).map(|number| format!("Etc/{number}")).collect();
    let many: Vec<(&str, Vec<u8>)> = many.iter().map(|name| (name.as_str(), vec![])).collect();
    assert!(matches!(read(&zipped(&folder, &many)), Err(ReadError::TooLarge)));

    // A name that leads out of the archive is passed over.
    let outside = [("../../Etc/UTC", utc.clone()), ("Etc/UTC", utc.clone()), ("/Etc/GMT", utc)];
    let offered = read(&zipped(&folder, &outside)).unwrap();
    assert!(names(&offered).iter().all(|name| name.starts_with("Etc/")), "{:?}", names(&offered));
}

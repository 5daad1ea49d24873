//! Newer zone rules, installed from a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::support::*;
use crate::times::three_clocks_desk;

/// The zoneinfo folder of the Python that reads calendars: 2026f, as the program ships.
pub fn zoneinfo(python: &Path) -> PathBuf {
    let script = "import os, tzdata; print(os.path.join(os.path.dirname(tzdata.__file__), 'zoneinfo'))";
    let said = Command::new(python).args(["-c", script]).output().unwrap();
    assert!(said.status.success());
    String::from_utf8(said.stdout).unwrap().trim().into()
}

/// A copy of the rules that says it is another version; `copies` puts the rules of one zone in the place of another's.
pub fn offer(from: &Path, to: &Path, version: &str, copies: &[(&str, &str)]) {
    for (name, bytes) in
        files_below(from).into_iter().filter(|(name, _)| !name.ends_with(".py") && !name.ends_with(".pyc"))
    {
        fs::create_dir_all(to.join(&name).parent().unwrap()).unwrap();
        fs::write(to.join(name), bytes).unwrap();
    }
    fs::remove_file(to.join("tzdata.zi")).unwrap();
    fs::write(to.join("+VERSION"), version).unwrap();
    for (zone, other) in copies {
        fs::copy(from.join(other), to.join(zone)).unwrap();
    }
}

/// A zone as the files below `right/` have it: with the leap second of 1972 (RFC 9636 §3.1, §3.2).
fn with_a_leap_second(file: &[u8]) -> Vec<u8> {
    let count = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    // Counts in a header: UT, standard, leap, times, types, characters. The second block has times of eight octets.
    let lengths = |header: usize| [20, 24, 28, 32, 36, 40].map(|place| count(header + place));
    let [ut, standard, leap, times, types, characters] = lengths(0);
    let second = 44 + times * 5 + types * 6 + characters + leap * 8 + standard + ut;
    let [_, _, leap, times, types, characters] = lengths(second);
    assert_eq!(leap, 0);
    let place = second + 44 + times * 9 + types * 6 + characters;
    let mut counted = file.to_vec();
    counted.splice(place..place, [78_796_800i64.to_be_bytes().as_slice(), &1i32.to_be_bytes()].concat());
    counted[second + 28..second + 32].copy_from_slice(&1u32.to_be_bytes());
    counted
}

#[test]
fn newer_rules_move_what_they_should_and_list_it() {
    let (desk, program) = three_clocks_desk();
    let zones = program.ok("zones_get", json!({}));
    assert_eq!((&zones["origin"], &zones["version"]), (&json!("shipped"), &zones["shipped"]));
    assert_eq!(program.ok("zones_moved", json!({})), json!([]));
    program.ok("publish", json!({ "forum": "tres-relojes" }));
    let Some(python) = python() else { return };
    // Suppose that Cuba decided after all to turn its clocks back with New York.
    let source = zoneinfo(&python);
    offer(
        &source,
        &desk.path("newer"),
        "2027z",
        &[("America/Havana", "America/New_York"), ("Cuba", "America/New_York")],
    );
    let report = program.ok("zones_check", json!({ "source": desk.named("newer") }));
    assert_eq!(report["version"], "2027z");
    assert_eq!(program.ok("zones_get", json!({}))["origin"], "shipped", "only asked");
    let installed = program.ok("zones_install", json!({ "source": desk.named("newer") }));
    assert_eq!(installed["moved"], report["moved"]);
    let moved = program.ok("zones_moved", json!({}));
    assert_eq!(moved.as_array().unwrap().len(), 1, "{moved}");
    let told = ["time", "zone", "before", "after"].map(|name| moved[0][name].clone());
    assert_eq!(told, ["2026-12-01T10:00", "America/Havana", "2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z"]);
    assert_eq!(program.ok("zones_get", json!({}))["origin"], "installed");
    let opening = program.session("tres-relojes", "Apertura");
    assert_eq!(opening["when"]["start"]["place"]["wall"], "2026-12-01T10:00", "what was written stays");
    assert_eq!(opening["when"]["start"]["place"]["offset"], "−05");
    program.verified();
    // It is found until it is published anew.
    let by_rules = |program: &Program| -> Vec<serde_json::Value> {
        let view = program.ok("finding_list", json!({ "forum": "tres-relojes", "today": "2026-03-02" }));
        let all = view["findings"].as_array().unwrap().clone();
        all.into_iter().filter(|finding| finding["code"] == "moved-by-rules").collect()
    };
    let found = by_rules(&program);
    assert!(!found.is_empty() && found.iter().all(|own| own["subjects"][0]["id"] == opening["id"]), "{found:#?}");
    let start = found.iter().find(|own| own["args"]["field"] == "start").unwrap();
    let told = ["wall", "zone", "was", "now"].map(|name| start["args"][name].as_str().unwrap());
    let instants = ["2026-12-01T14:00:00+00:00", "2026-12-01T15:00:00+00:00"];
    assert_eq!(told, ["2026-12-01T10:00", "America/Havana", instants[0], instants[1]]);
    // It counts as changed at the next publication.
    let preview = program.ok("publish_preview", json!({ "forum": "tres-relojes" }));
    assert_eq!((&preview["number"], &preview["changes"]["changed"]), (&json!(2), &json!(1)), "{preview}");
    program.ok("workspace_close", json!({}));

    // A machine with older rules takes them from the workspace, and never derives backwards.
    let other = desk.program_of("other");
    other.ok("workspace_open", json!({ "path": desk.path("a.periplo") }));
    let zones = other.ok("zones_get", json!({}));
    assert_eq!((&zones["origin"], &zones["version"]), (&json!("workspace"), &json!("2027z")));
    assert_eq!(other.session("tres-relojes", "Apertura"), opening);
    assert_eq!(by_rules(&other).len(), found.len());
    other.ok("publish", json!({ "forum": "tres-relojes" }));
    assert_eq!(by_rules(&other), Vec::<serde_json::Value>::new(), "published anew");
}

#[test]
fn older_partial_damaged_and_leap_second_rules_are_refused_with_the_reason() {
    let (desk, program) = three_clocks_desk();
    let Some(python) = python() else { return };
    let source = zoneinfo(&python);
    let refused = |name: &str, reason: &str| {
        let refused = program.refused("zones_install", json!({ "source": desk.named(name) }));
        let code = (&refused["code"], &refused["args"]["reason"]);
        assert_eq!(code, (&json!("zone-rules-refused"), &json!(reason)), "{name}: {refused}");
        refused
    };
    offer(&source, &desk.path("older"), "2025b", &[]);
    let older = refused("older", "rules-older");
    assert_eq!(older["args"]["version"], "2025b");
    offer(&source, &desk.path("partial"), "2027z", &[]);
    fs::remove_file(desk.path("partial/America/Havana")).unwrap();
    fs::remove_file(desk.path("partial/Cuba")).unwrap();
    assert!(refused("partial", "rules-partial")["args"]["zones"].as_str().unwrap().contains("America/Havana"));
    offer(&source, &desk.path("damaged"), "2027z", &[]);
    fs::write(desk.path("damaged/America/Lima"), "TZif2 and no more").unwrap();
    refused("damaged", "rules-damaged");
    offer(&source, &desk.path("nameless"), "", &[]);
    fs::remove_file(desk.path("nameless/+VERSION")).unwrap();
    refused("nameless", "rules-no-version");
    offer(&source, &desk.path("right"), "2027z", &[]);
    let lima = desk.path("right/America/Lima");
    fs::write(&lima, with_a_leap_second(&fs::read(&lima).unwrap())).unwrap();
    refused("right", "rules-leap-seconds");
    fs::write(desk.path("letter.txt"), "no rules").unwrap();
    refused("letter.txt", "rules-not-a-source");
    assert_eq!(program.ok("zones_get", json!({}))["origin"], "shipped");
}

//! What is found, in a terminal.

use serde_json::{Value, json};

use crate::support::*;

/// The findings of a forum on a day long before it, and the status of the line.
fn check(desk: &Desk, words: &[&str]) -> (i32, Vec<Value>) {
    let line = [["--json", "check"].as_slice(), words, &["--today", "2023-01-10"]].concat();
    let said = desk.run(&line);
    let found = said.document().as_array().cloned().unwrap_or_else(|| panic!("{words:?}: {}", said.err));
    (said.status, found)
}

#[test]
fn each_finding_has_its_code_severity_key_and_subjects() {
    let desk = Desk::with_samples();
    let (_, found) = check(&desk, &["fica-2023"]);
    assert!(!found.is_empty());
    for finding in &found {
        for name in ["code", "severity", "key"] {
            assert!(finding[name].is_string(), "{finding}");
        }
        for subject in finding["subjects"].as_array().unwrap() {
            assert!(subject["kind"].is_string() && subject["id"].is_string(), "{subject}");
        }
    }
}

#[test]
fn the_status_says_whether_an_error_is_among_what_is_listed() {
    let desk = Desk::with_samples();
    for forum in ["fica-2023", "win-mexico-2023", "fim-gdl-2024"] {
        let (status, found) = check(&desk, &[forum]);
        let errors = found.iter().filter(|finding| finding["severity"] == "error").count();
        assert_eq!(status, i32::from(errors > 0), "{forum}");
        let (status, only) = check(&desk, &[forum, "--severity", "error"]);
        assert_eq!((status, only.len()), (i32::from(errors > 0), errors), "{forum}");
    }
    assert_eq!(desk.refused(&["check", "nowhere"]).0, 3);
    assert_eq!(desk.refused(&["check", "fica-2023", "--person", "Nobody At All"]).0, 3);
    assert_eq!(desk.refused(&["check", "fica-2023", "--severity", "dreadful"]).0, 2);
}

#[test]
fn what_is_accepted_is_listed_no_more_unless_asked_for() {
    let desk = Desk::with_samples();
    let sample = |found: &[Value]| found.iter().find(|finding| finding["code"] == "sample-left").cloned();
    let key = sample(&check(&desk, &["win-mexico-2023"]).1).unwrap()["key"].as_str().unwrap().to_owned();
    assert_eq!(desk.refused(&["accept", "no:such:key", "--reason", "because"]).0, 3);
    let accepted = desk.ok(&["accept", &key, "--reason", "A sample it is."]);
    assert_eq!(accepted["value"]["reason"], "A sample it is.");
    assert_eq!(sample(&check(&desk, &["win-mexico-2023"]).1), None);
    let shown = sample(&check(&desk, &["win-mexico-2023", "--accepted"]).1).unwrap();
    assert_eq!(shown["accepted"], "A sample it is.");
    assert_eq!(desk.ok(&["undo"])["value"]["key"], "finding-accepted");
    assert!(sample(&check(&desk, &["win-mexico-2023"]).1).is_some());
    let words = desk.run(&["check", "win-mexico-2023"]).out;
    assert!(words.contains("Notice: ") && words.contains(&key), "{words}");
}

#[test]
fn free_times_are_told_for_people_by_name() {
    let desk = Desk::with_samples();
    let people = "Noemí Planas,Oliver Knust";
    let free = desk.ok(&["free", "win-mexico-2023", "--people", people, "--minutes", "45"]);
    let windows = free.as_array().unwrap();
    assert!(!windows.is_empty());
    for window in windows {
        assert_eq!(window["city"], json!("Mexico City"), "{window}");
    }
    assert!(
        desk.run(&["free", "win-mexico-2023", "--people", people, "--minutes", "45"]).out.contains("Mexico City: ")
    );
    assert_eq!(desk.refused(&["free", "win-mexico-2023", "--people", "Nobody At All", "--minutes", "45"]).0, 3);
    assert_eq!(desk.refused(&["free", "win-mexico-2023", "--minutes", "45"]).0, 2);
}

#[test]
fn sentences_are_written_as_in_the_region_that_is_asked_for() {
    let desk = Desk::with_samples();
    for (lang, when) in [
        ("es-MX", "martes 14 de noviembre de 2023, 5:30 p.m.\n"),
        ("es_CO", "martes 14 de noviembre de 2023, 5:30 p. m.\n"),
        ("es-AR", "martes 14 de noviembre de 2023, 17:30.\n"),
        ("en-US", "Tuesday, November 14, 2023, 5:30 PM.\n"),
        ("en-GB", "Tuesday 14 November 2023, 17:30.\n"),
        ("pt-BR", "terça-feira, 14 de novembro de 2023, 17:30.\n"),
    ] {
        let mut command = std::process::Command::new(PROGRAM);
        command.arg("--workspace").arg(desk.path("a.periplo")).args(["--lang", lang, "check", "fica-2023"]);
        command.args(["--severity", "error"]).env("PERIPLO_DATA_DIR", desk.path("data"));
        // Any kind of space may stand for a space.
        let said = said(&mut command).out.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.contains(when), "{lang}: {said}");
    }
}

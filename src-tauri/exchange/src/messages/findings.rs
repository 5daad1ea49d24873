//! That findings and fixes have words, and that there are no words for what is not.

use std::collections::BTreeSet;

use periplo_model::FindingCode;
use periplo_model::findings::{Family, FixCode};

use super::{Language, Messages};

/// The keys of the messages for findings in English; another test compares the languages.
fn keys() -> BTreeSet<&'static str> {
    let source = include_str!("../../../../ui/locales/en/findings.ftl");
    let named = source.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
    named.filter_map(|line| Some(line.split_once(" =")?.0)).collect()
}

fn wanted() -> BTreeSet<String> {
    let family = |family: Family| serde_json::to_value(family).unwrap().as_str().unwrap().to_owned();
    let of_code =
        |code: &FindingCode| [format!("finding-{}", code.as_str()), format!("finding-{}-title", code.as_str())];
    let of_fix = |code: &FixCode| [format!("fix-{}", code.as_str()), format!("step-fix-{}", code.as_str())];
    let mut wanted: BTreeSet<String> = FindingCode::ALL.iter().flat_map(of_code).collect();
    wanted.extend(FixCode::ALL.iter().flat_map(of_fix));
    wanted.extend(Family::ALL.map(|own| format!("finding-family-{}", family(own))));
    wanted
}

#[test]
fn every_finding_and_fix_has_its_words_in_all_languages() {
    for language in Language::ALL {
        let words = Messages::new(language);
        for key in wanted() {
            assert!(words.has(&key), "{key} in {language}");
        }
    }
}

#[test]
fn there_are_no_words_for_findings_and_fixes_that_are_not() {
    let wanted = wanted();
    let about = |key: &&&str| ["finding-", "fix-", "step-fix-"].iter().any(|start| key.starts_with(start));
    let keys = keys();
    let idle: Vec<&&str> = keys.iter().filter(about).filter(|key| !wanted.contains(**key)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn a_code_of_a_fix_is_on_the_wire_as_it_says() {
    for code in FixCode::ALL {
        assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
    }
}

//! Out and in again.

use periplo_model::generate::{Spec, generate};
use periplo_model::publication::PublicationRecord;
use proptest::prelude::*;

use super::random::{Random, forum, records, spoilt};
use super::*;
use crate::samples::samples;

fn publication(records: &Records) -> PublicationRecord {
    serde_json::from_value(serde_json::json!({
        "publication": {
            "id": "01920000-0001-7fff-bfff-ffffffffffff", "forum": forum(records), "number": 1, "parents": [],
            "sequence": 3_600_000, "at": "2026-11-05T00:00:00Z", "domain": "example.org", "rules": "2026f",
        },
        "forum": { "slug": "foro", "name": { "es": "Foro" } },
    }))
    .unwrap()
}

#[test]
fn the_samples_are_as_the_program_writes_them() {
    for sample in samples() {
        let bundle =
            read_text(sample.text).unwrap_or_else(|problems| panic!("{}\n{}", sample.slug, lines(&problems))).bundle;
        assert!(text(&bundle) == sample.text, "{}", sample.slug);
        let selected = Bundle::of(bundle.header.forum, &bundle.records, Vec::new(), None, false);
        let kept = selected.records.keys();
        let beyond: Vec<_> = bundle.records.keys().into_iter().filter(|key| !kept.contains(key)).collect();
        assert_eq!(beyond, [], "{} holds more than its forum refers to", sample.slug);
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_is_written_is_read_and_written_the_same(seed: u64, with_private: bool) {
        let records = records(&mut Random(seed));
        let bundle = Bundle::of(forum(&records), &records, vec![publication(&records)], Some("periplo".into()), with_private);
        let written = text(&bundle);
        let reading = read_text(&written).unwrap_or_else(|problems| panic!("{written}\n{}", lines(&problems)));
        prop_assert_eq!(&reading.bundle, &bundle);
        prop_assert_eq!(&text(&reading.bundle), &written);
        prop_assert!(with_private || !written.contains("private_"));
    }

    #[test]
    fn a_spoilt_bundle_is_read_or_refused_with_reasons(seed: u64) {
        let mut random = Random(seed);
        let whole = if random.below(2) == 0 { example() } else {
            let records = records(&mut random);
            text(&Bundle::of(forum(&records), &records, vec![publication(&records)], None, true))
        };
        let spoilt = spoilt(&whole, &mut random);
        if let Err(problems) = read(&spoilt, &Records::default(), &Rules::shipped()) {
            prop_assert!(!problems.is_empty());
            prop_assert!(problems.iter().all(|problem| problem.path.starts_with('$') && problem.line.is_some()), "{}", lines(&problems));
            prop_assert!(problems.iter().all(|problem| problem.code != ProblemCode::InvalidRecord || problem.path.starts_with("$.publications")), "{}", lines(&problems));
        }
    }
}

#[test]
fn a_generated_forum_goes_out_and_in_again() {
    let spec = Spec { sessions: 120, delegates: 60, legs: 3, seed: 5, conflicts_permille: 30 };
    let records = generate(spec);
    let bundle = Bundle::of(forum(&records), &records, Vec::new(), None, false);
    let reading = read_text(&text(&bundle)).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
    assert_eq!(reading.bundle, bundle);
    assert_eq!(reading.notes, []);
}

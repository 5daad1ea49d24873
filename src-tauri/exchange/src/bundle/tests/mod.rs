use periplo_model::time::Rules;
use periplo_model::{Kind, Records};

use super::*;

mod inverse;
mod merging;
mod random;

/// So many cases, or as many as `PROPTEST_CASES` says; a failing one is told by its seed, which does not shrink.
fn cases(cases: u32) -> proptest::test_runner::Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|asked| asked.parse().ok()).unwrap_or(cases);
    proptest::test_runner::Config { cases, max_shrink_iters: 0, failure_persistence: None, ..Default::default() }
}

/// The example that people copy from.
fn example() -> String {
    let page = include_str!("../../../../../docs/bundle.md");
    page.split("```json\n").nth(1).unwrap().split("```").next().unwrap().to_owned()
}

fn read_text(text: &str) -> Result<Reading, Vec<BundleProblem>> {
    read(text.as_bytes(), &Records::default(), &Rules::shipped())
}

fn text(bundle: &Bundle) -> String {
    let mut out = Vec::new();
    write(bundle, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Checks that a changed example has exactly these problems, written as path, code and arguments.
#[track_caller]
fn check(changes: &[(&str, &str)], expected: &[&str]) {
    let mut example = example();
    for (from, to) in changes {
        assert!(example.contains(from), "the example has no {from:?}");
        example = example.replacen(from, to, 1);
    }
    check_text(&example, expected);
}

#[track_caller]
fn check_text(text: &str, expected: &[&str]) {
    let problems = read_text(text).map(|_| ()).unwrap_err();
    let problems: Vec<String> = problems.iter().map(BundleProblem::to_string).collect();
    assert_eq!(problems, expected);
}

#[test]
fn the_documented_example_is_read() {
    let reading = read_text(&example()).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
    let records = &reading.bundle.records;
    assert_eq!(records.len(), 24);
    assert_eq!(reading.notes, []);
    let panel = records.sessions.iter().find(|session| session.room.is_some()).unwrap();
    assert_eq!(panel.leg, Some(records.legs[0].id));
    assert_eq!(panel.forum, records.forums[0].id);
    assert_eq!(records.forums[0].organizer, records.memberships.first().map(|membership| membership.network));
}

#[test]
fn what_is_written_by_hand_has_the_same_ids_each_time() {
    let first = read_text(&example()).unwrap().bundle;
    let moved = example().replacen("2026-10-09T18:30", "2026-10-09T18:00", 1);
    let second = read_text(&moved).unwrap().bundle;
    assert_eq!(first.records.keys(), second.records.keys());
    assert_ne!(first.records, second.records);
}

#[test]
fn a_bundle_reads_what_it_writes() {
    let bundle = read_text(&example()).unwrap().bundle;
    let written = text(&bundle);
    let again = read_text(&written).unwrap_or_else(|problems| panic!("{written}\n{}", lines(&problems)));
    assert_eq!(again.bundle.records, bundle.records);
    assert_eq!(text(&again.bundle), written);
}

#[test]
fn every_problem_is_told_at_once_in_the_order_of_the_file() {
    check(
        &[
            (r#""country": "PE", "zone": "America/Lima""#, r#""country": "PER", "zone": "America/Limo""#),
            (r#""starts": "2026-10-08""#, r#""starts": "2026-10-18""#),
            (r#""start": "2026-10-09T18:30""#, r#""start": "2026-10-09T18:30Z""#),
            (r#""track": "Industria""#, r#""trak": "Industria""#),
            (r#""name": { "es": "Chile" }, "#, r#""#),
        ],
        &[
            r#"5:34: $.places[0].country: invalid-country value="PER""#,
            r#"5:49: $.places[0].zone: unknown-zone value="America/Limo""#,
            r#"38:15: $.forums[0].ends: end-before-start end="2026-10-10" start="2026-10-18""#,
            r#"54:15: $.sessions[0].trak: unknown-field field="trak""#,
            r#"57:40: $.sessions[0].schedule.span.start: invalid-wall-time value="2026-10-09T18:30Z""#,
            r#"72:21: $.delegates[0].delegation: unknown-name kind="delegation" name="Chile""#,
            r#"79:49: $.participations[1].delegation: unknown-name kind="delegation" name="Chile""#,
            r#"80:44: $.participations[2].delegation: unknown-name kind="delegation" name="Chile""#,
        ],
    );
}

#[test]
fn what_is_no_bundle_is_told_as_that_alone() {
    check_text("", &[r#"1:1: $: not-json detail="EOF while parsing a value""#]);
    check_text(
        "{\n  \"format\": \"periplo-bundle\",\n  version: 1}",
        &[r#"3:3: $: not-json detail="key must be a string""#],
    );
    check_text("[]", &["1:1: $: not-a-bundle"]);
    check_text(
        r#"{"format": "something", "sessions": 1}"#,
        &["1:12: $.format: not-a-bundle", r#"1:37: $.sessions: wrong-type expected="list""#],
    );
    check(&[(r#""version": 1"#, r#""version": 2"#)], &[r#"3:14: $.version: newer-version newest="1" version="2""#]);
    check(&[(r#""version": 1"#, r#""version": 0"#)], &[r#"3:14: $.version: wrong-version version="0""#]);
}

#[test]
fn a_reference_must_lead_to_one_record_of_its_kind() {
    let person = "01920000-0001-7fff-bfff-ffffffffffff";
    let stranger = "01920000-0002-7fff-bfff-ffffffffffff";
    check(
        &[
            (r#"{ "name": "Alma Quispe","#, &format!(r#"{{ "id": "{person}", "name": "Alma Quispe","#)),
            (r#""head": "Bruno Soto""#, &format!(r#""head": "{stranger}""#)),
            (r#""leg": "Lima""#, &format!(r#""leg": {{ "id": "{person}", "name": "Lima" }}"#)),
            (r#""venue": "Casa Rímac", "capacity""#, r#""venue": "Casa Rimac", "capacity""#),
        ],
        &[
            r#"24:33: $.rooms[0].venue: unknown-name kind="venue" name="Casa Rimac""#,
            &format!(r#"53:14: $.sessions[0].leg: wrong-kind expected="leg" found="person" id="{person}""#),
            &format!(r#"69:59: $.delegations[0].head: unknown-reference id="{stranger}" kind="person""#),
        ],
    );
}

#[test]
fn exactly_one_party_takes_part() {
    check(
        &[
            (r#""person": "Alma Quispe", "role": "moderator""#, r#""role": "moderator""#),
            (r#""delegation": "Chile", "role""#, r#""delegation": "Chile", "person": "Bruno Soto", "role""#),
        ],
        &[
            r#"78:5: $.participations[0]: not-exactly-one fields="person, delegation, organization""#,
            r#"79:5: $.participations[1]: not-exactly-one fields="person, delegation, organization""#,
        ],
    );
}

#[test]
fn two_records_of_one_name_need_a_key_and_a_reference_to_both_is_ambiguous() {
    let second = r#""sessions": [{ "title": { "es": "Almuerzo" }, "kind": "meal" },"#;
    check(
        &[(r#""sessions": ["#, second)],
        &[r#"60:5: $.sessions[2]: duplicate-name first="$.sessions[0]" name="Almuerzo""#],
    );
    let keyed = second.replace(r#""kind""#, r#""key": "other", "kind""#);
    check(
        &[(r#""sessions": ["#, &keyed)],
        &[r#"80:18: $.participations[2].session: ambiguous-name count="2" kind="session" name="Almuerzo""#],
    );
}

#[test]
fn an_id_is_had_once() {
    let id = r#""id": "01920000-0001-7fff-bfff-ffffffffffff", "name""#;
    check(
        &[(r#""name": "Lima""#, &format!("{id}: \"Lima\"")), (r#""name": "Patio""#, &format!("{id}: \"Patio\""))],
        &[r#"24:5: $.rooms[0]: duplicate-id first="$.places[0]" id="01920000-0001-7fff-bfff-ffffffffffff""#],
    );
}

#[test]
fn a_room_of_the_same_name_is_the_one_of_the_sessions_venue() {
    let other = r#"{ "name": "Patio", "venue": "Hotel Barranco" }, { "name": "Patio", "venue": "Casa"#;
    let text = example().replacen(r#"{ "name": "Patio", "venue": "Casa"#, other, 1);
    let records = read_text(&text).unwrap().bundle.records;
    let panel = records.sessions.iter().find(|session| session.room.is_some()).unwrap();
    let room = records.rooms.iter().find(|room| Some(room.id) == panel.room).unwrap();
    assert_eq!((records.rooms.len(), room.capacity), (2, Some(80)));
}

#[test]
fn private_facts_are_announced() {
    let private = r#""private_people": [{ "person": "Alma Quispe", "diet": "no nuts" }], "travellers": ["#;
    check(&[(r#""travellers": ["#, private)], &["92:21: $.private_people: private-not-announced"]);
    let text = example().replacen(r#""travellers": ["#, private, 1).replacen(
        "\"version\": 1,",
        "\"version\": 1, \"private\": true,",
        1,
    );
    let mut bundle = read_text(&text).unwrap().bundle;
    assert!(self::text(&bundle).contains("no nuts"));
    bundle.header.private = false;
    assert!(!self::text(&bundle).contains("no nuts"));
}

#[test]
fn clocks_that_are_turned_are_noticed() {
    let notes = |start: &str, end: &str| {
        let text = example()
            .replacen("\"America/Lima\"", "\"America/Santiago\"", 1)
            .replacen("\"start\": \"2026-10-09T18:30\"", start, 1)
            .replacen("\"end\": \"2026-10-09T20:00\"", end, 1);
        let reading = read_text(&text).map_err(|problems| lines(&problems));
        reading.map(|reading| reading.notes.iter().map(BundleNote::to_string).collect::<Vec<_>>())
    };
    // Santiago: 23:00 to 23:59 on 2026-04-04 exists twice, 00:00 to 00:59 on 2026-09-06 does not exist.
    assert_eq!(
        notes(r#""start": "2026-04-04T23:30""#, r#""end": "2026-04-05T00:30""#).unwrap(),
        [r#"57:40: $.sessions[0].schedule.span.start: took-earlier value="2026-04-04T23:30" zone="America/Santiago""#]
    );
    assert_eq!(
        notes(
            r#""start": "2026-04-04T23:30", "start_fold": "earlier""#,
            r#""end": "2026-04-04T23:10", "end_fold": "later""#
        )
        .unwrap(),
        [""; 0]
    );
    assert_eq!(
        notes(r#""start": "2026-04-04T23:10", "start_fold": "later""#, r#""end": "2026-04-04T23:30", "end_fold": "earlier""#),
        Err("57:90: $.sessions[0].schedule.span.end: end-before-start end=\"2026-04-04T23:30\" start=\"2026-04-04T23:10\"\n".to_owned())
    );
    assert_eq!(
        notes(r#""start": "2026-09-06T00:00""#, r#""end": "2026-09-06T02:00""#).unwrap(),
        [r#"57:40: $.sessions[0].schedule.span.start: skipped-time value="2026-09-06T00:00" zone="America/Santiago""#]
    );
}

#[test]
fn a_name_may_lead_into_the_workspace() {
    let workspace = read_text(&example()).unwrap().bundle.records;
    let text = r#"{ "format": "periplo-bundle", "version": 1,
        "forums": [{ "slug": "next", "starts": "2027-01-01", "ends": "2027-01-02", "follows": "foro-del-sur-2026" }],
        "legs": [{ "place": "Lima", "starts": "2027-01-01", "ends": "2027-01-02" }] }"#;
    let records = read(text.as_bytes(), &workspace, &Rules::shipped()).unwrap().bundle.records;
    assert_eq!(records.forums[0].follows, Some(workspace.forums[0].id));
    assert_eq!(records.legs[0].place, workspace.legs[0].place);
}

fn lines(problems: &[BundleProblem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// `PERIPLO_BUNDLE=file cargo test -p periplo-exchange check_a_bundle -- --nocapture` says what is wrong with a file.
#[test]
fn check_a_bundle() {
    let Some(path) = std::env::var_os("PERIPLO_BUNDLE") else { return };
    let bytes = std::fs::read(path).unwrap();
    match read(&bytes, &Records::default(), &Rules::shipped()) {
        Ok(reading) => {
            for note in &reading.notes {
                println!("{note}");
            }
            for kind in Kind::ALL {
                let count = reading.bundle.records.keys().iter().filter(|(of, _)| of == kind).count();
                println!("{:>6} {}", count, kind.plural());
            }
        }
        Err(problems) => panic!("{} problems\n{}", problems.len(), lines(&problems)),
    }
}

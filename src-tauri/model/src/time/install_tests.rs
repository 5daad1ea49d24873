//! Sources that are refused, each with its reason, and one that moves what it should. All are made from real files.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::*;

const NOW: &str = "2026-11-21T00:00:00Z";

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn zone(name: &str) -> ZoneId {
    name.parse().unwrap()
}

fn shipped_files() -> BTreeMap<ZoneId, Vec<u8>> {
    let shipped = RuleSet::shipped();
    shipped.names().map(|name| (name.clone(), shipped.tzif(name).unwrap().to_vec())).collect()
}

/// The shipped files under another release, changed by the test.
fn offered(version: &str, change: impl FnOnce(&mut BTreeMap<ZoneId, Vec<u8>>)) -> Offered {
    let mut zones = shipped_files();
    change(&mut zones);
    Offered { version: version.parse().ok(), zones }
}

fn assess_by_a_workspace_in_lima(offered: Offered) -> Assessment {
    assess(&Rules::shipped(), offered, &BTreeSet::from([zone("America/Lima")]), utc(NOW))
}

#[track_caller]
fn check_refused(offered: Offered, expected: &[Refusal]) {
    assert_eq!(
        assess_by_a_workspace_in_lima(offered).accept().map(|set| set.version().clone()),
        Err(expected.to_vec())
    );
}

/// A TZif file with one offset all year: version 2, an empty first block, the offset as a POSIX string.
fn fixed(posix: &str, offset_seconds: i32) -> Vec<u8> {
    let header = |letters: u8| {
        let mut header = b"TZif2".to_vec();
        header.extend([0; 15]);
        header.extend(
            [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, letters]].concat(),
        );
        header
    };
    let mut file = header(1);
    file.extend([0; 7]);
    file.extend(header(4));
    file.extend(offset_seconds.to_be_bytes());
    file.extend([0, 0]);
    file.extend(b"XST\0");
    file.extend(format!("\n{posix}\n").bytes());
    file
}

/// The same file with the leap second of 1972-07-01, as `zic -L` writes it (RFC 9636 §3.2).
fn with_a_leap_second(mut file: Vec<u8>) -> Vec<u8> {
    let second = 1 + file[1..].windows(4).position(|four| four == b"TZif").unwrap();
    let count = |file: &[u8], at: usize| u32::from_be_bytes(file[second + at..][..4].try_into().unwrap()) as usize;
    file[second + 31] = 1;
    let (turns, types, letters) = (count(&file, 32), count(&file, 36), count(&file, 40));
    let leaps_begin = second + 44 + turns * 9 + types * 6 + letters;
    let record = [78_796_800_i64.to_be_bytes().as_slice(), &1_i32.to_be_bytes()].concat();
    file.splice(leaps_begin..leaps_begin, record);
    file
}

fn refusal_not_newer(version: &str) -> Refusal {
    Refusal::NotNewer { offered: version.parse().unwrap(), present: "2026f".parse().unwrap() }
}

#[test]
fn an_older_source_is_refused() {
    check_refused(offered("2026e", |_| {}), &[refusal_not_newer("2026e")]);
    check_refused(offered("2026f", |_| {}), &[refusal_not_newer("2026f")]);
}

#[test]
fn a_source_without_a_release_is_refused() {
    check_refused(offered("unknown", |_| {}), &[Refusal::NoVersion]);
}

#[test]
fn a_source_that_lacks_a_zone_in_use_is_refused() {
    let without_lima = offered("2026g", |zones| drop(zones.remove(&zone("America/Lima"))));
    check_refused(without_lima, &[Refusal::LacksUsed { zones: vec![zone("America/Lima")] }]);
    // One name that nobody uses may go.
    let without_jersey = offered("2026g", |zones| drop(zones.remove(&zone("Europe/Jersey"))));
    let assessment = assess_by_a_workspace_in_lima(without_jersey);
    assert_eq!((assessment.refusals.len(), &assessment.missing), (0, &vec![zone("Europe/Jersey")]));
}

#[test]
fn a_source_that_lacks_more_than_one_name_in_a_hundred_is_refused() {
    // 598 names: five may be missing, six may not.
    let without = |count: usize| {
        offered("2026g", |zones| zones.retain(|name, _| !(1..=count).any(|n| *name == zone(&format!("Etc/GMT+{n}")))))
    };
    assert_eq!(assess_by_a_workspace_in_lima(without(5)).refusals, []);
    check_refused(without(6), &[Refusal::LacksNames { missing: 6, present: 598 }]);
}

#[test]
fn a_source_with_a_broken_file_is_refused() {
    let unreadable = || vec![Refusal::Unreadable { zones: vec![zone("America/Bogota")] }];
    let broken = |break_it: fn(&mut Vec<u8>)| {
        offered("2026g", |zones| break_it(zones.get_mut(&zone("America/Bogota")).unwrap()))
    };
    check_refused(broken(|file| file.truncate(60)), &unreadable());
    check_refused(broken(|file| file[0] ^= 0x20), &unreadable());
    // The number of types in the first header.
    check_refused(broken(|file| file[36] ^= 0x80), &unreadable());
}

#[test]
fn a_source_with_an_impossible_offset_is_refused() {
    let lima_by = |hours: i32| {
        let file = fixed(&format!("XST{}", -hours), hours * 3600);
        offered("2026g", |zones| drop(zones.insert(zone("America/Lima"), file)))
    };
    check_refused(lima_by(15), &[Refusal::OffsetBeyond { zone: zone("America/Lima"), offset_seconds: 54_000 }]);
    check_refused(lima_by(-13), &[Refusal::OffsetBeyond { zone: zone("America/Lima"), offset_seconds: -46_800 }]);
    assert_eq!(assess_by_a_workspace_in_lima(lima_by(14)).refusals, []);
}

#[test]
fn a_source_that_rewrites_the_past_of_many_zones_is_refused() {
    let moved_by_an_hour = |count: usize| {
        offered("2026g", |zones| {
            let file = fixed("XST5", -18_000);
            let european = zones.iter_mut().filter(|(name, _)| name.as_str().starts_with("Europe/"));
            european.take(count).for_each(|(_, bytes)| *bytes = file.clone());
        })
    };
    assert_eq!(assess_by_a_workspace_in_lima(moved_by_an_hour(25)).refusals, []);
    check_refused(moved_by_an_hour(26), &[Refusal::PastDiffers { zones: 26 }]);
}

#[test]
fn what_happened_after_the_release_in_use_is_not_taken_for_damage() {
    let in_use = |version: &str| Rules::from(RuleSet::from_files(version.parse().unwrap(), shipped_files()));
    // A continent that differs from the first of January 1970 on.
    let offered = || {
        offered("2026g", |zones| {
            let european = zones.iter_mut().filter(|(name, _)| name.as_str().starts_with("Europe/"));
            european.for_each(|(_, bytes)| *bytes = fixed("XST5", -18_000));
        })
    };
    assert_eq!(assess(&in_use("1970a"), offered(), &BTreeSet::new(), utc(NOW)).refusals, []);
    assert!(matches!(
        assess(&in_use("1971a"), offered(), &BTreeSet::new(), utc(NOW)).refusals[..],
        [Refusal::PastDiffers { .. }]
    ));
}

#[test]
fn a_source_that_counts_leap_seconds_is_refused() {
    let right = offered("2026g", |zones| {
        zones.values_mut().for_each(|bytes| *bytes = with_a_leap_second(std::mem::take(bytes)));
    });
    check_refused(right, &[Refusal::LeapSeconds { zone: zone("Africa/Abidjan") }]);
}

#[test]
fn a_newer_source_moves_what_it_should_and_lists_it() {
    // As if Peru went to -04 for good: Bolivia's file under Lima's name differs from 1970 on, too.
    let shipped = RuleSet::shipped();
    let la_paz = shipped.tzif(&zone("America/La_Paz")).unwrap().to_vec();
    let assessment = assess_by_a_workspace_in_lima(offered("2026g", |zones| {
        zones.insert(zone("America/Lima"), la_paz.clone());
        zones.insert(zone("America/Macondo"), la_paz);
    }));
    let difference =
        |from: &str| Difference { zone: zone("America/Lima"), from: utc(from), was: -18_000, now: -14_400 };
    assert_eq!(assessment.refusals, []);
    assert_eq!(assessment.coming, [difference(NOW)]);
    assert_eq!(assessment.past, [difference("1970-01-01T00:00:00Z")]);
    assert_eq!((assessment.added.clone(), assessment.missing.clone()), (vec![zone("America/Macondo")], vec![]));

    let newer = Rules::newest([assessment.accept().unwrap()]);
    assert_eq!(newer.version().as_str(), "2026g");
    let (lima, bogota) = (zone("America/Lima"), zone("America/Bogota"));
    let at = |text: &str| (text.parse::<WallTime>().unwrap(), None);
    let items = [
        ("past", &lima, at("2023-11-15T10:00")),
        ("workshop", &lima, at("2026-12-01T10:00")),
        ("elsewhere", &bogota, at("2026-12-01T10:00")),
    ];
    let moved = moved(&Rules::shipped(), &newer, items, utc(NOW));
    let instants: Vec<_> = moved.iter().map(|moved| (moved.item, moved.was.instant, moved.now.instant)).collect();
    assert_eq!(instants, [("workshop", utc("2026-12-01T15:00:00Z"), utc("2026-12-01T14:00:00Z"))]);
}

#[test]
fn from_2025b_to_2026f_havana_moves_and_lima_does_not() {
    let (old, new) = (Rules::overlay([]), Rules::shipped());
    let (havana, lima) = (zone("America/Havana"), zone("America/Lima"));
    let ten: Written = ("2026-12-01T10:00".parse().unwrap(), None);
    let moved = moved(&old, &new, [("panel", &havana, ten), ("meal", &lima, ten)], utc(NOW));
    assert_eq!(moved.len(), 1);
    assert_eq!((moved[0].item, moved[0].zone.as_str()), ("panel", "America/Havana"));
    assert_eq!(moved[0].was.instant, utc("2026-12-01T15:00:00Z"));
    assert_eq!(moved[0].now.instant, utc("2026-12-01T14:00:00Z"));
    assert_eq!(stand_in_version().as_str(), "2025b");
    assert!(Tz::America__Havana.name() == havana.as_str());
}

#[test]
fn installed_rules_are_read_back_and_a_flipped_bit_is_noticed() {
    let set = assess_by_a_workspace_in_lima(offered("2026g", |_| {})).accept().unwrap();
    let bytes = set.to_bytes();
    let again = RuleSet::from_bytes(&bytes).unwrap();
    assert_eq!(again.version().as_str(), "2026g");
    assert!(again.to_bytes() == bytes);
    assert_eq!(again.tzif(&zone("America/Lima")), RuleSet::shipped().tzif(&zone("America/Lima")));

    for place in [16, 20, 5_000, 100_000, bytes.len() - 1] {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1;
        assert_eq!(RuleSet::from_bytes(&flipped).err(), Some(NotRules::Damaged), "byte {place}");
    }
    assert_eq!(RuleSet::from_bytes(&bytes[..200_000]).err(), Some(NotRules::Damaged));
    assert_eq!(RuleSet::from_bytes(&bytes[..20]).err(), Some(NotRules::Damaged));
    assert_eq!(RuleSet::from_bytes(b"SQLite format 3\0").err(), Some(NotRules::Foreign));
}

#[test]
fn no_damage_to_a_file_makes_reading_it_fail_otherwise_than_by_refusal() {
    let sound = RuleSet::shipped().tzif(&zone("America/Santiago")).unwrap().to_vec();
    for place in 0..sound.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut damaged = sound.clone();
            damaged[place] ^= flip;
            let set = RuleSet::from_files("2026g".parse().unwrap(), [(zone("America/Santiago"), damaged)].into());
            if let Some(clock) = set.clock(&zone("America/Santiago")) {
                clock.resolve("2026-09-06T00:00".parse().unwrap());
                clock.transitions(utc("1900-01-01T00:00:00Z"), utc("2200-01-01T00:00:00Z"));
            }
        }
    }
}

#[test]
fn a_file_without_a_rule_at_its_end_keeps_its_last_offset() {
    // RFC 9636 §3.3 allows an empty rule; then what the last transition began goes on.
    let mut file = RuleSet::shipped().tzif(&zone("America/Santiago")).unwrap().to_vec();
    assert!(file.ends_with(b"\n<-04>4<-03>,M9.1.6/24,M4.1.6/24\n"));
    file.truncate(file.len() - "<-04>4<-03>,M9.1.6/24,M4.1.6/24\n".len());
    file.push(b'\n');
    let set = RuleSet::from_files("2026g".parse().unwrap(), [(zone("America/Santiago"), file)].into());
    let clock = set.clock(&zone("America/Santiago")).unwrap();
    // Its last transition is that of 2023-04-02; from then on the clock stays at -04.
    assert_eq!(clock.offset_at(utc("2300-12-01T00:00:00Z")), -14_400);
    assert_eq!(clock.transitions(utc("2023-04-03T00:00:00Z"), utc("2300-01-01T00:00:00Z")), []);
}

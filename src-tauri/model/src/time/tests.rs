//! The literals that the design and the issue name.

use chrono::{DateTime, Utc};

use super::*;

fn zone(name: &str) -> ZoneId {
    name.parse().unwrap()
}

fn wall(text: &str) -> WallTime {
    text.parse().unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn at(wall_text: &str, instant: &str, offset_hours: i32) -> Reading {
    Reading { wall: wall(wall_text), instant: utc(instant), offset_seconds: offset_hours * 3600 }
}

#[test]
fn the_shipped_rules_are_2026f_and_know_every_name() {
    let rules = Rules::shipped();
    assert_eq!(rules.version().as_str(), "2026f");
    assert_eq!(rules.names().len(), 598);
    for name in ["America/Coyhaique", "America/Havana", "Cuba", "Etc/UTC", "America/Argentina/ComodRivadavia"] {
        assert_eq!(rules.standing(&zone(name)), Standing::Ruled, "{name}");
    }
}

#[test]
fn the_shipped_file_is_what_its_contents_would_be_written_as() {
    assert!(RuleSet::shipped().to_bytes() == include_bytes!("../../data/zones.bin"));
}

#[test]
fn havana_in_december_2026_is_four_hours_behind() {
    let derived = derive(&Rules::shipped(), &zone("America/Havana"), wall("2026-12-01T10:00"), None);
    assert_eq!(derived, Derived { instant: utc("2026-12-01T14:00:00Z"), offset_seconds: -14_400, trouble: None });
}

#[test]
fn midnight_of_santiagos_spring_sunday_does_not_exist() {
    let (rules, santiago, midnight) = (Rules::shipped(), zone("America/Santiago"), wall("2026-09-06T00:00"));
    let before = at("2026-09-05T23:59", "2026-09-06T03:59:00Z", -4);
    let after = at("2026-09-06T01:00", "2026-09-06T04:00:00Z", -3);
    assert_eq!(resolve(&rules, &santiago, midnight), Some(Resolution::Never { before, after }));
    assert_eq!(
        check(&rules, &santiago, midnight, Some(Fold::Later)),
        Err(TimeProblem::Nonexistent { zone: santiago.clone(), wall: midnight, before, after })
    );
    assert_eq!(
        derive(&rules, &santiago, wall("2026-09-06T00:30"), None),
        Derived { instant: utc("2026-09-06T04:30:00Z"), offset_seconds: -14_400, trouble: Some(Trouble::Gap) }
    );
    assert_eq!(resolve(&rules, &santiago, after.wall), Some(Resolution::Once(after)));
    assert_eq!(resolve(&rules, &santiago, before.wall), Some(Resolution::Once(before)));
}

#[test]
fn half_past_eleven_on_santiagos_autumn_saturday_asks_which() {
    let (rules, santiago, half_past) = (Rules::shipped(), zone("America/Santiago"), wall("2026-04-04T23:30"));
    let earlier = at("2026-04-04T23:30", "2026-04-05T02:30:00Z", -3);
    let later = at("2026-04-04T23:30", "2026-04-05T03:30:00Z", -4);
    assert_eq!(resolve(&rules, &santiago, half_past), Some(Resolution::Twice { earlier, later }));
    assert_eq!(
        check(&rules, &santiago, half_past, None),
        Err(TimeProblem::Ambiguous { zone: santiago.clone(), wall: half_past, earlier, later })
    );
    let named = check(&rules, &santiago, half_past, Some(Fold::Later)).unwrap();
    assert_eq!((named.derived.instant, named.fold), (later.instant, Some(Fold::Later)));
    let unnamed = derive(&rules, &santiago, half_past, None);
    assert_eq!((unnamed.instant, unnamed.trouble), (earlier.instant, Some(Trouble::Ambiguous)));
    assert_eq!(wall_at(&rules, &santiago, utc("2026-04-05T02:59:00Z")).unwrap().0.wall, wall("2026-04-04T23:59"));
    assert_eq!(
        wall_at(&rules, &santiago, utc("2026-04-05T03:00:00Z")),
        Some((at("2026-04-04T23:00", "2026-04-05T03:00:00Z", -4), Some(Fold::Later)))
    );
}

#[test]
fn a_fold_named_where_the_time_exists_once_is_dropped() {
    let checked = check(&Rules::shipped(), &zone("America/Lima"), wall("2023-11-15T18:00"), Some(Fold::Later)).unwrap();
    assert_eq!((checked.derived.instant, checked.fold), (utc("2023-11-15T23:00:00Z"), None));
}

#[test]
fn santiago_to_madrid_across_midnight_shows_both_clocks() {
    let rules = Rules::shipped();
    let departure = derive(&rules, &zone("America/Santiago"), wall("2026-09-05T22:30"), None).instant;
    assert_eq!(departure, utc("2026-09-06T02:30:00Z"));
    assert_eq!(
        wall_at(&rules, &zone("Europe/Madrid"), departure),
        Some((at("2026-09-06T04:30", "2026-09-06T02:30:00Z", 2), None))
    );
}

#[test]
fn an_unknown_zone_reads_as_utc_and_says_so() {
    let (rules, nowhere) = (Rules::shipped(), zone("America/Macondo"));
    assert_eq!(rules.standing(&nowhere), Standing::Unknown);
    assert_eq!(
        derive(&rules, &nowhere, wall("2026-01-01T10:00"), None),
        Derived { instant: utc("2026-01-01T10:00:00Z"), offset_seconds: 0, trouble: Some(Trouble::UnknownZone) }
    );
    assert_eq!(
        check(&rules, &nowhere, wall("2026-01-01T10:00"), None),
        Err(TimeProblem::UnknownZone { zone: nowhere.clone() })
    );
    assert_eq!(wall_at(&rules, &nowhere, utc("2026-01-01T10:00:00Z")), None);
}

#[test]
fn chrono_tz_stands_in_visibly_for_a_zone_the_rules_lack() {
    let rules = Rules::overlay([]);
    let havana = zone("America/Havana");
    assert_eq!(rules.standing(&havana), Standing::StandIn);
    assert!(!rules.has(&havana));
    // An hour off, as 2025b has it: hence the warning.
    assert_eq!(
        derive(&rules, &havana, wall("2026-12-01T10:00"), None),
        Derived { instant: utc("2026-12-01T15:00:00Z"), offset_seconds: -18_000, trouble: Some(Trouble::StandIn) }
    );
}

#[test]
fn of_each_zone_the_newest_rules_at_hand_win() {
    // Lima's bytes under the name of Havana make a workspace's newer, and an older, opinion visible.
    let kept = |version: &str| {
        let lima = RuleSet::shipped().tzif(&zone("America/Lima")).unwrap().to_vec();
        RuleSet::from_kept([(zone("America/Havana"), version.parse().unwrap(), lima)])
    };
    let havana_noon = |rules: &Rules| derive(rules, &zone("America/Havana"), wall("2026-12-01T12:00"), None).instant;

    let newer = Rules::newest(kept("2026g"));
    assert_eq!(newer.version().as_str(), "2026g");
    assert_eq!(havana_noon(&newer), utc("2026-12-01T17:00:00Z"));
    assert_eq!(newer.version_of(&zone("Europe/Madrid")).unwrap().as_str(), "2026f");
    assert_eq!(ruled_by(&newer, &zone("America/Havana")).as_str(), "2026g");
    assert_eq!(newer.names().len(), 598);

    let older = Rules::newest(kept("2026e"));
    assert_eq!(older.version().as_str(), "2026f");
    assert_eq!(havana_noon(&older), utc("2026-12-01T16:00:00Z"));
}

#[test]
fn transitions_say_what_a_vtimezone_needs() {
    let found = transitions(
        &Rules::shipped(),
        &zone("Europe/Madrid"),
        utc("2026-03-29T01:00:00Z"),
        utc("2026-10-25T01:00:01Z"),
    );
    let observance =
        |hours: i32, dst: bool, name: &str| Observance { offset_seconds: hours * 3600, dst, abbreviation: name.into() };
    let (winter, summer) = (observance(1, false, "CET"), observance(2, true, "CEST"));
    assert_eq!(
        found.unwrap(),
        [
            Transition { at: utc("2026-03-29T01:00:00Z"), before: winter.clone(), after: summer.clone() },
            Transition { at: utc("2026-10-25T01:00:00Z"), before: summer, after: winter },
        ]
    );
    let none =
        transitions(&Rules::shipped(), &zone("America/Lima"), utc("2010-01-01T00:00:00Z"), utc("2300-01-01T00:00:00Z"));
    assert_eq!(none, Some(vec![]));
}

#[test]
fn a_day_that_never_was_and_half_an_hour_that_was_twice() {
    let rules = Rules::shipped();
    // Samoa went from one side of the date line to the other.
    let before = at("2011-12-29T23:59", "2011-12-30T09:59:00Z", -10);
    let after = at("2011-12-31T00:00", "2011-12-30T10:00:00Z", 14);
    assert_eq!(
        resolve(&rules, &zone("Pacific/Apia"), wall("2011-12-30T12:00")),
        Some(Resolution::Never { before, after })
    );
    let lord_howe = zone("Australia/Lord_Howe");
    assert!(matches!(resolve(&rules, &lord_howe, wall("2026-04-05T01:45")), Some(Resolution::Twice { .. })));
    assert!(matches!(resolve(&rules, &lord_howe, wall("2026-04-05T01:15")), Some(Resolution::Once(_))));
}

#[test]
fn the_far_future_follows_the_last_known_rule() {
    let (rules, madrid) = (Rules::shipped(), zone("Europe/Madrid"));
    // 2150-03-29 and 2150-10-25 are the last Sundays of their months.
    assert_eq!(derive(&rules, &madrid, wall("2150-07-01T12:00"), None).instant, utc("2150-07-01T10:00:00Z"));
    assert_eq!(derive(&rules, &madrid, wall("2150-12-01T12:00"), None).instant, utc("2150-12-01T11:00:00Z"));
    assert!(matches!(resolve(&rules, &madrid, wall("2150-03-29T02:30")), Some(Resolution::Never { .. })));
    assert!(matches!(resolve(&rules, &madrid, wall("2150-10-25T02:30")), Some(Resolution::Twice { .. })));
    let turns = transitions(&rules, &madrid, utc("2100-06-01T00:00:00Z"), utc("2102-01-01T00:00:00Z")).unwrap();
    let at: Vec<_> = turns.iter().map(|turn| turn.at).collect();
    assert_eq!(at, ["2100-10-31T01:00:00Z", "2101-03-27T01:00:00Z", "2101-10-30T01:00:00Z"].map(utc));
    let (first, last) = (wall("0001-01-01T00:00"), wall("9999-12-31T23:59:59"));
    for name in ["America/Los_Angeles", "Pacific/Kiritimati", "Europe/Madrid"] {
        assert_eq!(derive(&rules, &zone(name), last, None).trouble, None, "{name}");
        assert_eq!(derive(&rules, &zone(name), first, None).trouble, None, "{name}");
    }
}

#[test]
fn a_span_keeps_the_rules_it_was_derived_by() {
    let rules = Rules::shipped();
    let written = |text: &str| (wall(text), None);
    let span = derive_span(&rules, &zone("America/Lima"), written("2023-11-15T18:00"), written("2023-11-16T00:30"));
    assert_eq!(
        (span.start.instant, span.end.instant, span.rules.as_str()),
        (utc("2023-11-15T23:00:00Z"), utc("2023-11-16T05:30:00Z"), "2026f")
    );
    assert_eq!(ruled_by(&Rules::overlay([]), &zone("America/Lima")).as_str(), "2025b");
}

proptest::proptest! {
    #[test]
    fn every_instant_is_found_again_from_what_the_clock_showed(
        place in 0_usize..598,
        seconds in -2_208_988_800_i64..4_765_132_800,
    ) {
        let rules = Rules::shipped();
        let zone = rules.names()[place];
        let instant = DateTime::from_timestamp(seconds, 0).unwrap();
        let (reading, fold) = wall_at(&rules, zone, instant).unwrap();
        let derived = derive(&rules, zone, reading.wall, fold);
        proptest::prop_assert_eq!(derived, Derived { instant, offset_seconds: reading.offset_seconds, trouble: None });
    }
}

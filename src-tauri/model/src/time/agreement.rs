//! The second opinion: every zone, every hour around every transition from 2010 to 2037, against chrono-tz.
//!
//! `PERIPLO_FULL=1` looks at 26 hours to each side of a transition instead of three, and at every sixth hour of all 28
//! years besides.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, LocalResult, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};

use super::*;

/// Where 2026f and the 2025b of chrono-tz differ from 2010 on, the first wall time at which they do, and why: the
/// release and its news (<https://data.iana.org/time-zones/tzdb/NEWS>). `docs/zone-rules.md` says more.
const CHANGED_SINCE_2025B: [(&str, &str, &str); 15] = [
    ("Africa/Casablanca", "2026-09-20T01:00", "2026c: Morocco goes to +00 for good on 2026-09-20, so 01:00 is twice"),
    ("Africa/El_Aaiun", "2026-09-20T01:00", "2026c: Western Sahara with Morocco"),
    ("America/Edmonton", "2026-11-01T01:00", "2026c: Alberta stays at -06 for good"),
    ("America/Havana", "2026-11-01T00:00", "2026f: Cuba does not turn back on 2026-11-01"),
    ("America/Inuvik", "2026-11-01T01:00", "2026d: the Northwest Territories stay at -06 for good"),
    ("America/Rainy_River", "2026-11-01T01:00", "2026e: a link to America/Winnipeg"),
    ("America/Vancouver", "2026-11-01T01:00", "2026b: British Columbia stays at -07 for good"),
    ("America/Winnipeg", "2026-11-01T01:00", "2026e: Manitoba stays at -05 for good"),
    ("America/Yellowknife", "2026-11-01T01:00", "2026c: a link to America/Edmonton"),
    ("Canada/Central", "2026-11-01T01:00", "2026e: a link to America/Winnipeg"),
    ("Canada/Mountain", "2026-11-01T01:00", "2026c: a link to America/Edmonton"),
    ("Canada/Pacific", "2026-11-01T01:00", "2026b: a link to America/Vancouver"),
    ("Cuba", "2026-11-01T00:00", "2026f: a link to America/Havana"),
    ("Europe/Chisinau", "2022-03-27T02:00", "2026a: Moldova has changed with the EU since 2022"),
    ("Europe/Tiraspol", "2022-03-27T02:00", "2026a: a link to Europe/Chisinau"),
];

const HOUR: i64 = 3600;

fn seconds(text: &str) -> i64 {
    text.parse::<DateTime<Utc>>().unwrap().timestamp()
}

fn naive(seconds: i64) -> NaiveDateTime {
    DateTime::from_timestamp(seconds, 0).unwrap().naive_utc()
}

fn offset(tz: Tz, instant: i64) -> i64 {
    tz.offset_from_utc_datetime(&naive(instant)).fix().local_minus_utc().into()
}

/// The instants at which chrono-tz turns a clock. The nearest two of any zone in these years are nine days apart.
fn turns_of(tz: Tz, from: i64, to: i64) -> Vec<i64> {
    let mut turns = Vec::new();
    for start in (from..to).step_by(5 * 24 * HOUR as usize) {
        let (mut still, mut turned) = (start, start + 5 * 24 * HOUR);
        let before = offset(tz, still);
        if offset(tz, turned) != before {
            while turned - still > 1 {
                let middle = (still + turned) / 2;
                if offset(tz, middle) == before { still = middle } else { turned = middle }
            }
            turns.push(turned);
        }
    }
    turns
}

fn agree(clock: &ZoneClock, tz: Tz, wall: NaiveDateTime) -> bool {
    match (clock.resolve(wall.into()), tz.from_local_datetime(&wall)) {
        (Resolution::Once(once), LocalResult::Single(theirs)) => once.instant == theirs,
        (Resolution::Twice { earlier, later }, LocalResult::Ambiguous(theirs_earlier, theirs_later)) => {
            earlier.instant == theirs_earlier && later.instant == theirs_later
        }
        (Resolution::Never { .. }, LocalResult::None) => true,
        _ => false,
    }
}

#[test]
fn every_zone_agrees_with_chrono_tz_where_the_rules_have_not_changed() {
    let full = std::env::var_os("PERIPLO_FULL").is_some_and(|value| value == "1");
    let reach = if full { 26 } else { 3 };
    let (from, to) = (seconds("2010-01-01T00:00:00Z"), seconds("2038-01-01T00:00:00Z"));
    let rules = Rules::shipped();
    let mut differing: BTreeMap<&str, WallTime> = BTreeMap::new();
    let mut compared = 0_u32;
    for tz in TZ_VARIANTS {
        let clock = rules.clock(&tz.name().parse().unwrap()).unwrap();
        let ours = clock.transitions(naive(from).and_utc(), naive(to).and_utc());
        let turns: BTreeSet<i64> = ours.iter().map(|turn| turn.at.timestamp()).chain(turns_of(tz, from, to)).collect();
        let mut walls: BTreeSet<i64> = BTreeSet::new();
        for turn in turns {
            for hour in -reach..=reach {
                // Both clocks' readings, and the last second before each hour.
                for offset in [offset(tz, turn - 1), offset(tz, turn)] {
                    let wall = turn + offset + hour * HOUR;
                    walls.extend([wall - 1, wall]);
                }
            }
        }
        if full {
            walls.extend((from..to).step_by(6 * HOUR as usize));
        }
        compared += walls.len() as u32;
        if let Some(first) = walls.into_iter().map(naive).find(|wall| !agree(clock, tz, *wall)) {
            differing.insert(tz.name(), first.into());
        }
    }
    assert!(compared > if full { 20_000_000 } else { 190_000 }, "only {compared} wall times compared");
    let explained: BTreeMap<&str, WallTime> =
        CHANGED_SINCE_2025B.iter().map(|(zone, first, _)| (*zone, first.parse().unwrap())).collect();
    assert_eq!(differing, explained);
}

#[test]
fn the_zones_that_changed_agree_with_what_was_announced() {
    let rules = Rules::shipped();
    // Wall time, zone, instant: from the news of each release, by hand.
    let announced = [
        ("Africa/Casablanca", "2026-09-20T12:00", "2026-09-20T12:00:00Z"),
        ("America/Edmonton", "2026-12-01T12:00", "2026-12-01T18:00:00Z"),
        ("America/Inuvik", "2026-12-01T12:00", "2026-12-01T18:00:00Z"),
        ("America/Vancouver", "2026-12-01T12:00", "2026-12-01T19:00:00Z"),
        ("America/Winnipeg", "2026-12-01T12:00", "2026-12-01T17:00:00Z"),
        ("America/Havana", "2026-11-01T00:30", "2026-11-01T04:30:00Z"),
        ("America/Havana", "2027-11-06T12:00", "2027-11-06T16:00:00Z"),
        ("America/Havana", "2027-11-08T12:00", "2027-11-08T17:00:00Z"),
        ("Europe/Chisinau", "2023-03-26T02:30", "2023-03-26T00:30:00Z"),
        ("Europe/Chisinau", "2023-03-26T04:00", "2023-03-26T01:00:00Z"),
    ];
    for (zone, wall, instant) in announced {
        let derived = derive(&rules, &zone.parse().unwrap(), wall.parse().unwrap(), None);
        assert_eq!((derived.instant, derived.trouble), (instant.parse().unwrap(), None), "{zone} {wall}");
    }
}

#[test]
fn a_stand_in_turns_its_clock_when_chrono_tz_does() {
    let stand_ins = Rules::overlay([]);
    for tz in
        [Tz::America__Santiago, Tz::Africa__Casablanca, Tz::Australia__Lord_Howe, Tz::Asia__Gaza, Tz::America__Lima]
    {
        let (from, to) = (seconds("1990-01-01T00:00:00Z"), seconds("2038-01-01T00:00:00Z"));
        let found = transitions(&stand_ins, &tz.name().parse().unwrap(), naive(from).and_utc(), naive(to).and_utc());
        let turned: Vec<i64> = found
            .unwrap()
            .iter()
            .filter(|turn| turn.before.offset_seconds != turn.after.offset_seconds)
            .map(|turn| turn.at.timestamp())
            .collect();
        assert_eq!(turned, turns_of(tz, from, to), "{tz}");
    }
}

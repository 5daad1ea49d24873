//! A calendar of any bytes: it is read without a panic, and what is read is within its bounds.

#![no_main]

use std::sync::LazyLock;

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use periplo_exchange::ics::read::{MOST_ITEMS, MOST_NOTES, ReadOptions, Stamp, read};
use periplo_model::time::Rules;

static RULES: LazyLock<Rules> = LazyLock::new(Rules::shipped);

fuzz_target!(|bytes: &[u8]| {
    let day = |month, day| NaiveDate::from_ymd_opt(2023, month, day).unwrap_or_default();
    let near = ["America/Lima", "America/Santiago"].iter().filter_map(|name| name.parse().ok()).collect();
    let reading = read(bytes, &ReadOptions { rules: &RULES, days: (day(11, 7), day(11, 23)), near });
    assert!(reading.items.len() <= MOST_ITEMS && reading.notes.len() <= MOST_NOTES + 1);
    for item in &reading.items {
        assert!(!item.uid.is_empty());
        if let (Stamp::At { instant: start, .. }, Stamp::At { instant: end, .. }) = (&item.start, &item.end) {
            assert!(start <= end, "{start} to {end}");
        }
    }
});

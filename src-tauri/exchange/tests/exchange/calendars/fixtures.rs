//! Calendars as others write them, a class a file, with what they say worked out by hand.

use std::collections::BTreeSet;

use periplo_exchange::ics::read::{Reading, Standing};

use super::reading::{our_files, read_file, said};

/// Title, start, end, and whether it takes place.
type Said<'a> = (&'a str, &'a str, &'a str, Standing);

fn item<'a>(title: &'a str, start: &'a str, end: &'a str) -> Said<'a> {
    (title, start, end, Standing::Unsaid)
}

fn reading(name: &str) -> Reading {
    let (_, bytes) = our_files().into_iter().find(|(known, _)| known == name).unwrap();
    read_file(&bytes)
}

/// A file says these items, in the order of its lines, and these remarks are made of it or of them.
#[track_caller]
fn check(name: &str, items: &[Said<'_>], notes: &[(u32, &str)]) -> Reading {
    let reading = reading(name);
    let found: Vec<(String, String, String, Standing)> = reading
        .items
        .iter()
        .map(|item| (item.texts.title.clone(), said(&item.start), said(&item.end), item.standing))
        .collect();
    let found: Vec<Said<'_>> = found
        .iter()
        .map(|(title, start, end, standing)| (title.as_str(), start.as_str(), end.as_str(), *standing))
        .collect();
    assert_eq!(found, items, "{name}");
    let of_items = reading.items.iter().flat_map(|item| &item.notes);
    let made: BTreeSet<(u32, &str)> = reading.notes.iter().chain(of_items).map(|note| (note.line, note.code)).collect();
    assert_eq!(made.into_iter().collect::<Vec<_>>(), notes, "{name}");
    reading
}

#[test]
fn a_byte_order_mark_and_bare_line_feeds_are_not_worth_a_word() {
    check("bom-lf.ics", &[item("Apertura", "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z")], &[]);
}

#[test]
fn a_letter_that_a_fold_tore_apart_is_whole_again() {
    let title = "Músicas de América: ñandú";
    check("folded-within-letters.ics", &[item(title, "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z")], &[]);
}

#[test]
fn letters_of_windows_are_read_and_told() {
    let title = "Canción – “Ñ”";
    let notes = [(6, "not-utf8")];
    check("other-letters.ics", &[item(title, "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z")], &notes);
}

#[test]
fn lower_case_says_the_same() {
    let (start, end) = ("2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z");
    let reading = check("lower-case.ics", &[("Taller, con coma", start, end, Standing::Confirmed)], &[]);
    let item = &reading.items[0];
    assert!(item.transparent && item.private);
    assert_eq!(item.texts.language.as_ref().map(ToString::to_string).as_deref(), Some("es"));
}

#[test]
fn broken_lines_are_told_one_by_one_and_the_others_are_read() {
    check(
        "broken-lines.ics",
        &[
            item("Mesa", "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z"),
            item("Left open", "2023-11-15T17:00:00Z", "2023-11-15T18:00:00Z"),
            item("Ends before it starts", "2023-11-15T20:00:00Z", "2023-11-15T20:00:00Z"),
            item("A time without seconds", "2023-11-15T21:00:00Z", "2023-11-15T22:00:00Z"),
        ],
        &[
            (8, "line-joined"),
            (17, "no-start"),
            (17, "not-closed"),
            (25, "ends-before-start"),
            (30, "start-unreadable"),
            (35, "time-odd"),
            (36, "time-odd"),
            (38, "not-a-line"),
        ],
    );
}

#[test]
fn several_calendars_in_one_file_are_read_each_with_its_method() {
    let off = ("Called off", "2023-11-15T17:00:00Z", "2023-11-15T18:00:00Z", Standing::Cancelled);
    let panel = item("Panel", "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z");
    let alone = item("Alone", "2023-11-16T15:00:00Z", "2023-11-16T16:00:00Z");
    let reading = check("several-calendars.ics", &[panel, off, alone], &[(22, "no-calendar")]);
    assert_eq!((reading.calendars, reading.names.as_slice()), (3, &["One".to_owned(), "Two".to_owned()][..]));
}

#[test]
fn a_zone_is_that_of_its_name_and_else_what_the_file_says_of_it() {
    check(
        "own-zones.ics",
        &[
            item("In a zone of its own", "2023-07-15T12:30:00Z", "2023-07-15T13:30:00Z"),
            item("The same in its winter", "2023-01-15T13:30:00Z", "2023-01-15T14:30:00Z"),
            item("With the clock of Lima", "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z"),
            item("By the place that it names", "2023-11-15T13:00:00Z", "2023-11-15T14:00:00Z"),
            item("By its name and not by the file", "2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z"),
            item("Of nowhere", "2023-11-15T10:00:00", "2023-11-15T11:00:00"),
        ],
        &[
            (47, "zone-own"),
            (53, "zone-own"),
            (59, "zone-same-clock"),
            (65, "zone-differs"),
            (65, "zone-renamed"),
            (71, "zone-differs"),
            (77, "zone-unknown"),
        ],
    );
}

#[test]
fn zones_are_known_by_many_names() {
    check(
        "names-of-zones.ics",
        &[
            item("Windows", "2023-11-15T13:00:00Z", "2023-11-15T14:00:00Z"),
            item("As Windows shows it", "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z"),
            item("An offset", "2023-11-15T04:30:00Z", "2023-11-15T05:30:00Z"),
            item("In any case", "2023-11-15T16:00:00Z", "2023-11-15T17:00:00Z"),
            item("Behind a path", "2023-11-15T13:00:00Z", "2023-11-15T14:00:00Z"),
            item("UTC says more", "2023-11-15T10:00:00Z", "2023-11-15T11:00:00Z"),
        ],
        &[
            (7, "zone-windows"),
            (13, "colon-in-parameter"),
            (13, "zone-windows"),
            (19, "colon-in-parameter"),
            (19, "zone-offset"),
            (20, "colon-in-parameter"),
            (31, "zone-renamed"),
            (37, "zone-and-utc"),
            (38, "zone-and-utc"),
        ],
    );
}

#[test]
fn floating_times_and_whole_days_stay_what_they_are() {
    check(
        "floating-and-days.ics",
        &[
            item("Wherever one is", "2023-11-15T10:00:00", "2023-11-15T11:30:00"),
            item("One day", "2023-11-15", "2023-11-16"),
            item("Three days", "2023-11-15", "2023-11-18"),
            item("A day that ends on itself", "2023-11-15", "2023-11-16"),
            item("A day without saying so", "2023-11-15", "2023-11-16"),
            item("No end", "2023-11-15T10:00:00Z", "2023-11-15T10:00:00Z"),
        ],
        &[(30, "time-odd"), (31, "time-odd")],
    );
}

#[test]
fn lengths_are_counted_on_the_clock() {
    check(
        "durations.ics",
        &[
            item("Ninety minutes", "2023-11-15T15:00:00Z", "2023-11-15T16:30:00Z"),
            // Santiago goes from −04 to −03 in the night between: noon the day after is 15:00Z.
            item("A day and two hours over a turn of the clock", "2023-09-02T14:00:00Z", "2023-09-03T15:00:00Z"),
            item("A week", "2023-11-13", "2023-11-20"),
            item("Backwards", "2023-11-15T10:00:00Z", "2023-11-15T10:00:00Z"),
            item("For ever", "2023-11-15T10:00:00Z", "2023-11-15T10:00:00Z"),
            item("From one clock to another", "2023-11-23T02:30:00Z", "2023-11-23T15:20:00Z"),
            // 00:30 is not there, and by the offset before it is 01:30, where the file says that it ends.
            item("In the hour that is not", "2023-09-03T04:30:00Z", "2023-09-03T04:30:00Z"),
            item("In the hour that is twice", "2026-04-05T02:30:00Z", "2026-04-05T04:30:00Z"),
        ],
        &[(26, "ends-before-start"), (32, "end-unreadable"), (43, "time-never"), (49, "time-twice")],
    );
}

#[test]
fn what_repeats_is_expanded_on_the_clock_with_what_is_taken_out_added_and_moved() {
    check(
        "recurrences.ics",
        &[
            item("Weekly", "2023-08-27T14:00:00Z", "2023-08-27T15:00:00Z"),
            item("Weekly", "2023-09-03T13:00:00Z", "2023-09-03T14:00:00Z"),
            item("Weekly", "2023-09-12T21:00:00Z", "2023-09-12T22:00:00Z"),
            item("Weekly, moved", "2023-09-18T19:00:00Z", "2023-09-18T20:00:00Z"),
            ("Weekly, off", "2023-09-24T13:00:00Z", "2023-09-24T14:00:00Z", Standing::Cancelled),
            item("Every other day", "2023-11-13", "2023-11-14"),
            item("Every other day", "2023-11-17", "2023-11-18"),
            item("Last Friday", "2023-10-27T15:00:00Z", "2023-10-27T16:00:00Z"),
            item("Last Friday", "2023-11-24T15:00:00Z", "2023-11-24T16:00:00Z"),
            item("Last Friday", "2023-12-29T15:00:00Z", "2023-12-29T16:00:00Z"),
            item("Once more, longer", "2023-11-15T10:00:00Z", "2023-11-15T11:00:00Z"),
            item("Once more, longer", "2023-11-16T10:00:00Z", "2023-11-16T13:00:00Z"),
            item("A rule that is none", "2023-11-15T10:00:00Z", "2023-11-15T11:00:00Z"),
            item("Of a series that is not here", "2023-11-21T10:00:00Z", "2023-11-21T11:00:00Z"),
        ],
        &[(54, "rule-unreadable")],
    );
}

#[test]
fn of_several_versions_the_newest_counts() {
    check(
        "versions.ics",
        &[
            item("Panel, newest", "2023-11-15T17:00:00Z", "2023-11-15T18:00:00Z"),
            ("Cocktail, off", "2023-11-16T00:00:00Z", "2023-11-16T01:00:00Z", Standing::Cancelled),
            ("Perhaps", "2023-11-16T15:00:00Z", "2023-11-16T16:00:00Z", Standing::Tentative),
            item("Without a name of its own", "2023-11-16T17:00:00Z", "2023-11-16T18:00:00Z"),
        ],
        &[(4, "older-left-out"), (28, "older-left-out"), (44, "no-uid")],
    );
}

#[test]
fn what_is_odd_in_many_ways_at_once_is_read_and_told_line_by_line() {
    check(
        "odd.ics",
        &[
            item("Bogotá by Windows", "2023-11-15T15:00:00Z", "2023-11-15T16:00:00Z"),
            item("An offset with a colon", "2023-11-15T04:30:00Z", "2023-11-15T06:00:00Z"),
            item("Floating", "2023-11-15T10:00:00", "2023-11-15T11:00:00"),
            item("All day", "2023-11-15", "2023-11-17"),
            item("Coffee", "2023-11-14T14:00:00Z", "2023-11-14T14:30:00Z"),
            item("Coffee, later", "2023-11-15T16:00:00Z", "2023-11-15T16:30:00Z"),
        ],
        &[
            (6, "zone-windows"),
            (13, "colon-in-parameter"),
            (13, "zone-offset"),
            (24, "start-unreadable"),
            (48, "not-a-line"),
        ],
    );
}

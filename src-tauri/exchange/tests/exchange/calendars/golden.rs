//! Files reviewed by eye, in `tests/fixtures/calendars`.

use periplo_exchange::ics::Renderer;
use periplo_exchange::messages::Language;
use periplo_model::publication::{CalendarScope, CalendarState, Name, Point};
use periplo_model::time::Rules;

use super::states::{self, id, state};

fn check(name: &str, language: Language, state: &CalendarState) {
    let file = Renderer::new(Rules::shipped(), language).render(state);
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "only whole ends of lines");
    insta::with_settings!(
        { snapshot_path => "../../../../../tests/fixtures/calendars", prepend_module_to_snapshot => false, omit_expression => true },
        { insta::assert_snapshot!(name, file.replace("\r\n", "\n")) }
    );
}

#[test]
fn a_session_in_lima_in_three_languages() {
    for language in Language::ALL {
        let state = state(CalendarScope::Forum, None, vec![states::lima_session()]);
        check(&format!("lima-session-{language}"), language, &state);
    }
}

#[test]
fn the_hour_that_santiago_has_twice() {
    let entries = vec![states::santiago_second_hour(), states::santiago_first_hour()];
    check("santiago-hour-twice", Language::Es, &state(CalendarScope::Public, None, entries));
}

#[test]
fn a_flight_over_midnight_shows_both_clocks() {
    let delegation = Some((id(30), Name::Country("CL".parse().unwrap())));
    let state = state(CalendarScope::Delegation, delegation, vec![states::santiago_madrid()]);
    check("santiago-madrid-pt", Language::Pt, &state);
}

#[test]
fn havana_in_december_2026() {
    let leg = Some((id(31), Name::Plain("La Habana".to_owned())));
    check("havana-december-2026", Language::En, &state(CalendarScope::Leg, leg, vec![states::havana_december()]));
}

#[test]
fn what_has_no_hour_yet_takes_whole_days() {
    let entries: Vec<_> = states::without_hours().into_iter().chain([states::transfer_without_arrival()]).collect();
    check("without-hours", Language::Es, &state(CalendarScope::Forum, None, entries));
}

#[test]
fn a_delegates_calendar() {
    let delegate = Some((id(32), Name::Plain("Ana Núñez".to_owned())));
    let entries = vec![states::with_a_part(states::lima_session()), states::stay()];
    check("delegate", Language::En, &state(CalendarScope::Delegate, delegate, entries));
}

#[test]
fn what_is_gone_stays_as_a_tombstone() {
    let track = Some((id(33), Name::Localized(states::localized("Redes", "Networks", "Redes"))));
    check("tombstone", Language::Es, &state(CalendarScope::Track, track, vec![states::tombstone()]));
}

#[test]
fn a_long_title_of_many_scripts() {
    check("long-title", Language::En, &state(CalendarScope::Public, None, vec![states::long_title()]));
}

#[test]
fn notes_to_delegates_are_not_in_the_public_programme() {
    let public = state(CalendarScope::Public, None, vec![states::lima_session()]);
    let file = Renderer::new(Rules::shipped(), Language::Es).render(&public);
    assert!(file.contains("SUMMARY:Taller") && !file.contains("Puntualidad"), "{file}");
}

#[test]
fn wall_times_that_the_rules_no_longer_give_are_written_as_instants() {
    // Published when Cuba was still to turn back its clock: 10:00 was 15:00Z then.
    let start = states::point("2026-12-01T10:00", "America/Havana", "2026-12-01T15:00:00Z", -5);
    let unknown = states::point("2026-12-01T12:00", "Mars/Olympus", "2026-12-01T16:00:00Z", -4);
    let entry = states::session_from_to(50, start, unknown);
    let file = Renderer::new(Rules::shipped(), Language::En).render(&state(CalendarScope::Forum, None, vec![entry]));
    assert!(file.contains("DTSTART:20261201T150000Z\r\nDTEND:20261201T160000Z\r\n"), "{file}");
    assert!(!file.contains("VTIMEZONE"));
}

#[test]
fn a_wall_time_in_a_gap_is_written_as_its_instant() {
    let start =
        Point { gap: true, ..states::point("2026-09-06T00:00", "America/Santiago", "2026-09-06T04:00:00Z", -4) };
    let end = states::point("2026-09-06T02:00", "America/Santiago", "2026-09-06T05:00:00Z", -3);
    let entry = states::session_from_to(51, start, end);
    let file = Renderer::new(Rules::shipped(), Language::En).render(&state(CalendarScope::Forum, None, vec![entry]));
    assert!(file.contains("DTSTART:20260906T040000Z\r\nDTEND;TZID=America/Santiago:20260906T020000\r\n"), "{file}");
}

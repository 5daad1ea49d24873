//! Stories of imports into a forum of two legs.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use periplo_model::time::{Rules, derive};
use periplo_model::*;
use serde_json::{Value, json};

use super::*;

fn record<T: serde::de::DeserializeOwned>(fields: Value) -> T {
    serde_json::from_value(fields).unwrap()
}

fn id(n: u32) -> String {
    format!("01920000-0000-7000-8000-{n:012}")
}

/// Medellín from 8 to 12 November 2023, Lima from 13 to 17; a hall in each, and a delegate.
fn forum() -> (Records, ForumId) {
    let records = Records {
        forums: vec![record(
            json!({ "id": id(1), "slug": "fica", "starts": "2023-11-08", "ends": "2023-11-22", "languages": ["es"] }),
        )],
        places: vec![
            record(json!({ "id": id(2), "name": "Medellín", "country": "CO", "zone": "America/Bogota" })),
            record(json!({ "id": id(3), "name": "Lima", "country": "PE", "zone": "America/Lima" })),
        ],
        venues: vec![record(json!({ "id": id(6), "place": id(3), "name": "Centro Cultural Ricardo Palma" }))],
        legs: vec![
            record(
                json!({ "id": id(4), "forum": id(1), "place": id(2), "starts": "2023-11-08", "ends": "2023-11-12" }),
            ),
            record(
                json!({ "id": id(5), "forum": id(1), "place": id(3), "starts": "2023-11-13", "ends": "2023-11-17" }),
            ),
        ],
        people: vec![record(json!({ "id": id(7), "name": "Noemí Planas" }))],
        ..Records::default()
    };
    (records, record(Value::from(id(1))))
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n")
}

fn calendar(events: &[String]) -> Vec<u8> {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}END:VCALENDAR\n", events.concat()).into_bytes()
}

fn preview_of(file: &[u8], ours: &Records, forum: ForumId) -> Preview {
    preview(file, ours, forum, &Rules::shipped(), &mut |_, _, _| true).unwrap()
}

/// Does what accepting a file as proposed comes to.
fn taken(file: &[u8], ours: &Records, forum: ForumId) -> (Records, Accepted) {
    let preview = preview_of(file, ours, forum);
    let accepted = accept(&preview, &HashMap::new(), ours, &Rules::shipped(), false).unwrap();
    let mut after = ours.clone();
    after.extend(accepted.plan.puts.clone());
    for (kind, id) in &accepted.remove_whole {
        after.journeys.retain(|one| (Kind::Journey, one.id.uuid()) != (*kind, *id));
        after.stays.retain(|one| (Kind::Stay, one.id.uuid()) != (*kind, *id));
    }
    (after, accepted)
}

fn span(session: &Session) -> (String, String) {
    match &session.schedule {
        Schedule::Span { start, end, .. } => (start.to_string(), end.to_string()),
        other => (format!("{other:?}"), String::new()),
    }
}

const PANEL: &str = "UID:panel@host\nSEQUENCE:1\nDTSTAMP:20231001T000000Z\nSUMMARY:Panel: contratos\nLOCATION:Centro Cultural Ricardo Palma\nDTSTART:20231115T150000Z\nDTEND:20231115T163000Z";

#[test]
fn a_session_takes_the_clock_and_the_venue_of_its_leg() {
    let (ours, forum) = forum();
    let (after, accepted) = taken(&calendar(&[event(PANEL)]), &ours, forum);
    let session = &after.sessions[0];
    assert_eq!(span(session), ("2023-11-15T10:00".to_owned(), "2023-11-15T11:30".to_owned()));
    assert_eq!(
        (session.leg, session.venue, session.kind),
        (Some(ours.legs[1].id), Some(ours.venues[0].id), SessionKind::Panel)
    );
    assert_eq!((session.status, session.audience), (SessionStatus::Tentative, Audience::Delegates));
    assert_eq!((accepted.counts, accepted.refused.as_slice()), ([1, 0, 0], &[][..]));
}

#[test]
fn a_flight_becomes_a_journey_and_an_unknown_city_comes_with_it() {
    let (ours, forum) = forum();
    let flight = "UID:f@air\nSUMMARY:Vuelo AV 88 EZE-BOG\nDTSTART;TZID=America/Argentina/Buenos_Aires:20231107T060000\nDTEND;TZID=America/Bogota:20231107T103000\nDESCRIPTION:Reserva ABC123";
    let (after, _) = taken(&calendar(&[event(flight)]), &ours, forum);
    let journey = &after.journeys[0];
    let name = |id| after.places.iter().find(|place: &&Place| place.id == id).map(|place| place.name.clone());
    assert_eq!((journey.mode, journey.number.as_deref()), (JourneyMode::Flight, Some("AV 88")));
    assert_eq!(
        (name(journey.from_place).as_deref(), name(journey.to_place).as_deref()),
        (Some("Buenos Aires"), Some("Bogotá"))
    );
    let at = |time: &str| Moment::At { time: time.parse().unwrap(), fold: None };
    assert_eq!((&journey.departs, &journey.arrives), (&at("2023-11-07T06:00"), &at("2023-11-07T10:30")));
    // A booking is a private fact, and descriptions of flights hold them.
    assert!(journey.notes.is_empty());
}

#[test]
fn a_hotel_becomes_a_stay_in_a_lodging_of_its_own() {
    let (ours, forum) = forum();
    let hotel = "UID:h@hotel\nSUMMARY:Stay at Hotel Prado\nLOCATION:Calle 10\\, Lima\nDTSTART;VALUE=DATE:20231113\nDTEND;VALUE=DATE:20231116";
    let (after, _) = taken(&calendar(&[event(hotel)]), &ours, forum);
    let stay = &after.stays[0];
    assert_eq!(
        (stay.check_in.to_string(), stay.check_out.to_string()),
        ("2023-11-13".to_owned(), "2023-11-16".to_owned())
    );
    let venue = after.venues.iter().find(|venue| venue.id == stay.venue).unwrap();
    assert_eq!((venue.name.as_str(), venue.lodging, venue.place), ("Hotel Prado", true, ours.places[1].id));
}

#[test]
fn a_newer_file_updates_and_keeps_what_was_changed_here() {
    let (ours, forum) = forum();
    let (mut after, _) = taken(&calendar(&[event(PANEL)]), &ours, forum);
    after.sessions[0].audience = Audience::Public;
    let moved = PANEL.replace("SEQUENCE:1", "SEQUENCE:2").replace("T15", "T17").replace("T163000Z", "T183000Z");
    let (updated, accepted) = taken(&calendar(&[event(&moved)]), &after, forum);
    assert_eq!(accepted.counts, [0, 1, 0]);
    assert_eq!(updated.sessions.len(), 1);
    assert_eq!(span(&updated.sessions[0]).0, "2023-11-15T12:00");
    assert_eq!(updated.sessions[0].audience, Audience::Public);
    // The file of before is older now, and the same file again changes nothing.
    let fate = |file: &str, ours: &Records| preview_of(&calendar(&[event(file)]), ours, forum).rows[0].fate;
    assert_eq!((fate(PANEL, &updated), fate(&moved, &updated)), (Fate::Older, Fate::Same));
}

#[test]
fn a_title_changed_on_both_sides_is_kept_and_told() {
    let (ours, forum) = forum();
    let (mut after, _) = taken(&calendar(&[event(PANEL)]), &ours, forum);
    after.sessions[0].title = Localized::one("es".parse().unwrap(), "Nuestro panel");
    let renamed = PANEL.replace("SEQUENCE:1", "SEQUENCE:2").replace("Panel: contratos", "Panel: derechos");
    let (updated, accepted) = taken(&calendar(&[event(&renamed)]), &after, forum);
    assert_eq!(updated.sessions[0].title, Localized::one("es".parse().unwrap(), "Nuestro panel"));
    assert_eq!(accepted.plan.conflicts.iter().map(|one| one.field.as_deref()).collect::<Vec<_>>(), [Some("title")]);
}

#[test]
fn what_is_cancelled_stays_as_a_cancelled_session_and_a_journey_goes() {
    let (ours, forum) = forum();
    let flight = "UID:f@air\nSUMMARY:Flight LA 2381 MDE-LIM\nDTSTART:20231112T150000Z\nDTEND:20231112T180000Z";
    let (after, _) = taken(&calendar(&[event(PANEL), event(flight)]), &ours, forum);
    let cancelled =
        [PANEL, flight].map(|lines| event(&format!("{}\nSTATUS:CANCELLED", lines.replace("SEQUENCE:1", "SEQUENCE:3"))));
    let (updated, accepted) = taken(&calendar(&cancelled), &after, forum);
    assert_eq!(accepted.counts, [0, 0, 2]);
    assert_eq!(updated.sessions[0].status, SessionStatus::Cancelled);
    assert_eq!(updated.journeys, []);
    let again = preview_of(&calendar(&cancelled), &updated, forum);
    assert_eq!(again.rows.iter().map(|row| row.choice.becomes).collect::<Vec<_>>(), [Becomes::Nothing; 2]);
    let unknown = preview_of(&calendar(&cancelled), &ours, forum);
    assert_eq!(unknown.rows.iter().map(|row| row.fate).collect::<Vec<_>>(), [Fate::NeverWas; 2]);
}

#[test]
fn what_repeats_is_taken_on_the_days_of_the_forum_and_loses_what_its_series_loses() {
    let (ours, forum) = forum();
    let daily = "UID:d@x\nSUMMARY:Desayuno\nDTSTART;TZID=America/Bogota:20230101T080000\nDTEND;TZID=America/Bogota:20230101T090000\nRRULE:FREQ=DAILY;UNTIL=20231110T235959Z";
    let (after, _) = taken(&calendar(&[event(daily)]), &ours, forum);
    let starts: Vec<String> = after.sessions.iter().map(|session| span(session).0).collect();
    assert_eq!(starts.len(), 3, "{starts:?}");
    let less = format!("{daily}\nEXDATE;TZID=America/Bogota:20231109T080000");
    let (updated, accepted) = taken(&calendar(&[event(&less)]), &after, forum);
    assert_eq!(accepted.counts[2], 1);
    let gone: Vec<String> =
        updated.sessions.iter().filter(|one| one.status == SessionStatus::Cancelled).map(|one| span(one).0).collect();
    assert_eq!(gone, ["2023-11-09T08:00"]);
}

#[test]
fn a_row_is_taken_as_it_was_chosen_or_left_out() {
    let (ours, forum) = forum();
    let file =
        calendar(&[event(PANEL), event("UID:x\nSUMMARY:Traslado\nDTSTART:20231114T150000Z\nDTEND:20231114T160000Z")]);
    let preview = preview_of(&file, &ours, forum);
    assert_eq!(
        preview.rows.iter().map(|row| row.choice.becomes).collect::<Vec<_>>(),
        [Becomes::Session, Becomes::Journey]
    );
    let person = ours.people[0].id;
    let choices = HashMap::from([
        ("panel@host".to_owned(), Choice { becomes: Becomes::Nothing, ..preview.rows[0].choice.clone() }),
        ("x".to_owned(), Choice { people: vec![person], ..preview.rows[1].choice.clone() }),
    ]);
    let accepted = accept(&preview, &choices, &ours, &Rules::shipped(), false).unwrap();
    assert_eq!((accepted.plan.puts.sessions.len(), accepted.plan.puts.journeys.len()), (0, 1));
    assert_eq!(accepted.plan.puts.travellers.iter().map(|one| one.person).collect::<Vec<_>>(), [person]);
    let nowhere = Choice { from_place: None, ..preview.rows[1].choice.clone() };
    let accepted =
        accept(&preview, &HashMap::from([("x".to_owned(), nowhere)]), &ours, &Rules::shipped(), false).unwrap();
    assert_eq!(accepted.refused.iter().map(|one| one.code).collect::<Vec<_>>(), ["journey-where"]);
}

#[test]
fn a_zone_of_the_file_and_a_floating_time_come_to_the_right_instants() {
    let (ours, forum) = forum();
    let zone = "BEGIN:VTIMEZONE\nTZID:Nuestra\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0130\nTZOFFSETTO:+0130\nEND:STANDARD\nEND:VTIMEZONE\n".to_owned();
    let own = event("UID:own\nSUMMARY:A\nDTSTART;TZID=Nuestra:20231115T100000\nDTEND;TZID=Nuestra:20231115T110000");
    let floating = event("UID:floating\nSUMMARY:B\nDTSTART:20231115T100000\nDTEND:20231115T110000");
    let windows =
        event("UID:w\nSUMMARY:C\nDTSTART;TZID=GMT+05:30:20231115T100000\nDTEND;TZID=GMT+05:30:20231115T110000");
    let (after, _) = taken(&calendar(&[zone, own, floating, windows]), &ours, forum);
    let lima: ZoneId = "America/Lima".parse().unwrap();
    let instant = |title: &str| -> DateTime<Utc> {
        let session = after.sessions.iter().find(|one| one.title.iter().any(|(_, text)| text == title)).unwrap();
        let Schedule::Span { start, start_fold, .. } = session.schedule else { panic!("{title}") };
        derive(&Rules::shipped(), &lima, start, start_fold).instant
    };
    let found = ["A", "B", "C"].map(|title| instant(title).to_rfc3339());
    assert_eq!(found, ["2023-11-15T08:30:00+00:00", "2023-11-15T15:00:00+00:00", "2023-11-15T04:30:00+00:00"]);
}

#[test]
fn a_time_is_read_by_the_clock_that_was_chosen_and_stays_so_in_the_next_import() {
    let (ours, forum) = forum();
    let rules = Rules::shipped();
    let file = calendar(&[event("UID:floating\nSUMMARY:B\nDTSTART:20231115T100000\nDTEND:20231115T110000")]);
    let preview = preview_of(&file, &ours, forum);
    let by_sao_paulo = Choice { zone: "America/Sao_Paulo".parse().ok(), ..preview.rows[0].choice.clone() };
    let choices = HashMap::from([("floating".to_owned(), by_sao_paulo)]);
    let accepted = accept(&preview, &choices, &ours, &rules, false).unwrap();
    // 10:00 in São Paulo (−03) is 08:00 in Lima (−05).
    let expected = ("2023-11-15T08:00".to_owned(), "2023-11-15T09:00".to_owned());
    assert_eq!(span(&accepted.plan.puts.sessions[0]), expected);
    let mut after = ours.clone();
    after.extend(accepted.plan.puts.clone());
    let again = preview_of(&file, &after, forum);
    assert_eq!((again.rows[0].fate, &again.rows[0].choice.zone), (Fate::Same, &"America/Sao_Paulo".parse().ok()));
    let moved = calendar(&[event("UID:floating\nSUMMARY:B\nDTSTART:20231115T120000\nDTEND:20231115T130000")]);
    let (later, accepted) = taken(&moved, &after, forum);
    assert_eq!((accepted.counts, span(&later.sessions[0]).0), ([0, 1, 0], "2023-11-15T10:00".to_owned()));
}

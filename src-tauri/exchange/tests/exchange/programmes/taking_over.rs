//! Programmes in a workspace: as a forum of its own, as an overlay, and newer versions of both.

use std::collections::HashSet;

use periplo_exchange::programme::{
    AsForum, AsOverlay, CannotImport, ProgrammeUpdate, Row, RowFate, as_forum, as_overlay,
};
use periplo_model::time::Rules;
use periplo_model::*;

use super::{after, fixture, programme, told};

fn forum(name: &str, options: &AsForum, ours: &Records) -> ProgrammeUpdate {
    let (programme, mut problems) = programme(&fixture(name));
    as_forum(&programme, options, ours, &Rules::shipped(), &mut problems).unwrap()
}

fn span(session: &Session) -> (String, Option<Fold>, String) {
    match &session.schedule {
        Schedule::Span { start, start_fold, end, .. } => (start.to_string(), *start_fold, end.to_string()),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn titled<'a>(records: &'a Records, title: &str) -> &'a Session {
    let found = records.sessions.iter().find(|session| session.title.iter().any(|(_, text)| text == title));
    found.unwrap_or_else(|| panic!("no session {title}"))
}

fn fates(rows: &[Row]) -> Vec<(RowFate, &[String])> {
    rows.iter().map(|row| (row.fate, row.fields.as_slice())).collect()
}

#[test]
fn a_programme_becomes_a_forum_with_one_leg_in_its_place() {
    let records = after(Records::default(), &forum("sur-1.xml", &AsForum::default(), &Records::default()));
    let [made] = records.forums.as_slice() else { panic!("{:?}", records.forums) };
    assert_eq!((made.slug.as_str(), made.starts.to_string(), made.ends.to_string()), {
        ("sur-2026", "2026-04-03".to_owned(), "2026-04-04".to_owned())
    });
    assert_eq!(made.languages.iter().map(LanguageTag::as_str).collect::<Vec<_>>(), ["es", "en"]);
    let place = &records.places[0];
    assert_eq!((place.name.as_str(), place.country.as_str()), ("Santiago", "CL"));
    assert_eq!((records.venues[0].name.as_str(), records.rooms.len()), ("Centro Cultural Matucana", 3));
    assert_eq!((records.sessions.len(), records.people.len(), records.participations.len()), (4, 3, 4));
    assert!(records.sessions.iter().all(|session| !session.locked() && session.leg == Some(records.legs[0].id)));
    let late = titled(&records, "Trasnoche");
    assert_eq!(span(late), ("2026-04-04T00:30".to_owned(), None, "2026-04-04T02:30".to_owned()));
    // 23:30 at −04:00 is the second time that the clock shows it; an hour later it is 00:30.
    let twice = titled(&records, "La hora que se repite");
    assert_eq!(span(twice), ("2026-04-04T23:30".to_owned(), Some(Fold::Later), "2026-04-05T00:30".to_owned()));
    let roles: HashSet<Role> = records.participations.iter().map(|part| part.role).collect();
    assert_eq!(roles, HashSet::from([Role::Panelist, Role::Performer, Role::Speaker]));
}

#[test]
fn a_newer_programme_shows_a_difference_and_keeps_what_was_changed_here() {
    let mut records = after(Records::default(), &forum("sur-1.xml", &AsForum::default(), &Records::default()));
    let again = forum("sur-1.xml", &AsForum::default(), &records);
    assert_eq!(again.count(RowFate::Unchanged), 4);
    assert_eq!((again.puts.len(), again.removes.len()), (0, 0));
    // Here the panel got another status, which no programme says.
    for session in records.sessions.iter_mut().filter(|session| session.kind == SessionKind::Panel) {
        session.pinned = true;
    }
    let update = forum("sur-2.xml", &AsForum::default(), &records);
    let expected = [
        (RowFate::Changed, vec!["schedule".to_owned(), "people".to_owned()]),
        (RowFate::Unchanged, Vec::new()),
        (RowFate::Added, Vec::new()),
        (RowFate::Unchanged, Vec::new()),
        (RowFate::Gone, Vec::new()),
    ];
    assert_eq!(fates(&update.rows), expected.iter().map(|(fate, names)| (*fate, names.as_slice())).collect::<Vec<_>>());
    let records = after(records, &update);
    let panel = titled(&records, "Apertura & panel");
    assert_eq!((span(panel).0.as_str(), panel.pinned), ("2026-04-03T11:00", true));
    assert_eq!(span(titled(&records, "Residencia de un día")).2, "2026-04-04T18:00");
    assert_eq!(records.sessions.len(), 4);
    let names: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert!(names.contains(&"Carla Díaz") && !names.contains(&"Bruno Soto"), "{names:?}");
}

#[test]
fn an_event_can_be_left_out() {
    let key = "aa000000-0000-4000-8000-000000000002".to_owned();
    let options = AsForum { leave_out: HashSet::from([key]), ..AsForum::default() };
    let update = forum("sur-1.xml", &options, &Records::default());
    assert_eq!((update.count(RowFate::LeftOut), update.puts.sessions.len()), (1, 3));
}

#[test]
fn a_programme_without_a_zone_needs_one() {
    let (read, mut problems) = programme(&fixture("frab-without-dates.xml"));
    let made = as_forum(&read, &AsForum::default(), &Records::default(), &Rules::shipped(), &mut problems);
    assert_eq!(made, Err(CannotImport::NeedsZone));
    let options = AsForum { zone: Some("America/Lima".parse().unwrap()), ..AsForum::default() };
    let made = as_forum(&read, &options, &Records::default(), &Rules::shipped(), &mut problems).unwrap();
    assert_eq!(made.puts.places[0].name, "Lima");
    assert_eq!(made.puts.places[0].marks.get("name"), Some(&Mark::ToBeConfirmed));
    assert_eq!(span(titled(&made.puts, "Después de medianoche")).0, "2026-05-09T01:30");
}

/// A workspace with a forum whose leg is in Santiago, and a delegate who is on the programme of others too.
fn workspace() -> Records {
    let json = serde_json::json!({
        "places": [{ "id": "0199a3c0-0000-7000-8000-000000000001", "name": "Santiago", "country": "CL", "zone": "America/Santiago" }],
        "people": [{ "id": "0199a3c0-0000-7000-8000-000000000002", "name": "ALMA QUISPE" }],
        "forums": [{ "id": "0199a3c0-0000-7000-8000-000000000003", "slug": "f", "name": { "es": "Foro" }, "starts": "2026-04-01", "ends": "2026-04-06" }],
        "legs": [{ "id": "0199a3c0-0000-7000-8000-000000000004", "forum": "0199a3c0-0000-7000-8000-000000000003", "place": "0199a3c0-0000-7000-8000-000000000001", "starts": "2026-04-01", "ends": "2026-04-06" }],
    });
    serde_json::from_value(json).unwrap()
}

fn overlay(name: &str, public: Option<bool>, ours: &Records) -> ProgrammeUpdate {
    let (read, mut problems) = programme(&fixture(name));
    let options = AsOverlay { leg: ours.legs[0].id, zone: None, leave_out: HashSet::new(), public };
    let update = as_overlay(&read, &options, ours, &Rules::shipped(), &mut problems).unwrap();
    assert_eq!(told(&problems), [""; 0]);
    update
}

#[test]
fn an_overlay_is_locked_items_of_the_host_event_of_the_leg() {
    let update = overlay("sur-1.xml", None, &workspace());
    let records = after(workspace(), &update);
    assert_eq!(records.host_events[0].name, "Encuentro del Sur 2026");
    assert_eq!(records.legs[0].host_event, Some(records.host_events[0].id));
    assert!(records.sessions.iter().all(|it| it.locked() && it.forum == records.forums[0].id && it.track.is_none()));
    assert!(records.sessions.iter().all(|it| it.audience == Audience::Delegates));
    assert_eq!(records.places.len(), 1);
    let panel = titled(&records, "Apertura & panel");
    assert_eq!(panel.source_key.as_deref(), Some("aa000000-0000-4000-8000-000000000001"));
    assert_eq!(panel.notes.iter().next().unwrap().1, "Industria");
    // The delegate has the name of one person on the programme, and is that person.
    assert_eq!(update.matched.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Alma Quispe"]);
    let alma = workspace().people[0].id;
    let parts = records.participations.iter().filter(|part| part.party == Party::Person(alma)).count();
    assert_eq!((parts, records.people.len()), (2, 3));
    let public = overlay("sur-1.xml", Some(true), &workspace());
    assert!(public.puts.sessions.iter().all(|session| session.audience == Audience::Public));
}

#[test]
fn a_newer_overlay_takes_the_place_of_the_older_and_keeps_who_of_ours_takes_part() {
    let mut records = after(workspace(), &overlay("sur-1.xml", Some(true), &workspace()));
    let again = overlay("sur-1.xml", None, &records);
    assert_eq!((again.count(RowFate::Unchanged), again.puts.len(), again.removes.len()), (4, 0, 0));
    let alma = Party::Person(workspace().people[0].id);
    let attend = |session: SessionId, records: &mut Records| {
        let mut part = records.participations[0].clone();
        (part.session, part.party, part.role) = (session, alma, Role::Attendee);
        part.id = link::participation_id(session, alma, Role::Attendee);
        records.participations.push(part);
    };
    let gone = titled(&records, "Export offices").id;
    let stays = titled(&records, "Apertura & panel").id;
    attend(gone, &mut records);
    attend(stays, &mut records);
    let update = overlay("sur-2.xml", None, &records);
    assert_eq!((update.count(RowFate::Changed), update.count(RowFate::Added)), (1, 1));
    assert_eq!((update.count(RowFate::Cancelled), update.count(RowFate::Gone)), (1, 0));
    let records = after(records, &update);
    assert_eq!(titled(&records, "Export offices").status, SessionStatus::Cancelled);
    assert_eq!(titled(&records, "Apertura & panel").audience, Audience::Public);
    assert_eq!(titled(&records, "Residencia de un día").audience, Audience::Delegates);
    let on_panel: HashSet<(Party, Role)> = records
        .participations
        .iter()
        .filter(|part| part.session == stays)
        .map(|part| (part.party, part.role))
        .collect();
    let carla = records.people.iter().find(|person| person.name == "Carla Díaz").unwrap().id;
    let expected = [(alma, Role::Panelist), (alma, Role::Attendee), (Party::Person(carla), Role::Panelist)];
    assert_eq!(on_panel, HashSet::from(expected));
    // Without anybody of ours it goes.
    let mut alone = records.clone();
    alone.participations.retain(|part| part.session != stays);
    let emptied = overlay("sur-2.xml", None, &alone);
    assert_eq!(emptied.count(RowFate::Cancelled), 1);
    alone.participations.retain(|part| part.session != gone);
    let emptied = overlay("sur-2.xml", None, &alone);
    assert_eq!((emptied.count(RowFate::Cancelled), emptied.count(RowFate::Gone)), (0, 1));
    assert!(emptied.removes.contains(&(Kind::Session, gone.uuid())));
}

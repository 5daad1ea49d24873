//! What each class of file says, from small files of our own.

use periplo_exchange::programme::{EventTime, Link, ProgrammeCode, read};
use periplo_model::SessionKind;
use periplo_model::time::Rules;

use super::{fixture, programme, told};

fn time(start: &str, offset_seconds: Option<i32>, minutes: u32) -> Option<EventTime> {
    Some(EventTime { start: start.parse().unwrap(), offset_seconds, minutes })
}

#[test]
fn a_schedule_of_pretalx_is_read_whole() {
    let (read, problems) = programme(&fixture("sur-1.xml"));
    assert_eq!(told(&problems), [""; 0]);
    assert_eq!((read.title.as_str(), read.acronym.as_deref()), ("Encuentro del Sur 2026", Some("sur-2026")));
    assert_eq!(read.zone.as_ref().map(|zone| zone.as_str()), Some("America/Santiago"));
    assert_eq!((read.venue.as_deref(), read.city.as_deref()), (Some("Centro Cultural Matucana"), Some("Santiago")));
    let rooms: Vec<&str> = read.rooms.iter().map(|room| room.name.as_str()).collect();
    assert_eq!(rooms, ["Teatro", "Sala 2", "Patio"]);
    assert_eq!(read.tracks, ["Industria", "Música"]);
    let people: Vec<&str> = read.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(people, ["Alma Quispe", "Bruno Soto", "Los Trasnochados"]);
    let opening = &read.events[0];
    assert_eq!(
        (opening.line, opening.kind, opening.title.as_str()),
        (Some(19), SessionKind::Panel, "Apertura & panel")
    );
    assert_eq!(opening.time, time("2026-04-03T10:00", Some(-10_800), 90));
    let about = "Sellos en red\n\nQué hacen las redes & para qué.\n\n• Uno\n• Dos, aquí (https://red.example.org)";
    assert_eq!(opening.about, about);
    let link = |label: &str, href: &str| Link { label: label.to_owned(), href: href.to_owned() };
    let links = [
        link("", "https://sur.example.org/talk/1/"),
        link("Ficha", "https://red.example.org/ficha"),
        link("Láminas", "https://red.example.org/a.pdf"),
    ];
    assert_eq!(opening.links, links);
    assert_eq!((&opening.people, opening.room, opening.track), (&vec![0, 1], Some(0), Some(0)));
    assert_eq!(read.events[2].about, "a < b, and nothing else.");
}

#[test]
fn an_event_after_midnight_is_on_the_day_that_its_date_says() {
    let (read, _) = programme(&fixture("sur-1.xml"));
    assert_eq!(read.events[1].time, time("2026-04-04T00:30", Some(-10_800), 120));
    assert_eq!(read.events[1].kind, SessionKind::Showcase);
}

#[test]
fn without_a_date_what_begins_before_the_day_changes_is_on_the_next_day() {
    let (read, problems) = programme(&fixture("frab-without-dates.xml"));
    assert_eq!(read.events[0].time, time("2026-05-08T22:00", None, 180));
    assert_eq!(read.events[1].time, time("2026-05-09T01:30", None, 45));
    assert_eq!(told(&problems), ["18:start:took-next-day", "18:language:bad-language", "24:persons:no-name"]);
    assert_eq!(read.people.len(), 1);
    assert_eq!(read.events[1].title, "Después de medianoche");
}

#[test]
fn what_is_broken_is_told_with_its_line_and_the_rest_is_read() {
    let (read, problems) = programme(&fixture("broken.xml"));
    let titles: Vec<&str> = read.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["x", "Otra vez", "Entera", "A medi"]);
    assert_eq!(
        told(&problems),
        [
            "1::doctype-ignored",
            "3::unknown-entity",
            "13::broken-xml",
            "::unknown-zone",
            "6:title:no-title",
            "6:room:room-differs",
            "6:start:start-differs",
            "6:duration:bad-duration",
            "10:guid:duplicate-key",
            "10:start:bad-time",
            "10:start:no-time",
        ]
    );
    assert_eq!(read.title, "Roto &org; 2026");
    assert_eq!(read.events[0].time, time("2026-05-08T10:00", Some(-10_800), 1));
    assert_eq!(read.events[0].about, "one  two");
    assert_eq!((read.events[1].key.as_str(), read.events[1].time), ("x#2", None));
    assert_eq!(read.events[2].time, time("2026-05-08T12:00", Some(-10_800), 30));
}

#[test]
fn entities_are_not_expanded() {
    let (read, problems) = programme(&fixture("bomb.xml"));
    assert_eq!((read.title.as_str(), read.events[0].title.as_str()), ("&lol2;", "&lol2;"));
    assert!(problems.iter().any(|problem| problem.code == ProgrammeCode::DoctypeIgnored));
}

#[test]
fn the_json_form_is_read_whole() {
    let (read, problems) = programme(&fixture("pretalx.json"));
    assert_eq!(told(&problems), [""; 0]);
    assert_eq!(read.rooms.iter().map(|room| room.capacity).collect::<Vec<_>>(), [Some(300), None]);
    let opening = &read.events[0];
    assert_eq!(opening.about, "Sellos en red\n\nQué hacen las redes. Y para qué.");
    assert_eq!((opening.kind, opening.time), (SessionKind::Panel, time("2026-04-03T10:00", Some(-10_800), 90)));
    let people: Vec<(&str, &str)> =
        read.people.iter().map(|person| (person.key.as_str(), person.name.as_str())).collect();
    assert_eq!(people, [("AQ", "Alma Quispe"), ("8", "Bruno Soto")]);
    assert_eq!(read.people[0].biography, "Dirige **Discos del Pacífico**.");
    assert_eq!(read.events[1].time, time("2026-04-04T00:30", Some(-10_800), 120));
    assert_eq!(read.events[1].key, "2");
}

#[test]
fn what_is_no_programme_is_refused() {
    let refused = |text: &str| read(text.as_bytes(), &Rules::shipped()).unwrap_err().pop().unwrap().code;
    assert_eq!(refused("BEGIN:VCALENDAR"), ProgrammeCode::NotAProgramme);
    assert_eq!(refused("<html><body/></html>"), ProgrammeCode::NotAProgramme);
    assert_eq!(refused("{\"format\": \"periplo-bundle\"}"), ProgrammeCode::NotAProgramme);
    assert_eq!(refused("{\"schedule\": "), ProgrammeCode::BrokenJson);
    assert_eq!(refused(""), ProgrammeCode::NotAProgramme);
    assert_eq!(refused(&"<schedule>".repeat(100_000)), ProgrammeCode::NotAProgramme);
}

#[test]
fn bytes_that_are_cut_anywhere_are_read_as_far_as_they_go() {
    let whole = std::fs::read(fixture("sur-1.xml")).unwrap();
    let mut most = 0;
    for end in (0..whole.len()).step_by(if std::env::var_os("PERIPLO_FULL").is_some() { 1 } else { 37 }) {
        if let Ok((read, problems)) = read(&whole[..end], &Rules::shipped()) {
            assert!(read.events.len() >= most && !problems.is_empty(), "{end}");
            most = read.events.len();
        }
    }
    assert_eq!(most, 4);
}

#[test]
fn every_problem_has_its_words_in_every_language() {
    for language in periplo_exchange::messages::Language::ALL {
        let words = periplo_exchange::messages::Messages::new(language);
        for code in ProgrammeCode::ALL {
            assert!(words.has(&format!("programme-problem-{code}")), "{language} {code}");
        }
    }
}

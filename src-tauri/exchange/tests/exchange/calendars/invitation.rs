//! One entry as a message of its own, and what files hold on request.

use periplo_exchange::ics::{Addresses, Alarm, Extras, Renderer};
use periplo_exchange::messages::Language;
use periplo_model::publication::{CalendarScope, CalendarState, Name};
use periplo_model::time::Rules;

use super::states::{self, id, state};

/// Ana's calendar: a workshop she speaks in, a cocktail that is gone, a hotel.
fn ana() -> CalendarState {
    let entries = vec![states::with_a_part(states::lima_session()), states::tombstone(), states::stay()];
    state(CalendarScope::Delegate, Some((id(32), Name::Plain("Núñez, Ana".to_owned()))), entries)
}

fn lines(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

fn has(file: &str, expected: &[&str]) {
    let lines = lines(file);
    for line in expected {
        assert!(lines.iter().any(|known| known == line), "{line}\n{file}");
    }
}

#[test]
fn an_invitation_is_one_event_with_the_uid_and_sequence_of_the_persons_calendar() {
    let mut renderer = Renderer::new(Rules::shipped(), Language::En);
    let to = Addresses {
        organizer: Some("office@example.org".parse().unwrap()),
        attendee: Some("ana@example.org".parse().unwrap()),
    };
    let file = renderer.render_invitation(&ana(), id(10), &to).unwrap();
    let calendar = renderer.render(&ana());
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
    has(
        &file,
        &[
            "METHOD:REQUEST",
            "TZID:America/Lima",
            "SEQUENCE:2032560",
            "DTSTAMP:20231112T120000Z",
            "DTSTART;TZID=America/Lima:20231115T100000",
            "ORGANIZER;CN=\"FICA 2023: Travelling Forum\":mailto:office@example.org",
            "ATTENDEE;CN=\"Núñez, Ana\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ana@example.org",
            "STATUS:CONFIRMED",
        ],
    );
    let uid = lines(&file).into_iter().find(|line| line.starts_with("UID:")).unwrap();
    assert!(uid.contains(&ana().calendar.id.to_string()) && lines(&calendar).contains(&uid));
    // What tells of a whole calendar stands in no message.
    assert!(!lines(&file).iter().any(|line| line.starts_with("NAME:") || line.starts_with("REFRESH-INTERVAL")));
    assert_eq!(renderer.render_invitation(&ana(), id(999), &to), None);
}

#[test]
fn what_is_gone_is_called_off_and_nobody_has_the_addresses_that_were_not_named() {
    let mut renderer = Renderer::new(Rules::shipped(), Language::Es);
    let file = renderer.render_invitation(&ana(), id(19), &Addresses::default()).unwrap();
    has(
        &file,
        &[
            "METHOD:CANCEL",
            "SEQUENCE:2032999",
            "STATUS:CANCELLED",
            "SUMMARY:Cancelado: Cóctel",
            &format!("ORGANIZER;CN=\"FICA 2023: Foro Itinerante\":mailto:{}@periplo.invalid", id(1).simple()),
            &format!(
                "ATTENDEE;CN=\"Núñez, Ana\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:{}@periplo.invalid",
                id(32).simple()
            ),
        ],
    );
}

#[test]
fn a_reminder_comes_before_what_has_an_hour_and_stands_and_is_asked_for() {
    let plain = Renderer::new(Rules::shipped(), Language::En).render(&ana());
    assert!(!plain.contains("VALARM") && !plain.contains("PARTICIPANT"));
    let extras = Extras { alarm: Some("90m".parse::<Alarm>().unwrap()), participants: false };
    let reminding = Renderer::new(Rules::shipped(), Language::En).with_extras(extras).render(&ana());
    // Neither the cancelled cocktail nor the whole days of the hotel.
    let alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT90M\r\nDESCRIPTION:Workshop: contracts\\, rights\\; and more\r\nEND:VALARM\r\nEND:VEVENT\r\n";
    assert_eq!(reminding.matches("BEGIN:VALARM").count(), 1);
    assert!(reminding.contains(alarm), "{reminding}");
    // The rest is the same to the byte.
    assert_eq!(reminding.replace(&alarm.replace("END:VEVENT\r\n", ""), ""), plain);
}

#[test]
fn participants_are_a_second_copy_of_who_the_description_names() {
    let extras = Extras { alarm: None, participants: true };
    let file = Renderer::new(Rules::shipped(), Language::En).with_extras(extras).render(&ana());
    assert_eq!(file.matches("BEGIN:PARTICIPANT\r\n").count(), 2);
    has(
        &file,
        &[
            "PARTICIPANT-TYPE:SPEAKER",
            "SUMMARY:Ana Núñez",
            "DESCRIPTION:Moderator",
            "PARTICIPANT-TYPE:ACTIVE",
            "SUMMARY:Peru",
        ],
    );
    assert!(lines(&file).iter().any(|line| line.starts_with("DESCRIPTION:") && line.contains("Moderator: Ana Núñez")));
    let again = Renderer::new(Rules::shipped(), Language::En).with_extras(extras).render(&ana());
    assert_eq!(file, again);
}

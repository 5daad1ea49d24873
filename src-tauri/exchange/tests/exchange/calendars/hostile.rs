//! Text that tries to break out of its property, in every field that people can write.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use periplo_exchange::ics::{Addresses, Alarm, Extras, Renderer};
use periplo_exchange::messages::Language;
use periplo_model::Localized;
use periplo_model::publication::{
    AffiliationFacts, CalendarScope, CalendarState, EndMoment, Entry, Facts, ForumFacts, Location, Name, Part,
    PartyFacts, Personal,
};
use periplo_model::time::Rules;
use periplo_model::{Reply, Role};

use super::readers::{python, run};
use super::states::{self, id, state};

/// What somebody wrote; what a title shows of it; what a description does. By hand.
fn hostile() -> Vec<(String, String, String)> {
    let told =
        |wrote: &str, title: &str, description: &str| (wrote.to_owned(), title.to_owned(), description.to_owned());
    let long = "ñandú 🎶 ".repeat(13_334);
    let long = long.trim_end();
    assert!(long.len() > 160_000);
    vec![
        told("harmless", "harmless", "harmless"),
        told(
            "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b",
            "a END:VEVENT BEGIN:VEVENT SUMMARY:b",
            "a\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:b",
        ),
        told("a\nEND:VCALENDAR\n", "a END:VCALENDAR", "a\nEND:VCALENDAR"),
        told("a\rATTENDEE:mailto:x@example.org", "a ATTENDEE:mailto:x@example.org", "a\nATTENDEE:mailto:x@example.org"),
        told("a\n\n X-FOLDED:b", "a X-FOLDED:b", "a\n\n X-FOLDED:b"),
        told(r#""q"; s, c: k \ b \n l \, m"#, r#""q"; s, c: k \ b \n l \, m"#, r#""q"; s, c: k \ b \n l \, m"#),
        told("^n^'^^ \";X=\"y\":z", "^n^'^^ \";X=\"y\":z", "^n^'^^ \";X=\"y\":z"),
        told("c\u{0}o\u{1b}n\u{7f}t\u{85}r", "cont r", "cont\nr"),
        told("ab\u{202e}cd\u{2066}e\u{200f}f\u{feff}g", "abcdefg", "abcdefg"),
        told("x\u{2028}y\u{2029}z", "x y z", "x\ny\nz"),
        told("a\tb", "a b", "a b"),
        told("👩\u{200d}🎤 🇵🇪 音楽 ✈️", "👩\u{200d}🎤 🇵🇪 音楽 ✈️", "👩\u{200d}🎤 🇵🇪 音楽 ✈️"),
        told(
            "%0D%0ABEGIN:VEVENT =?utf-8?Q?=0A?=",
            "%0D%0ABEGIN:VEVENT =?utf-8?Q?=0A?=",
            "%0D%0ABEGIN:VEVENT =?utf-8?Q?=0A?=",
        ),
        told(long, long, long),
    ]
}

fn everywhere(text: &str) -> Localized {
    states::localized(text, text, text)
}

fn location(text: &str) -> Location {
    let text = || Some(text.to_owned());
    Location { place: text(), venue: text(), room: text(), address: text(), ..Location::default() }
}

/// A session, a journey and a stay that say this in every field.
fn entries(text: &str) -> Vec<Entry> {
    let Facts::Session(mut session) = states::lima_session().item.facts.clone() else { unreachable!() };
    let own = || Some(text.to_owned());
    (session.title, session.abstract_text, session.notes) = (everywhere(text), everywhere(text), everywhere(text));
    (session.track, session.location, session.host_event) = (everywhere(text), location(text), own());
    (session.registration_url, session.online_url) = (own(), own());
    let affiliation = AffiliationFacts { role: everywhere(text), organization: text.to_owned() };
    session.parties = vec![PartyFacts {
        role: Role::Speaker,
        name: Name::Plain(text.to_owned()),
        affiliations: vec![affiliation],
        note: everywhere(text),
    }];
    let part = Part {
        role: Role::Speaker,
        reply: Reply::Accepted,
        inherited_from: Some(Name::Localized(everywhere(text))),
        note: everywhere(text),
    };
    let Facts::Journey(mut journey) = states::santiago_madrid().item.facts.clone() else { unreachable!() };
    (journey.operator, journey.number, journey.notes) = (own(), own(), everywhere(text));
    for end in [&mut journey.from, &mut journey.to] {
        (end.location, end.point) = (location(text), own());
    }
    journey.to.moment = EndMoment::Unknown;
    let Facts::Stay(mut stay) = states::stay().item.facts.clone() else { unreachable!() };
    (stay.location, stay.notes) = (location(text), everywhere(text));
    let people = Personal { parts: Vec::new(), people: vec![text.to_owned(), text.to_owned()] };
    let with = |entry: Entry, personal: &Personal| Entry { personal: Arc::new(personal.clone()), ..entry };
    let session = states::entry(10, Facts::Session(session));
    let gone = Entry { gone: true, item: states::entry(11, session.item.facts.clone()).item, ..session.clone() };
    vec![
        with(session, &Personal { parts: vec![part], people: Vec::new() }),
        gone,
        with(states::entry(13, Facts::Journey(journey)), &people),
        with(states::entry(18, Facts::Stay(stay)), &people),
    ]
}

/// A delegate's calendar of a forum, both of that name.
fn calendar(text: &str) -> CalendarState {
    let mut state = state(CalendarScope::Delegate, Some((id(32), Name::Plain(text.to_owned()))), entries(text));
    state.forum = Arc::new(ForumFacts { name: everywhere(text), ..(*state.forum).clone() });
    state
}

/// The components of a file in order, each with its properties.
type Components = Vec<(String, BTreeMap<String, Vec<String>>)>;

fn read(program: &Path, script: &str, folder: &Path) -> BTreeMap<String, Components> {
    let output = run(program, script, folder);
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The names of the properties of each component; an address that is none makes no property.
fn names(components: &Components) -> Vec<(&str, Vec<&str>)> {
    let names = components.iter().map(|(path, properties)| {
        let own = properties.keys().map(String::as_str).filter(|name| !matches!(*name, "URL" | "CONFERENCE"));
        (path.as_str(), own.collect())
    });
    names.collect()
}

#[test]
fn no_text_becomes_another_property_in_the_eyes_of_any_reader() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let extras = Extras { alarm: Some("30m".parse::<Alarm>().unwrap()), participants: true };
    let mut renderer = Renderer::new(Rules::shipped(), Language::En).with_extras(extras);
    let hostile = hostile();
    for (n, (wrote, ..)) in hostile.iter().enumerate() {
        let state = calendar(wrote);
        std::fs::write(folder.path().join(format!("{n:02}.ics")), renderer.render(&state)).unwrap();
        let message = renderer.render_invitation(&state, id(10), &Addresses::default()).unwrap();
        std::fs::create_dir_all(folder.path().join("message")).unwrap();
        std::fs::write(folder.path().join(format!("message/{n:02}.ics")), message).unwrap();
    }
    for (reader, script) in [(python.as_path(), "properties.py"), (Path::new("node"), "properties.mjs")] {
        let read = read(reader, script, folder.path());
        assert_eq!(read.len(), 2 * hostile.len());
        for (n, (wrote, title, description)) in hostile.iter().enumerate() {
            let told = |what: &str| format!("{script}, {what} of {:?}", wrote.chars().take(40).collect::<String>());
            for (kind, harmless) in [("", &read["00.ics"]), ("message/", &read["message/00.ics"])] {
                let components = &read[&format!("{kind}{n:02}.ics")];
                assert_eq!(names(components), names(harmless), "{}", told("names"));
                for ((path, properties), (_, others)) in components.iter().zip(harmless) {
                    for (name, values) in
                        properties.iter().filter(|(name, _)| !matches!(name.as_str(), "URL" | "CONFERENCE"))
                    {
                        if name != "CATEGORIES" {
                            assert_eq!(values.len(), others[name].len(), "{} {path}", told(name));
                        }
                    }
                }
                let events: Vec<_> = components.iter().filter(|(path, _)| path == "VCALENDAR/VEVENT").collect();
                let session = &events[0].1;
                assert_eq!(session["SUMMARY"], [title.as_str()], "{}", told("summary"));
                // Parameters know no backslash (RFC 5545 §3.2), and readers take one for an escape: there it becomes a slash.
                let organizer = title.replace('\\', "/");
                assert_eq!(session["ORGANIZER;CN"], [organizer], "{}", told("organizer"));
                assert_eq!(session["LOCATION"], [title.as_str()], "{}", told("location"));
                for (_, event) in &events {
                    assert!(event["DESCRIPTION"][0].contains(description.as_str()), "{}", told("description"));
                }
                if kind.is_empty() {
                    assert_eq!(events[1].1["SUMMARY"], [format!("Cancelled: {title}")], "{}", told("cancelled"));
                    // Neither reader knows that NAME is a TEXT (RFC 7986 §5.1): both leave its backslashes.
                    let plain = !title.contains(['\\', ';', ',']);
                    if plain {
                        assert_eq!(components[0].1["NAME"], [format!("{title}: {title}")], "{}", told("name"));
                    }
                }
            }
        }
    }
}

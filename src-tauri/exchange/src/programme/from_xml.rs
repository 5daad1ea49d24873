//! What stands where in a `schedule.xml`.

use super::Link;
use super::gather::{Gathered, RawEvent, RawPerson, RawRoom, first};
use super::xml::Element;

/// Collects what a `schedule.xml` says, in its own words.
pub(super) fn gather(root: &Element) -> Gathered {
    let nothing = Element::default();
    let conference = root.child("conference").unwrap_or(&nothing);
    let mut gathered = Gathered {
        generator: root.child("generator").map(|it| it.attribute("name").to_owned()).unwrap_or_default(),
        version: root.text_of("version").to_owned(),
        title: conference.text_of("title").to_owned(),
        acronym: conference.text_of("acronym").to_owned(),
        site: first([conference.text_of("base_url"), conference.text_of("url"), root.text_of("url")]),
        venue: conference.text_of("venue").to_owned(),
        city: conference.text_of("city").to_owned(),
        zone: first([conference.text_of("time_zone_name"), conference.text_of("timezone")]),
        starts: conference.text_of("start").to_owned(),
        ends: conference.text_of("end").to_owned(),
        day_change: conference.text_of("day_change").to_owned(),
        ..Gathered::default()
    };
    for tracks in root.all("tracks").chain(conference.all("tracks")) {
        gathered.tracks.extend(tracks.all("track").map(|track| first([track.text(), track.attribute("name")])));
    }
    gathered.tracks.extend(conference.all("track").map(|track| first([track.text(), track.attribute("name")])));
    for day in root.all("day") {
        let (date, begins) = (day.attribute("date"), day.attribute("start"));
        for room in day.all("room") {
            gathered.rooms.push(RawRoom { name: room.attribute("name").to_owned(), capacity: None });
            gathered.events.extend(room.all("event").map(|it| event(it, date, begins, room.attribute("name"))));
        }
        gathered.events.extend(day.all("event").map(|it| event(it, date, begins, "")));
    }
    gathered
}

fn event(element: &Element, day: &str, day_begins: &str, room: &str) -> RawEvent {
    let people = element.child("persons").map(|people| people.all("person").map(person).collect());
    let links = ["links", "attachments"].into_iter().filter_map(|list| element.child(list));
    let links = links
        .flat_map(|list| list.children.iter())
        .map(|link| Link { label: link.text().to_owned(), href: link.attribute("href").to_owned() });
    let of = |name: &str| element.text_of(name).to_owned();
    RawEvent {
        line: Some(element.line),
        day: day.to_owned(),
        day_begins: day_begins.to_owned(),
        under: room.to_owned(),
        guid: first([element.attribute("guid"), element.text_of("guid")]),
        id: first([element.attribute("id"), element.attribute("code")]),
        date: of("date"),
        start: of("start"),
        end: of("end"),
        duration: of("duration"),
        room: of("room"),
        slug: of("slug"),
        url: of("url"),
        title: of("title"),
        subtitle: of("subtitle"),
        track: of("track"),
        kind: of("type"),
        language: of("language"),
        summary: of("abstract"),
        description: of("description"),
        people: people.unwrap_or_default(),
        links: links.collect(),
    }
}

fn person(element: &Element) -> RawPerson {
    RawPerson {
        line: Some(element.line),
        guid: element.attribute("guid").to_owned(),
        id: element.attribute("id").to_owned(),
        code: element.attribute("code").to_owned(),
        name: first([element.text(), element.text_of("name"), element.attribute("name")]),
        biography: first([element.text_of("biography"), element.attribute("biography")]),
    }
}

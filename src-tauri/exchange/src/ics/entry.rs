//! One entry of a calendar as a VEVENT (RFC 5545 §3.6.1).

use std::borrow::Cow;

use chrono::TimeDelta;
use icalendar::parser::{Component, Parameter, Property};
use periplo_model::publication::{
    Calendar, Coordinates, EndMoment, Entry, Facts, ItemStatus, JourneyEnd, JourneyFacts, Location, Publication,
    StayFacts, When,
};

use super::ends::Ends;
use super::extras::{Alarm, Extras};
use super::participant::participants;
use super::voice::{Voice, one_line};
use super::{describe, encode};

/// The VEVENT of an entry; of one that is gone, or in a withdrawn file, cancelled.
pub(super) fn component<'a>(
    entry: &'a Entry,
    ends: &'a Ends<'a>,
    (calendar, publication): (&Calendar, &Publication),
    voice: Voice<'_>,
    extras: Extras,
    withdrawn: bool,
) -> Component<'a> {
    let gone = entry.gone || withdrawn;
    let facts = &entry.item.facts;
    // What is only withdrawn from one place must lose against the calendar's own file, which has the same sequence.
    let earlier = TimeDelta::seconds(i64::from(withdrawn && !entry.gone));
    let uid = calendar.uid(entry.item.id, &publication.domain);
    let mut properties = Vec::with_capacity(18);
    properties.push(encode::property("UID", uid.clone()));
    properties.push(encode::property("DTSTAMP", encode::utc(entry.changed_at - earlier)));
    properties.push(encode::property("LAST-MODIFIED", encode::utc(entry.changed_at - earlier)));
    properties.push(encode::property("SEQUENCE", entry.sequence.to_string()));
    properties.push(ends.start.property("DTSTART"));
    properties.push(ends.end.property("DTEND"));
    let mut title = title(facts, voice);
    if gone {
        title = voice.say("entry-cancelled", &[("title", title.into())]);
    }
    properties.push(text("SUMMARY", &title));
    let scope = calendar.scope;
    let personal = &entry.personal;
    let description = match facts {
        Facts::Session(session) => describe::session(session, personal, scope, voice),
        Facts::Journey(journey) => describe::journey(journey, personal, voice),
        Facts::Stay(stay) => describe::stay(stay, personal, scope, voice),
    };
    properties.push(text("DESCRIPTION", &description));
    let (location, point, online) = whereabouts(facts);
    let place = describe::location_line(location, point, online.is_some(), voice);
    if !place.is_empty() {
        properties.push(text("LOCATION", &place));
    }
    properties.extend(location.coordinates.map(|at| encode::property("GEO", geo(at))));
    properties.push(encode::property("CATEGORIES", categories(facts, voice)));
    properties.extend(online.and_then(encode::uri).map(|uri| encode::property("URL", uri)));
    properties.extend(conference(facts, voice));
    properties.push(organizer(voice));
    let status = match (gone, facts.status()) {
        (true, _) => "CANCELLED",
        (false, ItemStatus::Tentative) => "TENTATIVE",
        (false, ItemStatus::Confirmed) => "CONFIRMED",
    };
    properties.push(encode::property("STATUS", status));
    let transparent = gone || ends.whole_days();
    properties.push(encode::property("TRANSP", if transparent { "TRANSPARENT" } else { "OPAQUE" }));
    let mut components = match extras.participants {
        true => participants(facts, &uid, voice),
        false => Vec::new(),
    };
    // Who is told of a day, or that something is off, need not be woken for it.
    components.extend(extras.alarm.filter(|_| !transparent).map(|alarm| reminder(alarm, &title)));
    Component { name: "VEVENT".into(), properties, components }
}

/// A reminder that shows the title (RFC 5545 §3.6.6).
fn reminder(alarm: Alarm, title: &str) -> Component<'static> {
    let properties = vec![
        encode::property("ACTION", "DISPLAY"),
        encode::property("TRIGGER", alarm.trigger()),
        text("DESCRIPTION", title),
    ];
    Component { name: "VALARM".into(), properties, components: Vec::new() }
}

/// Where to join online (RFC 7986 §5.11).
fn conference<'a>(facts: &'a Facts, voice: Voice<'_>) -> Option<Property<'a>> {
    let Facts::Session(session) = facts else { return None };
    let uri = encode::uri(session.online_url.as_deref()?)?;
    let label = encode::parameter(&voice.say("online-location", &[])).into_owned();
    let mut property = encode::property_with("CONFERENCE", ("VALUE", "URI"), uri);
    property.params.push(Parameter { key: "LABEL".into(), val: Some(label.into()) });
    Some(property)
}

fn text(name: &'static str, value: &str) -> Property<'static> {
    encode::property(name, encode::text(value).into_owned())
}

/// Who publishes it (RFC 5546 §3.2.1). A forum has no address that could be written to, so none is made up.
fn organizer(voice: Voice<'_>) -> Property<'static> {
    let name = one_line(voice.show(&voice.forum.name));
    if name.is_empty() {
        return encode::property("ORGANIZER", "invalid:nomail");
    }
    encode::property_with("ORGANIZER", ("CN", encode::parameter(&name).into_owned()), "invalid:nomail")
}

/// The title of an item on one line, without what its status adds.
fn title(facts: &Facts, voice: Voice<'_>) -> String {
    match facts {
        Facts::Session(session) => match session.when {
            When::Days { part, .. } => describe::title_without_hour(bare_title(facts, voice), part, voice),
            When::Span { .. } => bare_title(facts, voice),
        },
        Facts::Journey(journey) => journey_title(journey, facts, voice),
        Facts::Stay(_) => bare_title(facts, voice),
    }
}

/// The title of an item on one line, without a word on its hour.
pub(crate) fn bare_title(facts: &Facts, voice: Voice<'_>) -> String {
    match facts {
        Facts::Session(session) => match one_line(voice.show(&session.title)) {
            title if title.is_empty() => voice.words.word(session.kind),
            title => title,
        },
        Facts::Journey(journey) => vehicle_and_ends(journey, voice),
        Facts::Stay(stay) => stay_title(stay, voice),
    }
}

fn vehicle_and_ends(journey: &JourneyFacts, voice: Voice<'_>) -> String {
    let within_one_place = journey.from.location.place == journey.to.location.place;
    let end = |end: &JourneyEnd| {
        let location = &end.location;
        let exact = end.point.clone().or_else(|| location.venue.clone());
        let place = location.place.clone();
        let said = if within_one_place { exact.or(place) } else { place.or(exact) };
        one_line(&said.unwrap_or_else(|| "?".to_owned()))
    };
    let number = journey.number.as_deref().map(one_line).unwrap_or_default();
    let key = if number.is_empty() { "journey-title" } else { "journey-title-number" };
    voice.say(
        key,
        &[
            ("mode", voice.words.word(journey.mode).into()),
            ("number", number.into()),
            ("from", end(&journey.from).into()),
            ("to", end(&journey.to).into()),
        ],
    )
}

fn journey_title(journey: &JourneyFacts, facts: &Facts, voice: Voice<'_>) -> String {
    let title = vehicle_and_ends(journey, voice);
    // With an hour at one end only it takes whole days; the title says the hour that is known.
    match (&journey.from.moment, &journey.to.moment, facts.when()) {
        (_, _, When::Span { .. }) => title,
        (EndMoment::At(point), ..) => {
            voice.say("journey-title-leaves", &[("title", title.into()), ("time", voice.time(point).into())])
        }
        (_, EndMoment::At(point), _) => {
            voice.say("journey-title-arrives", &[("title", title.into()), ("time", voice.time(point).into())])
        }
        (_, _, When::Days { part, .. }) => describe::title_without_hour(title, part, voice),
    }
}

fn stay_title(stay: &StayFacts, voice: Voice<'_>) -> String {
    match stay.location.venue.as_deref().map(one_line) {
        Some(lodging) if !lodging.is_empty() => voice.say("stay-title", &[("lodging", lodging.into())]),
        _ => voice.say("stay-title-none", &[]),
    }
}

/// Where it is, the point in the place, and the address on the net.
fn whereabouts(facts: &Facts) -> (&Location, Option<&str>, Option<&str>) {
    match facts {
        Facts::Session(session) => {
            let online = session.online_url.as_deref().or(session.registration_url.as_deref());
            (&session.location, None, online)
        }
        Facts::Journey(journey) => (&journey.from.location, journey.from.point.as_deref(), None),
        Facts::Stay(stay) => (&stay.location, None, None),
    }
}

/// Latitude and longitude in degrees with a `;` between them (RFC 5545 §3.8.1.6).
fn geo(at: Coordinates) -> String {
    format!("{};{}", degrees(at.latitude), degrees(at.longitude))
}

fn degrees(millionths: i32) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let size = millionths.unsigned_abs();
    format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
}

fn categories(facts: &Facts, voice: Voice<'_>) -> String {
    let (first, second): (String, Cow<'_, str>) = match facts {
        Facts::Session(session) => (voice.words.word(session.kind), one_line(voice.show(&session.track)).into()),
        Facts::Journey(journey) => (voice.say("journey-category", &[]), voice.words.word(journey.mode).into()),
        Facts::Stay(_) => (voice.say("stay-category", &[]), "".into()),
    };
    let first = encode::text(&first).into_owned();
    if second.is_empty() || second == first { first } else { format!("{first},{}", encode::text(&second)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_written_exactly() {
        let lima = Coordinates { latitude: -12_046_374, longitude: -77_042_793 };
        assert_eq!(geo(lima), "-12.046374;-77.042793");
        assert_eq!(geo(Coordinates { latitude: 5, longitude: -5 }), "0.000005;-0.000005");
    }
}

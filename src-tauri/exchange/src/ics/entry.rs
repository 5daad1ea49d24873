//! One entry of a calendar as a VEVENT (RFC 5545 §3.6.1).

use std::borrow::Cow;

use icalendar::parser::{Component, Property};
use periplo_model::publication::{
    Calendar, Coordinates, EndMoment, Entry, Facts, ItemStatus, JourneyEnd, JourneyFacts, Location, Publication,
    StayFacts, When,
};

use super::ends::Ends;
use super::voice::{Voice, one_line, time};
use super::{describe, encode};

/// The VEVENT of an entry; of one that is gone, or in a withdrawn file, cancelled.
pub(super) fn component<'a>(
    entry: &'a Entry,
    ends: &'a Ends<'a>,
    (calendar, publication): (&Calendar, &Publication),
    voice: Voice<'_>,
    withdrawn: bool,
) -> Component<'a> {
    let gone = entry.gone || withdrawn;
    let facts = &entry.item.facts;
    let changed_at = encode::utc(entry.changed_at);
    let mut properties = Vec::with_capacity(18);
    properties.push(encode::property("UID", calendar.uid(entry.item.id, &publication.domain)));
    properties.push(encode::property("DTSTAMP", changed_at.clone()));
    properties.push(encode::property("LAST-MODIFIED", changed_at));
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
    properties.push(organizer(voice));
    let status = match (gone, facts.status()) {
        (true, _) => "CANCELLED",
        (false, ItemStatus::Tentative) => "TENTATIVE",
        (false, ItemStatus::Confirmed) => "CONFIRMED",
    };
    properties.push(encode::property("STATUS", status));
    let transparent = gone || ends.whole_days();
    properties.push(encode::property("TRANSP", if transparent { "TRANSPARENT" } else { "OPAQUE" }));
    Component { name: "VEVENT".into(), properties, components: Vec::new() }
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
        Facts::Session(session) => {
            let title = match one_line(voice.show(&session.title)) {
                title if title.is_empty() => voice.words.word(session.kind),
                title => title,
            };
            match session.when {
                When::Days { part, .. } => describe::title_without_hour(title, part, voice),
                When::Span { .. } => title,
            }
        }
        Facts::Journey(journey) => journey_title(journey, facts, voice),
        Facts::Stay(stay) => stay_title(stay, voice),
    }
}

fn journey_title(journey: &JourneyFacts, facts: &Facts, voice: Voice<'_>) -> String {
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
    let title = voice.say(
        key,
        &[
            ("mode", voice.words.word(journey.mode).into()),
            ("number", number.into()),
            ("from", end(&journey.from).into()),
            ("to", end(&journey.to).into()),
        ],
    );
    // With an hour at one end only it takes whole days; the title says the hour that is known.
    match (&journey.from.moment, &journey.to.moment, facts.when()) {
        (_, _, When::Span { .. }) => title,
        (EndMoment::At(point), ..) => {
            voice.say("journey-title-leaves", &[("title", title.into()), ("time", time(point).into())])
        }
        (_, EndMoment::At(point), _) => {
            voice.say("journey-title-arrives", &[("title", title.into()), ("time", time(point).into())])
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

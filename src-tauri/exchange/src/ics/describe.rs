//! What an entry says in its description, in paragraphs.

use periplo_model::publication::{CalendarScope, ItemStatus, SessionFacts};
use periplo_model::publication::{EndMoment, JourneyEnd, JourneyFacts, Location, Personal, StayFacts, When};
use periplo_model::{Audience, DayPart, Mark, Marks};

use super::voice::{Voice, one_line, within_sentence};

/// Lines in paragraphs; empty ones leave no trace.
#[derive(Default)]
struct Paragraphs(Vec<String>);

impl Paragraphs {
    fn add(&mut self, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.0.push(lines.join("\n"));
        }
    }

    fn text(self) -> String {
        self.0.join("\n\n")
    }
}

/// The description of a session, with what it is to the subject of the calendar.
pub(super) fn session(facts: &SessionFacts, personal: &Personal, scope: CalendarScope, voice: Voice<'_>) -> String {
    let mut paragraphs = Paragraphs::default();
    let mut first = match &facts.when {
        When::Span { start, end } => voice.span(start, end, &facts.location),
        When::Days { from, to, part } => vec![days_without_hour(*from, *to, *part, voice)],
    };
    if facts.status == ItemStatus::Tentative && matches!(facts.when, When::Span { .. }) {
        first.push(voice.say("tentative-status", &[]));
    }
    first.extend(parts(personal, scope, voice));
    paragraphs.add(first);
    paragraphs.add([voice.show(&facts.abstract_text).to_owned()]);
    paragraphs.add(facts.parties.iter().map(|party| {
        let role = voice.words.word(party.role);
        let affiliations = party.affiliations.iter().map(|affiliation| {
            let role = voice.show(&affiliation.role);
            if role.is_empty() {
                return affiliation.organization.clone();
            }
            let organization = affiliation.organization.as_str().into();
            voice.say("affiliation", &[("role", role.into()), ("organization", organization)])
        });
        let note = Some(voice.show(&party.note).to_owned()).filter(|note| !note.is_empty());
        let about: Vec<String> = affiliations.chain(note).collect();
        let key = if about.is_empty() { "party-line" } else { "party-line-about" };
        let about = about.join("; ");
        voice.say(key, &[("role", role.into()), ("name", voice.name(&party.name).into()), ("about", about.into())])
    }));
    let languages: Vec<String> = facts.languages.iter().map(|tag| voice.words.language_name(tag)).collect();
    paragraphs.add([
        voice.say("kind-line", &[("kind", voice.words.word(facts.kind).into())]),
        line(voice, "track-line", "track", voice.show(&facts.track)),
        line(voice, "languages-line", "languages", &voice.words.list(&languages)),
        match facts.audience {
            Audience::Public => String::new(),
            other => voice.say("audience-line", &[("audience", within_sentence(&voice.words.word(other)).into())]),
        },
        line(voice, "host-event-line", "event", facts.host_event.as_deref().unwrap_or_default()),
    ]);
    // They are for delegates and organizers; the facts are shared with the public programme.
    if scope != CalendarScope::Public {
        paragraphs.add([line(voice, "notes-line", "notes", voice.show(&facts.notes))]);
    }
    paragraphs.add([
        line(voice, "registration-line", "url", facts.registration_url.as_deref().unwrap_or_default()),
        line(voice, "online-line", "url", facts.online_url.as_deref().unwrap_or_default()),
    ]);
    paragraphs.add(marks(&facts.marks, voice));
    paragraphs.text()
}

/// The parts that the subject of the calendar has in a session.
pub(crate) fn parts(personal: &Personal, scope: CalendarScope, voice: Voice<'_>) -> impl Iterator<Item = String> {
    let key = if scope == CalendarScope::Delegation { "delegation-part" } else { "your-part" };
    personal.parts.iter().map(move |part| {
        let role = voice.words.word(part.role);
        let reply = within_sentence(&voice.words.word(part.reply));
        let mut said = voice.say("part-and-reply", &[("role", role.into()), ("reply", reply.into())]);
        if let Some(delegation) = &part.inherited_from {
            let delegation = voice.name(delegation);
            said = voice.say("part-through", &[("part", said.into()), ("delegation", delegation.into())]);
        }
        let said = voice.say(key, &[("part", said.into())]);
        match voice.show(&part.note) {
            "" => said,
            note => format!("{said} — {}", one_line(note)),
        }
    })
}

/// The description of a journey, with both its clocks.
pub(super) fn journey(facts: &JourneyFacts, personal: &Personal, voice: Voice<'_>) -> String {
    let mut paragraphs = Paragraphs::default();
    paragraphs.add([
        voice.say("journey-leaves", &[("clock", end_clock(&facts.from, voice).into())]),
        line(voice, "journey-from", "point", &end_point(&facts.from, voice)),
    ]);
    paragraphs.add([
        voice.say("journey-arrives", &[("clock", end_clock(&facts.to, voice).into())]),
        line(voice, "journey-to", "point", &end_point(&facts.to, voice)),
    ]);
    paragraphs.add([
        line(voice, "journey-operator", "operator", facts.operator.as_deref().unwrap_or_default()),
        line(voice, "journey-travellers", "people", &voice.words.list(&personal.people)),
        not_booked(facts.status, voice),
    ]);
    paragraphs.add([line(voice, "notes-line", "notes", voice.show(&facts.notes))]);
    paragraphs.add(marks(&facts.marks, voice));
    paragraphs.text()
}

fn end_clock(end: &JourneyEnd, voice: Voice<'_>) -> String {
    match &end.moment {
        EndMoment::At(point) => voice.clock(point, &end.location),
        EndMoment::Day { date, part } => days_without_hour(*date, *date, *part, voice),
        EndMoment::Unknown => voice.say("time-unknown", &[]),
    }
}

fn end_point(end: &JourneyEnd, voice: Voice<'_>) -> String {
    voice.location(&end.location, end.point.as_deref())
}

/// The description of a stay; its guests are those who share it in a delegate's calendar.
pub(super) fn stay(facts: &StayFacts, personal: &Personal, scope: CalendarScope, voice: Voice<'_>) -> String {
    let mut paragraphs = Paragraphs::default();
    paragraphs.add([
        voice.say("stay-check-in", &[("date", voice.words.date(facts.check_in).into())]),
        voice.say("stay-check-out", &[("date", voice.words.date(facts.check_out).into())]),
    ]);
    let guests = if scope == CalendarScope::Delegation { "stay-guests" } else { "stay-shared" };
    paragraphs.add([
        facts.room_type.map(|room| voice.words.word(room)).unwrap_or_default(),
        line(voice, guests, "people", &voice.words.list(&personal.people)),
        not_booked(facts.status, voice),
    ]);
    paragraphs.add([line(voice, "notes-line", "notes", voice.show(&facts.notes))]);
    paragraphs.add(marks(&facts.marks, voice));
    paragraphs.text()
}

/// The title of an item without an hour, with the part of the day where it is known.
pub(super) fn title_without_hour(title: String, part: Option<DayPart>, voice: Voice<'_>) -> String {
    match part {
        Some(part) => {
            let part = within_sentence(&voice.words.word(part));
            voice.say("entry-without-hour-part", &[("title", title.into()), ("part", part.into())])
        }
        None => voice.say("entry-without-hour", &[("title", title.into())]),
    }
}

fn days_without_hour(
    from: chrono::NaiveDate,
    to: chrono::NaiveDate,
    part: Option<DayPart>,
    voice: Voice<'_>,
) -> String {
    let key = match (from == to, part.is_some()) {
        (true, false) => "day-without-hour",
        (true, true) => "day-without-hour-part",
        (false, false) => "days-without-hour",
        (false, true) => "days-without-hour-part",
    };
    let part = part.map(|part| within_sentence(&voice.words.word(part))).unwrap_or_default();
    let from = voice.words.date(from);
    let to = voice.words.date(to);
    voice.say(
        key,
        &[("date", from.as_str().into()), ("from", from.as_str().into()), ("to", to.into()), ("part", part.into())],
    )
}

fn not_booked(status: ItemStatus, voice: Voice<'_>) -> String {
    match status {
        ItemStatus::Tentative => voice.say("not-booked", &[]),
        ItemStatus::Confirmed => String::new(),
    }
}

/// A line with one argument; nothing where that is empty.
fn line(voice: Voice<'_>, key: &str, name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { voice.say(key, &[(name, value.into())]) }
}

/// What the marks on the fields say: that something is a sample, and what is to be confirmed.
fn marks(marks: &Marks, voice: Voice<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if marks.values().any(|mark| *mark == Mark::Sample) {
        lines.push(voice.say("sample-line", &[]));
    }
    let mut fields: Vec<String> = Vec::new();
    for (field, _) in marks.iter().filter(|(_, mark)| **mark == Mark::ToBeConfirmed) {
        let word = voice.say("unconfirmed-field", &[("field", field_word(field).into())]);
        if !fields.contains(&word) {
            fields.push(word);
        }
    }
    lines.push(line(voice, "unconfirmed-line", "fields", &voice.words.list(&fields)));
    lines
}

/// The word that the fields of an item are told by: several fields make up one thing for a reader.
fn field_word(field: &str) -> &'static str {
    match field {
        "title" => "title",
        "schedule" | "departs" | "arrives" | "check_in" | "check_out" => "when",
        "venue" | "room" | "leg" | "zone" => "where",
        "from_place" | "from_venue" | "from_point" | "to_place" | "to_venue" | "to_point" => "where",
        "mode" | "operator" | "number" => "vehicle",
        "languages" => "languages",
        "registration_url" | "online_url" => "links",
        "room_type" => "room",
        _ => "other",
    }
}

/// Where an entry is, on one line; an online session says so.
pub(super) fn location_line(location: &Location, point: Option<&str>, online: bool, voice: Voice<'_>) -> String {
    let said = one_line(&voice.location(location, point));
    if said.is_empty() && online { voice.say("online-location", &[]) } else { said }
}

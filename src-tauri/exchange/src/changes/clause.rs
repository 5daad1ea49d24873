//! One change in words that follow the title of what changed.

use periplo_model::CalendarScope;
use periplo_model::publication::{
    Change, ChangeKind, Detail, Facts, ItemStatus, Joining, JourneyEnd, Location, Personal, Point, When,
};

use super::ToldChange;
use super::moment::{self, Saying};
use crate::ics::describe;
use crate::ics::voice::{Voice, one_line, within_sentence};

fn told(kind: ChangeKind, text: String) -> ToldChange {
    ToldChange { kind, text }
}

/// What became of an item as a whole, with when and where it is or was.
pub(super) fn whole(kind: ChangeKind, key: &str, facts: &Facts, voice: Voice<'_>) -> ToldChange {
    let when = match facts {
        Facts::Stay(stay) => When::Days { from: stay.check_in, to: stay.check_out, part: None },
        other => other.when(),
    };
    let mut said = moment::when(&when, Saying { end: true, ..Saying::default() }, voice);
    let place = match facts {
        Facts::Session(session) => moment::place(&session.location, true),
        // The title of a journey or a stay says where.
        _ => None,
    };
    if let Some(place) = place {
        said = voice.say("moment-place", &[("moment", said.into()), ("place", place.into())]);
    }
    told(kind, voice.say(key, &[("when", said.into())]))
}

/// What it is to the subject of a calendar: a clause for each part, and who else travels or sleeps there.
pub(super) fn part(facts: &Facts, personal: &Personal, scope: CalendarScope, voice: Voice<'_>) -> Vec<ToldChange> {
    let parts = describe::parts(personal, scope, voice).map(|part| within_sentence(&part));
    let mut changes: Vec<ToldChange> = parts.map(|part| told(ChangeKind::Part, part)).collect();
    if !personal.people.is_empty() {
        let key = match (facts, scope) {
            (Facts::Stay(_), CalendarScope::Delegate) => "stay-shared",
            (Facts::Stay(_), _) => "stay-guests",
            _ => "journey-travellers",
        };
        let people = voice.say(key, &[("people", voice.words.list(&personal.people).into())]);
        changes.push(told(ChangeKind::Part, within_sentence(&people)));
    }
    changes
}

/// Who came or withdrew.
pub(super) fn joining(joining: &Joining, voice: Voice<'_>) -> ToldChange {
    let (kind, key) = match joining.came {
        true => (ChangeKind::PersonAdded, "change-joined"),
        false => (ChangeKind::PersonWithdrawn, "change-withdrew"),
    };
    told(kind, voice.say(key, &[("name", one_line(&voice.name(&joining.name)).into())]))
}

/// One change of an item's facts; `None` for one that no sentence is worth.
pub(super) fn change(change: &Change, facts: &Facts, voice: Voice<'_>) -> Option<ToldChange> {
    Some(match change {
        Change::Added => whole(ChangeKind::Added, "change-added", facts, voice),
        Change::Cancelled => whole(ChangeKind::Cancelled, "change-cancelled", facts, voice),
        Change::Removed => whole(ChangeKind::Removed, "change-removed", facts, voice),
        Change::Moved { before, after } if matches!(facts, Facts::Stay(_)) => {
            let saying = moment::saying(before, after);
            let (before, after) = (moment::when(before, saying, voice), moment::when(after, saying, voice));
            told(ChangeKind::Stay, was_and_is("change-nights", before, after, voice))
        }
        Change::Moved { before, after } => told(ChangeKind::Moved, moved(before, after, voice)),
        Change::RulesMoved { before, after } => told(ChangeKind::RulesMoved, rules_moved(before, after, voice)),
        Change::Relocated { before, after } => relocated(before, after, facts, voice),
        Change::Renamed { before } => {
            let before = one_line(voice.show(before));
            told(ChangeKind::Renamed, voice.say("change-renamed", &[("before", before.into())]))
        }
        Change::Settled(status) => {
            let key = match (facts, status) {
                (Facts::Session(_), ItemStatus::Confirmed) => "change-confirmed",
                (Facts::Session(_), ItemStatus::Tentative) => "change-tentative",
                (_, ItemStatus::Confirmed) => "change-booked",
                (_, ItemStatus::Tentative) => "change-not-booked",
            };
            told(ChangeKind::Status, voice.say(key, &[]))
        }
        Change::Audience(audience) => {
            let audience = within_sentence(&voice.words.word(*audience));
            told(ChangeKind::Audience, voice.say("change-audience", &[("audience", audience.into())]))
        }
        Change::Named(party) | Change::Unnamed(party) => {
            let (kind, key) = match change {
                Change::Named(_) => (ChangeKind::PersonNamed, "change-named"),
                _ => (ChangeKind::PersonUnnamed, "change-unnamed"),
            };
            let (name, role) = (one_line(&voice.name(&party.name)), voice.words.word(party.role));
            told(kind, voice.say(key, &[("name", name.into()), ("role", within_sentence(&role).into())]))
        }
        Change::Leaves { before, after } => {
            told(ChangeKind::Journey, journey_end("change-leaves", before, after, voice))
        }
        Change::Arrives { before, after } => {
            told(ChangeKind::Journey, journey_end("change-arrives", before, after, voice))
        }
        Change::Vehicle => told(ChangeKind::Journey, vehicle(facts, voice)),
        Change::Details(details) => {
            let words: Vec<String> = details.iter().map(|detail| detail_word(*detail, voice)).collect();
            told(ChangeKind::Details, voice.say("change-details", &[("details", voice.words.list(&words).into())]))
        }
    })
}

fn was_and_is(key: &str, before: String, after: String, voice: Voice<'_>) -> String {
    voice.say(key, &[("before", before.into()), ("after", after.into())])
}

fn moved(before: &When, after: &When, voice: Voice<'_>) -> String {
    let saying = moment::saying(before, after);
    match (before, after) {
        (When::Span { start, end }, When::Span { start: later, end: later_end })
            if start == later && end.wall.date() == later_end.wall.date() =>
        {
            voice.say("change-ends", &[("end", voice.time(later_end).into()), ("before", voice.time(end).into())])
        }
        (When::Days { from, to, .. }, When::Span { start, .. }) if from == to && start.wall.date() == *from => {
            let after = moment::when(after, Saying { end: true, ..saying }, voice);
            voice.say("change-hour-set", &[("after", after.into())])
        }
        (When::Span { start, .. }, When::Days { from, to, .. }) if from == to && start.wall.date() == *from => {
            let (before, after) = (moment::when(before, saying, voice), moment::when(after, saying, voice));
            was_and_is("change-hour-lost", before, after, voice)
        }
        _ => {
            let key = match before {
                When::Days { part: Some(_), .. } => "change-moved-part",
                _ => "change-moved",
            };
            let (before, after) = (moment::when(before, saying, voice), moment::when(after, saying, voice));
            was_and_is(key, before, after, voice)
        }
    }
}

fn rules_moved(before: &Point, after: &Point, voice: Voice<'_>) -> String {
    let utc = |point: &Point| {
        let (wall, instant) = (point.wall.date(), point.instant);
        match instant.date_naive() == wall && before.instant.date_naive() == after.instant.date_naive() {
            true => voice.words.time(instant.time()),
            false => {
                format!("{}, {}", voice.words.brief_date(instant.date_naive(), true), voice.words.time(instant.time()))
            }
        }
    };
    voice.say(
        "change-rules-moved",
        &[
            ("time", moment::at(after, false, voice).into()),
            ("city", after.zone.city().into()),
            ("after", utc(after).into()),
            ("before", utc(before).into()),
        ],
    )
}

fn relocated(before: &Location, after: &Location, facts: &Facts, voice: Voice<'_>) -> ToldChange {
    let elsewhere = before.place != after.place || before.country != after.country;
    if matches!(facts, Facts::Stay(_)) {
        let unknown = || "—".to_owned();
        let said = |at: &Location| moment::place(at, elsewhere).unwrap_or_else(unknown);
        return told(ChangeKind::Stay, was_and_is("change-lodging", said(before), said(after), voice));
    }
    // Within one venue the room alone tells it.
    let near = Location { venue: None, ..after.clone() };
    let within = before.venue == after.venue && !elsewhere && after.room.is_some();
    let online = matches!(facts, Facts::Session(session) if session.online_url.is_some());
    let text = match moment::place(if within { &near } else { after }, elsewhere) {
        Some(place) => voice.say("change-relocated", &[("place", place.into())]),
        None if online => voice.say("change-relocated-online", &[]),
        None => voice.say("change-relocated-none", &[]),
    };
    told(ChangeKind::Relocated, text)
}

fn journey_end(key: &str, before: &JourneyEnd, after: &JourneyEnd, voice: Voice<'_>) -> String {
    let exact = |end: &JourneyEnd| end.point.clone().or_else(|| end.location.venue.clone());
    let city = |end: &JourneyEnd| end.location.place.clone();
    let place = |end: &JourneyEnd| {
        if city(before) != city(after) {
            city(end)
        } else if exact(before) != exact(after) {
            exact(end).or_else(|| city(end))
        } else {
            None
        }
    };
    let said = |end: &JourneyEnd| moment::journey_end(&end.moment, place(end).map(|place| one_line(&place)), voice);
    was_and_is(key, said(before), said(after), voice)
}

fn vehicle(facts: &Facts, voice: Voice<'_>) -> String {
    let said = match facts {
        Facts::Journey(journey) => {
            let words = [Some(voice.words.word(journey.mode)), journey.number.clone(), journey.operator.clone()];
            one_line(&words.into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        _ => String::new(),
    };
    voice.say("change-vehicle", &[("vehicle", within_sentence(&said).into())])
}

fn detail_word(detail: Detail, voice: Voice<'_>) -> String {
    let name = match detail {
        Detail::Abstract => "abstract",
        Detail::Notes => "notes",
        Detail::Kind => "kind",
        Detail::Track => "track",
        Detail::Languages => "languages",
        Detail::Links => "links",
        Detail::HostEvent => "host-event",
        Detail::Address => "address",
        Detail::RoomType => "room-type",
        Detail::Marks => "marks",
    };
    voice.say("change-detail", &[("detail", name.into())])
}

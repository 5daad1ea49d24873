//! Lists of changes, in sentences somebody could have written.

use std::sync::Arc;

use periplo_exchange::changes::{Heading, Teller, ToldItem};
use periplo_exchange::messages::{Language, Messages};
use periplo_model::publication::Part;
use periplo_model::publication::{
    CalendarFacts, CalendarScope, ChangeKind, ChangeList, EndMoment, Entry, Facts, ForumFacts, Item, ItemStatus,
    Location, Name, PartyFacts, Personal, SessionFacts, Showing, ShownCalendar, StayFacts, When,
};
use periplo_model::{Audience, Calendar, DayPart, Localized, Reply, Role};
use uuid::Uuid;

use crate::calendars::states::{self, id, point};

/// A showing in which the forum's calendar has all of these, and a delegate's those that say what they are to Ana.
fn showing(entries: &[(Entry, Option<Personal>)]) -> Showing {
    let forum = id(1).to_string().parse().unwrap();
    let name = states::localized("FICA 2023", "FICA 2023", "FICA 2023");
    let mut items: Vec<Arc<Item>> = entries.iter().map(|(entry, _)| entry.item.clone()).collect();
    items.sort_by_key(|item| item.id);
    let calendar =
        |scope, subject: Option<Uuid>, name: Option<&str>, members: Vec<(Uuid, Arc<Personal>)>| ShownCalendar {
            calendar: Calendar::new(forum, scope, subject),
            facts: CalendarFacts { subject: name.map(|name| Name::Plain(name.to_owned())), zone: None },
            members,
        };
    let whole = items.iter().map(|item| (item.id, Arc::default())).collect();
    let public = entries.iter().filter(|(entry, _)| match &entry.item.facts {
        Facts::Session(session) => session.audience == Audience::Public,
        _ => false,
    });
    let mut public: Vec<_> = public.map(|(entry, _)| (entry.item.id, Arc::default())).collect();
    public.sort_by_key(|(id, _)| *id);
    let mut own: Vec<_> =
        entries.iter().filter_map(|(entry, personal)| Some((entry.item.id, Arc::new(personal.clone()?)))).collect();
    own.sort_by_key(|(id, _)| *id);
    let mut calendars = vec![
        calendar(CalendarScope::Forum, None, None, whole),
        calendar(CalendarScope::Public, None, None, public),
        calendar(CalendarScope::Delegate, Some(id(40)), Some("Ana Núñez"), own),
    ];
    calendars.sort_by_key(|shown| shown.calendar.id);
    Showing { forum: ForumFacts { slug: "fica-2023".to_owned(), name, languages: Vec::new() }, items, calendars }
}

fn session(n: u64, change: impl FnOnce(&mut SessionFacts)) -> Entry {
    let entry = states::session_from_to(
        n,
        point("2024-03-01T11:30", "America/Mexico_City", "2024-03-01T17:30:00Z", -6),
        point("2024-03-01T12:30", "America/Mexico_City", "2024-03-01T18:30:00Z", -6),
    );
    let Facts::Session(mut facts) = entry.item.facts.clone() else { unreachable!() };
    facts.title = Localized::one("en".parse().unwrap(), "Panel on generative AI");
    facts.location =
        Location { venue: Some("Expo".to_owned()), room: Some("Sala 1".to_owned()), ..Location::default() };
    change(&mut facts);
    states::entry(n, Facts::Session(facts))
}

fn stay(change: impl FnOnce(&mut StayFacts)) -> Entry {
    let Facts::Stay(mut facts) = states::stay().item.facts.clone() else { unreachable!() };
    change(&mut facts);
    states::entry(18, Facts::Stay(facts))
}

fn alone(entry: Entry) -> [(Entry, Option<Personal>); 1] {
    [(entry, None)]
}

fn told(language: Language, before: &Showing, after: &Showing) -> Vec<ToldItem> {
    let changes = ChangeList::between(Some(before), after, &|_| false);
    Teller::new(Messages::new(language), &after.forum, &changes).items()
}

/// What one item's change is in English, after its title.
#[track_caller]
fn check(before: Entry, after: Entry, kinds: &[ChangeKind], expected: &str) {
    let told = told(Language::En, &showing(&alone(before)), &showing(&alone(after)));
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].changes.iter().map(|change| change.kind).collect::<Vec<_>>(), kinds);
    assert_eq!(told[0].text, format!("{}: {expected}", told[0].title));
}

fn day(day: &str, part: Option<DayPart>) -> When {
    When::Days { from: day.parse().unwrap(), to: day.parse().unwrap(), part }
}

#[test]
fn a_session_that_moves_to_an_hour_and_another_room_is_told_in_three_languages() {
    let before = session(10, |facts| {
        facts.when = day("2024-02-29", Some(DayPart::Morning));
        facts.status = ItemStatus::Tentative;
    });
    let after = session(10, |facts| facts.location.room = Some("Sala 2".to_owned()));
    let texts = Language::ALL.map(|language| {
        told(language, &showing(&alone(before.clone())), &showing(&alone(after.clone()))).remove(0).text
    });
    assert_eq!(
        texts,
        [
            "Panel on generative AI: pasa de jue 29 feb, mañana, a vie 1 mar 11:30; ahora en Sala 2",
            "Panel on generative AI: moved from Thu 29 Feb, morning, to Fri 1 Mar 11:30; now in Sala 2",
            "Panel on generative AI: passa de qui., 29 de fev., manhã, para sex., 1º de mar., 11:30; agora em Sala 2",
        ]
    );
}

#[test]
fn each_change_of_a_session_has_its_sentence() {
    use ChangeKind::{Details, Moved, PersonNamed, PersonUnnamed, Relocated, Renamed, Status};
    let same = || session(10, |_| {});
    let to = |change: fn(&mut SessionFacts)| session(10, change);
    let later = |facts: &mut SessionFacts| {
        facts.when = When::Span {
            start: point("2024-03-01T15:00", "America/Mexico_City", "2024-03-01T21:00:00Z", -6),
            end: point("2024-03-01T17:00", "America/Mexico_City", "2024-03-01T23:00:00Z", -6),
        };
    };
    check(same(), session(10, later), &[Moved], "moved from Fri 1 Mar 11:30–12:30 to Fri 1 Mar 15:00–17:00");
    let longer = |facts: &mut SessionFacts| {
        if let When::Span { end, .. } = &mut facts.when {
            *end = point("2024-03-01T13:00", "America/Mexico_City", "2024-03-01T19:00:00Z", -6);
        }
    };
    check(same(), session(10, longer), &[Moved], "now until 13:00 (was 12:30)");
    let elsewhere = |facts: &mut SessionFacts| {
        facts.when = When::Span {
            start: point("2025-03-01T11:30", "America/Lima", "2025-03-01T16:30:00Z", -5),
            end: point("2025-03-01T12:30", "America/Lima", "2025-03-01T17:30:00Z", -5),
        };
        facts.location = Location { place: Some("Lima".to_owned()), ..Location::default() };
    };
    check(
        same(),
        session(10, elsewhere),
        &[Moved, Relocated],
        "moved from Fri 1 Mar 2024 11:30 (Mexico City) to Sat 1 Mar 2025 11:30 (Lima); now in Lima",
    );
    let dayless = |facts: &mut SessionFacts| {
        facts.when = day("2024-03-01", Some(DayPart::Midday));
        facts.status = ItemStatus::Tentative;
    };
    check(session(10, dayless), same(), &[Moved], "now has an hour: Fri 1 Mar 11:30–12:30");
    check(
        same(),
        session(10, dayless),
        &[Moved],
        "hour to be confirmed again: Fri 1 Mar, midday (was Fri 1 Mar 11:30)",
    );
    check(same(), to(|facts| facts.location.venue = Some("Museo".to_owned())), &[Relocated], "now in Sala 1, Museo");
    check(same(), to(|facts| facts.location = Location::default()), &[Relocated], "place to be confirmed");
    let online = |facts: &mut SessionFacts| {
        facts.location = Location::default();
        facts.online_url = Some("https://example.org".to_owned());
    };
    check(same(), session(10, online), &[Relocated, Details], "now online; updated: links");
    let renamed = |facts: &mut SessionFacts| facts.title = Localized::one("en".parse().unwrap(), "Panel on AI");
    check(same(), session(10, renamed), &[Renamed], "new title (was “Panel on generative AI”)");
    check(same(), to(|facts| facts.status = ItemStatus::Tentative), &[Status], "no longer settled, may still change");
    check(to(|facts| facts.status = ItemStatus::Tentative), same(), &[Status], "now confirmed");
    check(same(), to(|facts| facts.audience = Audience::Internal), &[ChangeKind::Audience], "now for: organizers only");
    let with = |facts: &mut SessionFacts| {
        facts.parties.push(PartyFacts {
            role: Role::Speaker,
            name: Name::Plain("Ana Núñez".to_owned()),
            affiliations: Vec::new(),
            note: Localized::default(),
        });
    };
    check(same(), session(10, with), &[PersonNamed], "with Ana Núñez (speaker)");
    check(session(10, with), same(), &[PersonUnnamed], "without Ana Núñez (speaker)");
    let notes = |facts: &mut SessionFacts| {
        facts.notes = Localized::one("en".parse().unwrap(), "Be early");
        facts.abstract_text = Localized::one("en".parse().unwrap(), "On AI");
    };
    check(same(), session(10, notes), &[Details], "updated: description and notes");
}

#[test]
fn rules_that_move_an_instant_are_told_as_such() {
    let havana = |start: &str, end: &str, hours: i32| {
        session(10, |facts| {
            facts.when = When::Span {
                start: point("2026-12-01T10:00", "America/Havana", start, hours),
                end: point("2026-12-01T11:00", "America/Havana", end, hours),
            }
        })
    };
    check(
        havana("2026-12-01T15:00:00Z", "2026-12-01T16:00:00Z", -5),
        havana("2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z", -4),
        &[ChangeKind::RulesMoved],
        "clock rules have changed: Tue 1 Dec 10:00 in Havana is now 14:00 UTC, was 15:00 UTC",
    );
}

#[test]
fn travel_and_lodging_have_sentences_of_their_own() {
    use ChangeKind::*;
    check(
        states::stay(),
        stay(|facts| facts.location.venue = Some("Hotel Otro".to_owned())),
        &[Stay],
        "now at Hotel Otro (was Hotel Ejemplo)",
    );
    check(
        states::stay(),
        stay(|facts| facts.check_out = "2023-11-18".parse().unwrap()),
        &[Stay],
        "now Tue 14 Nov – Sat 18 Nov (was Tue 14 Nov – Fri 17 Nov)",
    );
    let flight = |change: fn(&mut periplo_model::publication::JourneyFacts)| {
        let Facts::Journey(mut facts) = states::santiago_madrid().item.facts.clone() else { unreachable!() };
        change(&mut facts);
        states::entry(13, Facts::Journey(facts))
    };
    let later = flight(|facts| {
        facts.from.moment = EndMoment::At(point("2023-11-23T00:15", "America/Santiago", "2023-11-23T03:15:00Z", -3));
        facts.number = Some("EX 706".to_owned());
    });
    check(
        flight(|_| {}),
        later,
        &[Journey, Journey],
        "leaves Thu 23 Nov 00:15 (was Wed 22 Nov 23:30); now flight EX 706 Líneas Ejemplo",
    );
    check(
        flight(|_| {}),
        flight(|facts| facts.to.point = Some("MAD T1".to_owned())),
        &[Journey],
        "arrives Thu 23 Nov 16:20, MAD T1 (was Thu 23 Nov 16:20, MAD T4)",
    );
}

fn speaking(reply: Reply) -> Option<Personal> {
    let part = Part { role: Role::Speaker, reply, inherited_from: None, note: Localized::default() };
    Some(Personal { parts: vec![part], people: Vec::new() })
}

#[test]
fn a_persons_list_says_what_their_calendar_shows() {
    let before = showing(&[
        (session(10, |_| {}), speaking(Reply::Invited)),
        (session(11, |_| {}), speaking(Reply::Accepted)),
        (session(12, |_| {}), None),
        (session(13, |_| {}), speaking(Reply::Accepted)),
    ]);
    let after = showing(&[
        (session(10, |_| {}), speaking(Reply::Accepted)),
        (session(11, |_| {}), None),
        (session(12, |_| {}), speaking(Reply::Accepted)),
    ]);
    let changes = ChangeList::between(Some(&before), &after, &|item| item == id(13));
    let teller = Teller::new(Messages::new(Language::En), &after.forum, &changes);
    let ana = Calendar::new(id(1).to_string().parse().unwrap(), CalendarScope::Delegate, Some(id(40)));
    let told = teller.calendar(ana.id);
    let texts: Vec<&str> = told.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Panel on generative AI: your part: Speaker (accepted)",
            "Panel on generative AI: no longer in this calendar (was Fri 1 Mar 11:30–12:30, Sala 1, Expo)",
            "Panel on generative AI: new here: Fri 1 Mar 11:30–12:30, Sala 1, Expo; your part: Speaker (accepted)",
            "Panel on generative AI: cancelled (was Fri 1 Mar 11:30–12:30, Sala 1, Expo)",
        ]
    );
    let counts = changes.calendar(ana.id).unwrap().counts();
    assert_eq!((counts.added, counts.changed, counts.gone), (1, 1, 2));
    // Organizers read who came and who withdrew.
    let all: Vec<String> = teller.items().into_iter().map(|item| item.text).collect();
    assert_eq!(
        all,
        [
            "Panel on generative AI: Ana Núñez no longer takes part",
            "Panel on generative AI: Ana Núñez joins",
            "Panel on generative AI: cancelled (was Fri 1 Mar 11:30–12:30, Sala 1, Expo)",
        ]
    );
}

#[test]
fn the_public_programme_is_told_nothing_of_notes_and_audiences() {
    let noted = |facts: &mut SessionFacts| facts.notes = Localized::one("en".parse().unwrap(), "The code is 1234");
    let before = showing(&[(session(10, |_| {}), None), (session(11, |_| {}), None)]);
    let after =
        showing(&[(session(10, noted), None), (session(11, |facts| facts.audience = Audience::Internal), None)]);
    let changes = ChangeList::between(Some(&before), &after, &|_| false);
    let teller = Teller::new(Messages::new(Language::En), &after.forum, &changes);
    let public = Calendar::new(id(1).to_string().parse().unwrap(), CalendarScope::Public, None);
    let texts: Vec<String> = teller.calendar(public.id).into_iter().map(|item| item.text).collect();
    assert_eq!(texts, ["Panel on generative AI: no longer in this calendar (was Fri 1 Mar 11:30–12:30, Sala 1, Expo)"]);
}

#[test]
fn nothing_changed_says_so_and_a_first_publication_is_all_new() {
    let one = showing(&alone(session(10, |_| {})));
    let same = ChangeList::between(Some(&one), &one, &|_| false);
    assert_eq!(same, ChangeList::default());
    let teller = Teller::new(Messages::new(Language::En), &one.forum, &same);
    let heading = Heading { from: Some(1), ..Heading::default() };
    assert_eq!(teller.text(&heading, &[]), "FICA 2023: changes since publication 1\n\nNothing has changed.\n");
    let all = ChangeList::between(None, &one, &|_| false);
    let teller = Teller::new(Messages::new(Language::En), &one.forum, &all);
    let heading = Heading { to: Some(1), ..Heading::default() };
    assert_eq!(
        teller.text(&heading, &teller.items()),
        "FICA 2023: all of publication 1\n\n• Panel on generative AI: new: Fri 1 Mar 11:30–12:30, Sala 1, Expo\n"
    );
}

#[test]
fn a_title_cannot_break_out_of_markdown() {
    let named = |facts: &mut SessionFacts| {
        facts.title = Localized::one("en".parse().unwrap(), "**x** [a](https://example.org)\n# <b>y</b>");
    };
    let after = showing(&alone(session(10, named)));
    let changes = ChangeList::between(None, &after, &|_| false);
    let teller = Teller::new(Messages::new(Language::En), &after.forum, &changes);
    let markdown = teller.markdown(&Heading::default(), &teller.items());
    assert_eq!(
        markdown.lines().last().unwrap(),
        "- **\\*\\*x\\*\\* \\[a\\](https://example.org) \\# \\<b\\>y\\</b\\>**: new: Fri 1 Mar 11:30–12:30, Sala 1, Expo"
    );
}

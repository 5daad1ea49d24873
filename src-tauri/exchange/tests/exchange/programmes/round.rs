//! Out and in again: the plan is the same.

use std::collections::BTreeSet;
use std::path::PathBuf;

use periplo_exchange::programme::{AsForum, Programme, Selection, as_forum, of_plan, read, write_json, write_xml};
use periplo_model::plan::Plan;
use periplo_model::time::Rules;
use periplo_model::{Party, Records, Schedule};

use super::{after, fixture, programme};

/// What a plan says, in words that do not depend on ids.
fn facts(records: &Records) -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    let plan = Plan::new(records.clone(), records.forums[0].id, Rules::shipped()).unwrap();
    for session in plan.sessions() {
        let Schedule::Span { start, start_fold, end, end_fold } = &session.schedule else { panic!("{session:?}") };
        let room = session.room.and_then(|room| plan.find::<periplo_model::Room>(room)).map(|room| &room.name);
        let venue = session.venue.and_then(|venue| plan.find::<periplo_model::Venue>(venue)).map(|venue| &venue.name);
        let track = session.track.and_then(|track| plan.find::<periplo_model::Track>(track)).map(|track| &track.name);
        let mut parts: Vec<_> = plan.participations_in(session.id).collect();
        parts.sort_by_key(|part| part.rank.clone());
        let people: Vec<(String, periplo_model::Role)> = parts
            .iter()
            .filter_map(|part| match part.party {
                Party::Person(id) => Some((plan.find::<periplo_model::Person>(id)?.name.clone(), part.role)),
                _ => None,
            })
            .collect();
        facts.insert(format!(
            "{:?} {:?} {:?} {start} {start_fold:?} {end} {end_fold:?} {:?} {venue:?} {room:?} {track:?} {people:?} {:?} {:?}",
            session.title, session.abstract_text, session.kind, plan.zone_of_session(session), session.languages, session.status
        ));
    }
    let forum = plan.forum();
    facts.insert(format!("{:?} {} {} {:?}", forum.name, forum.starts, forum.ends, forum.languages));
    for leg in plan.legs() {
        let place = plan.find::<periplo_model::Place>(leg.place).unwrap();
        facts.insert(format!("{} {} {} {} {}", leg.starts, leg.ends, place.name, place.country, place.zone));
    }
    facts
}

fn imported(programme: &Programme, zone: Option<&str>) -> Records {
    let options = AsForum { zone: zone.map(|zone| zone.parse().unwrap()), ..AsForum::default() };
    let update = as_forum(programme, &options, &Records::default(), &Rules::shipped(), &mut Vec::new()).unwrap();
    after(Records::default(), &update)
}

#[track_caller]
fn comes_back(first: &Programme, zone: Option<&str>) {
    let records = imported(first, zone);
    let plan = Plan::new(records.clone(), records.forums[0].id, Rules::shipped()).unwrap();
    let language = plan.forum().languages[0].clone();
    let (out, left_out) = of_plan(&plan, &Selection { leg: None, language, version: None });
    assert_eq!((left_out, out.events.len()), (0, first.events.len()));
    for text in [write_xml(&out, "0"), write_json(&out, "0")] {
        let (back, problems) = read(text.as_bytes(), &Rules::shipped()).unwrap();
        assert!(problems.is_empty(), "{:?}", super::told(&problems));
        let (one, two) = (facts(&records), facts(&imported(&back, None)));
        let lost: Vec<_> = one.difference(&two).zip(two.difference(&one)).take(3).collect();
        assert!(one == two, "{lost:#?}");
    }
}

#[test]
fn our_own_programme_comes_back_as_it_was() {
    comes_back(&programme(&fixture("sur-1.xml")).0, None);
}

#[test]
fn the_programmes_of_real_conferences_come_back_as_they_were() {
    let Some(folder) = std::env::var_os("PERIPLO_CORPORA").map(PathBuf::from) else {
        eprintln!("not run: PERIPLO_CORPORA names no folder of foreign files");
        return;
    };
    comes_back(&programme(&folder.join("programmes/31c3-schedule.xml")).0, Some("Europe/Berlin"));
    comes_back(&programme(&folder.join("programmes/fosdem-2024.xml")).0, None);
}

#[test]
fn an_event_after_midnight_stands_on_the_programme_of_the_night_it_belongs_to() {
    let records = imported(&programme(&fixture("sur-1.xml")).0, None);
    let plan = Plan::new(records.clone(), records.forums[0].id, Rules::shipped()).unwrap();
    let selection = Selection { leg: None, language: "es".parse().unwrap(), version: Some("7".to_owned()) };
    let text = write_xml(&of_plan(&plan, &selection).0, "0");
    let first_day = text.split("<day index=\"2\"").next().unwrap();
    assert!(first_day.contains(
        "<day index=\"1\" date=\"2026-04-03\" start=\"2026-04-03T04:00:00-03:00\" end=\"2026-04-04T04:00:00-03:00\">"
    ));
    assert!(first_day.contains("<date>2026-04-04T00:30:00-03:00</date>") && first_day.contains("Trasnoche"));
    assert!(
        text.contains("<version>7</version>") && text.contains("<time_zone_name>America/Santiago</time_zone_name>")
    );
    assert!(text.contains("<date>2026-04-04T23:30:00-04:00</date>"));
}

#[test]
fn texts_that_try_to_break_out_stay_texts() {
    let mut nasty = programme(&fixture("sur-1.xml")).0;
    nasty.events[0].title = "</title><event> \"a\" & 'b' ]]> &amp; <p>".to_owned();
    nasty.rooms[0].name = "Sala \"1\" <&>".to_owned();
    nasty.people[0].name = "O'Higgins & <Cía>".to_owned();
    nasty.events[0].about = "Use <p> & <br>, not &lt;p&gt;.\n\nhttps://example.org/?a=1&b=<2>".to_owned();
    comes_back(&nasty, None);
}

//! The public programme of a forum.

use std::collections::HashMap;

use chrono::NaiveTime;
use periplo_model::plan::Plan;
use periplo_model::time::{derive, wall_at};
use periplo_model::*;

use super::{Event, EventTime, Link, Programme, ProgrammePerson, ProgrammeRoom};

/// What goes into a programme.
#[derive(Clone, Debug)]
pub struct Selection {
    /// One leg only.
    pub leg: Option<LegId>,
    /// The language of its texts.
    pub language: LanguageTag,
    /// Which version of the programme it is.
    pub version: Option<String>,
}

/// The room of what is in none.
const ONLINE: &str = "Online";

/// The public programme of a forum, and how many of its sessions that stand are not in it: those of another audience, and
/// those without an hour, which the form has no way to say.
pub fn of_plan(plan: &Plan, selection: &Selection) -> (Programme, usize) {
    let forum = plan.forum();
    let show = |text: &Localized| text.show(&selection.language, &forum.languages).to_owned();
    let mut legs: Vec<&Leg> = plan.legs().filter(|leg| selection.leg.is_none_or(|only| only == leg.id)).collect();
    legs.sort_by_key(|leg| (leg.starts, leg.rank.clone(), leg.id));
    let places: Vec<&Place> = legs.iter().filter_map(|leg| plan.find::<Place>(leg.place)).collect();
    let one_place = places.first().filter(|first| places.iter().all(|place| place.id == first.id));
    let mut making = Making {
        plan,
        selection,
        programme: Programme {
            title: show(&forum.name),
            acronym: Some(forum.slug.clone()),
            version: selection.version.clone(),
            city: one_place.map(|place| place.name.clone()),
            zone: places.first().map(|place| place.zone.clone()),
            starts: Some(
                legs.iter().map(|leg| leg.starts).min().filter(|_| selection.leg.is_some()).unwrap_or(forum.starts),
            ),
            ends: Some(legs.iter().map(|leg| leg.ends).max().filter(|_| selection.leg.is_some()).unwrap_or(forum.ends)),
            day_change: NaiveTime::from_hms_opt(4, 0, 0),
            ..Programme::default()
        },
        rooms: HashMap::new(),
        tracks: HashMap::new(),
        people: HashMap::new(),
    };
    let standing: Vec<&Session> = plan
        .sessions()
        .filter(|session| matches!(session.status, SessionStatus::Tentative | SessionStatus::Confirmed))
        .filter(|session| selection.leg.is_none_or(|only| session.leg == Some(only)))
        .collect();
    let mut shown: Vec<(EventTime, &Session)> = standing
        .iter()
        .filter(|session| session.audience == Audience::Public)
        .filter_map(|session| Some((time(plan, session)?, *session)))
        .collect();
    shown.sort_by_key(|(time, session)| (instant(time), session.rank.clone(), session.id));
    let venues: Vec<Option<VenueId>> = shown.iter().map(|(_, session)| session.venue).collect();
    let one_venue = venues.first().copied().flatten().filter(|first| venues.iter().all(|it| *it == Some(*first)));
    making.programme.venue = one_venue.and_then(|venue| plan.find::<Venue>(venue)).map(|venue| venue.name.clone());
    let left_out = standing.len() - shown.len();
    for (time, session) in shown {
        making.session(session, time, one_venue.is_some());
    }
    (making.programme, left_out)
}

fn instant(time: &EventTime) -> i64 {
    time.start.naive().and_utc().timestamp() - i64::from(time.offset_seconds.unwrap_or_default())
}

fn time(plan: &Plan, session: &Session) -> Option<EventTime> {
    let Schedule::Span { start, start_fold, end, end_fold } = session.schedule else { return None };
    let zone = plan.zone_of_session(session)?;
    let starts = derive(plan.rules(), zone, start, start_fold).instant;
    let ends = derive(plan.rules(), zone, end, end_fold).instant;
    let (shown, _) = wall_at(plan.rules(), zone, starts)?;
    let minutes = u32::try_from((ends - starts).num_minutes()).unwrap_or_default().max(1);
    Some(EventTime { start: shown.wall, offset_seconds: Some(shown.offset_seconds), minutes })
}

struct Making<'a> {
    plan: &'a Plan,
    selection: &'a Selection,
    programme: Programme,
    rooms: HashMap<String, usize>,
    tracks: HashMap<TrackId, usize>,
    people: HashMap<String, usize>,
}

impl Making<'_> {
    fn show(&self, text: &Localized) -> String {
        text.show(&self.selection.language, &self.plan.forum().languages).to_owned()
    }

    fn session(&mut self, session: &Session, time: EventTime, one_venue: bool) {
        let (about, links) = split_links(&self.show(&session.abstract_text));
        let room = self.room(session, one_venue);
        let track = session.track.and_then(|track| self.plan.find::<Track>(track)).map(|track| self.track(track));
        let people = self.people_on(session);
        // Languages come first: apps show one, and it is the one the title is most likely in.
        let mut languages = session.languages.clone();
        let written = |tag: &LanguageTag| tag.language() == self.selection.language.language();
        languages.sort_by_key(|tag| !written(tag));
        if languages.is_empty() {
            languages.push(self.selection.language.clone());
        }
        self.programme.events.push(Event {
            key: session.id.to_string(),
            line: None,
            title: self.show(&session.title),
            about,
            kind: session.kind,
            languages,
            track,
            room: Some(room),
            people,
            links,
            time: Some(time),
        });
    }

    /// The room of a session, named with its venue where several venues are on the programme.
    fn room(&mut self, session: &Session, one_venue: bool) -> usize {
        let venue = session.venue.and_then(|venue| self.plan.find::<Venue>(venue));
        let room = session.room.and_then(|room| self.plan.find::<Room>(room));
        let leg = session.leg.and_then(|leg| self.plan.find::<Leg>(leg));
        let city = leg.and_then(|leg| self.plan.find::<Place>(leg.place)).filter(|_| session.zone.is_none());
        let name = match (room, venue) {
            (Some(room), _) if one_venue => room.name.clone(),
            (Some(room), Some(venue)) => format!("{}, {}", room.name, venue.name),
            (Some(room), None) => room.name.clone(),
            (None, Some(venue)) => venue.name.clone(),
            (None, None) => city.map_or_else(|| ONLINE.to_owned(), |place| place.name.clone()),
        };
        let rooms = &mut self.programme.rooms;
        *self.rooms.entry(name.clone()).or_insert_with(|| {
            rooms.push(ProgrammeRoom { name, capacity: room.and_then(|room| room.capacity) });
            rooms.len() - 1
        })
    }

    fn track(&mut self, track: &Track) -> usize {
        let name = self.show(&track.name);
        let tracks = &mut self.programme.tracks;
        *self.tracks.entry(track.id).or_insert_with(|| {
            tracks.push(name);
            tracks.len() - 1
        })
    }

    /// Who is announced with a session, as in calendars: those who accepted and are on stage; acts by their own name.
    fn people_on(&mut self, session: &Session) -> Vec<usize> {
        let on_stage =
            |role| matches!(role, Role::Speaker | Role::Moderator | Role::Panelist | Role::Host | Role::Performer);
        let mut parts: Vec<&Participation> = self
            .plan
            .participations_in(session.id)
            .filter(|part| on_stage(part.role) && part.reply == Reply::Accepted && !part.excused)
            .collect();
        parts.sort_by(|a, b| (&a.rank, a.role, a.id).cmp(&(&b.rank, b.role, b.id)));
        let mut places = Vec::new();
        for part in parts {
            let named = match part.party {
                Party::Person(id) => self
                    .plan
                    .find::<Person>(id)
                    .map(|person| (id.to_string(), person.name.clone(), self.show(&person.biography))),
                Party::Organization(id) if part.role == Role::Performer => {
                    self.plan.find::<Organization>(id).map(|act| (id.to_string(), act.name.clone(), String::new()))
                }
                _ => None,
            };
            let Some((key, name, biography)) = named else { continue };
            let people = &mut self.programme.people;
            let place = *self.people.entry(key.clone()).or_insert_with(|| {
                people.push(ProgrammePerson { key, name, biography });
                people.len() - 1
            });
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }
}

/// A text without its last paragraph where that is nothing but links, and those links.
fn split_links(text: &str) -> (String, Vec<Link>) {
    let (before, last) = text.rsplit_once("\n\n").unwrap_or(("", text));
    let links: Option<Vec<Link>> = last.lines().map(link).collect();
    match links {
        Some(links) if !links.is_empty() => (before.to_owned(), links),
        _ => (text.to_owned(), Vec::new()),
    }
}

fn link(line: &str) -> Option<Link> {
    let (label, href) = line.rsplit_once(": ").unwrap_or(("", line));
    let is_address = |text: &str| {
        let has_scheme = ["https://", "http://", "mailto:"].iter().any(|scheme| text.starts_with(scheme));
        has_scheme && !text.contains(char::is_whitespace)
    };
    is_address(href).then(|| Link { label: label.to_owned(), href: href.to_owned() })
}

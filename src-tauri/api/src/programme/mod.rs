//! The programme by day, each day in the clock of its place.

mod days;
mod texts;

use std::collections::HashSet;

use periplo_model::plan::Plan;
use periplo_model::*;
use serde::Deserialize;
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use crate::app::App;
use crate::error::WireError;
use crate::job::Job;
use crate::view::clock::Eyes;
use crate::view::programme::{DayView, ItemView, ProgrammeView};
use days::{Day, Days};
pub(crate) use texts::Texts;

/// Asks for the programme of a forum, or a part of it.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ProgrammeRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
    /// Only sessions of this leg.
    pub leg: Option<LegId>,
    /// Only sessions of this track.
    pub track: Option<TrackId>,
    /// Only sessions of this kind.
    pub kind: Option<SessionKind>,
    /// Only sessions that this person takes part in.
    pub person: Option<PersonId>,
    /// Only sessions that this delegation takes part in.
    pub delegation: Option<DelegationId>,
    /// Only sessions with these letters in title, venue, room or people, accents and case aside.
    pub search: Option<String>,
    /// Where the filter leaves more items than this, those of one day alone are given; without it, all are.
    pub most: Option<u32>,
    /// The key of that day; where it is none of the days, the first is given.
    pub day: Option<String>,
}

/// Gives the programme by day, or what a filter leaves of it.
pub fn get(app: &App, request: ProgrammeRequest, _: &Job) -> Result<ProgrammeView, WireError> {
    let at = app.plan_at(app.forum_id(&request.forum)?)?;
    Ok(view(&at.plan, &at.texts, &request))
}

/// The programme of a plan by day, or what a filter leaves of it; `texts` are those of the same plan.
pub(crate) fn view(plan: &Plan, texts: &Texts, request: &ProgrammeRequest) -> ProgrammeView {
    let eyes = Eyes { rules: plan.rules(), viewer: request.viewer_zone.as_ref() };
    let filter = Filter::new(plan, texts, request);
    let left: Vec<&Session> = plan.sessions().filter(|session| filter.leaves(plan, session)).collect();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut view = ProgrammeView {
        days: Vec::new(),
        unscheduled: Vec::new(),
        total: count(plan.sessions().count()),
        shown: count(left.len()),
        only: None,
    };
    if request.most.is_some_and(|most| view.shown > most) {
        (view.days, view.only) = one_day(plan, &left, eyes, request.day.as_deref());
        return view;
    }
    let mut days = Days::default();
    for session in left {
        if !days.place(plan, session, eyes, |_| true) {
            view.unscheduled.push(item(plan, session, eyes));
        }
    }
    view.days = days.in_order(plan);
    view.unscheduled.sort_by_key(|item| item.id);
    view
}

/// All days, with the items of one alone; and its key.
fn one_day(plan: &Plan, left: &[&Session], eyes: Eyes<'_>, day: Option<&str>) -> (Vec<DayView>, Option<String>) {
    let filled = |near: &[Day]| {
        let mut days = Days::default();
        for session in left {
            days.place(plan, session, eyes, |day| near.contains(&day));
        }
        days
    };
    let empty = filled(&[]);
    let with_hours = empty.with_hours.clone();
    let empty = empty.in_order(plan);
    let at = empty.iter().position(|own| Some(own.key.as_str()) == day).unwrap_or_default();
    let Some(chosen) = empty.get(at) else { return (empty, None) };
    let day_of = |day: &DayView| (day.date, day.leg);
    // What the clock did since the last item before the day is told at its first.
    let before = empty[..at].iter().map(day_of).rfind(|day| with_hours.contains(day));
    let near: Vec<Day> = before.into_iter().chain([day_of(chosen)]).collect();
    let only = chosen.key.clone();
    let mut days = filled(&near).in_order(plan);
    for other in days.iter_mut().filter(|day| day.key != only) {
        other.items.clear();
        other.without_hour.clear();
    }
    (days, Some(only))
}

/// Sessions by day, each day in the clock of its place; what has no day is left out.
pub(crate) fn by_day(plan: &Plan, sessions: Vec<&Session>, eyes: Eyes<'_>) -> Vec<DayView> {
    let mut days = Days::default();
    for session in sessions {
        days.place(plan, session, eyes, |_| true);
    }
    days.in_order(plan)
}

/// A session as an item of the programme.
pub(crate) fn item(plan: &Plan, session: &Session, eyes: Eyes<'_>) -> ItemView {
    let zone = plan.zone_of_session(session);
    let (venue, place) = venue_and_place(plan, session);
    ItemView {
        id: session.id,
        title: session.title.clone(),
        kind: session.kind,
        status: session.status,
        audience: session.audience,
        when: eyes.schedule(&session.schedule, zone),
        leg: session.leg,
        city: place.map(|place| place.name.clone()),
        track: session.track,
        venue: venue.map(|venue| venue.name.clone()),
        room: session.room.and_then(|room| plan.find::<Room>(room)).map(|room| room.name.clone()),
        people: names_of_parts(plan, session),
        languages: session.languages.clone(),
        locked: session.locked(),
        host: session.overlay_of.and_then(|event| plan.find::<HostEvent>(event)).map(|event| event.name.clone()),
        marks: session.marks.clone(),
        clock_change: None,
    }
}

/// Who is announced with a session: those with a part other than attending, in order.
fn names_of_parts(plan: &Plan, session: &Session) -> Vec<String> {
    let mut parts: Vec<&Participation> = plan
        .participations_in(session.id)
        .filter(|part| !part.excused && part.reply != Reply::Declined)
        .filter(|part| !matches!(part.role, Role::Attendee | Role::Organizer | Role::Interpreter))
        .collect();
    parts.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    parts.into_iter().filter_map(|part| party_name(plan, part.party)).collect()
}

/// The name of a person or organization; a delegation has a localized one.
pub(crate) fn party_name(plan: &Plan, party: Party) -> Option<String> {
    match party {
        Party::Person(id) => plan.find::<Person>(id).map(|person| person.name.clone()),
        Party::Organization(id) => plan.find::<Organization>(id).map(|organization| organization.name.clone()),
        Party::Delegation(_) => None,
    }
}

/// What a request leaves of the programme.
struct Filter<'a> {
    request: &'a ProgrammeRequest,
    texts: &'a Texts,
    of_person: Option<HashSet<SessionId>>,
    of_delegation: Option<HashSet<SessionId>>,
    words: Vec<String>,
}

impl<'a> Filter<'a> {
    fn new(plan: &Plan, texts: &'a Texts, request: &'a ProgrammeRequest) -> Self {
        let declined = |part: &&Participation| part.reply != Reply::Declined;
        let of_delegation = |delegation| {
            plan.participations_of_delegation(delegation).filter(declined).map(|part| part.session).collect()
        };
        Self {
            request,
            texts,
            of_person: request.person.map(|person| plan.parts_of_person(person).into_keys().collect()),
            of_delegation: request.delegation.map(of_delegation),
            words: request
                .search
                .as_deref()
                .map(folded)
                .unwrap_or_default()
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    }

    fn leaves(&self, plan: &Plan, session: &Session) -> bool {
        let request = self.request;
        request.leg.is_none_or(|leg| session.leg == Some(leg))
            && request.track.is_none_or(|track| session.track == Some(track))
            && request.kind.is_none_or(|kind| session.kind == kind)
            && self.of_person.as_ref().is_none_or(|sessions| sessions.contains(&session.id))
            && self.of_delegation.as_ref().is_none_or(|sessions| sessions.contains(&session.id))
            && self.has_words(plan, session)
    }

    fn has_words(&self, plan: &Plan, session: &Session) -> bool {
        self.words.is_empty() || {
            let text = self.texts.of(plan, session.id);
            self.words.iter().all(|word| text.contains(word))
        }
    }
}

/// The venue of a session, and the city that it is in; none for one that is online.
fn venue_and_place<'p>(plan: &'p Plan, session: &Session) -> (Option<&'p Venue>, Option<&'p Place>) {
    let venue = session.venue.and_then(|venue| plan.find::<Venue>(venue));
    let leg_place = || session.leg.and_then(|leg| plan.find::<Leg>(leg)).map(|leg| leg.place);
    let place = venue.map(|venue| venue.place).or_else(leg_place).and_then(|place| plan.find::<Place>(place));
    (venue, place.filter(|_| session.zone.is_none()))
}

/// Text without accents and case, for searching.
pub(crate) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

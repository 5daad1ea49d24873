//! Who sees what: every calendar of a forum, as its plan would show it now.
//!
//! The rules are the table of the design (*Publications and calendars*); `tests/who_sees_what.rs` holds it row by row.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use uuid::Uuid;

use super::telling::{delegation_name, journey_facts, leg_name, session_facts, stay_facts};
use super::{Calendar, CalendarFacts, CalendarScope, Facts, ForumFacts, Item, Name, Part, Personal};
use crate::plan::{Plan, TakingPart, may_come};
use crate::*;

/// What all calendars of a forum show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Showing {
    /// What is said of the forum.
    pub forum: ForumFacts,
    /// The items that at least one calendar shows, in the order of their ids.
    pub items: Vec<Arc<Item>>,
    /// The calendars, empty ones included, in the order of their ids.
    pub calendars: Vec<ShownCalendar>,
}

/// What one calendar shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCalendar {
    /// The calendar.
    pub calendar: Calendar,
    /// What is said of it.
    pub facts: CalendarFacts,
    /// The items in it, in the order of their ids, with what they are to its subject.
    pub members: Vec<(Uuid, Arc<Personal>)>,
}

impl Showing {
    /// What the calendars of a plan show.
    pub fn of(plan: &Plan) -> Self {
        let mut maker = Maker::new(plan);
        let mut calendars = maker.programme();
        calendars.extend(plan.delegations().map(|delegation| maker.delegation(delegation)).collect::<Vec<_>>());
        calendars.extend(plan.delegate_people().into_iter().map(|person| maker.delegate(person)).collect::<Vec<_>>());
        for calendar in &mut calendars {
            calendar.members.sort_by_key(|(item, _)| *item);
        }
        calendars.sort_by_key(|shown| shown.calendar.id);
        let forum = plan.forum();
        let facts =
            ForumFacts { slug: forum.slug.clone(), name: forum.name.clone(), languages: forum.languages.clone() };
        let items = maker.items.into_iter().map(|(id, facts)| Arc::new(Item { id, facts })).collect();
        Self { forum: facts, items, calendars }
    }
}

/// True for a session that calendars show at all: it has a day, and is neither a draft nor cancelled.
fn is_shown(session: &Session) -> bool {
    let announced = matches!(session.status, SessionStatus::Tentative | SessionStatus::Confirmed);
    announced && session.schedule != Schedule::Unscheduled
}

struct Maker<'a> {
    plan: &'a Plan,
    forum: ForumId,
    sessions: Vec<&'a Session>,
    items: BTreeMap<Uuid, Facts>,
    personals: HashSet<Arc<Personal>>,
    nothing: Arc<Personal>,
}

impl<'a> Maker<'a> {
    fn new(plan: &'a Plan) -> Self {
        let sessions: Vec<&Session> = plan.sessions().filter(|session| is_shown(session)).collect();
        let mut items = BTreeMap::new();
        for session in &sessions {
            if let Some(facts) = session_facts(plan, session) {
                items.insert(session.id.uuid(), Facts::Session(facts));
            }
        }
        let forum = plan.forum().id;
        Self { plan, forum, sessions, items, personals: HashSet::new(), nothing: Arc::default() }
    }

    /// The calendars that are not anybody's in particular: sessions only, by audience, leg, venue and track.
    fn programme(&self) -> Vec<ShownCalendar> {
        let plan = self.plan;
        let mut calendars = vec![
            self.of_sessions(CalendarScope::Forum, None, None, |_| true),
            self.of_sessions(CalendarScope::Public, None, None, |session| session.audience == Audience::Public),
        ];
        let mut venues: Vec<VenueId> = plan.sessions().filter_map(|session| session.venue).collect();
        venues.sort_unstable();
        venues.dedup();
        let by_leg = group(&self.sessions, |session| session.leg.map(EntityId::uuid));
        let by_venue = group(&self.sessions, |session| session.venue.map(EntityId::uuid));
        let by_track = group(&self.sessions, |session| session.track.map(EntityId::uuid));
        for leg in plan.legs() {
            let zone = plan.zone_of_place(leg.place).cloned();
            calendars.push(self.grouped(CalendarScope::Leg, leg.id.uuid(), leg_name(plan, leg), zone, &by_leg));
        }
        for venue in venues.into_iter().filter_map(|venue| plan.find::<Venue>(venue)) {
            let zone = plan.zone_of_venue(venue.id).cloned();
            let name = Name::Plain(venue.name.clone());
            calendars.push(self.grouped(CalendarScope::Venue, venue.id.uuid(), name, zone, &by_venue));
        }
        for track in plan.tracks() {
            let name = Name::Localized(track.name.clone());
            calendars.push(self.grouped(CalendarScope::Track, track.id.uuid(), name, None, &by_track));
        }
        calendars
    }

    fn of_sessions(
        &self,
        scope: CalendarScope,
        subject: Option<Uuid>,
        name: Option<Name>,
        keep: impl Fn(&Session) -> bool,
    ) -> ShownCalendar {
        let kept = self.sessions.iter().filter(|session| keep(session));
        ShownCalendar {
            calendar: Calendar::new(self.forum, scope, subject),
            facts: CalendarFacts { subject: name, zone: None },
            members: kept.map(|session| (session.id.uuid(), self.nothing.clone())).collect(),
        }
    }

    fn grouped(
        &self,
        scope: CalendarScope,
        subject: Uuid,
        name: Name,
        zone: Option<ZoneId>,
        groups: &BTreeMap<Uuid, Vec<Uuid>>,
    ) -> ShownCalendar {
        let members = groups.get(&subject).map(Vec::as_slice).unwrap_or_default();
        ShownCalendar {
            calendar: Calendar::new(self.forum, scope, Some(subject)),
            facts: CalendarFacts { subject: Some(name), zone },
            members: members.iter().map(|item| (*item, self.nothing.clone())).collect(),
        }
    }

    /// A delegation: the sessions it takes part in itself, and the journeys and stays of its delegates.
    fn delegation(&mut self, delegation: &Delegation) -> ShownCalendar {
        let plan = self.plan;
        let mut parts: BTreeMap<SessionId, Vec<TakingPart<'_>>> = BTreeMap::new();
        for participation in plan.participations_of_delegation(delegation.id).filter(|part| may_come(part)) {
            parts.entry(participation.session).or_default().push(TakingPart { participation, inherited_from: None });
        }
        let mut members = self.sessions_taken_part_in(parts);
        let mut travel: BTreeMap<Uuid, (Facts, Vec<String>)> = BTreeMap::new();
        let mut people: Vec<PersonId> = plan.delegates_of(delegation.id).map(|delegate| delegate.person).collect();
        people.sort_unstable();
        people.dedup();
        for person in people {
            let name = plan.find::<Person>(person).map(|person| person.name.clone()).unwrap_or_default();
            for (item, facts) in travel_of(plan, person) {
                travel.entry(item).or_insert((facts, Vec::new())).1.push(name.clone());
            }
        }
        for (item, (facts, mut people)) in travel {
            people.sort();
            self.items.insert(item, facts);
            members.push((item, self.personal(Personal { parts: Vec::new(), people })));
        }
        let name = delegation_name(plan, delegation);
        self.shown(CalendarScope::Delegation, delegation.id.uuid(), name, members)
    }

    /// A delegate: the sessions they take part in, their journeys and their stays.
    fn delegate(&mut self, person: PersonId) -> ShownCalendar {
        let plan = self.plan;
        let mut members = self.sessions_taken_part_in(plan.parts_of_person(person));
        for (item, facts) in travel_of(plan, person) {
            let people = match facts {
                Facts::Stay(_) => sharers(plan, StayId::from_uuid(item), person),
                _ => Vec::new(),
            };
            self.items.insert(item, facts);
            members.push((item, self.personal(Personal { parts: Vec::new(), people })));
        }
        let name = plan.find::<Person>(person).map(|person| person.name.clone()).unwrap_or_default();
        self.shown(CalendarScope::Delegate, person.uuid(), Name::Plain(name), members)
    }

    fn shown(
        &self,
        scope: CalendarScope,
        subject: Uuid,
        name: Name,
        members: Vec<(Uuid, Arc<Personal>)>,
    ) -> ShownCalendar {
        ShownCalendar {
            calendar: Calendar::new(self.forum, scope, Some(subject)),
            facts: CalendarFacts { subject: Some(name), zone: None },
            members,
        }
    }

    /// The sessions among these that calendars show, whatever their audience: who takes part may see them.
    fn sessions_taken_part_in(
        &mut self,
        parts: BTreeMap<SessionId, Vec<TakingPart<'_>>>,
    ) -> Vec<(Uuid, Arc<Personal>)> {
        let mut members = Vec::with_capacity(parts.len());
        for (session, parts) in parts {
            if self.items.contains_key(&session.uuid()) {
                let parts = parts.into_iter().map(|part| self.part(part)).collect();
                members.push((session.uuid(), self.personal(Personal { parts, people: Vec::new() })));
            }
        }
        members
    }

    fn part(&self, part: TakingPart<'_>) -> Part {
        let delegation = part.inherited_from.and_then(|id| self.plan.find::<Delegation>(id));
        Part {
            role: part.participation.role,
            reply: part.participation.reply,
            inherited_from: delegation.map(|delegation| delegation_name(self.plan, delegation)),
            note: part.participation.note.clone(),
        }
    }

    /// One copy of each personal fact: a delegation's delegates have most of them in common.
    fn personal(&mut self, personal: Personal) -> Arc<Personal> {
        if let Some(known) = self.personals.get(&personal) {
            return known.clone();
        }
        let personal = Arc::new(personal);
        self.personals.insert(personal.clone());
        personal
    }
}

fn group(sessions: &[&Session], key: impl Fn(&Session) -> Option<Uuid>) -> BTreeMap<Uuid, Vec<Uuid>> {
    let mut groups: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
    for session in sessions {
        if let Some(key) = key(session) {
            groups.entry(key).or_default().push(session.id.uuid());
        }
    }
    groups
}

fn travel_of(plan: &Plan, person: PersonId) -> Vec<(Uuid, Facts)> {
    let journeys = plan
        .journeys_of_person(person)
        .filter_map(|journey| Some((journey.id.uuid(), Facts::Journey(journey_facts(plan, journey)?))));
    let stays = plan.stays_of_person(person).map(|stay| (stay.id.uuid(), Facts::Stay(stay_facts(plan, stay))));
    journeys.chain(stays).collect()
}

fn sharers(plan: &Plan, stay: StayId, person: PersonId) -> Vec<String> {
    let others = plan.guests_of(stay).filter(|guest| *guest != person);
    let mut names: Vec<String> =
        others.filter_map(|guest| plan.find::<Person>(guest).map(|guest| guest.name.clone())).collect();
    names.sort();
    names
}

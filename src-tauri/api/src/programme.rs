//! The programme by day, each day in the clock of its place.

use std::collections::{BTreeMap, HashSet};

use chrono::{NaiveDate, NaiveTime};
use periplo_model::plan::Plan;
use periplo_model::time::{self, offset_text};
use periplo_model::*;
use serde::Deserialize;
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use crate::app::App;
use crate::error::WireError;
use crate::job::Job;
use crate::view::clock::{Eyes, WhenView};
use crate::view::programme::{DayView, ItemView, ProgrammeView};

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
}

/// Gives the programme by day, or what a filter leaves of it.
pub fn get(app: &App, request: ProgrammeRequest, _: &Job) -> Result<ProgrammeView, WireError> {
    let plan = app.plan(&request.forum)?;
    Ok(view(&plan, &request))
}

/// The programme of a plan by day, or what a filter leaves of it.
pub(crate) fn view(plan: &Plan, request: &ProgrammeRequest) -> ProgrammeView {
    let eyes = Eyes { rules: plan.rules(), viewer: request.viewer_zone.as_ref() };
    let filter = Filter::new(plan, request);
    let mut days = Days::default();
    let mut view = ProgrammeView { days: Vec::new(), unscheduled: Vec::new(), total: 0, shown: 0 };
    for session in plan.sessions() {
        view.total += 1;
        let item = item(plan, session, eyes);
        if !filter.leaves(session, &item) {
            continue;
        }
        view.shown += 1;
        if let Some(item) = days.place(plan, session, item) {
            view.unscheduled.push(item);
        }
    }
    view.days = days.in_order(plan);
    view.unscheduled.sort_by_key(|item| item.id);
    view
}

/// Sessions by day, each day in the clock of its place; what has no day is left out.
pub(crate) fn by_day(plan: &Plan, sessions: Vec<&Session>, eyes: Eyes<'_>) -> Vec<DayView> {
    let mut days = Days::default();
    for session in sessions {
        days.place(plan, session, item(plan, session, eyes));
    }
    days.in_order(plan)
}

/// How many days one item is repeated on; a longer one would bury the others.
const MOST_DAYS: usize = 31;

/// The days under which an item stands: each of its days without an hour, the day of its start with one.
fn days_of(when: &WhenView) -> Option<(NaiveDate, NaiveDate)> {
    match when {
        WhenView::Unscheduled => None,
        WhenView::Days { from, to, .. } => Some((*from, *to)),
        WhenView::Span { start, .. } => Some((start.place.wall.date(), start.place.wall.date())),
    }
}

/// A session as an item of the programme.
pub(crate) fn item(plan: &Plan, session: &Session, eyes: Eyes<'_>) -> ItemView {
    let zone = plan.zone_of_session(session);
    let venue = session.venue.and_then(|venue| plan.find::<Venue>(venue));
    let leg_place = || session.leg.and_then(|leg| plan.find::<Leg>(leg)).map(|leg| leg.place);
    let place = venue.map(|venue| venue.place).or_else(leg_place).and_then(|place| plan.find::<Place>(place));
    ItemView {
        id: session.id,
        title: session.title.clone(),
        kind: session.kind,
        status: session.status,
        audience: session.audience,
        when: eyes.schedule(&session.schedule, zone),
        leg: session.leg,
        city: place.filter(|_| session.zone.is_none()).map(|place| place.name.clone()),
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
    of_person: Option<HashSet<SessionId>>,
    of_delegation: Option<HashSet<SessionId>>,
    words: Vec<String>,
}

impl<'a> Filter<'a> {
    fn new(plan: &Plan, request: &'a ProgrammeRequest) -> Self {
        let declined = |part: &&Participation| part.reply != Reply::Declined;
        let of_delegation = |delegation| {
            plan.participations_of_delegation(delegation).filter(declined).map(|part| part.session).collect()
        };
        Self {
            request,
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

    fn leaves(&self, session: &Session, item: &ItemView) -> bool {
        let request = self.request;
        request.leg.is_none_or(|leg| session.leg == Some(leg))
            && request.track.is_none_or(|track| session.track == Some(track))
            && request.kind.is_none_or(|kind| session.kind == kind)
            && self.of_person.as_ref().is_none_or(|sessions| sessions.contains(&session.id))
            && self.of_delegation.as_ref().is_none_or(|sessions| sessions.contains(&session.id))
            && self.has_words(item)
    }

    fn has_words(&self, item: &ItemView) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let titles = item.title.iter().map(|(_, text)| text);
        let names = item.venue.iter().chain(&item.room).chain(&item.city).chain(&item.people).map(String::as_str);
        let text = folded(&titles.chain(names).collect::<Vec<_>>().join(" "));
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// Text without accents and case, for searching.
pub(crate) fn folded(text: &str) -> String {
    text.nfd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The days as they fill, by date and leg.
#[derive(Default)]
struct Days(BTreeMap<(NaiveDate, Option<LegId>), DayView>);

impl Days {
    /// Puts an item under each of its days; gives it back where it has none.
    fn place(&mut self, plan: &Plan, session: &Session, item: ItemView) -> Option<ItemView> {
        let Some((from, to)) = days_of(&item.when) else { return Some(item) };
        for day in from.iter_days().take_while(|day| *day <= to).take(MOST_DAYS) {
            self.add(plan, session, day, item.clone());
        }
        None
    }

    fn add(&mut self, plan: &Plan, session: &Session, date: NaiveDate, item: ItemView) {
        let Some(zone) = plan.zone_of_session(session) else { return };
        let day = self.0.entry((date, session.leg)).or_insert_with(|| {
            let leg = session.leg.and_then(|leg| plan.find::<Leg>(leg)).and_then(|leg| plan.find::<Place>(leg.place));
            let (city, zone) = leg.map_or((zone.city(), zone), |place| (place.name.clone(), &place.zone));
            let noon = WallTime::new(date, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
            let offset = offset_text(time::derive(plan.rules(), zone, noon, None).offset_seconds);
            DayView {
                date,
                leg: session.leg,
                city,
                zone: zone.clone(),
                offset,
                items: Vec::new(),
                without_hour: Vec::new(),
            }
        });
        if item.when.start().is_some() { day.items.push(item) } else { day.without_hour.push(item) }
    }

    fn in_order(self, plan: &Plan) -> Vec<DayView> {
        let rank_of_leg =
            |leg: Option<LegId>| leg.and_then(|leg| plan.find::<Leg>(leg)).map(|leg| (leg.starts, leg.rank.clone()));
        let rank_of = |session| plan.find::<Session>(session).map(|session| session.rank.clone());
        let mut days: Vec<DayView> = self.0.into_values().collect();
        days.sort_by_cached_key(|day| (day.date, rank_of_leg(day.leg), day.leg));
        for day in &mut days {
            day.items.sort_by_cached_key(|item| {
                (item.when.start().map(|start| start.instant), item.when.end().map(|end| end.instant), item.id)
            });
            day.without_hour.sort_by_cached_key(|item| {
                (part_of_day(&item.when).map_or(u8::MAX, |part| part as u8), rank_of(item.id), item.id)
            });
        }
        mark_clock_changes(&mut days);
        days
    }
}

fn part_of_day(when: &WhenView) -> Option<DayPart> {
    if let WhenView::Days { part, .. } = when { *part } else { None }
}

/// Says at each item with an hour how far the clock went forward since the one before: another zone, or a change of the clock.
fn mark_clock_changes(days: &mut [DayView]) {
    let mut before: Option<i32> = None;
    for item in days.iter_mut().flat_map(|day| &mut day.items) {
        let (Some(start), Some(end)) = (item.when.start(), item.when.end()) else { continue };
        let change = before.map(|before| start.place.offset_minutes - before).filter(|change| *change != 0);
        before = Some(end.place.offset_minutes);
        item.clock_change = change;
    }
}

//! All that one person does, in the order of time.

use std::rc::Rc;

use chrono::{Days, NaiveDate, NaiveTime};

use super::brief::Arg;
use super::context::{Bounds, Context, Part, Slot, Spot, instant_on, subject};
use super::{Subject, context};
use crate::*;

/// A journey with its bounds in time, in seconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trip<'p> {
    pub(super) journey: &'p Journey,
    pub(super) start: i64,
    pub(super) end: i64,
    /// True where both hours are known; otherwise the bounds are those of the days.
    pub(super) exact: bool,
    pub(super) departs_on: NaiveDate,
    pub(super) arrives_on: NaiveDate,
}

/// All that one person does, in this forum and any other.
pub(super) struct Agenda<'p> {
    pub(super) person: PersonId,
    /// What they take part in: what has hours by its start, then the rest.
    parts: Rc<[Part<'p>]>,
    /// How many of them have hours.
    with_hours: usize,
    /// Their journeys, by their start.
    pub(super) trips: Vec<Trip<'p>>,
    /// True where a journey has no day, so that nobody can say where they are.
    pub(super) vague: bool,
    /// Their stays, by the day of arrival.
    pub(super) stays: Vec<&'p Stay>,
    /// Where they live.
    pub(super) home: Option<PlaceId>,
}

/// A session with hours or a journey, as one thing after another in somebody's day.
#[derive(Clone, Copy, Debug)]
pub(super) enum Item<'a, 'p> {
    Session(&'a Slot, &'a Part<'p>),
    Trip(&'a Trip<'p>),
}

impl Item<'_, '_> {
    pub(super) fn start(&self) -> i64 {
        match self {
            Item::Session(slot, _) => slot.start,
            Item::Trip(trip) => trip.start,
        }
    }

    pub(super) fn end(&self) -> i64 {
        match self {
            Item::Session(slot, _) => slot.end,
            Item::Trip(trip) => trip.end,
        }
    }

    pub(super) fn subject(&self) -> Subject {
        match self {
            Item::Session(_, part) => subject::<Session>(part.id),
            Item::Trip(trip) => subject::<Journey>(trip.journey.id),
        }
    }

    /// Whether it is of the forum that is looked at.
    pub(super) fn is_own(&self, cx: &Context<'_>) -> bool {
        match self {
            Item::Session(_, part) => part.own,
            Item::Trip(trip) => trip.journey.forum == cx.forum,
        }
    }

    pub(super) fn lowered(&self) -> bool {
        match self {
            Item::Session(_, part) => part.lowered,
            Item::Trip(trip) => !trip.journey.confirmed,
        }
    }

    /// True for a session that they only attend.
    pub(super) fn attends(&self) -> bool {
        matches!(self, Item::Session(_, part) if part.attends)
    }

    /// Where it begins.
    pub(super) fn from(&self) -> Spot {
        match self {
            Item::Session(slot, _) => slot.spot,
            Item::Trip(trip) => {
                Spot { place: Some(trip.journey.from_place), venue: trip.journey.from_venue, room: None }
            }
        }
    }

    /// Where it ends.
    pub(super) fn to(&self) -> Spot {
        match self {
            Item::Session(slot, _) => slot.spot,
            Item::Trip(trip) => Spot { place: Some(trip.journey.to_place), venue: trip.journey.to_venue, room: None },
        }
    }
}

impl<'p> Agenda<'p> {
    /// All that a person does.
    pub(super) fn of_person(cx: &Context<'p>, person: PersonId) -> Self {
        let (mut trips, mut vague) = (Vec::new(), false);
        for journey in cx.plan.all_journeys_of_person(person) {
            match trip(cx, journey) {
                Some(trip) => trips.push(trip),
                None => vague = true,
            }
        }
        trips.sort_by_key(|trip| (trip.start, trip.end, trip.journey.id));
        let mut stays: Vec<&Stay> = cx.plan.all_stays_of_person(person).collect();
        stays.sort_by_key(|stay| (stay.check_in, stay.id));
        let home = cx.person(person).and_then(|person| person.home);
        Self { trips, vague, stays, home, ..Self::of_parts(person, cx.parts_of_person(person)) }
    }

    /// What a delegation that names nobody yet does together, as one who attends every leg.
    pub(super) fn of_delegation(cx: &Context<'p>, delegation: DelegationId) -> Self {
        Self::of_parts(PersonId::from_uuid(uuid::Uuid::nil()), cx.parts_of_delegation(delegation))
    }

    fn of_parts(person: PersonId, parts: Rc<[Part<'p>]>) -> Self {
        let with_hours = parts.partition_point(|part| part.slot.is_some());
        Self { person, parts, with_hours, trips: Vec::new(), vague: false, stays: Vec::new(), home: None }
    }

    /// What they take part in.
    pub(super) fn parts(&self) -> &[Part<'p>] {
        &self.parts
    }

    /// What has hours, by its start.
    pub(super) fn timed(&self) -> impl Iterator<Item = (&Slot, &Part<'p>)> {
        self.parts[..self.with_hours].iter().filter_map(|part| Some((part.slot.as_ref()?, part)))
    }

    /// What has no hours.
    pub(super) fn untimed(&self) -> &[Part<'p>] {
        &self.parts[self.with_hours..]
    }

    /// Whether they have anything to do with the forum.
    pub(super) fn is_of(&self, forum: ForumId) -> bool {
        self.parts.iter().any(|part| part.own)
            || self.trips.iter().any(|trip| trip.journey.forum == forum)
            || self.stays.iter().any(|stay| stay.forum == forum)
    }

    /// Who a finding about two items is about: the delegation, where both are sessions that come from the same; else the person.
    pub(super) fn who(&self, a: &Item<'_, '_>, b: &Item<'_, '_>) -> Subject {
        match (a, b) {
            (Item::Session(_, a), Item::Session(_, b)) => self.who_of(a, b),
            _ => subject::<Person>(self.person),
        }
    }

    /// Who a finding about two sessions is about.
    pub(super) fn who_of(&self, a: &Part<'_>, b: &Part<'_>) -> Subject {
        match (a.from, b.from) {
            (Some(from), Some(other)) if from == other => subject::<Delegation>(from),
            _ => subject::<Person>(self.person),
        }
    }

    /// Sessions with hours, by their start.
    pub(super) fn sessions(&self) -> Vec<Item<'_, 'p>> {
        let mut items = Vec::with_capacity(self.with_hours + self.trips.len());
        items.extend(self.timed().map(|(slot, part)| Item::Session(slot, part)));
        items
    }

    /// Journeys whose hours are known, by their start.
    pub(super) fn exact_trips(&self) -> impl Iterator<Item = Item<'_, 'p>> {
        self.trips.iter().filter(|trip| trip.exact).map(Item::Trip)
    }

    /// Sessions with hours and journeys whose hours are known, by their start.
    pub(super) fn items(&self) -> Vec<Item<'_, 'p>> {
        let mut items = self.sessions();
        items.extend(self.exact_trips());
        items.sort_by_key(|item| (item.start(), item.end(), item.subject().id));
        items
    }
}

/// A journey with its bounds; `None` where it has no day, an unknown place, or does not arrive after it leaves.
fn trip<'p>(cx: &Context<'p>, journey: &'p Journey) -> Option<Trip<'p>> {
    let known = cx.journeys.borrow().get(&journey.id).copied();
    let bounds = known.unwrap_or_else(|| {
        let bounds = bounds(cx, journey);
        cx.journeys.borrow_mut().insert(journey.id, bounds);
        bounds
    });
    let (start, end, exact) = bounds?;
    let departs_on = journey.departs.day().or_else(|| journey.arrives.day())?;
    let arrives_on = journey.arrives.day().or_else(|| journey.departs.day())?;
    Some(Trip { journey, start, end, exact, departs_on, arrives_on })
}

fn bounds(cx: &Context<'_>, journey: &Journey) -> Option<Bounds> {
    let departs_on = journey.departs.day().or_else(|| journey.arrives.day())?;
    let arrives_on = journey.arrives.day().or_else(|| journey.departs.day())?;
    let midnight = |date: NaiveDate| WallTime::new(date, NaiveTime::MIN);
    let at = |moment: &Moment, place: PlaceId, otherwise: WallTime| {
        let (wall, fold) = match moment {
            Moment::At { time, fold } => (*time, *fold),
            _ => (otherwise, None),
        };
        Some(instant_on(cx.clock_of_place(place)?, wall, fold))
    };
    let start = at(&journey.departs, journey.from_place, midnight(departs_on))?;
    let end = at(&journey.arrives, journey.to_place, midnight(arrives_on.checked_add_days(Days::new(1))?))?;
    let exact = matches!((&journey.departs, &journey.arrives), (Moment::At { .. }, Moment::At { .. }));
    (start < end).then_some((start, end, exact))
}

/// Minutes from one instant to another, in whole minutes.
pub(super) fn minutes(from: i64, to: i64) -> Arg {
    Arg::Number((to - from) / 60)
}

/// The weight of a finding about two items.
pub(super) fn weigh(a: &Item<'_, '_>, b: &Item<'_, '_>) -> context::Weight {
    context::Weight { lowered: a.lowered() || b.lowered(), attends: a.attends() && b.attends() }
}

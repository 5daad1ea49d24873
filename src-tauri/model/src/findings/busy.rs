//! When somebody or something is taken.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};

use crate::time::derive;
use crate::*;

/// From an instant to another.
pub(super) type Span = (DateTime<Utc>, DateTime<Utc>);

/// Where no hours are known, things happen from eight in the morning to ten in the evening.
const USUAL_HOURS: (u32, u32) = (8, 22);

/// The spans in which a person or a room is taken, and those in which alone they can be had, where there are such.
#[derive(Clone, Debug, Default)]
pub(super) struct Busy {
    taken: Vec<Span>,
    only: Vec<Span>,
}

impl Busy {
    /// Whether nothing stands against a span.
    pub(super) fn is_free(&self, (start, end): Span) -> bool {
        let within = |own: &Span| own.0 <= start && end <= own.1;
        self.taken.iter().all(|own| end <= own.0 || own.1 <= start)
            && (self.only.is_empty() || self.only.iter().any(within))
    }

    /// All of a span in which they cannot be had, in order; the stretches do not touch.
    pub(super) fn blocked(&self, within: Span) -> Vec<Span> {
        let mut blocked = self.taken.clone();
        if !self.only.is_empty() {
            blocked.extend(rest(within, self.only.clone()));
        }
        joined(within, blocked)
    }

    fn availability(&mut self, plan: &Plan, availability: &Availability, zone: Option<&ZoneId>) {
        let Some(zone) = availability.zone.as_ref().or(zone) else { return };
        let instant = |wall| derive(plan.rules(), zone, wall, None).instant;
        let span = (instant(availability.starts), instant(availability.ends));
        if availability.available { self.only.push(span) } else { self.taken.push(span) }
    }
}

/// Spans cut to what is within another, in order, those that touch made one.
pub(super) fn joined(within: Span, spans: Vec<Span>) -> Vec<Span> {
    let mut cut: Vec<Span> = spans
        .into_iter()
        .map(|(start, end)| (start.max(within.0), end.min(within.1)))
        .filter(|(start, end)| start < end)
        .collect();
    cut.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(cut.len());
    for (start, end) in cut {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// What is left of a span without others.
pub(super) fn rest(within: Span, without: Vec<Span>) -> Vec<Span> {
    let mut left = Vec::new();
    let mut from = within.0;
    for (start, end) in joined(within, without) {
        if from < start {
            left.push((from, start));
        }
        from = end;
    }
    if from < within.1 {
        left.push((from, within.1));
    }
    left
}

/// When a session is; `None` where it has no hours, is cancelled, or stands in no zone.
pub(super) fn span_of_session(plan: &Plan, session: &Session) -> Option<Span> {
    let Schedule::Span { start, start_fold, end, end_fold } = session.schedule else { return None };
    let zone = plan.zone_of_session(session)?;
    let at = |wall, fold| derive(plan.rules(), zone, wall, fold).instant;
    (session.status != SessionStatus::Cancelled).then(|| (at(start, start_fold), at(end, end_fold)))
}

/// When a journey is on its way; `None` where an hour is missing.
pub(super) fn span_of_journey(plan: &Plan, journey: &Journey) -> Option<Span> {
    let at = |moment: &Moment, place| match (moment, plan.zone_of_place(place)) {
        (Moment::At { time, fold }, Some(zone)) => Some(derive(plan.rules(), zone, *time, *fold).instant),
        _ => None,
    };
    Some((at(&journey.departs, journey.from_place)?, at(&journey.arrives, journey.to_place)?))
}

/// When a person is taken, this forum's sessions but one, other forums', journeys and their own word counted.
pub(super) fn busy_person(plan: &Plan, person: PersonId, except: Option<SessionId>) -> Busy {
    let records = plan.records();
    let elsewhere = records
        .participations
        .iter()
        .filter(|part| part.party == Party::Person(person) && !part.excused && part.reply != Reply::Declined);
    let own = plan.parts_of_person(person);
    let sessions = own.keys().copied().chain(
        elsewhere
            .map(|part| part.session)
            .filter(|id| plan.find::<Session>(*id).is_some_and(|session| session.forum != plan.forum().id)),
    );
    let taken = sessions.filter(|id| Some(*id) != except).filter_map(|id| plan.find::<Session>(id));
    let mut busy =
        Busy { taken: taken.filter_map(|session| span_of_session(plan, session)).collect(), only: Vec::new() };
    busy.taken.extend(plan.journeys_of_person(person).filter_map(|journey| span_of_journey(plan, journey)));
    let home = plan.find::<Person>(person).and_then(|person| person.home).and_then(|home| plan.zone_of_place(home));
    for availability in records.availabilities.iter().filter(|own| own.subject == AvailabilitySubject::Person(person)) {
        busy.availability(plan, availability, home);
    }
    busy
}

/// When a room is taken, by sessions but one and by what is said of it and its venue.
pub(super) fn busy_room(plan: &Plan, room: &Room, except: Option<SessionId>) -> Busy {
    let there = plan.sessions_of_venue(room.venue).filter(|own| own.room == Some(room.id) && Some(own.id) != except);
    let mut busy = Busy { taken: there.filter_map(|own| span_of_session(plan, own)).collect(), only: Vec::new() };
    let zone = plan.zone_of_venue(room.venue);
    let about = [AvailabilitySubject::Room(room.id), AvailabilitySubject::Venue(room.venue)];
    for availability in plan.records().availabilities.iter().filter(|own| about.contains(&own.subject)) {
        busy.availability(plan, availability, zone);
    }
    busy
}

/// Whether a person may be in a place at an instant, as far as their journeys say.
pub(super) fn may_be_in(plan: &Plan, person: PersonId, place: PlaceId, at: DateTime<Utc>) -> bool {
    let mut journeys: Vec<(Span, &Journey)> =
        plan.journeys_of_person(person).filter_map(|own| Some((span_of_journey(plan, own)?, own))).collect();
    journeys.sort_by_key(|(span, journey)| (*span, journey.id));
    let arrived = journeys.iter().rev().find(|((_, arrives), _)| *arrives <= at).map(|(_, own)| own.to_place);
    let leaves = || journeys.first().map(|(_, own)| own.from_place);
    arrived.or_else(leaves).is_none_or(|there| there == place)
}

/// The spans of wall time in which a venue is open, of those that begin on a day; the usual hours where none are known.
pub(super) fn open_hours(venue: Option<&Venue>, date: NaiveDate) -> Vec<(WallTime, WallTime)> {
    let hours = venue.map(|venue| venue.hours.as_slice()).unwrap_or_default();
    if hours.is_empty() {
        let at = |hour| WallTime::new(date, NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
        return vec![(at(USUAL_HOURS.0), at(USUAL_HOURS.1))];
    }
    let weekday = date.weekday().number_from_monday();
    let of_day = hours.iter().filter(|hours| u32::from(hours.weekday) == weekday);
    let span = |hours: &OpeningHours| {
        let last = if hours.closes <= hours.opens { date + Days::new(1) } else { date };
        (WallTime::new(date, hours.opens), WallTime::new(last, hours.closes))
    };
    of_day.map(span).collect()
}

//! Space.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Timelike};

use super::*;

/// Every quarter of an hour from one time until before another; all that is random begins and ends on one.
fn quarters<T: Copy + Ord + std::ops::Add<Duration, Output = T>>((from, until): (T, T)) -> Vec<T> {
    let mut all = Vec::new();
    let mut at = from;
    while at < until {
        all.push(at);
        at = at + Duration::minutes(15);
    }
    all
}

impl Brute<'_> {
    pub(super) fn space(&self, told: &mut BTreeSet<Told>) {
        for session in self.records.sessions.iter().filter(|own| own.forum == self.forum) {
            if session.status != SessionStatus::Cancelled {
                self.capacity(session, told);
                self.dates(session, told);
                if let Some(span) = self.span(session) {
                    self.hours(session, told);
                    self.rooms(session, span, told);
                }
            }
        }
        let forum = self.records.forums.iter().find(|own| own.id == self.forum).unwrap();
        for leg in self.records.legs.iter().filter(|leg| leg.forum == self.forum) {
            let outside = leg.starts.iter_days().take_while(|day| *day <= leg.ends);
            let outside = outside.filter(|day| *day < forum.starts || *day > forum.ends).collect::<Vec<_>>();
            if leg.starts < forum.starts || leg.ends > forum.ends {
                assert!(!outside.is_empty());
                let told_day = if leg.starts < forum.starts { leg.starts } else { leg.ends };
                let numbers = told_day.to_string();
                told.insert(telling_of(FindingCode::OutsideForumDates, &[leg.id.uuid()], true, false, numbers));
            }
            self.holidays(leg, told);
        }
    }

    fn holidays(&self, leg: &Leg, told: &mut BTreeSet<Told>) {
        let country = self.place(leg.place).country;
        for day in leg.starts.iter_days().take_while(|day| *day <= leg.ends) {
            if crate::holiday::holiday(country, day).is_some() {
                let numbers = format!("{country} {day}");
                told.insert(telling_of(FindingCode::PublicHoliday, &[leg.id.uuid()], true, false, numbers));
            }
            for delegation in self.records.delegations.iter().filter(|own| own.forum == self.forum) {
                let Some(home) = delegation.country.filter(|home| *home != country) else { continue };
                let goes = self.records.delegates.iter().any(|delegate| {
                    delegate.delegation == delegation.id
                        && self.records.attended_legs.iter().any(|it| it.delegate == delegate.id && it.leg == leg.id)
                });
                if goes && crate::holiday::holiday(home, day).is_some() {
                    let subjects = [delegation.id.uuid(), leg.id.uuid()];
                    let numbers = format!("{home} {day}");
                    told.insert(telling_of(FindingCode::PublicHoliday, &subjects, true, false, numbers));
                }
            }
        }
    }

    fn capacity(&self, session: &Session, told: &mut BTreeSet<Told>) {
        let of_room =
            self.records.rooms.iter().find(|room| Some(room.id) == session.room).and_then(|room| room.capacity);
        let Some(capacity) = session.capacity.or(of_room) else { return };
        let people = self.records.people.iter().filter(|person| self.comes(person.id, session).is_some()).count();
        let people = people + session.unnamed_heads as usize;
        if people > capacity as usize {
            let settled = session.status == SessionStatus::Confirmed;
            let numbers = format!("{capacity} {people}");
            told.insert(telling_of(FindingCode::OverCapacity, &[session.id.uuid()], settled, false, numbers));
        }
    }

    fn dates(&self, session: &Session, told: &mut BTreeSet<Told>) {
        let (first, last) = match session.schedule {
            Schedule::Span { start, end, .. } => {
                // What goes on until six in the morning belongs to the evening before.
                let small_hours = end.date() > start.date()
                    && (end.time().hour() < 6 || end.time().num_seconds_from_midnight() == 6 * 3600);
                (start.date(), if small_hours { end.date().pred_opt().unwrap() } else { end.date() })
            }
            Schedule::Days { from, to, .. } => (from, to),
            Schedule::Unscheduled => return,
        };
        let settled = session.status == SessionStatus::Confirmed;
        let outside = |from: NaiveDate, to: NaiveDate| {
            [first, last].into_iter().find(|day| *day < from || *day > to).map(|day| day.to_string())
        };
        if let Some(leg) = session.leg.map(|id| self.records.legs.iter().find(|leg| leg.id == id).unwrap())
            && let Some(day) = outside(leg.starts, leg.ends)
        {
            let subjects = [session.id.uuid(), leg.id.uuid()];
            told.insert(telling_of(FindingCode::OutsideLegDates, &subjects, settled, false, day));
        }
        let forum = self.records.forums.iter().find(|own| own.id == self.forum).unwrap();
        if let Some(day) = outside(forum.starts, forum.ends) {
            told.insert(telling_of(FindingCode::OutsideForumDates, &[session.id.uuid()], settled, false, day));
        }
    }

    fn hours(&self, session: &Session, told: &mut BTreeSet<Told>) {
        let Schedule::Span { start, end, .. } = session.schedule else { return };
        let Some(venue) = session.venue.map(|id| self.records.venues.iter().find(|own| own.id == id).unwrap()) else {
            return;
        };
        let open = |at: &NaiveDateTime| {
            venue.hours.iter().any(|hours| {
                let on = |date: NaiveDate| date.weekday().number_from_monday() == u32::from(hours.weekday);
                let over_night = hours.closes <= hours.opens;
                let evening = on(at.date()) && hours.opens <= at.time() && (over_night || at.time() < hours.closes);
                evening || (over_night && on(at.date().pred_opt().unwrap()) && at.time() < hours.closes)
            })
        };
        if !venue.hours.is_empty() && session.zone.is_none() && !quarters((start.naive(), end.naive())).iter().all(open)
        {
            let subjects = [session.id.uuid(), venue.id.uuid()];
            let settled = session.status == SessionStatus::Confirmed;
            told.insert(telling(FindingCode::OutsideVenueHours, &subjects, settled, false));
        }
    }

    fn rooms(&self, session: &Session, span: Span, told: &mut BTreeSet<Told>) {
        let had = [session.room.map(AvailabilitySubject::Room), session.venue.map(AvailabilitySubject::Venue)];
        for had in had.into_iter().flatten() {
            let id = match had {
                AvailabilitySubject::Room(room) => room.uuid(),
                AvailabilitySubject::Venue(venue) => venue.uuid(),
                AvailabilitySubject::Person(_) => unreachable!(),
            };
            if let Some(availability) = self.unavailable(had, span) {
                let subjects = [id, session.id.uuid(), availability.uuid()];
                let settled = session.status == SessionStatus::Confirmed;
                told.insert(telling(FindingCode::RoomUnavailable, &subjects, settled, false));
            }
        }
    }

    pub(super) fn unavailable_people(&self, person: PersonId, told: &mut BTreeSet<Told>) {
        for coming in self.comings(person).iter().filter(|coming| coming.session.forum == self.forum) {
            if let Some(availability) = self.unavailable(AvailabilitySubject::Person(person), coming.span) {
                let subjects = [person.uuid(), coming.session.id.uuid(), availability.uuid()];
                told.insert(telling(FindingCode::PersonUnavailable, &subjects, coming.settled, false));
            }
        }
    }

    /// The first word by which somebody or something cannot be had at a time.
    fn unavailable(&self, of: AvailabilitySubject, span: Span) -> Option<AvailabilityId> {
        let about = || self.records.availabilities.iter().filter(|own| own.subject == of);
        let venue_of = |id: RoomId| self.records.rooms.iter().find(|room| room.id == id).unwrap().venue;
        let place_of = |id: VenueId| self.records.venues.iter().find(|venue| venue.id == id).unwrap().place;
        let during = |own: &&Availability| {
            let zone = own.zone.clone().unwrap_or_else(|| match of {
                AvailabilitySubject::Room(room) => self.place(place_of(venue_of(room))).zone.clone(),
                AvailabilitySubject::Venue(venue) => self.place(place_of(venue)).zone.clone(),
                AvailabilitySubject::Person(_) => panic!("people say theirs in a zone"),
            });
            (self.instant(&zone, own.starts), self.instant(&zone, own.ends))
        };
        let cannot = about().filter(|own| !own.available);
        let busy = cannot.filter(|own| during(own).0 < span.1 && span.0 < during(own).1).map(|own| own.id).min();
        let can: Vec<&Availability> = about().filter(|own| own.available).collect();
        let covered = |at: &DateTime<Utc>| can.iter().any(|own| during(own).0 <= *at && *at < during(own).1);
        let first = can.iter().map(|own| own.id).min();
        busy.or(first.filter(|_| !quarters(span).iter().all(covered)))
    }

    pub(super) fn day_clashes(&self, person: PersonId, told: &mut BTreeSet<Told>) {
        let sessions: Vec<&Session> = self.records.sessions.iter().collect();
        self.clashes(person.uuid(), &sessions, &|session| self.comes(person, session), told);
    }

    /// What has a day and no hour, beside what has hours on that day by the clock where it is.
    pub(super) fn clashes(
        &self,
        who: uuid::Uuid,
        sessions: &[&Session],
        comes: &dyn Fn(&Session) -> Option<Comes>,
        told: &mut BTreeSet<Told>,
    ) {
        for session in sessions.iter().filter(|own| own.status != SessionStatus::Cancelled) {
            let (Schedule::Days { from, to, .. }, Some(part)) = (&session.schedule, comes(session)) else { continue };
            if from != to {
                continue;
            }
            for other in sessions.iter().filter(|other| self.span(other).is_some()) {
                let (Schedule::Span { start, end, .. }, Some(with)) = (&other.schedule, comes(other)) else { continue };
                let midnight = from.succ_opt().unwrap().and_hms_opt(0, 0, 0).unwrap();
                let that_day = start.naive() < midnight && from.and_hms_opt(0, 0, 0).unwrap() < end.naive();
                if that_day && (session.forum == self.forum || other.forum == self.forum) {
                    let who = match (part.0, with.0) {
                        (Some(from), Some(same)) if from == same => from.uuid(),
                        _ => who,
                    };
                    let (settled, attends) = (part.2 && with.2, part.1 && with.1);
                    let subjects = [who, session.id.uuid(), other.id.uuid()];
                    let day = from.to_string();
                    told.insert(telling_of(FindingCode::DayClashPossible, &subjects, settled, attends, day));
                }
            }
        }
    }
}

//! Too tight.

use chrono::{Duration, NaiveDateTime, Timelike};

use super::*;

/// One thing after another in somebody's day.
struct Thing<'r> {
    span: Span,
    id: uuid::Uuid,
    settled: bool,
    attends: bool,
    from: Option<DelegationId>,
    what: What<'r>,
}

#[derive(Clone, Copy)]
enum What<'r> {
    Session(&'r Session),
    Journey(&'r Journey),
}

impl Brute<'_> {
    pub(super) fn tightness(&self, person: PersonId, told: &mut BTreeSet<Told>) {
        self.too_tight(person.uuid(), &self.comings(person), &self.trips(person), told);
    }

    /// The way between whatever ended last before something begins, and that.
    pub(super) fn too_tight(
        &self,
        who: uuid::Uuid,
        comings: &[Coming<'_>],
        trips: &[(Span, &Journey)],
        told: &mut BTreeSet<Told>,
    ) {
        let mut things: Vec<Thing<'_>> = Vec::new();
        for Coming { span, session, from, attends, settled } in comings {
            let (id, what) = (session.id.uuid(), What::Session(session));
            things.push(Thing { span: *span, id, settled: *settled, attends: *attends, from: *from, what });
        }
        for (span, trip) in trips {
            let (id, what) = (trip.id.uuid(), What::Journey(trip));
            things.push(Thing { span: *span, id, settled: trip.confirmed, attends: false, from: None, what });
        }
        for next in &things {
            let over = things.iter().filter(|thing| thing.span.1 <= next.span.0);
            let Some(last) = over.max_by_key(|thing| (thing.span.1, thing.id)) else { continue };
            let own = [last, next].iter().any(|thing| match thing.what {
                What::Session(session) => session.forum == self.forum,
                What::Journey(journey) => journey.forum == self.forum,
            });
            let there_are = next.span.0 - last.span.1;
            if !own || there_are > Duration::hours(48) {
                continue;
            }
            let who = match (last.from, next.from) {
                (Some(from), Some(same)) if from == same => from.uuid(),
                _ => who,
            };
            let (subjects, settled) = ([who, last.id, next.id], last.settled && next.settled);
            let attends = last.attends && next.attends;
            let (needed, way) = self.way(last, next);
            if there_are.num_minutes() < needed {
                let numbers = format!("{} {needed} {way}", there_are.num_minutes());
                told.insert(telling_of(FindingCode::TransferTooShort, &subjects, settled, attends, numbers));
            }
            if there_are < Duration::hours(8) && self.is_a_night(last, next) {
                let numbers = format!("{} 480", there_are.num_minutes());
                told.insert(telling_of(FindingCode::ShortRest, &subjects, settled, attends, numbers));
            }
        }
    }

    /// How many minutes it takes from one to the next, by the table of the page.
    fn way(&self, last: &Thing<'_>, next: &Thing<'_>) -> (i64, &'static str) {
        let flies = |thing: &Thing<'_>| matches!(thing.what, What::Journey(own) if own.mode == JourneyMode::Flight);
        let spot = |thing, end| self.place_id(thing, end).map(|id| self.place(id));
        let (from, to) = (spot(last, true), spot(next, false));
        let other_city = match (from, to) {
            (Some(from), Some(to)) if from.id != to.id => Some(way_to_another_city(from, to)),
            _ => None,
        };
        let extra = other_city.unwrap_or(0);
        if flies(next) {
            if flies(last) && other_city.is_none() {
                return (60, "after_landing");
            }
            let What::Journey(flight) = next.what else { unreachable!() };
            let country = |place| self.place(place).country;
            return if country(flight.from_place) == country(flight.to_place) {
                (90 + extra, "before_domestic_flight")
            } else {
                (180 + extra, "before_international_flight")
            };
        }
        if flies(last) {
            return match next.what {
                // At something online one may be from anywhere.
                What::Session(_) if to.is_none() => (0, "after_landing"),
                What::Session(_) => (60 + extra, "after_landing"),
                // A transfer waits; from another city one has to get there.
                What::Journey(_) => (extra, if other_city.is_some() { "other_city" } else { "after_landing" }),
            };
        }
        if other_city.is_some() {
            return (extra, "other_city");
        }
        if from.is_none() || to.is_none() {
            return (0, "same_city");
        }
        match (last.what, next.what) {
            (What::Session(a), What::Session(b)) if a.venue == b.venue => {
                let same = a.room == b.room || a.room.is_none() || b.room.is_none();
                (if same { 0 } else { 5 }, "same_venue")
            }
            (What::Session(_), What::Session(_)) => (30, "same_city"),
            // Nobody knows where in the city these journeys begin and end.
            _ => (0, "same_city"),
        }
    }

    fn place_id(&self, thing: &Thing<'_>, end: bool) -> Option<PlaceId> {
        match thing.what {
            What::Session(session) => self.place_of(session),
            What::Journey(journey) => Some(if end { journey.to_place } else { journey.from_place }),
        }
    }

    /// Whether one ends between six in the evening and five in the morning, and the other begins after that, between four and noon.
    fn is_a_night(&self, last: &Thing<'_>, next: &Thing<'_>) -> bool {
        let (ends, starts) = (self.clock(last, true), self.clock(next, false));
        let morning = starts.date();
        let evening = morning.pred_opt().unwrap().and_hms_opt(18, 0, 0).unwrap();
        (4..12).contains(&starts.hour()) && evening <= ends && ends <= morning.and_hms_opt(5, 0, 0).unwrap()
    }

    fn clock(&self, thing: &Thing<'_>, end: bool) -> NaiveDateTime {
        let zone = match thing.what {
            What::Session(Session { zone: Some(zone), .. }) => zone,
            _ => &self.place(self.place_id(thing, end).unwrap()).zone,
        };
        let zone: Tz = zone.as_str().parse().unwrap();
        let at = if end { thing.span.1 } else { thing.span.0 };
        at.with_timezone(&zone).naive_local()
    }

    /// Flights after which nobody goes on from there within six hours, and who then is not met.
    pub(super) fn unmet(&self, told: &mut BTreeSet<Told>) {
        for journey in self.records.journeys.iter().filter(|journey| journey.mode == JourneyMode::Flight) {
            let Some(span) = self.journey(journey) else { continue };
            let unmet = |person: &&Person| {
                let trips = self.trips(person.id);
                let on_it = trips.iter().any(|(_, own)| own.id == journey.id);
                let goes_on = trips.iter().any(|(next, own)| {
                    own.from_place == journey.to_place && next.0 >= span.1 && next.0 <= span.1 + Duration::hours(6)
                });
                on_it && !goes_on && person.home != Some(journey.to_place)
            };
            let people = self.records.people.iter().filter(unmet).count();
            if people > 0 {
                let subjects = [journey.id.uuid()];
                let numbers = people.to_string();
                told.insert(telling_of(FindingCode::ArrivalUnmet, &subjects, journey.confirmed, false, numbers));
            }
        }
    }
}

/// An hour besides the way: by land at 70 km an hour, or by air at 800 with what an airport takes before and after.
fn way_to_another_city(from: &Place, to: &Place) -> i64 {
    let (a, b) = (point(from), point(to));
    let angle = (0..3).map(|axis| a[axis] * b[axis]).sum::<f64>().clamp(-1.0, 1.0).acos();
    let kilometres = 6371.0 * angle;
    let lead = if from.country == to.country { 90.0 } else { 180.0 };
    let by_air = kilometres / 800.0 * 60.0 + lead + 60.0;
    60 + (kilometres / 70.0 * 60.0).min(by_air).round() as i64
}

/// A place as a point on the unit sphere.
fn point(place: &Place) -> [f64; 3] {
    let (latitude, longitude) = (place.latitude.unwrap().to_radians(), place.longitude.unwrap().to_radians());
    [latitude.cos() * longitude.cos(), latitude.cos() * longitude.sin(), latitude.sin()]
}

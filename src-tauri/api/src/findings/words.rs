//! Findings and fixes in words: the titles of what they are about, and sentences from the Fluent messages.

use chrono::{DateTime, NaiveDate, Utc};
use periplo_exchange::messages::{Argument, Messages};
use periplo_model::findings::{Fix, FixCode, is_fixable};
use periplo_model::plan::Plan;
use periplo_model::time::wall_at;
use periplo_model::*;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::forum::delegation_name;
use crate::programme::party_name;
use crate::view::clock::{ClockView, Eyes, TimeView, WhenView};
use crate::view::findings::{FindingView, SubjectView};

/// A plan in words: its records, in a language, on the clocks of a viewer.
pub(crate) struct Teller<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) messages: &'static Messages,
    pub(crate) viewer: Option<&'a ZoneId>,
}

/// What stands where nothing is known.
const UNKNOWN: &str = "—";

impl Teller<'_> {
    /// A finding as it is shown.
    pub(crate) fn finding(&self, finding: &Finding) -> FindingView {
        let code = finding.code.as_str();
        FindingView {
            key: finding.key.clone(),
            code: finding.code,
            family: finding.code.family(),
            severity: finding.severity,
            title: self.messages.text(&format!("finding-{code}-title"), &[]),
            text: self.sentence(finding),
            subjects: finding.subjects.iter().map(|subject| self.subject(*subject)).collect(),
            at: finding.at.and_then(|at| self.time(self.zone_of(finding)?, at)),
            accepted: finding.accepted.clone(),
            has_fixes: is_fixable(finding.code),
            args: finding.args.clone(),
        }
    }

    fn sentence(&self, finding: &Finding) -> String {
        let mut args: Vec<(&str, Argument<'_>)> = Vec::new();
        for (place, name) in ["first", "second", "third"].into_iter().enumerate() {
            let title = finding.subjects.get(place).map_or(UNKNOWN.to_owned(), |subject| self.title(*subject));
            args.push((name, title.into()));
        }
        let at = finding.at.zip(self.zone_of(finding)).map(|(at, zone)| self.clock(zone, at));
        args.push(("when", at.unwrap_or_else(|| UNKNOWN.to_owned()).into()));
        for name in ["minutes", "people", "nights"].into_iter().filter(|name| !finding.args.contains_key(*name)) {
            args.push((name, 1.into()));
        }
        let language = self.messages.language().code();
        for (name, value) in &finding.args {
            match name.strip_prefix("name-") {
                Some(tag) if tag == language => args.push(("holiday", value.clone().into())),
                Some(_) => {}
                None => args.push((name, self.argument(finding, name, value))),
            }
        }
        self.messages.text(&format!("finding-{}", finding.code.as_str()), &args)
    }

    /// An argument in words: a number stays one, an id becomes a name, a date and an instant what people read.
    fn argument<'v>(&self, finding: &Finding, name: &str, value: &'v str) -> Argument<'v> {
        if let Ok(number) = value.parse::<i64>() {
            return number.into();
        }
        if let Ok(date) = value.parse::<NaiveDate>() {
            return self.messages.date(date).into();
        }
        if let (Ok(instant), Some(zone)) = (value.parse::<DateTime<Utc>>(), self.zone_of(finding)) {
            return self.offset_clock(zone, instant).into();
        }
        if let Ok(wall) = value.parse::<WallTime>() {
            return self.wall(wall).into();
        }
        if let Ok(id) = value.parse::<Uuid>() {
            let city = self.plan.find::<Place>(PlaceId::from_uuid(id)).map(|place| place.name.clone());
            return city.unwrap_or_else(|| UNKNOWN.to_owned()).into();
        }
        match name {
            "country" => value.parse().map_or(value.to_owned(), |code| self.messages.country(code)).into(),
            "room_type" => word::<RoomType>(self.messages, value).into(),
            "role" => word::<Role>(self.messages, value).into(),
            "reply" => word::<Reply>(self.messages, value).into(),
            "languages" => {
                let tags = value.split([',', ' ']).filter(|tag| !tag.is_empty());
                let name = |tag: &str| tag.parse().map_or(tag.to_owned(), |tag| self.messages.language_name(&tag));
                self.messages.list(&tags.map(name).collect::<Vec<_>>()).into()
            }
            _ => value.into(),
        }
    }

    /// A fix in words. As a step of the history it is said as something done, by the same arguments.
    pub(crate) fn fix(&self, fix: &Fix) -> String {
        self.messages.text_of(&format!("fix-{}", fix.code.as_str()), &self.fix_args(fix))
    }

    /// The arguments of a fix's message, in words.
    pub(crate) fn fix_args(&self, fix: &Fix) -> Map<String, Value> {
        let mut args = Map::new();
        for (name, value) in &fix.args {
            let kind = Kind::named(name);
            let said = match (kind, value.parse::<Uuid>(), value.parse::<WallTime>(), value.parse::<NaiveDate>()) {
                (Some(kind), Ok(id), ..) => self.title(Subject { kind, id }),
                (_, _, Ok(wall), _) => self.wall(wall),
                (_, _, _, Ok(date)) => self.messages.date(date),
                _ => value.clone(),
            };
            args.insert(name.clone(), said.into());
        }
        if fix.code == FixCode::Excuse {
            let who = ["person", "delegation", "organization"].into_iter().find_map(|name| args.get(name).cloned());
            args.insert("who".to_owned(), who.unwrap_or_else(|| UNKNOWN.into()));
        }
        args
    }

    /// A record as it is shown beside a finding.
    fn subject(&self, subject: Subject) -> SubjectView {
        let (when, place) = self.when_and_where(subject);
        SubjectView { kind: subject.kind, id: subject.id.to_string(), title: self.title(subject), when, place }
    }

    fn when_and_where(&self, subject: Subject) -> (Option<WhenView>, Option<String>) {
        let (plan, eyes) = (self.plan, Eyes { rules: self.plan.rules(), viewer: self.viewer });
        let whole = |from, to| Some(WhenView::Days { from, to, part: None });
        match subject.kind {
            Kind::Session => {
                let Some(session) = self.find::<Session>(subject) else { return (None, None) };
                let room = session.room.and_then(|room| plan.find::<Room>(room)).map(|room| room.name.clone());
                let venue = session.venue.and_then(|venue| plan.find::<Venue>(venue));
                let leg = session.leg.and_then(|leg| plan.find::<Leg>(leg));
                let city = self.city(venue.map(|venue| venue.place).or(leg.map(|leg| leg.place)));
                let names: Vec<String> =
                    room.into_iter().chain(venue.map(|own| own.name.clone())).chain(city).collect();
                let when = eyes.schedule(&session.schedule, plan.zone_of_session(session));
                (Some(when), (!names.is_empty()).then(|| names.join(", ")))
            }
            Kind::Journey => {
                let Some(journey) = self.find::<Journey>(subject) else { return (None, None) };
                let zones = plan.zone_of_place(journey.from_place).zip(plan.zone_of_place(journey.to_place));
                let when = zones.map(|(from, to)| eyes.journey((&journey.departs, from), (&journey.arrives, to)));
                let ends = self.city(Some(journey.from_place)).zip(self.city(Some(journey.to_place)));
                (when, ends.map(|(from, to)| format!("{from} – {to}")))
            }
            Kind::Stay => {
                let Some(stay) = self.find::<Stay>(subject) else { return (None, None) };
                let venue = plan.find::<Venue>(stay.venue);
                (whole(stay.check_in, stay.check_out), self.city(venue.map(|venue| venue.place)))
            }
            Kind::Leg => {
                let Some(leg) = self.find::<Leg>(subject) else { return (None, None) };
                (whole(leg.starts, leg.ends), self.city(Some(leg.place)))
            }
            Kind::Forum => (self.find::<Forum>(subject).and_then(|forum| whole(forum.starts, forum.ends)), None),
            Kind::Task => (self.find::<Task>(subject).and_then(|task| whole(task.due?, task.due?)), None),
            Kind::Room => {
                let venue = self.find::<Room>(subject).and_then(|room| plan.find::<Venue>(room.venue));
                (None, venue.map(|venue| venue.name.clone()))
            }
            Kind::Venue => (None, self.city(self.find::<Venue>(subject).map(|venue| venue.place))),
            _ => (None, None),
        }
    }

    /// What a record is called.
    pub(crate) fn title(&self, subject: Subject) -> String {
        let plan = self.plan;
        let title = match subject.kind {
            Kind::Session => self.find::<Session>(subject).map(|session| self.shown(&session.title)),
            Kind::Person => party_name(plan, Party::Person(PersonId::from_uuid(subject.id))),
            Kind::Organization => party_name(plan, Party::Organization(OrganizationId::from_uuid(subject.id))),
            Kind::Delegation => self.find::<Delegation>(subject).map(|own| self.delegation(own)),
            Kind::Leg => self.find::<Leg>(subject).map(|leg| {
                let name = self.shown(&leg.name);
                if name.is_empty() { self.city(Some(leg.place)).unwrap_or_default() } else { name }
            }),
            Kind::Forum => self.find::<Forum>(subject).map(|forum| self.shown(&forum.name)),
            Kind::Journey => self.find::<Journey>(subject).map(|journey| self.journey(journey)),
            Kind::Stay => {
                self.find::<Stay>(subject).and_then(|stay| plan.find::<Venue>(stay.venue)).map(|own| own.name.clone())
            }
            Kind::Room => self.find::<Room>(subject).map(|room| room.name.clone()),
            Kind::Venue => self.find::<Venue>(subject).map(|venue| venue.name.clone()),
            Kind::Task => self.find::<Task>(subject).map(|task| task.title.clone()),
            Kind::Place => self.find::<Place>(subject).map(|place| place.name.clone()),
            Kind::Availability => self.find::<Availability>(subject).and_then(|own| own.note.clone()),
            _ => None,
        };
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| UNKNOWN.to_owned())
    }

    fn delegation(&self, delegation: &Delegation) -> String {
        match (delegation.name.is_empty(), delegation.organization, delegation.country) {
            (true, None, Some(country)) => self.messages.country(country),
            _ => self.shown(&delegation_name(self.plan, delegation)),
        }
    }

    /// A journey: its number, else its vehicle, and its ends.
    fn journey(&self, journey: &Journey) -> String {
        let name = journey.number.clone().unwrap_or_else(|| self.messages.word(journey.mode));
        let end = |place| self.city(Some(place)).unwrap_or_else(|| UNKNOWN.to_owned());
        format!("{name} {} – {}", end(journey.from_place), end(journey.to_place))
    }

    fn find<E: Entity>(&self, subject: Subject) -> Option<&E> {
        self.plan.find::<E>(E::Id::from_uuid(subject.id))
    }

    fn city(&self, place: Option<PlaceId>) -> Option<String> {
        place.and_then(|place| self.plan.find::<Place>(place)).map(|place| place.name.clone())
    }

    fn shown(&self, text: &Localized) -> String {
        text.show(&self.messages.language().tag(), &self.plan.forum().languages).to_owned()
    }

    /// The zone whose clock a finding is told in: of its first session, journey, leg or venue, else of the forum's first leg.
    fn zone_of(&self, finding: &Finding) -> Option<&ZoneId> {
        let of = |subject: &Subject| match subject.kind {
            Kind::Session => self.find::<Session>(*subject).and_then(|session| self.plan.zone_of_session(session)),
            Kind::Journey => {
                let arrival = finding.code == FindingCode::ArrivalUnmet
                    || finding.args.get("field").is_some_and(|field| field == "arrives");
                let end = |journey: &Journey| if arrival { journey.to_place } else { journey.from_place };
                self.find::<Journey>(*subject).and_then(|journey| self.plan.zone_of_place(end(journey)))
            }
            Kind::Leg => self.find::<Leg>(*subject).and_then(|leg| self.plan.zone_of_place(leg.place)),
            Kind::Stay => self.find::<Stay>(*subject).and_then(|stay| self.plan.zone_of_venue(stay.venue)),
            _ => None,
        };
        let first = || self.plan.legs().min_by_key(|leg| (leg.starts, leg.id));
        finding.subjects.iter().find_map(of).or_else(|| first().and_then(|leg| self.plan.zone_of_place(leg.place)))
    }

    fn time(&self, zone: &ZoneId, at: DateTime<Utc>) -> Option<TimeView> {
        let (reading, fold) = wall_at(self.plan.rules(), zone, at)?;
        Some(Eyes { rules: self.plan.rules(), viewer: self.viewer }.time(zone, reading.wall, fold))
    }

    /// A wall time of a zone on the place's clock and the viewer's.
    pub(crate) fn wall_view(&self, zone: &ZoneId, wall: WallTime) -> TimeView {
        Eyes { rules: self.plan.rules(), viewer: self.viewer }.time(zone, wall, None)
    }

    /// A wall time: *Wednesday 8 November 2023, 10:00*.
    fn wall(&self, wall: WallTime) -> String {
        format!("{}, {}", self.messages.date(wall.date()), self.messages.time(wall.time()))
    }

    fn clock(&self, zone: &ZoneId, at: DateTime<Utc>) -> String {
        wall_at(self.plan.rules(), zone, at).map_or_else(|| at.to_rfc3339(), |(reading, _)| self.wall(reading.wall))
    }

    /// The same with its offset, where two readings of a clock are told apart.
    fn offset_clock(&self, zone: &ZoneId, at: DateTime<Utc>) -> String {
        let clock = ClockView::at(self.plan.rules(), zone, at);
        clock.map_or_else(|| at.to_rfc3339(), |clock| format!("{} ({})", self.wall(clock.wall), clock.offset))
    }
}

/// The word for a value as it is on the wire.
fn word<T: DeserializeOwned + periplo_exchange::messages::Word>(messages: &Messages, value: &str) -> String {
    let value_of = serde_json::from_value::<T>(Value::from(value));
    value_of.map_or_else(|_| value.to_owned(), |known| messages.word(known))
}

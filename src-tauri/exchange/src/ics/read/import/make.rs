//! An item and a choice to a record.

use chrono::{Days, NaiveDate};
use periplo_model::time::{WallTime, wall_at};
use periplo_model::{
    Audience, Entity, Fold, ForumId, Journey, Kind, Localized, Marks, Moment, PlaceId, Rank, Records, Schedule,
    Session, SessionStatus, Stay, ZoneId,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::event::Standing;
use super::super::item::{Item, Stamp};
use super::choice::{Becomes, Choice};
use super::clues::{number, points};
use super::guess::Scene;
use super::memory::{Memory, record_id};

/// A record as a map of its fields.
pub type Fields = Map<String, Value>;

/// A record that an item becomes.
#[derive(Clone, Debug, PartialEq)]
pub enum Made {
    /// A session.
    Session(Box<Session>),
    /// A journey.
    Journey(Box<Journey>),
    /// A stay.
    Stay(Box<Stay>),
}

/// Reads records as they are now.
pub struct Known;

impl Known {
    /// The fields of a record, without its id; none where it is no more.
    pub fn current(ours: &Records, kind: Kind, id: Uuid) -> Option<Fields> {
        fn fields<E: Entity>(ours: &Records, id: Uuid) -> Option<Fields> {
            use periplo_model::EntityId;
            fields_of(E::of(ours).iter().find(|record| record.id().uuid() == id)?)
        }
        match kind {
            Kind::Session => fields::<Session>(ours, id),
            Kind::Journey => fields::<Journey>(ours, id),
            Kind::Stay => fields::<Stay>(ours, id),
            _ => None,
        }
    }
}

/// The fields of a record, without its id.
pub fn fields_of(record: &impl serde::Serialize) -> Option<Fields> {
    match serde_json::to_value(record) {
        Ok(Value::Object(mut fields)) => {
            fields.shift_remove("id");
            Some(fields)
        }
        _ => None,
    }
}

/// Whether two records have the same fields; one that is empty counts as none.
pub fn same_fields(one: &Fields, other: &Fields) -> bool {
    let is_nothing = |value: &Value| match value {
        Value::Null => true,
        Value::Object(fields) => fields.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    let covers = |one: &Fields, other: &Fields| {
        let mut said = one.iter().filter(|(name, value)| *name != "id" && !is_nothing(value));
        said.all(|(name, value)| other.get(name) == Some(value))
    };
    covers(one, other) && covers(other, one)
}

/// Whether the file says of an item what it said at the last import.
pub fn says_the_same(item: &Item, choice: &Choice, memory: &Memory, scene: &Scene<'_>) -> bool {
    let made = make(item, choice, Some(memory), scene);
    // What the choice says is ours, not the file's: it is compared as it was.
    let as_made = made.and_then(|made| made.fields());
    as_made.is_some_and(|mut fields| {
        for chosen in ["leg", "venue", "room", "kind", "mode", "from_place", "to_place", "rank", "zone"] {
            fields.shift_remove(chosen);
            if let Some(value) = memory.fields.get(chosen) {
                fields.insert(chosen.to_owned(), value.clone());
            }
        }
        same_fields(&fields, &memory.fields)
    })
}

impl Made {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Made::Session(_) => Kind::Session,
            Made::Journey(_) => Kind::Journey,
            Made::Stay(_) => Kind::Stay,
        }
    }

    /// Its id.
    pub fn id(&self) -> Uuid {
        use periplo_model::EntityId;
        match self {
            Made::Session(one) => one.id.uuid(),
            Made::Journey(one) => one.id.uuid(),
            Made::Stay(one) => one.id.uuid(),
        }
    }

    /// Its fields, without the id.
    pub fn fields(&self) -> Option<Fields> {
        match self {
            Made::Session(one) => fields_of(one),
            Made::Journey(one) => fields_of(one),
            Made::Stay(one) => fields_of(one),
        }
    }
}

/// The record that an item becomes; upon what the last import said, where there was one. None where it becomes nothing, or
/// the choice lacks what such a record needs.
pub fn make(item: &Item, choice: &Choice, memory: Option<&Memory>, scene: &Scene<'_>) -> Option<Made> {
    let item = &*item.by_clock(choice.zone.as_ref(), scene.rules);
    match choice.becomes {
        Becomes::Nothing => None,
        Becomes::Session => Some(Made::Session(Box::new(session(item, choice, base(memory, Kind::Session), scene)))),
        Becomes::Journey => journey(item, choice, base(memory, Kind::Journey), scene).map(Box::new).map(Made::Journey),
        Becomes::Stay => stay(item, choice, base(memory, Kind::Stay), scene).map(Box::new).map(Made::Stay),
    }
}

/// The record as the last import had it.
fn base<E: Entity>(memory: Option<&Memory>, kind: Kind) -> Option<E> {
    let memory = memory.filter(|memory| memory.kind == kind)?;
    let mut fields = memory.fields.clone();
    fields.insert("id".to_owned(), Value::from(memory.record.to_string()));
    serde_json::from_value(Value::Object(fields)).ok()
}

fn session(item: &Item, choice: &Choice, base: Option<Session>, scene: &Scene<'_>) -> Session {
    let forum = scene.forum.id;
    let is_new = base.is_none();
    let mut session =
        base.unwrap_or_else(|| empty_session(record_id(forum, Kind::Session, &item.key()), forum, item, scene));
    (session.kind, session.leg) = (choice.session_kind, choice.leg);
    if session.venue != choice.venue {
        (session.venue, session.room) = (choice.venue, None);
    }
    let zone = zone_of(item, choice, scene);
    session.zone = (choice.leg.is_none() && choice.venue.is_none()).then(|| zone.clone());
    let language = item.texts.language.clone().unwrap_or_else(|| scene.language());
    session.title.set(language.clone(), item.texts.title.as_str());
    session.abstract_text.set(language, item.texts.description.as_str());
    session.online_url = item.texts.url.clone().or(session.online_url);
    session.schedule = schedule(item, &zone, scene);
    session.status = match item.standing {
        Standing::Cancelled => SessionStatus::Cancelled,
        Standing::Confirmed => SessionStatus::Confirmed,
        Standing::Tentative => SessionStatus::Tentative,
        Standing::Unsaid if is_new || session.status == SessionStatus::Cancelled => SessionStatus::Tentative,
        Standing::Unsaid => session.status,
    };
    session
}

fn empty_session(id: periplo_model::SessionId, forum: ForumId, item: &Item, scene: &Scene<'_>) -> Session {
    let last = scene.ours.sessions.iter().filter(|session| session.forum == forum).map(|session| &session.rank).max();
    Session {
        id,
        forum,
        leg: None,
        track: None,
        title: Localized::default(),
        abstract_text: Localized::default(),
        kind: periplo_model::SessionKind::Other,
        schedule: Schedule::Unscheduled,
        planned_minutes: None,
        pinned: false,
        status: SessionStatus::Tentative,
        // What others sent is not published to everybody before somebody says so.
        audience: if item.private { Audience::Internal } else { Audience::Delegates },
        languages: Vec::new(),
        venue: None,
        room: None,
        zone: None,
        capacity: None,
        unnamed_heads: 0,
        registration_url: None,
        online_url: None,
        overlay_of: None,
        source_key: None,
        notes: Localized::default(),
        rank: Rank::between(last, None),
        marks: Marks::new(),
    }
}

/// The zone of a session: its venue's, its leg's, its own, the first leg's.
pub fn zone_of(item: &Item, choice: &Choice, scene: &Scene<'_>) -> ZoneId {
    let of_place = |place: PlaceId| scene.place(place).map(|place| place.zone.clone());
    let venue = choice.venue.and_then(|venue| scene.venue(venue)).and_then(|venue| of_place(venue.place));
    let leg = || choice.leg.and_then(|leg| scene.leg(leg)).and_then(|leg| of_place(leg.place));
    let first = || scene.legs.first().and_then(|leg| of_place(leg.place));
    let utc = || "UTC".parse().expect("UTC is the name of a zone");
    venue.or_else(leg).or_else(|| item.start.zone().cloned()).or_else(first).unwrap_or_else(utc)
}

/// What the clock of a zone shows at a stamp, and which of two where it shows that twice.
pub fn wall_in(stamp: &Stamp, zone: &ZoneId, scene: &Scene<'_>) -> (WallTime, Option<Fold>) {
    match stamp {
        Stamp::At { instant, wall, .. } => match wall_at(scene.rules, zone, *instant) {
            Some((reading, fold)) => (reading.wall, fold),
            None => (*wall, None),
        },
        other => (other.wall(), None),
    }
}

/// When a session is. One whose end the file does not say is taken for an hour long.
pub fn schedule(item: &Item, zone: &ZoneId, scene: &Scene<'_>) -> Schedule {
    if let (Stamp::Day(from), end) = (&item.start, &item.end) {
        let to = end.date().checked_sub_days(Days::new(1)).unwrap_or(*from).max(*from);
        return Schedule::Days { from: *from, to, part: None };
    }
    let (start, start_fold) = wall_in(&item.start, zone, scene);
    let (end, end_fold) = if item.end == item.start {
        (start.plus_minutes(60).unwrap_or(start), start_fold)
    } else {
        wall_in(&item.end, zone, scene)
    };
    Schedule::Span { start, start_fold, end, end_fold }
}

fn journey(item: &Item, choice: &Choice, base: Option<Journey>, scene: &Scene<'_>) -> Option<Journey> {
    let (from_place, to_place) = (choice.from_place?, choice.to_place?);
    let forum = scene.forum.id;
    let (from_point, to_point) = points(&item.texts.title);
    let not_the_city = |point: Option<String>, place: PlaceId| {
        point.filter(|point| scene.place(place).is_none_or(|place| place.name != *point))
    };
    let last = scene.ours.journeys.iter().filter(|journey| journey.forum == forum).map(|journey| &journey.rank).max();
    let mut journey = base.unwrap_or_else(|| Journey {
        id: record_id(forum, Kind::Journey, &item.key()),
        forum,
        mode: choice.mode,
        operator: None,
        number: None,
        from_place,
        from_venue: None,
        from_point: None,
        to_place,
        to_venue: None,
        to_point: None,
        departs: Moment::Unknown,
        arrives: Moment::Unknown,
        confirmed: false,
        notes: Localized::default(),
        rank: Rank::between(last, None),
        marks: Marks::new(),
    });
    journey.mode = choice.mode;
    (journey.from_place, journey.to_place) = (from_place, to_place);
    journey.number = number(&item.texts.title).or(journey.number);
    journey.from_point = not_the_city(from_point, from_place).or(journey.from_point);
    journey.to_point = not_the_city(to_point, to_place).or(journey.to_point);
    journey.departs = moment(&item.start, from_place, scene);
    journey.arrives = match (&item.end, item.end == item.start) {
        (_, true) => Moment::Unknown,
        (Stamp::Day(day), _) => {
            Moment::Day { date: day.checked_sub_days(Days::new(1)).unwrap_or(*day).max(item.start.date()), part: None }
        }
        (end, false) => moment(end, to_place, scene),
    };
    journey.confirmed = item.standing != Standing::Tentative;
    Some(journey)
}

fn moment(stamp: &Stamp, place: PlaceId, scene: &Scene<'_>) -> Moment {
    match stamp {
        Stamp::Day(date) => Moment::Day { date: *date, part: None },
        other => {
            let zone = scene.place_zone(place);
            let (time, fold) = match &zone {
                Some(zone) => wall_in(other, zone, scene),
                None => (other.wall(), None),
            };
            Moment::At { time, fold }
        }
    }
}

fn stay(item: &Item, choice: &Choice, base: Option<Stay>, scene: &Scene<'_>) -> Option<Stay> {
    let venue = choice.venue?;
    let forum = scene.forum.id;
    let zone = scene.venue(venue).and_then(|venue| scene.place(venue.place)).map(|place| place.zone.clone());
    let day = |stamp: &Stamp| -> NaiveDate { zone.as_ref().map_or(stamp.date(), |zone| scene.day_in(stamp, zone)) };
    let check_in = day(&item.start);
    let check_out = day(&item.end).max(check_in.checked_add_days(Days::new(1)).unwrap_or(check_in));
    let last = scene.ours.stays.iter().filter(|stay| stay.forum == forum).map(|stay| &stay.rank).max();
    let mut stay = base.unwrap_or_else(|| Stay {
        id: record_id(forum, Kind::Stay, &item.key()),
        forum,
        venue,
        check_in,
        check_out,
        room_type: None,
        confirmed: false,
        notes: Localized::default(),
        rank: Rank::between(last, None),
        marks: Marks::new(),
    });
    (stay.venue, stay.check_in, stay.check_out) = (venue, check_in, check_out);
    stay.confirmed = item.standing != Standing::Tentative;
    Some(stay)
}

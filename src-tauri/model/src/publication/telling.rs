//! The facts of a session, a journey or a stay, taken from a plan.

use super::{
    AffiliationFacts, Coordinates, EndMoment, ItemStatus, JourneyEnd, JourneyFacts, Location, Name, PartyFacts, Point,
    SessionFacts, StayFacts, When,
};
use crate::mark::Marks;
use crate::plan::{Plan, may_come};
use crate::*;

/// The fields of a session whose marks are shown.
const SHOWN_FIELDS: [&str; 14] = [
    "*",
    "title",
    "abstract",
    "notes",
    "kind",
    "schedule",
    "status",
    "languages",
    "leg",
    "venue",
    "room",
    "zone",
    "registration_url",
    "online_url",
];

/// The facts of a session; `None` while it is unscheduled.
pub(super) fn session_facts(plan: &Plan, session: &Session) -> Option<SessionFacts> {
    let when = session_when(plan, session)?;
    let settled = session.status == SessionStatus::Confirmed && matches!(when, When::Span { .. });
    let leg = session.leg.and_then(|leg| plan.find::<Leg>(leg));
    let host_event = session.overlay_of.or(leg.and_then(|leg| leg.host_event));
    let track = session.track.and_then(|track| plan.find::<Track>(track));
    Some(SessionFacts {
        title: session.title.clone(),
        abstract_text: session.abstract_text.clone(),
        notes: session.notes.clone(),
        kind: session.kind,
        status: if settled { ItemStatus::Confirmed } else { ItemStatus::Tentative },
        audience: session.audience,
        when,
        location: session_location(plan, session, leg),
        track: track.map(|track| track.name.clone()).unwrap_or_default(),
        languages: session.languages.clone(),
        registration_url: session.registration_url.clone(),
        online_url: session.online_url.clone(),
        host_event: host_event.and_then(|event| plan.find::<HostEvent>(event)).map(|event| event.name.clone()),
        parties: parties(plan, session),
        marks: session_marks(plan, session),
    })
}

/// A span without a zone has no hour that could be told: it is shown on its days.
fn session_when(plan: &Plan, session: &Session) -> Option<When> {
    let from = session.schedule.first_day()?;
    let to = session.schedule.last_day().unwrap_or(from).max(from);
    let (start, start_fold, end, end_fold) = match session.schedule {
        Schedule::Unscheduled => return None,
        Schedule::Days { part, .. } => return Some(When::Days { from, to, part }),
        Schedule::Span { start, start_fold, end, end_fold } => (start, start_fold, end, end_fold),
    };
    let span = plan.zone_of_session(session).and_then(|zone| {
        Some(When::Span { start: point(plan, zone, start, start_fold)?, end: point(plan, zone, end, end_fold)? })
    });
    Some(span.unwrap_or(When::Days { from, to, part: None }))
}

fn point(plan: &Plan, zone: &ZoneId, wall: WallTime, fold: Option<Fold>) -> Option<Point> {
    let told = plan.tell(zone, wall, fold)?;
    Some(Point {
        wall,
        zone: zone.clone(),
        instant: told.derived.instant,
        offset: told.derived.offset_seconds,
        fold: told.fold,
        gap: told.gap,
    })
}

fn session_location(plan: &Plan, session: &Session, leg: Option<&Leg>) -> Location {
    let venue = session.venue.and_then(|venue| plan.find::<Venue>(venue));
    let online = session.zone.is_some() && venue.is_none();
    let place = venue.map(|venue| venue.place).or(leg.filter(|_| !online).map(|leg| leg.place));
    let room = session.room.and_then(|room| plan.find::<Room>(room));
    Location { room: room.map(|room| room.name.clone()), ..location(plan, place, venue) }
}

fn location(plan: &Plan, place: Option<PlaceId>, venue: Option<&Venue>) -> Location {
    let place = place.and_then(|place| plan.find::<Place>(place));
    Location {
        place: place.map(|place| place.name.clone()),
        country: place.map(|place| place.country),
        venue: venue.map(|venue| venue.name.clone()),
        room: None,
        address: venue.and_then(|venue| venue.address.clone()),
        coordinates: venue.and_then(|venue| Coordinates::from_degrees(venue.latitude, venue.longitude)),
    }
}

/// Who is named: those who accepted and do more than attend.
fn parties(plan: &Plan, session: &Session) -> Vec<PartyFacts> {
    let mut named: Vec<&Participation> = plan
        .participations_in(session.id)
        .filter(|part| part.role != Role::Attendee && part.reply == Reply::Accepted && may_come(part))
        .collect();
    named.sort_by(|a, b| (a.role, &a.rank, a.id).cmp(&(b.role, &b.rank, b.id)));
    named
        .into_iter()
        .filter_map(|part| {
            Some(PartyFacts {
                role: part.role,
                name: party_name(plan, part.party)?,
                affiliations: match part.party {
                    Party::Person(person) => affiliations(plan, session, person),
                    _ => Vec::new(),
                },
                note: part.note.clone(),
            })
        })
        .collect()
}

fn affiliations(plan: &Plan, session: &Session, person: PersonId) -> Vec<AffiliationFacts> {
    let day = session.schedule.first_day();
    let held = |affiliation: &&Affiliation| {
        day.is_none_or(|day| {
            affiliation.since.is_none_or(|since| since <= day) && affiliation.until.is_none_or(|until| day <= until)
        })
    };
    plan.affiliations_of(person)
        .into_iter()
        .filter(held)
        .filter_map(|affiliation| {
            let organization = plan.find::<Organization>(affiliation.organization)?.name.clone();
            Some(AffiliationFacts { role: affiliation.role.clone(), organization })
        })
        .collect()
}

fn party_name(plan: &Plan, party: Party) -> Option<Name> {
    match party {
        Party::Person(person) => plan.find::<Person>(person).map(|person| Name::Plain(person.name.clone())),
        Party::Delegation(id) => plan.find::<Delegation>(id).map(|delegation| delegation_name(plan, delegation)),
        Party::Organization(id) => {
            plan.find::<Organization>(id).map(|organization| Name::Plain(organization.name.clone()))
        }
    }
}

/// The name of a delegation: its own, else its organization's, else its country's.
pub(super) fn delegation_name(plan: &Plan, delegation: &Delegation) -> Name {
    let organization = delegation.organization.and_then(|organization| plan.find::<Organization>(organization));
    match (organization, delegation.country) {
        _ if !delegation.name.is_empty() => Name::Localized(delegation.name.clone()),
        (Some(organization), _) => Name::Plain(organization.name.clone()),
        (None, Some(country)) => Name::Country(country),
        (None, None) => Name::Plain(String::new()),
    }
}

/// The name of a leg: its own, else its place's.
pub(super) fn leg_name(plan: &Plan, leg: &Leg) -> Name {
    match plan.find::<Place>(leg.place) {
        Some(place) if leg.name.is_empty() => Name::Plain(place.name.clone()),
        _ => Name::Localized(leg.name.clone()),
    }
}

/// The marks of the session's own fields, and that of its venue where the session says nothing of it.
fn session_marks(plan: &Plan, session: &Session) -> Marks {
    let own = session.marks.iter().filter(|(field, _)| SHOWN_FIELDS.contains(&field.as_str()));
    let mut marks: Marks = own.map(|(field, mark)| (field.clone(), *mark)).collect();
    let venue = session.venue.and_then(|venue| plan.find::<Venue>(venue));
    if let Some(mark) = venue.and_then(|venue| venue.marks.get("*").or_else(|| venue.marks.get("name"))) {
        marks.entry("venue".to_owned()).or_insert(*mark);
    }
    marks
}

/// The facts of a journey; `None` while neither end is known in time.
pub(super) fn journey_facts(plan: &Plan, journey: &Journey) -> Option<JourneyFacts> {
    let from = journey_end(plan, journey.from_place, journey.from_venue, &journey.from_point, &journey.departs);
    let to = journey_end(plan, journey.to_place, journey.to_venue, &journey.to_point, &journey.arrives);
    if from.moment == EndMoment::Unknown && to.moment == EndMoment::Unknown {
        return None;
    }
    let timed = [&from, &to].iter().all(|end| matches!(end.moment, EndMoment::At(_)));
    Some(JourneyFacts {
        mode: journey.mode,
        operator: journey.operator.clone(),
        number: journey.number.clone(),
        from,
        to,
        status: if journey.confirmed && timed { ItemStatus::Confirmed } else { ItemStatus::Tentative },
        notes: journey.notes.clone(),
        marks: journey.marks.clone(),
    })
}

fn journey_end(
    plan: &Plan,
    place: PlaceId,
    venue: Option<VenueId>,
    point_name: &Option<String>,
    moment: &Moment,
) -> JourneyEnd {
    let moment = match *moment {
        Moment::Unknown => EndMoment::Unknown,
        Moment::Day { date, part } => EndMoment::Day { date, part },
        Moment::At { time, fold } => plan
            .zone_of_place(place)
            .and_then(|zone| point(plan, zone, time, fold))
            .map_or(EndMoment::Day { date: time.date(), part: None }, EndMoment::At),
    };
    let venue = venue.and_then(|venue| plan.find::<Venue>(venue));
    JourneyEnd { location: location(plan, Some(place), venue), point: point_name.clone(), moment }
}

/// The facts of a stay.
pub(super) fn stay_facts(plan: &Plan, stay: &Stay) -> StayFacts {
    let venue = plan.find::<Venue>(stay.venue);
    StayFacts {
        location: location(plan, venue.map(|venue| venue.place), venue),
        check_in: stay.check_in,
        check_out: stay.check_out,
        room_type: stay.room_type,
        status: if stay.confirmed { ItemStatus::Confirmed } else { ItemStatus::Tentative },
        notes: stay.notes.clone(),
        marks: stay.marks.clone(),
    }
}

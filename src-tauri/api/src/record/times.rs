//! The wall times of sessions, journeys and availabilities, checked in the zone they are read in.

use periplo_model::time::{self, Rules};
use periplo_model::*;
use periplo_store::{Reads, StoreError};
use serde_json::json;

use crate::error::{ErrorCode, WireError};
use crate::zones::time_error;

fn zone_of_place(reads: &Reads, place: PlaceId) -> Result<Option<ZoneId>, StoreError> {
    Ok(reads.get::<Place>(place)?.map(|place| place.zone))
}

fn zone_of_venue(reads: &Reads, venue: VenueId) -> Result<Option<ZoneId>, StoreError> {
    match reads.get::<Venue>(venue)? {
        Some(venue) => zone_of_place(reads, venue.place),
        None => Ok(None),
    }
}

/// The zone of a session, as `Plan::zone_of_session` gives it, without a Plan.
pub(crate) fn zone_of_session(reads: &Reads, session: &Session) -> Result<Option<ZoneId>, StoreError> {
    if session.zone.is_some() {
        return Ok(session.zone.clone());
    }
    let of_venue = match session.venue {
        Some(venue) => zone_of_venue(reads, venue)?,
        None => None,
    };
    match (of_venue, session.leg) {
        (Some(zone), _) => Ok(Some(zone)),
        (None, Some(leg)) => match reads.get::<Leg>(leg)? {
            Some(leg) => zone_of_place(reads, leg.place),
            None => Ok(None),
        },
        (None, None) => Ok(None),
    }
}

fn checked(
    rules: &Rules,
    zone: &ZoneId,
    field: &str,
    wall: WallTime,
    fold: Option<Fold>,
) -> Result<time::Checked, WireError> {
    time::check(rules, zone, wall, fold).map_err(|problem| time_error(field, &problem))
}

fn needed(zone: Option<ZoneId>, field: &str) -> Result<ZoneId, WireError> {
    zone.ok_or_else(|| WireError::bad_field(field, "", "reason-no-zone"))
}

/// Checks when a session is; folds that are not needed are dropped.
pub(super) fn session(reads: &Reads, rules: &Rules, session: &mut Session) -> Result<(), WireError> {
    match &mut session.schedule {
        Schedule::Unscheduled => Ok(()),
        Schedule::Days { from, to, .. } if *to < *from => Err(WireError::bad_field("to", to, "reason-dates-reversed")),
        Schedule::Days { .. } => Ok(()),
        Schedule::Span { .. } => {
            let zone = needed(zone_of_session(reads, session)?, "leg")?;
            let Schedule::Span { start, start_fold, end, end_fold } = &mut session.schedule else { return Ok(()) };
            let first = checked(rules, &zone, "start", *start, *start_fold)?;
            let last = checked(rules, &zone, "end", *end, *end_fold)?;
            (*start_fold, *end_fold) = (first.fold, last.fold);
            if last.derived.instant <= first.derived.instant {
                return Err(WireError::new(ErrorCode::EndsBeforeStart, json!({ "start": start, "end": end })));
            }
            Ok(())
        }
    }
}

/// Checks when a journey leaves and arrives, each in the zone of its place: it arrives after it leaves.
pub(super) fn journey(reads: &Reads, rules: &Rules, journey: &mut Journey) -> Result<(), WireError> {
    let mut instants = Vec::new();
    let ends =
        [("departs", journey.from_place, &mut journey.departs), ("arrives", journey.to_place, &mut journey.arrives)];
    for (field, place, moment) in ends {
        let Moment::At { time, fold } = moment else { continue };
        let zone = needed(zone_of_place(reads, place)?, field)?;
        let end = checked(rules, &zone, field, *time, *fold)?;
        *fold = end.fold;
        instants.push(end.derived.instant);
    }
    let reversed_days = match (&journey.departs, &journey.arrives) {
        // Over the date line a journey may arrive on the day before it left.
        (Moment::At { .. }, Moment::At { .. }) => false,
        (departs, arrives) => {
            departs.day().zip(arrives.day()).is_some_and(|(left, came)| came < left - chrono::Days::new(1))
        }
    };
    if reversed_days || matches!(instants[..], [left, came] if came <= left) {
        let text = |moment: &Moment| match moment {
            Moment::At { time, .. } => time.to_string(),
            other => other.day().map(|day| day.to_string()).unwrap_or_default(),
        };
        let args = json!({ "start": text(&journey.departs), "end": text(&journey.arrives) });
        return Err(WireError::new(ErrorCode::EndsBeforeStart, args));
    }
    Ok(())
}

/// Checks the span of an availability in its own zone, else the venue's, else that of the person's home.
pub(super) fn availability(reads: &Reads, rules: &Rules, record: &Availability) -> Result<(), WireError> {
    let of_subject = match record.subject {
        AvailabilitySubject::Venue(venue) => zone_of_venue(reads, venue)?,
        AvailabilitySubject::Room(room) => match reads.get::<Room>(room)? {
            Some(room) => zone_of_venue(reads, room.venue)?,
            None => None,
        },
        AvailabilitySubject::Person(person) => {
            let home = reads.get::<Person>(person)?.and_then(|person| person.home);
            home.map(|home| zone_of_place(reads, home)).transpose()?.flatten()
        }
    };
    let zone = needed(record.zone.clone().or(of_subject), "zone")?;
    // An availability has no folds: where the clock is turned back its start is the earlier, its end the later.
    let start = checked(rules, &zone, "starts", record.starts, Some(Fold::Earlier))?;
    let end = checked(rules, &zone, "ends", record.ends, Some(Fold::Later))?;
    if end.derived.instant <= start.derived.instant {
        let args = json!({ "start": record.starts, "end": record.ends });
        return Err(WireError::new(ErrorCode::EndsBeforeStart, args));
    }
    Ok(())
}

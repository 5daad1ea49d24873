//! What must be true of a record besides the types of its fields.

use periplo_model::time::Rules;
use periplo_model::*;
use periplo_store::Reads;
use serde_json::json;

use super::any::AnyRecord;
use super::times;
use crate::error::{ErrorCode, WireError};

/// Checks a record that is about to be written, and settles what follows from its other fields (folds, a forum's short name).
///
/// # Errors
/// The first problem, with the field it is in.
pub(super) fn check(reads: &Reads, rules: &Rules, record: &mut AnyRecord) -> Result<(), WireError> {
    match record {
        AnyRecord::Organization(it) => filled("name", &it.name),
        AnyRecord::Membership(it) => {
            if it.member == it.network {
                return Err(WireError::bad_field("network", "", "reason-itself"));
            }
            in_order("until", it.since, it.until)
        }
        AnyRecord::Place(it) => {
            filled("name", &it.name)?;
            on_earth(it.latitude, it.longitude)?;
            known(rules, &it.zone)
        }
        AnyRecord::Venue(it) => {
            filled("name", &it.name)?;
            on_earth(it.latitude, it.longitude)?;
            match it.hours.iter().find(|hours| !(1..=7).contains(&hours.weekday)) {
                Some(hours) => Err(WireError::bad_field("hours", hours.weekday, "reason-weekday")),
                None => Ok(()),
            }
        }
        AnyRecord::Room(it) => filled("name", &it.name),
        AnyRecord::Person(it) => filled("name", &it.name),
        AnyRecord::Affiliation(it) => in_order("until", it.since, it.until),
        AnyRecord::Availability(it) => times::availability(reads, rules, it),
        AnyRecord::HostEvent(it) => {
            filled("name", &it.name)?;
            in_order("ends", it.starts, it.ends)
        }
        AnyRecord::Forum(it) => forum(it),
        AnyRecord::Leg(it) => in_order("ends", Some(it.starts), Some(it.ends)),
        AnyRecord::Track(it) => written("name", &it.name),
        AnyRecord::Session(it) => session(reads, rules, it),
        AnyRecord::Delegation(it) => {
            if it.name.is_empty() && it.country.is_none() && it.organization.is_none() {
                return Err(WireError::bad_field("name", "", "reason-unnamed"));
            }
            Ok(())
        }
        AnyRecord::AttendedLeg(it) => {
            let delegation = reads.need::<Delegate>(it.delegate)?.delegation;
            let (delegation, leg) = (reads.need::<Delegation>(delegation)?, reads.need::<Leg>(it.leg)?);
            same_forum("leg", delegation.forum, leg.forum)
        }
        AnyRecord::Participation(it) => match it.party {
            Party::Delegation(delegation) => {
                let (delegation, session) = (reads.need::<Delegation>(delegation)?, reads.need::<Session>(it.session)?);
                same_forum("delegation", session.forum, delegation.forum)
            }
            Party::Person(_) | Party::Organization(_) => Ok(()),
        },
        AnyRecord::Journey(it) => {
            venue_in(reads, "from_venue", it.from_venue, it.from_place)?;
            venue_in(reads, "to_venue", it.to_venue, it.to_place)?;
            times::journey(reads, rules, it)
        }
        AnyRecord::Stay(it) if it.check_out <= it.check_in => {
            Err(WireError::bad_field("check_out", it.check_out, "reason-no-night"))
        }
        AnyRecord::Task(it) => {
            filled("title", &it.title)?;
            leg_of(reads, it.leg, it.forum)
        }
        AnyRecord::Outcome(it) => written("title", &it.title),
        AnyRecord::PrivateBooking(it) => filled("reference", &it.reference),
        _ => Ok(()),
    }
}

fn forum(forum: &mut Forum) -> Result<(), WireError> {
    written("name", &forum.name)?;
    in_order("ends", Some(forum.starts), Some(forum.ends))?;
    if forum.slug.is_empty() {
        let first = forum.languages.first().or(forum.name.iter().next().map(|(tag, _)| tag));
        forum.slug = first.map(|tag| crate::forum::slug_of(forum.name.show(tag, &forum.languages))).unwrap_or_default();
    }
    if !crate::forum::is_slug(&forum.slug) {
        return Err(WireError::bad_field("slug", &forum.slug, "reason-slug"));
    }
    if forum.follows == Some(forum.id) {
        return Err(WireError::bad_field("follows", "", "reason-itself"));
    }
    Ok(())
}

fn session(reads: &Reads, rules: &Rules, session: &mut Session) -> Result<(), WireError> {
    written("title", &session.title)?;
    leg_of(reads, session.leg, session.forum)?;
    if let Some(track) = session.track {
        same_forum("track", session.forum, reads.need::<Track>(track)?.forum)?;
    }
    if let Some(room) = session.room {
        let room = reads.need::<Room>(room)?;
        if Some(room.venue) != session.venue {
            return Err(WireError::bad_field("room", &room.name, "reason-unknown-room"));
        }
    }
    if let Some(zone) = &session.zone {
        known(rules, zone)?;
    }
    times::session(reads, rules, session)
}

/// Refuses a change to an item of a host event.
pub(super) fn unlocked(record: &AnyRecord, shown: &str) -> Result<(), WireError> {
    match record {
        AnyRecord::Session(session) if session.locked() => {
            Err(WireError::new(ErrorCode::Locked, json!({ "session": shown })))
        }
        _ => Ok(()),
    }
}

fn filled(field: &str, text: &str) -> Result<(), WireError> {
    if text.trim().is_empty() { Err(WireError::bad_field(field, "", "reason-empty")) } else { Ok(()) }
}

fn written(field: &str, text: &Localized) -> Result<(), WireError> {
    if text.is_empty() { Err(WireError::bad_field(field, "", "reason-empty")) } else { Ok(()) }
}

fn in_order(field: &str, first: Option<chrono::NaiveDate>, last: Option<chrono::NaiveDate>) -> Result<(), WireError> {
    match (first, last) {
        (Some(first), Some(last)) if last < first => Err(WireError::bad_field(field, last, "reason-dates-reversed")),
        _ => Ok(()),
    }
}

fn known(rules: &Rules, zone: &ZoneId) -> Result<(), WireError> {
    match rules.clock(zone) {
        Some(_) => Ok(()),
        None => Err(WireError::new(ErrorCode::UnknownZone, json!({ "zone": zone, "field": "zone" }))),
    }
}

fn on_earth(latitude: Option<f64>, longitude: Option<f64>) -> Result<(), WireError> {
    for (field, value, most) in [("latitude", latitude, 90.0), ("longitude", longitude, 180.0)] {
        if let Some(value) = value.filter(|value| !(-most..=most).contains(value)) {
            return Err(WireError::bad_field(field, value, "reason-not-on-earth"));
        }
    }
    Ok(())
}

fn same_forum(field: &str, one: ForumId, other: ForumId) -> Result<(), WireError> {
    if one == other { Ok(()) } else { Err(WireError::bad_field(field, "", "reason-other-forum")) }
}

fn leg_of(reads: &Reads, leg: Option<LegId>, forum: ForumId) -> Result<(), WireError> {
    match leg {
        Some(leg) => same_forum("leg", forum, reads.need::<Leg>(leg)?.forum),
        None => Ok(()),
    }
}

fn venue_in(reads: &Reads, field: &str, venue: Option<VenueId>, place: PlaceId) -> Result<(), WireError> {
    let Some(venue) = venue else { return Ok(()) };
    let venue = reads.need::<Venue>(venue)?;
    if venue.place == place { Ok(()) } else { Err(WireError::bad_field(field, &venue.name, "reason-other-place")) }
}

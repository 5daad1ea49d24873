//! A session in full: with its people, its place, and where else it could be.

use std::collections::BTreeSet;

use periplo_model::plan::Plan;
use periplo_model::*;

use crate::error::WireError;
use crate::forum::{delegation_name, partners_of};
use crate::people::affiliations_on;
use crate::programme::party_name;
use crate::view::clock::Eyes;
use crate::view::forum::{Named, Titled};
use crate::view::programme::{ParticipationView, SessionView, VenueChoice};

/// The session with all that is shown of it.
pub(crate) fn view(plan: &Plan, id: SessionId, viewer: Option<&ZoneId>) -> Result<SessionView, WireError> {
    let session = plan.find::<Session>(id).ok_or_else(|| WireError::not_found(Kind::Session, id))?;
    let zone = plan.zone_of_session(session);
    let venue = session.venue.and_then(|venue| plan.find::<Venue>(venue));
    let leg = session.leg.and_then(|leg| plan.find::<Leg>(leg));
    let place = venue.map(|venue| venue.place).or(leg.map(|leg| leg.place)).and_then(|place| plan.find::<Place>(place));
    let leg_place = leg.and_then(|leg| plan.find::<Place>(leg.place));
    Ok(SessionView {
        when: Eyes { rules: plan.rules(), viewer }.schedule(&session.schedule, zone),
        zone: zone.cloned(),
        place: place.cloned(),
        venue: venue.cloned(),
        room: session.room.and_then(|room| plan.find::<Room>(room)).cloned(),
        track: session.track.and_then(|track| plan.find::<Track>(track)).cloned(),
        leg: leg.map(|leg| Titled { id: leg.id, name: leg_name(leg, leg_place, plan) }),
        host_event: session
            .overlay_of
            .or(leg.and_then(|leg| leg.host_event))
            .and_then(|event| plan.find::<HostEvent>(event))
            .cloned(),
        participations: participations(plan, session),
        partners: partners_of(plan, PartnerTarget::Session(session.id)),
        heads: heads(plan, session),
        venues: venues(plan, leg_place),
        session: session.clone(),
    })
}

fn leg_name(leg: &Leg, place: Option<&Place>, plan: &Plan) -> Localized {
    let of_place = || Some(Localized::one(plan.forum().languages.first()?.clone(), place?.name.clone()));
    if leg.name.is_empty() { of_place().unwrap_or_default() } else { leg.name.clone() }
}

fn participations(plan: &Plan, session: &Session) -> Vec<ParticipationView> {
    let mut parts: Vec<&Participation> = plan.participations_in(session.id).collect();
    parts.sort_by(|a, b| (a.role, &a.rank, a.id).cmp(&(b.role, &b.rank, b.id)));
    let day = session.schedule.first_day().unwrap_or(plan.forum().starts);
    let view = |part: &Participation| {
        let delegation = if let Party::Delegation(id) = part.party { plan.find::<Delegation>(id) } else { None };
        let comes = |delegate: &&Delegate| {
            plan.parts_of_person_in(session, delegate.person)
                .iter()
                .any(|own| own.inherited_from == Some(delegate.delegation))
        };
        ParticipationView {
            participation: part.clone(),
            name: party_name(plan, part.party),
            delegation_name: delegation.map(|delegation| delegation_name(plan, delegation)),
            affiliations: if let Party::Person(person) = part.party {
                affiliations_on(plan, person, day)
            } else {
                Vec::new()
            },
            delegates: delegation.map(|delegation| plan.delegates_of(delegation.id).filter(comes).count() as u32),
        }
    };
    parts.into_iter().map(view).collect()
}

/// How many people come: those named, those of delegations that may come, and the unnamed.
pub(crate) fn heads(plan: &Plan, session: &Session) -> u32 {
    let mut people: BTreeSet<PersonId> = BTreeSet::new();
    for part in plan.participations_in(session.id) {
        match part.party {
            Party::Person(person) => people.extend(Some(person)),
            Party::Delegation(delegation) => {
                people.extend(plan.delegates_of(delegation).map(|delegate| delegate.person))
            }
            Party::Organization(_) => {}
        }
    }
    let coming = people.into_iter().filter(|person| !plan.parts_of_person_in(session, *person).is_empty()).count();
    session.unnamed_heads.saturating_add(coming as u32)
}

/// The venues a session can be in: those of the leg's place first, then by city and name.
fn venues(plan: &Plan, leg_place: Option<&Place>) -> Vec<VenueChoice> {
    let mut choices: Vec<(bool, VenueChoice)> = Vec::new();
    for venue in plan.records().venues.iter().filter(|venue| !venue.lodging) {
        let mut rooms: Vec<Room> = plan.records().rooms.iter().filter(|room| room.venue == venue.id).cloned().collect();
        rooms.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        let city = plan.find::<Place>(venue.place).map(|place| place.name.clone()).unwrap_or_default();
        let elsewhere = leg_place.is_none_or(|place| place.id != venue.place);
        choices.push((elsewhere, VenueChoice { venue: Named { id: venue.id, name: venue.name.clone() }, city, rooms }));
    }
    choices.sort_by(|(a_elsewhere, a), (b_elsewhere, b)| {
        (a_elsewhere, &a.city, &a.venue.name).cmp(&(b_elsewhere, &b.city, &b.venue.name))
    });
    choices.into_iter().map(|(_, choice)| choice).collect()
}

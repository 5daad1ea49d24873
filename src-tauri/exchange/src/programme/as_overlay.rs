//! A programme as an overlay: locked sessions of the host event of a leg, beside the forum's own.

use std::collections::HashSet;

use periplo_model::time::Rules;
use periplo_model::*;
use uuid::Uuid;

use super::Programme;
use super::making::{Ids, Sessions, folded, languages, rooms};
use super::people::people;
use super::problem::ProgrammeProblem;
use super::times::Clocks;
use super::update::{CannotImport, ProgrammeUpdate, Row, RowFate, by_id, differences};

/// How a programme is laid over a leg.
#[derive(Clone, Debug)]
pub struct AsOverlay {
    /// The leg.
    pub leg: LegId,
    /// The zone of its hours, where the file names none or a wrong one; without it the leg's.
    pub zone: Option<ZoneId>,
    /// The keys of events that are left out.
    pub leave_out: HashSet<String>,
    /// Whether its sessions are in the public programme; none leaves those that are there as they are, and keeps new ones
    /// to the delegates.
    pub public: Option<bool>,
}

/// What laying a programme over a leg changes. Nobody changes these sessions here, so a newer version simply takes their
/// place; who of ours takes part in them stays. One that is no longer in the programme goes, or stays as cancelled where
/// somebody of ours takes part.
///
/// # Errors
/// Where the leg is not there.
pub fn as_overlay(
    programme: &Programme,
    options: &AsOverlay,
    ours: &Records,
    rules: &Rules,
    problems: &mut Vec<ProgrammeProblem>,
) -> Result<ProgrammeUpdate, CannotImport> {
    let leg = ours.legs.iter().find(|leg| leg.id == options.leg).ok_or(CannotImport::NoSuchLeg)?;
    let place = ours.places.iter().find(|place| place.id == leg.place).ok_or(CannotImport::NoSuchLeg)?;
    let ids = Ids::of(programme);
    let mut puts = Records::default();
    let host_event = leg.host_event.unwrap_or_else(|| {
        let id = ids.shared("host_event", "");
        puts.host_events.push(host_event(id, programme));
        puts.legs.push(Leg { host_event: Some(id), ..leg.clone() });
        id
    });
    puts.host_events.retain(|event| ours.host_events.iter().all(|known| known.id != event.id));
    let languages = languages(programme);
    let language = languages.first().cloned().ok_or(CannotImport::NeedsZone)?;
    let zone = options.zone.clone().or_else(|| programme.zone.clone()).unwrap_or_else(|| place.zone.clone());
    // Items of the host event that somebody wrote by hand, or that another programme brought, are none of this one's.
    let is_of_it = |session: &&Session| {
        let id = session.source_key.as_ref().map(|key| ids.within::<SessionId>(leg.id, "session", key));
        session.overlay_of.is_some() && id == Some(session.id)
    };
    let before: Vec<&Session> = ours.sessions.iter().filter(is_of_it).collect();
    let venue = venue(programme, place, &ids, ours, &before);
    let (room_ids, made_rooms) = rooms(programme, &venue, &ids, ours);
    let people = people(programme, &ids, ours, &language);
    let maker = Sessions {
        programme,
        forum: leg.forum,
        leg: leg.id,
        venue: venue.id,
        rooms: &room_ids,
        people: &people.ids,
        tracks: &[],
        overlay_of: Some(host_event),
        audience: if options.public == Some(true) { Audience::Public } else { Audience::Delegates },
        language: &language,
        clocks: Clocks { rules, file: &zone, place: &place.zone },
    };
    let here = by_id(&ours.sessions);
    let parts_here = by_id(&ours.participations);
    let mut removes: Vec<(Kind, Uuid)> = Vec::new();
    let mut rows = Vec::new();
    let mut seen: HashSet<SessionId> = HashSet::new();
    for (at, event) in programme.events.iter().enumerate() {
        let id: SessionId = ids.within(leg.id, "session", &event.key);
        if options.leave_out.contains(&event.key) {
            rows.push(Row { event: Some(at), session: id, fate: RowFate::LeftOut, fields: Vec::new() });
            continue;
        }
        seen.insert(id);
        let mut session = maker.session(id, event, problems);
        let known = here.get(&id).copied();
        if let Some(known) = known {
            session.rank = known.rank.clone();
            session.audience = if options.public.is_none() { known.audience } else { session.audience };
        }
        let mut fields = known.map(|known| differences(known, &session)).unwrap_or_default();
        let parts = maker.participations(id, event);
        let own: HashSet<ParticipationId> = parts.iter().map(|part| part.id).collect();
        let dropped: Vec<Uuid> = ours
            .participations
            .iter()
            .filter(|part| known.is_some() && part.session == id && is_of_the_host(part) && !own.contains(&part.id))
            .map(|part| part.id.uuid())
            .collect();
        let fresh: Vec<Participation> = parts.into_iter().filter(|part| !parts_here.contains_key(&part.id)).collect();
        if known.is_some() && !(dropped.is_empty() && fresh.is_empty()) {
            fields.push("people".to_owned());
        }
        let fate = match (known, fields.is_empty()) {
            (None, _) => RowFate::Added,
            (Some(_), true) => RowFate::Unchanged,
            (Some(_), false) => RowFate::Changed,
        };
        if fate != RowFate::Unchanged {
            puts.sessions.push(session);
        }
        puts.participations.extend(fresh);
        removes.extend(dropped.into_iter().map(|part| (Kind::Participation, part)));
        rows.push(Row { event: Some(at), session: id, fate, fields });
    }
    for session in before.iter().filter(|session| !seen.contains(&session.id)) {
        let parts = || ours.participations.iter().filter(|part| part.session == session.id);
        let fate = if parts().all(is_of_the_host) { RowFate::Gone } else { RowFate::Cancelled };
        if fate == RowFate::Gone {
            removes.extend(parts().map(|part| (Kind::Participation, part.id.uuid())));
            removes.extend(partners_of(ours, session.id));
            removes.push((Kind::Session, session.id.uuid()));
        } else if session.status != SessionStatus::Cancelled {
            puts.sessions.push(Session { status: SessionStatus::Cancelled, ..(*session).clone() });
        }
        let left_out = rows.iter_mut().find(|row| row.session == session.id);
        match left_out {
            Some(row) => row.fate = fate,
            None => rows.push(Row { event: None, session: session.id, fate, fields: Vec::new() }),
        }
    }
    // What is there of the host's venue, rooms and people stays as it is here.
    let known_rooms = by_id(&ours.rooms);
    let known_people = by_id(&ours.people);
    puts.rooms = made_rooms.into_iter().filter(|room| !known_rooms.contains_key(&room.id)).collect();
    puts.people = people.own.into_iter().filter(|person| !known_people.contains_key(&person.id)).collect();
    if ours.venues.iter().all(|known| known.id != venue.id) {
        puts.venues.push(venue);
    }
    Ok(ProgrammeUpdate {
        forum: leg.forum,
        leg: leg.id,
        host_event: Some(host_event),
        zone: place.zone.clone(),
        puts,
        removes,
        rows,
        conflicts: Vec::new(),
        matched: people.matched,
    })
}

/// Whether a participation in an item of a host event is what its programme says: people on stage. Who else takes part was
/// added here.
fn is_of_the_host(part: &Participation) -> bool {
    matches!(part.party, Party::Person(_)) && matches!(part.role, Role::Speaker | Role::Panelist | Role::Performer)
}

fn partners_of(ours: &Records, session: SessionId) -> impl Iterator<Item = (Kind, Uuid)> + '_ {
    let target = PartnerTarget::Session(session);
    ours.partners.iter().filter(move |partner| partner.target == target).map(|it| (Kind::Partner, it.id.uuid()))
}

fn host_event(id: HostEventId, programme: &Programme) -> HostEvent {
    HostEvent {
        id,
        name: programme.title.clone(),
        starts: programme.starts,
        ends: programme.ends,
        site: programme.site.clone(),
        organization: None,
        marks: Marks::new(),
    }
}

/// The venue of the host event: where its sessions were before, else one in the place with its name, else a new one.
fn venue(programme: &Programme, place: &Place, ids: &Ids, ours: &Records, before: &[&Session]) -> Venue {
    let name = programme.venue.clone().unwrap_or_else(|| programme.title.clone());
    let was = before.iter().find_map(|session| session.venue);
    let alike = |venue: &&Venue| venue.place == place.id && folded(&venue.name) == folded(&name);
    let known = ours.venues.iter().find(|venue| Some(venue.id) == was).or_else(|| ours.venues.iter().find(alike));
    known.cloned().unwrap_or_else(|| Venue {
        id: ids.within(place.id, "venue", ""),
        place: place.id,
        name,
        address: None,
        latitude: None,
        longitude: None,
        lodging: false,
        hours: Vec::new(),
        notes: Localized::default(),
        marks: Marks::new(),
    })
}

//! Records made of a programme: sessions, rooms, who is on them.

use std::collections::BTreeMap;

use periplo_model::id::derived_uuid;
use periplo_model::*;

use super::problem::ProgrammeProblem;
use super::times::Clocks;
use super::{Event, Programme};

/// The ids of what comes with a programme: the same for every version of it.
pub(super) struct Ids {
    conference: String,
}

impl Ids {
    /// Those of a programme, by its short name, else its title.
    pub(super) fn of(programme: &Programme) -> Self {
        Self { conference: folded(programme.acronym.as_deref().unwrap_or(&programme.title)) }
    }

    /// The id of something that is the same wherever the programme goes.
    pub(super) fn shared<I: EntityId>(&self, kind: &str, key: &str) -> I {
        I::from_uuid(derived_uuid("programme", &[self.conference.as_bytes(), kind.as_bytes(), key.as_bytes()]))
    }

    /// The id of something that belongs to one record, such as a session to its leg.
    pub(super) fn within<I: EntityId>(&self, owner: impl EntityId, kind: &str, key: &str) -> I {
        let owner = owner.uuid();
        let parts = [self.conference.as_bytes(), owner.as_bytes(), kind.as_bytes(), key.as_bytes()];
        I::from_uuid(derived_uuid("programme", &parts))
    }
}

/// The languages of a programme, the most frequent first.
pub(super) fn languages(programme: &Programme) -> Vec<LanguageTag> {
    let mut counts: BTreeMap<&LanguageTag, usize> = BTreeMap::new();
    for tag in programme.events.iter().flat_map(|event| &event.languages) {
        *counts.entry(tag).or_default() += 1;
    }
    let mut tags: Vec<_> = counts.into_iter().collect();
    tags.sort_by_key(|(tag, count)| (std::cmp::Reverse(*count), *tag));
    let tags: Vec<LanguageTag> = tags.into_iter().map(|(tag, _)| tag.clone()).collect();
    // A programme that says no language is undetermined (BCP 47, `und`).
    if tags.is_empty() { "und".parse().into_iter().collect() } else { tags }
}

/// The rooms of a venue that a programme names, and those of them that are new. A room named as its venue is the venue.
pub(super) fn rooms(
    programme: &Programme,
    venue: &Venue,
    ids: &Ids,
    ours: &Records,
) -> (Vec<Option<RoomId>>, Vec<Room>) {
    let mut made: Vec<Room> = Vec::new();
    let mut places = Vec::new();
    for room in &programme.rooms {
        let name = folded(&room.name);
        if name == folded(&venue.name) {
            places.push(None);
            continue;
        }
        let own: RoomId = ids.within(venue.id, "room", &room.name);
        let alike = |known: &&Room| known.venue == venue.id && known.id != own && folded(&known.name) == name;
        match ours.rooms.iter().find(alike).filter(|_| ours.rooms.iter().all(|known| known.id != own)) {
            Some(known) => places.push(Some(known.id)),
            None => {
                places.push(Some(own));
                made.push(Room {
                    id: own,
                    venue: venue.id,
                    name: room.name.clone(),
                    capacity: room.capacity,
                    rank: Rank::default(),
                    marks: Marks::new(),
                });
            }
        }
    }
    (places, made)
}

/// What the sessions of a programme are made with.
pub(super) struct Sessions<'a> {
    pub(super) programme: &'a Programme,
    pub(super) forum: ForumId,
    pub(super) leg: LegId,
    pub(super) venue: VenueId,
    pub(super) rooms: &'a [Option<RoomId>],
    pub(super) people: &'a [PersonId],
    /// The track of each track of the programme; empty where they are not taken over.
    pub(super) tracks: &'a [TrackId],
    pub(super) overlay_of: Option<HostEventId>,
    pub(super) audience: Audience,
    pub(super) language: &'a LanguageTag,
    pub(super) clocks: Clocks<'a>,
}

impl Sessions<'_> {
    /// The session that an event is.
    pub(super) fn session(&self, id: SessionId, event: &Event, problems: &mut Vec<ProgrammeProblem>) -> Session {
        let language = event.languages.first().unwrap_or(self.language);
        let text = |text: String| {
            let mut localized = Localized::default();
            localized.set(language.clone(), text);
            localized
        };
        let track = event.track.and_then(|track| self.tracks.get(track)).copied();
        // The tracks of a host event are none of ours; what it is part of is worth knowing all the same.
        let strand = event.track.filter(|_| track.is_none()).and_then(|track| self.programme.tracks.get(track));
        Session {
            id,
            forum: self.forum,
            leg: Some(self.leg),
            track,
            title: text(event.title.clone()),
            abstract_text: text(about(event)),
            kind: event.kind,
            schedule: self.clocks.schedule(event, problems),
            planned_minutes: None,
            pinned: false,
            status: SessionStatus::Confirmed,
            audience: self.audience,
            languages: event.languages.clone(),
            venue: Some(self.venue),
            room: event.room.and_then(|room| self.rooms.get(room).copied().flatten()),
            zone: None,
            capacity: None,
            unnamed_heads: 0,
            registration_url: None,
            online_url: None,
            overlay_of: self.overlay_of,
            source_key: self.overlay_of.map(|_| event.key.clone()),
            notes: text(strand.cloned().unwrap_or_default()),
            rank: Rank::default(),
            marks: Marks::new(),
        }
    }

    /// Who is on an event.
    pub(super) fn participations(&self, session: SessionId, event: &Event) -> Vec<Participation> {
        let role = role_in(event.kind);
        let mut rank: Option<Rank> = None;
        let mut parts = Vec::new();
        for person in event.people.iter().filter_map(|place| self.people.get(*place)) {
            let party = Party::Person(*person);
            let next = Rank::between(rank.as_ref(), None);
            parts.push(Participation {
                id: link::participation_id(session, party, role),
                session,
                party,
                role,
                reply: Reply::Accepted,
                excused: false,
                note: Localized::default(),
                rank: next.clone(),
                marks: Marks::new(),
            });
            rank = Some(next);
        }
        parts
    }
}

/// The role of those whom a programme names with an item of a kind.
pub(super) fn role_in(kind: SessionKind) -> Role {
    match kind {
        SessionKind::Panel => Role::Panelist,
        SessionKind::Showcase | SessionKind::Festival => Role::Performer,
        _ => Role::Speaker,
    }
}

/// What an event is about, and below it where its links lead, a line each.
pub(super) fn about(event: &Event) -> String {
    let lines: Vec<String> = event
        .links
        .iter()
        .map(|link| if link.label.is_empty() { link.href.clone() } else { format!("{}: {}", link.label, link.href) })
        .collect();
    let parts = [event.about.clone(), lines.join("\n")];
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join("\n\n")
}

/// A name without accents and case.
pub(super) fn folded(name: &str) -> String {
    deunicode::deunicode(name).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

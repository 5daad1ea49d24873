//! A programme as a forum of its own.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use periplo_model::time::Rules;
use periplo_model::*;
use uuid::Uuid;

use super::Programme;
use super::making::{Ids, Sessions, folded, languages, rooms};
use super::people::people;
use super::problem::ProgrammeProblem;
use super::times::Clocks;
use super::update::{CannotImport, ProgrammeUpdate, Row, RowFate, by_id, differences};
use super::zone_country::country_of;
use crate::bundle::{Bundle, Fate, Header, MergeOptions, merge};

/// The code of a country that is not known, reserved for users (ISO 3166-1, as CLDR has it).
const NO_COUNTRY: &str = "ZZ";

/// The colours of tracks, in turn.
const COLOURS: [TrackColour; 8] = [
    TrackColour::Teal,
    TrackColour::Blue,
    TrackColour::Violet,
    TrackColour::Magenta,
    TrackColour::Red,
    TrackColour::Orange,
    TrackColour::Olive,
    TrackColour::Slate,
];

/// How a programme is taken over.
#[derive(Clone, Debug, Default)]
pub struct AsForum {
    /// The zone of its hours and place, where the file names none or a wrong one.
    pub zone: Option<ZoneId>,
    /// The keys of events that are left out.
    pub leave_out: HashSet<String>,
    /// Where the programme and the workspace changed a field, take the programme's.
    pub take_file: bool,
}

/// What taking over a programme as a forum of its own changes: the forum with one leg in one place, or, where it came before,
/// its newer version. What was changed here since is kept.
///
/// # Errors
/// Where nobody says which zone its hours are in.
pub fn as_forum(
    programme: &Programme,
    options: &AsForum,
    ours: &Records,
    rules: &Rules,
    problems: &mut Vec<ProgrammeProblem>,
) -> Result<ProgrammeUpdate, CannotImport> {
    let ids = Ids::of(programme);
    let forum_id: ForumId = ids.shared("forum", "");
    let leg_id: LegId = ids.within(forum_id, "leg", "");
    let known_leg = ours.legs.iter().find(|leg| leg.id == leg_id);
    let known_place = known_leg.and_then(|leg| ours.places.iter().find(|place| place.id == leg.place));
    let zone = options.zone.clone().or_else(|| programme.zone.clone());
    let zone = zone.or_else(|| known_place.map(|place| place.zone.clone())).ok_or(CannotImport::NeedsZone)?;
    let (place, is_new) = match known_place {
        Some(place) => (place.clone(), false),
        None => place_of(programme, &zone, &ids, ours),
    };
    let languages = languages(programme);
    let language = languages.first().cloned().ok_or(CannotImport::NeedsZone)?;
    let venue = Venue {
        id: ids.within(forum_id, "venue", ""),
        place: place.id,
        name: programme.venue.clone().unwrap_or_else(|| programme.title.clone()),
        address: None,
        latitude: None,
        longitude: None,
        lodging: false,
        hours: Vec::new(),
        notes: Localized::default(),
        marks: Marks::new(),
    };
    let (room_ids, made_rooms) = rooms(programme, &venue, &ids, ours);
    let people = people(programme, &ids, ours, &language);
    let tracks = tracks(programme, forum_id, &ids, &language);
    let track_ids: Vec<TrackId> = tracks.iter().map(|track| track.id).collect();
    let maker = Sessions {
        programme,
        forum: forum_id,
        leg: leg_id,
        venue: venue.id,
        rooms: &room_ids,
        people: &people.ids,
        tracks: &track_ids,
        overlay_of: None,
        audience: Audience::Public,
        language: &language,
        clocks: Clocks { rules, file: &zone, place: &place.zone },
    };
    let mut records = Records::default();
    let mut events: Vec<(usize, SessionId)> = Vec::new();
    for (at, event) in programme.events.iter().enumerate() {
        let id: SessionId = ids.within(leg_id, "session", &event.key);
        events.push((at, id));
        if !options.leave_out.contains(&event.key) {
            records.sessions.push(maker.session(id, event, problems));
            records.participations.extend(maker.participations(id, event));
        }
    }
    let (starts, ends) = dates(programme, &records.sessions);
    records.forums.push(Forum {
        id: forum_id,
        slug: slug(programme, forum_id, ours),
        name: Localized::one(language.clone(), programme.title.clone()),
        summary: Localized::default(),
        starts,
        ends,
        organizer: None,
        aims: Vec::new(),
        languages,
        follows: None,
        calendar_domain: None,
        findings: FindingSettings::default(),
        marks: Marks::new(),
    });
    records.legs.push(Leg {
        id: leg_id,
        forum: forum_id,
        name: Localized::default(),
        place: place.id,
        starts,
        ends,
        host_event: None,
        notes: Localized::default(),
        rank: Rank::default(),
        marks: Marks::new(),
    });
    let zone = place.zone.clone();
    if is_new {
        records.places.push(place);
    }
    records.venues.push(venue);
    records.rooms = made_rooms;
    records.tracks = tracks;
    records.people = people.own;
    let header = Header { forum: forum_id, program: None, private: false, made_for: None };
    let bundle = Bundle { header, records, publications: Vec::new() };
    let options_of_merge = MergeOptions { take_bundle: options.take_file, prune: true };
    let plan = merge(&bundle, &ours.imports, ours, options_of_merge);
    let rows = rows(programme, &events, &plan, ours, &options.leave_out);
    Ok(ProgrammeUpdate {
        forum: forum_id,
        leg: leg_id,
        host_event: None,
        zone,
        puts: plan.puts,
        removes: plan.removes,
        rows,
        conflicts: plan.conflicts,
        matched: people.matched,
    })
}

/// The place of a programme: one of the workspace with its city's name and zone, else a new one.
fn place_of(programme: &Programme, zone: &ZoneId, ids: &Ids, ours: &Records) -> (Place, bool) {
    let name = programme.city.clone().unwrap_or_else(|| zone.city());
    let alike = |place: &&Place| place.zone == *zone && folded(&place.name) == folded(&name);
    if let Some(known) = ours.places.iter().find(alike) {
        return (known.clone(), false);
    }
    let mut marks = Marks::new();
    if programme.city.is_none() {
        marks.insert("name".to_owned(), Mark::ToBeConfirmed);
    }
    let near = || ours.places.iter().find(|place| place.zone == *zone).map(|place| place.country);
    let known = country_of(zone).or_else(near);
    if known.is_none() {
        marks.insert("country".to_owned(), Mark::ToBeConfirmed);
    }
    let country = known.or_else(|| NO_COUNTRY.parse().ok());
    let place = country.map(|country| Place {
        id: ids.shared("place", zone.as_str()),
        name,
        country,
        latitude: None,
        longitude: None,
        zone: zone.clone(),
        marks,
    });
    // Two letters are always the shape of a country.
    (place.expect("a country of two letters"), true)
}

fn tracks(programme: &Programme, forum: ForumId, ids: &Ids, language: &LanguageTag) -> Vec<Track> {
    let colours = COLOURS.into_iter().cycle();
    let mut rank: Option<Rank> = None;
    let mut tracks = Vec::new();
    for (name, colour) in programme.tracks.iter().zip(colours) {
        let next = Rank::between(rank.as_ref(), None);
        tracks.push(Track {
            id: ids.within(forum, "track", name),
            forum,
            name: Localized::one(language.clone(), name.clone()),
            colour,
            rank: next.clone(),
            marks: Marks::new(),
        });
        rank = Some(next);
    }
    tracks
}

/// The days of a programme: those it says, and those its sessions begin on.
fn dates(programme: &Programme, sessions: &[Session]) -> (NaiveDate, NaiveDate) {
    let days: Vec<NaiveDate> = sessions.iter().filter_map(|session| session.schedule.first_day()).collect();
    let starts = programme.starts.into_iter().chain(days.iter().copied()).min();
    let ends = programme.ends.into_iter().chain(days.iter().copied()).max();
    let starts = starts.or(ends).unwrap_or_default();
    (starts, ends.unwrap_or(starts).max(starts))
}

/// A short name that no other forum has; a forum that is there keeps its own.
fn slug(programme: &Programme, forum: ForumId, ours: &Records) -> String {
    if let Some(known) = ours.forums.iter().find(|known| known.id == forum) {
        return known.slug.clone();
    }
    let name = folded(programme.acronym.as_deref().unwrap_or(&programme.title));
    let words: Vec<&str> =
        name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let wanted = if words.is_empty() { "programme".to_owned() } else { words.join("-") };
    let is_free = |slug: &str| ours.forums.iter().all(|forum| forum.slug != slug);
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.clone()).chain(numbered).find(|slug| is_free(slug)).unwrap_or(wanted)
}

fn rows(
    programme: &Programme,
    events: &[(usize, SessionId)],
    plan: &crate::bundle::MergePlan,
    ours: &Records,
    leave_out: &HashSet<String>,
) -> Vec<Row> {
    let fates: HashMap<Uuid, Fate> = plan
        .changes
        .iter()
        .filter(|change| change.kind == Kind::Session)
        .map(|change| (change.id, change.fate))
        .collect();
    let here = by_id(&ours.sessions);
    let after = by_id(&plan.puts.sessions);
    // Who is on a session is part of what people call the session.
    let parts = by_id(&ours.participations);
    let mut recast: HashSet<SessionId> = plan.puts.participations.iter().map(|part| part.session).collect();
    recast.extend(
        plan.removes
            .iter()
            .filter(|(kind, _)| *kind == Kind::Participation)
            .filter_map(|(_, id)| parts.get(&ParticipationId::from_uuid(*id)).map(|part| part.session)),
    );
    let mut rows: Vec<Row> = Vec::new();
    let mut seen = HashSet::new();
    for (at, id) in events {
        seen.insert(*id);
        let is_left_out = programme.events.get(*at).is_some_and(|event| leave_out.contains(&event.key));
        let mut fields = match (here.get(id), after.get(id)) {
            (Some(before), Some(after)) => differences(before, after),
            _ => Vec::new(),
        };
        let fate = match fates.get(&id.uuid()) {
            Some(Fate::Removed) => RowFate::Gone,
            Some(Fate::Added | Fate::Restored) => RowFate::Added,
            _ if is_left_out => RowFate::LeftOut,
            _ => {
                fields.extend(recast.contains(id).then(|| "people".to_owned()));
                if fields.is_empty() { RowFate::Unchanged } else { RowFate::Changed }
            }
        };
        rows.push(Row { event: Some(*at), session: *id, fate, fields });
    }
    let gone = plan.removes.iter().filter(|(kind, _)| *kind == Kind::Session);
    let gone = gone.map(|(_, id)| SessionId::from_uuid(*id)).filter(|id| !seen.contains(id));
    rows.extend(gone.map(|session| Row { event: None, session, fate: RowFate::Gone, fields: Vec::new() }));
    rows
}

//! Rows of sessions.

use chrono::NaiveDate;
use periplo_model::*;
use uuid::Uuid;

use super::field::Field;
use super::lexicon;
use super::line::Line;
use super::make_people::set_text;
use super::making::{Made, Making, RowChoice, RowFate};
use super::note::Gravity;
use super::session_times::When;
use crate::gazetteer::matching::folded;
use crate::ics::read::import::lexicon as items;

impl Making<'_> {
    /// A row of sessions; `heading` is the day that holds from above, and whether a heading names it.
    pub fn session_row(&mut self, line: &mut Line<'_>, choice: RowChoice, heading: Option<(NaiveDate, bool)>) -> Made {
        let titles = line.texts(Field::Title);
        let Some((_, title)) = titles.first().cloned() else {
            line.note(Some(Field::Title), Gravity::Broken, "title-missing", &[]);
            return Made::not(RowFate::Broken, String::new());
        };
        let when = self.when(line, heading);
        let base = folded(&title);
        let given = line.text(Field::Id).and_then(|text| Uuid::try_parse(&text).ok());
        let key = self.key(&base);
        let found = match choice {
            RowChoice::Is(id) => Some(id).filter(|id| self.shelf.has(Kind::Session, *id)),
            RowChoice::New => None,
            _ => match self.session_of(given, &key, &base, when.day) {
                Ok(found) => found,
                Err(id) => {
                    line.note(None, Gravity::Told, "removed-here", &[("name", &title)]);
                    return Made { main: Some((Kind::Session, id)), ..Made::not(RowFate::RemovedHere, title) };
                }
            },
        };
        let own = found.and_then(|id| self.shelf.get::<Session>(SessionId::from_uuid(id)));
        if own.is_some_and(|own| own.locked() || own.forum != self.forum.id) {
            line.note(None, Gravity::Broken, "locked", &[("name", &title)]);
            return Made::not(RowFate::Broken, title);
        }
        if let Some(row) = found.and_then(|id| self.row_of(id)) {
            line.note(None, Gravity::Told, "twice", &[("row", &row.to_string())]);
            return Made { main: found.map(|id| (Kind::Session, id)), ..Made::not(RowFate::Twice, title) };
        }
        let id =
            found.or(given.filter(|_| choice != RowChoice::New)).unwrap_or_else(|| self.new_id(Kind::Session, &key));
        let (leg, venue, room) = self.where_of(line, own, &when);
        let zone = self.zone_of_session(line, own, leg, venue);
        let new_schedule = self.schedule(line, &when, zone.as_ref());
        if matches!(new_schedule, Some(Schedule::Span { .. })) && zone.is_none() {
            line.note(Some(Field::Leg), Gravity::Broken, "no-leg", &[]);
            return Made::not(RowFate::Broken, title);
        }
        let said = format!("{base}\u{1f}{new_schedule:?}\u{1f}{leg:?}\u{1f}{venue:?}\u{1f}{room:?}");
        let earlier =
            self.said_at(said, line.number()).filter(|_| given.is_none() && own.is_none() && choice != RowChoice::New);
        if let Some(row) = earlier {
            line.note(None, Gravity::Told, "twice", &[("row", &row.to_string())]);
            return Made::not(RowFate::Twice, title);
        }
        self.begin(Kind::Session, id, key, line.number());
        let kind = line.word(Field::Kind, "word-unknown", lexicon::session_kind);
        let guessed = || items::session_kind(&items::folded(&title)).unwrap_or(SessionKind::Other);
        let status = line.word(Field::Status, "word-unknown", lexicon::status);
        let audience = line.word(Field::Audience, "word-unknown", lexicon::audience);
        let track = line.text(Field::Track).map(|name| self.track(line, &name));
        let languages = self.languages(line);
        let (capacity, heads) = (line.count(Field::Capacity), line.count(Field::UnnamedHeads));
        let minutes = self.minutes(line);
        let own_zone = line.word(Field::Zone, "zone-unknown", |text| {
            text.parse::<ZoneId>().ok().filter(|zone| self.rules.clock(zone).is_some())
        });
        let (registration, online) = (line.text(Field::RegistrationUrl), line.text(Field::OnlineUrl));
        let (abstracts, notes) = (line.texts(Field::Abstract), line.texts(Field::Notes));
        let own_forum = self.forum.id;
        let mine = self.shelf.records.sessions.iter().filter(move |it| it.forum == own_forum).map(|it| &it.rank);
        let rank =
            if own.is_none() { self.rank_after(Kind::Session, self.forum.id.uuid(), mine) } else { Rank::default() };
        let (forum, language) = (self.forum, self.language.clone());
        let fresh = || new_session(SessionId::from_uuid(id), forum.id, rank, kind.unwrap_or_else(guessed));
        let record = self.settle(SessionId::from_uuid(id), None, fresh, |it: &mut Session| {
            for (tag, text) in &titles {
                set_text(&mut it.title, tag.as_ref(), text, &language, forum);
            }
            for (tag, text) in &abstracts {
                set_text(&mut it.abstract_text, tag.as_ref(), text, &language, forum);
            }
            for (tag, text) in &notes {
                set_text(&mut it.notes, tag.as_ref(), text, &language, forum);
            }
            it.kind = kind.unwrap_or(it.kind);
            it.status = status.unwrap_or(it.status);
            it.audience = audience.unwrap_or(it.audience);
            it.track = track.or(it.track);
            it.leg = leg.or(it.leg);
            if venue.is_some() && venue != it.venue {
                (it.venue, it.room) = (venue, None);
            }
            it.room = room.or(it.room);
            it.zone = own_zone.clone().or(it.zone.take());
            if !languages.is_empty() {
                it.languages = languages.clone();
            }
            it.capacity = capacity.or(it.capacity);
            it.unnamed_heads = heads.unwrap_or(it.unnamed_heads);
            it.registration_url = registration.clone().or(it.registration_url.take());
            it.online_url = online.clone().or(it.online_url.take());
            let was_planned = it.planned_minutes;
            if let Some(schedule) = new_schedule.clone() {
                it.schedule = schedule;
            }
            it.planned_minutes = match it.schedule {
                Schedule::Span { .. } => was_planned,
                _ => minutes.or(was_planned),
            };
        });
        self.keep(id, &record);
        let mut ids = vec![id];
        self.parts(line, SessionId::from_uuid(id), &mut ids);
        Made { main: Some((Kind::Session, id)), ids, ..Made::not(RowFate::Same, title) }
    }

    /// The session that a row means; the one it meant before where that was removed here.
    fn session_of(
        &self,
        given: Option<Uuid>,
        key: &str,
        title: &str,
        day: Option<NaiveDate>,
    ) -> Result<Option<Uuid>, Uuid> {
        if let Some(id) = given {
            return match (self.shelf.has(Kind::Session, id), self.memories.of(id).is_some()) {
                (true, _) => Ok(Some(id)),
                (false, true) => Err(id),
                (false, false) => Ok(None),
            };
        }
        if let Some(id) = self.memories.by_key(self.sheet.name(), key).first() {
            return if self.shelf.has(Kind::Session, *id) { Ok(Some(*id)) } else { Err(*id) };
        }
        let is = |it: &&Session| {
            it.forum == self.forum.id
                && it.title.iter().any(|(_, own)| folded(own) == title)
                && self.row_of(it.id.uuid()).is_none()
        };
        let named: Vec<&Session> = self.shelf.records.sessions.iter().filter(is).collect();
        let same_day = named.iter().find(|it| day.is_some() && it.schedule.first_day() == day);
        Ok(match (same_day, named.as_slice()) {
            (Some(session), _) => Some(session.id.uuid()),
            (None, [only]) if day.is_none() || only.schedule.first_day().is_none() => Some(only.id.uuid()),
            (None, _) => None,
        })
    }

    /// The leg, venue and room that a row says, or that follow from the day.
    fn where_of(
        &mut self,
        line: &mut Line<'_>,
        own: Option<&Session>,
        when: &When,
    ) -> (Option<LegId>, Option<VenueId>, Option<RoomId>) {
        let mut leg = None;
        if let Some(text) = line.text(Field::Leg) {
            leg = self.leg_named(&text).map(|leg| leg.id);
            if leg.is_none() {
                line.note(Some(Field::Leg), Gravity::Doubtful, "leg-unknown", &[("text", &text)]);
            }
        }
        let online = line.text(Field::Zone).is_some();
        let said = leg;
        let leg = leg.or(own.and_then(|own| own.leg));
        let by_day = self.leg_by_day(when.day).filter(|_| !online);
        let place =
            |making: &Self, leg: Option<LegId>| leg.and_then(|leg| making.shelf.get::<Leg>(leg)).map(|leg| leg.place);
        let near = place(self, leg.or(by_day));
        let (venue_text, room_text) = (line.text(Field::Venue), line.text(Field::Room));
        let venue = match (venue_text, &room_text) {
            (Some(name), _) => self.venue(line, &name, near, false),
            // A hall that no venue of the leg has stands for the venue itself.
            (None, Some(room)) if own.and_then(|own| own.venue).is_none() => match self.room_in(room, near) {
                Some((venue, _)) => Some(venue),
                None => near.and_then(|near| self.venue(line, room, Some(near), false)),
            },
            (None, _) => None,
        };
        let held = venue.or(own.and_then(|own| own.venue));
        let room = room_text.zip(held).and_then(|(room, venue)| {
            let is_venue = self.is_called(venue, &room);
            (!is_venue).then(|| self.room(line, &room, venue))
        });
        // The leg of the venue's place wins over the one that the day alone tells.
        let of_venue = held.and_then(|venue| self.place_of_venue(venue)).and_then(|place| {
            let legs: Vec<LegId> = self.legs().iter().filter(|leg| leg.place == place).map(|leg| leg.id).collect();
            let on_day = legs.iter().find(|leg| self.is_on(**leg, when.day));
            on_day.or(legs.first()).copied()
        });
        let guessed = of_venue.or(by_day).filter(|_| leg.is_none() && !online && own.is_none());
        if let Some(leg) =
            guessed.filter(|_| said.is_none() && line.headed.column(Field::Leg).is_none() && self.legs().len() > 1)
        {
            let name =
                place(self, Some(leg)).and_then(|place| self.shelf.get::<Place>(place)).map(|place| place.name.clone());
            line.note(None, Gravity::Told, "leg-by-day", &[("leg", &name.unwrap_or_default())]);
        }
        (leg.or(guessed), venue, room)
    }

    fn is_on(&self, leg: LegId, day: Option<NaiveDate>) -> bool {
        let leg = self.shelf.get::<Leg>(leg);
        leg.zip(day).is_some_and(|(leg, day)| (leg.starts..=leg.ends).contains(&day))
    }

    /// The only leg on a day, or the only one of the forum.
    fn leg_by_day(&self, day: Option<NaiveDate>) -> Option<LegId> {
        let legs = self.legs();
        let mut on_day = legs.iter().filter(|leg| self.is_on(leg.id, day));
        match (on_day.next(), on_day.next()) {
            (Some(leg), None) => Some(leg.id),
            _ => legs.first().filter(|_| legs.len() == 1).map(|leg| leg.id),
        }
    }

    fn room_in(&self, name: &str, place: Option<PlaceId>) -> Option<(VenueId, RoomId)> {
        let key = folded(name);
        let rooms = self.shelf.records.rooms.iter().filter(|room| folded(&room.name) == key);
        let mut fits = rooms.filter(|room| place.is_none() || self.place_of_venue(room.venue) == place);
        match (fits.next(), fits.next()) {
            (Some(room), None) => Some((room.venue, room.id)),
            _ => None,
        }
    }

    fn is_called(&self, venue: VenueId, name: &str) -> bool {
        self.venues.get(&folded(name)).is_some_and(|venues| venues.contains(&venue))
    }

    fn zone_of_session(
        &self,
        line: &Line<'_>,
        own: Option<&Session>,
        leg: Option<LegId>,
        venue: Option<VenueId>,
    ) -> Option<ZoneId> {
        let said = line.text(Field::Zone).and_then(|text| text.parse::<ZoneId>().ok());
        let of_venue = || {
            venue
                .or(own.and_then(|own| own.venue))
                .and_then(|venue| self.place_of_venue(venue))
                .and_then(|place| self.zone_of(place))
        };
        let of_leg = || leg.and_then(|leg| self.shelf.get::<Leg>(leg)).and_then(|leg| self.zone_of(leg.place));
        said.or_else(|| own.and_then(|own| own.zone.clone())).or_else(of_venue).or_else(of_leg)
    }
}

fn new_session(id: SessionId, forum: ForumId, rank: Rank, kind: SessionKind) -> Session {
    Session {
        id,
        forum,
        leg: None,
        track: None,
        title: Localized::default(),
        abstract_text: Localized::default(),
        kind,
        schedule: Schedule::Unscheduled,
        planned_minutes: None,
        pinned: false,
        // What a sheet does not say is settled is not published as if it were.
        status: SessionStatus::Tentative,
        audience: Audience::default(),
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
        rank,
        marks: Marks::new(),
    }
}

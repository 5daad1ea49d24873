//! Rows of journeys, and what they share with stays.

use chrono::Days;
use periplo_model::*;
use uuid::Uuid;

use super::field::Field;
use super::hour::HourText;
use super::lexicon;
use super::line::Line;
use super::make_people::set_text;
use super::making::{Made, Making, RowChoice, RowFate};
use super::note::Gravity;
use super::session_times::on;
use crate::gazetteer::matching::folded;

impl Making<'_> {
    /// The people that a cell names.
    pub(super) fn people_of(&mut self, line: &mut Line<'_>, field: Field, there: &[PersonId]) -> Vec<PersonId> {
        let mut found = Vec::new();
        for name in line.names(field, |name| self.is_somebody(name)) {
            // Of several of one name, the one who is there already.
            let own = self.folk.named(&name).into_iter().find(|person| there.contains(person));
            let person = own.or_else(|| self.somebody(line, field, &name));
            found.extend(person.filter(|person| !found.contains(person)));
        }
        found
    }

    /// A row of journeys.
    pub fn journey_row(&mut self, line: &mut Line<'_>, choice: RowChoice) -> Made {
        let (from_text, to_text) = (line.text(Field::FromCity), line.text(Field::ToCity));
        let number = line.text(Field::Number);
        let name = [number.as_deref(), from_text.as_deref(), to_text.as_deref()];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let from = from_text.as_deref().and_then(|text| self.city(line, Field::FromCity, text, None));
        let to = to_text.as_deref().and_then(|text| self.city(line, Field::ToCity, text, None));
        let (Some(from), Some(to)) = (from, to) else {
            line.note(
                Some(if from.is_none() { Field::FromCity } else { Field::ToCity }),
                Gravity::Broken,
                "where-missing",
                &[("text", &name)],
            );
            return Made::not(RowFate::Broken, name);
        };
        let departs = self.moment(line, Field::DepartsDay, Field::DepartsHour, from, None);
        if let Some(day) = departs.as_ref().and_then(Moment::day) {
            line.weekday_beside(day);
        }
        let arrives = self.moment(line, Field::ArrivesDay, Field::ArrivesHour, to, departs.as_ref());
        let day = departs.as_ref().and_then(Moment::day);
        let given = line.text(Field::Id).and_then(|text| Uuid::try_parse(&text).ok());
        let base = folded(&format!("{} {from} {to}", number.as_deref().unwrap_or_default()));
        let found = self.journey_of(given, &base, from, to, number.as_deref(), departs.as_ref(), choice);
        let found = match found {
            Ok(found) => found,
            Err(id) => {
                line.note(None, Gravity::Told, "removed-here", &[("name", &name)]);
                return Made { main: Some((Kind::Journey, id)), ..Made::not(RowFate::RemovedHere, name) };
            }
        };
        let own = found.and_then(|id| self.shelf.get::<Journey>(JourneyId::from_uuid(id)));
        if own.is_some_and(|own| own.forum != self.forum.id) {
            line.note(None, Gravity::Broken, "locked", &[("name", &name)]);
            return Made::not(RowFate::Broken, name);
        }
        let joined = found.is_some_and(|id| self.row_of(id).is_some());
        let id = if joined {
            found
        } else {
            let key = self.key(&base);
            let id = found.or(given.filter(|_| choice != RowChoice::New));
            let id = id.unwrap_or_else(|| {
                self.new_id(Kind::Journey, &format!("{base}/{}", day.map(|day| day.to_string()).unwrap_or_default()))
            });
            self.begin(Kind::Journey, id, key, line.number());
            Some(id)
        };
        let id = JourneyId::from_uuid(id.unwrap_or_default());
        if !joined {
            self.journey(line, id, own.is_some(), (from, to), (departs, arrives));
        }
        let there: Vec<PersonId> = self.shelf.below::<Traveller>(id.uuid()).map(|it| it.person).collect();
        let people = self.people_of(line, Field::Travellers, &there);
        let mut ids = vec![id.uuid()];
        for person in &people {
            let record =
                Traveller { id: link::traveller_id(id, *person), journey: id, person: *person, marks: Marks::new() };
            self.link(id.uuid(), Field::Travellers, record, &mut ids);
        }
        self.booking(line, BookingSubject::Journey(id), &people, &mut ids);
        let fate = match found.and_then(|id| self.row_of(id)).filter(|_| joined) {
            Some(row) => {
                line.note(None, Gravity::Told, "joined", &[("row", &row.to_string())]);
                RowFate::Joined
            }
            None => RowFate::Same,
        };
        Made { main: Some((Kind::Journey, id.uuid())), ids, ..Made::not(fate, name) }
    }

    fn journey(
        &mut self,
        line: &mut Line<'_>,
        id: JourneyId,
        is_known: bool,
        (from, to): (PlaceId, PlaceId),
        (departs, arrives): (Option<Moment>, Option<Moment>),
    ) {
        let number = line.text(Field::Number);
        let mode = line.word(Field::Mode, "word-unknown", lexicon::mode);
        let guessed = number.as_deref().filter(|number| is_flight(number)).map(|_| JourneyMode::Flight);
        let operator = line.text(Field::Operator);
        let point = |line: &Line<'_>, field, city| {
            line.text(field).or_else(|| line.text(city).and_then(|text| Self::airport_point(&text)))
        };
        let from_point = point(line, Field::FromPoint, Field::FromCity);
        let to_point = point(line, Field::ToPoint, Field::ToCity);
        let confirmed = line.word(Field::Confirmed, "word-unknown", lexicon::yes);
        let notes = line.texts(Field::Notes);
        let own_forum = self.forum.id;
        let siblings = self.shelf.records.journeys.iter().filter(move |it| it.forum == own_forum).map(|it| &it.rank);
        let rank =
            if is_known { Rank::default() } else { self.rank_after(Kind::Journey, self.forum.id.uuid(), siblings) };
        let (forum, language) = (self.forum, self.language.clone());
        let fresh = || Journey {
            id,
            forum: forum.id,
            mode: mode.or(guessed).unwrap_or_default(),
            operator: None,
            number: None,
            from_place: from,
            from_venue: None,
            from_point: None,
            to_place: to,
            to_venue: None,
            to_point: None,
            departs: Moment::Unknown,
            arrives: Moment::Unknown,
            confirmed: false,
            notes: Localized::default(),
            rank,
            marks: Marks::new(),
        };
        let record = self.settle(id, None, fresh, |it: &mut Journey| {
            it.mode = mode.unwrap_or(it.mode);
            it.operator = operator.or(it.operator.take());
            it.number = number.or(it.number.take());
            if it.from_place != from {
                (it.from_place, it.from_venue) = (from, None);
            }
            if it.to_place != to {
                (it.to_place, it.to_venue) = (to, None);
            }
            it.from_point = from_point.or(it.from_point.take());
            it.to_point = to_point.or(it.to_point.take());
            it.departs = departs.unwrap_or_else(|| it.departs.clone());
            it.arrives = arrives.unwrap_or_else(|| it.arrives.clone());
            it.confirmed = confirmed.unwrap_or(it.confirmed);
            for (tag, text) in &notes {
                set_text(&mut it.notes, tag.as_ref(), text, &language, forum);
            }
        });
        self.keep(id.uuid(), &record);
    }

    #[allow(clippy::too_many_arguments, reason = "what tells one journey from another")]
    fn journey_of(
        &self,
        given: Option<Uuid>,
        key: &str,
        from: PlaceId,
        to: PlaceId,
        number: Option<&str>,
        departs: Option<&Moment>,
        choice: RowChoice,
    ) -> Result<Option<Uuid>, Uuid> {
        match choice {
            RowChoice::Is(id) => return Ok(Some(id).filter(|id| self.shelf.has(Kind::Journey, *id))),
            RowChoice::New => return Ok(None),
            _ => {}
        }
        if let Some(id) = given {
            return match (
                self.shelf.has(Kind::Journey, id) || self.row_of(id).is_some(),
                self.memories.of(id).is_some(),
            ) {
                (true, _) => Ok(Some(id)),
                (false, true) => Err(id),
                (false, false) => Ok(None),
            };
        }
        let number = number.map(folded);
        let day = departs.and_then(Moment::day);
        let is = |it: &&Journey| {
            let other = it.number.as_deref().map(folded);
            let numbers = number.is_none() || other.is_none() || number == other;
            let same_hour = match (departs, &it.departs) {
                (Some(Moment::At { time, .. }), Moment::At { time: other, .. }) => number.is_some() || time == other,
                _ => true,
            };
            it.forum == self.forum.id
                && (it.from_place, it.to_place) == (from, to)
                && it.departs.day() == day
                && numbers
                && same_hour
        };
        let of_sheet = self.theirs.journeys.iter().find(is);
        if let Some(journey) = of_sheet.or_else(|| self.shelf.records.journeys.iter().find(is)) {
            return Ok(Some(journey.id.uuid()));
        }
        let before = self.memories.by_key(self.sheet.name(), key).iter().find(|id| self.row_of(**id).is_none());
        match before {
            Some(id) if self.shelf.has(Kind::Journey, *id) => Ok(Some(*id)),
            Some(id) => Err(*id),
            None => Ok(None),
        }
    }

    /// When a journey leaves or arrives. One that arrives at an hour without a day arrives on the day it leaves, or the next.
    fn moment(
        &self,
        line: &mut Line<'_>,
        day: Field,
        hour: Field,
        place: PlaceId,
        after: Option<&Moment>,
    ) -> Option<Moment> {
        let read = line.day(day);
        let hours = line.hours(hour).or(read.and_then(|read| read.hours));
        let said = read.map(|read| read.date).or_else(|| {
            let has_hour = matches!(hours, Some(HourText::Hours(..)));
            after.and_then(Moment::day).filter(|_| has_hour && line.cell(day).is_none())
        })?;
        let zone = self.zone_of(place);
        match hours {
            Some(HourText::Hours(at, _)) => {
                let mut time = on(said, at)?;
                if let (None, Some(Moment::At { time: left, .. })) = (read, after)
                    && time <= *left
                {
                    time = WallTime::new(time.date().checked_add_days(Days::new(1))?, time.time());
                }
                let fold = self.fold(line, hour, zone.as_ref(), time, at.fold);
                Some(Moment::At { time, fold })
            }
            Some(HourText::Part(part)) => Some(Moment::Day { date: said, part: Some(part) }),
            Some(HourText::Open) | None => Some(Moment::Day { date: said, part: None }),
        }
    }

    /// The reference of a booking: of the one person of the row, or of all.
    pub(super) fn booking(
        &mut self,
        line: &mut Line<'_>,
        subject: BookingSubject,
        people: &[PersonId],
        ids: &mut Vec<Uuid>,
    ) {
        let Some(reference) = line.text(Field::Booking) else { return };
        let of = match subject {
            BookingSubject::Journey(id) => id.uuid(),
            BookingSubject::Stay(id) => id.uuid(),
        };
        let for_all =
            self.shelf.below::<PrivateBooking>(of).any(|own| own.person.is_none() && own.reference == reference);
        if for_all {
            return;
        }
        let person = if let [only] = people { Some(*only) } else { None };
        let id = link::private_booking_id(subject, person);
        ids.push(id.uuid());
        self.push(PrivateBooking { id, subject, person, reference, notes: None });
    }
}

/// `AV 52`, `LA2465`, `CM-0123`: two letters or a letter and a digit, then the number.
fn is_flight(number: &str) -> bool {
    let plain: String = number.chars().filter(|letter| letter.is_ascii_alphanumeric()).collect();
    let (code, rest) = plain.split_at(plain.len().min(2));
    code.chars().any(|letter| letter.is_ascii_uppercase())
        && (1..=4).contains(&rest.len())
        && rest.bytes().all(|digit| digit.is_ascii_digit())
}

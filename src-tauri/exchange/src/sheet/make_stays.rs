//! Rows of stays.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use periplo_model::*;
use uuid::Uuid;

use super::field::Field;
use super::lexicon;
use super::line::Line;
use super::make_people::set_text;
use super::making::{Made, Making, RowChoice, RowFate};
use super::note::Gravity;
use crate::gazetteer::matching::folded;

impl Making<'_> {
    /// A row of stays.
    pub fn stay_row(&mut self, line: &mut Line<'_>, choice: RowChoice) -> Made {
        let lodging = line.text(Field::Venue);
        let names = line.names(Field::Guests, |name| self.is_somebody(name));
        let name =
            lodging.iter().map(String::as_str).chain(names.iter().map(String::as_str)).collect::<Vec<_>>().join(" · ");
        let (check_in, check_out) = (line.day(Field::CheckIn), line.day(Field::CheckOut));
        if let Some(day) = check_in {
            line.weekday_beside(day.date);
        }
        let (Some(check_in), Some(check_out)) = (check_in.map(|day| day.date), check_out.map(|day| day.date)) else {
            line.note(Some(Field::CheckIn), Gravity::Broken, "nights-missing", &[]);
            return Made::not(RowFate::Broken, name);
        };
        if check_out <= check_in {
            line.note(Some(Field::CheckOut), Gravity::Broken, "nights-missing", &[]);
            return Made::not(RowFate::Broken, name);
        }
        let city = line.text(Field::City).and_then(|text| self.city(line, Field::City, &text, None));
        let city = city.or_else(|| self.place_on(check_in));
        let Some(venue) =
            lodging.and_then(|lodging| self.venue(line, &lodging, city, true).or_else(|| self.lodging(&lodging)))
        else {
            line.note(Some(Field::Venue), Gravity::Broken, "lodging-missing", &[("text", &name)]);
            return Made::not(RowFate::Broken, name);
        };
        let given = line.text(Field::Id).and_then(|text| Uuid::try_parse(&text).ok());
        let mut folded_names: Vec<String> = names.iter().map(|name| folded(name)).collect();
        folded_names.sort();
        let base = format!("{venue}/{}", folded_names.join("+"));
        let key = self.key(&base);
        let known: BTreeSet<PersonId> = names.iter().flat_map(|name| self.folk.named(name)).collect();
        let found = match self.stay_of(given, &key, venue, (check_in, check_out), &known, choice) {
            Ok(found) => found,
            Err(id) => {
                line.note(None, Gravity::Told, "removed-here", &[("name", &name)]);
                return Made { main: Some((Kind::Stay, id)), ..Made::not(RowFate::RemovedHere, name) };
            }
        };
        let own = found.and_then(|id| self.shelf.get::<Stay>(StayId::from_uuid(id)));
        if own.is_some_and(|own| own.forum != self.forum.id) {
            line.note(None, Gravity::Broken, "locked", &[("name", &name)]);
            return Made::not(RowFate::Broken, name);
        }
        if let Some(row) = found.and_then(|id| self.row_of(id)) {
            line.note(None, Gravity::Told, "twice", &[("row", &row.to_string())]);
            return Made { main: found.map(|id| (Kind::Stay, id)), ..Made::not(RowFate::Twice, name) };
        }
        let id = found.or(given.filter(|_| choice != RowChoice::New)).unwrap_or_else(|| self.new_id(Kind::Stay, &key));
        self.begin(Kind::Stay, id, key, line.number());
        let id = StayId::from_uuid(id);
        let room_type = line.word(Field::RoomType, "word-unknown", lexicon::room_type);
        let confirmed = line.word(Field::Confirmed, "word-unknown", lexicon::yes);
        let notes = line.texts(Field::Notes);
        let own_forum = self.forum.id;
        let siblings = self.shelf.records.stays.iter().filter(move |it| it.forum == own_forum).map(|it| &it.rank);
        let rank =
            if own.is_some() { Rank::default() } else { self.rank_after(Kind::Stay, self.forum.id.uuid(), siblings) };
        let (forum, language) = (self.forum, self.language.clone());
        let fresh = || Stay {
            id,
            forum: forum.id,
            venue,
            check_in,
            check_out,
            room_type: None,
            confirmed: false,
            notes: Localized::default(),
            rank,
            marks: Marks::new(),
        };
        let record = self.settle(id, None, fresh, |it: &mut Stay| {
            (it.venue, it.check_in, it.check_out) = (venue, check_in, check_out);
            it.room_type = room_type.or(it.room_type);
            it.confirmed = confirmed.unwrap_or(it.confirmed);
            for (tag, text) in &notes {
                set_text(&mut it.notes, tag.as_ref(), text, &language, forum);
            }
        });
        self.keep(id.uuid(), &record);
        let there: Vec<PersonId> = self.shelf.below::<Guest>(id.uuid()).map(|it| it.person).collect();
        let people = self.people_of(line, Field::Guests, &there);
        let mut ids = vec![id.uuid()];
        for person in &people {
            let record = Guest { id: link::guest_id(id, *person), stay: id, person: *person, marks: Marks::new() };
            self.link(id.uuid(), Field::Guests, record, &mut ids);
        }
        self.booking(line, BookingSubject::Stay(id), &people, &mut ids);
        Made { main: Some((Kind::Stay, id.uuid())), ids, ..Made::not(RowFate::Same, name) }
    }

    /// The city of the leg that a night is in.
    fn place_on(&self, night: NaiveDate) -> Option<PlaceId> {
        let legs = self.legs();
        let day =
            |leg: &&&Leg| (leg.starts.checked_sub_days(Days::new(1)).unwrap_or(leg.starts)..=leg.ends).contains(&night);
        let places: BTreeSet<PlaceId> = legs.iter().filter(day).map(|leg| leg.place).collect();
        let of_forum: BTreeSet<PlaceId> = legs.iter().map(|leg| leg.place).collect();
        [places, of_forum].into_iter().find(|places| places.len() == 1).and_then(|places| places.first().copied())
    }

    fn lodging(&self, name: &str) -> Option<VenueId> {
        match self.venues.get(&folded(name)).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }

    fn stay_of(
        &self,
        given: Option<Uuid>,
        key: &str,
        venue: VenueId,
        nights: (NaiveDate, NaiveDate),
        people: &BTreeSet<PersonId>,
        choice: RowChoice,
    ) -> Result<Option<Uuid>, Uuid> {
        match choice {
            RowChoice::Is(id) => return Ok(Some(id).filter(|id| self.shelf.has(Kind::Stay, *id))),
            RowChoice::New => return Ok(None),
            _ => {}
        }
        if let Some(id) = given {
            return match (self.shelf.has(Kind::Stay, id), self.memories.of(id).is_some()) {
                (true, _) => Ok(Some(id)),
                (false, true) => Err(id),
                (false, false) => Ok(None),
            };
        }
        if let Some(id) = self.memories.by_key(self.sheet.name(), key).first() {
            return if self.shelf.has(Kind::Stay, *id) { Ok(Some(*id)) } else { Err(*id) };
        }
        let is = |it: &&Stay| {
            let guests: BTreeSet<PersonId> =
                self.shelf.below::<Guest>(it.id.uuid()).map(|guest| guest.person).collect();
            let same_people = guests.intersection(people).next().is_some() || (guests.is_empty() && people.is_empty());
            it.forum == self.forum.id && it.venue == venue && (it.check_in, it.check_out) == nights && same_people
        };
        Ok(self.shelf.records.stays.iter().find(is).map(|stay| stay.id.uuid()))
    }
}

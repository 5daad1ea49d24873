//! The cells of sessions, journeys and stays.

use periplo_model::*;
use uuid::Uuid;

use super::field::{Field, ROLES};
use super::names::join_names;
use super::table::Writer;

impl Writer<'_> {
    /// A cell of a session.
    pub(super) fn session(&self, id: SessionId, field: Field) -> Option<String> {
        let session = self.shelf.get::<Session>(id)?;
        if let Some((_, role)) = ROLES.iter().find(|(of, _)| *of == field) {
            return Some(self.parts(id, *role));
        }
        Some(match field {
            Field::Id => session.id.to_string(),
            Field::Kind => self.words.word(session.kind),
            Field::Status => self.words.word(session.status),
            Field::Leg => self.leg(self.shelf.get::<Leg>(session.leg?)?)?,
            Field::Track => {
                self.shelf.get::<Track>(session.track?)?.name.show(&self.language, &self.forum.languages).to_owned()
            }
            Field::Weekday => {
                use chrono::Datelike;
                let day = session.schedule.first_day()?.weekday().number_from_monday();
                self.words.text("weekday", &[("day", day.into())])
            }
            Field::Day => session.schedule.first_day()?.to_string(),
            Field::LastDay => match &session.schedule {
                Schedule::Days { from, to, .. } if from != to => to.to_string(),
                // An end before the start on the day after needs no day of its own.
                Schedule::Span { start, end, .. } => {
                    let next = start.date().succ_opt() == Some(end.date()) && end.time() <= start.time();
                    (end.date() != start.date() && !next).then(|| end.date().to_string())?
                }
                _ => return None,
            },
            Field::Start => match &session.schedule {
                Schedule::Span { start, start_fold, .. } => hour(*start, *start_fold),
                Schedule::Days { part: Some(part), .. } => self.words.word(*part),
                _ => return None,
            },
            Field::End => match &session.schedule {
                Schedule::Span { end, end_fold, .. } => hour(*end, *end_fold),
                _ => return None,
            },
            Field::Minutes => match &session.schedule {
                Schedule::Span { .. } => return None,
                _ => session.planned_minutes?.to_string(),
            },
            Field::Venue => self.shelf.get::<Venue>(session.venue?)?.name.clone(),
            Field::Room => self.shelf.get::<Room>(session.room?)?.name.clone(),
            Field::Audience => self.words.word(session.audience),
            Field::Languages => self.languages(&session.languages),
            Field::Capacity => session.capacity?.to_string(),
            Field::UnnamedHeads => (session.unnamed_heads > 0).then(|| session.unnamed_heads.to_string())?,
            Field::RegistrationUrl => session.registration_url.clone()?,
            Field::OnlineUrl => session.online_url.clone()?,
            Field::Zone => session.zone.as_ref()?.to_string(),
            _ => return None,
        })
    }

    fn parts(&self, session: SessionId, role: Role) -> String {
        let mut parts: Vec<&Participation> =
            self.shelf.below(session.uuid()).filter(|it: &&Participation| it.role == role && !it.excused).collect();
        parts.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        let name = |part: &&Participation| match part.party {
            Party::Person(id) => Some(self.shelf.person(id).to_owned()),
            Party::Organization(id) => self.shelf.get::<Organization>(id).map(|it| it.name.clone()),
            Party::Delegation(id) => {
                let delegation = self.shelf.get::<Delegation>(id)?;
                Some(delegation.name.show(&self.language, &self.forum.languages).to_owned())
            }
        };
        let names: Vec<String> = parts.iter().filter_map(name).filter(|name| !name.is_empty()).collect();
        join_names(names.iter().map(String::as_str))
    }

    /// A cell of a journey.
    pub(super) fn journey(&self, id: JourneyId, field: Field) -> Option<String> {
        let journey = self.shelf.get::<Journey>(id)?;
        let day = |moment: &Moment| moment.day().map(|day| day.to_string());
        let hours = |moment: &Moment| match moment {
            Moment::At { time, fold } => Some(hour(*time, *fold)),
            Moment::Day { part: Some(part), .. } => Some(self.words.word(*part)),
            _ => None,
        };
        Some(match field {
            Field::Id => journey.id.to_string(),
            Field::Travellers => self.people(self.shelf.below::<Traveller>(id.uuid()).map(|it| it.person)),
            Field::Mode => self.words.word(journey.mode),
            Field::Operator => journey.operator.clone()?,
            Field::Number => journey.number.clone()?,
            Field::FromCity => self.city(journey.from_place)?,
            Field::FromPoint => journey.from_point.clone()?,
            Field::ToCity => self.city(journey.to_place)?,
            Field::ToPoint => journey.to_point.clone()?,
            Field::Weekday => {
                use chrono::Datelike;
                let day = journey.departs.day()?.weekday().number_from_monday();
                self.words.text("weekday", &[("day", day.into())])
            }
            Field::DepartsDay => day(&journey.departs)?,
            Field::DepartsHour => hours(&journey.departs)?,
            Field::ArrivesDay => day(&journey.arrives)?,
            Field::ArrivesHour => hours(&journey.arrives)?,
            Field::Confirmed => self.yes(journey.confirmed),
            Field::Booking => {
                self.booking(id.uuid(), self.shelf.below::<Traveller>(id.uuid()).map(|it| it.person).collect())?
            }
            _ => return None,
        })
    }

    /// A cell of a stay.
    pub(super) fn stay(&self, id: StayId, field: Field) -> Option<String> {
        let stay = self.shelf.get::<Stay>(id)?;
        Some(match field {
            Field::Id => stay.id.to_string(),
            Field::Guests => self.people(self.shelf.below::<Guest>(id.uuid()).map(|it| it.person)),
            Field::Venue => self.shelf.get::<Venue>(stay.venue)?.name.clone(),
            Field::City => self.city(self.shelf.get::<Venue>(stay.venue)?.place)?,
            Field::Weekday => {
                use chrono::Datelike;
                self.words.text("weekday", &[("day", stay.check_in.weekday().number_from_monday().into())])
            }
            Field::CheckIn => stay.check_in.to_string(),
            Field::CheckOut => stay.check_out.to_string(),
            Field::RoomType => self.words.word(stay.room_type?),
            Field::Confirmed => self.yes(stay.confirmed),
            Field::Booking => {
                self.booking(id.uuid(), self.shelf.below::<Guest>(id.uuid()).map(|it| it.person).collect())?
            }
            _ => return None,
        })
    }

    /// The reference for all; else that of the only person.
    fn booking(&self, of: Uuid, people: Vec<PersonId>) -> Option<String> {
        let all: Vec<&PrivateBooking> = self.shelf.below(of).collect();
        let of_one = || match people.as_slice() {
            [only] => all.iter().find(|it| it.person == Some(*only)),
            _ => None,
        };
        all.iter().find(|it| it.person.is_none()).or_else(of_one).map(|it| it.reference.clone())
    }
}

/// An hour; the second of two where the clock is turned back is marked.
fn hour(wall: WallTime, fold: Option<Fold>) -> String {
    let later = if fold == Some(Fold::Later) { " (2)" } else { "" };
    format!("{}{later}", wall.time().format("%H:%M"))
}

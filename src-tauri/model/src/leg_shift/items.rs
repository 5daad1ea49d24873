//! What belongs to a leg, and what becomes of each item.

use uuid::Uuid;

use super::hours::{End, Moving, OpenHour};
use super::{AROUND, LegShift, NotShifted, Remains, ShiftedItem};
use crate::plan::{Change, Plan};
use crate::time::ZoneId;
use crate::*;

/// What is made of the items of a leg so far.
pub(super) struct Made<'a> {
    pub(super) plan: &'a Plan,
    pub(super) shift: &'a LegShift,
    pub(super) leg: &'a Leg,
    /// The place the leg is to be in.
    pub(super) place: PlaceId,
    pub(super) change: Change,
    pub(super) items: Vec<ShiftedItem>,
}

fn item(kind: Kind, id: Uuid) -> ShiftedItem {
    let (remains, other_leg) = (None, None);
    ShiftedItem { kind, id, remains, emptied: Vec::new(), unconfirmed: false, other_leg, open: Vec::new() }
}

impl<'a> Made<'a> {
    fn leaves_place(&self) -> bool {
        self.place != self.leg.place
    }

    /// Whether a venue lies in the place that is left.
    fn is_left(&self, venue: Option<VenueId>) -> bool {
        let venue = venue.and_then(|venue| self.plan.find::<Venue>(venue));
        self.leaves_place() && venue.is_some_and(|venue| venue.place == self.leg.place)
    }

    /// Notes an item; one that changes is written, one of which nothing becomes another remains.
    fn note<E: Entity + PartialEq>(&mut self, mut item: ShiftedItem, before: &E, after: E) {
        if item.remains.is_none() && *before == after {
            item.remains = Some(Remains::Undated);
        }
        self.note_moved(item, before, after);
    }

    /// Notes an item that may move without being written: its place does.
    fn note_moved<E: Entity + PartialEq>(&mut self, item: ShiftedItem, before: &E, after: E) {
        if item.remains.is_none() && *before != after {
            E::of_mut(&mut self.change.put).push(after);
        }
        self.items.push(item);
    }

    pub(super) fn sessions(&mut self) -> Result<(), NotShifted> {
        let plan = self.plan;
        for session in plan.sessions_of_leg(self.leg.id) {
            let mut item = item(Kind::Session, session.id.uuid());
            let mut after = session.clone();
            if session.locked() {
                item.remains = Some(Remains::Locked);
            } else if self.shift.excepts(Kind::Session, session.id) {
                item.remains = Some(Remains::Wanted);
            } else {
                if self.is_left(session.venue) {
                    item.emptied.push("venue");
                    if after.room.take().is_some() {
                        item.emptied.push("room");
                    }
                    after.venue = None;
                }
                let (from, to) = (plan.zone_of_session(session), self.zone_after(&after));
                let moving = Moving { plan, shift: self.shift, item: (Kind::Session, item.id), from, to };
                after.schedule = schedule(&moving, &session.schedule, &mut item.open)?;
            }
            // On another clock the same hour is another one.
            match self.leaves_place() && session.zone.is_none() && session.schedule != Schedule::Unscheduled {
                true => self.note_moved(item, session, after),
                false => self.note(item, session, after),
            }
        }
        Ok(())
    }

    /// The zone of a session once the leg is where it goes.
    fn zone_after<'s>(&self, session: &'s Session) -> Option<&'s ZoneId>
    where
        'a: 's,
    {
        let plan: &'a Plan = self.plan;
        let of_venue = session.venue.and_then(|venue| plan.zone_of_venue(venue));
        session.zone.as_ref().or(of_venue).or_else(|| plan.zone_of_place(self.place))
    }

    /// The days in which journeys and stays belong to a leg.
    fn is_around(&self, leg: &Leg, day: Option<chrono::NaiveDate>) -> bool {
        let of = |days: i64| chrono::TimeDelta::try_days(days).unwrap_or_default();
        day.is_some_and(|day| day >= leg.starts - of(AROUND) && day <= leg.ends + of(AROUND))
    }

    fn touches(&self, journey: &Journey, leg: &Leg) -> bool {
        let left = journey.departs.day().or(journey.arrives.day());
        let came = journey.arrives.day().or(journey.departs.day());
        (journey.from_place == leg.place && self.is_around(leg, left))
            || (journey.to_place == leg.place && self.is_around(leg, came))
    }

    pub(super) fn journeys(&mut self) -> Result<(), NotShifted> {
        let plan = self.plan;
        for journey in plan.journeys().filter(|journey| self.touches(journey, self.leg)).collect::<Vec<_>>() {
            let mut item = item(Kind::Journey, journey.id.uuid());
            item.other_leg =
                plan.legs().find(|leg| leg.id != self.leg.id && self.touches(journey, leg)).map(|leg| leg.id);
            let mut after = journey.clone();
            if !self.shift.journeys || self.shift.excepts(Kind::Journey, journey.id) {
                item.remains = Some(Remains::Wanted);
            } else {
                self.turn_ends(&mut after, &mut item);
                let ends = [
                    (End::Start, journey.from_place, after.from_place, &mut after.departs),
                    (End::End, journey.to_place, after.to_place, &mut after.arrives),
                ];
                for (end, was, is, moment) in ends {
                    let (from, to) = (plan.zone_of_place(was), plan.zone_of_place(is));
                    let moving = Moving { plan, shift: self.shift, item: (Kind::Journey, item.id), from, to };
                    *moment = self.moment(&moving, moment, end, &mut item.open)?;
                }
                let changes = *journey != after;
                item.unconfirmed = unconfirm(&mut after.confirmed, changes);
            }
            self.note(item, journey, after);
        }
        Ok(())
    }

    /// Where the leg goes to another place, so do the ends of the journey in the one that is left; their points are unknown.
    fn turn_ends(&self, journey: &mut Journey, item: &mut ShiftedItem) {
        if !self.leaves_place() {
            return;
        }
        let ends = [
            (&mut journey.from_place, &mut journey.from_venue, &mut journey.from_point, ["from_venue", "from_point"]),
            (&mut journey.to_place, &mut journey.to_venue, &mut journey.to_point, ["to_venue", "to_point"]),
        ];
        for (place, venue, point, [venue_field, point_field]) in ends {
            if *place != self.leg.place {
                continue;
            }
            *place = self.place;
            item.emptied.extend(venue.take().map(|_| venue_field));
            item.emptied.extend(point.take().map(|_| point_field));
        }
    }

    fn moment(
        &self,
        moving: &Moving<'_>,
        moment: &Moment,
        end: End,
        open: &mut Vec<OpenHour>,
    ) -> Result<Moment, NotShifted> {
        Ok(match moment {
            Moment::Unknown => Moment::Unknown,
            Moment::Day { date, part } => Moment::Day { date: self.shift.date(*date)?, part: *part },
            Moment::At { time, fold } => {
                let ((time, fold), asks) = moving.time((*time, *fold), end, 0)?;
                open.extend(asks);
                Moment::At { time, fold }
            }
        })
    }

    pub(super) fn stays(&mut self) -> Result<(), NotShifted> {
        let plan = self.plan;
        let here = |stay: &&Stay| plan.find::<Venue>(stay.venue).is_some_and(|venue| venue.place == self.leg.place);
        let around = |stay: &&Stay| {
            let of = |days: i64| chrono::TimeDelta::try_days(days).unwrap_or_default();
            stay.check_out >= self.leg.starts - of(AROUND) && stay.check_in <= self.leg.ends + of(AROUND)
        };
        for stay in plan.stays().filter(here).filter(around).collect::<Vec<_>>() {
            let mut item = item(Kind::Stay, stay.id.uuid());
            let mut after = stay.clone();
            if !self.shift.stays || self.shift.excepts(Kind::Stay, stay.id) {
                item.remains = Some(Remains::Wanted);
            } else if self.leaves_place() {
                item.remains = Some(Remains::Lodging);
            } else {
                (after.check_in, after.check_out) = (self.shift.date(stay.check_in)?, self.shift.date(stay.check_out)?);
                let changes = *stay != after;
                item.unconfirmed = unconfirm(&mut after.confirmed, changes);
            }
            self.note(item, stay, after);
        }
        Ok(())
    }

    pub(super) fn tasks(&mut self) -> Result<(), NotShifted> {
        let plan = self.plan;
        for task in plan.records().tasks.iter().filter(|task| task.leg == Some(self.leg.id)) {
            let mut item = item(Kind::Task, task.id.uuid());
            let mut after = task.clone();
            if !self.shift.tasks || self.shift.excepts(Kind::Task, task.id) {
                item.remains = Some(Remains::Wanted);
            } else {
                after.due = task.due.map(|due| self.shift.date(due)).transpose()?;
            }
            self.note(item, task, after);
        }
        Ok(())
    }
}

/// Takes the confirmation of what changes; whether it had one.
fn unconfirm(confirmed: &mut bool, changes: bool) -> bool {
    changes && std::mem::take(confirmed)
}

fn schedule(moving: &Moving<'_>, schedule: &Schedule, open: &mut Vec<OpenHour>) -> Result<Schedule, NotShifted> {
    let shift = moving.shift;
    Ok(match schedule {
        Schedule::Unscheduled => Schedule::Unscheduled,
        Schedule::Days { from, to, part } => {
            Schedule::Days { from: shift.date(*from)?, to: shift.date(*to)?, part: *part }
        }
        Schedule::Span { start, start_fold, end, end_fold } => {
            let (start, end, asks) = moving.span((*start, *start_fold), (*end, *end_fold))?;
            open.extend(asks);
            Schedule::Span { start: start.0, start_fold: start.1, end: end.0, end_fold: end.1 }
        }
    })
}

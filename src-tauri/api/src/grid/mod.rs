//! The programme as a grid: days of a leg by rooms or venues, and what can be done in it.

mod axis;
mod moving;
mod shade;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use periplo_model::plan::Plan;
use periplo_model::time::{derive, offset_at, offset_text, wall_at};
use periplo_model::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::error::WireError;
use crate::job::Job;
use crate::session_view::heads;
use crate::view::forum::Named;
use crate::view::grid::{
    BandItem, Column, ColumnView, GridDate, GridDay, GridItem, GridJourney, GridSession, GridView,
};
use axis::DayAxis;

pub use moving::{MoveRequest, MoveTo, check, move_session};
pub use shade::{ShadeRequest, shade};

/// What the columns of the grid are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GridBy {
    /// Rooms, and venues that have none.
    #[default]
    Room,
    /// Venues.
    Venue,
}

/// Asks for days of a leg.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct GridRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The leg; without it the first.
    pub leg: Option<LegId>,
    /// The first day; without it the first of the leg.
    pub from: Option<NaiveDate>,
    /// How many days, 1 to 31; without it one.
    pub count: Option<u32>,
    /// What the columns are; without it rooms.
    pub by: Option<GridBy>,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// The most days that are shown at once.
const MOST_DAYS: u32 = 31;

/// What is taken for the length of a session of which none is known, in minutes.
const USUAL_MINUTES: u32 = 60;

/// Gives days of a leg by rooms or venues, in minutes since each day began there.
pub fn get(app: &App, request: GridRequest, _: &Job) -> Result<GridView, WireError> {
    let plan = app.plan(&request.forum)?;
    let spare = spare(app, &plan)?;
    let board = Board::new(&plan, &spare, request.leg, request.by.unwrap_or_default())?;
    let dates = board.dates();
    let from = request.from.or_else(|| dates.first().map(|day| day.date)).unwrap_or(board.leg.starts);
    let count = request.count.unwrap_or(1);
    let days = board.days_from(from, count)?.into_iter().map(|date| board.day(date, request.viewer_zone.as_ref()));
    Ok(GridView {
        leg: board.leg.id,
        city: board.place.name.clone(),
        zone: board.place.zone.clone(),
        dates,
        columns: board.columns(),
        days: days.collect(),
        unscheduled: board.unscheduled(),
    })
}

/// The venues and rooms of the workspace that the forum does not refer to yet: what is put into one does.
fn spare(app: &App, plan: &Plan) -> Result<Records, WireError> {
    let reader = app.reader()?;
    let mut spare = Records { venues: reader.all()?, rooms: reader.all()?, ..Records::default() };
    spare.venues.retain(|venue| plan.find::<Venue>(venue.id).is_none());
    spare.rooms.retain(|room| plan.find::<Room>(room.id).is_none());
    Ok(spare)
}

/// A leg with its sessions, and those of none, as the grid lays them out.
struct Board<'p> {
    plan: &'p Plan,
    spare: &'p Records,
    leg: &'p Leg,
    place: &'p Place,
    by: GridBy,
    sessions: Vec<&'p Session>,
}

impl<'p> Board<'p> {
    /// The board of a leg; without one, of the first leg of the forum.
    fn new(plan: &'p Plan, spare: &'p Records, leg: Option<LegId>, by: GridBy) -> Result<Self, WireError> {
        let first = || plan.legs().min_by_key(|leg| (leg.starts, leg.rank.clone(), leg.id));
        let leg = match leg {
            Some(id) => plan.legs().find(|leg| leg.id == id).ok_or_else(|| WireError::not_found(Kind::Leg, id))?,
            None => first().ok_or_else(|| WireError::not_found(Kind::Leg, ""))?,
        };
        let place = plan.find::<Place>(leg.place).ok_or_else(|| WireError::not_found(Kind::Place, leg.place))?;
        let mut sessions: Vec<&Session> =
            plan.sessions().filter(|own| own.leg.is_none_or(|own| own == leg.id)).collect();
        sessions.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        Ok(Self { plan, spare, leg, place, by, sessions })
    }

    fn axis(&self, date: NaiveDate) -> DayAxis<'_> {
        DayAxis::new(self.plan.rules(), &self.place.zone, date)
    }

    /// So many days in a row.
    fn days_from(&self, from: NaiveDate, count: u32) -> Result<Vec<NaiveDate>, WireError> {
        if !(1..=MOST_DAYS).contains(&count) {
            return Err(WireError::bad_field("count", count, "reason-too-many"));
        }
        Ok(from.iter_days().take(count as usize).collect())
    }

    /// The instants of a session with hours.
    fn span(&self, session: &Session) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let Schedule::Span { start, start_fold, end, end_fold } = session.schedule else { return None };
        let zone = self.plan.zone_of_session(session)?;
        let at = |wall, fold| derive(self.plan.rules(), zone, wall, fold).instant;
        Some((at(start, start_fold), at(end, end_fold)))
    }

    /// What the place's clock says at an instant.
    fn wall(&self, at: DateTime<Utc>) -> WallTime {
        let reading = wall_at(self.plan.rules(), &self.place.zone, at);
        reading.map_or_else(|| at.naive_utc().into(), |(reading, _)| reading.wall)
    }

    /// The days of the leg, and others on which it has sessions.
    fn dates(&self) -> Vec<GridDate> {
        let leg = self.leg;
        let own = leg.starts.iter_days().take_while(|date| *date <= leg.ends).take(366);
        let mut dates: BTreeMap<NaiveDate, u32> = own.map(|date| (date, 0)).collect();
        for session in self.sessions.iter().filter(|session| session.leg.is_some()) {
            let day = match session.schedule {
                Schedule::Days { from, .. } => Some(from),
                _ => self.span(session).map(|(start, _)| self.wall(start).date()),
            };
            if let Some(day) = day {
                *dates.entry(day).or_default() += 1;
            }
        }
        let of_leg = |date| (leg.starts..=leg.ends).contains(&date);
        let view =
            |(date, sessions)| GridDate { date, of_leg: of_leg(date), minutes: self.axis(date).minutes(), sessions };
        dates.into_iter().map(view).collect()
    }

    /// The column that a session stands in.
    fn column_of(&self, session: &Session) -> Column {
        match (self.by, session.room, session.venue) {
            (GridBy::Room, Some(room), _) => Column::Room(room),
            (_, _, Some(venue)) => Column::Venue(venue),
            _ => Column::Nowhere,
        }
    }

    /// The columns: venues of the place where nobody only sleeps, and those elsewhere that the leg uses.
    fn columns(&self) -> Vec<ColumnView> {
        let plan = self.plan;
        let used: BTreeSet<Column> = self.sessions.iter().map(|session| self.column_of(session)).collect();
        let in_use = |venue: VenueId| self.sessions.iter().any(|session| session.venue == Some(venue));
        let mut venues: Vec<&Venue> = plan
            .records()
            .venues
            .iter()
            .chain(&self.spare.venues)
            .filter(|venue| venue.place == self.place.id && !venue.lodging || in_use(venue.id))
            .collect();
        venues.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        let view = |target: Column, venue: Option<&Venue>, room: Option<&Room>| ColumnView {
            key: target.key(),
            target,
            venue: venue.map(|venue| Named { id: venue.id, name: venue.name.clone() }),
            room: room.map(|room| Named { id: room.id, name: room.name.clone() }),
            capacity: room.and_then(|room| room.capacity),
            used: used.contains(&target),
        };
        let mut columns = vec![view(Column::Nowhere, None, None)];
        for venue in venues {
            let spare = self.spare.rooms.iter().filter(|room| room.venue == venue.id);
            let mut rooms: Vec<&Room> = plan.rooms_of_venue(venue.id).chain(spare).collect();
            rooms.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
            let whole = Column::Venue(venue.id);
            if self.by == GridBy::Venue || rooms.is_empty() || used.contains(&whole) {
                columns.push(view(whole, Some(venue), None));
            }
            if self.by == GridBy::Room {
                columns.extend(rooms.into_iter().map(|room| view(Column::Room(room.id), Some(venue), Some(room))));
            }
        }
        columns
    }

    fn session(&self, session: &Session) -> GridSession {
        let clock = match session.schedule {
            Schedule::Span { start, end, .. } => u32::try_from(start.minutes_until(end)).ok().filter(|own| *own > 0),
            _ => session.planned_minutes,
        };
        GridSession {
            id: session.id,
            title: session.title.clone(),
            kind: session.kind,
            status: session.status,
            leg: session.leg,
            track: session.track,
            column: self.column_of(session).key(),
            locked: session.locked(),
            people: heads(self.plan, session),
            minutes: clock.unwrap_or(USUAL_MINUTES),
        }
    }

    fn day(&self, date: NaiveDate, viewer: Option<&ZoneId>) -> GridDay {
        let axis = self.axis(date);
        let offset = offset_at(self.plan.rules(), &self.place.zone, axis.start).unwrap_or_default();
        let mut items: Vec<GridItem> =
            self.sessions.iter().filter_map(|session| self.item(&axis, session, viewer)).collect();
        items.sort_by_key(|item| (item.from, item.to, item.session.id));
        let mut band: Vec<BandItem> = self.sessions.iter().filter_map(|session| self.banded(date, session)).collect();
        band.sort_by_key(|item| item.part);
        let mut journeys: Vec<GridJourney> =
            self.plan.journeys().filter_map(|journey| self.journey(&axis, date, journey)).collect();
        journeys.sort_by_key(|journey| (journey.from, journey.id));
        GridDay {
            date,
            minutes: axis.minutes(),
            offset: offset_text(offset),
            hours: axis.hours(viewer),
            items,
            band,
            journeys,
        }
    }

    fn item(&self, axis: &DayAxis<'_>, session: &Session, viewer: Option<&ZoneId>) -> Option<GridItem> {
        let (start, end) = self.span(session)?;
        let (from, to) = axis.part(start, end)?;
        let Schedule::Span { start: wall, start_fold, .. } = session.schedule else { return None };
        let zone = self.plan.zone_of_session(session)?;
        let trouble = derive(self.plan.rules(), zone, wall, start_fold).trouble;
        let on = self.wall(start).date();
        let begins = self.axis(on).part(start, start).map_or(from, |(begins, _)| begins);
        Some(GridItem {
            on,
            begins,
            elapsed: u32::try_from((end - start).num_minutes()).unwrap_or_default(),
            session: self.session(session),
            from,
            to,
            before: start < axis.start,
            after: end > axis.end,
            start: self.wall(start),
            end: self.wall(end),
            viewer_start: viewer.and_then(|zone| wall_at(self.plan.rules(), zone, start)).map(|(own, _)| own.wall),
            trouble: trouble.map(|trouble| format!("trouble-{}", trouble.as_str())),
        })
    }

    fn banded(&self, date: NaiveDate, session: &Session) -> Option<BandItem> {
        let (from, to, part) = match session.schedule {
            Schedule::Days { from, to, part } => (from, to, part),
            // Hours in no zone are of a day and no more.
            Schedule::Span { start, end, .. } if self.plan.zone_of_session(session).is_none() => {
                (start.date(), end.date(), None)
            }
            _ => return None,
        };
        (from..=to).contains(&date).then(|| BandItem { session: self.session(session), part, from, to })
    }

    fn journey(&self, axis: &DayAxis<'_>, date: NaiveDate, journey: &Journey) -> Option<GridJourney> {
        let arrives = journey.to_place == self.place.id;
        if !arrives && journey.from_place != self.place.id {
            return None;
        }
        let instant = |moment: &Moment, place| match (moment, self.plan.zone_of_place(place)) {
            (Moment::At { time, fold }, Some(zone)) => Some(derive(self.plan.rules(), zone, *time, *fold).instant),
            _ => None,
        };
        let departs = instant(&journey.departs, journey.from_place);
        let lands = instant(&journey.arrives, journey.to_place);
        let here = if arrives { lands } else { departs };
        let part = match (departs, lands) {
            (Some(start), Some(end)) if start <= end => Some(axis.part(start, end)?),
            _ => None,
        };
        let day = if arrives { &journey.arrives } else { &journey.departs }.day();
        if part.is_none() && day != Some(date) {
            return None;
        }
        let city = |place| self.plan.find::<Place>(place).map(|place| place.name.clone()).unwrap_or_default();
        Some(GridJourney {
            id: journey.id,
            mode: journey.mode,
            number: journey.number.clone(),
            from_place: city(journey.from_place),
            to_place: city(journey.to_place),
            arrives,
            at: here.map(|at| self.wall(at)),
            from: part.map(|part| part.0),
            to: part.map(|part| part.1),
            travellers: self.plan.travellers_of(journey.id).count() as u32,
            confirmed: journey.confirmed,
        })
    }

    fn unscheduled(&self) -> Vec<GridSession> {
        let waiting = self.sessions.iter().filter(|session| session.schedule == Schedule::Unscheduled);
        waiting.map(|session| self.session(session)).collect()
    }
}

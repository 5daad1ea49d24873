//! Moving a session in the grid, and saying beforehand what that would do.

use chrono::{Days, NaiveDate, TimeDelta};
use periplo_model::findings::Trial;
use periplo_model::plan::{Change, Plan};
use periplo_model::time::{Resolution, derive, resolve, wall_at};
use periplo_model::*;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::axis::DayAxis;
use super::{GridBy, USUAL_MINUTES};
use crate::app::{App, Edited};
use crate::error::{ErrorCode, WireError};
use crate::findings::effect;
use crate::job::Job;
use crate::session::{self, SessionChange, Whereabouts};
use crate::session_plan::session_plan_with;
use crate::view::clock::Eyes;
use crate::view::findings::EffectView;
use crate::view::grid::{Column, GridCheck};
use crate::view::programme::SessionView;

/// When a session is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(optional_fields)]
pub enum MoveTo {
    /// When it is.
    AsItIs,
    /// On no day yet.
    Unscheduled,
    /// On a day; the hour is to be confirmed.
    Day {
        /// The day, in the place.
        day: NaiveDate,
        /// The part of the day.
        part: Option<DayPart>,
    },
    /// From a minute of a day on.
    At {
        /// The day, in the place of the leg.
        day: NaiveDate,
        /// Minutes since the day began; less than the day is long.
        minute: u32,
        /// How long, in minutes of elapsed time; without it as long by the clock as it is.
        minutes: Option<u32>,
    },
    /// From a time of the clock on, in the zone of the session.
    Wall {
        /// The time.
        start: WallTime,
        /// Which is meant where the clock is turned back.
        fold: Option<Fold>,
        /// How long by the clock, in minutes; without it as long as it is.
        minutes: Option<u32>,
    },
}

/// Asks for a session to be moved, or what that would do.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct MoveRequest {
    /// The session.
    pub session: SessionId,
    /// The leg in whose days it is moved; a session of another leg becomes one of it, an online one stays online.
    pub leg: LegId,
    /// When it is to be.
    pub to: MoveTo,
    /// Where it is to be; without it where it is.
    pub column: Option<Column>,
    /// What columns are: by venues, a session stays in its room where that is in the venue. Without it rooms.
    pub by: Option<GridBy>,
    /// The zone to show beside the place's in the answer.
    pub viewer_zone: Option<ZoneId>,
}

/// The longest that a session is made by a move, in minutes: a week.
const LONGEST: u32 = 7 * 1440;

/// Moves a session to another hour, day, room or leg, or back to what has no day, in one step.
///
/// A move keeps the length by the clock; a resize says how long in elapsed time. An end that does not exist by the clock is
/// refused, as all commands do.
pub fn move_session(app: &App, request: MoveRequest, job: &Job) -> Result<Edited<SessionView>, WireError> {
    let plan = session_plan_with(app, request.session, Some(request.leg))?;
    session::update(app, change_of(&plan, &request)?, job)
}

/// Says what moving a session would do: when it would be, what it would solve and cause, or why it cannot be.
pub fn check(app: &App, request: MoveRequest, _: &Job) -> Result<GridCheck, WireError> {
    let own = session_plan_with(app, request.session, Some(request.leg))?;
    let moved = change_of(&own, &request).and_then(|change| session::changed(app, &own, &change));
    let after = match moved {
        Ok((_, after)) => after,
        Err(refused) => {
            return Ok(GridCheck { refused: Some(refused), when: None, effect: EffectView::default() });
        }
    };
    let viewer = request.viewer_zone.as_ref();
    let when = Eyes { rules: own.rules(), viewer }.schedule(&after.schedule, own.zone_of_session(&after));
    let (plan, found) = app.look_briefly(&after.forum.to_string())?;
    let plan = &plan;
    let mut change = Change::default();
    change.put.venues.extend(
        after.venue.filter(|id| plan.find::<Venue>(*id).is_none()).and_then(|id| own.find::<Venue>(id)).cloned(),
    );
    change
        .put
        .rooms
        .extend(after.room.filter(|id| plan.find::<Room>(*id).is_none()).and_then(|id| own.find::<Room>(id)).cloned());
    let change = change.and(after);
    let difference = Trial::new(plan, (*found).clone()).difference(&change);
    Ok(GridCheck { refused: None, when: Some(when), effect: effect(app, plan, &change, &difference, viewer) })
}

/// The change that a move is.
fn change_of(plan: &Plan, request: &MoveRequest) -> Result<SessionChange, WireError> {
    let session = plan.find::<Session>(request.session);
    let session = session.ok_or_else(|| WireError::not_found(Kind::Session, request.session))?;
    let leg = plan.legs().find(|leg| leg.id == request.leg);
    let leg = leg.ok_or_else(|| WireError::not_found(Kind::Leg, request.leg))?;
    let whereabouts = match request.column {
        None => None,
        Some(column) => Some(whereabouts(plan, session, column, request.by.unwrap_or_default())?),
    };
    let venue = whereabouts.as_ref().map_or(session.venue, |whereabouts| whereabouts.venue);
    let own_leg = if session.leg.is_none() && session.zone.is_some() { None } else { Some(leg.id) };
    let after = Session { leg: own_leg.or(session.leg), venue, ..session.clone() };
    let schedule = match &request.to {
        MoveTo::AsItIs => session.schedule.clone(),
        MoveTo::Unscheduled => Schedule::Unscheduled,
        MoveTo::Day { day, part } => {
            let more = match session.schedule {
                Schedule::Days { from, to, .. } => (to - from).num_days().unsigned_abs(),
                _ => 0,
            };
            let to = day.checked_add_days(Days::new(more)).unwrap_or(*day);
            Schedule::Days { from: *day, to, part: *part }
        }
        MoveTo::At { day, minute, minutes } => at(plan, &after, leg, (*day, *minute), *minutes)?,
        MoveTo::Wall { start, fold, minutes } => {
            let length = minutes.unwrap_or_else(|| length(&after));
            within_reason(length)?;
            Schedule::Span { start: *start, start_fold: *fold, end: later(*start, length)?, end_fold: None }
        }
    };
    let schedule = settled(plan, &after, schedule);
    Ok(SessionChange {
        schedule: Some(schedule),
        whereabouts,
        leg: own_leg,
        viewer_zone: request.viewer_zone.clone(),
        ..SessionChange::none(request.session)
    })
}

/// The venue and room of a column. By venues, a room of the same venue is kept.
fn whereabouts(plan: &Plan, session: &Session, column: Column, by: GridBy) -> Result<Whereabouts, WireError> {
    match column {
        Column::Nowhere => Ok(Whereabouts { venue: None, room: None }),
        Column::Venue(venue) => {
            let stays = by == GridBy::Venue && session.venue == Some(venue);
            Ok(Whereabouts { venue: Some(venue), room: session.room.filter(|_| stays) })
        }
        Column::Room(id) => {
            let room = plan.find::<Room>(id).ok_or_else(|| WireError::not_found(Kind::Room, id))?;
            Ok(Whereabouts { venue: Some(room.venue), room: Some(id) })
        }
    }
}

/// The span of a session that begins so many minutes after a day began in the place of a leg.
fn at(
    plan: &Plan,
    after: &Session,
    leg: &Leg,
    (day, minute): (NaiveDate, u32),
    minutes: Option<u32>,
) -> Result<Schedule, WireError> {
    let of_leg = plan.zone_of_place(leg.place).ok_or_else(|| WireError::not_found(Kind::Place, leg.place))?;
    let zone = plan.zone_of_session(after).unwrap_or(of_leg);
    let axis = DayAxis::new(plan.rules(), of_leg, day);
    if minute >= axis.minutes() {
        return Err(WireError::bad_field("start", format!("{day} +{minute}"), "reason-outside-day"));
    }
    let reads = |at| wall_at(plan.rules(), zone, at).map(|(reading, fold)| (reading.wall, fold));
    let unknown = || WireError::new(ErrorCode::UnknownZone, json!({ "zone": zone }));
    let start_at = axis.instant(minute);
    let (start, start_fold) = reads(start_at).ok_or_else(unknown)?;
    let (end, end_fold) = match minutes {
        None => (later(start, length(after))?, None),
        Some(minutes) => {
            within_reason(minutes)?;
            reads(start_at + TimeDelta::minutes(minutes.into())).ok_or_else(unknown)?
        }
    };
    Ok(Schedule::Span { start, start_fold, end, end_fold })
}

/// How long a session is by the clock, in minutes; else as long as planned.
fn length(session: &Session) -> u32 {
    let by_clock = match session.schedule {
        Schedule::Span { start, end, .. } => u32::try_from(start.minutes_until(end)).ok().filter(|own| *own > 0),
        _ => session.planned_minutes.filter(|own| *own > 0),
    };
    by_clock.unwrap_or(USUAL_MINUTES)
}

fn within_reason(minutes: u32) -> Result<(), WireError> {
    if minutes <= LONGEST { Ok(()) } else { Err(WireError::bad_field("minutes", minutes, "reason-too-many")) }
}

fn later(start: WallTime, minutes: u32) -> Result<WallTime, WireError> {
    let end = start.plus_minutes(minutes.into());
    end.ok_or_else(|| WireError::bad_field("end", start, "reason-outside-day"))
}

/// A span whose end the clock shows twice takes the first that is after its start: nobody was asked, and the other would
/// make it longer by the hour that is turned back.
fn settled(plan: &Plan, session: &Session, schedule: Schedule) -> Schedule {
    let Schedule::Span { start, start_fold, end, end_fold: None } = schedule else { return schedule };
    let Some(zone) = plan.zone_of_session(session) else { return schedule };
    let Some(Resolution::Twice { earlier, .. }) = resolve(plan.rules(), zone, end) else { return schedule };
    let begins = derive(plan.rules(), zone, start, start_fold).instant;
    let fold = if earlier.instant > begins { Fold::Earlier } else { Fold::Later };
    Schedule::Span { start, start_fold, end, end_fold: Some(fold) }
}

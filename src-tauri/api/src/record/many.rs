//! Many records changed alike in one step, and sessions pasted on another day.

use chrono::NaiveDate;
use periplo_model::*;
use periplo_store::{Reads, Step};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;
use uuid::Uuid;

use super::any::AnyRecord;
use super::{RecordDraft, check, copy, name, put_one};
use crate::app::{App, Edited};
use crate::error::WireError;
use crate::job::Job;

/// Changes many records of a kind alike.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ManyRequest {
    /// Their kind.
    pub kind: Kind,
    /// The records.
    #[ts(type = "string[]")]
    pub ids: Vec<Uuid>,
    /// The fields that all of them get; null empties one.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub fields: Map<String, Value>,
    /// By how many days sessions move, forward positive.
    #[ts(as = "Option<i32>")]
    pub days: Option<i64>,
    /// By how many minutes sessions with an hour move on the clock, forward positive.
    #[ts(as = "Option<i32>")]
    pub minutes: Option<i64>,
}

/// Puts copies of sessions on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PasteRequest {
    /// The sessions.
    pub sessions: Vec<SessionId>,
    /// The day that the earliest of them comes to; the others keep their distance from it.
    pub day: NaiveDate,
    /// The leg the copies are in; without it that of each session.
    pub leg: Option<LegId>,
}

/// A day of shifting at most, in minutes, is what anybody means; more is said in days.
const MOST_MINUTES: i64 = 24 * 60;
const MOST_DAYS: i64 = 40_000;

/// Changes many records alike in one step.
///
/// # Errors
/// Nothing is written where one of them cannot be changed so: the first is told, with what it is called as `item`.
pub fn put_many(app: &App, request: ManyRequest, _: &Job) -> Result<Edited<u32>, WireError> {
    let language = app.language_tag();
    let (days, minutes) = (request.days.unwrap_or(0), request.minutes.unwrap_or(0));
    if days.abs() > MOST_DAYS || minutes.abs() > MOST_MINUTES {
        return Err(WireError::bad_field("days", days, "reason-too-far"));
    }
    if request.kind.is_private() {
        return Err(WireError::bad_field("kind", request.kind.name(), "reason-not-by-hand"));
    }
    let count = u32::try_from(request.ids.len()).unwrap_or(u32::MAX);
    app.write(Step::new("records-changed", json!({ "kind": request.kind.name(), "count": count })), |tx| {
        for id in &request.ids {
            let record = AnyRecord::get(tx, request.kind, *id)?;
            let record = record.ok_or_else(|| WireError::not_found(request.kind, id))?;
            let mut fields = request.fields.clone();
            if let AnyRecord::Session(session) = &record
                && (days, minutes) != (0, 0)
            {
                let moved = moved(&session.schedule, days, minutes)?;
                fields.insert("schedule".to_owned(), serde_json::to_value(moved).unwrap_or_default());
            }
            let shown = name::name_of(tx, &record, &language)?;
            let draft = RecordDraft { kind: request.kind, id: Some(*id), name: None, fields };
            put_one(app, tx, &draft, &[], &language).map_err(|mut error| {
                error.args.insert("item".to_owned(), shown.into());
                error
            })?;
        }
        Ok(count)
    })
}

/// A schedule some days and minutes further on its clock; without an hour only the days count.
fn moved(schedule: &Schedule, days: i64, minutes: i64) -> Result<Schedule, WireError> {
    let too_far = || WireError::bad_field("days", days, "reason-too-far");
    let date = |date: NaiveDate| {
        let by = chrono::TimeDelta::try_days(days).ok_or_else(too_far)?;
        date.checked_add_signed(by).ok_or_else(too_far)
    };
    let wall = |wall: WallTime| wall.plus_minutes(days * 24 * 60 + minutes).ok_or_else(too_far);
    Ok(match schedule {
        Schedule::Unscheduled => Schedule::Unscheduled,
        Schedule::Days { from, to, part } => Schedule::Days { from: date(*from)?, to: date(*to)?, part: *part },
        Schedule::Span { start, end, .. } => {
            Schedule::Span { start: wall(*start)?, start_fold: None, end: wall(*end)?, end_fold: None }
        }
    })
}

/// Puts copies of sessions on a day in one step, as drafts with their hours: the earliest comes to the day, the others
/// keep their distance. What has no day yet is put on the day, its hour to be confirmed. In a leg of another place a copy
/// has no venue yet.
///
/// # Errors
/// An hour that does not exist on that day, or exists twice, with the session as `item`. Items of host events are not copied.
pub fn paste(app: &App, request: PasteRequest, _: &Job) -> Result<Edited<Vec<SessionId>>, WireError> {
    let (language, rules) = (app.language_tag(), app.rules());
    let count = request.sessions.len();
    app.write(Step::new("sessions-pasted", json!({ "count": count })), |tx| {
        let mut sessions = Vec::new();
        for id in &request.sessions {
            sessions.push(tx.get::<Session>(*id)?.ok_or_else(|| WireError::not_found(Kind::Session, id))?);
        }
        let first = sessions.iter().filter_map(|session| session.schedule.first_day()).min();
        let days = first.map_or(0, |first| (request.day - first).num_days());
        let mut made = Vec::new();
        for session in sessions {
            let record = AnyRecord::Session(Box::new(session.clone()));
            let shown = name::name_of(tx, &record, &language)?;
            check::unlocked(&record, &shown)?;
            let mut after = session.clone();
            after.schedule = match &session.schedule {
                Schedule::Unscheduled => Schedule::Days { from: request.day, to: request.day, part: None },
                other => moved(other, days, 0)?,
            };
            after.status = SessionStatus::Draft;
            after.leg = request.leg.or(session.leg);
            if after.leg != session.leg && !venue_fits(tx, &after)? {
                (after.venue, after.room) = (None, None);
            }
            let named = |mut error: WireError| {
                error.args.insert("item".to_owned(), shown.clone().into());
                error
            };
            let mut checked = AnyRecord::Session(Box::new(after));
            check::check(tx, &rules, &mut checked).map_err(named)?;
            let copy = copy::copy_whole(tx, record, |fields| *fields = checked.fields())?;
            made.extend(copy.map(|copy| SessionId::from_uuid(copy.id())));
        }
        Ok(made)
    })
}

/// Whether the venue of a session lies in the place of its leg.
fn venue_fits(reads: &Reads, session: &Session) -> Result<bool, WireError> {
    let (Some(venue), Some(leg)) = (session.venue, session.leg) else { return Ok(true) };
    Ok(reads.need::<Venue>(venue)?.place == reads.need::<Leg>(leg)?.place)
}

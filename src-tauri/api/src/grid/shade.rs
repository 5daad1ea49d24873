//! When those who must be in a session are taken, and when rooms are.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use periplo_model::findings::{Stretch, needed_in, person_taken, room_taken};
use periplo_model::plan::Change;
use periplo_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::axis::DayAxis;
use super::{Board, GridBy, spare};
use crate::app::App;
use crate::error::WireError;
use crate::job::Job;
use crate::view::grid::{Column, ShadeColumn, ShadeDay, ShadeSpan};

/// Asks when those who must be in a session, and rooms, are taken.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ShadeRequest {
    /// The session.
    pub session: SessionId,
    /// The leg.
    pub leg: LegId,
    /// The first day.
    pub from: NaiveDate,
    /// How many days, 1 to 31.
    pub count: u32,
}

/// Says when somebody who must be in a session is taken, and when rooms are, by other things than the session itself.
pub fn shade(app: &App, request: ShadeRequest, _: &Job) -> Result<Vec<ShadeDay>, WireError> {
    let known = app.reader()?.get::<Session>(request.session)?;
    let known = known.ok_or_else(|| WireError::not_found(Kind::Session, request.session))?;
    let (alone, _) = app.look_briefly(&known.forum.to_string())?;
    // Rooms that the forum does not refer to yet have hours of their own as well. Without any, nothing is copied.
    let change = Change { put: spare(app, &alone)?, removed: Vec::new() };
    let wider = (!change.keys().is_empty()).then(|| change.applied_to(&alone));
    let (plan, none) = (wider.as_ref().unwrap_or(&alone), Records::default());
    let session = plan.find::<Session>(request.session);
    let session = session.ok_or_else(|| WireError::not_found(Kind::Session, request.session))?;
    let board = Board::new(plan, &none, Some(request.leg), GridBy::Room)?;
    let people: Vec<(PersonId, &str)> = needed_in(plan, session)
        .into_iter()
        .filter_map(|id| Some((id, plan.find::<Person>(id)?.name.as_str())))
        .collect();
    let columns = board.columns();
    let day = |date: NaiveDate| {
        let axis = board.axis(date);
        let within = (axis.start, axis.end);
        let taken = |person| person_taken(plan, person, board.place.id, session.id, within);
        let taken: Vec<(&str, Vec<Stretch>)> = people.iter().map(|(id, name)| (*name, taken(*id))).collect();
        let rooms = columns.iter().filter_map(|column| {
            let Column::Room(id) = column.target else { return None };
            let stretches = room_taken(plan, plan.find::<Room>(id)?, session.id, within);
            let view = |stretch: &Stretch| span(&axis, *stretch, Vec::new());
            (!stretches.is_empty())
                .then(|| ShadeColumn { key: column.key.clone(), taken: stretches.iter().filter_map(view).collect() })
        });
        ShadeDay { date, people: together(&axis, &taken), columns: rooms.collect() }
    };
    Ok(board.days_from(request.from, request.count)?.into_iter().map(day).collect())
}

fn span(axis: &DayAxis<'_>, (start, end): Stretch, who: Vec<String>) -> Option<ShadeSpan> {
    let (from, to) = axis.part(start, end)?;
    Some(ShadeSpan { from, to, who })
}

/// The stretches in which anybody is taken, each with who.
fn together(axis: &DayAxis<'_>, taken: &[(&str, Vec<Stretch>)]) -> Vec<ShadeSpan> {
    let ends: BTreeSet<DateTime<Utc>> =
        taken.iter().flat_map(|(_, own)| own).flat_map(|(start, end)| [*start, *end]).collect();
    let ends: Vec<DateTime<Utc>> = ends.into_iter().collect();
    let between = ends.windows(2).filter_map(|pair| {
        let covers = |own: &&Stretch| own.0 <= pair[0] && pair[1] <= own.1;
        let who: Vec<String> = taken
            .iter()
            .filter(|(_, own)| own.iter().any(|stretch| covers(&stretch)))
            .map(|(name, _)| (*name).to_owned())
            .collect();
        if who.is_empty() { None } else { span(axis, (pair[0], pair[1]), who) }
    });
    between.collect()
}

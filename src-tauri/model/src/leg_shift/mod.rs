//! Moving a leg to other days or to another place, so that the sense of what belongs to it is kept.
//!
//! [`shift_leg`] says what each item would become and which hours have to be asked for. It changes nothing: what comes
//! of it is a [`Change`], to be shown, tried for its findings, and written as one step.

mod hours;
mod items;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::plan::{Change, Plan};
use crate::{EntityId, Kind, Leg, LegId, Place, PlaceId};

pub use hours::{Answer, End, OpenHour, Take};

/// What of a time stays as it is when its day or its zone becomes another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// What the clock on the wall says: ten in the morning stays ten in the morning.
    #[default]
    Wall,
    /// The instant, moved by whole days of 24 hours: a call with people elsewhere.
    Instant,
}

/// How a leg is to be moved.
#[derive(Clone, Debug, PartialEq)]
pub struct LegShift {
    /// The leg.
    pub leg: LegId,
    /// By how many days, forward positive.
    pub days: i64,
    /// The place it is to be in from now on; none: the one it is in.
    pub place: Option<PlaceId>,
    /// What of each time stays.
    pub keep: Keep,
    /// Whether journeys to, from and within the place around these days come along.
    pub journeys: bool,
    /// Whether stays in the place around these days come along.
    pub stays: bool,
    /// Whether tasks of the leg come along.
    pub tasks: bool,
    /// What stays where it is, all the same.
    pub except: BTreeSet<(Kind, Uuid)>,
    /// Which hour is meant where one does not exist, or exists twice.
    pub answers: Vec<Answer>,
}

/// Why something that belongs to a leg does not move with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Remains {
    /// The person wants it so.
    Wanted,
    /// It is an item of the host event.
    Locked,
    /// It has no date, and nothing else that would change.
    Undated,
    /// It is a stay in a lodging of the place that is left.
    Lodging,
}

/// Something that belongs to the leg, and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShiftedItem {
    /// Its kind: a session, a journey, a stay or a task.
    pub kind: Kind,
    /// Its identity.
    pub id: Uuid,
    /// Why it stays as it is; none where it moves.
    pub remains: Option<Remains>,
    /// The fields that are emptied, because they name something in the place that is left.
    pub emptied: Vec<&'static str>,
    /// Whether it was booked and has to be booked anew.
    pub unconfirmed: bool,
    /// The other leg that a journey belongs to as well.
    pub other_leg: Option<LegId>,
    /// The hours that do not exist or exist twice, answered or not.
    pub open: Vec<OpenHour>,
}

/// What moving a leg would do.
#[derive(Clone, Debug, PartialEq)]
pub struct ShiftedLeg {
    /// All that would be written, the leg included.
    pub change: Change,
    /// What belongs to the leg: sessions, journeys, stays, tasks, each kind in the order of the plan.
    pub items: Vec<ShiftedItem>,
}

/// Why a leg cannot be moved so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotShifted {
    /// The plan has no such leg.
    #[error("there is no leg {0}")]
    NoLeg(LegId),
    /// The plan has no such place.
    #[error("there is no place {0}")]
    NoPlace(PlaceId),
    /// Neither the days nor the place would change.
    #[error("nothing would change")]
    Nothing,
    /// A date would leave the years 1 to 9999.
    #[error("a date would lie outside the years 1 to 9999")]
    OutOfTime,
}

/// How many days before and after a leg journeys and stays still belong to it: people come early and leave late.
pub const AROUND: i64 = 2;

/// No move is longer than this, in days.
const FURTHEST: i64 = 40_000;

/// Says what moving a leg would do.
///
/// With [`Keep::Wall`] each wall time is kept and its date moved; where that hour does not exist or exists twice and no
/// answer names one, it is listed as open and shown as the rules of time derive it. With [`Keep::Instant`] nothing is
/// ever open. What has only a day moves by days either way. What was booked is no longer, if its day or place changes.
///
/// # Errors
/// Where the leg or the place is not in the plan, nothing would change, or a date would leave the calendar.
pub fn shift_leg(plan: &Plan, shift: &LegShift) -> Result<ShiftedLeg, NotShifted> {
    let leg = plan.legs().find(|leg| leg.id == shift.leg).ok_or(NotShifted::NoLeg(shift.leg))?;
    let place = shift.place.unwrap_or(leg.place);
    if plan.find::<Place>(place).is_none() {
        return Err(NotShifted::NoPlace(place));
    }
    if shift.days == 0 && place == leg.place {
        return Err(NotShifted::Nothing);
    }
    let mut moved = Leg { place, starts: shift.date(leg.starts)?, ends: shift.date(leg.ends)?, ..leg.clone() };
    for (field, changed) in [("starts", shift.days != 0), ("ends", shift.days != 0), ("place", place != leg.place)] {
        if changed {
            moved.marks.remove(field);
        }
    }
    let mut made = items::Made { plan, shift, leg, place, change: Change::of(moved), items: Vec::new() };
    made.sessions()?;
    made.journeys()?;
    made.stays()?;
    made.tasks()?;
    Ok(ShiftedLeg { change: made.change, items: made.items })
}

impl ShiftedLeg {
    /// The hours that have to be asked for before it can be written, each with the item it is of.
    pub fn open(&self) -> impl Iterator<Item = (&ShiftedItem, &OpenHour)> {
        let all = self.items.iter().flat_map(|item| item.open.iter().map(move |open| (item, open)));
        all.filter(|(_, open)| open.taken.is_none())
    }
}

impl LegShift {
    fn date(&self, date: NaiveDate) -> Result<NaiveDate, NotShifted> {
        use chrono::Datelike;
        let by = Some(self.days).filter(|days| days.abs() <= FURTHEST).and_then(TimeDelta::try_days);
        let moved = by.and_then(|by| date.checked_add_signed(by));
        moved.filter(|date| (1..=9999).contains(&date.year())).ok_or(NotShifted::OutOfTime)
    }

    fn excepts<I: EntityId>(&self, kind: Kind, id: I) -> bool {
        self.except.contains(&(kind, id.uuid()))
    }
}

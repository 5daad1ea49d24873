//! One wall time of something that moves, and what is asked where it does not exist or exists twice.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Keep, LegShift, NotShifted};
use crate::time::{self, TimeProblem, Written, ZoneId};
use crate::{Fold, Kind, Plan};

/// Which end of something a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// When it begins or leaves.
    Start,
    /// When it ends or arrives.
    End,
}

/// Which of the hours offered is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// The first of two.
    Earlier,
    /// The second of two.
    Later,
    /// The last minute before the clock goes forward.
    Before,
    /// The first minute after the clock went forward.
    After,
}

/// Says which hour is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Answer {
    /// The kind of the item: a session or a journey.
    pub kind: Kind,
    /// The item.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Which of its times.
    pub end: End,
    /// The hour.
    pub take: Take,
}

/// An hour that does not exist or exists twice.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenHour {
    /// Which time of the item.
    pub end: End,
    /// What is wrong with it, with what may stand in its place.
    pub problem: TimeProblem,
    /// Which hour was taken; none while it has to be asked for.
    pub taken: Option<Take>,
}

/// A time that is being moved: whose it is, and the zones it is read in before and after.
pub(super) struct Moving<'a> {
    pub(super) plan: &'a Plan,
    pub(super) shift: &'a LegShift,
    pub(super) item: (Kind, Uuid),
    pub(super) from: Option<&'a ZoneId>,
    pub(super) to: Option<&'a ZoneId>,
}

impl Moving<'_> {
    /// The time after the move, `late` minutes later than it would be, and what is open about it.
    pub(super) fn time(
        &self,
        (wall, fold): Written,
        end: End,
        late: i64,
    ) -> Result<(Written, Option<OpenHour>), NotShifted> {
        let days = self.shift.days;
        if days == 0 && self.from == self.to && late == 0 {
            return Ok(((wall, fold), None));
        }
        let rules = self.plan.rules();
        let on_the_wall = || {
            self.shift.date(wall.date())?;
            wall.plus_minutes(days * 24 * 60 + late).ok_or(NotShifted::OutOfTime)
        };
        let (Some(from), Some(to)) = (self.from, self.to) else { return Ok(((on_the_wall()?, None), None)) };
        if self.shift.keep == Keep::Instant {
            let instant = time::derive(rules, from, wall, fold).instant;
            self.shift.date(wall.date())?;
            let moved = TimeDelta::try_days(days).and_then(|by| instant.checked_add_signed(by));
            let moved = moved.ok_or(NotShifted::OutOfTime)?;
            let (reading, fold) = time::wall_at(rules, to, moved).ok_or(NotShifted::OutOfTime)?;
            return Ok(((reading.wall, fold), None));
        }
        let wall = on_the_wall()?;
        let problem = match time::check(rules, to, wall, None) {
            Ok(_) => return Ok(((wall, None), None)),
            Err(problem) => problem,
        };
        let (written, taken) = match (&problem, self.answer(end)) {
            (TimeProblem::Nonexistent { before, .. }, Some(Take::Before)) => ((before.wall, None), Some(Take::Before)),
            (TimeProblem::Nonexistent { after, .. }, Some(Take::After)) => ((after.wall, None), Some(Take::After)),
            (TimeProblem::Ambiguous { .. }, Some(Take::Later)) => ((wall, Some(Fold::Later)), Some(Take::Later)),
            (TimeProblem::Ambiguous { .. }, Some(Take::Earlier)) => ((wall, Some(Fold::Earlier)), Some(Take::Earlier)),
            (TimeProblem::Ambiguous { .. }, _) => ((wall, Some(Fold::Earlier)), None),
            _ => ((wall, None), None),
        };
        Ok((written, Some(OpenHour { end, problem, taken })))
    }

    /// Both ends of a span in one zone. Where the start had to become another hour, the end follows it: the wall length is kept.
    pub(super) fn span(&self, start: Written, end: Written) -> Result<(Written, Written, Vec<OpenHour>), NotShifted> {
        let (new_start, open) = self.time(start, End::Start, 0)?;
        let late = match self.shift.keep {
            Keep::Wall => {
                start.0.plus_minutes(self.shift.days * 24 * 60).map_or(0, |meant| meant.minutes_until(new_start.0))
            }
            Keep::Instant => 0,
        };
        let (new_end, open_end) = self.time(end, End::End, late)?;
        Ok((new_start, new_end, open.into_iter().chain(open_end).collect()))
    }

    fn answer(&self, end: End) -> Option<Take> {
        let mine = |answer: &&super::Answer| (answer.kind, answer.id) == self.item && answer.end == end;
        self.shift.answers.iter().find(mine).map(|answer| answer.take)
    }
}

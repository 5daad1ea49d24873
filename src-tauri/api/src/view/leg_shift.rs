//! What moving a leg would do, as it is shown.

use chrono::NaiveDate;
use periplo_model::leg_shift::{End, Remains, Take};
use periplo_model::{Kind, WallTime};
use serde::Serialize;
use ts_rs::TS;

use super::clock::{ClockView, WhenView};
use super::findings::EffectView;

/// The days of a leg, and where it is.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct LegDays {
    /// Its first day.
    pub starts: NaiveDate,
    /// Its last day.
    pub ends: NaiveDate,
    /// The city.
    pub city: String,
}

/// One of the hours that may be meant.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct HourChoice {
    /// How to ask for it.
    pub take: Take,
    /// The hour.
    pub clock: ClockView,
}

/// An hour that does not exist after the move, or exists twice.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ShiftedHour {
    /// Which time of the item.
    pub end: End,
    /// What the clock would say.
    pub wall: WallTime,
    /// Whether it exists: then it does so twice.
    pub exists: bool,
    /// What may be meant.
    pub choices: Vec<HourChoice>,
    /// What was taken; none while it has to be asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken: Option<Take>,
}

/// Something that belongs to the leg, before and after.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ShiftedView {
    /// Its kind: a session, a journey, a stay or a task.
    pub kind: Kind,
    /// Its identity.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// When it is now; a stay and a task by their days.
    pub before: WhenView,
    /// When it would be.
    pub after: WhenView,
    /// Why it stays as it is; none where it moves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remains: Option<Remains>,
    /// The fields that would be emptied.
    pub emptied: Vec<String>,
    /// Whether it was booked and would have to be booked anew.
    pub unconfirmed: bool,
    /// The other leg that it belongs to as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_leg: Option<String>,
    /// The hours that do not exist or exist twice.
    pub hours: Vec<ShiftedHour>,
}

/// What moving a leg would do.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct LegShiftView {
    /// The leg as it is.
    pub before: LegDays,
    /// The leg as it would be.
    pub after: LegDays,
    /// What belongs to it, by when it is now.
    pub items: Vec<ShiftedView>,
    /// How many hours have to be asked for before it can be done.
    pub open: u32,
    /// What it would do to the findings.
    pub effect: EffectView,
}

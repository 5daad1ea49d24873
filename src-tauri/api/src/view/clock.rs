//! Times as they are shown: the clock of the place, and beside it the viewer's.

use chrono::{DateTime, NaiveDate, Utc};
use periplo_model::time::{self, Rules, derive, offset_text};
use periplo_model::{DayPart, Fold, Moment, Schedule, WallTime, ZoneId};
use serde::Serialize;
use ts_rs::TS;

/// One clock at one instant.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ClockView {
    /// What the clock on the wall says.
    pub wall: WallTime,
    /// The zone it follows.
    pub zone: ZoneId,
    /// The city to name the clock by.
    pub city: String,
    /// The offset from UTC as people read it: `−05`, `+05:30`.
    pub offset: String,
    /// The offset from UTC in minutes, east positive.
    pub offset_minutes: i32,
}

/// One instant in the place's clock and the viewer's.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct TimeView {
    /// The clock of the place.
    pub place: ClockView,
    /// The clock of the zone the viewer chose, where it shows something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viewer: Option<ClockView>,
    /// How many days the viewer's date is ahead of the place's: −1, 0 or 1.
    pub viewer_days: i32,
    /// Which of the two is meant, where the place's clock says this twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fold: Option<Fold>,
    /// What is doubtful about the time, as the name of a Fluent message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trouble: Option<String>,
    /// Seconds since 1970-01-01T00:00Z, for order.
    #[ts(type = "number")]
    pub instant: i64,
}

/// When something is, as far as it is known.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "form")]
#[ts(optional_fields)]
pub enum WhenView {
    /// Not decided.
    Unscheduled,
    /// On a day or several; the hour is to be confirmed.
    Days {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// The part of the day, where it is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<DayPart>,
    },
    /// From one time to another; for a journey each in its own place.
    Span {
        /// The start.
        start: Box<TimeView>,
        /// The end.
        end: Box<TimeView>,
        /// How long it takes, in minutes of elapsed time.
        #[ts(type = "number")]
        minutes: i64,
    },
}

/// Through whose eyes times are seen: the rules in use, and the zone the viewer chose.
#[derive(Clone, Copy)]
pub struct Eyes<'a> {
    /// The rules in use.
    pub rules: &'a Rules,
    /// The zone to show beside the place's.
    pub viewer: Option<&'a ZoneId>,
}

impl ClockView {
    /// The clock of a reading whose offset is known.
    pub fn new(wall: WallTime, zone: &ZoneId, offset_seconds: i32) -> Self {
        let (city, offset) = (zone.city(), offset_text(offset_seconds));
        Self { wall, zone: zone.clone(), city, offset, offset_minutes: offset_seconds.div_euclid(60) }
    }

    /// What the clock of a zone says at an instant; `None` in a zone that nobody knows.
    pub fn at(rules: &Rules, zone: &ZoneId, instant: DateTime<Utc>) -> Option<Self> {
        let (reading, _) = time::wall_at(rules, zone, instant)?;
        Some(Self::new(reading.wall, zone, reading.offset_seconds))
    }
}

impl Eyes<'_> {
    /// A wall time of a place as it is shown. A zone that nobody knows is read as UTC and marked as trouble.
    pub fn time(&self, zone: &ZoneId, wall: WallTime, fold: Option<Fold>) -> TimeView {
        let derived = derive(self.rules, zone, wall, fold);
        let place = ClockView::new(wall, zone, derived.offset_seconds);
        let viewer = self
            .viewer
            .and_then(|viewer| ClockView::at(self.rules, viewer, derived.instant))
            .filter(|viewer| (viewer.wall, viewer.offset_minutes) != (place.wall, place.offset_minutes));
        let days = viewer.as_ref().map_or(0, |viewer| (viewer.wall.date() - wall.date()).num_days());
        TimeView {
            place,
            viewer,
            viewer_days: i32::try_from(days).unwrap_or_default(),
            fold,
            trouble: derived.trouble.map(|trouble| format!("trouble-{}", trouble.as_str())),
            instant: derived.instant.timestamp(),
        }
    }

    /// A schedule as it is shown, in the zone of its session; a span in no zone is shown as its days.
    pub fn schedule(&self, schedule: &Schedule, zone: Option<&ZoneId>) -> WhenView {
        match (schedule, zone) {
            (Schedule::Unscheduled, _) => WhenView::Unscheduled,
            (Schedule::Days { from, to, part }, _) => WhenView::Days { from: *from, to: *to, part: *part },
            (Schedule::Span { start, start_fold, end, end_fold }, Some(zone)) => {
                span(self.time(zone, *start, *start_fold), self.time(zone, *end, *end_fold))
            }
            (Schedule::Span { start, end, .. }, None) => {
                WhenView::Days { from: start.date(), to: end.date(), part: None }
            }
        }
    }

    /// A journey as it is shown: each end in its own zone; without both hours, its days.
    pub fn journey(&self, departs: (&Moment, &ZoneId), arrives: (&Moment, &ZoneId)) -> WhenView {
        if let (Moment::At { time: start, fold: start_fold }, Moment::At { time: end, fold: end_fold }) =
            (departs.0, arrives.0)
        {
            return span(self.time(departs.1, *start, *start_fold), self.time(arrives.1, *end, *end_fold));
        }
        let part = match departs.0 {
            Moment::Day { part, .. } => *part,
            _ => None,
        };
        match (departs.0.day(), arrives.0.day()) {
            (Some(from), to) => WhenView::Days { from, to: to.unwrap_or(from).max(from), part },
            (None, Some(to)) => WhenView::Days { from: to, to, part: None },
            (None, None) => WhenView::Unscheduled,
        }
    }
}

fn span(start: TimeView, end: TimeView) -> WhenView {
    let minutes = (end.instant - start.instant).div_euclid(60);
    WhenView::Span { start: Box::new(start), end: Box::new(end), minutes }
}

impl WhenView {
    /// The start, where it has an hour.
    pub fn start(&self) -> Option<&TimeView> {
        if let WhenView::Span { start, .. } = self { Some(start) } else { None }
    }

    /// The end, where it has an hour.
    pub fn end(&self) -> Option<&TimeView> {
        if let WhenView::Span { end, .. } = self { Some(end) } else { None }
    }

    /// The first day, in the clock of the place.
    pub fn first_day(&self) -> Option<NaiveDate> {
        match self {
            WhenView::Unscheduled => None,
            WhenView::Days { from, .. } => Some(*from),
            WhenView::Span { start, .. } => Some(start.place.wall.date()),
        }
    }
}

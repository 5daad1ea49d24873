//! Hours of a programme in the clock of the place they are in.

use chrono::{DateTime, TimeDelta, Utc};
use periplo_model::time::{Resolution, Rules, derive, offset_at, resolve, wall_at};
use periplo_model::{Schedule, ZoneId};

use super::problem::{ProgrammeCode, ProgrammeProblem};
use super::{Event, EventTime};

/// What hours are read with.
pub(super) struct Clocks<'a> {
    pub(super) rules: &'a Rules,
    /// The zone that the file means.
    pub(super) file: &'a ZoneId,
    /// The zone of the place that the sessions are in.
    pub(super) place: &'a ZoneId,
}

impl Clocks<'_> {
    /// The schedule of an event. An offset in the file tells the instant, whatever the zone says.
    pub(super) fn schedule(&self, event: &Event, problems: &mut Vec<ProgrammeProblem>) -> Schedule {
        let Some(time) = &event.time else { return Schedule::Unscheduled };
        let mut tell = |code| {
            let args = [("value", time.start.to_string()), ("zone", self.file.to_string())];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            problems.push(ProgrammeProblem::new(event.line, code, &args).about(&event.title, "date"));
        };
        let starts = self.instant(time, &mut tell);
        let ends = starts + TimeDelta::minutes(i64::from(time.minutes));
        let at = |instant| wall_at(self.rules, self.place, instant);
        match (at(starts), at(ends)) {
            (Some((start, start_fold)), Some((end, end_fold))) => {
                Schedule::Span { start: start.wall, start_fold, end: end.wall, end_fold }
            }
            // A zone that the rules do not have: what the file says is all there is.
            _ => Schedule::Span {
                start: time.start,
                start_fold: None,
                end: time.start.plus_minutes(i64::from(time.minutes)).unwrap_or(time.start),
                end_fold: None,
            },
        }
    }

    fn instant(&self, time: &EventTime, tell: &mut impl FnMut(ProgrammeCode)) -> DateTime<Utc> {
        if let Some(offset) = time.offset_seconds {
            let instant = time.start.naive().and_utc() - TimeDelta::seconds(i64::from(offset));
            if offset_at(self.rules, self.file, instant).is_some_and(|own| own != offset) {
                tell(ProgrammeCode::OffsetDiffers);
            }
            return instant;
        }
        match resolve(self.rules, self.file, time.start) {
            Some(Resolution::Twice { .. }) => tell(ProgrammeCode::TookEarlier),
            Some(Resolution::Never { .. }) => tell(ProgrammeCode::SkippedTime),
            _ => {}
        }
        derive(self.rules, self.file, time.start, None).instant
    }
}

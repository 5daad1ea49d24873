//! Time itself: wall times that do not exist or exist twice, instants that moved, ends before starts.

use super::brief::Brief;
use super::context::{Context, Weight, subject};
use super::{FindingCode, Subject};
use crate::publication::{EndMoment, Facts, When};
use crate::time::{Resolution, resolve};
use crate::*;

/// The times of one session.
pub(super) fn of_session<'p>(cx: &Context<'p>, session: &'p Session, found: &mut Vec<Brief>) {
    let Schedule::Span { start, start_fold, end, end_fold } = session.schedule else { return };
    let who = subject::<Session>(session.id);
    let weight = Weight::lowered(session.status != SessionStatus::Confirmed);
    let Some(zone) = cx.plan.zone_of_session(session) else { return };
    for (field, wall, fold) in [("start", start, start_fold), ("end", end, end_fold)] {
        found.extend(of_wall(cx, zone, (field, wall, fold), who, weight));
    }
    let Some(slot) = cx.derived(session) else { return };
    if slot.end <= slot.start {
        found.extend(backwards(
            cx,
            who,
            weight,
            (slot.start, slot.end),
            [start, end].map(|wall| wall.to_string()),
            zone,
        ));
    } else if slot.end - slot.start > 24 * 3600 && !session.locked() {
        let hours = (slot.end - slot.start) / 3600;
        let cause = format_args!("{} {}", slot.start, slot.end);
        let args = [("hours", hours)];
        found.extend(cx.finding(FindingCode::LongerThanADay, weight, &[who], (Some(slot.start), &cause), args));
    }
}

/// The times of one journey.
pub(super) fn of_journey(cx: &Context<'_>, journey: &Journey, found: &mut Vec<Brief>) {
    let who = subject::<Journey>(journey.id);
    let weight = Weight::lowered(!journey.confirmed);
    let ends = [("departs", &journey.departs, journey.from_place), ("arrives", &journey.arrives, journey.to_place)];
    let mut instants = Vec::new();
    for (field, moment, place) in ends {
        let (Moment::At { time, fold }, Some(zone)) = (moment, cx.plan.zone_of_place(place)) else { continue };
        found.extend(of_wall(cx, zone, (field, *time, *fold), who, weight));
        instants.push((crate::time::derive(cx.plan.rules(), zone, *time, *fold).instant.timestamp(), time, zone));
    }
    if let [(start, departs, zone), (end, arrives, _)] = instants[..] {
        if end <= start {
            found.extend(backwards(
                cx,
                who,
                weight,
                (start, end),
                [departs, arrives].map(|wall| wall.to_string()),
                zone,
            ));
        }
    } else if let (Some(departs), Some(arrives)) = (journey.departs.day(), journey.arrives.day())
        // Over the date line one may arrive the day before.
        && departs.pred_opt().is_some_and(|before| arrives < before)
    {
        let cause = format_args!("{departs} {arrives}");
        let args = [("start", departs.to_string()), ("end", arrives.to_string())];
        found.extend(cx.finding(FindingCode::EndsBeforeStart, weight, &[who], (None, &cause), args));
    }
}

fn backwards(
    cx: &Context<'_>,
    who: Subject,
    weight: Weight,
    (start, end): (i64, i64),
    [from, to]: [String; 2],
    zone: &ZoneId,
) -> Option<Brief> {
    let args = [("start", from), ("end", to), ("zone", zone.to_string())];
    cx.finding(FindingCode::EndsBeforeStart, weight, &[who], (Some(start), format_args!("{start} {end}")), args)
}

fn of_wall(
    cx: &Context<'_>,
    zone: &ZoneId,
    (field, wall, fold): (&'static str, WallTime, Option<Fold>),
    who: Subject,
    weight: Weight,
) -> Option<Brief> {
    let resolution = resolve(cx.plan.rules(), zone, wall)?;
    // Nearly all wall times exist once, and have moved only where something was published.
    if matches!(resolution, Resolution::Once(_)) && cx.options.published.is_none() {
        return None;
    }
    let instant = crate::time::derive(cx.plan.rules(), zone, wall, fold).instant;
    let at = Some(instant.timestamp());
    let cause = format_args!("{field} {wall} {zone}");
    let said = |first: (&'static str, String), second: (&'static str, String)| {
        [("field", field.to_owned()), ("wall", wall.to_string()), ("zone", zone.to_string()), first, second]
    };
    match resolution {
        Resolution::Never { before, after } => {
            let args = said(("before", before.wall.to_string()), ("after", after.wall.to_string()));
            cx.finding(FindingCode::TimeNonexistent, weight, &[who], (at, &cause), args)
        }
        Resolution::Twice { earlier, later } if fold.is_none() => {
            let args = said(("earlier", earlier.instant.to_rfc3339()), ("later", later.instant.to_rfc3339()));
            cx.finding(FindingCode::TimeAmbiguous, weight, &[who], (at, &cause), args)
        }
        Resolution::Twice { .. } | Resolution::Once(_) => {
            let was = told(cx, who, field, wall, zone).filter(|was| *was != instant)?;
            let args = said(("was", was.to_rfc3339()), ("now", instant.to_rfc3339()));
            let cause = format_args!("{cause} {was} {instant}");
            cx.finding(FindingCode::MovedByRules, weight, &[who], (at, &cause), args)
        }
    }
}

/// The instant that the last publication told for the same wall time in the same zone.
fn told(
    cx: &Context<'_>,
    who: Subject,
    field: &str,
    wall: WallTime,
    zone: &ZoneId,
) -> Option<chrono::DateTime<chrono::Utc>> {
    let (_, item) = cx.options.published.as_ref()?.items.newest(who.id)?;
    let start = matches!(field, "start" | "departs");
    let point = match &item.facts {
        Facts::Session(session) => match &session.when {
            When::Span { start: from, end: to } => {
                if start {
                    from
                } else {
                    to
                }
            }
            When::Days { .. } => return None,
        },
        Facts::Journey(journey) => match if start { &journey.from.moment } else { &journey.to.moment } {
            EndMoment::At(point) => point,
            _ => return None,
        },
        Facts::Stay(_) => return None,
    };
    (point.wall == wall && point.zone == *zone).then_some(point.instant)
}

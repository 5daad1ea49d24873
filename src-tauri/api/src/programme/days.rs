//! The days of a programme as they fill.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};
use periplo_model::plan::Plan;
use periplo_model::time::{self, offset_text};
use periplo_model::*;

use super::item;
use crate::view::clock::{Eyes, WhenView};
use crate::view::programme::{DayView, ItemView};

/// How many days one item is repeated on; a longer one would bury the others.
const MOST_DAYS: usize = 31;

/// What tells a day from others: its date, and the leg that its sessions are of.
pub(super) type Day = (NaiveDate, Option<LegId>);

/// The days by date and leg.
#[derive(Default)]
pub(super) struct Days {
    days: BTreeMap<Day, DayView>,
    /// Those on which something has an hour.
    pub(super) with_hours: BTreeSet<Day>,
}

/// The first and the last day under which a session stands: each of its days without an hour, the day of its start with one.
fn days_of(session: &Session, zone: Option<&ZoneId>) -> Option<(NaiveDate, NaiveDate)> {
    match (&session.schedule, zone) {
        (Schedule::Unscheduled, _) => None,
        (Schedule::Days { from, to, .. }, _) => Some((*from, *to)),
        (Schedule::Span { start, .. }, Some(_)) => Some((start.date(), start.date())),
        (Schedule::Span { start, end, .. }, None) => Some((start.date(), end.date())),
    }
}

impl Days {
    /// Puts a session under each of its days, with its item where `full` says so of the day; false where it has no day.
    pub(super) fn place(&mut self, plan: &Plan, session: &Session, eyes: Eyes<'_>, full: impl Fn(Day) -> bool) -> bool {
        let zone = plan.zone_of_session(session);
        let Some((from, to)) = days_of(session, zone) else { return false };
        // What is in no place and no zone has a day that is nobody's.
        let Some(zone) = zone else { return true };
        let mut known: Option<ItemView> = None;
        for date in from.iter_days().take_while(|day| *day <= to).take(MOST_DAYS) {
            let of = (date, session.leg);
            if matches!(session.schedule, Schedule::Span { .. }) {
                self.with_hours.insert(of);
            }
            let day = self.days.entry(of).or_insert_with(|| empty(plan, session, zone, date));
            day.count += 1;
            if full(of) {
                let item = known.get_or_insert_with(|| item(plan, session, eyes)).clone();
                if item.when.start().is_some() { day.items.push(item) } else { day.without_hour.push(item) }
            }
        }
        true
    }

    /// The days in order, and what stands under each in order.
    pub(super) fn in_order(self, plan: &Plan) -> Vec<DayView> {
        let rank_of_leg =
            |leg: Option<LegId>| leg.and_then(|leg| plan.find::<Leg>(leg)).map(|leg| (leg.starts, leg.rank.clone()));
        let rank_of = |session| plan.find::<Session>(session).map(|session| session.rank.clone());
        let mut days: Vec<DayView> = self.days.into_values().collect();
        days.sort_by_cached_key(|day| (day.date, rank_of_leg(day.leg), day.leg));
        for day in &mut days {
            day.items.sort_by_cached_key(|item| {
                (item.when.start().map(|start| start.instant), item.when.end().map(|end| end.instant), item.id)
            });
            day.without_hour.sort_by_cached_key(|item| {
                (part_of_day(&item.when).map_or(u8::MAX, |part| part as u8), rank_of(item.id), item.id)
            });
        }
        mark_clock_changes(&mut days);
        days
    }
}

/// A day in the place of a session, with nothing in it.
fn empty(plan: &Plan, session: &Session, zone: &ZoneId, date: NaiveDate) -> DayView {
    let leg = session.leg.and_then(|leg| plan.find::<Leg>(leg)).and_then(|leg| plan.find::<Place>(leg.place));
    let (city, zone) = leg.map_or((zone.city(), zone), |place| (place.name.clone(), &place.zone));
    let noon = WallTime::new(date, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    let offset = offset_text(time::derive(plan.rules(), zone, noon, None).offset_seconds);
    let key = session.leg.map_or_else(|| format!("{date} {zone}"), |leg| format!("{date} {leg}"));
    DayView {
        key,
        date,
        leg: session.leg,
        city,
        zone: zone.clone(),
        offset,
        items: Vec::new(),
        without_hour: Vec::new(),
        count: 0,
    }
}

fn part_of_day(when: &WhenView) -> Option<DayPart> {
    if let WhenView::Days { part, .. } = when { *part } else { None }
}

/// Says at each item with an hour how far the clock went forward since the one before: another zone, or a change of the clock.
fn mark_clock_changes(days: &mut [DayView]) {
    let mut before: Option<i32> = None;
    for item in days.iter_mut().flat_map(|day| &mut day.items) {
        let (Some(start), Some(end)) = (item.when.start(), item.when.end()) else { continue };
        let change = before.map(|before| start.place.offset_minutes - before).filter(|change| *change != 0);
        before = Some(end.place.offset_minutes);
        item.clock_change = change;
    }
}

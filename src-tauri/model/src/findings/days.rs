//! Days: outside a leg or the forum, public holidays, items without an hour beside those with one.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::FindingCode;
use super::agenda::Agenda;
use super::brief::{Arg, Brief};
use super::context::{Context, Part, Weight, day, subject};
use crate::holiday::holiday;
use crate::*;

/// What goes on after midnight belongs to the evening before, until this hour.
const NIGHT_ENDS: u32 = 6;

/// One session: whether it is on a day of its leg and of the forum. A host event's own items may be outside both.
pub(super) fn of_session(cx: &Context<'_>, session: &Session, found: &mut Vec<Brief>) {
    let (Some(first), Some(last)) = (session.schedule.first_day(), last_day(&session.schedule)) else { return };
    if session.locked() {
        return;
    }
    let weight = Weight::lowered(session.status != SessionStatus::Confirmed);
    let outside = |starts: NaiveDate, ends: NaiveDate| {
        if first < starts || first > ends { Some(first) } else { (last > ends).then_some(last) }
    };
    let leg = session.leg.and_then(|leg| cx.plan.find::<Leg>(leg));
    if let Some((leg, date)) = leg.and_then(|leg| Some((leg, outside(leg.starts, leg.ends)?))) {
        let subjects = [subject::<Session>(session.id), subject::<Leg>(leg.id)];
        let cause = format_args!("{first} {last} {} {}", leg.starts, leg.ends);
        let args = [("date", day(date))];
        found.extend(cx.finding(FindingCode::OutsideLegDates, weight, &subjects, (None, &cause), args));
    }
    let forum = cx.plan.forum();
    if let Some(date) = outside(forum.starts, forum.ends) {
        let subjects = [subject::<Session>(session.id)];
        let cause = format_args!("{first} {last} {} {}", forum.starts, forum.ends);
        let args = [("date", day(date))];
        found.extend(cx.finding(FindingCode::OutsideForumDates, weight, &subjects, (None, &cause), args));
    }
}

/// The last day of a schedule, where what ends in the small hours ends the evening before.
fn last_day(schedule: &Schedule) -> Option<NaiveDate> {
    let last = schedule.last_day()?;
    let Schedule::Span { start, end, .. } = schedule else { return Some(last) };
    let small_hours = end.date() > start.date() && end.time() <= hour(NIGHT_ENDS);
    if small_hours { end.date().checked_sub_days(Days::new(1)) } else { Some(last) }
}

/// One leg: its dates, and the holidays of its country.
pub(super) fn of_leg(cx: &Context<'_>, leg: &Leg, found: &mut Vec<Brief>) {
    let subjects = [subject::<Leg>(leg.id)];
    let forum = cx.plan.forum();
    let weight = Weight::default();
    let cause = format_args!("{} {}", leg.starts, leg.ends);
    if leg.ends < leg.starts {
        let args = [("start", day(leg.starts)), ("end", day(leg.ends))];
        found.extend(cx.finding(FindingCode::EndsBeforeStart, weight, &subjects, (None, &cause), args));
        return;
    }
    let outside =
        if leg.starts < forum.starts { Some(leg.starts) } else { (leg.ends > forum.ends).then_some(leg.ends) };
    if let Some(date) = outside {
        let cause = format_args!("{cause} {} {}", forum.starts, forum.ends);
        let args = [("date", day(date))];
        found.extend(cx.finding(FindingCode::OutsideForumDates, weight, &subjects, (None, &cause), args));
    }
    let Some(place) = cx.plan.find::<Place>(leg.place) else { return };
    found.extend(days_of(leg).filter_map(|date| free_day(cx, place.country, date, &subjects)));
}

/// One delegation: the holidays at home while it is away, where home is another country than that of the leg.
pub(super) fn of_delegation(cx: &Context<'_>, delegation: &Delegation, found: &mut Vec<Brief>) {
    let Some(country) = delegation.country else { return };
    let mut legs: Vec<LegId> =
        cx.plan.delegates_of(delegation.id).flat_map(|delegate| cx.plan.legs_attended_by(delegate.id)).collect();
    legs.sort_unstable();
    legs.dedup();
    for leg in legs.iter().filter_map(|leg| cx.plan.find::<Leg>(*leg)) {
        if cx.plan.find::<Place>(leg.place).is_none_or(|place| place.country == country) {
            continue;
        }
        let subjects = [subject::<Delegation>(delegation.id), subject::<Leg>(leg.id)];
        found.extend(days_of(leg).filter_map(|date| free_day(cx, country, date, &subjects)));
    }
}

/// The days of a leg; not more than a year of them.
fn days_of(leg: &Leg) -> impl Iterator<Item = NaiveDate> {
    let ends = leg.ends;
    leg.starts.iter_days().take_while(move |date| *date <= ends).take(366)
}

fn free_day(cx: &Context<'_>, country: CountryCode, date: NaiveDate, subjects: &[super::Subject]) -> Option<Brief> {
    if !cx.wants(FindingCode::PublicHoliday) {
        return None;
    }
    let name = holiday(country, date)?.name;
    let args = [("date", day(date)), ("country", country.to_string().into())];
    let cause = format_args!("{country} {date}");
    let mut told = cx.finding(FindingCode::PublicHoliday, Weight::default(), subjects, (None, &cause), args)?;
    let names = name.iter().filter_map(|(tag, text)| {
        let arg = match tag.as_str() {
            "es" => "name-es",
            "en" => "name-en",
            "pt" => "name-pt",
            _ => return None,
        };
        Some((arg, Arg::Text(text.into())))
    });
    told.args.extend(names);
    Some(told)
}

/// Items of one day without an hour, beside those with one at the same part of the day.
pub(super) fn clashes<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    for part in agenda.untimed() {
        let Schedule::Days { from, to, part: part_of_day } = part.session.schedule else { continue };
        if from != to {
            continue;
        }
        let window = window(from, part_of_day);
        for (slot, other) in agenda.timed() {
            let Schedule::Span { start, end, .. } = other.session.schedule else { continue };
            let own = part.own || other.own;
            if !own || start.naive() >= window.1 || end.naive() <= window.0 {
                continue;
            }
            let subjects =
                [agenda.who_of(part, other), subject::<Session>(part.session.id), subject::<Session>(other.session.id)];
            let cause = format_args!("{from} {part_of_day:?} {} {}", slot.start, slot.end);
            let weight = Weight { lowered: lowered(part, other), attends: part.attends && other.attends };
            let args = [("date", day(from))];
            found.extend(cx.finding(
                FindingCode::DayClashPossible,
                weight,
                &subjects,
                (Some(slot.start), &cause),
                args,
            ));
        }
    }
}

fn lowered(a: &Part<'_>, b: &Part<'_>) -> bool {
    a.lowered || b.lowered
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

/// From when to when a part of a day may last, by the clock there. They overlap: a lunch may end an afternoon's beginning.
fn window(date: NaiveDate, part: Option<DayPart>) -> (NaiveDateTime, NaiveDateTime) {
    let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
    match part {
        None => (date.and_time(hour(0)), next.and_time(hour(0))),
        Some(DayPart::Morning) => (date.and_time(hour(5)), date.and_time(hour(12))),
        Some(DayPart::Midday) => (date.and_time(hour(11)), date.and_time(hour(15))),
        Some(DayPart::Afternoon) => (date.and_time(hour(12)), date.and_time(hour(19))),
        Some(DayPart::Evening) => (date.and_time(hour(17)), next.and_time(hour(0))),
        Some(DayPart::Night) => (date.and_time(hour(20)), next.and_time(hour(NIGHT_ENDS))),
    }
}

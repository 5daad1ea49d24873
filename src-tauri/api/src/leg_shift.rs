//! Moving a leg to other days or to another place: what it would do, and doing it in one step.

use chrono::NaiveDate;
use periplo_model::findings::Trial;
use periplo_model::leg_shift::{
    self as model, Answer, Keep, LegShift, NotShifted, OpenHour, ShiftedItem, ShiftedLeg, Take,
};
use periplo_model::plan::{Change, Plan};
use periplo_model::time::{TimeProblem, derive};
use periplo_model::*;
use periplo_store::Step;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::error::{ErrorCode, WireError};
use crate::findings::{Teller, effect};
use crate::host_programme::leg_named;
use crate::job::Job;
use crate::kept::Looked;
use crate::record::RecordName;
use crate::records::put_all;
use crate::view::clock::{ClockView, Eyes, WhenView};
use crate::view::leg_shift::{HourChoice, LegDays, LegShiftView, ShiftedHour, ShiftedView};
use crate::zones::time_error;

/// Says how a leg is to be moved.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct LegShiftRequest {
    /// The leg: its id; with `forum` also its name, or the name of its place or host event, where one has it.
    pub leg: String,
    /// The slug or id of the forum.
    pub forum: Option<String>,
    /// By how many days, forward positive; without it `starts` says so.
    #[ts(as = "Option<i32>")]
    pub days: Option<i64>,
    /// Its new first day.
    pub starts: Option<NaiveDate>,
    /// The place it is to be in, by id, or by name where one has it; without it the one it is in.
    pub place: Option<String>,
    /// What of each time stays; without it the wall clock.
    pub keep: Option<Keep>,
    /// Whether journeys around these days come along; without it they do.
    pub journeys: Option<bool>,
    /// Whether stays around these days come along; without it they do.
    pub stays: Option<bool>,
    /// Whether tasks of the leg come along; without it they do.
    pub tasks: Option<bool>,
    /// What remains where it is, all the same.
    pub except: Option<Vec<RecordName>>,
    /// Which hour is meant where one does not exist, or exists twice.
    pub answers: Option<Vec<Answer>>,
    /// Today, as when findings are listed.
    pub today: Option<NaiveDate>,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// A leg about to be moved.
struct Shifting {
    looked: Looked,
    before: Leg,
    shift: LegShift,
    shifted: ShiftedLeg,
    after: Plan,
}

impl Shifting {
    fn new(app: &App, request: &LegShiftRequest) -> Result<Self, WireError> {
        let leg = match &request.forum {
            Some(forum) => {
                let plan = app.plan(forum)?;
                leg_named(plan.records(), plan.forum().id, &request.leg)?
            }
            None => request.leg.parse().map_err(|_| WireError::not_found(Kind::Leg, &request.leg))?,
        };
        let before = app.reader()?.get::<Leg>(leg)?.ok_or_else(|| WireError::not_found(Kind::Leg, leg))?;
        let place = request.place.as_deref().map(|place| place_named(app, place)).transpose()?;
        let looked = app.look(&before.forum.to_string(), request.today)?;
        let days = match (request.days, request.starts) {
            (Some(days), _) => days,
            (None, Some(starts)) => (starts - before.starts).num_days(),
            (None, None) => 0,
        };
        let except = request.except.iter().flatten().map(|name| (name.kind, name.id));
        let shift = LegShift {
            leg,
            days,
            place,
            keep: request.keep.unwrap_or_default(),
            journeys: request.journeys.unwrap_or(true),
            stays: request.stays.unwrap_or(true),
            tasks: request.tasks.unwrap_or(true),
            except: except.collect(),
            answers: request.answers.clone().unwrap_or_default(),
        };
        // A place that no other record of the forum refers to is not in its plan yet.
        let mut known = Change::default();
        if let Some(place) = place.filter(|place| looked.plan.find::<Place>(*place).is_none()) {
            let place = app.reader()?.get::<Place>(place)?.ok_or_else(|| WireError::not_found(Kind::Place, place))?;
            known = known.and(place);
        }
        let plan = known.applied_to(&looked.plan);
        let shifted = model::shift_leg(&plan, &shift).map_err(refused)?;
        let after = shifted.change.applied_to(&plan);
        Ok(Self { looked, before, shift, shifted, after })
    }
}

/// A place by id, or by the name that one place has.
fn place_named(app: &App, name: &str) -> Result<PlaceId, WireError> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let places = app.reader()?.all::<Place>()?;
    let mut named = places.iter().filter(|place| place.name == name);
    match (named.next(), named.next()) {
        (Some(place), None) => Ok(place.id),
        (None, _) => Err(WireError::not_found(Kind::Place, name)),
        (Some(_), Some(_)) => Err(WireError::not_unique(Kind::Place, name)),
    }
}

fn refused(problem: NotShifted) -> WireError {
    match problem {
        NotShifted::NoLeg(leg) => WireError::not_found(Kind::Leg, leg),
        NotShifted::NoPlace(place) => WireError::not_found(Kind::Place, place),
        NotShifted::Nothing => WireError::bad_field("days", 0, "reason-nothing-moves"),
        NotShifted::OutOfTime => WireError::bad_field("days", "", "reason-out-of-time"),
    }
}

/// Says what moving a leg would do: each item before and after, the hours to be asked for, what would be found.
///
/// # Errors
/// Where nothing would change, or a date would leave the calendar.
pub fn preview(app: &App, request: LegShiftRequest, _: &Job) -> Result<LegShiftView, WireError> {
    let shifting = Shifting::new(app, &request)?;
    let Shifting { looked, before, shifted, after, .. } = &shifting;
    let viewer = request.viewer_zone.as_ref();
    let days = |plan: &Plan, leg: &Leg| {
        let place = plan.find::<Place>(leg.place);
        let (starts, ends) = (leg.starts, leg.ends);
        LegDays { starts, ends, city: place.map(|place| place.name.clone()).unwrap_or_default() }
    };
    let (was, is) = (
        Showing { plan: &looked.plan, eyes: Eyes { rules: looked.plan.rules(), viewer } },
        Showing { plan: after, eyes: Eyes { rules: after.rules(), viewer } },
    );
    let teller = app.teller(&looked.plan, viewer);
    let difference = Trial::new(&looked.plan, looked.findings()).difference(&shifted.change);
    let mut items: Vec<ShiftedView> = shifted.items.iter().map(|item| row(&teller, item, &was, &is)).collect();
    items.sort_by_key(|item| order(&item.before));
    Ok(LegShiftView {
        before: days(&looked.plan, before),
        after: after.find::<Leg>(before.id).map_or_else(|| days(after, before), |leg| days(after, leg)),
        open: u32::try_from(shifted.open().count()).unwrap_or(u32::MAX),
        items,
        effect: effect(app, &looked.plan, &shifted.change, &difference, viewer),
    })
}

/// Where an item stands: by its day, what has no hour first; what has no date at the end.
fn order(when: &WhenView) -> (bool, Option<NaiveDate>, Option<i64>) {
    (when.first_day().is_none(), when.first_day(), when.start().map(|start| start.instant))
}

/// Moves a leg with what belongs to it, in one step.
///
/// # Errors
/// As the preview; and the first hour that does not exist or exists twice and was not answered, with the item it is of.
pub fn shift(app: &App, request: LegShiftRequest, _: &Job) -> Result<Edited<()>, WireError> {
    let shifting = Shifting::new(app, &request)?;
    let Shifting { looked, shift, shifted, after, .. } = &shifting;
    let teller = app.teller(&looked.plan, None);
    let named = |mut error: WireError, kind: Kind, id: uuid::Uuid| {
        error.args.insert("item".to_owned(), teller.title(Subject { kind, id }).into());
        error
    };
    if let Some((item, open)) = shifted.open().next() {
        return Err(named(time_error(field(open), &open.problem), item.kind, item.id));
    }
    for session in &shifted.change.put.sessions {
        in_order(after, session).map_err(|error| named(error, Kind::Session, session.id.uuid()))?;
    }
    let place = shift.place.and_then(|place| after.find::<Place>(place)).map(|place| place.name.as_str());
    let leg = teller.title(Subject { kind: Kind::Leg, id: shift.leg.uuid() });
    let key = if place.is_some() { "leg-moved" } else { "leg-shifted" };
    let step = Step::new(key, json!({ "leg": leg, "days": shift.days, "place": place.unwrap_or_default() }));
    app.write(step, |tx| {
        put_all(tx, &shifted.change.put)?;
        Ok(())
    })
}

fn field(open: &OpenHour) -> &'static str {
    if open.end == model::End::Start { "start" } else { "end" }
}

/// Refuses a session that would end before it begins: its two hours may lie on either side of a clock change.
fn in_order(plan: &Plan, session: &Session) -> Result<(), WireError> {
    let (Schedule::Span { start, start_fold, end, end_fold }, Some(zone)) =
        (&session.schedule, plan.zone_of_session(session))
    else {
        return Ok(());
    };
    let instant = |wall, fold| derive(plan.rules(), zone, wall, fold).instant;
    if instant(*end, *end_fold) > instant(*start, *start_fold) {
        return Ok(());
    }
    Err(WireError::new(ErrorCode::EndsBeforeStart, json!({ "start": start, "end": end })))
}

/// A plan through somebody's eyes.
struct Showing<'a> {
    plan: &'a Plan,
    eyes: Eyes<'a>,
}

impl Showing<'_> {
    fn when(&self, item: &ShiftedItem) -> WhenView {
        let (plan, id) = (self.plan, item.id);
        let day = |from: NaiveDate, to: NaiveDate| WhenView::Days { from, to, part: None };
        let shown = match item.kind {
            Kind::Session => plan
                .find::<Session>(SessionId::from_uuid(id))
                .map(|session| self.eyes.schedule(&session.schedule, plan.zone_of_session(session))),
            Kind::Journey => plan.find::<Journey>(JourneyId::from_uuid(id)).and_then(|journey| {
                let (from, to) = (plan.zone_of_place(journey.from_place)?, plan.zone_of_place(journey.to_place)?);
                Some(self.eyes.journey((&journey.departs, from), (&journey.arrives, to)))
            }),
            Kind::Stay => plan.find::<Stay>(StayId::from_uuid(id)).map(|stay| day(stay.check_in, stay.check_out)),
            _ => plan.find::<Task>(TaskId::from_uuid(id)).and_then(|task| task.due).map(|due| day(due, due)),
        };
        shown.unwrap_or(WhenView::Unscheduled)
    }
}

fn row(teller: &Teller<'_>, item: &ShiftedItem, was: &Showing<'_>, is: &Showing<'_>) -> ShiftedView {
    let title = |kind, id| teller.title(Subject { kind, id });
    ShiftedView {
        kind: item.kind,
        id: item.id.to_string(),
        title: title(item.kind, item.id),
        before: was.when(item),
        after: is.when(item),
        remains: item.remains,
        emptied: item.emptied.iter().map(|field| (*field).to_owned()).collect(),
        unconfirmed: item.unconfirmed,
        other_leg: item.other_leg.map(|leg| title(Kind::Leg, leg.uuid())),
        hours: item.open.iter().filter_map(hour).collect(),
    }
}

fn hour(open: &OpenHour) -> Option<ShiftedHour> {
    let choices = |zone: &ZoneId, offered: [(Take, &time::Reading); 2]| {
        let choice = |(take, at): (Take, &time::Reading)| HourChoice {
            take,
            clock: ClockView::new(at.wall, zone, at.offset_seconds),
        };
        offered.map(choice).into()
    };
    let (wall, exists, choices) = match &open.problem {
        TimeProblem::Nonexistent { zone, wall, before, after } => {
            (*wall, false, choices(zone, [(Take::Before, before), (Take::After, after)]))
        }
        TimeProblem::Ambiguous { zone, wall, earlier, later } => {
            (*wall, true, choices(zone, [(Take::Earlier, earlier), (Take::Later, later)]))
        }
        TimeProblem::UnknownZone { .. } => return None,
    };
    Some(ShiftedHour { end: open.end, wall, exists, choices, taken: open.taken })
}

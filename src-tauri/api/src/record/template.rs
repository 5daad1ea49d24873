//! A forum made from an earlier one: the parts that are chosen, on other days.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use periplo_model::*;
use periplo_store::Step;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::any::AnyRecord;
use super::copy::Copies;
use crate::app::{App, Edited};
use crate::error::WireError;
use crate::job::Job;
use crate::view::forum::ForumCard;

/// What can be taken over from an earlier forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplatePart {
    /// The route: its legs.
    Legs,
    /// The host events that the legs took place in, as new ones.
    HostEvents,
    /// The tracks.
    Tracks,
    /// The forum's own sessions, as drafts.
    Sessions,
    /// Who takes part in them; every reply is open again.
    Participations,
    /// The delegations with their delegates and the legs they attend.
    Delegations,
    /// The partners.
    Partners,
    /// The journeys and stays, not confirmed.
    Travel,
    /// The tasks, to be done again.
    Tasks,
}

/// Asks for a forum like an earlier one.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct TemplateRequest {
    /// The earlier forum, by slug or id; the new one follows it.
    pub forum: String,
    /// The name of the new forum.
    pub name: Localized,
    /// Its short name; made from the name where absent.
    pub slug: Option<String>,
    /// Its first day; everything moves with it by as many days.
    pub starts: NaiveDate,
    /// What to take over.
    pub parts: Vec<TemplatePart>,
}

/// The kinds that belong to one forum: a copy never refers to those of the other.
const OWN: &[Kind] = &[
    Kind::HostEvent,
    Kind::Leg,
    Kind::Track,
    Kind::Session,
    Kind::Delegation,
    Kind::Delegate,
    Kind::Journey,
    Kind::Stay,
];

/// Makes a forum like an earlier one with new dates, from the parts that are chosen.
///
/// Wall times keep their hour. Sessions become drafts, replies open, journeys and stays unconfirmed, tasks undone; items of host events, outcomes, private facts and marks stay behind.
pub fn from_template(app: &App, request: TemplateRequest, _: &Job) -> Result<Edited<ForumCard>, WireError> {
    let earlier = app.forum_id(&request.forum)?;
    let records = app.reader()?.forum_records(earlier)?;
    let old = records.forums.iter().find(|forum| forum.id == earlier).cloned();
    let old = old.ok_or_else(|| WireError::not_found(Kind::Forum, &request.forum))?;
    if request.name.is_empty() {
        return Err(WireError::bad_field("name", "", "reason-empty"));
    }
    let days = Shift((request.starts - old.starts).num_days());
    let far = || WireError::bad_field("starts", request.starts, "reason-too-far");
    let (ends, first) = (days.date(old.ends).ok_or_else(far)?, old.languages.first().cloned());
    let first = first.unwrap_or_else(|| app.language_tag());
    let shown = request.name.show(&first, &old.languages).to_owned();
    let slug = match request.slug.filter(|slug| !slug.is_empty()) {
        Some(slug) if crate::forum::is_slug(&slug) => slug,
        Some(slug) => return Err(WireError::bad_field("slug", slug, "reason-slug")),
        None => crate::forum::slug_of(&shown),
    };
    let new = Forum {
        id: old.id,
        slug,
        name: request.name,
        starts: request.starts,
        ends,
        follows: None,
        calendar_domain: None,
        marks: Marks::new(),
        ..old
    };
    let parts: BTreeSet<TemplatePart> = request.parts.into_iter().collect();
    let taken = taken(&records, earlier, &parts, days);
    let edited = app.write(Step::new("forum-from-template", json!({ "forum": shown })), |tx| {
        let mut copies = Copies::of(OWN);
        let forum = copies.put(tx, &AnyRecord::Forum(Box::new(new)), |_| {})?;
        let Some(AnyRecord::Forum(mut forum)) = forum else { return Err(WireError::not_found(Kind::Forum, earlier)) };
        forum.follows = Some(earlier);
        tx.put(forum.as_ref())?;
        for record in &taken {
            copies.put(tx, record, |fields| {
                fields.shift_remove("marks");
            })?;
        }
        Ok(*forum)
    })?;
    edited.try_map(|forum| crate::forum::card(app, forum))
}

/// By how many days things move.
#[derive(Clone, Copy)]
struct Shift(i64);

impl Shift {
    fn date(self, date: NaiveDate) -> Option<NaiveDate> {
        let days = Days::new(self.0.unsigned_abs());
        if self.0 < 0 { date.checked_sub_days(days) } else { date.checked_add_days(days) }
    }

    /// The same hour on another day; a day beyond the calendar stays.
    fn wall(self, wall: WallTime) -> WallTime {
        self.date(wall.date()).map_or(wall, |date| WallTime::new(date, wall.time()))
    }

    fn day(self, date: NaiveDate) -> NaiveDate {
        self.date(date).unwrap_or(date)
    }

    /// Which of two was meant where a clock was turned back says nothing of another day.
    fn schedule(self, schedule: &Schedule) -> Schedule {
        match schedule {
            Schedule::Unscheduled => Schedule::Unscheduled,
            Schedule::Days { from, to, part } => {
                Schedule::Days { from: self.day(*from), to: self.day(*to), part: *part }
            }
            Schedule::Span { start, end, .. } => {
                Schedule::Span { start: self.wall(*start), start_fold: None, end: self.wall(*end), end_fold: None }
            }
        }
    }

    fn moment(self, moment: &Moment) -> Moment {
        match moment {
            Moment::Unknown => Moment::Unknown,
            Moment::Day { date, part } => Moment::Day { date: self.day(*date), part: *part },
            Moment::At { time, .. } => Moment::At { time: self.wall(*time), fold: None },
        }
    }
}

/// The records to be copied, each after those it refers to, already on their new days.
fn taken(records: &Records, forum: ForumId, parts: &BTreeSet<TemplatePart>, days: Shift) -> Vec<AnyRecord> {
    use TemplatePart as Part;
    let mut taken: Vec<AnyRecord> = Vec::new();
    let with = |part: Part| parts.contains(&part);
    macro_rules! take {
        ($kind:ident $plural:ident $part:expr, $keep:expr, |$record:ident| $change:block) => {
            if $part {
                let keep = $keep;
                taken.extend(records.$plural.iter().filter(|record: &&$kind| keep(record)).map(|original| {
                    let mut copy = original.clone();
                    let $record = &mut copy;
                    $change
                    AnyRecord::$kind(Box::new(copy))
                }));
            }
        };
    }
    let of_legs: BTreeSet<HostEventId> = records.legs.iter().filter_map(|leg| leg.host_event).collect();
    take!(HostEvent host_events with(Part::HostEvents), |event: &HostEvent| of_legs.contains(&event.id), |event| {
        (event.starts, event.ends) = (event.starts.map(|day| days.day(day)), event.ends.map(|day| days.day(day)));
    });
    take!(Leg legs with(Part::Legs), |leg: &Leg| leg.forum == forum, |leg| {
        (leg.starts, leg.ends) = (days.day(leg.starts), days.day(leg.ends));
    });
    take!(Track tracks with(Part::Tracks), |track: &Track| track.forum == forum, |_track| {});
    let own =
        |session: &Session| session.forum == forum && !session.locked() && session.status != SessionStatus::Cancelled;
    take!(Session sessions with(Part::Sessions), own, |session| {
        session.schedule = days.schedule(&session.schedule);
        session.status = SessionStatus::Draft;
        session.registration_url = None;
    });
    take!(Delegation delegations with(Part::Delegations), |it: &Delegation| it.forum == forum, |_it| {});
    take!(Delegate delegates with(Part::Delegations), |_: &Delegate| true, |_it| {});
    take!(AttendedLeg attended_legs with(Part::Delegations), |_: &AttendedLeg| true, |_it| {});
    take!(Participation participations with(Part::Participations), |_: &Participation| true, |it| {
        it.reply = Reply::Invited;
        it.excused = false;
    });
    take!(Partner partners with(Part::Partners), |_: &Partner| true, |_it| {});
    take!(Journey journeys with(Part::Travel), |it: &Journey| it.forum == forum, |it| {
        (it.departs, it.arrives) = (days.moment(&it.departs), days.moment(&it.arrives));
        (it.confirmed, it.number) = (false, None);
    });
    take!(Traveller travellers with(Part::Travel), |_: &Traveller| true, |_it| {});
    take!(Stay stays with(Part::Travel), |it: &Stay| it.forum == forum, |it| {
        (it.check_in, it.check_out) = (days.day(it.check_in), days.day(it.check_out));
        it.confirmed = false;
    });
    take!(Guest guests with(Part::Travel), |_: &Guest| true, |_it| {});
    take!(Task tasks with(Part::Tasks), |it: &Task| it.forum == forum, |it| {
        it.due = it.due.map(|day| days.day(day));
        it.done = false;
    });
    taken
}

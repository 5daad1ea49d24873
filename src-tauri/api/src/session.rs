//! One session: looking at it and changing it, with all the rules of time.

use periplo_model::plan::Plan;
use periplo_model::time::{self, Rules};
use periplo_model::*;
use periplo_store::Step;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::error::{ErrorCode, WireError};
use crate::job::Job;
use crate::session_plan::{session_plan, session_plan_with};
use crate::session_view::view;
use crate::view::programme::SessionView;
use crate::zones::time_error;

/// Names a session.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SessionRequest {
    /// The session.
    pub session: SessionId,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// Where a session is to be.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Whereabouts {
    /// The venue; none for nowhere yet.
    pub venue: Option<VenueId>,
    /// The room, one of the venue.
    pub room: Option<RoomId>,
}

/// Changes to a session; what is absent stays.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SessionChange {
    /// The session.
    pub session: SessionId,
    /// Its title in the languages given; an empty text removes that language.
    pub title: Option<Localized>,
    /// What it is about, likewise.
    #[serde(rename = "abstract")]
    pub abstract_text: Option<Localized>,
    /// When it is.
    pub schedule: Option<Schedule>,
    /// Where it is.
    pub whereabouts: Option<Whereabouts>,
    /// What kind of item it is.
    pub kind: Option<SessionKind>,
    /// How settled it is.
    pub status: Option<SessionStatus>,
    /// Who it is for.
    pub audience: Option<Audience>,
    /// The leg it is part of, one of its forum.
    pub leg: Option<LegId>,
    /// The zone to show beside the place's in the answer.
    pub viewer_zone: Option<ZoneId>,
}

impl SessionChange {
    /// The change that leaves everything as it is.
    pub(crate) fn none(session: SessionId) -> Self {
        Self {
            session,
            title: None,
            abstract_text: None,
            schedule: None,
            whereabouts: None,
            kind: None,
            status: None,
            audience: None,
            leg: None,
            viewer_zone: None,
        }
    }
}

/// A session to be added.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SessionDraft {
    /// The slug or id of the forum.
    pub forum: String,
    /// The leg; none for an online session.
    pub leg: Option<LegId>,
    /// Its title.
    pub title: Localized,
    /// What kind of item it is.
    pub kind: SessionKind,
    /// When it is.
    pub schedule: Option<Schedule>,
}

/// Gives a session with everything about it.
pub fn get(app: &App, request: SessionRequest, _: &Job) -> Result<SessionView, WireError> {
    let plan = session_plan(app, request.session)?;
    view(&plan, request.session, request.viewer_zone.as_ref())
}

/// Changes the title, schedule, room or other fields of a session.
///
/// A move keeps what it does not name. Wall times are checked in the zone the session has after the change; one that does
/// not exist, or exists twice without saying which, is refused, and so is an end that is not after its start.
pub fn update(app: &App, change: SessionChange, _: &Job) -> Result<Edited<SessionView>, WireError> {
    let plan = session_plan_with(app, change.session, change.leg)?;
    let (before, after) = changed(app, &plan, &change)?;
    let shown = before.title.show(&app.language_tag(), &plan.forum().languages).to_owned();
    let step = step_for(&plan, before, &after, &shown);
    let edited = app.write(step, |tx| Ok(tx.put(&after)?))?;
    let plan = session_plan(app, change.session)?;
    edited
        .with_times(&plan, &app.finding_options())
        .try_map(|_| view(&plan, change.session, change.viewer_zone.as_ref()))
}

/// A session as it is, and as it would be after a change, or why it cannot be changed so.
pub(crate) fn changed<'p>(
    app: &App,
    plan: &'p Plan,
    change: &SessionChange,
) -> Result<(&'p Session, Session), WireError> {
    let before =
        plan.find::<Session>(change.session).ok_or_else(|| WireError::not_found(Kind::Session, change.session))?;
    if before.locked() {
        let shown = before.title.show(&app.language_tag(), &plan.forum().languages);
        return Err(WireError::new(ErrorCode::Locked, json!({ "session": shown })));
    }
    let mut after = before.clone();
    merge(&mut after.title, change.title.as_ref());
    merge(&mut after.abstract_text, change.abstract_text.as_ref());
    if after.title.is_empty() {
        return Err(WireError::bad_field("title", "", "reason-empty"));
    }
    if let Some(leg) = change.leg {
        let own = plan.legs().find(|own| own.id == leg).ok_or_else(|| WireError::not_found(Kind::Leg, leg))?;
        after.leg = Some(own.id);
    }
    if let Some(whereabouts) = &change.whereabouts {
        place(plan, &mut after, whereabouts)?;
    }
    after.schedule = change.schedule.clone().unwrap_or(after.schedule);
    if after.schedule != before.schedule || change.whereabouts.is_some() || after.leg != before.leg {
        after.schedule = checked(plan, &after)?;
    }
    after.kind = change.kind.unwrap_or(after.kind);
    after.status = change.status.unwrap_or(after.status);
    after.audience = change.audience.unwrap_or(after.audience);
    settle_marks(before, &mut after);
    Ok((before, after))
}

/// Adds a session.
pub fn add(app: &App, draft: SessionDraft, _: &Job) -> Result<Edited<SessionView>, WireError> {
    let plan = app.plan(&draft.forum)?;
    if draft.title.is_empty() {
        return Err(WireError::bad_field("title", "", "reason-empty"));
    }
    let leg = match draft.leg {
        Some(leg) => {
            Some(plan.legs().find(|other| other.id == leg).ok_or_else(|| WireError::not_found(Kind::Leg, leg))?.id)
        }
        None => None,
    };
    let shown = draft.title.show(&app.language_tag(), &plan.forum().languages).to_owned();
    let last = plan.sessions().map(|session| &session.rank).max();
    let mut session = Session {
        id: SessionId::from_uuid(uuid::Uuid::nil()),
        forum: plan.forum().id,
        leg,
        track: None,
        title: draft.title,
        abstract_text: Localized::default(),
        kind: draft.kind,
        schedule: draft.schedule.unwrap_or_default(),
        planned_minutes: None,
        pinned: false,
        status: SessionStatus::Draft,
        audience: Audience::Public,
        languages: Vec::new(),
        venue: None,
        room: None,
        zone: None,
        capacity: None,
        unnamed_heads: 0,
        registration_url: None,
        online_url: None,
        overlay_of: None,
        source_key: None,
        notes: Localized::default(),
        rank: Rank::between(last, None),
        marks: Marks::new(),
    };
    session.schedule = checked(&plan, &session)?;
    let edited = app.write(Step::new("session-added", json!({ "session": shown })), |tx| {
        session.id = tx.new_id();
        tx.put(&session)?;
        Ok(session.id)
    })?;
    let plan = session_plan(app, edited.value)?;
    edited.with_times(&plan, &app.finding_options()).try_map(|id| view(&plan, id, None))
}

/// Removes a session with its participations.
pub fn remove(app: &App, request: SessionRequest, _: &Job) -> Result<Edited<SessionId>, WireError> {
    let plan = session_plan(app, request.session)?;
    let session =
        plan.find::<Session>(request.session).ok_or_else(|| WireError::not_found(Kind::Session, request.session))?;
    let shown = session.title.show(&app.language_tag(), &plan.forum().languages).to_owned();
    if session.locked() {
        return Err(WireError::new(ErrorCode::Locked, json!({ "session": shown })));
    }
    app.write(Step::new("session-removed", json!({ "session": shown })), |tx| {
        tx.remove_whole(Kind::Session, request.session.uuid())?;
        Ok(request.session)
    })
}

/// Takes over the texts of the languages given; an empty one removes its language.
fn merge(text: &mut Localized, change: Option<&Localized>) {
    for (tag, new) in change.into_iter().flat_map(Localized::iter) {
        text.set(tag.clone(), new.trim());
    }
}

/// Puts a session into a venue and a room of it.
fn place(plan: &Plan, session: &mut Session, whereabouts: &Whereabouts) -> Result<(), WireError> {
    let venue = match whereabouts.venue {
        Some(id) => Some(plan.find::<Venue>(id).ok_or_else(|| WireError::not_found(Kind::Venue, id))?.id),
        None => None,
    };
    if let Some(room) = whereabouts.room {
        let room = plan.find::<Room>(room).ok_or_else(|| WireError::not_found(Kind::Room, room))?;
        if Some(room.venue) != venue {
            return Err(WireError::bad_field("room", &room.name, "reason-unknown-room"));
        }
    }
    (session.venue, session.room) = (venue, whereabouts.room);
    Ok(())
}

/// The schedule of a session with its times checked in its zone, and without folds that are not needed.
fn checked(plan: &Plan, session: &Session) -> Result<Schedule, WireError> {
    match &session.schedule {
        Schedule::Unscheduled => Ok(Schedule::Unscheduled),
        Schedule::Days { from, to, .. } if to < from => Err(WireError::bad_field("to", to, "reason-dates-reversed")),
        Schedule::Days { .. } => Ok(session.schedule.clone()),
        Schedule::Span { start, start_fold, end, end_fold } => {
            let zone = plan.zone_of_session(session).ok_or_else(|| WireError::bad_field("leg", "", "reason-empty"))?;
            let first = checked_time(plan.rules(), zone, "start", *start, *start_fold)?;
            let last = checked_time(plan.rules(), zone, "end", *end, *end_fold)?;
            if last.derived.instant <= first.derived.instant {
                return Err(WireError::new(ErrorCode::EndsBeforeStart, json!({ "start": start, "end": end })));
            }
            Ok(Schedule::Span { start: *start, start_fold: first.fold, end: *end, end_fold: last.fold })
        }
    }
}

fn checked_time(
    rules: &Rules,
    zone: &ZoneId,
    field: &str,
    wall: WallTime,
    fold: Option<Fold>,
) -> Result<time::Checked, WireError> {
    time::check(rules, zone, wall, fold).map_err(|problem| time_error(field, &problem))
}

/// A value that a person has changed is no longer a sample, nor to be confirmed.
fn settle_marks(before: &Session, after: &mut Session) {
    let whole = [
        ("title", before.title != after.title),
        ("abstract", before.abstract_text != after.abstract_text),
        ("schedule", before.schedule != after.schedule),
        ("leg", before.leg != after.leg),
        ("venue", before.venue != after.venue),
        ("room", before.room != after.room),
        ("kind", before.kind != after.kind),
        ("status", before.status != after.status),
        ("audience", before.audience != after.audience),
    ];
    for (field, _) in whole.iter().filter(|(_, changed)| *changed) {
        after.marks.remove(*field);
    }
}

/// The step that a change is, named after the most telling field it touches.
fn step_for(plan: &Plan, before: &Session, after: &Session, shown: &str) -> Step {
    let moved = (before.venue, before.room) != (after.venue, after.room);
    let changed = [before.title != after.title, before.schedule != after.schedule, moved];
    match changed {
        [true, false, false] => Step::new("session-renamed", json!({ "session": shown })),
        [false, true, false] => Step::new("session-rescheduled", json!({ "session": shown })),
        [false, false, true] if after.venue.is_some() => {
            let room = after.room.and_then(|room| plan.find::<Room>(room)).map(|room| room.name.as_str());
            let venue = after.venue.and_then(|venue| plan.find::<Venue>(venue)).map(|venue| venue.name.as_str());
            Step::new("session-moved", json!({ "session": shown, "room": room.or(venue) }))
        }
        _ => Step::new("session-changed", json!({ "session": shown })),
    }
}

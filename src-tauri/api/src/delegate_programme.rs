//! The public programme as a delegate sees it beside their own days.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use periplo_model::plan::Plan;
use periplo_model::*;
use serde::Serialize;
use ts_rs::TS;

use crate::programme::{by_day, item};
use crate::view::clock::Eyes;
use crate::view::programme::{DayView, ItemView};

/// The public programme beside a delegate's own days.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PublicProgramme {
    /// What is on now in the legs they attend, without what they take part in themselves.
    pub now: Vec<ItemView>,
    /// What begins next in the legs they attend, without what they take part in themselves; several where they begin together.
    pub next: Vec<ItemView>,
    /// All of it by day, theirs included, each day in the clock of its place.
    pub days: Vec<DayView>,
    /// Which of these sessions they take part in.
    pub mine: Vec<SessionId>,
}

/// The public programme as a person sees it at an instant.
pub(crate) fn public_programme(plan: &Plan, person: PersonId, eyes: Eyes<'_>, at: DateTime<Utc>) -> PublicProgramme {
    let sessions: Vec<&Session> = plan.sessions().filter(|session| is_public(session)).collect();
    let parts = plan.parts_of_person(person);
    let legs: BTreeSet<LegId> =
        plan.delegates_of_person(person).flat_map(|delegate| plan.legs_attended_by(delegate.id)).collect();
    let is_near = |session: &Session| session.leg.is_none_or(|leg| legs.is_empty() || legs.contains(&leg));
    let others = sessions.iter().filter(|session| is_near(session) && !parts.contains_key(&session.id));
    let mut spans: Vec<(i64, i64, ItemView)> = others
        .map(|session| item(plan, session, eyes))
        .filter_map(|item| Some((item.when.start()?.instant, item.when.end()?.instant, item)))
        .collect();
    spans.sort_by_key(|(start, end, item)| (*start, *end, item.id));
    let at = at.timestamp();
    let soonest = spans.iter().map(|(start, ..)| *start).find(|start| *start > at);
    let chosen = |keep: &dyn Fn(i64, i64) -> bool| -> Vec<ItemView> {
        spans.iter().filter(|(start, end, _)| keep(*start, *end)).map(|(.., item)| item.clone()).collect()
    };
    PublicProgramme {
        now: chosen(&|start, end| start <= at && at < end),
        next: chosen(&|start, _| Some(start) == soonest),
        mine: sessions.iter().map(|session| session.id).filter(|id| parts.contains_key(id)).collect(),
        days: by_day(plan, sessions, eyes),
    }
}

/// True for a session that the public programme shows.
fn is_public(session: &Session) -> bool {
    session.audience == Audience::Public
        && matches!(session.status, SessionStatus::Tentative | SessionStatus::Confirmed)
        && session.schedule != Schedule::Unscheduled
}

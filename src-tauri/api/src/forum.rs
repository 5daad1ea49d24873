//! Forums: the list, one with its route, adding and removing.

use chrono::{NaiveDate, NaiveTime};
use periplo_model::plan::Plan;
use periplo_model::time::{derive, offset_text};
use periplo_model::*;
use periplo_store::{Reader, Step};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::error::{ErrorCode, WireError};
use crate::job::Job;
use crate::view::forum::{Counts, ForumCard, ForumView, LegView, Named, PartnerView, Stop, Titled};

/// Asks for all forums.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListRequest {}

/// Names a forum by slug or id.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ForumRequest {
    /// The slug or id.
    pub forum: String,
}

/// A forum to be added.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ForumDraft {
    /// Its name.
    pub name: Localized,
    /// Its short name; made from the name where absent.
    pub slug: Option<String>,
    /// Its first day.
    pub starts: NaiveDate,
    /// Its last day.
    pub ends: NaiveDate,
    /// Its languages; the first is shown where the chosen one is missing.
    pub languages: Vec<LanguageTag>,
}

/// Lists the forums, newest first.
pub fn list(app: &App, _: ListRequest, _: &Job) -> Result<Vec<ForumCard>, WireError> {
    newest_first(&app.reader()?)?.into_iter().map(|forum| card(app, forum)).collect()
}

/// The forums, newest first.
pub(crate) fn newest_first(reader: &Reader) -> Result<Vec<Forum>, WireError> {
    let mut forums = reader.all::<Forum>()?;
    forums.sort_by_key(|forum| std::cmp::Reverse((forum.starts, forum.id)));
    Ok(forums)
}

/// Gives a forum with its route.
pub fn get(app: &App, request: ForumRequest, _: &Job) -> Result<ForumView, WireError> {
    let plan = app.plan(&request.forum)?;
    let forum = plan.forum();
    let records = plan.records();
    let mut tracks: Vec<Track> = plan.tracks().cloned().collect();
    tracks.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    let mut delegations: Vec<&Delegation> = plan.delegations().collect();
    delegations.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    let others = app.reader()?.all::<Forum>()?;
    let titled = |forum: &Forum| Titled { id: forum.id, name: forum.name.clone() };
    let outcomes_of = |of: Option<ForumId>| {
        let mut outcomes: Vec<Outcome> =
            records.outcomes.iter().filter(|outcome| Some(outcome.forum) == of).cloned().collect();
        outcomes.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        outcomes
    };
    let mut tasks: Vec<Task> = records.tasks.iter().filter(|task| task.forum == forum.id).cloned().collect();
    tasks.sort_by(|a, b| (a.due, &a.rank, a.id).cmp(&(b.due, &b.rank, b.id)));
    Ok(ForumView {
        organizer: forum
            .organizer
            .and_then(|id| plan.find::<Organization>(id))
            .map(|organization| organization.name.clone()),
        follows: forum.follows.and_then(|id| others.iter().find(|other| other.id == id)).map(titled),
        followed_by: others.iter().filter(|other| other.follows == Some(forum.id)).map(titled).collect(),
        legs: legs(&plan),
        tracks,
        partners: partners_of(&plan, PartnerTarget::Forum(forum.id)),
        outcomes: outcomes_of(Some(forum.id)),
        earlier_outcomes: if forum.follows.is_some() { outcomes_of(forum.follows) } else { Vec::new() },
        tasks,
        delegations: delegations
            .into_iter()
            .map(|delegation| Titled { id: delegation.id, name: delegation_name(&plan, delegation) })
            .collect(),
        counts: counts(&plan),
        published: app.last_publication(forum.id)?,
        sample: is_sample(&plan),
        forum: forum.clone(),
    })
}

/// Reads a forum into memory, with what is found in it and what is searched, so that nobody waits when it is opened.
pub fn prepare(app: &App, request: ForumRequest, job: &Job) -> Result<(), WireError> {
    app.look_briefly(&request.forum)?;
    if job.is_cancelled() {
        return Err(WireError::new(ErrorCode::Cancelled, json!({})));
    }
    crate::search::prepare(app)
}

/// Adds an empty forum.
pub fn add(app: &App, draft: ForumDraft, _: &Job) -> Result<Edited<ForumCard>, WireError> {
    if draft.name.is_empty() {
        return Err(WireError::bad_field("name", "", "reason-empty"));
    }
    if draft.ends < draft.starts {
        return Err(WireError::bad_field("ends", draft.ends, "reason-dates-reversed"));
    }
    let languages = if draft.languages.is_empty() {
        draft.name.iter().map(|(tag, _)| tag.clone()).collect()
    } else {
        draft.languages
    };
    let first = languages.first().cloned().unwrap_or_else(|| app.language_tag());
    let slug = match draft.slug.filter(|slug| !slug.is_empty()) {
        Some(slug) if is_slug(&slug) => slug,
        Some(slug) => return Err(WireError::bad_field("slug", slug, "reason-slug")),
        None => slug_of(draft.name.show(&first, &languages)),
    };
    let shown = draft.name.show(&first, &languages).to_owned();
    let edited = app.write(Step::new("forum-added", json!({ "forum": shown })), |tx| {
        let forum = Forum {
            id: tx.new_id(),
            slug,
            name: draft.name,
            summary: Localized::default(),
            starts: draft.starts,
            ends: draft.ends,
            organizer: None,
            aims: Vec::new(),
            languages,
            follows: None,
            calendar_domain: None,
            marks: Marks::new(),
            findings: FindingSettings::default(),
        };
        tx.put(&forum)?;
        Ok(forum)
    })?;
    edited.try_map(|forum| card(app, forum))
}

/// Removes a forum with everything that belongs to it. Its publications stay.
pub fn remove(app: &App, request: ForumRequest, _: &Job) -> Result<Edited<()>, WireError> {
    let plan = app.plan(&request.forum)?;
    let forum = plan.forum().id;
    let name = plan.forum().name.show(&app.language_tag(), &plan.forum().languages).to_owned();
    app.write(Step::new("forum-removed", json!({ "forum": name })), |tx| {
        tx.remove_whole(Kind::Forum, forum.uuid())?;
        Ok(())
    })
}

/// Whether a text can be a short name: lower-case letters, digits and hyphens.
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// A short name made from a name: its letters without accents, hyphens between words.
pub(crate) fn slug_of(name: &str) -> String {
    let folded = crate::programme::folded(name);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "forum".to_owned() } else { slug }
}

/// A forum among others, with the little that a card shows; it reads the records of the forum alone.
pub(crate) fn card(app: &App, forum: Forum) -> Result<ForumCard, WireError> {
    let reader = app.reader()?;
    let mut legs = reader.by_reference::<Leg>("forum", forum.id.uuid())?;
    legs.sort_by(|a, b| (a.starts, &a.rank, a.id).cmp(&(b.starts, &b.rank, b.id)));
    let mut stops = Vec::new();
    for leg in &legs {
        if let Some(place) = reader.get::<Place>(leg.place)? {
            stops.push(Stop { city: place.name, country: place.country });
        }
    }
    let size = reader.forum_size(forum.id)?;
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(ForumCard {
        sample: size.sample || forum.marks.values().any(|mark| *mark == Mark::Sample),
        published: app.last_publication(forum.id)?.map(|publication| publication.number),
        id: forum.id,
        slug: forum.slug,
        name: forum.name,
        starts: forum.starts,
        ends: forum.ends,
        languages: forum.languages,
        stops,
        sessions: count(size.sessions),
        delegates: count(size.delegates),
    })
}

fn legs(plan: &Plan) -> Vec<LegView> {
    let mut legs: Vec<&Leg> = plan.legs().collect();
    legs.sort_by(|a, b| (a.starts, &a.rank, a.id).cmp(&(b.starts, &b.rank, b.id)));
    let mut before: Option<i32> = None;
    let mut views = Vec::with_capacity(legs.len());
    for leg in legs {
        let Some(place) = plan.find::<Place>(leg.place) else { continue };
        let noon = WallTime::new(leg.starts, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
        let offset = derive(plan.rules(), &place.zone, noon, None).offset_seconds;
        let host_event = leg.host_event.and_then(|id| plan.find::<HostEvent>(id));
        let host = host_event.and_then(|event| event.organization).and_then(|id| plan.find::<Organization>(id));
        views.push(LegView {
            place: place.clone(),
            offset: offset_text(offset),
            clock_change: before.map(|before| (offset - before) / 60).filter(|change| *change != 0),
            host_event: host_event.cloned(),
            host: host.map(|organization| organization.name.clone()),
            partners: partners_of(plan, PartnerTarget::Leg(leg.id)),
            sessions: count_sessions(plan, leg, false),
            overlaid: count_sessions(plan, leg, true),
            leg: leg.clone(),
        });
        before = Some(offset);
    }
    views
}

/// How many sessions of a leg take place: ours, or those of its host event.
fn count_sessions(plan: &Plan, leg: &Leg, locked: bool) -> u32 {
    let standing = |session: &&Session| session.locked() == locked && session.status != SessionStatus::Cancelled;
    u32::try_from(plan.sessions_of_leg(leg.id).filter(standing).count()).unwrap_or(u32::MAX)
}

/// The partners of a target, in order.
pub(crate) fn partners_of(plan: &Plan, target: PartnerTarget) -> Vec<PartnerView> {
    let mut partners: Vec<&Partner> =
        plan.records().partners.iter().filter(|partner| partner.target == target).collect();
    partners.sort_by(|a, b| (a.role, &a.rank, a.id).cmp(&(b.role, &b.rank, b.id)));
    let view = |partner: &Partner| {
        let organization = plan.find::<Organization>(partner.organization)?;
        let organization = Named { id: organization.id, name: organization.name.clone() };
        Some(PartnerView {
            id: partner.id,
            organization,
            role: partner.role,
            note: partner.note.clone(),
            marks: partner.marks.clone(),
        })
    };
    partners.into_iter().filter_map(view).collect()
}

/// The name of a delegation; without one of its own, its organization's, else its country's code.
pub(crate) fn delegation_name(plan: &Plan, delegation: &Delegation) -> Localized {
    if !delegation.name.is_empty() {
        return delegation.name.clone();
    }
    let organization = delegation
        .organization
        .and_then(|id| plan.find::<Organization>(id))
        .map(|organization| organization.name.clone());
    let name = organization.or_else(|| delegation.country.map(|country| country.to_string())).unwrap_or_default();
    let language = plan.forum().languages.first().cloned().or_else(|| "und".parse().ok());
    language.map(|language| Localized::one(language, name)).unwrap_or_default()
}

fn counts(plan: &Plan) -> Counts {
    let standing = || plan.sessions().filter(|session| !session.locked() && session.status != SessionStatus::Cancelled);
    let delegations: Vec<DelegationId> = plan.delegations().map(|delegation| delegation.id).collect();
    Counts {
        sessions: standing().count() as u32,
        to_be_confirmed: standing().filter(|session| !matches!(session.schedule, Schedule::Span { .. })).count() as u32,
        people: plan.records().people.len() as u32,
        delegations: delegations.len() as u32,
        delegates: delegations.iter().map(|id| plan.delegates_of(*id).count()).sum::<usize>() as u32,
        journeys: plan.journeys().count() as u32,
        stays: plan.stays().count() as u32,
    }
}

fn is_sample(plan: &Plan) -> bool {
    let sample = |marks: &Marks| marks.values().any(|mark| *mark == Mark::Sample);
    sample(&plan.forum().marks)
        || plan.legs().any(|leg| sample(&leg.marks))
        || plan.sessions().any(|session| sample(&session.marks))
}

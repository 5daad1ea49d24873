//! Change lists: what differs between two publications, or between one and the present.

use periplo_exchange::changes::{Heading, Teller, ToldItem};
use periplo_exchange::messages::Messages;
use periplo_model::plan::Plan;
use periplo_model::publication::{ChangeKind, ChangeList, ChangedCalendar, Showing};
use periplo_model::{Calendar, CalendarScope, DelegationId, EntityId, Publication, Session, SessionId, SessionStatus};
use periplo_store::Reader;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::App;
use crate::error::{ErrorCode, WireError};
use crate::job::Job;
use crate::keeping::person_named;
use crate::publish::EntryChanges;
use crate::settings::InterfaceLanguage;

/// Asks what differs between two publications of a forum.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ChangesRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The number of the earlier publication, 0 for before the first; without it the one before the later one.
    pub from: Option<u32>,
    /// The number of the later publication; without it the present, published or not.
    pub to: Option<u32>,
    /// Only what this person's calendar shows: a person by id, or by a name that one has.
    pub person: Option<String>,
    /// Only what this delegation's calendar shows, by id.
    pub delegation: Option<DelegationId>,
    /// Only what the public programme shows.
    pub public: Option<bool>,
    /// The language of the sentences; without it the interface's.
    pub language: Option<InterfaceLanguage>,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ChangeView {
    /// What kind of thing.
    pub kind: ChangeKind,
    /// In words that follow a title.
    pub text: String,
}

/// A session, journey or stay with what differs.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ChangedItemView {
    /// The session, journey or stay.
    #[ts(type = "string")]
    pub item: Uuid,
    /// Its title as it is now.
    pub title: String,
    /// What differs, never empty.
    pub changes: Vec<ChangeView>,
    /// All of it in one line.
    pub text: String,
}

/// A person, a delegation or another calendar that the changes concern.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ConcernedView {
    /// The calendar: its subject is the person, the delegation, the leg, venue or track.
    pub calendar: Calendar,
    /// The name of its subject in the language; empty for the forum and the public programme.
    pub name: String,
    /// How many of its entries change.
    pub changes: EntryChanges,
}

/// What differs, in sentences and in pieces.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ChangeListView {
    /// The earlier publication; none before the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Publication>,
    /// The later publication; none for the present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Publication>,
    /// What the list is of, in the language.
    pub heading: String,
    /// What differs, in the order of time.
    pub items: Vec<ChangedItemView>,
    /// Whose calendars change, in the order of scopes and names; with a person, a delegation or the public programme asked for, that alone.
    pub concerned: Vec<ConcernedView>,
    /// Text to paste into a message.
    pub text: String,
    /// The same as Markdown.
    pub markdown: String,
}

/// Says what differs between two publications, or between one and the present.
pub fn list(app: &App, request: ChangesRequest, job: &Job) -> Result<ChangeListView, WireError> {
    let plan = app.plan(&request.forum)?;
    let reader = app.reader()?;
    let publications = reader.publications(plan.forum().id)?;
    let to = request.to.map(|number| numbered(&publications, number, &request.forum)).transpose()?;
    let from = match (request.from, &to) {
        (Some(0), _) => None,
        (Some(number), _) => Some(numbered(&publications, number, &request.forum)?),
        (None, None) => publications.last().cloned(),
        (None, Some(to)) => publications.iter().rev().find(|known| to.parents.contains(&known.id)).cloned(),
    };
    job.step("doing-compare", 0, None)?;
    let after = match &to {
        Some(publication) => showing(&reader, publication)?,
        None => Showing::of(&plan),
    };
    let before = from.as_ref().map(|publication| showing(&reader, publication)).transpose()?;
    let whose = whose(app, &plan, &request)?;
    let language = request.language.unwrap_or_else(|| app.language());
    Ok(view(&plan, (from, before), (to, after), whose, app.messages_in(language)))
}

/// What differs between the last publication and the present, as [`list`] tells it to organizers.
pub(crate) fn since_last(app: &App, plan: &Plan, reader: &Reader) -> Result<ChangeListView, WireError> {
    let last = reader.publications(plan.forum().id)?.pop();
    let before = last.as_ref().map(|publication| showing(reader, publication)).transpose()?;
    Ok(view(plan, (last, before), (None, Showing::of(plan)), None, app.messages()))
}

/// The publication of a number; the newest where two laptops used the same.
pub(crate) fn numbered(publications: &[Publication], number: u32, forum: &str) -> Result<Publication, WireError> {
    let found = publications.iter().rev().find(|publication| publication.number == number);
    found
        .cloned()
        .ok_or_else(|| WireError::new(ErrorCode::NoSuchPublication, json!({ "forum": forum, "number": number })))
}

fn showing(reader: &Reader, publication: &Publication) -> Result<Showing, WireError> {
    let missing = || WireError::new(ErrorCode::Workspace, json!({ "message": publication.id.to_string() }));
    let calendars = reader.calendars_at(publication.id)?.ok_or_else(missing)?;
    Ok(calendars.state(reader)?.showing())
}

/// The calendar that is asked for; none for all of the forum.
fn whose(app: &App, plan: &Plan, request: &ChangesRequest) -> Result<Option<Calendar>, WireError> {
    let forum = plan.forum().id;
    Ok(match (&request.person, request.delegation, request.public) {
        (Some(person), ..) => {
            let person = person_named(app, person)?.uuid();
            Some(Calendar::new(forum, CalendarScope::Delegate, Some(person)))
        }
        (None, Some(delegation), _) => Some(Calendar::new(forum, CalendarScope::Delegation, Some(delegation.uuid()))),
        (None, None, Some(true)) => Some(Calendar::new(forum, CalendarScope::Public, None)),
        _ => None,
    })
}

fn view(
    plan: &Plan,
    (from, before): (Option<Publication>, Option<Showing>),
    (to, after): (Option<Publication>, Showing),
    whose: Option<Calendar>,
    words: &'static Messages,
) -> ChangeListView {
    // Publications say that something is gone, and not why: the record knows, as long as it is kept.
    let is_cancelled = |item: Uuid| {
        let session = plan.find::<Session>(SessionId::from_uuid(item));
        session.is_some_and(|session| session.status == SessionStatus::Cancelled)
    };
    let changes = ChangeList::between(before.as_ref(), &after, &is_cancelled);
    let teller = Teller::new(words, &after.forum, &changes);
    let name = |calendar: &ChangedCalendar| calendar.facts.subject.as_ref().map(|name| teller.name(name));
    let told = match &whose {
        Some(calendar) => teller.calendar(calendar.id),
        None => teller.items(),
    };
    let shown = whose.as_ref().and_then(|calendar| {
        let known = [Some(&after), before.as_ref()].into_iter().flatten().flat_map(|showing| &showing.calendars);
        let mut known = known.filter(|shown| shown.calendar.id == calendar.id);
        known.find_map(|shown| shown.facts.subject.as_ref().map(|name| teller.name(name)))
    });
    let heading = Heading {
        from: from.as_ref().map(|publication| publication.number),
        to: to.as_ref().map(|publication| publication.number),
        name: shown.filter(|name| !name.is_empty()),
        public: whose.as_ref().is_some_and(|calendar| calendar.scope == CalendarScope::Public),
    };
    let of_whom = |calendar: &&ChangedCalendar| whose.as_ref().is_none_or(|whose| whose.id == calendar.calendar.id);
    let mut concerned: Vec<ConcernedView> = changes
        .calendars
        .iter()
        .filter(of_whom)
        .map(|calendar| ConcernedView {
            calendar: calendar.calendar.clone(),
            name: name(calendar).unwrap_or_default(),
            changes: EntryChanges::of_fates(calendar.counts()),
        })
        .collect();
    concerned
        .sort_by(|a, b| (a.calendar.scope, &a.name, a.calendar.id).cmp(&(b.calendar.scope, &b.name, b.calendar.id)));
    ChangeListView {
        heading: teller.heading(&heading),
        text: teller.text(&heading, &told),
        markdown: teller.markdown(&heading, &told),
        items: told.into_iter().map(item_view).collect(),
        concerned,
        from,
        to,
    }
}

fn item_view(told: ToldItem) -> ChangedItemView {
    let changes = told.changes.into_iter().map(|change| ChangeView { kind: change.kind, text: change.text });
    ChangedItemView { item: told.item, title: told.title, changes: changes.collect(), text: told.text }
}

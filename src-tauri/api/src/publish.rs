//! Publishing: the dated state that calendars are made from.

use periplo_model::findings::sample_count;
use periplo_model::publication::{Changes, FateCounts, PublicationRecord, Publishing, changes, publish as differences};
use periplo_model::{EntityId, ForumId, Publication, PublicationId};
use periplo_store::Step;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::changes::{ChangeListView, since_last};
use crate::error::WireError;
use crate::job::Job;
use crate::kept::PlanAt;

/// Names a forum to publish.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PublishRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// A word on it from who publishes.
    pub note: Option<String>,
}

/// How many entries change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct EntryChanges {
    /// That come in.
    pub added: u32,
    /// Whose facts change.
    pub changed: u32,
    /// That go.
    pub gone: u32,
}

/// What publishing now would change.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct PublishPreview {
    /// The number it would have; none where nothing has changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The publication before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Publication>,
    /// What changes in the forum's calendar.
    pub changes: EntryChanges,
    /// How many calendars change.
    pub calendars: u32,
    /// How many records still carry a sample mark.
    pub samples: u32,
    /// What will change, and for whom.
    pub list: ChangeListView,
}

/// What was published.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct Published {
    /// The publication; none where nothing had changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<Publication>,
    /// What changed in the forum's calendar.
    pub changes: EntryChanges,
    /// How many calendars changed.
    pub calendars: u32,
}

impl EntryChanges {
    fn of(changes: &Changes) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { added: count(changes.added), changed: count(changes.changed), gone: count(changes.gone) }
    }

    /// How many entries of one calendar.
    pub(crate) fn of_fates(counts: FateCounts) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { added: count(counts.added), changed: count(counts.changed), gone: count(counts.gone) }
    }
}

/// Says what publishing now would change.
pub fn preview(app: &App, request: PublishRequest, job: &Job) -> Result<PublishPreview, WireError> {
    let plan = app.plan(&request.forum)?;
    let reader = app.reader()?;
    job.step("doing-compare", 0, None)?;
    let parents = reader.publication_states(plan.forum().id)?;
    job.go_on()?;
    let act = Publishing {
        id: PublicationId::from_uuid(uuid::Uuid::nil()),
        at: app.now(),
        note: None,
        default_domain: default_domain(app)?,
    };
    let record = differences(&plan, &parents, &act);
    job.go_on()?;
    let told = record.as_ref().map(|record| changes(record, &parents)).unwrap_or_default();
    Ok(PublishPreview {
        number: record.map(|record| record.publication.number),
        previous: reader.publications(plan.forum().id)?.pop(),
        changes: EntryChanges::of(&told),
        calendars: u32::try_from(told.calendars).unwrap_or(u32::MAX),
        samples: u32::try_from(sample_count(&plan)).unwrap_or(u32::MAX),
        list: since_last(app, &plan, &reader)?,
    })
}

/// Publishes the forum: the dated state that calendars are made from. Where nothing changed there is no publication.
pub fn publish(app: &App, request: PublishRequest, job: &Job) -> Result<Edited<Published>, WireError> {
    let forum = app.forum_id(&request.forum)?;
    let domain = default_domain(app)?;
    let note = request.note.filter(|note| !note.trim().is_empty());
    let (edited, parents) = loop {
        job.step("doing-compare", 0, None)?;
        let PlanAt { plan, head, .. } = app.plan_at(forum)?;
        let parents = app.reader()?.publication_states(forum)?;
        let name = plan.forum().name.show(&app.language_tag(), &plan.forum().languages).to_owned();
        let step = Step::new("published", json!({ "forum": name })).not_undoable();
        job.step("doing-publish", 0, None)?;
        let edited = app.write(step, |tx| {
            // A step that came between would be missing from the publication: begin again.
            if tx.history(None, 1)?.first().map(|step| step.id) != head {
                return Ok(None);
            }
            let record: Option<PublicationRecord> = tx.publish(&plan, note.clone(), &domain)?;
            // Up to here it can be called off: nothing of it is kept before this step ends.
            job.go_on()?;
            if let Some(record) = &record {
                tx.set_arg("number", record.publication.number);
            }
            Ok(Some(record))
        })?;
        if let Some(record) = edited.value {
            let Edited { changed, findings, solved, .. } = edited;
            break (Edited { value: record, changed, findings, solved }, parents);
        }
    };
    edited.try_map(|record| {
        let told = record.as_ref().map(|record| changes(record, &parents)).unwrap_or_default();
        Ok(Published {
            publication: record.map(|record| record.publication),
            changes: EntryChanges::of(&told),
            calendars: u32::try_from(told.calendars).unwrap_or(u32::MAX),
        })
    })
}

/// Lists the publications of a forum, newest first.
pub fn list(app: &App, request: PublishRequest, _: &Job) -> Result<Vec<Publication>, WireError> {
    let mut publications = app.reader()?.publications(app.forum_id(&request.forum)?)?;
    publications.reverse();
    Ok(publications)
}

/// The domain that ends UIDs where a forum names none: the workspace's own, under a name that is nobody's (RFC 2606 §2).
fn default_domain(app: &App) -> Result<String, WireError> {
    Ok(format!("{}.invalid", app.open()?.workspace.id()))
}

impl App {
    /// The last publication of a forum.
    pub(crate) fn last_publication(&self, forum: ForumId) -> Result<Option<Publication>, WireError> {
        Ok(self.reader()?.publications(forum)?.pop())
    }
}

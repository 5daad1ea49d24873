//! Keeping the workspace safe: snapshots, backups, verification, forgetting.

use std::ops::ControlFlow;
use std::path::Path;

use chrono::SecondsFormat;
use periplo_model::publication::PublicationRecord;
use periplo_model::{Kind, Person, PersonId};
use periplo_store::{Check, Problem, Progress, Report, Stage, Step, Workspace, restore as restore_workspace};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::error::WireError;
pub use crate::files::Saved;
use crate::files::{Source, Target};
use crate::job::Job;
use crate::workspace::{self, AppView};

/// Asks for nothing more.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct BackupsRequest {}

/// Asks for a copy of the workspace.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SnapshotRequest {
    /// The file.
    pub to: Target,
    /// Whether private facts go into it.
    #[serde(default)]
    pub with_private: bool,
}

/// Names a snapshot or backup.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RestoreRequest {
    /// The file.
    pub source: Source,
}

/// Names a person to forget.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ForgetRequest {
    /// The person, by id, or by name where one has it.
    pub person: String,
}

/// An automatic backup.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupRow {
    /// Its file.
    pub path: String,
    /// When it was made, in UTC (RFC 3339).
    pub at: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Something that is not in order.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerifyProblem {
    /// What, as the end of the name of a Fluent message, `verify-<code>`.
    pub code: String,
    /// Where and how.
    pub detail: String,
}

/// What a full check of the workspace found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerifyReport {
    /// Whether everything is in order.
    pub in_order: bool,
    /// What is not.
    pub problems: Vec<VerifyProblem>,
    /// How many steps were checked.
    #[ts(type = "number")]
    pub steps: u64,
    /// How many records were checked.
    #[ts(type = "number")]
    pub records: u64,
}

/// Tells a job of the store's progress.
fn watched(job: &Job) -> impl FnMut(Progress) -> ControlFlow<()> {
    move |progress| {
        let doing = match progress.stage {
            Stage::CheckingFile => "doing-check-file",
            Stage::CheckingHistory => "doing-check-history",
            Stage::CheckingRecords => "doing-check-records",
            Stage::CheckingTimes => "doing-check-times",
            Stage::Copying => "doing-copy",
            Stage::Purging => "doing-purge",
        };
        let of = Some(progress.total).filter(|total| *total > 0);
        if job.step(doing, progress.done, of).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

/// Writes a copy of the workspace, without private facts unless asked.
pub fn snapshot(app: &App, request: SnapshotRequest, job: &Job) -> Result<Saved, WireError> {
    let open = app.open()?;
    let place = app.target(&request.to)?;
    let written = open.workspace.snapshot(&place.path, request.with_private, &mut watched(job));
    written.map_err(|error| WireError::from(error).about(&place.path))?;
    Ok(place.saved())
}

/// Puts a snapshot or backup in the place of the open workspace, which is backed up first.
pub fn restore(app: &App, request: RestoreRequest, _: &Job) -> Result<AppView, WireError> {
    let file = app.source(&request.source)?;
    let (path, id) = {
        let open = app.open()?;
        (open.path.clone(), open.workspace.id())
    };
    // What cannot be read of a damaged workspace cannot be kept.
    let published = published(app).unwrap_or_default();
    app.close_workspace()?;
    let restored = restore_over(app, &file, &path);
    // What was open is opened again whether the file was taken or not.
    app.open_workspace(path)?;
    restored?;
    if app.open()?.workspace.id() == id {
        keep_published(app, &published)?;
    }
    workspace::view(app)
}

/// All publications of the open workspace, by forum, each after its parents.
fn published(app: &App) -> Result<Vec<Vec<PublicationRecord>>, WireError> {
    let reader = app.reader()?;
    let forums = reader.published_forums()?;
    forums.into_iter().map(|forum| Ok(reader.publication_records(forum)?)).collect()
}

/// Takes publications into a restored workspace that were made after it was copied.
///
/// Calendars were handed out of them: only what knows of an entry can call it off.
fn keep_published(app: &App, published: &[Vec<PublicationRecord>]) -> Result<(), WireError> {
    for records in published {
        let Some(last) = records.last() else { continue };
        let there = app.reader()?.publications(last.publication.forum)?;
        let missing: Vec<&PublicationRecord> =
            records.iter().filter(|record| !there.iter().any(|known| known.id == record.publication.id)).collect();
        if !missing.is_empty() {
            let step = Step::new("publications-imported", json!({ "forum": last.forum.slug })).not_undoable();
            app.write(step, |tx| {
                for record in missing {
                    tx.put_publication(record)?;
                }
                Ok(())
            })?;
        }
    }
    Ok(())
}

/// Puts a snapshot or backup in the place of a workspace that nobody has open, which may be too damaged to be opened.
pub fn restore_over(app: &App, file: &Path, workspace: &Path) -> Result<(), WireError> {
    restore_workspace(file, workspace, &app.env()).map(drop).map_err(|error| WireError::from(error).about(file))
}

/// Lists the automatic backups, newest first.
pub fn backups(app: &App, _: BackupsRequest, _: &Job) -> Result<Vec<BackupRow>, WireError> {
    let backups = app.open()?.workspace.backups().into_iter().map(|backup| BackupRow {
        path: backup.path.display().to_string(),
        at: backup.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        bytes: backup.bytes,
    });
    Ok(backups.collect())
}

/// Checks the workspace in full: the file, the chain of steps, the rows, the derived times.
pub fn verify(app: &App, _: BackupsRequest, job: &Job) -> Result<VerifyReport, WireError> {
    let open = app.open()?;
    let report = open.workspace.verify(&mut watched(job)).map_err(|error| WireError::from(error).about(&open.path))?;
    Ok(report_view(&report))
}

/// Checks the file of a workspace in full, also where it is too damaged to be opened.
pub fn examine(app: &App, path: &Path, job: &Job) -> Result<VerifyReport, WireError> {
    let report = Workspace::examine(path, &app.env(), &mut watched(job));
    Ok(report_view(&report.map_err(|error| WireError::from(error).about(path))?))
}

fn report_view(report: &Report) -> VerifyReport {
    let code = |check| match check {
        Check::File => "file",
        Check::References => "references",
        Check::History => "history",
        Check::Records => "records",
        Check::Times => "times",
        Check::Besides => "besides",
    };
    let problem =
        |problem: &Problem| VerifyProblem { code: code(problem.check).to_owned(), detail: problem.detail.clone() };
    VerifyReport {
        in_order: report.is_clean(),
        problems: report.problems.iter().map(problem).collect(),
        steps: report.steps,
        records: report.records,
    }
}

/// Erases a person and their private facts, rows and history. It cannot be undone.
pub fn forget(app: &App, request: ForgetRequest, _: &Job) -> Result<Edited<()>, WireError> {
    let person = person_named(app, &request.person)?;
    let open = app.open()?;
    let forgotten = open.workspace.forget(person).map_err(|error| WireError::from(error).about(&open.path))?;
    Ok(Edited::new((), &forgotten.changed))
}

/// A person by id, gone or not, or by the name that one person has.
pub(crate) fn person_named(app: &App, name: &str) -> Result<PersonId, WireError> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let people = app.reader()?.all::<Person>()?;
    let mut named = people.iter().filter(|person| person.name == name);
    match (named.next(), named.next()) {
        (Some(person), None) => Ok(person.id),
        (None, _) => Err(WireError::not_found(Kind::Person, name)),
        (Some(_), Some(_)) => Err(WireError::not_unique(Kind::Person, name)),
    }
}

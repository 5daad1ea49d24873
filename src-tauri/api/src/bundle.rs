//! Bundles: a forum as one file, out and in.

use periplo_exchange::bundle::{self, Bundle, BundleProblem, Conflict, Fate, MergeOptions, MergePlan, Reading, Remark};
use periplo_model::{ForumId, Kind, Records};
use periplo_store::{Step, Tx};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::error::{ErrorCode, WireError};
use crate::files::{Saved, Source, Target, write_whole};
use crate::job::Job;
use crate::records::{self, put_all_watched};

/// Asks for a bundle to be written.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct BundleExport {
    /// The slug or id of the forum.
    pub forum: String,
    /// Whether private facts go into it.
    pub with_private: bool,
    /// The file.
    pub to: Target,
}

/// A bundle to import.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub struct BundleImport {
    /// The file.
    pub source: Source,
    /// Where both sides changed a field, take the bundle's.
    #[serde(default)]
    pub take_bundle: bool,
    /// Remove what the bundle had before and has no more.
    #[serde(default)]
    pub prune: bool,
}

/// Something wrong or doubtful in a bundle.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct BundleNote {
    /// Where, as a JSON path.
    pub path: String,
    /// The line, from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What, as the end of the name of a Fluent message, `problem-<code>`.
    pub code: String,
    /// With what.
    #[ts(type = "Record<string, unknown>")]
    pub args: Map<String, Value>,
}

/// A field that was changed on both sides.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeptField {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The field.
    pub field: String,
    /// What is here.
    #[ts(type = "unknown")]
    pub ours: Value,
    /// What the bundle says.
    #[ts(type = "unknown")]
    pub theirs: Value,
    /// Whether the bundle's was taken.
    pub taken: bool,
}

/// What an import changes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportReport {
    /// The forum of the bundle.
    pub forum: ForumId,
    /// Its short name.
    pub slug: String,
    /// How many records come in.
    pub added: u32,
    /// How many records change.
    pub updated: u32,
    /// How many records go.
    pub removed: u32,
    /// How many records stay as they are.
    pub unchanged: u32,
    /// Fields that were changed on both sides.
    pub both_changed: Vec<KeptField>,
    /// What is doubtful and was taken all the same.
    pub notes: Vec<BundleNote>,
}

impl<C: std::fmt::Display> From<&Remark<C>> for BundleNote {
    fn from(remark: &Remark<C>) -> Self {
        Self {
            path: remark.path.clone(),
            line: remark.line,
            code: remark.code.to_string(),
            args: remark.args.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect(),
        }
    }
}

impl From<&Conflict> for KeptField {
    fn from(conflict: &Conflict) -> Self {
        Self {
            kind: conflict.kind,
            id: conflict.id.to_string(),
            name: conflict.name.clone().unwrap_or_default(),
            field: conflict.field.clone().unwrap_or_else(|| "*".to_owned()),
            ours: conflict.ours.clone().unwrap_or_default(),
            theirs: conflict.theirs.clone().unwrap_or_default(),
            taken: conflict.taken,
        }
    }
}

/// The error for a bundle with problems.
pub(crate) fn refused(problems: &[BundleProblem]) -> WireError {
    let notes: Vec<BundleNote> = problems.iter().map(BundleNote::from).collect();
    WireError::new(ErrorCode::BundleProblems, json!({ "count": notes.len(), "problems": notes }))
}

/// Writes a forum and all it refers to as one bundle.
pub fn export(app: &App, request: BundleExport, job: &Job) -> Result<Saved, WireError> {
    let forum = app.forum_id(&request.forum)?;
    let place = app.target(&request.to)?;
    job.step("doing-read-forum", 0, None)?;
    let reader = app.reader()?;
    let program = Some(env!("CARGO_PKG_VERSION").to_owned());
    let publications = reader.publication_records(forum)?;
    let bundle = Bundle::of(forum, &records::all(&reader)?, publications, program, request.with_private);
    job.step("doing-write-file", 0, None)?;
    write_whole(&place.path, |mut out| bundle::write(&bundle, &mut out))?;
    Ok(place.saved())
}

/// Says what importing a bundle would change, or what is wrong with it.
pub fn check(app: &App, request: BundleImport, job: &Job) -> Result<ImportReport, WireError> {
    let (reading, plan) = compare(app, &request, job)?;
    Ok(report(&reading, &plan))
}

/// Imports a bundle in one step; its publications, which cannot be undone, come in a step of their own.
pub fn import(app: &App, request: BundleImport, job: &Job) -> Result<Edited<ImportReport>, WireError> {
    let (reading, plan) = compare(app, &request, job)?;
    let report = report(&reading, &plan);
    job.step("doing-import", 0, None)?;
    let edited =
        app.write(Step::new("bundle-imported", json!({ "forum": report.slug })), |tx| apply(tx, &plan, job))?;
    if !reading.bundle.publications.is_empty() {
        let step = Step::new("publications-imported", json!({ "forum": report.slug })).not_undoable();
        app.write(step, |tx| {
            for record in &reading.bundle.publications {
                tx.put_publication(record)?;
            }
            Ok(())
        })?;
    }
    edited.try_map(|()| Ok(report))
}

/// Does what a comparison says, unless the job is stopped: then nothing is done.
pub(crate) fn apply(tx: &mut Tx<'_>, plan: &MergePlan, job: &Job) -> Result<(), WireError> {
    let of = plan.puts.len() as u64;
    put_all_watched(tx, &plan.puts, &mut |done| job.step("doing-import", done, Some(of)))?;
    for (kind, id) in &plan.removes {
        tx.remove_record(*kind, *id)?;
    }
    Ok(())
}

fn compare(app: &App, request: &BundleImport, job: &Job) -> Result<(Reading, MergePlan), WireError> {
    let path = app.source(&request.source)?;
    job.step("doing-read-file", 0, None)?;
    let bytes = std::fs::read(&path).map_err(|error| WireError::file(&path, &error))?;
    let ours = records::all(&app.reader()?)?;
    job.step("doing-check-bundle", 0, None)?;
    let reading = bundle::read(&bytes, &ours, &app.rules()).map_err(|problems| refused(&problems).about(&path))?;
    if let Some(person) = &reading.bundle.header.made_for {
        let error = WireError::new(ErrorCode::MadeForADelegate, json!({ "person": person.name })).about(&path);
        return Err(error.with_hint("hint-open-as-delegate"));
    }
    let options = MergeOptions { take_bundle: request.take_bundle, prune: request.prune };
    let plan = bundle::merge(&reading.bundle, &ours.imports, &ours, options);
    Ok((reading, plan))
}

fn report(reading: &Reading, plan: &MergePlan) -> ImportReport {
    let forum = reading.bundle.header.forum;
    let record = reading.bundle.records.forums.iter().find(|record| record.id == forum);
    let count = |fates: &[Fate]| plan.changes.iter().filter(|change| fates.contains(&change.fate)).count() as u32;
    ImportReport {
        forum,
        slug: record.map(|forum| forum.slug.clone()).unwrap_or_default(),
        added: count(&[Fate::Added, Fate::Restored]),
        updated: count(&[Fate::Updated]),
        removed: count(&[Fate::Removed]),
        unchanged: u32::try_from(plan.unchanged + plan.kept_here).unwrap_or(u32::MAX),
        both_changed: plan.conflicts.iter().map(KeptField::from).collect(),
        notes: reading.notes.iter().map(BundleNote::from).collect(),
    }
}

/// Compares a bundle with a workspace that has none of its forum: what a first import does.
pub(crate) fn first_import(bundle: &Bundle, ours: &Records) -> MergePlan {
    bundle::merge(bundle, &ours.imports, ours, MergeOptions::default())
}

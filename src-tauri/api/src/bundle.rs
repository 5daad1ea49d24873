//! Bundles: a forum as one file, out and in.

use periplo_exchange::bundle::{self, Bundle, BundleProblem, Header, Remark};
use periplo_model::{ForumId, Kind};
use periplo_store::{StoreError, Tx};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::app::App;
use crate::error::{ErrorCode, WireError};
use crate::files::{Saved, Source, Target, write_whole};
use crate::job::Job;
use crate::records::put_all;

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
    let mut records = app.reader()?.forum_records(forum)?;
    records.imports.clear();
    if !request.with_private {
        records.strip_private();
    }
    let header = Header { forum, program: Some(env!("CARGO_PKG_VERSION").to_owned()), private: request.with_private };
    let bundle = Bundle { header, records };
    job.step("doing-write-file", 0, None)?;
    write_whole(&place.path, |mut out| bundle::write(&bundle, &mut out))?;
    Ok(place.saved())
}

/// Writes the records of a bundle whose forum is not there yet.
pub(crate) fn put_new(tx: &mut Tx<'_>, bundle: &Bundle) -> Result<u32, StoreError> {
    put_all(tx, &bundle.records)
}

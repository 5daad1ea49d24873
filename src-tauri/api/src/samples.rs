//! Sample forums, and large made-up ones for trials.

use periplo_exchange::bundle;
use periplo_exchange::samples::samples;
use periplo_model::generate::Spec;
use periplo_model::{Kind, Records};
use periplo_store::Step;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::bundle::{apply, first_import};
use crate::error::WireError;
use crate::job::Job;
use crate::records;
use crate::view::forum::ForumCard;

/// Asks for the sample forums.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct SamplesRequest {}

/// Which sample forums were added, by slug.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SamplesAdded {
    /// Those that were added.
    pub added: Vec<String>,
    /// Those that were there already.
    pub present: Vec<String>,
}

/// The size of a forum to be made up.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct GenerateRequest {
    /// How many sessions.
    pub sessions: u32,
    /// How many delegates.
    pub delegates: u32,
    /// How many legs.
    pub legs: u32,
    /// Where chance begins; the same seed makes the same forum.
    #[ts(type = "number")]
    pub seed: u64,
    /// How many of a hundred sessions clash with another on purpose.
    pub conflicts: Option<f64>,
}

/// Adds the sample forums; those that are there already are not touched.
pub fn add(app: &App, _: SamplesRequest, job: &Job) -> Result<Edited<SamplesAdded>, WireError> {
    let rules = app.rules();
    let reader = app.reader()?;
    let mut bundles = Vec::new();
    let mut said = SamplesAdded { added: Vec::new(), present: Vec::new() };
    for (sample, done) in samples().into_iter().zip(0..) {
        job.step("doing-read-samples", done, Some(3))?;
        let reading = bundle::read(sample.text.as_bytes(), &Records::default(), &rules)
            .map_err(|problems| crate::bundle::refused(&problems))?;
        let present = reader.has(Kind::Forum, periplo_model::EntityId::uuid(reading.bundle.header.forum))?;
        let list = if present { &mut said.present } else { &mut said.added };
        list.push(sample.slug.to_owned());
        if !present {
            bundles.push(reading.bundle);
        }
    }
    let mut ours = records::all(&reader)?;
    drop(reader);
    app.write(Step::new("samples-added", json!({})), |tx| {
        for bundle in &bundles {
            let plan = first_import(bundle, &ours);
            apply(tx, &plan, job)?;
            // The next sample shares people and organizations with this one.
            ours.extend(plan.puts);
        }
        Ok(said)
    })
}

/// The most of anything that is made up, so that a slip of the finger does not fill the disk.
const MOST: u32 = 200_000;

/// Adds a plausible large forum, for trials and benchmarks.
pub fn generate(app: &App, request: GenerateRequest, job: &Job) -> Result<Edited<ForumCard>, WireError> {
    for (field, number) in [("sessions", request.sessions), ("delegates", request.delegates), ("legs", request.legs)] {
        if number > MOST || (field == "legs" && number == 0) {
            return Err(WireError::bad_field(
                field,
                number,
                if number == 0 { "reason-empty" } else { "reason-too-many" },
            ));
        }
    }
    job.step("doing-generate", 0, None)?;
    let records = periplo_model::generate::generate(Spec {
        sessions: request.sessions as usize,
        delegates: request.delegates as usize,
        legs: request.legs as usize,
        seed: request.seed,
        conflicts_permille: (request.conflicts.unwrap_or(0.0) * 10.0).clamp(0.0, 1000.0) as u32,
    });
    let forum = records.forums.first().cloned().ok_or_else(|| WireError::not_found(Kind::Forum, request.seed))?;
    let name = forum.name.show(&app.language_tag(), &forum.languages).to_owned();
    let of = Some(records.len() as u64);
    let edited = app.write(Step::new("forum-generated", json!({ "forum": name })), |tx| {
        records::put_all_watched(tx, &records, &mut |done| job.step("doing-import", done, of))
    })?;
    edited.try_map(|()| crate::forum::card(app, forum))
}

//! What is marked beside the records on the screen, and what is counted above them.

use std::collections::{BTreeMap, HashMap, HashSet};

use periplo_model::FindingCode;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::App;
use crate::error::WireError;
use crate::job::Job;
use crate::view::findings::{FindingCounts, FindingMarksView, MarkView};

/// Asks what is found about records.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct MarksRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The ids of the records; without them every record.
    pub of: Option<Vec<Uuid>>,
}

/// Says how much is found in a forum, and what about some of its records.
pub fn marks(app: &App, request: MarksRequest, _: &Job) -> Result<FindingMarksView, WireError> {
    let (plan, found) = app.look_briefly(&request.forum)?;
    let wanted: Option<HashSet<Uuid>> = request.of.map(|ids| ids.into_iter().collect());
    let (tally, marks) = found.marks(&plan, |id| wanted.as_ref().is_none_or(|wanted| wanted.contains(id)));
    let messages = app.messages();
    let mut titles: HashMap<&str, String> = HashMap::new();
    let mut title = |code: FindingCode| {
        let own = || messages.text(&format!("finding-{}-title", code.as_str()), &[]);
        titles.entry(code.as_str()).or_insert_with(own).clone()
    };
    let mut by_id: BTreeMap<String, Vec<MarkView>> = BTreeMap::new();
    for (id, own) in marks {
        let views =
            own.into_iter().map(|mark| MarkView { title: title(mark.code), key: mark.key, severity: mark.severity });
        by_id.insert(id.to_string(), views.collect());
    }
    let counts =
        FindingCounts { error: tally.error, warning: tally.warning, notice: tally.notice, accepted: tally.accepted };
    Ok(FindingMarksView { counts, marks: by_id })
}

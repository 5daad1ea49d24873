//! Wall times of a record against the clocks of the places they are in.

use chrono::{DateTime, Utc};
use periplo_model::time::{Resolution, Rules, derive, resolve};
use periplo_model::{Fold, Kind, WallTime, ZoneId};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::check::Found;
use super::index::Index;
use super::path::Path;
use super::problem::{NoteCode, ProblemCode};

/// What the clocks say of the wall times of a record whose references are ids by now.
pub(super) struct Clocks<'a, 'w> {
    pub(super) rules: &'a Rules,
    pub(super) index: &'a Index<'w>,
    pub(super) problems: Vec<Found<ProblemCode>>,
    pub(super) notes: Vec<Found<NoteCode>>,
}

impl Clocks<'_, '_> {
    /// Looks at every wall time of the record.
    pub(super) fn look(&mut self, kind: Kind, fields: &Map<String, Value>, at: &Path) {
        match kind {
            Kind::Session => {
                let Some(span) = object(fields, "schedule").and_then(|schedule| object(schedule, "span")) else {
                    return;
                };
                let Some(zone) = self.zone(fields, &["venue", "leg"]) else { return };
                let at = at.field("schedule").field("span");
                let start = self.instant(&zone, span, ["start", "start_fold"], &at);
                let end = self.instant(&zone, span, ["end", "end_fold"], &at);
                // Without a word on which occurrence is meant, the faces of the clocks tell the order.
                if folded(span) && start.zip(end).is_some_and(|(start, end)| end < start) {
                    let words = |name: &str| span.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                    let args = [("start", words("start")), ("end", words("end"))];
                    self.problems.push(Found::new(at.field("end"), ProblemCode::EndBeforeStart, args));
                }
            }
            Kind::Availability => {
                let Some(zone) = self.zone(fields, &["venue", "room", "person"]) else { return };
                self.instant(&zone, fields, ["starts", ""], at);
                self.instant(&zone, fields, ["ends", ""], at);
            }
            Kind::Journey => {
                let [departs, arrives] = [("departs", "from_place"), ("arrives", "to_place")].map(|(moment, place)| {
                    let zone = self.zone(fields, &[place])?;
                    let moment_at = at.field(moment).field("at");
                    self.instant(&zone, object(object(fields, moment)?, "at")?, ["time", "fold"], &moment_at)
                });
                if let Some((departs, arrives)) = departs.zip(arrives).filter(|(departs, arrives)| arrives < departs) {
                    let args = [("departs", departs.to_rfc3339()), ("arrives", arrives.to_rfc3339())];
                    self.notes.push(Found::new(at.clone(), NoteCode::ArrivesBeforeItLeaves, args));
                }
            }
            _ => {}
        }
    }

    /// The record's own zone, else that of the first of its references that is in a place.
    fn zone(&self, fields: &Map<String, Value>, through: &[&str]) -> Option<ZoneId> {
        if let Some(own) = fields.get("zone").and_then(Value::as_str) {
            return own.parse().ok();
        }
        let id = |name: &&str| fields.get(*name).and_then(Value::as_str).and_then(|id| Uuid::try_parse(id).ok());
        through.iter().filter_map(id).find_map(|id| self.index.zone_around(id)).cloned()
    }

    fn instant(
        &mut self,
        zone: &ZoneId,
        fields: &Map<String, Value>,
        [time, fold]: [&str; 2],
        at: &Path,
    ) -> Option<DateTime<Utc>> {
        let wall = wall(fields, time)?;
        let fold = fields.get(fold).and_then(|fold| serde_json::from_value::<Fold>(fold.clone()).ok());
        let said = || [("value", wall.to_string()), ("zone", zone.to_string())];
        match resolve(self.rules, zone, wall)? {
            Resolution::Once(_) => {}
            Resolution::Never { .. } => self.notes.push(Found::new(at.field(time), NoteCode::SkippedTime, said())),
            Resolution::Twice { .. } if fold.is_none() => {
                self.notes.push(Found::new(at.field(time), NoteCode::TookEarlier, said()))
            }
            Resolution::Twice { .. } => {}
        }
        Some(derive(self.rules, zone, wall, fold).instant)
    }
}

fn object<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a Map<String, Value>> {
    fields.get(name).and_then(Value::as_object)
}

fn wall(fields: &Map<String, Value>, name: &str) -> Option<WallTime> {
    fields.get(name).and_then(Value::as_str)?.parse().ok()
}

/// Whether a span says which occurrence it means, so that the faces of the clocks do not tell the order.
pub(super) fn folded(span: &Map<String, Value>) -> bool {
    ["start_fold", "end_fold"].iter().any(|name| span.get(*name).is_some_and(|fold| !fold.is_null()))
}

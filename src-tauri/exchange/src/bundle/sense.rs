//! Rules that span several fields of one record: what ends does not end before it starts.

use std::collections::BTreeSet;

use periplo_model::{Kind, WallTime};
use serde_json::{Map, Value};

use super::check::{Found, date};
use super::clock::folded;
use super::path::Path;
use super::problem::{NoteCode, ProblemCode};

/// Every problem and doubt about the fields of a record together.
pub(super) fn sense(
    kind: Kind,
    fields: &Map<String, Value>,
    known_fields: Option<&Map<String, Value>>,
    at: &Path,
) -> (Vec<Found<ProblemCode>>, Vec<Found<NoteCode>>) {
    let mut problems = Vec::new();
    let mut order = |outer: &Map<String, Value>, start: &str, end: &str, at: &Path, may_be_equal: bool| {
        let (Some(from), Some(to)) = (text(outer, start), text(outer, end)) else { return };
        let wrong = match (date(from), date(to), from.parse::<WallTime>(), to.parse::<WallTime>()) {
            (Some(from), Some(to), ..) => to < from || (to == from && !may_be_equal),
            (_, _, Ok(from), Ok(to)) => to < from,
            _ => false,
        };
        if wrong {
            let args = [("start", from.to_owned()), ("end", to.to_owned())];
            problems.push(Found::new(at.field(end), ProblemCode::EndBeforeStart, args));
        }
    };
    match kind {
        Kind::Forum | Kind::HostEvent | Kind::Leg | Kind::Availability => order(fields, "starts", "ends", at, true),
        Kind::Membership | Kind::Affiliation => order(fields, "since", "until", at, true),
        Kind::Stay => order(fields, "check_in", "check_out", at, false),
        Kind::Session => {
            let schedule = fields.get("schedule").and_then(Value::as_object);
            let part = |name: &str| schedule.and_then(|schedule| schedule.get(name)).and_then(Value::as_object);
            if let Some(days) = part("days") {
                order(days, "from", "to", &at.field("schedule").field("days"), true);
            }
            if let Some(span) = part("span")
                && !folded(span)
            {
                order(span, "start", "end", &at.field("schedule").field("span"), true);
            }
        }
        _ => {}
    }
    (problems, marks_on_nothing(fields, known_fields, at))
}

fn text<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    fields.get(name).and_then(Value::as_str)
}

fn marks_on_nothing(
    fields: &Map<String, Value>,
    known_fields: Option<&Map<String, Value>>,
    at: &Path,
) -> Vec<Found<NoteCode>> {
    let known: BTreeSet<&str> = known_fields.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let marks = fields.get("marks").and_then(Value::as_object).into_iter().flatten();
    marks
        .filter(|(name, _)| *name != "*" && !known.contains(name.as_str()))
        .map(|(name, _)| {
            Found::new(
                at.field("marks").field(name),
                NoteCode::MarkOnUnknownField,
                [("field", super::check::shortened(name))],
            )
        })
        .collect()
}

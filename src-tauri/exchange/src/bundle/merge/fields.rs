//! Records compared field by field.

use std::collections::HashSet;

use periplo_model::Kind;
use serde_json::{Map, Value};

use super::super::schema::alternatives;

/// The fields of a record by name.
pub(super) type Fields = Map<String, Value>;

/// The fields of a kind that are compared as one: those of which exactly one stands.
pub(super) struct Units(Vec<&'static str>);

/// The units of a kind.
pub(super) fn units(kind: Kind) -> Units {
    Units(alternatives(kind))
}

impl Units {
    /// The fields of some records, but for the id, those that belong together in one group.
    pub(super) fn of<'a>(&self, records: [Option<&'a Fields>; 3]) -> Vec<Vec<&'a str>> {
        let mut units: Vec<Vec<&'a str>> = Vec::new();
        let mut seen = HashSet::new();
        if !self.0.is_empty() {
            units.push(self.0.clone());
        }
        for name in records.into_iter().flatten().flat_map(|fields| fields.keys()) {
            if name != "id" && !self.0.contains(&name.as_str()) && seen.insert(name.as_str()) {
                units.push(vec![name.as_str()]);
            }
        }
        units
    }
}

/// The fields of a unit that stand in a record; empty texts and lists count as none.
pub(super) fn part<'a>(fields: &'a Fields, unit: &[&str]) -> Vec<(&'a str, &'a Value)> {
    fields
        .iter()
        .filter(|(name, value)| unit.contains(&name.as_str()) && !is_nothing(value))
        .map(|(name, value)| (name.as_str(), value))
        .collect()
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Object(fields) => fields.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Whether two records have the same fields, ids aside.
pub(super) fn same(one: &Fields, other: &Fields) -> bool {
    let covers = |one: &Fields, other: &Fields| {
        one.iter()
            .filter(|(name, value)| *name != "id" && !is_nothing(value))
            .all(|(name, value)| other.get(name) == Some(value))
    };
    covers(one, other) && covers(other, one)
}

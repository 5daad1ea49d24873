//! Writing a bundle: sections in the order of the kinds, records in the order of their ids, fields in the order of the types.

use std::collections::HashMap;
use std::io::{self, Write};

use periplo_model::{EntityId, Kind, LanguageTag};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::by_kind::fields_of;
use super::names::{borrowed, label};
use super::schema::kinds;
use super::{Bundle, FORMAT, PUBLICATIONS, VERSION};

/// The longest line on which a value inside a record stands whole.
const WIDTH: usize = 120;

/// Writes a bundle. The same bundle always gives the same bytes.
///
/// Private facts are written where its header says so, and not otherwise. Records and publications are written in the order
/// they are in: [`Bundle::of`] and [`super::read`] put them in theirs.
///
/// # Errors
/// Those of the writer.
pub fn write(bundle: &Bundle, out: &mut impl Write) -> io::Result<()> {
    let labels = labels(bundle);
    write!(out, "{{\n  \"format\": {},\n  \"version\": {VERSION}", json!(FORMAT))?;
    if let Some(program) = &bundle.header.program {
        write!(out, ",\n  \"program\": {}", json!(program))?;
    }
    write!(out, ",\n  \"forum\": {}", inline(&reference(bundle.header.forum.uuid(), &labels)))?;
    write!(out, ",\n  \"private\": {}", bundle.header.private)?;
    if let Some(person) = &bundle.header.made_for {
        let whom = json!({ "id": person.id.to_string(), "name": person.name });
        write!(out, ",\n  \"made_for\": {}", inline(&whom))?;
    }
    for kind in kinds().filter(|kind| bundle.header.private || !kind.is_private()) {
        let mut is_first = true;
        for fields in fields_of(&bundle.records, kind) {
            match is_first {
                true => write!(out, ",\n  \"{}\": [\n    ", kind.plural())?,
                false => write!(out, ",\n    ")?,
            }
            is_first = false;
            record(&written(kind, fields, &labels), out)?;
        }
        if !is_first {
            write!(out, "\n  ]")?;
        }
    }
    for (position, record) in bundle.publications.iter().enumerate() {
        match position {
            0 => write!(out, ",\n  \"{PUBLICATIONS}\": [\n    ")?,
            _ => write!(out, ",\n    ")?,
        }
        laid_out(&serde_json::to_value(record)?, 4, 0, out)?;
    }
    if !bundle.publications.is_empty() {
        write!(out, "\n  ]")?;
    }
    out.write_all(b"\n}\n")
}

/// The name of each record that has one.
fn labels(bundle: &Bundle) -> HashMap<Uuid, String> {
    let forum = bundle.records.forums.iter().find(|forum| forum.id == bundle.header.forum);
    let languages: &[LanguageTag] = forum.map(|forum| forum.languages.as_slice()).unwrap_or_default();
    let mut labels: HashMap<Uuid, String> = HashMap::new();
    for kind in kinds() {
        let lender = borrowed(kind);
        for fields in fields_of(&bundle.records, kind) {
            let id = |name: &str| fields.get(name).and_then(Value::as_str).and_then(|id| Uuid::try_parse(id).ok());
            let own = label(kind, &fields, languages).map(str::to_owned);
            let name = own.or_else(|| labels.get(&id(lender?)?).cloned());
            if let Some((id, name)) = id("id").zip(name) {
                labels.insert(id, name);
            }
        }
    }
    labels
}

fn reference(id: Uuid, labels: &HashMap<Uuid, String>) -> Value {
    match labels.get(&id) {
        Some(name) => json!({ "id": id.to_string(), "name": name }),
        None => json!({ "id": id.to_string() }),
    }
}

/// The fields of a record as they are written: names beside references, and nothing for texts and lists that are empty.
fn written(kind: Kind, fields: Map<String, Value>, labels: &HashMap<Uuid, String>) -> Map<String, Value> {
    let refers = |name: &str| kind.references().iter().any(|reference| reference.field == name);
    fields
        .into_iter()
        .filter(|(_, value)| !is_empty(value))
        .map(|(name, value)| {
            let target = value.as_str().filter(|_| refers(&name)).and_then(|id| Uuid::try_parse(id).ok());
            let value = target.map_or(value, |id| reference(id, labels));
            (name, value)
        })
        .collect()
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

fn record(fields: &Map<String, Value>, out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"{")?;
    for (position, (name, value)) in fields.iter().enumerate() {
        let comma = if position > 0 { "," } else { "" };
        write!(out, "{comma}\n      {}: ", json!(name))?;
        laid_out(value, 6, name.len() + 4, out)?;
    }
    out.write_all(b"\n    }")
}

/// Writes a value on one line where it fits, else one item a line.
fn laid_out(value: &Value, indent: usize, before: usize, out: &mut impl Write) -> io::Result<()> {
    let line = inline(value);
    let fits = indent + before + line.chars().count() < WIDTH;
    let inner = indent + 2;
    match value {
        Value::Object(fields) if !fits && !fields.is_empty() => {
            for (position, (name, value)) in fields.iter().enumerate() {
                write!(out, "{}\n{:inner$}{}: ", if position > 0 { "," } else { "{" }, "", json!(name))?;
                laid_out(value, inner, name.len() + 4, out)?;
            }
            write!(out, "\n{:indent$}}}", "")
        }
        Value::Array(items) if !fits && !items.is_empty() => {
            for (position, item) in items.iter().enumerate() {
                write!(out, "{}\n{:inner$}", if position > 0 { "," } else { "[" }, "")?;
                laid_out(item, inner, 0, out)?;
            }
            write!(out, "\n{:indent$}]", "")
        }
        _ => out.write_all(line.as_bytes()),
    }
}

/// A value on one line, with the blanks people put there.
fn inline(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let inner: Vec<String> =
                fields.iter().map(|(name, value)| format!("{}: {}", json!(name), inline(value))).collect();
            if inner.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", inner.join(", ")) }
        }
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

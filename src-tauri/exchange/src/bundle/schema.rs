//! The shape of a bundle as a JSON Schema, made from the types of the model. The reader checks files against the very same document.

use std::sync::LazyLock;

use periplo_model::publication::PublicationRecord;
use periplo_model::{Kind, Records};
use serde_json::{Map, Value, json};

use super::{FORMAT, PUBLICATIONS, VERSION};

/// The longest text in a bundle, in characters.
pub(super) const LONGEST_TEXT: usize = 200_000;

/// Link records: their ids are derived from what they link, so they need no key.
pub(super) const LINKS: [Kind; 11] = [
    Kind::Membership,
    Kind::Affiliation,
    Kind::Delegate,
    Kind::AttendedLeg,
    Kind::Participation,
    Kind::Partner,
    Kind::Traveller,
    Kind::Guest,
    Kind::Acceptance,
    Kind::PrivatePerson,
    Kind::PrivateBooking,
];

/// The kinds of record that stand in bundles, each after those it refers to.
pub(super) fn kinds() -> impl Iterator<Item = Kind> {
    Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Imported)
}

/// The JSON Schema of bundles (draft 2020-12).
pub fn schema() -> &'static Value {
    static SCHEMA: LazyLock<Value> = LazyLock::new(build);
    &SCHEMA
}

/// The schema of one kind of record, as it stands in a bundle.
pub(super) fn of_kind(kind: Kind) -> Option<&'static Map<String, Value>> {
    let reference = schema()["properties"][kind.plural()]["items"]["$ref"].as_str()?;
    definition(reference)?.as_object()
}

/// The definition that a `$ref` names.
pub(super) fn definition(reference: &str) -> Option<&'static Value> {
    schema()["$defs"].get(definition_name(reference))
}

/// The name in a `$ref`.
pub(super) fn definition_name(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

/// The fields of a kind of which exactly one must stand; empty for most kinds.
pub(super) fn alternatives(kind: Kind) -> Vec<&'static str> {
    let groups = of_kind(kind).and_then(|shape| shape.get("oneOf")).and_then(Value::as_array);
    groups.into_iter().flatten().filter_map(|group| group["required"][0].as_str()).collect()
}

/// Whether a record of this kind that names no forum belongs to the bundle's.
pub(super) fn takes_the_forum(kind: Kind) -> bool {
    kind.references().iter().any(|reference| reference.field == "forum" && reference.owner) && kind != Kind::Partner
}

fn build() -> Value {
    let mut root = serde_json::to_value(schemars::schema_for!(Records)).unwrap_or_default();
    let mut sections = root["properties"].take();
    let mut definitions = root["$defs"].take();
    for kind in kinds() {
        let name = definition_name(sections[kind.plural()]["items"]["$ref"].as_str().unwrap_or("")).to_owned();
        let shape = record(kind, definitions[&name].take());
        definitions[&name] = shape;
    }
    if let (Some(sections), Some(definitions)) = (sections.as_object_mut(), definitions.as_object_mut()) {
        sections.shift_remove(Kind::Imported.plural());
        definitions.retain(|name, _| !matches!(name.as_str(), "Imported" | "Kind") && !is_id_of_a_kind(name));
        for definition in definitions.values_mut() {
            close(definition);
            no_defaults(definition);
        }
        for section in sections.values_mut() {
            no_defaults(section);
        }
        definitions.extend(leaves());
        let mut properties = header();
        properties.append(sections);
        let publications = publications(definitions);
        properties.insert(PUBLICATIONS.to_owned(), publications);
        return json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Periplo bundle",
            "description": "One travelling forum and all that it refers to.",
            "type": "object",
            "properties": properties,
            "required": ["format", "version"],
            "additionalProperties": false,
            "$defs": definitions,
        });
    }
    root
}

fn is_id_of_a_kind(name: &str) -> bool {
    name.len() > 2 && name.ends_with("Id") && name != "ZoneId"
}

/// The section of publications; what it needs is added to the definitions.
fn publications(definitions: &mut Map<String, Value>) -> Value {
    let mut shape = serde_json::to_value(schemars::schema_for!(PublicationRecord)).unwrap_or_default();
    let mut others = shape["$defs"].take();
    for part in [&mut others, &mut shape] {
        plain_ids(part);
        no_defaults(part);
    }
    if let (Some(others), Some(shape)) = (others.as_object(), shape.as_object_mut()) {
        shape.retain(|name, _| !matches!(name.as_str(), "$schema" | "$defs" | "title"));
        for (name, other) in others.iter().filter(|(name, _)| !is_id_of_a_kind(name)) {
            definitions.entry(name.clone()).or_insert_with(|| other.clone());
        }
        definitions.insert("PublicationRecord".to_owned(), Value::Object(shape.clone()));
    }
    json!({
        "description": "What calendars were made from, each publication after those it follows. Written by the program.",
        "type": "array",
        "items": { "$ref": "#/$defs/PublicationRecord" },
    })
}

/// Turns references to the types of ids into references to the one definition of an id.
fn plain_ids(shape: &mut Value) {
    match shape {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get_mut("$ref")
                && is_id_of_a_kind(definition_name(reference))
            {
                *reference = "#/$defs/Id".to_owned();
            }
            fields.values_mut().for_each(plain_ids);
        }
        Value::Array(items) => items.iter_mut().for_each(plain_ids),
        _ => {}
    }
}

/// The fields of a bundle that are no records.
fn header() -> Map<String, Value> {
    let header = json!({
        "$schema": { "type": "string", "description": "For editors; not read." },
        "format": { "const": FORMAT, "description": "Says that it is a bundle." },
        "version": { "const": VERSION, "description": "The version of the format." },
        "program": { "type": "string", "description": "The program that wrote it; not read." },
        "namespace": { "type": "string", "description": "What minted ids are derived from; without it, the slug of the forum. Bundles with the same namespace share the records that have the same names." },
        "forum": { "$ref": "#/$defs/Reference", "description": "The forum it is a bundle of; may be left out where it has one forum only." },
        "private": { "type": "boolean", "description": "Whether private facts are in it." },
        "made_for": {
            "type": "object",
            "properties": { "id": { "$ref": "#/$defs/Id" }, "name": { "type": "string" } },
            "required": ["id"],
            "additionalProperties": false,
            "description": "The delegate it was made for. Such a bundle is looked at, and never imported. Written by the program.",
        },
    });
    header.as_object().cloned().unwrap_or_default()
}

/// Definitions whose texts have a form of their own, and the ones that only bundles have.
fn leaves() -> Map<String, Value> {
    let uuid = r"^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$";
    let leaves = json!({
        "Id": { "type": "string", "pattern": uuid, "description": "A UUID." },
        "Key": { "type": "string", "minLength": 1, "description": "A name of your own for the record in this file: its id is derived from it, and references may use it. Not kept." },
        "Reference": {
            "description": "Another record: its id with its name beside it for people, or its id, key or unique name alone.",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                {
                    "type": "object",
                    "properties": { "id": { "$ref": "#/$defs/Id" }, "name": { "type": "string" } },
                    "additionalProperties": false,
                    "minProperties": 1,
                },
            ],
        },
        "WallTime": { "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$", "description": "A wall time, without a zone: 2024-02-29T11:30." },
        "ZoneId": { "type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$", "description": "An IANA time zone: America/Lima." },
        "CountryCode": { "type": "string", "pattern": "^[A-Za-z]{2}$", "description": "An ISO 3166-1 alpha-2 code: PE." },
        "LanguageTag": { "type": "string", "pattern": r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", "description": "A BCP 47 tag: es, pt-BR." },
        "Rank": { "type": "string", "pattern": "^([0-9a-f]{2})+$", "description": "A position among siblings, compared as text. Records without one stand in the order of the file." },
        "Localized": {
            "type": "object",
            "propertyNames": { "$ref": "#/$defs/LanguageTag" },
            "additionalProperties": { "type": "string" },
            "description": "One text in zero or more languages.",
        },
    });
    leaves.as_object().cloned().unwrap_or_default()
}

/// The shape of a record in a bundle: references may be names, ids and the bundle's forum may be left out.
fn record(kind: Kind, mut shape: Value) -> Value {
    let Some(fields) = shape.as_object_mut() else { return shape };
    let mut properties =
        fields.get_mut("properties").and_then(Value::as_object_mut).map(std::mem::take).unwrap_or_default();
    if let Some(groups) = fields.get_mut("oneOf").and_then(Value::as_array_mut) {
        for group in groups {
            if let Some(group_properties) = group["properties"].as_object_mut() {
                let words =
                    group_properties.iter().map(|(name, value)| (name.clone(), value.clone())).collect::<Vec<_>>();
                for (name, mut value) in words {
                    value["description"] = group["description"].clone();
                    properties.insert(name, value);
                }
            }
            *group = json!({ "required": group["required"] });
        }
    }
    for reference in kind.references() {
        if let Some(property) = properties.get_mut(reference.field) {
            let description = property["description"].take();
            *property = match property.get("anyOf") {
                Some(_) => {
                    json!({ "description": description, "anyOf": [{ "$ref": "#/$defs/Reference" }, { "type": "null" }] })
                }
                None => json!({ "description": description, "$ref": "#/$defs/Reference" }),
            };
        }
    }
    if let Some(id) = properties.get_mut("id") {
        id["$ref"] = json!("#/$defs/Id");
    }
    if !LINKS.contains(&kind) {
        properties.insert("key".to_owned(), json!({ "$ref": "#/$defs/Key" }));
    }
    if kind == Kind::Forum {
        properties["slug"]["pattern"] = json!("^[a-z0-9]+(-[a-z0-9]+)*$");
    }
    for (field, limit) in [("latitude", 90), ("longitude", 180)] {
        if let Some(property) = properties.get_mut(field) {
            property["minimum"] = json!(-limit);
            property["maximum"] = json!(limit);
        }
    }
    if let Some(required) = fields.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|field| field != "id" && !(field == "forum" && takes_the_forum(kind)));
    }
    fields.insert("properties".to_owned(), Value::Object(properties));
    shape
}

/// Forbids unknown fields wherever the fields are listed, and gives days of the week their range.
fn close(shape: &mut Value) {
    match shape {
        Value::Object(fields) => {
            fields.values_mut().for_each(close);
            if fields.contains_key("properties") {
                fields.entry("additionalProperties").or_insert(Value::Bool(false));
            }
            if let Some(weekday) = fields.get_mut("properties").and_then(|properties| properties.get_mut("weekday")) {
                weekday["minimum"] = json!(1);
                weekday["maximum"] = json!(7);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

/// Drops the defaults, which say nothing where they are "nothing", and are wrong for ranks.
fn no_defaults(shape: &mut Value) {
    match shape {
        Value::Object(fields) => {
            let nothing = |value: &Value| {
                value.as_object().is_some_and(Map::is_empty) || value.as_array().is_some_and(Vec::is_empty)
            };
            let is_rank = fields.get("$ref").and_then(Value::as_str).is_some_and(|name| name.ends_with("/Rank"));
            if fields.get("default").is_some_and(|default| is_rank || nothing(default)) {
                fields.shift_remove("default");
            }
            fields.values_mut().for_each(no_defaults);
        }
        Value::Array(items) => items.iter_mut().for_each(no_defaults),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_in_a_bundle_has_its_shape() {
        for kind in kinds() {
            let shape = of_kind(kind).unwrap_or_else(|| panic!("{kind:?}"));
            assert_eq!(shape["additionalProperties"], Value::Bool(false), "{kind:?}");
            for reference in kind.references() {
                assert!(shape["properties"].get(reference.field).is_some(), "{kind:?}.{}", reference.field);
            }
        }
        assert_eq!(schema()["properties"].get("imports"), None);
    }

    #[test]
    fn one_of_several_parties_is_asked_for() {
        assert_eq!(alternatives(Kind::Participation), ["person", "delegation", "organization"]);
        assert_eq!(alternatives(Kind::Session), [""; 0]);
    }

    #[test]
    fn the_committed_schema_is_the_one_of_the_types() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/bundle.schema.json");
        let text = serde_json::to_string_pretty(schema()).unwrap() + "\n";
        if std::env::var_os("PERIPLO_WRITE_SCHEMA").is_some() {
            std::fs::write(path, &text).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(committed == text, "stale: run PERIPLO_WRITE_SCHEMA=1 cargo test -p periplo-exchange schema");
    }

    #[test]
    fn every_definition_named_is_there() {
        fn walk(value: &Value) {
            match value {
                Value::Object(fields) => fields.iter().for_each(|(name, value)| match value {
                    Value::String(reference) if name == "$ref" => {
                        assert!(definition(reference).is_some(), "{reference}")
                    }
                    other => walk(other),
                }),
                Value::Array(items) => items.iter().for_each(walk),
                _ => {}
            }
        }
        walk(schema());
    }
}

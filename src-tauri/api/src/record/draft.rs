//! From the fields of a draft to a record: what is absent stays, what is empty goes, what is wrong is named.

use periplo_model::Kind;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::any::{AnyRecord, Fields};
use super::links::alternatives;
use crate::error::WireError;

/// The fields of a record with a draft put over them.
///
/// Texts are trimmed; an empty one, and null, empty the field. Of a party's or subject's fields the one given takes the
/// place of the others. A value that a person gives is no longer a sample's, nor to be confirmed.
pub(super) fn merged(kind: Kind, mut fields: Fields, draft: &Fields) -> Fields {
    let other = alternatives(kind);
    for (name, value) in draft.iter().filter(|(name, _)| *name != "id") {
        let value = tidied(value);
        if fields.get(name) != value.as_ref()
            && name != "marks"
            && let Some(Value::Object(marks)) = fields.get_mut("marks")
        {
            marks.shift_remove(name);
        }
        if value.is_some() && other.contains(&name.as_str()) {
            for name in other {
                fields.shift_remove(*name);
            }
        }
        match value {
            Some(value) => fields.insert(name.clone(), value),
            None => fields.shift_remove(name),
        };
    }
    fields
}

fn tidied(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(Value::from),
        Value::Object(parts) if parts.values().all(|part| part.is_string()) => {
            let kept = parts.iter().filter_map(|(name, part)| Some((name.clone(), tidied(part)?)));
            Some(Value::Object(kept.collect::<Map<_, _>>()))
        }
        other => Some(other.clone()),
    }
}

/// Reads fields as a record of the kind.
///
/// # Errors
/// The field that is missing, or holds what it cannot hold.
pub(super) fn record(kind: Kind, fields: &Fields) -> Result<AnyRecord, WireError> {
    let Err(error) = AnyRecord::read(kind, fields.clone()).map_err(|error| error.to_string()) else {
        return AnyRecord::read(kind, fields.clone()).map_err(|error| WireError::bad_field("", error, "reason-other"));
    };
    let other = alternatives(kind);
    if !other.is_empty() && !other.iter().any(|name| fields.contains_key(*name)) {
        return Err(WireError::bad_field(other[0], "", "reason-empty"));
    }
    let missing = |error: &str| Some(error.strip_prefix("missing field `")?.split_once('`')?.0.to_owned());
    if let Some(field) = missing(&error) {
        return Err(WireError::bad_field(&field, "", "reason-empty"));
    }
    for (name, value) in fields {
        let mut rest = fields.clone();
        rest.shift_remove(name);
        let without = AnyRecord::read(kind, rest).map_err(|error| error.to_string());
        if without.as_ref().err() != Some(&error) {
            let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            return Err(WireError::bad_field(name, shown, "reason-other"));
        }
    }
    Err(WireError::bad_field("", error, "reason-other"))
}

/// Puts the ids of records made earlier in the same request in the place of their names (`@name`).
///
/// # Errors
/// A name that no earlier draft has.
pub(super) fn resolved(kind: Kind, fields: &Fields, made: &[(String, Uuid)]) -> Result<Fields, WireError> {
    let mut fields = fields.clone();
    for reference in kind.references() {
        let Some(name) = fields.get(reference.field).and_then(Value::as_str).and_then(|text| text.strip_prefix('@'))
        else {
            continue;
        };
        let found = made.iter().find(|(other, _)| other == name);
        let (_, id) = found.ok_or_else(|| WireError::not_found(reference.to, name))?;
        fields.insert(reference.field.to_owned(), id.to_string().into());
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn wrong(kind: Kind, fields: Value) -> (String, String) {
        let Value::Object(fields) = fields else { panic!("a map of fields") };
        let args = record(kind, &fields).unwrap_err().args;
        (args["field"].as_str().unwrap().to_owned(), args["reason"].as_str().unwrap().to_owned())
    }

    #[test]
    fn the_field_that_is_missing_or_wrong_is_named() {
        let id = "01920000-0001-7fff-bfff-ffffffffffff";
        let place =
            |country: &str| serde_json::json!({ "id": id, "name": "Lima", "country": country, "zone": "America/Lima" });
        assert_eq!(wrong(Kind::Place, place("Perú")), ("country".to_owned(), "reason-other".to_owned()));
        let nameless = serde_json::json!({ "id": id, "country": "PE", "zone": "America/Lima" });
        assert_eq!(wrong(Kind::Place, nameless), ("name".to_owned(), "reason-empty".to_owned()));
        let partyless = serde_json::json!({ "id": id, "session": id, "role": "speaker" });
        assert_eq!(wrong(Kind::Participation, partyless), ("person".to_owned(), "reason-empty".to_owned()));
    }

    #[test]
    fn what_is_given_takes_the_place_of_the_other_party_and_of_the_mark() {
        let fields = serde_json::json!({ "person": "a", "note": { "es": "x" }, "marks": { "note": "sample", "role": "sample" } });
        let draft = serde_json::json!({ "delegation": "b", "note": { "es": "  y ", "en": "" } });
        let (Value::Object(fields), Value::Object(draft)) = (fields, draft) else { unreachable!() };
        let merged = merged(Kind::Participation, fields, &draft);
        let expected = serde_json::json!({ "delegation": "b", "note": { "es": "y" }, "marks": { "role": "sample" } });
        assert_eq!(Value::Object(merged), expected);
    }
}

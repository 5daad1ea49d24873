//! Checks a value against the schema of bundles, and goes on after the first problem.

use chrono::{DateTime, NaiveDate, NaiveTime};
use periplo_model::{CountryCode, LanguageTag, Rank, WallTime, ZoneId};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::path::{Path, Step};
use super::problem::ProblemCode;
use super::schema::{LONGEST_TEXT, definition, definition_name};

/// A problem whose line is not looked up yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found<C> {
    pub(super) path: Path,
    pub(super) code: C,
    pub(super) args: Vec<(&'static str, String)>,
    /// Where it is in the text, if the path does not say it well.
    pub(super) offset: Option<usize>,
}

impl<C> Found<C> {
    pub(super) fn new(path: Path, code: C, args: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self { path, code, args: args.into_iter().collect(), offset: None }
    }
}

/// A walk through one record.
pub(super) struct Check<'a> {
    path: Vec<Step>,
    has_zone: &'a dyn Fn(&ZoneId) -> bool,
    found: Vec<Found<ProblemCode>>,
}

/// Every problem of a value that should have this shape.
pub(super) fn check(
    shape: &Map<String, Value>,
    value: &Value,
    at: Path,
    has_zone: &dyn Fn(&ZoneId) -> bool,
) -> Vec<Found<ProblemCode>> {
    let mut check = Check { path: at.0, has_zone, found: Vec::new() };
    check.shape(shape, value);
    check.found
}

impl Check<'_> {
    fn report(&mut self, code: ProblemCode, args: impl IntoIterator<Item = (&'static str, String)>) {
        self.found.push(Found::new(Path(self.path.clone()), code, args));
    }

    fn wrong_type(&mut self, expected: &str) {
        self.report(ProblemCode::WrongType, [("expected", expected.to_owned())]);
    }

    fn within(&mut self, step: Step, shape: &Value, value: &Value) {
        self.path.push(step);
        if let Some(shape) = shape.as_object() {
            self.shape(shape, value);
        }
        self.path.pop();
    }

    fn shape(&mut self, shape: &Map<String, Value>, value: &Value) {
        if let Some(reference) = shape.get("$ref").and_then(Value::as_str) {
            if !self.leaf(definition_name(reference), value)
                && let Some(definition) = definition(reference).and_then(Value::as_object)
            {
                self.shape(definition, value);
            }
        } else if let Some(choices) = shape.get("anyOf").and_then(Value::as_array) {
            // Only ever "this or null".
            if !value.is_null()
                && let Some(choice) = choices
                    .iter()
                    .filter_map(Value::as_object)
                    .find(|choice| choice.get("type") != Some(&Value::from("null")))
            {
                self.shape(choice, value);
            }
        } else if let Some(words) = shape.get("enum").and_then(Value::as_array) {
            self.word(words.iter().filter_map(Value::as_str).collect(), value);
        } else if shape.contains_key("oneOf") && !shape.contains_key("properties") {
            self.variant(shape, value);
        } else {
            self.typed(shape, value);
        }
    }

    /// Checks the types whose texts have a form of their own; false where it is not one of them.
    fn leaf(&mut self, name: &str, value: &Value) -> bool {
        use ProblemCode::*;
        match name {
            "Id" => self.parsed(value, InvalidId, |text| Uuid::try_parse(text).is_ok()),
            "WallTime" => self.parsed(value, InvalidWallTime, |text| text.parse::<WallTime>().is_ok()),
            "CountryCode" => self.parsed(value, InvalidCountry, |text| text.parse::<CountryCode>().is_ok()),
            "LanguageTag" => self.parsed(value, InvalidLanguage, |text| text.parse::<LanguageTag>().is_ok()),
            "Rank" => self.parsed(value, InvalidRank, |text| Rank::try_from(text.to_owned()).is_ok()),
            "ZoneId" => {
                let has_zone = self.has_zone;
                match value.as_str().map(str::parse::<ZoneId>) {
                    Some(Ok(zone)) if !has_zone(&zone) => self.report(UnknownZone, [("value", zone.to_string())]),
                    Some(Ok(_)) => {}
                    _ => self.parsed(value, InvalidZone, |_| false),
                }
            }
            "Reference" => self.reference(value),
            "Localized" => self.localized(value),
            _ => return false,
        }
        true
    }

    fn parsed(&mut self, value: &Value, code: ProblemCode, is_right: impl Fn(&str) -> bool) {
        match value.as_str() {
            None => self.wrong_type("text"),
            Some(text) if is_right(text) => {}
            Some(text) => self.report(code, [("value", shortened(text))]),
        }
    }

    fn reference(&mut self, value: &Value) {
        match value {
            Value::String(text) if !text.trim().is_empty() => {}
            Value::Object(fields) if fields.contains_key("id") || fields.contains_key("name") => {
                for (name, value) in fields {
                    self.path.push(Step::Field(name.clone()));
                    match name.as_str() {
                        "id" => _ = self.leaf("Id", value),
                        "name" if value.is_string() => {}
                        "name" => self.wrong_type("text"),
                        _ => self.report(ProblemCode::UnknownField, [("field", shortened(name))]),
                    }
                    self.path.pop();
                }
            }
            _ => self.wrong_type("reference"),
        }
    }

    fn localized(&mut self, value: &Value) {
        let Some(texts) = value.as_object() else { return self.wrong_type("localized") };
        for (tag, text) in texts {
            self.path.push(Step::Field(tag.clone()));
            if tag.parse::<LanguageTag>().is_err() {
                self.report(ProblemCode::InvalidLanguage, [("value", shortened(tag))]);
            }
            self.text(text);
            self.path.pop();
        }
    }

    fn text(&mut self, value: &Value) {
        match value.as_str() {
            None => self.wrong_type("text"),
            Some(text) if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT => {
                self.report(ProblemCode::TooLong, [("limit", LONGEST_TEXT.to_string())])
            }
            Some(_) => {}
        }
    }

    fn word(&mut self, words: Vec<&str>, value: &Value) {
        match value.as_str() {
            None => self.wrong_type("text"),
            Some(word) if words.contains(&word) => {}
            Some(word) => {
                self.report(ProblemCode::UnknownValue, [("value", shortened(word)), ("expected", words.join(", "))])
            }
        }
    }

    /// A choice of words, or of objects with one field that names the choice.
    fn variant(&mut self, shape: &Map<String, Value>, value: &Value) {
        let variants: Vec<&Map<String, Value>> =
            shape.get("oneOf").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).collect();
        let mut words: Vec<&str> = Vec::new();
        let mut objects: Vec<(&str, &Value)> = Vec::new();
        for variant in &variants {
            words.extend(variant.get("const").and_then(Value::as_str));
            words.extend(variant.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str));
            let properties = variant.get("properties").and_then(Value::as_object);
            objects.extend(properties.into_iter().flatten().map(|(name, shape)| (name.as_str(), shape)));
        }
        let expected =
            words.iter().copied().chain(objects.iter().map(|(name, _)| *name)).collect::<Vec<_>>().join(", ");
        match value {
            Value::String(word) if words.contains(&word.as_str()) => {}
            Value::Object(fields) if !objects.is_empty() => {
                let chosen: Vec<_> = fields
                    .iter()
                    .filter_map(|(name, value)| {
                        objects.iter().find(|(object, _)| object == name).map(|(name, shape)| (*name, *shape, value))
                    })
                    .collect();
                if fields.len() > 1 || (fields.is_empty() && chosen.is_empty()) {
                    self.report(
                        ProblemCode::NotExactlyOne,
                        [("fields", objects.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "))],
                    );
                }
                for name in fields.keys().filter(|name| !objects.iter().any(|(object, _)| object == name)) {
                    self.path.push(Step::Field(name.clone()));
                    self.report(ProblemCode::UnknownField, [("field", shortened(name))]);
                    self.path.pop();
                }
                for (name, shape, value) in chosen {
                    self.within(Step::Field(name.to_owned()), shape, value);
                }
            }
            Value::String(word) => {
                self.report(ProblemCode::UnknownValue, [("value", shortened(word)), ("expected", expected)])
            }
            _ => self.wrong_type(if objects.is_empty() { "text" } else { "object" }),
        }
    }

    fn typed(&mut self, shape: &Map<String, Value>, value: &Value) {
        let (name, nullable) = match shape.get("type") {
            Some(Value::String(name)) => (name.as_str(), false),
            Some(Value::Array(names)) => {
                (names.iter().filter_map(Value::as_str).find(|name| *name != "null").unwrap_or(""), true)
            }
            _ => return,
        };
        if nullable && value.is_null() {
            return;
        }
        match name {
            "string" => self.string(shape, value),
            "boolean" if !value.is_boolean() => self.wrong_type("boolean"),
            "integer" if !value.is_i64() && !value.is_u64() => self.wrong_type("whole-number"),
            "number" if !value.is_number() => self.wrong_type("number"),
            "integer" | "number" => self.range(shape, value),
            "array" => match value.as_array() {
                None => self.wrong_type("list"),
                Some(items) => {
                    for (index, item) in items.iter().enumerate() {
                        self.within(Step::Index(index), shape.get("items").unwrap_or(&Value::Null), item);
                    }
                }
            },
            "object" => match value.as_object() {
                None => self.wrong_type("object"),
                Some(fields) => self.object(shape, fields),
            },
            _ => {}
        }
    }

    fn string(&mut self, shape: &Map<String, Value>, value: &Value) {
        use ProblemCode::*;
        match shape.get("format").and_then(Value::as_str) {
            Some("date") => self.parsed(value, InvalidDate, |text| date(text).is_some()),
            Some("partial-time") => self.parsed(value, InvalidTimeOfDay, |text| text.parse::<NaiveTime>().is_ok()),
            Some("date-time") => self.parsed(value, InvalidInstant, |text| DateTime::parse_from_rfc3339(text).is_ok()),
            Some("uuid") => self.parsed(value, InvalidId, |text| Uuid::try_parse(text).is_ok()),
            _ if self.path.last() == Some(&Step::Field("slug".to_owned())) => self.parsed(value, InvalidSlug, is_slug),
            _ => self.text(value),
        }
    }

    fn range(&mut self, shape: &Map<String, Value>, value: &Value) {
        let lowest = shape.get("minimum").and_then(Value::as_f64);
        let highest = shape
            .get("maximum")
            .and_then(Value::as_f64)
            .or_else(|| (shape.get("format").and_then(Value::as_str) == Some("uint32")).then_some(f64::from(u32::MAX)));
        let Some(number) = value.as_f64() else { return };
        if lowest.is_some_and(|lowest| number < lowest) || highest.is_some_and(|highest| number > highest) {
            let word = |bound: Option<f64>| bound.map(|bound| bound.to_string()).unwrap_or_default();
            self.report(
                ProblemCode::OutOfRange,
                [("value", value.to_string()), ("lowest", word(lowest)), ("highest", word(highest))],
            );
        }
    }

    fn object(&mut self, shape: &Map<String, Value>, fields: &Map<String, Value>) {
        let properties = shape.get("properties").and_then(Value::as_object);
        let others = shape.get("additionalProperties");
        for (name, value) in fields {
            match (properties.and_then(|properties| properties.get(name)), others) {
                (Some(property), _) => self.within(Step::Field(name.clone()), property, value),
                (None, Some(Value::Object(_))) => {
                    self.within(Step::Field(name.clone()), others.unwrap_or(&Value::Null), value)
                }
                (None, Some(Value::Bool(false))) => {
                    self.path.push(Step::Field(name.clone()));
                    self.report(ProblemCode::UnknownField, [("field", shortened(name))]);
                    self.path.pop();
                }
                _ => {}
            }
        }
        for name in shape.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            if !fields.contains_key(name) {
                self.path.push(Step::Field(name.to_owned()));
                self.report(ProblemCode::MissingField, [("field", name.to_owned())]);
                self.path.pop();
            }
        }
        let groups = shape.get("oneOf").and_then(Value::as_array).into_iter().flatten();
        let group: Vec<&str> = groups.filter_map(|group| group["required"][0].as_str()).collect();
        if !group.is_empty() && group.iter().filter(|name| fields.contains_key(**name)).count() != 1 {
            self.report(ProblemCode::NotExactlyOne, [("fields", group.join(", "))]);
        }
    }
}

/// A date as bundles have it: `YYYY-MM-DD`, years 1 to 9999.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| text.parse::<NaiveDate>().ok()).flatten()
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// The start of a text, so that no problem is longer than a line.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

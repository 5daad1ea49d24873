//! JSON values, with the fields that stand twice: parsers keep the last one without a word, and people lose what they wrote.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::path::{Path, Step};

/// Reads a value, and lists the fields that stand twice in their object.
///
/// # Errors
/// As `serde_json`: syntax, numbers out of range, nesting deeper than 128.
pub(super) fn parse(text: &str) -> Result<(Value, Vec<Path>), serde_json::Error> {
    let mut repeated = Vec::new();
    let mut path = Vec::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Once { path: &mut path, repeated: &mut repeated }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok((value, repeated))
}

struct Once<'a> {
    path: &'a mut Vec<Step>,
    repeated: &'a mut Vec<Path>,
}

impl<'de> DeserializeSeed<'de> for Once<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Once<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            self.path.push(Step::Index(list.len()));
            let item = items.next_element_seed(Once { path: &mut *self.path, repeated: &mut *self.repeated })?;
            self.path.pop();
            match item {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            self.path.push(Step::Field(name.clone()));
            let value = fields.next_value_seed(Once { path: &mut *self.path, repeated: &mut *self.repeated })?;
            if map.insert(name, value).is_some() {
                self.repeated.push(Path(self.path.clone()));
            }
            self.path.pop();
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_stands_twice_is_told() {
        let (value, repeated) = parse(r#"{"a": [{"b": 1, "b": 2}], "c": null}"#).unwrap();
        assert_eq!(value, serde_json::json!({"a": [{"b": 2}], "c": null}));
        assert_eq!(repeated.iter().map(Path::to_string).collect::<Vec<_>>(), ["$.a[0].b"]);
    }

    #[test]
    fn nesting_without_end_is_refused() {
        assert!(parse(&"[".repeat(100_000)).is_err());
    }
}

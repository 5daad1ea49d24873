//! Between rows and records: reading by serde straight from a row, writing from a map of fields.

use periplo_model::{Entity, Kind};
use rusqlite::Row;
use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use serde::de::value::{BorrowedStrDeserializer, Error as RowError};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::column::{Column, ColumnType, columns};
use crate::error::{Result, StoreError};

/// The fields of a record by their documented names, in the order of its type. A field without a value is left out.
pub(crate) type Fields = Map<String, Value>;

/// Reads a record from a row with all columns of its kind in order.
pub(crate) fn entity<E: Entity>(row: &Row<'_>) -> Result<E> {
    E::deserialize(RowReader { row, columns: columns(E::KIND), at: 0 })
        .map_err(|error| StoreError::damaged(format_args!("a {} that cannot be read: {error}", E::KIND.name())))
}

/// Reads the fields of a record from a row with all columns of its kind in order.
pub(crate) fn fields(kind: Kind, row: &Row<'_>) -> Result<Fields> {
    let mut fields = Fields::new();
    for (place, column) in columns(kind).iter().enumerate() {
        let wrong = || StoreError::damaged(format_args!("{}.{} holds something else", kind.name(), column.name));
        let value = match (column.of, row.get_ref(place)?) {
            (_, ValueRef::Null) => continue,
            (ColumnType::Id, ValueRef::Blob(bytes)) => {
                Value::String(Uuid::from_slice(bytes).map_err(|_| wrong())?.to_string())
            }
            (ColumnType::Text, ValueRef::Text(text)) => {
                Value::String(std::str::from_utf8(text).map_err(|_| wrong())?.to_owned())
            }
            (ColumnType::Json, ValueRef::Text(text)) => serde_json::from_slice(text).map_err(|_| wrong())?,
            (ColumnType::Flag, ValueRef::Integer(number @ (0 | 1))) => Value::Bool(number == 1),
            (ColumnType::Integer, ValueRef::Integer(number)) => number.into(),
            (ColumnType::Real, ValueRef::Real(number)) => number.into(),
            _ => return Err(wrong()),
        };
        fields.insert(column.name.to_owned(), value);
    }
    Ok(fields)
}

/// The fields of a record, as they would be read back after being written.
pub(crate) fn fields_of<E: Entity>(record: &E) -> Result<Fields> {
    let unwritable = |detail: String| StoreError::Unwritable {
        kind: E::KIND,
        id: periplo_model::EntityId::uuid(record.id()),
        detail,
    };
    let Ok(Value::Object(mut written)) = serde_json::to_value(record) else {
        return Err(unwritable("it is not a map of fields".to_owned()));
    };
    let mut fields = Fields::new();
    for column in columns(E::KIND) {
        match written.shift_remove(column.name) {
            None | Some(Value::Null) => {}
            // SQLite keeps no negative zero.
            Some(Value::Number(number)) if number.as_f64() == Some(0.0) && column.of == ColumnType::Real => {
                fields.insert(column.name.to_owned(), 0.0.into());
            }
            Some(value) => {
                fields.insert(column.name.to_owned(), value);
            }
        }
    }
    match written.into_iter().next() {
        None => Ok(fields),
        Some((field, _)) => Err(unwritable(format!("there is no column for {field}"))),
    }
}

/// The value of a column for SQLite; `Err` says that the field is not what the column keeps.
pub(crate) fn to_sql<'f>(column: &Column, value: Option<&'f Value>) -> std::result::Result<ToSqlOutput<'f>, String> {
    let wrong = || format!("{} is not what it should be", column.name);
    let Some(value) = value else {
        return if column.required {
            Err(format!("{} is missing", column.name))
        } else {
            Ok(ToSqlOutput::Owned(Sql::Null))
        };
    };
    Ok(match (column.of, value) {
        (ColumnType::Id, Value::String(text)) => {
            ToSqlOutput::Owned(Sql::Blob(Uuid::try_parse(text).map_err(|_| wrong())?.into_bytes().to_vec()))
        }
        (ColumnType::Text, Value::String(text)) => text.as_str().into(),
        (ColumnType::Json, value) => ToSqlOutput::Owned(Sql::Text(value.to_string())),
        (ColumnType::Flag, Value::Bool(flag)) => i64::from(*flag).into(),
        (ColumnType::Integer, Value::Number(number)) => number.as_i64().ok_or_else(wrong)?.into(),
        (ColumnType::Real, Value::Number(number)) => number.as_f64().ok_or_else(wrong)?.into(),
        _ => return Err(wrong()),
    })
}

/// Offers a row to serde as a map from column names to values, without those that are null.
struct RowReader<'de, 's> {
    row: &'de Row<'s>,
    columns: &'static [Column],
    at: usize,
}

impl<'de> Deserializer<'de> for RowReader<'de, '_> {
    type Error = RowError;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        visitor.visit_map(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for RowReader<'de, '_> {
    type Error = RowError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, RowError> {
        while let Some(column) = self.columns.get(self.at) {
            if !matches!(self.row.get_ref(self.at).map_err(RowError::custom)?, ValueRef::Null) {
                return seed.deserialize(BorrowedStrDeserializer::new(column.name)).map(Some);
            }
            self.at += 1;
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, RowError> {
        let value = self.row.get_ref(self.at).map_err(RowError::custom)?;
        let column = &self.columns[self.at];
        self.at += 1;
        seed.deserialize(ValueReader { value, of: column.of })
            .map_err(|error| RowError::custom(format_args!("{}: {error}", column.name)))
    }
}

/// Offers one value of a row to serde.
struct ValueReader<'de> {
    value: ValueRef<'de>,
    of: ColumnType,
}

impl<'de> ValueReader<'de> {
    fn text(&self) -> Result<&'de str, RowError> {
        match self.value {
            ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_err(RowError::custom),
            _ => Err(RowError::custom("not a text")),
        }
    }

    /// Hands a value kept as JSON to serde_json.
    fn json<T>(&self, read: impl FnOnce(&mut JsonReader<'de>) -> serde_json::Result<T>) -> Result<T, RowError> {
        let mut reader = serde_json::Deserializer::from_str(self.text()?);
        let value = read(&mut reader).map_err(RowError::custom)?;
        reader.end().map_err(RowError::custom)?;
        Ok(value)
    }
}

type JsonReader<'de> = serde_json::Deserializer<serde_json::de::StrRead<'de>>;

impl<'de> Deserializer<'de> for ValueReader<'de> {
    type Error = RowError;

    /// Ids are bytes here, and nothing else has two forms.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        match (self.of, self.value) {
            (ColumnType::Id, ValueRef::Blob(bytes)) => visitor.visit_bytes(bytes),
            (ColumnType::Text, ValueRef::Text(_)) => visitor.visit_borrowed_str(self.text()?),
            (ColumnType::Json, ValueRef::Text(_)) => self.json(|reader| reader.deserialize_any(visitor)),
            (ColumnType::Flag, ValueRef::Integer(number @ (0 | 1))) => visitor.visit_bool(number == 1),
            (ColumnType::Integer, ValueRef::Integer(number)) => visitor.visit_i64(number),
            (ColumnType::Real, ValueRef::Real(number)) => visitor.visit_f64(number),
            _ => Err(RowError::custom("a value of another type")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, RowError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, RowError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, RowError> {
        match self.of {
            ColumnType::Json => self.json(|reader| reader.deserialize_enum(name, variants, visitor)),
            _ => visitor.visit_enum(BorrowedStrDeserializer::new(self.text()?)),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

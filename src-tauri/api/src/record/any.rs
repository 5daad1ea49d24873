//! A record of any kind, read from and written as its fields.

use periplo_model::*;
use periplo_store::{Reads, StoreError, Tx};
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;
use uuid::Uuid;

/// The fields of a record by their documented names.
pub(crate) type Fields = Map<String, Value>;

macro_rules! any {
    ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
        /// A record of any kind, with its kind.
        #[derive(Clone, Debug, PartialEq, Serialize, TS)]
        #[serde(tag = "kind", content = "fields", rename_all = "snake_case")]
        pub enum AnyRecord {
            $(#[doc = concat!("A [`periplo_model::", stringify!($kind), "`].")] $kind(Box<$kind>),)+
        }

        impl AnyRecord {
            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)+ }
            }

            /// Its identity.
            pub fn id(&self) -> Uuid {
                match self { $(Self::$kind(record) => record.id.uuid(),)+ }
            }

            /// The forum it belongs to; `None` where it belongs to none, or only by something else.
            pub(crate) fn forum(&self) -> Option<periplo_model::ForumId> {
                self.fields().get("forum").and_then(Value::as_str).and_then(|id| id.parse().ok())
            }

            /// Gives it another identity.
            pub(crate) fn set_id(&mut self, id: Uuid) {
                match self { $(Self::$kind(record) => record.id = $id::from_uuid(id),)+ }
            }

            /// Its fields by their documented names.
            pub(crate) fn fields(&self) -> Fields {
                let value = match self { $(Self::$kind(record) => serde_json::to_value(record),)+ };
                match value { Ok(Value::Object(fields)) => fields, _ => Fields::new() }
            }

            /// Reads the fields as a record of the kind.
            pub(crate) fn read(kind: Kind, fields: Fields) -> Result<Self, serde_json::Error> {
                let value = Value::Object(fields);
                Ok(match kind { $(Kind::$kind => Self::$kind(serde_json::from_value(value)?),)+ })
            }

            /// The record of the workspace with this kind and id.
            pub(crate) fn get(reads: &Reads, kind: Kind, id: Uuid) -> Result<Option<Self>, StoreError> {
                Ok(match kind {
                    $(Kind::$kind => reads.get::<$kind>($id::from_uuid(id))?.map(|found| Self::$kind(Box::new(found))),)+
                })
            }

            /// Writes it; `false` where it is so already.
            pub(crate) fn put(&self, tx: &mut Tx<'_>) -> Result<bool, StoreError> {
                match self { $(Self::$kind(record) => tx.put(record.as_ref()),)+ }
            }

            /// Every record of a kind.
            pub(crate) fn all(reads: &Reads, kind: Kind) -> Result<Vec<Self>, StoreError> {
                Ok(match kind {
                    $(Kind::$kind => reads.all::<$kind>()?.into_iter().map(|found| Self::$kind(Box::new(found))).collect(),)+
                })
            }

            /// The records of a kind that refer to an id by a field.
            pub(crate) fn by_reference(reads: &Reads, kind: Kind, field: &str, id: Uuid) -> Result<Vec<Self>, StoreError> {
                Ok(match kind {
                    $(Kind::$kind => reads.by_reference::<$kind>(field, id)?.into_iter().map(|found| Self::$kind(Box::new(found))).collect(),)+
                })
            }
        }

        /// The TypeScript of the records by kind, and of what a draft of each may hold.
        pub(crate) fn typescript() -> String {
            let mut text = String::from("/** The records by kind. */\nexport interface RecordOf {\n");
            $(text.push_str(concat!("  ", stringify!($name), ": ", stringify!($kind), ";\n"));)+
            text.push_str(DRAFTS);
            text
        }
    };
}

for_each_entity!(any);

/// What is written once for all kinds. The key of a party or subject stands in one branch of a union alone, hence the conditionals.
const DRAFTS: &str = "}

type KeyIn<T> = T extends unknown ? keyof T : never;
type ValueIn<T, F> = T extends unknown ? (F extends keyof T ? T[F] : never) : never;

/** The fields of a record that a draft gives: one that is absent stays, null empties it. */
export type FieldsOf<K extends Kind> = {
  [F in Exclude<KeyIn<RecordOf[K]>, \"id\">]?: ValueIn<RecordOf[K], F> | null;
};

/** A record to be made, or changes to one that has this `id`. Later drafts of the request refer to it by `@name`. */
export type RecordDraft<K extends Kind = Kind> = {
  [One in K]: { kind: One; id?: string; name?: string; fields: FieldsOf<One> };
}[K];

";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_of_any_kind_says_its_kind_beside_its_fields() {
        let fields = serde_json::json!({ "id": "01920000-0001-7fff-bfff-ffffffffffff", "name": "RedLat" });
        let Value::Object(fields) = fields else { unreachable!() };
        let record = AnyRecord::read(Kind::Organization, fields).unwrap();
        assert_eq!(record.kind(), Kind::Organization);
        let written = serde_json::to_value(&record).unwrap();
        assert_eq!(written["kind"], "organization");
        assert_eq!(written["fields"]["name"], "RedLat");
    }
}

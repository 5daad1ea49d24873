//! Records of a kind that is only known when the program runs, as maps of their fields.

use periplo_model::{Entity, EntityId, Kind, Records, for_each_entity};
use serde_json::{Map, Value};
use uuid::Uuid;

/// A record as the map of its fields.
pub(super) fn to_map<E: Entity>(record: &E) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

fn push<E: Entity>(records: &mut Records, fields: Map<String, Value>) -> Result<(), serde_json::Error> {
    let record = serde_json::from_value(Value::Object(fields))?;
    E::of_mut(records).push(record);
    Ok(())
}

/// A record and what it refers to.
pub(crate) struct Link {
    pub(super) kind: Kind,
    pub(super) id: Uuid,
    pub(crate) references: Vec<(&'static str, Uuid)>,
}

fn link<E: Entity>(record: &E) -> Link {
    let fields = to_map(record);
    let target = |field: &str| fields.get(field).and_then(Value::as_str).and_then(|id| Uuid::try_parse(id).ok());
    let references = E::KIND.references().iter();
    Link {
        kind: E::KIND,
        id: record.id().uuid(),
        references: references.filter_map(|reference| Some((reference.field, target(reference.field)?))).collect(),
    }
}

macro_rules! by_kind {
    ($($name:ident $id:ident $single:ident $plural:ident [$($references:tt)*];)+) => {
        /// The records of a kind, one after the other, as maps of their fields.
        pub(super) fn fields_of(records: &Records, kind: Kind) -> Box<dyn Iterator<Item = Map<String, Value>> + '_> {
            match kind { $(Kind::$name => Box::new(records.$plural.iter().map(to_map)),)+ }
        }

        /// Adds a record that is given as the map of its fields.
        ///
        /// # Errors
        /// Where the fields are not those of the kind.
        pub(super) fn put(records: &mut Records, kind: Kind, fields: Map<String, Value>) -> Result<(), serde_json::Error> {
            match kind { $(Kind::$name => push::<periplo_model::$name>(records, fields),)+ }
        }

        /// Every record but memories of imports, with what it refers to.
        pub(crate) fn links(records: &Records) -> Vec<Link> {
            let mut links = Vec::with_capacity(records.len());
            $(if Kind::$name != Kind::Imported {
                links.extend(records.$plural.iter().map(link));
            })+
            links
        }
    };
}

for_each_entity!(by_kind);

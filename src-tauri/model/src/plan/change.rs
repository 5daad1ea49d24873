//! How a plan follows an edit without being made anew.

use uuid::Uuid;

use super::Plan;
use super::indexes::Indexed;
use crate::entity::{Kind, Records};
use crate::for_each_entity;
use crate::id::EntityId;
use crate::*;

/// What an edit changed: the records as they are now, and those that are gone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The records that are new or different, as they are now.
    pub put: Records,
    /// The records that are gone.
    pub removed: Vec<(Kind, Uuid)>,
}

impl Change {
    /// The change that writes one record.
    pub fn of<E: Entity>(record: E) -> Self {
        Self::default().and(record)
    }

    /// The same change that also writes this record.
    pub fn and<E: Entity>(mut self, record: E) -> Self {
        E::of_mut(&mut self.put).push(record);
        self
    }

    /// The change that takes this one back, where it is applied to this plan.
    pub fn reversed(&self, plan: &Plan) -> Self {
        let mut back = Self::default();
        macro_rules! reverse {
            ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
                $(for record in &self.put.$plural {
                    match plan.find::<$kind>(record.id) {
                        Some(before) => back.put.$plural.push(before.clone()),
                        None => back.removed.push((Kind::$kind, record.id.uuid())),
                    }
                })+
                for (kind, id) in &self.removed {
                    match kind {
                        $(Kind::$kind => back.put.$plural.extend(plan.find::<$kind>($id::from_uuid(*id)).cloned()),)+
                    }
                }
            };
        }
        for_each_entity!(reverse);
        back
    }

    /// A plan as it would be after the change.
    pub fn applied_to(&self, plan: &Plan) -> Plan {
        let mut after = plan.clone();
        after.apply(self.clone());
        after
    }

    /// The kind and id of each record that it names.
    pub fn keys(&self) -> Vec<(Kind, Uuid)> {
        let mut keys = self.put.keys();
        keys.extend(&self.removed);
        keys
    }
}

impl Plan {
    /// Follows an edit. The plan's own forum cannot be taken out of it.
    pub fn apply(&mut self, change: Change) {
        macro_rules! apply {
            ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
                for (kind, id) in change.removed {
                    match kind {
                        Kind::Forum if id == self.forum.uuid() => {}
                        $(Kind::$kind => self.remove::<$kind>($id::from_uuid(id)),)+
                    }
                }
                $(for record in change.put.$plural {
                    self.put(record);
                })+
            };
        }
        for_each_entity!(apply);
        if let Ok(place) = self.records.forums.binary_search_by_key(&self.forum, |forum| forum.id) {
            self.place_of_forum = place;
        }
    }

    fn put<E: Indexed>(&mut self, record: E) {
        let records = E::of_mut(&mut self.records);
        match E::ids(&self.ids).binary_search(&record.id()) {
            Ok(place) => {
                E::reindex(&mut self.indexes, position(place), Some(&records[place]), Some(&record));
                records[place] = record;
            }
            Err(place) => {
                E::reindex(&mut self.indexes, position(place), None, Some(&record));
                E::ids_mut(&mut self.ids).insert(place, record.id());
                records.insert(place, record);
            }
        }
    }

    fn remove<E: Indexed>(&mut self, id: E::Id) {
        if let Ok(place) = E::ids(&self.ids).binary_search(&id) {
            E::ids_mut(&mut self.ids).remove(place);
            let gone = E::of_mut(&mut self.records).remove(place);
            E::reindex(&mut self.indexes, position(place), Some(&gone), None);
        }
    }
}

fn position(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

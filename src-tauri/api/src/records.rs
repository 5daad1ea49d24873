//! Records of every kind, written together.

use periplo_model::{Records, for_each_entity};
use periplo_store::{StoreError, Tx};

macro_rules! put_each {
    ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
        /// Writes every record; how many were new or different.
        pub(crate) fn put_all(tx: &mut Tx<'_>, records: &Records) -> Result<u32, StoreError> {
            let mut changed = 0;
            $(for record in &records.$plural {
                changed += u32::from(tx.put(record)?);
            })+
            Ok(changed)
        }
    };
}

for_each_entity!(put_each);

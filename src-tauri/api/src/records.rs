//! Records of every kind, written together.

use periplo_model::{Records, for_each_entity};
use periplo_store::{Reader, StoreError, Tx};

use crate::error::WireError;

/// After so many records it is told how many are written.
const TOLD_EVERY: u64 = 500;

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

        /// Writes every record, and tells now and then how many are written; the first error ends it.
        pub(crate) fn put_all_watched(
            tx: &mut Tx<'_>,
            records: &Records,
            tell: &mut dyn FnMut(u64) -> Result<(), WireError>,
        ) -> Result<(), WireError> {
            let mut done = 0;
            $(for record in &records.$plural {
                if done % TOLD_EVERY == 0 {
                    tell(done)?;
                }
                tx.put(record)?;
                done += 1;
            })+
            tell(done)
        }

        /// Reads every record of the workspace.
        pub(crate) fn all(reader: &Reader) -> Result<Records, StoreError> {
            Ok(Records { $($plural: reader.all::<periplo_model::$kind>()?,)+ })
        }
    };
}

for_each_entity!(put_each);

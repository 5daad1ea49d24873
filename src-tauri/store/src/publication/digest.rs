//! The digest of a publication, by which damage to it is noticed.

use std::io::{self, BufWriter, Write};

use periplo_model::publication::PublicationRecord;
use sha2::{Digest, Sha256};

use crate::error::{Result, StoreError};

struct Hasher(Sha256);

impl Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// SHA-256 of the publication as JSON without spaces, with the field names and in the order of a bundle.
pub(super) fn digest(record: &PublicationRecord) -> Result<[u8; 32]> {
    let mut writer = BufWriter::new(Hasher(Sha256::new()));
    serde_json::to_writer(&mut writer, record).map_err(StoreError::damaged)?;
    let hasher = writer.into_inner().map_err(StoreError::damaged)?;
    Ok(hasher.0.finalize().into())
}

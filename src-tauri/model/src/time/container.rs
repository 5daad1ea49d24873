//! The file that zone rules are shipped and installed in.
//!
//! The format is described in `data/make_zones.py`, which writes the shipped one.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{RulesVersion, ZoneId};

const MAGIC: &[u8; 16] = b"PERIPLO ZONES 1\n";
const DIGEST_LENGTH: usize = 32;

/// What is in a container: names point at files, and links share one.
pub(super) struct Contents {
    pub version: RulesVersion,
    /// Sorted by name.
    pub names: Vec<(ZoneId, u16)>,
    pub files: Vec<Vec<u8>>,
}

/// A file that is not a container of zone rules, or no longer the one that was written.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotRules {
    /// It does not begin as a container does.
    #[error("this is not a file of zone rules")]
    Foreign,
    /// Its digest is not that of its bytes.
    #[error("the file of zone rules is damaged: its digest is wrong")]
    Damaged,
    /// The digest is right, the contents make no sense.
    #[error("the file of zone rules cannot be read")]
    Malformed,
}

/// Gives names with equal bytes one file, in the order in which the sorted names first use them.
pub(super) fn share_files(zones: BTreeMap<ZoneId, Vec<u8>>) -> (Vec<(ZoneId, u16)>, Vec<Vec<u8>>) {
    let mut numbers: BTreeMap<Vec<u8>, u16> = BTreeMap::new();
    let mut files = Vec::new();
    // ZoneId orders as its text does, so the map is in the order the format asks for.
    let names = zones
        .into_iter()
        .map(|(name, bytes)| {
            let number = *numbers.entry(bytes).or_insert_with_key(|bytes| {
                files.push(bytes.clone());
                u16::try_from(files.len() - 1).unwrap_or(u16::MAX)
            });
            (name, number)
        })
        .collect();
    (names, files)
}

pub(super) fn write(version: &RulesVersion, names: &[(ZoneId, u16)], files: &[Vec<u8>]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    write_text(&mut out, version.as_str());
    out.extend((files.len() as u16).to_be_bytes());
    for file in files {
        out.extend((file.len() as u32).to_be_bytes());
    }
    out.extend((names.len() as u16).to_be_bytes());
    for (name, file) in names {
        write_text(&mut out, name.as_str());
        out.extend(file.to_be_bytes());
    }
    for file in files {
        out.extend(file);
    }
    let digest = Sha256::digest(&out);
    out.extend(digest);
    out
}

/// Zone names have at most 64 characters and versions fewer, so one byte holds the length.
fn write_text(out: &mut Vec<u8>, text: &str) {
    out.push(text.len() as u8);
    out.extend(text.as_bytes());
}

pub(super) fn read(bytes: &[u8]) -> Result<Contents, NotRules> {
    if !bytes.starts_with(MAGIC) {
        return Err(NotRules::Foreign);
    }
    let body = bytes.len().checked_sub(DIGEST_LENGTH).ok_or(NotRules::Damaged)?;
    let (body, digest) = bytes.split_at(body);
    if Sha256::digest(body).as_slice() != digest {
        return Err(NotRules::Damaged);
    }
    body.strip_prefix(MAGIC).and_then(contents).ok_or(NotRules::Malformed)
}

fn contents(mut rest: &[u8]) -> Option<Contents> {
    let rest = &mut rest;
    let version = text(rest)?.parse().ok()?;
    let file_count = number(rest, 2)?;
    let lengths = (0..file_count).map(|_| number(rest, 4)).collect::<Option<Vec<_>>>()?;
    let name_count = number(rest, 2)?;
    let names = (0..name_count)
        .map(|_| {
            let name = text(rest)?.parse().ok()?;
            let file = number(rest, 2)?;
            (file < file_count).then_some((name, file as u16))
        })
        .collect::<Option<Vec<(ZoneId, u16)>>>()?;
    let files = lengths.into_iter().map(|length| take(rest, length).map(<[u8]>::to_vec)).collect::<Option<_>>()?;
    (rest.is_empty() && names.is_sorted_by(|a, b| a.0 < b.0)).then_some(Contents { version, names, files })
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}

/// Reads a big-endian number of `width` bytes, at most four.
fn number(rest: &mut &[u8], width: usize) -> Option<usize> {
    Some(take(rest, width)?.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

fn text<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    let length = number(rest, 1)?;
    std::str::from_utf8(take(rest, length)?).ok()
}

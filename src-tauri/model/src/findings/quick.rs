//! Maps by ids: these are random already, so that a hash of few instructions spreads them.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map with a quick hash; nobody chooses ids to collide in it.
pub(super) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set with a quick hash.
pub(super) type QuickSet<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// Turns and multiplies, eight bytes at a time, as the compiler of Rust hashes its own tables.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Quick(u64);

const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(ODD);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        // The lower bits choose the place in a table, and the product leaves most in the upper ones.
        self.0 ^ (self.0 >> 32)
    }
}

//! The zone rules that a workspace keeps, so that a machine with older ones never derives backwards.

use std::sync::Arc;

use periplo_model::ZoneId;
use periplo_model::time::{RuleSet, Rules};
use rusqlite::params;
use sha2::{Digest, Sha256};

use crate::error::{Result, StoreError};
use crate::read::Reads;

impl Reads {
    /// The zone rules that the workspace keeps: one set a release.
    pub(crate) fn kept_rules(&self) -> Result<Vec<RuleSet>> {
        let mut statement = self.connection.prepare_cached("SELECT zone, version, tzif, digest FROM zone_rules")?;
        let mut rows = statement.query([])?;
        let mut kept = Vec::new();
        while let Some(row) = rows.next()? {
            let wrong = || StoreError::damaged("zone rules that are not what was written");
            let (zone, version): (String, String) = (row.get(0)?, row.get(1)?);
            let tzif: Vec<u8> = row.get(2)?;
            if rules_digest(&zone, &version, &tzif) != row.get::<_, [u8; 32]>(3)? {
                return Err(wrong());
            }
            kept.push((zone.parse().map_err(|_| wrong())?, version.parse().map_err(|_| wrong())?, tzif));
        }
        Ok(RuleSet::from_kept(kept))
    }

    /// The newest of the rules shipped, installed and kept.
    pub(crate) fn rules(&self, installed: &[RuleSet]) -> Result<Arc<Rules>> {
        Ok(Arc::new(Rules::newest(installed.iter().cloned().chain(self.kept_rules()?))))
    }

    /// Keeps the rules of a zone that is in use.
    pub(crate) fn keep_rules(&self, rules: &Rules, zone: &ZoneId) -> Result<()> {
        let (Some(version), Some(tzif)) = (rules.version_of(zone), rules.tzif(zone)) else { return Ok(()) };
        let sql = "INSERT OR REPLACE INTO zone_rules (zone, version, tzif, digest) VALUES (?, ?, ?, ?)";
        let digest = rules_digest(zone.as_str(), version.as_str(), tzif);
        self.connection.prepare_cached(sql)?.execute(params![zone.as_str(), version.as_str(), tzif, digest])?;
        Ok(())
    }

    /// Whether rules in use would derive anything otherwise than the workspace has it.
    pub(crate) fn is_behind(&self, rules: &Rules) -> Result<bool> {
        let sql =
            "SELECT 1 FROM derived_time WHERE coalesce(starts_trouble, ends_trouble) IN ('stand-in', 'unknown-zone')";
        if self.one(sql, [], |_| Ok(()))?.is_some() {
            return Ok(true);
        }
        let mut statement = self.connection.prepare_cached("SELECT zone, version FROM zone_rules")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (zone, version): (String, String) = (row.get(0)?, row.get(1)?);
            let zone: ZoneId = zone.parse().map_err(|_| StoreError::damaged("a zone that has no name"))?;
            if rules.version_of(&zone).is_some_and(|ours| ours.as_str() != version) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn rules_digest(zone: &str, version: &str, tzif: &[u8]) -> [u8; 32] {
    let mut digest = Sha256::new();
    for part in [zone.as_bytes(), version.as_bytes(), tzif] {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    digest.finalize().into()
}

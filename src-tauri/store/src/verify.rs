//! Whether a workspace is what was written: the file, the chain of the history, the records, what is derived from them.
//!
//! SQLite's pages have no checksums, so a flipped letter passes its own check. The digests of the history and the
//! comparison of every record with what its history folds to find it.

use std::collections::BTreeMap;

use periplo_model::Kind;
use serde_json::Value;
use uuid::Uuid;

use crate::change::{Operation, args_digest};
use crate::error::{Result, StoreError};
use crate::history::{CHANGES, FoundChange, STEP_COLUMNS, StepRow, found_change};
use crate::migrate;
use crate::progress::{Stage, Watch, tell};
use crate::read::Reads;
use crate::row::Fields;

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// The pages, tables and indexes of the file, by SQLite.
    File,
    /// That references lead to records.
    References,
    /// The chain of digests of the history.
    History,
    /// That the records are what the history says.
    Records,
    /// That the instants are what the wall times derive to.
    Times,
    /// What is kept beside the records, such as publications.
    Besides,
}

/// Something that is not in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What was looked at.
    pub check: Check,
    /// What was found, without any content of the workspace.
    pub detail: String,
}

/// What `verify` found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is not in order; at most a hundred.
    pub problems: Vec<Problem>,
    /// How many steps the history has.
    pub steps: u64,
    /// How many changes of records it has.
    pub changes: u64,
    /// How many records there are.
    pub records: u64,
}

impl Report {
    /// True where all is in order.
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    fn add(&mut self, check: Check, detail: impl Into<String>) {
        if self.problems.len() < 100 {
            self.problems.push(Problem { check, detail: detail.into() });
        }
    }

    /// Keeps what a check could not get past as a problem; lets pass what is no damage.
    fn keep(&mut self, check: Check, outcome: Result<()>) -> Result<()> {
        match outcome {
            Err(StoreError::Damaged { detail, .. }) => self.add(check, detail),
            Err(StoreError::Sqlite(error)) => self.add(check, error.to_string()),
            other => other?,
        }
        Ok(())
    }
}

/// Looks at everything.
pub(crate) fn verify(reads: &Reads, watch: &mut Watch<'_>) -> Result<Report> {
    let mut report = Report::default();
    let outcome = file(reads, &mut report, watch);
    report.keep(Check::File, outcome)?;
    let outcome = references(reads, &mut report);
    report.keep(Check::References, outcome)?;
    let outcome = chain(reads, &mut report, watch);
    report.keep(Check::History, outcome)?;
    let outcome = records(reads, &mut report, watch);
    report.keep(Check::Records, outcome)?;
    let outcome = tell(watch, Stage::CheckingTimes, 0, 0).and_then(|()| times(reads, &mut report));
    report.keep(Check::Times, outcome)?;
    let outcome = besides(reads, &mut report);
    report.keep(Check::Besides, outcome)?;
    Ok(report)
}

fn file(reads: &Reads, report: &mut Report, watch: &mut Watch<'_>) -> Result<()> {
    tell(watch, Stage::CheckingFile, 0, 0)?;
    if migrate::schema(&reads.connection)? != migrate::newest_schema()? {
        report.add(Check::File, "the tables are not those of the format");
    }
    let mut statement = reads.connection.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            report.add(Check::File, line);
        }
    }
    Ok(())
}

fn references(reads: &Reads, report: &mut Report) -> Result<()> {
    let mut statement = reads.connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (from, to): (String, String) = (row.get(0)?, row.get(2)?);
        report.add(Check::References, format!("a {from} refers to a {to} that is not there"));
    }
    Ok(())
}

fn chain(reads: &Reads, report: &mut Report, watch: &mut Watch<'_>) -> Result<()> {
    let total =
        reads.one("SELECT count(*) FROM step_change", [], |row| row.get::<_, i64>(0))?.unwrap_or(0).unsigned_abs();
    let mut previous = reads.identity()?.1;
    let mut private = 0i64;
    let mut steps = reads.connection.prepare(&format!("SELECT {STEP_COLUMNS} FROM step ORDER BY position"))?;
    let mut changes = reads.connection.prepare(&format!("{CHANGES} ORDER BY c.step, c.ordinal"))?;
    let mut steps = steps.query([])?;
    let mut changes = changes.query([])?;
    let mut change = changes.next()?;
    while let Some(row) = steps.next()? {
        let step = StepRow::read(row)?;
        report.steps += 1;
        let broken = |what: &str| format!("step {}: {what}", step.position);
        if step.position.unsigned_abs() != report.steps || step.previous != previous {
            report.add(Check::History, broken("it does not follow the step before"));
        }
        if let (Some(args), Some(salt)) = (&step.args, &step.args_salt)
            && args_digest(salt, args) != step.args_digest
        {
            report.add(Check::History, broken("its arguments are not what was written"));
        }
        let mut digest = step.begin_digest();
        let mut ordinal = 0i64;
        while let Some(row) = change {
            if row.get::<_, i64>("step")? != step.position {
                break;
            }
            report.changes += 1;
            if report.changes.is_multiple_of(4096) {
                tell(watch, Stage::CheckingHistory, report.changes, total)?;
            }
            if row.get::<_, i64>("ordinal")? != ordinal {
                report.add(Check::History, broken("a change is missing"));
            }
            ordinal += 1;
            let found = found_change(row)?;
            private += i64::from(row.get::<_, bool>("private")? && !found.erased);
            if !is_whole(&found) {
                report.add(Check::History, broken("a change is not what was written"));
            }
            digest.part(&found.digest);
            change = changes.next()?;
        }
        if digest.finish() != step.digest {
            report.add(Check::History, broken("it is not what was written"));
        }
        previous = step.digest;
    }
    if change.is_some() {
        report.add(Check::History, "there are changes that belong to no step");
    }
    let kept = reads.one("SELECT count(*) FROM private_step_change", [], |row| row.get::<_, i64>(0))?;
    if kept != Some(private) {
        report.add(Check::History, "there are private changes that belong to no step");
    }
    Ok(())
}

/// Whether a change has content that its digest is of, or none because it was erased.
fn is_whole(found: &FoundChange) -> bool {
    match &found.content {
        Some(change) => !found.erased && change.digest() == found.digest,
        None => found.erased,
    }
}

/// A record as its history folds.
struct Folded {
    kind: Kind,
    id: Uuid,
    fields: Option<Fields>,
    /// Part of the history was erased since the record last came.
    unknown: bool,
}

fn records(reads: &Reads, report: &mut Report, watch: &mut Watch<'_>) -> Result<()> {
    let mut there: BTreeMap<Kind, u64> = BTreeMap::new();
    let total = report.changes;
    let mut seen = 0;
    for sql in [
        "SELECT entity, record, operation, fields FROM step_change WHERE record IS NOT NULL ORDER BY record, step, ordinal",
        "SELECT entity, record, operation, fields FROM private_step_change ORDER BY record, step, ordinal",
    ] {
        let mut statement = reads.connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        let mut folded: Option<Folded> = None;
        while let Some(row) = rows.next()? {
            seen += 1;
            if u64::is_multiple_of(seen, 4096) {
                tell(watch, Stage::CheckingRecords, seen, total)?;
            }
            let entity: String = row.get(0)?;
            let kind = Kind::named(&entity).ok_or_else(|| StoreError::damaged("an unknown kind in the history"))?;
            let id = crate::read::uuid_at(row, 1)?;
            if folded.as_ref().is_none_or(|folded| (folded.kind, folded.id) != (kind, id)) {
                compare(reads, report, folded.take(), &mut there)?;
                folded = Some(Folded { kind, id, fields: None, unknown: false });
            }
            if let Some(folded) = &mut folded {
                fold(folded, Operation::named(&row.get::<_, String>(2)?)?, row.get(3)?)?;
            }
        }
        compare(reads, report, folded.take(), &mut there)?;
    }
    for kind in Kind::ALL {
        let (count, wanted) = (reads.count(*kind)?, there.get(kind).copied().unwrap_or(0));
        report.records += count;
        if count != wanted {
            report.add(Check::Records, format!("{count} records of {}, {wanted} in the history", kind.name()));
        }
    }
    Ok(())
}

fn fold(folded: &mut Folded, operation: Operation, fields: Option<String>) -> Result<()> {
    match (operation, fields) {
        (Operation::Remove, _) => (folded.fields, folded.unknown) = (None, false),
        (_, None) => folded.unknown = true,
        (_, Some(text)) => {
            let wrong = |_| StoreError::damaged("a change in the history that cannot be read");
            let changes: BTreeMap<String, (Value, Value)> = serde_json::from_str(&text).map_err(wrong)?;
            let fields = folded.fields.get_or_insert_default();
            for (field, (_, after)) in changes {
                match after {
                    Value::Null => fields.shift_remove(&field),
                    after => fields.insert(field, after),
                };
            }
        }
    }
    Ok(())
}

fn compare(reads: &Reads, report: &mut Report, folded: Option<Folded>, there: &mut BTreeMap<Kind, u64>) -> Result<()> {
    let Some(Folded { kind, id, fields, unknown }) = folded else { return Ok(()) };
    *there.entry(kind).or_default() += u64::from(fields.is_some());
    if unknown {
        report.add(Check::Records, format!("{} {id}: part of its history was erased", kind.name()));
    } else if reads.fields(kind, id)? != fields {
        report.add(Check::Records, format!("{} {id} is not what the history says", kind.name()));
    }
    Ok(())
}

fn times(reads: &Reads, report: &mut Report) -> Result<()> {
    for problem in reads.misderived()? {
        report.add(Check::Times, problem);
    }
    Ok(())
}

fn besides(reads: &Reads, report: &mut Report) -> Result<()> {
    for id in reads.damaged_publications()? {
        report.add(Check::Besides, format!("publication {id} is not what was written"));
    }
    Ok(())
}

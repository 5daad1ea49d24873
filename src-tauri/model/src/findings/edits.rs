//! Changes to a plan that are not made yet: proposed, asked for, or only imagined.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Finding, Options, Subject, findings};
use crate::{Entity, EntityId, Kind, Plan, Records, for_each_entity};

/// Records to be written and records to be taken out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edits {
    /// What is written, new or not.
    pub put: Records,
    /// What is taken out; nothing that stays refers to it.
    pub remove: Vec<(Kind, Uuid)>,
}

/// What edits change among the findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What is found before and not after.
    pub solved: Vec<Finding>,
    /// What is found after and was not before.
    pub caused: Vec<Finding>,
}

macro_rules! without {
    ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
        fn take_out(records: &mut Records, remove: &BTreeSet<(Kind, Uuid)>) {
            $(if remove.iter().any(|(kind, _)| *kind == Kind::$kind) {
                records.$plural.retain(|record| !remove.contains(&(Kind::$kind, record.id.uuid())));
            })+
        }
    };
}

for_each_entity!(without);

impl Edits {
    /// Edits that write one record.
    pub fn of<E: Entity>(record: E) -> Self {
        Self::default().and(record)
    }

    /// The same edits that also write this record.
    pub fn and<E: Entity>(mut self, record: E) -> Self {
        E::of_mut(&mut self.put).push(record);
        self
    }

    /// True where nothing would be changed.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.remove.is_empty()
    }

    /// The plan as it would be after the edits.
    pub fn applied_to(&self, plan: &Plan) -> Plan {
        let mut records = plan.records().clone();
        take_out(&mut records, &self.remove.iter().copied().collect());
        records.extend(self.put.clone());
        let after = Plan::new(records, plan.forum().id, plan.rules().clone());
        // A forum that is taken out leaves nothing to look at: the plan stays what it was.
        after.unwrap_or_else(|| plan.clone())
    }

    /// What the edits would change among the findings, of which `before` are those of the plan as it is.
    pub fn difference(&self, plan: &Plan, options: &Options, before: &[Finding]) -> Difference {
        Difference::between(before, &findings(&self.applied_to(plan), options))
    }
}

impl Difference {
    /// Compares two lists of findings of one forum.
    ///
    /// A finding is the same as another that says the same of the same records, also where its times or numbers differ.
    pub fn between(before: &[Finding], after: &[Finding]) -> Self {
        let missing_in = |others: &[Finding], all: &[Finding]| -> Vec<Finding> {
            let there: BTreeSet<Identity<'_>> = others.iter().map(identity).collect();
            all.iter().filter(|finding| !there.contains(&identity(finding))).cloned().collect()
        };
        Self { solved: missing_in(after, before), caused: missing_in(before, after) }
    }
}

/// What makes a finding the same as another: its code, the records it is about, and of those with times which time.
type Identity<'a> = (super::FindingCode, &'a [Subject], [Option<&'a str>; 2]);

pub(super) fn identity(finding: &Finding) -> Identity<'_> {
    let arg = |name| finding.args.get(name).map(String::as_str);
    (finding.code, &finding.subjects, [arg("field"), arg("date")])
}

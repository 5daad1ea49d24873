//! What a change that is not made yet would do to the findings.

use std::collections::BTreeSet;

use super::{Finding, FindingCode, Findings, Subject};
use crate::plan::{Change, Plan};

/// What a change does to the findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What is found before and not after.
    pub solved: Vec<Finding>,
    /// What is found after and was not before.
    pub caused: Vec<Finding>,
}

/// What makes a finding the same as another: its code, the records it is about, and of those with times which time.
type Identity<'a> = (FindingCode, &'a [Subject], [Option<&'a str>; 2]);

pub(super) fn identity(finding: &Finding) -> Identity<'_> {
    let arg = |name| finding.args.get(name).map(String::as_str);
    (finding.code, &finding.subjects, [arg("field"), arg("date")])
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

/// A plan with its findings on which changes are tried and taken back.
pub struct Trial {
    plan: Plan,
    findings: Findings,
}

impl Trial {
    /// A copy of a plan to try changes on, with its findings.
    pub fn new(plan: &Plan, findings: Findings) -> Self {
        Self { plan: plan.clone(), findings }
    }

    /// What a change would do to the findings. The plan is then as it was.
    pub fn difference(&mut self, change: &Change) -> Difference {
        let back = change.reversed(&self.plan);
        let update = self.findings.update(&mut self.plan, change.clone());
        self.findings.update(&mut self.plan, back);
        Difference::between(&update.gone, &update.appeared)
    }
}

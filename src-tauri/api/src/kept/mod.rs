//! The Plans of forums and what is found in them, kept in memory beside the open workspace. They follow its steps, so that an
//! edit costs as much in a large forum as in a small one.

mod following;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use periplo_model::findings::{Findings, Options, Update};
use periplo_model::plan::Plan;
use periplo_model::publication::State;
use periplo_model::{Finding, Forum, ForumId, Kind, PublicationId, Records, StepId};
use periplo_store::Changed;

use crate::app::{App, Open, locked};
use crate::error::WireError;
use crate::programme::Texts;
use following::{Reach, change_of};

/// What is kept of the forums of a workspace.
#[derive(Default)]
pub(crate) struct KeptForums {
    forums: Mutex<HashMap<ForumId, Kept>>,
    /// Held while a Plan is read or looked through, so that who wants the same waits for it and does not do it again.
    making: Mutex<()>,
    published: Mutex<HashMap<ForumId, Published>>,
}

/// What the last publication of a forum told, and the rules that were then compared with.
struct Published {
    publication: PublicationId,
    rules: String,
    state: Option<Arc<State>>,
}

/// A Plan, and the step after which it is what the workspace says.
#[derive(Clone)]
pub(crate) struct PlanAt {
    pub(crate) plan: Arc<Plan>,
    pub(crate) head: Option<StepId>,
    /// What a search looks through in this Plan.
    pub(crate) texts: Arc<Texts>,
}

struct Kept {
    at: PlanAt,
    found: Option<Found>,
}

/// What is found in a forum.
#[derive(Clone)]
struct Found {
    /// The forum's Plan with those of other forums in which its people and rooms may be at work; `None` where there are none.
    wider: Option<Arc<Plan>>,
    /// The forums whose records are in it.
    forums: BTreeSet<ForumId>,
    options: Options,
    state: Arc<Findings>,
    /// The same as a list, once somebody asked for it.
    list: Option<Arc<Vec<Finding>>>,
}

/// A plan with all that is found in it.
pub(crate) struct Looked {
    pub(crate) plan: Arc<Plan>,
    pub(crate) found: Arc<Vec<Finding>>,
    state: Arc<Findings>,
}

impl Looked {
    /// The findings in the form that follows changes.
    pub(crate) fn findings(&self) -> Findings {
        (*self.state).clone()
    }
}

impl KeptForums {
    /// Forgets all, because other rules hold.
    pub(crate) fn clear(&self) {
        locked(&self.forums).clear();
    }
}

/// Forums that are more days apart than this have nothing to do with each other.
const NEAR: i64 = 31;

impl App {
    /// The Plan of the forum with this slug or id.
    pub(crate) fn plan(&self, name: &str) -> Result<Arc<Plan>, WireError> {
        self.plan_of(self.forum_id(name)?)
    }

    /// The Plan of a forum, from memory or read anew.
    pub(crate) fn plan_of(&self, forum: ForumId) -> Result<Arc<Plan>, WireError> {
        self.plan_at(forum).map(|at| at.plan)
    }

    /// The Plan of a forum with the step it stands at. One kept in memory counts only while that is the latest step.
    pub(crate) fn plan_at(&self, forum: ForumId) -> Result<PlanAt, WireError> {
        let open = self.open()?;
        let reader = self.reader()?;
        let head = reader.history(None, 1)?.first().map(|step| step.id);
        let known = || {
            let forums = locked(&open.kept.forums);
            forums.get(&forum).filter(|kept| kept.at.head == head).map(|kept| kept.at.clone())
        };
        if let Some(at) = known() {
            return Ok(at);
        }
        let _making = locked(&open.kept.making);
        if let Some(at) = known() {
            return Ok(at);
        }
        let plan = Plan::new(reader.forum_records(forum)?, forum, self.rules());
        let plan = Arc::new(plan.ok_or_else(|| WireError::not_found(Kind::Forum, forum))?);
        let at = PlanAt { plan, head, texts: Arc::default() };
        locked(&open.kept.forums).insert(forum, Kept { at: at.clone(), found: None });
        Ok(at)
    }

    /// Looks through a forum; from memory as long as it is the same forum, day and publication.
    pub(crate) fn look(&self, forum: &str, today: Option<NaiveDate>) -> Result<Looked, WireError> {
        let (at, mut found) = self.found_in(forum, today)?;
        let plan = Arc::clone(found.wider.as_ref().unwrap_or(&at.plan));
        let (known, state) = (found.list.take(), Arc::clone(&found.state));
        if let Some(list) = known {
            return Ok(Looked { plan, found: list, state });
        }
        let list = Arc::new(state.list(&plan));
        found.list = Some(Arc::clone(&list));
        self.keep_found(&at, found)?;
        Ok(Looked { plan, found: list, state })
    }

    /// Looks through a forum for those who need no list of what is found: the Plan, and the findings as they are kept.
    pub(crate) fn look_briefly(&self, forum: &str) -> Result<(Arc<Plan>, Arc<Findings>), WireError> {
        let (at, found) = self.found_in(forum, None)?;
        Ok((found.wider.unwrap_or(at.plan), found.state))
    }

    /// What is found in a forum, from memory or looked for anew and kept.
    fn found_in(&self, forum: &str, today: Option<NaiveDate>) -> Result<(PlanAt, Found), WireError> {
        let forum = self.forum_id(forum)?;
        let today = today.unwrap_or_else(|| self.finding_options().today);
        let at = self.plan_at(forum)?;
        let options = Options { today, published: self.published(&at.plan)? };
        let open = self.open()?;
        let known = || {
            let forums = locked(&open.kept.forums);
            let kept = forums.get(&forum).filter(|kept| kept.at.head == at.head);
            kept.and_then(|kept| kept.found.clone()).filter(|found| found.options == options)
        };
        if let Some(found) = known() {
            return Ok((at, found));
        }
        let _making = locked(&open.kept.making);
        if let Some(found) = known() {
            return Ok((at, found));
        }
        let (wider, forums) = self.with_other_forums(&at.plan)?;
        let state = Arc::new(Findings::new(wider.as_ref().unwrap_or(&at.plan), options.clone()));
        let found = Found { wider, forums, options, state, list: None };
        self.keep_found(&at, found.clone())?;
        Ok((at, found))
    }

    /// Keeps what was found, where the Plan is still the one that it was found in.
    fn keep_found(&self, at: &PlanAt, found: Found) -> Result<(), WireError> {
        let open = self.open()?;
        let mut forums = locked(&open.kept.forums);
        if let Some(kept) = forums.get_mut(&at.plan.forum().id).filter(|kept| kept.at.head == at.head) {
            kept.found = Some(found);
        }
        Ok(())
    }

    /// What the last publication of a forum told, where newer rules may have moved something since.
    fn published(&self, plan: &Plan) -> Result<Option<Arc<State>>, WireError> {
        let (open, reader, forum) = (self.open()?, self.reader()?, plan.forum().id);
        let rules = plan.rules().version().to_string();
        let last = reader.publications(forum)?.pop().filter(|last| last.rules != rules);
        let Some(last) = last else { return Ok(None) };
        let is_same = |known: &&Published| known.publication == last.id && known.rules == rules;
        if let Some(known) = locked(&open.kept.published).get(&forum).filter(is_same) {
            return Ok(known.state.clone());
        }
        let state = reader.publication_states(forum)?.pop().map(Arc::new);
        let known = Published { publication: last.id, rules, state: state.clone() };
        locked(&open.kept.published).insert(forum, known);
        Ok(state)
    }

    /// A Plan with the other forums of the workspace that are near it in time, and those with its short name: what people
    /// and rooms do there counts. None where there are none; and the forums that are in it.
    fn with_other_forums(&self, alone: &Arc<Plan>) -> Result<(Option<Arc<Plan>>, BTreeSet<ForumId>), WireError> {
        let reader = self.reader()?;
        let own = alone.forum();
        let near = |other: &Forum| {
            let apart = (other.starts - own.ends).max(own.starts - other.ends);
            apart.num_days() <= NEAR || other.slug == own.slug
        };
        let others: Vec<Forum> =
            reader.all::<Forum>()?.into_iter().filter(|other| other.id != own.id && near(other)).collect();
        let forums = others.iter().map(|other| other.id).chain([own.id]).collect();
        if others.is_empty() {
            return Ok((None, forums));
        }
        let mut records = alone.records().clone();
        let others: Result<Vec<Records>, WireError> =
            others.iter().map(|other| Ok(reader.forum_records(other.id)?)).collect();
        records.merge(others?.into_iter().map(|mut other| {
            other.strip_private();
            other
        }));
        Ok((Plan::new(records, own.id, alone.rules().clone()).map(Arc::new), forums))
    }

    /// Lets what is kept in memory follow a step, and says what that did to the findings. What cannot follow is forgotten and
    /// read anew when it is asked for.
    pub(crate) fn follow(&self, open: &Open, changed: &Changed, step: Option<StepId>) -> Update {
        let mut update = Update::default();
        let Some(step) = step else { return update };
        let before = self.reader().ok().and_then(|reader| Some((reader.history(None, 2).ok()?, reader)));
        let Some((steps, reader)) = before else { return update };
        // Where another step came between, what is kept is of neither.
        if steps.first().is_none_or(|last| last.id != step) {
            return update;
        }
        let before = steps.get(1).map(|step| step.id);
        let mut forums = locked(&open.kept.forums);
        forums.retain(|_, kept| kept.at.head == before);
        forums.retain(|forum, kept| {
            let alone = Reach { forums: &BTreeSet::from([*forum]), private: true };
            let Some(change) = change_of(&kept.at.plan, &reader, changed, alone) else { return false };
            kept.at.head = Some(step);
            if !change.keys().is_empty() {
                kept.at.texts = Arc::default();
            }
            // Which forums are near each other may be another matter now.
            let Some(mut found) = kept.found.take().filter(|_| changed.iter().all(|(kind, _)| kind != Kind::Forum))
            else {
                if !change.keys().is_empty() {
                    Arc::make_mut(&mut kept.at.plan).apply(change);
                }
                return true;
            };
            let wider = found.wider.as_ref().map(|wider| {
                let reach = Reach { forums: &found.forums, private: false };
                change_of(wider, &reader, changed, reach)
            });
            match (wider, &mut found.wider) {
                // What is found in other forums too is looked for anew where they cannot follow.
                (Some(None), _) => {
                    Arc::make_mut(&mut kept.at.plan).apply(change);
                    return true;
                }
                (Some(Some(wider_change)), Some(wider)) => {
                    if !change.keys().is_empty() {
                        Arc::make_mut(&mut kept.at.plan).apply(change);
                    }
                    if !wider_change.keys().is_empty() {
                        found.list = None;
                        let state = Arc::make_mut(&mut found.state);
                        add(&mut update, state.update(Arc::make_mut(wider), wider_change));
                    }
                }
                _ => {
                    if !change.keys().is_empty() {
                        found.list = None;
                        let state = Arc::make_mut(&mut found.state);
                        add(&mut update, state.update(Arc::make_mut(&mut kept.at.plan), change));
                    }
                }
            }
            kept.found = Some(found);
            true
        });
        update
    }
}

fn add(all: &mut Update, more: Update) {
    all.appeared.extend(more.appeared);
    all.changed.extend(more.changed);
    all.gone.extend(more.gone);
}

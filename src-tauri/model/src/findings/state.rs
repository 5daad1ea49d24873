//! All findings of a plan, kept and followed through edits.

use std::collections::{BTreeMap, HashMap, HashSet};

use uuid::Uuid;

use super::context::Context;
use super::hygiene::{Look, is_sample, look};
use super::touched::{touch, touches_all};
use super::unit::{Kept, Unit, check};
use super::{Finding, FindingCode, Options};
use crate::plan::{Change, Plan};
use crate::*;

/// All findings of a plan. After an edit only the units that it touches are looked at again, and the result is what a full
/// run would give.
#[derive(Clone, Debug)]
pub struct Findings {
    options: Options,
    keys: HashMap<Unit, Vec<String>>,
    told: BTreeMap<String, Told>,
    samples: HashSet<(Kind, Uuid)>,
    looks: HashMap<Look, Vec<Uuid>>,
}

/// A finding, with how many units tell of it and how many of these are people.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    finding: Finding,
    units: u32,
    people: u32,
}

/// What an edit did to the findings of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    /// Those that were not there before, in the order of their keys.
    pub appeared: Vec<Finding>,
    /// Those that are graver, less grave, accepted, or told with other arguments than before.
    pub changed: Vec<Finding>,
    /// Those that are there no more, as they were.
    pub gone: Vec<Finding>,
}

/// Everything to look at in a plan, in the order of the keys. What was accepted is marked and not left out.
pub fn findings(plan: &Plan, options: &Options) -> Vec<Finding> {
    Findings::new(plan, options.clone()).list(plan)
}

impl Findings {
    /// Looks at a whole plan.
    pub fn new(plan: &Plan, options: Options) -> Self {
        let mut new =
            Self { options, keys: HashMap::new(), told: BTreeMap::new(), samples: samples(plan), looks: looks(plan) };
        let units = new.units(plan);
        new.check(plan, units);
        new
    }

    /// What the findings depend on besides the plan.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// All findings in the order of their keys; those that the planner accepted say why.
    pub fn list(&self, plan: &Plan) -> Vec<Finding> {
        let accepted = accepted(plan);
        self.told.values().map(|told| told.finding(accepted.get(told.finding.key.as_str()))).collect()
    }

    /// The finding with a key, accepted or not.
    pub fn find(&self, plan: &Plan, key: &str) -> Option<Finding> {
        Some(self.told.get(key)?.finding(accepted(plan).get(key)))
    }

    /// How many findings there are, accepted ones included.
    pub fn len(&self) -> usize {
        self.told.len()
    }

    /// True where nothing is found.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// Edits the plan and looks again at what the edit touches.
    pub fn update(&mut self, plan: &mut Plan, change: Change) -> Update {
        let keys = change.keys();
        let before_accepted = owned(accepted(plan));
        let accepts = keys.iter().any(|(kind, _)| *kind == Kind::Acceptance);
        if keys.iter().any(|(kind, _)| touches_all(*kind)) {
            let before = std::mem::take(&mut self.told);
            plan.apply(change);
            *self = Self::new(plan, self.options.clone());
            return self.compare(
                plan,
                before.into_iter().map(|(key, told)| (key, Some(told))).collect(),
                &before_accepted,
                true,
            );
        }
        let mut units = HashSet::new();
        for (kind, id) in &keys {
            touch(plan, *kind, *id, &mut units);
            self.forget_look(plan, *kind, *id);
        }
        plan.apply(change);
        let had = self.samples.len();
        for (kind, id) in &keys {
            touch(plan, *kind, *id, &mut units);
            self.keep_look(plan, *kind, *id);
            if is_sample(plan, *kind, *id) {
                self.samples.insert((*kind, *id));
            } else {
                self.samples.remove(&(*kind, *id));
            }
        }
        if self.samples.len() != had {
            units.insert(Unit::Forum);
        }
        let mut before = BTreeMap::new();
        for unit in &units {
            self.withdraw(unit, &mut before);
        }
        let units: Vec<Unit> = units.into_iter().collect();
        for key in self.check(plan, units) {
            before.entry(key).or_insert(None);
        }
        if accepts {
            let all = self.told.iter().map(|(key, told)| (key.clone(), Some(told.clone())));
            let rest: Vec<_> = all.filter(|(key, _)| !before.contains_key(key)).collect();
            before.extend(rest);
        }
        self.compare(plan, before, &before_accepted, accepts)
    }

    /// What differs between the findings with some keys before and now.
    fn compare(
        &self,
        plan: &Plan,
        before: BTreeMap<String, Option<Told>>,
        were_accepted: &HashMap<String, String>,
        whole: bool,
    ) -> Update {
        let accepted = accepted(plan);
        let mut update = Update::default();
        for (key, was) in &before {
            let was = was.as_ref().map(|told| told.finding(were_accepted.get(key).map(String::as_str).as_ref()));
            let now = self.told.get(key).map(|told| told.finding(accepted.get(key.as_str())));
            match (was, now) {
                (None, Some(now)) => update.appeared.push(now),
                (Some(was), None) => update.gone.push(was),
                (Some(was), Some(now)) if was != now => update.changed.push(now),
                _ => {}
            }
        }
        if whole {
            let new = self.told.iter().filter(|(key, _)| !before.contains_key(*key));
            update.appeared.extend(new.map(|(key, told)| told.finding(accepted.get(key.as_str()))));
        }
        update
    }

    /// Takes back what a unit told, and notes what it was the first time that a key is met.
    fn withdraw(&mut self, unit: &Unit, before: &mut BTreeMap<String, Option<Told>>) {
        let people = u32::from(matches!(unit, Unit::Person(_)));
        for key in self.keys.remove(unit).unwrap_or_default() {
            let Some(told) = self.told.get_mut(&key) else { continue };
            if !before.contains_key(&key) {
                before.insert(key.clone(), Some(told.clone()));
            }
            told.units -= 1;
            told.people -= people;
            if told.units == 0 {
                self.told.remove(&key);
            }
        }
    }

    /// Looks at units; the keys of what they tell.
    fn check(&mut self, plan: &Plan, units: Vec<Unit>) -> Vec<String> {
        let cx = Context::new(plan, &self.options);
        let (mut found, mut all) = (Vec::new(), Vec::new());
        for unit in units {
            check(&cx, &unit, &Kept { samples: self.samples.len(), looks: &self.looks }, &mut found);
            if found.is_empty() {
                continue;
            }
            let people = u32::from(matches!(unit, Unit::Person(_)));
            let mut keys: Vec<String> = Vec::with_capacity(found.len());
            for finding in found.drain(..) {
                let key = finding.key.clone();
                keys.push(key.clone());
                match self.told.get_mut(&key) {
                    Some(told) => {
                        *told = Told { finding, units: told.units + 1, people: told.people + people };
                    }
                    None => {
                        self.told.insert(key, Told { finding, units: 1, people });
                    }
                }
            }
            all.extend(keys.iter().cloned());
            self.keys.insert(unit, keys);
        }
        all
    }

    /// Every unit of a plan.
    fn units(&self, plan: &Plan) -> Vec<Unit> {
        let records = plan.records();
        let mut units = vec![Unit::Forum];
        units.extend(plan.legs().map(|leg| Unit::Leg(leg.id)));
        units.extend(plan.sessions().map(|session| Unit::Session(session.id)));
        units.extend(records.rooms.iter().map(|room| Unit::Room(room.id)));
        units.extend(records.people.iter().map(|person| Unit::Person(person.id)));
        units.extend(plan.delegations().map(|delegation| Unit::Delegation(delegation.id)));
        units.extend(plan.journeys().map(|journey| Unit::Journey(journey.id)));
        units.extend(plan.stays().map(|stay| Unit::Stay(stay.id)));
        units.extend(records.tasks.iter().map(|task| Unit::Task(task.id)));
        let alike = self.looks.iter().filter(|(_, alike)| alike.len() > 1);
        units.extend(alike.map(|(look, _)| Unit::Look(look.clone())));
        units
    }

    fn forget_look(&mut self, plan: &Plan, kind: Kind, id: Uuid) {
        let Some(was) = look(plan, kind, id) else { return };
        if let Some(alike) = self.looks.get_mut(&was) {
            alike.retain(|other| *other != id);
            if alike.is_empty() {
                self.looks.remove(&was);
            }
        }
    }

    fn keep_look(&mut self, plan: &Plan, kind: Kind, id: Uuid) {
        let Some(now) = look(plan, kind, id) else { return };
        let alike = self.looks.entry(now).or_default();
        if let Err(place) = alike.binary_search(&id) {
            alike.insert(place, id);
        }
    }
}

impl Told {
    fn finding(&self, accepted: Option<&&str>) -> Finding {
        let mut finding = self.finding.clone();
        let of_delegation = finding.subjects.first().is_some_and(|subject| subject.kind == Kind::Delegation);
        let counts = self.people > 0 || of_delegation && finding.subjects.len() == 3;
        if counts && (of_delegation || finding.code == FindingCode::ArrivalUnmet) {
            finding.args.insert("people".to_owned(), self.people.to_string());
        }
        finding.accepted = accepted.map(|reason| (*reason).to_owned());
        finding
    }
}

/// The reasons of the forum's acceptances, by the keys of findings.
fn accepted(plan: &Plan) -> HashMap<&str, &str> {
    let forum = plan.forum().id;
    let own = plan.records().acceptances.iter().filter(|acceptance| acceptance.forum == forum);
    own.map(|acceptance| (acceptance.key.as_str(), acceptance.reason.as_str())).collect()
}

fn owned(accepted: HashMap<&str, &str>) -> HashMap<String, String> {
    accepted.into_iter().map(|(key, reason)| (key.to_owned(), reason.to_owned())).collect()
}

/// How many records of the forum, and of what it refers to, carry the mark *sample* on themselves or on a field.
pub fn sample_count(plan: &Plan) -> usize {
    samples(plan).len()
}

fn samples(plan: &Plan) -> HashSet<(Kind, Uuid)> {
    let records = plan.records();
    macro_rules! marked {
        ($($plural:ident $kind:ident)+) => {{
            let mut marked: Vec<(Kind, Uuid)> = Vec::new();
            $(marked.extend(
                records.$plural.iter().filter(|it| !it.marks.is_empty()).map(|it| (Kind::$kind, it.id.uuid())),
            );)+
            marked
        }};
    }
    let marked = marked!(organizations Organization memberships Membership places Place venues Venue rooms Room people Person
        affiliations Affiliation availabilities Availability host_events HostEvent forums Forum legs Leg tracks Track
        sessions Session delegations Delegation delegates Delegate attended_legs AttendedLeg participations Participation
        partners Partner journeys Journey travellers Traveller stays Stay guests Guest tasks Task outcomes Outcome);
    marked.into_iter().filter(|(kind, id)| is_sample(plan, *kind, *id)).collect()
}

fn looks(plan: &Plan) -> HashMap<Look, Vec<Uuid>> {
    let records = plan.records();
    let people = records.people.iter().map(|it| (Kind::Person, it.id.uuid()));
    let organizations = records.organizations.iter().map(|it| (Kind::Organization, it.id.uuid()));
    let venues = records.venues.iter().map(|it| (Kind::Venue, it.id.uuid()));
    let mut looks: HashMap<Look, Vec<Uuid>> = HashMap::new();
    // Each kind is in the order of its ids, so each list is.
    for (kind, id) in people.chain(organizations).chain(venues) {
        if let Some(look) = look(plan, kind, id) {
            looks.entry(look).or_default().push(id);
        }
    }
    looks
}

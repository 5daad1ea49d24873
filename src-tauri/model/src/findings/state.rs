//! All findings of a plan, kept and followed through edits.

use std::collections::{BTreeMap, HashMap, HashSet};

use uuid::Uuid;

use super::brief::{Arg, Args, Brief, Cause};
use super::context::{Context, Slots};
use super::hygiene::{Look, is_sample, look};
use super::marks::{Accepted, Mark, Marks, Tally, sort};
use super::quick::{QuickMap, QuickSet};
use super::touched::{touch, touches_all};
use super::unit::{Kept, Unit, check};
use super::whole::look_at;
use super::{Finding, FindingCode, Options, Severity};
use crate::plan::{Change, Plan};
use crate::*;

/// All findings of a plan. After an edit only the units that it touches are looked at again, and the result is what a full
/// run would give.
#[derive(Clone, Debug)]
pub struct Findings {
    options: Options,
    causes: QuickMap<Unit, Vec<Cause>>,
    told: QuickMap<Cause, Told>,
    /// When sessions are; edits take out those that they move.
    slots: Slots,
    samples: HashSet<(Kind, Uuid)>,
    looks: QuickMap<Look, Vec<Uuid>>,
}

/// What is told of a cause, with how many units tell of it and how many of these are people.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    severity: Severity,
    at: Option<i64>,
    args: Args,
    units: u32,
    people: u32,
}

/// What was told before an edit of the causes that it touches; nothing of those that are new.
type Before = BTreeMap<Cause, Option<Told>>;

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
        let (samples, looks) = (samples(plan), looks(plan));
        let (causes, told, slots) = (QuickMap::default(), QuickMap::default(), Slots::default());
        let mut new = Self { options, causes, told, slots, samples, looks };
        let units = new.units(plan);
        let (all, slots) = look_at(plan, &new.options, &units, &Kept { samples: new.samples.len(), looks: &new.looks });
        new.slots = slots;
        new.told.reserve(all.iter().map(|(_, found)| found.len()).sum());
        new.causes.reserve(all.len());
        for (unit, found) in all {
            new.keep(unit, found);
        }
        new
    }

    /// What the findings depend on besides the plan.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// All findings in the order of their keys; those that the planner accepted say why.
    pub fn list(&self, plan: &Plan) -> Vec<Finding> {
        let accepted = accepted(plan);
        let mut told: Vec<(&Cause, &Told)> = self.told.iter().collect();
        told.sort_unstable_by_key(|(cause, _)| **cause);
        told.into_iter().map(|(cause, told)| told.finding(cause, &accepted)).collect()
    }

    /// The finding with a key, accepted or not.
    pub fn find(&self, plan: &Plan, key: &str) -> Option<Finding> {
        let cause = self.cause(key)?;
        Some(self.told.get(&cause)?.finding(&cause, &accepted(plan)))
    }

    /// How many findings there are, and those about records that are `wanted` by their id, which nobody accepted. Nothing
    /// else is written out.
    pub fn marks(&self, plan: &Plan, wanted: impl Fn(&Uuid) -> bool) -> (Tally, Marks) {
        let reasons = accepted(plan);
        let accepted = Accepted::new(reasons.keys().copied());
        let (mut tally, mut marks) = (Tally::default(), Marks::new());
        for (cause, told) in &self.told {
            if accepted.has(cause) {
                tally.accepted += 1;
                continue;
            }
            tally.add(told.severity);
            for subject in cause.subjects().filter(|subject| wanted(&subject.id)) {
                let mark = Mark { key: cause.key(), code: cause.code, severity: told.severity, at: told.at };
                marks.entry(subject.id).or_default().push(mark);
            }
        }
        sort(&mut marks);
        (tally, marks)
    }

    fn cause(&self, key: &str) -> Option<Cause> {
        self.told.keys().find(|cause| cause.has_key(key)).copied()
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
        let accepts = keys.iter().any(|(kind, _)| *kind == Kind::Acceptance);
        let were_accepted = if accepts { owned(&accepted(plan)) } else { HashMap::new() };
        if keys.iter().any(|(kind, _)| touches_all(*kind)) {
            let mut before: Before =
                std::mem::take(&mut self.told).into_iter().map(|(cause, told)| (cause, Some(told))).collect();
            plan.apply(change);
            *self = Self::new(plan, self.options.clone());
            for cause in self.told.keys() {
                before.entry(*cause).or_insert(None);
            }
            return self.compare(plan, before, accepts.then_some(&were_accepted));
        }
        let mut units = QuickSet::default();
        for (kind, id) in &keys {
            touch(plan, *kind, *id, &mut units);
            self.forget_look(plan, *kind, *id);
        }
        plan.apply(change);
        let had = self.samples.len();
        for (kind, id) in &keys {
            touch(plan, *kind, *id, &mut units);
            self.keep_look(plan, *kind, *id);
            self.forget_slots(plan, *kind, *id);
            if is_sample(plan, *kind, *id) {
                self.samples.insert((*kind, *id));
            } else {
                self.samples.remove(&(*kind, *id));
            }
        }
        if self.samples.len() != had {
            units.insert(Unit::Forum);
        }
        let mut before = Before::new();
        for unit in &units {
            self.withdraw(unit, &mut before);
        }
        self.check(plan, units, &mut before);
        if accepts {
            let named = were_accepted.keys().map(String::as_str).chain(accepted(plan).into_keys());
            let causes: Vec<Cause> = named.filter_map(|key| self.cause(key)).collect();
            for cause in causes {
                before.entry(cause).or_insert_with(|| self.told.get(&cause).cloned());
            }
        }
        self.compare(plan, before, accepts.then_some(&were_accepted))
    }

    /// What differs between what was told before and now, where `were_accepted` is given also by what is accepted.
    fn compare(&self, plan: &Plan, before: Before, were_accepted: Option<&HashMap<String, String>>) -> Update {
        let accepted = accepted(plan);
        let borrowed: Option<HashMap<&str, &str>> =
            were_accepted.map(|were| were.iter().map(|(key, reason)| (key.as_str(), reason.as_str())).collect());
        let were_accepted = borrowed.as_ref().unwrap_or(&accepted);
        let mut update = Update::default();
        for (cause, was) in &before {
            match (was, self.told.get(cause)) {
                (None, Some(now)) => update.appeared.push(now.finding(cause, &accepted)),
                (Some(was), None) => update.gone.push(was.finding(cause, were_accepted)),
                (Some(was), Some(now)) if borrowed.is_some() || !was.says_the_same(now, cause) => {
                    let now = now.finding(cause, &accepted);
                    if was.finding(cause, were_accepted) != now {
                        update.changed.push(now);
                    }
                }
                _ => {}
            }
        }
        update
    }

    /// Takes back what a unit told, and notes what it was the first time that a cause is met.
    fn withdraw(&mut self, unit: &Unit, before: &mut Before) {
        let people = u32::from(matches!(unit, Unit::Person(_)));
        for cause in self.causes.remove(unit).unwrap_or_default() {
            let Some(told) = self.told.get_mut(&cause) else { continue };
            before.entry(cause).or_insert_with(|| Some(told.clone()));
            told.units -= 1;
            told.people -= people;
            if told.units == 0 {
                self.told.remove(&cause);
            }
        }
    }

    /// Looks at units again, and notes the causes that are new.
    fn check(&mut self, plan: &Plan, units: QuickSet<Unit>, before: &mut Before) {
        let options = self.options.clone();
        let cx = Context::new(plan, &options, std::mem::take(&mut self.slots));
        for unit in units {
            let mut found = Vec::new();
            check(&cx, &unit, &Kept { samples: self.samples.len(), looks: &self.looks }, &mut found);
            for brief in &found {
                before.entry(brief.cause).or_insert_with(|| self.told.get(&brief.cause).cloned());
            }
            if !found.is_empty() {
                self.keep(unit, found);
            }
        }
        self.slots = cx.into_slots();
    }

    /// Keeps what a unit tells.
    fn keep(&mut self, unit: Unit, found: Vec<Brief>) {
        let people = u32::from(matches!(unit, Unit::Person(_)));
        let causes = found.iter().map(|brief| brief.cause).collect();
        for Brief { cause, severity, at, args } in found {
            let told = self.told.entry(cause).or_insert(Told { severity, at, args, units: 0, people: 0 });
            told.units += 1;
            told.people += people;
        }
        self.causes.insert(unit, causes);
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

    /// Forgets when sessions are whose times or whereabouts an edit may change.
    fn forget_slots(&mut self, plan: &Plan, kind: Kind, id: Uuid) {
        match kind {
            Kind::Session => {
                self.slots.remove(&SessionId::from_uuid(id));
            }
            Kind::Venue => {
                for session in plan.sessions_of_venue(VenueId::from_uuid(id)) {
                    self.slots.remove(&session.id);
                }
            }
            _ => {}
        }
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
    /// How many people it concerns, where its message says so.
    fn shown_people(&self, cause: &Cause) -> Option<u32> {
        let mut subjects = cause.subjects();
        let of_delegation = subjects.next().is_some_and(|subject| subject.kind == Kind::Delegation);
        let counts = self.people > 0 || of_delegation && subjects.count() == 2;
        (counts && (of_delegation || cause.code == FindingCode::ArrivalUnmet)).then_some(self.people)
    }

    fn says_the_same(&self, other: &Self, cause: &Cause) -> bool {
        let said = |told: &Self| (told.severity, told.at, told.shown_people(cause));
        said(self) == said(other) && self.args == other.args
    }

    fn finding(&self, cause: &Cause, accepted: &HashMap<&str, &str>) -> Finding {
        let mut finding = cause.write_out(self.severity, self.at, &self.args);
        if let Some(people) = self.shown_people(cause) {
            finding.args.insert("people".to_owned(), Arg::Number(people.into()).to_string());
        }
        finding.accepted = accepted.get(finding.key.as_str()).map(|reason| (*reason).to_owned());
        finding
    }
}

/// The reasons of the forum's acceptances, by the keys of findings.
fn accepted(plan: &Plan) -> HashMap<&str, &str> {
    let forum = plan.forum().id;
    let own = plan.records().acceptances.iter().filter(|acceptance| acceptance.forum == forum);
    own.map(|acceptance| (acceptance.key.as_str(), acceptance.reason.as_str())).collect()
}

fn owned(accepted: &HashMap<&str, &str>) -> HashMap<String, String> {
    accepted.iter().map(|(key, reason)| ((*key).to_owned(), (*reason).to_owned())).collect()
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

fn looks(plan: &Plan) -> QuickMap<Look, Vec<Uuid>> {
    let records = plan.records();
    let people = records.people.iter().map(|it| (Kind::Person, it.id.uuid()));
    let organizations = records.organizations.iter().map(|it| (Kind::Organization, it.id.uuid()));
    let venues = records.venues.iter().map(|it| (Kind::Venue, it.id.uuid()));
    let mut looks: QuickMap<Look, Vec<Uuid>> = QuickMap::default();
    // Each kind is in the order of its ids, so each list is.
    for (kind, id) in people.chain(organizations).chain(venues) {
        if let Some(look) = look(plan, kind, id) {
            looks.entry(look).or_default().push(id);
        }
    }
    looks
}

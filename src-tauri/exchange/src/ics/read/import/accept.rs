//! Accepting a preview: one plan of what to write.

use std::collections::{BTreeSet, HashMap};

use periplo_model::time::Rules;
use periplo_model::{
    Guest, Kind, Marks, Participation, Party, Place, Rank, Records, Reply, Role, SessionStatus, Traveller, Venue, link,
};
use serde_json::Value;
use uuid::Uuid;

use super::super::event::Standing;
use super::choice::{Becomes, Choice, Fate, Row};
use super::guess::Scene;
use super::make::{Made, make};
use super::memory::{Known, Memory, memories, remembered};
use super::preview::Preview;
use crate::bundle::{Bundle, Header, MergeOptions, MergePlan, merge};

/// What accepting comes to. It is done in one step.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    /// The records to put, with the memory of this import, and where the file and the workspace do not agree.
    pub plan: MergePlan,
    /// Records that go with all that belongs to them: journeys and stays that are cancelled.
    pub remove_whole: Vec<(Kind, Uuid)>,
    /// Rows that could not be taken as they were chosen.
    pub refused: Vec<Refused>,
    /// How many rows come in as something new, change something, and cancel something.
    pub counts: [u32; 3],
}

/// A row that could not be taken as it was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The row.
    pub key: String,
    /// Its line.
    pub line: u32,
    /// What it lacks: the end of the name of a Fluent message, `calendar-note-<code>`.
    pub code: &'static str,
}

/// What the rows of a preview come to, each as it was chosen, or as proposed. None where the forum is not among the records.
///
/// The file, what the last import said, and the workspace are compared field by field: what was changed only here is kept,
/// what was changed on both sides is kept and told unless `take_file`.
pub fn accept(
    preview: &Preview,
    choices: &HashMap<String, Choice>,
    ours: &Records,
    rules: &Rules,
    take_file: bool,
) -> Option<Accepted> {
    let forum = preview.forum?;
    // What the preview would add stands beside what is there: rows may name it.
    let mut with_added = ours.clone();
    for place in &preview.places {
        push_new(&mut with_added.places, place, |other: &Place| other.id == place.id);
    }
    for venue in &preview.venues {
        push_new(&mut with_added.venues, venue, |other: &Venue| other.id == venue.id);
    }
    let scene = Scene::new(&with_added, forum, rules)?;
    let memories = memories(&ours.imports, forum);
    let mut taking = Taking {
        scene: &scene,
        theirs: Records::default(),
        base: Vec::new(),
        memories: Vec::new(),
        accepted: Accepted::default(),
    };
    for row in &preview.rows {
        let choice = choices.get(&row.key).unwrap_or(&row.choice);
        taking.row(row, choice, memories.get(&row.key));
    }
    taking.places(preview);
    let header = Header { forum, program: None, private: false, made_for: None };
    let bundle = Bundle { header, records: taking.theirs, publications: Vec::new() };
    let options = MergeOptions { take_bundle: take_file, prune: false };
    let mut plan = merge(&bundle, &taking.base, ours, options);
    plan.puts.imports = taking.memories;
    Some(Accepted { plan, ..taking.accepted })
}

fn push_new<T: Clone>(list: &mut Vec<T>, new: &T, same: impl Fn(&T) -> bool) {
    if !list.iter().any(same) {
        list.push(new.clone());
    }
}

struct Taking<'s, 'a> {
    scene: &'s Scene<'a>,
    theirs: Records,
    base: Vec<periplo_model::Imported>,
    memories: Vec<periplo_model::Imported>,
    accepted: Accepted,
}

impl Taking<'_, '_> {
    fn row(&mut self, row: &Row, choice: &Choice, memory: Option<&Memory>) {
        if choice.becomes == Becomes::Nothing {
            return;
        }
        let is_cancelled = row.item.standing == Standing::Cancelled;
        if let (Some(memory), true) = (memory, is_cancelled && row.fate == Fate::Cancelled) {
            return self.cancel(row, memory);
        }
        // What stands for a record of another kind begins anew.
        let memory = memory.filter(|memory| kind_of(choice.becomes) == Some(memory.kind));
        let Some(made) = self.sound(row, choice).then(|| make(&row.item, choice, memory, self.scene)).flatten() else {
            return;
        };
        self.accepted.counts[usize::from(memory.is_some())] += 1;
        self.people(&made, choice);
        self.remember(row, choice, &made, memory);
        match made {
            Made::Session(session) => self.theirs.sessions.push(*session),
            Made::Journey(journey) => self.theirs.journeys.push(*journey),
            Made::Stay(stay) => self.theirs.stays.push(*stay),
        }
    }

    /// Whether a choice names what it needs, all of this workspace.
    fn sound(&mut self, row: &Row, choice: &Choice) -> bool {
        let scene = self.scene;
        let has_person = |id: &periplo_model::PersonId| scene.ours.people.iter().any(|person| person.id == *id);
        let code = match choice.becomes {
            Becomes::Session if choice.leg.is_some_and(|leg| scene.leg(leg).is_none()) => Some("unknown-leg"),
            Becomes::Session | Becomes::Stay if choice.venue.is_some_and(|venue| scene.venue(venue).is_none()) => {
                Some("unknown-venue")
            }
            Becomes::Journey if choice.from_place.and_then(|id| scene.place(id)).is_none() => Some("journey-where"),
            Becomes::Journey if choice.to_place.and_then(|id| scene.place(id)).is_none() => Some("journey-where"),
            Becomes::Stay if choice.venue.is_none() => Some("stay-where"),
            _ if !choice.people.iter().all(has_person) => Some("unknown-person"),
            _ => None,
        };
        self.accepted.refused.extend(code.map(|code| Refused { key: row.key.clone(), line: row.item.line, code }));
        code.is_none()
    }

    fn cancel(&mut self, row: &Row, memory: &Memory) {
        self.accepted.counts[2] += 1;
        let known = Known { zone: memory.known.zone.clone(), ..Known::of(&row.item, true) };
        let mut fields = memory.fields.clone();
        if memory.kind == Kind::Session {
            let cancelled = serde_json::to_value(SessionStatus::Cancelled).unwrap_or_default();
            fields.insert("status".to_owned(), cancelled);
            let mut record = fields.clone();
            record.insert("id".to_owned(), Value::from(memory.record.to_string()));
            if let Ok(session) = serde_json::from_value(Value::Object(record)) {
                self.theirs.sessions.push(session);
                self.base.push(as_of_bundle(memory, self.scene));
            }
        } else {
            self.accepted.remove_whole.push((memory.kind, memory.record));
        }
        let memory = Memory { known, fields, ..memory.clone() };
        self.memories.push(remembered(self.scene.forum.id, memory));
    }

    fn remember(&mut self, row: &Row, choice: &Choice, made: &Made, memory: Option<&Memory>) {
        let cancelled = row.item.standing == Standing::Cancelled;
        self.base
            .extend(memory.filter(|_| row.fate != Fate::RemovedHere).map(|memory| as_of_bundle(memory, self.scene)));
        let memory = Memory {
            known: Known { zone: choice.zone.clone(), ..Known::of(&row.item, cancelled) },
            kind: made.kind(),
            record: made.id(),
            fields: made.fields().unwrap_or_default(),
        };
        self.memories.push(remembered(self.scene.forum.id, memory));
    }

    /// Adds who takes part; nobody is taken out.
    fn people(&mut self, made: &Made, choice: &Choice) {
        let people: BTreeSet<_> = choice.people.iter().copied().collect();
        for person in people {
            match made {
                Made::Session(session) => {
                    let there = self.scene.ours.participations.iter();
                    let mut there =
                        there.filter(|part| part.session == session.id && part.party == Party::Person(person));
                    if there.next().is_none() {
                        let (party, role) = (Party::Person(person), Role::Attendee);
                        self.theirs.participations.push(Participation {
                            id: link::participation_id(session.id, party, role),
                            session: session.id,
                            party,
                            role,
                            reply: Reply::Accepted,
                            excused: false,
                            note: periplo_model::Localized::default(),
                            rank: Rank::default(),
                            marks: Marks::new(),
                        });
                    }
                }
                Made::Journey(journey) => self.theirs.travellers.push(Traveller {
                    id: link::traveller_id(journey.id, person),
                    journey: journey.id,
                    person,
                    marks: Marks::new(),
                }),
                Made::Stay(stay) => self.theirs.guests.push(Guest {
                    id: link::guest_id(stay.id, person),
                    stay: stay.id,
                    person,
                    marks: Marks::new(),
                }),
            }
        }
    }

    /// Adds the places and lodgings that what is taken refers to.
    fn places(&mut self, preview: &Preview) {
        let lodgings: BTreeSet<_> = self.theirs.stays.iter().map(|stay| stay.venue).collect();
        let venues =
            self.theirs.sessions.iter().filter_map(|session| session.venue).chain(lodgings).collect::<BTreeSet<_>>();
        self.theirs.venues = preview.venues.iter().filter(|venue| venues.contains(&venue.id)).cloned().collect();
        let mut places: BTreeSet<_> = self.theirs.venues.iter().map(|venue| venue.place).collect();
        places.extend(self.theirs.journeys.iter().flat_map(|journey| [journey.from_place, journey.to_place]));
        self.theirs.places = preview.places.iter().filter(|place| places.contains(&place.id)).cloned().collect();
    }
}

fn kind_of(becomes: Becomes) -> Option<Kind> {
    match becomes {
        Becomes::Session => Some(Kind::Session),
        Becomes::Journey => Some(Kind::Journey),
        Becomes::Stay => Some(Kind::Stay),
        Becomes::Nothing => None,
    }
}

/// The memory of a calendar as that of a bundle, for the comparison.
fn as_of_bundle(memory: &Memory, scene: &Scene<'_>) -> periplo_model::Imported {
    periplo_model::Imported {
        id: link::imported_id(scene.forum.id, memory.record),
        forum: scene.forum.id,
        kind: memory.kind,
        record: memory.record,
        fields: memory.fields.clone(),
    }
}

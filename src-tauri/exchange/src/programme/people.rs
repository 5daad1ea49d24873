//! Who on a programme is who in the workspace.

use std::collections::{HashMap, HashSet};

use periplo_model::{LanguageTag, Localized, Marks, Person, PersonId, Records};

use super::Programme;
use super::making::{Ids, folded};
use super::update::MatchedPerson;

/// The people of a programme as people of a workspace.
pub(super) struct People {
    /// The person of each, in the order of the programme.
    pub(super) ids: Vec<PersonId>,
    /// Those that come from the programme.
    pub(super) own: Vec<Person>,
    /// Those that were in the workspace before.
    pub(super) matched: Vec<MatchedPerson>,
}

/// Finds who is who.
///
/// Somebody who came with this programme before is the same by key. Anybody else is taken for the person of the workspace
/// that has the name, where one there and one here has it; otherwise they come in as a new person.
pub(super) fn people(programme: &Programme, ids: &Ids, ours: &Records, language: &LanguageTag) -> People {
    let known: HashSet<PersonId> = ours.people.iter().map(|person| person.id).collect();
    let mut here: HashMap<String, Vec<PersonId>> = HashMap::new();
    for person in &ours.people {
        here.entry(folded(&person.name)).or_default().push(person.id);
    }
    let mut there: HashMap<String, usize> = HashMap::new();
    for person in &programme.people {
        *there.entry(folded(&person.name)).or_default() += 1;
    }
    let mut found = People { ids: Vec::new(), own: Vec::new(), matched: Vec::new() };
    for person in &programme.people {
        let own: PersonId = ids.shared("person", &person.key);
        let name = folded(&person.name);
        let alike = match here.get(&name).map(Vec::as_slice) {
            Some([one]) if there.get(&name) == Some(&1) && !known.contains(&own) => Some(*one),
            _ => None,
        };
        found.ids.push(alike.unwrap_or(own));
        match alike {
            Some(person_here) => {
                found.matched.push(MatchedPerson { name: person.name.clone(), person: person_here });
            }
            None => {
                let mut biography = Localized::default();
                biography.set(language.clone(), person.biography.clone());
                found.own.push(Person {
                    id: own,
                    name: person.name.clone(),
                    badge_name: None,
                    languages: Vec::new(),
                    home: None,
                    country: None,
                    biography,
                    marks: Marks::new(),
                });
            }
        }
    }
    found
}

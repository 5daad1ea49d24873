//! Whom a name in a sheet means, among the people of the workspace.

use std::collections::{HashMap, HashSet};

use periplo_model::{EntityId, Organization, PersonId};

use super::shelf::Shelf;
use crate::gazetteer::matching::folded;

/// Whom a row means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// This person.
    Is(PersonId),
    /// Perhaps one of these: somebody must say.
    Ask(Vec<PersonId>),
    /// Nobody who is known.
    New,
}

/// What a row says to tell people of one name apart.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The address, folded to lower case.
    pub email: Option<String>,
    /// The organizations, folded.
    pub organizations: Vec<String>,
}

/// The people of the workspace by their names, addresses and the shapes of their names.
pub struct Folk {
    by_name: HashMap<String, Vec<PersonId>>,
    by_email: HashMap<String, Vec<PersonId>>,
    /// By a name without one of its words: where a slip is in that word, the rest agrees.
    by_rest: HashMap<String, Vec<(PersonId, String)>>,
    emails: HashMap<PersonId, String>,
    organizations: HashMap<PersonId, HashSet<String>>,
    /// The folded names of each, to compare those that share an address.
    names: HashMap<PersonId, Vec<String>>,
}

/// An address for comparing.
pub fn plain_email(text: &str) -> String {
    text.trim().to_lowercase()
}

impl Folk {
    /// Gathers the people of a workspace.
    pub fn new(shelf: &Shelf<'_>) -> Self {
        let mut folk = Self {
            by_name: HashMap::new(),
            by_email: HashMap::new(),
            by_rest: HashMap::new(),
            emails: HashMap::new(),
            organizations: HashMap::new(),
            names: HashMap::new(),
        };
        for person in &shelf.records.people {
            folk.add(person.id, &person.name);
            if let Some(badge) = person.badge_name.as_deref().filter(|badge| folded(badge) != folded(&person.name)) {
                folk.by_name.entry(folded(badge)).or_default().push(person.id);
                folk.names.entry(person.id).or_default().push(folded(badge));
            }
        }
        for private in &shelf.records.private_people {
            if let Some(email) = private.email.as_deref().map(plain_email) {
                folk.by_email.entry(email.clone()).or_default().push(private.person);
                folk.emails.insert(private.person, email);
            }
        }
        for affiliation in &shelf.records.affiliations {
            if let Some(organization) = shelf.get::<Organization>(affiliation.organization) {
                let names = folk.organizations.entry(affiliation.person).or_default();
                names.insert(folded(&organization.name));
                names.extend(organization.short_name.as_deref().map(folded));
            }
        }
        folk
    }

    /// Adds somebody.
    pub fn add(&mut self, person: PersonId, name: &str) {
        let name = folded(name);
        for (rest, word) in rests(&name) {
            self.by_rest.entry(rest).or_default().push((person, word));
        }
        self.names.entry(person).or_default().push(name.clone());
        self.by_name.entry(name).or_default().push(person);
    }

    /// Learns what a row says of somebody.
    pub fn learn(&mut self, person: PersonId, told: &Told) {
        if let Some(email) = &told.email {
            self.by_email.entry(email.clone()).or_default().push(person);
            self.emails.entry(person).or_insert_with(|| email.clone());
        }
        self.organizations.entry(person).or_default().extend(told.organizations.iter().cloned());
    }

    /// Those of exactly this name.
    pub fn named(&self, name: &str) -> Vec<PersonId> {
        let mut found = self.by_name.get(&folded(name)).cloned().unwrap_or_default();
        found.dedup();
        found
    }

    /// Whom a row means. `known` is asked who came from a sheet before: of those another organization does not speak against.
    pub fn whom(&self, name: &str, told: &Told, known: impl Fn(PersonId) -> bool) -> Whom {
        let named = self.named(name);
        let by_email = told.email.as_ref().and_then(|email| self.by_email.get(email)).cloned().unwrap_or_default();
        let both: Vec<PersonId> = named.iter().copied().filter(|person| by_email.contains(person)).collect();
        if let [only] = both.as_slice() {
            return Whom::Is(*only);
        }
        if named.is_empty() {
            if let Some(first) = by_email.first() {
                // The same address under another name: a full name and a short one, or a shared address.
                let is_part = |person: &PersonId| self.shares_words(*person, name);
                return match by_email.as_slice() {
                    [only] if is_part(only) => Whom::Is(*only),
                    _ => Whom::Ask(if by_email.len() > 3 { vec![*first] } else { by_email }),
                };
            }
            let mut like = self.like(name);
            like.truncate(3);
            return if like.is_empty() { Whom::New } else { Whom::Ask(like) };
        }
        let against_email =
            |person: &PersonId| told.email.as_ref().zip(self.emails.get(person)).is_some_and(|(said, own)| said != own);
        let agrees = |person: &PersonId| {
            let own = self.organizations.get(person);
            told.organizations.iter().any(|said| own.is_some_and(|own| own.contains(said)))
        };
        let against_organization = |person: &PersonId| {
            let own = self.organizations.get(person).is_some_and(|own| !own.is_empty());
            own && !told.organizations.is_empty() && !agrees(person)
        };
        let agreeing: Vec<PersonId> =
            named.iter().copied().filter(|person| agrees(person) && !against_email(person)).collect();
        if let [only] = agreeing.as_slice() {
            return Whom::Is(*only);
        }
        match named.as_slice() {
            [only] if known(*only) && !against_email(only) => Whom::Is(*only),
            [only] if !against_email(only) && !against_organization(only) => Whom::Is(*only),
            _ => Whom::Ask(named),
        }
    }

    fn shares_words(&self, person: PersonId, name: &str) -> bool {
        let name = folded(name);
        let said: HashSet<&str> = name.split(' ').collect();
        self.names.get(&person).into_iter().flatten().any(|own| {
            let own: HashSet<&str> = own.split(' ').collect();
            own.is_subset(&said) || said.is_subset(&own)
        })
    }

    /// Those whose name is a slip or a word away, folded as it is compared.
    pub fn like(&self, name: &str) -> Vec<PersonId> {
        let name = folded(name);
        let mut found: Vec<PersonId> = Vec::new();
        let words = name.split(' ').count();
        for (rest, word) in rests(&name) {
            for (person, other) in self.by_rest.get(&rest).into_iter().flatten() {
                if is_slip(&word, other) {
                    found.push(*person);
                }
            }
            // A surname more than the other has: "Noemí Planas Roca" and "Noemí Planas".
            if words > 2 {
                found.extend(self.by_name.get(&rest).into_iter().flatten());
            }
        }
        if words > 1 {
            found.extend(self.by_rest.get(&name).into_iter().flatten().map(|(person, _)| *person));
        }
        // The words in another order: "Planas Noemí".
        if let Some((one, other)) = name.split_once(' ') {
            found.extend(self.by_name.get(&format!("{other} {one}")).into_iter().flatten());
        }
        found.sort_by_key(|person| person.uuid());
        found.dedup();
        found
    }
}

/// A folded name without each of its words in turn, and that word; only for names of several words.
fn rests(name: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = name.split(' ').collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let without = |at: usize| {
        let rest: Vec<&str> =
            words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| *word).collect();
        (rest.join(" "), words[at].to_owned())
    };
    (0..words.len()).map(without).collect()
}

/// Whether two folded words of three letters or more are a slip apart: one letter missing, too much, wrong, or two swapped.
pub fn is_slip(one: &str, other: &str) -> bool {
    let (short, long) =
        if one.len() <= other.len() { (one.as_bytes(), other.as_bytes()) } else { (other.as_bytes(), one.as_bytes()) };
    if short.len() < 3 || long.len() - short.len() > 1 || short == long {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short_rest, long_rest) = (&short[same..], &long[same..]);
    let is_near = if short.len() < long.len() {
        short_rest == &long_rest[1..]
    } else {
        let swapped = short_rest.len() >= 2
            && short_rest[0] == long_rest[1]
            && short_rest[1] == long_rest[0]
            && short_rest[2..] == long_rest[2..];
        short_rest[1..] == long_rest[1..] || swapped
    };
    // Numbers that differ are no slips: "Sello 2" is not "Sello 3".
    let digits = |word: &'_ [u8]| word.iter().filter(|letter| letter.is_ascii_digit()).copied().collect::<Vec<_>>();
    is_near && digits(short) == digits(long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter() {
        for (one, other) in [("planas", "plana"), ("planas", "panas"), ("planas", "plamas"), ("planas", "palnas")] {
            assert!(is_slip(one, other) && is_slip(other, one), "{one} {other}");
        }
        for (one, other) in
            [("planas", "planas"), ("planas", "plan"), ("ana", "eva"), ("li", "lo"), ("sello 2", "sello 3")]
        {
            assert!(!is_slip(one, other), "{one} {other}");
        }
    }
}

//! Rows of people and of delegates.

use periplo_model::*;
use uuid::Uuid;

use super::field::{Field, SheetKind};
use super::lexicon;
use super::line::Line;
use super::making::{Made, Making, RowChoice, RowFate};
use super::names::split_names;
use super::note::Gravity;
use super::who::{Told, Whom, plain_email};
use crate::gazetteer::matching::folded;

/// The name of a row: of one column, or of two.
fn name_of(line: &Line<'_>, is_known: impl Fn(&str) -> bool) -> Option<String> {
    let whole = line.text(Field::Name);
    let parts = [line.text(Field::GivenName), line.text(Field::FamilyName)];
    let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = match whole {
        // "Nombre" beside "Apellidos" is the first half.
        Some(name) if line.headed.column(Field::FamilyName).is_some() => {
            [Some(name), line.text(Field::FamilyName)].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        // "Planas, Noemí", unless somebody is called so.
        Some(name) => match name.split_once(',').filter(|_| line.cell(Field::Id).is_none() && !is_known(&name)) {
            Some((family, given)) if !given.contains(',') && !given.trim().is_empty() => {
                format!("{} {}", given.trim(), family.trim())
            }
            _ => name,
        },
        None => joined,
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}

/// Organizations and positions, one for one where there are as many; one organization has the whole text of the position.
fn affiliations_of(line: &Line<'_>) -> Vec<(String, Option<String>)> {
    let Some(organization) = line.text(Field::Organization) else { return Vec::new() };
    let organizations = match organization.contains([';', '\n']) {
        true => split_names(&organization),
        false => vec![organization.trim_end_matches(';').to_owned()],
    };
    let position = line.text(Field::Position);
    if let [only] = organizations.as_slice() {
        return vec![(only.clone(), position)];
    }
    let positions: Vec<String> = position.unwrap_or_default().split(';').map(|part| part.trim().to_owned()).collect();
    let each = organizations.len() == positions.len();
    let position =
        |at: usize| if each || at == 0 { positions.get(at).cloned().filter(|text| !text.is_empty()) } else { None };
    organizations.iter().enumerate().map(|(at, name)| (name.clone(), position(at))).collect()
}

/// What a row says to tell people of one name apart.
fn told_of(line: &Line<'_>) -> Told {
    Told {
        email: line.text(Field::Email).map(|email| plain_email(&email)),
        organizations: affiliations_of(line).iter().map(|(name, _)| folded(name)).collect(),
    }
}

impl Making<'_> {
    /// The person that a row means, or what stands in the way.
    fn whom(&mut self, line: &mut Line<'_>, name: &str, choice: RowChoice) -> Result<Option<PersonId>, Made> {
        if let RowChoice::Is(id) = choice {
            let is_there = self.shelf.has(Kind::Person, id) || self.is_put(Kind::Person, id);
            return Ok(is_there.then(|| PersonId::from_uuid(id)));
        }
        if choice == RowChoice::New {
            return Ok(None);
        }
        if let Some(id) = line.text(Field::Id).and_then(|text| Uuid::try_parse(&text).ok()) {
            if self.shelf.has(Kind::Person, id) {
                return Ok(Some(PersonId::from_uuid(id)));
            }
            if self.memories.of(id).is_some() {
                return Err(self.removed(line, name, id));
            }
            return Ok(None);
        }
        // Whom somebody said that a name means, it means again.
        if let [before] = self.memories.by_key(self.sheet.name(), &folded(name))
            && self.folk.named(name).is_empty()
            && self.shelf.has(Kind::Person, *before)
        {
            return Ok(Some(PersonId::from_uuid(*before)));
        }
        let told = told_of(line);
        let known = |person: PersonId| self.memories.of(person.uuid()).is_some();
        match self.folk.whom(name, &told, known) {
            Whom::Is(person) => Ok(Some(person)),
            Whom::New => {
                let before = self.memories.by_key(self.sheet.name(), &folded(name)).first().copied();
                match before.filter(|id| !self.shelf.has(Kind::Person, *id)) {
                    Some(id) => Err(self.removed(line, name, id)),
                    None => Ok(None),
                }
            }
            Whom::Ask(people) => {
                let names: Vec<&str> = people.iter().map(|person| self.person_name(*person)).collect();
                let same = names.iter().any(|other| folded(other) == folded(name));
                let code = if same { "same-name" } else { "looks-like" };
                let other = names.first().copied().unwrap_or_default().to_owned();
                line.note(Some(Field::Name), Gravity::Doubtful, code, &[("name", name), ("other", &other)]);
                let mut made = Made::not(RowFate::Ask, name.to_owned());
                made.candidates = people.iter().map(|person| person.uuid()).collect();
                Err(made)
            }
        }
    }

    /// The name of a person, of one that would be added too.
    pub(super) fn person_name(&self, id: PersonId) -> &str {
        self.known::<Person>(id).map_or("", |person| &person.name)
    }

    fn removed(&self, line: &mut Line<'_>, name: &str, id: Uuid) -> Made {
        line.note(None, Gravity::Told, "removed-here", &[("name", name)]);
        Made { main: Some((Kind::Person, id)), ..Made::not(RowFate::RemovedHere, name.to_owned()) }
    }

    /// A row of people.
    pub fn person_row(&mut self, line: &mut Line<'_>, choice: RowChoice) -> Made {
        let Some(name) = name_of(line, |name| !self.folk.named(name).is_empty()) else {
            line.note(Some(Field::Name), Gravity::Broken, "name-missing", &[]);
            return Made::not(RowFate::Broken, String::new());
        };
        let found = match self.whom(line, &name, choice) {
            Ok(found) => found,
            Err(made) => return made,
        };
        let mut delegation = None;
        if self.sheet == SheetKind::Delegates {
            let Some(text) = line.text(Field::Delegation) else {
                line.note(Some(Field::Delegation), Gravity::Broken, "delegation-missing", &[]);
                return Made::not(RowFate::Broken, name);
            };
            delegation = Some(text);
        }
        let earlier = found.and_then(|person| self.row_of(person.uuid()));
        if let Some(earlier) = earlier.filter(|_| delegation.is_none()) {
            line.note(None, Gravity::Told, "twice", &[("row", &earlier.to_string())]);
            return Made { main: found.map(|id| (Kind::Person, id.uuid())), ..Made::not(RowFate::Twice, name) };
        }
        let put_before = self.count_put();
        let key = self.key(&folded(&name));
        let given = line.text(Field::Id).and_then(|text| Uuid::try_parse(&text).ok());
        let given = given.filter(|_| choice != RowChoice::New);
        let person = found.or(given.map(PersonId::from_uuid));
        let person = person.unwrap_or_else(|| PersonId::from_uuid(self.new_id(Kind::Person, &key)));
        let joined = self.row_of(person.uuid()).is_some();
        let mut ids = vec![person.uuid()];
        if !joined {
            self.begin(Kind::Person, person.uuid(), key, line.number());
            if found.is_none() {
                self.folk.add(person, &name);
                self.folk.learn(person, &told_of(line));
            }
            self.person(line, person, &name, found.is_some());
        }
        self.affiliations(line, person, &mut ids);
        self.private(line, person, &mut ids);
        if let Some(delegation) = delegation {
            self.delegate(line, person, &delegation, &mut ids);
        }
        let fate = match earlier.filter(|_| joined) {
            // A further delegation or leg of the same person; a row that brings neither says the same twice.
            Some(row) if self.count_put() == put_before => {
                line.note(None, Gravity::Told, "twice", &[("row", &row.to_string())]);
                RowFate::Twice
            }
            Some(row) => {
                line.note(None, Gravity::Told, "joined", &[("row", &row.to_string())]);
                RowFate::Joined
            }
            None => RowFate::Same,
        };
        Made { main: Some((Kind::Person, person.uuid())), ids, ..Made::not(fate, name) }
    }

    fn person(&mut self, line: &mut Line<'_>, id: PersonId, name: &str, is_known: bool) {
        let country = line.word(Field::Country, "country-unknown", lexicon::country);
        let city = line.text(Field::City).and_then(|text| self.city(line, Field::City, &text, country));
        let languages = self.languages(line);
        let biography = line.texts(Field::Biography);
        let badge = line.text(Field::BadgeName);
        // The name here stays: a sheet has lost its accents, writes the surname first, or has a slip in it. Only who is named
        // by their id is renamed.
        let own = self.shelf.get::<Person>(id).filter(|_| is_known && line.text(Field::Id).is_none());
        let name = own.map_or_else(|| name.to_owned(), |person| person.name.clone());
        let fresh = || Person {
            id,
            name: name.clone(),
            badge_name: None,
            languages: Vec::new(),
            home: None,
            country: None,
            biography: Localized::default(),
            marks: Marks::new(),
        };
        let (forum, language) = (self.forum, self.language.clone());
        let record = self.settle(id, None, fresh, |person: &mut Person| {
            person.name = name.clone();
            person.badge_name = badge.or(person.badge_name.take());
            person.languages = if languages.is_empty() { std::mem::take(&mut person.languages) } else { languages };
            person.home = city.or(person.home);
            person.country = country.or(person.country);
            for (tag, text) in &biography {
                set_text(&mut person.biography, tag.as_ref(), text, &language, forum);
            }
        });
        self.keep(id.uuid(), &record);
    }

    /// The languages of a row.
    pub(super) fn languages(&self, line: &mut Line<'_>) -> Vec<LanguageTag> {
        let Some(text) = line.text(Field::Languages) else { return Vec::new() };
        let mut found: Vec<LanguageTag> = Vec::new();
        let text = text.replace(" y ", ",").replace(" e ", ",").replace(" and ", ",").replace(" & ", ",");
        for word in text.split([',', ';', '/', '\n', '+']).map(str::trim).filter(|word| !word.is_empty()) {
            match lexicon::language(word) {
                Some(tag) if !found.contains(&tag) => found.push(tag),
                Some(_) => {}
                None => line.note(Some(Field::Languages), Gravity::Doubtful, "language-unknown", &[("text", word)]),
            }
        }
        found
    }

    fn affiliations(&mut self, line: &mut Line<'_>, person: PersonId, ids: &mut Vec<Uuid>) {
        for (name, position) in affiliations_of(line) {
            let organization = self.organization(line, Field::Organization, &name, OrganizationKind::Other);
            let own: Vec<&Affiliation> =
                self.shelf.affiliations(person).into_iter().filter(|it| it.organization == organization).collect();
            let says = |it: &&&Affiliation| {
                position.as_deref().is_some_and(|text| it.role.show(&self.language, &self.forum.languages) == text)
            };
            let existing = own.iter().find(says).or(own.first()).map(|it| it.id);
            let id = existing
                .unwrap_or_else(|| link::affiliation_id(person, organization, position.as_deref().unwrap_or_default()));
            ids.push(id.uuid());
            if self.is_put(Kind::Affiliation, id.uuid()) {
                continue;
            }
            let ranks: Vec<Rank> = self.shelf.affiliations(person).iter().map(|it| it.rank.clone()).collect();
            let rank = self.rank_after(Kind::Affiliation, person.uuid(), ranks.iter());
            let fresh = || Affiliation {
                id,
                person,
                organization,
                role: Localized::default(),
                since: None,
                until: None,
                rank,
                marks: Marks::new(),
            };
            let (forum, language) = (self.forum, self.language.clone());
            self.settle(id, Some((person.uuid(), Field::Organization)), fresh, |it: &mut Affiliation| {
                if let Some(text) = &position {
                    set_text(&mut it.role, None, text, &language, forum);
                }
            });
        }
    }

    /// Private facts go into their own records; what the sheet does not say stays.
    fn private(&mut self, line: &mut Line<'_>, person: PersonId, ids: &mut Vec<Uuid>) {
        if line.text(Field::PassportNumber).is_some() {
            line.note(Some(Field::PassportNumber), Gravity::Told, "not-kept", &[]);
        }
        let email = line.text(Field::Email);
        if email.as_deref().is_some_and(|text| !text.contains('@') || text.contains(char::is_whitespace)) {
            // The address itself is private, and in no remark.
            line.note(Some(Field::Email), Gravity::Doubtful, "mail-odd", &[]);
        }
        let id = link::private_person_id(person);
        let facts = PrivatePerson {
            id,
            person,
            legal_name: line.text(Field::LegalName),
            passport_country: line.text(Field::PassportCountry).and_then(|text| lexicon::country(&text)),
            passport_expiry: line.day(Field::PassportExpiry).map(|day| day.date),
            diet: line.text(Field::Diet),
            access_needs: line.text(Field::AccessNeeds),
            email,
            telephone: line.text(Field::Telephone),
            emergency_contact: line.text(Field::EmergencyContact),
        };
        let nothing = PrivatePerson {
            id,
            person,
            legal_name: None,
            passport_country: None,
            passport_expiry: None,
            diet: None,
            access_needs: None,
            email: None,
            telephone: None,
            emergency_contact: None,
        };
        if facts != nothing {
            ids.push(id.uuid());
            self.push(facts);
        }
    }
}

/// Writes a text in a language; where it is what is shown already, everything stays.
pub(super) fn set_text(
    own: &mut Localized,
    tag: Option<&LanguageTag>,
    text: &str,
    language: &LanguageTag,
    forum: &Forum,
) {
    match tag {
        Some(tag) => own.set(tag.clone(), text),
        None if own.show(language, &forum.languages) == text => {}
        None => own.set(language.clone(), text),
    }
}

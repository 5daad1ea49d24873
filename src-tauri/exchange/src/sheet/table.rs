//! Records as the rows of a sheet, so that reading them back changes nothing.

use std::collections::{BTreeSet, HashMap};

use periplo_model::*;
use uuid::Uuid;

use super::field::{Field, SheetKind};
use super::list::{Cells, List, Table};
use super::names::join_names;
use super::shelf::Shelf;
use super::synonyms::header;
use crate::gazetteer::matching::folded;
use crate::messages::{Language, Messages};

/// What stands above a column: a field, and the language of its texts where there are several.
pub type Head = (Field, Option<LanguageTag>);

/// What makes rows of records.
pub struct Writer<'r> {
    pub(super) shelf: Shelf<'r>,
    pub(super) forum: &'r Forum,
    pub(super) words: &'static Messages,
    /// The language that texts are shown in where a column names none: that in which they are read back.
    pub(super) language: LanguageTag,
    /// Names that several cities have.
    ambiguous: BTreeSet<String>,
}

/// The language of texts in a sheet of a forum: the forum's first.
pub fn text_language(forum: &Forum) -> LanguageTag {
    forum.languages.first().cloned().unwrap_or_else(|| "en".parse().expect("en is a language tag"))
}

impl<'r> Writer<'r> {
    /// A writer of the records of a forum, in a language; none where it is not among them.
    pub fn new(records: &'r Records, forum: ForumId, language: Language) -> Option<Self> {
        let forum = records.forums.iter().find(|record| record.id == forum)?;
        let mut names: HashMap<String, u32> = HashMap::new();
        for place in &records.places {
            *names.entry(folded(&place.name)).or_default() += 1;
        }
        let ambiguous = names.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect();
        Some(Self {
            shelf: Shelf::new(records),
            forum,
            words: Messages::new(language),
            language: text_language(forum),
            ambiguous,
        })
    }

    /// The rows of a list in the order in which people look for them; private facts only where asked.
    pub fn table(&self, list: List, with_private: bool) -> Table {
        let Some(kind) = list.kind() else { return self.plain(list) };
        let ids = self.ids(kind);
        let heads = self.heads(kind, &ids, with_private);
        let language = self.words.language();
        let named = |(field, tag): &Head| {
            let own = header(*field, kind, language);
            tag.as_ref().map_or(own.clone(), |tag| format!("{own} ({tag})"))
        };
        Table {
            list,
            headers: heads.iter().map(named).collect(),
            cells: heads.iter().map(|(field, _)| Cells::from(*field)).collect(),
            rows: ids.iter().map(|id| self.row(kind, *id, &heads)).collect(),
        }
    }

    /// The records of a kind: of delegates their own ids.
    fn ids(&self, kind: SheetKind) -> Vec<Uuid> {
        let records = self.shelf.records;
        let own = self.forum.id;
        match kind {
            SheetKind::People => {
                let mut people: Vec<&Person> = records.people.iter().collect();
                people.sort_by_cached_key(|person| (folded(&person.name), person.id));
                people.iter().map(|person| person.id.uuid()).collect()
            }
            SheetKind::Delegates => {
                let place =
                    |it: &Delegate| self.shelf.get::<Delegation>(it.delegation).map(|of| (of.rank.clone(), of.id));
                let of_forum =
                    |it: &&Delegate| self.shelf.get::<Delegation>(it.delegation).is_some_and(|of| of.forum == own);
                let mut all: Vec<&Delegate> = records.delegates.iter().filter(of_forum).collect();
                all.sort_by_cached_key(|it| (place(it), it.rank.clone(), it.id));
                all.iter().map(|it| it.id.uuid()).collect()
            }
            SheetKind::Sessions => {
                let mut all: Vec<&Session> =
                    records.sessions.iter().filter(|it| it.forum == own && !it.locked()).collect();
                let start = |it: &Session| match it.schedule {
                    Schedule::Span { start, .. } => Some(start),
                    _ => None,
                };
                all.sort_by_cached_key(|it| {
                    (it.schedule.first_day().is_none(), it.schedule.first_day(), start(it), it.rank.clone(), it.id)
                });
                all.iter().map(|it| it.id.uuid()).collect()
            }
            SheetKind::Journeys => {
                let mut all: Vec<&Journey> = records.journeys.iter().filter(|it| it.forum == own).collect();
                all.sort_by_cached_key(|it| (it.departs.day().is_none(), it.departs.day(), it.rank.clone(), it.id));
                all.iter().map(|it| it.id.uuid()).collect()
            }
            SheetKind::Stays => {
                let mut all: Vec<&Stay> = records.stays.iter().filter(|it| it.forum == own).collect();
                all.sort_by_cached_key(|it| (it.check_in, it.rank.clone(), it.id));
                all.iter().map(|it| it.id.uuid()).collect()
            }
        }
    }

    /// The columns of a kind: of texts that others read one for each language that is written.
    fn heads(&self, kind: SheetKind, ids: &[Uuid], with_private: bool) -> Vec<Head> {
        let mut heads = Vec::new();
        for field in kind.fields().iter().filter(|field| field.is_written() && (with_private || !field.is_private())) {
            if !field.is_localized() {
                heads.push((*field, None));
                continue;
            }
            let mut tags: BTreeSet<LanguageTag> = BTreeSet::new();
            for id in ids {
                tags.extend(
                    self.localized(kind, *id, *field)
                        .into_iter()
                        .flat_map(|text| text.iter().map(|(tag, _)| tag.clone())),
                );
            }
            // Texts in the forum's first language alone need no word on it.
            if tags.iter().all(|tag| *tag == self.language) {
                heads.push((*field, None));
                continue;
            }
            let of_forum: Vec<LanguageTag> =
                self.forum.languages.iter().filter(|tag| tags.contains(tag)).cloned().collect();
            let others = tags.into_iter().filter(|tag| !of_forum.contains(tag)).collect::<Vec<_>>();
            heads.extend(of_forum.iter().chain(&others).map(|tag| (*field, Some(tag.clone()))));
        }
        heads
    }

    fn localized(&self, kind: SheetKind, id: Uuid, field: Field) -> Option<&'r Localized> {
        match (kind, field) {
            (SheetKind::People, Field::Biography) => {
                self.shelf.get::<Person>(PersonId::from_uuid(id)).map(|it| &it.biography)
            }
            (SheetKind::Delegates, Field::Notes) => {
                self.shelf.get::<Delegate>(DelegateId::from_uuid(id)).map(|it| &it.notes)
            }
            (SheetKind::Sessions, field) => {
                let session = self.shelf.get::<Session>(SessionId::from_uuid(id))?;
                match field {
                    Field::Title => Some(&session.title),
                    Field::Abstract => Some(&session.abstract_text),
                    _ => Some(&session.notes),
                }
            }
            (SheetKind::Journeys, Field::Notes) => {
                self.shelf.get::<Journey>(JourneyId::from_uuid(id)).map(|it| &it.notes)
            }
            (SheetKind::Stays, Field::Notes) => self.shelf.get::<Stay>(StayId::from_uuid(id)).map(|it| &it.notes),
            _ => None,
        }
    }

    /// The cells of a record under some heads; empty where it is not there.
    pub fn row(&self, kind: SheetKind, id: Uuid, heads: &[Head]) -> Vec<String> {
        let cell = |(field, tag): &Head| {
            if field.is_localized() {
                let text = self.localized(kind, id, *field);
                return match tag {
                    Some(tag) => {
                        text.and_then(|text| text.iter().find(|(own, _)| *own == tag)).map(|(_, text)| text.to_owned())
                    }
                    None => text.map(|text| text.show(&self.language, &self.forum.languages).to_owned()),
                }
                .unwrap_or_default();
            }
            let text = match kind {
                SheetKind::People => self.person(PersonId::from_uuid(id), *field),
                SheetKind::Delegates => self.delegate(DelegateId::from_uuid(id), *field),
                SheetKind::Sessions => self.session(SessionId::from_uuid(id), *field),
                SheetKind::Journeys => self.journey(JourneyId::from_uuid(id), *field),
                SheetKind::Stays => self.stay(StayId::from_uuid(id), *field),
            };
            text.unwrap_or_default()
        };
        heads.iter().map(cell).collect()
    }

    pub(super) fn city(&self, id: PlaceId) -> Option<String> {
        let place = self.shelf.get::<Place>(id)?;
        let several = self.ambiguous.contains(&folded(&place.name));
        Some(if several { format!("{} ({})", place.name, place.country) } else { place.name.clone() })
    }

    pub(super) fn country(&self, country: CountryCode) -> String {
        self.words.text(&format!("country-{country}"), &[])
    }

    pub(super) fn languages(&self, tags: &[LanguageTag]) -> String {
        let name = |tag: &LanguageTag| {
            let key = format!("language-{tag}");
            if self.words.has(&key) { self.words.text(&key, &[]) } else { tag.to_string() }
        };
        tags.iter().map(name).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn yes(&self, yes: bool) -> String {
        self.words.text(if yes { "sheet-yes" } else { "sheet-no" }, &[])
    }

    pub(super) fn people(&self, people: impl Iterator<Item = PersonId>) -> String {
        let mut names: Vec<&str> = people.map(|id| self.shelf.person(id)).filter(|name| !name.is_empty()).collect();
        names.sort_by_cached_key(|name| folded(name));
        join_names(names)
    }

    fn person(&self, id: PersonId, field: Field) -> Option<String> {
        let person = self.shelf.get::<Person>(id)?;
        let private = || self.shelf.private(id);
        Some(match field {
            Field::Id => person.id.to_string(),
            Field::Name => person.name.clone(),
            Field::BadgeName => person.badge_name.clone()?,
            Field::Organization | Field::Position => {
                let all = self.shelf.affiliations(id);
                let current: Vec<&&Affiliation> = all
                    .iter()
                    .filter(|it| {
                        it.since.is_none_or(|since| since <= self.forum.ends)
                            && it.until.is_none_or(|until| self.forum.starts <= until)
                    })
                    .collect();
                let role = |it: &&&Affiliation| it.role.show(&self.language, &self.forum.languages).to_owned();
                let name =
                    |it: &&&Affiliation| self.shelf.get::<Organization>(it.organization).map(|of| of.name.as_str());
                match (field, current.as_slice()) {
                    (Field::Organization, [only]) => {
                        // One alone is read whole, unless it has a semicolon.
                        let name = name(only)?;
                        if name.contains(';') { join_names([name]) } else { name.to_owned() }
                    }
                    (Field::Organization, several) => join_names(several.iter().filter_map(name)),
                    (_, [only]) => role(only),
                    (_, several) => {
                        let roles: Vec<String> = several.iter().map(|it| role(it).replace(';', ",")).collect();
                        if roles.iter().all(String::is_empty) { String::new() } else { roles.join("; ") }
                    }
                }
            }
            Field::Country => self.country(person.country?),
            Field::City => self.city(person.home?)?,
            Field::Languages => self.languages(&person.languages),
            Field::Email => private()?.email.clone()?,
            Field::Telephone => private()?.telephone.clone()?,
            Field::LegalName => private()?.legal_name.clone()?,
            Field::PassportCountry => self.country(private()?.passport_country?),
            Field::PassportExpiry => private()?.passport_expiry?.to_string(),
            Field::Diet => private()?.diet.clone()?,
            Field::AccessNeeds => private()?.access_needs.clone()?,
            Field::EmergencyContact => private()?.emergency_contact.clone()?,
            _ => return None,
        })
    }

    fn delegate(&self, id: DelegateId, field: Field) -> Option<String> {
        let delegate = self.shelf.get::<Delegate>(id)?;
        let delegation = self.shelf.get::<Delegation>(delegate.delegation)?;
        Some(match field {
            Field::Delegation => Some(self.delegation(delegation)).filter(|name| !name.is_empty())?,
            Field::Head => self.yes(delegation.head == Some(delegate.person)),
            Field::Legs => {
                let mut legs: Vec<&Leg> =
                    self.shelf.below::<AttendedLeg>(id.uuid()).filter_map(|it| self.shelf.get::<Leg>(it.leg)).collect();
                legs.sort_by(|a, b| (a.starts, &a.rank, a.id).cmp(&(b.starts, &b.rank, b.id)));
                let names: Vec<String> = legs.iter().filter_map(|leg| self.leg(leg)).collect();
                join_names(names.iter().map(String::as_str))
            }
            other => self.person(delegate.person, other)?,
        })
    }

    /// What a delegation is called: by its own name, its organization, or its country.
    pub(super) fn delegation(&self, delegation: &Delegation) -> String {
        let own = delegation.name.show(&self.language, &self.forum.languages);
        let organization =
            || delegation.organization.and_then(|id| self.shelf.get::<Organization>(id)).map(|it| it.name.clone());
        let country = || delegation.country.map(|country| self.country(country));
        if own.is_empty() { organization().or_else(country).unwrap_or_default() } else { own.to_owned() }
    }

    pub(super) fn leg(&self, leg: &Leg) -> Option<String> {
        let own = leg.name.show(&self.language, &self.forum.languages);
        if own.is_empty() { self.city(leg.place) } else { Some(own.to_owned()) }
    }
}

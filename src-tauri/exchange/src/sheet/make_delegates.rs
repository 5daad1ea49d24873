//! What makes a person of a row a delegate: the delegation, whether they head it, the legs they attend.

use periplo_model::*;
use uuid::Uuid;

use super::field::Field;
use super::lexicon;
use super::line::Line;
use super::make_people::set_text;
use super::making::Making;
use super::note::Gravity;
use crate::gazetteer::matching::folded;

impl Making<'_> {
    fn delegation_named(&self, name: &str) -> Option<DelegationId> {
        let key = folded(name);
        let country = lexicon::country(name);
        let of_forum = |all: &'_ [Delegation]| -> Option<DelegationId> {
            let own = || all.iter().filter(|it| it.forum == self.forum.id);
            let by_name = own().find(|it| it.name.iter().any(|(_, text)| folded(text) == key));
            let by_organization = || {
                own().find(|it| {
                    let organization = it.organization.and_then(|id| self.shelf.get::<Organization>(id));
                    organization.is_some_and(|organization| folded(&organization.name) == key)
                })
            };
            let by_country = || {
                country.and_then(|country| own().find(|it| it.country == Some(country) && it.organization.is_none()))
            };
            by_name.or_else(by_organization).or_else(by_country).map(|it| it.id)
        };
        of_forum(&self.shelf.records.delegations).or_else(|| of_forum(&self.theirs.delegations))
    }

    /// Makes a person a delegate of the delegation that a row names.
    pub(super) fn delegate(&mut self, line: &mut Line<'_>, person: PersonId, name: &str, ids: &mut Vec<Uuid>) {
        let delegation = self.delegation_named(name).unwrap_or_else(|| {
            let id = DelegationId::from_uuid(self.new_id(Kind::Delegation, &folded(name)));
            let own = self.shelf.records.delegations.iter().filter(|it| it.forum == self.forum.id);
            let ranks: Vec<Rank> = own.map(|it| it.rank.clone()).collect();
            let rank = self.rank_after(Kind::Delegation, self.forum.id.uuid(), ranks.iter());
            self.push(Delegation {
                id,
                forum: self.forum.id,
                name: Localized::one(self.language.clone(), name),
                country: lexicon::country(name),
                organization: None,
                head: None,
                official: false,
                notes: Localized::default(),
                rank,
                marks: Marks::new(),
            });
            line.note(Some(Field::Delegation), Gravity::Told, "new-delegation", &[("name", name)]);
            id
        });
        let id = link::delegate_id(delegation, person);
        ids.push(id.uuid());
        let siblings = self.shelf.records.delegates.iter().filter(|it| it.delegation == delegation);
        let rank = self.rank_after(Kind::Delegate, delegation.uuid(), siblings.map(|it| &it.rank));
        let notes = line.texts(Field::Notes);
        let fresh = || Delegate { id, delegation, person, notes: Localized::default(), rank, marks: Marks::new() };
        let (forum, language) = (self.forum, self.language.clone());
        self.settle(id, Some((person.uuid(), Field::Delegation)), fresh, |it: &mut Delegate| {
            for (tag, text) in &notes {
                set_text(&mut it.notes, tag.as_ref(), text, &language, forum);
            }
        });
        if line.word(Field::Head, "word-unknown", lexicon::yes) == Some(true) {
            self.head(delegation, person, ids);
        }
        for text in self.legs_said(line) {
            match self.leg_named(&text).map(|leg| leg.id) {
                Some(leg) => {
                    let record =
                        AttendedLeg { id: link::attended_leg_id(id, leg), delegate: id, leg, marks: Marks::new() };
                    self.link(person.uuid(), Field::Legs, record, ids);
                }
                None => line.note(Some(Field::Legs), Gravity::Doubtful, "leg-unknown", &[("text", &text)]),
            }
        }
    }

    /// The legs that a cell names, also with an "and" between them.
    fn legs_said(&self, line: &Line<'_>) -> Vec<String> {
        let is_leg = |name: &str| self.leg_named(name).is_some();
        let part = |name: String| -> Vec<String> {
            let and = [" y ", " e ", " and ", " & "].iter().find(|and| !is_leg(&name) && name.contains(**and));
            and.map_or_else(|| vec![name.clone()], |and| name.split(and).map(|part| part.trim().to_owned()).collect())
        };
        line.names(Field::Legs, is_leg).into_iter().flat_map(part).collect()
    }

    fn head(&mut self, delegation: DelegationId, person: PersonId, ids: &mut Vec<Uuid>) {
        if let Some(own) = self.theirs.delegations.iter_mut().find(|it| it.id == delegation) {
            own.head = Some(person);
        } else if let Some(own) =
            self.shelf.get::<Delegation>(delegation).filter(|own| own.head != Some(person)).cloned()
        {
            self.settle(delegation, None, || own, |it: &mut Delegation| it.head = Some(person));
            ids.push(delegation.uuid());
        }
    }
}

//! Who takes part in the session of a row, and whom a name beside others means.

use periplo_model::*;
use uuid::Uuid;

use super::field::{Field, ROLES};
use super::line::Line;
use super::making::Making;
use super::note::Gravity;
use crate::gazetteer::matching::folded;

impl Making<'_> {
    /// Who takes part, as the columns of roles name them.
    pub(super) fn parts(&mut self, line: &mut Line<'_>, session: SessionId, ids: &mut Vec<Uuid>) {
        let there: Vec<Participation> = self.shelf.below::<Participation>(session.uuid()).cloned().collect();
        for (field, role) in ROLES {
            for name in line.names(*field, |name| self.is_somebody(name)) {
                let linked = |party: Party| there.iter().any(|it| it.party == party && it.role == *role);
                let Some(party) = self.party(line, *field, *role, &name, &linked) else { continue };
                let rank = self.rank_after(Kind::Participation, session.uuid(), there.iter().map(|it| &it.rank));
                let record = Participation {
                    id: link::participation_id(session, party, *role),
                    session,
                    party,
                    role: *role,
                    reply: Reply::Accepted,
                    excused: false,
                    note: Localized::default(),
                    rank,
                    marks: Marks::new(),
                };
                self.link(session.uuid(), *field, record, ids);
            }
        }
    }

    /// Whom a name in a column of roles means: a person, an organization or a delegation that is known, else somebody new.
    fn party(
        &mut self,
        line: &mut Line<'_>,
        field: Field,
        role: Role,
        name: &str,
        linked: &dyn Fn(Party) -> bool,
    ) -> Option<Party> {
        let people = self.folk.named(name);
        let organization = self.organizations.get(&folded(name)).copied();
        let key = folded(name);
        let delegation = self
            .shelf
            .records
            .delegations
            .iter()
            .find(|it| it.forum == self.forum.id && it.name.iter().any(|(_, own)| folded(own) == key));
        let parties = people
            .iter()
            .map(|id| Party::Person(*id))
            .chain(organization.map(Party::Organization))
            .chain(delegation.map(|it| Party::Delegation(it.id)));
        if let Some(party) = parties.into_iter().find(|party| linked(*party)) {
            return Some(party);
        }
        match (people.as_slice(), organization, delegation) {
            ([only], ..) => Some(Party::Person(*only)),
            ([], Some(organization), _) => Some(Party::Organization(organization)),
            ([], None, Some(delegation)) => Some(Party::Delegation(delegation.id)),
            ([_, ..], ..) => {
                line.note(Some(field), Gravity::Doubtful, "several-of-name", &[("name", name)]);
                None
            }
            ([], None, None) if role == Role::Performer => {
                Some(Party::Organization(self.organization(line, field, name, OrganizationKind::Act)))
            }
            ([], None, None) => self.somebody(line, field, name).map(Party::Person),
        }
    }

    /// Whether a person or an organization has this name.
    pub(super) fn is_somebody(&self, name: &str) -> bool {
        !self.folk.named(name).is_empty() || self.organizations.contains_key(&folded(name))
    }

    /// A person whom a cell names beside others: known, or new; one who is only like somebody is left out and told.
    pub(super) fn somebody(&mut self, line: &mut Line<'_>, field: Field, name: &str) -> Option<PersonId> {
        let named = self.folk.named(name);
        match named.as_slice() {
            [only] => return Some(*only),
            [_, ..] => {
                line.note(Some(field), Gravity::Doubtful, "several-of-name", &[("name", name)]);
                return None;
            }
            [] => {}
        }
        if let Some(other) = self.folk.like(name).first() {
            let other = self.person_name(*other).to_owned();
            line.note(Some(field), Gravity::Doubtful, "person-like", &[("name", name), ("other", &other)]);
            return None;
        }
        let id = PersonId::from_uuid(self.new_id(Kind::Person, &folded(name)));
        self.push(Person {
            id,
            name: name.to_owned(),
            badge_name: None,
            languages: Vec::new(),
            home: None,
            country: None,
            biography: Localized::default(),
            marks: Marks::new(),
        });
        self.folk.add(id, name);
        line.note(Some(field), Gravity::Told, "new-person", &[("name", name)]);
        Some(id)
    }
}

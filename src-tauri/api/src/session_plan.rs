//! The Plan of one session: all that its view and its edits need, read by itself, so that an edit costs the same in a forum of any size.

use std::collections::BTreeSet;

use periplo_model::plan::Plan;
use periplo_model::*;
use periplo_store::Reader;

use crate::app::App;
use crate::error::WireError;

/// Reads the Plan of one session: its forum, leg, track and whereabouts, who takes part, and the venues it could move to.
pub(crate) fn session_plan(app: &App, id: SessionId) -> Result<Plan, WireError> {
    session_plan_with(app, id, None)
}

/// The same with another leg, to which the session could move.
pub(crate) fn session_plan_with(app: &App, id: SessionId, leg: Option<LegId>) -> Result<Plan, WireError> {
    let reader = app.reader()?;
    let session = reader.get::<Session>(id)?.ok_or_else(|| WireError::not_found(Kind::Session, id))?;
    let forum = session.forum;
    let mut slice = Slice { reader: &reader, records: Records::default(), organizations: BTreeSet::new() };
    slice.surroundings(&session)?;
    slice.parties(&session)?;
    slice.partners(&session)?;
    if let Some(leg) = leg.filter(|leg| Some(*leg) != session.leg) {
        slice.records.legs.extend(reader.get::<Leg>(leg)?);
    }
    slice.records.sessions.push(session);
    let records = slice.finish()?;
    Plan::new(records, forum, app.rules()).ok_or_else(|| WireError::not_found(Kind::Forum, forum))
}

struct Slice<'r> {
    reader: &'r Reader,
    records: Records,
    organizations: BTreeSet<OrganizationId>,
}

impl Slice<'_> {
    fn surroundings(&mut self, session: &Session) -> Result<(), WireError> {
        let (reader, records) = (self.reader, &mut self.records);
        records.forums.extend(reader.get::<Forum>(session.forum)?);
        if let Some(leg) = session.leg {
            records.legs.extend(reader.get::<Leg>(leg)?);
        }
        if let Some(track) = session.track {
            records.tracks.extend(reader.get::<Track>(track)?);
        }
        let of_leg = records.legs.iter().filter_map(|leg| leg.host_event);
        let events: BTreeSet<HostEventId> = session.overlay_of.into_iter().chain(of_leg).collect();
        for event in events {
            records.host_events.extend(reader.get::<HostEvent>(event)?);
        }
        self.organizations.extend(records.host_events.iter().filter_map(|event| event.organization));
        (records.places, records.venues, records.rooms) = (reader.all()?, reader.all()?, reader.all()?);
        Ok(())
    }

    fn parties(&mut self, session: &Session) -> Result<(), WireError> {
        let parts = self.reader.by_reference::<Participation>("session", session.id.uuid())?;
        let mut people: BTreeSet<PersonId> = BTreeSet::new();
        for part in &parts {
            match part.party {
                Party::Person(person) => people.extend(Some(person)),
                Party::Organization(organization) => self.organizations.extend(Some(organization)),
                Party::Delegation(delegation) => self.delegation(delegation)?,
            }
        }
        for person in people {
            self.records.people.extend(self.reader.get::<Person>(person)?);
            self.records.affiliations.extend(self.reader.by_reference::<Affiliation>("person", person.uuid())?);
        }
        self.organizations.extend(self.records.affiliations.iter().map(|affiliation| affiliation.organization));
        self.records.participations = parts;
        Ok(())
    }

    fn delegation(&mut self, id: DelegationId) -> Result<(), WireError> {
        let Some(delegation) = self.reader.get::<Delegation>(id)? else { return Ok(()) };
        if self.records.delegations.iter().any(|known| known.id == id) {
            return Ok(());
        }
        self.organizations.extend(delegation.organization);
        self.records.delegations.push(delegation);
        for delegate in self.reader.by_reference::<Delegate>("delegation", id.uuid())? {
            self.records.attended_legs.extend(self.reader.by_reference::<AttendedLeg>("delegate", delegate.id.uuid())?);
            self.records.delegates.push(delegate);
        }
        Ok(())
    }

    fn partners(&mut self, session: &Session) -> Result<(), WireError> {
        self.records.partners = self.reader.by_reference::<Partner>("session", session.id.uuid())?;
        self.organizations.extend(self.records.partners.iter().map(|partner| partner.organization));
        Ok(())
    }

    fn finish(mut self) -> Result<Records, WireError> {
        for organization in std::mem::take(&mut self.organizations) {
            self.records.organizations.extend(self.reader.get::<Organization>(organization)?);
        }
        Ok(self.records)
    }
}

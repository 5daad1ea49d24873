//! Who need not come, who attends, who leads.

use super::{FixCode, Proposal, subjects};
use crate::findings::{Finding, FindingCode};
use crate::link::{attended_leg_id, participation_id};
use crate::plan::Change;
use crate::*;

/// Whether somebody being excused may help.
fn may_be_excused(code: FindingCode) -> bool {
    matches!(
        code,
        FindingCode::PersonDoubleBooked
            | FindingCode::DelegationDoubleBooked
            | FindingCode::SessionDuringJourney
            | FindingCode::BeforeArrival
            | FindingCode::AfterDeparture
            | FindingCode::TransferTooShort
            | FindingCode::ShortRest
            | FindingCode::PersonUnavailable
            | FindingCode::LegNotAttended
            | FindingCode::DayClashPossible
    )
}

/// Whether a change to people's parts may help.
pub(super) fn helps(code: FindingCode) -> bool {
    may_be_excused(code) || code == FindingCode::DelegationWithoutHead
}

/// What people can be asked or spared.
pub(super) fn proposals(plan: &Plan, finding: &Finding) -> Vec<Proposal> {
    match finding.code {
        FindingCode::DelegationWithoutHead => {
            subjects(plan, finding).into_iter().flat_map(|own| heads(plan, own)).collect()
        }
        FindingCode::LegNotAttended => {
            let mut proposals = attendances(plan, finding);
            proposals.extend(excuses(plan, finding));
            proposals
        }
        code if may_be_excused(code) => excuses(plan, finding),
        _ => Vec::new(),
    }
}

/// Excuses from the sessions of the finding, those first in which the party only attends.
fn excuses(plan: &Plan, finding: &Finding) -> Vec<Proposal> {
    let party = finding.subjects.iter().find_map(|subject| match subject.kind {
        Kind::Person => Some(Party::Person(PersonId::from_uuid(subject.id))),
        Kind::Delegation => Some(Party::Delegation(DelegationId::from_uuid(subject.id))),
        _ => None,
    });
    let Some(party) = party else { return Vec::new() };
    let sessions = subjects::<Session>(plan, finding).into_iter().filter(|own| own.forum == plan.forum().id);
    let mut excuses: Vec<(bool, Proposal)> = sessions.map(|session| excuse(plan, session, party)).collect();
    excuses.sort_by_key(|(needed, _)| *needed);
    excuses.into_iter().map(|(_, proposal)| proposal).collect()
}

/// An excuse from one session, and whether the party does more there than attend.
fn excuse(plan: &Plan, session: &Session, party: Party) -> (bool, Proposal) {
    let own: Vec<&Participation> = plan.participations_in(session.id).filter(|part| part.party == party).collect();
    let mut change = Change::default();
    for part in &own {
        change.put.participations.push(Participation { excused: true, ..(*part).clone() });
    }
    if own.is_empty() {
        change.put.participations.push(Participation {
            id: participation_id(session.id, party, Role::Attendee),
            session: session.id,
            party,
            role: Role::Attendee,
            reply: Reply::Accepted,
            excused: true,
            note: Localized::default(),
            rank: Rank::default(),
            marks: Marks::new(),
        });
    }
    let who = match party {
        Party::Person(id) => ("person", id.to_string()),
        Party::Delegation(id) => ("delegation", id.to_string()),
        Party::Organization(id) => ("organization", id.to_string()),
    };
    let needed = own.iter().any(|part| part.role != Role::Attendee);
    (needed, Proposal::new(FixCode::Excuse, [("session", session.id.to_string()), who], change))
}

/// That the delegate attends the leg after all.
fn attendances(plan: &Plan, finding: &Finding) -> Vec<Proposal> {
    let (people, legs) = (subjects::<Person>(plan, finding), subjects::<Leg>(plan, finding));
    let (Some(person), Some(leg)) = (people.first(), legs.first()) else { return Vec::new() };
    let attends = |delegate: &Delegate| {
        let id = attended_leg_id(delegate.id, leg.id);
        let change = Change::of(AttendedLeg { id, delegate: delegate.id, leg: leg.id, marks: Marks::new() });
        Proposal::new(FixCode::AttendLeg, [("person", person.id.to_string()), ("leg", leg.id.to_string())], change)
    };
    plan.delegates_of_person(person.id).take(1).map(attends).collect()
}

/// Delegates who may lead, in their order.
fn heads(plan: &Plan, delegation: &Delegation) -> Vec<Proposal> {
    let mut delegates: Vec<&Delegate> = plan.delegates_of(delegation.id).collect();
    delegates.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    let leads = |delegate: &Delegate| {
        let change = Change::of(Delegation { head: Some(delegate.person), ..delegation.clone() });
        let args = [("delegation", delegation.id.to_string()), ("person", delegate.person.to_string())];
        Proposal::new(FixCode::NameHead, args, change)
    };
    delegates.into_iter().take(3).map(leads).collect()
}

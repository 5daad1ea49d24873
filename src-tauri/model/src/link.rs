//! The ids of link records, derived from their natural keys.

use uuid::Uuid;

use crate::id::*;
use crate::{BookingSubject, Kind, PartnerRole, PartnerTarget, Party, Role};

fn link<I: EntityId>(kind: Kind, parts: &[&[u8]]) -> I {
    I::from_uuid(derived_uuid(kind.name(), parts))
}

fn named_role<T: serde::Serialize>(role: T) -> String {
    serde_json::to_value(role).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The id of the participation of a party in a session in a role.
pub fn participation_id(session: SessionId, party: Party, role: Role) -> ParticipationId {
    let (kind, uuid) = match party {
        Party::Person(id) => ("person", id.uuid()),
        Party::Delegation(id) => ("delegation", id.uuid()),
        Party::Organization(id) => ("organization", id.uuid()),
    };
    link(
        Kind::Participation,
        &[session.uuid().as_bytes(), kind.as_bytes(), uuid.as_bytes(), named_role(role).as_bytes()],
    )
}

/// The id of the membership of an organization in a network.
pub fn membership_id(member: OrganizationId, network: OrganizationId) -> MembershipId {
    link(Kind::Membership, &[member.uuid().as_bytes(), network.uuid().as_bytes()])
}

/// The id of the affiliation of a person with an organization in a role, given as the text it was first written with.
pub fn affiliation_id(person: PersonId, organization: OrganizationId, role: &str) -> AffiliationId {
    link(Kind::Affiliation, &[person.uuid().as_bytes(), organization.uuid().as_bytes(), role.as_bytes()])
}

/// The id of a person's membership of a delegation.
pub fn delegate_id(delegation: DelegationId, person: PersonId) -> DelegateId {
    link(Kind::Delegate, &[delegation.uuid().as_bytes(), person.uuid().as_bytes()])
}

/// The id of a delegate's attendance of a leg.
pub fn attended_leg_id(delegate: DelegateId, leg: LegId) -> AttendedLegId {
    link(Kind::AttendedLeg, &[delegate.uuid().as_bytes(), leg.uuid().as_bytes()])
}

/// The id of an organization's role for a target.
pub fn partner_id(organization: OrganizationId, target: PartnerTarget, role: PartnerRole) -> PartnerId {
    let (kind, uuid) = match target {
        PartnerTarget::Forum(id) => ("forum", id.uuid()),
        PartnerTarget::Leg(id) => ("leg", id.uuid()),
        PartnerTarget::Session(id) => ("session", id.uuid()),
        PartnerTarget::Delegation(id) => ("delegation", id.uuid()),
    };
    link(
        Kind::Partner,
        &[organization.uuid().as_bytes(), kind.as_bytes(), uuid.as_bytes(), named_role(role).as_bytes()],
    )
}

/// The id of a person's place on a journey.
pub fn traveller_id(journey: JourneyId, person: PersonId) -> TravellerId {
    link(Kind::Traveller, &[journey.uuid().as_bytes(), person.uuid().as_bytes()])
}

/// The id of a person's bed in a stay.
pub fn guest_id(stay: StayId, person: PersonId) -> GuestId {
    link(Kind::Guest, &[stay.uuid().as_bytes(), person.uuid().as_bytes()])
}

/// The id of the acceptance of a finding of a forum.
pub fn acceptance_id(forum: ForumId, key: &str) -> AcceptanceId {
    link(Kind::Acceptance, &[forum.uuid().as_bytes(), key.as_bytes()])
}

/// The id of the memory of a record imported with a forum's bundle.
pub fn imported_id(forum: ForumId, record: Uuid) -> ImportedId {
    link(Kind::Imported, &[forum.uuid().as_bytes(), record.as_bytes()])
}

/// The id of a person's private facts.
pub fn private_person_id(person: PersonId) -> PrivatePersonId {
    link(Kind::PrivatePerson, &[person.uuid().as_bytes()])
}

/// The id of a booking of a journey or stay, for one person or for all.
pub fn private_booking_id(subject: BookingSubject, person: Option<PersonId>) -> PrivateBookingId {
    let (kind, uuid) = match subject {
        BookingSubject::Journey(id) => ("journey", id.uuid()),
        BookingSubject::Stay(id) => ("stay", id.uuid()),
    };
    let person = person.map(|id| id.uuid().into_bytes().to_vec()).unwrap_or_default();
    link(Kind::PrivateBooking, &[kind.as_bytes(), uuid.as_bytes(), &person])
}

//! What a record is called, in steps of the history and in lists to choose from. Private facts have no name.

use periplo_model::*;
use periplo_store::{Reads, StoreError};
use uuid::Uuid;

use super::any::AnyRecord;

/// Stands between the names of what a link links.
const LINK: &str = " · ";

/// What a record is called, in a language where it has several.
pub(crate) fn name_of(reads: &Reads, record: &AnyRecord, language: &LanguageTag) -> Result<String, StoreError> {
    let shown = |text: &Localized| text.show(language, &[]).to_owned();
    let of = |kind: Kind, id: Uuid| named(reads, kind, id, language);
    let two = |one: (Kind, Uuid), other: (Kind, Uuid)| -> Result<String, StoreError> {
        Ok([of(one.0, one.1)?, of(other.0, other.1)?].join(LINK))
    };
    Ok(match record {
        AnyRecord::Organization(record) => record.name.clone(),
        AnyRecord::Place(record) => record.name.clone(),
        AnyRecord::Venue(record) => record.name.clone(),
        AnyRecord::Room(record) => record.name.clone(),
        AnyRecord::Person(record) => record.name.clone(),
        AnyRecord::HostEvent(record) => record.name.clone(),
        AnyRecord::Task(record) => record.title.clone(),
        AnyRecord::Forum(record) => shown(&record.name),
        AnyRecord::Track(record) => shown(&record.name),
        AnyRecord::Session(record) => shown(&record.title),
        AnyRecord::Outcome(record) => shown(&record.title),
        AnyRecord::Leg(record) if record.name.is_empty() => of(Kind::Place, record.place.uuid())?,
        AnyRecord::Leg(record) => shown(&record.name),
        AnyRecord::Delegation(record) => match (record.name.is_empty(), record.organization, record.country) {
            (false, ..) => shown(&record.name),
            (true, Some(organization), _) => of(Kind::Organization, organization.uuid())?,
            (true, None, country) => country.map(|country| country.to_string()).unwrap_or_default(),
        },
        AnyRecord::Membership(link) => {
            two((Kind::Organization, link.member.uuid()), (Kind::Organization, link.network.uuid()))?
        }
        AnyRecord::Affiliation(link) => {
            two((Kind::Person, link.person.uuid()), (Kind::Organization, link.organization.uuid()))?
        }
        AnyRecord::Delegate(link) => {
            two((Kind::Person, link.person.uuid()), (Kind::Delegation, link.delegation.uuid()))?
        }
        AnyRecord::AttendedLeg(link) => two((Kind::Delegate, link.delegate.uuid()), (Kind::Leg, link.leg.uuid()))?,
        AnyRecord::Participation(link) => {
            let party = match link.party {
                Party::Person(id) => (Kind::Person, id.uuid()),
                Party::Delegation(id) => (Kind::Delegation, id.uuid()),
                Party::Organization(id) => (Kind::Organization, id.uuid()),
            };
            two(party, (Kind::Session, link.session.uuid()))?
        }
        AnyRecord::Partner(link) => {
            let target = match link.target {
                PartnerTarget::Forum(id) => (Kind::Forum, id.uuid()),
                PartnerTarget::Leg(id) => (Kind::Leg, id.uuid()),
                PartnerTarget::Session(id) => (Kind::Session, id.uuid()),
                PartnerTarget::Delegation(id) => (Kind::Delegation, id.uuid()),
            };
            two((Kind::Organization, link.organization.uuid()), target)?
        }
        AnyRecord::Journey(journey) => {
            let ends = [of(Kind::Place, journey.from_place.uuid())?, of(Kind::Place, journey.to_place.uuid())?];
            ends.join(" → ")
        }
        AnyRecord::Traveller(link) => two((Kind::Person, link.person.uuid()), (Kind::Journey, link.journey.uuid()))?,
        AnyRecord::Stay(stay) => of(Kind::Venue, stay.venue.uuid())?,
        AnyRecord::Guest(link) => two((Kind::Person, link.person.uuid()), (Kind::Stay, link.stay.uuid()))?,
        AnyRecord::Availability(record) => match record.subject {
            AvailabilitySubject::Person(id) => of(Kind::Person, id.uuid())?,
            AvailabilitySubject::Room(id) => of(Kind::Room, id.uuid())?,
            AvailabilitySubject::Venue(id) => of(Kind::Venue, id.uuid())?,
        },
        AnyRecord::Acceptance(record) => record.reason.clone(),
        AnyRecord::Imported(_) | AnyRecord::PrivatePerson(_) | AnyRecord::PrivateBooking(_) => String::new(),
    })
}

/// What a record is called among those of one of its ends: a link by its other end.
pub(crate) fn name_beside(
    reads: &Reads,
    record: &AnyRecord,
    within: Uuid,
    language: &LanguageTag,
) -> Result<String, StoreError> {
    if super::links::derived_id(record).is_none() {
        return name_of(reads, record, language);
    }
    let fields = record.fields();
    let mut names = Vec::new();
    for reference in record.kind().references() {
        let id = fields.get(reference.field).and_then(|id| Uuid::try_parse(id.as_str()?).ok());
        if let Some(id) = id.filter(|id| *id != within) {
            names.push(named(reads, reference.to, id, language)?);
        }
    }
    Ok(names.join(LINK))
}

/// What the record with a kind and id is called; nothing where there is none.
pub(crate) fn named(reads: &Reads, kind: Kind, id: Uuid, language: &LanguageTag) -> Result<String, StoreError> {
    match AnyRecord::get(reads, kind, id)? {
        Some(record) => name_of(reads, &record, language),
        None => Ok(String::new()),
    }
}

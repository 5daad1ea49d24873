//! The ids of link records follow from what they link; other records get a new one.

use periplo_model::link::*;
use periplo_model::*;
use uuid::Uuid;

use super::any::AnyRecord;

/// The id that a link record has by what it links; `None` for a kind whose ids are made.
pub(crate) fn derived_id(record: &AnyRecord) -> Option<Uuid> {
    Some(match record {
        AnyRecord::Membership(link) => membership_id(link.member, link.network).uuid(),
        AnyRecord::Affiliation(link) => affiliation_id(link.person, link.organization, &first_text(&link.role)).uuid(),
        AnyRecord::Delegate(link) => delegate_id(link.delegation, link.person).uuid(),
        AnyRecord::AttendedLeg(link) => attended_leg_id(link.delegate, link.leg).uuid(),
        AnyRecord::Participation(link) => participation_id(link.session, link.party, link.role).uuid(),
        AnyRecord::Partner(link) => partner_id(link.organization, link.target, link.role).uuid(),
        AnyRecord::Traveller(link) => traveller_id(link.journey, link.person).uuid(),
        AnyRecord::Guest(link) => guest_id(link.stay, link.person).uuid(),
        AnyRecord::Acceptance(link) => acceptance_id(link.forum, &link.key).uuid(),
        AnyRecord::Imported(link) => imported_id(link.forum, link.record).uuid(),
        AnyRecord::PrivatePerson(link) => private_person_id(link.person).uuid(),
        AnyRecord::PrivateBooking(link) => private_booking_id(link.subject, link.person).uuid(),
        _ => return None,
    })
}

/// Whether a changed link is another link, by what it links: it then gets another id.
///
/// An affiliation keeps its id when its role is worded differently: the text it was first written with counts.
pub(crate) fn links_otherwise(before: &AnyRecord, after: &AnyRecord) -> bool {
    match (before, after) {
        (AnyRecord::Affiliation(before), AnyRecord::Affiliation(after)) => {
            (before.person, before.organization) != (after.person, after.organization)
        }
        _ => derived_id(before) != derived_id(after),
    }
}

/// Whether a link of this kind says nothing but that it is there, so that adding it twice is adding it once.
pub(crate) fn is_plain(kind: Kind) -> bool {
    matches!(kind, Kind::Delegate | Kind::AttendedLeg | Kind::Traveller | Kind::Guest)
}

/// The fields of a kind of which exactly one is given: who takes part, what a partner's role is for, and the like.
pub(crate) fn alternatives(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Participation => &["person", "delegation", "organization"],
        Kind::Partner => &["forum", "leg", "session", "delegation"],
        Kind::Availability => &["person", "room", "venue"],
        Kind::PrivateBooking => &["journey", "stay"],
        _ => &[],
    }
}

fn first_text(text: &Localized) -> String {
    text.iter().map(|(_, text)| text.to_owned()).next().unwrap_or_default()
}

//! People, organizations and delegations as they are shown.

use chrono::NaiveDate;
use periplo_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::clock::WhenView;
use super::forum::{Named, Titled};
use super::programme::{AffiliationView, ItemView};

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct PersonRow {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// What they are, and where, at the time of the forum.
    pub affiliations: Vec<AffiliationView>,
    /// The delegations they travel with.
    pub delegations: Vec<Titled<DelegationId>>,
    /// Whether they head one of them.
    pub head: bool,
    /// In how many sessions they have a part of their own.
    pub sessions: u32,
    /// Marks on their fields.
    pub marks: Marks,
}

/// An organization in a list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OrganizationRow {
    /// The record.
    pub organization: Organization,
    /// The networks it is a member of.
    pub networks: Vec<Named<OrganizationId>>,
    /// What it does for the forum.
    pub partner_of: Vec<PartnerRole>,
    /// Who is there at the time of the forum.
    pub people: Vec<Named<PersonId>>,
}

/// A delegation in a list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct DelegationRow {
    /// The record.
    pub delegation: Delegation,
    /// The organization it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<Named<OrganizationId>>,
    /// Its head.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<Named<PersonId>>,
    /// Its delegates in order.
    pub delegates: Vec<DelegateRow>,
    /// Who supports it.
    pub partners: Vec<super::forum::PartnerView>,
}

/// A delegate, with the legs they attend.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DelegateRow {
    /// The record.
    pub id: DelegateId,
    /// The person.
    pub person: Named<PersonId>,
    /// The legs they attend, in order.
    pub legs: Vec<LegId>,
    /// Marks on its fields.
    pub marks: Marks,
}

/// Everybody of a forum.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PeopleView {
    /// People, by name.
    pub people: Vec<PersonRow>,
    /// Organizations, by name.
    pub organizations: Vec<OrganizationRow>,
    /// Delegations in order.
    pub delegations: Vec<DelegationRow>,
}

/// A journey as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct JourneyView {
    /// The record.
    pub journey: Journey,
    /// Where it leaves from.
    pub from: String,
    /// Where it arrives.
    pub to: String,
    /// When: the start in the clock of the one, the end in the clock of the other.
    pub when: WhenView,
    /// The day it leaves, where only the days are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub departure_day: Option<NaiveDate>,
    /// The names of those who travel.
    pub travellers: Vec<Named<PersonId>>,
}

/// A stay as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct StayView {
    /// The record.
    pub stay: Stay,
    /// The lodging.
    pub venue: String,
    /// The city.
    pub city: String,
    /// The names of those who share the room.
    pub guests: Vec<Named<PersonId>>,
}

/// One thing a person does.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(optional_fields)]
pub enum ItineraryItem {
    /// They take part in a session.
    Session {
        /// The session.
        item: Box<ItemView>,
        /// As what.
        roles: Vec<Role>,
        /// Their reply.
        reply: Reply,
        /// The delegation they come with, where it is not by themselves.
        #[serde(skip_serializing_if = "Option::is_none")]
        inherited_from: Option<Localized>,
    },
    /// They travel.
    Journey {
        /// The journey.
        journey: Box<JourneyView>,
    },
    /// They check in.
    Stay {
        /// The stay.
        stay: Box<StayView>,
    },
}

/// A day of an itinerary.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ItineraryDay {
    /// The day, in the place; none for what has no day yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// What they do that day, in order.
    pub items: Vec<ItineraryItem>,
}

/// A person with their itinerary in one forum.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct PersonView {
    /// The record.
    pub person: Person,
    /// Where they live.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home: Option<Place>,
    /// All their affiliations.
    pub affiliations: Vec<AffiliationSpan>,
    /// The delegations they travel with.
    pub delegations: Vec<Titled<DelegationId>>,
    /// Their days.
    pub itinerary: Vec<ItineraryDay>,
}

/// An affiliation with its dates.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct AffiliationSpan {
    /// The record.
    pub affiliation: Affiliation,
    /// The organization.
    pub organization: Named<OrganizationId>,
}

/// The travel of a forum.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TravelView {
    /// Journeys by departure.
    pub journeys: Vec<JourneyView>,
    /// Stays by check-in.
    pub stays: Vec<StayView>,
}

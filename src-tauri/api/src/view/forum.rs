//! A forum as it is shown: its card, its route, its choices.

use chrono::NaiveDate;
use periplo_model::*;
use serde::Serialize;
use ts_rs::TS;

/// A name that stands for a record.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Named<I> {
    /// The record.
    pub id: I,
    /// Its name.
    pub name: String,
}

/// A localized name that stands for a record.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Titled<I> {
    /// The record.
    pub id: I,
    /// Its name.
    pub name: Localized,
}

/// A forum among others.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ForumCard {
    /// The forum.
    pub id: ForumId,
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub name: Localized,
    /// Its first day.
    pub starts: NaiveDate,
    /// Its last day.
    pub ends: NaiveDate,
    /// Its languages.
    pub languages: Vec<LanguageTag>,
    /// Its stops, in order.
    pub stops: Vec<Stop>,
    /// How many sessions it has.
    pub sessions: u32,
    /// How many people travel with it.
    pub delegates: u32,
    /// The number of its last publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<u32>,
    /// Whether some of it is made up for a sample.
    pub sample: bool,
}

/// A stop of the route, in short.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Stop {
    /// The city.
    pub city: String,
    /// Its country.
    pub country: CountryCode,
}

/// A leg of the route.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct LegView {
    /// The leg.
    pub leg: Leg,
    /// Where it is.
    pub place: Place,
    /// The offset from UTC of its place on its first day: `−05`.
    pub offset: String,
    /// How many minutes clocks go forward on the way from the leg before, where they do; negative back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_change: Option<i32>,
    /// The host event it takes place in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host_event: Option<HostEvent>,
    /// Who organizes the host event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Who helps with it.
    pub partners: Vec<PartnerView>,
    /// How many sessions it has, without those of the host event.
    pub sessions: u32,
    /// How many sessions of the host event are laid over it.
    pub overlaid: u32,
}

/// A partner, by name.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PartnerView {
    /// The record.
    pub id: PartnerId,
    /// The organization.
    pub organization: Named<OrganizationId>,
    /// Its role.
    pub role: PartnerRole,
    /// A word on it.
    pub note: Localized,
    /// Marks on its fields.
    pub marks: Marks,
}

/// A forum with its route.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(optional_fields)]
pub struct ForumView {
    /// The forum.
    pub forum: Forum,
    /// Who organizes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizer: Option<String>,
    /// The forum it follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follows: Option<Titled<ForumId>>,
    /// The forums that follow it.
    pub followed_by: Vec<Titled<ForumId>>,
    /// Its legs in order.
    pub legs: Vec<LegView>,
    /// Its tracks in order.
    pub tracks: Vec<Track>,
    /// Its partners in order.
    pub partners: Vec<PartnerView>,
    /// What came of it.
    pub outcomes: Vec<Outcome>,
    /// What came of the forum it follows.
    pub earlier_outcomes: Vec<Outcome>,
    /// What is to be done.
    pub tasks: Vec<Task>,
    /// Its delegations in order.
    pub delegations: Vec<Titled<DelegationId>>,
    /// How many of each there are.
    pub counts: Counts,
    /// Its last publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Publication>,
    /// Whether some of it is made up for a sample.
    pub sample: bool,
}

/// How much there is in a forum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    /// Sessions that are not cancelled, without those of host events.
    pub sessions: u32,
    /// Sessions without an hour, unscheduled ones included.
    pub to_be_confirmed: u32,
    /// People who take part.
    pub people: u32,
    /// Delegations.
    pub delegations: u32,
    /// Delegates.
    pub delegates: u32,
    /// Journeys.
    pub journeys: u32,
    /// Stays.
    pub stays: u32,
}

//! Who takes part: organizations, people, delegations.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{
    AffiliationId, AttendedLegId, DelegateId, DelegationId, ForumId, LegId, MembershipId, OrganizationId, PersonId,
    PlaceId,
};
use crate::mark::Marks;
use crate::rank::Rank;
use crate::text::{CountryCode, LanguageTag, Localized};

/// What kind of organization it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationKind {
    /// A trade association.
    Association,
    /// A network of organizations.
    Network,
    /// A record label.
    Label,
    /// A festival or conference.
    Festival,
    /// An agency or promoter.
    Agency,
    /// Another company.
    Company,
    /// An act: a band, an artist.
    Act,
    /// A public body.
    Government,
    /// Something else.
    #[default]
    Other,
}

/// An association, network, label, festival, agency, company, act and the like.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Organization {
    /// Its identity.
    pub id: OrganizationId,
    /// Its name.
    pub name: String,
    /// Its initials or short name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// What kind it is.
    #[serde(default)]
    pub kind: OrganizationKind,
    /// Its country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// The address of its site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// What it is.
    #[serde(default)]
    pub summary: Localized,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// That an organization is a member of a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Membership {
    /// Its identity.
    pub id: MembershipId,
    /// The member.
    pub member: OrganizationId,
    /// The network.
    pub network: OrganizationId,
    /// From.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    /// Until.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// A human.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Person {
    /// Its identity.
    pub id: PersonId,
    /// Their name as they use it.
    pub name: String,
    /// Their name on a badge, where it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub badge_name: Option<String>,
    /// The languages they speak.
    #[serde(default)]
    pub languages: Vec<LanguageTag>,
    /// Where they live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<PlaceId>,
    /// The country they come from, where no more is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Who they are.
    #[serde(default)]
    pub biography: Localized,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// The role of a person at an organization for a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Affiliation {
    /// Its identity.
    pub id: AffiliationId,
    /// The person.
    pub person: PersonId,
    /// The organization.
    pub organization: OrganizationId,
    /// What they are there.
    #[serde(default)]
    pub role: Localized,
    /// From.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    /// Until.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// A party that travels together for a forum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Delegation {
    /// Its identity.
    pub id: DelegationId,
    /// The forum.
    pub forum: ForumId,
    /// Its name; without one, its organization's or country's.
    #[serde(default)]
    pub name: Localized,
    /// The country it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// The organization it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationId>,
    /// Its head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<PersonId>,
    /// Whether it travels as an official delegation.
    #[serde(default)]
    pub official: bool,
    /// What its delegates should know.
    #[serde(default)]
    pub notes: Localized,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// That a person is of a delegation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Delegate {
    /// Its identity.
    pub id: DelegateId,
    /// The delegation.
    pub delegation: DelegationId,
    /// The person.
    pub person: PersonId,
    /// What they should know.
    #[serde(default)]
    pub notes: Localized,
    /// Its position among its siblings.
    #[serde(default)]
    pub rank: Rank,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

/// That a delegate attends a leg.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AttendedLeg {
    /// Its identity.
    pub id: AttendedLegId,
    /// The delegate.
    pub delegate: DelegateId,
    /// The leg.
    pub leg: LegId,
    /// Marks on its fields.
    #[serde(default)]
    pub marks: Marks,
}

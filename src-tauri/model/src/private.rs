//! Facts that are nobody else's business. They are kept, and written to files, apart from all others.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{JourneyId, PersonId, PrivateBookingId, PrivatePersonId, StayId};
use crate::text::CountryCode;

/// The private facts of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct PrivatePerson {
    /// Its identity.
    pub id: PrivatePersonId,
    /// The person.
    pub person: PersonId,
    /// The name in their passport.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_name: Option<String>,
    /// The country that issued it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_country: Option<CountryCode>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_expiry: Option<NaiveDate>,
    /// What they eat and do not eat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diet: Option<String>,
    /// What they need to take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_needs: Option<String>,
    /// A private address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A private number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Whom to call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency_contact: Option<String>,
}

/// What a booking is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum BookingSubject {
    /// A journey.
    Journey(JourneyId),
    /// A stay.
    Stay(StayId),
}

/// The reference under which a journey or a stay is booked, for one person or for all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct PrivateBooking {
    /// Its identity.
    pub id: PrivateBookingId,
    /// What is booked.
    #[serde(flatten)]
    pub subject: BookingSubject,
    /// For whom, where it is for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The reference.
    pub reference: String,
    /// Notes on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

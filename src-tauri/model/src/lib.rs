//! What a travelling forum is: entities, ids, time, findings.
//!
//! Pure: no input or output, no clock, no SQL. Everything else in the project stands on this crate, and it stands on none of the others.
//! Read [`entity`] for the list of kinds, then [`Forum`], [`Session`] and [`Delegation`].
#![deny(missing_docs)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod acceptance;
pub mod entity;
pub mod findings;
pub mod forum;
pub mod generate;
pub mod holiday;
pub mod id;
pub mod imported;
pub mod leg_shift;
pub mod link;
pub mod mark;
pub mod people;
pub mod place;
pub mod plan;
pub mod private;
pub mod publication;
pub mod rank;
pub mod schedule;
pub mod session;
pub mod text;
pub mod time;
pub mod travel;

pub use acceptance::Acceptance;
pub use entity::{Entity, Kind, Records, Reference};
pub use findings::{Finding, FindingCode, FindingSettings, Severity, Subject, findings};
pub use forum::{Forum, HostEvent, Leg, Outcome, Partner, PartnerRole, PartnerTarget, Task, Track, TrackColour};
pub use id::*;
pub use imported::Imported;
pub use mark::{Mark, Marks};
pub use people::{Affiliation, AttendedLeg, Delegate, Delegation, Membership, Organization, OrganizationKind, Person};
pub use place::{Availability, AvailabilitySubject, OpeningHours, Place, Room, Venue};
pub use plan::Plan;
pub use private::{BookingSubject, PrivateBooking, PrivatePerson};
pub use publication::{Calendar, CalendarScope, Publication};
pub use rank::Rank;
pub use schedule::{DayPart, Moment, Schedule};
pub use session::{Audience, Participation, Party, Reply, Role, Session, SessionKind, SessionStatus};
pub use text::{CountryCode, LanguageTag, Localized};
pub use time::{Fold, WallTime, ZoneId};
pub use travel::{Guest, Journey, JourneyMode, RoomType, Stay, Traveller};

//! The kinds of records, and what is true of each: its identity and what it refers to.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::id::*;
use crate::*;

/// A record of the workspace: it has an identity and is written as a map of named fields.
///
/// The field names of the serialized form are the documented ones of history, bundles and views. Every reference to
/// another record is a top-level field with its id, listed by [`Kind::references`].
pub trait Entity: Serialize + DeserializeOwned + Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static {
    /// The type of its identity.
    type Id: EntityId;
    /// Its kind.
    const KIND: Kind;
    /// Its identity.
    fn id(&self) -> Self::Id;
    /// Its records among others.
    fn of(records: &Records) -> &Vec<Self>;
    /// Its records among others, to be changed.
    fn of_mut(records: &mut Records) -> &mut Vec<Self>;
    /// The ids of its records among those of others.
    fn ids(ids: &Ids) -> &Vec<Self::Id>;
    /// The ids of its records among those of others, to be changed.
    fn ids_mut(ids: &mut Ids) -> &mut Vec<Self::Id>;
}

/// A field that refers to another record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The name of the field.
    pub field: &'static str,
    /// The kind of record it refers to.
    pub to: Kind,
    /// Whether the record belongs to the one referred to and goes when that goes.
    pub owner: bool,
}

/// Calls a macro with every kind of record: type, id type, name, plural, and its references (`field -> Kind`, `field => Kind` for its owner).
/// Kinds stand after those they refer to, but for a forum that follows another.
#[macro_export]
macro_rules! for_each_entity {
    ($callback:path) => {
        $callback! {
            Organization OrganizationId organization organizations [];
            Membership MembershipId membership memberships [member => Organization, network => Organization];
            Place PlaceId place places [];
            Venue VenueId venue venues [place => Place];
            Room RoomId room rooms [venue => Venue];
            Person PersonId person people [home -> Place];
            Affiliation AffiliationId affiliation affiliations [person => Person, organization => Organization];
            Availability AvailabilityId availability availabilities [person => Person, room => Room, venue => Venue];
            HostEvent HostEventId host_event host_events [organization -> Organization];
            Forum ForumId forum forums [organizer -> Organization, follows -> Forum];
            Leg LegId leg legs [forum => Forum, place -> Place, host_event -> HostEvent];
            Track TrackId track tracks [forum => Forum];
            Session SessionId session sessions [forum => Forum, leg -> Leg, track -> Track, venue -> Venue, room -> Room, overlay_of -> HostEvent];
            Delegation DelegationId delegation delegations [forum => Forum, organization -> Organization, head -> Person];
            Delegate DelegateId delegate delegates [delegation => Delegation, person => Person];
            AttendedLeg AttendedLegId attended_leg attended_legs [delegate => Delegate, leg => Leg];
            Participation ParticipationId participation participations [session => Session, person => Person, delegation => Delegation, organization => Organization];
            Partner PartnerId partner partners [organization => Organization, forum => Forum, leg => Leg, session => Session, delegation => Delegation];
            Journey JourneyId journey journeys [forum => Forum, from_place -> Place, from_venue -> Venue, to_place -> Place, to_venue -> Venue];
            Traveller TravellerId traveller travellers [journey => Journey, person => Person];
            Stay StayId stay stays [forum => Forum, venue -> Venue];
            Guest GuestId guest guests [stay => Stay, person => Person];
            Task TaskId task tasks [forum => Forum, leg -> Leg, owner -> Person];
            Outcome OutcomeId outcome outcomes [forum => Forum, organization -> Organization];
            Acceptance AcceptanceId acceptance acceptances [forum => Forum];
            PrivatePerson PrivatePersonId private_person private_people [person => Person];
            PrivateBooking PrivateBookingId private_booking private_bookings [journey => Journey, stay => Stay, person => Person];
            Imported ImportedId imported imports [forum => Forum];
        }
    };
}

macro_rules! declare {
    (@owner ->) => { false };
    (@owner =>) => { true };
    ($($kind:ident $id:ident $name:ident $plural:ident [$($field:ident $arrow:tt $to:ident),*];)+) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $(#[doc = concat!("A [`crate::", stringify!($kind), "`].")] $kind,)+
        }

        impl Kind {
            /// Every kind, each after those it refers to.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),+];

            /// The name of the kind, as on the wire, in history and in the schema (`host_event`).
            pub fn name(self) -> &'static str {
                match self { $(Kind::$kind => stringify!($name),)+ }
            }

            /// The name of many of the kind (`host_events`), as in bundles.
            pub fn plural(self) -> &'static str {
                match self { $(Kind::$kind => stringify!($plural),)+ }
            }

            /// The kind with this name.
            pub fn named(name: &str) -> Option<Kind> {
                match name { $(stringify!($name) => Some(Kind::$kind),)+ _ => None }
            }

            /// The fields of the kind that refer to other records.
            pub fn references(self) -> &'static [Reference] {
                match self {
                    $(Kind::$kind => &[$(Reference { field: stringify!($field), to: Kind::$to, owner: declare!(@owner $arrow) }),*],)+
                }
            }

            /// Whether the kind holds private facts.
            pub fn is_private(self) -> bool {
                matches!(self, Kind::PrivatePerson | Kind::PrivateBooking)
            }
        }

        $(impl Entity for $kind {
            type Id = $id;
            const KIND: Kind = Kind::$kind;
            fn id(&self) -> $id { self.id }
            fn of(records: &Records) -> &Vec<Self> { &records.$plural }
            fn of_mut(records: &mut Records) -> &mut Vec<Self> { &mut records.$plural }
            fn ids(ids: &Ids) -> &Vec<$id> { &ids.$plural }
            fn ids_mut(ids: &mut Ids) -> &mut Vec<$id> { &mut ids.$plural }
        })+

        /// The ids of records, in the order in which they stand: one is found among them with a fraction of the memory touched.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Ids {
            $(#[doc = concat!("Ids of the kind [`crate::", stringify!($kind), "`].")]
            pub $plural: Vec<$id>,)+
        }

        impl Ids {
            /// The ids of some records.
            pub fn of(records: &Records) -> Self {
                Self { $($plural: records.$plural.iter().map(|record| record.id).collect(),)+ }
            }
        }

        /// Records of every kind, such as those of one forum and all that it refers to.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        pub struct Records {
            $(#[doc = concat!("Records of the kind [`crate::", stringify!($kind), "`].")]
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub $plural: Vec<$kind>,)+
        }

        impl Records {
            /// How many records there are in all.
            pub fn len(&self) -> usize {
                0 $(+ self.$plural.len())+
            }

            /// True where there are none.
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }

            /// The kind and id of each record, kind by kind.
            pub fn keys(&self) -> Vec<(Kind, Uuid)> {
                let mut keys = Vec::with_capacity(self.len());
                $(keys.extend(self.$plural.iter().map(|record| (Kind::$kind, record.id.uuid())));)+
                keys
            }

            /// Puts the records of each kind in the order of their ids.
            pub fn sort(&mut self) {
                $(self.$plural.sort_by_key(|record| record.id);)+
            }

            /// Adds the records of another set; one that is in both is taken from the other.
            pub fn extend(&mut self, other: Records) {
                $(for record in other.$plural {
                    match self.$plural.iter().position(|own| own.id == record.id) {
                        Some(place) => self.$plural[place] = record,
                        None => self.$plural.push(record),
                    }
                })+
            }

            /// Adds the records of many other sets; what is in several is taken from the first that has it. The records of
            /// each kind are then in the order of their ids.
            pub fn merge(&mut self, others: impl IntoIterator<Item = Records>) {
                for other in others {
                    $(self.$plural.extend(other.$plural);)+
                }
                // The sort is stable, so that the first comes first.
                self.sort();
                $(self.$plural.dedup_by_key(|record| record.id);)+
            }

            /// Drops all private facts.
            pub fn strip_private(&mut self) {
                self.private_people.clear();
                self.private_bookings.clear();
            }
        }
    };
}

for_each_entity!(declare);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_but_a_following_forum_stands_after_what_it_refers_to() {
        for (place, kind) in Kind::ALL.iter().enumerate() {
            for reference in kind.references() {
                let position = Kind::ALL.iter().position(|other| *other == reference.to).unwrap();
                assert!(
                    position < place || (*kind, reference.field) == (Kind::Forum, "follows"),
                    "{kind:?}.{}",
                    reference.field
                );
            }
        }
    }

    #[test]
    fn a_kind_is_found_by_the_name_it_has_on_the_wire() {
        for kind in Kind::ALL {
            assert_eq!(Kind::named(kind.name()), Some(*kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }

    #[test]
    fn a_party_is_a_field_of_its_own_kind() {
        let text = r#"{"id":"01920000-0001-7fff-bfff-ffffffffffff","session":"01920000-0002-7fff-bfff-ffffffffffff","delegation":"01920000-0003-7fff-bfff-ffffffffffff","role":"attendee"}"#;
        let participation: Participation = serde_json::from_str(text).unwrap();
        assert!(matches!(participation.party, Party::Delegation(_)));
        assert_eq!(participation.reply, Reply::Accepted);
        let written = serde_json::to_value(&participation).unwrap();
        assert_eq!(written["delegation"], "01920000-0003-7fff-bfff-ffffffffffff");
        assert_eq!(written.get("person"), None);
    }
}

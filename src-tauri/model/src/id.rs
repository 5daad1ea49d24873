//! Identities: version 7 UUIDs for what a person makes, version 8 UUIDs derived from a natural key for links.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The identity of one kind of record.
pub trait EntityId: Copy + Ord + std::hash::Hash + std::fmt::Debug + std::fmt::Display + Send + Sync + 'static {
    /// Wraps a UUID.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The bare UUID.
    fn uuid(self) -> Uuid;
}

/// A version 7 UUID from a time and random bits, both given by the caller.
///
/// `millis` counts milliseconds since 1970-01-01T00:00Z (48 bits are used); 74 bits of `random` are used (RFC 9562 §5.7).
pub fn new_uuid(millis: u64, random: [u8; 10]) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// A version 8 UUID derived from a natural key, so that two workspaces which add the same link agree on its id.
///
/// SHA-256 over the kind and each part, each preceded by its length as eight big-endian bytes; the first 128 bits, with
/// the version and variant of RFC 9562 §5.8.
pub fn derived_uuid(kind: &str, parts: &[&[u8]]) -> Uuid {
    let mut digest = Sha256::new();
    for part in std::iter::once(kind.as_bytes()).chain(parts.iter().copied()) {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    let mut first = [0u8; 16];
    first.copy_from_slice(&digest.finalize()[..16]);
    Uuid::new_v8(first)
}

/// Declares the id types: newtypes over [`Uuid`], written as hyphenated text where people read and as 16 bytes elsewhere.
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, schemars::JsonSchema, ts_rs::TS)]
        #[schemars(with = "Uuid")]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl EntityId for $name {
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> Uuid { self.0 }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Uuid::try_parse(text).map(Self) }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { self.0.serialize(serializer) }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize_uuid(deserializer).map(Self)
            }
        }
    )+};
}

ids! {
    /// Identity of a [`crate::Forum`].
    ForumId;
    /// Identity of a [`crate::Leg`].
    LegId;
    /// Identity of a [`crate::HostEvent`].
    HostEventId;
    /// Identity of a [`crate::Place`].
    PlaceId;
    /// Identity of a [`crate::Venue`].
    VenueId;
    /// Identity of a [`crate::Room`].
    RoomId;
    /// Identity of a [`crate::Availability`].
    AvailabilityId;
    /// Identity of a [`crate::Track`].
    TrackId;
    /// Identity of a [`crate::Session`].
    SessionId;
    /// Identity of a [`crate::Participation`], derived from session, party and role.
    ParticipationId;
    /// Identity of an [`crate::Organization`].
    OrganizationId;
    /// Identity of a [`crate::Membership`], derived from member and network.
    MembershipId;
    /// Identity of a [`crate::Person`].
    PersonId;
    /// Identity of an [`crate::Affiliation`], derived from person, organization and role.
    AffiliationId;
    /// Identity of a [`crate::Delegation`].
    DelegationId;
    /// Identity of a [`crate::Delegate`], derived from delegation and person.
    DelegateId;
    /// Identity of an [`crate::AttendedLeg`], derived from delegate and leg.
    AttendedLegId;
    /// Identity of a [`crate::Partner`], derived from organization, target and role.
    PartnerId;
    /// Identity of a [`crate::Journey`].
    JourneyId;
    /// Identity of a [`crate::Traveller`], derived from journey and person.
    TravellerId;
    /// Identity of a [`crate::Stay`].
    StayId;
    /// Identity of a [`crate::Guest`], derived from stay and person.
    GuestId;
    /// Identity of a [`crate::Task`].
    TaskId;
    /// Identity of an [`crate::Outcome`].
    OutcomeId;
    /// Identity of an [`crate::Acceptance`], derived from forum and finding key.
    AcceptanceId;
    /// Identity of an [`crate::Imported`] record, derived from forum and record.
    ImportedId;
    /// Identity of a [`crate::PrivatePerson`], derived from the person.
    PrivatePersonId;
    /// Identity of a [`crate::PrivateBooking`], derived from journey or stay and person.
    PrivateBookingId;
    /// Identity of a [`crate::Publication`].
    PublicationId;
    /// Identity of a [`crate::Calendar`], derived from forum, scope and subject.
    CalendarId;
    /// Identity of a step in the history.
    StepId;
    /// Identity of a copy of the workspace in which steps are made.
    ReplicaId;
    /// Identity of a workspace; copies of it keep it.
    WorkspaceId;
}

/// Reads a UUID as text from readers for people and as 16 bytes from others; takes either from both, because buffered readers forget which they are.
fn deserialize_uuid<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Uuid, D::Error> {
    struct Visitor;
    impl serde::de::Visitor<'_> for Visitor {
        type Value = Uuid;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a UUID")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Uuid, E> {
            Uuid::try_parse(text).map_err(|_| E::invalid_value(serde::de::Unexpected::Str(text), &self))
        }
        fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Uuid, E> {
            Uuid::from_slice(bytes).map_err(|_| E::invalid_length(bytes.len(), &self))
        }
    }
    if deserializer.is_human_readable() {
        deserializer.deserialize_str(Visitor)
    } else {
        deserializer.deserialize_bytes(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_natural_key_gives_the_same_id_and_parts_do_not_run_together() {
        let id = derived_uuid("delegate", &[b"ab", b"c"]);
        assert_eq!(id, derived_uuid("delegate", &[b"ab", b"c"]));
        assert_ne!(id, derived_uuid("delegate", &[b"a", b"bc"]));
        assert_ne!(id, derived_uuid("guest", &[b"ab", b"c"]));
        assert_eq!(id.get_version_num(), 8);
    }

    #[test]
    fn a_derived_id_is_what_the_documented_rule_gives() {
        // printf '\0\0\0\0\0\0\0\010delegate\0\0\0\0\0\0\0\002ab\0\0\0\0\0\0\0\001c' | sha256sum, first 16 bytes, version 8, variant 10.
        assert_eq!(derived_uuid("delegate", &[b"ab", b"c"]).to_string(), "f076d5a2-77d4-828d-b722-1cfcbe7958cf");
    }

    #[test]
    fn a_new_id_carries_its_time() {
        let id = new_uuid(0x0192_0000_0001, [0xff; 10]);
        assert_eq!(id.get_version_num(), 7);
        assert!(id.to_string().starts_with("01920000-0001-7"));
    }

    #[test]
    fn an_id_is_text_for_people_and_is_refused_when_it_is_not_one() {
        let id: SessionId = serde_json::from_str("\"01920000-0001-7fff-bfff-ffffffffffff\"").unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"01920000-0001-7fff-bfff-ffffffffffff\"");
        assert!(serde_json::from_str::<SessionId>("\"panel\"").is_err());
    }
}

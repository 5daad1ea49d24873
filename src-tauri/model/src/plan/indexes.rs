//! The indexes of a plan, and how each follows a change of a record.

use super::index::Index;
use crate::entity::{Entity, Records};
use crate::id::*;
use crate::*;

/// A kind of record with its indexes.
pub(super) trait Indexed: Entity {
    /// Follows a change of the record at a position: what it was, `None` where it is new, and what it is, `None` where it is gone.
    fn reindex(indexes: &mut Indexes, place: u32, was: Option<&Self>, now: Option<&Self>);
}

macro_rules! indexes {
    ($($kind:ident $plural:ident { $($name:ident: $key:ty = $of:expr;)* })+) => {
        /// From keys to the positions of records.
        #[derive(Clone, Debug)]
        pub(super) struct Indexes {
            $($(pub(super) $name: Index<$key>,)*)+
        }

        impl Indexes {
            pub(super) fn new(records: &Records) -> Self {
                Self { $($($name: { let of: fn(&$kind) -> Option<$key> = $of; Index::new(&records.$plural, of) },)*)+ }
            }
        }

        $(impl Indexed for $kind {
            #[allow(unused_variables)]
            fn reindex(indexes: &mut Indexes, place: u32, was: Option<&Self>, now: Option<&Self>) {
                $(
                    let of: fn(&$kind) -> Option<$key> = $of;
                    indexes.$name.change(place, was.map(of), now.map(of));
                )*
            }
        })+
    };
}

indexes! {
    Session sessions {
        sessions_of_forum: ForumId = |session| Some(session.forum);
        sessions_of_leg: LegId = |session| session.leg;
        sessions_of_venue: VenueId = |session| session.venue;
        sessions_of_room: RoomId = |session| session.room;
        sessions_of_track: TrackId = |session| session.track;
    }
    Leg legs { legs_of_forum: ForumId = |leg| Some(leg.forum); }
    Track tracks { tracks_of_forum: ForumId = |track| Some(track.forum); }
    Delegation delegations {
        delegations_of_forum: ForumId = |delegation| Some(delegation.forum);
        delegations_of_head: PersonId = |delegation| delegation.head;
    }
    Journey journeys { journeys_of_forum: ForumId = |journey| Some(journey.forum); }
    Stay stays { stays_of_forum: ForumId = |stay| Some(stay.forum); }
    Participation participations {
        parts_in_session: SessionId = |part| Some(part.session);
        parts_of_person: PersonId = |part| match part.party {
            Party::Person(person) => Some(person),
            _ => None,
        };
        parts_of_delegation: DelegationId = |part| match part.party {
            Party::Delegation(delegation) => Some(delegation),
            _ => None,
        };
    }
    Delegate delegates {
        delegates_of_delegation: DelegationId = |delegate| Some(delegate.delegation);
        delegates_of_person: PersonId = |delegate| Some(delegate.person);
    }
    AttendedLeg attended_legs { attended_by_delegate: DelegateId = |attended| Some(attended.delegate); }
    Affiliation affiliations { affiliations_of_person: PersonId = |affiliation| Some(affiliation.person); }
    Traveller travellers {
        travellers_of_journey: JourneyId = |traveller| Some(traveller.journey);
        travellers_of_person: PersonId = |traveller| Some(traveller.person);
    }
    Guest guests {
        guests_of_stay: StayId = |guest| Some(guest.stay);
        guests_of_person: PersonId = |guest| Some(guest.person);
    }
    Room rooms { rooms_of_venue: VenueId = |room| Some(room.venue); }
    Availability availabilities { availabilities_of_subject: AvailabilitySubject = |availability| Some(availability.subject); }
    Task tasks { tasks_of_owner: PersonId = |task| task.owner; }
    Organization organizations {}
    Membership memberships {}
    Place places {}
    Venue venues {}
    Person people {}
    HostEvent host_events {}
    Forum forums {}
    Partner partners {}
    Outcome outcomes {}
    Acceptance acceptances {}
    PrivatePerson private_people {}
    PrivateBooking private_bookings {}
    Imported imports {}
}

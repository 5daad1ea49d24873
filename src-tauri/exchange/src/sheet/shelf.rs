//! Records with the ways to them that sheets need.

use std::collections::HashMap;

use periplo_model::*;
use uuid::Uuid;

/// Records, indexed.
pub struct Shelf<'r> {
    /// The records.
    pub records: &'r Records,
    places: HashMap<(Kind, Uuid), usize>,
    below: HashMap<(Kind, Uuid), Vec<usize>>,
}

macro_rules! place {
    ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
        fn places(records: &Records) -> HashMap<(Kind, Uuid), usize> {
            let mut places = HashMap::with_capacity(records.len());
            $(for (at, record) in records.$plural.iter().enumerate() {
                places.insert((Kind::$kind, record.id.uuid()), at);
            })+
            places
        }
    };
}

for_each_entity!(place);

impl<'r> Shelf<'r> {
    /// Indexes records.
    pub fn new(records: &'r Records) -> Self {
        let mut below: HashMap<(Kind, Uuid), Vec<usize>> = HashMap::new();
        let mut put = |kind: Kind, id: Uuid, at: usize| below.entry((kind, id)).or_default().push(at);
        for (at, it) in records.affiliations.iter().enumerate() {
            put(Kind::Affiliation, it.person.uuid(), at);
        }
        for (at, it) in records.delegates.iter().enumerate() {
            put(Kind::Delegate, it.person.uuid(), at);
        }
        for (at, it) in records.attended_legs.iter().enumerate() {
            put(Kind::AttendedLeg, it.delegate.uuid(), at);
        }
        for (at, it) in records.participations.iter().enumerate() {
            put(Kind::Participation, it.session.uuid(), at);
        }
        for (at, it) in records.travellers.iter().enumerate() {
            put(Kind::Traveller, it.journey.uuid(), at);
        }
        for (at, it) in records.guests.iter().enumerate() {
            put(Kind::Guest, it.stay.uuid(), at);
        }
        for (at, it) in records.rooms.iter().enumerate() {
            put(Kind::Room, it.venue.uuid(), at);
        }
        for (at, it) in records.private_bookings.iter().enumerate() {
            let subject = match it.subject {
                BookingSubject::Journey(id) => id.uuid(),
                BookingSubject::Stay(id) => id.uuid(),
            };
            put(Kind::PrivateBooking, subject, at);
        }
        Self { records, places: places(records), below }
    }

    /// A record by its id.
    pub fn get<E: Entity>(&self, id: E::Id) -> Option<&'r E> {
        self.places.get(&(E::KIND, id.uuid())).and_then(|at| E::of(self.records).get(*at))
    }

    /// Whether there is such a record.
    pub fn has(&self, kind: Kind, id: Uuid) -> bool {
        self.places.contains_key(&(kind, id))
    }

    /// The records of a kind below another: affiliations and delegates of a person, attended legs of a delegate, parts in a
    /// session, travellers of a journey, guests of a stay, rooms of a venue, bookings of a journey or stay.
    pub fn below<E: Entity>(&self, of: Uuid) -> impl Iterator<Item = &'r E> {
        let all: &'r Vec<E> = E::of(self.records);
        let found = self.below.get(&(E::KIND, of)).map(Vec::as_slice).unwrap_or_default().to_vec();
        found.into_iter().filter_map(move |at| all.get(at))
    }

    /// The name of a person.
    pub fn person(&self, id: PersonId) -> &'r str {
        self.get::<Person>(id).map_or("", |person| &person.name)
    }

    /// The private facts of a person.
    pub fn private(&self, id: PersonId) -> Option<&'r PrivatePerson> {
        self.get::<PrivatePerson>(link::private_person_id(id))
    }

    /// The affiliations of a person in their order.
    pub fn affiliations(&self, id: PersonId) -> Vec<&'r Affiliation> {
        let mut all: Vec<&Affiliation> = self.below(id.uuid()).collect();
        all.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        all
    }
}

//! Which records of a workspace make up a forum: its own, and all that they refer to.

use std::collections::HashSet;

use periplo_model::{EntityId, ForumId, Kind, Records, for_each_entity};
use uuid::Uuid;

use super::by_kind::links;

/// How a record of a kind comes into the bundle of a forum, besides that something in it refers to it.
enum Belongs {
    /// In no other way.
    Not,
    /// With the forum it names.
    WithTheForum,
    /// With any one of those that these fields name.
    WithAnyOf(&'static [&'static str]),
}

fn belongs(kind: Kind) -> Belongs {
    use Belongs::*;
    match kind {
        Kind::Organization | Kind::Place | Kind::Venue | Kind::Person | Kind::HostEvent | Kind::Forum => Not,
        Kind::Imported => Not,
        Kind::Leg | Kind::Track | Kind::Session | Kind::Delegation | Kind::Journey | Kind::Stay => WithTheForum,
        Kind::Task | Kind::Acceptance => WithTheForum,
        // Who made the forum that this one follows, and what came of it, is told with it.
        Kind::Outcome => WithAnyOf(&["forum"]),
        Kind::Membership => WithAnyOf(&["member"]),
        Kind::Room => WithAnyOf(&["venue"]),
        Kind::Affiliation | Kind::PrivatePerson => WithAnyOf(&["person"]),
        Kind::Availability => WithAnyOf(&["person", "room", "venue"]),
        Kind::Delegate => WithAnyOf(&["delegation"]),
        Kind::AttendedLeg => WithAnyOf(&["delegate"]),
        Kind::Participation => WithAnyOf(&["session"]),
        Kind::Partner => WithAnyOf(&["forum", "leg", "session", "delegation"]),
        Kind::Traveller => WithAnyOf(&["journey"]),
        Kind::Guest => WithAnyOf(&["stay"]),
        Kind::PrivateBooking => WithAnyOf(&["journey", "stay"]),
    }
}

/// The records of a forum and all that they refer to, private facts included, memories of imports not.
///
/// With a person come their affiliations and availabilities, with a venue its rooms, with an organization the networks it is a
/// member of, with a forum that is followed its partners and outcomes. People whom a sheet or a bundle brought into the forum
/// are in it before they have a part in it. The records of a forum alone select themselves.
pub fn select(workspace: &Records, forum: ForumId) -> Records {
    let links = links(workspace);
    let mut chosen: HashSet<Uuid> = HashSet::from([forum.uuid()]);
    let brought = workspace.imports.iter().filter(|import| import.forum == forum && import.brings_person());
    chosen.extend(brought.map(|import| import.record));
    loop {
        let before = chosen.len();
        for link in &links {
            let has = |field: &&str| link.references.iter().any(|(name, id)| name == field && chosen.contains(id));
            let is_in = chosen.contains(&link.id)
                || match belongs(link.kind) {
                    Belongs::Not => false,
                    Belongs::WithTheForum => link.references.contains(&("forum", forum.uuid())),
                    Belongs::WithAnyOf(fields) => fields.iter().any(&has),
                };
            if is_in {
                chosen.insert(link.id);
                chosen.extend(link.references.iter().map(|(_, id)| *id));
            }
        }
        if chosen.len() == before {
            break;
        }
    }
    keep(workspace, &chosen)
}

macro_rules! selecting {
    ($($name:ident $id:ident $single:ident $plural:ident [$($references:tt)*];)+) => {
        fn keep(records: &Records, chosen: &HashSet<Uuid>) -> Records {
            Records {
                $($plural: records.$plural.iter().filter(|record| chosen.contains(&record.id.uuid())).cloned().collect(),)+
            }
        }
    };
}

for_each_entity!(selecting);

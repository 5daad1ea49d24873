//! Where the clocks of a plan stand, and what they read.

use super::Plan;
use crate::time::{Derived, Resolution, derive, resolve};
use crate::{Fold, Place, PlaceId, Session, Venue, VenueId, WallTime, ZoneId};

/// What a wall time of the plan means.
pub(crate) struct Told {
    /// The instant and offset, with what is odd about them.
    pub(crate) derived: Derived,
    /// Which occurrence it is, where it exists twice.
    pub(crate) fold: Option<Fold>,
    /// Whether the clock is turned forward over it.
    pub(crate) gap: bool,
}

impl Plan {
    /// The zone of a place.
    pub fn zone_of_place(&self, place: PlaceId) -> Option<&ZoneId> {
        self.find::<Place>(place).map(|place| &place.zone)
    }

    /// The zone of a venue: its place's.
    pub fn zone_of_venue(&self, venue: VenueId) -> Option<&ZoneId> {
        self.find::<Venue>(venue).and_then(|venue| self.zone_of_place(venue.place))
    }

    /// The zone of a session: its own if it is online, else its venue's place's, else its leg's place's; `None` where it has none of them.
    pub fn zone_of_session<'a>(&'a self, session: &'a Session) -> Option<&'a ZoneId> {
        let of_venue = || session.venue.and_then(|venue| self.zone_of_venue(venue));
        let of_leg =
            || session.leg.and_then(|leg| self.find::<crate::Leg>(leg)).and_then(|leg| self.zone_of_place(leg.place));
        session.zone.as_ref().or_else(of_venue).or_else(of_leg)
    }

    /// What a wall time in a zone means; `None` in a zone that nobody knows.
    pub(crate) fn tell(&self, zone: &ZoneId, wall: WallTime, fold: Option<Fold>) -> Option<Told> {
        let resolution = resolve(&self.rules, zone, wall)?;
        let derived = derive(&self.rules, zone, wall, fold);
        let twice = matches!(resolution, Resolution::Twice { .. });
        let gap = matches!(resolution, Resolution::Never { .. });
        Some(Told { derived, fold: twice.then_some(fold.unwrap_or(Fold::Earlier)), gap })
    }
}

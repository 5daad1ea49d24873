//! What differs in what is shown of one item.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::publication::{
    Facts, ItemStatus, JourneyEnd, JourneyFacts, Location, PartyFacts, Point, SessionFacts, StayFacts, When,
};
use crate::session::Audience;
use crate::text::Localized;

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It came.
    Added,
    /// It was called off.
    Cancelled,
    /// It is shown no more.
    Removed,
    /// It is at another time; of a stay, on other nights.
    Moved {
        /// When it was.
        before: When,
        /// When it is.
        after: When,
    },
    /// Nobody moved it: newer rules give its wall time another instant.
    RulesMoved {
        /// The end that moved, by the former rules.
        before: Point,
        /// The same by the newer rules.
        after: Point,
    },
    /// It is somewhere else.
    Relocated {
        /// Where it was.
        before: Location,
        /// Where it is.
        after: Location,
    },
    /// It has another title.
    Renamed {
        /// The former title.
        before: Localized,
    },
    /// It is settled, or no longer.
    Settled(ItemStatus),
    /// It is for others than before.
    Audience(Audience),
    /// Somebody has a named part in it.
    Named(PartyFacts),
    /// Somebody has no named part in it any more.
    Unnamed(PartyFacts),
    /// A journey leaves at another time or from another point.
    Leaves {
        /// Where and when it left.
        before: JourneyEnd,
        /// Where and when it leaves.
        after: JourneyEnd,
    },
    /// A journey arrives at another time or another point.
    Arrives {
        /// Where and when it arrived.
        before: JourneyEnd,
        /// Where and when it arrives.
        after: JourneyEnd,
    },
    /// It is another vehicle: mode, operator or number.
    Vehicle,
    /// Other fields differ; each is there once.
    Details(Vec<Detail>),
}

/// A field that differs and is named, not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// What it is about.
    Abstract,
    /// What delegates should know; not for the public programme.
    Notes,
    /// What kind of item it is.
    Kind,
    /// Its track.
    Track,
    /// The languages spoken.
    Languages,
    /// Where to register or join.
    Links,
    /// The host event.
    HostEvent,
    /// The street, or the position on the globe.
    Address,
    /// The kind of room.
    RoomType,
    /// What is marked as a sample or to be confirmed.
    Marks,
}

/// What differs between two facts of one item; empty only where they are the same, or differ in what no sentence is worth.
pub(super) fn changes(before: &Facts, after: &Facts) -> Vec<Change> {
    match (before, after) {
        (Facts::Session(before), Facts::Session(after)) => of_session(before, after),
        (Facts::Journey(before), Facts::Journey(after)) => of_journey(before, after),
        (Facts::Stay(before), Facts::Stay(after)) => of_stay(before, after),
        // An id names one kind of record for good.
        _ => Vec::new(),
    }
}

#[derive(Default)]
struct Told {
    changes: Vec<Change>,
    details: Vec<Detail>,
}

impl Told {
    fn tell(&mut self, differs: bool, change: impl FnOnce() -> Change) {
        if differs {
            self.changes.push(change());
        }
    }

    fn detail(&mut self, differs: bool, detail: Detail) {
        if differs && !self.details.contains(&detail) {
            self.details.push(detail);
        }
    }

    fn when(&mut self, before: &When, after: &When) {
        if before == after {
            return;
        }
        match (before, after) {
            (When::Span { start, end }, When::Span { start: later_start, end: later_end })
                if same_words(start, later_start) && same_words(end, later_end) =>
            {
                // The start tells it; where that stays, the end.
                let moved = [(start, later_start), (end, later_end)].into_iter();
                let moved = moved.filter(|(before, after)| before.instant != after.instant).take(1);
                self.changes.extend(moved.map(rules_moved));
            }
            _ => self.changes.push(Change::Moved { before: before.clone(), after: after.clone() }),
        }
    }

    fn location(&mut self, before: &Location, after: &Location) {
        let named = |at: &Location| (at.place.clone(), at.country, at.venue.clone(), at.room.clone());
        if named(before) != named(after) {
            self.changes.push(Change::Relocated { before: before.clone(), after: after.clone() });
        } else {
            self.detail(before != after, Detail::Address);
        }
    }

    fn finish(mut self) -> Vec<Change> {
        if !self.details.is_empty() {
            self.changes.push(Change::Details(self.details));
        }
        self.changes
    }
}

fn rules_moved((before, after): (&Point, &Point)) -> Change {
    Change::RulesMoved { before: before.clone(), after: after.clone() }
}

/// Whether two points are what the same person wrote, whatever the rules make of it.
fn same_words(before: &Point, after: &Point) -> bool {
    let chosen = |point: &Point| point.fold;
    let folds_differ = chosen(before).zip(chosen(after)).is_some_and(|(before, after)| before != after);
    before.wall == after.wall && before.zone == after.zone && !folds_differ
}

fn of_session(before: &SessionFacts, after: &SessionFacts) -> Vec<Change> {
    let mut told = Told::default();
    told.tell(before.title != after.title, || Change::Renamed { before: before.title.clone() });
    told.when(&before.when, &after.when);
    told.location(&before.location, &after.location);
    // Without an hour nothing is settled: getting one says so already.
    let both_timed = matches!((&before.when, &after.when), (When::Span { .. }, When::Span { .. }));
    let settled = before.status != after.status && (both_timed || after.status == ItemStatus::Tentative);
    let lost_its_hour = matches!((&before.when, &after.when), (When::Span { .. }, When::Days { .. }));
    told.tell(settled && !lost_its_hour, || Change::Settled(after.status));
    told.tell(before.audience != after.audience, || Change::Audience(after.audience));
    let only_in = |party: &&PartyFacts, others: &[PartyFacts]| !others.contains(party);
    let came = after.parties.iter().filter(|party| only_in(party, &before.parties));
    let went = before.parties.iter().filter(|party| only_in(party, &after.parties));
    // Whose affiliation or note alone changed neither came nor went.
    let has = |party: &PartyFacts, others: &[PartyFacts]| {
        others.iter().any(|other| other.role == party.role && other.name == party.name)
    };
    told.changes.extend(came.filter(|party| !has(party, &before.parties)).cloned().map(Change::Named));
    told.changes.extend(went.filter(|party| !has(party, &after.parties)).cloned().map(Change::Unnamed));
    told.detail(before.kind != after.kind, Detail::Kind);
    told.detail(before.abstract_text != after.abstract_text, Detail::Abstract);
    told.detail(before.track != after.track, Detail::Track);
    told.detail(before.languages != after.languages, Detail::Languages);
    let links = |facts: &SessionFacts| (facts.registration_url.clone(), facts.online_url.clone());
    told.detail(links(before) != links(after), Detail::Links);
    told.detail(before.host_event != after.host_event, Detail::HostEvent);
    told.detail(before.notes != after.notes, Detail::Notes);
    told.detail(before.marks != after.marks, Detail::Marks);
    told.finish()
}

fn of_journey(before: &JourneyFacts, after: &JourneyFacts) -> Vec<Change> {
    use crate::publication::EndMoment::At;
    let mut told = Told::default();
    for (was, is, leaves) in [(&before.from, &after.from, true), (&before.to, &after.to, false)] {
        let named = |end: &JourneyEnd| {
            let at = &end.location;
            (at.place.clone(), at.country, at.venue.clone(), end.point.clone())
        };
        match (&was.moment, &is.moment) {
            (At(former), At(newer)) if named(was) == named(is) && same_words(former, newer) => {
                told.tell(former.instant != newer.instant, || rules_moved((former, newer)));
                told.detail(was.location != is.location, Detail::Address);
            }
            _ if named(was) == named(is) && was.moment == is.moment => {
                told.detail(was.location != is.location, Detail::Address);
            }
            _ => {
                let (before, after) = (was.clone(), is.clone());
                told.changes.push(match leaves {
                    true => Change::Leaves { before, after },
                    false => Change::Arrives { before, after },
                });
            }
        }
    }
    let vehicle = |facts: &JourneyFacts| (facts.mode, facts.operator.clone(), facts.number.clone());
    told.tell(vehicle(before) != vehicle(after), || Change::Vehicle);
    told.tell(before.status != after.status, || Change::Settled(after.status));
    told.detail(before.notes != after.notes, Detail::Notes);
    told.detail(before.marks != after.marks, Detail::Marks);
    told.finish()
}

fn of_stay(before: &StayFacts, after: &StayFacts) -> Vec<Change> {
    let mut told = Told::default();
    told.location(&before.location, &after.location);
    let nights = |stay: &StayFacts| When::Days { from: stay.check_in, to: stay.check_out, part: None };
    told.when(&nights(before), &nights(after));
    told.tell(before.status != after.status, || Change::Settled(after.status));
    told.detail(before.room_type != after.room_type, Detail::RoomType);
    told.detail(before.notes != after.notes, Detail::Notes);
    told.detail(before.marks != after.marks, Detail::Marks);
    told.finish()
}

/// The kind of a thing that differs, as on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// The item, or its place in this calendar, is new.
    Added,
    /// It was called off.
    Cancelled,
    /// It is shown no more.
    Removed,
    /// It left this calendar, and is in others still.
    Left,
    /// It is at another time.
    Moved,
    /// Newer rules give its wall time another instant.
    RulesMoved,
    /// It is somewhere else.
    Relocated,
    /// It has another title.
    Renamed,
    /// It is settled, or no longer.
    Status,
    /// It is for others than before.
    Audience,
    /// Somebody has a named part in it.
    PersonNamed,
    /// Somebody has no named part in it any more.
    PersonUnnamed,
    /// Somebody came to take part.
    PersonAdded,
    /// Somebody takes part no more.
    PersonWithdrawn,
    /// What it is to the subject of the calendar.
    Part,
    /// A journey leaves or arrives otherwise, or is another vehicle.
    Journey,
    /// A stay is elsewhere, or on other nights.
    Stay,
    /// Other fields differ.
    Details,
}

//! A bed for the night, a transfer for an arrival.

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use super::{FixCode, Proposal, subjects};
use crate::findings::{Finding, FindingCode};
use crate::link::{guest_id, traveller_id};
use crate::plan::Change;
use crate::*;

/// How long after an arrival a transfer leaves, and how long it takes, in minutes.
const TRANSFER: (i64, i64) = (30, 30);

/// What can be booked.
pub(super) fn proposals(plan: &Plan, finding: &Finding, new_id: &mut dyn FnMut() -> Uuid) -> Vec<Proposal> {
    match finding.code {
        FindingCode::NightWithoutBed => beds(plan, finding, new_id).unwrap_or_default(),
        FindingCode::ArrivalUnmet => {
            subjects(plan, finding).into_iter().filter_map(|journey| transfer(plan, journey, new_id)).collect()
        }
        _ => Vec::new(),
    }
}

/// A stay of the person that is made longer, where they are alone in it and it touches the nights; else a new one, where
/// others of the forum sleep first.
fn beds(plan: &Plan, finding: &Finding, new_id: &mut dyn FnMut() -> Uuid) -> Option<Vec<Proposal>> {
    let person = subjects::<Person>(plan, finding).first()?.id;
    let arg = |name: &str| finding.args.get(name).map(String::as_str);
    let first: NaiveDate = arg("date")?.parse().ok()?;
    let nights: u64 = arg("nights").and_then(|nights| nights.parse().ok()).unwrap_or(1);
    let last = first.checked_add_days(Days::new(nights))?;
    let place: PlaceId = arg("place")?.parse().ok()?;
    let is_there = |venue: VenueId| plan.find::<Venue>(venue).is_some_and(|venue| venue.place == place);
    let mut proposals = Vec::new();
    for stay in plan.stays_of_person(person).filter(|stay| is_there(stay.venue)) {
        let alone = plan.guests_of(stay.id).all(|guest| guest == person);
        if alone && (stay.check_out == first || stay.check_in == last) {
            let (check_in, check_out) = (stay.check_in.min(first), stay.check_out.max(last));
            let change = Change::of(Stay { check_in, check_out, ..stay.clone() });
            proposals.push(proposal(FixCode::LongerStay, person, stay.venue, (check_in, check_out), change));
        }
    }
    let sleeping = |venue: VenueId| plan.stays().filter(|stay| stay.venue == venue).count();
    let mut venues: Vec<&Venue> =
        plan.records().venues.iter().filter(|venue| venue.lodging && venue.place == place).collect();
    venues.sort_by_cached_key(|venue| (std::cmp::Reverse(sleeping(venue.id)), venue.id));
    for venue in venues {
        let stay = StayId::from_uuid(new_id());
        let change = Change::of(Stay {
            id: stay,
            forum: plan.forum().id,
            venue: venue.id,
            check_in: first,
            check_out: last,
            room_type: Some(RoomType::Single),
            confirmed: false,
            notes: Localized::default(),
            rank: Rank::between(plan.stays().map(|stay| &stay.rank).max(), None),
            marks: Marks::new(),
        });
        let change = change.and(Guest { id: guest_id(stay, person), stay, person, marks: Marks::new() });
        proposals.push(proposal(FixCode::Stay, person, venue.id, (first, last), change));
    }
    Some(proposals)
}

fn proposal(
    code: FixCode,
    person: PersonId,
    venue: VenueId,
    dates: (NaiveDate, NaiveDate),
    change: Change,
) -> Proposal {
    let args = [
        ("person", person.to_string()),
        ("venue", venue.to_string()),
        ("check_in", dates.0.to_string()),
        ("check_out", dates.1.to_string()),
    ];
    Proposal::new(code, args, change)
}

/// A car from where the journey arrives to where its travellers sleep, for those without another way on.
fn transfer(plan: &Plan, journey: &Journey, new_id: &mut dyn FnMut() -> Uuid) -> Option<Proposal> {
    let Moment::At { time, .. } = journey.arrives else { return None };
    let leaves = time.plus_minutes(TRANSFER.0)?;
    let arrives = leaves.plus_minutes(TRANSFER.1)?;
    let at = |time| Moment::At { time, fold: None };
    let day = time.date();
    let sleeps = |person: PersonId| {
        let there = |stay: &&Stay| {
            stay.check_in <= day
                && day < stay.check_out
                && plan.find::<Venue>(stay.venue).is_some_and(|venue| venue.place == journey.to_place)
        };
        plan.stays_of_person(person).find(there).map(|stay| stay.venue)
    };
    let travellers: Vec<PersonId> =
        plan.travellers_of(journey.id).filter(|person| unmet(plan, *person, journey)).collect();
    let id = JourneyId::from_uuid(new_id());
    let mut change = Change::of(Journey {
        id,
        forum: plan.forum().id,
        mode: JourneyMode::Car,
        operator: None,
        number: None,
        from_place: journey.to_place,
        from_venue: journey.to_venue,
        from_point: journey.to_point.clone(),
        to_place: journey.to_place,
        to_venue: travellers.iter().find_map(|person| sleeps(*person)),
        to_point: None,
        departs: at(leaves),
        arrives: at(arrives),
        confirmed: false,
        notes: Localized::default(),
        rank: Rank::between(plan.journeys().map(|journey| &journey.rank).max(), None),
        marks: Marks::new(),
    });
    for person in travellers {
        let traveller = Traveller { id: traveller_id(id, person), journey: id, person, marks: Marks::new() };
        change = change.and(traveller);
    }
    let args = [("journey", journey.id.to_string()), ("start", leaves.to_string())];
    Some(Proposal::new(FixCode::Transfer, args, change))
}

/// Whether a person has no journey within the place on the day that the journey arrives.
fn unmet(plan: &Plan, person: PersonId, journey: &Journey) -> bool {
    let meets = |other: &Journey| {
        other.id != journey.id
            && other.from_place == journey.to_place
            && other.to_place == journey.to_place
            && other.departs.day() == journey.arrives.day()
    };
    !plan.journeys_of_person(person).any(meets)
}

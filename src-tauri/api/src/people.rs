//! People, organizations, delegations, and one person's days.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use periplo_model::plan::Plan;
use periplo_model::*;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::App;
use crate::error::WireError;
use crate::forum::{delegation_name, partners_of};
use crate::job::Job;
use crate::programme::item;
use crate::view::clock::{Eyes, WhenView};
use crate::view::forum::{Named, Titled};
use crate::view::people::*;
use crate::view::programme::AffiliationView;

/// Asks for everybody of a forum.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PeopleRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// Asks for a person in a forum.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PersonRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The person.
    pub person: PersonId,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// Lists the people, organizations and delegations of a forum.
pub fn list(app: &App, request: PeopleRequest, _: &Job) -> Result<PeopleView, WireError> {
    let plan = app.plan(&request.forum)?;
    let records = plan.records();
    let mut people: Vec<PersonRow> = records.people.iter().map(|person| person_row(&plan, person)).collect();
    people.sort_by_cached_key(|row| (crate::programme::folded(&row.name), row.id));
    let around = Around::new(&plan);
    let mut organizations: Vec<OrganizationRow> =
        records.organizations.iter().map(|organization| organization_row(&plan, &around, organization)).collect();
    organizations.sort_by_cached_key(|row| (crate::programme::folded(&row.organization.name), row.organization.id));
    let mut delegations: Vec<DelegationRow> =
        plan.delegations().map(|delegation| delegation_row(&plan, delegation)).collect();
    delegations.sort_by(|a, b| (&a.delegation.rank, a.delegation.id).cmp(&(&b.delegation.rank, b.delegation.id)));
    Ok(PeopleView { people, organizations, delegations })
}

/// Gives a person with their itinerary in a forum.
pub fn get(app: &App, request: PersonRequest, _: &Job) -> Result<PersonView, WireError> {
    let plan = app.plan(&request.forum)?;
    let person =
        plan.find::<Person>(request.person).ok_or_else(|| WireError::not_found(Kind::Person, request.person))?;
    let eyes = Eyes { rules: plan.rules(), viewer: request.viewer_zone.as_ref() };
    let affiliations = plan.affiliations_of(person.id).into_iter().filter_map(|affiliation| {
        let organization = plan.find::<Organization>(affiliation.organization)?;
        Some(AffiliationSpan { affiliation: affiliation.clone(), organization: named(organization) })
    });
    Ok(PersonView {
        home: person.home.and_then(|home| plan.find::<Place>(home)).cloned(),
        affiliations: affiliations.collect(),
        delegations: delegations_of(&plan, person.id),
        itinerary: itinerary(&plan, person.id, eyes),
        person: person.clone(),
    })
}

/// Lists the journeys and stays of a forum.
pub fn travel(app: &App, request: PeopleRequest, _: &Job) -> Result<TravelView, WireError> {
    let plan = app.plan(&request.forum)?;
    let eyes = Eyes { rules: plan.rules(), viewer: request.viewer_zone.as_ref() };
    let mut journeys: Vec<JourneyView> = plan.journeys().map(|journey| journey_view(&plan, journey, eyes)).collect();
    journeys.sort_by_key(|view| {
        (
            view.when.first_day().is_none(),
            view.when.first_day(),
            view.when.start().map(|start| start.instant),
            view.journey.id,
        )
    });
    let mut stays: Vec<StayView> = plan.stays().map(|stay| stay_view(&plan, stay)).collect();
    stays.sort_by_key(|view| (view.stay.check_in, view.stay.id));
    Ok(TravelView { journeys, stays })
}

fn named(organization: &Organization) -> Named<OrganizationId> {
    Named { id: organization.id, name: organization.name.clone() }
}

fn named_person(plan: &Plan, person: PersonId) -> Option<Named<PersonId>> {
    plan.find::<Person>(person).map(|person| Named { id: person.id, name: person.name.clone() })
}

/// What a person is, and where, on a day.
pub(crate) fn affiliations_on(plan: &Plan, person: PersonId, day: NaiveDate) -> Vec<AffiliationView> {
    let current = |affiliation: &&Affiliation| {
        affiliation.since.is_none_or(|since| since <= day) && affiliation.until.is_none_or(|until| day <= until)
    };
    let view = |affiliation: &Affiliation| {
        let organization = plan.find::<Organization>(affiliation.organization)?;
        Some(AffiliationView { organization: named(organization), role: affiliation.role.clone() })
    };
    plan.affiliations_of(person).into_iter().filter(current).filter_map(view).collect()
}

fn delegations_of(plan: &Plan, person: PersonId) -> Vec<Titled<DelegationId>> {
    let delegations =
        plan.delegates_of_person(person).filter_map(|delegate| plan.find::<Delegation>(delegate.delegation));
    delegations.map(|delegation| Titled { id: delegation.id, name: delegation_name(plan, delegation) }).collect()
}

fn person_row(plan: &Plan, person: &Person) -> PersonRow {
    PersonRow {
        id: person.id,
        name: person.name.clone(),
        country: person
            .country
            .or_else(|| person.home.and_then(|home| plan.find::<Place>(home)).map(|place| place.country)),
        affiliations: affiliations_on(plan, person.id, plan.forum().starts),
        delegations: delegations_of(plan, person.id),
        head: plan.delegations().any(|delegation| delegation.head == Some(person.id)),
        sessions: plan
            .parts_of_person(person.id)
            .values()
            .filter(|parts| parts.iter().any(|part| part.inherited_from.is_none()))
            .count() as u32,
        marks: person.marks.clone(),
    }
}

/// What stands around each organization of a forum.
#[derive(Default)]
struct Around<'p> {
    networks: HashMap<OrganizationId, Vec<&'p Organization>>,
    partner_of: HashMap<OrganizationId, BTreeSet<PartnerRole>>,
    people: HashMap<OrganizationId, Vec<PersonId>>,
}

impl<'p> Around<'p> {
    fn new(plan: &'p Plan) -> Self {
        let (records, forum) = (plan.records(), plan.forum());
        let mut around = Self::default();
        for membership in &records.memberships {
            let network = plan.find::<Organization>(membership.network);
            around.networks.entry(membership.member).or_default().extend(network);
        }
        for partner in &records.partners {
            around.partner_of.entry(partner.organization).or_default().insert(partner.role);
        }
        let is_current = |affiliation: &&Affiliation| {
            affiliation.since.is_none_or(|since| since <= forum.ends)
                && affiliation.until.is_none_or(|until| forum.starts <= until)
        };
        for affiliation in records.affiliations.iter().filter(is_current) {
            around.people.entry(affiliation.organization).or_default().push(affiliation.person);
        }
        around
    }
}

fn organization_row(plan: &Plan, around: &Around<'_>, organization: &Organization) -> OrganizationRow {
    let id = organization.id;
    OrganizationRow {
        networks: around.networks.get(&id).into_iter().flatten().copied().map(named).collect(),
        partner_of: around.partner_of.get(&id).into_iter().flatten().copied().collect(),
        people: around.people.get(&id).into_iter().flatten().filter_map(|person| named_person(plan, *person)).collect(),
        organization: organization.clone(),
    }
}

fn delegation_row(plan: &Plan, delegation: &Delegation) -> DelegationRow {
    let mut delegates: Vec<&Delegate> = plan.delegates_of(delegation.id).collect();
    delegates.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    let order_of_leg = |leg: &LegId| plan.find::<Leg>(*leg).map(|leg| (leg.starts, leg.rank.clone(), leg.id));
    let view = |delegate: &Delegate| {
        let mut legs: Vec<LegId> = plan.legs_attended_by(delegate.id).collect();
        legs.sort_by_cached_key(order_of_leg);
        Some(DelegateRow {
            id: delegate.id,
            person: named_person(plan, delegate.person)?,
            legs,
            marks: delegate.marks.clone(),
        })
    };
    DelegationRow {
        organization: delegation.organization.and_then(|id| plan.find::<Organization>(id)).map(named),
        head: delegation.head.and_then(|head| named_person(plan, head)),
        delegates: delegates.into_iter().filter_map(view).collect(),
        partners: partners_of(plan, PartnerTarget::Delegation(delegation.id)),
        delegation: Delegation { name: delegation_name(plan, delegation), ..delegation.clone() },
    }
}

fn journey_view(plan: &Plan, journey: &Journey, eyes: Eyes<'_>) -> JourneyView {
    let end = |place: PlaceId, venue: Option<VenueId>, point: &Option<String>| {
        let city = plan.find::<Place>(place).map(|place| place.name.clone()).unwrap_or_default();
        let at =
            point.clone().or_else(|| venue.and_then(|venue| plan.find::<Venue>(venue)).map(|venue| venue.name.clone()));
        at.map_or(city.clone(), |at| format!("{city}, {at}"))
    };
    let zones = (plan.zone_of_place(journey.from_place), plan.zone_of_place(journey.to_place));
    let when = match zones {
        (Some(from), Some(to)) => eyes.journey((&journey.departs, from), (&journey.arrives, to)),
        _ => WhenView::Unscheduled,
    };
    JourneyView {
        from: end(journey.from_place, journey.from_venue, &journey.from_point),
        to: end(journey.to_place, journey.to_venue, &journey.to_point),
        departure_day: journey.departs.day().or(journey.arrives.day()),
        when,
        travellers: plan.travellers_of(journey.id).filter_map(|person| named_person(plan, person)).collect(),
        journey: journey.clone(),
    }
}

fn stay_view(plan: &Plan, stay: &Stay) -> StayView {
    let venue = plan.find::<Venue>(stay.venue);
    let place = venue.and_then(|venue| plan.find::<Place>(venue.place));
    StayView {
        venue: venue.map(|venue| venue.name.clone()).unwrap_or_default(),
        city: place.map(|place| place.name.clone()).unwrap_or_default(),
        guests: plan.guests_of(stay.id).filter_map(|person| named_person(plan, person)).collect(),
        stay: stay.clone(),
    }
}

/// Where a thing stands within a day: what has no hour first, by its part of the day, then by its instant; stays at the end.
type PlaceInDay = (u8, i64);

/// A day of an itinerary; what has no day yet comes last.
type DayKey = (bool, Option<NaiveDate>);

/// A person's days: what they take part in, how they travel, where they sleep.
pub(crate) fn itinerary(plan: &Plan, person: PersonId, eyes: Eyes<'_>) -> Vec<ItineraryDay> {
    let mut days: BTreeMap<DayKey, Vec<(PlaceInDay, ItineraryItem)>> = BTreeMap::new();
    let mut add = |day: Option<NaiveDate>, place: PlaceInDay, item: ItineraryItem| {
        days.entry((day.is_none(), day)).or_default().push((place, item))
    };
    let place_of = |when: &WhenView| match when {
        WhenView::Span { start, .. } => (1, start.instant),
        WhenView::Days { part, .. } => (0, part.map_or(0, |part| part as i64 + 1)),
        WhenView::Unscheduled => (0, 0),
    };
    for (session, parts) in plan.parts_of_person(person) {
        let Some(session) = plan.find::<Session>(session).filter(|session| session.status != SessionStatus::Cancelled)
        else {
            continue;
        };
        let item = Box::new(item(plan, session, eyes));
        let inherited = parts.first().and_then(|part| part.inherited_from).and_then(|id| plan.find::<Delegation>(id));
        let reply = parts.first().map_or(Reply::Accepted, |part| part.participation.reply);
        let mut roles: Vec<Role> = parts.iter().map(|part| part.participation.role).collect();
        roles.dedup();
        let (day, place) = (item.when.first_day(), place_of(&item.when));
        add(
            day,
            place,
            ItineraryItem::Session {
                item,
                roles,
                reply,
                inherited_from: inherited.map(|delegation| delegation_name(plan, delegation)),
            },
        );
    }
    for journey in plan.journeys_of_person(person) {
        let journey = Box::new(journey_view(plan, journey, eyes));
        let (day, place) = (journey.when.first_day(), place_of(&journey.when));
        add(day, place, ItineraryItem::Journey { journey });
    }
    for stay in plan.stays_of_person(person) {
        add(Some(stay.check_in), (2, 0), ItineraryItem::Stay { stay: Box::new(stay_view(plan, stay)) });
    }
    let in_order = |mut items: Vec<(PlaceInDay, ItineraryItem)>| {
        items.sort_by_key(|(place, _)| *place);
        items.into_iter().map(|(_, item)| item).collect()
    };
    days.into_iter().map(|((_, date), items)| ItineraryDay { date, items: in_order(items) }).collect()
}

//! Who came to take part in an item and who withdrew, as the calendars of people and delegations say.

use uuid::Uuid;

use super::side_by_side;
use crate::publication::{CalendarScope, Name, Personal, ShownCalendar};

/// That somebody came to take part in an item, or withdrew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joining {
    /// The person or the delegation.
    pub name: Name,
    /// True for one that came, false for one that withdrew.
    pub came: bool,
}

/// Every joining by item. One whom a delegation brings, or takes along, is told with it.
pub(super) fn joinings(before: &[ShownCalendar], after: &[ShownCalendar]) -> Vec<(Uuid, Joining)> {
    let mut joinings = Vec::new();
    for (was, is) in side_by_side(before, after, |shown| shown.calendar.id) {
        let Some(shown) = is.or(was) else { continue };
        if !matches!(shown.calendar.scope, CalendarScope::Delegation | CalendarScope::Delegate) {
            continue;
        }
        let Some(name) = &shown.facts.subject else { continue };
        let members = |shown: Option<&ShownCalendar>| shown.map(|shown| shown.members.clone()).unwrap_or_default();
        let (was, is) = (members(was), members(is));
        for (was, is) in side_by_side(&was, &is, |(item, _)| *item) {
            let (came, (item, personal)) = match (was, is) {
                (None, Some(is)) => (true, is),
                (Some(was), None) => (false, was),
                _ => continue,
            };
            if !is_inherited(personal) && !is_travel_of_delegation(personal, shown) {
                joinings.push((*item, Joining { name: name.clone(), came }));
            }
        }
    }
    joinings
}

fn is_inherited(personal: &Personal) -> bool {
    !personal.parts.is_empty() && personal.parts.iter().all(|part| part.inherited_from.is_some())
}

/// A delegation's journeys and stays are its members', who are told themselves.
fn is_travel_of_delegation(personal: &Personal, shown: &ShownCalendar) -> bool {
    shown.calendar.scope == CalendarScope::Delegation && personal.parts.is_empty()
}

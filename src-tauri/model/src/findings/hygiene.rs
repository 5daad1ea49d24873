//! Hygiene: records that are twice there, that nothing refers to, or that are made up.

use uuid::Uuid;

use super::FindingCode;
use super::agenda::Agenda;
use super::brief::{Brief, NONE};
use super::context::{Context, Weight, subject, subject_of};
use crate::plan::Plan;
use crate::*;

/// A name without accents, case, punctuation and order of its words; empty where nothing is left of it.
pub(super) fn folded(name: &str) -> String {
    let mut words: Vec<String> = name
        .chars()
        .map(unaccented)
        .collect::<String>()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.sort_unstable();
    words.join(" ")
}

/// A letter of the region's languages without its accent.
fn unaccented(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'Á' | 'À' | 'Â' | 'Ã' | 'Ä' | 'Å' => 'A',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'É' | 'È' | 'Ê' | 'Ë' => 'E',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'Í' | 'Ì' | 'Î' | 'Ï' => 'I',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ö' => 'O',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'Ú' | 'Ù' | 'Û' | 'Ü' => 'U',
        'ñ' => 'n',
        'Ñ' => 'N',
        'ç' => 'c',
        'Ç' => 'C',
        other => other,
    }
}

/// The kind, folded name and place of a record that may look like another; venues look alike in one place only.
pub(super) type Look = (Kind, Option<PlaceId>, String);

/// What a person, organization or venue looks like; `None` for other kinds and for those that are not there.
pub(super) fn look(plan: &Plan, kind: Kind, id: Uuid) -> Option<Look> {
    let (place, name) = match kind {
        Kind::Person => (None, &plan.find::<Person>(PersonId::from_uuid(id))?.name),
        Kind::Organization => (None, &plan.find::<Organization>(OrganizationId::from_uuid(id))?.name),
        Kind::Venue => {
            let venue = plan.find::<Venue>(VenueId::from_uuid(id))?;
            (Some(venue.place), &venue.name)
        }
        _ => return None,
    };
    let folded = folded(name);
    (!folded.is_empty()).then_some((kind, place, folded))
}

/// Records that look alike, pair by pair.
pub(super) fn of_look(cx: &Context<'_>, look: &Look, alike: &[Uuid], found: &mut Vec<Brief>) {
    for (place, one) in alike.iter().enumerate() {
        for other in &alike[place + 1..] {
            let subjects = [subject_of(look.0, *one), subject_of(look.0, *other)];
            let code = FindingCode::LookAlike;
            found.extend(cx.finding(code, Weight::default(), &subjects, (None, &look.2), NONE));
        }
    }
}

/// A person whom nothing refers to.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    let takes_part = cx.plan.participations_of_person(agenda.person).next().is_some()
        || cx.plan.all_delegates_of_person(agenda.person).next().is_some();
    if !takes_part && !cx.plan.is_in_charge(agenda.person) {
        let subjects = [subject::<Person>(agenda.person)];
        found.extend(cx.finding(FindingCode::OrphanPerson, Weight::default(), &subjects, (None, ""), NONE));
    }
}

/// The forum itself: whether another has its short name, and what in it is made up.
pub(super) fn of_forum(cx: &Context<'_>, samples: usize, found: &mut Vec<Brief>) {
    let forum = cx.plan.forum();
    for other in cx.plan.records().forums.iter().filter(|other| other.id != forum.id && other.slug == forum.slug) {
        let subjects = [subject::<Forum>(forum.id), subject::<Forum>(other.id)];
        let args = [("slug", forum.slug.clone())];
        let code = FindingCode::DuplicateSlug;
        found.extend(cx.finding(code, Weight::default(), &subjects, (None, &forum.slug), args));
    }
    let subjects = [subject::<Forum>(forum.id)];
    if forum.ends < forum.starts {
        let cause = format_args!("{} {}", forum.starts, forum.ends);
        let args = [("start", forum.starts.to_string()), ("end", forum.ends.to_string())];
        let code = FindingCode::EndsBeforeStart;
        found.extend(cx.finding(code, Weight::default(), &subjects, (None, &cause), args));
    }
    if samples > 0 {
        // However many are left, the planner has said that they know.
        let args = [("count", samples)];
        found.extend(cx.finding(FindingCode::SampleLeft, Weight::default(), &subjects, (None, ""), args));
    }
}

/// Whether a record carries the mark *sample* on itself or on a field, and belongs to the forum or to none.
pub(super) fn is_sample(plan: &Plan, kind: Kind, id: Uuid) -> bool {
    macro_rules! marked {
        ($($kind:ident)+) => {
            match kind {
                $(Kind::$kind => plan.find::<$kind>(EntityId::from_uuid(id)).is_some_and(|record| {
                    record.marks.values().any(|mark| *mark == Mark::Sample)
                }),)+
                _ => false,
            }
        };
    }
    let marked = marked!(Organization Membership Place Venue Room Person Affiliation Availability HostEvent Forum Leg Track Session
        Delegation Delegate AttendedLeg Participation Partner Journey Traveller Stay Guest Task Outcome);
    marked && forum_of(plan, kind, id).is_none_or(|forum| forum == plan.forum().id)
}

/// The forum that a record belongs to; `None` for what several may use, such as people.
fn forum_of(plan: &Plan, kind: Kind, id: Uuid) -> Option<ForumId> {
    fn find<E: Entity>(plan: &Plan, id: Uuid) -> Option<&E> {
        plan.find(E::Id::from_uuid(id))
    }
    let of_session = |id: SessionId| plan.find::<Session>(id).map(|it| it.forum);
    let of_delegation = |id: DelegationId| plan.find::<Delegation>(id).map(|it| it.forum);
    let of_journey = |id: JourneyId| plan.find::<Journey>(id).map(|it| it.forum);
    match kind {
        Kind::Forum => Some(ForumId::from_uuid(id)),
        Kind::Leg => find::<Leg>(plan, id).map(|it| it.forum),
        Kind::Track => find::<Track>(plan, id).map(|it| it.forum),
        Kind::Session => of_session(SessionId::from_uuid(id)),
        Kind::Delegation => of_delegation(DelegationId::from_uuid(id)),
        Kind::Delegate => find::<Delegate>(plan, id).and_then(|it| of_delegation(it.delegation)),
        Kind::AttendedLeg => find::<AttendedLeg>(plan, id).and_then(|it| plan.find::<Leg>(it.leg)).map(|it| it.forum),
        Kind::Participation => find::<Participation>(plan, id).and_then(|it| of_session(it.session)),
        Kind::Partner => find::<Partner>(plan, id).and_then(|it| match it.target {
            PartnerTarget::Forum(forum) => Some(forum),
            PartnerTarget::Leg(leg) => plan.find::<Leg>(leg).map(|it| it.forum),
            PartnerTarget::Session(session) => of_session(session),
            PartnerTarget::Delegation(delegation) => of_delegation(delegation),
        }),
        Kind::Journey => of_journey(JourneyId::from_uuid(id)),
        Kind::Traveller => find::<Traveller>(plan, id).and_then(|it| of_journey(it.journey)),
        Kind::Stay => find::<Stay>(plan, id).map(|it| it.forum),
        Kind::Guest => find::<Guest>(plan, id).and_then(|it| plan.find::<Stay>(it.stay)).map(|it| it.forum),
        Kind::Task => find::<Task>(plan, id).map(|it| it.forum),
        Kind::Outcome => find::<Outcome>(plan, id).map(|it| it.forum),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn a_name_is_the_same_without_accents_case_order_and_punctuation() {
        assert_eq!(folded("Núñez, José-María"), "jose maria nunez");
        assert_eq!(folded("jose maria NUNEZ"), "jose maria nunez");
        assert_eq!(folded("—"), "");
    }
}

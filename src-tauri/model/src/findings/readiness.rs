//! Not ready: what is still to be decided, confirmed or done.

use chrono::Months;

use super::FindingCode;
use super::agenda::Agenda;
use super::brief::{Arg, Brief, NONE};
use super::context::{Context, Weight, day, subject};
use crate::plan::may_come;
use crate::*;

/// One session.
pub(super) fn of_session<'p>(cx: &Context<'p>, session: &'p Session, found: &mut Vec<Brief>) {
    let weight = Weight::lowered(session.status != SessionStatus::Confirmed);
    let who = [subject::<Session>(session.id)];
    let at = cx.slot(session).map(|slot| slot.start);
    match session.schedule {
        Schedule::Unscheduled => found.extend(cx.finding(FindingCode::Unscheduled, weight, &who, (None, ""), NONE)),
        Schedule::Days { from, .. } => {
            let args = [("date", day(from))];
            found.extend(cx.finding(FindingCode::HourToBeConfirmed, weight, &who, (None, day(from)), args));
        }
        Schedule::Span { .. } => {}
    }
    // What a host event decides is not for the forum's organizer to get ready.
    if !session.locked() {
        if at.is_some() && lacks_room(cx, session) {
            found.extend(cx.finding(FindingCode::NoRoom, weight, &who, (at, ""), NONE));
        }
        if lacks_speaker(cx, session) {
            found.extend(cx.finding(FindingCode::NoSpeaker, weight, &who, (at, ""), NONE));
        }
        found.extend(still_tentative(cx, session));
    }
    unconfirmed(cx, session, weight, found);
    found.extend(language_gap(cx, session, weight));
}

fn lacks_room(cx: &Context<'_>, session: &Session) -> bool {
    let online = session.zone.is_some() || session.online_url.is_some();
    match session.venue {
        Some(venue) => session.room.is_none() && cx.plan.rooms_of_venue(venue).next().is_some(),
        None => !online && session.room.is_none(),
    }
}

fn speaks(role: Role) -> bool {
    matches!(role, Role::Speaker | Role::Moderator | Role::Panelist | Role::Performer)
}

fn lacks_speaker(cx: &Context<'_>, session: &Session) -> bool {
    let needs = matches!(session.kind, SessionKind::Workshop | SessionKind::Panel | SessionKind::Presentation);
    let has = |part: &Participation| may_come(part) && (speaks(part.role) || part.role == Role::Host);
    needs && !cx.plan.participations_in(session.id).any(has)
}

fn still_tentative(cx: &Context<'_>, session: &Session) -> Option<Brief> {
    let first = session.schedule.first_day()?;
    let days = (first - cx.options.today).num_days();
    let settled = session.status == SessionStatus::Confirmed;
    if settled || !(0..=i64::from(cx.settings.thresholds.settled_days)).contains(&days) {
        return None;
    }
    let args = [("days", days.into()), ("date", day(first))];
    let subjects = [subject::<Session>(session.id)];
    cx.finding(FindingCode::StillTentative, Weight::default(), &subjects, (None, day(first)), args)
}

fn unconfirmed<'p>(cx: &Context<'p>, session: &'p Session, weight: Weight, found: &mut Vec<Brief>) {
    for part in cx.plan.participations_in(session.id) {
        let open = matches!(part.reply, Reply::Invited | Reply::Tentative);
        if !speaks(part.role) || part.excused || !open {
            continue;
        }
        let who = match part.party {
            Party::Person(person) => subject::<Person>(person),
            Party::Delegation(delegation) => subject::<Delegation>(delegation),
            Party::Organization(organization) => subject::<Organization>(organization),
        };
        let (role, reply) = (word(part.role), word(part.reply));
        let cause = format!("{role} {reply}");
        let subjects = [who, subject::<Session>(session.id)];
        let at = cx.slot(session).map(|slot| slot.start);
        let args = [("role", role), ("reply", reply)];
        found.extend(cx.finding(FindingCode::SpeakerUnconfirmed, weight, &subjects, (at, &cause), args));
    }
}

/// The word of a plain enum, as on the wire.
fn word(of: impl serde::Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// People whose languages are known and are none of the session's. Who interprets is not counted, and makes the gap none.
fn language_gap<'p>(cx: &Context<'p>, session: &'p Session, weight: Weight) -> Option<Brief> {
    if session.languages.is_empty() || !cx.wants(FindingCode::LanguageGap) {
        return None;
    }
    let interprets = |part: &Participation| may_come(part) && part.role == Role::Interpreter;
    if cx.plan.participations_in(session.id).any(interprets) {
        return None;
    }
    let understands = |person: &Person| {
        let spoken = |tag: &LanguageTag| session.languages.iter().any(|other| other.language() == tag.language());
        person.languages.is_empty() || person.languages.iter().any(spoken)
    };
    let lost = |people: &[PersonId]| {
        people.iter().filter_map(|id| cx.person(*id)).filter(|person| !understands(person)).count()
    };
    // Who comes is worked out only where somebody may be lost: mostly nobody is.
    let may_be_lost = cx.plan.participations_in(session.id).any(|part| match part.party {
        Party::Person(person) => lost(&[person]) > 0,
        Party::Delegation(delegation) => lost(&cx.attending(delegation, session.leg)) > 0,
        Party::Organization(_) => false,
    });
    if !may_be_lost {
        return None;
    }
    let lost = lost(&cx.people_in(session));
    let languages: Vec<&str> = session.languages.iter().map(LanguageTag::as_str).collect();
    let args = [("people", lost.into()), ("languages", Arg::from(languages.join(", ")))];
    let cause = format_args!("{lost} {languages:?}");
    let at = cx.slot(session).map(|slot| slot.start);
    let subjects = [subject::<Session>(session.id)];
    (lost > 0).then(|| cx.finding(FindingCode::LanguageGap, weight, &subjects, (at, &cause), args))?
}

/// One delegation: whether it has a head.
pub(super) fn of_delegation(cx: &Context<'_>, delegation: &Delegation, found: &mut Vec<Brief>) {
    if delegation.head.is_none() {
        let subjects = [subject::<Delegation>(delegation.id)];
        let code = FindingCode::DelegationWithoutHead;
        found.extend(cx.finding(code, Weight::default(), &subjects, (None, ""), NONE));
    }
}

/// One person: whether their passport outlasts the legs abroad. The first leg that it does not is told, and no date of it.
pub(super) fn of_person<'p>(cx: &Context<'p>, agenda: &Agenda<'p>, found: &mut Vec<Brief>) {
    if cx.plan.records().private_people.is_empty() {
        return;
    }
    let private = cx.plan.find::<PrivatePerson>(link::private_person_id(agenda.person));
    let Some((private, expiry)) = private.and_then(|it| Some((it, it.passport_expiry?))) else { return };
    let home = agenda.home.and_then(|home| cx.plan.find::<Place>(home)).map(|place| place.country);
    let country = cx.plan.find::<Person>(agenda.person).and_then(|person| person.country);
    let lives_in = home.or(country).or(private.passport_country);
    let months = Months::new(cx.settings.thresholds.passport_months);
    let mut legs: Vec<&Leg> = cx
        .plan
        .delegates_of_person(agenda.person)
        .flat_map(|delegate| cx.plan.legs_attended_by(delegate.id))
        .filter_map(|leg| cx.plan.find::<Leg>(leg))
        .filter(|leg| leg.ends.checked_add_months(months).is_some_and(|needed| expiry < needed))
        .filter(|leg| cx.plan.find::<Place>(leg.place).is_some_and(|place| Some(place.country) != lives_in))
        .collect();
    legs.sort_by_key(|leg| (leg.ends, leg.id));
    let Some(leg) = legs.first() else { return };
    let subjects = [subject::<Person>(agenda.person), subject::<Leg>(leg.id)];
    // The leg's last day is the only fact of the key: a digest of the expiry could be guessed.
    let cause = (None, day(leg.ends));
    found.extend(cx.finding(FindingCode::PassportExpiring, Weight::default(), &subjects, cause, NONE));
}

/// One task: whether its day has passed.
pub(super) fn of_task(cx: &Context<'_>, task: &Task, found: &mut Vec<Brief>) {
    let Some(due) = task.due.filter(|due| !task.done && *due < cx.options.today) else { return };
    let args = [("due", day(due))];
    let subjects = [subject::<Task>(task.id)];
    found.extend(cx.finding(FindingCode::TaskOverdue, Weight::default(), &subjects, (None, day(due)), args));
}

//! What can be done about findings: fixes, free times, and what would follow of something.

use chrono::NaiveDate;
use periplo_exchange::messages::Messages;
use periplo_model::findings::{self as model, Difference, FreeQuestion, Trial};
use periplo_model::plan::{Change, Plan};
use periplo_model::*;
use periplo_store::Step;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::Teller;
use crate::app::{App, Edited};
use crate::error::WireError;
use crate::job::Job;
use crate::keeping::person_named;
use crate::kept::Looked;
use crate::records::put_all;
use crate::view::findings::{EffectView, FixView, FreeView, RoomChoice};
use crate::view::forum::Named;

/// Asks for fixes of a finding.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FixesRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The key of the finding.
    pub key: String,
    /// Today, as when it was listed.
    pub today: Option<NaiveDate>,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// Applies a fix.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FixRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The key of the finding.
    pub key: String,
    /// The id of the fix, as it was proposed.
    pub fix: String,
    /// Today, as when it was proposed.
    pub today: Option<NaiveDate>,
}

/// Asks when people are free.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct FreeRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// Who must be there: ids, or names where one person has it.
    pub people: Vec<String>,
    /// How long, in minutes, 1 to 1,440.
    pub minutes: u32,
    /// How many people must fit in a room; without it no room is looked for.
    pub heads: Option<u32>,
    /// The leg; without it all.
    pub leg: Option<LegId>,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// Something that may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// A journey arrives later.
    JourneyLate {
        /// The journey.
        journey: JourneyId,
        /// By how many minutes.
        minutes: u32,
    },
    /// A person does not come.
    PersonOut {
        /// The person.
        person: PersonId,
    },
    /// A room cannot be had during the forum.
    RoomLost {
        /// The room.
        room: RoomId,
    },
}

/// Asks what would follow.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct WhatIfRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// What happens.
    pub happens: Happening,
    /// Today, as when findings are listed.
    pub today: Option<NaiveDate>,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// A day in minutes: a longer time is not looked for within days.
const LONGEST: u32 = 1440;

impl App {
    /// A new id that is not tied to a step.
    fn new_uuid(&self) -> uuid::Uuid {
        let mut random = [0; 10];
        (self.host.random)(&mut random);
        periplo_model::id::new_uuid(self.now().timestamp_millis().try_into().unwrap_or_default(), random)
    }

    fn fixes_of(&self, looked: &Looked, key: &str) -> Result<Vec<model::Fix>, WireError> {
        let finding = looked.found.iter().find(|finding| finding.key == key);
        let finding = finding.ok_or_else(|| WireError::not_found(Kind::Acceptance, key))?;
        let mut trial = Trial::new(&looked.plan, looked.findings());
        Ok(model::fixes(&looked.plan, &mut trial, finding, &mut || self.new_uuid()))
    }
}

/// Proposes up to three fixes of a finding, best first, each with its effect.
pub fn fixes(app: &App, request: FixesRequest, _: &Job) -> Result<Vec<FixView>, WireError> {
    let looked = app.look(&request.forum, request.today)?;
    let viewer = request.viewer_zone.as_ref();
    let teller = app.teller(&looked.plan, viewer);
    let view = |fix: model::Fix| FixView {
        id: fix.id(),
        code: fix.code,
        text: teller.fix(&fix),
        effect: effect(app, &looked.plan, &fix.change, &fix.effect, viewer),
    };
    Ok(app.fixes_of(&looked, &request.key)?.into_iter().map(view).collect())
}

/// What a change does in words: what it solves as it is now, what it causes as it would be then.
pub(crate) fn effect(
    app: &App,
    plan: &Plan,
    change: &Change,
    difference: &Difference,
    viewer: Option<&ZoneId>,
) -> EffectView {
    let after = change.applied_to(plan);
    let of = |plan, found: &[Finding]| {
        let teller = app.teller(plan, viewer);
        found.iter().map(|finding| teller.finding(finding)).collect()
    };
    EffectView { solved: of(plan, &difference.solved), caused: of(&after, &difference.caused) }
}

/// Applies a fix in one step.
pub fn apply(app: &App, request: FixRequest, _: &Job) -> Result<Edited<()>, WireError> {
    let looked = app.look(&request.forum, request.today)?;
    let fix = app.fixes_of(&looked, &request.key)?.into_iter().find(|fix| fix.id() == request.fix);
    let fix = fix.ok_or_else(|| WireError::bad_field("fix", &request.fix, "reason-fix-gone"))?;
    // What the history keeps is said in one way for all.
    let teller = Teller { messages: Messages::new(app.language().into()), ..app.teller(&looked.plan, None) };
    let step = Step::new(format!("fix-{}", fix.code.as_str()), teller.fix_args(&fix).into());
    let edited = app.write(step, |tx| {
        for (kind, id) in &fix.change.removed {
            tx.remove_record(*kind, *id)?;
        }
        put_all(tx, &fix.change.put)?;
        Ok(())
    })?;
    Ok(edited)
}

/// Says when people are free within the days of the legs, and where there is a room.
pub fn free(app: &App, request: FreeRequest, _: &Job) -> Result<Vec<FreeView>, WireError> {
    if !(1..=LONGEST).contains(&request.minutes) {
        return Err(WireError::bad_field("minutes", request.minutes, "reason-too-many"));
    }
    let plan = app.plan(&request.forum)?;
    let people = request.people.iter().map(|name| {
        let person = person_named(app, name)?;
        plan.find::<Person>(person).map(|person| person.id).ok_or_else(|| WireError::not_found(Kind::Person, name))
    });
    let question = FreeQuestion {
        people: people.collect::<Result<_, _>>()?,
        minutes: request.minutes,
        heads: request.heads,
        leg: request.leg,
    };
    let teller = app.teller(&plan, request.viewer_zone.as_ref());
    let room = |id: RoomId| {
        let room = plan.find::<Room>(id)?;
        let venue = plan.find::<Venue>(room.venue)?;
        Some(RoomChoice {
            room: Named { id, name: room.name.clone() },
            venue: Named { id: venue.id, name: venue.name.clone() },
            capacity: room.capacity,
        })
    };
    let view = |free: model::FreeTime| {
        let place = plan.find::<Leg>(free.leg).and_then(|leg| plan.find::<Place>(leg.place))?;
        Some(FreeView {
            leg: free.leg,
            city: place.name.clone(),
            from: teller.wall_view(&place.zone, free.from),
            until: teller.wall_view(&place.zone, free.until),
            rooms: free.rooms.into_iter().filter_map(room).collect(),
        })
    };
    Ok(model::free_time(&plan, &question).into_iter().filter_map(view).collect())
}

/// Says what would follow of something, before anything is changed.
pub fn what_if(app: &App, request: WhatIfRequest, _: &Job) -> Result<EffectView, WireError> {
    let looked = app.look(&request.forum, request.today)?;
    let plan = &looked.plan;
    let (happens, kind, id, there) = match request.happens {
        Happening::JourneyLate { journey, minutes } => (
            model::WhatIf::JourneyLate { journey, minutes },
            Kind::Journey,
            journey.to_string(),
            plan.find::<Journey>(journey).is_some(),
        ),
        Happening::PersonOut { person } => (
            model::WhatIf::PersonOut { person },
            Kind::Person,
            person.to_string(),
            plan.find::<Person>(person).is_some(),
        ),
        Happening::RoomLost { room } => {
            (model::WhatIf::RoomLost { room }, Kind::Room, room.to_string(), plan.find::<Room>(room).is_some())
        }
    };
    if !there {
        return Err(WireError::not_found(kind, id));
    }
    let change = happens.change(plan);
    let difference = Trial::new(plan, looked.findings()).difference(&change);
    Ok(effect(app, plan, &change, &difference, request.viewer_zone.as_ref()))
}

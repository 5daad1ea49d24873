//! What the planner should look at: listing, accepting, grading.

mod marks;
mod mends;
mod words;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use periplo_exchange::messages::Messages;
use periplo_model::findings::{Family, FindingSettings, Level};
use periplo_model::link::acceptance_id;
use periplo_model::plan::Plan;
use periplo_model::*;
use periplo_store::Step;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::error::WireError;
use crate::job::Job;
use crate::keeping::person_named;
use crate::view::findings::{CodeView, FamilyView, FindingCounts, FindingSettingsView, FindingsView};
pub(crate) use words::Teller;

pub(crate) use mends::effect;

pub use marks::{MarksRequest, marks};
pub use mends::*;

/// Asks for the findings of a forum.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct FindingsRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// Only those at least as grave.
    pub severity: Option<Severity>,
    /// Only those that concern this person, by id or by a name that one person has.
    pub person: Option<String>,
    /// Today, for what is overdue; without it the day by the clock, in UTC.
    pub today: Option<NaiveDate>,
    /// The zone to show beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// Says that a finding may stay.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AcceptRequest {
    /// The slug or id of the forum; without it the one in which the key is found.
    pub forum: Option<String>,
    /// The key of the finding.
    pub key: String,
    /// Why it may stay.
    pub reason: String,
    /// Today, as when it was listed.
    pub today: Option<NaiveDate>,
}

/// Names an accepted finding.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct UnacceptRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The key of the finding.
    pub key: String,
}

/// Names a forum for its settings of findings.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct FindingSettingsRequest {
    /// The slug or id of the forum.
    pub forum: String,
}

/// Says how grave kinds of findings are in a forum, and how much time things take there.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct FindingSettingsChange {
    /// The slug or id of the forum.
    pub forum: String,
    /// All that differs from the usual.
    pub settings: FindingSettings,
}

impl App {
    /// Tells of a plan in the language and the hours of the person.
    pub(crate) fn teller<'a>(&self, plan: &'a Plan, viewer: Option<&'a ZoneId>) -> Teller<'a> {
        Teller { plan, messages: self.messages(), viewer }
    }
}

/// Lists the findings of a forum, the graver first.
pub fn list(app: &App, request: FindingsRequest, _: &Job) -> Result<FindingsView, WireError> {
    let looked = app.look(&request.forum, request.today)?;
    let (plan, messages) = (&looked.plan, app.messages());
    let about = match &request.person {
        Some(name) => {
            let person = person_named(app, name)?;
            let known = plan.find::<Person>(person).ok_or_else(|| WireError::not_found(Kind::Person, name))?;
            Some(About::new(plan, known.id))
        }
        None => None,
    };
    let mut counts = FindingCounts::default();
    for finding in looked.found.iter() {
        *match (&finding.accepted, finding.severity) {
            (Some(_), _) => &mut counts.accepted,
            (None, Severity::Error) => &mut counts.error,
            (None, Severity::Warning) => &mut counts.warning,
            (None, Severity::Notice) => &mut counts.notice,
        } += 1;
    }
    let wanted = |finding: &&Finding| {
        request.severity.is_none_or(|least| finding.severity >= least)
            && about.as_ref().is_none_or(|about| about.concerns(finding))
    };
    let mut wanted: Vec<&Finding> = looked.found.iter().filter(wanted).collect();
    wanted.sort_by_key(|finding| {
        (
            finding.accepted.is_some(),
            std::cmp::Reverse(finding.severity),
            finding.at.is_none(),
            finding.at,
            &finding.key,
        )
    });
    let teller = app.teller(plan, request.viewer_zone.as_ref());
    Ok(FindingsView {
        findings: wanted.into_iter().map(|finding| teller.finding(finding)).collect(),
        counts,
        families: Family::ALL.map(|family| FamilyView { family, title: family_title(messages, family) }).into(),
    })
}

fn family_title(messages: &Messages, family: Family) -> String {
    let name = serde_json::to_value(family).unwrap_or_default();
    messages.text(&format!("finding-family-{}", name.as_str().unwrap_or_default()), &[])
}

/// What is about a person: themselves, what they travel and sleep in, the delegations and sessions that they are in.
struct About {
    subject: Subject,
    delegations: BTreeSet<uuid::Uuid>,
    others: BTreeSet<(Kind, uuid::Uuid)>,
}

impl About {
    fn new(plan: &Plan, person: PersonId) -> Self {
        let sessions = plan.parts_of_person(person).into_keys().map(|id| (Kind::Session, id.uuid()));
        let journeys = plan.journeys_of_person(person).map(|journey| (Kind::Journey, journey.id.uuid()));
        let stays = plan.stays_of_person(person).map(|stay| (Kind::Stay, stay.id.uuid()));
        Self {
            subject: Subject { kind: Kind::Person, id: person.uuid() },
            delegations: plan.delegates_of_person(person).map(|delegate| delegate.delegation.uuid()).collect(),
            others: sessions.chain(journeys).chain(stays).collect(),
        }
    }

    /// Whether a finding concerns the person: it names them or a delegation of theirs, or names nobody and is about
    /// something they take part in.
    fn concerns(&self, finding: &Finding) -> bool {
        let mut parties =
            finding.subjects.iter().filter(|own| matches!(own.kind, Kind::Person | Kind::Delegation)).peekable();
        if parties.peek().is_some() {
            return parties.any(|own| *own == self.subject || self.delegations.contains(&own.id));
        }
        finding.subjects.iter().any(|own| self.others.contains(&(own.kind, own.id)))
    }
}

/// Says that a finding may stay, with a reason. It comes back when its cause changes.
pub fn accept(app: &App, request: AcceptRequest, _: &Job) -> Result<Edited<Acceptance>, WireError> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(WireError::bad_field("reason", "", "reason-empty"));
    }
    let forums = match &request.forum {
        Some(forum) => vec![forum.clone()],
        None => app.reader()?.all::<Forum>()?.into_iter().map(|forum| forum.id.to_string()).collect(),
    };
    let mut of = None;
    for forum in forums {
        let looked = app.look(&forum, request.today)?;
        if looked.found.iter().any(|finding| finding.key == request.key) {
            of = Some(looked.plan.forum().id);
            break;
        }
    }
    let forum = of.ok_or_else(|| WireError::not_found(Kind::Acceptance, &request.key))?;
    let id = acceptance_id(forum, &request.key);
    let acceptance = Acceptance { id, forum, key: request.key, reason: reason.to_owned() };
    app.write(Step::new("finding-accepted", json!({ "reason": reason })), |tx| {
        tx.put(&acceptance)?;
        Ok(acceptance)
    })
}

/// Takes back that a finding may stay.
pub fn unaccept(app: &App, request: UnacceptRequest, _: &Job) -> Result<Edited<()>, WireError> {
    let id = acceptance_id(app.forum_id(&request.forum)?, &request.key);
    app.write(Step::new("finding-unaccepted", json!({})), |tx| match tx.remove::<Acceptance>(id)? {
        true => Ok(()),
        false => Err(WireError::not_found(Kind::Acceptance, &request.key)),
    })
}

/// Says how grave each kind of finding is in a forum.
pub fn settings(app: &App, request: FindingSettingsRequest, _: &Job) -> Result<FindingSettingsView, WireError> {
    let plan = app.plan(&request.forum)?;
    Ok(settings_view(app, plan.forum()))
}

/// Changes how grave kinds of findings are in a forum, and how much time things take there.
pub fn set_settings(
    app: &App,
    change: FindingSettingsChange,
    _: &Job,
) -> Result<Edited<FindingSettingsView>, WireError> {
    let plan = app.plan(&change.forum)?;
    let forum = Forum { findings: change.settings, ..plan.forum().clone() };
    let edited = app.write(Step::new("finding-settings", json!({})), |tx| Ok(tx.put(&forum)?))?;
    edited.try_map(|_| Ok(settings_view(app, &forum)))
}

fn settings_view(app: &App, forum: &Forum) -> FindingSettingsView {
    let messages = app.messages();
    let view = |code: FindingCode| CodeView {
        code,
        family: code.family(),
        title: messages.text(&format!("finding-{}-title", code.as_str()), &[]),
        usual: code.severity(),
        level: match forum.findings.severity(code) {
            None => Level::Off,
            Some(Severity::Notice) => Level::Notice,
            Some(Severity::Warning) => Level::Warning,
            Some(Severity::Error) => Level::Error,
        },
    };
    FindingSettingsView {
        settings: forum.findings.clone(),
        codes: FindingCode::ALL.iter().map(|code| view(*code)).collect(),
    }
}

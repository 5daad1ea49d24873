//! A delegate's own view, read-only: now and next, their days, what changed since they last looked, their calendar.
//!
//! It is seen through a bundle that was made for them, with no workspace open, or, by an organizer, as they would see it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use periplo_exchange::bundle::{self, Bundle, ForDelegates};
use periplo_exchange::ics::Renderer;
use periplo_exchange::messages::Messages;
use periplo_model::plan::Plan;
use periplo_model::publication::{CalendarScope, PublicationRecord, State};
use periplo_model::*;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::App;
use crate::delegate_changes::{DelegateChange, changes};
use crate::delegate_programme::{PublicProgramme, public_programme};
use crate::error::{ErrorCode, WireError};
use crate::files::{Saved, Source, Target, write_whole};
use crate::job::Job;
use crate::people::itinerary;
use crate::settings::InterfaceLanguage;
use crate::view::clock::{ClockView, Eyes, TimeView, WhenView};
use crate::view::forum::Named;
use crate::view::people::{ItineraryDay, ItineraryItem};

/// Through what a delegate is seen.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DelegateSource {
    /// A bundle that was made for them.
    Bundle(Source),
    /// The open workspace.
    Person {
        /// The slug or id of the forum.
        forum: String,
        /// The person, by id, or by name where one has it.
        person: String,
    },
}

/// Asks for a delegate's view.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DelegateRequest {
    /// Through what.
    pub of: DelegateSource,
    /// The instant that is now (RFC 3339); without it the clock's.
    #[serde(default)]
    #[ts(as = "Option<String>")]
    pub at: Option<DateTime<Utc>>,
    /// The zone at home; without it that of the person's home, else the viewer's.
    pub home_zone: Option<ZoneId>,
    /// The language of what changed; without it the interface's.
    pub language: Option<InterfaceLanguage>,
}

/// Names a delegate who has looked.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct DelegateSeen {
    /// Through what.
    pub of: DelegateSource,
}

/// Asks for a delegate's calendar.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DelegateCalendar {
    /// Through what.
    pub of: DelegateSource,
    /// The language of the texts; without it the interface's.
    pub language: Option<InterfaceLanguage>,
    /// The file.
    pub to: Target,
}

/// The forum that a delegate is at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DelegateForum {
    /// The forum.
    pub id: ForumId,
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub name: Localized,
    /// Its first day.
    pub starts: NaiveDate,
    /// Its last day.
    pub ends: NaiveDate,
    /// Its languages.
    pub languages: Vec<LanguageTag>,
}

/// What changed for a delegate since they last looked.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct SinceLastLook {
    /// The number of the publication they saw last; none where they have not looked before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// The number of the last publication; none where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// What changed, in the order of time.
    pub items: Vec<DelegateChange>,
}

/// What a delegate sees.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct DelegateView {
    /// Who they are.
    pub person: Named<PersonId>,
    /// The forum.
    pub forum: DelegateForum,
    /// The publication that calendars were last made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Publication>,
    /// Whether it is seen through a bundle that was made for them.
    pub from_bundle: bool,
    /// Now, as the clock shows it where they are by their plan; none where nobody can tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub here: Option<ClockView>,
    /// Now, as the clock shows it at home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_home: Option<ClockView>,
    /// What they are at now; a stay last.
    pub now: Vec<ItineraryItem>,
    /// What comes next; several where they begin together.
    pub next: Vec<ItineraryItem>,
    /// What has a day, today, and no hour yet.
    pub today: Vec<ItineraryItem>,
    /// Their days, each time in the clock of the place with the clock at home beside it.
    pub days: Vec<ItineraryDay>,
    /// The public programme beside them.
    pub public: PublicProgramme,
    /// What changed since they last looked.
    pub changes: SinceLastLook,
}

/// A bundle for a delegate, opened.
struct Opened {
    plan: Plan,
    person: PersonId,
    publications: Vec<PublicationRecord>,
    from_bundle: bool,
}

/// Gives a delegate's own view.
pub fn view(app: &App, request: DelegateRequest, job: &Job) -> Result<DelegateView, WireError> {
    let opened = open(app, &request.of, job)?;
    let plan = &opened.plan;
    let person = plan.find::<Person>(opened.person).ok_or_else(|| WireError::not_found(Kind::Person, opened.person))?;
    let home = person.home.and_then(|home| plan.find::<Place>(home)).map(|place| place.zone.clone());
    let home = request.home_zone.or(home).or_else(|| app.settings().viewer_zone.clone());
    let at = request.at.unwrap_or_else(|| app.now());
    let eyes = Eyes { rules: plan.rules(), viewer: home.as_ref() };
    let days = itinerary(plan, opened.person, eyes);
    let items: Vec<&ItineraryItem> = days.iter().flat_map(|day| &day.items).collect();
    let zone = zone_here(plan, &items, at);
    let here = zone.and_then(|zone| ClockView::at(plan.rules(), &zone, at));
    let today = here.as_ref().map(|here| here.wall.date());
    let copied = |keep: &dyn Fn(&ItineraryItem) -> bool| -> Vec<ItineraryItem> {
        items.iter().filter(|item| keep(item)).map(|item| (*item).clone()).collect()
    };
    let begins =
        |item: &ItineraryItem| span(item).map(|(start, _)| start.instant).filter(|start| *start > at.timestamp());
    let soonest = items.iter().filter_map(|item| begins(item)).min();
    let mut now = copied(&|item| span(item).is_some_and(|(start, end)| is_during(start, end, at)));
    now.extend(copied(&|item| match item {
        ItineraryItem::Stay { stay } => {
            today.is_some_and(|today| stay.stay.check_in <= today && today < stay.stay.check_out)
        }
        _ => false,
    }));
    let forum = plan.forum();
    let seen = Seen::read(app).publication(forum.id, opened.person);
    Ok(DelegateView {
        person: Named { id: person.id, name: person.name.clone() },
        forum: DelegateForum {
            id: forum.id,
            slug: forum.slug.clone(),
            name: forum.name.clone(),
            starts: forum.starts,
            ends: forum.ends,
            languages: forum.languages.clone(),
        },
        published: last(&opened.publications).map(|record| record.publication.clone()),
        from_bundle: opened.from_bundle,
        at_home: home.as_ref().and_then(|home| ClockView::at(plan.rules(), home, at)),
        now,
        next: copied(&|item| soonest.is_some() && begins(item) == soonest),
        today: copied(&|item| is_without_hour_on(item, today)),
        public: public_programme(plan, opened.person, eyes, at),
        changes: since(&opened, seen, app.messages_in(request.language.unwrap_or_else(|| app.language()))),
        here,
        days,
    })
}

/// Keeps that a delegate has looked at the last publication, so that later only what is newer is told as changed.
pub fn seen(app: &App, request: DelegateSeen, job: &Job) -> Result<(), WireError> {
    let opened = open(app, &request.of, job)?;
    let Some(record) = last(&opened.publications) else { return Ok(()) };
    let mut all = Seen::read(app);
    let key = Seen::key(opened.plan.forum().id, opened.person);
    all.0.insert(key, SeenAt { publication: record.publication.id, number: record.publication.number });
    all.write(app)
}

/// Writes a delegate's calendar, as it stands at the last publication.
pub fn calendar(app: &App, request: DelegateCalendar, job: &Job) -> Result<Saved, WireError> {
    let opened = open(app, &request.of, job)?;
    let forum = opened.plan.forum();
    let not_published =
        || WireError::new(ErrorCode::NotPublished, json!({ "forum": forum.slug })).with_hint("hint-ask-organizer");
    let record = last(&opened.publications).ok_or_else(not_published)?;
    let state = state_at(&opened, record.publication.id).and_then(|state| state.calendar(own(&opened).id));
    let state = state.ok_or_else(not_published)?;
    let place = app.target(&request.to)?;
    job.step("doing-write-file", 0, None)?;
    let language = request.language.unwrap_or_else(|| app.language());
    let text = Renderer::new(app.rules(), language.into()).render(&state);
    write_whole(&place.path, |out| out.write_all(text.as_bytes()))?;
    Ok(place.saved())
}

fn open(app: &App, of: &DelegateSource, job: &Job) -> Result<Opened, WireError> {
    let (bundle, from_bundle) = match of {
        DelegateSource::Bundle(source) => {
            let path = app.source(source)?;
            job.step("doing-read-file", 0, None)?;
            let bytes = std::fs::read(&path).map_err(|error| WireError::file(&path, &error))?;
            let reading = bundle::read(&bytes, &Records::default(), &app.rules())
                .map_err(|problems| crate::bundle::refused(&problems).about(&path))?;
            (reading.bundle, true)
        }
        DelegateSource::Person { forum, person } => {
            let plan = app.plan(forum)?;
            let person = person_of(&plan, person)?;
            job.step("doing-read-forum", 0, None)?;
            let publications = app.reader()?.publication_records(plan.forum().id)?;
            let made = ForDelegates::new(&plan, &publications, None, None).of(person);
            (made.ok_or_else(|| WireError::not_found(Kind::Person, person))?, false)
        }
    };
    let Bundle { header, records, publications } = bundle;
    let made_for = header.made_for.ok_or_else(|| WireError::new(ErrorCode::NotForADelegate, json!({})))?;
    let plan = Plan::new(records, header.forum, app.rules());
    let plan = plan.ok_or_else(|| WireError::not_found(Kind::Forum, header.forum))?;
    Ok(Opened { plan, person: made_for.id, publications, from_bundle })
}

/// The person of a forum that is meant.
pub(crate) fn person_of(plan: &Plan, name: &str) -> Result<PersonId, WireError> {
    if let Some(person) = name.parse().ok().and_then(|id| plan.find::<Person>(id)) {
        return Ok(person.id);
    }
    let mut named = plan.records().people.iter().filter(|person| person.name == name);
    match (named.next(), named.next()) {
        (Some(person), None) => Ok(person.id),
        (None, _) => Err(WireError::not_found(Kind::Person, name)),
        (Some(_), Some(_)) => Err(WireError::not_unique(Kind::Person, name)),
    }
}

fn when(item: &ItineraryItem) -> Option<&WhenView> {
    match item {
        ItineraryItem::Session { item, .. } => Some(&item.when),
        ItineraryItem::Journey { journey } => Some(&journey.when),
        ItineraryItem::Stay { .. } => None,
    }
}

fn span(item: &ItineraryItem) -> Option<(&TimeView, &TimeView)> {
    let when = when(item)?;
    Some((when.start()?, when.end()?))
}

fn is_during(start: &TimeView, end: &TimeView, at: DateTime<Utc>) -> bool {
    (start.instant..end.instant).contains(&at.timestamp())
}

fn is_without_hour_on(item: &ItineraryItem, today: Option<NaiveDate>) -> bool {
    match (when(item), today) {
        (Some(WhenView::Days { from, to, .. }), Some(today)) => (*from..=*to).contains(&today),
        _ => false,
    }
}

/// The zone of where they are by their plan: where the last thing that began ended or ends, else where the next begins, else
/// where the forum does.
fn zone_here(plan: &Plan, items: &[&ItineraryItem], at: DateTime<Utc>) -> Option<ZoneId> {
    let spans: Vec<(&TimeView, &TimeView)> = items.iter().filter_map(|item| span(item)).collect();
    let begun =
        spans.iter().filter(|(start, _)| start.instant <= at.timestamp()).max_by_key(|(start, _)| start.instant);
    let coming =
        spans.iter().filter(|(start, _)| start.instant > at.timestamp()).min_by_key(|(start, _)| start.instant);
    let first = || plan.legs().min_by_key(|leg| (leg.starts, leg.rank.clone(), leg.id)).map(|leg| leg.place);
    begun
        .map(|(_, end)| end.place.zone.clone())
        .or_else(|| coming.map(|(start, _)| start.place.zone.clone()))
        .or_else(|| plan.zone_of_place(first()?).cloned())
}

/// The newest publication; of two laptops' the one with the higher sequence.
fn last(publications: &[PublicationRecord]) -> Option<&PublicationRecord> {
    publications.iter().max_by_key(|record| (record.publication.sequence, record.publication.id))
}

/// The delegate's own calendar.
fn own(opened: &Opened) -> Calendar {
    Calendar::new(opened.plan.forum().id, CalendarScope::Delegate, Some(opened.person.uuid()))
}

/// The calendars that a delegate has, at a publication.
fn state_at(opened: &Opened, publication: PublicationId) -> Option<State> {
    let by_id: BTreeMap<PublicationId, &PublicationRecord> =
        opened.publications.iter().map(|record| (record.publication.id, record)).collect();
    let mut lineage: BTreeMap<(u32, PublicationId), &PublicationRecord> = BTreeMap::new();
    let mut wanted = vec![publication];
    while let Some(record) = wanted.pop().and_then(|id| by_id.get(&id).copied()) {
        let key = (record.publication.sequence, record.publication.id);
        if lineage.insert(key, record).is_none() {
            wanted.extend(&record.publication.parents);
        }
    }
    State::of(lineage.into_values())
}

fn since(opened: &Opened, seen: Option<SeenAt>, words: &'static Messages) -> SinceLastLook {
    let to = last(&opened.publications).map(|record| &record.publication);
    let items = match (&seen, to) {
        (Some(seen), Some(to)) if seen.publication != to.id => {
            // A publication that this bundle does not know was made elsewhere: what differs cannot be told.
            let states = state_at(opened, seen.publication).zip(state_at(opened, to.id));
            let is_cancelled = |item: Uuid| {
                let session = opened.plan.find::<Session>(SessionId::from_uuid(item));
                session.is_some_and(|session| session.status == SessionStatus::Cancelled)
            };
            let told = states.map(|(before, after)| {
                let showings = (&before.showing(), &after.showing());
                changes(showings, own(opened).id, &is_cancelled, words)
            });
            told.unwrap_or_default()
        }
        _ => Vec::new(),
    };
    SinceLastLook { from: seen.map(|seen| seen.number), to: to.map(|to| to.number), items }
}

/// What each person last saw of each forum, in the program's own data.
#[derive(Default, Serialize, Deserialize)]
struct Seen(BTreeMap<String, SeenAt>);

#[derive(Clone, Copy, Serialize, Deserialize)]
struct SeenAt {
    publication: PublicationId,
    number: u32,
}

impl Seen {
    const FILE: &str = "delegates.json";

    /// Reads it; what is missing or unreadable is as if nobody had looked.
    fn read(app: &App) -> Self {
        let text = std::fs::read_to_string(app.host.data_dir.join(Self::FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn key(forum: ForumId, person: PersonId) -> String {
        format!("{forum}/{person}")
    }

    fn publication(&self, forum: ForumId, person: PersonId) -> Option<SeenAt> {
        self.0.get(&Self::key(forum, person)).copied()
    }

    fn write(&self, app: &App) -> Result<(), WireError> {
        let folder = &app.host.data_dir;
        std::fs::create_dir_all(folder).map_err(|error| WireError::file(folder, &error))?;
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        write_whole(&folder.join(Self::FILE), |out| out.write_all(text.as_bytes()))
    }
}

//! Programmes of conferences: reading a host's beside ours or as a forum of its own, and writing ours.

use std::collections::{HashMap, HashSet};

use periplo_exchange::programme::{
    self, AsForum, AsOverlay, CannotImport, Programme, ProgrammeProblem, ProgrammeUpdate, RowFate, Selection,
};
use periplo_model::*;
use periplo_store::Step;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::bundle::KeptField;
use crate::error::{ErrorCode, WireError};
use crate::files::{Source, Target, write_whole};
use crate::job::Job;
use crate::records::{self, put_all_watched};
use crate::settings::InterfaceLanguage;
use crate::view::clock::{Eyes, WhenView};
pub use crate::view::host_programme::{ProgrammeMatch, ProgrammeNote, ProgrammeReport, ProgrammeRow, ProgrammeSaved};

/// What a programme becomes.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeTarget {
    /// A forum of its own.
    Forum {},
    /// Locked items of the host event of a leg, beside the forum's own.
    Overlay {
        /// The slug or id of the forum.
        forum: String,
        /// The leg: its id, its name, or the name of its place or host event, where one has it.
        leg: String,
    },
}

/// A programme to be read.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ProgrammeImport {
    /// The file: a `schedule.xml` or a `schedule.json`.
    pub source: Source,
    /// What it becomes.
    pub to: ProgrammeTarget,
    /// The zone of its hours, where the file names none or a wrong one.
    pub zone: Option<String>,
    /// Of an overlay: whether its items are in the public programme; without a word new ones are for delegates, and the others stay as they are.
    pub public: Option<bool>,
    /// The keys of events that are left out.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>")]
    pub leave_out: Vec<String>,
    /// Of a forum of its own: where the programme and the workspace changed a field, take the programme's.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub take_file: bool,
}

/// Asks for a programme to be written.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ProgrammeExport {
    /// The slug or id of the forum.
    pub forum: String,
    /// One leg only, named as for an overlay.
    pub leg: Option<String>,
    /// The form.
    pub format: ProgrammeFormat,
    /// The language of the texts; without it the forum's first.
    pub language: Option<InterfaceLanguage>,
    /// The file.
    pub to: Target,
}

/// A form of programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeFormat {
    /// `schedule.xml`.
    Xml,
    /// `schedule.json`.
    Json,
}

/// Says what reading a programme would change, or what is wrong with it.
pub fn check(app: &App, request: ProgrammeImport, job: &Job) -> Result<ProgrammeReport, WireError> {
    Ok(compare(app, &request, job)?.1)
}

/// Reads a programme in one step.
pub fn import(app: &App, request: ProgrammeImport, job: &Job) -> Result<Edited<ProgrammeReport>, WireError> {
    let (update, report) = compare(app, &request, job)?;
    let of = update.puts.len() as u64;
    let edited = app.write(Step::new("programme-imported", json!({ "programme": report.title })), |tx| {
        put_all_watched(tx, &update.puts, &mut |done| job.step("doing-import", done, Some(of)))?;
        for (kind, id) in &update.removes {
            tx.remove_record(*kind, *id)?;
        }
        Ok(())
    })?;
    edited.try_map(|()| Ok(report))
}

/// Writes the public programme of a forum in a form that conference apps show.
pub fn export(app: &App, request: ProgrammeExport, job: &Job) -> Result<ProgrammeSaved, WireError> {
    let plan = app.plan(&request.forum)?;
    let place = app.target(&request.to)?;
    job.step("doing-write-file", 0, None)?;
    let first = plan.forum().languages.first().cloned();
    let language = request.language.map(InterfaceLanguage::tag).or(first).unwrap_or_else(|| app.language_tag());
    let leg = request.leg.as_deref().map(|leg| leg_named(plan.records(), plan.forum().id, leg)).transpose()?;
    let version = app.last_publication(plan.forum().id)?.map(|publication| publication.number.to_string());
    let (programme, left_out) = programme::of_plan(&plan, &Selection { leg, language, version });
    let text = match request.format {
        ProgrammeFormat::Xml => programme::write_xml(&programme, env!("CARGO_PKG_VERSION")),
        ProgrammeFormat::Json => programme::write_json(&programme, env!("CARGO_PKG_VERSION")),
    };
    write_whole(&place.path, |out| out.write_all(text.as_bytes()))?;
    Ok(ProgrammeSaved { saved: place.saved(), events: count(programme.events.len()), left_out: count(left_out) })
}

fn compare(app: &App, request: &ProgrammeImport, job: &Job) -> Result<(ProgrammeUpdate, ProgrammeReport), WireError> {
    let path = app.source(&request.source)?;
    job.step("doing-read-file", 0, None)?;
    let bytes = std::fs::read(&path).map_err(|error| WireError::file(&path, &error))?;
    let rules = app.rules();
    let zone = request.zone.as_deref().filter(|zone| !zone.is_empty()).map(|zone| app.known_zone(zone)).transpose()?;
    let (programme, mut problems) =
        programme::read(&bytes, &rules).map_err(|problems| unreadable(&problems).about(&path))?;
    drop(bytes);
    job.step("doing-check-file", 0, None)?;
    let ours = records::all(&app.reader()?)?;
    let leave_out: HashSet<String> = request.leave_out.iter().cloned().collect();
    let update = match &request.to {
        ProgrammeTarget::Forum {} => {
            let options = AsForum { zone, leave_out, take_file: request.take_file };
            programme::as_forum(&programme, &options, &ours, &rules, &mut problems)
        }
        ProgrammeTarget::Overlay { forum, leg } => {
            let leg = leg_named(&ours, app.forum_id(forum)?, leg)?;
            let options = AsOverlay { leg, zone, leave_out, public: request.public };
            programme::as_overlay(&programme, &options, &ours, &rules, &mut problems)
        }
    };
    let update = update.map_err(|error| match error {
        CannotImport::NeedsZone => WireError::bad_field("zone", "", "reason-needs-zone"),
        CannotImport::NoSuchLeg => WireError::not_found(Kind::Leg, ""),
    })?;
    job.go_on()?;
    let report = Telling { app, programme: &programme, update: &update, ours: &ours }.report(&problems)?;
    Ok((update, report))
}

/// The error for a file of which nothing can be read.
fn unreadable(problems: &[ProgrammeProblem]) -> WireError {
    let notes: Vec<ProgrammeNote> = problems.iter().map(ProgrammeNote::from).collect();
    WireError::new(ErrorCode::ProgrammeUnreadable, json!({ "count": notes.len(), "notes": notes }))
}

/// The leg of a forum that is meant: by id, name, or the name of its place or host event.
pub(crate) fn leg_named(records: &Records, forum: ForumId, name: &str) -> Result<LegId, WireError> {
    let is_named = |leg: &&Leg| {
        let place = records.places.iter().find(|place| place.id == leg.place).map(|place| place.name.as_str());
        let event = records.host_events.iter().find(|event| Some(event.id) == leg.host_event);
        leg.id.to_string() == name
            || leg.name.iter().any(|(_, text)| text == name)
            || place == Some(name)
            || event.is_some_and(|event| event.name == name)
    };
    let mut found = records.legs.iter().filter(|leg| leg.forum == forum).filter(is_named);
    match (found.next(), found.next()) {
        (Some(leg), None) => Ok(leg.id),
        (None, _) => Err(WireError::not_found(Kind::Leg, name)),
        (Some(_), Some(_)) => Err(WireError::not_unique(Kind::Leg, name)),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl From<&ProgrammeProblem> for ProgrammeNote {
    fn from(problem: &ProgrammeProblem) -> Self {
        Self {
            line: problem.line,
            event: problem.event.clone(),
            field: problem.field.clone(),
            code: problem.code.to_string(),
            args: problem.args.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect(),
        }
    }
}

/// What a report is told from.
struct Telling<'a> {
    app: &'a App,
    programme: &'a Programme,
    update: &'a ProgrammeUpdate,
    ours: &'a Records,
}

impl Telling<'_> {
    fn report(&self, problems: &[ProgrammeProblem]) -> Result<ProgrammeReport, WireError> {
        let (programme, update) = (self.programme, self.update);
        let forums = || update.puts.forums.iter().chain(&self.ours.forums);
        let slug = forums().find(|forum| forum.id == update.forum).map(|forum| forum.slug.clone());
        let fate = |fate| count(update.count(fate));
        let kept = |conflict: &periplo_exchange::bundle::Conflict| KeptField {
            kind: conflict.kind,
            id: conflict.id.to_string(),
            name: conflict.name.clone().unwrap_or_default(),
            field: conflict.field.clone().unwrap_or_else(|| "*".to_owned()),
            ours: conflict.ours.clone().unwrap_or_default(),
            theirs: conflict.theirs.clone().unwrap_or_default(),
            taken: conflict.taken,
        };
        let matched = update.matched.iter();
        Ok(ProgrammeReport {
            forum: update.forum,
            slug: slug.unwrap_or_default(),
            leg: update.leg,
            title: programme.title.clone(),
            version: programme.version.clone(),
            zone: update.zone.clone(),
            named_zone: programme.zone.clone(),
            events: count(programme.events.len()),
            rooms: count(programme.rooms.len()),
            people: count(programme.people.len()),
            added: fate(RowFate::Added),
            changed: fate(RowFate::Changed),
            unchanged: fate(RowFate::Unchanged),
            gone: fate(RowFate::Gone),
            cancelled: fate(RowFate::Cancelled),
            rows: self.rows(),
            both_changed: update.conflicts.iter().map(kept).collect(),
            matched: matched.map(|it| ProgrammeMatch { name: it.name.clone(), person: it.person }).collect(),
            notes: problems.iter().map(ProgrammeNote::from).collect(),
        })
    }

    fn rows(&self) -> Vec<ProgrammeRow> {
        let rules = self.app.rules();
        let eyes = Eyes { rules: &rules, viewer: None };
        let zone = Some(&self.update.zone);
        let here: HashMap<SessionId, &Session> = self.ours.sessions.iter().map(|it| (it.id, it)).collect();
        let next: HashMap<SessionId, &Session> = self.update.puts.sessions.iter().map(|it| (it.id, it)).collect();
        let mut rows = Vec::with_capacity(self.update.rows.len());
        for row in &self.update.rows {
            let event = row.event.and_then(|place| self.programme.events.get(place));
            let (before, after) = (here.get(&row.session).copied(), next.get(&row.session).copied());
            let session = after.or(before);
            let when = session.map_or(WhenView::Unscheduled, |it| eyes.schedule(&it.schedule, zone));
            let was = before.map(|it| eyes.schedule(&it.schedule, zone)).filter(|was| after.is_some() && *was != when);
            let named = |text: &str| {
                let first = event.and_then(|event| event.languages.first().cloned());
                first.or_else(|| "und".parse().ok()).map(|tag| Localized::one(tag, text)).unwrap_or_default()
            };
            let title = session.map(|it| it.title.clone());
            let place = |list: Option<usize>| list.filter(|_| event.is_some());
            rows.push(ProgrammeRow {
                key: event.map(|event| event.key.clone()),
                line: event.and_then(|event| event.line),
                session: row.session,
                title: title.unwrap_or_else(|| named(event.map(|it| it.title.as_str()).unwrap_or_default())),
                kind: event.map(|it| it.kind).or(session.map(|it| it.kind)).unwrap_or(SessionKind::Other),
                when,
                was,
                room: event
                    .and_then(|event| self.programme.rooms.get(place(event.room)?))
                    .map(|room| room.name.clone()),
                track: event.and_then(|event| self.programme.tracks.get(place(event.track)?)).cloned(),
                people: event.map(|event| self.names(&event.people)).unwrap_or_default(),
                fate: serde_json::to_value(row.fate)
                    .ok()
                    .and_then(|fate| fate.as_str().map(str::to_owned))
                    .unwrap_or_default(),
                fields: row.fields.clone(),
            });
        }
        rows
    }

    fn names(&self, places: &[usize]) -> Vec<String> {
        places.iter().filter_map(|place| self.programme.people.get(*place)).map(|it| it.name.clone()).collect()
    }
}

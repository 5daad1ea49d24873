//! Calendars of the last publication, as files.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use periplo_exchange::archive;
use periplo_exchange::ics::{self, Extras, FolderError, FolderOutcome, SaveError, SaveOptions};
use periplo_model::publication::Name;
use periplo_model::{Calendar, CalendarId, CalendarScope, CountryCode, Localized, Publication};
use periplo_store::{CalendarsAt, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::App;
use crate::changes::numbered;
use crate::error::{ErrorCode, WireError};
use crate::files::{Saved, Target};
use crate::job::Job;
use crate::settings::InterfaceLanguage;

/// Asks for the calendars of a forum.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CalendarsRequest {
    /// The slug or id of the forum.
    pub forum: String,
}

/// A calendar of the last publication.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct CalendarRow {
    /// The calendar.
    pub calendar: Calendar,
    /// The name of its leg, track or delegation, where that is localized.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Localized>,
    /// The name of its venue or delegate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The country of a delegation that has no other name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// How many entries it shows.
    pub entries: u32,
    /// How many entries it keeps as cancelled.
    pub gone: u32,
}

/// Asks for calendars to be written.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ExportRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// Only calendars of this scope.
    pub scope: Option<CalendarScope>,
    /// Only the calendar of this leg, venue, track, delegation or person.
    #[ts(as = "Option<String>")]
    pub subject: Option<Uuid>,
    /// The language of the texts; without it the interface's.
    pub language: Option<InterfaceLanguage>,
    /// Only calendars in which anything changed since the publication of this number.
    pub changed_since: Option<u32>,
    /// A reminder so long before each entry with an hour: a number with `m`, `h` or `d`.
    pub alarm: Option<String>,
    /// Whether those who are named in a session come once more as RFC 9073 participants.
    pub participants: Option<bool>,
    /// The folder.
    pub to: Target,
}

/// What was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Exported {
    /// Where.
    pub saved: Saved,
    /// The files that were written anew, by their names in the folder.
    pub written: Vec<String>,
    /// How many files were as they should be and stayed.
    pub unchanged: u32,
    /// The files of calendars that are no more, now all cancelled.
    pub cancelled: Vec<String>,
    /// How many calendars were left out because nothing in them changed since the publication that was named.
    pub left_out: u32,
}

/// What is put into files on request; an error where the reminder is none.
pub(crate) fn extras(alarm: Option<&str>, participants: Option<bool>) -> Result<Extras, WireError> {
    let alarm = alarm.map(|text| text.parse().map_err(|_| WireError::bad_field("alarm", text, "reason-alarm")));
    Ok(Extras { alarm: alarm.transpose()?, participants: participants.unwrap_or_default() })
}

/// The last publication of a forum with its calendars; an error where there is none.
pub(crate) fn last(app: &App, forum: &str) -> Result<(Publication, CalendarsAt), WireError> {
    let reader = app.reader()?;
    let id = app.forum_id(forum)?;
    let not_published =
        || WireError::new(ErrorCode::NotPublished, json!({ "forum": forum })).with_hint("hint-publish-first");
    let publication = reader.publications(id)?.pop().ok_or_else(not_published)?;
    let calendars = reader.calendars_at(publication.id)?.ok_or_else(not_published)?;
    Ok((publication, calendars))
}

/// Lists the calendars of the last publication.
pub fn list(app: &App, request: CalendarsRequest, job: &Job) -> Result<Vec<CalendarRow>, WireError> {
    let (_, calendars) = last(app, &request.forum)?;
    let reader = app.reader()?;
    let all: Vec<_> = calendars.list(None).collect();
    let mut rows = Vec::with_capacity(all.len());
    for (place, (calendar, facts)) in all.iter().enumerate() {
        if place % 500 == 0 {
            job.step("doing-read-calendars", place as u64, Some(all.len() as u64))?;
        }
        let Some(state) = calendars.calendar(&reader, calendar.id)? else { continue };
        let gone = state.entries.iter().filter(|entry| entry.gone).count();
        let entries = (state.entries.len() - gone) as u32;
        let mut row = CalendarRow {
            calendar: (*calendar).clone(),
            title: None,
            name: None,
            country: None,
            entries,
            gone: gone as u32,
        };
        match &facts.subject {
            Some(Name::Localized(title)) => row.title = Some(title.clone()),
            Some(Name::Plain(name)) => row.name = Some(name.clone()),
            Some(Name::Country(country)) => row.country = Some(*country),
            None => {}
        }
        rows.push(row);
    }
    rows.sort_by_cached_key(|row| {
        let title =
            row.title.as_ref().map(|title| title.show(&app.language_tag(), &calendars.forum().languages).to_owned());
        (row.calendar.scope, title.or_else(|| row.name.clone()), row.calendar.id)
    });
    Ok(rows)
}

/// Writes calendars as .ics files into a folder, or into one zip that is downloaded.
pub fn export(app: &App, request: ExportRequest, job: &Job) -> Result<Exported, WireError> {
    let extras = extras(request.alarm.as_deref(), request.participants)?;
    let (publication, calendars) = last(app, &request.forum)?;
    let place = app.target(&request.to)?;
    let asked_for = |calendar: &Calendar| {
        request.scope.is_none_or(|scope| calendar.scope == scope)
            && request.subject.is_none_or(|subject| calendar.subject == Some(subject))
    };
    let same = same_since(app, &request, &calendars, &asked_for, job)?;
    let selected = |calendar: &Calendar| asked_for(calendar) && !same.contains(&calendar.id);
    let options = SaveOptions {
        publication: &publication,
        rules: app.rules(),
        language: request.language.unwrap_or_else(|| app.language()).into(),
        extras,
    };
    let folder = place.folder()?;
    let outcome = save(app, &options, &calendars, &folder, selected, job)?;
    if place.is_download() {
        archive::zip_folder(&folder, &place.path).map_err(|error| WireError::file(&place.path, &error))?;
    }
    Ok(Exported {
        saved: place.saved(),
        written: outcome.written,
        unchanged: u32::try_from(outcome.unchanged).unwrap_or(u32::MAX),
        cancelled: outcome.withdrawn,
        left_out: u32::try_from(same.len()).unwrap_or(u32::MAX),
    })
}

/// The calendars, among those asked for, whose files are what they were at the publication that was named.
fn same_since(
    app: &App,
    request: &ExportRequest,
    calendars: &CalendarsAt,
    asked_for: &impl Fn(&Calendar) -> bool,
    job: &Job,
) -> Result<BTreeSet<CalendarId>, WireError> {
    let mut same = BTreeSet::new();
    let Some(number) = request.changed_since.filter(|number| *number > 0) else { return Ok(same) };
    let reader = app.reader()?;
    let publications = reader.publications(calendars.publication().forum)?;
    let since = numbered(&publications, number, &request.forum)?;
    let Some(former) = reader.calendars_at(since.id)? else { return Ok(same) };
    if former.forum() != calendars.forum() {
        // The name of the forum stands in every file.
        return Ok(same);
    }
    let asked: Vec<CalendarId> =
        calendars.list(None).map(|(calendar, _)| calendar).filter(|one| asked_for(one)).map(|one| one.id).collect();
    for (place, id) in asked.iter().enumerate() {
        job.step("doing-compare", place as u64, Some(asked.len() as u64))?;
        let (was, is) = (former.calendar(&reader, *id)?, calendars.calendar(&reader, *id)?);
        if was.zip(is).is_some_and(|(was, is)| was.facts == is.facts && was.entries == is.entries) {
            same.insert(*id);
        }
    }
    Ok(same)
}

fn save(
    app: &App,
    options: &SaveOptions<'_>,
    calendars: &CalendarsAt,
    folder: &Path,
    selected: impl Fn(&Calendar) -> bool,
    job: &Job,
) -> Result<FolderOutcome, WireError> {
    let reader = app.reader()?;
    let ids: Vec<_> =
        calendars.list(None).map(|(calendar, _)| calendar).filter(|calendar| selected(calendar)).collect();
    let states = ids.iter().filter_map(|calendar| calendars.calendar(&reader, calendar.id).transpose());
    let progress = |done: usize| match job.step("doing-write-calendars", done as u64, Some(ids.len() as u64)) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    };
    ics::save(folder, options, &selected, states, progress).map_err(|error: SaveError<StoreError>| match error {
        SaveError::Folder(FolderError::Io { path, source }) => WireError::file(&path, &source),
        SaveError::Folder(other) => WireError::new(
            ErrorCode::File,
            json!({ "file": folder.display().to_string(), "reason": other.to_string() }),
        ),
        SaveError::Calendars(error) => error.into(),
        SaveError::Stopped(_) => Job::cancelled().with_hint("hint-written-stays"),
    })
}

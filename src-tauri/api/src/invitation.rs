//! One entry of a person's calendar as a file of its own, for programs that update from nothing else.

use std::path::Path;

use periplo_exchange::ics::{Addresses, Method, Renderer};
use periplo_model::publication::{CalendarState, Entry, Facts, Name};
use periplo_model::{
    Calendar, CalendarScope, EntityId, Forum, ForumId, Kind, PersonId, Publication, Session, SessionId,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::App;
use crate::calendars::extras;
use crate::error::{ErrorCode, WireError};
use crate::files::{Saved, Target, write_whole};
use crate::job::Job;
use crate::keeping::person_named;
use crate::settings::InterfaceLanguage;

/// Asks for the file of one entry of a person's calendar.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct InvitationRequest {
    /// The session, journey or stay by id, or a session by the title that one in the person's calendar has.
    pub session: String,
    /// The person, by id, or by the name that one has.
    pub person: String,
    /// Whether it is called off; only where it is cancelled, or gone from their calendar.
    #[serde(default)]
    pub cancel: bool,
    /// The address of who organizes; without it one that nobody has.
    pub organizer: Option<String>,
    /// The address of the person; without it one that nobody has. It is kept nowhere.
    pub attendee: Option<String>,
    /// A reminder so long before: a number with `m`, `h` or `d`.
    pub alarm: Option<String>,
    /// The language of the texts; without it the interface's.
    pub language: Option<InterfaceLanguage>,
    /// The file, or the folder to put it into.
    pub to: Target,
}

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InvitationMethod {
    /// It invites, or brings up to date.
    Request,
    /// It calls off.
    Cancel,
}

/// What was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Invited {
    /// Where.
    pub saved: Saved,
    /// What kind of message it is.
    pub method: InvitationMethod,
    /// The title of the entry.
    pub title: String,
    /// The name of the person.
    pub person: String,
    /// The publication it is made from.
    pub publication: Publication,
    /// Its UID, that of the person's calendar.
    pub uid: String,
    /// Its sequence, that of the person's calendar.
    pub sequence: u32,
    /// Whether organizer and attendee both have an address that was named.
    pub addressed: bool,
}

/// Writes one entry of a person's calendar as a request or a cancellation of its own.
pub fn export(app: &App, request: InvitationRequest, _: &Job) -> Result<Invited, WireError> {
    let extras = extras(request.alarm.as_deref(), None)?;
    let address = |field: &str, text: &Option<String>| {
        let refused = |text: &str| WireError::bad_field(field, text, "reason-address");
        text.as_deref().map(|text| text.parse().map_err(|_| refused(text))).transpose()
    };
    let to = Addresses {
        organizer: address("organizer", &request.organizer)?,
        attendee: address("attendee", &request.attendee)?,
    };
    let person = person_named(app, &request.person)?;
    let (state, place) = entry_of(app, &request, person)?;
    let entry = &state.entries[place];
    let language = request.language.unwrap_or_else(|| app.language());
    let mut renderer = Renderer::new(app.rules(), language.into()).with_extras(extras);
    let title = renderer.title(&state, &entry.item.facts);
    let method = Method::of(entry);
    refuse_misfit(&request, &state, method, &title)?;
    let missing = || not_in_calendar(&request);
    let file = renderer.render_invitation(&state, entry.item.id, &to).ok_or_else(missing)?;
    let mut place = app.target(&request.to)?;
    if !place.is_download() && place.path.is_dir() {
        place.path = place.path.join(renderer.invitation_name(&state, &entry.item));
    }
    write_whole(&place.path, |out| std::io::Write::write_all(out, file.as_bytes()))?;
    let shown = if place.is_download() { None } else { Some(shown(&place.path)) };
    let saved = place.saved();
    Ok(Invited {
        saved: Saved { to: shown.unwrap_or(saved.to), ..saved },
        method: match method {
            Method::Request => InvitationMethod::Request,
            Method::Cancel => InvitationMethod::Cancel,
        },
        title,
        person: person_name(&state),
        publication: (*state.publication).clone(),
        uid: state.calendar.uid(entry.item.id, &state.publication.domain),
        sequence: entry.sequence,
        addressed: to.organizer.is_some() && to.attendee.is_some(),
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A delegate's calendar is under the name the person is known by.
fn person_name(state: &CalendarState) -> String {
    match &state.facts.subject {
        Some(Name::Plain(name)) => name.clone(),
        _ => String::new(),
    }
}

fn not_in_calendar(request: &InvitationRequest) -> WireError {
    WireError::new(ErrorCode::NotInCalendar, json!({ "item": request.session, "person": request.person }))
}

/// What stands cannot be called off, and what is gone cannot be invited to.
fn refuse_misfit(
    request: &InvitationRequest,
    state: &CalendarState,
    method: Method,
    title: &str,
) -> Result<(), WireError> {
    let (code, hint) = match (request.cancel, method) {
        (true, Method::Request) => (ErrorCode::StillThere, "hint-publish-cancellation"),
        (false, Method::Cancel) => (ErrorCode::GoneThere, "hint-call-off"),
        _ => return Ok(()),
    };
    let args = json!({ "item": title, "person": person_name(state), "number": state.publication.number });
    Err(WireError::new(code, args).with_hint(hint))
}

/// The person's calendar that has the item at the last publication of its forum, and the place of the entry in it.
fn entry_of(app: &App, request: &InvitationRequest, person: PersonId) -> Result<(CalendarState, usize), WireError> {
    let reader = app.reader()?;
    let item: Option<Uuid> = request.session.parse().ok();
    let session = item.map(|id| reader.get::<Session>(SessionId::from_uuid(id))).transpose()?.flatten();
    let forums: Vec<ForumId> = match session {
        Some(session) => vec![session.forum],
        // Of a session that was removed only publications know.
        None => reader.all::<Forum>()?.into_iter().map(|forum| forum.id).collect(),
    };
    let mut found = Vec::new();
    for forum in forums {
        let Some(publication) = reader.publications(forum)?.pop() else { continue };
        let Some(calendars) = reader.calendars_at(publication.id)? else { continue };
        let own = Calendar::new(forum, CalendarScope::Delegate, Some(person.uuid()));
        let Some(state) = calendars.calendar(&reader, own.id)? else { continue };
        let named = |entry: &&Entry| match item {
            Some(item) => entry.item.id == item,
            None => is_titled(&entry.item.facts, &request.session),
        };
        let ids: Vec<Uuid> = state.entries.iter().filter(named).map(|entry| entry.item.id).collect();
        found.extend(ids.into_iter().map(|id| (state.clone(), id)));
    }
    if found.len() > 1 {
        return Err(WireError::not_unique(Kind::Session, &request.session));
    }
    let (state, id) = found.pop().ok_or_else(|| not_in_calendar(request))?;
    let place = state.entries.iter().position(|entry| entry.item.id == id).ok_or_else(|| not_in_calendar(request))?;
    Ok((state, place))
}

fn is_titled(facts: &Facts, title: &str) -> bool {
    match facts {
        Facts::Session(session) => session.title.iter().any(|(_, text)| text.trim() == title.trim()),
        Facts::Journey(_) | Facts::Stay(_) => false,
    }
}

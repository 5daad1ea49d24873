//! What one person needs, in one file: their calendar, what changed, and each changed entry as a message of its own.

use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use periplo_exchange::archive;
use periplo_exchange::ics::{self, Addresses, MANIFEST, Renderer, SaveError, SaveOptions};
use periplo_model::publication::{CalendarState, Entry};
use periplo_model::{Calendar, CalendarScope, EntityId};
use periplo_store::StoreError;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::calendars::{extras, last};
use crate::changes::{self, ChangesRequest, numbered};
use crate::error::{ErrorCode, WireError};
use crate::files::{Saved, Target};
use crate::job::Job;
use crate::keeping::person_named;
use crate::settings::InterfaceLanguage;

/// Asks for what one person needs.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PackRequest {
    /// The slug or id of the forum.
    pub forum: String,
    /// The person, by id, or by the name that one has.
    pub person: String,
    /// The publication they know: what changed since is told, and sent once more entry by entry.
    pub changed_since: Option<u32>,
    /// A reminder so long before each entry with an hour: a number with `m`, `h` or `d`.
    pub alarm: Option<String>,
    /// The language of the texts; without it the interface's.
    pub language: Option<InterfaceLanguage>,
    /// The zip.
    pub to: Target,
}

/// What was packed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Packed {
    /// Where.
    pub saved: Saved,
    /// The files in it, in order.
    pub files: Vec<String>,
}

/// Packs a person's calendar with what changed in it since a publication.
pub fn export(app: &App, request: PackRequest, job: &Job) -> Result<Packed, WireError> {
    let place = app.target(&request.to)?;
    let person = person_named(app, &request.person)?;
    let (publication, calendars) = last(app, &request.forum)?;
    let reader = app.reader()?;
    let none = || {
        let args = json!({ "item": request.forum, "person": request.person });
        WireError::new(ErrorCode::NotInCalendar, args)
    };
    let own = Calendar::new(publication.forum, CalendarScope::Delegate, Some(person.uuid())).id;
    let state = calendars.calendar(&reader, own)?.filter(|state| !state.entries.is_empty()).ok_or_else(none)?;
    let language = request.language.unwrap_or_else(|| app.language());
    let options = SaveOptions {
        publication: &publication,
        rules: app.rules(),
        language: language.into(),
        extras: extras(request.alarm.as_deref(), None)?,
    };
    let folder = Beside::new(app)?;
    let mut files = calendar(&folder.0, &options, &state)?;
    if let Some(number) = request.changed_since {
        let since = numbered(&reader.publications(publication.forum)?, number, &request.forum)?;
        let former = match reader.calendars_at(since.id)? {
            Some(former) => former.calendar(&reader, own)?,
            None => None,
        };
        let asked = ChangesRequest {
            forum: request.forum.clone(),
            from: Some(number),
            to: Some(publication.number),
            person: Some(person.to_string()),
            language: Some(language),
            ..ChangesRequest::default()
        };
        let told = changes::list(app, asked, job)?;
        files.push(write(&folder.0, "changes.txt", &told.text)?);
        let mut renderer = Renderer::new(app.rules(), language.into()).with_extras(options.extras);
        for entry in changed(&state, former.as_ref()) {
            let Some(file) = renderer.render_invitation(&state, entry.item.id, &Addresses::default()) else { continue };
            let name = format!("messages/{}", renderer.invitation_name(&state, &entry.item));
            files.push(write(&folder.0, &name, &file)?);
        }
    }
    archive::zip_folder(&folder.0, &place.path).map_err(|error| WireError::file(&place.path, &error))?;
    files.sort();
    Ok(Packed { saved: place.saved(), files })
}

/// The entries that a calendar did not have before as it has them now.
fn changed<'a>(state: &'a CalendarState, former: Option<&CalendarState>) -> Vec<&'a Entry> {
    let known = former.map(|former| former.entries.as_slice()).unwrap_or_default();
    state.entries.iter().filter(|entry| !known.contains(entry)).collect()
}

/// Writes the file of one calendar under the name it has in every folder.
fn calendar(folder: &Path, options: &SaveOptions<'_>, state: &CalendarState) -> Result<Vec<String>, WireError> {
    let states = [Ok::<_, StoreError>(state.clone())];
    let saved = ics::save(folder, options, |_| true, states, |_| ControlFlow::Continue(()));
    let outcome = saved.map_err(|error: SaveError<StoreError>| {
        WireError::new(ErrorCode::File, json!({ "file": folder.display().to_string(), "reason": error.to_string() }))
    })?;
    let manifest = folder.join(MANIFEST);
    fs::remove_file(&manifest).map_err(|error| WireError::file(&manifest, &error))?;
    Ok(outcome.written)
}

fn write(folder: &Path, name: &str, content: &str) -> Result<String, WireError> {
    let path = folder.join(name);
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, content));
    written.map_err(|error: io::Error| WireError::file(&path, &error))?;
    Ok(name.to_owned())
}

/// A folder for the time of the packing.
struct Beside(PathBuf);

impl Beside {
    fn new(app: &App) -> Result<Self, WireError> {
        let (_, path) = app.new_transfer("pack");
        fs::create_dir_all(&path).map_err(|error| WireError::file(&path, &error))?;
        Ok(Self(path))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // What is left of it is in the program's own folder for files on their way.
        let _ = fs::remove_dir_all(&self.0);
    }
}

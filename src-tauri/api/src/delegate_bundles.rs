//! Bundles for delegates, made by the organizer for one, some or all.

use std::collections::BTreeSet;
use std::fs;

use periplo_exchange::archive;
use periplo_exchange::bundle::{self, ForDelegates};
use periplo_model::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::delegate::person_of;
use crate::error::WireError;
use crate::files::{Saved, Target, write_whole};
use crate::job::Job;

/// Asks for bundles for delegates.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DelegatesExport {
    /// The slug or id of the forum.
    pub forum: String,
    /// For whom: people by id, or by name where one has it. Without it for all delegates.
    pub people: Option<Vec<String>>,
    /// Whether each gets their own private facts.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub with_private: bool,
    /// The folder.
    pub to: Target,
}

/// A bundle that was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DelegateFile {
    /// For whom.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The file, by its name in the folder.
    pub file: String,
}

/// What was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DelegatesExported {
    /// Where.
    pub saved: Saved,
    /// The files that are new or changed.
    pub written: Vec<DelegateFile>,
    /// How many files were as they should be and stayed.
    pub unchanged: u32,
}

/// Writes a bundle for each delegate, who sees in it what is theirs to see.
pub fn export(app: &App, request: DelegatesExport, job: &Job) -> Result<DelegatesExported, WireError> {
    let plan = app.plan(&request.forum)?;
    let people = match &request.people {
        None => plan.delegate_people(),
        Some(named) => {
            let found: Result<BTreeSet<PersonId>, WireError> = named.iter().map(|one| person_of(&plan, one)).collect();
            found?.into_iter().collect()
        }
    };
    let place = app.target(&request.to)?;
    let folder = place.folder()?;
    let in_it = folder.join("people");
    fs::create_dir_all(&in_it).map_err(|error| WireError::file(&in_it, &error))?;
    job.step("doing-read-forum", 0, None)?;
    let reader = app.reader()?;
    let publications = reader.publication_records(plan.forum().id)?;
    let private = match request.with_private {
        true => Some(Records { private_people: reader.all()?, private_bookings: reader.all()?, ..Records::default() }),
        false => None,
    };
    drop(reader);
    let program = Some(env!("CARGO_PKG_VERSION").to_owned());
    let maker = ForDelegates::new(&plan, &publications, program, private.as_ref());
    let (mut written, mut unchanged) = (Vec::new(), 0);
    for (done, person) in people.iter().enumerate() {
        let told = job.step("doing-write-delegates", done as u64, Some(people.len() as u64));
        told.map_err(|stopped| stopped.with_hint("hint-written-stays"))?;
        let Some(made) = maker.of(*person) else { continue };
        let name = made.header.made_for.as_ref().map(|person| person.name.clone()).unwrap_or_default();
        let file = file_name(&plan.forum().slug, &name, *person);
        let mut bytes = Vec::new();
        bundle::write(&made, &mut bytes).map_err(|error| WireError::file(&in_it, &error))?;
        let path = in_it.join(&file);
        if fs::read(&path).is_ok_and(|known| known == bytes) {
            unchanged += 1;
            continue;
        }
        write_whole(&path, |out| out.write_all(&bytes))?;
        written.push(DelegateFile { person: *person, name, file: format!("people/{file}") });
    }
    if place.is_download() {
        archive::zip_folder(&folder, &place.path).map_err(|error| WireError::file(&place.path, &error))?;
    }
    Ok(DelegatesExported { saved: place.saved(), written, unchanged })
}

/// A name that people can read, that every system can hold, and that no other person's file has.
fn file_name(slug: &str, name: &str, person: PersonId) -> String {
    let folded = crate::programme::folded(&format!("{slug} {name}"));
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut readable: String = words.collect::<Vec<_>>().join("-");
    readable.truncate(80);
    // The end of an id is where two of them differ.
    let id = person.uuid().simple().to_string();
    format!("{}-{}.periplo.json", readable.trim_end_matches('-'), &id[id.len() - 12..])
}

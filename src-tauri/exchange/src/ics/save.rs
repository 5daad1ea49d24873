//! Many calendars into a folder, in a stream.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::thread;

use periplo_model::publication::{Calendar, CalendarState, Publication};
use periplo_model::time::Rules;

use super::extras::Extras;
use super::folder::{Folder, FolderError, FolderOutcome};
use super::render::Renderer;
use crate::messages::{Language, Messages};

/// How many calendars may wait to be written: enough to keep both threads at work, few enough to stay small.
const WAITING: usize = 64;

/// What to save, and how.
#[derive(Clone, Debug)]
pub struct SaveOptions<'a> {
    /// The publication that the calendars are taken at.
    pub publication: &'a Publication,
    /// The zone rules in use.
    pub rules: Rules,
    /// The language of the texts.
    pub language: Language,
    /// What somebody asked for besides.
    pub extras: Extras,
}

/// Why calendars were not saved, or not all of them.
#[derive(Debug, thiserror::Error)]
pub enum SaveError<E> {
    /// The folder could not be written.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The calendars could not be had.
    #[error("the calendars cannot be read")]
    Calendars(#[source] E),
    /// Somebody said to stop. What was written is whole, and listed in the manifest.
    #[error("stopped")]
    Stopped(FolderOutcome),
}

/// Saves calendars into a folder: `public/`, `organizers/`, `people/` and the manifest.
///
/// The calendars are taken from `states` one by one, and written by a second thread. After each one, `progress` is told
/// how many were taken, and may stop the rest. `selected` says which calendars were asked for: files of such
/// calendars that do not come are withdrawn.
///
/// # Errors
/// Where the folder cannot be written, the calendars cannot be had, or `progress` stops it.
pub fn save<E>(
    folder: &Path,
    options: &SaveOptions<'_>,
    selected: impl Fn(&Calendar) -> bool,
    states: impl IntoIterator<Item = Result<CalendarState, E>>,
    mut progress: impl FnMut(usize) -> ControlFlow<()>,
) -> Result<FolderOutcome, SaveError<E>> {
    let mut folder = Folder::open(folder)?;
    let (sender, receiver) = sync_channel::<CalendarState>(WAITING);
    let (taken, written) = thread::scope(|scope| {
        let folder = &mut folder;
        let writer = scope.spawn(move || {
            let mut renderer = Renderer::new(options.rules.clone(), options.language).with_extras(options.extras);
            receiver.into_iter().try_for_each(|state| folder.put(&mut renderer, &state))
        });
        let mut taken = Ok(ControlFlow::Continue(()));
        for (count, state) in states.into_iter().enumerate() {
            let state = match state {
                Ok(state) => state,
                Err(error) => {
                    taken = Err(SaveError::Calendars(error));
                    break;
                }
            };
            // A writer that has stopped says why when it is joined.
            if sender.send(state).is_err() {
                break;
            }
            if progress(count + 1).is_break() {
                taken = Ok(ControlFlow::Break(()));
                break;
            }
        }
        drop(sender);
        (taken, writer.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    let all = written.is_ok() && matches!(taken, Ok(ControlFlow::Continue(())));
    let withdrawn = match all {
        true => folder.withdraw_others(options.publication, Messages::new(options.language), selected),
        false => Ok(()),
    };
    let outcome = folder.close();
    written?;
    withdrawn?;
    match taken? {
        ControlFlow::Continue(()) => Ok(outcome?),
        ControlFlow::Break(()) => Err(SaveError::Stopped(outcome?)),
    }
}

//! The list of commands. Everything the interface and the terminal can do is here, once.

use periplo_model::{Acceptance, Publication, SessionId};

use crate::app::Edited;
use crate::command::commands;
use crate::settings::{self, Settings, SettingsChange};
use crate::view::calendar_import::{CalendarImported, CalendarPreview};
use crate::view::clock::ClockView;
use crate::view::findings::{EffectView, FindingMarksView, FindingSettingsView, FindingsView, FixView, FreeView};
use crate::view::forum::{ForumCard, ForumView};
use crate::view::grid::{GridCheck, GridView, ShadeDay};
use crate::view::leg_shift::LegShiftView;
use crate::view::people::{PeopleView, PersonView, TravelView};
use crate::view::programme::{ProgrammeView, SessionView};
use crate::view::sheet::{SheetImported, SheetPreview};
use crate::{
    bundle, calendar_import, calendars, changes, clocks, delegate, delegate_bundles, findings, forum, grid, history,
    host_programme, invitation, keeping, leg_shift, opening, pack, past, people, places, programme, publish, record,
    samples, search, session, sheet, workspace, zones,
};

commands! {
    /// Says what is open, what was opened before, and what the person chose.
    app_state: Read workspace::state, workspace::StateRequest => workspace::AppView;
    /// Keeps what the person chose.
    settings_set: Act settings::set, SettingsChange => Settings;
    /// Makes a new workspace file and opens it.
    workspace_create: Act workspace::create, workspace::PathRequest => workspace::AppView;
    /// Opens a workspace file.
    workspace_open: Act workspace::open, workspace::PathRequest => workspace::AppView;
    /// Closes the workspace.
    workspace_close: Act workspace::close, workspace::StateRequest => workspace::AppView;

    /// Adds the sample forums; those that are there already are not touched.
    samples_add: Write samples::add, samples::SamplesRequest => Edited<samples::SamplesAdded>;
    /// Adds a plausible large forum, for trials and benchmarks.
    forum_generate: Write samples::generate, samples::GenerateRequest => Edited<ForumCard>;

    /// Lists the forums, newest first.
    forum_list: Read forum::list, forum::ListRequest => Vec<ForumCard>;
    /// Gives a forum with its route.
    forum_get: Read forum::get, forum::ForumRequest => ForumView;
    /// Reads a forum into memory, with what is found in it and what is searched, so that nobody waits when it is opened.
    forum_prepare: Read forum::prepare, forum::ForumRequest => ();
    /// Adds an empty forum.
    forum_add: Write forum::add, forum::ForumDraft => Edited<ForumCard>;
    /// Removes a forum with everything that belongs to it. Its publications stay.
    forum_remove: Write forum::remove, forum::ForumRequest => Edited<()>;

    /// Gives a record of any kind with all its fields.
    record_get: Read record::get, record::RecordName => record::AnyRecord;
    /// Finds records of a kind by what they are called, to choose one.
    record_find: Read record::find, record::FindRequest => Vec<record::Choice>;
    /// Makes and changes records of any kind, and removes others, in one step.
    record_put: Write record::put, record::PutRequest => Edited<Vec<record::AnyRecord>>;
    /// Changes many records of a kind alike, in one step.
    record_put_many: Write record::put_many, record::ManyRequest => Edited<u32>;
    /// Puts copies of sessions on a day, in one step.
    session_paste: Write record::paste, record::PasteRequest => Edited<Vec<SessionId>>;
    /// Copies a record with what makes it whole.
    record_duplicate: Write record::duplicate, record::RecordName => Edited<record::AnyRecord>;
    /// Says what removing records would take with it, and what stands in the way.
    record_remove_preview: Read record::preview, record::RecordsRequest => record::RemovalView;
    /// Removes records with all that belongs to them, in one step.
    record_remove: Write record::remove, record::RecordsRequest => Edited<()>;
    /// Makes a forum like an earlier one, on other days.
    forum_from_template: Write record::from_template, record::TemplateRequest => Edited<ForumCard>;
    /// Finds records of every kind by words in them, as they are typed.
    search: Read search::search, search::SearchAllRequest => Vec<search::SearchHit>;
    /// Finds cities of the world, without a network.
    place_search: Read places::search, places::SearchRequest => Vec<places::City>;

    /// Says what moving a leg to other days or another place would do, and which hours have to be asked for.
    leg_shift_preview: Read leg_shift::preview, leg_shift::LegShiftRequest => LegShiftView;
    /// Moves a leg with what belongs to it, in one step.
    leg_shift: Write leg_shift::shift, leg_shift::LegShiftRequest => Edited<()>;

    /// Gives the programme by day, or what a filter leaves of it.
    programme_get: Read programme::get, programme::ProgrammeRequest => ProgrammeView;
    /// Gives a session with everything about it.
    session_get: Read session::get, session::SessionRequest => SessionView;
    /// Changes the title, schedule, room or other fields of a session.
    session_update: Write session::update, session::SessionChange => Edited<SessionView>;
    /// Adds a session.
    session_add: Write session::add, session::SessionDraft => Edited<SessionView>;
    /// Removes a session with its participations.
    session_remove: Write session::remove, session::SessionRequest => Edited<SessionId>;
    /// Moves a session to another hour, day, room or leg, or back to what has no day.
    session_move: Write grid::move_session, grid::MoveRequest => Edited<SessionView>;
    /// Gives days of a leg by rooms or venues, in minutes since each day began there.
    grid_get: Read grid::get, grid::GridRequest => GridView;
    /// Says what moving a session would do, before it is moved.
    grid_check: Read grid::check, grid::MoveRequest => GridCheck;
    /// Says when those who must be in a session are taken, and when rooms are.
    grid_shade: Read grid::shade, grid::ShadeRequest => Vec<ShadeDay>;
    /// Says whether a wall time exists in a zone, once or twice, and what stands beside it.
    time_check: Read zones::check, zones::TimeRequest => zones::TimeAnswer;
    /// Says what the clock of a zone says at instants.
    clocks_at: Read clocks::at, clocks::ClocksRequest => Vec<ClockView>;

    /// Lists the people, organizations and delegations of a forum.
    people_get: Read people::list, people::PeopleRequest => PeopleView;
    /// Gives a person with their itinerary in a forum.
    person_get: Read people::get, people::PersonRequest => PersonView;
    /// Lists the journeys and stays of a forum.
    travel_get: Read people::travel, people::PeopleRequest => TravelView;
    /// Erases a person and their private facts, rows and history. It cannot be undone.
    person_forget: Act keeping::forget, keeping::ForgetRequest => Edited<()>;

    /// Says how much is found in a forum, and what about some of its records.
    finding_marks: Read findings::marks, findings::MarksRequest => FindingMarksView;
    /// Lists the findings of a forum, the graver first.
    finding_list: Read findings::list, findings::FindingsRequest => FindingsView;
    /// Says that a finding may stay, with a reason.
    finding_accept: Write findings::accept, findings::AcceptRequest => Edited<Acceptance>;
    /// Takes back that a finding may stay.
    finding_unaccept: Write findings::unaccept, findings::UnacceptRequest => Edited<()>;
    /// Proposes up to three fixes of a finding, best first, each with its effect.
    finding_fixes: Read findings::fixes, findings::FixesRequest => Vec<FixView>;
    /// Applies a fix in one step.
    finding_fix_apply: Write findings::apply, findings::FixRequest => Edited<()>;
    /// Says how grave each kind of finding is in a forum.
    finding_settings: Read findings::settings, findings::FindingSettingsRequest => FindingSettingsView;
    /// Changes how grave kinds of findings are in a forum, and how much time things take there.
    finding_settings_set: Write findings::set_settings, findings::FindingSettingsChange => Edited<FindingSettingsView>;
    /// Says when people are free within the days of the legs, and where there is a room.
    free_time: Read findings::free, findings::FreeRequest => Vec<FreeView>;
    /// Says what would follow of something, before anything is changed.
    what_if: Read findings::what_if, findings::WhatIfRequest => EffectView;

    /// Says what publishing now would change.
    publish_preview: Read publish::preview, publish::PublishRequest => publish::PublishPreview;
    /// Publishes the forum: the dated state that calendars are made from.
    publish: Act publish::publish, publish::PublishRequest => Edited<publish::Published>;
    /// Lists the publications of a forum, newest first.
    publication_list: Read publish::list, publish::PublishRequest => Vec<Publication>;
    /// Says what differs between two publications, or between one and the present.
    change_list: Read changes::list, changes::ChangesRequest => changes::ChangeListView;
    /// Lists the calendars of the last publication.
    calendar_list: Read calendars::list, calendars::CalendarsRequest => Vec<calendars::CalendarRow>;
    /// Writes calendars as .ics files into a folder.
    calendars_export: Act calendars::export, calendars::ExportRequest => calendars::Exported;
    /// Writes one entry of a person's calendar as a request or a cancellation of its own.
    invitation_export: Act invitation::export, invitation::InvitationRequest => invitation::Invited;
    /// Packs a person's calendar with what changed in it since a publication.
    person_pack: Act pack::export, pack::PackRequest => pack::Packed;

    /// Tells what a file is by what is in it: a workspace, a calendar, a programme, a bundle, or one made for a delegate.
    file_recognize: Read opening::recognize, opening::FileRequest => opening::Recognized;

    /// Writes a forum and all it refers to as one bundle.
    bundle_export: Act bundle::export, bundle::BundleExport => keeping::Saved;
    /// Says what importing a bundle would change, or what is wrong with it.
    bundle_check: Read bundle::check, bundle::BundleImport => bundle::ImportReport;
    /// Imports a bundle in one step.
    bundle_import: Write bundle::import, bundle::BundleImport => Edited<bundle::ImportReport>;

    /// Says what reading the programme of a conference would change, or what is wrong with it.
    programme_check: Read host_programme::check, host_programme::ProgrammeImport => host_programme::ProgrammeReport;
    /// Reads the programme of a conference, as a forum of its own or over a leg, in one step.
    programme_import: Write host_programme::import, host_programme::ProgrammeImport => Edited<host_programme::ProgrammeReport>;
    /// Writes the public programme of a forum in a form that conference apps show.
    programme_export: Act host_programme::export, host_programme::ProgrammeExport => host_programme::ProgrammeSaved;

    /// Writes a bundle for each delegate, who sees in it what is theirs to see.
    delegates_export: Act delegate_bundles::export, delegate_bundles::DelegatesExport => delegate_bundles::DelegatesExported;
    /// Gives a delegate's own view: now and next, their days, what changed since they last looked.
    delegate_view: Read delegate::view, delegate::DelegateRequest => delegate::DelegateView;
    /// Keeps that a delegate has looked at the last publication.
    delegate_seen: Act delegate::seen, delegate::DelegateSeen => ();
    /// Writes a delegate's calendar, as it stands at the last publication.
    delegate_calendar: Act delegate::calendar, delegate::DelegateCalendar => keeping::Saved;

    /// Says what reading a calendar of others into a forum would do, row by row.
    calendar_import_preview: Read calendar_import::preview, calendar_import::CalendarImportRequest => CalendarPreview;
    /// Reads a calendar of others into a forum, in one step.
    calendar_import: Write calendar_import::import, calendar_import::CalendarImportRequest => Edited<CalendarImported>;

    /// Says what taking a sheet into a forum would do, row by row.
    sheet_preview: Read sheet::preview, sheet::SheetRequest => SheetPreview;
    /// Takes a sheet into a forum, in one step.
    sheet_import: Write sheet::import, sheet::SheetRequest => Edited<SheetImported>;
    /// Writes a list of a forum as a sheet.
    sheet_export: Act sheet::export, sheet::SheetExport => sheet::SheetSaved;

    /// Lists the steps of the history, newest first.
    history_list: Read history::list, history::HistoryRequest => history::HistoryView;
    /// Undoes the last step that is not undone.
    undo: Write history::undo, history::UndoRequest => Edited<history::StepView>;
    /// Does the step again that was undone last.
    redo: Write history::redo, history::UndoRequest => Edited<history::StepView>;

    /// Gives the programme of a forum as it was after a step.
    history_look: Read past::look, past::PastRequest => past::PastView;
    /// Takes one earlier step back where nothing later depends on it.
    history_revert: Write past::revert, past::StepRequest => Edited<()>;

    /// Says which zone rules are in use and where they come from.
    zones_get: Read zones::get, zones::ZonesRequest => zones::ZonesView;
    /// Lists the items whose instant the zone rules in use have moved.
    zones_moved: Read zones::moved, zones::ZonesRequest => Vec<zones::MovedItem>;
    /// Says what a source of zone rules would change, or why it is refused.
    zones_check: Read zones::check_source, zones::SourceRequest => zones::SourceReport;
    /// Installs newer zone rules for this person.
    zones_install: Act zones::install, zones::SourceRequest => zones::SourceReport;

    /// Writes a copy of the workspace, without private facts unless asked.
    snapshot: Act keeping::snapshot, keeping::SnapshotRequest => keeping::Saved;
    /// Puts a snapshot or backup in the place of the open workspace, which is backed up first.
    restore: Act keeping::restore, keeping::RestoreRequest => workspace::AppView;
    /// Lists the automatic backups, newest first.
    backup_list: Read keeping::backups, keeping::BackupsRequest => Vec<keeping::BackupRow>;
    /// Checks the workspace in full: the file, the chain of steps, the rows, the derived times.
    verify: Read keeping::verify, keeping::BackupsRequest => keeping::VerifyReport;
}

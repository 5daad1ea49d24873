//! From a typed line to a command, and from its reply to what is printed.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use periplo_api::messages::{Language, Messages};
use periplo_api::{App, ErrorCode, Host, Job, Progress, WireError, keeping};
use serde_json::{Value, json};

use crate::args::{Command, ExportCommand, ForumCommand, ImportCommand, Line, Severity, Shift, ZonesCommand};
use crate::choices::{ProgrammeAs, word};
use crate::print;
use crate::serve;
use crate::status::Status;

/// One command of the api with its request.
struct Call {
    name: &'static str,
    request: Value,
}

/// Says that a line cannot be read, or gives the help that it asks for.
pub fn misused(error: &clap::Error) -> ExitCode {
    if error.use_stderr() && std::env::args_os().any(|word| word == "--json") {
        let message = error.render().to_string();
        print::json(&json!({ "error": WireError::new(ErrorCode::BadRequest, json!({ "message": message })) }));
    }
    // Whoever reads no words needs none.
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// Runs a typed line.
pub fn run(line: Line) -> ExitCode {
    let mut host = match Host::of_this_machine() {
        Ok(host) => host,
        Err(error) => return fail(Messages::new(Language::default()), &error, line.json).into(),
    };
    let language = Language::negotiate([line.lang.as_deref().unwrap_or(&host.language)]);
    if let Command::Serve { port } = line.command {
        // Whoever is served chooses a language of their own; this is the one to begin in.
        if let Some(lang) = line.lang {
            (host.formats, host.language) = (lang.clone(), lang);
        }
        return serve::run(host, line.workspace, port, line.json, Messages::new(language)).into();
    }
    host.asked = line.lang.clone().or_else(|| Some(language.code().to_owned()));
    let workspace = line.workspace.clone().unwrap_or_else(|| host.usual_workspace());
    let app = App::new(host);
    let messages = app.messages();
    let opened = open(&app, &workspace, &line.command);
    let (job, bar) = watched(messages);
    let done = match opened {
        Ok(()) => {
            let call = call(&line.command, language);
            // Who moves a leg is shown what it does.
            if call.name == "leg_shift"
                && !line.json
                && let Ok(preview) = app.call("leg_shift_preview", call.request.clone(), &job)
            {
                print::words("leg_shift_preview", &preview, messages);
            }
            app.call(call.name, call.request, &job).map(|reply| (call.name, reply))
        }
        Err(error) => unopened(&app, &workspace, &line.command, error, &job, messages),
    };
    bar.finish_and_clear();
    let status = match done {
        Ok((name, reply)) => {
            let (reply, status) = weighed(&line.command, name, reply);
            if line.json {
                print::json(&reply)
            } else if matches!(line.command, Command::Changes { markdown: true, .. }) {
                print::text_of(&reply, "markdown")
            } else {
                print::words(name, &reply, messages)
            }
            status
        }
        Err(error) => fail(messages, &error, line.json),
    };
    // What was done is in the log, and comes into the file when there is room: a word on it, and no second document.
    if let Err(error) = app.close_workspace() {
        print::error(messages, &error);
    }
    status.into()
}

/// A reply as it is printed, and what it says by the way the line ends.
fn weighed(command: &Command, name: &str, reply: Value) -> (Value, Status) {
    let status = |in_order: bool| if in_order { Status::Done } else { Status::NotInOrder };
    match command {
        Command::Check { accepted, .. } => {
            let found = reply["findings"].as_array().cloned().unwrap_or_default();
            let open = |finding: &Value| finding.get("accepted").is_none();
            let shown: Vec<Value> = found.into_iter().filter(|finding| *accepted || open(finding)).collect();
            let errors = shown.iter().any(|finding| open(finding) && finding["severity"] == json!("error"));
            (Value::from(shown), status(!errors))
        }
        _ if name == "verify" => {
            let in_order = reply["in_order"] == json!(true);
            (reply, status(in_order))
        }
        _ => (reply, Status::Done),
    }
}

/// Opens the workspace that a line is about; the lines that bring something into one make it where it is missing.
fn open(app: &App, workspace: &Path, command: &Command) -> Result<(), WireError> {
    let makes = matches!(command, Command::Demo | Command::Generate(_))
        || matches!(command, Command::Import(ImportCommand::Bundle { dry_run: false, .. }))
        || matches!(
            command,
            Command::Import(ImportCommand::Programme { dry_run: false, becomes: ProgrammeAs::Forum, .. })
        );
    let needs_none = matches!(command, Command::Zones { command: None | Some(ZonesCommand::Install { .. }) });
    match (workspace.exists(), makes, needs_none) {
        (true, ..) => app.open_workspace(workspace.to_owned()),
        (false, true, _) => app.create_workspace(workspace.to_owned()),
        (false, _, true) => Ok(()),
        (false, ..) => Err(WireError::no_workspace_at(workspace)),
    }
}

/// What can be done where the workspace cannot be opened: say what is wrong with it, and put a copy in its place.
fn unopened(
    app: &App,
    workspace: &Path,
    command: &Command,
    error: WireError,
    job: &Job,
    messages: &Messages,
) -> Result<(&'static str, Value), WireError> {
    match (command, error.code) {
        (Command::Verify, ErrorCode::Damaged) => {
            let report = keeping::examine(app, workspace, job)?;
            print::hint(messages, &error);
            Ok(("verify", json!(report)))
        }
        (Command::Restore { file }, ErrorCode::Damaged | ErrorCode::NoWorkspace) => {
            keeping::restore_over(app, &absolute(file), workspace)?;
            app.open_workspace(workspace.to_owned())?;
            app.call("app_state", json!({}), job).map(|reply| ("restore", reply))
        }
        _ => Err(error),
    }
}

fn path(path: &Path) -> Value {
    json!({ "path": absolute(path).display().to_string() })
}

/// The path from the root, because the reply is read by people who may stand elsewhere.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn call(command: &Command, language: Language) -> Call {
    let (name, request) = match command {
        Command::Demo => ("samples_add", json!({})),
        Command::Forum(ForumCommand::List) => ("forum_list", json!({})),
        Command::Forum(ForumCommand::Show { forum }) => ("forum_get", json!({ "forum": forum })),
        Command::Publish { forum, note } => ("publish", json!({ "forum": forum, "note": note })),
        Command::Publications { forum } => ("publication_list", json!({ "forum": forum })),
        Command::Changes { forum, from, to, person, delegation, public, .. } => (
            "change_list",
            json!({
                "forum": forum, "from": from, "to": to.number(), "person": person, "delegation": delegation,
                "public": public, "language": language.code(),
            }),
        ),
        Command::Export(ExportCommand::Ics { forum, to, scope, changed_since, alarm, participants }) => (
            "calendars_export",
            json!({
                "forum": forum, "scope": scope.name(), "language": language.code(), "to": path(to),
                "changed_since": changed_since, "alarm": alarm, "participants": participants,
            }),
        ),
        Command::Export(ExportCommand::Pack { forum, person, changed_since, alarm, to }) => (
            "person_pack",
            json!({
                "forum": forum, "person": person, "changed_since": changed_since, "alarm": alarm,
                "language": language.code(), "to": path(to),
            }),
        ),
        Command::Export(ExportCommand::Invitation { session, person, cancel, organizer, attendee, alarm, to }) => (
            "invitation_export",
            json!({
                "session": session, "person": person, "cancel": cancel, "organizer": organizer,
                "attendee": attendee, "alarm": alarm, "language": language.code(), "to": path(to),
            }),
        ),
        Command::Export(ExportCommand::Bundle { forum, to, with_private }) => {
            ("bundle_export", json!({ "forum": forum, "with_private": with_private, "to": path(to) }))
        }
        Command::Import(ImportCommand::Bundle { file, dry_run, take_bundle, prune }) => (
            if *dry_run { "bundle_check" } else { "bundle_import" },
            json!({ "source": path(file), "take_bundle": take_bundle, "prune": prune }),
        ),
        Command::Check { forum, severity, person, today, .. } => (
            "finding_list",
            json!({ "forum": forum, "severity": severity.map(Severity::name), "person": person, "today": today }),
        ),
        Command::Accept { key, reason, forum } => {
            ("finding_accept", json!({ "forum": forum, "key": key, "reason": reason }))
        }
        Command::Free { forum, people, minutes, heads } => {
            ("free_time", json!({ "forum": forum, "people": people, "minutes": minutes, "heads": heads }))
        }
        Command::Export(ExportCommand::Programme { forum, format, leg, to }) => {
            ("programme_export", json!({ "forum": forum, "format": format.name(), "leg": leg, "to": path(to) }))
        }
        Command::Export(ExportCommand::Delegate { forum, person, all, with_private, to }) => {
            let people = (!all).then_some(person);
            let request = json!({ "forum": forum, "people": people, "with_private": with_private, "to": path(to) });
            ("delegates_export", request)
        }
        Command::Import(ImportCommand::Programme { file, becomes, into, leg, zone, public, dry_run }) => {
            let to = match becomes {
                ProgrammeAs::Forum => json!({ "forum": {} }),
                ProgrammeAs::Overlay => json!({ "overlay": { "forum": into, "leg": leg } }),
            };
            (
                if *dry_run { "programme_check" } else { "programme_import" },
                json!({ "source": path(file), "to": to, "zone": zone, "public": public.then_some(true) }),
            )
        }
        Command::Export(ExportCommand::Sheet { forum, kind, whole, format, with_private, to }) => (
            "sheet_export",
            json!({
                "forum": forum, "kind": word(*kind), "whole": whole, "format": format.name(), "with_private": with_private,
                "language": language.code(), "to": path(to),
            }),
        ),
        Command::Import(ImportCommand::Sheet { file, into, kind, sheet, map, row, take_sheet, dry_run }) => {
            let columns = map.iter().map(|map| json!({ "column": map.column, "holds": map.holds }));
            let rows = row.iter().map(|row| {
                let choice = match row.what.as_str() {
                    word @ ("new" | "leave" | "take") => json!(word),
                    id => json!({ "is": id }),
                };
                json!({ "row": row.row, "choice": choice })
            });
            let request = json!({
                "source": path(file), "forum": into, "kind": kind.map(word), "sheet": sheet,
                "columns": columns.collect::<Vec<_>>(), "rows": rows.collect::<Vec<_>>(), "take_file": take_sheet,
                "limit": u32::MAX,
            });
            (if *dry_run { "sheet_preview" } else { "sheet_import" }, request)
        }
        Command::Import(ImportCommand::Ics { file, into, dry_run }) => (
            if *dry_run { "calendar_import_preview" } else { "calendar_import" },
            json!({ "source": path(file), "forum": into }),
        ),
        Command::Search { words, forum, limit } => {
            ("search", json!({ "text": words.join(" "), "forum": forum, "limit": limit }))
        }
        Command::Shift(shift) => (if shift.dry_run { "leg_shift_preview" } else { "leg_shift" }, shifted(shift)),
        Command::Revert { step } => ("history_revert", json!({ "step": step })),
        Command::History { limit } => ("history_list", json!({ "limit": limit })),
        Command::Undo => ("undo", json!({})),
        Command::Redo => ("redo", json!({})),
        Command::Zones { command: None } => ("zones_get", json!({})),
        Command::Zones { command: Some(ZonesCommand::Moved) } => ("zones_moved", json!({})),
        Command::Zones { command: Some(ZonesCommand::Install { path: source }) } => {
            ("zones_install", json!({ "source": path(source) }))
        }
        Command::Snapshot { to, with_private } => ("snapshot", json!({ "to": path(to), "with_private": with_private })),
        Command::Restore { file } => ("restore", json!({ "source": path(file) })),
        Command::Verify => ("verify", json!({})),
        Command::Forget { person } => ("person_forget", json!({ "person": person })),
        Command::Generate(size) => (
            "forum_generate",
            json!({
                "sessions": size.sessions, "delegates": size.delegates, "legs": size.legs,
                "seed": size.seed, "conflicts": size.conflicts,
            }),
        ),
        Command::Serve { .. } => ("app_state", json!({})),
    };
    Call { name, request }
}

/// How a leg is moved, as the command takes it.
fn shifted(shift: &Shift) -> Value {
    let answers = shift.hour.iter().map(|hour| {
        let [kind, id] = &hour.item;
        json!({ "kind": kind, "id": id, "end": hour.end, "take": hour.take })
    });
    json!({
        "forum": shift.forum, "leg": shift.leg, "days": shift.days, "starts": shift.starts, "place": shift.place,
        "keep": word(shift.keep), "journeys": !shift.no_journeys, "stays": !shift.no_stays, "tasks": !shift.no_tasks,
        "answers": answers.collect::<Vec<_>>(),
    })
}

/// A job with a bar on standard error, which Ctrl-C cancels; a second Ctrl-C ends the program at once.
fn watched(messages: &'static Messages) -> (Job, ProgressBar) {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    bar.set_style(style(false));
    bar.enable_steady_tick(Duration::from_millis(120));
    let cancelled = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&cancelled);
    // Where no handler can be set, Ctrl-C ends the program as it always does, and the step in hand is rolled back.
    let _ = ctrlc::set_handler(move || {
        if asked.swap(true, Ordering::Relaxed) {
            std::process::exit(Status::Interrupted as i32);
        }
    });
    let shown = bar.clone();
    let sink = move |progress: Progress| {
        if let Some(of) = progress.of {
            if shown.length() != Some(of) {
                shown.set_length(of);
                shown.set_style(style(true));
            }
            shown.set_position(progress.done);
        }
        shown.set_message(messages.text(&progress.doing, &[]));
    };
    (Job::new(sink, cancelled), bar)
}

fn style(with_end: bool) -> ProgressStyle {
    let template = if with_end { "{msg} {wide_bar} {pos}/{len}" } else { "{spinner} {msg}" };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// Says what went wrong: as JSON on standard output where that was asked for, in words on standard error always.
pub fn fail(messages: &Messages, error: &WireError, as_json: bool) -> Status {
    if as_json {
        print::json(&json!({ "error": error }));
    }
    print::error(messages, error);
    Status::of(error)
}

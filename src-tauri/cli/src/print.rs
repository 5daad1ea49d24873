//! What a line prints: one JSON document for programs, words for people.

mod calendar;
mod desk;
mod sheet;

use std::io::Write;

use periplo_api::WireError;
use periplo_api::messages::Messages;
use serde_json::{Map, Value};

/// Prints a reply as one JSON document.
pub fn json(reply: &Value) {
    let text = serde_json::to_string_pretty(reply).unwrap_or_default();
    out(&text);
}

/// Prints an error in words, with what to do about it.
pub fn error(messages: &Messages, error: &WireError) {
    let code = serde_json::to_value(error.code).unwrap_or_default();
    let key = format!("error-{}", code.as_str().unwrap_or_default());
    eprintln!("{}", messages.text_of(&key, &said(messages, &error.args)));
    for problem in error.args.get("problems").and_then(Value::as_array).into_iter().flatten() {
        let line =
            if problem.get("gravity").is_some() { calendar::note(problem, messages) } else { note(messages, problem) };
        eprintln!("  {line}");
    }
    for remark in error.args.get("notes").and_then(Value::as_array).into_iter().flatten() {
        eprintln!("  {}", programme_note(messages, remark));
    }
    hint(messages, error);
}

/// Prints what to do about an error, where there is something.
pub fn hint(messages: &Messages, error: &WireError) {
    if let Some(hint) = &error.hint {
        eprintln!("{}", messages.text_of(hint, &said(messages, &error.args)));
    }
}

/// The arguments of an error with those that name a message in its words.
fn said(messages: &Messages, args: &Map<String, Value>) -> Map<String, Value> {
    let mut args: Map<String, Value> =
        args.iter().map(|(name, value)| (name.clone(), moment(messages, value))).collect();
    if let Some(Value::String(reason)) =
        args.get("reason").filter(|reason| reason.as_str().is_some_and(|key| messages.has(key)))
    {
        let words = messages.text_of(reason, &args);
        args.insert("reason".to_owned(), Value::String(words));
    }
    if let Some(Value::String(kind)) = args.get("kind").cloned() {
        let key = format!("kind-{}", kind.replace('_', "-"));
        if messages.has(&key) {
            args.insert("kind".to_owned(), Value::String(messages.text(&key, &[])));
        }
    }
    args
}

/// A date or a time as the reader writes it; any other value as it is.
fn moment(messages: &Messages, value: &Value) -> Value {
    value.as_str().and_then(|text| messages.moment(text)).map_or_else(|| value.clone(), Value::from)
}

/// A remark on a bundle in words, with where it is.
fn note(messages: &Messages, note: &Value) -> String {
    let key = format!("problem-{}", text(note, "code"));
    let args = note["args"].as_object().cloned().unwrap_or_default();
    let line = note["line"].as_u64().map(|line| format!(":{line}")).unwrap_or_default();
    format!("{}{line}: {}", text(note, "path"), messages.text_of(&key, &args))
}

/// Prints a reply in words.
pub fn words(command: &str, reply: &Value, messages: &Messages) {
    let value = reply.get("value").unwrap_or(reply);
    match command {
        "samples_add" => {
            list(messages, "cli-added", &value["added"]);
            list(messages, "cli-present", &value["present"]);
        }
        "forum_list" => forums(reply, messages),
        "forum_get" => forum(reply, messages),
        "publish" => published(value, messages),
        "publication_list" => publications(reply, messages),
        "change_list" => changes(reply, messages),
        "calendars_export" => {
            let count = |name: &str| Value::from(reply[name].as_array().map_or(0, Vec::len));
            say(
                messages,
                "cli-exported",
                [
                    ("written", count("written")),
                    ("unchanged", reply["unchanged"].clone()),
                    ("cancelled", count("cancelled")),
                    ("to", reply["saved"]["to"].clone()),
                ],
            );
            if reply["left_out"] != 0 {
                say(messages, "cli-left-out", [("count", reply["left_out"].clone())]);
            }
            for name in reply["written"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                out(&format!("  {name}"));
            }
        }
        "person_pack" => {
            say(messages, "cli-saved", [("to", reply["saved"]["to"].clone())]);
            for name in reply["files"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                out(&format!("  {name}"));
            }
        }
        "invitation_export" => {
            let told = ["method", "title", "person"].map(|name| (name, reply[name].clone()));
            say(messages, "cli-invited", told.into_iter().chain([("to", reply["saved"]["to"].clone())]));
            if reply["addressed"] != true {
                eprintln!("{}", messages.text("cli-invited-nobody", &[]));
            }
        }
        "bundle_export" | "snapshot" => say(messages, "cli-saved", [("to", reply["to"].clone())]),
        "bundle_check" | "bundle_import" => imported(command, value, messages),
        "finding_list" => found(reply, messages),
        "finding_accept" => say(messages, "cli-accepted", [("key", value["key"].clone())]),
        "free_time" => free(reply, messages),
        "programme_check" | "programme_import" => programme(command, value, messages),
        "programme_export" => {
            let args = [("to", &reply["saved"]["to"]), ("events", &reply["events"]), ("left-out", &reply["left_out"])];
            say(messages, "cli-programme-saved", args.map(|(name, value)| (name, value.clone())));
        }
        "delegates_export" => {
            let written = Value::from(reply["written"].as_array().map_or(0, Vec::len));
            let args = [("to", reply["saved"]["to"].clone()), ("written", written)];
            let unchanged = [("unchanged", reply["unchanged"].clone())];
            say(messages, "cli-delegates-saved", args.into_iter().chain(unchanged));
        }
        "calendar_import_preview" => calendar::preview(reply, messages),
        "calendar_import" => calendar::imported(value, messages),
        "sheet_preview" => sheet::preview(reply, messages),
        "sheet_import" => sheet::imported(value, messages),
        "sheet_export" => {
            say(messages, "cli-sheet-saved", [("to", reply["saved"]["to"].clone()), ("rows", reply["rows"].clone())]);
        }
        "history_list" => history(reply, messages),
        "search" => desk::hits(reply, messages),
        "leg_shift_preview" => desk::shift(reply, messages),
        "leg_shift" => out(&messages.text("cli-shifted", &[])),
        "history_revert" => out(&messages.text("cli-reverted", &[])),
        "undo" | "redo" => {
            let step = messages.step(text(value, "key"), &value["args"].as_object().cloned().unwrap_or_default());
            say(messages, &format!("cli-{command}"), [("step", Value::from(step))]);
        }
        "zones_get" => {
            let origin = messages.text(&format!("cli-zones-{}", text(reply, "origin")), &[]);
            say(messages, "cli-zones", [("version", reply["version"].clone()), ("origin", Value::from(origin))]);
        }
        "zones_moved" => moved(reply, messages),
        "zones_install" => {
            say(messages, "cli-zones-accepted", [("version", reply["version"].clone())]);
            moved(&reply["moved"], messages);
        }
        "restore" => say(messages, "cli-restored", [("path", reply["workspace"]["path"].clone())]),
        "verify" => verified(reply, messages),
        "person_forget" => out(&messages.text("cli-forgotten", &[])),
        "forum_generate" => say(messages, "cli-generated", [("slug", value["slug"].clone())]),
        _ => json(reply),
    }
}

fn forums(reply: &Value, messages: &Messages) {
    let forums = reply.as_array().map(Vec::as_slice).unwrap_or_default();
    if forums.is_empty() {
        out(&messages.text("cli-no-forums", &[]));
    }
    for forum in forums {
        let stops: Vec<&str> =
            forum["stops"].as_array().into_iter().flatten().filter_map(|stop| stop["city"].as_str()).collect();
        let name = localized(&forum["name"], messages);
        out(&format!(
            "{:<16} {} – {}  {name}  ({})",
            text(forum, "slug"),
            text(forum, "starts"),
            text(forum, "ends"),
            stops.join(" · ")
        ));
    }
}

fn forum(view: &Value, messages: &Messages) {
    let forum = &view["forum"];
    out(&localized(&forum["name"], messages));
    out(&format!("{} – {}", text(forum, "starts"), text(forum, "ends")));
    for leg in view["legs"].as_array().into_iter().flatten() {
        let place = &leg["place"];
        let host = leg["host_event"]["name"].as_str().map(|host| format!("  {host}")).unwrap_or_default();
        let dates = format!("{} – {}", text(&leg["leg"], "starts"), text(&leg["leg"], "ends"));
        out(&format!("  {dates}  {} ({}) {}{host}", text(place, "name"), text(place, "country"), text(leg, "offset")));
    }
    let counts = &view["counts"];
    say(
        messages,
        "cli-counts",
        [
            ("sessions", counts["sessions"].clone()),
            ("tbc", counts["to_be_confirmed"].clone()),
            ("delegations", counts["delegations"].clone()),
            ("delegates", counts["delegates"].clone()),
        ],
    );
}

fn published(value: &Value, messages: &Messages) {
    match value["publication"]["number"].as_u64() {
        None => out(&messages.text("cli-nothing-to-publish", &[])),
        Some(number) => say(
            messages,
            "cli-published",
            [
                ("number", Value::from(number)),
                ("added", value["changes"]["added"].clone()),
                ("changed", value["changes"]["changed"].clone()),
                ("gone", value["changes"]["gone"].clone()),
                ("calendars", value["calendars"].clone()),
            ],
        ),
    }
}

fn publications(reply: &Value, messages: &Messages) {
    let publications = reply.as_array().map(Vec::as_slice).unwrap_or_default();
    if publications.is_empty() {
        out(&messages.text("cli-no-publications", &[]));
    }
    for publication in publications {
        let note = publication["note"].as_str().map(|note| format!("  {note}")).unwrap_or_default();
        out(&format!("{:>4}  {}{note}", publication["number"], text(publication, "at")));
    }
}

/// A list of changes, and whom it concerns where it is of the whole forum.
fn changes(reply: &Value, messages: &Messages) {
    text_of(reply, "text");
    let people = |row: &&Value| matches!(text(&row["calendar"], "scope"), "delegation" | "delegate");
    let concerned: Vec<&Value> = reply["concerned"].as_array().into_iter().flatten().filter(people).collect();
    let whole = reply["concerned"].as_array().is_some_and(|rows| rows.len() > 1);
    if whole && !concerned.is_empty() {
        out("");
        out(&messages.text("changes-affected", &[]));
        for row in concerned {
            let counts = ["added", "changed", "gone"].map(|name| (name, row["changes"][name].clone()));
            say(messages, "changes-affected-line", [("name", row["name"].clone())].into_iter().chain(counts));
        }
    }
}

/// Prints a text of a reply that is ready to be read.
pub fn text_of(reply: &Value, name: &str) {
    out(text(reply, name).trim_end());
}

fn imported(command: &str, report: &Value, messages: &Messages) {
    let key = if command == "bundle_check" { "cli-would-import" } else { "cli-imported" };
    let names = ["slug", "added", "updated", "removed", "unchanged"];
    say(messages, key, names.map(|name| (name, report[name].clone())));
    for kept in report["both_changed"].as_array().into_iter().flatten() {
        let key = if kept["taken"] == Value::Bool(true) { "cli-both-taken" } else { "cli-both-kept" };
        say(messages, key, [("name", kept["name"].clone()), ("field", kept["field"].clone())]);
    }
    for remark in report["notes"].as_array().into_iter().flatten() {
        eprintln!("  {}", note(messages, remark));
    }
}

fn found(reply: &Value, messages: &Messages) {
    let findings = reply.as_array().map(Vec::as_slice).unwrap_or_default();
    if findings.is_empty() {
        out(&messages.text("cli-nothing-found", &[]));
    }
    for finding in findings {
        let severity = messages.text(&format!("severity-{}", text(finding, "severity")), &[]);
        say(messages, "cli-finding", [("severity", Value::from(severity)), ("text", finding["text"].clone())]);
        match finding["accepted"].as_str() {
            Some(reason) => out(&format!("  {}  {reason}", text(finding, "key"))),
            None => out(&format!("  {}", text(finding, "key"))),
        }
    }
}

fn free(reply: &Value, messages: &Messages) {
    let windows = reply.as_array().map(Vec::as_slice).unwrap_or_default();
    if windows.is_empty() {
        out(&messages.text("cli-nothing-free", &[]));
    }
    for window in windows {
        let wall = |end: &str| moment(messages, &window[end]["place"]["wall"]);
        let args = [("city", window["city"].clone()), ("from", wall("from")), ("until", wall("until"))];
        say(messages, "cli-free", args);
        for choice in window["rooms"].as_array().into_iter().flatten() {
            out(&format!("  {}, {}", text(&choice["room"], "name"), text(&choice["venue"], "name")));
        }
    }
}

fn programme(command: &str, report: &Value, messages: &Messages) {
    let key = if command == "programme_check" { "cli-programme-would" } else { "cli-programme-done" };
    let names = ["title", "slug", "events", "rooms", "people", "added", "changed", "gone", "cancelled", "unchanged"];
    say(messages, key, names.map(|name| (name, report[name].clone())));
    for matched in report["matched"].as_array().into_iter().flatten() {
        say(messages, "cli-programme-match", [("name", matched["name"].clone())]);
    }
    for remark in report["notes"].as_array().into_iter().flatten() {
        eprintln!("  {}", programme_note(messages, remark));
    }
}

/// A remark on a programme in words, with the line and the event it is about.
fn programme_note(messages: &Messages, note: &Value) -> String {
    let key = format!("programme-problem-{}", text(note, "code"));
    let args = note["args"].as_object().cloned().unwrap_or_default();
    let line = note["line"].as_u64().map(|line| format!("{line}: ")).unwrap_or_default();
    let event = Some(text(note, "event")).filter(|event| !event.is_empty()).map(|event| format!("{event}: "));
    format!("{line}{}{}", event.unwrap_or_default(), messages.text_of(&key, &args))
}

fn history(reply: &Value, messages: &Messages) {
    for step in reply["steps"].as_array().into_iter().flatten() {
        let said = messages.step(text(step, "key"), &step["args"].as_object().cloned().unwrap_or_default());
        let prefix = match (step.get("undoes"), step.get("redoes")) {
            (Some(_), _) => messages.text("cli-undone-mark", &[]) + " ",
            (_, Some(_)) => messages.text("cli-redone-mark", &[]) + " ",
            _ => String::new(),
        };
        out(&format!("{}  {}  {}  {prefix}{said}", text(step, "id"), text(step, "at"), text(step, "author")));
    }
}

fn moved(items: &Value, messages: &Messages) {
    let items = items.as_array().map(Vec::as_slice).unwrap_or_default();
    if items.is_empty() {
        out(&messages.text("cli-none-moved", &[]));
    }
    for item in items {
        let title = localized(&item["title"], messages);
        let names = ["time", "zone", "before", "after"];
        let args =
            names.iter().map(|name| (*name, moment(messages, &item[*name]))).chain([("title", Value::from(title))]);
        say(messages, "cli-moved", args);
    }
}

fn verified(report: &Value, messages: &Messages) {
    let key = if report["in_order"] == Value::Bool(true) { "cli-in-order" } else { "cli-not-in-order" };
    say(messages, key, [("steps", report["steps"].clone()), ("records", report["records"].clone())]);
    for problem in report["problems"].as_array().into_iter().flatten() {
        let named = messages.text(&format!("verify-{}", text(problem, "code")), &[]);
        out(&format!("  {named}: {}", text(problem, "detail")));
    }
}

/// Prints the words of a message.
fn say<'a>(messages: &Messages, key: &str, args: impl IntoIterator<Item = (&'a str, Value)>) {
    let args: Map<String, Value> = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    out(&messages.text_of(key, &args));
}

/// Prints a message with a list of names, where there are any.
fn list(messages: &Messages, key: &str, names: &Value) {
    let names: Vec<&str> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if !names.is_empty() {
        say(messages, key, [("names", Value::from(names.join(", ")))]);
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

/// A localized text in the language of the line, else in any.
fn localized(texts: &Value, messages: &Messages) -> String {
    let texts = texts.as_object();
    let own = texts.and_then(|texts| texts.get(messages.language().code()));
    own.or_else(|| texts.and_then(|texts| texts.values().next())).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Writes a line; a reader that has gone away, such as `head`, is no error.
fn out(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

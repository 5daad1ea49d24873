//! What is printed of a calendar that was read.

use periplo_api::messages::Messages;
use serde_json::{Map, Value};

use super::{moment, out, say, text};

/// Prints what each item would become, with its line, and what is said of the file.
pub fn preview(reply: &Value, messages: &Messages) {
    let rows = reply["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
    let count = |what: &str| rows.iter().filter(|row| row["choice"]["becomes"] == what).count();
    say(
        messages,
        "cli-calendar-would",
        [
            ("events", reply["events"].clone()),
            ("slug", reply["slug"].clone()),
            ("sessions", Value::from(count("session"))),
            ("journeys", Value::from(count("journey"))),
            ("stays", Value::from(count("stay"))),
            ("nothing", Value::from(count("nothing"))),
        ],
    );
    for row in rows {
        let word = |prefix: &str, value: &str| messages.text(&format!("{prefix}-{}", value.replace('_', "-")), &[]);
        let becomes = word("calendar-becomes", text(&row["choice"], "becomes"));
        let fate = word("calendar-fate", text(row, "fate"));
        out(&format!("{:>6}  {}  {becomes} ({fate})  {}", row["line"], when(&row["when"]), text(row, "title")));
        for remark in row["notes"].as_array().into_iter().flatten() {
            out(&format!("        {}", note(remark, messages)));
        }
    }
    for remark in reply["notes"].as_array().into_iter().flatten() {
        eprintln!("{}", note(remark, messages));
    }
}

/// Prints what was taken over.
pub fn imported(value: &Value, messages: &Messages) {
    let names = ["slug", "added", "updated", "cancelled", "left_out"];
    say(messages, "cli-calendar-imported", names.map(|name| (name, value[name].clone())));
    for kept in value["both_changed"].as_array().into_iter().flatten() {
        let key = if kept["taken"] == Value::Bool(true) { "cli-both-taken" } else { "cli-both-kept" };
        say(messages, key, [("name", kept["name"].clone()), ("field", kept["field"].clone())]);
    }
    for remark in value["notes"].as_array().into_iter().flatten() {
        eprintln!("  {}", note(remark, messages));
    }
}

/// A remark in words, with its line.
pub fn note(remark: &Value, messages: &Messages) -> String {
    let args: Map<String, Value> = remark["args"].as_object().cloned().unwrap_or_default();
    // A count comes as text, and is a number to the words around it.
    let args = args.into_iter().map(|(name, value)| match value.as_str().and_then(|text| text.parse::<i64>().ok()) {
        Some(number) if name == "count" => (name, Value::from(number)),
        _ => (name, moment(messages, &value)),
    });
    let words = messages.text_of(&format!("calendar-note-{}", text(remark, "code")), &args.collect());
    let gravity = messages.text(&format!("calendar-gravity-{}", text(remark, "gravity")), &[]);
    format!("{}: {gravity}: {words}", remark["line"])
}

/// The day, or the span in the clock of the place.
pub fn when(view: &Value) -> String {
    let wall = |end: &str| {
        let clock = &view[end]["place"];
        format!("{} {}", text(clock, "wall").replace('T', " "), text(clock, "offset"))
    };
    match text(view, "form") {
        "span" => format!("{} – {}", wall("start"), wall("end")),
        _ if view["from"] == view["to"] => text(view, "from").to_owned(),
        _ => format!("{} – {}", text(view, "from"), text(view, "to")),
    }
}

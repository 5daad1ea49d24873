//! What is printed of a sheet that was read.

use periplo_api::messages::Messages;
use serde_json::{Map, Value};

use super::{moment, out, say, text};

/// Prints what each column holds, what becomes of each row, and what is odd.
pub fn preview(reply: &Value, messages: &Messages) {
    let kind = messages.text(&format!("sheet-kind-{}", text(reply, "kind")), &[]);
    let counts = &reply["counts"];
    say(
        messages,
        "cli-sheet-would",
        [("sheet", reply["sheet"].clone()), ("slug", reply["slug"].clone()), ("kind", Value::from(kind))]
            .into_iter()
            .chain(counted(counts)),
    );
    for column in reply["columns"].as_array().into_iter().flatten() {
        let holds = column["holds"]
            .as_str()
            .map_or_else(|| messages.text("cli-sheet-nothing", &[]), |holds| field(holds, messages));
        out(&format!("  {:>3}  {} → {holds}", text(column, "letters"), text(column, "header")));
    }
    for row in reply["rows"].as_array().into_iter().flatten() {
        let fate = messages.text(&format!("sheet-fate-{}", text(row, "fate").replace('_', "-")), &[]);
        out(&format!("{:>6}  {fate}  {}", row["row"], text(row, "name")));
        for change in row["changes"].as_array().into_iter().flatten() {
            let (before, after) = (text(change, "before"), text(change, "after"));
            out(&format!("        {}: {before} → {after}", field(text(change, "field"), messages)));
        }
        for candidate in row["candidates"].as_array().into_iter().flatten() {
            out(&format!(
                "        {}  {} {}",
                text(candidate, "id"),
                text(candidate, "label"),
                text(candidate, "detail")
            ));
        }
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
    say(messages, "cli-sheet-imported", [("slug", value["slug"].clone())].into_iter().chain(counted(&value["counts"])));
    for kept in value["both_changed"].as_array().into_iter().flatten() {
        let key = if kept["taken"] == Value::Bool(true) { "cli-both-taken" } else { "cli-both-kept" };
        say(messages, key, [("name", kept["name"].clone()), ("field", kept["field"].clone())]);
    }
    for remark in value["notes"].as_array().into_iter().flatten() {
        eprintln!("  {}", note(remark, messages));
    }
}

/// A remark in words, with its sheet, row and column.
pub fn note(remark: &Value, messages: &Messages) -> String {
    let args = remark["args"].as_object().into_iter().flatten();
    let args: Map<String, Value> = args.map(|(name, value)| (name.clone(), moment(messages, value))).collect();
    let words = messages.text_of(&format!("sheet-note-{}", text(remark, "code")), &args);
    let gravity = messages.text(&format!("sheet-gravity-{}", text(remark, "gravity")), &[]);
    let row = remark["row"].as_u64().map(|row| row.to_string()).unwrap_or_default();
    let at = [text(remark, "sheet"), &format!("{}{row}", text(remark, "column"))]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("!");
    format!("{at}: {gravity}: {words}")
}

fn field(holds: &str, messages: &Messages) -> String {
    let (field, language) = holds.split_once('@').unwrap_or((holds, ""));
    let word = messages.text(&format!("sheet-field-{}", field.replace('_', "-")), &[]);
    if language.is_empty() { word } else { format!("{word} ({language})") }
}

fn counted(counts: &Value) -> impl Iterator<Item = (&'static str, Value)> {
    let left = ["twice", "ask", "removed_here", "broken", "left_out"]
        .iter()
        .filter_map(|name| counts[*name].as_u64())
        .sum::<u64>();
    let changed = ["updated", "joined"].iter().filter_map(|name| counts[*name].as_u64()).sum::<u64>();
    [
        ("added", counts["new"].clone()),
        ("updated", Value::from(changed)),
        ("same", counts["same"].clone()),
        ("left_out", Value::from(left)),
        ("doubtful", counts["doubtful"].clone()),
    ]
    .into_iter()
}

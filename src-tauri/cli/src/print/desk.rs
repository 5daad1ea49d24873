//! What is printed of what was found by its words, and of a leg that is moved.

use periplo_api::messages::Messages;
use serde_json::Value;

use super::calendar::when;
use super::{out, say, text};

/// Prints what was found, the likelier first: its kind, its identity, what it is called.
pub fn hits(reply: &Value, messages: &Messages) {
    let hits = reply.as_array().map(Vec::as_slice).unwrap_or_default();
    if hits.is_empty() {
        out(&messages.text("cli-no-hits", &[]));
    }
    for hit in hits {
        let kind = messages.text(&format!("record-{}", text(hit, "kind")), &[]);
        let forum = hit["forum"].as_str().map(|forum| format!("  ({forum})")).unwrap_or_default();
        let day = Some(when(&hit["when"])).filter(|when| !when.is_empty()).map(|when| format!("  {when}"));
        out(&format!("{}  {kind}: {}{}{forum}", text(hit, "id"), text(hit, "title"), day.unwrap_or_default()));
    }
}

/// Prints a leg before and after, what belongs to it, the hours to be chosen, and what would be found.
pub fn shift(reply: &Value, messages: &Messages) {
    let days = |end: &str| {
        let leg = &reply[end];
        format!("{} {} – {}", text(leg, "city"), text(leg, "starts"), text(leg, "ends"))
    };
    out(&format!("{} → {}", days("before"), days("after")));
    for item in reply["items"].as_array().into_iter().flatten() {
        let kind = messages.text(&format!("record-{}", text(item, "kind")), &[]);
        let mut said: Vec<String> = Vec::new();
        said.extend(item["remains"].as_str().map(|why| messages.text(&format!("shift-remains-{why}"), &[])));
        if item["unconfirmed"] == true {
            said.push(messages.text("shift-unconfirmed", &[]));
        }
        let emptied: Vec<String> = item["emptied"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(|field| messages.text(&format!("sheet-field-{}", field.replace('_', "-")), &[]))
            .collect();
        if !emptied.is_empty() {
            said.push(messages.text("shift-emptied", &[("fields", emptied.join(", ").into())]));
        }
        said.extend(item["other_leg"].as_str().map(|leg| messages.text("shift-other-leg", &[("leg", leg.into())])));
        let said = if said.is_empty() { String::new() } else { format!("  ({})", said.join("; ")) };
        let (before, after) = (when(&item["before"]), when(&item["after"]));
        let moves = if before == after { before } else { format!("{before} → {after}") };
        out(&format!("  {kind}: {}: {moves}{said}", text(item, "title")));
        for hour in item["hours"].as_array().into_iter().flatten() {
            for choice in hour["choices"].as_array().into_iter().flatten() {
                let (end, take, clock) = (text(hour, "end"), text(choice, "take"), &choice["clock"]);
                let at = format!("{} {}", text(clock, "wall").replace('T', " "), text(clock, "offset"));
                let taken = if hour["taken"] == choice["take"] { "*" } else { " " };
                out(&format!("   {taken}--hour {}:{}:{end}={take}  {at}", text(item, "kind"), text(item, "id")));
            }
        }
    }
    if reply["open"].as_u64().is_some_and(|open| open > 0) {
        say(messages, "shift-open", [("count", reply["open"].clone())]);
    }
    for (name, key) in [("solved", "cli-shift-solved"), ("caused", "cli-shift-caused")] {
        for finding in reply["effect"][name].as_array().into_iter().flatten() {
            say(messages, key, [("text", finding["text"].clone())]);
        }
    }
}

//! For each code a plan in which exactly it is found, and near misses in which it is not.

mod days;
mod hygiene;
mod near;
mod nights;
mod overlaps;
mod presence;
mod readiness;
mod space;
mod tightness;
mod time;

use serde_json::{Value, json};

use super::world::{World, id, world};
use crate::Kind;

/// Somebody's reply or excuse, as a participation has it.
fn replies(reply: &str) -> Value {
    if reply == "excused" { json!({"excused": true}) } else { json!({"reply": reply}) }
}

/// What makes a session one online by the clock of a zone.
fn online(zone: &str) -> Value {
    json!({"leg": null, "venue": null, "zone": zone})
}

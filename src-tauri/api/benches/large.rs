//! A forum of 27,000 sessions and 25,000 delegates through the commands: opening, editing, publishing, exporting.
//!
//! Each figure is taken in one run of one process; `docs/benchmarks.md` says how to read them. The sizes can be given
//! as arguments: sessions, delegates, legs, edits.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use periplo_api::{App, Host, Job};
use serde_json::{Value, json};

fn main() {
    let sizes: Vec<u32> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    let size = |place: usize, usual: u32| sizes.get(place).copied().unwrap_or(usual);
    let (sessions, delegates, legs, edits) = (size(0, 27_000), size(1, 25_000), size(2, 12), size(3, 200));
    let folder = tempfile::tempdir().expect("a folder for the trial");
    let (file, calendars) = (folder.path().join("large.periplo"), folder.path().join("calendars"));
    println!("{sessions} sessions, {delegates} delegates, {legs} legs");

    let app = App::new(host(folder.path()));
    app.create_workspace(file.clone()).expect("a new workspace");
    let spec = json!({ "sessions": sessions, "delegates": delegates, "legs": legs, "seed": 1 });
    let (slug, took) =
        timed(|| call(&app, "forum_generate", spec)["value"]["slug"].as_str().unwrap_or_default().to_owned());
    row("generate and keep", took);
    app.close_workspace().expect("a clean close");

    let app = App::new(host(folder.path()));
    let (_, took) = timed(|| {
        app.open_workspace(file.clone()).expect("the workspace opens");
        call(&app, "forum_list", json!({}))
    });
    row("open, forums listed", took);
    let (view, took) = timed(|| call(&app, "programme_get", json!({ "forum": slug })));
    row("first programme (the Plan is made)", took);

    let (_, took) = timed(|| call(&app, "search", json!({ "text": "a", "forum": slug })));
    row("first search (the index is filled)", took);
    let typed = "reunión de sellos";
    let keys: Vec<Duration> = typed
        .char_indices()
        .map(|(at, letter)| &typed[..at + letter.len_utf8()])
        .map(|text| timed(|| call(&app, "search", json!({ "text": text, "forum": slug }))).1)
        .collect();
    spread("one key of a search", keys);

    let items: Vec<(String, String)> = view["days"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|day| day["items"].as_array().cloned().unwrap_or_default())
        .filter_map(|item| {
            Some((item["id"].as_str()?.to_owned(), item["when"]["start"]["place"]["wall"].as_str()?.to_owned()))
        })
        .collect();
    drop(view);
    let times: Vec<Duration> = (0..edits as usize)
        .filter_map(|turn| items.get(turn * 131 % items.len().max(1)).map(|item| (turn, item)))
        .map(|(turn, (id, _))| {
            let change = json!({ "session": id, "title": { "en": format!("Renamed {turn}") } });
            timed(|| call(&app, "session_update", change)).1
        })
        .collect();
    spread("one edit with its commit", times);

    for name in ["programme_get", "finding_marks", "forum_get", "session_get"] {
        let read = |(turn, (id, _)): (usize, &(String, String))| {
            let fields = json!({ "title": { "en": format!("Again {turn}") } });
            call(&app, "record_put", json!({ "put": [{ "kind": "session", "id": id, "fields": fields }] }));
            let request = match name {
                "session_get" => json!({ "session": id }),
                "finding_marks" => json!({ "forum": slug, "records": [id] }),
                _ => json!({ "forum": slug, "most": 400 }),
            };
            timed(|| call(&app, name, request)).1
        };
        let times = items.iter().step_by(items.len() / 40 + 1).enumerate().map(read).collect();
        spread(&format!("{name} after an edit"), times);
    }

    let (published, took) = timed(|| call(&app, "publish", json!({ "forum": slug })));
    row("publish", took);
    println!("{:<44} {}", "calendars", published["value"]["calendars"]);
    let (exported, took) = timed(|| {
        call(
            &app,
            "calendars_export",
            json!({ "forum": slug, "scope": "delegate", "language": "es", "to": { "path": calendars } }),
        )
    });
    let files = exported["written"].as_array().map_or(0, Vec::len);
    row("export of all delegates' calendars", took);
    println!("{:<44} {:.0}", "calendars a second", files as f64 / took.as_secs_f64());
    if let Some(peak) = peak_memory() {
        println!("{:<44} {peak} MiB", "peak memory of the process");
    }
}

fn host(folder: &Path) -> Host {
    let mut host = Host::of_this_machine().expect("a machine");
    (host.data_dir, host.transfer_dir) = (folder.join("data"), folder.join("transfer"));
    let start: DateTime<Utc> = "2026-11-21T12:00:00Z".parse().expect("a time");
    let begun = Instant::now();
    host.clock = std::sync::Arc::new(move || start + TimeDelta::from_std(begun.elapsed()).unwrap_or_default());
    host
}

fn call(app: &App, name: &str, request: Value) -> Value {
    app.call(name, request, &Job::silent()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let value = act();
    (value, begun.elapsed())
}

fn row(what: &str, took: Duration) {
    println!("{what:<44} {took:>9.1?}");
}

/// The median and the 95th percentile of several times.
fn spread(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: f64| {
        let place = ((times.len() as f64 * share) as usize).min(times.len().saturating_sub(1));
        times.get(place).copied().unwrap_or_default()
    };
    println!("{what:<44} median {:>9.1?}  95th percentile {:>9.1?}", at(0.5), at(0.95));
}

/// The most memory the process had at once, in MiB; only Linux tells.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kib| kib / 1024)
}

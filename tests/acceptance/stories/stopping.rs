//! Long work that somebody stops: it ends soon, and nothing of it is left half-done.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use periplo_api::{ErrorCode, Job, Progress};
use serde_json::{Value, json};

use crate::support::*;

const FORUM: &str = "fica-2023";

/// Calls a command, and stops it once `when` is so; gives what it told before.
#[track_caller]
fn stop(
    program: &Program,
    name: &str,
    request: &Value,
    when: impl Fn(&Progress) -> bool + Send + Sync + 'static,
) -> Vec<Progress> {
    let cancelled = Arc::new(AtomicBool::new(false));
    let told = Arc::new(Mutex::new(Vec::new()));
    let (asked, sink) = (Arc::clone(&cancelled), Arc::clone(&told));
    let job = Job::new(
        move |progress| {
            if when(&progress) {
                asked.store(true, Ordering::Relaxed);
            }
            sink.lock().unwrap().push(progress);
        },
        cancelled,
    );
    match program.0.call(name, request.clone(), &job) {
        Ok(reply) => panic!("{name} was not stopped: {reply}"),
        Err(error) => assert_eq!(error.code, ErrorCode::Cancelled, "{name}"),
    }
    told.lock().unwrap().clone()
}

/// The steps of the history, and what the forum has: what must be as before.
fn state(program: &Program) -> (Value, Value, Value) {
    let history = program.ok("history_list", json!({}));
    let sessions = program.ok("programme_get", json!({ "forum": FORUM }));
    (history, sessions, program.ok("forum_list", json!({})))
}

/// A calendar of so many talks, one after the other from the first day of the forum on.
fn calendar(events: usize) -> String {
    let event = |number: usize| {
        let (day, hour) = (9 + number % 12, number / 12 % 24);
        format!(
            "BEGIN:VEVENT\r\nUID:{number}@host.example\r\nDTSTAMP:20231001T000000Z\r\nDTSTART;TZID=America/Lima:202311{day:02}T{hour:02}0000\r\n\
             DURATION:PT30M\r\nSUMMARY:Talk {number}\r\nEND:VEVENT\r\n"
        )
    };
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", (0..events).map(event).collect::<String>())
}

#[test]
fn a_calendar_is_stopped_while_it_is_read_looked_at_and_written() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    fs::write(desk.path("many.ics"), calendar(900)).unwrap();
    let request = json!({ "source": desk.named("many.ics"), "forum": FORUM });
    let before = state(&program);
    for doing in ["doing-read-calendars", "doing-read-rows"] {
        let told = stop(&program, "calendar_import_preview", &request, move |at| at.doing == doing && at.done >= 512);
        // It goes no further than the next word on how far it is.
        assert_eq!(told.last().map(|at| (at.doing.as_str(), at.done, at.of)), Some((doing, 512, Some(900))));
    }
    let told = stop(&program, "calendar_import", &request, |at| at.doing == "doing-import" && at.done > 0);
    assert!(
        told.last().is_some_and(|at| at.doing == "doing-import" && at.of.is_some_and(|of| at.done < of)),
        "{told:?}"
    );
    assert_eq!(state(&program), before);
    program.verified();
    assert_eq!(program.ok("calendar_import", request)["value"]["added"], 900);
}

#[test]
fn a_programme_and_a_bundle_that_are_stopped_bring_nothing() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let before = state(&program);
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/programmes/sur-1.xml");
    let programme = json!({ "source": { "path": fixture }, "to": { "forum": {} } });
    stop(&program, "programme_check", &programme, |at| at.doing == "doing-check-file");
    stop(&program, "programme_import", &programme, |at| at.doing == "doing-import");
    assert_eq!(state(&program), before);

    program.ok("bundle_export", json!({ "forum": FORUM, "to": desk.named("forum.json"), "with_private": false }));
    let other = desk.program_of("other");
    other.ok("workspace_create", json!({ "path": desk.path("b.periplo") }));
    let bundle = json!({ "source": desk.named("forum.json") });
    stop(&other, "bundle_check", &bundle, |at| at.doing == "doing-read-file");
    stop(&other, "bundle_import", &bundle, |at| at.doing == "doing-import" && at.done > 0);
    assert_eq!(other.ok("forum_list", json!({})), json!([]));
    other.verified();
}

#[test]
fn a_publication_that_is_stopped_is_none() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let request = json!({ "forum": FORUM });
    let before = state(&program);
    stop(&program, "publish_preview", &request, |at| at.doing == "doing-compare");
    // Even when everything is written and only the end of the step is missing.
    stop(&program, "publish", &request, |at| at.doing == "doing-publish");
    assert_eq!(state(&program), before);
    assert_eq!(program.ok("publication_list", request.clone()), json!([]));
    program.verified();
    assert_eq!(program.ok("publish", request)["value"]["publication"]["number"], 1);
}

#[test]
fn calendars_that_are_stopped_are_whole_as_far_as_they_were_written() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program.ok("publish", json!({ "forum": FORUM }));
    let request = json!({ "forum": FORUM, "to": desk.named("calendars") });
    stop(&program, "calendars_export", &request, |at| at.doing == "doing-write-calendars" && at.done == 3);
    let written = calendars_below(&desk);
    assert!((1..=4).contains(&written.len()), "{}", written.len());
    assert!(written.iter().all(|text| text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n")));
    // The next time the rest is written, and those that are there are known.
    let rest = program.ok("calendars_export", request);
    assert_eq!(rest["unchanged"], written.len());
    assert_eq!(rest["written"].as_array().unwrap().len() + written.len(), calendars_below(&desk).len());
}

fn calendars_below(desk: &Desk) -> Vec<String> {
    let files = files_below(&desk.path("calendars"));
    let calendars = files.into_iter().filter(|(name, _)| name.ends_with(".ics"));
    calendars.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
}

//! A calendar that somebody sends, looked at, taken over, and followed; and all of ours that one person needs, in one file.

use std::fs;

use serde_json::{Value, json};

use crate::support::*;

const FORUM: &str = "fica-2023";

/// A calendar with a panel at this hour in Lima and a flight from there.
fn calendar(sequence: u32, hour: u32) -> String {
    let panel = format!(
        "BEGIN:VEVENT\r\nUID:panel@host.example\r\nSEQUENCE:{sequence}\r\nDTSTAMP:20231001T0{sequence}0000Z\r\n\
         DTSTART;TZID=America/Lima:20231114T{hour}0000\r\nDURATION:PT90M\r\nSUMMARY:Panel of the host\r\nEND:VEVENT\r\n"
    );
    let flight = "BEGIN:VEVENT\r\nUID:flight@air.example\r\nDTSTAMP:20231001T000000Z\r\n\
        DTSTART;TZID=America/Lima:20231116T080000\r\nDTEND;TZID=America/Bogota:20231116T110000\r\n\
        SUMMARY:Flight AV 52 LIM → BOG\r\nEND:VEVENT\r\n";
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//host//EN\r\n{panel}{flight}this line is broken\r\nEND:VCALENDAR\r\n"
    )
}

fn row<'p>(preview: &'p Value, title: &str) -> &'p Value {
    let rows = preview["rows"].as_array().unwrap().iter();
    rows.clone().find(|row| row["title"] == title).unwrap_or_else(|| panic!("no {title} in {preview}"))
}

fn wall(item: &Value) -> &str {
    item["when"]["start"]["place"]["wall"].as_str().unwrap()
}

#[test]
fn a_calendar_is_looked_at_row_by_row_and_comes_in_as_one_step() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let before = program.ok("travel_get", json!({ "forum": FORUM }));
    let file = desk.named("host.ics");
    let write = |sequence, hour| fs::write(desk.path("host.ics"), calendar(sequence, hour)).unwrap();
    let request = json!({ "source": file, "forum": FORUM });
    write(0, 10);
    let seen = program.ok("calendar_import_preview", request.clone());
    assert_eq!((seen["events"].as_u64(), seen["rows"].as_array().unwrap().len()), (Some(2), 2));
    assert_eq!(row(&seen, "Panel of the host")["choice"]["becomes"], "session");
    assert_eq!(wall(row(&seen, "Panel of the host")), "2023-11-14T10:00");
    assert_eq!(row(&seen, "Flight AV 52 LIM → BOG")["choice"]["becomes"], "journey");
    // The line that is none is told of by its number: after three of the calendar, eight of the panel and seven of the flight.
    let broken: Vec<u64> = seen["notes"].as_array().unwrap().iter().filter_map(|note| note["line"].as_u64()).collect();
    assert_eq!(broken, [19], "{}", seen["notes"]);
    // Looking at it changes nothing; one row is left out of what is taken.
    assert_eq!(program.ok("travel_get", json!({ "forum": FORUM })), before);
    let flight = row(&seen, "Flight AV 52 LIM → BOG");
    let mut choice = flight["choice"].clone();
    choice["becomes"] = json!("nothing");
    let chosen = json!({ "source": file, "forum": FORUM, "rows": [{ "key": flight["key"], "choice": choice }] });
    let taken = program.ok("calendar_import", chosen)["value"].clone();
    assert_eq!((&taken["added"], &taken["left_out"]), (&json!(1), &json!(1)));
    assert_eq!(wall(&program.session(FORUM, "Panel of the host")), "2023-11-14T10:00");
    assert_eq!(program.ok("travel_get", json!({ "forum": FORUM })), before);

    // A newer version moves it; an older one that comes late does not move it back.
    write(2, 15);
    let newer = program.ok("calendar_import_preview", request.clone());
    assert_eq!(row(&newer, "Panel of the host")["fate"], "changed");
    assert_eq!(program.ok("calendar_import", request.clone())["value"]["updated"], 1);
    assert_eq!(wall(&program.session(FORUM, "Panel of the host")), "2023-11-14T15:00");
    write(1, 12);
    let older = program.ok("calendar_import_preview", request);
    assert_eq!(row(&older, "Panel of the host")["fate"], "older");
    program.verified();

    program.ok("undo", json!({}));
    assert_eq!(wall(&program.session(FORUM, "Panel of the host")), "2023-11-14T10:00");
    program.ok("undo", json!({}));
    assert!(program.items(FORUM).iter().all(|item| !item["title"].to_string().contains("Panel of the host")));
    program.verified();
}

#[test]
fn what_is_no_calendar_is_refused_and_changes_nothing() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    fs::write(desk.path("letter.ics"), "Dear all,\r\nsee you in Lima.\r\n").unwrap();
    let request = json!({ "source": desk.named("letter.ics"), "forum": FORUM });
    let refused = program.refused("calendar_import", request);
    assert_eq!(refused["code"], "calendar-unreadable");
    assert!(refused["args"].to_string().contains("letter.ics"), "{refused}");
    assert_eq!(program.ok("history_list", json!({}))["steps"][0]["key"], "samples-added");
}

#[test]
fn what_one_person_needs_is_packed_in_one_file() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let forum = "fim-gdl-2024";
    program.ok("publish", json!({ "forum": forum }));
    let to = desk.named("noemi.zip");
    let request = json!({ "forum": forum, "person": "Noemí Planas", "changed_since": 1, "language": "en", "to": to });
    let files = program.ok("person_pack", request)["files"].clone();
    let names: Vec<&str> = files.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(names.len() == 2 && names[0] == "changes.txt" && names[1].ends_with(".ics"), "{names:?}");
    assert!(fs::read(desk.path("noemi.zip")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_file_is_known_by_what_is_in_it_whatever_its_name() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    program.ok("bundle_export", json!({ "forum": FORUM, "with_private": false, "to": desk.named("forum.txt") }));
    program.ok("programme_export", json!({ "forum": FORUM, "format": "xml", "to": desk.named("x.txt") }));
    program.ok("programme_export", json!({ "forum": FORUM, "format": "json", "to": desk.named("j.txt") }));
    program.ok("publish", json!({ "forum": FORUM }));
    let made =
        program.ok("delegates_export", json!({ "forum": FORUM, "people": ["Noemí Planas"], "to": desk.named("d") }));
    fs::write(desk.path("c.txt"), calendar(0, 10)).unwrap();
    fs::write(desk.path("letter.ics"), "Dear all,\r\nsee you in Lima.\r\n").unwrap();
    let form = |name: &str| program.ok("file_recognize", json!({ "source": desk.named(name) }));
    let forms = ["a.periplo", "c.txt", "x.txt", "j.txt", "forum.txt"].map(|name| form(name)["form"].clone());
    assert_eq!(forms, ["workspace", "calendar", "programme", "programme", "bundle"]);
    let own = form(&format!("d/{}", made["written"][0]["file"].as_str().unwrap()));
    assert_eq!(own, json!({ "form": "delegate_bundle", "name": "Noemí Planas" }));
    let refused = program.refused("file_recognize", json!({ "source": desk.named("letter.ics") }));
    assert_eq!((&refused["code"], &refused["hint"]), (&json!("unknown-file"), &json!("hint-unknown-file")));
    let folder = program.refused("file_recognize", json!({ "source": desk.named("d") }));
    assert_eq!((&folder["code"], &folder["hint"]), (&json!("unknown-file"), &json!("hint-folder")));
}

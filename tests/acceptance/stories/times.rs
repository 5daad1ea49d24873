//! Clocks that are turned, and journeys between them. All instants are worked out by hand from the governments' rules.

use std::fs;

use serde_json::{Value, json};

use crate::support::*;

/// A forum in Santiago, Havana and Madrid with a night flight, as somebody writes it by hand.
pub fn three_clocks() -> Value {
    json!({
        "format": "periplo-bundle", "version": 1,
        "places": [
            { "name": "Santiago", "country": "CL", "zone": "America/Santiago" },
            { "name": "La Habana", "country": "CU", "zone": "America/Havana" },
            { "name": "Madrid", "country": "ES", "zone": "Europe/Madrid" }
        ],
        "people": [{ "name": "Lía Paz", "home": "Santiago" }, { "name": "Bruno Soto", "home": "Santiago" }],
        "forums": [{
            "slug": "tres-relojes", "name": { "es": "Tres relojes" }, "languages": ["es"],
            "starts": "2026-04-01", "ends": "2026-12-05"
        }],
        "legs": [
            { "place": "Santiago", "starts": "2026-04-01", "ends": "2026-11-22" },
            { "place": "Madrid", "starts": "2026-11-23", "ends": "2026-11-26" },
            { "place": "La Habana", "starts": "2026-11-30", "ends": "2026-12-05" }
        ],
        "sessions": [
            { "title": { "es": "Cierre" }, "kind": "panel", "leg": "Santiago", "status": "confirmed",
              "schedule": { "span": { "start": "2026-05-08T10:00", "end": "2026-05-08T11:30" } } },
            { "title": { "es": "Apertura" }, "kind": "ceremony", "leg": "La Habana", "status": "confirmed",
              "schedule": { "span": { "start": "2026-12-01T10:00", "end": "2026-12-01T11:00" } } }
        ],
        "delegations": [{ "name": { "es": "Chile" }, "country": "CL", "head": "Lía Paz" }],
        "delegates": [{ "delegation": "Chile", "person": "Lía Paz" }],
        "attended_legs": [{ "delegate": "Lía Paz", "leg": "Madrid" }],
        "journeys": [{
            "key": "ida", "mode": "flight", "number": "SMP 700", "from_place": "Santiago", "to_place": "Madrid",
            "departs": { "at": { "time": "2026-11-22T23:30" } }, "arrives": { "at": { "time": "2026-11-23T16:20" } },
            "confirmed": true
        }],
        "travellers": [{ "journey": "ida", "person": "Lía Paz" }]
    })
}

/// A desk with the forum of three clocks.
pub fn three_clocks_desk() -> (Desk, Program) {
    let desk = Desk::new();
    let program = desk.new_workspace("a.periplo");
    fs::write(desk.path("three.json"), three_clocks().to_string()).unwrap();
    program.ok("bundle_import", json!({ "source": desk.named("three.json") }));
    (desk, program)
}

fn instant(text: &str) -> i64 {
    text.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp()
}

#[test]
fn midnight_of_the_spring_sunday_in_santiago_is_refused_with_both_neighbours() {
    let (_desk, program) = three_clocks_desk();
    let closing = program.session("tres-relojes", "Cierre");
    let change = json!({ "session": closing["id"],
        "schedule": { "span": { "start": "2026-09-06T00:00", "end": "2026-09-06T02:00" } } });
    let refused = program.refused("session_update", change);
    assert_eq!(refused["code"], "time-nonexistent");
    let told = ["field", "time", "before", "before_offset", "after", "after_offset"].map(|name| &refused["args"][name]);
    assert_eq!(told, ["start", "2026-09-06T00:00", "2026-09-05T23:59", "−04", "2026-09-06T01:00", "−03"]);
    assert_eq!(program.session("tres-relojes", "Cierre"), closing, "nothing was changed");
    // The form asks beforehand.
    let answer = program.ok("time_check", json!({ "session": closing["id"], "time": "2026-09-06T00:00" }));
    assert_eq!((&answer["answer"], &answer["before"]["wall"]), (&json!("never"), &json!("2026-09-05T23:59")));
    assert_eq!((&answer["after"]["wall"], &answer["after"]["offset"]), (&json!("2026-09-06T01:00"), &json!("−03")));
}

#[test]
fn half_past_eleven_on_the_autumn_saturday_in_santiago_asks_which() {
    let (_desk, program) = three_clocks_desk();
    let id = program.session("tres-relojes", "Cierre")["id"].clone();
    let schedule = |fold: Option<&str>| {
        let mut span = json!({ "start": "2026-04-04T23:30", "end": "2026-04-05T00:30" });
        if let Some(fold) = fold {
            span["start_fold"] = fold.into();
        }
        json!({ "session": id, "schedule": { "span": span } })
    };
    let refused = program.refused("session_update", schedule(None));
    assert_eq!(refused["code"], "time-ambiguous");
    let told = ["field", "zone", "time", "earlier_offset", "later_offset"].map(|name| &refused["args"][name]);
    assert_eq!(told, ["start", "America/Santiago", "2026-04-04T23:30", "−03", "−04"]);
    for (fold, start, minutes) in [("earlier", "2026-04-05T02:30:00Z", 120), ("later", "2026-04-05T03:30:00Z", 60)] {
        let when = program.ok("session_update", schedule(Some(fold)))["value"]["when"].clone();
        assert_eq!((&when["start"]["instant"], &when["minutes"]), (&json!(instant(start)), &json!(minutes)), "{fold}");
        assert_eq!(when["end"]["instant"], instant("2026-04-05T04:30:00Z"), "{fold}");
        assert_eq!(when["start"]["fold"], fold);
    }
}

#[test]
fn ten_o_clock_in_havana_is_fourteen_utc_in_the_programme_and_in_the_calendar() {
    let (desk, program) = three_clocks_desk();
    let opening = program.session("tres-relojes", "Apertura");
    assert_eq!(opening["when"]["start"]["place"]["wall"], "2026-12-01T10:00");
    assert_eq!(opening["when"]["start"]["instant"], instant("2026-12-01T14:00:00Z"));
    let viewed = program.ok("session_get", json!({ "session": opening["id"], "viewer_zone": "UTC" }));
    assert_eq!(viewed["when"]["start"]["viewer"]["wall"], "2026-12-01T14:00");
    program.ok("publish", json!({ "forum": "tres-relojes" }));
    program.ok("calendars_export", json!({ "forum": "tres-relojes", "scope": "public", "to": desk.named("out") }));
    let (_, file) = files_below(&desk.path("out/public")).pop().unwrap();
    let file = String::from_utf8(file).unwrap();
    assert!(file.contains("\r\nDTSTART;TZID=America/Havana:20261201T100000\r\n"), "{file}");
    // The clocks of Havana stayed at UTC−4 that winter, so the file knows of no other.
    assert!(file.contains("\r\nTZOFFSETTO:-0400\r\n") && !file.contains("TZOFFSETTO:-0500"), "{file}");
    let Some(python) = python() else { return };
    for (program, script, reader) in [
        (python.as_path(), "decode.py", "icalendar"),
        (python.as_path(), "decode.py", "vobject"),
        ("node".as_ref(), "decode.mjs", "ical.js"),
    ] {
        let (said, done) = counterpart(program, script, &desk.path("out"));
        assert!(done, "{said}");
        let read: Value = serde_json::from_str(&said).unwrap();
        let files = read.as_object().unwrap().values();
        let entries: Vec<&Value> = files.flat_map(|file| file[reader].as_object().unwrap().values()).collect();
        let havana = json!(["2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z"]);
        assert!(entries.contains(&&havana), "{reader}: {entries:?}");
    }
}

#[test]
fn a_flight_across_midnight_and_the_ocean_shows_both_clocks() {
    let (desk, program) = three_clocks_desk();
    let people = program.ok("people_get", json!({ "forum": "tres-relojes" }));
    let traveller = people["people"].as_array().unwrap().iter().find(|row| row["name"] == "Lía Paz").unwrap();
    let person =
        program.ok("person_get", json!({ "forum": "tres-relojes", "person": traveller["id"], "viewer_zone": "UTC" }));
    let day = &person["itinerary"][0];
    assert_eq!(day["date"], "2026-11-22");
    let when = &day["items"][0]["journey"]["when"];
    let clock = |end: &str| ["wall", "zone", "offset"].map(|name| when[end]["place"][name].clone());
    assert_eq!(clock("start"), ["2026-11-22T23:30", "America/Santiago", "−03"]);
    assert_eq!(clock("end"), ["2026-11-23T16:20", "Europe/Madrid", "+01"]);
    assert_eq!(when["start"]["viewer"]["wall"], "2026-11-23T02:30");
    assert_eq!((&when["start"]["viewer_days"], &when["minutes"]), (&json!(1), &json!(770)));
    let travel = program.ok("travel_get", json!({ "forum": "tres-relojes" }));
    assert_eq!(travel["journeys"][0]["when"]["minutes"], 770);
    // Her calendar has each end in its own zone, and both clocks in words.
    program.ok("publish", json!({ "forum": "tres-relojes" }));
    let export = json!({ "forum": "tres-relojes", "scope": "delegate", "language": "es", "to": desk.named("out") });
    program.ok("calendars_export", export);
    let (_, file) = files_below(&desk.path("out/people")).pop().unwrap();
    let file = String::from_utf8(file).unwrap().replace("\r\n ", "");
    assert!(file.contains("\r\nDTSTART;TZID=America/Santiago:20261122T233000\r\n"), "{file}");
    assert!(file.contains("\r\nDTEND;TZID=Europe/Madrid:20261123T162000\r\n"), "{file}");
    let description = file.lines().find(|line| line.starts_with("DESCRIPTION")).unwrap();
    assert!(description.contains("23:30") && description.contains("16:20"), "{description}");
}

#[test]
fn an_instant_of_the_history_is_told_in_the_zone_that_is_asked_for() {
    let (_desk, program) = three_clocks_desk();
    let asked = json!({ "zone": "America/Santiago", "at": ["2026-04-05T02:30:00Z", "2026-04-05T03:30:00Z"] });
    let clocks = program.ok("clocks_at", asked);
    let told = |place: usize| (clocks[place]["wall"].clone(), clocks[place]["offset"].clone());
    assert_eq!(told(0), (json!("2026-04-04T23:30"), json!("−03")));
    assert_eq!(told(1), (json!("2026-04-04T23:30"), json!("−04")));
    let refused = program.refused("clocks_at", json!({ "zone": "Mars/Olympus", "at": ["2026-04-05T02:30:00Z"] }));
    assert_eq!(refused["code"], "unknown-zone");
}

//! The programme as a grid: days as long as they are, moves by the minute, and what they would do.

use std::fs;

use serde_json::{Value, json};

use crate::support::*;

/// Two rooms in Santiago over both clock changes of 2026, and a day in Madrid.
fn bundle() -> Value {
    json!({
        "format": "periplo-bundle", "version": 1,
        "places": [
            { "name": "Santiago", "country": "CL", "zone": "America/Santiago" },
            { "name": "Madrid", "country": "ES", "zone": "Europe/Madrid" }
        ],
        "venues": [
            { "name": "Casa Ñuñoa", "place": "Santiago",
              "hours": [{ "weekday": 7, "opens": "10:00", "closes": "18:00" }] },
            { "name": "Plaza", "place": "Santiago" },
            { "name": "Hotel", "place": "Santiago", "lodging": true }
        ],
        "rooms": [
            { "name": "Sala A", "venue": "Casa Ñuñoa", "capacity": 80 },
            { "name": "Sala B", "venue": "Casa Ñuñoa" }
        ],
        "people": [{ "name": "Lía Paz" }, { "name": "Bruno Soto" }],
        "host_events": [{ "name": "Feria" }],
        "forums": [{ "slug": "dos-relojes", "name": { "es": "Dos relojes" }, "languages": ["es"],
                     "starts": "2026-04-03", "ends": "2026-09-12" }],
        "legs": [
            { "place": "Santiago", "starts": "2026-04-03", "ends": "2026-09-07" },
            { "place": "Madrid", "starts": "2026-09-10", "ends": "2026-09-12" }
        ],
        "sessions": [
            { "title": { "es": "Concierto" }, "kind": "showcase", "leg": "Santiago", "status": "confirmed",
              "venue": "Casa Ñuñoa", "room": "Sala A",
              "schedule": { "span": { "start": "2026-09-05T23:00", "end": "2026-09-06T01:30" } } },
            { "title": { "es": "Charla" }, "kind": "panel", "leg": "Santiago", "status": "confirmed",
              "venue": "Casa Ñuñoa", "room": "Sala B",
              "schedule": { "span": { "start": "2026-09-06T12:00", "end": "2026-09-06T13:30" } } },
            { "title": { "es": "Almuerzo" }, "kind": "meal", "leg": "Santiago",
              "schedule": { "days": { "from": "2026-09-06", "to": "2026-09-06", "part": "midday" } } },
            { "title": { "es": "Feria abierta" }, "kind": "festival", "leg": "Santiago", "overlay_of": "Feria",
              "schedule": { "span": { "start": "2026-09-06T09:00", "end": "2026-09-06T20:00" } } },
            { "title": { "es": "Taller" }, "kind": "workshop", "leg": "Santiago", "planned_minutes": 45 }
        ],
        "participations": [
            { "session": "Charla", "person": "Lía Paz", "role": "speaker" },
            { "session": "Taller", "person": "Lía Paz", "role": "host" },
            { "session": "Taller", "person": "Bruno Soto", "role": "attendee" }
        ]
    })
}

struct Story {
    _desk: Desk,
    program: Program,
    leg: Value,
}

impl Story {
    fn new() -> Self {
        let desk = Desk::new();
        let program = desk.new_workspace("a.periplo");
        fs::write(desk.path("bundle.json"), bundle().to_string()).unwrap();
        program.ok("bundle_import", json!({ "source": desk.named("bundle.json") }));
        let leg = program.ok("forum_get", json!({ "forum": "dos-relojes" }))["legs"][0]["leg"]["id"].clone();
        Self { _desk: desk, program, leg }
    }

    fn grid(&self, from: &str, count: u32) -> Value {
        let request = json!({ "forum": "dos-relojes", "leg": self.leg, "from": from, "count": count,
                              "viewer_zone": "Europe/Madrid" });
        self.program.ok("grid_get", request)
    }

    fn id(&self, title: &str) -> Value {
        self.program.session("dos-relojes", title)["id"].clone()
    }

    fn request(&self, title: &str, to: Value, column: Option<Value>) -> Value {
        let mut request = json!({ "session": self.id(title), "leg": self.leg, "to": to });
        if let Some(column) = column {
            request["column"] = column;
        }
        request
    }

    #[track_caller]
    fn moved(&self, title: &str, to: Value) -> Value {
        self.program.ok("session_move", self.request(title, to, None))["value"]["session"]["schedule"].clone()
    }

    /// A move that is refused before and when it is made, and changes nothing.
    #[track_caller]
    fn refused(&self, request: Value) -> Value {
        let before = (self.grid("2026-09-05", 2), self.program.ok("history_list", json!({})));
        let said = self.program.ok("grid_check", request.clone())["refused"].clone();
        let refused = self.program.refused("session_move", request);
        assert_eq!(said, refused);
        assert_eq!((self.grid("2026-09-05", 2), self.program.ok("history_list", json!({}))), before);
        refused["code"].clone()
    }
}

fn span(start: &str, end: &str) -> Value {
    json!({ "span": { "start": start, "end": end } })
}

#[test]
fn a_day_is_as_long_as_it_is_and_a_late_session_stands_on_both() {
    let story = Story::new();
    let grid = story.grid("2026-09-05", 2);
    let minutes: Vec<&Value> = grid["days"].as_array().unwrap().iter().map(|day| &day["minutes"]).collect();
    assert_eq!(minutes, [1440, 1380]);
    let hour = |day: usize, hour: usize| grid["days"][day]["hours"][hour].clone();
    assert_eq!(hour(0, 23), json!({ "minute": 1380, "wall": "2026-09-05T23:00", "viewer": "2026-09-06T05:00" }));
    // Midnight does not exist: the clock goes from 23:59 to 01:00.
    let first = json!({ "minute": 0, "wall": "2026-09-06T01:00", "viewer": "2026-09-06T06:00", "turned": 60 });
    assert_eq!(hour(1, 0), first);
    let part = |day: usize, title: &str| {
        let items = grid["days"][day]["items"].as_array().unwrap();
        let item = items.iter().find(|item| item["session"]["title"]["es"] == title).unwrap();
        ["from", "to", "before", "after"].map(|name| item[name].clone())
    };
    assert_eq!(part(0, "Concierto"), [json!(1380), json!(1440), json!(false), json!(true)]);
    assert_eq!(part(1, "Concierto"), [json!(0), json!(30), json!(true), json!(false)]);
    let begun = &grid["days"][1]["items"][0];
    let begun = ["on", "begins", "elapsed", "end"].map(|name| begun[name].clone());
    assert_eq!(begun, [json!("2026-09-05"), json!(1380), json!(90), json!("2026-09-06T01:30")]);
    assert_eq!(part(1, "Charla"), [json!(660), json!(750), json!(false), json!(false)]);
    let columns: Vec<(&Value, &Value, &Value)> = grid["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| (&column["venue"]["name"], &column["room"]["name"], &column["used"]))
        .collect();
    let (nothing, yes, no) = (json!(null), json!(true), json!(false));
    let (casa, plaza, a, b) = (json!("Casa Ñuñoa"), json!("Plaza"), json!("Sala A"), json!("Sala B"));
    let expected = [(&nothing, &nothing, &yes), (&casa, &a, &yes), (&casa, &b, &yes), (&plaza, &nothing, &no)];
    assert_eq!(columns, expected);
    let band = &grid["days"][1]["band"];
    assert_eq!((&band[0]["session"]["title"]["es"], &band[0]["part"]), (&json!("Almuerzo"), &json!("midday")));
    let tray = &grid["unscheduled"][0];
    assert_eq!((&tray["title"]["es"], &tray["minutes"], &tray["people"]), (&json!("Taller"), &json!(45), &json!(2)));
}

#[test]
fn a_minute_of_the_day_becomes_what_the_clock_says_then() {
    let story = Story::new();
    let at = |day: &str, minute: u32| json!({ "at": { "day": day, "minute": minute } });
    assert_eq!(story.moved("Charla", at("2026-09-06", 0)), span("2026-09-06T01:00", "2026-09-06T02:30"));
    // The hour of eleven is there twice on the evening of 4 April.
    let twice =
        |fold: &str| json!({ "span": { "start": "2026-04-04T23:30", "start_fold": fold, "end": "2026-04-05T01:00" } });
    assert_eq!(story.moved("Charla", at("2026-04-04", 1410)), twice("earlier"));
    assert_eq!(story.moved("Charla", at("2026-04-04", 1470)), twice("later"));
    // An hour of elapsed time from the first half past eleven ends at the second.
    let hour = json!({ "at": { "day": "2026-04-04", "minute": 1410, "minutes": 60 } });
    let folds = json!({ "span": { "start": "2026-04-04T23:30", "start_fold": "earlier",
                                  "end": "2026-04-04T23:30", "end_fold": "later" } });
    assert_eq!(story.moved("Charla", hour), folds);
    story.program.verified();
}

#[test]
fn a_move_says_where_and_undoes_in_one_step() {
    let story = Story::new();
    let grid = story.grid("2026-09-06", 1);
    // A venue that nothing of the forum was in before.
    let plaza = story.request("Almuerzo", json!("as_it_is"), Some(grid["columns"][3]["target"].clone()));
    assert_eq!(story.program.ok("grid_check", plaza.clone())["refused"], json!(null));
    assert_eq!(story.program.ok("session_move", plaza)["value"]["venue"]["name"], "Plaza");
    story.program.ok("undo", json!({}));
    let room = grid["columns"][1]["target"].clone();
    let there = story.request("Taller", json!({ "at": { "day": "2026-09-06", "minute": 720 } }), Some(room));
    let check = story.program.ok("grid_check", there.clone());
    assert_eq!(check["when"]["start"]["place"]["wall"], "2026-09-06T13:00");
    let caused: Vec<&str> =
        check["effect"]["caused"].as_array().unwrap().iter().map(|found| found["code"].as_str().unwrap()).collect();
    assert_eq!(caused, ["person-double-booked"], "Lía speaks until 13:30");
    let moved = story.program.ok("session_move", there);
    assert_eq!(moved["value"]["session"]["schedule"], span("2026-09-06T13:00", "2026-09-06T13:45"));
    assert_eq!(moved["value"]["room"]["name"], "Sala A");
    story.program.ok("undo", json!({}));
    assert_eq!(story.grid("2026-09-06", 1), grid);
    let wall = json!({ "wall": { "start": "2026-09-06T16:00", "minutes": 30 } });
    assert_eq!(story.moved("Taller", wall), span("2026-09-06T16:00", "2026-09-06T16:30"));
    let evening = json!({ "day": { "day": "2026-09-07", "part": "evening" } });
    let days = json!({ "days": { "from": "2026-09-07", "to": "2026-09-07", "part": "evening" } });
    assert_eq!(story.moved("Taller", evening), days);
    assert_eq!(story.moved("Taller", json!("unscheduled")), "unscheduled");
}

#[test]
fn what_cannot_be_is_refused_with_its_reason_and_changes_nothing() {
    let story = Story::new();
    let at = |day: &str, minute: u32| json!({ "at": { "day": day, "minute": minute } });
    // By the clock it would end at 00:30 on the day that begins at one.
    assert_eq!(story.refused(story.request("Charla", at("2026-09-05", 1380), None)), "time-nonexistent");
    assert_eq!(story.refused(story.request("Charla", at("2026-09-06", 1380), None)), "bad-field");
    assert_eq!(story.refused(story.request("Feria abierta", at("2026-09-05", 600), None)), "locked");
    let nothing = json!({ "at": { "day": "2026-09-06", "minute": 60, "minutes": 0 } });
    assert_eq!(story.refused(story.request("Charla", nothing, None)), "ends-before-start");
    let month = json!({ "at": { "day": "2026-09-06", "minute": 60, "minutes": 44_640 } });
    assert_eq!(story.refused(story.request("Charla", month, None)), "bad-field");
    let nowhere = json!({ "room": "01990000-0000-7000-8000-00000000dead" });
    assert_eq!(story.refused(story.request("Charla", at("2026-09-06", 60), Some(nowhere))), "not-found");
    let other = json!({ "slug": "otro", "name": { "es": "Otro" }, "starts": "2026-09-05", "ends": "2026-09-06",
                        "languages": ["es"] });
    let other = story.program.ok("record_put", json!({ "put": [{ "kind": "forum", "fields": other }] }));
    let forum = other["value"][0]["fields"]["id"].clone();
    let place = story.program.ok("forum_get", json!({ "forum": "dos-relojes" }))["legs"][0]["place"]["id"].clone();
    let leg = json!({ "forum": forum, "place": place, "starts": "2026-09-05", "ends": "2026-09-06" });
    let leg = story.program.ok("record_put", json!({ "put": [{ "kind": "leg", "fields": leg }] }));
    let mut elsewhere = story.request("Charla", at("2026-09-06", 60), None);
    elsewhere["leg"] = leg["value"][0]["fields"]["id"].clone();
    assert_eq!(story.refused(elsewhere), "not-found");
}

#[test]
fn where_everybody_can_is_what_is_left_beside_what_is_taken() {
    let story = Story::new();
    let request = json!({ "session": story.id("Taller"), "leg": story.leg, "from": "2026-09-06", "count": 1 });
    let shade = story.program.ok("grid_shade", request);
    // Lía speaks from 12:00 to 13:30, 660 minutes after a day that begins at one; Bruno only attends.
    assert_eq!(shade[0]["people"], json!([{ "from": 660, "to": 750, "who": ["Lía Paz"] }]));
    let grid = story.grid("2026-09-06", 1);
    let taken = |column: usize| {
        let key = &grid["columns"][column]["key"];
        let columns = shade[0]["columns"].as_array().unwrap();
        let taken = columns.iter().find(|column| column["key"] == *key).unwrap()["taken"].as_array().unwrap();
        taken.iter().map(|own| (own["from"].clone(), own["to"].clone())).collect::<Vec<_>>()
    };
    // Open from 10:00 to 18:00 on Sundays; the concert was over by then, the talk is in the other room.
    assert_eq!(taken(1), [(json!(0), json!(540)), (json!(1020), json!(1380))]);
    assert_eq!(taken(2), [(json!(0), json!(540)), (json!(660), json!(750)), (json!(1020), json!(1380))]);
}

#[test]
fn a_session_of_another_leg_becomes_one_of_the_leg_it_is_put_in() {
    let story = Story::new();
    let legs = story.program.ok("forum_get", json!({ "forum": "dos-relojes" }))["legs"].clone();
    let mut request = story.request("Taller", json!({ "at": { "day": "2026-09-11", "minute": 600 } }), None);
    request["leg"] = legs[1]["leg"]["id"].clone();
    let moved = story.program.ok("session_move", request);
    assert_eq!(moved["value"]["session"]["leg"], legs[1]["leg"]["id"]);
    assert_eq!(moved["value"]["zone"], "Europe/Madrid");
    assert_eq!(moved["value"]["session"]["schedule"], span("2026-09-11T10:00", "2026-09-11T10:45"));
}

//! Calendars that follow: a forum published again and again, and what a person who took every file has in the end.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::*;
use crate::zones::{offer, zoneinfo};

/// A forum in Lima and Havana, as somebody writes it by hand. Lima is at −05.
fn forum() -> Value {
    let session = |key: &str, title: &str, leg: &str, start: &str, end: &str| {
        json!({ "key": key, "title": { "es": title }, "kind": "panel", "leg": leg, "status": "confirmed",
            "audience": "public", "schedule": { "span": { "start": start, "end": end } } })
    };
    let mut panel = session("panel", "Panel", "Lima", "2026-10-06T10:00", "2026-10-06T11:00");
    (panel["venue"], panel["room"]) = ("Centro".into(), "Sala 1".into());
    json!({
        "format": "periplo-bundle", "version": 1,
        "places": [
            { "name": "Lima", "country": "PE", "zone": "America/Lima" },
            { "name": "La Habana", "country": "CU", "zone": "America/Havana" }
        ],
        "venues": [
            { "name": "Centro", "place": "Lima" },
            { "name": "Hotel Alfa", "place": "Lima", "lodging": true },
            { "name": "Hotel Beta", "place": "Lima", "lodging": true }
        ],
        "rooms": [{ "name": "Sala 1", "venue": "Centro" }, { "name": "Sala 2", "venue": "Centro" }],
        "people": [{ "key": "ana", "name": "Ana" }, { "key": "caro", "name": "Caro" }],
        "forums": [{ "slug": "foro-vivo", "name": { "es": "Foro vivo" }, "languages": ["es"],
            "starts": "2026-10-05", "ends": "2026-12-05" }],
        "legs": [
            { "place": "Lima", "starts": "2026-10-05", "ends": "2026-10-10" },
            { "place": "La Habana", "starts": "2026-11-30", "ends": "2026-12-05" }
        ],
        "sessions": [
            panel,
            session("taller", "Taller", "Lima", "2026-10-06T12:00", "2026-10-06T13:00"),
            session("coctel", "Cóctel", "Lima", "2026-10-07T19:00", "2026-10-07T21:00"),
            session("mesa", "Mesa", "Lima", "2026-10-08T09:00", "2026-10-08T10:00"),
            session("cierre", "Cierre", "La Habana", "2026-12-01T10:00", "2026-12-01T11:00")
        ],
        "delegations": [{ "name": { "es": "Chile" }, "country": "CL" }, { "name": { "es": "Redes" } }],
        "delegates": [
            { "delegation": "Chile", "person": "ana" },
            { "delegation": "Redes", "person": "caro" }
        ],
        "attended_legs": [
            { "delegate": "Ana", "leg": "Lima" }, { "delegate": "Ana", "leg": "La Habana" },
            { "delegate": "Caro", "leg": "Lima" }
        ],
        "participations": [
            { "session": "panel", "person": "ana", "role": "speaker", "reply": "accepted" },
            { "session": "taller", "person": "ana", "role": "attendee", "reply": "accepted" },
            { "session": "cierre", "person": "ana", "role": "attendee", "reply": "accepted" },
            { "session": "coctel", "delegation": "Chile", "role": "attendee", "reply": "accepted" },
            { "session": "coctel", "delegation": "Redes", "role": "attendee", "reply": "accepted" }
        ],
        "stays": [{ "key": "noches", "venue": "Hotel Alfa", "check_in": "2026-10-05", "check_out": "2026-10-09",
            "confirmed": true }],
        "guests": [{ "stay": "noches", "person": "ana" }]
    })
}

/// A forum on a desk, and every file that was ever given out of it, in a folder for each calendar.
struct Story {
    desk: Desk,
    program: Program,
    written: Value,
    given: usize,
}

const FORUM: &str = "foro-vivo";

impl Story {
    fn new() -> Self {
        let desk = Desk::new();
        let program = desk.new_workspace("a.periplo");
        let mut story = Self { desk, program, written: forum(), given: 0 };
        story.take_over();
        story
    }

    /// Brings what is written into the workspace, and takes out what is written no more.
    fn take_over(&mut self) {
        fs::write(self.desk.path("forum.json"), self.written.to_string()).unwrap();
        let request = json!({ "source": self.desk.named("forum.json"), "prune": true, "take_bundle": true });
        let report = self.program.ok("bundle_import", request);
        assert_eq!(report["value"]["both_changed"], json!([]));
    }

    fn session_written(&mut self, key: &str) -> &mut Value {
        let sessions = self.written["sessions"].as_array_mut().unwrap();
        sessions.iter_mut().find(|session| session["key"] == key).unwrap()
    }

    /// A day later, the publication of this number, and its calendars in the folder that everybody gets them from.
    fn publish(&mut self, number: u32) {
        self.desk.wait_minutes(24 * 60);
        let published = self.program.ok("publish", json!({ "forum": FORUM }));
        assert_eq!(published["value"]["publication"]["number"], number);
        self.give_out("out");
    }

    fn give_out(&mut self, folder: &str) {
        let request = json!({ "forum": FORUM, "to": self.desk.named(folder), "language": "es" });
        self.program.ok("calendars_export", request);
        self.keep(folder);
    }

    /// Keeps a copy of every file of a folder under its calendar, as the manifest tells it.
    fn keep(&mut self, folder: &str) {
        let folder = self.desk.path(folder);
        let manifest: Value =
            serde_json::from_slice(&fs::read(folder.join("periplo-calendars.json")).unwrap()).unwrap();
        for file in manifest["files"].as_array().unwrap() {
            let calendar = file["calendar"]["id"].as_str().unwrap();
            self.keep_file(calendar, &folder.join(file["path"].as_str().unwrap()));
        }
    }

    fn keep_file(&mut self, calendar: &str, file: &Path) {
        let to = self.desk.path("given").join(calendar);
        fs::create_dir_all(&to).unwrap();
        self.given += 1;
        fs::copy(file, to.join(format!("{:04}.ics", self.given))).unwrap();
    }

    /// The id of a calendar by its scope and the name of its subject.
    fn calendar(&self, scope: &str, name: &str) -> String {
        let calendars = self.program.ok("calendar_list", json!({ "forum": FORUM }));
        let named = |row: &&Value| {
            row["calendar"]["scope"] == scope && (name.is_empty() || row["name"] == name || row["title"]["es"] == name)
        };
        let found = calendars.as_array().unwrap().iter().find(named).unwrap_or_else(|| panic!("no {scope} {name}"));
        found["calendar"]["id"].as_str().unwrap().to_owned()
    }

    /// Gives out one entry of Ana's calendar as a message of its own.
    fn invite(&mut self, session: &str, cancel: bool) {
        let to = self.desk.named("message.ics");
        let request = json!({ "session": session, "person": self.ana(), "cancel": cancel, "language": "es", "to": to });
        let reply = self.program.ok("invitation_export", request);
        assert_eq!(reply["method"], if cancel { "cancel" } else { "request" });
        let calendar = self.calendar("delegate", self.ana());
        assert!(reply["uid"].as_str().unwrap().contains(&calendar), "the UID is that of her calendar");
        let file = self.desk.path("message.ics");
        self.keep_file(&calendar, &file);
    }

    fn ana(&self) -> &'static str {
        let renamed = self.written["people"][0]["name"] == "Ana María";
        if renamed { "Ana María" } else { "Ana" }
    }
}

/// The six publications and more: see the steps. Gives the story with everything handed out.
fn told(python: &Path) -> Story {
    let mut story = Story::new();
    // At first Cuba is thought to turn its clocks back with New York.
    let copies = [("America/Havana", "America/New_York"), ("Cuba", "America/New_York")];
    offer(&zoneinfo(python), &story.desk.path("guess"), "2027y", &copies);
    story.program.ok("zones_install", json!({ "source": story.desk.named("guess") }));
    story.publish(1);
    story.invite("Panel", false);

    // The panel moves, Ana is taken into the round table, the workshop is cancelled.
    story.session_written("panel")["schedule"] =
        json!({ "span": { "start": "2026-10-06T15:00", "end": "2026-10-06T16:00" } });
    let mesa = json!({ "session": "mesa", "person": "ana", "role": "panelist", "reply": "accepted" });
    story.written["participations"].as_array_mut().unwrap().push(mesa.clone());
    story.take_over();
    let workshop = story.program.session(FORUM, "Taller")["id"].clone();
    story.program.ok("session_update", json!({ "session": workshop, "status": "cancelled" }));
    story.publish(2);
    story.invite("Mesa", false);
    story.invite("Taller", true);

    // The cancellation is undone; the panel gets another room, Ana another hotel and another name, and leaves the round table.
    story.program.ok("undo", json!({}));
    story.session_written("panel")["room"] = "Sala 2".into();
    story.written["stays"][0]["venue"] = "Hotel Beta".into();
    story.written["people"][0]["name"] = "Ana María".into();
    for attended in 0..2 {
        story.written["attended_legs"][attended]["delegate"] = "Ana María".into();
    }
    story.written["participations"].as_array_mut().unwrap().pop();
    story.take_over();
    story.publish(3);
    story.invite("Mesa", true);
    story.invite("Taller", false);

    // Ana comes back to the round table, the delegation Redes is withdrawn, the cocktail is internal now.
    let written = &mut story.written;
    written["participations"].as_array_mut().unwrap().retain(|part| part["delegation"] != "Redes");
    written["participations"].as_array_mut().unwrap().push(mesa);
    for (section, field) in [("delegations", "name"), ("delegates", "delegation"), ("attended_legs", "delegate")] {
        let gone = [json!({ "es": "Redes" }), json!("Redes"), json!("Caro")];
        written[section].as_array_mut().unwrap().retain(|record| !gone.contains(&record[field]));
    }
    story.session_written("coctel")["audience"] = "internal".into();
    story.take_over();
    story.publish(4);
    story.invite("Mesa", false);

    // It does not, and the closing is an hour earlier than was thought.
    offer(&zoneinfo(python), &story.desk.path("newer"), "2027z", &[]);
    let moved = story.program.ok("zones_install", json!({ "source": story.desk.named("newer") }))["moved"].clone();
    assert_eq!(
        (&moved[0]["before"], &moved[0]["after"]),
        (&json!("2026-12-01T15:00:00Z"), &json!("2026-12-01T14:00:00Z"))
    );
    story.publish(5);

    // A copy; then a mistake is published; then the copy is restored.
    story.program.ok("snapshot", json!({ "to": story.desk.named("copy.periplo") }));
    let mut mistake = story.session_written("mesa").clone();
    (mistake["key"], mistake["title"]) = ("error".into(), json!({ "es": "Error" }));
    story.written["sessions"].as_array_mut().unwrap().push(mistake);
    let part = json!({ "session": "error", "person": "ana", "role": "attendee", "reply": "accepted" });
    story.written["participations"].as_array_mut().unwrap().push(part);
    story.take_over();
    story.publish(6);
    story.program.ok("restore", json!({ "source": story.desk.named("copy.periplo") }));
    story.written["sessions"].as_array_mut().unwrap().pop();
    story.written["participations"].as_array_mut().unwrap().pop();
    story.publish(7);

    // A second laptop publishes beside the first, and they meet.
    let bundle = story.desk.named("bundle.json");
    story.program.ok("bundle_export", json!({ "forum": FORUM, "with_private": false, "to": bundle }));
    let other = story.desk.program_of("other");
    other.ok("workspace_create", json!({ "path": story.desk.path("b.periplo") }));
    other.ok("bundle_import", json!({ "source": bundle }));
    let mesa = other.session(FORUM, "Mesa")["id"].clone();
    other.ok("session_update", json!({ "session": mesa, "title": { "es": "Mesa redonda" } }));
    let later = json!({ "span": { "start": "2026-10-06T12:30", "end": "2026-10-06T13:30" } });
    story.program.ok("session_update", json!({ "session": workshop, "schedule": later }));
    story.publish(8);
    story.desk.wait_minutes(5);
    assert_eq!(other.ok("publish", json!({ "forum": FORUM }))["value"]["publication"]["number"], 8);
    other.ok("calendars_export", json!({ "forum": FORUM, "to": story.desk.named("out-b"), "language": "es" }));
    story.keep("out-b");
    other.ok("bundle_export", json!({ "forum": FORUM, "with_private": false, "to": bundle }));
    story.program.ok("bundle_import", json!({ "source": bundle }));
    story.publish(9);
    story.program.verified();
    other.verified();
    story
}

/// What people have in the end, worked out by hand: title, start, end, status, place.
fn expected(story: &Story) -> BTreeMap<String, Vec<[&'static str; 5]>> {
    let panel = ["Panel", "2026-10-06T20:00:00Z", "2026-10-06T21:00:00Z", "CONFIRMED", "Sala 2, Centro, Lima, Perú"];
    let workshop = ["Taller", "2026-10-06T17:30:00Z", "2026-10-06T18:30:00Z", "CONFIRMED", "Lima, Perú"];
    let cocktail = ["Cóctel", "2026-10-08T00:00:00Z", "2026-10-08T02:00:00Z", "CONFIRMED", "Lima, Perú"];
    let round_table = ["Mesa redonda", "2026-10-08T14:00:00Z", "2026-10-08T15:00:00Z", "CONFIRMED", "Lima, Perú"];
    let closing = ["Cierre", "2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z", "CONFIRMED", "La Habana, Cuba"];
    let nights = ["Alojamiento: Hotel Beta", "2026-10-05", "2026-10-09", "CONFIRMED", "Hotel Beta, Lima, Perú"];
    let all = [
        (story.calendar("forum", ""), vec![panel, workshop, cocktail, round_table, closing]),
        (story.calendar("public", ""), vec![panel, workshop, round_table, closing]),
        (story.calendar("leg", "Lima"), vec![panel, workshop, cocktail, round_table]),
        (story.calendar("leg", "La Habana"), vec![closing]),
        (story.calendar("venue", "Centro"), vec![panel]),
        (story.calendar("delegation", "Chile"), vec![cocktail, nights]),
        (story.calendar("delegation", "Redes"), vec![]),
        (story.calendar("delegate", "Ana María"), vec![panel, workshop, cocktail, round_table, closing, nights]),
        (story.calendar("delegate", "Caro"), vec![]),
    ];
    let sorted = all.into_iter().map(|(calendar, mut entries)| {
        entries.sort_unstable();
        (calendar, entries)
    });
    sorted.collect()
}

#[test]
fn whoever_reads_every_file_in_any_order_has_the_calendar_they_should() {
    let Some(python) = python() else { return };
    let story = told(&python);
    let given = story.desk.path("given");
    let (report, in_order) = counterpart(&python, "check.py", &story.desk.path("out"));
    assert!(in_order, "{report}");
    for script in ["reduce.py", "caldav.py"] {
        let (said, done) = counterpart(&python, script, &given);
        assert!(done, "{script}: {said}");
        let read: BTreeMap<String, Vec<[String; 5]>> = serde_json::from_str(&said).unwrap();
        let expected = expected(&story);
        assert_eq!(read.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{script}");
        for (calendar, entries) in &expected {
            assert_eq!(&read[calendar], entries, "{script}, {calendar}");
        }
    }
}

/// A forum published twice: the panel moved, and Ana was taken into the round table.
fn published_twice() -> Story {
    let mut story = Story::new();
    story.publish(1);
    story.session_written("panel")["schedule"] =
        json!({ "span": { "start": "2026-10-07T11:30", "end": "2026-10-07T12:30" } });
    story.session_written("panel")["room"] = "Sala 2".into();
    let mesa = json!({ "session": "mesa", "person": "ana", "role": "panelist", "reply": "accepted" });
    story.written["participations"].as_array_mut().unwrap().push(mesa);
    story.take_over();
    story
}

#[test]
fn publishing_shows_beforehand_what_will_change_and_for_whom() {
    let mut story = published_twice();
    let preview = story.program.ok("publish_preview", json!({ "forum": FORUM }));
    let texts = |list: &Value| -> Vec<String> {
        list["items"].as_array().unwrap().iter().map(|item| item["text"].as_str().unwrap().to_owned()).collect()
    };
    let told =
        ["Panel: moved from Tue 6 Oct 10:00 to Wed 7 Oct 11:30; now in Sala 2", "Mesa: with Ana (panelist); Ana joins"];
    assert_eq!(texts(&preview["list"]), told);
    let concerned = |list: &Value| -> Vec<String> {
        let rows = list["concerned"].as_array().unwrap().iter();
        rows.map(|row| format!("{} {} {}", row["calendar"]["scope"], row["name"], row["changes"])).collect()
    };
    let ana = r#""delegate" "Ana" {"added":1,"changed":1,"gone":0}"#.to_owned();
    assert!(concerned(&preview["list"]).contains(&ana), "{:?}", concerned(&preview["list"]));
    assert!(!concerned(&preview["list"]).iter().any(|row| row.contains("Caro")));
    story.publish(2);
    // What was foreseen is what the list of the two publications says, and since the second nothing has changed.
    let list = |request: Value| story.program.ok("change_list", request);
    let between = list(json!({ "forum": FORUM, "from": 1, "to": 2 }));
    assert_eq!(texts(&between), told);
    assert_eq!(list(json!({ "forum": FORUM, "to": 2 }))["items"], between["items"]);
    assert_eq!(list(json!({ "forum": FORUM, "from": 1 }))["items"], between["items"]);
    assert_eq!(
        list(json!({ "forum": FORUM }))["text"],
        "Foro vivo: changes since publication 2\n\nNothing has changed.\n"
    );
    assert_eq!(list(json!({ "forum": FORUM, "from": 0, "to": 1 }))["items"].as_array().unwrap().len(), 6);
    let own = list(json!({ "forum": FORUM, "from": 1, "to": 2, "person": "Ana", "language": "es" }));
    assert_eq!(
        own["text"],
        "Foro vivo: cambios de la publicación 1 a la 2, para Ana\n\n\
         • Panel: pasa de mar 6 oct 10:00 a mié 7 oct 11:30; ahora en Sala 2\n\
         • Mesa: nuevo aquí: jue 8 oct 09:00–10:00, Lima; tu participación: Panelista (acepta)\n"
    );
    assert_eq!(list(json!({ "forum": FORUM, "from": 1, "person": "Caro" }))["items"], json!([]));
    let refused = story.program.refused("change_list", json!({ "forum": FORUM, "from": 3 }));
    assert_eq!(refused["code"], "no-such-publication");
}

#[test]
fn only_calendars_that_changed_since_a_publication_are_written_where_that_is_asked_for() {
    let mut story = published_twice();
    story.publish(2);
    let request = json!({ "forum": FORUM, "to": story.desk.named("news"), "changed_since": 1, "language": "es" });
    let reply = story.program.ok("calendars_export", request);
    let kinds: Vec<&str> = reply["written"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().rsplit_once('-').unwrap().0)
        .collect();
    let expected = [
        "organizers/foro-vivo-etapa-lima",
        "organizers/foro-vivo-foro",
        "organizers/foro-vivo-sede-centro",
        "people/foro-vivo-delegado-ana",
        "public/foro-vivo-programa-publico",
    ];
    let mut sorted = kinds.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    assert_eq!(reply["left_out"], 4, "Havana's, two delegations', Caro's");
    let since = |number: u32| {
        let request = json!({ "forum": FORUM, "to": story.desk.named("none"), "changed_since": number });
        story.program.ok("calendars_export", request)["written"].as_array().unwrap().len()
    };
    assert_eq!(since(2), 0);
}

#[test]
fn what_stands_cannot_be_called_off_and_what_is_gone_cannot_be_invited_to() {
    let mut story = Story::new();
    story.publish(1);
    let to = story.desk.named("message.ics");
    let request =
        |session: &str, cancel: bool| json!({ "session": session, "person": "Ana", "cancel": cancel, "to": to });
    let refused = story.program.refused("invitation_export", request("Panel", true));
    assert_eq!((&refused["code"], &refused["hint"]), (&json!("still-there"), &json!("hint-publish-cancellation")));
    assert_eq!(story.program.refused("invitation_export", request("Mesa", false))["code"], "not-in-calendar");
    let panel = story.program.session(FORUM, "Panel")["id"].as_str().unwrap().to_owned();
    story.program.ok("session_update", json!({ "session": panel, "status": "cancelled" }));
    // Calendars are made from publications, and so are messages.
    assert_eq!(story.program.refused("invitation_export", request("Panel", true))["code"], "still-there");
    assert!(!story.desk.path("message.ics").exists());
    story.publish(2);
    assert_eq!(story.program.refused("invitation_export", request("Panel", false))["code"], "gone-there");
    assert_eq!(story.program.ok("invitation_export", request(&panel, true))["method"], "cancel");
    // Who removes the session altogether still finds it by its id.
    story.program.ok("session_remove", json!({ "session": panel }));
    assert_eq!(story.program.ok("invitation_export", request(&panel, true))["title"], "Panel");
    for (field, value) in [("attendee", "ana@example.org\r\nX:1"), ("organizer", "nobody"), ("alarm", "soon")] {
        let mut wrong = request(&panel, true);
        wrong[field] = value.into();
        let refused = story.program.refused("invitation_export", wrong);
        assert_eq!((&refused["code"], &refused["args"]["field"]), (&json!("bad-field"), &json!(field)));
    }
}

//! A list that an organizer sends: looked at, taken over, followed when it changes, and written again.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use periplo_api::{Job, Progress};
use serde_json::{Value, json};

use crate::support::*;

const FORUM: &str = "fica-2023";

const GUESTS: &str = "Nombre;Organización;Cargo;Correo;Pasaporte\r\n\
    Rita Quispe;Sello Ñandú;Directora;rita@example.org;AB123456\r\n\
    Noemi Planas;WIN;CEO;;\r\n\
    Lucas Torinio;Sello Ñandú;Prensa;;\r\n";

fn row<'p>(preview: &'p Value, name: &str) -> &'p Value {
    let mut rows = preview["rows"].as_array().unwrap().iter();
    rows.find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name} in {preview}"))
}

fn names(program: &Program) -> Vec<String> {
    let people = program.ok("people_get", json!({ "forum": FORUM }))["people"].clone();
    people.as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_list_of_people_is_looked_at_taken_in_one_step_and_followed() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    fs::write(desk.path("guests.csv"), GUESTS).unwrap();
    let request = json!({ "source": desk.named("guests.csv"), "forum": FORUM });
    let before = names(&program);

    let seen = program.ok("sheet_preview", request.clone());
    assert_eq!((&seen["kind"], &seen["header_row"]), (&json!("people"), &json!(1)));
    let holds: Vec<&str> = seen["columns"].as_array().unwrap().iter().map(|it| it["holds"].as_str().unwrap()).collect();
    assert_eq!(holds, ["name", "organization", "position", "email", "passport_number"]);
    assert_eq!(row(&seen, "Rita Quispe")["fate"], "new");
    assert_eq!(row(&seen, "Noemi Planas")["fate"], "same");
    // One letter too much may be a slip: somebody must say.
    let like = row(&seen, "Lucas Torinio");
    assert_eq!((&like["fate"], &like["candidates"][0]["label"]), (&json!("ask"), &json!("Lucas Toriño")));
    assert_eq!((&like["notes"][0]["column"], &like["notes"][0]["row"]), (&json!("A"), &json!(4)));
    assert_eq!(names(&program), before);

    let taken = program.ok("sheet_import", request.clone())["value"].clone();
    assert_eq!((&taken["counts"]["new"], &taken["counts"]["ask"]), (&json!(1), &json!(1)));
    assert!(names(&program).contains(&"Rita Quispe".to_owned()));
    program.verified();
    // The address is a private fact, and in no step; the number of the passport is nowhere.
    let history = program.ok("history_list", json!({})).to_string();
    assert!(!history.contains("rita@example.org") && !history.contains("AB123456"), "{history}");
    let file = fs::read(desk.path("a.periplo")).unwrap();
    assert!(!file.windows(8).any(|bytes| bytes == b"AB123456"));

    // The same list again changes nothing; a newer one brings what differs.
    let again = program.ok("sheet_preview", request.clone());
    assert_eq!(row(&again, "Rita Quispe")["fate"], "same", "{again}");
    fs::write(desk.path("guests.csv"), GUESTS.replace("Directora", "Presidenta")).unwrap();
    let newer = program.ok("sheet_preview", request.clone());
    let changes = row(&newer, "Rita Quispe")["changes"].clone();
    assert_eq!(changes, json!([{ "field": "position", "before": "Directora", "after": "Presidenta" }]));
    // A choice for the row that was left open.
    let id = like["candidates"][0]["id"].clone();
    let mut chosen = request.clone();
    chosen["rows"] = json!([{ "row": 4, "choice": { "is": id } }]);
    let taken = program.ok("sheet_import", chosen)["value"].clone();
    assert_eq!((&taken["counts"]["updated"], &taken["counts"]["ask"]), (&json!(2), &json!(0)), "{taken}");
    assert_eq!(program.ok("sheet_preview", request)["counts"]["updated"], 0);

    program.ok("undo", json!({}));
    program.ok("undo", json!({}));
    assert_eq!(names(&program), before);
    program.verified();
}

#[test]
fn what_was_said_of_a_column_is_remembered_for_sheets_with_these_headers() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let paste = "Quién\tDónde trabaja\nRita Quispe\tSello Ñandú\n";
    let columns = json!([{ "column": "A", "holds": "name" }, { "column": "Dónde trabaja", "holds": "organization" }]);
    let request = json!({ "source": { "paste": paste }, "forum": FORUM, "kind": "people" });
    let mut said = request.clone();
    said["columns"] = columns;
    assert_eq!(program.ok("sheet_import", said)["value"]["counts"]["new"], 1);
    let later = program.ok("sheet_preview", request);
    let told: Vec<(&Value, &Value)> =
        later["columns"].as_array().unwrap().iter().map(|column| (&column["holds"], &column["said"])).collect();
    assert_eq!(told, [(&json!("name"), &json!("before")), (&json!("organization"), &json!("before"))]);
}

#[test]
fn what_is_changed_here_stays_when_the_sheet_comes_again() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let sheet = "Actividad;Fecha;Hora;Etapa\r\nMesa de cierre;22/11/2023;15h–16h;La Paz\r\n";
    fs::write(desk.path("programme.csv"), sheet).unwrap();
    let request = json!({ "source": desk.named("programme.csv"), "forum": FORUM });
    program.ok("sheet_import", request.clone());
    let session = program.session(FORUM, "Mesa de cierre");
    program.ok("session_update", json!({ "session": session["id"], "status": "confirmed" }));
    // The hour changes in the sheet, the status was changed here: both stand.
    fs::write(desk.path("programme.csv"), sheet.replace("15h–16h", "17h–18h")).unwrap();
    let taken = program.ok("sheet_import", request.clone())["value"].clone();
    assert_eq!((&taken["counts"]["updated"], &taken["both_changed"]), (&json!(1), &json!([])));
    let session = program.session(FORUM, "Mesa de cierre");
    assert_eq!(session["when"]["start"]["place"]["wall"], "2023-11-22T17:00");
    assert_eq!(session["status"], "confirmed");
    // What was removed here does not come back by itself.
    program.ok("session_remove", json!({ "session": session["id"] }));
    assert_eq!(program.ok("sheet_preview", request)["counts"]["removed_here"], 1);
}

#[test]
fn each_list_is_written_and_read_back_without_a_change() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    for kind in ["people", "delegates", "sessions", "journeys", "stays"] {
        for format in ["csv", "xlsx"] {
            let file = desk.named(&format!("{kind}.{format}"));
            let saved =
                program.ok("sheet_export", json!({ "forum": FORUM, "kind": kind, "format": format, "to": file }));
            assert_ne!(saved["rows"], 0);
            let seen = program.ok("sheet_preview", json!({ "source": file, "forum": FORUM, "kind": kind }));
            let counts = &seen["counts"];
            let changed = ["new", "updated", "ask", "broken", "twice"].map(|name| counts[name].as_u64().unwrap());
            assert_eq!(changed, [0; 5], "{kind} {format}: {seen}");
        }
    }
    let text = fs::read_to_string(desk.path("people.csv")).unwrap();
    assert!(text.starts_with("\u{feff}Periplo id,Name,"), "{text}");
    assert!(!text.contains("Diet"));
}

#[test]
fn every_list_is_written_those_of_the_whole_workspace_too() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let lists = [
        ("organizations", 13),
        ("delegations", 3),
        ("legs", 4),
        ("tracks", 3),
        ("host_events", 2),
        ("venues", 8),
        ("rooms", 6),
        ("partners", 11),
        ("tasks", 3),
        ("outcomes", 0),
    ];
    for (kind, rows) in lists {
        for format in ["csv", "xlsx"] {
            let to = desk.named(&format!("{kind}.{format}"));
            let saved = program.ok("sheet_export", json!({ "forum": FORUM, "kind": kind, "format": format, "to": to }));
            assert_eq!(saved["rows"], rows, "{kind}");
        }
    }
    // A venue that no forum refers to is in the list of the whole workspace alone.
    let place = program.ok("record_find", json!({ "kind": "place", "text": "Lima" }))[0]["id"].clone();
    let venue = json!({ "kind": "venue", "fields": { "name": "Casa Aparte", "place": place } });
    program.ok("record_put", json!({ "put": [venue] }));
    let written = |whole: bool| {
        let to = desk.named("venues.csv");
        let request = json!({ "forum": FORUM, "kind": "venues", "format": "csv", "whole": whole, "to": to });
        program.ok("sheet_export", request);
        fs::read_to_string(desk.path("venues.csv")).unwrap()
    };
    assert!(!written(false).contains("Casa Aparte"));
    let all = written(true);
    assert!(all.contains(",Casa Aparte,Lima,Peru,,no,,\r\n"), "{all}");
}

#[test]
fn people_who_came_by_a_sheet_alone_go_where_the_forum_goes() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    fs::write(desk.path("guests.csv"), GUESTS).unwrap();
    program.ok("sheet_import", json!({ "source": desk.named("guests.csv"), "forum": FORUM }));
    let bundle = |program: &Program, forum: &str, name: &str| {
        program.ok("bundle_export", json!({ "forum": forum, "with_private": false, "to": desk.named(name) }));
        fs::read_to_string(desk.path(name)).unwrap()
    };
    // Rita has no part in anything yet; with her go her affiliation and the organization that came with her.
    let one = bundle(&program, FORUM, "one.json");
    assert!(one.contains("Rita Quispe") && one.contains("Sello Ñandú") && one.contains("Directora"));
    assert!(!one.contains("rita@example.org"));
    assert!(!bundle(&program, "fim-gdl-2024", "other.json").contains("Rita Quispe"));

    let elsewhere = desk.program_of("elsewhere");
    elsewhere.ok("workspace_create", json!({ "path": desk.path("b.periplo") }));
    elsewhere.ok("bundle_import", json!({ "source": desk.named("one.json") }));
    assert_eq!(names(&elsewhere), names(&program));
    assert_eq!(bundle(&elsewhere, FORUM, "two.json"), one);
    // Who is gone from the forum's own workspace goes there too, where that is asked for.
    program.ok("undo", json!({}));
    bundle(&program, FORUM, "three.json");
    elsewhere.ok("bundle_import", json!({ "source": desk.named("three.json"), "prune": true }));
    assert_eq!(names(&elsewhere), names(&program));
    elsewhere.verified();
}

#[test]
fn a_row_that_cannot_be_taken_leaves_nothing_behind() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let records = |program: &Program| program.ok("verify", json!({}))["records"].clone();
    let before = records(&program);
    let sheets = [
        ("stays", "Huésped;Hotel;Ciudad;Entrada;Salida\r\nRita Quispe;Hotel Nuevo;Lima;18/11/2023;17/11/2023\r\n"),
        ("journeys", "Pasajero;Desde;Hasta;Fecha de salida\r\nRita Quispe;Cuenca (EC);Ciudad Gótica;18/11/2023\r\n"),
        ("sessions", "Actividad;Fecha;Lugar\r\n;18/11/2023;Casa Nueva\r\n"),
        ("delegates", "Nombre;Delegación;Organización\r\nRita Quispe;;Sello Nuevo\r\n"),
    ];
    for (kind, sheet) in sheets {
        fs::write(desk.path("sheet.csv"), sheet).unwrap();
        let request = json!({ "source": desk.named("sheet.csv"), "forum": FORUM, "kind": kind });
        let taken = program.ok("sheet_import", request)["value"].clone();
        assert_eq!(taken["counts"]["broken"], 1, "{kind}: {taken}");
        let at = &taken["notes"][0];
        assert!(at["row"] == 2 && at["column"].is_string(), "{kind}: {taken}");
        assert_eq!(records(&program), before, "{kind}");
    }
}

#[test]
fn what_is_no_sheet_is_refused() {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    fs::write(desk.path("broken.xlsx"), b"PK\x03\x04 and no more").unwrap();
    let refused = program.refused("sheet_import", json!({ "source": desk.named("broken.xlsx"), "forum": FORUM }));
    assert_eq!(refused["code"], "sheet-unreadable");
    fs::write(desk.path("empty.csv"), b"\r\n;;\r\n").unwrap();
    let refused = program.refused("sheet_preview", json!({ "source": desk.named("empty.csv"), "forum": FORUM }));
    assert_eq!(refused["args"]["reason"], "reason-sheet-empty");
}

/// So many people come in at the full count, as the aim has it.
const MANY: usize = 25_000;

/// Takes a sheet over, and asks to stop when this is being done; the error's code, and what was told.
fn stopped_at(program: &Program, request: &Value, doing: &'static str) -> (Value, Vec<Progress>) {
    let cancelled = Arc::new(AtomicBool::new(false));
    let told = Arc::new(Mutex::new(Vec::new()));
    let (asked, sink) = (Arc::clone(&cancelled), Arc::clone(&told));
    let job = Job::new(
        move |progress| {
            if progress.doing == doing && progress.done > 0 {
                asked.store(true, Ordering::Relaxed);
            }
            sink.lock().unwrap().push(progress);
        },
        cancelled,
    );
    let stopped = program.0.call("sheet_import", request.clone(), &job).unwrap_err();
    let told = told.lock().unwrap().clone();
    (serde_json::to_value(stopped.code).unwrap(), told)
}

#[test]
fn thousands_come_in_with_progress_and_can_be_stopped() {
    let full = std::env::var_os("PERIPLO_FULL").is_some();
    let many = if full { MANY } else { 1_500 };
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let mut sheet = String::from("Nombre;Organización;Cargo;País;Correo\r\n");
    for number in 0..many {
        let name = format!("Persona{number:05} Apellido{:03}", number % 700);
        sheet.push_str(&format!("{name};Sello {:04};Cargo;Chile;p{number}@example.org\r\n", number % 900));
    }
    fs::write(desk.path("many.csv"), sheet).unwrap();
    let request = json!({ "source": desk.named("many.csv"), "forum": FORUM, "kind": "people" });
    let before = names(&program).len();
    let state = |program: &Program| {
        let report = program.ok("verify", json!({}));
        (report["steps"].clone(), report["records"].clone(), report["in_order"].clone())
    };
    let as_it_was = state(&program);

    // Stopped while rows are read, and while records are written: nothing came in, and no step is left.
    let of = |told: &[Progress], doing: &str| {
        told.iter().filter(|it| it.doing == doing).map(|it| (it.done, it.of)).collect::<Vec<_>>()
    };
    for doing in ["doing-read-rows", "doing-import"] {
        let (code, told) = stopped_at(&program, &request, doing);
        assert_eq!((code, &told.last().unwrap().doing), (json!("cancelled"), &doing.to_owned()));
        assert_eq!(state(&program), as_it_was, "{doing}");
        if doing == "doing-import" {
            // Told how far it is, rows first.
            let rows = of(&told, "doing-read-rows");
            assert_eq!(rows.last(), Some(&(many as u64, Some(many as u64))));
            assert!(rows.is_sorted(), "{rows:?}");
        }
    }

    // What was read is not read again, and records are told as they are written.
    let told = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&told);
    let job = Job::new(move |progress| sink.lock().unwrap().push(progress), Arc::default());
    let done = program.0.call("sheet_import", request.clone(), &job).unwrap();
    assert_eq!(done["value"]["counts"]["new"], many);
    let records = of(&told.lock().unwrap(), "doing-import");
    assert!(records.len() > 2 && records.is_sorted(), "{records:?}");
    assert_eq!(of(&told.lock().unwrap(), "doing-read-rows"), []);
    assert_eq!(names(&program).len(), before + many);
    let again = program.ok("sheet_preview", request);
    assert_eq!((&again["counts"]["same"], &again["rows_of"]), (&json!(many), &json!(many)));
    assert_eq!(again["rows"].as_array().unwrap().len(), 200);

    // The same people in a workbook, written and read back: nobody is new, and nobody changes.
    let book = desk.named("many.xlsx");
    let all = json!({ "forum": FORUM, "kind": "people", "format": "xlsx", "with_private": true, "to": book });
    let rows = program.ok("sheet_export", all)["rows"].clone();
    assert_eq!(rows, before + many);
    let read = program.ok("sheet_preview", json!({ "source": book, "forum": FORUM, "kind": "people" }));
    assert_eq!(read["counts"]["same"], rows, "{}", read["counts"]);
    // Taken over elsewhere and stopped there.
    let other = desk.program_of("other");
    other.ok("workspace_create", json!({ "path": desk.path("b.periplo") }));
    other.ok("samples_add", json!({}));
    let request = json!({ "source": book, "forum": FORUM, "kind": "people" });
    let as_it_was = state(&other);
    assert_eq!(stopped_at(&other, &request, "doing-read-rows").0, "cancelled");
    assert_eq!(state(&other), as_it_was);
}

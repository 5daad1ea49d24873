//! What programs that nobody here wrote read in our sheets: openpyxl in workbooks, python's csv in text files.
//!
//! `cargo xtask test` names the Python that has openpyxl in `PERIPLO_PYTHON`; without it this test says that it did not run.

use periplo_exchange::messages::Language;
use periplo_exchange::sheet::{Cells, List, Table, Writer, csv, xlsx};
use periplo_exchange::{bundle, samples};
use periplo_model::time::Rules;
use periplo_model::{ForumId, Records};
use serde_json::{Value, json};

use super::calendars::readers::{python, run};

fn records(slug: &str) -> (Records, ForumId) {
    let sample = samples::samples().into_iter().find(|sample| sample.slug.contains(slug)).unwrap();
    let reading = bundle::read(sample.text.as_bytes(), &Records::default(), &Rules::shipped()).unwrap();
    (reading.bundle.records, reading.bundle.header.forum)
}

/// Texts that a spreadsheet would run, or would read as something else, and texts that try the form of the file.
const TEXTS: [&str; 10] = [
    "=HYPERLINK(\"http://example.org\";\"x\")",
    "+54 9 11 4321",
    "-1+1",
    "@SUM(A1:A9)",
    "'tis",
    "'=1",
    "a;b,c\td",
    "Mesa \"redonda\"",
    "dos\nlíneas",
    "0012",
];

fn odd() -> Table {
    Table {
        list: List::Tasks,
        headers: ["Tarea", "Día", "Hora", "Número"].map(str::to_owned).into(),
        cells: vec![Cells::Texts, Cells::Days, Cells::Hours, Cells::Numbers],
        rows: TEXTS.iter().map(|text| [*text, "2024-02-29", "09:30", "-7.5"].map(str::to_owned).into()).collect(),
    }
}

#[test]
fn workbooks_and_texts_say_the_same_to_programs_of_others() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: Vec<u8>| std::fs::write(folder.path().join(name), bytes).unwrap();
    put("odd.xlsx", xlsx(&odd(), "Tareas: [1]/2").unwrap());
    put("odd.comma.csv", csv(&odd(), b','));
    put("odd.semicolon.csv", csv(&odd(), b';'));
    let (ours, forum) = records("fica");
    let writer = Writer::new(&ours, forum, Language::Es).unwrap();
    for list in List::ALL {
        let table = writer.table(*list, true);
        put(&format!("{}.xlsx", list.name()), xlsx(&table, list.name()).unwrap());
        put(&format!("{}.comma.csv", list.name()), csv(&table, b','));
        put(&format!("{}.semicolon.csv", list.name()), csv(&table, b';'));
    }
    let output = run(&python, "sheets.py", folder.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read: Value = serde_json::from_slice(&output.stdout).unwrap();

    // The name of a sheet has no signs of references; every cell of the odd table is what it was, and none is a formula.
    let odd = &read["odd.xlsx"]["Tareas 12"];
    assert_eq!(odd[0], json!(["Tarea", "Día", "Hora", "Número"].map(|header| json!(["s", header, false]))));
    for (at, text) in TEXTS.iter().enumerate() {
        let marked = text.starts_with(['=', '+', '-', '@']);
        let day = json!(["d", "2024-02-29T00:00:00", false]);
        let expected = json!([["s", text, marked], day, ["d", "09:30:00", false], ["n", -7.5, false]]);
        assert_eq!(odd[at + 1], expected);
        for separator in ["comma", "semicolon"] {
            let row = &read[format!("odd.{separator}.csv")][at + 1];
            let harmless = match *text {
                run if marked || run == "'=1" => format!("'{run}"),
                plain => plain.to_owned(),
            };
            assert_eq!(row, &json!([harmless, "2024-02-29", "09:30", "-7.5"]));
        }
    }
    // Every list of a real forum: the same cells in all three files, days and hours as such in the workbook.
    for list in List::ALL {
        let name = list.name();
        let (book, comma) = (&read[format!("{name}.xlsx")][name], &read[format!("{name}.comma.csv")]);
        assert_eq!(comma, &read[format!("{name}.semicolon.csv")], "{name}");
        let rows = comma.as_array().unwrap();
        assert_eq!(rows.len(), book.as_array().unwrap().len(), "{name}");
        for (row, cells) in rows.iter().zip(book.as_array().unwrap()) {
            for (text, cell) in row.as_array().unwrap().iter().zip(cells.as_array().unwrap()) {
                assert_eq!(text.as_str().unwrap().trim_start_matches('\''), shown(cell), "{name}: {cell}");
            }
        }
    }
    let types = |name: &str, header: &str| {
        let rows = read[format!("{name}.xlsx")][name].as_array().unwrap();
        let column = rows[0].as_array().unwrap().iter().position(|cell| cell[1] == header).unwrap();
        let mut types: Vec<&str> = rows[1..].iter().filter_map(|row| row[column][0].as_str()).collect();
        types.dedup();
        types.join("")
    };
    assert_eq!(types("sessions", "Fecha"), "d");
    assert_eq!(types("stays", "Entrada"), "d");
    assert_eq!(types("journeys", "Hora de llegada"), "d");
    assert_eq!(types("rooms", "Capacidad"), "n");
    assert_eq!(types("tasks", "Para el"), "d");
    assert_eq!(types("people", "Nombre"), "s");
}

/// A cell of a workbook as the text file has it.
fn shown(cell: &Value) -> String {
    match (cell[0].as_str(), &cell[1]) {
        (Some("d"), Value::String(day)) if day.contains('T') => day.split('T').next().unwrap_or_default().to_owned(),
        (Some("d"), Value::String(hour)) => hour.chars().take(5).collect(),
        (_, Value::Number(number)) => number.to_string(),
        (_, Value::String(text)) => text.trim_start_matches('\'').to_owned(),
        _ => String::new(),
    }
}

//! Lines for the programmes of conferences and for bundles of delegates.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::support::*;

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/programmes");
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn a_programme_comes_in_as_a_forum_and_over_a_leg_and_goes_out_in_both_forms() {
    let desk = Desk::with_samples();
    let file = fixture("sur-1.xml");
    let looked = desk.ok(&["import", "programme", &file, "--as", "forum", "--dry-run"]);
    assert_eq!((&looked["events"], &looked["added"]), (&json!(4), &json!(4)));
    let made = desk.ok(&["import", "programme", &file, "--as", "forum"]);
    assert_eq!(made["value"]["slug"], "sur-2026");
    let line = ["import", "programme", &file, "--as", "overlay", "--into", "fim-gdl-2024", "--leg", "Guadalajara"];
    assert_eq!(desk.ok(&line)["value"]["added"], 4);
    for format in ["xml", "json"] {
        let out = format!("p.{format}");
        let saved = desk.ok(&["export", "programme", "sur-2026", "--format", format, "--to", &out]);
        assert_eq!((&saved["events"], &saved["left_out"]), (&json!(4), &json!(0)));
        assert!(fs::read_to_string(desk.path(&out)).unwrap().contains("Trasnoche"));
    }
}

#[test]
fn what_can_be_read_of_a_broken_programme_comes_in_and_of_nothing_nothing_does() {
    let desk = Desk::with_samples();
    let file = fixture("broken.xml");
    let made = desk.ok(&["import", "programme", &file, "--as", "forum", "--zone", "America/Lima"]);
    assert_eq!((&made["value"]["added"], &made["value"]["rows"][2]["line"]), (&json!(4), &json!(11)));
    fs::write(desk.path("nothing.xml"), "<html/>").unwrap();
    let (status, error, words) = desk.refused(&["import", "programme", "nothing.xml", "--as", "forum"]);
    assert_eq!((status, &error["code"]), (3, &json!("programme-unreadable")));
    assert!(words.contains("It is neither a schedule.xml nor a schedule.json."), "{words}");
}

#[test]
fn a_delegate_gets_a_file_of_their_own() {
    let desk = Desk::with_samples();
    desk.ok(&["publish", "fica-2023"]);
    let all = desk.ok(&["export", "delegate", "fica-2023", "--all", "--to", "d"]);
    let written = all["written"].as_array().unwrap();
    assert!(!written.is_empty() && written.len() == count(&desk.path("d/people"), "json"));
    let name = written[0]["name"].as_str().unwrap();
    let one = desk.ok(&["export", "delegate", "fica-2023", "--person", name, "--to", "one"]);
    assert_eq!(one["written"].as_array().unwrap().len(), 1);
    let file = format!("one/{}", one["written"][0]["file"].as_str().unwrap());
    let (status, error, words) = desk.refused(&["import", "bundle", &file]);
    assert_eq!((status, &error["code"]), (3, &json!("made-for-a-delegate")));
    assert!(words.contains("is looked at, not imported"), "{words}");
}

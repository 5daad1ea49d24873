//! Fixes of forums made up with many conflicts, one after another: each does what it announced and is undone exactly.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use crate::support::*;

/// A day before the generated forums, so that hours and tasks are due.
const TODAY: &str = "2027-02-20";

/// How many fixes are applied: 1,000 where the run is full.
fn wanted() -> usize {
    if std::env::var("PERIPLO_FULL").is_ok_and(|full| full == "1") { 1000 } else { 12 }
}

fn found(program: &Program, forum: &str) -> Vec<Value> {
    let view = program.ok("finding_list", json!({ "forum": forum, "today": TODAY }));
    view["findings"].as_array().unwrap().clone()
}

/// What makes a finding the same one, whatever its times. A record that a fix makes has another id each time it is proposed.
fn identity(finding: &Value, there: &str) -> String {
    let known = |id: &Value| if there.contains(id.as_str().unwrap()) { id.clone() } else { json!("new") };
    let subjects = finding["subjects"].as_array().unwrap().iter().map(|own| json!([own["kind"], known(&own["id"])]));
    let args = ["field", "date"].map(|name| finding["args"][name].clone());
    json!([finding["code"], subjects.collect::<Vec<_>>(), args]).to_string()
}

/// All that a forum holds, private facts included, byte by byte.
fn whole(desk: &Desk, program: &Program, forum: &str) -> Vec<u8> {
    program.ok("bundle_export", json!({ "forum": forum, "with_private": true, "to": desk.named("now.json") }));
    let bytes = fs::read(desk.path("now.json")).unwrap();
    fs::remove_file(desk.path("now.json")).unwrap();
    bytes
}

#[test]
fn random_fixes_remove_their_finding_add_what_they_announced_and_are_undone_exactly() {
    let mut applied: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 1.. {
        let desk = Desk::new();
        let program = desk.new_workspace("a.periplo");
        let size = json!({ "sessions": 40, "delegates": 20, "legs": 2, "seed": seed, "conflicts": 40.0 });
        let forum = program.ok("forum_generate", size)["value"]["slug"].as_str().unwrap().to_owned();
        let before = found(&program, &forum);
        let was = whole(&desk, &program, &forum);
        let there = String::from_utf8(was.clone()).unwrap();
        let identity = |finding: &Value| identity(finding, &there);
        let known: Vec<String> = before.iter().map(identity).collect();
        let fixable: Vec<&Value> = before.iter().filter(|finding| finding["has_fixes"] == true).collect();
        for finding in fixable.iter().skip(seed % 3).step_by(fixable.len() / 20 + 1) {
            let key = &finding["key"];
            let fixes = program.ok("finding_fixes", json!({ "forum": forum, "key": key, "today": TODAY }));
            for fix in fixes.as_array().unwrap() {
                let what = format!("seed {seed}: {} of {key}", fix["id"]);
                let apply = json!({ "forum": forum, "key": key, "fix": fix["id"], "today": TODAY });
                let edited = program.ok("finding_fix_apply", apply);
                let after: Vec<String> = found(&program, &forum).iter().map(identity).collect();
                assert!(!after.contains(&identity(finding)), "{what}: it stays");
                let announced: Vec<String> = fix["effect"]["caused"].as_array().unwrap().iter().map(identity).collect();
                let news = after.iter().filter(|own| !known.contains(own));
                let more: Vec<&String> = news.filter(|own| !announced.contains(own)).collect();
                assert!(more.is_empty(), "{what}: not announced {more:?}");
                let solved = edited["solved"].as_array().unwrap();
                assert!(solved.iter().any(|own| own["key"] == *key), "{what}: the edit says {solved:?}");
                program.ok("undo", json!({}));
                assert!(whole(&desk, &program, &forum) == was, "{what}: it is not undone");
                *applied.entry(fix["code"].as_str().unwrap().to_owned()).or_default() += 1;
                if applied.values().sum::<usize>() >= wanted() {
                    program.verified();
                    println!("{applied:?}");
                    return;
                }
            }
        }
        assert_eq!(found(&program, &forum), before, "seed {seed}");
    }
}

//! Private facts, planted and looked for byte by byte.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::*;

/// Plants secrets until there are more than 200: what people would not tell, and their bookings.
struct Gardener {
    secrets: Vec<String>,
    known: BTreeSet<String>,
}

impl Gardener {
    fn secret(&mut self) -> String {
        let secret = format!("zqx{:04}wvk", self.secrets.len());
        self.secrets.push(secret.clone());
        secret
    }

    /// Adds private facts to a bundle: of everybody in it who has none yet, and a booking for each seat and bed.
    fn plant(&mut self, bundle: &mut Value) {
        bundle["private"] = true.into();
        let list = |bundle: &Value, name: &str| bundle.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let people: Vec<Value> = list(bundle, "people").iter().map(|person| person["id"].clone()).collect();
        let people = people.into_iter().filter(|id| self.known.insert(id.to_string())).collect::<Vec<_>>();
        let facts = people.into_iter().map(|person| {
            json!({
                "person": person, "legal_name": self.secret(), "diet": self.secret(), "access_needs": self.secret(),
                "email": format!("{}@example.org", self.secret()), "telephone": self.secret(),
                "emergency_contact": self.secret(), "passport_country": "PY", "passport_expiry": "2031-05-06",
            })
        });
        bundle["private_people"] = facts.collect();
        let mut bookings = Vec::new();
        for (links, subject) in [("travellers", "journey"), ("guests", "stay")] {
            for link in list(bundle, links) {
                let (reference, notes) = (self.secret(), self.secret());
                bookings.push(json!({
                    subject: link[subject]["id"], "person": link["person"]["id"], "reference": reference, "notes": notes,
                }));
            }
        }
        bundle["private_bookings"] = bookings.into();
    }

    /// How many of the secrets are in some bytes.
    fn found(&self, bytes: &[u8]) -> usize {
        // One pass: every place where a secret could begin.
        let mut seen = BTreeSet::new();
        for place in 0..bytes.len().saturating_sub(9) {
            if bytes[place] == b'z' && bytes[place..].starts_with(b"zqx") {
                seen.insert(&bytes[place..place + 10]);
            }
        }
        self.secrets.iter().filter(|secret| seen.contains(secret.as_bytes())).count()
    }

    /// Fails where a file below a folder, or the name of one, holds a secret.
    fn absent_below(&self, folder: &Path) {
        let files = files_below(folder);
        assert!(!files.is_empty(), "nothing in {}", folder.display());
        for (name, bytes) in files {
            assert_eq!(self.found(&bytes) + self.found(name.as_bytes()), 0, "{name}");
        }
    }
}

/// A workspace with two of the samples and secrets in both.
fn planted() -> (Desk, Program, Gardener) {
    let desk = Desk::new();
    let program = desk.samples("a.periplo");
    let mut gardener = Gardener { secrets: Vec::new(), known: BTreeSet::new() };
    for forum in ["fica-2023", "fim-gdl-2024"] {
        let file = format!("planted-{forum}.json");
        program.ok("bundle_export", json!({ "forum": forum, "with_private": true, "to": desk.named(&file) }));
        let mut bundle: Value = serde_json::from_slice(&fs::read(desk.path(&file)).unwrap()).unwrap();
        gardener.plant(&mut bundle);
        fs::write(desk.path(&file), bundle.to_string()).unwrap();
        program.ok("bundle_import", json!({ "source": desk.named(&file) }));
    }
    assert!(gardener.secrets.len() >= 200, "{}", gardener.secrets.len());
    (desk, program, gardener)
}

/// The workspace with what lies beside it: the WAL, the lock.
fn workspace_bytes(desk: &Desk) -> Vec<u8> {
    let beside = files_below(&desk.path("")).into_iter().filter(|(name, _)| name.starts_with("a.periplo"));
    beside.flat_map(|(_, bytes)| bytes).collect()
}

#[test]
fn two_hundred_secrets_are_in_the_workspace_and_in_nothing_that_is_given_away() {
    let (desk, program, gardener) = planted();
    let all = gardener.secrets.len();
    assert_eq!(gardener.found(&workspace_bytes(&desk)), all, "the scan finds them");

    fs::create_dir(desk.path("out")).unwrap();
    program.ok("snapshot", json!({ "to": desk.named("out/plain.periplo") }));
    for forum in ["fica-2023", "fim-gdl-2024"] {
        program.ok("publish", json!({ "forum": forum }));
        program.ok("calendars_export", json!({ "forum": forum, "to": desk.named(&format!("out/{forum}")) }));
        let to = desk.named(&format!("out/{forum}.json"));
        program.ok("bundle_export", json!({ "forum": forum, "with_private": false, "to": to }));
    }
    gardener.absent_below(&desk.path("out"));

    // The copy as others would use it: opened, read in full, its history listed, written on.
    fs::create_dir(desk.path("copy")).unwrap();
    fs::copy(desk.path("out/plain.periplo"), desk.path("copy/copy.periplo")).unwrap();
    let other = desk.program_of("other");
    other.ok("workspace_open", json!({ "path": desk.path("copy/copy.periplo") }));
    other.verified();
    let mut replies = vec![other.ok("history_list", json!({ "limit": 1000 })), other.ok("app_state", json!({}))];
    for forum in ["fica-2023", "fim-gdl-2024"] {
        for (command, request) in [
            ("programme_get", json!({ "forum": forum })),
            ("people_get", json!({ "forum": forum })),
            ("travel_get", json!({ "forum": forum })),
            ("publish_preview", json!({ "forum": forum })),
        ] {
            replies.push(other.ok(command, request));
        }
    }
    let session = other.session("fim-gdl-2024", "WINHUB × FIM GDL");
    replies.push(other.ok("session_update", json!({ "session": session["id"], "title": { "en": "ADMI showcase" } })));
    for reply in replies {
        assert_eq!(gardener.found(reply.to_string().as_bytes()), 0, "{reply}");
    }
    other.ok("workspace_close", json!({}));
    gardener.absent_below(&desk.path("copy"));
    gardener.absent_below(&desk.path("data-other"));

    // Asked for, they are there.
    program.ok("snapshot", json!({ "to": desk.named("private.periplo"), "with_private": true }));
    assert_eq!(gardener.found(&fs::read(desk.path("private.periplo")).unwrap()), all);
    let here = program.ok("history_list", json!({ "limit": 1000 }));
    assert_eq!(gardener.found(here.to_string().as_bytes()), 0, "not in the steps' arguments either");
}

#[test]
fn bundles_with_private_facts_are_inverses_too() {
    let (desk, program, gardener) = planted();
    let export = |program: &Program, to: &str| {
        program.ok("bundle_export", json!({ "forum": "fica-2023", "with_private": true, "to": desk.named(to) }));
        fs::read(desk.path(to)).unwrap()
    };
    let one = export(&program, "one.json");
    assert!(gardener.found(&one) > 100);
    let other = desk.program_of("other");
    other.ok("workspace_create", json!({ "path": desk.path("b.periplo") }));
    other.ok("bundle_import", json!({ "source": desk.named("one.json") }));
    assert_eq!(export(&other, "two.json"), one);
    // A bundle without them erases nothing.
    other.ok("bundle_export", json!({ "forum": "fica-2023", "with_private": false, "to": desk.named("plain.json") }));
    other.ok("bundle_import", json!({ "source": desk.named("plain.json"), "take_bundle": true, "prune": true }));
    assert_eq!(export(&other, "three.json"), one);
}

#[test]
fn after_forgetting_everybody_no_secret_is_left_on_this_machine() {
    let (desk, program, gardener) = planted();
    // Closing waits for the backup that the first steps began: while one is made, no other begins.
    program.ok("workspace_close", json!({}));
    program.ok("workspace_open", json!({ "path": desk.path("a.periplo") }));
    // Work that makes a backup with all of them in it.
    desk.wait_minutes(45);
    let session = program.session("fica-2023", "Reunión presencial de la LatAm Network")["id"].clone();
    program.ok("session_update", json!({ "session": session, "title": { "en": "Another rehearsal" } }));
    program.ok("workspace_close", json!({}));
    program.ok("workspace_open", json!({ "path": desk.path("a.periplo") }));
    let backups = program.ok("backup_list", json!({}));
    assert_ne!(backups, json!([]), "there is a backup");
    let data: Vec<u8> = files_below(&desk.path("data-usual")).into_iter().flat_map(|(_, bytes)| bytes).collect();
    assert!(gardener.found(&data) > 100, "a backup is whole");

    let people: BTreeSet<String> = ["fica-2023", "fim-gdl-2024"]
        .iter()
        .flat_map(|forum| program.ok("people_get", json!({ "forum": forum }))["people"].as_array().unwrap().clone())
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect();
    for person in people {
        program.ok("person_forget", json!({ "person": person }));
    }
    program.verified();
    // While it is open, and after it was closed.
    assert_eq!(gardener.found(&workspace_bytes(&desk)), 0, "workspace and WAL");
    gardener.absent_below(&desk.path("data-usual"));
    assert_ne!(program.ok("backup_list", json!({})), json!([]), "what is left is backed up");
    program.ok("workspace_close", json!({}));
    assert_eq!(gardener.found(&workspace_bytes(&desk)), 0, "workspace after closing");
}

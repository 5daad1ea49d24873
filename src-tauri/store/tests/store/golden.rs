//! Workspaces of earlier formats, as earlier programs wrote them.

use periplo_model::{EntityId, Forum, Records, Session};

use crate::support::{Desk, FORUM, SESSION, edit, id};
use periplo_store::unwatched;

/// Written by the program when the format was 1, with one full record of each kind.
const FORMAT_1: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/workspaces/format-1.periplo");

#[test]
fn a_workspace_of_the_first_format_opens_with_all_it_had() {
    let desk = Desk::new();
    std::fs::copy(FORMAT_1, desk.path("old.periplo")).unwrap();
    let workspace = desk.open("old.periplo");
    let records: Records = workspace.reader().unwrap().forum_records(id(FORUM).parse().unwrap()).unwrap();
    let forum = records.forums.iter().find(|forum| forum.id.to_string() == id(FORUM)).unwrap();
    assert_eq!(forum.slug, "fica");
    assert!(forum.findings.is_usual());
    assert!(records.sessions.iter().any(|session| session.id.uuid().to_string() == id(SESSION)));
    let mut forum = forum.clone();
    forum.findings = serde_json::from_str(r#"{"levels":{"look-alike":"off"}}"#).unwrap();
    edit(&workspace, "forum-changed", |tx| tx.put(&forum));
    assert_eq!(workspace.reader().unwrap().get::<Forum>(forum.id).unwrap(), Some(forum));
    assert_eq!(workspace.reader().unwrap().all::<Session>().unwrap().len(), records.sessions.len());
    let report = workspace.verify(&mut unwatched).unwrap();
    assert!(report.is_clean(), "{report:?}");
}

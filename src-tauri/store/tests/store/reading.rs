//! What is written is read again, by every door.

use periplo_model::{
    Entity, EntityId, ForumId, Kind, Participation, Party, PersonId, Session, SessionId, for_each_entity,
};
use periplo_store::StoreError;

use crate::support::*;

#[test]
fn every_field_of_every_kind_comes_back_as_it_went() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let reader = workspace.reader().unwrap();
    let records = sample();
    macro_rules! check {
        ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {$(
            let mut wanted = periplo_model::$kind::of(&records).clone();
            wanted.sort_by_key(|record| record.id);
            assert!(!wanted.is_empty());
            assert_eq!(reader.all::<periplo_model::$kind>().unwrap(), wanted);
            assert_eq!(reader.get::<periplo_model::$kind>(wanted[0].id).unwrap().as_ref(), Some(&wanted[0]));
            assert_eq!(reader.count(Kind::$kind).unwrap(), wanted.len() as u64);
        )+};
    }
    for_each_entity!(check);
}

#[test]
fn the_sample_leaves_no_field_of_any_kind_out() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let reader = workspace.reader().unwrap();
    // The parties that a record has one of; the others are held by other records.
    let alternatives = ["person", "delegation", "organization", "room", "venue", "forum", "leg", "session", "stay"];
    for kind in Kind::ALL {
        let id = reader.ids(*kind).unwrap()[0];
        let fields = reader.fields(*kind, id).unwrap().unwrap();
        let text = format!("SELECT name FROM pragma_table_info('{}')", kind.name());
        let connection = rusqlite::Connection::open(workspace.path()).unwrap();
        let columns: Vec<String> =
            connection.prepare(&text).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let missing: Vec<&String> = columns
            .iter()
            .filter(|column| !fields.contains_key(*column) && !alternatives.contains(&column.as_str()))
            .collect();
        assert!(missing.is_empty(), "{kind:?}: {missing:?}");
    }
}

#[test]
fn a_forum_comes_with_all_that_belongs_to_it_and_all_it_refers_to() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    // A second forum with a session and a person of its own: not part of the first.
    edit(&workspace, "other", |tx| {
        let mut forum: periplo_model::Forum = tx.need(ForumId::from_uuid(id(FORUM).parse().unwrap()))?;
        forum.id = tx.new_id();
        forum.follows = None;
        tx.put(&forum)?;
        let mut session: Session = tx.need(SessionId::from_uuid(id(33).parse().unwrap()))?;
        (session.id, session.forum) = (tx.new_id(), forum.id);
        tx.put(&session)?;
        let mut person: periplo_model::Person = tx.need(PersonId::from_uuid(id(PERSON).parse().unwrap()))?;
        person.id = tx.new_id();
        tx.put(&person)?;
        let first: Participation = tx.all()?.remove(0);
        let theirs = Participation { id: tx.new_id(), session: session.id, party: Party::Person(person.id), ..first };
        tx.put(&theirs)
    });
    let found = workspace.reader().unwrap().forum_records(id(FORUM).parse().unwrap()).unwrap();
    let mut wanted = sample();
    // Nobody but the person `bare` is outside: they take no part.
    wanted.people.retain(|person| person.id.to_string() != id(30));
    wanted.sort();
    assert_eq!(found, wanted);
    assert!(workspace.reader().unwrap().forum_records(id(99).parse().unwrap()).unwrap().is_empty());
}

#[test]
fn dependants_are_found_by_every_reference() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let found = workspace.reader().unwrap().dependants(Kind::Room, id(ROOM).parse().unwrap()).unwrap();
    let found: Vec<(Kind, &str, bool, bool)> =
        found.iter().map(|other| (other.kind, other.field, other.owned, other.optional)).collect();
    assert_eq!(found, [(Kind::Availability, "room", true, true), (Kind::Session, "room", false, true)]);
    let by: Vec<Participation> =
        workspace.reader().unwrap().by_reference("delegation", id(DELEGATION).parse().unwrap()).unwrap();
    assert_eq!(by.len(), 1);
}

#[test]
fn a_reference_to_nothing_fails_the_step_and_says_which() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let before = workspace.reader().unwrap().digest().unwrap();
    let room: periplo_model::RoomId = id(ROOM).parse().unwrap();
    let failed = workspace.transact::<_, StoreError>(step("room-removed"), |tx| tx.remove::<periplo_model::Room>(room));
    match failed {
        Err(StoreError::Dangling { kind: Kind::Availability, field: "room", to: Kind::Room, .. }) => {}
        other => panic!("{other:?}"),
    }
    assert_eq!(workspace.reader().unwrap().digest().unwrap(), before);
}

#[test]
fn what_belongs_to_a_record_goes_with_it_and_other_fields_are_emptied() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let done = workspace
        .transact::<_, StoreError>(step("room-removed"), |tx| tx.remove_whole(Kind::Room, id(ROOM).parse().unwrap()))
        .unwrap();
    assert_eq!(done.changed.removed.len(), 2);
    assert_eq!(done.changed.put.into_iter().collect::<Vec<_>>(), [(Kind::Session, id(SESSION).parse().unwrap())]);
    let session: Session = workspace.reader().unwrap().need(id(SESSION).parse().unwrap()).unwrap();
    assert_eq!(session.room, None);
    // A leg cannot do without its place.
    let refused = workspace.transact::<_, StoreError>(step("place-removed"), |tx| {
        tx.remove_whole(Kind::Place, id(PLACE).parse().unwrap())
    });
    assert!(matches!(refused, Err(StoreError::Dangling { to: Kind::Place, .. })), "{refused:?}");
}

#[test]
fn a_reader_keeps_its_state_while_the_writer_works() {
    let desk = Desk::new();
    let workspace = desk.filled("a.periplo");
    let before = workspace.reader().unwrap();
    let digest = before.digest().unwrap();
    edit(&workspace, "gone", |tx| tx.remove::<Participation>(id(PARTICIPATION).parse().unwrap()));
    std::thread::scope(|scope| {
        scope.spawn(move || assert_eq!(before.digest().unwrap(), digest));
    });
    assert_ne!(workspace.reader().unwrap().digest().unwrap(), digest);
}

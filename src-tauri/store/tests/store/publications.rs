//! Publications in the file: written once, read calendar by calendar, whatever else happens.

use std::sync::atomic::Ordering;

use periplo_model::publication::{Facts, Name, PublicationRecord};
use periplo_model::time::Rules;
use periplo_model::{
    Calendar, CalendarScope, EntityId, Forum, ForumId, Kind, Plan, PublicationId, Records, Session, SessionId,
    SessionStatus,
};
use periplo_store::{Check, Reader, Step, StoreError, Workspace, unwatched};
use serde_json::json;
use uuid::Uuid;

use crate::support::{Desk, edit, put_all};

const FORUM: &str = "01920000-0000-7000-8000-000000000001";
const SESSION: &str = "01920000-0000-7000-8000-000000000010";
const OTHER: &str = "01920000-0000-7000-8000-000000000011";
const PERSON: &str = "01920000-0000-7000-8000-000000000020";

fn forum() -> ForumId {
    FORUM.parse().unwrap()
}

/// A forum with two sessions, in one of which a delegate takes part with her delegation.
fn records() -> Records {
    let id = |n: u32| format!("01920000-0000-7000-8000-{n:012x}");
    let session = |n: u32, title: &str| {
        json!({
            "id": id(n), "forum": FORUM, "leg": id(3), "title": {"en": title}, "kind": "panel", "status": "confirmed",
            "schedule": {"span": {"start": "2023-11-09T10:00", "end": "2023-11-09T11:00"}},
        })
    };
    let records = json!({
        "forums": [{"id": FORUM, "slug": "fica", "name": {"es": "FICA"}, "starts": "2023-11-08", "ends": "2023-11-22"}],
        "places": [{"id": id(2), "name": "Lima", "country": "PE", "zone": "America/Lima"}],
        "legs": [{"id": id(3), "forum": FORUM, "place": id(2), "starts": "2023-11-08", "ends": "2023-11-10"}],
        "sessions": [session(16, "First"), session(17, "Second")],
        "people": [{"id": PERSON, "name": "Ana"}],
        "delegations": [{"id": id(33), "forum": FORUM, "country": "CL"}],
        "delegates": [{"id": id(34), "delegation": id(33), "person": PERSON}],
        "attended_legs": [{"id": id(35), "delegate": id(34), "leg": id(3)}],
        "participations": [{"id": id(36), "session": SESSION, "delegation": id(33), "role": "attendee"}],
    });
    serde_json::from_value(records).unwrap()
}

pub(crate) fn published(desk: &Desk, name: &str) -> Workspace {
    let workspace = desk.create(name);
    edit(&workspace, "filled", |tx| put_all(tx, &records()));
    assert!(publish(desk, &workspace).is_some());
    workspace
}

/// Publishes an hour later.
pub(crate) fn publish(desk: &Desk, workspace: &Workspace) -> Option<PublicationRecord> {
    desk.forward.fetch_add(3_600, Ordering::Relaxed);
    let step = Step::new("published", json!({})).not_undoable();
    let done = workspace.transact(step, |tx| {
        let plan = Plan::new(tx.forum_records(forum())?, forum(), Rules::shipped()).unwrap();
        tx.publish(&plan, Some("A word".to_owned()), "fica.example")
    });
    done.map_err(|error: StoreError| error).unwrap().value
}

pub(crate) fn rename(workspace: &Workspace, title: &str) {
    edit(workspace, "renamed", |tx| {
        let mut session: Session = tx.need(SESSION.parse().unwrap())?;
        session.title.set("en".parse().unwrap(), title);
        tx.put(&session)
    });
}

fn set_status(workspace: &Workspace, status: SessionStatus) {
    edit(workspace, "status", |tx| {
        let mut session: Session = tx.need(SESSION.parse().unwrap())?;
        session.status = status;
        tx.put(&session)
    });
}

/// The titles in a calendar at a publication: `!` before those gone, and the sequence counted from the first publication's.
fn titles(reader: &Reader, at: PublicationId, calendar: &Calendar) -> Vec<String> {
    let first = reader.publications(forum()).unwrap()[0].sequence;
    let at = reader.calendars_at(at).unwrap().unwrap();
    let state = at.calendar(reader, calendar.id).unwrap();
    let title = |facts: &Facts| match facts {
        Facts::Session(session) => session.title.show(&"en".parse().unwrap(), &[]).to_owned(),
        other => panic!("not a session: {other:?}"),
    };
    let entries = state.into_iter().flat_map(|state| state.entries);
    entries
        .map(|entry| {
            let mark = if entry.gone { "!" } else { "" };
            format!("{mark}{} +{}", title(&entry.item.facts), entry.sequence - first)
        })
        .collect()
}

fn whole() -> Calendar {
    Calendar::new(forum(), CalendarScope::Forum, None)
}

fn anas() -> Calendar {
    Calendar::new(forum(), CalendarScope::Delegate, Some(PERSON.parse().unwrap()))
}

#[test]
fn each_publication_is_read_as_it_was() {
    let desk = Desk::new();
    let workspace = published(&desk, "a.periplo");
    rename(&workspace, "First, renamed");
    publish(&desk, &workspace).unwrap();
    set_status(&workspace, SessionStatus::Cancelled);
    publish(&desk, &workspace).unwrap();
    let reader = workspace.reader().unwrap();
    let publications = reader.publications(forum()).unwrap();
    assert_eq!(publications.iter().map(|known| known.number).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(publications[2].parents, [publications[1].id]);
    assert_eq!(publications[2].note.as_deref(), Some("A word"));
    assert_eq!(reader.publication_heads(forum()).unwrap(), [publications[2].id]);
    let told = |n: usize, calendar| titles(&reader, publications[n].id, &calendar);
    assert_eq!(told(0, whole()), ["First +0", "Second +0"]);
    assert_eq!(told(1, whole()), ["First, renamed +60", "Second +0"]);
    assert_eq!(told(2, whole()), ["!First, renamed +120", "Second +0"]);
    assert_eq!(told(0, anas()), ["First +0"]);
    assert_eq!(told(2, anas()), ["!First, renamed +120"]);
}

#[test]
fn the_calendars_of_a_publication_are_listed_with_their_names() {
    let desk = Desk::new();
    let workspace = published(&desk, "a.periplo");
    let reader = workspace.reader().unwrap();
    let head = reader.publication_heads(forum()).unwrap()[0];
    let at = reader.calendars_at(head).unwrap().unwrap();
    let mut names: Vec<(CalendarScope, Option<Name>)> =
        at.list(None).map(|(calendar, facts)| (calendar.scope, facts.subject.clone())).collect();
    names.sort_by_key(|(scope, _)| *scope);
    let plain = |name: &str| Some(Name::Plain(name.to_owned()));
    assert_eq!(
        names,
        [
            (CalendarScope::Forum, None),
            (CalendarScope::Public, None),
            (CalendarScope::Leg, plain("Lima")),
            (CalendarScope::Delegation, Some(Name::Country("CL".parse().unwrap()))),
            (CalendarScope::Delegate, plain("Ana")),
        ]
    );
    assert_eq!(at.list(Some(CalendarScope::Leg)).count(), 1);
    assert_eq!(at.calendar(&reader, Calendar::new(forum(), CalendarScope::Venue, None).id).unwrap(), None);
    assert!(reader.calendars_at(PublicationId::from_uuid(Uuid::from_u128(7))).unwrap().is_none());
}

#[test]
fn nothing_changed_leaves_neither_a_publication_nor_a_step() {
    let desk = Desk::new();
    let workspace = published(&desk, "a.periplo");
    let steps = workspace.reader().unwrap().history(None, 100).unwrap().len();
    assert_eq!(publish(&desk, &workspace), None);
    let reader = workspace.reader().unwrap();
    assert_eq!(reader.history(None, 100).unwrap().len(), steps);
    assert_eq!(reader.publications(forum()).unwrap().len(), 1);
}

#[test]
fn undo_passes_over_a_publication_and_the_next_one_tells_what_was_undone() {
    let desk = Desk::new();
    let workspace = published(&desk, "a.periplo");
    rename(&workspace, "Renamed by mistake");
    publish(&desk, &workspace).unwrap();
    workspace.undo().unwrap();
    let session: Session = workspace.reader().unwrap().need::<Session>(SESSION.parse::<SessionId>().unwrap()).unwrap();
    assert_eq!(session.title.show(&"en".parse().unwrap(), &[]), "First");
    assert_eq!(workspace.reader().unwrap().publications(forum()).unwrap().len(), 2);
    let back = publish(&desk, &workspace).unwrap();
    let reader = workspace.reader().unwrap();
    assert_eq!(titles(&reader, back.publication.id, &whole()), ["First +120", "Second +0"]);
}

#[test]
fn a_forum_that_goes_leaves_its_publications() {
    let desk = Desk::new();
    let workspace = published(&desk, "a.periplo");
    edit(&workspace, "removed", |tx| tx.remove_whole(Kind::Forum, forum().uuid()));
    let reader = workspace.reader().unwrap();
    assert_eq!(reader.get::<Forum>(forum()).unwrap(), None);
    assert_eq!(reader.published_forums().unwrap(), [forum()]);
    let head = reader.publication_heads(forum()).unwrap()[0];
    assert_eq!(titles(&reader, head, &whole()), ["First +0", "Second +0"]);
}

#[test]
fn publications_go_from_one_workspace_to_another_unchanged() {
    let desk = Desk::new();
    let here = published(&desk, "here.periplo");
    rename(&here, "First, renamed");
    publish(&desk, &here).unwrap();
    let records = here.reader().unwrap().publication_records(forum()).unwrap();
    assert_eq!(records.len(), 2);
    assert_eq!((records[1].items.len(), records[1].memberships.len()), (1, 0));

    let there = desk.create("there.periplo");
    let put = || edit(&there, "imported", |tx| records.iter().map(|record| tx.put_publication(record)).collect());
    let first: Vec<bool> = put();
    assert_eq!(first, [true, true]);
    assert_eq!(put(), [false, false]);
    let reader = there.reader().unwrap();
    assert_eq!(reader.publication_records(forum()).unwrap(), records);
    let last = records[1].publication.id;
    assert_eq!(titles(&reader, last, &anas()), titles(&here.reader().unwrap(), last, &anas()));
    assert!(reader.damaged_publications().unwrap().is_empty());
}

#[test]
fn a_publication_without_its_parent_is_refused_whole() {
    let desk = Desk::new();
    let here = published(&desk, "here.periplo");
    rename(&here, "First, renamed");
    let second = publish(&desk, &here).unwrap();
    let there = desk.create("there.periplo");
    let step = Step::new("imported", json!({}));
    let refused = there.transact(step, |tx| tx.put_publication(&second));
    assert!(matches!(refused, Err(StoreError::UnfitPublication { id, .. }) if id == second.publication.id.uuid()));
    assert!(there.reader().unwrap().publications(forum()).unwrap().is_empty());
}

#[test]
fn two_laptops_publish_apart_and_then_together() {
    let desk = Desk::new();
    let here = published(&desk, "here.periplo");
    let base = here.reader().unwrap().publication_records(forum()).unwrap();
    let there = desk.create("there.periplo");
    edit(&there, "filled", |tx| put_all(tx, &records()));
    edit(&there, "imported", |tx| tx.put_publication(&base[0]));

    rename(&here, "Renamed here");
    publish(&desk, &here).unwrap();
    edit(&there, "cancelled", |tx| {
        let mut session: Session = tx.need(OTHER.parse().unwrap())?;
        session.status = SessionStatus::Cancelled;
        tx.put(&session)
    });
    let theirs = publish(&desk, &there).unwrap();

    edit(&here, "met", |tx| tx.put_publication(&theirs));
    assert_eq!(here.reader().unwrap().publication_heads(forum()).unwrap().len(), 2);
    edit(&here, "merged", |tx| {
        let mut session: Session = tx.need(OTHER.parse().unwrap())?;
        session.status = SessionStatus::Cancelled;
        tx.put(&session)
    });
    let met = publish(&desk, &here).unwrap().publication;
    let reader = here.reader().unwrap();
    assert_eq!(met.parents.len(), 2);
    assert_eq!(reader.publication_heads(forum()).unwrap(), [met.id]);
    assert_eq!(titles(&reader, met.id, &whole()), ["Renamed here +180", "!Second +180"]);
    assert_eq!(
        titles(&reader, theirs.publication.id, &whole()),
        ["First +0", "!Second +120"],
        "theirs stands as it was"
    );
}

#[test]
fn a_changed_letter_is_noticed() {
    let desk = Desk::new();
    published(&desk, "a.periplo").close().unwrap();
    let path = desk.path("a.periplo");
    let mut bytes = std::fs::read(&path).unwrap();
    let name = b"\"title\":{\"en\":\"First\"}";
    let places: Vec<usize> = (0..bytes.len() - name.len()).filter(|at| bytes[*at..].starts_with(name)).collect();
    assert_eq!(places.len(), 1, "the title in the publication's facts");
    bytes[places[0] + 15] = b'B';
    std::fs::write(&path, bytes).unwrap();
    let report = Workspace::examine(&path, &desk.env(), &mut unwatched).unwrap();
    assert_eq!(report.problems.iter().map(|problem| problem.check).collect::<Vec<_>>(), [Check::Besides]);
    assert!(matches!(Workspace::open(&path, desk.env()), Err(StoreError::Damaged { .. })));
}

#[test]
fn the_name_of_a_person_who_is_forgotten_goes_from_what_was_published() {
    let desk = Desk::new();
    let workspace = published(&desk, "a.periplo");
    edit(&workspace, "renamed", |tx| {
        let person: periplo_model::Person = tx.need(PERSON.parse().unwrap())?;
        tx.put(&periplo_model::Person { name: "zqmarthaqz".to_owned(), ..person })?;
        let id = |n: u32| format!("01920000-0000-7000-8000-{n:012x}");
        let speaks =
            json!({"id": id(40), "session": SESSION, "person": PERSON, "role": "speaker", "note": {"en": "zqnoteqz"}});
        let house = json!({"id": id(41), "name": "House"});
        let works = json!({"id": id(42), "person": PERSON, "organization": id(41), "role": {"en": "zqchiefqz"}});
        tx.put::<periplo_model::Participation>(&serde_json::from_value(speaks).unwrap())?;
        tx.put::<periplo_model::Organization>(&serde_json::from_value(house).unwrap())?;
        tx.put::<periplo_model::Affiliation>(&serde_json::from_value(works).unwrap())
    });
    assert!(publish(&desk, &workspace).is_some());
    let before = workspace.reader().unwrap().publication_records(forum()).unwrap();
    workspace.forget(PERSON.parse().unwrap()).unwrap();
    let after = workspace.reader().unwrap().publication_records(forum()).unwrap();
    assert_eq!(after.len(), 2);
    assert_ne!(after, before);
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(after.publication, before.publication);
        assert_eq!(after.memberships.len(), before.memberships.len());
    }
    assert!(workspace.verify(&mut unwatched).unwrap().is_clean());
    // What she took part in is told to be gone at the next publication.
    assert!(publish(&desk, &workspace).unwrap().memberships.iter().any(|row| row.gone.is_some()));
    workspace.close().unwrap();
    let bytes = std::fs::read(desk.path("a.periplo")).unwrap();
    for name in ["zqmarthaqz", "zqchiefqz", "\"Ana\""] {
        assert!(!bytes.windows(name.len()).any(|window| window == name.as_bytes()), "{name}");
    }
}

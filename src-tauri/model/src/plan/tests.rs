use serde_json::json;

use crate::publication::{add, delegation, forum, id, id_text, participation, person, plan, session};
use crate::*;

#[test]
fn the_parts_of_a_person_in_a_session_are_those_they_have_among_all() {
    let mut records = forum();
    session(&mut records, 1, json!({}));
    session(&mut records, 2, json!({"leg": id_text(Kind::Leg, 2)}));
    session(&mut records, 3, json!({"leg": null}));
    let mut n = 0;
    let mut part = |session, party, rest| {
        n += 1;
        participation(&mut records, n, session, party, rest);
    };
    for n in 1..=3 {
        part(n, delegation(1), json!({}));
    }
    part(1, person(1), json!({"role": "speaker"}));
    part(1, person(1), json!({"role": "host", "reply": "declined"}));
    part(2, person(1), json!({"reply": "declined"}));
    part(3, person(2), json!({"excused": true}));
    part(3, person(2), json!({"role": "speaker"}));
    let plan = plan(&records);
    let parts = |person: u32| {
        let all = plan.parts_of_person(id(Kind::Person, person));
        for session in plan.sessions() {
            let one = plan.parts_of_person_in(session, id(Kind::Person, person));
            let among_all = all.get(&session.id).cloned().unwrap_or_default();
            let key = |part: &super::TakingPart<'_>| (part.participation.id, part.inherited_from);
            assert_eq!(one.iter().map(key).collect::<Vec<_>>(), among_all.iter().map(key).collect::<Vec<_>>());
        }
        let session = |n| all.get(&id(Kind::Session, n)).into_iter().flatten().map(|part| part.participation.role);
        [1, 2, 3].map(|n| session(n).collect::<Vec<_>>())
    };
    assert_eq!(parts(1), [vec![Role::Speaker], vec![], vec![Role::Attendee]]);
    assert_eq!(parts(2), [vec![], vec![Role::Attendee], vec![]]);
    assert_eq!(parts(3), [vec![], vec![], vec![]]);
}

#[test]
fn lists_of_the_forum_leave_out_other_forums() {
    let mut records = forum();
    session(&mut records, 1, json!({}));
    let earlier = json!({"slug": "fics", "starts": "2022-11-01", "ends": "2022-11-05"});
    add::<Forum>(&mut records, 2, earlier);
    session(&mut records, 2, json!({"forum": id_text(Kind::Forum, 2)}));
    participation(&mut records, 1, 2, person(1), json!({"role": "speaker"}));
    let plan = plan(&records);
    assert_eq!(plan.sessions().map(|session| session.id).collect::<Vec<_>>(), [id(Kind::Session, 1)]);
    assert!(plan.parts_of_person(id(Kind::Person, 1)).is_empty());
    assert_eq!(plan.find::<Session>(id(Kind::Session, 2)).map(|session| session.forum), Some(id(Kind::Forum, 2)));
}

#[test]
fn a_forum_that_is_not_there_has_no_plan() {
    assert!(Plan::new(Records::default(), id(Kind::Forum, 1), crate::time::Rules::shipped()).is_none());
}

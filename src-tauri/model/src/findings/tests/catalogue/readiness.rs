use super::*;

fn one(changes: Value) -> World {
    world().session(1, "07T10:00", "07T11:00", changes)
}

#[test]
fn a_session_without_a_day_or_an_hour() {
    one(json!({"schedule": "unscheduled"})).finds(&["unscheduled notice"]);
    one(json!({"schedule": "unscheduled", "status": "cancelled"})).is_fine();
    one(json!({"schedule": {"days": {"from": "2024-05-07", "to": "2024-05-08"}}}))
        .finds(&["hour-to-be-confirmed notice"]);
    one(json!({"schedule": "unscheduled", "forum": id(Kind::Forum, 2), "leg": null})).is_fine();
}

#[test]
fn a_session_without_a_room() {
    one(json!({"venue": id(Kind::Venue, 1)})).finds(&["no-room notice"]);
    one(json!({"venue": id(Kind::Venue, 1), "room": id(Kind::Room, 1)})).is_fine();
    one(json!({"venue": null})).finds(&["no-room notice"]);
    one(online("America/Lima")).is_fine();
    one(json!({"venue": null, "online_url": "https://example.org/"})).is_fine();
    one(json!({"venue": null, "status": "cancelled"})).is_fine();
}

#[test]
fn a_session_without_anybody_who_speaks() {
    for kind in ["panel", "workshop", "presentation"] {
        one(json!({"kind": kind})).finds(&["no-speaker notice"]);
    }
    for kind in ["reception", "meal", "showcase", "other"] {
        one(json!({"kind": kind})).is_fine();
    }
    let panel = || one(json!({"kind": "panel"}));
    panel().part(1, (Kind::Person, 3), json!({})).finds(&["no-speaker notice"]);
    panel().part(1, (Kind::Person, 3), json!({"role": "panelist"})).is_fine();
    panel().part(1, (Kind::Person, 3), json!({"role": "host"})).is_fine();
    panel().part(1, (Kind::Person, 3), json!({"role": "speaker", "reply": "declined"})).finds(&["no-speaker notice"]);
    panel().part(1, (Kind::Person, 3), json!({"role": "speaker", "excused": true})).finds(&["no-speaker notice"]);
}

#[test]
fn a_speaker_who_has_not_accepted() {
    let says =
        |role: &str, reply: &str| one(json!({})).part(1, (Kind::Person, 3), json!({"role": role, "reply": reply}));
    says("speaker", "invited").finds(&["speaker-unconfirmed notice"]);
    says("performer", "tentative").finds(&["speaker-unconfirmed notice"]);
    says("speaker", "accepted").is_fine();
    says("speaker", "declined").is_fine();
    says("attendee", "invited").is_fine();
    one(json!({}))
        .part(1, (Kind::Person, 3), json!({"role": "speaker", "reply": "invited", "excused": true}))
        .is_fine();
}

#[test]
fn a_session_that_is_tentative_shortly_before() {
    let tentative = |today| one(json!({"status": "tentative"})).on(today);
    tentative("2024-04-30").finds(&["still-tentative notice"]);
    tentative("2024-04-29").is_fine();
    tentative("2024-05-07").finds(&["still-tentative notice"]);
    tentative("2024-05-08").is_fine();
    one(json!({"status": "draft"})).on("2024-05-06").finds(&["still-tentative notice"]);
    one(json!({})).on("2024-05-06").is_fine();
    let longer = json!({"findings": {"thresholds": {"settled_days": 8}}});
    tentative("2024-04-29").set(Kind::Forum, 1, longer).finds(&["still-tentative notice"]);
}

#[test]
fn a_delegation_without_a_head() {
    world().set(Kind::Delegation, 1, json!({"head": null})).finds(&["delegation-without-head notice"]);
}

#[test]
fn somebody_who_understands_no_language_of_a_session() {
    let speaks = |languages: Value| {
        world().session(1, "07T10:00", "07T11:00", json!({"languages": ["en"]})).set(
            Kind::Person,
            3,
            json!({"languages": languages}),
        )
    };
    let comes = |languages| speaks(languages).part(1, (Kind::Person, 3), json!({}));
    comes(json!(["es"])).finds(&["language-gap warning"]);
    comes(json!(["es", "en-GB"])).is_fine();
    comes(json!([])).is_fine();
    speaks(json!(["es"])).part(1, (Kind::Person, 3), replies("declined")).is_fine();
    comes(json!(["es"])).part(1, (Kind::Person, 2), json!({"role": "interpreter"})).is_fine();
    comes(json!(["es"]))
        .part(1, (Kind::Person, 2), json!({"role": "interpreter", "reply": "declined"}))
        .finds(&["language-gap warning"]);
    comes(json!(["es"])).set(Kind::Session, 1, json!({"languages": []})).is_fine();
}

#[test]
fn a_passport_that_does_not_outlast_the_journey_by_half_a_year() {
    let passport = |country: &str, expiry: &str| {
        let private = json!({"person": id(Kind::Person, 1), "passport_expiry": expiry, "passport_country": country});
        world().add(Kind::PrivatePerson, 1, private)
    };
    passport("CL", "2024-11-08").finds(&["passport-expiring warning"]);
    passport("CL", "2024-11-09").is_fine();
    passport("PE", "2024-11-08").is_fine();
    passport("CL", "2024-11-08").set(Kind::Person, 1, json!({"home": id(Kind::Place, 1)})).is_fine();
    let told = serde_json::to_string(&passport("CL", "2024-11-08").found()).unwrap();
    assert_eq!(told, serde_json::to_string(&passport("CL", "2024-10-01").found()).unwrap(), "it depends on the date");
    assert!(!told.contains("2024-11"), "{told}");
}

#[test]
fn a_task_whose_day_has_passed() {
    let task =
        |today, changes| world().set(Kind::Task, 1, json!({"due": "2024-02-01"})).set(Kind::Task, 1, changes).on(today);
    task("2024-02-02", json!({})).finds(&["task-overdue warning"]);
    task("2024-02-01", json!({})).is_fine();
    task("2024-02-02", json!({"done": true})).is_fine();
    task("2024-02-02", json!({"due": null})).is_fine();
}

#[test]
fn facts_that_are_made_up() {
    let sample = json!({"marks": {"title": "sample"}});
    one(sample.clone()).finds(&["sample-left notice"]);
    assert_eq!(one(sample.clone()).set(Kind::Leg, 1, json!({"marks": {"*": "sample"}})).found()[0].args["count"], "2");
    one(json!({"marks": {"title": "other_source"}})).is_fine();
    one(sample).set(Kind::Session, 1, json!({"forum": id(Kind::Forum, 2), "leg": null})).is_fine();
}

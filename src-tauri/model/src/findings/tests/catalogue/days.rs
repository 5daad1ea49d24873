use super::*;

#[test]
fn a_session_on_a_day_outside_its_leg() {
    let on = |starts: &str, ends: &str| world().session(1, starts, ends, json!({}));
    on("10T10:00", "10T11:00").finds(&["outside-leg-dates warning"]);
    on("05T10:00", "05T11:00").finds(&["outside-leg-dates warning"]);
    on("09T10:00", "09T11:00").is_fine();
    on("06T00:00", "06T01:00").is_fine();
    // A night that goes on after midnight is that of the day before.
    on("09T22:00", "10T02:00").is_fine();
    on("09T22:00", "10T07:00").finds(&["outside-leg-dates warning"]);
    on("10T10:00", "10T11:00").set(Kind::Session, 1, json!({"status": "cancelled"})).is_fine();
    on("10T10:00", "10T11:00")
        .set(Kind::Session, 1, json!({"status": "tentative"}))
        .finds(&["outside-leg-dates notice"]);
    let overlay = on("10T10:00", "10T11:00").add(Kind::HostEvent, 1, json!({"name": "Feria"}));
    overlay.set(Kind::Session, 1, json!({"overlay_of": id(Kind::HostEvent, 1)})).is_fine();
}

#[test]
fn a_session_or_leg_on_a_day_outside_the_forum() {
    let none = json!({"leg": null});
    world().session(1, "2024-06-01T10:00", "2024-06-01T11:00", none.clone()).finds(&["outside-forum-dates warning"]);
    world().session(1, "31T10:00", "31T11:00", none).is_fine();
    world().set(Kind::Forum, 1, json!({"starts": "2024-05-07"})).finds(&["outside-forum-dates warning"]);
    world().set(Kind::Forum, 1, json!({"starts": "2024-05-06", "ends": "2024-05-16"})).is_fine();
}

#[test]
fn a_public_holiday_in_the_country_of_a_leg() {
    // 1 May is Labour Day in Peru; 23 May is no holiday there, and 21 May is one in Chile.
    let leg = |starts: &str, ends: &str| world().set(Kind::Leg, 1, json!({"starts": starts, "ends": ends}));
    leg("2024-05-01", "2024-05-02").finds(&["public-holiday notice"]);
    let found = leg("2024-05-01", "2024-05-02").found();
    assert_eq!((found[0].args["date"].as_str(), found[0].args["country"].as_str()), ("2024-05-01", "PE"));
    assert!(found[0].args.contains_key("name-es"));
    leg("2024-05-02", "2024-05-03").is_fine();
    let home = |country: &str| leg("2024-05-20", "2024-05-23").set(Kind::Delegation, 1, json!({"country": country}));
    home("CL").finds(&["public-holiday notice"]);
    home("PE").is_fine();
    home("CL").set(Kind::Leg, 1, json!({"starts": "2024-05-22"})).is_fine();
    let off = json!({"findings": {"levels": {"public-holiday": "off"}}});
    leg("2024-05-01", "2024-05-02").set(Kind::Forum, 1, off).is_fine();
}

#[test]
fn an_item_without_an_hour_beside_one_with() {
    let day = |part: &str| json!({"schedule": {"days": {"from": "2024-05-07", "to": "2024-05-07", "part": part}}});
    let two = |part: &str| {
        world().session(1, "07T10:00", "07T11:00", day(part)).session(2, "07T15:00", "07T16:00", json!({}))
    };
    two("afternoon").speaks(1, 3).speaks(2, 3).finds(&["day-clash-possible notice", "hour-to-be-confirmed notice"]);
    two("morning").speaks(1, 3).speaks(2, 3).finds(&["hour-to-be-confirmed notice"]);
    two("afternoon").speaks(1, 3).speaks(2, 2).finds(&["hour-to-be-confirmed notice"]);
    two("afternoon")
        .speaks(1, 3)
        .part(2, (Kind::Person, 3), replies("declined"))
        .finds(&["hour-to-be-confirmed notice"]);
    let other_day = json!({"schedule": {"days": {"from": "2024-05-08", "to": "2024-05-08"}}});
    let apart = two("afternoon").speaks(1, 3).speaks(2, 3).set(Kind::Session, 1, other_day);
    apart.finds(&["hour-to-be-confirmed notice"]);
    let together = two("afternoon").part(1, (Kind::Delegation, 1), json!({})).part(2, (Kind::Delegation, 1), json!({}));
    together.finds(&["day-clash-possible notice", "hour-to-be-confirmed notice"]);
}

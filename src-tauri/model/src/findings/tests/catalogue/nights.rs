use super::*;

fn trip() -> World {
    world().journey(1, (4, "06T06:00"), (1, "06T20:00"), &[3]).journey(2, (1, "09T08:00"), (4, "09T20:00"), &[3])
}

#[test]
fn a_night_with_nowhere_to_sleep() {
    let found = trip().found();
    trip().finds(&["night-without-bed warning"]);
    assert_eq!((found[0].args["date"].as_str(), found[0].args["nights"].as_str()), ("2024-05-06", "3"));
    trip().stay(1, 2, "06", "09", &[3]).is_fine();
    trip().stay(1, 2, "06", "09", &[2]).finds(&["night-without-bed warning"]);
    let last = trip().stay(1, 2, "06", "08", &[3]);
    last.finds(&["night-without-bed warning"]);
    assert_eq!(last.found()[0].args["date"], "2024-05-08");
    let middle = trip().stay(1, 2, "07", "08", &[3]);
    middle.finds(&["night-without-bed warning", "night-without-bed warning"]);
    trip().set(Kind::Person, 3, json!({"home": id(Kind::Place, 1)})).is_fine();
}

#[test]
fn a_night_on_the_road_needs_no_bed() {
    let world =
        world().journey(1, (4, "06T06:00"), (1, "06T20:00"), &[3]).journey(2, (1, "06T22:00"), (2, "07T10:00"), &[3]);
    world.journey(3, (2, "07T20:00"), (4, "08T10:00"), &[3]).is_fine();
}

#[test]
fn a_gap_between_two_stays_is_a_night_without_a_bed() {
    let stays = |check_in: &str| world().stay(1, 2, "06", "08", &[3]).stay(2, 2, check_in, "10", &[3]);
    stays("09").finds(&["night-without-bed warning"]);
    stays("08").is_fine();
    stays("09").stay(3, 2, "08", "09", &[3]).is_fine();
}

#[test]
fn a_stay_where_the_guest_is_not() {
    trip().stay(1, 3, "06", "09", &[3]).finds(&["stay-elsewhere warning"]);
    trip()
        .stay(1, 3, "06", "09", &[3])
        .set(Kind::Stay, 1, json!({"confirmed": false}))
        .finds(&["stay-elsewhere notice"]);
    trip().stay(1, 2, "06", "09", &[3]).is_fine();
    // Who has no journeys may be anywhere.
    world().stay(1, 3, "06", "09", &[3]).is_fine();
}

#[test]
fn a_room_for_another_number_of_guests() {
    let stay = |room: &str, people: &[u32]| {
        world().stay(1, 2, "06", "09", people).set(Kind::Stay, 1, json!({"room_type": room}))
    };
    stay("twin", &[1]).finds(&["room-type-and-guests-differ warning"]);
    stay("single", &[1, 2]).finds(&["room-type-and-guests-differ warning"]);
    stay("twin", &[1, 2]).is_fine();
    stay("double", &[1, 2]).is_fine();
    stay("single", &[1]).is_fine();
    stay("triple", &[1, 2, 3]).is_fine();
    stay("suite", &[1, 2, 3]).is_fine();
}

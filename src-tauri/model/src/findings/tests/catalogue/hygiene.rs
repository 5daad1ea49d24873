use super::*;

#[test]
fn records_that_look_alike() {
    let named = |name: &str| world().set(Kind::Person, 2, json!({"name": name}));
    named("Aná").finds(&["look-alike notice"]);
    named("ANA").finds(&["look-alike notice"]);
    named("Ana B").is_fine();
    let two = |one: &str, other: &str| {
        world().set(Kind::Person, 1, json!({"name": one})).set(Kind::Person, 2, json!({"name": other}))
    };
    two("José Núñez", "Nunez, Jose").finds(&["look-alike notice"]);
    two("José Núñez", "José Nuno").is_fine();
    world().set(Kind::Venue, 2, json!({"name": "casa"})).finds(&["look-alike notice"]);
    // Two cities may each have a venue of the same name.
    world().set(Kind::Venue, 3, json!({"name": "Casa"})).is_fine();
    let organizations = |other: &str| {
        world().add(Kind::Organization, 1, json!({"name": "AMI"})).add(Kind::Organization, 2, json!({"name": other}))
    };
    organizations("A.M.I").is_fine();
    organizations("Ami!").finds(&["look-alike notice"]);
}

#[test]
fn a_person_whom_nothing_refers_to() {
    let dora = || world().add(Kind::Person, 4, json!({"name": "Dora"}));
    dora().finds(&["orphan-person notice"]);
    dora().set(Kind::Delegation, 1, json!({"head": id(Kind::Person, 4)})).is_fine();
    dora().set(Kind::Task, 1, json!({"owner": id(Kind::Person, 4)})).finds(&["orphan-person notice"]);
    dora().session(1, "07T10:00", "07T11:00", json!({})).part(1, (Kind::Person, 4), json!({})).is_fine();
    let elsewhere = json!({"forum": id(Kind::Forum, 2), "leg": null});
    dora().session(1, "07T10:00", "07T11:00", elsewhere).part(1, (Kind::Person, 4), json!({})).is_fine();
}

#[test]
fn two_forums_with_one_short_name() {
    world().set(Kind::Forum, 2, json!({"slug": "may"})).finds(&["duplicate-slug warning"]);
    world().set(Kind::Forum, 2, json!({"slug": "may-2"})).is_fine();
}

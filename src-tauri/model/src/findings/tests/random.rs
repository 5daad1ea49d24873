//! Random small forums and random edits of them.

use serde_json::json;

use super::world::{World, id, world};
use crate::*;

/// Numbers that look random and are the same for the same seed (SplitMix64).
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 33) as u32 % end
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u32) as usize]
    }

    /// A time of a few days, on the quarter of an hour, so that items touch and overlap.
    fn time(&mut self) -> (u32, u32) {
        (7 + self.below(2), 32 + 2 * self.below(20))
    }
}

fn text((day, quarter): (u32, u32)) -> String {
    format!("{:02}T{:02}:{:02}", day + quarter / 96, quarter % 96 / 4, quarter % 4 * 15)
}

/// A forum with a dozen sessions, four delegations of which one is of another forum, journeys, stays, availabilities.
pub(super) fn random_world(random: &mut Random) -> World {
    let mut world = world().on("2024-05-03");
    for n in 4..=7 {
        world = world.add(
            Kind::Person,
            n,
            json!({"name": random.pick(&["Ana", "Eva", "Fidel", "Gil"]), "languages": [random.pick(&["es", "en"])]}),
        );
    }
    for n in 2..=4 {
        let forum = id(Kind::Forum, if n == 4 { 2 } else { 1 });
        world = world.add(Kind::Delegation, n, json!({"forum": forum, "country": random.pick(&["CL", "PY", "AR"])}));
    }
    for n in 3..=8 {
        let delegation = 1 + random.below(4);
        let fields =
            json!({"delegation": id(Kind::Delegation, delegation), "person": id(Kind::Person, 1 + random.below(7))});
        world = world.add(Kind::Delegate, n, fields);
        for leg in 1..=2 {
            if random.below(3) > 0 {
                world = world.attends_leg(n, leg);
            }
        }
    }
    for n in 1..=12 {
        let (start, end, changes) = random_session(random);
        world = world.session(n, &start, &end, changes);
    }
    for _ in 0..30 {
        let session = 1 + random.below(12);
        let party = random.pick(&[(Kind::Person, 7), (Kind::Person, 7), (Kind::Delegation, 4)]);
        world = world.part(session, (party.0, 1 + random.below(party.1)), random_part(random));
    }
    for n in 1..=5 {
        let (departs, from, to) = (random.time(), 1 + random.below(2), 1 + random.below(2));
        let arrives = (departs.0, departs.1 + 2 + random.below(40));
        let people = [1 + random.below(3), 4 + random.below(3)];
        world = world.journey(n, (from, &text(departs)), (to, &text(arrives)), &people);
        let mode = random.pick(&["bus", "flight"]);
        world = world.set(Kind::Journey, n, json!({"mode": mode, "confirmed": random.below(4) > 0}));
    }
    for n in 1..=4 {
        let check_in = 6 + random.below(3);
        let check_out = check_in + 1 + random.below(3);
        let people = [1 + random.below(3), 4 + random.below(3)];
        let venue = 2 + random.below(2);
        world = world.stay(n, venue, &format!("{check_in:02}"), &format!("{check_out:02}"), &people);
        let room_type = random.pick(&["twin", "single", "suite"]);
        world = world.set(Kind::Stay, n, json!({"room_type": room_type, "confirmed": random.below(4) > 0}));
    }
    for n in 1..=4 {
        let start = random.time();
        let (kind, last) = random.pick(&[(Kind::Person, 7), (Kind::Person, 7), (Kind::Room, 2), (Kind::Venue, 3)]);
        let mut fields = json!({"available": random.below(2) == 0, "starts": format!("2024-05-{}", text(start)),
            "ends": format!("2024-05-{}", text((start.0, start.1 + 8)))});
        fields[kind.name()] = id(kind, 1 + random.below(last)).into();
        if kind == Kind::Person {
            fields["zone"] = "America/Lima".into();
        }
        world = world.add(Kind::Availability, n, fields);
    }
    // Open on the two days of the sessions; on the first until after midnight.
    let hours = json!([{"weekday": 2, "opens": "09:00:00", "closes": "01:00:00"},
        {"weekday": 3, "opens": "08:30:00", "closes": "13:00:00"}, {"weekday": 3, "opens": "13:00:00", "closes": "17:30:00"}]);
    world = world.set(Kind::Venue, 1 + random.below(3), json!({"hours": hours}));
    let ends = random.pick(&["2024-05-06", "2024-05-07", "2024-05-09"]);
    world = world.set(Kind::Leg, 1, json!({"ends": ends}));
    world = world.set(Kind::Forum, 1, json!({"ends": random.pick(&["2024-05-07", "2024-05-15", "2024-05-31"])}));
    for n in 1..=4 {
        world = world.set(Kind::Person, n, json!({"home": id(Kind::Place, random.pick(&[1, 2, 4]))}));
    }
    world
}

/// A session of either forum, anywhere, mostly with hours.
pub(super) fn random_session(random: &mut Random) -> (String, String, serde_json::Value) {
    let start = random.time();
    let end = (start.0, start.1 + 1 + random.below(8));
    let mut changes = match random.below(4) {
        0 => json!({"venue": id(Kind::Venue, 1), "room": id(Kind::Room, 1)}),
        1 => json!({"venue": id(Kind::Venue, 1), "room": id(Kind::Room, 2), "capacity": random.below(3)}),
        2 => json!({"venue": id(Kind::Venue, 3), "leg": id(Kind::Leg, 2)}),
        _ => json!({"venue": null, "leg": null, "zone": random.pick(&["America/Lima", "America/La_Paz"])}),
    };
    changes["status"] = random.pick(&["confirmed", "confirmed", "tentative", "draft", "cancelled"]).into();
    changes["kind"] = random.pick(&["panel", "meeting"]).into();
    if random.below(3) == 0 {
        changes["languages"] = json!(["en"]);
    }
    if random.below(4) == 0 {
        changes["forum"] = id(Kind::Forum, 2).into();
    }
    if random.below(6) == 0 {
        changes["schedule"] = json!({"days": {"from": "2024-05-07", "to": "2024-05-07"}});
    }
    (text(start), text(end), changes)
}

/// How somebody takes part.
pub(super) fn random_part(random: &mut Random) -> serde_json::Value {
    json!({
        "role": random.pick(&["attendee", "attendee", "speaker", "moderator", "interpreter"]),
        "reply": random.pick(&["accepted", "accepted", "invited", "tentative", "declined"]),
        "excused": random.below(6) == 0,
    })
}

/// How many turns a long test takes: few in ordinary runs.
pub(super) fn turns(few: u64, many: u64) -> u64 {
    if std::env::var_os("PERIPLO_FULL").is_some() { many } else { few }
}

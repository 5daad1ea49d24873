//! Whatever is edited, undone and done again, in whatever order, across restarts: every state comes back.

use periplo_model::*;
use periplo_store::{StoreError, Tx, Workspace, unwatched};

use crate::support::*;

/// A source of choices; the same seed gives the same ones.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn one_of<'t, T>(&mut self, things: &'t [T]) -> Option<&'t T> {
        if things.is_empty() { None } else { things.get(self.roll(things.len() as u64) as usize) }
    }

    fn text(&mut self) -> Localized {
        let tag: LanguageTag = ["es", "en", "pt"][self.roll(3) as usize].parse().unwrap();
        Localized::one(tag, format!("text {}", self.roll(50)))
    }

    fn schedule(&mut self) -> Schedule {
        let day = 1 + self.roll(28);
        let text = match self.roll(3) {
            0 => r#""unscheduled""#.to_owned(),
            1 => format!(r#"{{"days":{{"from":"2026-11-{day:02}","to":"2026-11-28"}}}}"#),
            _ => format!(r#"{{"span":{{"start":"2026-11-{day:02}T10:00","end":"2026-11-{day:02}T11:30"}}}}"#),
        };
        serde_json::from_str(&text).unwrap()
    }
}

/// One edit of some kind; it may well change nothing, or be refused.
fn any_edit(tx: &mut Tx<'_>, dice: &mut Dice) -> Result<(), StoreError> {
    let sessions: Vec<Session> = tx.all()?;
    let people: Vec<Person> = tx.all()?;
    let session = dice.one_of(&sessions).cloned();
    let person = dice.one_of(&people).cloned();
    match (dice.roll(14), session, person) {
        (0 | 1, Some(session), _) => {
            tx.put(&Session { title: dice.text(), schedule: dice.schedule(), ..session })?;
        }
        (2, Some(session), _) => {
            let room = if dice.roll(2) == 0 { None } else { tx.all::<Room>()?.first().map(|room| room.id) };
            tx.put(&Session { room, zone: None, pinned: !session.pinned, ..session })?;
        }
        (3 | 4, Some(session), _) => {
            tx.put(&Session { id: tx.new_id(), title: dice.text(), schedule: dice.schedule(), ..session })?;
        }
        (5, Some(session), _) => tx.remove_whole(Kind::Session, session.id.uuid())?,
        (6 | 7, Some(session), Some(person)) => {
            let party = Party::Person(person.id);
            let id = link::participation_id(session.id, party, Role::Panelist);
            match tx.get::<Participation>(id)? {
                Some(_) => tx.remove::<Participation>(id)?,
                None => tx.put(&Participation {
                    id,
                    session: session.id,
                    party,
                    role: Role::Panelist,
                    reply: Reply::Invited,
                    excused: false,
                    note: dice.text(),
                    rank: Rank::default(),
                    marks: Marks::new(),
                })?,
            };
        }
        (8, _, Some(person)) => {
            tx.put(&Person { name: format!("person {}", dice.roll(9)), biography: dice.text(), ..person })?;
        }
        (9, _, Some(person)) => {
            tx.put(&Person { id: tx.new_id(), ..person })?;
        }
        (10, _, Some(person)) => tx.remove_whole(Kind::Person, person.id.uuid())?,
        (11, _, Some(person)) => {
            let id = link::private_person_id(person.id);
            let mut facts: serde_json::Value = serde_json::json!({ "id": id, "person": person.id });
            facts["diet"] = format!("diet {}", dice.roll(3)).into();
            tx.put::<PrivatePerson>(&serde_json::from_value(facts).unwrap())?;
        }
        (12, ..) => {
            if let Some(place) = tx.all::<Place>()?.pop() {
                let zone = ["America/Lima", "America/Havana", "Europe/Madrid"][dice.roll(3) as usize].parse().unwrap();
                let latitude = place.latitude.map(|degrees| -degrees / 3.0);
                tx.put(&Place { zone, latitude, ..place })?;
            }
        }
        _ => {
            // Several records in one step, some of them twice; and a leg whose place cannot go.
            if let Some(leg) = tx.all::<Leg>()?.pop() {
                tx.put(&Leg { name: dice.text(), ..leg.clone() })?;
                tx.put(&Leg { name: dice.text(), notes: dice.text(), ..leg.clone() })?;
                if dice.roll(3) == 0 {
                    tx.remove_whole(Kind::Place, leg.place.uuid())?;
                }
            }
        }
    }
    Ok(())
}

/// What the workspace must be like: the digest of each standing state, and which of them is now.
struct Model {
    states: Vec<[u8; 32]>,
    now: usize,
}

fn digest(workspace: &Workspace) -> [u8; 32] {
    workspace.reader().unwrap().digest().unwrap()
}

fn act(workspace: &Workspace, model: &mut Model, dice: &mut Dice) {
    match dice.roll(4) {
        0 if model.now > 0 => {
            workspace.undo().unwrap();
            model.now -= 1;
        }
        1 if model.now + 1 < model.states.len() => {
            workspace.redo().unwrap();
            model.now += 1;
        }
        _ => match workspace.transact::<_, StoreError>(step("edit"), |tx| any_edit(tx, dice)) {
            Ok(done) if done.step.is_some() => {
                model.states.truncate(model.now + 1);
                model.states.push(digest(workspace));
                model.now += 1;
            }
            Ok(_) | Err(StoreError::Dangling { .. }) => {}
            Err(error) => panic!("{error:?}"),
        },
    }
    assert_eq!(digest(workspace), model.states[model.now]);
}

#[test]
fn every_state_met_going_forward_is_met_again_going_back_and_forward_once_more() {
    let sequences = if std::env::var_os("PERIPLO_FULL").is_some() { 10_000 } else { 40 };
    for batch in 0..sequences / 20 {
        let mut dice = Dice(batch);
        let desk = Desk::in_memory();
        let mut workspace = desk.filled("a.periplo");
        let mut model = Model { states: vec![digest(&workspace)], now: 0 };
        for sequence in 0..20 {
            for _ in 0..4 + dice.roll(8) {
                act(&workspace, &mut model, &mut dice);
            }
            let reopen = |workspace: Workspace| {
                workspace.close().unwrap();
                desk.open("a.periplo")
            };
            let back = model.now.min(6);
            for _ in 0..back {
                workspace.undo().unwrap();
                model.now -= 1;
                assert_eq!(digest(&workspace), model.states[model.now], "batch {batch}, sequence {sequence}");
            }
            workspace = reopen(workspace);
            for _ in 0..back {
                workspace.redo().unwrap();
                model.now += 1;
                assert_eq!(digest(&workspace), model.states[model.now], "batch {batch}, sequence {sequence}");
            }
            workspace = reopen(workspace);
        }
        // All the way back to the filled workspace, and forward again.
        while model.now > 0 {
            workspace.undo().unwrap();
            model.now -= 1;
            assert_eq!(digest(&workspace), model.states[model.now], "batch {batch}");
        }
        while model.now + 1 < model.states.len() {
            workspace.redo().unwrap();
            model.now += 1;
            assert_eq!(digest(&workspace), model.states[model.now], "batch {batch}");
        }
        let report = workspace.verify(&mut unwatched).unwrap();
        assert!(report.is_clean() && report.steps > 50, "batch {batch}: {report:?}");
    }
}

//! What a search of the programme looks through.

use std::collections::HashMap;
use std::sync::OnceLock;

use periplo_model::plan::Plan;
use periplo_model::*;

use super::{folded, names_of_parts, venue_and_place};

/// What can be found of each session of a Plan, accents and case aside. It is put together when something is searched for the first
/// time: that takes longer than to look through it, and a person searches letter by letter.
#[derive(Default)]
pub(crate) struct Texts(OnceLock<HashMap<SessionId, String>>);

impl Texts {
    /// The title of a session in each language, its venue, its room, its city and who is announced, each on a line.
    pub(super) fn of(&self, plan: &Plan, session: SessionId) -> &str {
        self.0.get_or_init(|| all(plan)).get(&session).map_or("", String::as_str)
    }
}

fn all(plan: &Plan) -> HashMap<SessionId, String> {
    // Rooms, cities and people come again and again.
    let mut known: HashMap<String, String> = HashMap::new();
    let mut text_of = |session: &Session| {
        let (venue, place) = venue_and_place(plan, session);
        let room = session.room.and_then(|room| plan.find::<Room>(room));
        let titles = session.title.iter().map(|(_, text)| text.to_owned());
        let venue = venue.map(|venue| venue.name.clone());
        let places =
            venue.into_iter().chain(room.map(|room| room.name.clone())).chain(place.map(|place| place.name.clone()));
        let mut text = String::new();
        for said in titles.chain(places).chain(names_of_parts(plan, session)) {
            text.push_str(known.entry(said).or_insert_with_key(|said| folded(said)));
            text.push('\n');
        }
        text
    };
    plan.sessions().map(|session| (session.id, text_of(session))).collect()
}

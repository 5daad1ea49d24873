//! Who is named in a session once more, as components of their own (RFC 9073 §7.1).

use icalendar::parser::Component;
use periplo_model::Role;
use periplo_model::id::derived_uuid;
use periplo_model::publication::{Facts, SessionFacts};

use super::encode;
use super::voice::{Voice, one_line};

/// The participants of an item, one for each person, delegation or organization that its description names.
pub(super) fn participants(facts: &Facts, uid: &str, voice: Voice<'_>) -> Vec<Component<'static>> {
    match facts {
        Facts::Session(session) => of_session(session, uid, voice),
        Facts::Journey(_) | Facts::Stay(_) => Vec::new(),
    }
}

fn of_session(session: &SessionFacts, uid: &str, voice: Voice<'_>) -> Vec<Component<'static>> {
    let told = session.parties.iter().map(|party| {
        let name = one_line(&voice.name(&party.name));
        // It stays the same as long as the party has this part, in every language and order.
        let who = serde_json::to_vec(&(party.role, &party.name)).unwrap_or_default();
        let own = derived_uuid("participant", &[uid.as_bytes(), &who]);
        let kind = match party.role {
            Role::Speaker | Role::Moderator | Role::Panelist => "SPEAKER",
            Role::Performer => "PERFORMER",
            Role::Host | Role::Interpreter | Role::Attendee | Role::Organizer => "ACTIVE",
        };
        let properties = vec![
            encode::property("UID", own.to_string()),
            encode::property("PARTICIPANT-TYPE", kind),
            encode::property("SUMMARY", encode::text(&name).into_owned()),
            encode::property("DESCRIPTION", encode::text(&voice.words.word(party.role)).into_owned()),
        ];
        Component { name: "PARTICIPANT".into(), properties, components: Vec::new() }
    });
    told.collect()
}

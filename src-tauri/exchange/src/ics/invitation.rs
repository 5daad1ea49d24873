//! One entry of one person's calendar as a message of its own (RFC 5546), for programs that update from nothing else.
//!
//! It has the UID, the sequence and the facts that the person's calendar has at the same publication, so that whichever
//! of the two is read last changes nothing.

use std::fmt;
use std::str::FromStr;

use icalendar::parser::{Component, Parameter, Property};
use periplo_model::Reply;
use periplo_model::publication::{CalendarState, Entry};

use super::encode;

/// Whether an entry is invited to or called off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// `METHOD:REQUEST` (RFC 5546 §3.2.2).
    Request,
    /// `METHOD:CANCEL` (RFC 5546 §3.2.5).
    Cancel,
}

impl Method {
    /// The method for an entry: one that is gone can only be called off.
    pub fn of(entry: &Entry) -> Self {
        if entry.gone { Method::Cancel } else { Method::Request }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        }
    }
}

/// An e-mail address that can stand in a `mailto:` as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

/// Why a text is no [`Address`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an e-mail address")]
pub struct NotAnAddress;

impl FromStr for Address {
    type Err = NotAnAddress;

    /// Takes what everyday addresses are made of, and none of what RFC 5322 allows beyond that.
    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let text = text.trim();
        let (local, domain) = text.split_once('@').ok_or(NotAnAddress)?;
        let local_fits = local.chars().all(|c| c.is_ascii_alphanumeric() || "._%+-'".contains(c));
        let labels_fit = domain
            .split('.')
            .all(|label| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
        let fits = local_fits && labels_fit && domain.contains('.') && !local.is_empty() && text.len() <= 254;
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAnAddress) }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The addresses that somebody named for an invitation. What is not named gets one that nobody has (RFC 2606 §2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Of who organizes.
    pub organizer: Option<Address>,
    /// Of the person who is invited.
    pub attendee: Option<Address>,
}

/// Puts the organizer and the one attendee into an entry's component.
pub(super) fn address(component: &mut Component<'_>, state: &CalendarState, entry: &Entry, name: &str, to: &Addresses) {
    let nobody = |id: uuid::Uuid| format!("mailto:{}@periplo.invalid", id.simple());
    let mailto = |address: &Address| format!("mailto:{}", address.0);
    let forum = periplo_model::EntityId::uuid(state.calendar.forum);
    let organizer = to.organizer.as_ref().map(mailto).unwrap_or_else(|| nobody(forum));
    let person = state.calendar.subject.unwrap_or(forum);
    let attendee = to.attendee.as_ref().map(mailto).unwrap_or_else(|| nobody(person));
    let place = component.properties.iter().position(|property| property.name.as_str() == "ORGANIZER").unwrap_or(0);
    if let Some(property) = component.properties.get_mut(place) {
        property.val = organizer.into();
    }
    let mut params = vec![parameter("ROLE", "REQ-PARTICIPANT"), parameter("PARTSTAT", partstat(entry))];
    params.push(parameter("RSVP", "FALSE"));
    if !name.is_empty() {
        let name = encode::parameter(name).into_owned();
        params.insert(0, Parameter { key: "CN".into(), val: Some(name.into()) });
    }
    let attendee = Property { name: "ATTENDEE".into(), val: attendee.into(), params };
    component.properties.insert(place + 1, attendee);
}

fn parameter(key: &'static str, value: &'static str) -> Parameter<'static> {
    Parameter { key: key.into(), val: Some(value.into()) }
}

/// What the person answered, as far as it is known; who travels or sleeps somewhere goes.
fn partstat(entry: &Entry) -> &'static str {
    let replies = || entry.personal.parts.iter().map(|part| part.reply);
    if replies().any(|reply| reply == Reply::Accepted) || replies().count() == 0 {
        "ACCEPTED"
    } else if replies().any(|reply| reply == Reply::Tentative) {
        "TENTATIVE"
    } else {
        "NEEDS-ACTION"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address_and_nothing_more() {
        assert_eq!("ana.nunez+fica@example.org".parse::<Address>().unwrap().to_string(), "ana.nunez+fica@example.org");
        for wrong in [
            "",
            "ana",
            "@example.org",
            "ana@",
            "ana@example",
            "a@b@example.org",
            "ana@example..org",
            "ana nunez@example.org",
            "ana@example.org\r\nX:1",
            "ana@example.org?cc=b@example.org",
            "\"a\"@example.org",
            "<ana@example.org>",
        ] {
            assert_eq!(wrong.parse::<Address>(), Err(NotAnAddress), "{wrong}");
        }
    }
}

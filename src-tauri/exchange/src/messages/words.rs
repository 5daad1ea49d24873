//! The words for the values of the model's enumerations (`words.ftl`).

use periplo_model::publication::CalendarScope;
use periplo_model::{
    Audience, DayPart, JourneyMode, Mark, OrganizationKind, PartnerRole, Reply, Role, RoomType, SessionKind,
    SessionStatus,
};

use super::Messages;

/// A value that people have a word for.
pub trait Word {
    /// The key of its message.
    fn key(&self) -> &'static str;
}

impl Messages {
    /// The word for a value.
    ///
    /// ```
    /// use periplo_exchange::messages::{Language, Messages};
    /// assert_eq!(Messages::new(Language::Es).word(periplo_model::SessionKind::Workshop), "Taller");
    /// ```
    pub fn word(&self, value: impl Word) -> String {
        self.text(value.key(), &[])
    }
}

macro_rules! words {
    ($($type:ident { $($value:ident => $key:literal),* $(,)? })*) => {
        $(impl Word for $type {
            fn key(&self) -> &'static str {
                match self { $($type::$value => $key),* }
            }
        })*

        #[cfg(test)]
        const KEYS: &[&str] = &[$($($key),*),*];
    };
}

words! {
    SessionKind {
        Workshop => "kind-workshop",
        Panel => "kind-panel",
        Presentation => "kind-presentation",
        Meeting => "kind-meeting",
        Networking => "kind-networking",
        Showcase => "kind-showcase",
        Reception => "kind-reception",
        Meal => "kind-meal",
        Ceremony => "kind-ceremony",
        Tour => "kind-tour",
        Festival => "kind-festival",
        Other => "kind-other",
    }
    SessionStatus {
        Draft => "status-draft",
        Tentative => "status-tentative",
        Confirmed => "status-confirmed",
        Cancelled => "status-cancelled",
    }
    Audience {
        Public => "audience-public",
        Delegates => "audience-delegates",
        Invited => "audience-invited",
        Internal => "audience-internal",
    }
    DayPart {
        Morning => "part-morning",
        Midday => "part-midday",
        Afternoon => "part-afternoon",
        Evening => "part-evening",
        Night => "part-night",
    }
    Role {
        Speaker => "role-speaker",
        Moderator => "role-moderator",
        Panelist => "role-panelist",
        Host => "role-host",
        Performer => "role-performer",
        Interpreter => "role-interpreter",
        Attendee => "role-attendee",
        Organizer => "role-organizer",
    }
    Reply {
        Invited => "reply-invited",
        Accepted => "reply-accepted",
        Tentative => "reply-tentative",
        Declined => "reply-declined",
    }
    PartnerRole {
        Promoter => "partner-promoter",
        Organizer => "partner-organizer",
        Host => "partner-host",
        LocalPartner => "partner-local-partner",
        Funder => "partner-funder",
        Sponsor => "partner-sponsor",
        Supporter => "partner-supporter",
        Media => "partner-media",
    }
    OrganizationKind {
        Association => "organization-association",
        Network => "organization-network",
        Label => "organization-label",
        Festival => "organization-festival",
        Agency => "organization-agency",
        Company => "organization-company",
        Act => "organization-act",
        Government => "organization-government",
        Other => "organization-other",
    }
    JourneyMode {
        Flight => "mode-flight",
        Train => "mode-train",
        Bus => "mode-bus",
        Car => "mode-car",
        Ferry => "mode-ferry",
        Walk => "mode-walk",
        Other => "mode-other",
    }
    RoomType {
        Single => "room-single",
        Double => "room-double",
        Twin => "room-twin",
        Triple => "room-triple",
        Suite => "room-suite",
        Apartment => "room-apartment",
        Dormitory => "room-dormitory",
    }
    CalendarScope {
        Forum => "scope-forum",
        Public => "scope-public",
        Leg => "scope-leg",
        Venue => "scope-venue",
        Track => "scope-track",
        Delegation => "scope-delegation",
        Delegate => "scope-delegate",
    }
    Mark {
        Sample => "mark-sample",
        OtherSource => "mark-other-source",
        ToBeConfirmed => "mark-to-be-confirmed",
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    #[test]
    fn each_value_has_a_word() {
        for language in Language::ALL {
            let words = Messages::new(language);
            for key in KEYS {
                assert!(words.has(key), "{key} in {language}");
            }
        }
    }
}

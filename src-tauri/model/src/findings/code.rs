//! The catalogue: every kind of finding, with what it says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Severity;

/// What a code is about; the catalogue is grouped by it, and so is the code that finds them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Two places at once.
    Overlaps,
    /// Not there.
    Presence,
    /// Too tight.
    Tightness,
    /// Nights.
    Nights,
    /// Space: rooms, hours, dates.
    Space,
    /// Time itself.
    Time,
    /// Not ready.
    Readiness,
    /// Hygiene of the records.
    Hygiene,
}

impl Family {
    /// Every family, in the order of the catalogue.
    pub const ALL: [Family; 8] = [
        Family::Overlaps,
        Family::Presence,
        Family::Tightness,
        Family::Nights,
        Family::Space,
        Family::Time,
        Family::Readiness,
        Family::Hygiene,
    ];
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $code:ident $name:literal $family:ident $severity:ident;)+) => {
        /// What a finding is about, in one word. Each says what it means, its subjects in their order, and its arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum FindingCode {
            $($(#[doc = $doc])+ $code,)+
        }

        impl FindingCode {
            /// Every code, in the order of the catalogue.
            pub const ALL: &'static [FindingCode] = &[$(FindingCode::$code),+];

            /// The code as on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(FindingCode::$code => $name,)+ }
            }

            /// What it is about.
            pub fn family(self) -> Family {
                match self { $(FindingCode::$code => Family::$family,)+ }
            }

            /// Its severity where the forum says nothing else and the item is settled.
            pub fn severity(self) -> Severity {
                match self { $(FindingCode::$code => Severity::$severity,)+ }
            }

            /// What it means, its subjects and its arguments, as `docs/findings.md` prints them.
            pub fn meaning(self) -> &'static str {
                match self { $(FindingCode::$code => concat!($($doc),+),)+ }
            }
        }
    };
}

codes! {
    /// A person takes part in two sessions that overlap; where both times only as an attendee, a notice. Subjects: person, session, session. Arguments: `minutes` of overlap.
    PersonDoubleBooked "person-double-booked" Overlaps Error;
    /// Two sessions overlap in one room. Subjects: room, session, session. Arguments: `minutes` of overlap.
    RoomDoubleBooked "room-double-booked" Overlaps Error;
    /// A delegation takes part in two sessions that overlap; found once for it, not for each delegate. Where both times only as an attendee, a notice. Subjects: delegation, session, session. Arguments: `minutes` of overlap, `people` that it concerns.
    DelegationDoubleBooked "delegation-double-booked" Overlaps Error;
    /// A session takes place while somebody who takes part is on a journey. Subjects: person, session, journey. Arguments: `minutes` of overlap.
    SessionDuringJourney "session-during-journey" Overlaps Error;
    /// A person is on two journeys at once. Subjects: person, journey, journey. Arguments: `minutes` of overlap.
    JourneysOverlap "journeys-overlap" Overlaps Error;
    /// A person has two beds for one night. Subjects: person, stay, stay. Arguments: `nights`, `date` of the first.
    StaysOverlap "stays-overlap" Overlaps Warning;

    /// A session is over before the journey leaves that brings the person to its place. Subjects: person, session, journey. Arguments: `minutes` from the start to the arrival.
    BeforeArrival "before-arrival" Presence Error;
    /// A session begins after the journey that took the person from its place. Subjects: person, session, journey. Arguments: `minutes` from the departure to the end.
    AfterDeparture "after-departure" Presence Error;
    /// A delegate attends a leg away from home, has other journeys, and none to its place. Subjects: person, leg.
    NoJourneyToLeg "no-journey-to-leg" Presence Warning;
    /// A journey leaves a place in which the journey before it did not arrive. Subjects: person, journey, journey. Arguments: `from` and `to`, ids of the places where one arrived and the next leaves.
    JourneyChainBroken "journey-chain-broken" Presence Warning;
    /// A person of a delegation who attends some legs takes part by themselves in a session of another. Subjects: person, session, leg.
    LegNotAttended "leg-not-attended" Presence Warning;

    /// Between two commitments that follow one another there is less time than it takes to get from one to the other. Subjects: person or delegation, then two of session and journey. Arguments: `minutes` there are, `needed` minutes, `way` (`same_venue`, `same_city`, `other_city`, `before_international_flight`, `before_domestic_flight`, `after_landing`), `people`.
    TransferTooShort "transfer-too-short" Tightness Warning;
    /// Somebody arrives by air, and no transfer within the place meets them. Subjects: journey. Arguments: `people` without a transfer.
    ArrivalUnmet "arrival-unmet" Tightness Notice;
    /// Between the end of one day and the first departure or session of the next morning there is little rest. Subjects: person or delegation, then two of session and journey. Arguments: `minutes` there are, `needed` minutes, `people`.
    ShortRest "short-rest" Tightness Warning;

    /// A person has nowhere to sleep for a night between nights on the road. Subjects: person. Arguments: `date` of the evening, `nights` one after the other, `place` (an id).
    NightWithoutBed "night-without-bed" Nights Warning;
    /// A stay is not in the place where the person is that night. Subjects: person, stay. Arguments: `date` of the evening, `nights`, `place` (an id) where they are.
    StayElsewhere "stay-elsewhere" Nights Warning;
    /// A room has fewer or more guests than its type says. Subjects: stay. Arguments: `guests`, `beds`, `room_type`.
    RoomTypeAndGuestsDiffer "room-type-and-guests-differ" Nights Warning;

    /// More people come to a session than fit: those who take part themselves, delegates who inherit, unnamed heads; without who is excused or declined. Subjects: session. Arguments: `people`, `capacity`.
    OverCapacity "over-capacity" Space Warning;
    /// A person takes part at a time when they said that they cannot. Subjects: person, session, availability.
    PersonUnavailable "person-unavailable" Space Error;
    /// A room or its venue cannot be had at the time of a session. Subjects: room or venue, session, availability.
    RoomUnavailable "room-unavailable" Space Error;
    /// A session is at an hour when its venue is closed. Subjects: session, venue.
    OutsideVenueHours "outside-venue-hours" Space Warning;
    /// A session is on a day that is none of its leg's. Subjects: session, leg. Arguments: `date`.
    OutsideLegDates "outside-leg-dates" Space Warning;
    /// A session or a leg is on a day that is none of the forum's. Subjects: session or leg. Arguments: `date`.
    OutsideForumDates "outside-forum-dates" Space Warning;
    /// A day of a leg is a public holiday in its country, or in the home country of a delegation that attends. Subjects: leg, or delegation and leg. Arguments: `date`, `country`, and the name of the holiday in each language as `name-es`, `name-en`, `name-pt`.
    PublicHoliday "public-holiday" Space Notice;
    /// A person takes part in an item without an hour and in one with an hour on the same day and part of the day. Subjects: person or delegation, session, session. Arguments: `date`, `people`.
    DayClashPossible "day-clash-possible" Space Notice;

    /// A wall time does not exist: the clock is turned forward over it. Subjects: session or journey. Arguments: `field`, `wall`, `zone`, `before`, `after`.
    TimeNonexistent "time-nonexistent" Time Error;
    /// A wall time exists twice and nobody said which is meant. Subjects: session or journey. Arguments: `field`, `wall`, `zone`, `earlier`, `later` (instants).
    TimeAmbiguous "time-ambiguous" Time Warning;
    /// Newer zone rules moved the instant of an item since it was published. Subjects: session or journey. Arguments: `field`, `wall`, `zone`, `was`, `now` (instants).
    MovedByRules "moved-by-rules" Time Warning;
    /// An item does not end after it starts. Subjects: session, journey, stay, leg or forum. Arguments: `start`, `end`, `zone` where they have one.
    EndsBeforeStart "ends-before-start" Time Error;
    /// A session with hours is longer than a day. Subjects: session. Arguments: `hours`.
    LongerThanADay "longer-than-a-day" Time Warning;

    /// A session has no day. Subjects: session.
    Unscheduled "unscheduled" Readiness Notice;
    /// A session has a day and no hour. Subjects: session. Arguments: `date`.
    HourToBeConfirmed "hour-to-be-confirmed" Readiness Notice;
    /// A session with hours is at a venue that has rooms, and in none of them; or has no venue at all. Subjects: session.
    NoRoom "no-room" Readiness Notice;
    /// A workshop, panel or presentation has nobody who speaks. Subjects: session.
    NoSpeaker "no-speaker" Readiness Notice;
    /// Somebody who speaks, moderates or performs has not accepted. Subjects: person, delegation or organization; session. Arguments: `reply`, `role`.
    SpeakerUnconfirmed "speaker-unconfirmed" Readiness Notice;
    /// A session is a draft or tentative and begins within days. Subjects: session. Arguments: `days`, `date`.
    StillTentative "still-tentative" Readiness Notice;
    /// A delegation has no head. Subjects: delegation.
    DelegationWithoutHead "delegation-without-head" Readiness Notice;
    /// Somebody takes part who speaks none of the languages of a session, and it has no interpreter. Subjects: session. Arguments: `people`, `languages` of the session.
    LanguageGap "language-gap" Readiness Warning;
    /// A passport is valid for less than six months after a leg abroad. Neither its number nor its last day is told. Subjects: person, leg.
    PassportExpiring "passport-expiring" Readiness Warning;
    /// A task is not done and its day has passed. Subjects: task. Arguments: `due`.
    TaskOverdue "task-overdue" Readiness Warning;
    /// Records still carry facts that were made up. Subjects: forum. Arguments: `count`.
    SampleLeft "sample-left" Readiness Notice;

    /// Two people, organizations or venues have names that differ in nothing but accents, case, order or punctuation. Subjects: the two.
    LookAlike "look-alike" Hygiene Notice;
    /// A person is of no delegation, takes part in nothing, owns no task. Subjects: person.
    OrphanPerson "orphan-person" Hygiene Notice;
    /// Two forums share a short name. Subjects: forum, forum. Arguments: `slug`.
    DuplicateSlug "duplicate-slug" Hygiene Warning;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_on_the_wire_as_it_says() {
        for code in FindingCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
        assert_eq!(FindingCode::ALL.len(), 44);
    }
}

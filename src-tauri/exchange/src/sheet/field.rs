//! What a column can hold, for each kind of sheet.

use periplo_model::Role;

macro_rules! names {
    ($(#[$meta:meta])* pub enum $type:ident { $($(#[$doc:meta])* $value:ident => $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$doc])* $value,)+ }

        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// Its name in requests and in the terminal.
            pub fn name(self) -> &'static str {
                match self { $(Self::$value => $name,)+ }
            }

            /// The value with this name.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$value),)+ _ => None }
            }
        }
    };
}

names! {
    /// What the rows of a sheet are.
    pub enum SheetKind {
        /// People.
        People => "people",
        /// Delegates: people in delegations, with the legs they attend.
        Delegates => "delegates",
        /// Sessions.
        Sessions => "sessions",
        /// Journeys.
        Journeys => "journeys",
        /// Stays.
        Stays => "stays",
    }
}

names! {
    /// What a column holds.
    pub enum Field {
        /// The identity of the record; of a person in a sheet of delegates.
        Id => "id",
        /// The name as used.
        Name => "name",
        /// The first half of a name that is written in two columns.
        GivenName => "given_name",
        /// The second half.
        FamilyName => "family_name",
        /// The name on a badge.
        BadgeName => "badge_name",
        /// The organizations of a person.
        Organization => "organization",
        /// What they are there.
        Position => "position",
        /// A country.
        Country => "country",
        /// The city a person lives in, or that a lodging is in.
        City => "city",
        /// Languages spoken.
        Languages => "languages",
        /// Who a person is.
        Biography => "biography",
        /// A private address.
        Email => "email",
        /// A private number.
        Telephone => "telephone",
        /// The name in a passport.
        LegalName => "legal_name",
        /// The country that issued it.
        PassportCountry => "passport_country",
        /// Its last day.
        PassportExpiry => "passport_expiry",
        /// Its number, which the program does not keep.
        PassportNumber => "passport_number",
        /// What a person eats.
        Diet => "diet",
        /// What they need to take part.
        AccessNeeds => "access_needs",
        /// Whom to call.
        EmergencyContact => "emergency_contact",
        /// The delegation.
        Delegation => "delegation",
        /// Whether they head it.
        Head => "head",
        /// The legs they attend.
        Legs => "legs",
        /// A title.
        Title => "title",
        /// What a session is about.
        Abstract => "abstract",
        /// The kind of session.
        Kind => "kind",
        /// How settled it is.
        Status => "status",
        /// The leg.
        Leg => "leg",
        /// The track.
        Track => "track",
        /// The weekday, as a check.
        Weekday => "weekday",
        /// The day, perhaps with an hour.
        Day => "day",
        /// The last day.
        LastDay => "last_day",
        /// The hour it starts, or from when to when.
        Start => "start",
        /// The hour it ends.
        End => "end",
        /// For how many minutes.
        Minutes => "minutes",
        /// The venue, or the lodging.
        Venue => "venue",
        /// The room.
        Room => "room",
        /// Who it is for.
        Audience => "audience",
        /// How many may come.
        Capacity => "capacity",
        /// How many come who are not named.
        UnnamedHeads => "unnamed_heads",
        /// Who speaks.
        Speakers => "speakers",
        /// Who moderates.
        Moderators => "moderators",
        /// Who sits on the panel.
        Panelists => "panelists",
        /// Who hosts.
        Hosts => "hosts",
        /// Who performs.
        Performers => "performers",
        /// Who interprets.
        Interpreters => "interpreters",
        /// Who attends.
        Attendees => "attendees",
        /// Who organizes.
        Organizers => "organizers",
        /// Where to register.
        RegistrationUrl => "registration_url",
        /// Where to join online.
        OnlineUrl => "online_url",
        /// The zone of an online session.
        Zone => "zone",
        /// The vehicle.
        Mode => "mode",
        /// Who runs it.
        Operator => "operator",
        /// Its number.
        Number => "number",
        /// The city it leaves from.
        FromCity => "from_city",
        /// The point it leaves from.
        FromPoint => "from_point",
        /// The city it arrives in.
        ToCity => "to_city",
        /// The point it arrives at.
        ToPoint => "to_point",
        /// The day it leaves, perhaps with the hour.
        DepartsDay => "departs_day",
        /// The hour it leaves.
        DepartsHour => "departs_hour",
        /// The day it arrives, perhaps with the hour.
        ArrivesDay => "arrives_day",
        /// The hour it arrives.
        ArrivesHour => "arrives_hour",
        /// Who travels.
        Travellers => "travellers",
        /// The day of arrival.
        CheckIn => "check_in",
        /// The day of departure.
        CheckOut => "check_out",
        /// The kind of room.
        RoomType => "room_type",
        /// Who sleeps there.
        Guests => "guests",
        /// Whether it is booked.
        Confirmed => "confirmed",
        /// The reference of a booking.
        Booking => "booking",
        /// What people should know.
        Notes => "notes",
    }
}

const PEOPLE: &[Field] = &[
    Field::Id,
    Field::Name,
    Field::GivenName,
    Field::FamilyName,
    Field::BadgeName,
    Field::Organization,
    Field::Position,
    Field::Country,
    Field::City,
    Field::Languages,
    Field::Biography,
    Field::Email,
    Field::Telephone,
    Field::LegalName,
    Field::PassportCountry,
    Field::PassportExpiry,
    Field::PassportNumber,
    Field::Diet,
    Field::AccessNeeds,
    Field::EmergencyContact,
];

const DELEGATES: &[Field] = &[
    Field::Id,
    Field::Delegation,
    Field::Name,
    Field::GivenName,
    Field::FamilyName,
    Field::BadgeName,
    Field::Head,
    Field::Legs,
    Field::Organization,
    Field::Position,
    Field::Country,
    Field::City,
    Field::Languages,
    Field::Notes,
    Field::Email,
    Field::Telephone,
    Field::LegalName,
    Field::PassportCountry,
    Field::PassportExpiry,
    Field::PassportNumber,
    Field::Diet,
    Field::AccessNeeds,
    Field::EmergencyContact,
];

const SESSIONS: &[Field] = &[
    Field::Id,
    Field::Title,
    Field::Kind,
    Field::Status,
    Field::Leg,
    Field::Weekday,
    Field::Day,
    Field::LastDay,
    Field::Start,
    Field::End,
    Field::Minutes,
    Field::Venue,
    Field::Room,
    Field::Track,
    Field::Audience,
    Field::Languages,
    Field::Speakers,
    Field::Moderators,
    Field::Panelists,
    Field::Hosts,
    Field::Performers,
    Field::Interpreters,
    Field::Attendees,
    Field::Organizers,
    Field::Capacity,
    Field::UnnamedHeads,
    Field::RegistrationUrl,
    Field::OnlineUrl,
    Field::Zone,
    Field::Abstract,
    Field::Notes,
];

const JOURNEYS: &[Field] = &[
    Field::Id,
    Field::Travellers,
    Field::Mode,
    Field::Operator,
    Field::Number,
    Field::FromCity,
    Field::FromPoint,
    Field::Weekday,
    Field::DepartsDay,
    Field::DepartsHour,
    Field::ToCity,
    Field::ToPoint,
    Field::ArrivesDay,
    Field::ArrivesHour,
    Field::Confirmed,
    Field::Notes,
    Field::Booking,
];

const STAYS: &[Field] = &[
    Field::Id,
    Field::Guests,
    Field::Venue,
    Field::City,
    Field::Weekday,
    Field::CheckIn,
    Field::CheckOut,
    Field::RoomType,
    Field::Confirmed,
    Field::Notes,
    Field::Booking,
];

/// The fields that hold names of who takes part, with the role each stands for.
pub const ROLES: &[(Field, Role)] = &[
    (Field::Speakers, Role::Speaker),
    (Field::Moderators, Role::Moderator),
    (Field::Panelists, Role::Panelist),
    (Field::Hosts, Role::Host),
    (Field::Performers, Role::Performer),
    (Field::Interpreters, Role::Interpreter),
    (Field::Attendees, Role::Attendee),
    (Field::Organizers, Role::Organizer),
];

impl SheetKind {
    /// What its columns can hold, in the order in which they are written.
    pub fn fields(self) -> &'static [Field] {
        match self {
            SheetKind::People => PEOPLE,
            SheetKind::Delegates => DELEGATES,
            SheetKind::Sessions => SESSIONS,
            SheetKind::Journeys => JOURNEYS,
            SheetKind::Stays => STAYS,
        }
    }
}

impl Field {
    /// Whether it holds private facts.
    pub fn is_private(self) -> bool {
        matches!(
            self,
            Field::Email
                | Field::Telephone
                | Field::LegalName
                | Field::PassportCountry
                | Field::PassportExpiry
                | Field::PassportNumber
                | Field::Diet
                | Field::AccessNeeds
                | Field::EmergencyContact
                | Field::Booking
        )
    }

    /// Whether it holds text that others read, of which there may be a column for each language.
    pub fn is_localized(self) -> bool {
        matches!(self, Field::Title | Field::Abstract | Field::Notes | Field::Biography)
    }

    /// Whether it holds days.
    pub fn is_day(self) -> bool {
        matches!(
            self,
            Field::Day
                | Field::LastDay
                | Field::DepartsDay
                | Field::ArrivesDay
                | Field::CheckIn
                | Field::CheckOut
                | Field::PassportExpiry
        )
    }

    /// Whether columns are written for it: what is only read is not.
    pub fn is_written(self) -> bool {
        !matches!(self, Field::GivenName | Field::FamilyName | Field::PassportNumber)
    }
}

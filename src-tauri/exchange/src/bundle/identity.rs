//! The ids of records that were written by hand without one: the same file always gives the same ids.

use periplo_model::id::derived_uuid;
use periplo_model::{
    Acceptance, Affiliation, AttendedLeg, Delegate, EntityId, Guest, Kind, LanguageTag, Localized, Membership,
    Participation, Partner, PrivateBooking, PrivatePerson, Traveller, link,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::names::label;

/// What ids are minted from, besides the records.
pub(super) struct Minting {
    /// The namespace of the bundle: its own word, else the slug of the forum.
    pub(super) namespace: String,
    /// The languages of the forum.
    pub(super) languages: Vec<LanguageTag>,
}

impl Minting {
    /// The id of a record other than a link, derived from the namespace, the kind, the records it belongs to, and its key
    /// or name; none where it has nothing to derive one from.
    pub(super) fn minted(&self, kind: Kind, fields: &Map<String, Value>, key: Option<&str>) -> Option<Uuid> {
        let word = match key {
            Some(key) => key.trim().to_owned(),
            None => self.nature(kind, fields)?,
        };
        let owners: Vec<&str> = kind
            .references()
            .iter()
            .filter(|reference| reference.owner)
            .filter_map(|reference| fields.get(reference.field).and_then(Value::as_str))
            .collect();
        let mut parts: Vec<&[u8]> =
            vec![self.namespace.as_bytes(), kind.name().as_bytes(), if key.is_some() { b"key" } else { b"name" }];
        parts.extend(owners.iter().map(|owner| owner.as_bytes()));
        parts.push(word.as_bytes());
        Some(derived_uuid("bundle", &parts))
    }

    /// What a record is known by among its like: its name, or what stands for one.
    fn nature(&self, kind: Kind, fields: &Map<String, Value>) -> Option<String> {
        let of = |names: &[&str]| {
            let known: Vec<String> = names.iter().filter_map(|name| fields.get(*name)).map(Value::to_string).collect();
            (!known.is_empty()).then(|| known.join(" "))
        };
        match kind {
            Kind::Forum => fields.get("slug").and_then(Value::as_str).map(str::to_owned),
            Kind::Leg => label(kind, fields, &self.languages).map(str::to_owned).or_else(|| of(&["place"])),
            Kind::Delegation => {
                label(kind, fields, &self.languages).map(str::to_owned).or_else(|| of(&["organization"]))
            }
            Kind::Availability => of(&["starts", "ends", "available"]),
            Kind::Journey => of(&[
                "mode",
                "operator",
                "number",
                "from_place",
                "from_venue",
                "from_point",
                "to_place",
                "to_venue",
                "to_point",
                "departs",
            ]),
            Kind::Stay => of(&["venue", "check_in", "check_out", "room_type"]),
            _ => label(kind, fields, &self.languages).map(str::to_owned),
        }
    }

    /// The id of a link record, derived from what it links; none for other kinds, and where a part is missing or wrong.
    pub(super) fn linked(&self, kind: Kind, fields: &Map<String, Value>) -> Option<Uuid> {
        let mut fields = fields.clone();
        fields.insert("id".to_owned(), Value::from(Uuid::nil().to_string()));
        let record = Value::Object(fields);
        fn read<T: serde::de::DeserializeOwned>(record: Value) -> Option<T> {
            serde_json::from_value(record).ok()
        }
        let role = |text: &Localized| -> String {
            let first = self.languages.first().cloned().or_else(|| text.iter().next().map(|(tag, _)| tag.clone()));
            first.map(|first| text.show(&first, &self.languages).to_owned()).unwrap_or_default()
        };
        Some(match kind {
            Kind::Membership => read(record).map(|it: Membership| link::membership_id(it.member, it.network))?.uuid(),
            Kind::Affiliation => read(record)
                .map(|it: Affiliation| link::affiliation_id(it.person, it.organization, &role(&it.role)))?
                .uuid(),
            Kind::Delegate => read(record).map(|it: Delegate| link::delegate_id(it.delegation, it.person))?.uuid(),
            Kind::AttendedLeg => read(record).map(|it: AttendedLeg| link::attended_leg_id(it.delegate, it.leg))?.uuid(),
            Kind::Participation => {
                read(record).map(|it: Participation| link::participation_id(it.session, it.party, it.role))?.uuid()
            }
            Kind::Partner => {
                read(record).map(|it: Partner| link::partner_id(it.organization, it.target, it.role))?.uuid()
            }
            Kind::Traveller => read(record).map(|it: Traveller| link::traveller_id(it.journey, it.person))?.uuid(),
            Kind::Guest => read(record).map(|it: Guest| link::guest_id(it.stay, it.person))?.uuid(),
            Kind::Acceptance => read(record).map(|it: Acceptance| link::acceptance_id(it.forum, &it.key))?.uuid(),
            Kind::PrivatePerson => read(record).map(|it: PrivatePerson| link::private_person_id(it.person))?.uuid(),
            Kind::PrivateBooking => {
                read(record).map(|it: PrivateBooking| link::private_booking_id(it.subject, it.person))?.uuid()
            }
            _ => return None,
        })
    }
}

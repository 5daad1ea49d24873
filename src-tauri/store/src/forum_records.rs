//! One forum with everything it needs to be understood.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use periplo_model::{Entity, EntityId, ForumId, Kind, Records, for_each_entity};
use uuid::Uuid;

use crate::error::Result;
use crate::read::Reads;

/// How a record belongs to a forum: the fields that lead to it, from kinds named earlier here. Those of a kind are alternatives.
pub const OF_THE_FORUM: &[(Kind, &[(&str, Kind)])] = &[
    (Kind::Leg, &[("forum", Kind::Forum)]),
    (Kind::Track, &[("forum", Kind::Forum)]),
    (Kind::Session, &[("forum", Kind::Forum)]),
    (Kind::Delegation, &[("forum", Kind::Forum)]),
    (Kind::Delegate, &[("delegation", Kind::Delegation)]),
    (Kind::AttendedLeg, &[("delegate", Kind::Delegate)]),
    (Kind::Participation, &[("session", Kind::Session)]),
    (
        Kind::Partner,
        &[("forum", Kind::Forum), ("leg", Kind::Leg), ("session", Kind::Session), ("delegation", Kind::Delegation)],
    ),
    (Kind::Journey, &[("forum", Kind::Forum)]),
    (Kind::Traveller, &[("journey", Kind::Journey)]),
    (Kind::Stay, &[("forum", Kind::Forum)]),
    (Kind::Guest, &[("stay", Kind::Stay)]),
    (Kind::Task, &[("forum", Kind::Forum)]),
    (Kind::Outcome, &[("forum", Kind::Forum)]),
    (Kind::Acceptance, &[("forum", Kind::Forum)]),
    (Kind::PrivateBooking, &[("journey", Kind::Journey), ("stay", Kind::Stay)]),
    (Kind::Imported, &[("forum", Kind::Forum)]),
];

/// What comes along with a record that a forum refers to: its kind, the field that names it, and the kind that comes. A network
/// does not bring its members.
pub const COMES_ALONG: &[(Kind, &str, Kind)] = &[
    (Kind::Organization, "member", Kind::Membership),
    (Kind::Venue, "venue", Kind::Room),
    (Kind::Venue, "venue", Kind::Availability),
    (Kind::Room, "room", Kind::Availability),
    (Kind::Person, "person", Kind::Affiliation),
    (Kind::Person, "person", Kind::Availability),
    (Kind::Person, "person", Kind::PrivatePerson),
];

/// The condition that a record of a kind belongs to the forum ?1.
fn belongs(kind: Kind) -> String {
    let ways = OF_THE_FORUM.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, ways)| ways);
    let ways: Vec<String> = ways
        .iter()
        .map(|(field, to)| match to {
            Kind::Forum => format!("{field} = ?1"),
            to => format!("{field} IN (SELECT id FROM {} WHERE {})", to.name(), belongs(*to)),
        })
        .collect();
    ways.join(" OR ")
}

/// How much there is in a forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForumSize {
    /// Its own sessions that will take place: neither those of a host event nor cancelled ones.
    pub sessions: u64,
    /// Delegates of its delegations.
    pub delegates: u64,
    /// Whether anything in its legs and sessions was made up for a sample.
    pub sample: bool,
}

impl Reads {
    /// How much there is in a forum, counted without reading it.
    ///
    /// # Errors
    /// As all reads.
    pub fn forum_size(&self, forum: ForumId) -> Result<ForumSize> {
        let count = |kind: Kind, which: &str| -> Result<u64> {
            let sql = format!("SELECT count(*) FROM {} WHERE ({}) AND {which}", kind.name(), belongs(kind));
            let mut statement = self.connection.prepare_cached(&sql)?;
            Ok(statement.query_row([forum.uuid().as_bytes()], |row| row.get::<_, i64>(0))?.unsigned_abs())
        };
        let made_up = "marks <> '{}' AND EXISTS (SELECT 1 FROM json_each(marks) WHERE value = 'sample')";
        Ok(ForumSize {
            sessions: count(Kind::Session, "overlay_of IS NULL AND status <> 'cancelled'")?,
            delegates: count(Kind::Delegate, "TRUE")?,
            sample: count(Kind::Leg, made_up)? + count(Kind::Session, made_up)? > 0,
        })
    }

    /// A forum, everything that belongs to it, and everything they refer to, private facts included; each kind sorted by id.
    ///
    /// Of what lies outside the forum (places, people, organizations, an earlier forum) it holds the records themselves
    /// and what describes them: rooms, affiliations, memberships, availabilities. Empty where there is no such forum.
    ///
    /// # Errors
    /// As all reads.
    pub fn forum_records(&self, forum: ForumId) -> Result<Records> {
        let mut records = Records::default();
        let id = forum.uuid();
        if !self.has(Kind::Forum, id)? {
            return Ok(records);
        }
        let mut outside = Outside::default();
        outside.want(Kind::Forum, id);
        for (kind, _) in OF_THE_FORUM {
            let condition = belongs(*kind);
            self.load(&mut records, *kind, &format!("WHERE {condition} ORDER BY id"), [id.as_bytes()])?;
            self.want_referred(&mut outside, *kind, &condition, [id.as_bytes()])?;
        }
        // People whom a sheet or a bundle brought into the forum are of it before they have a part in it.
        for import in records.imports.iter().filter(|import| import.brings_person()) {
            if self.has(Kind::Person, import.record)? {
                outside.want(Kind::Person, import.record);
            }
        }
        outside.found.extend(records.keys());
        self.follow(&mut records, outside)?;
        records.sort();
        Ok(records)
    }

    /// Loads what is wanted and not there yet, and what that refers to in turn: kind by kind, for a query for each record
    /// takes longer than all the reading.
    fn follow(&self, records: &mut Records, mut outside: Outside) -> Result<()> {
        while let Some((kind, wanted)) = outside.wanted.pop_first() {
            let new = wanted.into_iter().filter(|id| outside.found.insert((kind, *id)));
            let ids: Vec<String> = new.map(|id| id.simple().to_string()).collect();
            if ids.is_empty() {
                continue;
            }
            let list = serde_json::json!(ids).to_string();
            let among = (list.as_str(),);
            self.load(records, kind, &format!("WHERE id {AMONG}"), among)?;
            self.want_referred(&mut outside, kind, &format!("id {AMONG}"), among)?;
            for (_, field, child) in COMES_ALONG.iter().filter(|(parent, ..)| *parent == kind) {
                for child_id in self.uuids(&format!("SELECT id FROM {} WHERE {field} {AMONG}", child.name()), among)? {
                    outside.want(*child, child_id);
                }
            }
        }
        Ok(())
    }

    /// Wants what the records of a kind refer to for which a condition holds.
    fn want_referred(
        &self,
        outside: &mut Outside,
        kind: Kind,
        condition: &str,
        params: impl rusqlite::Params,
    ) -> Result<()> {
        let references = kind.references();
        if references.is_empty() {
            return Ok(());
        }
        let fields: Vec<&str> = references.iter().map(|reference| reference.field).collect();
        let sql = format!("SELECT {} FROM {} WHERE {condition}", fields.join(", "), kind.name());
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            for (place, reference) in references.iter().enumerate() {
                if let Some(to) = row.get::<_, Option<[u8; 16]>>(place)? {
                    outside.want(reference.to, Uuid::from_bytes(to));
                }
            }
        }
        Ok(())
    }

    fn load(&self, records: &mut Records, kind: Kind, rest: &str, params: impl rusqlite::Params) -> Result<()> {
        macro_rules! load {
            ($($of:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
                match kind {
                    $(Kind::$of => periplo_model::$of::of_mut(records).extend(self.select::<periplo_model::$of>(rest, params)?),)+
                }
            };
        }
        for_each_entity!(load);
        Ok(())
    }
}

/// Being one of the ids in ?1, a JSON list of them in hexadecimal digits.
const AMONG: &str = "IN (SELECT unhex(value) FROM json_each(?1))";

#[derive(Default)]
struct Outside {
    wanted: BTreeMap<Kind, BTreeSet<Uuid>>,
    found: HashSet<(Kind, Uuid)>,
}

impl Outside {
    fn want(&mut self, kind: Kind, id: Uuid) {
        if !self.found.contains(&(kind, id)) {
            self.wanted.entry(kind).or_default().insert(id);
        }
    }
}

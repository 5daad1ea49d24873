//! One forum with everything it needs to be understood.

use std::collections::BTreeSet;

use periplo_model::{Entity, EntityId, ForumId, Kind, Records, for_each_entity};
use uuid::Uuid;

use crate::error::Result;
use crate::read::{Reads, uuid_at};

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

impl Reads {
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
            for reference in kind.references() {
                let field = reference.field;
                let sql =
                    format!("SELECT DISTINCT {field} FROM {} WHERE ({condition}) AND {field} IS NOT NULL", kind.name());
                for to in self.uuids(&sql, [id.as_bytes()])? {
                    outside.want(reference.to, to);
                }
            }
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

    /// Loads what is wanted and not there yet, and what that refers to in turn.
    fn follow(&self, records: &mut Records, mut outside: Outside) -> Result<()> {
        while let Some((kind, id)) = outside.wanted.pop() {
            if !outside.found.insert((kind, id)) {
                continue;
            }
            self.load(records, kind, "WHERE id = ?1", [id.as_bytes()])?;
            for reference in kind.references() {
                let sql =
                    format!("SELECT {f} FROM {} WHERE id = ?1 AND {f} IS NOT NULL", kind.name(), f = reference.field);
                if let Some(to) = self.one(&sql, [id.as_bytes()], |row| uuid_at(row, 0))? {
                    outside.want(reference.to, to);
                }
            }
            for (_, field, child) in COMES_ALONG.iter().filter(|(parent, ..)| *parent == kind) {
                let sql = format!("SELECT id FROM {} WHERE {field} = ?1", child.name());
                for child_id in self.uuids(&sql, [id.as_bytes()])? {
                    outside.want(*child, child_id);
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

#[derive(Default)]
struct Outside {
    wanted: Vec<(Kind, Uuid)>,
    found: BTreeSet<(Kind, Uuid)>,
}

impl Outside {
    fn want(&mut self, kind: Kind, id: Uuid) {
        if !self.found.contains(&(kind, id)) {
            self.wanted.push((kind, id));
        }
    }
}

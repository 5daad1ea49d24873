//! Instants beside wall times: derived, kept for queries, and derived again whenever what they depend on changes.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use periplo_model::time::{Derived, Rules, Trouble, WallTime, derive, ruled_by};
use periplo_model::{Fold, Kind, Moment, Schedule, ZoneId};
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::read::{Reads, uuid_at};

/// The kinds whose wall times are derived.
pub(crate) const TIMED: [Kind; 3] = [Kind::Session, Kind::Journey, Kind::Availability];

/// One end of something, derived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivedEnd {
    /// When.
    pub instant: DateTime<Utc>,
    /// Seconds that the clock there is ahead of UTC.
    pub offset_seconds: i32,
    /// What is odd about it.
    pub trouble: Option<Trouble>,
    /// The release of the zone rules it was derived with.
    pub rules: String,
}

/// Both ends of a session, journey or availability; an end that has no hour is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DerivedTime {
    /// The start, or the departure.
    pub starts: Option<DerivedEnd>,
    /// The end, or the arrival.
    pub ends: Option<DerivedEnd>,
}

/// A record whose instants moved when newer zone rules were taken into use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedTime {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Start and end before.
    pub was: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    /// Start and end now.
    pub now: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    /// The release it was derived with before.
    pub was_rules: String,
    /// The release it is derived with now.
    pub rules: String,
    /// When newer rules were taken into use.
    pub noticed: DateTime<Utc>,
}

/// What a person wrote down for one end, and the zone it is in.
type Written = Option<(WallTime, Option<Fold>, ZoneId)>;

const WRITTEN_SESSION: &str = "\
SELECT s.id, s.schedule, coalesce(s.zone, venue_place.zone, leg_place.zone)
FROM session s
LEFT JOIN venue v ON v.id = s.venue LEFT JOIN place venue_place ON venue_place.id = v.place
LEFT JOIN leg l ON l.id = s.leg LEFT JOIN place leg_place ON leg_place.id = l.place";

const WRITTEN_JOURNEY: &str = "\
SELECT j.id, j.departs, from_place.zone, j.arrives, to_place.zone
FROM journey j JOIN place from_place ON from_place.id = j.from_place JOIN place to_place ON to_place.id = j.to_place";

const WRITTEN_AVAILABILITY: &str = "\
SELECT a.id, a.starts, a.ends, coalesce(a.zone, venue_place.zone, home.zone)
FROM availability a
LEFT JOIN room r ON r.id = a.room
LEFT JOIN venue v ON v.id = coalesce(a.venue, r.venue) LEFT JOIN place venue_place ON venue_place.id = v.place
LEFT JOIN person p ON p.id = a.person LEFT JOIN place home ON home.id = p.home";

fn written_sql(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Session => (WRITTEN_SESSION, "s.id"),
        Kind::Journey => (WRITTEN_JOURNEY, "j.id"),
        _ => (WRITTEN_AVAILABILITY, "a.id"),
    }
}

fn written(kind: Kind, row: &Row<'_>) -> Result<(Uuid, Written, Written)> {
    let wrong = |_| StoreError::damaged(format_args!("a time of a {} that cannot be read", kind.name()));
    let zone = |at: usize| -> Result<Option<ZoneId>> {
        let name: Option<String> = row.get(at)?;
        name.map(|name| name.parse().map_err(|_| StoreError::damaged("a zone that has no name"))).transpose()
    };
    let id = uuid_at(row, 0)?;
    let ends: (Written, Written) = match kind {
        Kind::Session => match (serde_json::from_str(&row.get::<_, String>(1)?).map_err(wrong)?, zone(2)?) {
            (Schedule::Span { start, start_fold, end, end_fold }, Some(zone)) => {
                (Some((start, start_fold, zone.clone())), Some((end, end_fold, zone)))
            }
            _ => (None, None),
        },
        Kind::Journey => {
            let end = |moment: usize, place: usize| -> Result<Written> {
                Ok(match (serde_json::from_str(&row.get::<_, String>(moment)?).map_err(wrong)?, zone(place)?) {
                    (Moment::At { time, fold }, Some(zone)) => Some((time, fold, zone)),
                    _ => None,
                })
            };
            (end(1, 2)?, end(3, 4)?)
        }
        _ => {
            let wall = |at: usize| -> Result<WallTime> {
                row.get::<_, String>(at)?.parse().map_err(|_| StoreError::damaged("a wall time that is none"))
            };
            let zone = zone(3)?;
            let (starts, ends) = (wall(1)?, wall(2)?);
            (zone.clone().map(|zone| (starts, None, zone)), zone.map(|zone| (ends, None, zone)))
        }
    };
    Ok((id, ends.0, ends.1))
}

fn derived_end(rules: &Rules, written: &Written) -> Option<DerivedEnd> {
    let (wall, fold, zone) = written.as_ref()?;
    let Derived { instant, offset_seconds, trouble } = derive(rules, zone, *wall, *fold);
    Some(DerivedEnd { instant, offset_seconds, trouble, rules: ruled_by(rules, zone).as_str().to_owned() })
}

impl Reads {
    /// The instants of a session, journey or availability; `None` where it has no hour yet.
    ///
    /// # Errors
    /// As all reads.
    pub fn derived_time(&self, id: Uuid) -> Result<Option<DerivedTime>> {
        self.one("SELECT * FROM derived_time WHERE record = ?1", [id.as_bytes()], read_derived)
    }

    /// The instants of all records of a kind that have any, in the order of their ids.
    ///
    /// # Errors
    /// As all reads.
    pub fn derived_times(&self, kind: Kind) -> Result<Vec<(Uuid, DerivedTime)>> {
        let sql = "SELECT * FROM derived_time WHERE entity = ?1 ORDER BY record";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([kind.name()], |row| Ok((uuid_at(row, "record")?, read_derived(row)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What moved when newer zone rules were taken into use: the latest such move of each record that was then to come.
    ///
    /// # Errors
    /// As all reads.
    pub fn moved_times(&self) -> Result<Vec<MovedTime>> {
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM moved_time ORDER BY noticed, starts, record")?;
        let mut rows = statement.query([])?;
        let mut moved = Vec::new();
        while let Some(row) = rows.next()? {
            let at = |name: &str| -> Result<Option<DateTime<Utc>>> {
                Ok(row.get::<_, Option<i64>>(name)?.and_then(|seconds| DateTime::from_timestamp(seconds, 0)))
            };
            let entity: String = row.get("entity")?;
            moved.push(MovedTime {
                kind: Kind::named(&entity).ok_or_else(|| StoreError::damaged("an unknown kind"))?,
                id: uuid_at(row, "record")?,
                was: (at("was_starts")?, at("was_ends")?),
                now: (at("starts")?, at("ends")?),
                was_rules: row.get("was_rules")?,
                rules: row.get("rules")?,
                noticed: at("noticed")?.unwrap_or_default(),
            });
        }
        Ok(moved)
    }

    /// Derives everything again with the rules that the workspace keeps, and says what differs.
    pub(crate) fn misderived(&self) -> Result<Vec<String>> {
        let rules = Rules::overlay(self.kept_rules()?);
        let mut problems = Vec::new();
        let mut count = 0;
        for kind in TIMED {
            let mut statement = self.connection.prepare(written_sql(kind).0)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (id, starts, ends) = written(kind, row)?;
                let found = self.derived_time(id)?.unwrap_or_default();
                count += i64::from(starts.is_some() || ends.is_some());
                for (written, found) in [(starts, found.starts), (ends, found.ends)] {
                    // What stands in for missing rules may differ from program to program.
                    let kept = written.as_ref().is_none_or(|(.., zone)| rules.has(zone));
                    if (kept && derived_end(&rules, &written) != found) || written.is_some() != found.is_some() {
                        problems.push(format!("{} {id}: its instant is not that of its wall time", kind.name()));
                    }
                }
            }
        }
        let rows = self.one("SELECT count(*) FROM derived_time", [], |row| row.get::<_, i64>(0))?;
        if rows != Some(count) {
            problems.push("there are instants of what is not there".to_owned());
        }
        Ok(problems)
    }

    /// Derives the instants of these records again, or forgets those of records that are gone.
    pub(crate) fn rederive(&self, rules: &Rules, records: &BTreeSet<(Kind, Uuid)>) -> Result<()> {
        let mut zones = BTreeSet::new();
        for (kind, id) in records {
            let (sql, key) = written_sql(*kind);
            let mut statement = self.connection.prepare_cached(&format!("{sql} WHERE {key} = ?1"))?;
            let mut rows = statement.query([id.as_bytes()])?;
            let found = rows.next()?.map(|row| written(*kind, row)).transpose()?;
            let (starts, ends) = found.map_or((None, None), |(_, starts, ends)| (starts, ends));
            self.keep_derived(*kind, *id, derived_end(rules, &starts), derived_end(rules, &ends))?;
            zones.extend([starts, ends].into_iter().flatten().map(|(.., zone)| zone));
        }
        for zone in zones {
            if self.one("SELECT 1 FROM zone_rules WHERE zone = ?1", [zone.as_str()], |_| Ok(()))?.is_none() {
                self.keep_rules(rules, &zone)?;
            }
        }
        Ok(())
    }

    fn keep_derived(&self, kind: Kind, id: Uuid, starts: Option<DerivedEnd>, ends: Option<DerivedEnd>) -> Result<()> {
        if starts.is_none() && ends.is_none() {
            let sql = "DELETE FROM derived_time WHERE record = ?1";
            self.connection.prepare_cached(sql)?.execute([id.as_bytes()])?;
            self.connection.prepare_cached("DELETE FROM moved_time WHERE record = ?1")?.execute([id.as_bytes()])?;
            return Ok(());
        }
        let parts = |end: &Option<DerivedEnd>| {
            let end = end.as_ref();
            (
                end.map(|end| end.instant.timestamp()),
                end.map(|end| end.offset_seconds),
                end.and_then(|end| end.trouble).map(Trouble::as_str),
                end.map(|end| end.rules.clone()),
            )
        };
        let (starts, ends) = (parts(&starts), parts(&ends));
        let sql = "INSERT OR REPLACE INTO derived_time (record, entity, starts, starts_offset, starts_trouble, \
                   starts_rules, ends, ends_offset, ends_trouble, ends_rules) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        self.connection.prepare_cached(sql)?.execute(params![
            id.as_bytes(),
            kind.name(),
            starts.0,
            starts.1,
            starts.2,
            starts.3,
            ends.0,
            ends.1,
            ends.2,
            ends.3
        ])?;
        Ok(())
    }

    /// The timed records whose instants depend on a record that changed, itself included.
    pub(crate) fn timed_by(&self, kind: Kind, id: Uuid, into: &mut BTreeSet<(Kind, Uuid)>) -> Result<()> {
        const IN_VENUE: &str = "venue = ?1 OR room IN (SELECT id FROM room WHERE venue = ?1)";
        const IN_PLACE: &str = "venue IN (SELECT id FROM venue WHERE place = ?1) \
             OR room IN (SELECT r.id FROM room r JOIN venue v ON v.id = r.venue WHERE v.place = ?1) \
             OR person IN (SELECT id FROM person WHERE home = ?1)";
        const SESSIONS_IN_PLACE: &str = "venue IN (SELECT id FROM venue WHERE place = ?1) \
             OR leg IN (SELECT id FROM leg WHERE place = ?1)";
        let conditions: &[(Kind, &str)] = match kind {
            Kind::Session | Kind::Journey | Kind::Availability => {
                into.insert((kind, id));
                return Ok(());
            }
            Kind::Place => &[
                (Kind::Session, SESSIONS_IN_PLACE),
                (Kind::Journey, "from_place = ?1 OR to_place = ?1"),
                (Kind::Availability, IN_PLACE),
            ],
            Kind::Venue => &[(Kind::Session, "venue = ?1"), (Kind::Availability, IN_VENUE)],
            Kind::Room => &[(Kind::Availability, "room = ?1")],
            Kind::Leg => &[(Kind::Session, "leg = ?1")],
            Kind::Person => &[(Kind::Availability, "person = ?1")],
            _ => &[],
        };
        for (timed, condition) in conditions {
            let sql = format!("SELECT id FROM {} WHERE {condition}", timed.name());
            into.extend(self.uuids(&sql, [id.as_bytes()])?.into_iter().map(|id| (*timed, id)));
        }
        Ok(())
    }

    /// Derives everything with these rules, keeps them, and notes what moved that is still to come.
    pub(crate) fn adopt(&self, rules: &Rules, now: DateTime<Utc>) -> Result<()> {
        let mut before = Vec::new();
        let mut all = BTreeSet::new();
        for kind in TIMED {
            before.extend(self.derived_times(kind)?.into_iter().map(|(id, time)| (kind, id, time)));
            all.extend(self.ids(kind)?.into_iter().map(|id| (kind, id)));
        }
        let kept: Vec<String> = self
            .connection
            .prepare("SELECT zone FROM zone_rules")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for zone in kept.iter().filter_map(|zone| zone.parse().ok()) {
            self.keep_rules(rules, &zone)?;
        }
        self.rederive(rules, &all)?;
        for (kind, id, was) in before {
            let now_is = self.derived_time(id)?.unwrap_or_default();
            self.note_move(kind, id, &was, &now_is, now)?;
        }
        Ok(())
    }

    fn note_move(&self, kind: Kind, id: Uuid, was: &DerivedTime, is: &DerivedTime, now: DateTime<Utc>) -> Result<()> {
        let seconds = |end: &Option<DerivedEnd>| end.as_ref().map(|end| end.instant.timestamp());
        let rules = |time: &DerivedTime| {
            time.starts.as_ref().or(time.ends.as_ref()).map(|end| end.rules.clone()).unwrap_or_default()
        };
        let (was_at, is_at) = ((seconds(&was.starts), seconds(&was.ends)), (seconds(&is.starts), seconds(&is.ends)));
        let to_come = is_at.1.or(is_at.0).is_some_and(|last| last >= now.timestamp());
        if was_at == is_at || !to_come {
            return Ok(());
        }
        let sql = "INSERT OR REPLACE INTO moved_time (record, entity, was_starts, was_ends, starts, ends, was_rules, \
                   rules, noticed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        self.connection.prepare_cached(sql)?.execute(params![
            id.as_bytes(),
            kind.name(),
            was_at.0,
            was_at.1,
            is_at.0,
            is_at.1,
            rules(was),
            rules(is),
            now.timestamp()
        ])?;
        Ok(())
    }
}

fn read_derived(row: &Row<'_>) -> rusqlite::Result<DerivedTime> {
    let end = |instant: &str, offset: &str, trouble: &str, rules: &str| -> rusqlite::Result<Option<DerivedEnd>> {
        let Some(seconds) = row.get::<_, Option<i64>>(instant)? else { return Ok(None) };
        let instant =
            DateTime::from_timestamp(seconds, 0).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, seconds))?;
        let trouble: Option<String> = row.get(trouble)?;
        Ok(Some(DerivedEnd {
            instant,
            offset_seconds: row.get(offset)?,
            trouble: trouble.as_deref().and_then(Trouble::from_code),
            rules: row.get(rules)?,
        }))
    };
    Ok(DerivedTime {
        starts: end("starts", "starts_offset", "starts_trouble", "starts_rules")?,
        ends: end("ends", "ends_offset", "ends_trouble", "ends_rules")?,
    })
}

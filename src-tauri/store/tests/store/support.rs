//! A workspace in a folder of its own, with a clock and random bytes that are the same every time.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use periplo_model::{Records, for_each_entity};
use periplo_store::{Env, Step, StoreError, Tx, Workspace};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder with app data and room for workspaces; gone at the end of the test.
pub struct Desk {
    pub folder: TempDir,
    /// Seconds that the clock has been put forward.
    pub forward: Arc<AtomicI64>,
    seed: Arc<AtomicU64>,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap(), forward: Arc::default(), seed: Arc::default() }
    }

    /// A desk in memory where there is such a folder: many thousand steps need not wait for a disk.
    pub fn in_memory() -> Self {
        let folder = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
        Self { folder, forward: Arc::default(), seed: Arc::default() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn env(&self) -> Env {
        self.env_with_data("data")
    }

    /// An environment of another machine: with app data of its own.
    pub fn env_with_data(&self, data: &str) -> Env {
        let (forward, seed) = (Arc::clone(&self.forward), Arc::clone(&self.seed));
        let clock = move || start() + TimeDelta::seconds(forward.load(Ordering::Relaxed));
        let random = move |bytes: &mut [u8]| {
            for byte in bytes {
                // SplitMix64.
                let mut mixed = seed.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
                mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                *byte = (mixed ^ (mixed >> 31)) as u8;
            }
        };
        Env::new(self.path(data), "Ana", "0.1.0", Arc::new(clock), Arc::new(random))
    }

    pub fn create(&self, name: &str) -> Workspace {
        Workspace::create(self.path(name), self.env()).unwrap()
    }

    pub fn open(&self, name: &str) -> Workspace {
        Workspace::open(self.path(name), self.env()).unwrap()
    }

    /// A workspace with one full record of each kind.
    pub fn filled(&self, name: &str) -> Workspace {
        let workspace = self.create(name);
        edit(&workspace, "filled", |tx| put_all(tx, &sample()));
        workspace
    }
}

/// When the clock of a [`Desk`] starts.
pub fn start() -> DateTime<Utc> {
    "2026-11-21T10:00:00Z".parse().unwrap()
}

/// Makes a step that must succeed.
pub fn edit<T>(workspace: &Workspace, key: &str, make: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>) -> T {
    workspace.transact(Step::new(key, json!({})), make).unwrap().value
}

/// Puts all records, whatever their order.
pub fn put_all(tx: &mut Tx<'_>, records: &Records) -> Result<(), StoreError> {
    macro_rules! put {
        ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {
            $(for record in &records.$plural { tx.put(record)?; })+
        };
    }
    for_each_entity!(put);
    Ok(())
}

/// An id for tests.
pub fn id(number: u32) -> String {
    format!("01920000-0000-7000-8000-{number:012}")
}

/// One record of each kind, every field filled in, and a few that leave out all that can be left out.
pub fn sample() -> Records {
    serde_json::from_value(sample_json()).unwrap()
}

pub const ORGANIZATION: u32 = 1;
pub const NETWORK: u32 = 2;
pub const PLACE: u32 = 3;
pub const VENUE: u32 = 4;
pub const ROOM: u32 = 5;
pub const PERSON: u32 = 6;
pub const HOST_EVENT: u32 = 7;
pub const FORUM: u32 = 8;
pub const LEG: u32 = 9;
pub const TRACK: u32 = 10;
pub const SESSION: u32 = 11;
pub const DELEGATION: u32 = 12;
pub const DELEGATE: u32 = 13;
pub const JOURNEY: u32 = 14;
pub const STAY: u32 = 15;
pub const PARTICIPATION: u32 = 20;

fn sample_json() -> Value {
    let marks = json!({ "*": "sample", "name": "to_be_confirmed" });
    let text = json!({ "es": "Taller", "pt-BR": "Oficina" });
    let (rank, bare) = ("80", id(30));
    json!({
        "organizations": [
            { "id": id(ORGANIZATION), "name": "IMICHILE", "short_name": "IMI", "kind": "association", "country": "CL",
              "site": "https://example.org", "summary": text, "marks": marks },
            { "id": id(NETWORK), "name": "Worldwide Independent Network", "kind": "network" },
        ],
        "memberships": [{ "id": id(16), "member": id(ORGANIZATION), "network": id(NETWORK), "since": "2010-01-01",
            "until": "2030-12-31", "marks": marks }],
        "places": [{ "id": id(PLACE), "name": "Lima", "country": "PE", "latitude": -12.046374, "longitude": -77.0,
            "zone": "America/Lima", "marks": marks }],
        "venues": [{ "id": id(VENUE), "place": id(PLACE), "name": "Teatro", "address": "Jr. Ica 377",
            "latitude": -12.0, "longitude": 0.1, "lodging": true,
            "hours": [{ "weekday": 1, "opens": "09:00:00", "closes": "02:00:00" }], "notes": text, "marks": marks }],
        "rooms": [{ "id": id(ROOM), "venue": id(VENUE), "name": "Sala 1", "capacity": 120, "rank": rank, "marks": marks }],
        "people": [
            { "id": id(PERSON), "name": "Noemí", "badge_name": "Noe", "languages": ["es", "ca"], "home": id(PLACE),
              "country": "ES", "biography": text, "marks": marks },
            { "id": bare, "name": "Oliver" },
        ],
        "affiliations": [{ "id": id(17), "person": id(PERSON), "organization": id(ORGANIZATION), "role": text,
            "since": "2020-01-01", "until": "2024-01-01", "rank": rank, "marks": marks }],
        "availabilities": [
            { "id": id(18), "room": id(ROOM), "available": true, "starts": "2026-11-10T09:00", "ends": "2026-11-10T20:00",
              "zone": "America/Lima", "note": "works", "marks": marks },
            { "id": id(31), "person": id(PERSON), "starts": "2026-11-10T09:00", "ends": "2026-11-10T20:00" },
        ],
        "host_events": [{ "id": id(HOST_EVENT), "name": "VMF Pro", "starts": "2026-11-09", "ends": "2026-11-12",
            "site": "https://example.org", "organization": id(ORGANIZATION), "marks": marks }],
        "forums": [
            { "id": id(FORUM), "slug": "fica", "name": text, "summary": text, "starts": "2026-11-08", "ends": "2026-11-22",
              "organizer": id(ORGANIZATION), "aims": [text, { "en": "To meet" }], "languages": ["es", "en"],
              "follows": id(32), "calendar_domain": "example.org", "marks": marks, "findings": { "levels": { "look-alike": "off" } } },
            { "id": id(32), "slug": "fics", "starts": "2025-11-08", "ends": "2025-11-22" },
        ],
        "legs": [{ "id": id(LEG), "forum": id(FORUM), "name": text, "place": id(PLACE), "starts": "2026-11-08",
            "ends": "2026-11-12", "host_event": id(HOST_EVENT), "notes": text, "rank": rank, "marks": marks }],
        "tracks": [{ "id": id(TRACK), "forum": id(FORUM), "name": text, "colour": "olive", "rank": rank, "marks": marks }],
        "sessions": [
            { "id": id(SESSION), "forum": id(FORUM), "leg": id(LEG), "track": id(TRACK), "title": text, "abstract": text,
              "kind": "workshop", "schedule": { "span": { "start": "2026-11-10T10:00", "start_fold": "later",
              "end": "2026-11-10T11:30", "end_fold": "earlier" } }, "planned_minutes": 90, "pinned": true,
              "status": "confirmed", "audience": "delegates", "languages": ["es"], "venue": id(VENUE), "room": id(ROOM),
              "zone": "America/Lima", "capacity": 40, "unnamed_heads": 12, "registration_url": "https://example.org/r",
              "online_url": "https://example.org/o", "overlay_of": id(HOST_EVENT), "source_key": "a1", "notes": text,
              "rank": rank, "marks": marks },
            { "id": id(33), "forum": id(FORUM), "kind": "meal" },
            { "id": id(34), "forum": id(FORUM), "leg": id(LEG), "kind": "panel",
              "schedule": { "days": { "from": "2026-11-10", "to": "2026-11-11", "part": "evening" } } },
        ],
        "delegations": [{ "id": id(DELEGATION), "forum": id(FORUM), "name": text, "country": "CL",
            "organization": id(ORGANIZATION), "head": id(PERSON), "official": true, "notes": text, "rank": rank,
            "marks": marks }],
        "delegates": [{ "id": id(DELEGATE), "delegation": id(DELEGATION), "person": id(PERSON), "notes": text,
            "rank": rank, "marks": marks }],
        "attended_legs": [{ "id": id(19), "delegate": id(DELEGATE), "leg": id(LEG), "marks": marks }],
        "participations": [
            { "id": id(PARTICIPATION), "session": id(SESSION), "person": id(PERSON), "role": "speaker",
              "reply": "tentative", "excused": true, "note": text, "rank": rank, "marks": marks },
            { "id": id(35), "session": id(SESSION), "delegation": id(DELEGATION), "role": "attendee" },
            { "id": id(36), "session": id(SESSION), "organization": id(ORGANIZATION), "role": "host" },
        ],
        "partners": [
            { "id": id(21), "organization": id(ORGANIZATION), "forum": id(FORUM), "role": "local_partner", "note": text,
              "rank": rank, "marks": marks },
            { "id": id(37), "organization": id(NETWORK), "session": id(SESSION), "role": "media" },
        ],
        "journeys": [{ "id": id(JOURNEY), "forum": id(FORUM), "mode": "flight", "operator": "Avianca", "number": "AV 52",
            "from_place": id(PLACE), "from_venue": id(VENUE), "from_point": "LIM", "to_place": id(PLACE),
            "to_venue": id(VENUE), "to_point": "hotel", "departs": { "at": { "time": "2026-11-09T08:00", "fold": "earlier" } },
            "arrives": { "day": { "date": "2026-11-09", "part": "morning" } }, "confirmed": true, "notes": text,
            "rank": rank, "marks": marks }],
        "travellers": [{ "id": id(22), "journey": id(JOURNEY), "person": id(PERSON), "marks": marks }],
        "stays": [{ "id": id(STAY), "forum": id(FORUM), "venue": id(VENUE), "check_in": "2026-11-09",
            "check_out": "2026-11-12", "room_type": "twin", "confirmed": true, "notes": text, "rank": rank, "marks": marks }],
        "guests": [{ "id": id(23), "stay": id(STAY), "person": id(PERSON), "marks": marks }],
        "tasks": [{ "id": id(24), "forum": id(FORUM), "leg": id(LEG), "title": "Book", "due": "2026-10-01",
            "owner": id(PERSON), "done": true, "notes": "soon", "rank": rank, "marks": marks }],
        "outcomes": [{ "id": id(25), "forum": id(FORUM), "title": text, "organization": id(ORGANIZATION),
            "date": "2027-05-01", "rank": rank, "marks": marks }],
        "acceptances": [{ "id": id(26), "forum": id(FORUM), "key": "no-room/1", "reason": "outdoors" }],
        "private_people": [{ "id": id(27), "person": id(PERSON), "legal_name": "N. P.", "passport_country": "ES",
            "passport_expiry": "2030-01-01", "diet": "no nuts", "access_needs": "no stairs",
            "email": "n@example.org", "telephone": "+34 000", "emergency_contact": "mother" }],
        "private_bookings": [
            { "id": id(28), "journey": id(JOURNEY), "person": id(PERSON), "reference": "QX7", "notes": "window" },
            { "id": id(38), "stay": id(STAY), "reference": "H-1" },
        ],
        "imports": [{ "id": id(29), "forum": id(FORUM), "kind": "session", "record": id(SESSION),
            "fields": { "title": text, "nothing": null, "numbers": [1, 2.5, -0.1] } }],
    })
}

/// A step without arguments.
pub fn step(key: &str) -> Step {
    Step::new(key, json!({}))
}

/// An environment of a process that shares the folder of a desk, with random bytes of its own.
pub fn env_of_another_process(folder: &std::path::Path) -> Env {
    use std::hash::{BuildHasher, Hasher};
    let state = std::collections::hash_map::RandomState::new();
    let count = AtomicU64::new(0);
    let random = move |bytes: &mut [u8]| {
        for part in bytes.chunks_mut(8) {
            let mut hasher = state.build_hasher();
            hasher.write_u64(count.fetch_add(1, Ordering::Relaxed));
            part.copy_from_slice(&hasher.finish().to_le_bytes()[..part.len()]);
        }
    };
    Env::new(folder.join("data"), "Ana", "0.1.0", Arc::new(start), Arc::new(random))
}

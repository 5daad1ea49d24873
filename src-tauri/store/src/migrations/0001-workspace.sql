-- The workspace file, version 1. The names are those of docs/steps.md; JSON is text that SQLite does not look into.
-- Deferred foreign keys, so that a step may write in any order; nothing here changes data by itself.

CREATE TABLE workspace (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  created INTEGER NOT NULL -- milliseconds since 1970-01-01Z
) STRICT, WITHOUT ROWID;

-- History: see docs/steps.md.
CREATE TABLE step (
  position INTEGER NOT NULL PRIMARY KEY, -- the order in this file, from 1
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  replica BLOB NOT NULL CHECK (length(replica) = 16),
  count INTEGER NOT NULL,
  clock_millis INTEGER NOT NULL,
  clock_counter INTEGER NOT NULL,
  author TEXT NOT NULL,
  key TEXT NOT NULL,
  args TEXT, -- JSON; NULL once erased
  args_salt BLOB, -- NULL once erased
  args_digest BLOB NOT NULL CHECK (length(args_digest) = 32),
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  undoes BLOB REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  redoes BLOB REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  CHECK (undoes IS NULL OR redoes IS NULL),
  CHECK ((args IS NULL) = (args_salt IS NULL))
) STRICT;

CREATE TABLE step_change (
  step INTEGER NOT NULL REFERENCES step DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL, -- from 0
  private INTEGER NOT NULL CHECK (private IN (0, 1)), -- 1: what changed is in private_step_change
  entity TEXT,
  record BLOB,
  operation TEXT CHECK (operation IN ('add', 'update', 'remove')),
  format INTEGER,
  fields TEXT, -- JSON: field -> [before, after]; NULL once erased
  salt BLOB, -- NULL once erased, and where private
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
  PRIMARY KEY (step, ordinal),
  CHECK ((private = 1) = (entity IS NULL)),
  CHECK ((private = 1 OR erased = 1) = (fields IS NULL)),
  CHECK ((fields IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX step_change_record ON step_change (record) WHERE record IS NOT NULL;

CREATE TABLE private_step_change (
  step INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  entity TEXT NOT NULL,
  record BLOB NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('add', 'update', 'remove')),
  format INTEGER NOT NULL,
  fields TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (step, ordinal),
  FOREIGN KEY (step, ordinal) REFERENCES step_change DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX private_step_change_record ON private_step_change (record);

-- What derives from wall times under the zone rules, for queries; seconds since 1970-01-01Z and seconds ahead of UTC.
CREATE TABLE derived_time (
  record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
  entity TEXT NOT NULL,
  starts INTEGER,
  starts_offset INTEGER,
  starts_trouble TEXT,
  starts_rules TEXT,
  ends INTEGER,
  ends_offset INTEGER,
  ends_trouble TEXT,
  ends_rules TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_time_starts ON derived_time (starts) WHERE starts IS NOT NULL;

-- The rules of the zones in use, as TZif (RFC 8536).
CREATE TABLE zone_rules (
  zone TEXT NOT NULL PRIMARY KEY,
  version TEXT NOT NULL,
  tzif BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32) -- of the other columns
) STRICT, WITHOUT ROWID;

-- What moved when newer rules were taken into use: the latest such move of each record.
CREATE TABLE moved_time (
  record BLOB NOT NULL PRIMARY KEY CHECK (length(record) = 16),
  entity TEXT NOT NULL,
  was_starts INTEGER,
  was_ends INTEGER,
  starts INTEGER,
  ends INTEGER,
  was_rules TEXT NOT NULL,
  rules TEXT NOT NULL,
  noticed INTEGER NOT NULL -- seconds since 1970-01-01Z
) STRICT, WITHOUT ROWID;

-- The records, one table a kind, one column a field.

CREATE TABLE organization (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  short_name TEXT,
  kind TEXT NOT NULL,
  country TEXT,
  site TEXT,
  summary TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  member BLOB NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  network BLOB NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  since TEXT,
  until TEXT,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  zone TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE venue (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  place BLOB NOT NULL REFERENCES place DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  address TEXT,
  latitude REAL,
  longitude REAL,
  lodging INTEGER NOT NULL CHECK (lodging IN (0, 1)),
  hours TEXT NOT NULL,
  notes TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE room (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  venue BLOB NOT NULL REFERENCES venue DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  capacity INTEGER,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  badge_name TEXT,
  languages TEXT NOT NULL,
  home BLOB REFERENCES place DEFERRABLE INITIALLY DEFERRED,
  country TEXT,
  biography TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE affiliation (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  organization BLOB NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  since TEXT,
  until TEXT,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE availability (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  room BLOB REFERENCES room DEFERRABLE INITIALLY DEFERRED,
  venue BLOB REFERENCES venue DEFERRABLE INITIALLY DEFERRED,
  available INTEGER NOT NULL CHECK (available IN (0, 1)),
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  zone TEXT,
  note TEXT,
  marks TEXT NOT NULL,
  CHECK ((person IS NOT NULL) + (room IS NOT NULL) + (venue IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE host_event (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  starts TEXT,
  ends TEXT,
  site TEXT,
  organization BLOB REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE forum (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  organizer BLOB REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  aims TEXT NOT NULL,
  languages TEXT NOT NULL,
  follows BLOB REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  calendar_domain TEXT,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE leg (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  place BLOB NOT NULL REFERENCES place DEFERRABLE INITIALLY DEFERRED,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  host_event BLOB REFERENCES host_event DEFERRABLE INITIALLY DEFERRED,
  notes TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE track (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  leg BLOB REFERENCES leg DEFERRABLE INITIALLY DEFERRED,
  track BLOB REFERENCES track DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  "abstract" TEXT NOT NULL,
  kind TEXT NOT NULL,
  schedule TEXT NOT NULL,
  planned_minutes INTEGER,
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  status TEXT NOT NULL,
  audience TEXT NOT NULL,
  languages TEXT NOT NULL,
  venue BLOB REFERENCES venue DEFERRABLE INITIALLY DEFERRED,
  room BLOB REFERENCES room DEFERRABLE INITIALLY DEFERRED,
  zone TEXT,
  capacity INTEGER,
  unnamed_heads INTEGER NOT NULL,
  registration_url TEXT,
  online_url TEXT,
  overlay_of BLOB REFERENCES host_event DEFERRABLE INITIALLY DEFERRED,
  source_key TEXT,
  notes TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  country TEXT,
  organization BLOB REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  head BLOB REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  official INTEGER NOT NULL CHECK (official IN (0, 1)),
  notes TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE delegate (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  delegation BLOB NOT NULL REFERENCES delegation DEFERRABLE INITIALLY DEFERRED,
  person BLOB NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  notes TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attended_leg (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  delegate BLOB NOT NULL REFERENCES delegate DEFERRABLE INITIALLY DEFERRED,
  leg BLOB NOT NULL REFERENCES leg DEFERRABLE INITIALLY DEFERRED,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE participation (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  session BLOB NOT NULL REFERENCES session DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  delegation BLOB REFERENCES delegation DEFERRABLE INITIALLY DEFERRED,
  organization BLOB REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  reply TEXT NOT NULL,
  excused INTEGER NOT NULL CHECK (excused IN (0, 1)),
  note TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL,
  CHECK ((person IS NOT NULL) + (delegation IS NOT NULL) + (organization IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE partner (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  organization BLOB NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  forum BLOB REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  leg BLOB REFERENCES leg DEFERRABLE INITIALLY DEFERRED,
  session BLOB REFERENCES session DEFERRABLE INITIALLY DEFERRED,
  delegation BLOB REFERENCES delegation DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  note TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL,
  CHECK ((forum IS NOT NULL) + (leg IS NOT NULL) + (session IS NOT NULL) + (delegation IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE journey (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  mode TEXT NOT NULL,
  operator TEXT,
  number TEXT,
  from_place BLOB NOT NULL REFERENCES place DEFERRABLE INITIALLY DEFERRED,
  from_venue BLOB REFERENCES venue DEFERRABLE INITIALLY DEFERRED,
  from_point TEXT,
  to_place BLOB NOT NULL REFERENCES place DEFERRABLE INITIALLY DEFERRED,
  to_venue BLOB REFERENCES venue DEFERRABLE INITIALLY DEFERRED,
  to_point TEXT,
  departs TEXT NOT NULL,
  arrives TEXT NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  notes TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE traveller (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  journey BLOB NOT NULL REFERENCES journey DEFERRABLE INITIALLY DEFERRED,
  person BLOB NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stay (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  venue BLOB NOT NULL REFERENCES venue DEFERRABLE INITIALLY DEFERRED,
  check_in TEXT NOT NULL,
  check_out TEXT NOT NULL,
  room_type TEXT,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  notes TEXT NOT NULL,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE guest (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  stay BLOB NOT NULL REFERENCES stay DEFERRABLE INITIALLY DEFERRED,
  person BLOB NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  leg BLOB REFERENCES leg DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  due TEXT,
  owner BLOB REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  notes TEXT,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  organization BLOB REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  rank TEXT NOT NULL,
  marks TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE acceptance (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE private_person (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  legal_name TEXT,
  passport_country TEXT,
  passport_expiry TEXT,
  diet TEXT,
  access_needs TEXT,
  email TEXT,
  telephone TEXT,
  emergency_contact TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE private_booking (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  journey BLOB REFERENCES journey DEFERRABLE INITIALLY DEFERRED,
  stay BLOB REFERENCES stay DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  reference TEXT NOT NULL,
  notes TEXT,
  CHECK ((journey IS NOT NULL) + (stay IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE imported (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  forum BLOB NOT NULL REFERENCES forum DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  record BLOB NOT NULL,
  fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_member ON membership (member);
CREATE INDEX membership_network ON membership (network);
CREATE INDEX venue_place ON venue (place);
CREATE INDEX room_venue ON room (venue);
CREATE INDEX person_home ON person (home) WHERE home IS NOT NULL;
CREATE INDEX affiliation_person ON affiliation (person);
CREATE INDEX affiliation_organization ON affiliation (organization);
CREATE INDEX availability_person ON availability (person) WHERE person IS NOT NULL;
CREATE INDEX availability_room ON availability (room) WHERE room IS NOT NULL;
CREATE INDEX availability_venue ON availability (venue) WHERE venue IS NOT NULL;
CREATE INDEX host_event_organization ON host_event (organization) WHERE organization IS NOT NULL;
CREATE INDEX forum_organizer ON forum (organizer) WHERE organizer IS NOT NULL;
CREATE INDEX forum_follows ON forum (follows) WHERE follows IS NOT NULL;
CREATE INDEX leg_forum ON leg (forum);
CREATE INDEX leg_place ON leg (place);
CREATE INDEX leg_host_event ON leg (host_event) WHERE host_event IS NOT NULL;
CREATE INDEX track_forum ON track (forum);
CREATE INDEX session_forum ON session (forum);
CREATE INDEX session_leg ON session (leg) WHERE leg IS NOT NULL;
CREATE INDEX session_track ON session (track) WHERE track IS NOT NULL;
CREATE INDEX session_venue ON session (venue) WHERE venue IS NOT NULL;
CREATE INDEX session_room ON session (room) WHERE room IS NOT NULL;
CREATE INDEX session_overlay_of ON session (overlay_of) WHERE overlay_of IS NOT NULL;
CREATE INDEX delegation_forum ON delegation (forum);
CREATE INDEX delegation_organization ON delegation (organization) WHERE organization IS NOT NULL;
CREATE INDEX delegation_head ON delegation (head) WHERE head IS NOT NULL;
CREATE INDEX delegate_delegation ON delegate (delegation);
CREATE INDEX delegate_person ON delegate (person);
CREATE INDEX attended_leg_delegate ON attended_leg (delegate);
CREATE INDEX attended_leg_leg ON attended_leg (leg);
CREATE INDEX participation_session ON participation (session);
CREATE INDEX participation_person ON participation (person) WHERE person IS NOT NULL;
CREATE INDEX participation_delegation ON participation (delegation) WHERE delegation IS NOT NULL;
CREATE INDEX participation_organization ON participation (organization) WHERE organization IS NOT NULL;
CREATE INDEX partner_organization ON partner (organization);
CREATE INDEX partner_forum ON partner (forum) WHERE forum IS NOT NULL;
CREATE INDEX partner_leg ON partner (leg) WHERE leg IS NOT NULL;
CREATE INDEX partner_session ON partner (session) WHERE session IS NOT NULL;
CREATE INDEX partner_delegation ON partner (delegation) WHERE delegation IS NOT NULL;
CREATE INDEX journey_forum ON journey (forum);
CREATE INDEX journey_from_place ON journey (from_place);
CREATE INDEX journey_from_venue ON journey (from_venue) WHERE from_venue IS NOT NULL;
CREATE INDEX journey_to_place ON journey (to_place);
CREATE INDEX journey_to_venue ON journey (to_venue) WHERE to_venue IS NOT NULL;
CREATE INDEX traveller_journey ON traveller (journey);
CREATE INDEX traveller_person ON traveller (person);
CREATE INDEX stay_forum ON stay (forum);
CREATE INDEX stay_venue ON stay (venue);
CREATE INDEX guest_stay ON guest (stay);
CREATE INDEX guest_person ON guest (person);
CREATE INDEX task_forum ON task (forum);
CREATE INDEX task_leg ON task (leg) WHERE leg IS NOT NULL;
CREATE INDEX task_owner ON task (owner) WHERE owner IS NOT NULL;
CREATE INDEX outcome_forum ON outcome (forum);
CREATE INDEX outcome_organization ON outcome (organization) WHERE organization IS NOT NULL;
CREATE INDEX acceptance_forum ON acceptance (forum);
CREATE INDEX private_person_person ON private_person (person);
CREATE INDEX private_booking_journey ON private_booking (journey) WHERE journey IS NOT NULL;
CREATE INDEX private_booking_stay ON private_booking (stay) WHERE stay IS NOT NULL;
CREATE INDEX private_booking_person ON private_booking (person) WHERE person IS NOT NULL;
CREATE INDEX imported_forum ON imported (forum);

-- Publications. They outlive the forum they are of, so nothing here refers to a record; places are local to the file.

CREATE TABLE publication (
  place INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  forum BLOB NOT NULL CHECK (length(forum) = 16),
  number INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL, -- RFC 3339, in UTC
  note TEXT,
  domain TEXT NOT NULL,
  rules TEXT NOT NULL,
  forum_facts TEXT NOT NULL, -- JSON
  digest BLOB NOT NULL CHECK (length(digest) = 32) -- SHA-256 of the whole, as a bundle has it
) STRICT;
CREATE INDEX publication_forum ON publication (forum);

CREATE TABLE publication_parent (
  publication INTEGER NOT NULL REFERENCES publication DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL, -- from 0
  parent INTEGER NOT NULL REFERENCES publication DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (publication, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_parent_parent ON publication_parent (parent);

CREATE TABLE calendar (
  place INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  forum BLOB NOT NULL CHECK (length(forum) = 16),
  scope TEXT NOT NULL,
  subject BLOB CHECK (length(subject) = 16)
) STRICT;
CREATE INDEX calendar_forum ON calendar (forum);

-- What is said of a calendar, from a publication on.
CREATE TABLE publication_calendar (
  calendar INTEGER NOT NULL REFERENCES calendar DEFERRABLE INITIALLY DEFERRED,
  publication INTEGER NOT NULL REFERENCES publication DEFERRABLE INITIALLY DEFERRED,
  facts TEXT NOT NULL, -- JSON
  PRIMARY KEY (calendar, publication)
) STRICT, WITHOUT ROWID;

-- What is said of an item, from a publication on.
CREATE TABLE publication_item (
  publication INTEGER NOT NULL REFERENCES publication DEFERRABLE INITIALLY DEFERRED,
  item BLOB NOT NULL CHECK (length(item) = 16),
  facts TEXT NOT NULL, -- JSON
  PRIMARY KEY (publication, item)
) STRICT, WITHOUT ROWID;

-- Personal facts, each once: the delegates of a delegation have most of them in common.
CREATE TABLE publication_personal (
  place INTEGER NOT NULL PRIMARY KEY,
  facts TEXT NOT NULL UNIQUE -- JSON
) STRICT;

-- That an item is in a calendar, from a publication on.
CREATE TABLE publication_membership (
  calendar INTEGER NOT NULL REFERENCES calendar DEFERRABLE INITIALLY DEFERRED,
  item BLOB NOT NULL CHECK (length(item) = 16),
  publication INTEGER NOT NULL REFERENCES publication DEFERRABLE INITIALLY DEFERRED,
  personal INTEGER NOT NULL REFERENCES publication_personal DEFERRABLE INITIALLY DEFERRED,
  gone INTEGER REFERENCES publication DEFERRABLE INITIALLY DEFERRED, -- that which gave the last facts; NULL while there
  PRIMARY KEY (calendar, item, publication)
) STRICT, WITHOUT ROWID;

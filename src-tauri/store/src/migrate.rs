//! The schema and how older files come to it.

use rusqlite::Connection;

use crate::error::{Result, StoreError};

/// `PRAGMA application_id` of a workspace: "PERI".
pub(crate) const APPLICATION_ID: i32 = 0x5045_5249;

/// What brings a file from each format to the next, from the empty file on.
const MIGRATIONS: &[&[&str]] = &[
    &[include_str!("migrations/0001-workspace.sql"), include_str!("migrations/0001-publications.sql")],
    &[include_str!("migrations/0002-finding-settings.sql")],
];

/// The newest format this program knows.
pub(crate) fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The format a connection's file has; 0 for an empty one.
pub(crate) fn format(connection: &Connection) -> Result<u32> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    u32::try_from(version).map_err(|_| StoreError::damaged("a format below zero"))
}

/// Brings the file to the newest format, in the transaction that the caller has begun.
pub(crate) fn migrate(connection: &Connection) -> Result<()> {
    migrate_with(connection, MIGRATIONS)
}

fn migrate_with(connection: &Connection, migrations: &[&[&str]]) -> Result<()> {
    let from = format(connection)? as usize;
    for (place, statements) in migrations.iter().enumerate().skip(from) {
        for sql in *statements {
            connection.execute_batch(sql)?;
        }
        connection.pragma_update(None, "user_version", i64::try_from(place + 1).unwrap_or(i64::MAX))?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(())
}

/// The tables and indexes of a file as SQLite keeps them, for comparison.
pub(crate) fn schema(connection: &Connection) -> Result<Vec<(String, String)>> {
    let sql = "SELECT type || ' ' || name || ' ' || tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY 1";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The tables and indexes of the newest format.
pub(crate) fn newest_schema() -> Result<Vec<(String, String)>> {
    let memory = Connection::open_in_memory()?;
    migrate(&memory)?;
    schema(&memory)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &[&str] = &["CREATE TABLE thing (x INTEGER) STRICT", "INSERT INTO thing VALUES (1), (2)"];
    const SECOND: &[&str] = &["ALTER TABLE thing ADD COLUMN y INTEGER; UPDATE thing SET y = x * 10"];

    fn sum(connection: &Connection) -> i64 {
        connection.query_row("SELECT sum(y) FROM thing", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn an_older_file_goes_through_every_later_migration_and_no_earlier_one() {
        let connection = Connection::open_in_memory().unwrap();
        migrate_with(&connection, &[FIRST]).unwrap();
        assert_eq!(format(&connection).unwrap(), 1);
        migrate_with(&connection, &[FIRST, SECOND]).unwrap();
        assert_eq!((format(&connection).unwrap(), sum(&connection)), (2, 30));
        migrate_with(&connection, &[FIRST, SECOND]).unwrap();
        assert_eq!(sum(&connection), 30);
    }

    #[test]
    fn a_migration_that_fails_leaves_the_file_as_it_was() {
        let connection = Connection::open_in_memory().unwrap();
        migrate_with(&connection, &[FIRST]).unwrap();
        let before = schema(&connection).unwrap();
        let transaction = crate::writer::Transaction::begin(&connection).unwrap();
        assert!(migrate_with(&connection, &[FIRST, SECOND, &["DROP TABLE nothing"]]).is_err());
        drop(transaction);
        assert_eq!((format(&connection).unwrap(), schema(&connection).unwrap()), (1, before));
    }
}

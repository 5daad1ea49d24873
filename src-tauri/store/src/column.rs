//! The columns of each kind of record: one a top-level field, with how the field is kept.

use periplo_model::Kind;

/// How a field is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnType {
    /// An id as 16 bytes.
    Id,
    /// A text as it is.
    Text,
    /// Anything with parts, as JSON text.
    Json,
    /// Yes or no, as 1 or 0.
    Flag,
    /// A whole number.
    Integer,
    /// A number.
    Real,
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// Its name, which is the field's.
    pub name: &'static str,
    /// How the field is kept.
    pub of: ColumnType,
    /// Whether every record has the field.
    pub required: bool,
}

macro_rules! required {
    () => {
        false
    };
    (always) => {
        true
    };
}

macro_rules! columns {
    ($($kind:ident: $($name:ident $of:ident $($required:ident)?),+;)+) => {
        /// The columns of a kind, in the order of the fields of its type.
        pub(crate) fn columns(kind: Kind) -> &'static [Column] {
            match kind {
                $(Kind::$kind => &[$(Column {
                    name: stringify!($name),
                    of: ColumnType::$of,
                    required: required!($($required)?),
                }),+],)+
            }
        }
    };
}

// `always`: every record has it.
columns! {
    Organization: id Id always, name Text always, short_name Text, kind Text always, country Text, site Text, summary Json always, marks Json always;
    Membership: id Id always, member Id always, network Id always, since Text, until Text, marks Json always;
    Place: id Id always, name Text always, country Text always, latitude Real, longitude Real, zone Text always, marks Json always;
    Venue: id Id always, place Id always, name Text always, address Text, latitude Real, longitude Real, lodging Flag always, hours Json always, notes Json always, marks Json always;
    Room: id Id always, venue Id always, name Text always, capacity Integer, rank Text always, marks Json always;
    Person: id Id always, name Text always, badge_name Text, languages Json always, home Id, country Text, biography Json always, marks Json always;
    Affiliation: id Id always, person Id always, organization Id always, role Json always, since Text, until Text, rank Text always, marks Json always;
    Availability: id Id always, person Id, room Id, venue Id, available Flag always, starts Text always, ends Text always, zone Text, note Text, marks Json always;
    HostEvent: id Id always, name Text always, starts Text, ends Text, site Text, organization Id, marks Json always;
    Forum: id Id always, slug Text always, name Json always, summary Json always, starts Text always, ends Text always, organizer Id, aims Json always, languages Json always, follows Id, calendar_domain Text, marks Json always, findings Json;
    Leg: id Id always, forum Id always, name Json always, place Id always, starts Text always, ends Text always, host_event Id, notes Json always, rank Text always, marks Json always;
    Track: id Id always, forum Id always, name Json always, colour Text always, rank Text always, marks Json always;
    Session: id Id always, forum Id always, leg Id, track Id, title Json always, abstract Json always, kind Text always, schedule Json always, planned_minutes Integer, pinned Flag always, status Text always, audience Text always, languages Json always, venue Id, room Id, zone Text, capacity Integer, unnamed_heads Integer always, registration_url Text, online_url Text, overlay_of Id, source_key Text, notes Json always, rank Text always, marks Json always;
    Delegation: id Id always, forum Id always, name Json always, country Text, organization Id, head Id, official Flag always, notes Json always, rank Text always, marks Json always;
    Delegate: id Id always, delegation Id always, person Id always, notes Json always, rank Text always, marks Json always;
    AttendedLeg: id Id always, delegate Id always, leg Id always, marks Json always;
    Participation: id Id always, session Id always, person Id, delegation Id, organization Id, role Text always, reply Text always, excused Flag always, note Json always, rank Text always, marks Json always;
    Partner: id Id always, organization Id always, forum Id, leg Id, session Id, delegation Id, role Text always, note Json always, rank Text always, marks Json always;
    Journey: id Id always, forum Id always, mode Text always, operator Text, number Text, from_place Id always, from_venue Id, from_point Text, to_place Id always, to_venue Id, to_point Text, departs Json always, arrives Json always, confirmed Flag always, notes Json always, rank Text always, marks Json always;
    Traveller: id Id always, journey Id always, person Id always, marks Json always;
    Stay: id Id always, forum Id always, venue Id always, check_in Text always, check_out Text always, room_type Text, confirmed Flag always, notes Json always, rank Text always, marks Json always;
    Guest: id Id always, stay Id always, person Id always, marks Json always;
    Task: id Id always, forum Id always, leg Id, title Text always, due Text, owner Id, done Flag always, notes Text, rank Text always, marks Json always;
    Outcome: id Id always, forum Id always, title Json always, organization Id, date Text, rank Text always, marks Json always;
    Acceptance: id Id always, forum Id always, key Text always, reason Text always;
    PrivatePerson: id Id always, person Id always, legal_name Text, passport_country Text, passport_expiry Text, diet Text, access_needs Text, email Text, telephone Text, emergency_contact Text;
    PrivateBooking: id Id always, journey Id, stay Id, person Id, reference Text always, notes Text;
    Imported: id Id always, forum Id always, kind Text always, record Id always, fields Json always;
}

/// The statements that read and write one kind.
pub(crate) struct Statements {
    /// `SELECT columns FROM kind`, to be followed by a condition.
    pub select: String,
    /// Writes one record, new or not; a parameter a column, in order.
    pub put: String,
    /// Removes the record with the id ?1.
    pub remove: String,
}

/// The statements of a kind.
pub(crate) fn statements(kind: Kind) -> &'static Statements {
    static ALL: std::sync::LazyLock<Vec<Statements>> = std::sync::LazyLock::new(|| {
        Kind::ALL
            .iter()
            .map(|kind| {
                let table = kind.name();
                let names: Vec<String> = columns(*kind).iter().map(|column| format!("\"{}\"", column.name)).collect();
                let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
                let updates: Vec<String> = names[1..].iter().map(|name| format!("{name}=excluded.{name}")).collect();
                let columns = names.join(", ");
                Statements {
                    select: format!("SELECT {columns} FROM {table}"),
                    put: format!(
                        "INSERT INTO {table} ({columns}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
                        places.join(", "),
                        updates.join(", ")
                    ),
                    remove: format!("DELETE FROM {table} WHERE id = ?1"),
                }
            })
            .collect()
    });
    // The derived order of the enum is that of `Kind::ALL`.
    &ALL[kind as usize]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use periplo_model::for_each_entity;
    use schemars::{JsonSchema, SchemaGenerator};
    use serde_json::Value;

    use super::*;

    /// The names of the top-level fields of a type, those of flattened enums included.
    fn fields<T: JsonSchema>() -> BTreeSet<String> {
        fn collect(schema: &Value, into: &mut BTreeSet<String>) {
            if let Some(properties) = schema["properties"].as_object() {
                into.extend(properties.keys().cloned());
            }
            for alternatives in ["oneOf", "anyOf"] {
                schema[alternatives].as_array().into_iter().flatten().for_each(|schema| collect(schema, into));
            }
        }
        let mut names = BTreeSet::new();
        collect(SchemaGenerator::default().into_root_schema_for::<T>().as_value(), &mut names);
        names
    }

    #[test]
    fn every_field_of_every_kind_has_a_column_and_every_column_a_field() {
        macro_rules! check {
            ($($kind:ident $id:ident $name:ident $plural:ident $references:tt;)+) => {$(
                let names: BTreeSet<String> = columns(Kind::$kind).iter().map(|column| column.name.to_owned()).collect();
                assert_eq!(names, fields::<periplo_model::$kind>(), "{}", stringify!($kind));
            )+};
        }
        for_each_entity!(check);
    }

    #[test]
    fn the_tables_have_the_columns_and_each_reference_a_foreign_key() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        connection.execute_batch("BEGIN").unwrap();
        crate::migrate::migrate(&connection).unwrap();
        for kind in Kind::ALL {
            let sql = format!("SELECT name, type, \"notnull\" FROM pragma_table_info('{}')", kind.name());
            let found: Vec<(String, String, bool)> = connection
                .prepare(&sql)
                .unwrap()
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let wanted: Vec<(String, String, bool)> = columns(*kind)
                .iter()
                .map(|column| {
                    let of = match column.of {
                        ColumnType::Id => "BLOB",
                        ColumnType::Text | ColumnType::Json => "TEXT",
                        ColumnType::Flag | ColumnType::Integer => "INTEGER",
                        ColumnType::Real => "REAL",
                    };
                    (column.name.to_owned(), of.to_owned(), column.required)
                })
                .collect();
            assert_eq!(found, wanted, "{kind:?}");

            let sql = format!("SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list('{}')", kind.name());
            let found: BTreeSet<(String, String, String)> = connection
                .prepare(&sql)
                .unwrap()
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let wanted: BTreeSet<(String, String, String)> = kind
                .references()
                .iter()
                .map(|reference| (reference.field.to_owned(), reference.to.name().to_owned(), "NO ACTION".to_owned()))
                .collect();
            assert_eq!(found, wanted, "{kind:?}");
        }
    }
}

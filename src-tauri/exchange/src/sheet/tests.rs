//! Sheets as organizers send them, and our own written and read back.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use periplo_model::time::Rules;
use periplo_model::{EntityId, Records};

use super::*;
use crate::bundle;
use crate::messages::Language;
use crate::samples;

/// The records of the samples, as a workspace holds them.
fn records(slug: &str) -> (Records, periplo_model::ForumId) {
    let sample = samples::samples().into_iter().find(|sample| sample.slug.contains(slug)).unwrap();
    let reading = bundle::read(sample.text.as_bytes(), &Records::default(), &Rules::shipped()).unwrap();
    (reading.bundle.records, reading.bundle.header.forum)
}

fn asked(forum: periplo_model::ForumId, kind: Option<SheetKind>) -> Asked<'static> {
    Asked {
        forum,
        kind,
        header_row: None,
        columns: Mapping::new(),
        orders: BTreeMap::new(),
        choices: HashMap::new(),
        take_file: false,
        language: Language::En,
        before: &|_| None,
    }
}

fn taken(sheet: &Sheet, asked: &Asked<'_>, ours: &Records) -> Taken {
    take(sheet, asked, ours, &Rules::shipped(), &mut |_, _| true).unwrap_or_else(|_| panic!("the forum is there"))
}

/// What a plan makes of records.
fn after(ours: &Records, taken: &Taken) -> Records {
    let mut after = taken.plan.puts.clone();
    after.merge([ours.clone()]);
    after
}

/// What is told of each kind of sheet in the expectations.
fn told(kind: SheetKind) -> Vec<Head> {
    use Field::*;
    let fields: &[Field] = match kind {
        SheetKind::People => {
            &[Name, Organization, Position, Country, Languages, Email, Telephone, PassportExpiry, Diet]
        }
        SheetKind::Delegates => &[Delegation, Name, Head, Legs, Organization, Position],
        SheetKind::Sessions => {
            &[Title, Kind, Status, Leg, Day, Start, End, Venue, Room, Audience, Speakers, Moderators]
        }
        SheetKind::Journeys => &[
            Mode,
            Operator,
            Number,
            FromCity,
            FromPoint,
            DepartsDay,
            DepartsHour,
            ToCity,
            ArrivesDay,
            ArrivesHour,
            Travellers,
            Confirmed,
            Booking,
        ],
        SheetKind::Stays => &[Guests, Venue, City, CheckIn, CheckOut, RoomType, Confirmed, Booking, Notes],
    };
    fields.iter().map(|field| (*field, None)).collect()
}

/// What comes of a file, a line for each row and each remark that is more than a note.
fn came_of(file: &str, sheet: Option<&str>, slug: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/sheets").join(file);
    let book = read(&std::fs::read(path).unwrap()).unwrap();
    let sheet = match sheet {
        Some(name) => book.sheets.iter().find(|sheet| sheet.name == name).unwrap(),
        None => &book.sheets[0],
    };
    let (ours, forum) = records(slug);
    let asked = asked(forum, None);
    let taken = taken(sheet, &asked, &ours);
    let after = after(&ours, &taken);
    let writer = Writer::new(&after, forum, Language::En).unwrap();
    let kind = taken.headed.kind;
    let mut out = format!("{} by row {}\n", kind.name(), sheet.number(taken.headed.header_row));
    let note = |out: &mut String, note: &Note| {
        if note.gravity == Gravity::Told {
            return;
        }
        let at = note.column.map(letters).unwrap_or_default();
        let row = if note.row > 0 { note.row.to_string() } else { String::new() };
        let args: Vec<&str> = note.args.values().map(String::as_str).collect();
        let _ = writeln!(out, "   {at}{row} {} {}", note.code, args.join(", "));
    };
    taken.notes.iter().for_each(|it| note(&mut out, it));
    for row in &taken.rows {
        let id = row
            .record
            .filter(|_| !matches!(row.fate, RowFate::Twice | RowFate::Ask | RowFate::Broken | RowFate::LeftOut))
            .map(|(_, id)| id);
        let written = match (kind, id) {
            (SheetKind::Delegates, Some(person)) => {
                // The delegate of the row: of a person with several, that of the delegation named.
                after.delegates.iter().find(|it| it.person.uuid() == person).map(|it| it.id.uuid())
            }
            (_, id) => id,
        };
        let cells = written.map(|id| writer.row(kind, id, &told(kind)).join(" | ")).unwrap_or_default();
        let _ = writeln!(out, "{} {:?}: {}", row.number, row.fate, cells);
        row.notes.iter().for_each(|it| note(&mut out, it));
    }
    out.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(file: &str, sheet: Option<&str>, slug: &str) {
    let stem = file.rsplit_once('.').unwrap().0;
    let expected =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/fixtures/sheets/{stem}.expected.txt"));
    let expected = std::fs::read_to_string(expected).unwrap();
    let came = came_of(file, sheet, slug);
    assert_eq!(came, expected.trim_end(), "\n{came}\n");
}

#[test]
fn invitados_of_a_windows_spreadsheet() {
    check("01-invitados.csv", None, "fim-gdl");
}

#[test]
fn guests_with_months_first() {
    check("02-guests.csv", None, "fim-gdl");
}

#[test]
fn convidados_on_the_second_sheet() {
    check("03-convidados.xlsx", Some("Convidados"), "fim-gdl");
}

#[test]
fn delegaciones_under_joined_headers() {
    check("04-delegaciones.xlsx", None, "fica");
}

#[test]
fn delegates_as_unicode_text() {
    check("05-delegates.txt", None, "fica");
}

#[test]
fn programa_under_headings_of_days() {
    check("06-programa.xlsx", None, "fim-gdl");
}

#[test]
fn programme_with_wrong_weekdays() {
    check("07-programme.csv", None, "fim-gdl");
}

#[test]
fn programacao_of_several_legs() {
    check("08-programacao.csv", None, "fica");
}

#[test]
fn vuelos_with_a_row_for_each_passenger() {
    check("09-vuelos.xlsx", None, "fica");
}

#[test]
fn flights_without_years() {
    check("10-flights.csv", None, "fica");
}

#[test]
fn hoteles_with_nights_the_wrong_way_round() {
    check("11-hoteles.csv", None, "fica");
}

#[test]
fn hospedagem_whose_dates_nothing_decides() {
    check("12-hospedagem.txt", None, "fim-gdl");
}

/// Every list of every sample, in every language and both forms, read back into the same records: nothing changes.
#[test]
fn what_was_written_is_read_back_as_it_was() {
    for slug in ["fim-gdl", "fica", "win-mexico"] {
        let (ours, forum) = records(slug);
        for language in Language::ALL {
            let writer = Writer::new(&ours, forum, language).unwrap();
            for kind in SheetKind::ALL {
                let table = writer.table(*kind, true);
                if table.rows.is_empty() {
                    continue;
                }
                let files = [csv(&table, b';'), csv(&table, b','), xlsx(&table, "Lista").unwrap()];
                for file in files {
                    let book = read(&file).unwrap();
                    let taken = taken(&book.sheets[0], &asked(forum, Some(*kind)), &ours);
                    let odd: Vec<_> =
                        taken.rows.iter().filter(|row| !matches!(row.fate, RowFate::Same | RowFate::Joined)).collect();
                    assert!(odd.is_empty(), "{slug} {language} {kind:?}: {odd:#?}");
                    let changes: Vec<_> = taken.plan.changes.iter().collect();
                    assert!(
                        changes.is_empty() && taken.remove_whole.is_empty(),
                        "{slug} {language} {kind:?}: {changes:#?}"
                    );
                    let unread: Vec<_> = taken.headed.columns.iter().filter(|column| column.field.is_none()).collect();
                    assert!(unread.is_empty(), "{unread:?}");
                }
            }
        }
    }
}

/// The lists of a forum read into a copy that has only its legs, and written again, are the same files.
#[test]
fn what_was_written_makes_the_same_list_elsewhere() {
    let (ours, forum) = records("fica");
    let mut bare = ours.clone();
    bare.people.clear();
    bare.affiliations.clear();
    bare.availabilities.clear();
    bare.sessions.clear();
    bare.participations.clear();
    bare.delegates.clear();
    bare.attended_legs.clear();
    bare.journeys.clear();
    bare.travellers.clear();
    bare.stays.clear();
    bare.guests.clear();
    bare.delegations.iter_mut().for_each(|it| it.head = None);
    let source = Writer::new(&ours, forum, Language::Es).unwrap();
    let order = [SheetKind::People, SheetKind::Delegates, SheetKind::Sessions, SheetKind::Journeys, SheetKind::Stays];
    for kind in order {
        let book = read(&csv(&source.table(kind, true), b';')).unwrap();
        let taken = taken(&book.sheets[0], &asked(forum, Some(kind)), &bare);
        bare = after(&bare, &taken);
    }
    let copy = Writer::new(&bare, forum, Language::Es).unwrap();
    for kind in order {
        let rows = |writer: &Writer<'_>| {
            let mut rows = writer.table(kind, true).rows;
            rows.sort();
            rows
        };
        assert_eq!(rows(&copy), rows(&source), "{kind:?}");
    }
}

#[test]
fn private_columns_are_written_only_when_asked() {
    let (ours, forum) = records("fica");
    let writer = Writer::new(&ours, forum, Language::En).unwrap();
    for kind in SheetKind::ALL {
        assert!(writer.table(*kind, false).heads.iter().all(|(field, _)| !field.is_private()));
    }
    assert!(writer.table(SheetKind::People, true).headers.contains(&"Diet".to_owned()));
}

#[test]
fn a_workbook_is_the_same_bytes_each_time() {
    let (ours, forum) = records("fica");
    let table = Writer::new(&ours, forum, Language::En).unwrap().table(SheetKind::Sessions, false);
    assert_eq!(xlsx(&table, "Sessions").unwrap(), xlsx(&table, "Sessions").unwrap());
}

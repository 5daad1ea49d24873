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
        usual_order: Order::DayFirst,
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
                let table = writer.table((*kind).into(), true);
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
        let book = read(&csv(&source.table(kind.into(), true), b';')).unwrap();
        let taken = taken(&book.sheets[0], &asked(forum, Some(kind)), &bare);
        bare = after(&bare, &taken);
    }
    let copy = Writer::new(&bare, forum, Language::Es).unwrap();
    for kind in order {
        let rows = |writer: &Writer<'_>| {
            let mut rows = writer.table(kind.into(), true).rows;
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
    let private: Vec<String> = SheetKind::ALL
        .iter()
        .flat_map(|kind| {
            kind.fields().iter().filter(|field| field.is_private()).map(|field| header(*field, *kind, Language::En))
        })
        .collect();
    for list in List::ALL {
        let headers = writer.table(*list, false).headers;
        assert!(headers.iter().all(|header| !private.contains(header)), "{list:?}: {headers:?}");
    }
    assert!(writer.table(List::People, true).headers.contains(&"Diet".to_owned()));
}

#[test]
fn a_workbook_is_the_same_bytes_each_time() {
    let (ours, forum) = records("fica");
    let table = Writer::new(&ours, forum, Language::En).unwrap().table(List::Sessions, false);
    assert_eq!(xlsx(&table, "Sessions").unwrap(), xlsx(&table, "Sessions").unwrap());
}

/// What stands in the rows of a list that is only written, without the identities.
#[track_caller]
fn written(slug: &str, list: List, expected: &[&[&str]]) {
    let (ours, forum) = records(slug);
    let table = Writer::new(&ours, forum, Language::En).unwrap().table(list, false);
    assert!(table.rows.iter().all(|row| row.len() == table.headers.len() && row.len() == table.cells.len()));
    let rows: Vec<&[String]> = std::iter::once(&table.headers).chain(&table.rows).map(|row| &row[1..]).collect();
    for line in expected {
        assert!(
            rows.contains(&&line.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>()[..]),
            "{line:?} in {rows:#?}"
        );
    }
}

#[test]
fn lists_that_are_only_written_name_what_they_refer_to() {
    written("fica", List::Legs, &[&["Leg", "City", "Country", "Date", "End date", "Host event", "Sessions", "Notes"]]);
    let hall: &[&str] = &["Hall", "Circulart site (to be confirmed)", "Medellín", "120"];
    written("fica", List::Rooms, &[&["Room", "Venue", "City", "Capacity"], hall]);
    written("fica", List::HostEvents, &[&["Circulart 2023", "2023-11-08", "2023-11-11", "Circulart", ""]]);
    written("fica", List::Places, &[&["Medellín", "Colombia", "America/Bogota", "6.25184", "-75.56359"]]);
    written("fica", List::Partners, &[&["Local partners in Ecuador", "Local partner", "Ecuador: Quito", ""]]);
    let due: &[&str] = &["Confirm the city and the venue in Ecuador", "2023-10-13", "", "no", "Ecuador: Quito", ""];
    written("fica", List::Tasks, &[&["Task", "Due", "Who does it", "Done", "Leg", "Notes"], due]);
    let admi = "Asociación de Discográficas Mexicanas Independientes";
    written("fim-gdl", List::Outcomes, &[&["ADMI se presenta ante la industria", "2024-03-01", admi]]);
}

#[test]
fn what_belongs_to_another_forum_is_in_no_list() {
    let (ours, forum) = records("fica");
    let writer = Writer::new(&ours, forum, Language::En).unwrap();
    let of_others = ours.outcomes.iter().filter(|it| it.forum != forum).count();
    assert_eq!((ours.outcomes.len(), of_others, writer.table(List::Outcomes, false).rows.len()), (1, 1, 0));
}

#[test]
fn a_number_below_zero_is_a_number_and_a_text_that_begins_so_is_harmless() {
    let table = Table {
        list: List::Places,
        headers: vec!["City".to_owned(), "Longitude".to_owned()],
        cells: vec![Cells::Texts, Cells::Numbers],
        rows: vec![vec!["-2+3".to_owned(), "-75.5".to_owned()], vec!["Lima".to_owned(), "=1+1".to_owned()]],
    };
    let text = String::from_utf8(csv(&table, b',')).unwrap();
    assert_eq!(text, "\u{feff}City,Longitude\r\n'-2+3,-75.5\r\nLima,'=1+1\r\n");
}

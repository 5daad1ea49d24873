//! Folders of calendars over time.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use periplo_exchange::ics::{Extras, FolderError, FolderOutcome, MANIFEST, SaveError, SaveOptions, save};
use periplo_exchange::messages::Language;
use periplo_model::publication::{Calendar, CalendarScope, CalendarState, Name};
use periplo_model::time::Rules;

use super::states::{self, id, localized, state};

fn leg(name: &str) -> CalendarState {
    let subject = Some((id(40), Name::Plain(name.to_owned())));
    state(CalendarScope::Leg, subject, vec![states::lima_session()])
}

fn delegate() -> CalendarState {
    let subject = Some((id(41), Name::Plain("Ana Núñez".to_owned())));
    state(CalendarScope::Delegate, subject, vec![states::stay()])
}

fn public() -> CalendarState {
    state(CalendarScope::Public, None, vec![states::tombstone(), states::havana_december()])
}

fn try_save(folder: &Path, states: &[CalendarState]) -> Result<FolderOutcome, SaveError<Infallible>> {
    save_selected(folder, states, |_| true)
}

fn save_selected(
    folder: &Path,
    states: &[CalendarState],
    selected: impl Fn(&Calendar) -> bool,
) -> Result<FolderOutcome, SaveError<Infallible>> {
    let publication = public().publication;
    let options = SaveOptions {
        publication: &publication,
        rules: Rules::shipped(),
        language: Language::Es,
        extras: Extras::default(),
    };
    save(folder, &options, selected, states.iter().cloned().map(Ok), |_| ControlFlow::Continue(()))
}

fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for name in ["", "public/", "organizers/", "people/"] {
        for entry in fs::read_dir(folder.join(name)).into_iter().flatten().flatten() {
            if entry.file_type().unwrap().is_file() {
                found.insert(format!("{name}{}", entry.file_name().into_string().unwrap()));
            }
        }
    }
    found
}

fn written(outcome: &FolderOutcome) -> Vec<&str> {
    outcome.written.iter().map(String::as_str).collect()
}

fn short(state: &CalendarState) -> String {
    state.calendar.id.to_string()[..8].to_owned()
}

#[test]
fn files_have_readable_names_and_lie_apart() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("not/there/yet");
    let outcome = try_save(&to, &[public(), leg("Lima & Callao"), delegate()]).unwrap();
    let (a, b, c) = (short(&public()), short(&leg("")), short(&delegate()));
    let expected = [
        format!("public/fica-2023-programa-publico-{a}.ics"),
        format!("organizers/fica-2023-etapa-lima-callao-{b}.ics"),
        format!("people/fica-2023-delegado-ana-nunez-{c}.ics"),
    ];
    assert_eq!(outcome.written, expected);
    let all: BTreeSet<String> = expected.into_iter().chain([MANIFEST.to_owned()]).collect();
    assert_eq!(files(&to), all);
}

#[test]
fn saving_again_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let states = [public(), leg("Lima"), delegate()];
    let first = try_save(folder.path(), &states).unwrap();
    let times = |path: &str| fs::metadata(folder.path().join(path)).unwrap().modified().unwrap();
    let paths: Vec<String> = files(folder.path()).into_iter().collect();
    let before: Vec<_> = paths.iter().map(|path| times(path)).collect();
    let again = try_save(folder.path(), &states).unwrap();
    assert_eq!(first.written.len(), 3);
    assert_eq!(again, FolderOutcome { unchanged: 3, ..FolderOutcome::default() });
    assert_eq!(paths.iter().map(|path| times(path)).collect::<Vec<_>>(), before);
}

#[test]
fn a_renamed_calendar_leaves_its_file_all_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let former = try_save(folder.path(), &[leg("Lima")]).unwrap().written.remove(0);
    let outcome = try_save(folder.path(), &[leg("Ciudad de Lima")]).unwrap();
    assert_eq!(outcome.withdrawn, std::slice::from_ref(&former));
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).unwrap();
    assert!(read(&former).contains("STATUS:CANCELLED\r\n") && !read(&former).contains("STATUS:CONFIRMED"));
    assert!(read(&outcome.written[0]).contains("STATUS:CONFIRMED\r\n"));
    // Once cancelled it stays as it is, and the name can be taken up again.
    let cancelled = read(&former);
    assert_eq!(try_save(folder.path(), &[leg("Ciudad de Lima")]).unwrap().unchanged, 1);
    assert_eq!(read(&former), cancelled);
    assert_eq!(written(&try_save(folder.path(), &[leg("Lima")]).unwrap()), [former.as_str()]);
    assert!(read(&former).contains("STATUS:CONFIRMED\r\n"));
}

#[test]
fn a_calendar_that_is_no_more_keeps_its_file_all_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let path = try_save(folder.path(), &[leg("Lima"), public()]).unwrap().written.remove(0);
    let outcome = try_save(folder.path(), &[public()]).unwrap();
    assert_eq!((outcome.withdrawn, outcome.unchanged), (vec![path.clone()], 1));
    let file = fs::read_to_string(folder.path().join(path)).unwrap();
    for line in [
        "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT",
        "SEQUENCE:2032999",
        "DTSTAMP:20231112T191900Z",
        "LAST-MODIFIED:20231112T191900Z",
        "SUMMARY:Cancelado: Taller: contratos\\, derechos\\; y más",
        "DTSTART;TZID=America/Lima:20231115T100000",
    ] {
        assert!(file.contains(&format!("{line}\r\n")), "{line}\n{file}");
    }
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    assert_eq!(try_save(folder.path(), &[public()]).unwrap().withdrawn, Vec::<String>::new());
}

#[test]
fn only_calendars_that_were_asked_for_are_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    try_save(folder.path(), &[leg("Lima"), public()]).unwrap();
    let only_public = |calendar: &Calendar| calendar.scope == CalendarScope::Public;
    let outcome = save_selected(folder.path(), &[public()], only_public).unwrap();
    assert_eq!(outcome.withdrawn, Vec::<String>::new());
}

#[test]
fn files_of_others_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("public")).unwrap();
    fs::create_dir(folder.path().join("organizers")).unwrap();
    let name = format!("organizers/fica-2023-etapa-lima-{}.ics", short(&leg("Lima")));
    fs::write(folder.path().join(&name), "notes of somebody").unwrap();
    fs::write(folder.path().join("public/mine.ics"), "BEGIN:VCALENDAR\r\nPRODID:mine\r\nEND:VCALENDAR\r\n").unwrap();
    let whole = name.replace(&short(&leg("Lima")), &leg("Lima").calendar.id.to_string().replace('-', ""));
    let outcome = try_save(folder.path(), &[leg("Lima")]).unwrap();
    assert_eq!(written(&outcome), [whole.as_str()]);
    assert_eq!(try_save(folder.path(), &[]).unwrap().withdrawn, std::slice::from_ref(&whole));
    assert_eq!(fs::read_to_string(folder.path().join(&name)).unwrap(), "notes of somebody");
    assert!(fs::read_to_string(folder.path().join("public/mine.ics")).unwrap().contains("PRODID:mine"));
    let second = tempfile::tempdir().unwrap();
    fs::create_dir(second.path().join("organizers")).unwrap();
    for name in [name, whole] {
        fs::write(second.path().join(name), "notes of somebody").unwrap();
    }
    let refused = try_save(second.path(), &[leg("Lima")]);
    assert!(matches!(refused, Err(SaveError::Folder(FolderError::Foreign { .. }))), "{refused:?}");
}

#[test]
fn our_files_are_known_without_the_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let path = try_save(folder.path(), &[leg("Lima")]).unwrap().written.remove(0);
    fs::remove_file(folder.path().join(MANIFEST)).unwrap();
    let mut changed = leg("Lima");
    changed.entries.push(states::stay());
    assert_eq!(written(&try_save(folder.path(), &[changed]).unwrap()), [path.as_str()]);
}

#[test]
fn a_stopped_save_leaves_whole_files_that_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    let publication = public().publication;
    let options = SaveOptions {
        publication: &publication,
        rules: Rules::shipped(),
        language: Language::En,
        extras: Extras::default(),
    };
    let states = [public(), leg("Lima"), delegate()].map(Ok::<_, Infallible>);
    let stop = |count| if count == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let Err(SaveError::Stopped(outcome)) = save(folder.path(), &options, |_| true, states, stop) else {
        panic!("it was not stopped")
    };
    assert_eq!(outcome.written.len(), 2);
    assert_eq!(files(folder.path()).len(), 3);
    let listed = fs::read_to_string(folder.path().join(MANIFEST)).unwrap();
    assert!(outcome.written.iter().all(|path| listed.contains(path.as_str())));
}

#[test]
fn calendars_that_cannot_be_had_end_it_and_withdraw_nothing() {
    let folder = tempfile::tempdir().unwrap();
    try_save(folder.path(), &[public(), leg("Lima")]).unwrap();
    let publication = public().publication;
    let options = SaveOptions {
        publication: &publication,
        rules: Rules::shipped(),
        language: Language::Es,
        extras: Extras::default(),
    };
    let states = [Ok(public()), Err("the disk is gone")];
    let outcome = save(folder.path(), &options, |_| true, states, |_| ControlFlow::Continue(()));
    assert!(matches!(outcome, Err(SaveError::Calendars("the disk is gone"))));
    assert_eq!(try_save(folder.path(), &[public(), leg("Lima")]).unwrap().unchanged, 2);
}

#[test]
fn a_manifest_that_cannot_be_read_stops_everything() {
    let folder = tempfile::tempdir().unwrap();
    for manifest in ["not json", r#"{"format": 2, "files": []}"#] {
        fs::write(folder.path().join(MANIFEST), manifest).unwrap();
        let refused = try_save(folder.path(), &[leg("Lima")]);
        assert!(matches!(refused, Err(SaveError::Folder(FolderError::Manifest { .. }))), "{refused:?}");
        assert_eq!(fs::read_to_string(folder.path().join(MANIFEST)).unwrap(), manifest);
        assert_eq!(files(folder.path()).len(), 1);
    }
}

#[test]
fn a_manifest_names_no_file_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("to");
    fs::create_dir(&to).unwrap();
    try_save(&to, &[leg("Lima")]).unwrap();
    let manifest = fs::read_to_string(to.join(MANIFEST)).unwrap();
    let path = files(&to).into_iter().find(|path| path.ends_with(".ics")).unwrap();
    fs::write(to.join(MANIFEST), manifest.replace(&path, "../victim.ics")).unwrap();
    fs::write(folder.path().join("victim.ics"), "STATUS:CONFIRMED").unwrap();
    assert_eq!(try_save(&to, &[]).unwrap().withdrawn, Vec::<String>::new());
    assert_eq!(fs::read_to_string(folder.path().join("victim.ics")).unwrap(), "STATUS:CONFIRMED");
}

#[test]
fn the_same_calendar_gives_the_same_bytes_and_name_in_every_order() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    try_save(one.path(), &[public(), leg("Lima"), delegate()]).unwrap();
    try_save(other.path(), &[delegate(), public(), leg("Lima")]).unwrap();
    assert_eq!(files(one.path()), files(other.path()));
    for path in files(one.path()) {
        assert_eq!(fs::read(one.path().join(&path)).unwrap(), fs::read(other.path().join(&path)).unwrap(), "{path}");
    }
}

#[test]
fn a_file_keeps_its_name_in_another_language() {
    let folder = tempfile::tempdir().unwrap();
    let subject = Some((id(42), Name::Localized(localized("Eje", "Strand", "Eixo"))));
    let track = state(CalendarScope::Track, subject, vec![states::lima_session()]);
    let first = try_save(folder.path(), std::slice::from_ref(&track)).unwrap();
    let publication = public().publication;
    let options = SaveOptions {
        publication: &publication,
        rules: Rules::shipped(),
        language: Language::Pt,
        extras: Extras::default(),
    };
    let states = [Ok::<_, Infallible>(track)];
    let outcome = save(folder.path(), &options, |_| true, states, |_| ControlFlow::Continue(())).unwrap();
    assert_eq!((&outcome.written, outcome.withdrawn.len()), (&first.written, 0));
}

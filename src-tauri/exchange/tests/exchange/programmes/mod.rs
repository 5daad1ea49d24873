//! Programmes of conferences: read, taken over, written, and compared with what other programs count in them.

mod corpora;
mod overlaps;
mod reading;
mod round;
mod taking_over;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use periplo_exchange::programme::{Programme, ProgrammeProblem, ProgrammeUpdate, read};
use periplo_model::time::Rules;
use periplo_model::{EntityId, Kind, Records};
use uuid::Uuid;

/// One of our own small files.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/programmes").join(name)
}

/// A file read.
#[track_caller]
pub fn programme(path: &Path) -> (Programme, Vec<ProgrammeProblem>) {
    let bytes = std::fs::read(path).unwrap();
    read(&bytes, &Rules::shipped()).unwrap_or_else(|problems| panic!("{}: {problems:?}", path.display()))
}

/// The codes of problems with their lines and fields.
pub fn told(problems: &[ProgrammeProblem]) -> Vec<String> {
    let line = |problem: &ProgrammeProblem| problem.line.map(|line| line.to_string()).unwrap_or_default();
    problems.iter().map(|problem| format!("{}:{}:{}", line(problem), problem.field, problem.code)).collect()
}

/// What a workspace holds after a programme was taken over.
pub fn after(mut records: Records, update: &ProgrammeUpdate) -> Records {
    let gone: HashSet<(Kind, Uuid)> = update.removes.iter().copied().collect();
    macro_rules! drop_gone {
        ($($list:ident $kind:ident),+) => {
            $(records.$list.retain(|record| !gone.contains(&(Kind::$kind, record.id.uuid())));)+
        };
    }
    drop_gone!(
        sessions Session, participations Participation, people Person, rooms Room, tracks Track, venues Venue,
        partners Partner, imports Imported
    );
    records.extend(update.puts.clone());
    records
}

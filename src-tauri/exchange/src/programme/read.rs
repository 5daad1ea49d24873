//! Reading either form.

use periplo_model::time::Rules;

use super::gather::Gathered;
use super::problem::{ProgrammeCode, ProgrammeProblem};
use super::{Programme, from_json, from_xml, xml};

/// The largest file that is read, in bytes; the programme of a conference of a thousand events takes three million.
pub(super) const LARGEST: usize = 64 << 20;

/// The most problems that are listed.
const MOST_PROBLEMS: usize = 10_000;

/// Reads a programme in either form. What is wrong or doubtful is told, and everything else is read.
///
/// `rules` say which zones there are.
///
/// # Errors
/// Where nothing could be read at all: the problems, one of which is fatal.
pub fn read(bytes: &[u8], rules: &Rules) -> Result<(Programme, Vec<ProgrammeProblem>), Vec<ProgrammeProblem>> {
    if bytes.len() > LARGEST {
        let limit = LARGEST.to_string();
        return Err(vec![ProgrammeProblem::new(None, ProgrammeCode::TooLarge, &[("limit", &limit)])]);
    }
    let decoded = String::from_utf8_lossy(bytes);
    let text = decoded.trim_start_matches('\u{feff}').trim_start();
    let mut problems = Vec::new();
    if std::str::from_utf8(bytes).is_err() {
        problems.push(ProgrammeProblem::new(None, ProgrammeCode::NotUtf8, &[]));
    }
    // Leading blank lines were cut off, and the lines that are told are those of the file.
    let skipped = decoded[..decoded.len() - text.len()].bytes().filter(|byte| *byte == b'\n').count();
    let gathered = match text.as_bytes().first() {
        Some(b'<') => {
            let (root, found) = xml::parse(text);
            problems.extend(found);
            let is_one = |root: &xml::Element| root.child("conference").or(root.child("day")).is_some();
            root.filter(|root| root.name == "schedule" && is_one(root)).map(|root| from_xml::gather(&root))
        }
        Some(b'{') => match serde_json::from_str(text) {
            Ok(value) => from_json::gather(&value),
            Err(error) => {
                let (line, detail) = (u32::try_from(error.line()).ok(), error.to_string());
                problems.push(ProgrammeProblem::new(line, ProgrammeCode::BrokenJson, &[("detail", &detail)]));
                return Err(problems);
            }
        },
        _ => None,
    };
    let Some(gathered) = gathered else {
        problems.push(ProgrammeProblem::new(None, ProgrammeCode::NotAProgramme, &[]));
        return Err(problems);
    };
    let programme = Gathered::understood(gathered, rules, &mut problems);
    for problem in &mut problems {
        problem.line = problem.line.map(|line| line.saturating_add(u32::try_from(skipped).unwrap_or_default()));
    }
    problems.truncate(MOST_PROBLEMS);
    Ok((programme, problems))
}

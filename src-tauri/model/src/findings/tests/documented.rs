//! `docs/findings.md` is written from the code.

use std::fmt::Write;

use crate::findings::{Family, FindingCode, Thresholds};

/// What the numbers of the table do not say.
const WAYS: &str = "
To another city it takes, besides `other_city`, the great-circle distance by land at 70 km an hour, or by air at 800 km an hour with
what an airport takes before and after, whichever is less. Between two rooms of which one is not known, and from or to what is online or
a point in a city that is not known, it takes nothing. Who changes planes needs `after_landing`; a transfer waits for who lands, and
one that leaves within six hours meets them. A night's rest lies between what ends from six in the evening to five in the morning and what
begins from four to noon, each by the clock where it is. Until six in the morning, what began the day before belongs to that day.

Where a journey has no day, or ends before it starts, nobody knows where its travellers are, and nothing is found by that.

Of several delegations that bring somebody to a session, that counts which is settled, then the one that does more than attend.
";

fn document() -> String {
    let mut text = String::from(
        "# Findings\n\nWhat the program looks for in a forum. This page is written from the code: \
         `PERIPLO_WRITE_DOCS=1 cargo test -p periplo-model findings` writes it again.\n\n\
         Drafts and tentative items count, one severity lower. What is cancelled, declined or excused does not count. A conflict\n\
         is a pair: one finding for each person or room and pair of items, and one for a delegation that both of them come from.\n\
         Commitments in other forums of the workspace count. A forum may give each code another severity, or turn it off.\n\n\
         A finding's key is its code, the ids of its subjects and a digest of the facts that cause it. It is the same while these\n\
         are; an acceptance names it, and holds no longer than they do.\n",
    );
    for family in Family::ALL {
        let title = match family {
            Family::Overlaps => "Two places at once",
            Family::Presence => "Not there",
            Family::Tightness => "Too tight",
            Family::Nights => "Nights",
            Family::Space => "Space",
            Family::Time => "Time",
            Family::Readiness => "Not ready",
            Family::Hygiene => "Hygiene",
        };
        let _ = write!(text, "\n## {title}\n\n| Code | Severity | Meaning |\n|---|---|---|\n");
        for code in FindingCode::ALL.iter().filter(|code| code.family() == family) {
            let severity = format!("{:?}", code.severity()).to_lowercase();
            let _ = writeln!(text, "| `{}` | {severity} | {} |", code.as_str(), code.meaning().trim());
        }
    }
    text.push_str("\n## How long things take\n\nIn minutes, unless the name says otherwise; a forum may set its own.\n\n| Name | Usually | Meaning |\n|---|---|---|\n");
    for (name, usual, meaning) in Thresholds::ALL {
        let _ = writeln!(text, "| `{name}` | {usual} | {} |", meaning.trim());
    }
    text + WAYS
}

#[test]
fn the_committed_page_is_the_one_of_the_code() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/findings.md");
    if std::env::var_os("PERIPLO_WRITE_DOCS").is_some() {
        std::fs::write(path, document()).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == document(), "stale: run PERIPLO_WRITE_DOCS=1 cargo test -p periplo-model findings");
}

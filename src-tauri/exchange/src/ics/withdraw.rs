//! The last state of a file whose calendar is no more: all that it showed, cancelled.

use periplo_model::publication::Publication;

use super::encode;
use super::write::{fold, unfolded};
use crate::messages::Messages;

/// A file of ours with every entry cancelled as of a publication; what is cancelled already stays as it is.
pub(super) fn withdraw(file: &str, publication: &Publication, words: &Messages) -> String {
    let mut out = String::with_capacity(file.len() + 256);
    let mut event: Option<Vec<String>> = None;
    for line in unfolded(file) {
        match (&mut event, line.as_str()) {
            (None, "BEGIN:VEVENT") => event = Some(vec![line]),
            (None, _) => fold(&line, &mut out),
            (Some(lines), "END:VEVENT") => {
                lines.push(line);
                if !lines.iter().any(|line| line == "STATUS:CANCELLED") {
                    lines.iter_mut().for_each(|line| cancel(line, publication, words));
                }
                lines.iter().for_each(|line| fold(line, &mut out));
                event = None;
            }
            (Some(lines), _) => lines.push(line),
        }
    }
    out
}

fn cancel(line: &mut String, publication: &Publication, words: &Messages) {
    let Some((name, value)) = line.split_once(':') else { return };
    let value = match name {
        "STATUS" => "CANCELLED".to_owned(),
        "TRANSP" => "TRANSPARENT".to_owned(),
        "DTSTAMP" | "LAST-MODIFIED" => encode::utc(publication.at),
        // It always rises, even should the file be from a later publication than the one it vanished at.
        "SEQUENCE" => publication.sequence.max(value.parse::<u32>().map_or(0, |known| known + 1)).to_string(),
        "SUMMARY" => words.text("entry-cancelled", &[("title", value.into())]),
        _ => return,
    };
    *line = format!("{name}:{value}");
}

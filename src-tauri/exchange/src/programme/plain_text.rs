//! Texts of programmes as plain text: some carry HTML, and any may carry what no text should.

/// Elements that begin a new line.
const LINES: [&str; 12] = ["p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table"];

/// A text on one line, without control characters.
pub(super) fn one_line(text: &str) -> String {
    let kept: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).filter(is_text).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without control characters but line breaks, with no more than one empty line between lines.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for line in text.split('\n') {
        let line: String =
            line.chars().filter(|letter| *letter == '\t' || (!letter.is_control() && is_text(letter))).collect();
        let line = line.trim_end();
        if line.trim().is_empty() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        out.push_str(line);
        empty = 0;
    }
    out.trim().to_owned()
}

/// False for marks that turn the direction of the text around them, and for what is no character.
fn is_text(letter: &char) -> bool {
    !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A text without HTML, where it has any: paragraphs and lines stay, and so does where a link leads.
pub(super) fn plain(text: &str) -> String {
    if !looks_like_html(text) {
        return clean(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut leads: Vec<(usize, String)> = Vec::new();
    while let Some(open) = rest.find('<') {
        push(&mut out, &rest[..open]);
        let after = &rest[open + 1..];
        let Some((tag, length)) = tag(after) else {
            out.push('<');
            rest = after;
            continue;
        };
        match (tag.name.as_str(), tag.is_end) {
            ("br", _) => out.push('\n'),
            ("li", false) => out.push_str("\n• "),
            ("a", false) => leads.push((out.len(), tag.href)),
            ("a", true) => {
                if let Some((from, href)) = leads.pop()
                    && out.get(from..).is_some_and(|label| !label.contains(&href))
                {
                    out.push_str(&format!(" ({href})"));
                }
            }
            (name, _) if LINES.contains(&name) => out.push_str("\n\n"),
            _ => {}
        }
        rest = &after[length..];
    }
    push(&mut out, rest);
    clean(&out)
}

/// Whether a text has an element that stands in texts of programmes.
fn looks_like_html(text: &str) -> bool {
    const USUAL: [&str; 14] =
        ["p", "br", "li", "ul", "ol", "a", "strong", "em", "div", "h1", "h2", "h3", "code", "blockquote"];
    text.split('<').skip(1).filter_map(tag).any(|(tag, _)| USUAL.contains(&tag.name.as_str()))
}

struct Tag {
    name: String,
    is_end: bool,
    href: String,
}

/// The tag that begins a text just after its `<`, and how many bytes it takes, the `>` included.
fn tag(text: &str) -> Option<(Tag, usize)> {
    let is_end = text.starts_with('/');
    let body = text.strip_prefix('/').unwrap_or(text);
    let name: String = body.chars().take(12).take_while(char::is_ascii_alphanumeric).collect();
    if !name.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let next = body[name.len()..].chars().next()?;
    if !(next == '>' || next == '/' || next.is_whitespace()) {
        return None;
    }
    // A tag that does not end soon is none; looking on would take forever in a text full of them.
    let end = text.bytes().take(2000).position(|byte| byte == b'>')?;
    let href = text[..end].split_once("href=").map(|(_, value)| {
        let quote = value.chars().next().filter(|quote| ['"', '\''].contains(quote));
        match quote {
            Some(quote) => value[1..].split(quote).next().unwrap_or_default().to_owned(),
            None => value.split_whitespace().next().unwrap_or_default().to_owned(),
        }
    });
    let mut said = String::new();
    push(&mut said, &href.unwrap_or_default());
    Some((Tag { name: name.to_lowercase(), is_end, href: said }, end + 1))
}

/// Appends a text with HTML's usual references as the characters they stand for.
fn push(out: &mut String, text: &str) {
    const KNOWN: [(&str, char); 7] = [
        ("amp;", '&'),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
        ("apos;", '\''),
        ("#39;", '\''),
        ("nbsp;", '\u{a0}'),
    ];
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match KNOWN.iter().find_map(|(name, letter)| Some((part.strip_prefix(name)?, letter))) {
            Some((rest, letter)) => {
                out.push(*letter);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
}

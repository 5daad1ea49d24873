//! What a spreadsheet would take for a formula, and what stands for it in a text file.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return is run by the program that opens a text file
//! (OWASP, *CSV injection*). An apostrophe before it makes it text. So that it can be read back, one is also put before what
//! begins with apostrophes and one of those.

use std::borrow::Cow;

fn would_run(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text as it may stand in a text file.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if would_run(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Whether a cell of a workbook should be marked as text, so that nobody makes it a formula by editing it.
pub fn is_to_be_quoted(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text that [`harmless`] was given.
pub fn as_it_was(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if would_run(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_run_is_text_and_the_rest_stays() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("+54 11 4321"), "'+54 11 4321");
        assert_eq!(harmless("-"), "'-");
        assert_eq!(harmless("O'Higgins"), "O'Higgins");
        assert_eq!(harmless("'s"), "'s");
        assert_eq!(as_it_was("'s"), "'s");
    }

    proptest! {
        #[test]
        fn what_was_made_harmless_is_read_back(text in "['=+@\\-\\t\\ra]{0,6}") {
            let safe = harmless(&text).into_owned();
            prop_assert!(!safe.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(as_it_was(&safe), text);
        }
    }
}

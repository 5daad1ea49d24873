//! A text in numbers, words without accents, and signs.

use deunicode::deunicode_char;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A number with how many digits it has, and where it begins.
    Number(u32, usize, usize),
    /// A word in plain lower-case letters, and where it begins.
    Word(String, usize),
    /// Another character than letters, digits and white space; dashes of any length are `-`.
    Sign(char),
}

impl Token {
    /// Where a number or word begins, in bytes.
    pub fn begins(&self) -> usize {
        match self {
            Token::Number(_, _, at) | Token::Word(_, at) => *at,
            Token::Sign(_) => 0,
        }
    }
}

/// The pieces of a text in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut number: Option<(u32, usize, usize)> = None;
    let mut word: Option<(String, usize)> = None;
    for (at, letter) in text.char_indices() {
        if let Some(digit) = letter.to_digit(10) {
            out.extend(word.take().map(|(word, at)| Token::Word(word, at)));
            let (value, digits, begins) = number.take().unwrap_or((0, 0, at));
            number = Some((value.saturating_mul(10).saturating_add(digit), digits + 1, begins));
        } else if letter.is_alphabetic() || matches!(letter, 'º' | 'ª' | '°') {
            out.extend(number.take().map(|(value, digits, at)| Token::Number(value, digits, at)));
            let (text, _) = word.get_or_insert_with(|| (String::new(), at));
            match letter {
                'º' | 'ª' | '°' => text.push('o'),
                letter => text.push_str(&deunicode_char(letter).unwrap_or_default().to_ascii_lowercase()),
            }
        } else {
            out.extend(number.take().map(|(value, digits, at)| Token::Number(value, digits, at)));
            out.extend(word.take().map(|(word, at)| Token::Word(word, at)));
            match letter {
                '–' | '—' | '‒' | '−' | '-' => out.push(Token::Sign('-')),
                letter if letter.is_whitespace() => {}
                letter => out.push(Token::Sign(letter)),
            }
        }
    }
    out.extend(number.map(|(value, digits, at)| Token::Number(value, digits, at)));
    out.extend(word.map(|(word, at)| Token::Word(word, at)));
    out
}

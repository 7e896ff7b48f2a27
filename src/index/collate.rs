//! Swedish alphabetical order.

use super::words::{base_letter, push_normalised};

/// A key whose byte order is Swedish alphabetical order: digits before letters, å, ä and ö
/// after z, other accents and all punctuation aside, ü as y, and letter case aside.
#[must_use]
pub fn alphabetical_key(text: &str) -> String {
    let mut normalised = String::with_capacity(text.len());
    push_normalised(&mut normalised, text);
    let mut key = String::with_capacity(normalised.len());
    for letter in normalised.chars() {
        // The three characters that follow z in ASCII stand for å, ä and ö. As punctuation,
        // they are never in a key themselves.
        match letter {
            'å' => key.push('{'),
            'ä' | 'æ' => key.push('|'),
            'ö' | 'ø' => key.push('}'),
            'ü' => key.push('y'),
            ' ' if key.is_empty() || key.ends_with(' ') => {}
            letter if is_punctuation(letter) => {}
            letter => key.push(base_letter(letter)),
        }
    }
    key
}

/// Punctuation and other signs, by the blocks of Unicode that they stand in.
fn is_punctuation(letter: char) -> bool {
    match letter {
        ' ' => false,
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => {
            true
        }
        _ => letter.is_ascii() && !letter.is_ascii_alphanumeric(),
    }
}

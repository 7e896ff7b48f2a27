//! Cuts a cell of names into its parts: names, parties in brackets, and what stands between them.

use super::parties::Parties;
use super::words::{Words, tidy};

/// One part of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Words outside of brackets.
    Text(String),
    /// What brackets hold.
    Mark(Mark),
    /// A comma, or a dash or stroke with blanks around.
    Comma,
    /// A semicolon, a bullet or an empty line: whatever is on either side has nothing to do with
    /// each other.
    Break,
    /// A line break.
    Line,
    /// A word such as *och*.
    And,
}

/// What is said of the names before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Their party.
    Party(String),
    /// Several parties.
    Several(String),
    /// That they have none.
    NoParty,
    /// The party that they were in before.
    Former,
    /// What they are in the council, or anything else that is no party.
    Role(String),
}

/// What the parts of a cell are told by.
pub(super) struct Lexer<'a> {
    pub(super) words: &'a Words,
    pub(super) parties: &'a Parties,
    /// In Swedish lists brackets hold places too; elsewhere whatever begins with a capital
    /// letter is a party.
    pub(super) swedish: bool,
}

impl Lexer<'_> {
    /// The parts of a cell.
    pub(super) fn tokens(&self, cell: &str) -> Vec<Token> {
        let cell = tidy(cell);
        let mut tokens = Vec::new();
        let mut text = String::new();
        let mut rest = cell.chars().peekable();
        while let Some(c) = rest.next() {
            let token = match c {
                '(' | '[' => {
                    self.flush(&mut text, &mut tokens);
                    let inside = inside(&mut rest);
                    tokens.extend(self.marks(&inside).into_iter().map(Token::Mark));
                    continue;
                }
                ')' | ']' => continue,
                ',' => Token::Comma,
                ';' | '|' | '\u{2022}' | '\u{b7}' => Token::Break,
                '\n' => Token::Line,
                // A stroke or dash separates where blanks or brackets stand beside it.
                '/' | '-' | '\u{2013}' | '\u{2014}'
                    if (text.is_empty() || text.ends_with(' '))
                        && rest.peek().is_none_or(|next| *next == ' ') =>
                {
                    Token::Comma
                }
                '/' if text.is_empty() => Token::Comma,
                _ => {
                    if !text.is_empty() || c != ' ' {
                        text.push(c);
                    }
                    continue;
                }
            };
            self.flush(&mut text, &mut tokens);
            tokens.push(token);
        }
        self.flush(&mut text, &mut tokens);
        merge_lines(tokens)
    }

    /// Adds the words that were passed over, cut where *och* and its like stand.
    fn flush(&self, text: &mut String, tokens: &mut Vec<Token>) {
        let mut name = String::new();
        let words = std::mem::take(text);
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let cut = match self.words.find(word) {
                // A capital letter begins a name.
                _ if word.starts_with(char::is_uppercase) => None,
                Some("and") => Some(Token::And),
                Some("for") => Some(Token::Comma),
                _ => None,
            };
            match cut {
                Some(cut) => {
                    push_text(&mut name, tokens);
                    tokens.push(cut);
                }
                None => {
                    if !name.is_empty() {
                        name.push(' ');
                    }
                    name.push_str(word);
                }
            }
        }
        push_text(&mut name, tokens);
    }

    /// What brackets say.
    fn marks(&self, inside: &str) -> Vec<Mark> {
        let inside = inside.trim();
        if inside.is_empty() {
            return Vec::new();
        }
        match self.words.find(inside) {
            Some("none") => return vec![Mark::NoParty],
            Some("role" | "others") => return vec![Mark::Role(inside.to_owned())],
            _ => {}
        }
        if self.words.is(inside, "former") || self.words.strip_start(inside, "former").is_some() {
            return vec![Mark::Former];
        }
        if let Some(party) = self.party(inside) {
            return vec![Mark::Party(party)];
        }
        let parts = inside.split([',', '/', '+', '&', ';', '\n']);
        let parts: Vec<&str> = parts
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let Some((first, others)) = parts.split_first().filter(|(_, others)| !others.is_empty())
        else {
            return vec![self.other(inside)];
        };
        let Some(party) = self.party(first) else {
            return vec![self.other(inside)];
        };
        let mut marks = Vec::new();
        let mut is_one = true;
        for part in others {
            match self.party(part) {
                Some(other) => is_one &= other == party,
                None => marks.push(Mark::Role((*part).to_owned())),
            }
        }
        let first = if is_one {
            Mark::Party(party)
        } else {
            Mark::Several(inside.to_owned())
        };
        marks.insert(0, first);
        marks
    }

    /// The party that brackets hold by itself: one that is known, or whatever looks like letters
    /// of a party.
    fn party(&self, text: &str) -> Option<String> {
        if let Some(known) = self.parties.find(text) {
            return Some(known.id.to_owned());
        }
        let text = text.trim_end_matches('.');
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = text.chars().filter(|c| c.is_uppercase()).count();
        let length = text.chars().count();
        let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '+' | '.' | '!');
        let is_short = match (text.starts_with(char::is_uppercase), self.swedish) {
            (true, _) => length <= 3 || (capitals >= 2 && length <= 8),
            (false, true) => length <= 3 && capitals == 0,
            (false, false) => length <= 5 && capitals == 0,
        };
        (letters > 0 && is_short && text.chars().all(allowed)).then(|| text.to_owned())
    }

    /// Brackets that hold nothing that looks like the letters of a party.
    fn other(&self, inside: &str) -> Mark {
        let is_name = inside.starts_with(char::is_uppercase)
            && (!self.swedish || self.is_party_name(inside))
            && !inside.contains(|c: char| c.is_ascii_digit() && self.swedish);
        if is_name {
            Mark::Party(inside.to_owned())
        } else {
            Mark::Role(inside.to_owned())
        }
    }

    /// Whether it ends as the names of parties do.
    pub(super) fn is_party_name(&self, text: &str) -> bool {
        let name = text.split(' ').next().unwrap_or(text);
        let small = super::words::normal(name);
        let mut endings = self.words.all("party");
        name.starts_with(char::is_uppercase)
            && endings.any(|ending| small.len() > ending.len() && small.ends_with(ending))
    }
}

/// What stands up to the closing bracket, or to the end where none closes.
fn inside(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let mut depth = 0;
    let mut inside = String::new();
    for c in rest.by_ref() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => break,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        inside.push(c);
    }
    inside
}

fn push_text(name: &mut String, tokens: &mut Vec<Token>) {
    let name = std::mem::take(name);
    let edge = |c: char| matches!(c, ' ' | '*' | '"' | '\u{201d}' | '\u{201c}');
    let name = name.trim_matches(edge);
    if !name.is_empty() {
        tokens.push(Token::Text(name.to_owned()));
    }
}

/// Makes one break of several line breaks in a row, and nothing of one beside another separator.
fn merge_lines(tokens: Vec<Token>) -> Vec<Token> {
    let mut merged: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let last = merged.last_mut();
        match (last, &token) {
            (Some(last @ Token::Line), Token::Line) => *last = Token::Break,
            (Some(Token::Comma | Token::Break | Token::And), Token::Line) => {}
            (Some(last @ Token::Line), Token::Comma | Token::Break | Token::And) => *last = token,
            _ => merged.push(token),
        }
    }
    merged
}

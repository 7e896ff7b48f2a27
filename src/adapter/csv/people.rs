//! Who proposes a motion: from a cell of names to persons with their parties.
//!
//! No rule makes up a party. One that stands in brackets or behind a comma holds for the names
//! before it that have none of their own, up to the party before: *Eva Ek, Bo Al (V)* is how
//! lists write that both are of one party.

use super::parties::Parties;
use super::tokens::{Lexer, Mark, Token};
use super::words::{Words, normal};
use crate::domain::Person;

/// Reads cells of names.
pub(super) struct People {
    words: Words,
    parties: Parties,
    swedish: bool,
}

/// What a cell of names says.
#[derive(Default)]
pub(super) struct Found {
    /// Persons and groups, in the cell's order.
    pub(super) people: Vec<Person>,
    /// Several parties stand where one is expected; they were left with the name.
    pub(super) unclear: bool,
}

/// What a text outside of brackets is.
enum Part {
    Name { name: String, others: Option<String> },
    /// A group that proposes as such.
    Group { name: String, party: Option<String> },
    /// A party by its letters or its name alone: that of the names before it, or a group.
    Party { id: String, name: String },
    Mark(Mark),
    Others(String),
    Nothing,
}

impl People {
    /// For lists in this language.
    pub(super) fn of(language: &str) -> Self {
        Self {
            words: Words::of(include_str!("people.tsv")),
            parties: Parties::of(language),
            swedish: language == "sv",
        }
    }

    /// What is known of parties.
    pub(super) fn parties(&self) -> &Parties {
        &self.parties
    }

    /// The persons of a cell.
    pub(super) fn read(&self, cell: &str) -> Found {
        let tokens = self.lexer().tokens(cell);
        let mut draft = Draft::default();
        for token in self.names_in_order(self.names_in_one_line(tokens)) {
            match token {
                Token::Text(text) => self.text(&text, &mut draft),
                Token::Mark(mark) => draft.mark(mark, &self.parties),
                Token::And => draft.gap = Gap::And,
                Token::Comma | Token::Line | Token::Break => draft.gap = Gap::Other,
            }
        }
        draft.finish(&self.parties)
    }

    /// The persons of a cell of names with another cell that holds their parties.
    pub(super) fn read_with_parties(&self, names: &str, parties: &str) -> Found {
        let mut found = self.read(names);
        let groups = self.read(parties).people;
        let party = |group: &Person| group.party.as_ref().unwrap_or(&group.name).clone();
        let without: Vec<_> = found.people.iter_mut().filter(|p| p.party.is_none()).collect();
        match &*groups {
            [one] => without.into_iter().for_each(|person| person.party = Some(party(one))),
            _ if found.people.is_empty() => found.people = groups,
            _ if without.len() == groups.len() && without.len() == found_len(names, self) => {
                for (person, group) in without.into_iter().zip(&groups) {
                    person.party = Some(party(group));
                }
            }
            _ if without.is_empty() => {}
            _ => {
                found.unclear |= !groups.is_empty();
                found.people.extend(groups);
            }
        }
        found
    }

    fn lexer(&self) -> Lexer<'_> {
        Lexer {
            words: &self.words,
            parties: &self.parties,
            swedish: self.swedish,
        }
    }

    fn text(&self, text: &str, draft: &mut Draft) {
        let text = match text.split_once(':') {
            Some((before, names)) if self.words.is(&[before, ":"].concat(), "before") => names,
            Some((before, names)) => {
                let Some(party) = self.parties.find(before) else {
                    return self.part(text, draft);
                };
                draft.leading = Some(party.id.to_owned());
                draft.close();
                names
            }
            None => text,
        };
        self.part(text, draft);
    }

    fn part(&self, text: &str, draft: &mut Draft) {
        match self.what(text, draft.people.is_empty()) {
            Part::Nothing => {}
            Part::Name { name, others } => {
                let (name, mark) = self.letters_behind(&name);
                draft.name(name, others);
                if let Some(mark) = mark {
                    draft.mark(mark, &self.parties);
                }
            }
            Part::Group { name, party } => draft.group(name, party),
            Part::Party { id, name } if draft.has_open() && draft.gap != Gap::And => {
                let _ = name;
                draft.mark(Mark::Party(id), &self.parties);
            }
            Part::Party { id, name } => draft.group(name, Some(id)),
            Part::Mark(mark) => draft.mark(mark, &self.parties),
            Part::Others(words) => draft.assign(words),
        }
    }

    fn what(&self, text: &str, is_first: bool) -> Part {
        let words = &self.words;
        let mut text = text.trim();
        while let Some(rest) = words.strip_start(text, "before").filter(|_| is_first) {
            text = rest;
        }
        text = text.trim_start_matches(|c: char| c.is_ascii_digit() || ". )".contains(c));
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if text.is_empty() || text.contains('@') || digits > 3 {
            return Part::Nothing;
        }
        match words.find(text) {
            Some("others") => return Part::Others(text.to_owned()),
            Some("none") => return Part::Mark(Mark::NoParty),
            Some("former") => return Part::Mark(Mark::Former),
            Some("role") => return Part::Mark(Mark::Role(text.to_owned())),
            Some("group") => return group(text, None),
            _ => {}
        }
        if let Some(known) = self.parties.find(text) {
            let (id, name) = (known.id.to_owned(), known.name.to_owned());
            let is_letters = normal(known.id) == normal(text);
            let name = if is_letters { name } else { text.to_owned() };
            return Part::Party { id, name };
        }
        if words.strip_start(text, "former").is_some() {
            return Part::Mark(Mark::Former);
        }
        if let Some((name, others)) = words.split_end(text, "others") {
            let others = others.to_owned();
            return match self.what(name, is_first) {
                Part::Name { name, .. } => Part::Name {
                    name,
                    others: Some(others),
                },
                _ => Part::Name {
                    name: name.to_owned(),
                    others: Some(others),
                },
            };
        }
        if let Some((name, _)) = words.split_end(text, "former") {
            return Part::Name {
                name: name.to_owned(),
                others: None,
            };
        }
        self.group_or_name(text)
    }

    fn group_or_name(&self, text: &str) -> Part {
        if let Some(known) = self.parties.starts(text) {
            return group(text, Some(known.id));
        }
        let small = normal(text);
        let mut endings = self.words.all("ending");
        if let Some(ending) = endings.find(|ending| small.ends_with(*ending)) {
            let head = text.split([' ', '-']).next().unwrap_or_default();
            let is_letters = head.len() < text.len() && head.len() <= 3;
            let known = self.parties.find(head).filter(|_| is_letters);
            let is_group = known.is_some() || small.contains(' ') || ending.contains('-');
            if is_group && !is_name_like(text, ending) {
                return group(text, known.map(|known| known.id));
            }
        }
        let is_word = !text.contains(' ');
        if is_word && self.lexer().is_party_name(text) {
            return Part::Party {
                id: text.to_owned(),
                name: text.to_owned(),
            };
        }
        let length = text.chars().count();
        if is_word && (2..=4).contains(&length) && text.chars().all(char::is_uppercase) {
            return Part::Party {
                id: text.to_owned(),
                name: text.to_owned(),
            };
        }
        Part::Name {
            name: text.to_owned(),
            others: None,
        }
    }

    /// A name of at least two words with the letters of a known party behind it.
    fn letters_behind(&self, text: &str) -> (String, Option<Mark>) {
        let cut = text.rsplit_once(' ').filter(|(name, _)| name.contains(' '));
        let known = cut.and_then(|(name, letters)| {
            let known = self.parties.find(letters)?;
            (known.id == letters).then_some((name, known.id))
        });
        match known {
            Some((name, id)) => (name.to_owned(), Some(Mark::Party(id.to_owned()))),
            None => (text.to_owned(), None),
        }
    }

    /// Whether a text is a single word that may be part of a name.
    fn is_single(&self, text: &str) -> bool {
        let is_word = !text.contains(' ') && text.chars().any(char::is_alphabetic);
        is_word
            && self.parties.find(text).is_none()
            && self.words.find(text).is_none_or(|what| what == "particle")
            && !self.lexer().is_party_name(text)
    }

    /// Joins a name that a line break cuts in two: nobody signs with one word.
    fn names_in_one_line(&self, tokens: Vec<Token>) -> Vec<Token> {
        let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
        for token in tokens {
            let Token::Text(text) = &token else {
                joined.push(token);
                continue;
            };
            let before = match &*joined {
                [.., Token::Text(before), Token::Line] => before,
                _ => {
                    joined.push(token);
                    continue;
                }
            };
            let may_join = |text: &str| !matches!(self.what(text, true), Part::Name { .. });
            let is_cut = (self.is_single(before) && !may_join(text))
                || (self.is_single(text) && !may_join(before));
            if is_cut {
                let blank = if before.ends_with('-') { "" } else { " " };
                let name = [before, blank, text].concat();
                joined.truncate(joined.len().saturating_sub(2));
                joined.push(Token::Text(name));
            } else {
                joined.push(token);
            }
        }
        joined
    }

    /// Turns *Ek, Eva* round: a single word on each side of a comma, and nothing beside them that
    /// would make them two persons.
    fn names_in_order(&self, tokens: Vec<Token>) -> Vec<Token> {
        let mut ordered: Vec<Token> = Vec::with_capacity(tokens.len());
        let mut rest = tokens.into_iter().peekable();
        while let Some(token) = rest.next() {
            let begins = !matches!(&*ordered, [.., Token::Comma | Token::And | Token::Text(_)])
                || matches!(&*ordered, [.., Token::Mark(_), Token::Comma | Token::And]);
            let ends = !matches!(rest.peek(), Some(Token::Comma | Token::And));
            let turned = match (&*ordered, &token) {
                ([head @ .., Token::Text(surname), Token::Comma], Token::Text(given))
                    if ends && self.is_single(given) && self.is_surname(surname) =>
                {
                    let apart = !matches!(head, [.., Token::Comma | Token::And | Token::Text(_)])
                        || matches!(head, [.., Token::Mark(_), _]);
                    apart.then(|| [given, " ", surname].concat())
                }
                _ => None,
            };
            let _ = begins;
            match turned {
                Some(name) => {
                    ordered.truncate(ordered.len().saturating_sub(2));
                    ordered.push(Token::Text(name));
                }
                None => ordered.push(token),
            }
        }
        ordered
    }

    /// A single word, with or without a particle such as *von* in front.
    fn is_surname(&self, text: &str) -> bool {
        let name = self.words.strip_start(text, "particle").unwrap_or(text);
        self.is_single(name)
    }
}

fn found_len(names: &str, people: &People) -> usize {
    people.read(names).people.len()
}

fn group(name: &str, party: Option<&str>) -> Part {
    Part::Group {
        name: name.to_owned(),
        party: party.map(str::to_owned),
    }
}

//! Who proposes a motion: from a cell of names to persons with their parties.
//!
//! No rule makes up a party. One that stands in brackets or behind a comma holds for the names
//! before it that have none of their own, up to the party before: *Eva Ek, Bo Al (V)* is how
//! lists write that both are of one party.

use super::draft::{Draft, Found, Gap};
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

/// What a text outside of brackets is.
enum Part<'a> {
    /// A name, and the words for others who are not named.
    Name(&'a str, Option<&'a str>),
    /// The name of somebody who has left the party that follows.
    FormerOf(&'a str),
    /// A group that proposes as such, and its party.
    Group(Option<&'a str>),
    /// A party by its letters or its name alone: that of the names before it, or a group. What
    /// the party is known as, and what the group is called.
    Party(&'a str, &'a str),
    Mark(Mark),
    Others,
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

    /// The persons of a cell.
    pub(super) fn read(&self, cell: &str) -> Found {
        let tokens = self.lexer().tokens(cell);
        let mut draft = Draft::default();
        for token in self.names_in_order(self.names_in_one_line(tokens)) {
            match token {
                Token::Text(text) => self.text(&text, &mut draft),
                Token::Mark(mark) => draft.mark(&mark, &self.parties),
                Token::And => draft.gap(Gap::And),
                Token::Comma | Token::Line | Token::Break => draft.gap(Gap::Other),
            }
        }
        draft.finish(&self.parties)
    }

    /// The persons of a cell of names with another cell that holds their parties: one for all of
    /// them, or as many as there are names, in the same order.
    pub(super) fn read_with_parties(&self, names: &str, parties: &str) -> Found {
        let mut found = self.read(names);
        let groups = self.read(parties).people;
        let party = |group: &Person| group.party.clone().unwrap_or_else(|| group.name.clone());
        let count = found.people.len();
        let people = found.people.iter_mut();
        let without: Vec<_> = people.filter(|person| person.party.is_none()).collect();
        match &*groups {
            [] => {}
            _ if count == 0 => found.people = groups,
            _ if without.is_empty() => {}
            [one] => {
                for person in without {
                    person.party = Some(party(one));
                }
            }
            _ if without.len() == count && groups.len() == count => {
                for (person, group) in without.into_iter().zip(&groups) {
                    person.party = Some(party(group));
                }
            }
            _ => {
                found.unclear = true;
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
            Some((before, names)) => match self.parties.find(before) {
                Some(party) => {
                    draft.lead(party.id);
                    names
                }
                None if self.words.is(&[before, ":"].concat(), "before") => names,
                None => text,
            },
            None => text,
        };
        let text = self.without_words_before(text, draft.is_empty());
        match self.what(text) {
            Part::Nothing => {}
            Part::Name(name, others) => {
                let (name, party) = self.letters_behind(name);
                draft.name(name, others);
                if let Some(id) = party {
                    draft.mark(&Mark::Party(id.to_owned()), &self.parties);
                }
            }
            Part::FormerOf(name) => {
                draft.name(name, None);
                draft.has_left();
            }
            Part::Group(party) => draft.group(text, party),
            Part::Party(id, _) if draft.awaits_party() => {
                draft.mark(&Mark::Party(id.to_owned()), &self.parties);
            }
            Part::Party(id, name) => draft.group(name, Some(id)),
            Part::Mark(mark) => draft.mark(&mark, &self.parties),
            Part::Others => draft.assign(text),
        }
    }

    /// A text without *motion av* and the like, with which only a cell begins, and without the
    /// number of an entry.
    fn without_words_before<'a>(&self, text: &'a str, is_first: bool) -> &'a str {
        let mut text = text.trim();
        while let Some(rest) = self.words.strip_start(text, "before").filter(|_| is_first) {
            text = rest;
        }
        let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | ':');
        text.trim_start_matches(number)
    }

    fn what<'a>(&'a self, text: &'a str) -> Part<'a> {
        /// Names have no more digits than the second of a name may bring.
        const MOST_DIGITS: usize = 3;
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if text.is_empty() || text.contains('@') || digits > MOST_DIGITS {
            return Part::Nothing;
        }
        match self.words.find(text) {
            Some("others") => return Part::Others,
            Some("none") => return Part::Mark(Mark::NoParty),
            Some("former") => return Part::Mark(Mark::Former),
            Some("role") => return Part::Mark(Mark::Role(text.to_owned())),
            Some("group") => return Part::Group(None),
            _ => {}
        }
        if let Some(known) = self.parties.find(text) {
            let is_letters = normal(known.id) == normal(text);
            return Part::Party(known.id, if is_letters { known.name } else { text });
        }
        if self.words.strip_start(text, "former").is_some() {
            return Part::Mark(Mark::Former);
        }
        if let Some((name, others)) = self.words.split_end(text, "others") {
            return Part::Name(name, Some(others));
        }
        if let Some((name, _)) = self.words.split_end(text, "former") {
            return Part::FormerOf(name);
        }
        self.group_or_name(text)
    }

    fn group_or_name<'a>(&'a self, text: &'a str) -> Part<'a> {
        /// Letters of parties that are not known, without brackets.
        const LETTERS: std::ops::RangeInclusive<usize> = 2..=4;
        if let Some(known) = self.parties.starts(text) {
            return Part::Group(Some(known.id));
        }
        if let Some(group) = self.group(text) {
            return group;
        }
        let is_word = !text.contains(' ');
        let is_letters =
            LETTERS.contains(&text.chars().count()) && text.chars().all(char::is_uppercase);
        if is_word && (is_letters || self.lexer().is_party_name(text)) {
            return Part::Party(text, text);
        }
        Part::Name(text.trim_matches([':', '-', '*']).trim(), None)
    }

    /// A group of the council, by how its name ends: *S-gruppen*, *Kirunapartiets
    /// fullmäktigegrupp*.
    fn group<'a>(&'a self, text: &'a str) -> Option<Part<'a>> {
        let small = normal(text);
        let mut endings = self.words.all("ending");
        let is_group = endings.any(|ending| {
            let head = small.strip_suffix(ending);
            head.is_some_and(|head| head.is_empty() || head.ends_with([' ', '-']))
        });
        let head = text.split([' ', '-']).next().unwrap_or_default();
        is_group.then(|| Part::Group(self.parties.find(head).map(|known| known.id)))
    }

    /// A name of at least two words with the letters of a known party behind it.
    fn letters_behind<'a>(&'a self, text: &'a str) -> (&'a str, Option<&'a str>) {
        let cut = text.rsplit_once(' ').filter(|(name, _)| name.contains(' '));
        let known = cut.and_then(|(name, letters)| {
            let known = self.parties.find(letters)?;
            (known.id == letters).then_some((name, known.id))
        });
        match known {
            Some((name, id)) => (name, Some(id)),
            None => (text, None),
        }
    }

    /// Joins a name that a line break cuts in two: nobody signs with one word.
    fn names_in_one_line(&self, tokens: Vec<Token>) -> Vec<Token> {
        let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
        for token in tokens {
            let name = match (&*joined, &token) {
                ([.., Token::Text(start), Token::Line], Token::Text(end))
                    if self.is_cut(start, end) =>
                {
                    let blank = if start.ends_with('-') { "" } else { " " };
                    [start, blank, end].concat()
                }
                _ => {
                    joined.push(token);
                    continue;
                }
            };
            joined.truncate(joined.len().saturating_sub(2));
            joined.push(Token::Text(name));
        }
        joined
    }

    fn is_cut(&self, start: &str, end: &str) -> bool {
        /// Names are made of no more lines.
        const MOST_WORDS: usize = 4;
        let is_name = |text| matches!(self.what(text), Part::Name(_, None));
        if start.split(' ').count() >= MOST_WORDS {
            return false;
        }
        is_name(start) && is_name(end) && (self.is_single(start) || self.is_single(end))
    }

    /// Turns *Ek, Eva* round: a single word on each side of a comma, and neither an *och* nor
    /// another comma beside them, which would make them two persons.
    fn names_in_order(&self, tokens: Vec<Token>) -> Vec<Token> {
        let mut ordered: Vec<Token> = Vec::with_capacity(tokens.len());
        let mut rest = tokens.into_iter().peekable();
        while let Some(token) = rest.next() {
            let ends = !matches!(rest.peek(), Some(Token::Comma | Token::And));
            let name = match (&*ordered, &token) {
                ([head @ .., Token::Text(surname), Token::Comma], Token::Text(given))
                    if ends
                        && begins(head)
                        && self.is_single(given)
                        && self.is_surname(surname) =>
                {
                    [given, " ", surname].concat()
                }
                _ => {
                    ordered.push(token);
                    continue;
                }
            };
            ordered.truncate(ordered.len().saturating_sub(2));
            ordered.push(Token::Text(name));
        }
        ordered
    }

    /// A single word that can't be anything but part of a name.
    fn is_single(&self, text: &str) -> bool {
        !text.contains(' ')
            && text.chars().any(char::is_lowercase)
            && matches!(self.what(text), Part::Name(..))
    }

    /// A single word, with or without a particle such as *von* in front.
    fn is_surname(&self, text: &str) -> bool {
        let name = self.words.strip_start(text, "particle").unwrap_or(text);
        self.is_single(name)
    }
}

/// Whether a name may begin behind these: at the start, on a line of its own or behind a party.
fn begins(before: &[Token]) -> bool {
    matches!(
        before,
        [] | [.., Token::Line | Token::Break | Token::Mark(_)]
            | [.., Token::Mark(_), Token::Comma | Token::And]
    )
}

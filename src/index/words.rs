//! How typed words are found in text.
//!
//! Letter case does not matter. A hyphen is a space, and any run of them is one. A letter
//! without an accent also finds the accented ones (`a` finds å, ä and á), since a reader may
//! lack the key; a letter with an accent finds only itself, since å, ä and ö are letters of
//! their own. Every word has to be found, anywhere inside a word of the text: Swedish
//! compounds hide the word that matters (belysning in gatubelysning). Words between quotation
//! marks are one phrase.

use super::needle::Needle;
use crate::domain::{Dataset, Earlier, Motion, Person, small};

/// Comes before each field of a haystack, so that no phrase is found across two of them.
/// White space never remains in normalised text, so nothing else can be equal to it.
pub(super) const FIELD: char = '\n';

/// Comes before the fields of the next section of a motion's haystack, of which there are three:
/// what is found in the first ranks before what is found in the others.
pub(super) const NEXT_SECTION: char = '\r';

/// Letters with an accent, the letter without it, and the combining mark that makes the one
/// from the other (`\0` where there is none). Sorted, for [`base_letter`].
pub(super) const ACCENTED: &[(char, char, char)] = &[
    ('à', 'a', '\u{300}'),
    ('á', 'a', '\u{301}'),
    ('â', 'a', '\u{302}'),
    ('ã', 'a', '\u{303}'),
    ('ä', 'a', '\u{308}'),
    ('å', 'a', '\u{30a}'),
    ('æ', 'a', '\0'),
    ('ç', 'c', '\u{327}'),
    ('è', 'e', '\u{300}'),
    ('é', 'e', '\u{301}'),
    ('ê', 'e', '\u{302}'),
    ('ë', 'e', '\u{308}'),
    ('ì', 'i', '\u{300}'),
    ('í', 'i', '\u{301}'),
    ('î', 'i', '\u{302}'),
    ('ï', 'i', '\u{308}'),
    ('ð', 'd', '\0'),
    ('ñ', 'n', '\u{303}'),
    ('ò', 'o', '\u{300}'),
    ('ó', 'o', '\u{301}'),
    ('ô', 'o', '\u{302}'),
    ('õ', 'o', '\u{303}'),
    ('ö', 'o', '\u{308}'),
    ('ø', 'o', '\0'),
    ('ù', 'u', '\u{300}'),
    ('ú', 'u', '\u{301}'),
    ('û', 'u', '\u{302}'),
    ('ü', 'u', '\u{308}'),
    ('ý', 'y', '\u{301}'),
    ('ÿ', 'y', '\u{308}'),
    ('ā', 'a', '\u{304}'),
    ('ă', 'a', '\u{306}'),
    ('ą', 'a', '\u{328}'),
    ('ć', 'c', '\u{301}'),
    ('č', 'c', '\u{30c}'),
    ('ď', 'd', '\u{30c}'),
    ('đ', 'd', '\0'),
    ('ē', 'e', '\u{304}'),
    ('ę', 'e', '\u{328}'),
    ('ě', 'e', '\u{30c}'),
    ('ğ', 'g', '\u{306}'),
    ('ī', 'i', '\u{304}'),
    ('ı', 'i', '\0'),
    ('ł', 'l', '\0'),
    ('ń', 'n', '\u{301}'),
    ('ň', 'n', '\u{30c}'),
    ('ő', 'o', '\u{30b}'),
    ('ř', 'r', '\u{30c}'),
    ('ś', 's', '\u{301}'),
    ('ş', 's', '\u{327}'),
    ('š', 's', '\u{30c}'),
    ('ť', 't', '\u{30c}'),
    ('ū', 'u', '\u{304}'),
    ('ů', 'u', '\u{30a}'),
    ('ű', 'u', '\u{30b}'),
    ('ź', 'z', '\u{301}'),
    ('ż', 'z', '\u{307}'),
    ('ž', 'z', '\u{30c}'),
];

/// The letter without its accent.
pub(super) fn base_letter(letter: char) -> char {
    ACCENTED
        .binary_search_by_key(&letter, |entry| entry.0)
        .ok()
        .and_then(|position| ACCENTED.get(position))
        .map_or(letter, |entry| entry.1)
}

/// Appends `text` in lower case, each run of white space and hyphens as one space and none
/// around, without invisible characters, and with accents written as one character each:
/// texts from PDF files and from macOS often have them as marks of their own.
pub(super) fn push_normalised(out: &mut String, text: &str) {
    let mut normaliser = Normaliser::new(out);
    for letter in text.chars() {
        normaliser.push(letter);
    }
}

/// Appends one text, character by character.
pub(super) struct Normaliser<'a> {
    out: &'a mut String,
    start: usize,
    gap: bool,
}

impl<'a> Normaliser<'a> {
    /// Appends to this.
    pub(super) fn new(out: &'a mut String) -> Self {
        let start = out.len();
        Self {
            out,
            start,
            gap: false,
        }
    }

    /// Takes the text's next character, and tells how long everything is then, in bytes.
    pub(super) fn push(&mut self, letter: char) -> usize {
        match letter {
            // Nearly all letters are these. The general rules take several times as long.
            'a'..='z' | '0'..='9' => self.letter(letter),
            'A'..='Z' => self.letter(letter.to_ascii_lowercase()),
            // Soft hyphen, zero-width space and joiners, word joiner, byte order mark.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            letter if letter.is_whitespace() || is_hyphen(letter) => self.gap = true,
            mark if is_mark(mark) => {
                if self.out.len() > self.start && !self.gap {
                    add_mark(self.out, mark);
                }
            }
            letter => self.letter(small(letter)),
        }
        self.out.len()
    }

    /// Whether white space or hyphens came last.
    pub(super) fn is_in_gap(&self) -> bool {
        self.gap
    }

    /// Appends a letter, and before it the space that stands for a gap inside the text.
    fn letter(&mut self, letter: char) {
        if self.gap && self.out.len() > self.start {
            self.out.push(' ');
        }
        self.gap = false;
        self.out.push(letter);
    }
}

/// Puts a combining mark on the last letter; one that no known letter carries is dropped.
fn add_mark(out: &mut String, mark: char) {
    let Some(last) = out.chars().next_back() else {
        return;
    };
    let composed = ACCENTED
        .iter()
        .find(|(_, base, combining)| *base == last && *combining == mark);
    if let Some((letter, _, _)) = composed {
        out.pop();
        out.push(*letter);
    }
}

/// Whether it is a combining mark, which stands on the letter before it.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn is_hyphen(letter: char) -> bool {
    matches!(
        letter,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Appends all the text of a motion that words are looked for in, normalised. What the set calls
/// its areas and parties is no part of it: that is known only once the set has been read.
pub(super) fn push_haystack(text: &mut String, motion: &Motion) {
    let mut out = Haystack(text);
    out.field(&motion.title);
    out.0.push(NEXT_SECTION);
    for clause in &motion.clauses {
        out.field(&clause.text);
    }
    out.0.push(NEXT_SECTION);
    out.optional(motion.reference.as_deref());
    out.people(&motion.proposers);
    for proposal in &motion.proposals {
        out.people(&proposal.by);
        out.optional(proposal.text.as_deref());
        for Earlier { by, text, .. } in &proposal.replaces {
            out.people(by);
            out.optional(text.as_deref());
        }
    }
    for event in &motion.events {
        out.optional(event.title.as_deref());
        out.optional(event.text.as_deref());
    }
    for goal in &motion.goals {
        out.field(&goal.text);
    }
}

/// Appends what an area is called, normalised.
pub(super) fn push_area(text: &mut String, name: &str, aliases: &[Box<str>]) {
    Haystack(text).area(name, aliases);
}

/// Appends what a party is called, normalised, beside the text by which a motion names it: its
/// name, and what it was called under that text, which may be what a reader remembers.
pub(super) fn push_party(text: &mut String, dataset: &Dataset, named: &str) {
    let mut out = Haystack(text);
    if let Some(party) = dataset.party_named(named) {
        out.optional(party.name.as_deref());
        out.optional(party.once(named).and_then(|former| former.name.as_deref()));
    }
}

struct Haystack<'a>(&'a mut String);

impl Haystack<'_> {
    fn field(&mut self, text: &str) {
        self.0.push(FIELD);
        push_normalised(self.0, text);
    }

    fn optional(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.field(text);
        }
    }

    fn area(&mut self, name: &str, aliases: &[Box<str>]) {
        self.field(name);
        for alias in aliases {
            self.field(alias);
        }
    }

    fn people(&mut self, people: &[Person]) {
        for person in people {
            self.person(person);
        }
    }

    fn person(&mut self, person: &Person) {
        self.field(&person.name);
        self.optional(person.party.as_deref());
    }
}

/// The words and phrases of a typed text, normalised. A quotation mark that has no partner yet
/// opens a phrase: readers are in the middle of typing it.
pub(super) fn needles(typed: &str) -> Vec<Needle> {
    let mut needles = Vec::new();
    let mut add = |text: &str| {
        let mut normalised = String::new();
        push_normalised(&mut normalised, text);
        if !normalised.is_empty() {
            let letters: Vec<char> = normalised.chars().collect();
            needles.push(Needle::new(&letters));
        }
    };
    let parts = typed.split(['"', '\u{201c}', '\u{201d}', '\u{201e}', '«', '»']);
    for (position, part) in parts.enumerate() {
        if position % 2 == 1 {
            add(part);
        } else {
            part.split_whitespace().for_each(&mut add);
        }
    }
    needles
}

/// Whether typed words are found in an area's name or its other spellings.
pub(super) fn found_among(name: &str, aliases: &[Box<str>], typed: &str) -> bool {
    let mut haystack = String::new();
    push_area(&mut haystack, name, aliases);
    needles(typed).iter().all(|needle| needle.is_in(&haystack))
}

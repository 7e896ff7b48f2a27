//! Makes traps of functions that do nothing but put the words of a panic together.
//!
//! The standard library and some crates bring them along for errors that this program's code cannot
//! make (`tests/tidy.rs` forbids what could), and with them tables of Unicode and the machinery that
//! prints structures. A program that does call one ends all the same, without those words: the
//! shell tells of a trap as of any panic.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// What the names of these functions have in them, as the compiler writes them.
const WORDS: [&str; 10] = [
    // A text cut inside a character, with the text quoted.
    "slice_error_fail_rt",
    "escape_debug_ext",
    "grapheme_extend",
    "5rangeINtB4_5RangejENtNtB8_3fmt5Debug3fmt",
    // An index out of range.
    "slice_index_fail",
    "panic_bounds_check",
    "len_mismatch_fail",
    // What was compared, and what was not equal.
    "assert_failed",
    // Structures as text.
    "8buildersNtB5_11DebugStruct",
    "10PadAdapter",
];

/// Replaces their bodies in a program that still has the names of its functions. What nobody calls
/// any more is for the next step to drop.
pub(crate) fn instead_of_words(program: &mut [u8]) -> Result<()> {
    let (names, bodies) = functions(program)?;
    ensure!(!names.is_empty(), "the program does not name its functions");
    for (index, name) in names {
        if WORDS.iter().any(|words| name.contains(words))
            && let Some(body) = bodies.get(&index)
        {
            trap(&mut program[body.clone()]);
        }
    }
    Ok(())
}

/// Names, and where the bodies are, by the functions' numbers.
#[allow(clippy::type_complexity, reason = "used once, above")]
fn functions(program: &[u8]) -> Result<(BTreeMap<u32, String>, BTreeMap<u32, Range<usize>>)> {
    let mut names = BTreeMap::new();
    let mut bodies = BTreeMap::new();
    // Imports have the first numbers.
    let mut next = 0;
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    next += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let Range { start, end } = body.range();
                bodies.insert(next, usize::try_from(start)?..usize::try_from(end)?);
                next += 1;
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(kinds) = section.as_known() else {
                    continue;
                };
                for kind in kinds {
                    let Name::Function(named) = kind? else {
                        continue;
                    };
                    for naming in named {
                        let naming = naming?;
                        names.insert(naming.index, naming.name.to_owned());
                    }
                }
            }
            _ => {}
        }
    }
    Ok((names, bodies))
}

/// Makes a body a trap of the same length, so that nothing else in the program moves.
fn trap(body: &mut [u8]) {
    const NO_LOCALS: u8 = 0x00;
    const UNREACHABLE: u8 = 0x00;
    const NOP: u8 = 0x01;
    const END: u8 = 0x0b;
    body.fill(NOP);
    if let [locals, first, .., end] = body {
        (*locals, *first, *end) = (NO_LOCALS, UNREACHABLE, END);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with an import and two functions, which are named so.
    fn program(names: [&str; 2]) -> Vec<u8> {
        let section = |id: u8, content: &[u8]| {
            let length = u8::try_from(content.len()).unwrap();
            [&[id, length], content].concat()
        };
        let body = b"\x07\x00\x41\x01\x41\x02\x6a\x0b";
        let mut named = vec![2];
        for (index, name) in (1..).zip(names) {
            named.extend([index, u8::try_from(name.len()).unwrap()]);
            named.extend(name.as_bytes());
        }
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, b"\x01\x60\x00\x01\x7f"),
            section(2, b"\x01\x01a\x01b\x00\x00"),
            section(3, b"\x02\x00\x00"),
            section(10, &[b"\x02", &body[..], body].concat()),
            section(0, &[b"\x04name".to_vec(), section(1, &named)].concat()),
        ]
        .concat()
    }

    #[test]
    fn only_the_words_of_panics_become_traps() {
        let before = program(["keep_me", "4core3str19slice_error_fail_rt"]);
        let mut after = before.clone();
        instead_of_words(&mut after).unwrap();
        let (_, bodies) = functions(&after).unwrap();
        assert_eq!(after[bodies[&1].clone()], before[bodies[&1].clone()]);
        assert_eq!(after[bodies[&2].clone()], *b"\0\0\x01\x01\x01\x01\x0b");
        assert_eq!(after.len(), before.len());
    }

    #[test]
    fn a_program_without_names_is_told() {
        assert!(instead_of_words(&mut b"\0asm\x01\0\0\0".to_vec()).is_err());
        assert!(instead_of_words(&mut []).is_err());
    }
}

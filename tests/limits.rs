//! What no input may do to any reader: make it panic, take more memory than a few times the
//! input, or take more than linear time.
//!
//! One test, since memory is counted for the whole process.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::Answer;
use peak_alloc::PeakAlloc;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Most bytes of memory at a time for each byte of input, data set included. A list of empty
/// objects is the dearest: two bytes make one record, and each may be reported or counted.
const PER_BYTE: usize = 200;

/// Memory that does not depend on the input: tables, and up to a thousand issues.
const FIXED: usize = 2 << 20;

/// Reads the answers and forgets them; the most memory that took.
fn read(format: Format, answers: &[&[u8]]) -> usize {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let mut source = format.source();
    for bytes in answers {
        let answer = Answer {
            from: "https://api.example/v1/list?page=1",
            role: 0,
            bytes,
        };
        let _ = source.answer(&answer);
    }
    drop(source.dataset());
    MEMORY.peak_usage().saturating_sub(before)
}

fn check(format: Format, bytes: &[u8]) {
    let taken = read(format, &[bytes]);
    let most = FIXED + PER_BYTE * bytes.len();
    assert!(
        taken <= most,
        "{} took {taken} bytes of memory for {} bytes: {:?}…",
        format.key(),
        bytes.len(),
        String::from_utf8_lossy(&bytes[..bytes.len().min(200)]),
    );
}

#[test]
fn no_input_makes_a_reader_panic_or_take_more_than_its_share() {
    let seeds = seeds();
    assert!(seeds.len() >= Format::ALL.len(), "{} seeds", seeds.len());
    for (_, bytes) in &seeds {
        for format in Format::ALL {
            check(format, bytes);
        }
    }
    any_bytes();
    changed(&seeds);
    for format in Format::ALL {
        for input in INPUTS {
            let (some, many) = (input(1_000), input(16_000));
            check(format, &some);
            check(format, &many);
            linear(format, &some, &many);
        }
    }
    for (path, bytes) in &seeds {
        repeated(path, bytes);
    }
}

fn any_bytes() {
    let mut runner = TestRunner::new(Config::with_cases(300));
    let signs = select(b"{}[]\":,;\\\n\t 0129-.eE+truefalsnu<\xef\xbb\xbf\xff\x00".to_vec());
    let bytes = prop_oneof![vec(any::<u8>(), 0..300), vec(signs, 0..300)];
    runner
        .run(&bytes, |bytes| {
            let _ = Format::claimed(&bytes);
            for format in Format::ALL {
                check(format, &bytes);
            }
            Ok(())
        })
        .unwrap();
}

/// Good answers with a few bytes changed, cut out or put in.
fn changed(seeds: &[(PathBuf, Vec<u8>)]) {
    let mut runner = TestRunner::new(Config::with_cases(400));
    let change = (any::<Index>(), 0_usize..20, vec(any::<u8>(), 0..6));
    let input = (select(seeds.to_vec()), vec(change, 1..4));
    runner
        .run(&input, |((_, mut bytes), changes)| {
            for (place, length, new) in changes {
                let start = place.index(bytes.len() + 1);
                let end = bytes.len().min(start + length);
                bytes.splice(start..end, new);
            }
            check(Format::detect(&bytes), &bytes);
            Ok(())
        })
        .unwrap();
}

/// A good answer that repeats its records, under the same ids.
fn repeated(path: &Path, bytes: &[u8]) {
    let format = Format::detect(bytes);
    let times = |times: usize| -> Vec<u8> {
        let text = String::from_utf8_lossy(bytes);
        let lines = path.extension().is_some_and(|ending| ending == "csv");
        if lines {
            let (header, rows) = text.split_once('\n').unwrap();
            return [header, "\n", &rows.repeat(times)].concat().into_bytes();
        }
        // Values in a row are an answer too.
        text.repeat(times).into_bytes()
    };
    let unit = 20_000 / bytes.len().max(1) + 1;
    let (some, many) = (times(unit), times(unit * 16));
    check(format, &many);
    linear(format, &some, &many);
}

/// So many times the input takes about as many times as long, with room for a busy machine; squares
/// would take that number squared. Only a ratio that stays too high over several tries counts.
fn linear(format: Format, some: &[u8], many: &[u8]) {
    const TRIES: usize = 4;
    let time = |bytes: &[u8]| {
        let begun = Instant::now();
        read(format, &[bytes]);
        begun.elapsed()
    };
    let factor = u32::try_from(many.len() / some.len().max(1)).unwrap_or(u32::MAX);
    let (mut few, mut more) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        (few, more) = (few.min(time(some)), more.min(time(many)));
        if more <= few * factor * 5 + Duration::from_millis(60) {
            return;
        }
    }
    panic!(
        "{}: {few:?} for {} bytes, but {more:?} for {}: {:?}…",
        format.key(),
        some.len(),
        many.len(),
        String::from_utf8_lossy(&some[..some.len().min(200)]),
    );
}

/// Inputs that readers of JSON and tables have come to grief on, by size.
const INPUTS: [fn(usize) -> Vec<u8>; 16] = [
    |n| b"[".repeat(n),
    |n| b"{\"a\":".repeat(n),
    |n| [b"[".repeat(n), b"]".repeat(n)].concat(),
    |n| list(n, |_| "{}".into()),
    |n| list(n, |_| "null".into()),
    |n| list(n, |number| number.to_string()),
    |n| ["\"", &"\\u0041".repeat(n), "\""].concat().into_bytes(),
    |n| b"\"\\".repeat(n),
    |n| object(n, |number| format!("\"k{number}\":1")),
    |n| object(n, |_| "\"id\":\"same\"".into()),
    |n| {
        object(n, |number| {
            format!("\"{number}\":[{{\"MatterId\":{number}}}]")
        })
    },
    |n| list(n, |_| OPARL.into()),
    |n| list(n, |number| OPARL.replace("/p/1", &format!("/p/{number}"))),
    |n| "a;b,c\t\"d\"\n".repeat(n).into_bytes(),
    |n| {
        ["Titel;", &"x;".repeat(n), "\n", &"y;".repeat(n)]
            .concat()
            .into_bytes()
    },
    |n| ["Titel;Nr\n\"", &"\"\"\n".repeat(n)].concat().into_bytes(),
];

/// A paper that leads to itself in every way that it can.
const OPARL: &str = r#"{"id":"https://o.example/p/1","type":"https://schema.oparl.org/1.1/Paper","name":"Weg","paperType":"Antrag","superordinatedPaper":["https://o.example/p/1"],"subordinatedPaper":["https://o.example/p/1"],"consultation":[{"id":"https://o.example/p/1","meeting":"https://o.example/p/1","agendaItem":"https://o.example/p/1"}]}"#;

fn list(n: usize, entry: fn(usize) -> String) -> Vec<u8> {
    let entries: Vec<_> = (0..n).map(entry).collect();
    ["[", &entries.join(","), "]"].concat().into_bytes()
}

fn object(n: usize, member: fn(usize) -> String) -> Vec<u8> {
    let members: Vec<_> = (0..n).map(member).collect();
    ["{", &members.join(","), "}"].concat().into_bytes()
}

/// The small answers of every dialect, and a document of Motion JSON.
fn seeds() -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![root.join("data/boras/motions.json")];
    collect(&root.join("tests/fixtures/corpus"), &mut paths);
    let seeds = paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e != "md"));
    seeds
        .map(|path| {
            let bytes = fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
    paths.sort();
}

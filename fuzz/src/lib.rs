//! What the targets have in common.

use std::collections::BTreeSet;

use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::source::Answer;

/// Answers are separated by this byte, which JSON has nowhere outside of texts and no text has.
const APART: u8 = 0x1e;

/// Reads the input as answers of a dialect, in any order the fuzzer likes, and checks what must
/// hold of every data set whatever the bytes.
pub fn reads(format: Format, bytes: &[u8]) {
    let mut source = format.source();
    for (number, answer) in bytes.split(|byte| *byte == APART).enumerate() {
        let from = format!("https://api.example/v1/list?page={number}");
        let role = u8::try_from(number % 8).unwrap_or(0);
        for role in [0, role] {
            let _ = source.answer(&Answer {
                from: &from,
                role,
                bytes: answer,
            });
        }
    }
    let dataset = source.dataset();
    let mut ids = BTreeSet::new();
    for motion in &dataset.motions {
        assert!(!motion.id.is_empty() && !motion.title.is_empty());
        assert!(ids.insert(&motion.id), "the id {:?} twice", motion.id);
        // The rules of the domain hold for whatever was read.
        let _ = (motion.standing(), motion.decision(), motion.first_known());
    }
    assert_eq!(dataset, source.dataset(), "asking changes nothing");
}

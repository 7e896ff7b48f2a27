//! What tells this dialect from others.

use crate::adapter::format::Sniff;

/// Keys that outermost objects of this dialect have, and no other's.
const OUTERMOST: [&str; 4] = [
    "dokumentlista",
    "dokumentstatus",
    "dokvotering",
    "voteringlista",
];

/// Whether an answer is of this dialect.
pub(in crate::adapter) fn claims(sniff: &Sniff<'_>) -> bool {
    let has = |key: &str| sniff.first.get(key).is_some();
    if !sniff.keys.is_empty() {
        let of_one_vote = || sniff.has("votering") && sniff.text.contains("\"dokvotering\"");
        return OUTERMOST.iter().any(|key| sniff.has(key)) || of_one_vote();
    }
    // A list without anything around it, as people save them.
    sniff.is_json
        && (OUTERMOST.iter().any(|key| has(key))
            || (has("dok_id") && has("doktyp") && has("titel")))
}

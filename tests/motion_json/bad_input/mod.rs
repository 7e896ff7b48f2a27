//! Bad input: each case with its exact result.

mod documents;
mod members;
mod motions;

use expect_test::Expect;
use motion_timeline::adapter::motion_json::Reader;
use serde_json::{Value, json};

/// What the reader says about a document. A motion that was left out is marked with `-`.
fn report(document: &[u8]) -> String {
    let mut reader = Reader::new();
    let page = match reader.page(document) {
        Ok(page) => page,
        Err(error) => return format!("  {error:?}\n"),
    };
    let kept: Vec<&str> = reader
        .dataset()
        .motions
        .iter()
        .map(|motion| &*motion.id)
        .collect();
    let mut report = format!("  kept {}, left out {}\n", kept.join(" "), page.left_out);
    for issue in page.issues {
        let mark = if issue.left_out { '-' } else { ' ' };
        report += &format!("{mark} {}: {}\n", issue.pointer, issue.message);
    }
    if let Some(why) = page.truncated {
        report += &format!("  truncated: {why}\n");
    }
    report
}

/// The start of a text on one line, with the signs that cannot be seen spelled out.
fn shown(text: &str) -> String {
    let start = text.trim_end_matches(' ').chars().take(160);
    let spelled = start.map(|c| match c {
        c if c.is_control() || c == '\u{feff}' => c.escape_default().to_string(),
        c => c.to_string(),
    });
    spelled.collect()
}

/// Checks what is said about each document.
fn check<D: AsRef<[u8]>>(documents: impl IntoIterator<Item = D>, expected: &Expect) {
    let report: String = documents
        .into_iter()
        .map(|document| {
            let text = String::from_utf8_lossy(document.as_ref());
            format!("`{}`\n{}", shown(&text), report(document.as_ref()))
        })
        .collect();
    expected.assert_eq(&report);
}

/// Checks each text as the second of three motions.
fn check_motions<M: ToString>(motions: impl IntoIterator<Item = M>, expected: &Expect) {
    let good = |id: &str| json!({"id": id, "title": "M"}).to_string();
    let (start, end) = (r#"{"format": "motion-json/1", "motions": ["#, "]}");
    let report: String = motions
        .into_iter()
        .map(|motion| {
            let motion = motion.to_string();
            let document = [start, &good("a"), ",\n", &motion, ",\n", &good("z"), end].concat();
            format!("{}\n{}", shown(&motion), report(document.as_bytes()))
        })
        .collect();
    // The same in every case.
    expected.assert_eq(&report.replace("  kept a z, left out 1\n", ""));
}

/// Checks each set of members on an otherwise good motion.
fn check_members(members: impl IntoIterator<Item = Value>, expected: &Expect) {
    let report: String = members
        .into_iter()
        .map(|members| {
            let mut motion = json!({"id": "m", "title": "M"});
            let all = motion.as_object_mut().unwrap();
            all.extend(members.as_object().unwrap().clone());
            let document = json!({"format": "motion-json/1", "motions": [motion]});
            format!("{members}\n{}", report(document.to_string().as_bytes()))
        })
        .collect();
    expected.assert_eq(&report.replace("  kept m, left out 0\n", ""));
}

//! Large sets to measure with: the motions of Exempelstad again and again, each time with other ids
//! and titles, and without the details that a long list has for few motions.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// A set of so many motions as one document in Motion JSON, about 400 bytes for each.
///
/// # Panics
///
/// Where Exempelstad's data is missing.
#[must_use]
pub fn document(motions: usize) -> Vec<u8> {
    let mut set = exempelstad();
    let all = set["motions"].take();
    let all = all.as_array().map_or(&[][..], Vec::as_slice);
    let many = (0..motions).map(|number| {
        let round = number / all.len();
        lean(&all[number % all.len()], round)
    });
    set["motions"] = many.collect();
    set.to_string().into_bytes()
}

/// The whole set, pages joined.
fn exempelstad() -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/exempelstad");
    let read = |name: &str| -> Value {
        let bytes = fs::read(folder.join(name)).expect("the data of Exempelstad");
        serde_json::from_slice(&bytes).expect("the data of Exempelstad is JSON")
    };
    let mut set = read("motions.json");
    while let Some(next) = set["links"]["next"].take().as_str() {
        let mut page = read(next);
        let more = page["motions"].take();
        if let (Some(all), Value::Array(more)) = (set["motions"].as_array_mut(), more) {
            all.extend(more);
        }
        set["links"] = page["links"].take();
    }
    set
}

/// What a list shows of a motion.
fn lean(motion: &Value, round: usize) -> Value {
    let mut lean = json!({
        "id": format!("{}-{round}", motion["id"].as_str().unwrap_or_default()),
        "title": format!("{} ({round})", motion["title"].as_str().unwrap_or_default()),
    });
    for key in ["reference", "submitted", "proposers", "areas", "stage"] {
        if !motion[key].is_null() {
            lean[key] = motion[key].clone();
        }
    }
    let events = motion["events"].as_array().map_or(&[][..], Vec::as_slice);
    let shown = events
        .iter()
        .filter(|event| event["final"] == true || event["kind"] == "submitted");
    let events = shown.map(|event| {
        let mut lean = json!({});
        for key in ["date", "kind", "body", "outcome", "final"] {
            if !event[key].is_null() {
                lean[key] = event[key].clone();
            }
        }
        lean
    });
    lean["events"] = events.collect();
    lean
}

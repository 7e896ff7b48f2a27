//! Large sets to measure with, of the made-up Exempelstad.

use exempelstad::Form;

/// A set of so many motions as one document in Motion JSON, as a list of cases has them.
///
/// # Panics
///
/// Never: memory takes whatever is written.
#[must_use]
pub fn document(motions: usize) -> Vec<u8> {
    let mut document = Vec::new();
    exempelstad::write(&mut document, motions, Form::Lean).expect("memory takes it");
    document
}

//! The words of a decision, out of the HTML page that Ahjo makes of it.

use crate::adapter::html::plain;
use crate::adapter::text::filled;
use crate::adapter::wording::Wordings;
use crate::domain::{Outcome, Verdict};

/// What was decided: the part of the page under its heading *Päätös*, as plain text.
pub(super) fn resolution(html: &str) -> Option<Box<str>> {
    let part = ["Päätös", "Beslut"]
        .iter()
        .find_map(|heading| under(html, heading))?;
    filled(plain(part))
}

/// What follows a heading, up to the next one. Headings are the only elements whose whole text
/// is this word.
fn under<'a>(html: &'a str, heading: &str) -> Option<&'a str> {
    for (at, _) in html.match_indices(heading) {
        let (before, found) = html.split_at(at);
        let after = found.get(heading.len()..)?;
        let opens = before.trim_end().ends_with('>');
        if !opens || !after.trim_start().starts_with("</h") {
            continue;
        }
        let (_, part) = after.split_once('>')?;
        let end = part.find("<h").unwrap_or(part.len());
        return part.get(..end);
    }
    None
}

/// The outcome for the motion, where the first sentence says one in words that the table has.
///
/// Most decisions on a motion agree to an answer that somebody drafted: that the draft was agreed
/// to is no outcome of the motion. Other words therefore give no verdict, and are shown as text.
pub(super) fn verdict(text: &str, wordings: &Wordings) -> Option<Verdict> {
    let paragraph = text.lines().next()?.trim();
    let verdict = wordings.verdict(paragraph);
    let sides = match verdict.outcome {
        Outcome::Unknown => return None,
        Outcome::Adopted | Outcome::PartlyAdopted | Outcome::AdoptedAmended | Outcome::Rejected => {
            true
        }
        _ => false,
    };
    (!sides || names_motion(paragraph)).then_some(verdict)
}

/// Whether a yes or no is to the motion: *hyväksyttiin* alone is to the draft.
fn names_motion(words: &str) -> bool {
    ["aloit", "ponsi", "ponnen", "motion"]
        .iter()
        .any(|motion| words.contains(motion))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yes_to_a_draft_is_no_yes_to_the_motion() {
        let wordings = Wordings::of("fi");
        let outcome = |text| verdict(text, &wordings).map(|verdict| verdict.outcome);
        assert_eq!(
            outcome("Kaupunginvaltuusto katsoi aloitteen loppuun käsitellyksi.\nMuuta."),
            Some(Outcome::Answered)
        );
        assert_eq!(
            outcome("Kaupunginvaltuusto hylkäsi aloitteen."),
            Some(Outcome::Rejected)
        );
        assert_eq!(outcome("Hyväksyttiin."), None);
        assert_eq!(
            outcome("Kaupunginvaltuusto hyväksyi kaupunginhallituksen ehdotuksen."),
            None
        );
    }

    #[test]
    fn the_part_under_its_heading() {
        let html = "<html><head><title>Päätös satamasta</title></head><body>\
                    <h1>Päätös satamasta</h1><div><h3 class=\"SisaltoOtsikko\">Päätös</h3>\
                    <p>Kaupunginvaltuusto katsoi aloitteen loppuun k&auml;sitellyksi.</p>\
                    <p>Samalla se toivoi lis&auml;&auml;.</p></div><h3>Käsittely</h3><p>Ei.</p>";
        assert_eq!(
            resolution(html).as_deref(),
            Some(
                "Kaupunginvaltuusto katsoi aloitteen loppuun käsitellyksi.\nSamalla se toivoi lisää."
            )
        );
        assert_eq!(resolution("<h3>Beslut</h3>Ja"), Some("Ja".into()));
        assert_eq!(resolution("<p>Päätös</p><p>Ei</p>"), None);
        assert_eq!(resolution("<h3>Päätös</h"), None);
    }
}

//! A party: a swatch of its colour and its letters. The letters carry the meaning.

use yew::Html;

use super::dom::el;
use super::icon;
use crate::domain::{Dataset, Party};

/// The mark of the party with this id, or with this id before; a party that the source does not
/// list is its text.
pub(super) fn party(dataset: &Dataset, id: &str) -> Html {
    let party = dataset.party_named(id);
    let letters = match party.and_then(|party| name(party, id)) {
        Some(name) => el("span", "").el(el("abbr", "").put("title", name).text(id)),
        None => el("span", "").text(id),
    };
    el("span", "party")
        .maybe(party.and_then(|party| party.color).map(swatch))
        .el(letters)
        .html()
}

/// A party's name; of one that a text calls by what it was before, that name, the year until
/// which it was so, and the name of today.
fn name(party: &Party, id: &str) -> Option<String> {
    let name = party.name.as_deref()?;
    let Some(former) = party.once(id).filter(|_| *party.id != *id) else {
        return Some(name.to_owned());
    };
    let before = former.name.as_deref().unwrap_or(id);
    Some(match former.until {
        Some(date) => [before, " (–", &date.year().to_string(), "), ", name].concat(),
        None => [before, ", ", name].concat(),
    })
}

/// A small square in a party's colour.
pub(super) fn swatch([red, green, blue]: [u8; 3]) -> Html {
    let mut fill = String::from("rgb(");
    for (place, part) in [red, green, blue].into_iter().enumerate() {
        if place > 0 {
            fill.push(',');
        }
        fill.push_str(&part.to_string());
    }
    fill.push(')');
    let square = el("rect", "")
        .set("x", "0.5")
        .set("y", "0.5")
        .set("width", "9")
        .set("height", "9")
        .put("fill", fill);
    icon::drawing("swatch")
        .set("viewBox", "0 0 10 10")
        .el(square)
        .html()
}

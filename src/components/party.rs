//! A party: a swatch of its colour and its letters. The letters carry the meaning.

use yew::{AttrValue, Html, html};

use crate::domain::Dataset;

/// The mark of the party with this id; a party that the source does not list is its text.
pub(super) fn party(dataset: &Dataset, id: &str) -> Html {
    let party = dataset.party(id);
    let name = party.and_then(|party| party.name.as_deref());
    html! {
        <span class="party">
            { party.and_then(|party| party.color).map(swatch).unwrap_or_default() }
            <span>
                if let Some(name) = name {
                    <abbr title={AttrValue::from(name.to_owned())}>{ id }</abbr>
                } else {
                    { id }
                }
            </span>
        </span>
    }
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
    html! {
        <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <rect x="0.5" y="0.5" width="9" height="9" {fill} />
        </svg>
    }
}

//! Who publishes this, when it was updated, and that it is not the official record.

use yew::{Html, html};

use super::link;
use super::view::View;
use crate::i18n;

/// The footer.
pub(super) fn footer(view: &View) -> Html {
    let texts = view.texts();
    let data = view.dataset();
    let source = match &data.publisher.name {
        Some(name) => i18n::fill(texts.footer_source, &[("publisher", name)]),
        None => texts.footer_source_missing.to_owned(),
    };
    let updated = match &data.updated {
        Some(date) => i18n::fill(texts.footer_updated, &[("date", &i18n::date(view.lang, date))]),
        None => texts.footer_updated_missing.to_owned(),
    };
    let line = |template, name, value: &Option<Box<str>>| {
        value.as_deref().map(|value| html! { <p>{ i18n::fill(template, &[(name, value)]) }</p> })
    };
    html! {
        <div class="foot small">
            if data.fictional {
                <p><strong>{ texts.fictional_banner }</strong></p>
            }
            <p>
                { match &data.publisher.link {
                    Some(to) => link::link(to, &source),
                    None => html! { <span>{ &source }</span> },
                } }
                { " " }{ updated }
            </p>
            { line(texts.footer_compiled, "who", &data.compiled_by).unwrap_or_default() }
            { line(texts.footer_license, "license", &data.license).unwrap_or_default() }
            <p>{ texts.footer_not_official }</p>
        </div>
    }
}

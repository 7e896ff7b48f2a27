//! Who publishes this, when it was updated, and that it is not the official record.

use yew::Html;

use super::dom::{el, said};
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
        Some(date) => i18n::fill(
            texts.footer_updated,
            &[("date", &i18n::date(view.lang, date))],
        ),
        None => texts.footer_updated_missing.to_owned(),
    };
    let source = match &data.publisher.link {
        Some(to) => link::link(to, &source),
        None => said(source),
    };
    let mut foot = el("div", "foot small").set("part", "footer");
    if data.fictional {
        foot = foot.el(el("p", "").el(el("strong", "").words(texts.fictional_banner)));
    }
    foot = foot.el(el("p", "").add(source).words(" ").text(&updated));
    if let Some(who) = &data.compiled_by {
        let who = who.trim_end_matches('.');
        foot = foot.el(el("p", "").text(&i18n::fill(texts.footer_compiled, &[("who", who)])));
    }
    if let Some(license) = &data.license {
        let line = i18n::fill(texts.footer_license, &[("license", license)]);
        foot = foot.el(el("p", "").text(&line));
    }
    foot.el(el("p", "").words(texts.footer_not_official)).html()
}

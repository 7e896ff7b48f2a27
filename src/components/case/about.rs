//! Where the facts come from, the case's number, and the motions that belong to it.

use yew::Html;

use super::super::dom::{El, el};
use super::super::{link, take, term, view::View};
use super::{list, paragraph, part};
use crate::domain::Motion;
use crate::i18n::{self, Term};
use crate::view_model::related;

/// The last part: always there, since every fact has a source or lacks one.
pub(super) fn about(view: &View, motion: &Motion) -> Html {
    let texts = view.texts();
    let mut about = part(view, texts.detail_source);
    if let Some(note) = &motion.note {
        about = about.el(paragraph(note));
    }
    if let Some(reference) = &motion.reference {
        let number = i18n::fill(texts.reference, &[("reference", reference)]);
        about = about.el(el("p", "group-bar")
            .el(el("span", "").text(&number))
            .add(term::help(Term::Reference, view)));
    }
    if let Some(page) = &motion.link {
        about = about.el(el("p", "").add(link::link(page, &page_name(view))));
    }
    if let Some(source) = source(view, motion) {
        about = about.el(source);
    }
    if let Some(linking) = &view.linking {
        let own = linking.case(&view.index, motion);
        about = about.add(take::link_here(view, own, view.lang.take_texts().link_case));
    }
    if motion.related.is_empty() {
        return about.html();
    }
    let mut others = list();
    for (place, one) in motion.related.iter().enumerate() {
        let sentence = related(one, view.dataset(), view.lang);
        others = others.el(el("li", "").key(place).text(&sentence));
    }
    about.el(others).html()
}

fn page_name(view: &View) -> String {
    let texts = view.texts();
    match &view.dataset().publisher.name {
        Some(publisher) => i18n::fill(texts.case_page, &[("publisher", publisher)]),
        None => texts.case_page_unnamed.to_owned(),
    }
}

/// The source, or that there is none. A link to the case's own page is a source too.
fn source(view: &View, motion: &Motion) -> Option<El> {
    let texts = view.texts();
    match &motion.source {
        Some(source) if source.address().is_some() => {
            Some(el("p", "").add(link::link(source, texts.source_link)))
        }
        Some(source) => Some(paragraph(&i18n::fill(
            texts.source_named,
            &[("source", source.text())],
        ))),
        None if motion.link.is_none() => Some(el("p", "muted").words(texts.source_missing)),
        None => None,
    }
}

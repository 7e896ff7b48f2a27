//! The numbers behind the bars.

use super::super::dom::{El, el};
use super::super::view::View;
use crate::i18n;
use crate::view_model::{Overview, span};

/// The table, behind a summary.
pub(super) fn table(view: &View, strip: &Overview) -> El {
    let texts = view.texts();
    let mut body = el("tbody", "");
    for (place, bin) in strip.bins.iter().enumerate() {
        let mut years = span(bin);
        if strip.ongoing && place + 1 == strip.bins.len() {
            years = [&years, " (", texts.so_far, ")"].concat();
        }
        body = body.el(row(view, &years, bin.matching));
    }
    if strip.undated > 0 {
        body = body.el(row(view, texts.table_undated, strip.undated));
    }
    let column = |class, words| el("th", class).set("scope", "col").words(words);
    let head = el("tr", "")
        .el(column("", texts.table_year))
        .el(column("number", texts.table_count));
    let table = el("table", "small")
        .el(el("caption", "").words(texts.table_caption))
        .el(el("thead", "").el(head))
        .el(body);
    el("details", "")
        .el(el("summary", "").words(texts.show_table))
        .el(table)
}

fn row(view: &View, name: &str, count: u32) -> El {
    el("tr", "")
        .el(el("th", "").set("scope", "row").text(name))
        .el(el("td", "number").text(&i18n::number(view.lang, u64::from(count))))
}

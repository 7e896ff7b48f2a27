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
        let mut count = i18n::number(view.lang, u64::from(bin.matching));
        if bin.unread > 0 {
            let unread = i18n::number(view.lang, u64::from(bin.unread));
            count = i18n::fill(texts.table_unread, &[("n", &count), ("unread", &unread)]);
        }
        body = body.el(row(&years, &count));
    }
    if strip.undated > 0 {
        let count = i18n::number(view.lang, u64::from(strip.undated));
        body = body.el(row(texts.table_undated, &count));
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

fn row(name: &str, count: &str) -> El {
    el("tr", "")
        .el(el("th", "").set("scope", "row").text(name))
        .el(el("td", "number").text(count))
}
